"""How cards look: categories of each layer, codes as chips and as rows of the pool, and the empty places."""

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText, QTextOption, QTransform

from phenocode.i18n import number
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode
from phenocode.ui.colouring import Colouring
from phenocode.ui.group import words
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS, RADIUS_CARD
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

# px at 100 %
PAD_X = 11
PAD_Y = 7
GAP = 6
CHIP = 24
NOTE = 22
POOL_ROW = 28
_EDGE = 5
_ICON = 14
_HOVER = 0.04
_NOTE_SHARE = 0.55  # of its line that a note may take from a code's name
_FLAG_SHARE = 0.36  # of its line that a flag may take from a long name


@dataclass(frozen=True, slots=True)
class State:
    """How a card is at the moment."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    target: bool = False  # what is in the hand may be laid here
    carried: bool = False  # it is in the hand itself
    dimmed: bool = False  # it is not what is looked for


def card_height() -> float:
    """The height of a closed card: its name and what it rests on."""
    present = theme()
    return float(
        round(present.interface_line_height("body") + present.interface_line_height("caption")) + 2 * present.px(PAD_Y)
    )


@functools.lru_cache(maxsize=4096)
def _cut(text: str, font_key: str, width: int, font: QFont) -> str:
    return theme().metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def cut(text: str, font: QFont, width: float) -> str:
    """``text`` with an ellipsis where ``width`` is too narrow for it."""
    return _cut(text, font.key(), int(width) + 1, font)


@functools.lru_cache(maxsize=2048)
def _laid_line(text: str, font_key: str, font: QFont, direction: Qt.LayoutDirection) -> QStaticText:
    # Shaping Persian costs more than all else on a card; a laid line is drawn in a third of the time.
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextOption(option)
    line.prepare(QTransform(), font)
    return line


def _draw_line(
    painter: QPainter,
    place: QRectF,
    text: str,
    font: QFont,
    tone: str,
    direction: Qt.LayoutDirection,
    *,
    right: bool,
) -> None:
    """One line of plain ``text`` at the left or right edge of ``place``, cut where that is too narrow."""
    line = _laid_line(cut(text, font, place.width()), font.key(), font, direction)
    size = line.size()
    painter.setFont(font)
    painter.setPen(theme().colour(tone))
    x = place.right() - size.width() if right else place.x()
    painter.drawStaticText(QPointF(x, place.center().y() - size.height() / 2), line)


class CardPainter:
    """Paints the cards of one study. A card is laid out in the study's direction, its texts from its start edge."""

    def __init__(self, study: Study, facts: FactsBook) -> None:
        self._study = study
        self._facts = facts
        self._colouring = Colouring(study)
        self.rtl = study.about.right_to_left
        self._dimmed = False  # the card that is being painted steps back
        self._wrapped = functools.lru_cache(maxsize=512)(self._wrap)
        self._wrapped_say = functools.lru_cache(maxsize=16)(self._wrap_sentence)

    def restyle(self) -> None:
        """Forget what was measured in another theme."""
        self._wrapped.cache_clear()
        self._wrapped_say.cache_clear()
        _cut.cache_clear()
        _laid_line.cache_clear()

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The study's direction."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    def colour_of(self, card: words.Card) -> int:
        """The second-layer category's own colour, and that of the one above; 0 while there is none."""
        if isinstance(card, InitialCode):
            return self._colouring.of_code(card.id)
        return self._colouring.of_category(card)

    def colour_of_statement(self, statement_id: str) -> int:
        """The colour of a statement by its first code that has one."""
        return self._colouring.of_statement(statement_id)[0]

    def note_of(self, card: words.Card) -> str:
        """What is told in a card's corner: nothing, but where two versions are compared."""
        return ""

    def is_gone(self, card: words.Card) -> bool:
        """Whether a card stands where it stood once, and its name is struck through."""
        return False

    def count_below(self, category: Category) -> int:
        """How many categories stand directly under one."""
        return len(self._study.children_of(category.id))

    def count_with(self, code: InitialCode) -> int:
        """How many statements carry a code."""
        return self._study.count_statements_with(code.id)

    def height_of(self, card: words.Card) -> float:
        """The least height of a card."""
        note = theme().px(NOTE) if self.note_of(card) else 0
        return card_height() + note

    def lines(self, text: str, width: float, most: int | None, tone_size: str = "body") -> Lines:
        """A text of the study in lines of ``width``."""
        return self._wrapped(text, int(width), most, tone_size)

    def _wrap(self, text: str, width: int, most: int | None, size: str) -> Lines:
        present = theme()
        return Lines(text, present.interface_font(size), present.interface_line_height(size), width, self.rtl, most)

    def _wrap_sentence(self, sentence: str, width: int) -> Lines:
        present = theme()
        return Lines(sentence, present.interface_font(), present.interface_line_height(), width, present.rtl, 2)

    # Cards

    def paint_first(self, painter: QPainter, rect: QRectF, category: Category, state: State, top: float) -> float:
        """A first-layer card from ``top`` on; gives back where its head ends."""
        present = theme()
        self._dimmed = state.dimmed
        self._box(painter, rect, state)
        facts = self._facts.of(category)
        inner = self._inner(rect, top)
        name_height = round(present.interface_line_height("body"))
        count = words.codes_count(facts.codes)
        caption = present.interface_font("caption")
        count_width = present.metrics(caption).horizontalAdvance(count)
        line = QRectF(inner.x(), inner.y(), inner.width(), name_height)
        self._say(painter, line, count, caption, "ink2", at_end=True)
        rest = line.width() - count_width - present.px(10)
        flag = words.flag_of(self._study, category, facts)
        name_font = present.interface_font("body", True)
        swatch = present.px(SWATCH)
        indent = swatch + present.px(8)
        if flag:
            wanted = present.metrics(name_font).horizontalAdvance(category.name) + indent
            rest -= self._paint_flag(painter, line, count_width + present.px(10), flag, rest - wanted)
        self._swatch(painter, self._from_start(line, 0, swatch), self.colour_of(category))
        self._name(painter, self._from_start(line, indent, rest - indent), category, name_font)
        below = QRectF(inner.x(), line.bottom(), inner.width(), round(present.interface_line_height("caption")))
        self._say(painter, below, words.ground_sentence(facts), caption, "ink2")
        return self._paint_note(painter, inner, below.bottom(), category)

    def _paint_note(self, painter: QPainter, inner: QRectF, top: float, card: words.Card) -> float:
        """What is told of a card, in a frame at its start; gives back where it ends."""
        note = self.note_of(card)
        if not note:
            return top
        present = theme()
        shown = cut(note, present.interface_font("caption"), inner.width() - present.px(14))
        size = tag_size(shown)
        place = self._from_start(QRectF(inner.x(), top, inner.width(), present.px(NOTE)), 0, size.width())
        paint_tag(painter, place, shown, "plain" if self.is_gone(card) else "accent", None, present.rtl)
        return top + present.px(NOTE)

    def _paint_flag(self, painter: QPainter, line: QRectF, from_end: float, flag: str, room: float) -> float:
        """A flag before the number; where its word has no room, the sign alone (the tooltip has the word)."""
        present = theme()
        size = tag_size(flag, "warning")
        wide, gap = size.width(), present.px(8)
        whole = wide + gap <= max(room, line.width() * _FLAG_SHARE)
        if not whole:
            wide = present.px(_ICON)
        x = line.x() + from_end if self.rtl else line.right() - from_end - wide
        place = QRectF(x, line.y(), wide, line.height())
        if whole:
            paint_tag(painter, place, flag, "warn", "warning", present.rtl)
        else:
            self._icon(painter, place, "warning", wide)
        return wide + gap

    def _paint_note_beside(self, painter: QPainter, room: QRectF, code: InitialCode) -> QRectF:
        """What is told of a code, at the end of its line; gives back the room that is left for its name."""
        note = self.note_of(code)
        if not note:
            return room
        present = theme()
        caption = present.interface_font("caption")
        wide = min(present.metrics(caption).horizontalAdvance(note) + 1, room.width() * _NOTE_SHARE)
        place = self._from_start(room, room.width() - wide, wide)
        self._say(painter, place, note, caption, "accent", at_end=True)
        return self._from_start(room, 0, room.width() - wide - present.px(8))

    def paint_second(self, painter: QPainter, rect: QRectF, category: Category, state: State, top: float) -> None:
        """A second-layer card, with an edge in its own colour."""
        present = theme()
        self._dimmed = state.dimmed
        self._box(painter, rect, state)
        self._edge(painter, rect, category.colour)
        shrink = present.px(_EDGE)
        body = rect.adjusted(0, 0, -shrink, 0) if self.rtl else rect.adjusted(shrink, 0, 0, 0)
        counts = words.second_counts(self.count_below(category), self._facts.of(category))
        self._name_and_texts(painter, body, top, category, counts, "body", True)

    def paint_encounter(self, painter: QPainter, rect: QRectF, category: Category, state: State, top: float) -> None:
        """A kind of encounter, framed on the board's own ground."""
        present = theme()
        self._dimmed = state.dimmed
        ground = present.colour("accent_tint" if state.selected or state.target else "window")
        if state.hovered and not (state.selected or state.target):
            ground = present.shade("window", _HOVER)
        edge = present.colour("accent" if state.target or state.selected else "line2")
        draw_box(painter, rect, RADIUS_CARD, ground, edge, 2 if state.target else 1, dashed=state.target)
        counts = words.encounter_counts(self._facts.of(category))
        self._name_and_texts(painter, rect, top, category, counts, "lead", False)

    def paint_chip(self, painter: QPainter, rect: QRectF, code: InitialCode, state: State) -> None:
        """A code in its open card."""
        present = theme()
        self._dimmed = state.dimmed
        draw_box(painter, rect, RADIUS, self._ground(state), self._edge_colour(state), 1)
        doubled = len(self._study.placements_of(code.id)) > 1
        along = present.px(8)
        swatch = present.px(SWATCH)
        self._swatch(painter, self._from_start(rect, along, swatch), self.colour_of(code))
        along += swatch + present.px(6)
        end = present.px(8)
        if doubled:
            side = present.px(_ICON)
            for icon in ("warning", "link"):
                place = self._from_start(rect, rect.width() - end - side, side)
                self._icon(painter, place, icon, side)
                end += side + present.px(3)
        room = self._from_start(rect, along, rect.width() - along - end)
        room = self._paint_note_beside(painter, room, code)
        self._name(painter, room, code, present.interface_font("body", state.selected))
        self._ring(painter, rect, state)

    def chip_width(self, code: InitialCode) -> float:
        """How much room a code's chip asks for; its name is bold while selected."""
        present = theme()
        name = present.metrics(present.interface_font("body", True)).horizontalAdvance(code.name)
        marks = 2 * (present.px(_ICON) + present.px(3)) if len(self._study.placements_of(code.id)) > 1 else 0
        note = self.note_of(code)
        if note:
            words_wide = present.metrics(present.interface_font("caption")).horizontalAdvance(note)
            marks += math.ceil(words_wide) + present.px(9)
        return float(round(name + present.px(8 + SWATCH + 6 + 8) + marks + 1))

    def paint_pooled(self, painter: QPainter, rect: QRectF, code: InitialCode, state: State) -> None:
        """A code that stands under nothing yet."""
        present = theme()
        self._dimmed = state.dimmed
        if state.carried:
            draw_box(painter, rect, RADIUS, None, present.colour("line2"), 1, dashed=True)
        else:
            draw_box(painter, rect, RADIUS, self._ground(state), self._edge_colour(state), 1)
        along = present.px(9)
        swatch = present.px(SWATCH)
        self._swatch(painter, self._from_start(rect, along, swatch), self.colour_of(code))
        along += swatch + present.px(8)
        count = number(self.count_with(code))
        caption = present.interface_font("caption", tabular=True)
        wide = present.metrics(caption).horizontalAdvance(count)
        self._say(painter, rect.adjusted(present.px(9), 0, -present.px(9), 0), count, caption, "ink2", at_end=True)
        room = self._from_start(rect, along, rect.width() - along - wide - present.px(17))
        room = self._paint_note_beside(painter, room, code)
        self._name(
            painter, room, code, present.interface_font("body", state.selected), "ink3" if state.carried else "ink"
        )
        self._ring(painter, rect, state)

    def paint_empty(
        self, painter: QPainter, rect: QRectF, sentence: str, state: State, top: float, centred: bool = True
    ) -> None:
        """A dashed place: for a new category, or beside categories without a parent."""
        present = theme()
        ground = present.colour("accent_tint") if state.target or state.selected else None
        if ground is None and state.hovered:
            ground = present.shade("window", _HOVER)
        edge = present.colour("accent" if state.target else "line2")
        draw_box(painter, rect, RADIUS_CARD, ground, edge, 2 if state.target else 1, dashed=True)
        font = present.interface_font()
        place = rect.adjusted(present.px(PAD_X), 0, -present.px(PAD_X), 0)
        if not centred:
            painter.setPen(present.colour("ink3"))
            lines = self._wrapped_say(sentence, int(place.width()))
            lines.draw(painter, place.x(), top + present.px(PAD_Y), place.width(), Qt.AlignmentFlag.AlignHCenter)
            return
        shown = cut(sentence, font, place.width())
        tone = "ink" if state.target else "ink3"
        draw_words(painter, place, shown, font, tone, theme().direction, centred=True)
        self._ring(painter, rect, state, RADIUS_CARD)

    # Their parts

    def _name_and_texts(
        self,
        painter: QPainter,
        rect: QRectF,
        top: float,
        category: Category,
        counts: Sequence[str],
        size: str,
        counts_first: bool,
    ) -> None:
        """Name, then numbers and the definition's first words, in the order that the layer has them."""
        present = theme()
        inner = self._inner(rect, top)
        height = round(present.interface_line_height(size))
        line = QRectF(inner.x(), inner.y(), inner.width(), height)
        self._name(painter, line, category, present.interface_font(size, True))
        y = self._paint_note(painter, inner, line.bottom(), category)
        caption = present.interface_font("caption")
        caption_height = round(present.interface_line_height("caption"))
        together = words.in_one_line(counts)
        if present.metrics(caption).horizontalAdvance(together) <= inner.width():
            counts = [together]
        bottom = rect.bottom() - present.px(PAD_Y) + 1

        def numbers(at: float) -> float:
            for count in counts:
                if at + caption_height <= bottom:
                    self._say(painter, QRectF(inner.x(), at, inner.width(), caption_height), count, caption, "ink2")
                    at += caption_height
            return at

        if counts_first:
            y = numbers(y)
        else:
            bottom -= caption_height * len(counts) + present.px(3)
        most = int((bottom - y) // round(present.interface_line_height("body")))
        if category.definition and most > 0:
            text = self.lines(category.definition, inner.width(), min(most, 4))
            painter.setPen(present.colour(self._toned("ink2")))
            text.draw(painter, inner.x(), y, inner.width(), self._side())
            y += text.height + present.px(3)
        if not counts_first:
            bottom = rect.bottom()
            numbers(y)

    def _inner(self, rect: QRectF, top: float) -> QRectF:
        present = theme()
        pad_x, pad_y = present.px(PAD_X), present.px(PAD_Y)
        return QRectF(rect.x() + pad_x, top + pad_y, rect.width() - 2 * pad_x, rect.bottom() - top - 2 * pad_y)

    def _box(self, painter: QPainter, rect: QRectF, state: State) -> None:
        width = 2 if state.target else 1
        draw_box(painter, rect, RADIUS_CARD, self._ground(state), self._edge_colour(state), width, dashed=state.target)

    def _edge(self, painter: QPainter, rect: QRectF, colour: int) -> None:
        """The coloured edge at a card's start; a double colour as two thin ones."""
        present = theme()
        wide = present.px(_EDGE)
        x = rect.right() - wide if self.rtl else rect.x()
        painter.save()
        painter.setClipRect(QRectF(x, rect.y(), wide, rect.height()), Qt.ClipOperation.IntersectClip)
        draw_box(painter, rect, RADIUS_CARD, present.code_colour(colour))
        if present.is_double(colour):
            thin = max(1.0, round(wide / 3))
            painter.fillRect(QRectF(x + thin, rect.y(), wide - 2 * thin, rect.height()), present.colour("sheet"))
        painter.restore()

    def _ground(self, state: State) -> QColor | None:
        present = theme()
        if state.dimmed and not (state.selected or state.target):
            return None
        if state.selected or state.target:
            return present.colour("accent_tint")
        return present.shade("sheet", _HOVER if state.hovered else 0.0)

    def _edge_colour(self, state: State) -> QColor:
        return theme().colour("accent" if state.selected or state.target else "line")

    def _ring(self, painter: QPainter, rect: QRectF, state: State, radius: float = RADIUS) -> None:
        if state.focused:
            paint_ring_inside(painter, rect, radius)

    def ring_card(self, painter: QPainter, rect: QRectF) -> None:
        """The focus ring of a card, in the gap round it."""
        out = theme().px(2)
        paint_ring_inside(painter, rect.adjusted(-out, -out, out, out), RADIUS_CARD + 2)

    def _swatch(self, painter: QPainter, place: QRectF, colour: int) -> None:
        side = theme().px(SWATCH)
        paint_swatch(painter, QRectF(place.x(), place.center().y() - side / 2, side, side), colour)

    def _icon(self, painter: QPainter, place: QRectF, name: str, side: float) -> None:
        at = QRectF(place.x(), round(place.center().y() - side / 2), side, side)
        paint_icon(painter, name, at, "warn", theme().rtl)

    def _name(self, painter: QPainter, place: QRectF, card: words.Card, font: QFont, tone: str = "ink") -> None:
        gone = self.is_gone(card)
        _draw_line(
            painter, place, card.name, font, self._toned("ink2" if gone else tone), self.direction, right=self.rtl
        )
        if gone:
            present = theme()
            wide = min(present.metrics(font).horizontalAdvance(card.name), place.width())
            through = self._from_start(place, 0, wide)
            thick = present.px(1)
            y = round(through.center().y() + present.px(1))
            painter.fillRect(QRectF(through.x(), y, wide, thick), present.colour("ink2"))

    def _say(
        self, painter: QPainter, place: QRectF, sentence: str, font: QFont, tone: str, at_end: bool = False
    ) -> None:
        """A sentence of the interface: in its own direction, at the card's start or end edge."""
        _draw_line(painter, place, sentence, font, self._toned(tone), theme().direction, right=self.rtl != at_end)

    def _toned(self, tone: str) -> str:
        """The colour of words: of a card that steps back the palest that can be read."""
        return "ink3" if self._dimmed else tone

    def _side(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft

    def _from_start(self, rect: QRectF, along: float, width: float) -> QRectF:
        x = rect.right() - along - width if self.rtl else rect.x() + along
        return QRectF(x, rect.y(), width, rect.height())
