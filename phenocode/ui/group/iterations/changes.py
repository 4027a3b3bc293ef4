"""What differs between two versions as a tree: by layer and kind, each change with its statements gained and lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from phenocode.analysis.differences import CardChange, Difference
from phenocode.i18n import tr, trn
from phenocode.ui.group import words
from phenocode.ui.group.iterations.compared import kind_title, layer_of

_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class Line:
    """One line: the heading of a group, a change, or a statement."""

    text: str  # empty for a statement, whose words are asked for when it is seen
    above: "Line | None" = None
    change: CardChange | None = None
    statement: str = ""  # its id
    gained: bool = False
    count: int = 0  # of a heading: how many lines it has
    row: int = 0
    below: "list[Line] | None" = None  # None until somebody looks
    statements: tuple[tuple[str, bool], ...] = ()  # what will be below: id, whether gained

    @property
    def heading(self) -> bool:
        """Whether it is the heading of a group."""
        return self.above is None

    def lines(self) -> "list[Line]":
        """The lines below."""
        if self.below is None:
            self.below = [Line("", self, statement=one, gained=gained) for one, gained in self.statements]
            _number(self.below)
        return self.below


class Changes(QAbstractItemModel):
    """Groups, the changes in each, and under a change its statements."""

    def __init__(self, words_of: Callable[[str], str], whose: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._whose = whose
        self._groups: list[Line] = []
        self._alive: dict[int, Line] = {}  # what indexes point to

    def show_difference(self, difference: Difference) -> None:
        """Show another difference."""
        self.beginResetModel()
        self._alive = {}
        self._groups = [*_changes(difference.changes), *_statements(difference)]
        _number(self._groups)
        self.endResetModel()

    def line(self, index: _Index) -> Line | None:
        """The line of an index."""
        return self._alive.get(index.internalId()) if index.isValid() else None

    def words(self, line: Line) -> str:
        """What a line says; of a statement its quotation."""
        return self._words_of(line.statement) if line.statement else line.text

    def whose(self, line: Line) -> str:
        """Whose words a statement holds."""
        return self._whose(line.statement)

    def find(self, card_id: str) -> QModelIndex:
        """The first change of a card."""
        for group in self._groups:
            for line in group.lines():
                if line.change is not None and line.change.id == card_id:
                    return self._index_of(line)
        return QModelIndex()

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """A line below another, or a group."""
        above = self.line(parent) if parent is not None else None
        lines = above.lines() if above is not None else self._groups
        return self._index_of(lines[row]) if 0 <= row < len(lines) else QModelIndex()

    def parent(self, index: _Index | None = None) -> QModelIndex:  # type: ignore[override]
        """The line above."""
        line = self.line(index) if index is not None else None
        return self._index_of(line.above) if line is not None and line.above is not None else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines below."""
        if parent is None or not parent.isValid():
            return len(self._groups)
        line = self.line(parent)
        return len(line.lines()) if line is not None else 0

    def hasChildren(self, parent: _Index | None = None) -> bool:
        """Whether there are lines below; without making them."""
        line = self.line(parent) if parent is not None and parent.isValid() else None
        if line is None:
            return bool(self._groups) if parent is None or not parent.isValid() else False
        return bool(line.below or line.statements)

    def columnCount(self, parent: _Index | None = None) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a line says; to screen readers with its number, or whether the statement came or went."""
        line = self.line(index)
        if line is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        said = self.words(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.heading:
                return tr("{group}: {n}", group=said, n=line.count)
            if line.statement:
                whose = self.whose(line)
                if line.gained:
                    return tr("{whose}, gained: {words}", whose=whose, words=said)
                return tr("{whose}, lost: {words}", whose=whose, words=said)
        return said

    def _index_of(self, line: Line) -> QModelIndex:
        self._alive[id(line)] = line
        return self.createIndex(line.row, 0, id(line))


def _changes(changes: Sequence[CardChange]) -> list[Line]:
    groups = []
    for (layer, kind), found in groupby(changes, key=lambda change: (layer_of(change), change.kind)):
        title = tr("{layer}: {kind}", layer=words.layer_title(layer), kind=kind_title(kind))
        group = Line(title, below=[])
        for change in found:
            statements = tuple([(one, True) for one in change.gained] + [(one, False) for one in change.lost])
            group.lines().append(Line(str(change), group, change, statements=statements))
        groups.append(group)
    for group in groups:
        _number(group.lines())
        group.count = len(group.lines())
    return groups


def _statements(difference: Difference) -> list[Line]:
    groups = []
    for ids, gained, title in (
        (difference.statements_gained, True, tr("Statements marked since")),
        (difference.statements_lost, False, tr("Statements no longer marked")),
    ):
        if ids:
            group = Line(title, count=len(ids), statements=tuple((one, gained) for one in ids))
            groups.append(group)
    return groups


def _number(lines: Sequence[Line]) -> None:
    for row, line in enumerate(lines):
        line.row = row


def say_summary(difference: Difference) -> str:
    """How much differs, in one line."""
    if difference.empty:
        return tr("Nothing differs.")
    parts = []
    if difference.changes:
        parts.append(trn("{n} change of cards", "{n} changes of cards", len(difference.changes)))
    if difference.statements_gained:
        parts.append(trn("{n} statement marked", "{n} statements marked", len(difference.statements_gained)))
    if difference.statements_lost:
        parts.append(trn("{n} statement unmarked", "{n} statements unmarked", len(difference.statements_lost)))
    return tr(", ").join(parts)
