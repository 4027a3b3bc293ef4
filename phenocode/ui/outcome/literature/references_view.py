"""The list of references in the panel: walked with the arrows, opened with Enter, ordered with Alt and the arrows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import tr
from phenocode.text.author_years import is_persian
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words

_PADDING = 14
_ABOVE = 7
_MOST_LINES = 4
_Index = QModelIndex | QPersistentModelIndex
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of the list: its full citation, and what is known of it in a line."""

    id: str
    words: str
    detail: str


class ReferencesView(Themed, QListView):
    """The sources, each in the direction of its own script."""

    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)  # by how many places

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[SourceRow] = []
        self._model = _Model(self)
        self.setModel(self._model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("List of references"))
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows[index.row()].id))
        no_ring(self)
        self.init_theme()

    @property
    def current(self) -> str:
        """The id of the source that is chosen; empty for none."""
        index = self.currentIndex()
        return self.rows[index.row()].id if index.isValid() else ""

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these; the source that was chosen stays so."""
        if list(rows) == self.rows:
            return
        current, at = self.current, max(0, self.currentIndex().row())
        self.rows = list(rows)
        self._model.reset_rows()
        places = [index for index, row in enumerate(self.rows) if row.id == current]
        if self.rows:
            self.setCurrentIndex(self._model.index(places[0] if places else min(at, len(self.rows) - 1)))

    def choose(self, reference_id: str) -> None:
        """Choose a source."""
        for at, row in enumerate(self.rows):
            if row.id == reference_id:
                self.setCurrentIndex(self._model.index(at))

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width rows have other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Alt and an arrow moves."""
        key, current = event.key(), self.current
        if current and key in _ENTER:
            self.opened.emit(current)
        elif current and key == Qt.Key.Key_Delete:
            self.removed.emit(current)
        elif (
            current and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.moved.emit(current, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class _Model(QAbstractListModel):
    def __init__(self, view: ReferencesView) -> None:
        super().__init__(view)
        self._view = view

    def reset_rows(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._view.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._view.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("{source}: {detail}", source=row.words, detail=row.detail)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ReferencesView) -> None:
        super().__init__(_parent(view))
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        lines = self._lines(self._view.rows[index.row()])
        return QSize(0, round(lines.height + present.interface_line_height("caption")) + 2 * present.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, present = self._view.rows[index.row()], theme()
        rect = QRectF(option.rect)
        pad = present.px(_PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("panel", 0.05))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        inner = rect.adjusted(pad, present.px(_ABOVE), -pad, 0)
        lines = self._lines(row)
        painter.setPen(present.colour("ink"))
        rtl = is_persian(row.words)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, inner.x(), inner.y(), inner.width(), align)
        below = QRectF(inner.x(), inner.y() + lines.height, inner.width(), present.interface_line_height("caption"))
        font = present.interface_font("caption")
        detail = present.metrics(font).elidedText(row.detail, Qt.TextElideMode.ElideRight, below.width())
        draw_words(painter, below, detail, font, "ink3", present.direction)
        if chosen and self._view.hasFocus():
            paint_ring_inside(painter, rect)
        painter.restore()

    def _lines(self, row: SourceRow) -> Lines:
        present = theme()
        rtl = is_persian(row.words)
        width = max(60, self._view.viewport().width() - 2 * present.px(_PADDING))
        font = present.interface_font("body", language="fa" if rtl else "en")
        return Lines(row.words, font, present.interface_line_height(), width, rtl, _MOST_LINES)


def _parent(view: ReferencesView) -> QObject:
    return view
