"""The list at the start: the answers that came back, and what was sent and waits for one."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import tr
from phenocode.ui.debrief.words import fitted
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words

_HEADING = 34
_PADDING = 14
_ABOVE = 8
_EDGE = 3
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of the list. ``kind`` is heading, review, together (all answers to one package), or package (waiting)."""

    kind: str
    id: str
    name: str
    details: tuple[str, ...] = ()
    open: str = ""  # how much is open, said in a word
    stale: bool = False

    def spoken(self) -> str:
        """All that the line shows."""
        return tr(", ").join(part for part in (self.name, self.open, self._stale(), *self.details) if part)

    def tags(self) -> list[str]:
        """The marks at its end."""
        return [part for part in (self.open, self._stale()) if part]

    def _stale(self) -> str:
        return tr("stale") if self.stale else ""


class ReviewsList(Themed, QListView):
    """Arrows walk, and what is walked to is shown."""

    chosen = Signal(object)  # a ListRow

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Reviews"))
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self._silent = False
        self.selectionModel().currentChanged.connect(self._tell)
        no_ring(self)
        self.init_theme()

    @property
    def current(self) -> ListRow | None:
        """The line that is chosen."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: list[ListRow]) -> None:
        """Show these; the line that was chosen stays chosen where it is still there. Nothing is told."""
        if rows == self.rows.rows:
            return
        current = self.current
        self._silent = True
        self.rows.show_rows(rows)
        if current is not None:
            self._choose(current.kind, current.id)
        self._silent = False

    def choose(self, kind: str, record_id: str) -> bool:
        """Choose a line and tell; whether it is there."""
        return self._choose(kind, record_id)

    def _choose(self, kind: str, record_id: str) -> bool:
        for at, row in enumerate(self.rows.rows):
            if (row.kind, row.id) == (kind, record_id):
                self.setCurrentIndex(self.rows.index(at))
                return True
        return False

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here."""

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.rows[current.row()] if current.isValid() else None
        if row is not None and not self._silent:
            self.chosen.emit(row)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []

    def show_rows(self, rows: list[ListRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole and row.kind != "heading":
            return plain_tooltip("\n".join((row.name, *row.details)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].kind == "heading":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ReviewsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: ListRow = index.data(Qt.ItemDataRole.UserRole)
        present = theme()
        if row.kind == "heading":
            return QSize(0, present.px(_HEADING))
        lines = present.interface_line_height() + len(row.details) * present.interface_line_height("caption")
        if self._tags_below(row):
            lines += present.interface_line_height("caption")
        return QSize(0, round(lines) + 2 * present.px(_ABOVE))

    def _tags_below(self, row: ListRow) -> bool:
        """Two marks beside a name leave nothing of it."""
        return len(row.tags()) > 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ListRow = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        present = theme()
        pad = present.px(_PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "heading":
            line = rect.adjusted(pad, present.px(8), -pad, 0)
            draw_words(painter, line, row.name, present.interface_font("caption"), "ink2", present.direction)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, chosen, bool(option.state & QStyle.StateFlag.State_MouseOver))
            self._paint_row(painter, rect.adjusted(pad, present.px(_ABOVE), -pad, -present.px(_ABOVE)), row)
            if chosen and self._view.hasFocus():
                paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, chosen: bool, hovered: bool) -> None:
        present = theme()
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
            edge = present.px(_EDGE)
            x = rect.right() - edge if present.rtl else rect.x()
            painter.fillRect(QRectF(x, rect.y(), edge, rect.height()), present.colour("accent"))
        elif hovered:
            painter.fillRect(rect, present.shade("panel", 0.05))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))

    def _paint_row(self, painter: QPainter, inner: QRectF, row: ListRow) -> None:
        present = theme()
        line = QRectF(inner.x(), inner.y(), inner.width(), present.interface_line_height())
        room = line
        tags = row.tags()
        if tags and not self._tags_below(row):
            width = tag_size(tags[0]).width()
            x = line.x() if present.rtl else line.right() - width
            paint_tag(painter, QRectF(x, line.y(), width, line.height()), tags[0], "warn", None, present.rtl)
            gap = width + present.px(8)
            room = line.adjusted(gap, 0, 0, 0) if present.rtl else line.adjusted(0, 0, -gap, 0)
        bold = present.interface_font("body", bold=True)
        shown = fitted(row.name, bold, room.width())
        draw_words(painter, room, shown, bold, "ink", present.direction)
        font, height = present.interface_font("caption"), present.interface_line_height("caption")
        top = line.bottom()
        for detail in row.details:
            place = QRectF(inner.x(), top, inner.width(), height)
            shown = present.metrics(font).elidedText(detail, Qt.TextElideMode.ElideRight, place.width())
            draw_words(painter, place, shown, font, "ink2", present.direction)
            top += height
        if self._tags_below(row):
            at = 0.0
            for tag in tags:
                width = tag_size(tag).width()
                x = inner.right() - at - width if present.rtl else inner.x() + at
                paint_tag(painter, QRectF(x, top, width, height), tag, "warn", None, present.rtl)
                at += width + present.px(6)
