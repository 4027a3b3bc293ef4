"""What is in the hand while statements are carried: the first one's words, a stack behind it, and how many."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phenocode.ui.group import words
from phenocode.ui.group.hand import Hand
from phenocode.ui.group.painting import CardPainter, cut
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import QUOTATION_BAR, RADIUS
from phenocode.ui.widgets.marks import badge_size, paint_badge
from phenocode.ui.widgets.strokes import draw_box, draw_words

_WIDTH = 240
_HEIGHT = 36
_STEP = 4  # from one card of the stack to the next
_SHADOW = 3


class StatementHand(Hand):
    """Statements that follow the mouse; no participant is named."""

    def __init__(self, painter: CardPainter, workspace: QWidget) -> None:
        super().__init__(painter, workspace)
        self._words = ""
        self._language = "en"
        self._colour = 0
        self.count = 0

    def take_statements(self, first_words: str, language: str, colour: int, count: int) -> None:
        """Carry so many statements, the first of which has these words."""
        self._words, self._language, self._colour, self.count = first_words, language, colour, count
        present = theme()
        extra = present.px(_STEP) * (min(count, 3) - 1) + present.px(_SHADOW)
        self.resize(present.px(_WIDTH) + extra, present.px(_HEIGHT) + extra)
        self.raise_()
        self.show()

    def empty(self) -> None:
        """Carry nothing."""
        self.count = 0
        self._words = ""
        super().empty()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stack."""
        present = theme()
        painter = QPainter(self)
        size = (present.px(_WIDTH), present.px(_HEIGHT))
        step = present.px(_STEP)
        for behind in range(min(self.count, 3) - 1, -1, -1):
            rect = QRectF(behind * step, behind * step, *size)
            draw_box(painter, rect.translated(present.px(1), present.px(_SHADOW)), RADIUS, present.colour("shadow"))
            draw_box(painter, rect, RADIUS, present.colour("raised"), present.colour("accent"))
        rect = QRectF(0, 0, *size)
        rtl = self._language == "fa"
        pad, bar = float(present.px(9)), float(present.px(QUOTATION_BAR))
        x = rect.right() - pad - bar if rtl else rect.x() + pad
        painter.fillRect(
            QRectF(x, present.px(7), bar, rect.height() - 2 * present.px(7)), present.code_colour(self._colour)
        )
        along, end = pad + bar + present.px(8), pad
        if self.count > 1:
            text = words.statements_count(self.count)
            wide = badge_size(text).width()
            at = rect.x() + pad if rtl else rect.right() - pad - wide
            paint_badge(painter, QRectF(at, rect.y(), wide, rect.height()), text, "accent")
            end += wide + present.px(8)
        room = QRectF(rect.x() + (end if rtl else along), rect.y(), rect.width() - along - end, rect.height())
        font = present.reading_font(self._language, "table")
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        draw_words(painter, room, cut(self._words, font, room.width()), font, "ink", direction)
