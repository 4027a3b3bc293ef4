"""The table of statements on the screen: one row for each statement and code, as it goes into a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.tables import set_as_study_table

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (320, 150, 150, 150, 150, 110, 130, 110, 80, 80)
_ROW = 34
_STATEMENT = 0


class _Rows(QAbstractTableModel):
    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.language = language
        self.rows: Sequence[StatementRow] = ()

    def show_rows(self, rows: Sequence[StatementRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(STATEMENT_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return STATEMENT_HEADINGS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.replace("\n", " ")
        if role == Qt.ItemDataRole.FontRole and index.column() == _STATEMENT:
            return theme().reading_font(self.language, "table")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _STATEMENT:
            return plain_tooltip(words)
        return None


class StatementsView(Themed, QTableView):
    """The rows; the first column stands rightmost in a right-to-left study."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._model = _Rows(language, self)
        self.setModel(self._model)
        set_as_study_table(self, language)
        self.setAccessibleName(tr("Statements (table)"))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        let_copy(self)
        self.init_theme()

    def show_rows(self, rows: Sequence[StatementRow]) -> None:
        """Show other rows."""
        self._model.show_rows(rows)

    def restyle(self) -> None:
        """Keep rows and columns to the scale."""
        present = theme()
        self.verticalHeader().setDefaultSectionSize(present.px(_ROW))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, present.px(width))
