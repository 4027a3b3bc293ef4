"""The statements that reach no kind of encounter, as a list from which each is one key away."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.look.theme import theme
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.UserRole
_ACROSS, _ALONG = 20, 8


def incomplete_statements(study: Study) -> list[Statement]:
    """The statements without a code whose chain reaches a kind of encounter, by interview and place."""
    complete = {code_id for code_id in study.codes if any(chain.complete for chain in study.chains_of(code_id))}
    return [
        statement
        for statement in study.statements_in_order()
        if not any(coding.code_id in complete for coding in study.codings_of(statement.id))
    ]


class _Statements(QAbstractListModel):
    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.statements: list[Statement] = []

    def show_statements(self, statements: list[Statement]) -> None:
        self.beginResetModel()
        self.statements = statements
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.statements)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        statement = self.statements[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return statement.quotation
        if role == _ROLE:
            return self._say_place(statement)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{statement.quotation} {self._say_place(statement)}"
        return None

    def _say_place(self, statement: Statement) -> str:
        """Whose words they are, and how far their chain goes."""
        person = self._study.participant_of(statement)
        codes = self._study.codes_of(statement.id)
        state = tr("no code yet")
        if codes:
            chains = [(code, self._study.chain_of(code.id)) for code in codes]
            code, chain = max(chains, key=lambda pair: sum(c is not None for c in (pair[1].first, pair[1].second)))
            if chain.second is not None:
                state = tr("{name} has no kind of encounter", name=chain.second.name)
            elif chain.first is not None:
                state = tr("{name} has no second-layer category", name=chain.first.name)
            else:
                state = tr("{name} has no first-layer category", name=code.name)
        return tr("{name}: {state}", name=person.name, state=state) if person is not None else state


class IncompleteList(Themed, QListView):
    """The list; Enter or a double click goes to the statement."""

    statement_wanted = Signal(str)

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._statements = _Statements(study, self)
        self.setModel(self._statements)
        self.setItemDelegate(_Quotations(study.about.language, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Statements without a full chain"))
        self.activated.connect(self._tell)
        no_ring(self)
        let_copy(self)
        self.init_theme()

    def show_statements(self, statements: list[Statement]) -> None:
        """Show other statements; the row stays."""
        row = max(0, self.currentIndex().row())
        self._statements.show_statements(statements)
        if statements:
            self.setCurrentIndex(self._statements.index(min(row, len(statements) - 1), 0))

    def restyle(self) -> None:
        """Lay the rows anew."""
        self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        self.statement_wanted.emit(self._statements.statements[index.row()].id)


class _Quotations(QStyledItemDelegate):
    def __init__(self, language: str, view: IncompleteList) -> None:
        super().__init__(view)
        self._language = language
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        lines = 2 * present.line_height(self._language, "table") + present.interface_line_height("caption")
        return QSize(present.px(200), round(lines) + 2 * present.px(_ALONG))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        present = theme()
        rect = QRectF(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, present.colour("accent_tint" if selected else "sheet"))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        inside = rect.adjusted(present.px(_ACROSS), present.px(_ALONG), -present.px(_ACROSS), 0)
        rtl = self._language == "fa"
        height = present.line_height(self._language, "table")
        font = present.reading_font(self._language, "table")
        words = Lines(str(index.data()).replace("\n", " "), font, height, inside.width(), rtl, 2)
        painter.setPen(present.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        words.draw(painter, inside.x(), inside.y(), inside.width(), side)
        caption = present.interface_font("caption")
        line = present.interface_line_height("caption")
        place = Lines(str(index.data(_ROLE)), caption, line, inside.width(), present.rtl, 1)
        painter.setPen(present.colour("ink3"))
        place.draw(painter, inside.x(), inside.y() + words.line_count * height, inside.width(), side)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()
