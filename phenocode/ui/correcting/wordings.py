"""Statements in their wording before and after, one under the other, with what differs marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.commands.correcting import Correction
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.correcting.difference import MarkedLines, come_format, compare_wordings, gone_format
from phenocode.ui.look.theme import Theme, theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words
from phenocode.ui.widgets.swatch import paint_swatch

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 16
_LINE = 20
_GAP = 4
_KEPT = 200  # laid rows
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement before and after; an empty side is not shown."""

    statement_id: str
    title: str  # whose it is and where it stands
    before: str
    after: str
    codes: tuple[tuple[str, int], ...]  # name and colour
    tag: str = ""
    warns: bool = False


def wording_of(
    study: Study,
    colouring: Colouring,
    statement: Statement,
    before: str,
    after: str,
    tag: str = "",
    warns: bool = False,
) -> Wording:
    """A statement's row: whose words it holds, which number it has in its transcript, and its codes."""
    person = study.participant_of(statement)
    transcript = study.transcripts.get(statement.transcript_id or "")
    name = person.name if person is not None else transcript.name if transcript is not None else ""
    number = tr("statement {n}", n=study.index_in_transcript(statement) + 1) if transcript is not None else ""
    title = tr("{name}, {statement}", name=name, statement=number) if name and number else name or number
    codes = tuple((code.name, colouring.of_code(code.id)) for code in study.codes_of(statement.id))
    return Wording(statement.id, title, before, after, codes, tag, warns)


def wordings_of(study: Study, colouring: Colouring, correction: Correction, lost: str) -> list[Wording]:
    """The statements whose words a correction changes; those that lose all of them stand first, tagged ``lost``."""
    unplaced = frozenset(correction.unplaced)
    return [
        wording_of(
            study,
            colouring,
            study.statements[changed.statement_id],
            changed.before,
            changed.after,
            lost if changed.statement_id in unplaced else "",
            changed.statement_id in unplaced,
        )
        for changed in sorted(correction.changed, key=lambda one: one.statement_id not in unplaced)
    ]


