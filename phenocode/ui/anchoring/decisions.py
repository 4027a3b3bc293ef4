"""Proposed places for quotations, and which of them the researcher takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.commands.anchoring import PlaceIn, Proposal, certain
from phenocode.i18n import isolate, number, tr
from phenocode.study.model import Study
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
TAKE, QUOTATION, LIKENESS, WHERE = range(4)
_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass
class Decision:
    """A quotation with its proposed places: which of them is looked at, and whether it is taken."""

    proposal: Proposal
    chosen: int = 0
    taken: bool = False

    @property
    def place(self) -> PlaceIn | None:
        """The place that is looked at."""
        return self.proposal.places[self.chosen] if self.proposal.places else None


class Decisions(QAbstractTableModel):
    """One row for each quotation; only certain places are taken beforehand."""

    decided = Signal()

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.rows: list[Decision] = []

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what was found; below certainty nothing is taken by itself."""
        self.beginResetModel()
        self.rows = [Decision(one, taken=certain(one)) for one in proposals]
        self.endResetModel()
        self.decided.emit()

    def choose(self, row: int, place: int) -> None:
        """Take another of the proposed places."""
        self.rows[row].chosen = place
        self.rows[row].taken = True
        self._show(row)

    def take(self, row: int, on: bool) -> None:
        """Take the place that is looked at, or leave the quotation where it is."""
        self.rows[row].taken = on and self.rows[row].place is not None
        self._show(row)

    @property
    def taken(self) -> list[Decision]:
        """The decisions to place a quotation."""
        return [row for row in self.rows if row.taken and row.place is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each quotation."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Whether it is taken, the words, how alike, and where."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("", tr("Quotation"), tr("Likeness"), tr("Where"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A quotation with a place can be taken."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TAKE and self.rows[index.row()].place is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == TAKE and row.place is not None:
                return Qt.CheckState.Checked if row.taken else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole if index.column() == QUOTATION:
                return theme().reading_font(self._study.about.language, "table")
            case Qt.ItemDataRole.ForegroundRole if row.place is None:
                return theme().colour("ink3")
            case Qt.ItemDataRole.ToolTipRole if index.column() == QUOTATION:
                return plain_tooltip(row.proposal.quotation)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == TAKE:
                return tr("taken") if row.taken else tr("left")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a place, or leave it."""
        if role != _CHECK:
            return False
        self.take(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def say_likeness(self, place: PlaceIn) -> str:
        """How alike the words at a place are: exact, or in per cent, never rounded up to a hundred."""
        return tr("exact") if place.exact else tr("{n} %", n=min(int(place.score), 99))

    def _words(self, row: Decision, column: int) -> str:
        place = row.place
        match column:
            case 1:
                return " ".join(row.proposal.quotation.split())
            case 2:
                return isolate(self.say_likeness(place)) if place is not None else tr("not found")
            case 3 if place is not None:
                where = self._study.transcripts[place.transcript_id].name
                others = len(row.proposal.places) - 1
                return tr("{place} (+{n})", place=where, n=number(others)) if others else where
        return ""

    def _show(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, 3))
        self.decided.emit()
