"""Asks into which setting another is folded."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.records import Setting
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import field

_WIDTH = 420


class MergeDialog(Themed, QDialog):
    """The settings that may keep their name; ``chosen`` has the id of the one that does."""

    chosen = Signal(str)

    def __init__(self, gone: Setting, others: Sequence[Setting], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge settings"))
        self.into = Choice([(setting.id, setting.name) for setting in others], others[0].id)
        merge = button(tr("Merge"), primary=True)
        merge.clicked.connect(self.accept)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = Row(spacing=8)
        row.add_stretch()
        row.add(cancel)
        row.add(merge)
        help_ = tr("Its participants come along; memos and what stands in the columns are kept of both.")
        asked = field(tr("Merge {name} into the setting that keeps its name", name=gone.name), self.into, help_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Column(asked, row, margins=(20, 18, 20, 18), spacing=16, ground="panel"))
        self.into.setFocus()
        self.init_theme()

    def restyle(self) -> None:
        """Keep its width to the scale."""
        self.setMinimumWidth(theme().px(_WIDTH))

    def accept(self) -> None:
        """Tell which one was chosen."""
        into = self.into.value()
        super().accept()
        self.chosen.emit(into)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter merges."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
