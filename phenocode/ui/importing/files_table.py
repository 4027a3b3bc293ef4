"""The list of files, in whose rows everything that is said of a file can be changed."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from phenocode.exchange.text_files import ENCODINGS
from phenocode.i18n import tr
from phenocode.ui.importing.entries import Entry, Kind, State
from phenocode.ui.importing.files_model import UNREADABLE, Column, FilesModel, Index, headings
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON, RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box

_ROW = 34
_BOX = 16
_CHEVRON = 14
_EDIT = Qt.ItemDataRole.EditRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_WIDTHS = {
    Column.FILE: 148,
    Column.FORMAT: 62,
    Column.ENCODING: 98,
    Column.TURNS: 52,
    Column.PARTICIPANT: 112,
    Column.SETTING: 112,
    Column.DATE: 96,
    Column.KIND: 112,
}
_ICONS = {
    State.WAITING: ("circle", "ink3"),
    State.READY: ("check-circle", "ok"),
    State.WARNED: ("warning", "warn"),
    State.ENCODING: ("warning", "warn"),
    State.KNOWN: ("half-circle", "ink3"),
    State.REFUSED: ("error", "error"),
}
_QUIET = (Column.FORMAT, Column.ENCODING, Column.KIND)  # unless it is no interview
_LEFT_OUT = (Column.ENCODING, Column.TURNS)  # where there is no room
# Said of all selected rows at once.
_TOGETHER = (Column.FILE, Column.SETTING, Column.DATE, Column.KIND)


class FilesTable(Themed, QTableView):
    """The list itself."""

    chosen = Signal(object)  # the Entry whose row the keyboard is on, or None

    def __init__(self, model: FilesModel) -> None:
        super().__init__()
        self._files = model
        self.setModel(model)
        self.setItemDelegate(_Cells(model, self))
        self.setAccessibleName(tr("Files"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(24)
        model.dataChanged.connect(self._span_reasons)
        model.rowsInserted.connect(self._span_reasons)
        model.rowsRemoved.connect(self._span_reasons)
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Keep rows and columns to the scale."""
        present = theme()
        self.verticalHeader().setDefaultSectionSize(present.px(_ROW))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, present.px(width))
        self._fill_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what room is left to the files' names."""
        super().resizeEvent(event)
        self._fill_width()

    def selected(self) -> list[Entry]:
        """The entries of the selected rows, in their order."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._files.entries[row] for row in rows]

    def entry(self) -> Entry | None:
        """The entry that the keyboard is on."""
        row = self.currentIndex().row()
        return self._files.entries[row] if 0 <= row < len(self._files.entries) else None

    def choose(self, row: int) -> None:
        """Put the keyboard on a row."""
        self.setCurrentIndex(self._files.index(row, Column.FILE))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which file is looked at."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(self.entry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks; Enter changes the cell."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(index.siblingAtColumn(Column.FILE))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            # The Enter that ends an editor comes by here too.
            editing = self.state() is QAbstractItemView.State.EditingState
            if not editing and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            return
        super().keyPressEvent(event)

    def toggle(self, index: Index) -> None:
        """Turn a check mark round, and with it those of all selected rows."""
        state = self._files.data(index, _CHECK)
        if state is None:
            return
        on = Qt.CheckState(state) is Qt.CheckState.Checked
        self._say(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, _CHECK)

    def commitData(self, editor: QWidget) -> None:
        """Take what was typed, for all selected rows where it can hold for several."""
        index = QPersistentModelIndex(self.currentIndex())
        super().commitData(editor)
        if index.isValid() and index.column() in _TOGETHER:
            self._say(index, self._files.data(index, _EDIT), _EDIT)

    def _say(self, index: Index, value: Any, role: int) -> None:
        rows = {at.row() for at in self.selectionModel().selectedRows()}
        for row in sorted(rows if index.row() in rows else {index.row()}):
            at = self._files.index(row, index.column())
            wanted = Qt.ItemFlag.ItemIsUserCheckable if role == _CHECK else Qt.ItemFlag.ItemIsEditable
            if self._files.flags(at) & wanted:
                self._files.setData(at, value, role)

    def _fill_width(self) -> None:
        """A narrow list leaves out what can only be read; the files' names take what room there is beyond the least."""
        present = theme()
        room = self.viewport().width() - sum(map(present.px, _WIDTHS.values()))
        for column in _LEFT_OUT:
            hidden = room < 0
            if hidden != self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)
            room += present.px(_WIDTHS[column]) if hidden else 0
        self.setColumnWidth(Column.FILE, present.px(_WIDTHS[Column.FILE]) + max(room, 0))

    def _span_reasons(self, *_changed: object) -> None:
        """A file that can't be imported has its reason across the columns that are empty for it."""
        for row, entry in enumerate(self._files.entries):
            width = len(Column) - Column.FORMAT if entry.state in UNREADABLE else 1
            if self.columnSpan(row, Column.FORMAT) != width:
                self.setSpan(row, Column.FORMAT, 1, width)


