"""A list of everything that the search can be narrowed to, thinned out by what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.text.names import rank_names
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.search.choices import KIND_NAMES, Choice, choices_of, in_its_direction
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.strokes import draw_box, draw_words

_PADDING = 14
_ROW = 28
_HEADING = 30
_BOX = 16
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex
_Row = Choice | str


class FilterPicker(Column):
    """A field and what it finds; Enter or Space puts a choice on or takes it off, Escape goes back."""

    toggled = Signal(Choice)
    closed = Signal()

    def __init__(self, study: Study) -> None:
        super().__init__(spacing=0)
        self._study = study
        self._choices: list[Choice] = []
        self.field = _Field(self)
        self._done = button(tr("Done"), small=True)
        self._done.clicked.connect(self.closed)
        head = Row(margins=(_PADDING, 8, _PADDING, 8), spacing=8)
        head.add(self.field, 1)
        head.add(self._done)
        self.model = _Model(self)
        self.list = _View(self.model, self)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.clicked.connect(self.take)
        self.add(head)
        self.add(self.list, 1)
        self.field.textChanged.connect(self._find)

    def open(self, chosen: Sequence[Choice]) -> None:
        """Show all that there is to choose from now, with what is chosen checked."""
        self._choices = choices_of(self._study)
        self.model.chosen = frozenset(chosen)
        self.field.clear()
        self._find("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_chosen(self, chosen: Sequence[Choice]) -> None:
        """Check others."""
        self.model.chosen = frozenset(chosen)
        self.list.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next or the previous choice."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self.model.rowCount():
            if isinstance(self.model.rows[row], Choice):
                index = self.model.index(row)
                self.list.setCurrentIndex(index)
                self.list.scrollTo(self.model.index(0) if row == 1 else index)
                return
            row += by

    def take(self, index: QModelIndex | None = None) -> None:
        """Put the choice on, or take it off."""
        index = index or self.list.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        if isinstance(row, Choice):
            self.toggled.emit(row)

    def _find(self, typed: str) -> None:
        found = self._choices
        if typed.strip():
            ranked = rank_names(typed, [choice.name for choice in self._choices], limit=40, cutoff=70.0)
            found = [self._choices[index] for index, _ in ranked]
        rows: list[_Row] = []
        for kind in KIND_NAMES:
            group = [choice for choice in found if choice.kind == kind]
            if group:
                rows += [group[0].kind_name, *group]
        self.model.show_rows(rows)
        if rows:
            best = self.model.rows.index(found[0]) if typed.strip() else 1
            self.list.setCurrentIndex(self.model.index(best))


class _Field(TextField):
    """The field; the keys of the list go to the list."""

    def __init__(self, picker: FilterPicker) -> None:
        super().__init__(tr("Participant, setting, code…"), icon="filter")
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._picker.step(1)
            case Qt.Key.Key_Up:
                self._picker.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._picker.take()
            case Qt.Key.Key_Escape:
                self._picker.closed.emit()
            case _:
                super().keyPressEvent(event)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self.chosen: frozenset[Choice] = frozenset()

    def show_rows(self, rows: list[_Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.name if isinstance(row, Choice) else row
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Choice):
            return tr("chosen") if row in self.chosen else tr("not chosen")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Choice):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _View(Themed, QListView):
    def __init__(self, model: _Model, picker: FilterPicker) -> None:
        super().__init__()
        self._picker = picker
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("What to narrow the search to"))
        self.viewport().setAutoFillBackground(False)
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take, Escape goes back."""
        key = event.key()
        if key in _ENTER or key == Qt.Key.Key_Space:
            self._picker.take()
        elif key == Qt.Key.Key_Escape:
            self._picker.closed.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._picker.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW if index.flags() else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)  # noqa: S101 - set in FilterPicker
        row = model.rows[index.row()]
        present = theme()
        pad = present.px(_PADDING)
        rect = QRectF(option.rect)
        inner = rect.adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Choice):
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            if current:
                painter.fillRect(rect, present.colour("accent_tint"))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, present.shade("panel", 0.05))
            self._paint_choice(painter, inner, row, row in model.chosen)
            if current and self._view.hasFocus():
                paint_ring_inside(painter, rect)
        else:
            line = inner.adjusted(0, present.px(8), 0, 0)
            draw_words(painter, line, row, present.interface_font("caption"), "ink3", present.direction)
        painter.restore()

    def _paint_choice(self, painter: QPainter, inner: QRectF, choice: Choice, chosen: bool) -> None:
        present = theme()
        side, gap = present.px(_BOX), present.px(8)
        x = inner.right() - side if present.rtl else inner.x()
        box = QRectF(x, round(inner.center().y() - side / 2), side, side)
        if chosen:
            draw_box(painter, box, RADIUS, present.colour("accent"))
            paint_icon(painter, "check", box, "on_accent")
        else:
            draw_box(painter, box, RADIUS, present.colour("sheet"), present.colour("line2"))
        words = inner.adjusted(0, 0, -side - gap, 0) if present.rtl else inner.adjusted(side + gap, 0, 0, 0)
        font = present.interface_font("body", bold=chosen)
        shown = present.metrics(font).elidedText(choice.name, Qt.TextElideMode.ElideRight, words.width())
        draw_words(painter, words, in_its_direction(shown), font, "ink", present.direction)
