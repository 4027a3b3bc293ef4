"""How values are painted, laid in lines, and what they are written in with."""

from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phenocode.analysis.dimensions import Cell
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.dimensions.model import GridModel, Index, count_words
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.lines import Lines

PADDING, ABOVE = 10, 8
_ROOM_FOR_WRITING = 2  # lines
_EDIT = Qt.ItemDataRole.EditRole
_Hint: TypeAlias = QStyledItemDelegate.EndEditHint
_ONWARD = {Qt.Key.Key_Tab: _Hint.EditNextItem, Qt.Key.Key_Backtab: _Hint.EditPreviousItem}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ValueEdit(NoteEdit):
    """What a value is written in: in the study's face and direction, as high as it must be."""

    def __init__(self, parent: QWidget, name: str, language: str) -> None:
        self._language = language
        self.begun = False
        rtl = language == "fa"
        super().__init__("", Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight, min_lines=1)
        self.setParent(parent)
        self.setAccessibleName(name)
        self.textChanged.connect(self._grow)

    def restyle(self) -> None:
        """Write in a face of the study's language."""
        self.setFont(theme().interface_font(language=self._language))
        super().restyle()

    def _grow(self) -> None:
        wanted = self.heightForWidth(self.width())
        if wanted > self.height():
            self.resize(self.width(), wanted)


class ValueCells(QStyledItemDelegate):
    """Paints a value in all its lines, and below it how many quotations it rests on."""

    def __init__(self, model: GridModel, view: QWidget) -> None:
        super().__init__(view)
        self._grid = model
        self._view = view
        self._lines = lru_cache(maxsize=4096)(self._lay)
        self.editor: ValueEdit | None = None
        self.ring_inside = True  # whether the keyboard is on the cell in focus, not on its heading

    def forget(self) -> None:
        """The theme or the language is another."""
        self._lines.cache_clear()

    def height_of(self, cell: Cell, width: int) -> int:
        """How high a cell is in a column of ``width``, in device-independent px."""
        present = theme()
        words = self._lines(cell.value, self._inner(width), self._grid.right_to_left).height if cell.value else 0.0
        below = present.interface_line_height("caption") if cell.quotations else 0.0
        return round(max(words + below, present.interface_line_height())) + 2 * present.px(ABOVE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """At the column's present width."""
        width = option.rect.width()
        return QSize(width, self.height_of(self._grid.cell(index.row(), index.column()), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, rules, value and count."""
        present, rtl = theme(), self._grid.right_to_left
        rect = QRectF(option.rect)
        cell = self._grid.cell(index.row(), index.column())
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self.ring_inside
        painter.fillRect(rect, present.colour("accent_tint" if chosen else "sheet"))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        side = rect.x() if rtl else rect.right() - rule
        painter.fillRect(QRectF(side, rect.y(), rule, rect.height()), present.colour("line"))
        inside = rect.adjusted(present.px(PADDING), present.px(ABOVE), -present.px(PADDING), -present.px(ABOVE))
        top = inside.y()
        if cell.value:
            lines = self._lines(cell.value, self._inner(option.rect.width()), rtl)
            painter.setPen(present.colour("ink"))
            where = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            lines.draw(painter, inside.x(), top, inside.width(), where)
            top += lines.height
        if cell.quotations:
            height = present.interface_line_height("caption")
            # The words are the interface's; they begin where the value does.
            where = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            line = Lines(count_words(cell), present.interface_font("caption"), height, inside.width(), present.rtl, 1)
            painter.setPen(present.colour("ink2"))
            line.draw(painter, inside.x(), top, inside.width(), where)
        if chosen and self._view.hasFocus():
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Lines to write in: Enter finishes, Shift+Enter begins another line."""
        grid = self._grid.grid
        name = tr(
            "{category}, {dimension}",
            category=grid.rows[index.row()].name,
            dimension=grid.columns[index.column()].name,
        )
        self.editor = ValueEdit(parent, name, grid.language)
        return self.editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Nothing is written any more."""
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there; what is being typed already stays."""
        if isinstance(editor, ValueEdit) and not editor.begun:
            editor.begun = True
            editor.set_text(str(index.data(_EDIT) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, ValueEdit):
            model.setData(index, editor.text().strip(), _EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the cell, and further down where the words need it."""
        place = option.rect
        least = editor.heightForWidth(place.width())
        room = round(_ROOM_FOR_WRITING * theme().interface_line_height())
        editor.setGeometry(place.x(), place.y(), place.width(), max(place.height(), least, room))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter finishes, Tab goes on to the next cell; Qt leaves both to a text of several lines."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and editor is self.editor:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in _ENTER and not shifted:
                self.finish()
                return True
            if event.key() in _ONWARD:
                self.finish(_ONWARD[Qt.Key(event.key())])
                return True
        return super().eventFilter(editor, event)

    def finish(self, hint: _Hint = _Hint.NoHint) -> None:
        """Take what is being typed, and stop or go on."""
        editor = self.editor
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, hint)

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * theme().px(PADDING))

    def _lay(self, value: str, width: int, rtl: bool) -> Lines:
        present = theme()
        font = present.interface_font(language="fa" if rtl else "en")
        return Lines(value, font, present.interface_line_height(), width, rtl)


def paint_name(painter: QPainter, rect: QRectF, lines: Lines, rtl: bool, tone: str = "ink") -> None:
    """Lines of a heading from the start edge of the study."""
    painter.setPen(theme().colour(tone))
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    lines.draw(painter, rect.x(), rect.y(), rect.width(), side)
