"""The findings at the start: the outcome as a tree, then the own ones, each with how many sources stand beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_PADDING = 14
_ABOVE = 6
_STEP = 14  # by which a layer stands further in
_EDGE = 3
_HEADING = 32
_MARK = 14
_MOST_LINES = 2
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A line: a heading (without an id) or a finding, with its state said by an icon and a word."""

    id: str
    name: str
    detail: str = ""  # its layer
    state: str = ""
    icon: str = ""
    tone: str = "ink3"
    depth: int = 0
    colour: int | None = None  # of a second-layer category


class FindingsList(Themed, QListView):
    """Arrows walk, and what is walked to is shown. Names are set in the study's direction."""

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Findings"))
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self._silent = False
        self.selectionModel().currentChanged.connect(self._tell)
        no_ring(self)
        self.init_theme()

    @property
    def current(self) -> str:
        """The id of the finding that is chosen; empty for none."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else ""

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Show these; the finding that was chosen stays so, without telling."""
        if list(rows) == self.rows.rows:
            return
        current = self.current
        self._silent = True
        self.rows.show_rows(list(rows))
        self.choose(current)
        self._silent = False

    def choose(self, finding_id: str) -> bool:
        """Choose a finding; whether it is there."""
        at = next((at for at, row in enumerate(self.rows.rows) if row.id and row.id == finding_id), -1)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
        return at >= 0

    def first(self) -> str:
        """The id of the first finding that is listed."""
        return next((row.id for row in self.rows.rows if row.id), "")

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

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._silent and self.rows.rows[current.row()].id:
            self.chosen.emit(self.rows.rows[current.row()].id)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []

    def show_rows(self, rows: list[FindingRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(", ").join(part for part in (row.name, row.detail, row.state) if part)
        if role == Qt.ItemDataRole.ToolTipRole and row.id:
            return plain_tooltip(row.name)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: FindingsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row, present = self._view.rows.rows[index.row()], theme()
        if not row.id:
            return QSize(0, present.px(_HEADING))
        lines = self._lines(row).height + present.interface_line_height("caption")
        return QSize(0, round(lines) + 2 * present.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, present = self._view.rows.rows[index.row()], theme()
        rect = QRectF(option.rect)
        pad = present.px(_PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.id:
            line = rect.adjusted(pad, present.px(8), -pad, 0)
            draw_words(painter, line, row.name, present.interface_font("caption"), "ink2", present.direction)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = self._rtl
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
            edge = present.px(_EDGE)
            painter.fillRect(
                QRectF(rect.right() - edge if present.rtl else rect.x(), rect.y(), edge, rect.height()),
                present.colour("accent"),
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("panel", 0.05))
        start, side = self._start(row), present.px(SWATCH)
        lines = self._lines(row)
        top = rect.y() + present.px(_ABOVE)
        if row.colour is not None:
            x = rect.right() - pad - self._indent(row) - side if rtl else rect.x() + pad + self._indent(row)
            middle = top + present.interface_line_height() / 2
            paint_swatch(painter, QRectF(x, round(middle - side / 2), side, side), row.colour)
        left = rect.x() + (pad if rtl else start)
        room = rect.width() - start - pad
        painter.setPen(present.colour("ink"))
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, left, top, room, align)
        below = QRectF(left, top + lines.height, room, present.interface_line_height("caption"))
        self._paint_state(painter, below, row)
        if chosen and self._view.hasFocus():
            paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_state(self, painter: QPainter, line: QRectF, row: FindingRow) -> None:
        """Icon and word, at the side where the name begins."""
        present, rtl = theme(), self._rtl
        if row.icon:
            side = present.px(_MARK)
            x = line.right() - side if rtl else line.x()
            paint_icon(painter, row.icon, QRectF(x, round(line.center().y() - side / 2), side, side), row.tone)
            gap = side + present.px(5)
            line = line.adjusted(0, 0, -gap, 0) if rtl else line.adjusted(gap, 0, 0, 0)
        font = present.interface_font("caption")
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        state = present.metrics(font).elidedText(row.state, Qt.TextElideMode.ElideRight, line.width())
        # The words are the interface's, and begin where the study's lines begin.
        draw_words(painter, line, f"\u2068{state}\u2069", font, row.tone, direction)

    @property
    def _rtl(self) -> bool:
        return self._view.language == "fa"

    def _indent(self, row: FindingRow) -> int:
        return theme().px(_STEP) * row.depth

    def _start(self, row: FindingRow) -> int:
        present = theme()
        own = present.px(SWATCH + 7) if row.colour is not None or row.depth > 1 else 0
        return present.px(_PADDING) + self._indent(row) + own

    def _lines(self, row: FindingRow) -> Lines:
        present = theme()
        width = max(40, self._view.viewport().width() - self._start(row) - present.px(_PADDING))
        font = present.interface_font("body", bold=row.depth == 0, language=self._view.language)
        return Lines(row.name, font, present.interface_line_height(), width, self._rtl, _MOST_LINES)
