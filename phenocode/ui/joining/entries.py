"""What a copy brings, as a list: what is added, what was made on both sides, and each conflict with its decision."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.commands.joining import BOTH, MINE, PRESENCE, THEIRS, Conflict, JoinPlan
from phenocode.commands.joining_words import Said, name_of, say_conflict, say_counts, say_part
from phenocode.i18n import tr, trn
from phenocode.study.records import Record

Index = QModelIndex | QPersistentModelIndex

HEADING, NAMES, CONFLICT = "heading", "names", "conflict"


@dataclass(slots=True)
class Entry:
    """One row: a heading, some records of a kind with their names, or a conflict."""

    kind: str
    text: str
    names: Sequence[str] = ()
    conflict: Conflict | None = None
    said: Said | None = None
    records: Sequence[Record] = field(default_factory=tuple)


def say_decision(conflict: Conflict, decision: str) -> str:
    """A decision in a word; the empty one is none yet."""
    if decision and conflict.part == PRESENCE:
        kept = conflict.mine if decision == MINE else conflict.theirs
        return tr("Take out") if kept is None else tr("Keep")
    return {MINE: tr("Mine"), THEIRS: tr("Theirs"), BOTH: tr("Both")}.get(decision) or tr("To decide")


class Entries(QAbstractListModel):
    """The rows, and the decisions that were made."""

    decided = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Entry] = []
        self.decisions: dict[str, str] = {}
        self.plan: JoinPlan | None = None

    def show_plan(self, plan: JoinPlan) -> None:
        """Show what joining would do."""
        self.beginResetModel()
        self.plan = plan
        self.decisions = {}
        self.rows = list(_rows(plan))
        self.endResetModel()
        self.decided.emit()

    def decide(self, row: int, decision: str) -> None:
        """Decide a conflict; what it does not offer is left."""
        conflict = self.rows[row].conflict
        if conflict is not None and decision in conflict.outcomes:
            self.decisions[conflict.key] = decision
            self.dataChanged.emit(self.index(row), self.index(row))
            self.decided.emit()

    def decide_rest(self, decision: str) -> None:
        """Decide all conflicts that are not decided yet."""
        assert self.plan is not None  # noqa: S101 - there is nothing to decide before
        self.decisions |= {conflict.key: decision for conflict in self.plan.undecided(self.decisions)}
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.decided.emit()

    def decision_of(self, conflict: Conflict) -> str:
        """What holds for a conflict: as decided, else its default, empty where somebody has to decide."""
        return self.decisions.get(conflict.key) or conflict.default

    def undecided_after(self, row: int) -> int:
        """The next row that waits for a decision, from the start again after the end; -1 when none does."""
        order = [*range(row + 1, len(self.rows)), *range(row + 1)]
        waiting = (one for one in order if (c := self.rows[one].conflict) is not None and not self.decision_of(c))
        return next(waiting, -1)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and self.rows[index.row()].kind == HEADING:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row in words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self.rows[index.row()]
        if entry.conflict is None or entry.said is None:
            return entry.text
        said = entry.said
        return tr(
            "{kind} {name}, {part}: {decision}",
            kind=said.kind,
            name=said.name,
            part=said.part,
            decision=say_decision(entry.conflict, self.decision_of(entry.conflict)),
        )


def _rows(plan: JoinPlan) -> Iterable[Entry]:
    if plan.additions:
        yield Entry(HEADING, tr("Comes from the copy"))
        yield from _by_kind(plan, plan.additions)
    if plan.taken:
        yield Entry(HEADING, tr("Changed in the copy only"))
        names = [f"{name_of(record, plan.find)}: {say_part(part, plan.find)}" for record, part in plan.taken]
        yield Entry(NAMES, trn("1 change", "{n} changes", len(plan.taken)), names)
    if plan.unified:
        yield Entry(HEADING, tr("Made on both sides, one from now on"))
        yield from _by_kind(plan, [mine for mine, _ in plan.unified])
    if plan.conflicts:
        yield Entry(HEADING, tr("Conflicts"))
        for conflict in plan.conflicts:
            said = say_conflict(conflict, plan.find)
            yield Entry(CONFLICT, said.name, conflict=conflict, said=said)


def _by_kind(plan: JoinPlan, records: Sequence[Record]) -> Iterable[Entry]:
    kinds: dict[type, list[Record]] = {}
    for record in records:
        kinds.setdefault(type(record), []).append(record)
    counted: Mapping[str, list[Record]] = {say_counts(group)[0]: group for group in kinds.values()}
    order = {text: place for place, text in enumerate(say_counts(records))}
    for text, group in sorted(counted.items(), key=lambda one: order[one[0]]):
        yield Entry(NAMES, text, [name_of(record, plan.find) for record in group], records=group)
