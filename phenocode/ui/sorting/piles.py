"""The piles as a list that wraps into a grid: to be walked, chosen, opened, and dropped on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from phenocode.i18n import tr
from phenocode.ui.group.creeping import Creeping
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting.painting import Pile, PilePainter, PileState, Shape
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.labels import plain_tooltip

_NARROWEST = 216
_FEWEST_LINES, _MOST_LINES = 2, 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


class PilesView(Themed, QListView):
    """Piles of one layer, or the trays.

    ``state_of`` says what is to be shown of a pile and ``items`` how a number of items is called. A click lays into a
    pile; a click on its number opens it.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, name: str, state_of: Callable[[Pile], PileState], items: Callable[[int], str], *, trays: bool = False
    ) -> None:
        super().__init__()
        self._state_of = state_of
        self._trays = trays
        self.painter_ = PilePainter()
        self.shape = Shape()
        self.target = ""
        self._pressed = ""
        self._painted: dict[str, PileState] = {}
        self.model_ = _Piles(state_of, items)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        set_ground(self.viewport(), "window")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if trays:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        no_ring(self)
        self._creeping = Creeping(self)
        self.init_theme()

    def restyle(self) -> None:
        """Measure anew."""
        self.painter_.restyle()
        self._arrange()

    # What is shown

    def show_piles(self, piles: Sequence[Pile], direction: Qt.LayoutDirection) -> None:
        """Show these piles, in their order."""
        self.setLayoutDirection(direction)
        self.model_.show(piles)
        if piles:
            self.setCurrentIndex(self.model_.index(0))
        self._arrange()

    def refresh(self) -> None:
        """Numbers and marks have changed: paint those piles anew of which something else is to be shown."""
        for row, pile in enumerate(self.model_.piles):
            state = self._state_of(pile)
            if self._painted.get(pile.key) != state:
                self._painted[pile.key] = state
                self.update(self.model_.index(row))

    @property
    def current(self) -> str:
        """The key of the pile that the keyboard is on."""
        row = self.currentIndex().row()
        return self.model_.piles[row].key if 0 <= row < len(self.model_.piles) else ""

    def go_to(self, key: str) -> None:
        """Put the keyboard's place on a pile."""
        for row, pile in enumerate(self.model_.piles):
            if pile.key == key:
                self.setCurrentIndex(self.model_.index(row))

    # Carrying

    def pile_at(self, place: QPoint) -> str:
        """The key of the pile at a global place."""
        here = self.viewport().mapFromGlobal(place)
        if not self.isVisible() or not self.viewport().rect().contains(here):
            return ""
        row = self.indexAt(here).row()
        return self.model_.piles[row].key if row >= 0 else ""

    def carry(self, place: QPoint) -> str:
        """Something is carried over the view: mark the pile under it, which is answered, and scroll at the edges."""
        if not self._trays:
            self._creeping.follow(self.viewport().mapFromGlobal(place))
        self.light(self.pile_at(place))
        return self.target

    def light(self, key: str) -> None:
        """Mark a pile as where the hand would lay; an empty string ends it."""
        if key != self.target:
            self.target = key
            self.viewport().update()

    def let_go(self) -> None:
        """The hand is empty."""
        self._creeping.stop()
        self.light("")

    # Hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space lays into the pile, Enter opens it."""
        if event.key() == Qt.Key.Key_Space and self.current:
            self.chosen.emit(self.current)
        elif event.key() in _ENTER and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed."""
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        self._pressed = self.model_.piles[row].key if row >= 0 and event.button() == Qt.MouseButton.LeftButton else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the number opens, elsewhere it lays."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        pressed, self._pressed = self._pressed, ""
        if not index.isValid() or self.model_.piles[index.row()].key != pressed:
            return
        pile = self.model_.piles[index.row()]
        opening = self.painter_.opening(QRectF(self.visualRect(index)), pile, self._state_of(pile))
        (self.opened if opening.contains(place) else self.chosen).emit(pile.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole name and definition as a tooltip where they are cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid():
                pile = self.model_.piles[index.row()]
                rect = QRectF(self.visualRect(index))
                cut = self.painter_.is_cut(rect, pile, self._state_of(pile), self.shape)
                text = "\n".join(filter(None, (pile.name, pile.definition))) if cut else ""
                QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cells share the width."""
        super().resizeEvent(event)
        self._arrange()

    # Measures

    def sizeHint(self) -> QSize:
        """Of the trays one row; of the piles what is there."""
        return QSize(theme().px(2 * _NARROWEST), self.shape.height if self._trays else theme().px(300))

    def minimumSizeHint(self) -> QSize:
        """One column."""
        return QSize(theme().px(_NARROWEST), self.shape.height if self._trays else theme().px(72))

    def _arrange(self) -> None:
        """As many columns as there is room for, and as much of the definitions as lets all piles be seen at once."""
        piles = self.model_.piles
        if not piles:
            return
        width, height = self.width() - 2, self.height()
        if self._trays:
            columns = len(piles)
            self.shape = self.painter_.needs(width // columns, piles, 1)
            if self.shape.names > 1:  # too narrow to stand side by side
                columns, self.shape = 1, Shape()
            self.setFixedHeight(self.shape.height * -(-len(piles) // columns))
        else:
            columns = max(1, min(width // theme().px(_NARROWEST), len(piles)))
            shape = self._shape_for(columns, width, height)
            scrolls = shape.height * -(-len(piles) // columns) > height
            # As needed it would be reserved, needed or not, and a column would go.
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if policy != self.verticalScrollBarPolicy():
                self.setVerticalScrollBarPolicy(policy)
            if scrolls:
                width -= self.verticalScrollBar().sizeHint().width()
                columns = max(1, min(width // theme().px(_NARROWEST), len(piles)))
                shape = self._shape_for(columns, width, height)
            self.shape = shape
        size = QSize(max(1, width // columns), self.shape.height)
        if size != self.gridSize():
            self.setGridSize(size)

    def _shape_for(self, columns: int, width: int, height: int) -> Shape:
        whole = self.painter_.needs(width // columns, self.model_.piles, _MOST_LINES)
        rows = -(-len(self.model_.piles) // columns)
        for lines in range(whole.definition, min(_FEWEST_LINES, whole.definition), -1):
            shape = Shape(whole.names, lines)
            if shape.height * rows <= height:
                return shape
        return Shape(whole.names, min(_FEWEST_LINES, whole.definition))


class _Piles(QAbstractListModel):
    def __init__(self, state_of: Callable[[Pile], PileState], items: Callable[[int], str]) -> None:
        super().__init__()
        self._state_of = state_of
        self._items = items
        self.piles: Sequence[Pile] = ()

    def show(self, piles: Sequence[Pile]) -> None:
        self.beginResetModel()
        self.piles = piles
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.piles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pile = self.piles[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._say(pile)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return pile.definition
        return None

    def _say(self, pile: Pile) -> str:
        state = self._state_of(pile)
        said = tr("{pile}, {items}", pile=pile.name, items=self._items(state.count))
        if pile.caps:
            said = tr("{key}: {pile}", key=" / ".join(pile.caps), pile=said)
        if state.ticked:
            said = tr("{pile}, ticked", pile=said)
        elif state.holds_item and state.ticked is None:
            said = tr("{pile}, it lies here", pile=said)
        return said


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: PilesView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self._view
        pile = view.model_.piles[index.row()]
        present = view._state_of(pile)
        state = PileState(
            present.count,
            present.holds_item,
            present.ticked,
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=view.hasFocus() and index == view.currentIndex(),
            target=view.target == pile.key,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.painter_.paint(painter, QRectF(option.rect), pile, state, view.shape)
        painter.restore()
