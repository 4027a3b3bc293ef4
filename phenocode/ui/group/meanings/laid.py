"""Piles laid out on a table: where heads and cards stand, how keys go about among them, what is selected together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.group.cards import CardModel, Cell, Entry
from phenocode.ui.group.meanings.layout import Band, Measures, Table, lay_out
from phenocode.ui.group.meanings.painting import PilePainter
from phenocode.ui.group.meanings.piles import Pile
from phenocode.ui.group.placed import FLAG, Index
from phenocode.ui.group.view import CardView
from phenocode.ui.look.theme import theme

NEW = Entry("new", "code", None)
"""The empty place for a new code."""

MARGIN = 12  # px at 100 %
_GAP = 8
_LEAST = 300
_NEW = 36
_PAGE = 0.8  # of the viewport's height


class LaidPiles(CardView):
    """Statements in piles. All selected statements lie in one pile; the focus may be on a pile's head too."""

    toggled = Signal(str)  # the pile with this id is to be opened or closed

    _table: Table | None = None  # Qt asks while it is still being made

    def __init__(self, study: Study, painter: PilePainter, parent: QWidget | None = None) -> None:
        super().__init__(CardModel(self._name_of, self._sentence_of), parent)
        self._cards.setParent(self)
        self._study = study
        self._painter = painter
        self._piles: dict[str, Pile] = {}
        self._closed: frozenset[str] = frozenset()
        self._holding: Mapping[str, Sequence[Pile]] = {}
        self._walking_down = False

    def _name_of(self, entry: Entry) -> str:
        raise NotImplementedError

    def _sentence_of(self, entry: Entry) -> str:
        raise NotImplementedError

    # What is shown

    def show_piles(
        self, piles: Sequence[Pile], holding: Mapping[str, Sequence[Pile]], closed: frozenset[str], *, new: bool
    ) -> None:
        """Show ``piles``, with ``new`` an empty place at their end; ``holding`` tells where else a statement lies.

        Focus, selection and what is in sight stay as far as they are still there.
        """
        self._piles = {pile.id: pile for pile in piles}
        self._closed = closed
        self._holding = holding
        entries = []
        for pile in piles:
            entries.append(Entry("pile", pile.id, None))
            if pile.id not in closed:
                entries.extend(Entry("statement", statement_id, None, pile.id) for statement_id in pile.statements)
        if new:
            entries.append(NEW)
        held = self._in_sight()
        self.set_entries(entries)
        self._hold(held)

    def pile_of(self, entry: Entry | None) -> Pile | None:
        """The pile of which an entry is the head, or in which it lies."""
        if entry is None:
            return None
        return self._piles.get(entry.under if entry.kind == "statement" else entry.id)

    def place_of_name(self, entry: Entry) -> QRect:
        """Where a name is typed (px of the viewport): in the empty place, or over a head's first line."""
        cell = self.cell(entry.key)
        if cell is None or entry.kind != "pile":
            return super().place_of_name(entry)
        pad = theme().px(4)
        height = self._painter.head_height()
        return self.shown_rect(QRectF(cell.rect.x() + pad, cell.rect.y(), cell.rect.width() - 2 * pad, height))

    def chosen_statements(self) -> list[str]:
        """The ids of the selected statements, otherwise of the one in focus."""
        chosen = [entry.id for entry in self.selected_entries() if entry.kind == "statement"]
        current = self.current_entry()
        if not chosen and current is not None and current.kind == "statement":
            chosen = [current.id]
        return chosen

    def others_of(self, entry: Entry) -> list[Pile]:
        """The other piles in which a statement lies."""
        return [pile for pile in self._holding.get(entry.id, ()) if pile.id != entry.under]

    def _statement(self, entry: Entry) -> Statement:
        return self._study.statements[entry.id]

    def _in_sight(self) -> tuple[str, float] | None:
        """The card in focus, or the first one, if it is in sight, and how far from the top of the viewport."""
        current = self.current_entry()
        top, height = self._scrolled().y(), self.viewport().height()
        found = self.cell(current.key) if current is not None else None
        if found is None or not top <= found.rect.y() < top + height:
            area = QRectF(0, top, self.viewport().width(), height)
            found = next((cell for _, cell in self._visible_cells(area) if cell.rect.y() >= top), None)
        return (found.entry.key, found.rect.y() - top) if found is not None else None

    def _hold(self, held: tuple[str, float] | None) -> None:
        """Scroll so that a card stands where it stood."""
        cell = self.cell(held[0]) if held is not None else None
        if held is not None and cell is not None:
            self.verticalScrollBar().setValue(round(cell.rect.y() - held[1]))

    # Where it stands

    def _arrange(self, width: float) -> tuple[list[Cell | None], QRectF]:
        present, painter = theme(), self._painter
        measures = Measures(
            width=width,
            margin=present.px(MARGIN),
            gap=present.px(_GAP),
            least=present.px(_LEAST),
            head=painter.head_height(),
            definition=painter.definition_height(),
            card=painter.card_height(),
            new=present.px(_NEW),
            rtl=painter.rtl,
        )
        defined = frozenset(pile.id for pile in self._piles.values() if pile.definition)
        self._table = lay_out(self._cards.entries, defined, measures)
        self._table.open_row(*self._open_card())
        return self._table.cells, QRectF(0, 0, width, self._table.height)

    def _open_card(self) -> tuple[int, float]:
        """The row in focus, and how much higher its card is with all of its words."""
        current = self.current_entry()
        statement = self._study.statements.get(current.id) if current is not None else None
        if self._table is None or statement is None:
            return -1, 0.0
        more = self._painter.more_height(statement, self._table.measures.card_width)
        return self.currentIndex().row(), more

    def _current_moved(self) -> None:
        """The card in focus shows all of its words; the one that gets the focus stays where it is."""
        current = self.current_entry()
        if self._table is None or len(self._cells) != len(self._cards.entries):
            return
        cell = self.cell(current.key) if current is not None else None
        held = (cell.entry.key, cell.rect.y() - self._scrolled().y()) if cell is not None else None
        if self._table.open_row(*self._open_card()):
            self._extent.setHeight(self._table.height)
            self.updateGeometries()
            self._hold(held)
            self.moved.emit()

    def band_of(self, row: int) -> Band | None:
        """The pile in which a row stands."""
        return self._table.band_of(row) if self._table is not None else None

    def _stuck(self) -> tuple[int, QRectF] | None:
        """The head that stays in sight while its pile's cards scroll past: its row and its place."""
        top = self._scrolled().y()
        band = self._table.band_at(top) if self._table is not None else None
        cell = self._cells[band.head_row] if band is not None and band.head_row < len(self._cells) else None
        if band is None or cell is None or not band.cards or band.bottom <= top or band.top == top:
            return None
        y = min(top, band.bottom - cell.rect.height())
        return band.head_row, QRectF(cell.rect.x(), y, cell.rect.width(), cell.rect.height())

    def _row_at(self, place: QPoint) -> int:
        point = QPointF(place) + self._scrolled()
        stuck = self._stuck()
        if stuck is not None and self._whole_width(stuck[1]).contains(point):
            return stuck[0]
        area = QRectF(point, point).adjusted(0, -1, 0, 1)
        return next((row for row, cell in self._visible_cells(area) if cell.rect.contains(point)), -1)

    def _visible_cells(self, area: QRectF) -> Iterable[tuple[int, Cell]]:
        table = self._table
        if table is None or len(table.tops) != len(self._cells):
            return
        for row in range(bisect_left(table.tops, area.top() - table.tallest), len(self._cells)):
            cell = self._cells[row]
            if cell is None or table.tops[row] > area.bottom():
                return
            if cell.rect.bottom() >= area.top():
                yield row, cell

    def _whole_width(self, rect: QRectF) -> QRectF:
        return QRectF(0, rect.y(), self.viewport().width(), rect.height())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight, below the head of its pile that stays at the top."""
        row = index.row()
        cell = self._cells[row] if index.isValid() and row < len(self._cells) else None
        if cell is None or cell.entry.kind != "statement":
            super().scrollTo(index, hint)
            return
        band, gap = self.band_of(row), theme().px(_GAP)
        head = band.head_bottom - band.top if band is not None else 0.0
        bar, height = self.verticalScrollBar(), self.viewport().height()
        low, high = cell.rect.bottom() + gap - height, cell.rect.top() - gap - head
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(round((low + high) / 2))
        elif bar.value() < low or bar.value() > high:
            bar.setValue(round(min(high, max(low, bar.value()))))

    def _margin(self) -> float:
        return float(theme().px(_GAP))

    def pile_at(self, place: QPoint) -> str:
        """The id of the pile at a place of the viewport, that of the empty place, or empty."""
        if not self.viewport().rect().contains(place) or self._table is None:
            return ""
        y = place.y() + self._scrolled().y()
        new = self.cell(NEW.key)
        if new is not None and new.rect.top() <= y <= new.rect.bottom():
            return NEW.key
        band = self._table.band_at(y)
        near = band is not None and y <= band.bottom + theme().px(_GAP)
        return self._cards.entries[band.head_row].id if band is not None and near else ""

    # Going about

    def _step(self, across: int, down: int, shift: bool, control: bool) -> None:
        current = self.current_entry()
        if across and current is not None and current.kind == "pile":
            opens = (across < 0) == self._painter.rtl
            if opens == (current.id in self._closed):
                self.toggled.emit(current.id)
            return
        self._walking_down = bool(down)  # the column is kept over shorter lines
        super()._step(across, down, shift, control)
        self._walking_down = False
        if across:
            self._keep_goal()

    def _keep_goal(self) -> None:
        current = self.current_entry()
        cell = self.cell(current.key) if current is not None else None
        if cell is None or self._walking_down:
            return
        if cell.entry.kind == "statement":
            self._goal = cell.rect.center().x()
        else:  # from a head to the first card
            self._goal = cell.rect.right() if self._painter.rtl else cell.rect.left()

    def _next_row(self, across: int, down: int) -> int:
        """The row that an arrow key goes to: beside in the line, or the next line, head or pile; -1 at an edge."""
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        if here < 0:
            return 0 if self._cells else -1
        band = self.band_of(here)
        if across:
            return self._aside(here, band, across)
        if band is None:  # the empty place at the end
            before = here + down
            return self._near_goal(before, before) if 0 <= before < len(self._cells) else -1
        return self._below(here, band) if down > 0 else self._above(here, band)

    def _aside(self, here: int, band: Band | None, across: int) -> int:
        beside = here + (-across if self._painter.rtl else across)
        if band is None or not band.head_row < beside <= band.head_row + band.cards:
            return -1
        return beside if self._top(beside) == self._top(here) else -1

    def _below(self, here: int, band: Band) -> int:
        last = band.head_row + band.cards
        first = next((row for row in range(here + 1, last + 1) if self._top(row) > self._top(here)), -1)
        if first >= 0:
            return self._near_goal(first, last)
        return last + 1 if last + 1 < len(self._cells) else -1

    def _above(self, here: int, band: Band) -> int:
        line_before = next((row for row in range(here - 1, band.head_row, -1) if self._top(row) < self._top(here)), -1)
        if line_before >= 0:
            return self._near_goal(line_before, line_before)
        if here != band.head_row:
            return band.head_row
        return self._near_goal(here - 1, here - 1) if here else -1

    def _near_goal(self, row: int, last: int) -> int:
        """Of the cards in the line of ``row``, up to ``last``, the one that is nearest to the column walked along."""
        top = self._top(row)
        line = [row]
        for step, end in ((-1, -1), (1, last + 1)):
            other = row + step
            while other != end and 0 <= other < len(self._cells) and self._top(other) == top:
                line.append(other)
                other += step
        return min(line, key=lambda one: abs(self._centre(one) - self._goal))

    def _top(self, row: int) -> float:
        return self._table.tops[row] if self._table is not None else 0.0

    def _centre(self, row: int) -> float:
        cell = self._cells[row]
        return cell.rect.center().x() if cell is not None else 0.0

    def _leap(self, key: Qt.Key, shift: bool) -> None:
        """To the first or the last of all, or a page on."""
        here = self.currentIndex().row()
        if here < 0 or self._table is None:
            return
        page = _PAGE * self.viewport().height()
        tops = self._table.tops
        match key:
            case Qt.Key.Key_Home:
                row = 0
            case Qt.Key.Key_End:
                row = len(tops) - 1
            case Qt.Key.Key_PageDown:
                row = bisect_right(tops, max(tops[here] + page, tops[min(here + 1, len(tops) - 1)])) - 1
                row = self._near_goal(row, row)
            case _:
                row = bisect_left(tops, tops[here] - page)
                row = self._near_goal(min(row, max(here - 1, 0)), row)
        if shift:
            self._extend(row)
        else:
            self._pick(row)

    def step_pile(self, by: int) -> None:
        """To the head of the pile before or after."""
        bands = self._table.bands if self._table is not None else []
        here = max(self.currentIndex().row(), 0)
        at = bisect_right(bands, here, key=lambda band: band.head_row) - 1
        if by < 0 and at >= 0 and here > bands[at].head_row:
            by = 0  # first to the head of its own
        if 0 <= at + by < len(bands):
            self._pick(bands[at + by].head_row)

    # Selecting: statements of one pile

    def _toggle(self, row: int) -> None:
        entry = self._cards.entries[row]
        if entry.kind != "statement":
            return
        if any(other.under != entry.under or other.kind != "statement" for other in self.selected_entries()):
            self.clear_selection()
        self._focus_row(row, FLAG.Toggle)
        self._anchor = entry.key

    def _extend(self, row: int) -> None:
        first = self._cards.row_of(self._anchor)
        band = self.band_of(first) if first >= 0 else None
        if band is None or self._cards.entries[first].kind != "statement":
            self._pick(row)
            return
        row = min(max(row, band.head_row + 1), band.head_row + band.cards)  # not beyond the pile
        self._select_rows(min(first, row), max(first, row))
        self._focus_row(row, FLAG.NoUpdate)

    def _select_all(self) -> None:
        current = self.currentIndex()
        band = self.band_of(current.row()) if current.isValid() else None
        if band is not None and band.cards:
            self._select_rows(band.head_row + 1, band.head_row + band.cards)

    def _select_rows(self, first: int, last: int) -> None:
        picked = QItemSelection(self._cards.index(first), self._cards.index(last))
        self.selectionModel().select(picked, FLAG.ClearAndSelect)

    def _successor(self, gone: Entry, row: int) -> int:
        """The row that takes the focus after a card went: the next of its pile, else its pile's head."""
        entries = self._cards.entries
        head = self._cards.row_of(Entry("pile", gone.under, None).key)
        if head < 0:
            return min(row, len(entries) - 1)
        last = head  # of the pile as it is now; it is not laid out yet
        while last + 1 < len(entries) and entries[last + 1].under == gone.under:
            last += 1
        return min(max(row, min(head + 1, last)), last)
