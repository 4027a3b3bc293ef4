"""Cards that stand wherever they are put: one focus, many selected, brought into sight, asked as Qt asks a list."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from phenocode.ui.group.cards import CardModel, Cell, Entry
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring

Index = QModelIndex | QPersistentModelIndex
FLAG = QItemSelectionModel.SelectionFlag


class PlacedCards(Themed, QListView):
    """Cards wherever ``_arrange`` puts them. It is a QListView for its model, its selection and its screen readers.

    All selected cards are of one layer: those of another let go of the first.
    """

    chosen_changed = Signal()  # focus or selection moved
    moved = Signal()  # the cards stand elsewhere: laid out anew, scrolled

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._cells: list[Cell | None] = []
        self._extent = QRectF()
        self._hovered = -1
        self._anchor = ""
        self._goal = 0.0
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAutoScroll(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        no_ring(self)

    # What a view of its own kind decides

    def _arrange(self, width: float) -> tuple[list[Cell | None], QRectF]:
        """The cells by row (None for a hidden one) for a viewport of ``width``, and the extent of the content."""
        raise NotImplementedError

    # What stands where

    def arrange(self) -> None:
        """Lay the cards out anew and show them."""
        self._cells, self._extent = self._arrange(self.viewport().width())
        self.updateGeometries()
        self.viewport().update()
        self.moved.emit()

    def cell(self, key: str) -> Cell | None:
        """Where a card stands, None when it is not shown."""
        row = self._cards.row_of(key)
        return self._cells[row] if 0 <= row < len(self._cells) else None

    def shown_rect(self, rect: QRectF) -> QRect:
        """A rectangle of the content in px of the viewport."""
        return rect.translated(-self._scrolled()).toAlignedRect()

    def entry_at(self, place: QPoint) -> Entry | None:
        """The card under a place of the viewport, the innermost one."""
        row = self._row_at(place)
        return self._cards.entries[row] if row >= 0 else None

    def current_entry(self) -> Entry | None:
        """The card with the focus."""
        index = self.currentIndex()
        return self._cards.entries[index.row()] if index.isValid() else None

    def selected_entries(self) -> list[Entry]:
        """The selected cards, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._cards.entries[row] for row in rows]

    @property
    def entries(self) -> Sequence[Entry]:
        """All cards by row."""
        return self._cards.entries

    def row_of(self, entry: Entry) -> int:
        """The row of a card, -1 when it is not there."""
        return self._cards.row_of(entry.key)

    def is_selected(self, key: str) -> bool:
        """Whether a card is selected."""
        row = self._cards.row_of(key)
        return row >= 0 and self.selectionModel().isSelected(self._cards.index(row))

    # Changing focus and selection

    def go_to(self, key: str) -> bool:
        """Give a card the focus, select it alone and bring it into sight; False when it is not there."""
        row = self._cards.row_of(key)
        if row < 0:
            return False
        self._focus_row(row, FLAG.ClearAndSelect)
        self._anchor = key
        self._keep_goal()
        return True

    def show_key(self, key: str) -> None:
        """Bring a card into sight."""
        self.scrollTo(self._cards.index(self._cards.row_of(key)))

    def place_of_name(self, entry: Entry) -> QRect:
        """Where a card's name is typed (px of the viewport)."""
        cell = self.cell(entry.key)
        return self.shown_rect(cell.rect) if cell is not None else QRect()

    def clear_selection(self) -> None:
        """Let go of all selected cards; the focus stays."""
        self.selectionModel().clearSelection()

    def set_entries(self, entries: list[Entry]) -> None:
        """Show these cards; focus, selection and place are kept as far as the cards are still there."""
        if list(self._cards.entries) == entries:
            self._cards.tell_changed()
            self.arrange()
            return
        current = self.current_entry()
        row = self.currentIndex().row()
        selected = [entry.key for entry in self.selected_entries()]
        self.selectionModel().blockSignals(True)
        self._cards.set_entries(entries)
        self.selectionModel().blockSignals(False)
        rows = [found for key in selected if (found := self._cards.row_of(key)) >= 0]
        picked = QItemSelection()
        for found in rows:
            picked.select(self._cards.index(found), self._cards.index(found))
        self.selectionModel().select(picked, FLAG.ClearAndSelect)
        if current is not None and entries:
            now = self._cards.row_of(current.key)
            near = now if now >= 0 else self._successor(current, row)
            if near >= 0:
                self.selectionModel().setCurrentIndex(self._cards.index(near), FLAG.NoUpdate)
        self._hovered = -1
        self.arrange()
        self.chosen_changed.emit()

    def _successor(self, gone: Entry, row: int) -> int:
        """The row that takes the focus after a card went."""
        entries = self._cards.entries
        same = [i for i, entry in enumerate(entries) if entry.kind == gone.kind and entry.layer is gone.layer
                and entry.under == gone.under]  # fmt: skip
        if not same:
            same = [i for i, entry in enumerate(entries) if entry.id == gone.under]
        return min(same, key=lambda i: (abs(i - row), -i), default=-1)

    def _focus_row(self, row: int, flag: FLAG) -> None:
        index = self._cards.index(row)
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)
        self.viewport().update()

    def _toggle(self, row: int) -> None:
        entry = self._cards.entries[row]
        if entry.kind == "new":
            return
        others = self.selected_entries()
        if any(kind_of(other) != kind_of(entry) for other in others):
            self.clear_selection()
        self._focus_row(row, FLAG.Toggle)
        self._anchor = entry.key

    def _extend(self, row: int) -> None:
        entry = self._cards.entries[row]
        first = self._cards.row_of(self._anchor)
        if first < 0 or kind_of(self._cards.entries[first]) != kind_of(entry):
            self._focus_row(row, FLAG.ClearAndSelect)
            self._anchor = entry.key
            return
        picked = QItemSelection()
        for between in range(min(first, row), max(first, row) + 1):
            if kind_of(self._cards.entries[between]) == kind_of(entry) and self._cells[between] is not None:
                picked.select(self._cards.index(between), self._cards.index(between))
        self.selectionModel().select(picked, FLAG.ClearAndSelect)
        self._focus_row(row, FLAG.NoUpdate)

    def _keep_goal(self) -> None:
        cell = self._cells[self.currentIndex().row()] if self.currentIndex().isValid() else None
        if cell is not None:
            self._goal = cell.head.center().y()

    def _pick(self, row: int) -> None:
        self._focus_row(row, FLAG.ClearAndSelect)
        self._anchor = self._cards.entries[row].key
        self._keep_goal()

    def _row_at(self, place: QPoint) -> int:
        point = QPointF(place) + self._scrolled()
        found, area = -1, float("inf")
        for row, cell in enumerate(self._cells):
            if cell is not None and cell.rect.contains(point):
                size = cell.rect.width() * cell.rect.height()
                if size < area:
                    found, area = row, size
        return found

    # What Qt's lists ask

    def visualRect(self, index: Index) -> QRect:
        """Where a card stands in the viewport; empty for a hidden one."""
        row = index.row()
        cell = self._cells[row] if index.isValid() and row < len(self._cells) else None
        return self.shown_rect(cell.rect) if cell is not None else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card under a place of the viewport."""
        row = self._row_at(point)
        return self._cards.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, index: Index) -> bool:
        """Codes are hidden while their card is closed."""
        row = index.row()
        return not (0 <= row < len(self._cells)) or self._cells[row] is None

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight, its head first when it is higher than the view."""
        cell = self._cells[index.row()] if index.isValid() and index.row() < len(self._cells) else None
        if cell is None:
            return
        margin = self._margin()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        low, high = cell.rect.bottom() + margin - height, cell.rect.top() - margin
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(round((low + high) / 2))
        elif bar.value() < low or bar.value() > high:
            bar.setValue(round(min(high, max(low, bar.value()))))
        across, width = self.horizontalScrollBar(), self.viewport().width()
        left, right = cell.rect.left() - margin, cell.rect.right() + margin - width
        value = min(left, max(right, self._scrolled().x()))
        across.setValue(round(across.maximum() - value if self.isRightToLeft() else value))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to paint anew when a selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def setSelection(self, rect: QRect, command: FLAG) -> None:
        """Cards are selected one by one, never by a frame drawn round them."""

    def doItemsLayout(self) -> None:
        """Lay the cards out when Qt thinks it is time, unless that was done."""
        if len(self._cells) != self._cards.rowCount():
            self.arrange()

    def updateGeometries(self) -> None:
        """Scroll as far as the content reaches."""
        size = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setPageStep(size.height())
        bar.setSingleStep(max(1, size.height() // 12))
        bar.setRange(0, max(0, round(self._extent.height()) - size.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(size.width())
        across.setRange(0, max(0, round(self._extent.width()) - size.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other lines."""
        self.arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint the part that is in sight now."""
        self.viewport().update()
        self.moved.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who has the focus."""
        super().currentChanged(current, previous)
        self._current_moved()
        self.viewport().update()
        self.chosen_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is selected."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            row = next((row for row, cell in enumerate(self._cells) if cell is not None), -1)
            if row >= 0:
                self._pick(row)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _current_moved(self) -> None:
        """The focus is on another card."""

    def _margin(self) -> float:
        return 0.0

    def _scrolled(self) -> QPointF:
        across = self.horizontalScrollBar()
        left = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        return QPointF(left, self.verticalScrollBar().value())

    def _visible_cells(self, area: QRectF) -> Iterable[tuple[int, Cell]]:
        for row, cell in enumerate(self._cells):
            if cell is not None and cell.rect.intersects(area):
                yield row, cell

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each kind of view paints its own cards."""
        raise NotImplementedError


def kind_of(entry: Entry) -> tuple[str, object]:
    """What cards have to share to be selected together."""
    return (entry.kind, entry.layer)
