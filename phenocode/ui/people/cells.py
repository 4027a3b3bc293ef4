"""How the cells of participants and settings are painted, and what they are written in with."""

import math

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from phenocode.analysis.people_table import Field
from phenocode.i18n import tr
from phenocode.study.records import Subject
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.people.model import PROBLEM_ROLE, Index, PeopleModel
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.lines import Lines

ROW = 32
_PADDING = 8
_EDIT = Qt.ItemDataRole.EditRole
_NUMBERS = frozenset({Field.ORDER, Field.STATEMENTS, Field.PARTICIPANTS})


class PeopleCells(QStyledItemDelegate):
    """Paints the words of a cell in the study's direction, a warning sign before them where something is wrong."""

    def __init__(self, model: PeopleModel, view: QTableView) -> None:
        super().__init__(view)
        self._people = model
        self._view = view

    @property
    def _direction(self) -> Qt.LayoutDirection:
        rtl = self._people.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def width_of(self, index: Index) -> int:
        """The room that a cell wants, in device-independent px."""
        present = theme()
        font = present.interface_font(language="fa" if self._people.right_to_left else "en")
        said = self._hint(index) or str(index.data() or "")
        words = math.ceil(present.metrics(font).horizontalAdvance(said))
        sign = present.px(ICON + 6) if index.data(PROBLEM_ROLE) else 0
        return words + sign + 2 * present.px(_PADDING) + present.px(4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(self.width_of(index), theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, rules, sign and words."""
        present = theme()
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        column = self._people.columns[index.column()]
        rtl = self._people.right_to_left
        painter.save()
        ground = "accent_tint" if selected else "panel" if column.computed else "sheet"
        painter.fillRect(rect, present.colour(ground))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        side = rect.x() if rtl else rect.right() - rule
        painter.fillRect(QRectF(side, rect.y(), rule, rect.height()), present.colour("line"))
        inside = rect.adjusted(present.px(_PADDING), 0, -present.px(_PADDING), 0)
        if index.data(PROBLEM_ROLE):
            icon = present.px(ICON)
            left = inside.right() - icon if rtl else inside.x()
            place = QRectF(round(left), round(inside.center().y() - icon / 2), icon, icon)
            paint_icon(painter, "warning", place, "warn")
            gone = icon + present.px(6)
            inside = inside.adjusted(0, 0, -gone, 0) if rtl else inside.adjusted(gone, 0, 0, 0)
        self._paint_words(painter, inside, index)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        present = theme()
        rtl = self._people.right_to_left
        column = self._people.columns[index.column()]
        words, tone = str(index.data() or ""), "ink2" if column.computed else "ink"
        language = "fa" if rtl else "en"
        hint = self._hint(index)
        if hint:
            words, tone = hint, "ink3"
            rtl, language = present.rtl, present.language
        font = present.interface_font(tabular=column.key in _NUMBERS, language=language)
        height = present.interface_line_height()
        line = Lines(words, font, height, max(rect.width(), 1), rtl, 1)
        painter.setPen(present.colour(tone))
        # The words begin where the table's lines do, whatever direction they have.
        side = Qt.AlignmentFlag.AlignRight if self._people.right_to_left else Qt.AlignmentFlag.AlignLeft
        line.draw(painter, rect.x(), rect.center().y() - height / 2, rect.width(), side)

    def _hint(self, index: Index) -> str:
        """What a name in the empty row would do."""
        column = self._people.columns[index.column()]
        if column.key != Field.NAME or self._people.record(index.row()) is not None:
            return ""
        return tr("Add a participant") if self._people.subject is Subject.PARTICIPANT else tr("Add a setting")

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in, which completes names that are known and the words of consent."""
        column = self._people.columns[index.column()]
        line = TextField(direction=self._direction)
        line.setParent(parent)
        line.setAccessibleName(column.heading)
        names = self._people.names_for(column.key)
        if names:
            completer = QCompleter(names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            names_list = completer.popup()
            if names_list is not None:
                names_list.setLayoutDirection(self._direction)
            line.setCompleter(completer)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there; what is being typed already stays."""
        if isinstance(editor, TextField) and not editor.isModified():
            editor.setText(str(index.data(_EDIT)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, TextField):
            model.setData(index, editor.text(), _EDIT)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Down in a line opens the list of known names."""
        down = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and isinstance(editor, TextField):
            offer_names(editor, everything=editor.hasSelectedText())
            return True
        return super().eventFilter(editor, event)


def offer_names(editor: TextField, *, everything: bool) -> None:
    """Open the list of names that can be meant: those that hold what is typed, or all."""
    completer = editor.completer()
    if completer is not None:
        completer.setCompletionPrefix("" if everything else editor.text())
        completer.complete()
