"""The code tree of a foreign project with what each code becomes, as the import window shows it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView

from phenocode.commands.refi_import import DEPTH_WORDS
from phenocode.commands.refi_layers import CODE, SKIP, TreeRow
from phenocode.i18n import number, tr
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.tables import set_as_study_table

_Index = QModelIndex | QPersistentModelIndex
_NAME, _BECOMES, _UNDER, _PASSAGES = range(4)
_WIDTHS = (200, 180, 180, 84)
_ROW = 28
_INDENT = "\N{EM SPACE}"
_MOST_INDENTED = 12


def say_rank(row: TreeRow) -> str:
    """What a code of the file becomes."""
    word = tr(DEPTH_WORDS[CODE if row.rank == SKIP and row.as_code else row.rank])
    if row.as_code and row.rank != SKIP:
        return tr("{layer}, and {code}", layer=word, code=tr(DEPTH_WORDS[CODE]))
    return word


class RefiTree(Themed, QTableView):
    """One row a code, set in as it is nested; it stands in the direction of the study."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self.setModel(self._rows)
        set_as_study_table(self, language)
        self.setAccessibleName(tr("The codes of the file and what they become"))
        self.setShowGrid(False)
        self.init_theme()

    def show_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show another tree."""
        self._rows.show_rows(rows)

    def restyle(self) -> None:
        """Keep rows and columns to the scale."""
        present = theme()
        self.verticalHeader().setDefaultSectionSize(present.px(_ROW))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, present.px(width))
        self._fill_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what room is left to the names."""
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        room = self.viewport().width() - sum(self.columnWidth(column) for column in range(1, len(_WIDTHS)))
        self.setColumnWidth(_NAME, max(theme().px(_WIDTHS[_NAME]), room))


class _Rows(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[TreeRow] = ()
        self._names: dict[str, str] = {}

    def show_rows(self, rows: Sequence[TreeRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._names = {row.code.guid: _one_line(row.code.name) for row in rows}
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Code in the file"), tr("Becomes"), tr("Under"), tr("Passages"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column in (_NAME, _UNDER):
                return plain_tooltip(self._words(row, column).strip())
            case Qt.ItemDataRole.AccessibleTextRole if column == _NAME:
                return tr("{name}, depth {n}", name=self._names[row.code.guid], n=row.depth)
            case Qt.ItemDataRole.ForegroundRole if row.rank == SKIP and not row.as_code:
                return theme().colour("ink3")
        return None

    def _words(self, row: TreeRow, column: int) -> str:
        if column == _NAME:
            return _INDENT * min(row.depth - 1, _MOST_INDENTED) + self._names[row.code.guid]
        if column == _BECOMES:
            return say_rank(row)
        if column == _UNDER:
            above = row.parent if row.becomes_category else row.first
            return self._names.get(above or "", "")
        return number(row.codings) if row.codings else ""


def _one_line(words: str) -> str:
    return " ".join(words.split())
