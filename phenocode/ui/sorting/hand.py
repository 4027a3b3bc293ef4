"""The item in the hand while it is carried to a pile."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.sorting.words import direction_of
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box

_WIDTH, _HEIGHT = 240, 36
_SHADOW = 3
_PAD = 10


class Hand(QWidget):
    """The first words of the item, beside the mouse."""

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self._language = language
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def take(self, words: str) -> None:
        """Carry this."""
        self._words = " ".join(words.split())
        present = theme()
        self.resize(present.px(_WIDTH + _SHADOW), present.px(_HEIGHT + _SHADOW))
        self.raise_()
        self.show()

    def follow(self, place: QPoint) -> None:
        """Be just beside ``place`` (global), on the side that the words go to."""
        parent = self.parentWidget()
        here = parent.mapFromGlobal(place) if parent is not None else place
        aside = theme().px(10)
        rtl = direction_of(self._language) == Qt.LayoutDirection.RightToLeft
        self.move(here.x() - self.width() - aside if rtl else here.x() + aside, here.y() + theme().px(6))

    def empty(self) -> None:
        """Carry nothing."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its shadow."""
        present = theme()
        painter = QPainter(self)
        rect = QRectF(0, 0, present.px(_WIDTH), present.px(_HEIGHT))
        shade = rect.translated(present.px(1), present.px(_SHADOW))
        draw_box(painter, shade, RADIUS, present.colour("shadow"))
        draw_box(painter, rect, RADIUS, present.colour("raised"), present.colour("accent"))
        rtl = self._language == "fa"
        pad = present.px(_PAD)
        font, height = present.reading_font(self._language, "table"), present.line_height(self._language, "table")
        lines = Lines(self._words, font, height, rect.width() - 2 * pad, rtl, 1)
        painter.setPen(present.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, pad, (rect.height() - height) / 2, rect.width() - 2 * pad, side)
