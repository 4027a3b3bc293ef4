"""A passage for the methods section in a dialog of its own: what must not be passed over in it, the words, copying."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from phenocode.analysis.agreement_words import plain
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Notice

_WIDTH, _HEIGHT = 640, 400


def direction_of(bridge: Bridge) -> Qt.LayoutDirection:
    """The direction of the study's own words."""
    rtl = bridge.study.about.right_to_left
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


class PassageDialog(Themed, QDialog):
    """Shows a passage in the study's language and puts it on the clipboard; ``warnings`` stand above it."""

    def __init__(
        self, bridge: Bridge, title: str, told: str, passage: str, parent: QWidget, warnings: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._bridge, self._passage = bridge, passage
        self._language = bridge.study.about.language
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The passage for the methods section"))
        option = self.text.document().defaultTextOption()
        option.setTextDirection(direction_of(bridge))
        self.text.document().setDefaultTextOption(option)
        copy, close = button(tr("Copy"), primary=True), button(tr("Close"), key="Esc")
        foot = Row()
        foot.add_stretch()
        foot.add(close)
        foot.add(copy)
        self.warnings = [Notice("warn", one) for one in warnings]
        content = Column(label(told, tone="ink2", wrap=True), *self.warnings, margins=(20, 16, 20, 16), spacing=12)
        content.add(self.text, 1)
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        copy.clicked.connect(self.copy)
        close.clicked.connect(self.accept)
        self.init_theme()

    def copy(self) -> None:
        """Put the passage on the clipboard."""
        QGuiApplication.clipboard().setText(plain(self._passage))
        self._bridge.said.emit(tr("The sentence is on the clipboard."))

    def restyle(self) -> None:
        """Take up the faces of the theme."""
        present, window = theme(), self.parentWidget()
        self.text.setFont(present.reading_font(self._language, "table"))
        self.text.setPlainText(self._passage)
        room = window.window().size() if window is not None else self.size()
        self.resize(min(present.px(_WIDTH), room.width()), min(present.px(_HEIGHT), room.height()))
