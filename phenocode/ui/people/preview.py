"""What pasted cells would do, shown before they are taken: new rows and columns, and what can't be taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.commands.people_paste import Pasting
from phenocode.i18n import tr, trn
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Divider, Notice, PanelHeader

_WIDTH, _HEIGHT = 560, 420
_MOST_TOLD = 200


class PastePreview(Themed, QDialog):
    """Accepted, the cells are taken; otherwise nothing is changed."""

    def __init__(self, pasting: Pasting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Paste into the table"))
        content = Column(margins=(16, 14, 16, 14), spacing=8)
        for sentence in pasting.sentences():
            content.add(label(sentence, wrap=True))
        if pasting.headed:
            told = tr(
                "The first row names the columns. Each row goes to the one with its name. Empty cells change nothing."
            )
            content.add(label(told, "caption", "ink2", wrap=True))
        if pasting.left:
            said = trn("1 cell or row can't be taken:", "{n} cells or rows can't be taken:", len(pasting.left))
            content.add(Notice("warn", said))
            for cell in pasting.left[:_MOST_TOLD]:
                content.add(label(str(cell), "caption", "ink", wrap=True))
            if len(pasting.left) > _MOST_TOLD:
                content.add(label(tr("and {n} more", n=len(pasting.left) - _MOST_TOLD), "caption", "ink2"))
        content.add_stretch()
        self.take = button(tr("Paste the rest") if pasting.left else tr("Paste"), primary=True)
        self.take.setEnabled(not pasting.empty)
        self.take.clicked.connect(self.accept)
        leave = button(tr("Cancel") if not pasting.empty else tr("Close"))
        leave.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=8)
        foot.add_stretch()
        foot.add(leave)
        foot.add(self.take)
        page = Column(PanelHeader(tr("Paste into the table"), lead=True), spacing=0, ground="panel")
        page.add(scrolled(content, "panel"), 1)
        page.add(Divider())
        page.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        (self.take if not pasting.empty else leave).setFocus()
        self.init_theme()

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.take.isEnabled():
            self.accept()
        else:
            super().keyPressEvent(event)
