"""A list of sentences, however many, that can be read, walked through and copied."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed

_PADDING = 6
_INSET = 14
_TALL = 1_000_000


class SentenceList(Themed, QListWidget):
    """Whole sentences, broken into lines; Ctrl+C copies those that are chosen, or all."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.init_theme()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show others."""
        self.clear()
        self.addItems(list(sentences))
        self._measure()

    def restyle(self) -> None:
        """Give each sentence the lines that it needs."""
        self.ensurePolished()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same where the width is another."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; all else as any list does."""
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = [index.row() for index in self.selectedIndexes()] or range(self.count())
            QGuiApplication.clipboard().setText("\n".join(self._item(row).text() for row in sorted(chosen)))
            return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        present = theme()
        width = self.viewport().width() - 2 * present.px(_INSET)
        if width <= 0:
            return
        metrics = present.metrics(present.interface_font())
        for row in range(self.count()):
            item = self._item(row)
            flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading)
            words = metrics.boundingRect(QRectF(0, 0, width, _TALL), flags, item.text())
            item.setSizeHint(QSize(width, math.ceil(words.height()) + 2 * present.px(_PADDING)))

    def _item(self, row: int) -> QListWidgetItem:
        return self.item(row)
