"""How the pool of meanings looks: a pile's head, and a statement's card with its words in the reading face."""

import functools

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from phenocode.i18n import number, trn
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.meanings.piles import Pile
from phenocode.ui.group.painting import CardPainter, State, cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import QUOTATION_BAR, RADIUS, RADIUS_CARD
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import badge_size, paint_badge
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

MOST_LINES = 4  # of a quotation while its card is not in focus
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}
# px at 100 %
_PAD_X = 12
_PAD_Y = 9
_BAR_GAP = 9
_FOOT_GAP = 4
_HEAD_PAD = 6
_CHEVRON = 14
_MARK = 13
_HOVER = 0.04


class PilePainter:
    """Paints piles in the study's direction; a quotation goes in that of its transcript."""

    def __init__(self, study: Study, cards: CardPainter) -> None:
        self._study = study
        self._cards = cards
        self._colouring = Colouring(study)
        self._laid = functools.lru_cache(maxsize=600)(self._lay)

    @property
    def rtl(self) -> bool:
        """Whether the study goes from right to left."""
        return self._cards.rtl

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The study's direction."""
        return self._cards.direction

    def restyle(self) -> None:
        """Forget what was measured in another theme."""
        self._laid.cache_clear()

    # Measures

    def head_height(self) -> float:
        """Of a pile's head without a definition."""
        present = theme()
        return float(round(present.interface_line_height("body")) + 2 * present.px(_HEAD_PAD))

    def definition_height(self) -> float:
        """What a definition adds to it."""
        return float(round(theme().interface_line_height("caption")))

    def card_height(self) -> float:
        """Of a statement's card while it is not in focus."""
        language = self._study.about.language
        return float(round(MOST_LINES * theme().line_height(language, "card")) + self._frame())

    def more_height(self, statement: Statement, width: float) -> float:
        """How much higher the card is with all of its words."""
        return max(0.0, round(self.lines(statement, width, None).height) + self._frame() - self.card_height())

    def _frame(self) -> int:
        """What a card has above and below its words."""
        present = theme()
        return 2 * present.px(_PAD_Y) + present.px(_FOOT_GAP) + round(present.interface_line_height("caption"))

    def is_cut(self, statement: Statement, width: float) -> bool:
        """Whether the words have no room in a card that is not in focus."""
        return self.lines(statement, width, MOST_LINES).cut

    def lines(self, statement: Statement, width: float, most: int | None) -> Lines:
        """A statement's words for a card of ``width``."""
        room = width - 2 * theme().px(_PAD_X) - theme().px(QUOTATION_BAR + _BAR_GAP)
        return self._laid(statement.quotation, self._language_of(statement), int(room), most)

    def _language_of(self, statement: Statement) -> str:
        return self._study.language_of(self._study.transcripts.get(statement.transcript_id or ""))

    def _lay(self, words: str, language: str, width: int, most: int | None) -> Lines:
        present = theme()
        opening, closing = _MARKS[language]
        font, height = present.reading_font(language, "card"), present.line_height(language, "card")
        return Lines(f"{opening}{words}{closing}", font, height, width, language == "fa", most)

    # Statements

    def paint_statement(
        self, painter: QPainter, rect: QRectF, statement: Statement, state: State, whose: str, others: int, whole: bool
    ) -> None:
        """A card: bar, words, and at its foot whose they are (may be empty) and in how many other piles it lies."""
        present = theme()
        if state.carried:
            draw_box(painter, rect, RADIUS_CARD, None, present.colour("line2"), 1, dashed=True)
        else:
            ground = present.colour("accent_tint") if state.selected else present.shade("sheet", self._hover(state))
            draw_box(painter, rect, RADIUS_CARD, ground, present.colour("accent" if state.selected else "line"))
        rtl = self._language_of(statement) == "fa"
        pad_x, pad_y, bar = present.px(_PAD_X), present.px(_PAD_Y), present.px(QUOTATION_BAR)
        lines = self.lines(statement, rect.width(), None if whole else MOST_LINES)
        top, left, right = rect.y() + pad_y, rect.x() + pad_x, rect.right() - pad_x
        self._paint_bar(painter, QRectF(right - bar if rtl else left, top, bar, round(lines.height)), statement)
        room = right - left - bar - present.px(_BAR_GAP)
        painter.setPen(present.colour("ink3" if state.carried else "ink"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, left if rtl else right - room, top, room, side)
        height = round(present.interface_line_height("caption"))
        foot = QRectF(left, rect.bottom() - pad_y - height, right - left, height)
        self._paint_foot(painter, foot, whose, others, rtl)
        if state.focused:
            out = present.px(2)
            paint_ring_inside(painter, rect.adjusted(-out, -out, out, out), RADIUS_CARD + 2)

    def _paint_bar(self, painter: QPainter, place: QRectF, statement: Statement) -> None:
        colours = self._colouring.of_statement(statement.id)
        share = place.height() / len(colours)
        for index, colour in enumerate(colours):
            part = QRectF(place.x(), round(place.y() + index * share), place.width(), round(share))
            painter.fillRect(part, theme().code_colour(colour))

    def _paint_foot(self, painter: QPainter, foot: QRectF, whose: str, others: int, rtl: bool) -> None:
        """At the start whose words they are; at the end the mark of other piles."""
        present = theme()
        caption = present.interface_font("caption")
        used = 0.0
        if others:
            words = trn("{n} other pile", "{n} other piles", others)
            wide = present.metrics(caption).horizontalAdvance(words) + 1
            icon = present.px(_MARK)
            used = wide + icon + present.px(4)
            at = foot.x() if rtl else foot.right() - used
            # The sign stands before the word, as the interface reads.
            sign_x, words_x = (at + wide + present.px(4), at) if present.rtl else (at, at + icon + present.px(4))
            sign = QRectF(sign_x, round(foot.center().y() - icon / 2), icon, icon)
            paint_icon(painter, "link", sign, "ink2", present.rtl)
            room_of_words = QRectF(words_x, foot.y(), wide, foot.height())
            draw_words(painter, room_of_words, words, caption, "ink2", present.direction)
        if whose:
            room = foot.width() - used - present.px(10)
            shown = cut(whose, caption, room)
            wide = min(room, present.metrics(caption).horizontalAdvance(shown) + 1)
            x = foot.right() - wide if rtl else foot.x()
            draw_words(painter, QRectF(x, foot.y(), wide, foot.height()), shown, caption, "ink2", present.direction)

    # Piles

    def paint_head(self, painter: QPainter, rect: QRectF, pile: Pile, state: State, is_open: bool) -> None:
        """A pile's head: whether it is open, swatch, name, number, and what it means."""
        present = theme()
        ground = present.shade("window", _HOVER) if state.hovered else present.colour("window")
        if state.selected:
            ground = present.colour("accent_tint")
        if not state.target:
            draw_box(painter, rect, RADIUS, ground)
        pad = present.px(_HEAD_PAD)
        line = QRectF(rect.x(), rect.y() + pad, rect.width(), self.head_height() - 2 * pad)
        along = float(present.px(4))
        chevron = present.px(_CHEVRON)
        icon = "chevron-down" if is_open else "chevron-end"
        paint_icon(painter, icon, self._middle(line, along, chevron), "ink2", self.rtl)
        along += chevron + present.px(6)
        if pile.card is not None:
            swatch = present.px(SWATCH)
            paint_swatch(painter, self._middle(line, along, swatch), self._cards.colour_of(pile.card))
            along += swatch + present.px(8)
        count = number(len(pile.statements))
        badge = badge_size(count).width()
        font = present.interface_font("body", True)
        room = line.width() - along - badge - present.px(16)
        direction = self.direction if pile.card is not None else present.direction
        shown = cut(pile.name, font, room)
        wide = min(room, present.metrics(font).horizontalAdvance(shown) + 1)
        draw_words(painter, self._from_start(line, along, wide), shown, font, "ink", direction)
        paint_badge(painter, self._from_start(line, along + wide + present.px(8), badge), count)
        if pile.definition:
            below = QRectF(line.x(), line.bottom(), line.width(), self.definition_height())
            caption = present.interface_font("caption")
            room = line.width() - along - present.px(8)
            words = cut(" ".join(pile.definition.split()), caption, room)
            draw_words(painter, self._from_start(below, along, room), words, caption, "ink2", self.direction)
        if state.focused:
            paint_ring_inside(painter, rect, RADIUS)

    def paint_target_ground(self, painter: QPainter, rect: QRectF) -> None:
        """The ground of a pile on which what is in the hand may be laid."""
        draw_box(painter, rect, RADIUS_CARD, theme().colour("accent_tint"))

    def paint_target_edge(self, painter: QPainter, rect: QRectF) -> None:
        """The edge round it, over its cards."""
        draw_box(painter, rect, RADIUS_CARD, None, theme().colour("accent"), 2, dashed=True)

    def paint_new(self, painter: QPainter, rect: QRectF, sentence: str, state: State) -> None:
        """The empty place for a new code."""
        self._cards.paint_empty(painter, rect, sentence, state, rect.y())

    def colour_of(self, statement: Statement) -> int:
        """The (first) colour that a statement wears."""
        return self._colouring.of_statement(statement.id)[0]

    def _hover(self, state: State) -> float:
        return _HOVER if state.hovered else 0.0

    def _middle(self, line: QRectF, along: float, side: float) -> QRectF:
        place = self._from_start(line, along, side)
        return QRectF(place.x(), round(place.center().y() - side / 2), side, side)

    def _from_start(self, rect: QRectF, along: float, width: float) -> QRectF:
        x = rect.right() - along - width if self.rtl else rect.x() + along
        return QRectF(x, rect.y(), width, rect.height())
