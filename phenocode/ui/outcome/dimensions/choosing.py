"""Choosing the quotations of a cell: statements of its category or of all, searched by their words, several at once."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Statement
from phenocode.text.names import words_key
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.outcome.dimensions.model import Index
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.panels import Divider
from phenocode.ui.widgets.strokes import draw_box, draw_words

_WIDTH, _HEIGHT = 680, 620
_PADDING, _ABOVE, _BOX = 16, 8, 16
_LINES, _MOST_LINES = 3, 8  # of each statement of many, and of few
_FEW = 300
_OWN, _ALL = "own", "all"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}


class ChooseQuotations(Themed, QDialog):
    """Enter or Space takes a statement or lets it go; Ctrl+Enter is done. ``taken`` has all that are chosen then."""

    taken = Signal(list)  # ids of statements

    def __init__(
        self, study: Study, dimension: Dimension, category: Category, chosen: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._study = study
        rtl = study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.setWindowTitle(tr("Choose quotations"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = {statement.id for statement in study.statements_below(category)}
        everything = [one for one in study.statements_in_order() if not study.is_passage(one)]
        self._own = [one for one in everything if one.id in below]
        # Those of the category first; what is chosen already is seen under either choice.
        self._all = [*self._own, *(one for one in everything if one.id not in below)]
        here = {one.id for one in self._own}
        self._own = [*self._own, *(one for one in everything if one.id in chosen and one.id not in here)]
        self.model = _Model(study, self)
        self.model.chosen = list(chosen)
        comma = "، " if rtl else ", "
        where = label(f"{category.name}{comma}{dimension.name}", "body", "ink", True, wrap=True, direction=direction)
        head = Column(where)
        head.setLayoutDirection(direction)
        self.scope = Segmented(
            [(_OWN, tr("Of this category")), (_ALL, tr("All statements"))], None, tr("Which statements")
        )
        self.scope.set_value(_OWN if self._own else _ALL)
        self.search = _Field(self, direction)
        self.list = _View(self.model, study.about.language, self)
        self.none = label("", "body", "ink3", wrap=True)
        self.count = label("", "body", "ink2")
        self.deed = button(tr("Choose"), primary=True, key="Ctrl ↵")
        self.deed.setAutoDefault(False)
        self.deed.clicked.connect(self._take)
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        top = Column(head, self.scope, self.search, margins=(16, 14, 16, 10), spacing=10)
        foot = Row(self.count, margins=(16, 10, 16, 10))
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        self._nothing = Column(self.none, margins=(16, 4, 16, 8))
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        self.scope.chosen.connect(lambda _key: self._find())
        self.search.textChanged.connect(lambda _typed: self._find())
        self.list.clicked.connect(self.toggle)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._take)
        self._find()
        self._say_count()
        self.init_theme()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """As large as the window allows."""
        present, above = theme(), self.parentWidget()
        room = above.window().size() if above is not None else self.size()
        self.resize(min(present.px(_WIDTH), room.width()), min(present.px(_HEIGHT), room.height()))

    def step(self, by: int) -> None:
        """To the next statement, or the one before."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def toggle(self, index: Index | None = None) -> None:
        """Take the statement in focus, or let it go."""
        at = self.list.currentIndex() if index is None else index
        if at.isValid():
            self.model.toggle(at.row())
            self._say_count()

    def _take(self) -> None:
        self.taken.emit(list(self.model.chosen))
        self.accept()

    def _say_count(self) -> None:
        self.count.setText(trn("1 quotation chosen", "{n} quotations chosen", len(self.model.chosen)))

    def _find(self) -> None:
        statements = self._own if self.scope.value() == _OWN else self._all
        words = words_key(self.search.text()).split()
        if words:
            keyed = ((one, words_key(f"{one.quotation} {self.model.whose(one)}")) for one in statements)
            statements = [one for one, key in keyed if all(word in key for word in words)]
        self.list.setUniformItemSizes(len(statements) > _FEW)
        self.model.show_statements(statements)
        self._nothing.setVisible(not statements)
        if words:
            self.none.setText(tr("No statement holds these words."))
        elif self.scope.value() == _OWN:
            self.none.setText(tr("No statement stands under this category yet. Look among all statements."))
        else:
            self.none.setText(tr("No statements yet. Mark some in Read."))
        if statements:
            self.list.setCurrentIndex(self.model.index(0))