class _Cells(QStyledItemDelegate):
    """Paints the cells, and makes their editors."""

    def __init__(self, model: FilesModel, view: FilesTable) -> None:
        super().__init__(view)
        self._files = model
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One row."""
        return QSize(theme().px(_WIDTHS[Column(index.column())]), theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark, icon and words."""
        present = theme()
        entry, column = self._files.entries[index.row()], Column(index.column())
        rect = QRectF(option.rect)
        selected = self._view.selectionModel().isRowSelected(index.row(), QModelIndex())
        painter.save()
        painter.fillRect(rect, present.colour("accent_tint" if selected else "sheet"))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        inside = rect.adjusted(present.px(8), 0, -present.px(8), 0)
        check = index.data(_CHECK)
        if check is not None:
            inside = self._paint_check(painter, inside, Qt.CheckState(check) is Qt.CheckState.Checked)
        elif column is Column.FILE:
            inside = self._without_start(inside, _BOX + 8)
        if column is Column.FILE:
            icon, tone = _ICONS[entry.state]
            side = present.px(ICON)
            paint_icon(painter, icon, self._at_start(inside, side), tone)
            inside = self._without_start(inside, ICON + 6)
        if column is Column.KIND and index.flags() & Qt.ItemFlag.ItemIsEditable:
            inside = self._paint_chevron(painter, inside)
        self._paint_words(painter, inside, entry, column)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in, or a list of encodings or kinds, which is open at once."""
        column = Column(index.column())
        if column in (Column.ENCODING, Column.KIND):
            choice = Choice(list(ENCODINGS) if column is Column.ENCODING else [(one.value, one.say()) for one in Kind])
            choice.setParent(parent)
            choice.setAccessibleName(headings()[column])
            choice.chosen.connect(lambda _key: self._finish(choice))
            QTimer.singleShot(0, choice, choice.showPopup)
            return choice
        line = TextField()
        line.setParent(parent)
        line.set_direction(self._direction())
        line.setAccessibleName(headings()[column])
        if column in (Column.PARTICIPANT, Column.SETTING):
            completer = QCompleter(self._files.names_for(column), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        if isinstance(editor, Choice):
            editor.set_value(str(index.data(_EDIT)))
        elif isinstance(editor, TextField):
            editor.setText(str(index.data(_EDIT)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed or chosen."""
        if isinstance(editor, Choice):
            model.setData(index, editor.value(), _EDIT)
        elif isinstance(editor, TextField):
            model.setData(index, editor.text(), _EDIT)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on a check mark turns it round."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if index.column() == Column.KIND and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self._view.edit(index)
                return True
            if index.data(_CHECK) is None:
                return False
            rect = QRectF(option.rect)
            box = self._at_start(rect.adjusted(theme().px(4), 0, -theme().px(4), 0), theme().px(_BOX + 8))
            if box.adjusted(0, -theme().px(8), 0, theme().px(8)).contains(event.position()):
                self._view.toggle(index)
                return True
        return False

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _direction(self) -> Qt.LayoutDirection:
        rtl = self._files.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def _at_start(self, rect: QRectF, side: float) -> QRectF:
        left = rect.right() - side if self._view.isRightToLeft() else rect.x()
        return QRectF(round(left), round(rect.center().y() - side / 2), side, side)

    def _without_start(self, rect: QRectF, width: float) -> QRectF:
        gone = theme().px(width)
        return rect.adjusted(0, 0, -gone, 0) if self._view.isRightToLeft() else rect.adjusted(gone, 0, 0, 0)

    def _paint_check(self, painter: QPainter, rect: QRectF, on: bool) -> QRectF:
        present = theme()
        box = self._at_start(rect, present.px(_BOX))
        if on:
            draw_box(painter, box, RADIUS, present.colour("accent"))
            paint_icon(painter, "check", box, "on_accent")
        else:
            draw_box(painter, box, RADIUS, present.colour("sheet"), present.colour("line2"))
        return self._without_start(rect, _BOX + 8)

    def _paint_chevron(self, painter: QPainter, rect: QRectF) -> QRectF:
        side = theme().px(_CHEVRON)
        left = rect.x() if self._view.isRightToLeft() else rect.right() - side
        paint_icon(
            painter, "chevron-down", QRectF(round(left), round(rect.center().y() - side / 2), side, side), "ink3"
        )
        gone = side + theme().px(2)
        return rect.adjusted(gone, 0, 0, 0) if self._view.isRightToLeft() else rect.adjusted(0, 0, -gone, 0)

    def _paint_words(self, painter: QPainter, rect: QRectF, entry: Entry, column: Column) -> None:
        present = theme()
        words = self._files.words(entry, column)
        reason = column is Column.FORMAT and entry.state in UNREADABLE
        tone = "ink"
        if reason:
            tone = _ICONS[entry.state][1]
        elif not entry.taken or (column in _QUIET and (column is not Column.KIND or entry.kind is Kind.INTERVIEW)):
            tone = "ink2"
        size = "caption" if reason else "body"
        of_study = column in (Column.PARTICIPANT, Column.SETTING, Column.DATE)
        rtl = self._files.right_to_left if of_study else theme().rtl and reason
        tabular = column is Column.TURNS
        mark = self._files.mark_of(entry, column)
        room = rect.width()
        if mark:
            said = Lines(mark, present.interface_font("caption"), present.interface_line_height(), room, present.rtl, 1)
            room = max(0.0, room - said.natural_width - present.px(8))
            at = rect.x() if self._view.isRightToLeft() else rect.right() - said.natural_width
            painter.setPen(present.colour("ink3"))
            said.draw(painter, at, _top(rect), said.natural_width, Qt.AlignmentFlag.AlignLeft)
        left = rect.right() - room if self._view.isRightToLeft() else rect.x()
        painter.setPen(present.colour(tone))
        lines = Lines(
            words, present.interface_font(size, False, tabular), present.interface_line_height(), room, rtl, 1
        )
        start = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, left, _top(rect), room, start)


def _top(rect: QRectF) -> float:
    return rect.center().y() - theme().interface_line_height() / 2