class WordingsModel(QAbstractListModel):
    """The rows, in the order in which they are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Wording] = []

    def show_rows(self, rows: Sequence[Wording]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, or what a screen reader says of it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = [row.title, row.tag]
            said += [tr("Before: {words}", words=row.before)] if row.before else []
            said += [tr("Now: {words}", words=row.after)] if row.after else []
            return ". ".join(part for part in said if part)
        return None


class WordingsView(Themed, QListView):
    """The list; Enter or a double click goes to a statement."""

    reached = Signal(str)  # a statement's id
    selection_changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.rows = WordingsModel(self)
        self.setModel(self.rows)
        self._delegate = _Delegate(self, language)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of rows are measured a batch at a time
        self.setBatchSize(40)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(tr("Statements whose words change"))
        no_ring(self)
        self.doubleClicked.connect(lambda index: self.reached.emit(self.rows.rows[index.row()].statement_id))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.init_theme()

    def show_rows(self, rows: Sequence[Wording]) -> None:
        """Show other rows; the first is the current one."""
        self._delegate.forget()
        self.rows.show_rows(rows)
        self.selection_changed.emit()

    def selected(self) -> list[str]:
        """The ids of the selected statements."""
        return [self.rows.rows[index.row()].statement_id for index in self.selectionModel().selectedIndexes()]

    def restyle(self) -> None:
        """Lay all rows anew."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words break elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the statement."""
        index = self.currentIndex()
        if event.key() in _ENTER and not event.modifiers() and index.isValid():
            self.reached.emit(self.rows.rows[index.row()].statement_id)
            return
        super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class _Laid:
    parts: tuple[tuple[str, MarkedLines], ...]
    height: int


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: WordingsView, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._language = language
        self._kept: dict[str, _Laid] = {}

    def forget(self) -> None:
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._lay(index.data(Qt.ItemDataRole.UserRole)).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Wording = index.data(Qt.ItemDataRole.UserRole)
        present = theme()
        rect = QRectF(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, present.colour("accent_tint"))
        painter.fillRect(
            QRectF(rect.x(), rect.bottom() + 1 - present.px(1), rect.width(), present.px(1)), present.colour("line")
        )
        pad = present.px(_PADDING)
        inner = rect.adjusted(pad, present.px(10), -pad, -present.px(10))
        self._paint_head(painter, QRectF(inner.x(), inner.y(), inner.width(), present.px(_LINE)), row)
        rtl = self._language == "fa"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        top = inner.y() + present.px(_LINE + _GAP)
        caption = self._caption_width()
        for name, lines in self._lay(row).parts:
            x = inner.right() - caption if present.rtl else inner.x()
            where = QRectF(x, top, caption, lines.line_height)
            draw_words(painter, where, name, present.interface_font("caption"), "ink3", present.direction)
            painter.setPen(present.colour("ink"))
            left = inner.x() if present.rtl else inner.x() + caption
            lines.draw(painter, left, top, inner.width() - caption, side)
            top += lines.height + present.px(_GAP)
        if index == self._view.currentIndex() and self._view.hasFocus():
            paint_ring_inside(painter, rect.adjusted(0, 0, 0, -present.px(1)))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, row: Wording) -> None:
        """Title and tag from the start, the codes after them as far as there is room."""
        present = theme()
        along = 0.0

        def place(width: float) -> QRectF:
            x = rect.right() - along - width if present.rtl else rect.x() + along
            return QRectF(x, rect.y(), width, rect.height())

        bold = present.interface_font(bold=True)
        title = present.metrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width() / 2)
        width = present.metrics(bold).horizontalAdvance(title) + 2
        draw_words(painter, place(width), title, bold, "ink", present.direction)
        along += width + present.px(10)
        if row.tag:
            icon = "warning" if row.warns else None
            width = tag_size(row.tag, icon).width()
            paint_tag(painter, place(width), row.tag, "warn" if row.warns else "plain", icon, present.rtl)
            along += width + present.px(10)
        font = present.interface_font("caption")
        for name, colour in row.codes or ((tr("no code yet"), 0),):
            width = present.metrics(font).horizontalAdvance(name) + 2
            mark = present.px(9)
            if along + mark + present.px(6) + width > rect.width():
                draw_words(painter, place(present.px(14)), "…", font, "ink2", present.direction)
                break
            swatch = place(mark)
            paint_swatch(painter, QRectF(swatch.x(), rect.center().y() - mark / 2, mark, mark), colour)
            along += mark + present.px(6)
            draw_words(painter, place(width), name, font, "ink2", present.direction)
            along += width + present.px(12)

    def _lay(self, row: Wording) -> _Laid:
        found = self._kept.get(row.statement_id)
        if found is not None:
            return found
        present = theme()
        if len(self._kept) > _KEPT:
            self._kept.clear()
        width = self._view.viewport().width() - 2 * present.px(_PADDING) - self._caption_width()
        gone, come = compare_wordings(row.before, row.after) if row.before and row.after else ([], [])
        bold = present.reading_font(self._language, "table", bold=True)
        parts = []
        if row.before:
            marked = [(run, gone_format()) for run in gone]
            parts.append((tr("Before"), self._lines(present, row.before, width, marked)))
        if row.after:
            marked = [(run, come_format(bold)) for run in come]
            parts.append((tr("Now"), self._lines(present, row.after, width, marked)))
        height = sum(lines.height for _, lines in parts) + present.px(20 + _LINE + _GAP * (len(parts) + 1))
        found = self._kept[row.statement_id] = _Laid(tuple(parts), round(height))
        return found

    def _lines(self, present: Theme, text: str, width: float, marked: list) -> MarkedLines:  # type: ignore[type-arg]
        font = present.reading_font(self._language, "table")
        height = present.line_height(self._language, "table")
        return MarkedLines(text, font, height, width, self._language == "fa", marked)

    def _caption_width(self) -> float:
        present = theme()
        metrics = present.metrics(present.interface_font("caption"))
        return max(metrics.horizontalAdvance(tr("Before")), metrics.horizontalAdvance(tr("Now"))) + present.px(14)