class _Field(TextField):
    """The field; the keys of the list go to the list."""

    def __init__(self, dialog: ChooseQuotations, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Words of the statement, or a participant"), icon="search", direction=direction)
        self._dialog = dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Down:
                self._dialog.step(1)
            case Qt.Key.Key_Up:
                self._dialog.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self._dialog.toggle()
            case _:
                super().keyPressEvent(event)


class _Model(QAbstractListModel):
    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.statements: Sequence[Statement] = ()
        self.chosen: list[str] = []

    def show_statements(self, statements: Sequence[Statement]) -> None:
        self.beginResetModel()
        self.statements = statements
        self.endResetModel()

    def toggle(self, row: int) -> None:
        statement = self.statements[row].id
        if statement in self.chosen:
            self.chosen.remove(statement)
        else:
            self.chosen.append(statement)
        self.dataChanged.emit(self.index(row), self.index(row))

    def whose(self, statement: Statement) -> str:
        person = self._study.participant_of(statement)
        return person.name if person is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.statements)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        statement = self.statements[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return statement.quotation
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("{whose}: {words}", whose=self.whose(statement), words=statement.quotation)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tr("chosen") if statement.id in self.chosen else tr("not chosen")
        return None


class _View(Themed, QListView):
    def __init__(self, model: _Model, language: str, dialog: ChooseQuotations) -> None:
        super().__init__()
        self._dialog = dialog
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, language, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Statements"))
        rtl = language == "fa"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        set_ground(self.viewport(), "sheet")
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if (event.key() in _ENTER or event.key() == Qt.Key.Key_Space) and not control:
            self._dialog.toggle()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """What is looked for is typed in the field."""


class _Delegate(QStyledItemDelegate):
    """A box to check, the words in the reading face, and whose they are."""

    def __init__(self, model: _Model, language: str, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._language = language
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        present = theme()
        words = _LINES * present.line_height(self._language, "table")
        if self._model.rowCount() <= _FEW:
            width = self._view.viewport().width() - 2 * present.px(_PADDING) - present.px(_BOX) - present.px(10)
            words = self._laid(self._model.statements[index.row()], width).height
        return QSize(0, round(words + present.interface_line_height("caption")) + 2 * present.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        present, rtl = theme(), self._language == "fa"
        statement = self._model.statements[index.row()]
        rect = QRectF(option.rect)
        painter.save()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(rect, present.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("sheet", 0.04))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        pad, above, side = present.px(_PADDING), present.px(_ABOVE), present.px(_BOX)
        line = present.line_height(self._language, "table")
        x = rect.right() - pad - side if rtl else rect.x() + pad
        box = QRectF(round(x), round(rect.y() + above + (line - side) / 2), side, side)
        if statement.id in self._model.chosen:
            draw_box(painter, box, RADIUS, present.colour("accent"))
            paint_icon(painter, "check", box, "on_accent")
        else:
            draw_box(painter, box, RADIUS, present.colour("sheet"), present.colour("line2"))
        start = pad + side + present.px(10)
        room = rect.adjusted(pad, above, -start, -above) if rtl else rect.adjusted(start, above, -pad, -above)
        lines = self._laid(statement, room.width())
        painter.setPen(present.colour("ink"))
        where = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, room.x(), room.y(), room.width(), where)
        caption = QRectF(room.x(), room.y() + lines.height, room.width(), present.interface_line_height("caption"))
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        whose = self._model.whose(statement)
        draw_words(painter, caption, whose, present.interface_font("caption"), "ink2", direction)
        if current and self._view.hasFocus():
            paint_ring_inside(painter, rect)
        painter.restore()

    def _laid(self, statement: Statement, width: float) -> Lines:
        present = theme()
        opening, closing = _MARKS[self._language]
        font, line = present.reading_font(self._language, "table"), present.line_height(self._language, "table")
        most = _MOST_LINES if self._model.rowCount() <= _FEW else _LINES
        return Lines(f"{opening}{statement.quotation}{closing}", font, line, width, self._language == "fa", most)
