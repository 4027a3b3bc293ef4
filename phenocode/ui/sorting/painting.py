"""How a pile looks: its key, name and definition, how many lie in it, and whether the item may be laid there.

No colour of a code is ever used here: it would betray where the analyst put things.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from phenocode.i18n import number
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.choices import paint_check
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import badge_size, paint_badge
from phenocode.ui.widgets.strokes import draw_box

_GAP = 5  # round a cell
_PAD_X, _PAD_Y = 12, 9
_BESIDE = 8
_CHEVRON = 14
_TICK = 16
_EDGE = 3  # of a card that shows under another
_NAME_LINES = 3
_HOVER = 0.04


@dataclass(frozen=True, slots=True)
class Pile:
    """A pile or a tray."""

    key: str
    name: str
    definition: str
    caps: tuple[str, ...]  # the keys that lay into it, as they are painted
    language: str  # of name and definition
    tray: bool = False


@dataclass(frozen=True, slots=True)
class PileState:
    """What is to be shown of a pile besides what it is."""

    count: int = 0
    holds_item: bool = False  # the item before the judge lies here
    ticked: bool | None = None  # None while nothing is ticked
    hovered: bool = False
    focused: bool = False
    target: bool = False  # something is carried over it


@dataclass(frozen=True, slots=True)
class Shape:
    """How many lines the cells of a view have for names and for definitions."""

    names: int = 1
    definition: int = 0

    @property
    def words_height(self) -> float:
        """The height of all these lines."""
        present = theme()
        return self.names * present.interface_line_height() + self.definition * present.interface_line_height("caption")

    @property
    def height(self) -> int:
        """The height of a cell."""
        present = theme()
        return round(self.words_height) + 2 * present.px(_PAD_Y) + 2 * present.px(_GAP) + present.px(_EDGE)


class PilePainter:
    """Paints piles, each in the direction of its own words."""

    def __init__(self) -> None:
        self._laid = functools.lru_cache(maxsize=600)(self._lay)

    def restyle(self) -> None:
        """Forget what was measured in another theme."""
        self._laid.cache_clear()

    def opening(self, rect: QRectF, pile: Pile, state: PileState) -> QRectF:
        """The part of a cell that opens the pile: its number and the sign beside it."""
        card = self._card(rect)
        wide = self._end_width(state)
        x = card.x() if pile.language == "fa" else card.right() - wide
        return QRectF(x, card.y(), wide, theme().px(_PAD_Y) * 2 + theme().interface_line_height())

    def needs(self, width: float, piles: Sequence[Pile], most: int) -> Shape:
        """The shape in which all these piles can be read in cells of ``width``, their definitions up to ``most``."""
        card = self._card(QRectF(0, 0, width, 100))
        crowded = PileState(count=100, holds_item=True)
        names = definition = 0
        for pile in piles:
            names = max(names, self._name(pile, card, crowded, _NAME_LINES).line_count)
            if pile.definition and most:
                definition = max(definition, self._definition(pile, card, most).line_count)
        return Shape(max(names, 1), definition)

    def is_cut(self, rect: QRectF, pile: Pile, state: PileState, shape: Shape) -> bool:
        """Whether less than the whole name or definition is seen."""
        card = self._card(rect)
        name = self._name(pile, card, state, shape.names)
        lines = self._definition_lines(name, shape)
        if not pile.definition:
            return name.cut
        return name.cut or not lines or self._definition(pile, card, lines).cut

    def paint(self, painter: QPainter, rect: QRectF, pile: Pile, state: PileState, shape: Shape) -> None:
        """Paint a cell."""
        present = theme()
        card = self._card(rect)
        self._paint_box(painter, card, pile, state)
        rtl = pile.language == "fa"
        pad, line = present.px(_PAD_X), present.interface_line_height()
        top = card.y() + present.px(_PAD_Y)
        self._paint_start(painter, card, pile, state, top)
        self._paint_end(painter, card, pile, state, top)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        name = self._name(pile, card, state, shape.names)
        start = self._start_width(pile, state)
        place = self._place(card, rtl, start, top, card.width() - start - self._end_width(state), line)
        painter.setPen(present.colour("ink"))
        name.draw(painter, place.x(), top, place.width(), side)
        lines = self._definition_lines(name, shape)
        if pile.definition and lines:
            painter.setPen(present.colour("ink2"))
            words = self._definition(pile, card, lines)
            words.draw(painter, card.x() + pad, top + name.height, card.width() - 2 * pad, side)
        if state.focused:
            out = present.px(2)
            paint_ring_inside(painter, card.adjusted(-out, -out, out, out), RADIUS_CARD + 2)

    def _paint_box(self, painter: QPainter, card: QRectF, pile: Pile, state: PileState) -> None:
        present = theme()
        marked = bool(state.ticked) or (state.ticked is None and state.holds_item)
        ground = "panel" if pile.tray else "sheet"
        for behind in range(min(state.count, 2) - 1, -1, -1):
            down = (behind + 1) * present.length(_EDGE) / 2
            aside = (behind + 1) * present.length(2)
            draw_box(
                painter,
                card.adjusted(aside, present.px(_PAD_Y), -aside, down),
                RADIUS_CARD,
                present.colour(ground),
                present.colour("line"),
            )
        if state.target:
            draw_box(painter, card, RADIUS_CARD, present.colour("accent_tint"), present.colour("accent"), 1.5, True)
            return
        shade = present.shade(ground, _HOVER if state.hovered else 0.0)
        draw_box(
            painter, card, RADIUS_CARD, shade, present.colour("accent" if marked else "line"), 1.5 if marked else 1
        )

    def _paint_start(self, painter: QPainter, card: QRectF, pile: Pile, state: PileState, top: float) -> None:
        """The keys, and whether the item lies here or is ticked for it."""
        present = theme()
        rtl, line, side = pile.language == "fa", present.interface_line_height(), present.px(_TICK)
        along = float(present.px(_PAD_X))
        for cap in pile.caps:
            wide = keycap_size(cap).width()
            paint_keycap(painter, self._place(card, rtl, along, top, wide, line), cap)
            along += wide + present.px(_BESIDE)
        box = self._place(card, rtl, along, top + (line - side) / 2, side, side)
        if state.ticked is not None:
            paint_check(painter, box, Qt.CheckState.Checked if state.ticked else Qt.CheckState.Unchecked)
        elif state.holds_item:
            paint_icon(painter, "check", box, "accent")

    def _paint_end(self, painter: QPainter, card: QRectF, pile: Pile, state: PileState, top: float) -> None:
        """The number of items and the sign that opens the pile."""
        present = theme()
        at_end, line, chevron = pile.language != "fa", present.interface_line_height(), present.px(_CHEVRON)
        along = float(present.px(_PAD_X))
        box = self._place(card, at_end, along, top + (line - chevron) / 2, chevron, chevron)
        paint_icon(painter, "chevron-end", box, "ink3", not at_end)
        along += chevron + present.px(4)
        count = number(state.count)
        paint_badge(painter, self._place(card, at_end, along, top, badge_size(count).width(), line), count)

    @staticmethod
    def _start_width(pile: Pile, state: PileState) -> float:
        present = theme()
        wide: float = present.px(_PAD_X) + sum(keycap_size(cap).width() + present.px(_BESIDE) for cap in pile.caps)
        return wide + present.px(_TICK + 6) if state.ticked is not None or state.holds_item else wide

    @staticmethod
    def _end_width(state: PileState) -> float:
        present = theme()
        return present.px(_PAD_X) + present.px(_CHEVRON + 4 + _BESIDE) + badge_size(number(state.count)).width()

    def _name(self, pile: Pile, card: QRectF, state: PileState, most: int) -> Lines:
        room = card.width() - self._start_width(pile, state) - self._end_width(state)
        return self._laid(pile.name, pile.language, "body", True, int(room), most)

    @staticmethod
    def _definition_lines(name: Lines, shape: Shape) -> int:
        """How many lines are left for the definition: a short name leaves more."""
        left = shape.words_height - name.height
        return int((left + 1) // theme().interface_line_height("caption"))

    def _definition(self, pile: Pile, card: QRectF, lines: int) -> Lines:
        room = int(card.width() - 2 * theme().px(_PAD_X))
        return self._laid(" ".join(pile.definition.split()), pile.language, "caption", False, room, lines)

    @staticmethod
    def _lay(text: str, language: str, size: str, bold: bool, width: int, most: int) -> Lines:
        present = theme()
        font = present.interface_font(size, bold, language=language)
        return Lines(text, font, present.interface_line_height(size), width, language == "fa", most)

    @staticmethod
    def _card(rect: QRectF) -> QRectF:
        gap = theme().px(_GAP)
        return rect.adjusted(gap, gap, -gap, -gap - theme().px(_EDGE))

    @staticmethod
    def _place(card: QRectF, rtl: bool, along: float, top: float, width: float, height: float) -> QRectF:
        """A place so far from the start edge of the card."""
        x = card.right() - along - width if rtl else card.x() + along
        return QRectF(x, top, width, height)
