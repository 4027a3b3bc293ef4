"""What is in the hand while cards are carried: the first of them, a stack behind it, and how many."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phenocode.study.records import Category
from phenocode.ui.group import words
from phenocode.ui.group.painting import CardPainter, cut
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.marks import badge_size, paint_badge
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_WIDTH = 204
_HEIGHT = 28
_STEP = 4  # from one card of the stack to the next
_SHADOW = 3


class Hand(QWidget):
    """A card that follows the mouse over its workspace."""

    def __init__(self, painter: CardPainter, workspace: QWidget) -> None:
        super().__init__(workspace)
        self._painter = painter
        self._workspace = workspace
        self._cards: Sequence[Card] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def cards(self) -> Sequence[Card]:
        """What is carried; nothing while the hand is empty."""
        return self._cards

    def take(self, cards: Sequence[Card]) -> None:
        """Carry these."""
        self._cards = cards
        present = theme()
        extra = present.px(_STEP) * (min(len(cards), 3) - 1) + present.px(_SHADOW)
        self.resize(present.px(_WIDTH) + extra, present.px(_HEIGHT) + extra)
        self.raise_()
        self.show()

    def follow(self, place: QPoint) -> None:
        """Be just beside ``place`` (global), towards the end of the window's direction."""
        here = self._workspace.mapFromGlobal(place)
        aside = theme().px(10)
        x = here.x() - self.width() - aside if self.isRightToLeft() else here.x() + aside
        self.move(x, here.y() + theme().px(6))

    def empty(self) -> None:
        """Carry nothing."""
        self._cards = ()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stack."""
        present = theme()
        painter = QPainter(self)
        size = (present.px(_WIDTH), present.px(_HEIGHT))
        step = present.px(_STEP)
        for behind in range(min(len(self._cards), 3) - 1, -1, -1):
            rect = QRectF(behind * step, behind * step, *size)
            shade = rect.translated(present.px(1), present.px(_SHADOW))
            draw_box(painter, shade, RADIUS, present.colour("shadow"))
            draw_box(painter, rect, RADIUS, present.colour("raised"), present.colour("accent"))
        if not self._cards:
            return
        rect = QRectF(0, 0, *size)
        rtl = self._painter.rtl
        pad, swatch = float(present.px(9)), present.px(SWATCH)
        first = self._cards[0]
        x = rect.right() - pad - swatch if rtl else rect.x() + pad
        paint_swatch(painter, QRectF(x, rect.center().y() - swatch / 2, swatch, swatch), self._painter.colour_of(first))
        along = pad + swatch + present.px(8)
        end = pad
        if len(self._cards) > 1:
            text = words.count_of(first.layer if isinstance(first, Category) else None, len(self._cards))
            wide = badge_size(text).width()
            at = rect.x() + pad if rtl else rect.right() - pad - wide
            paint_badge(painter, QRectF(at, rect.y(), wide, rect.height()), text, "accent")
            end += wide + present.px(8)
        room = QRectF(rect.x() + (end if rtl else along), rect.y(), rect.width() - along - end, rect.height())
        font = present.interface_font()
        draw_words(painter, room, cut(first.name, font, room.width()), font, "ink", self._painter.direction)
