"""The pool: codes that stand under no category yet, with a field that thins them out."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Layer
from phenocode.text.names import name_key
from phenocode.ui.group import words
from phenocode.ui.group.cards import CardModel, Cell, Entry
from phenocode.ui.group.drops import Drop, drop_beside, drop_out
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.painting import POOL_ROW, CardPainter, State
from phenocode.ui.group.view import CardView
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, set_ground
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import CountBadge
from phenocode.ui.widgets.panels import SidePanel

KEY = "pool"
WIDTH = 236
_MARGIN = 12
_GAP = 4


class Pool(CardView):
    """Unplaced codes one under the other."""

    def __init__(self, study: Study, facts: FactsBook, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(CardModel(self._name_of, self._sentence_of), parent)
        self._cards.setParent(self)
        self._study = study
        self._facts = facts
        self._painter = painter
        self._filter = ""
        self._lit = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Unplaced codes"))
        set_ground(self, "panel")
        self.init_theme()

    def restyle(self) -> None:
        """Lay out at the present scale."""
        self.arrange()

    def refresh(self) -> None:
        """Show the codes without a category, as far as they hold what is typed in the filter."""
        codes = self._study.unplaced_codes()
        if self._filter:
            codes = [code for code in codes if self._filter in name_key(code.name)]
        self.set_entries([Entry("code", code.id, None) for code in codes])

    def set_filter(self, typed: str) -> None:
        """Show only codes whose folded name holds what is typed."""
        self._filter = name_key(typed)
        self.refresh()

    def show_card(self, card: Card) -> bool:
        """Give a code the focus."""
        return self.go_to(Entry("code", card.id, None).key)

    def drop_at(self, place: QPoint, cards: Sequence[Card]) -> Drop | None:
        """Codes laid here leave their category; one that has none goes before or after another."""
        self._line = None
        if not self.viewport().rect().contains(place):
            return None
        return drop_out(self._study, cards, Layer.FIRST, KEY) or self._drop_beside(place, cards)

    def _drop_beside(self, place: QPoint, cards: Sequence[Card]) -> Drop | None:
        entry = self.entry_at(place)
        cell = self.cell(entry.key) if entry is not None else None
        if entry is None or cell is None:
            return None
        after = place.y() + self._scrolled().y() > cell.rect.center().y()
        drop = drop_beside(cards, self._study.codes[entry.id], self._study.unplaced_codes(), after)
        if drop is not None:
            self._place_line(cell, after, upright=False)
        return drop

    def light(self, drop: Drop | None) -> None:
        """Show that what is in the hand may be laid here."""
        lit = drop is not None and drop.key == KEY
        if drop is None or drop.key:
            self._line = None
        if (lit, self._line) != (self._lit, self._line_shown):
            self._lit, self._line_shown = lit, self._line
            self.viewport().update()

    def set_in_hand(self, ids: frozenset[str]) -> None:
        """Which codes are being carried; none ends it."""
        super().set_in_hand(ids)
        if not ids:
            self.light(None)

    def _arrange(self, width: float) -> tuple[list[Cell | None], QRectF]:
        present = theme()
        margin, gap, height = present.px(_MARGIN), present.px(_GAP), present.px(POOL_ROW)
        cells: list[Cell | None] = []
        top = float(present.px(2))
        for entry in self._cards.entries:
            rect = QRectF(margin, top, width - 2 * margin, height)
            cells.append(Cell(entry, rect, rect))
            top += height + gap
        return cells, QRectF(0, 0, width, top - gap + margin)

    def _margin(self) -> float:
        return float(theme().px(_GAP))

    def _name_of(self, entry: Entry) -> str:
        return self._study.codes[entry.id].name if entry.id in self._study.codes else ""

    def _sentence_of(self, entry: Entry) -> str:
        code = self._study.codes.get(entry.id)
        return words.spoken(self._study, code, self._facts.of_code(code), None) if code is not None else ""

    def _tooltip(self, entry: Entry) -> str:
        code = self._study.codes[entry.id]
        return "\n".join(part for part in (code.name, code.definition) if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the codes that are in sight."""
        present = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), present.colour("accent_tint" if self._lit else "panel"))
        offset = self._scrolled()
        area = QRectF(event.rect()).translated(offset)
        painter.translate(-offset)
        for row, cell in self._visible_cells(area):
            index = self._cards.index(row)
            state = State(
                selected=self.selectionModel().isSelected(index),
                focused=self.hasFocus() and index == self.currentIndex(),
                hovered=row == self._hovered,
                carried=cell.entry.id in self._in_hand,
                dimmed=self._steps_back(cell.entry),
            )
            self._painter.paint_pooled(painter, cell.rect, self._study.codes[cell.entry.id], state)
        if self._line is not None:
            painter.fillRect(self._line, present.colour("accent"))


class PoolPanel(SidePanel):
    """The pool under its heading, its number and its filter."""

    def __init__(self, study: Study, facts: FactsBook, painter: CardPainter) -> None:
        super().__init__(tr("Unplaced codes"), "start", WIDTH)
        self._study = study
        self.count = CountBadge(0, "count", tr("unplaced codes"), hide_zero=False)
        self.header.add_start(self.count)
        self.filter = _Filter(painter.direction)
        self.pool = Pool(study, facts, painter)
        self._nothing = label("", "caption", "ink3", wrap=True)
        content = QWidget()
        set_ground(content, "panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Column(self.filter, self._nothing, margins=(12, 10, 12, 8), spacing=10))
        column.addWidget(self.pool, 1)
        self.set_content(content)
        self.filter.textChanged.connect(self._thin)
        self.filter.left_down.connect(self._enter_pool)

    def refresh(self) -> None:
        """Show the study as it is now."""
        self.pool.refresh()
        self._say()

    def show_card(self, card: Card) -> bool:
        """Give a code the focus, without the filter if that hides it."""
        if self.pool.show_card(card):
            return True
        if self.filter.text():
            self.filter.clear()
        return self.pool.show_card(card)

    def _thin(self, typed: str) -> None:
        self.pool.set_filter(typed)
        self._say()

    def _enter_pool(self) -> None:
        self.pool.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        unplaced = len(self._study.unplaced_codes())
        self.count.set_number(unplaced)
        shown = self.pool.model().rowCount()
        words_now = ""
        if not unplaced:
            words_now = tr("Every code has a category.") if self._study.codes else tr("No codes yet.")
        elif not shown:
            words_now = tr("No code here is called so.")
        self._nothing.setText(words_now)
        self._nothing.setVisible(bool(words_now))


class _Filter(TextField):
    """The field over the pool; Down goes into it, Escape empties it."""

    left_down = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Filter codes"), icon="filter", direction=direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to the codes."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
