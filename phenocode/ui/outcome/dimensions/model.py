"""The grid as a model: categories as rows, dimensions as columns, values that are written in place."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.analysis.dimensions import Cell, Grid
from phenocode.i18n import tr, trn
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Layer

Index = QModelIndex | QPersistentModelIndex
_EDIT = Qt.ItemDataRole.EditRole


class GridModel(QAbstractTableModel):
    """Shows one grid; what is written goes out as a signal, and the grid that follows comes in by ``show_grid``."""

    written = Signal(str, str, str)  # dimension's id, category's id, value

    def __init__(self, parent: QObject, *, read_only: bool) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._same: dict[str, list[Category]] = {}
        self._blank: frozenset[str] = frozenset()
        self.grid = Grid("en", Layer.SECOND, (), (), ())

    def show_grid(self, grid: Grid) -> bool:
        """Show another grid; answers whether rows or columns are others than before."""
        same = (self._ids(self.grid.rows), self._ids(self.grid.columns)) == (
            self._ids(grid.rows),
            self._ids(grid.columns),
        )
        if not same:
            self.beginResetModel()
        self.grid = grid
        self._same = {one.id: [other for other in group if other is not one] for group in grid.alike for one in group}
        described = len(grid.not_described) < len(grid.rows)
        self._blank = frozenset(one.id for one in grid.not_described) if described else frozenset()
        if not same:
            self.endResetModel()
        elif grid.rows and grid.columns:
            last = self.index(len(grid.rows) - 1, len(grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(grid.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(grid.rows) - 1)
        return not same

    @staticmethod
    def _ids(records: tuple[Category, ...] | tuple[Dimension, ...]) -> list[str]:
        return [record.id for record in records]

    @property
    def right_to_left(self) -> bool:
        """Whether the study's words go from right to left."""
        return self.grid.language == "fa"

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        return self.grid.cells[row][column]

    def row_of(self, category_id: str) -> int:
        """In which row a category stands, -1 for none."""
        return next((at for at, one in enumerate(self.grid.rows) if one.id == category_id), -1)

    def column_of(self, dimension_id: str) -> int:
        """In which column a dimension stands, -1 for none."""
        return next((at for at, one in enumerate(self.grid.columns) if one.id == dimension_id), -1)

    def flag(self, row: int) -> tuple[str, str]:
        """An icon and what is to be said of a row: that it is not distinguished, or not yet described."""
        category = self.grid.rows[row]
        if others := self._same.get(category.id):
            names = tr(", ").join(one.name for one in others)
            return "warning", tr("Not distinguished from {names}", names=names)
        return ("", tr("Not yet described")) if category.id in self._blank else ("", "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each category."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each dimension."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value; for a screen reader with its category, dimension and quotations."""
        cell = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return cell.value
            case Qt.ItemDataRole.AccessibleTextRole:
                category, dimension = self.grid.rows[index.row()], self.grid.columns[index.column()]
                told = tr(
                    "{category}, {dimension}: {value}",
                    category=category.name,
                    dimension=dimension.name,
                    value=cell.value or tr("blank"),
                )
                return tr(", ").join(filter(None, [told, count_words(cell), self.flag(index.row())[1]]))
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Say what is to be written."""
        dimension, category = self.grid.columns[index.column()], self.grid.rows[index.row()]
        if role != _EDIT or value == self.cell(index.row(), index.column()).value:
            return False
        self.written.emit(dimension.id, category.id, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names; of a row for a screen reader with what is to be said of it."""
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        named = self.grid.columns[section] if across else self.grid.rows[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return named.name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = named.definition if across else self.flag(section)[1]
                return tr(", ").join(filter(None, [named.name, said]))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be written in, unless the study is read only."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._read_only else flags | Qt.ItemFlag.ItemIsEditable


def count_words(cell: Cell) -> str:
    """How many quotations a value rests on; nothing where there are none."""
    count = len(cell.quotations)
    return trn("1 quotation", "{n} quotations", count) if count else ""
