"""What stands below a card as a tree to choose from: categories, codes, and the statements that carry them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Category, Coding, InitialCode, Layer
from phenocode.ui.group import words
from phenocode.ui.group.words import Card

_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Part:
    """A card or a statement below the one that is split; ``id`` is a card's, or that of a statement's coding."""

    id: str
    name: str  # a card's name, a statement's words
    detail: str  # how many statements; whose words
    colour: int
    card: Card | None
    row: int = 0
    parent: "Part | None" = None
    children: list["Part"] = field(default_factory=list)
    chosen: bool = False  # of one without children

    def leaves(self) -> Iterator["Part"]:
        """The parts at the ends below it; itself when nothing stands below."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def state(self) -> Qt.CheckState:
        """Whether all of it, a part of it or nothing is chosen."""
        chosen = [leaf.chosen for leaf in self.leaves()]
        if all(chosen):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(chosen) else Qt.CheckState.Unchecked


class Parts(QAbstractItemModel):
    """The tree of parts; a tick on a card is one on all below it."""

    chosen_changed = Signal()

    def __init__(self, study: Study, card: Card, colour_of: Callable[[Card], int], parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._colour_of = colour_of
        self._all: list[Part] = []
        self._by_id: dict[str, list[Part]] = {}  # a code under two categories stands here twice
        self._top = self._add_below(card, None)

    def part(self, index: _Index) -> Part | None:
        """What a row shows."""
        return self._all[index.internalId()] if index.isValid() else None

    def going(self) -> list[str]:
        """The ids of what is chosen; of what is chosen whole, its own only."""
        found: dict[str, None] = {}

        def gather(parts: Sequence[Part]) -> None:
            for one in parts:
                match one.state():
                    case Qt.CheckState.Checked:
                        found[one.id] = None
                    case Qt.CheckState.PartiallyChecked:
                        gather(one.children)
                    case _:
                        pass

        gather(self._top)
        return list(found)

    def count_chosen(self) -> tuple[int, int]:
        """How many of the parts at the ends are chosen, and how many there are."""
        leaves = {leaf.id: leaf.chosen for part in self._top for leaf in part.leaves()}
        return sum(leaves.values()), len(leaves)

    def toggle(self, index: _Index) -> None:
        """Choose a part with all below it, or let go of it."""
        part = self.part(index)
        if part is None:
            return
        chosen = part.state() != Qt.CheckState.Checked
        for leaf in part.leaves():
            for same in self._by_id[leaf.id]:
                same.chosen = chosen
        # A tick is told upwards and downwards; few rows are open at a time.
        self._tell(QModelIndex())
        self.chosen_changed.emit()

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """The place of a part."""
        above = self.part(parent) if parent is not None else None
        parts = above.children if above is not None else self._top
        if not 0 <= row < len(parts) or column != 0:
            return QModelIndex()
        return self.createIndex(row, 0, self._number(parts[row]))

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """The place of the part above."""
        part = self.part(index)
        if part is None or part.parent is None:
            return QModelIndex()
        return self.createIndex(part.parent.row, 0, self._number(part.parent))

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many parts stand below."""
        above = self.part(parent) if parent is not None else None
        return len(above.children if above is not None else self._top)

    def columnCount(self, parent: _Index | None = None) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tick, and the whole of it for a screen reader."""
        part = self.part(index)
        if part is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return part.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return part.state()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(", ").join(one for one in (part.name, part.detail, _STATES[part.state()]()) if one)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every part can be ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick, as a screen reader gives it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index)
        return True

    def _number(self, part: Part) -> int:
        return self._numbers[id(part)]

    def _add_below(self, card: Card, above: Part | None) -> list[Part]:
        parts: list[Part] = []
        if isinstance(card, InitialCode):
            parts = [self._statement(coding) for coding in self._in_order(card)]
        else:
            first = card.layer is Layer.FIRST
            below: Sequence[Card] = self._study.codes_under(card.id) if first else self._study.children_of(card.id)
            parts = [self._card(child) for child in below]
        for row, part in enumerate(parts):
            part.row, part.parent = row, above
            self._keep(part)
            if part.card is not None:
                part.children = self._add_below(part.card, part)
        return parts

    def _keep(self, part: Part) -> None:
        if not self._all:
            self._numbers: dict[int, int] = {}
        self._numbers[id(part)] = len(self._all)
        self._all.append(part)
        self._by_id.setdefault(part.id, []).append(part)

    def _card(self, card: Card) -> Part:
        if isinstance(card, Category):
            count = len(self._study.statements_below(card))
        else:
            count = self._study.count_statements_with(card.id)
        return Part(card.id, card.name, words.statements_count(count), self._colour_of(card), card)

    def _statement(self, coding: Coding) -> Part:
        statement = self._study.statements[coding.statement_id]
        person = self._study.participant_of(statement)
        transcript = self._study.transcripts.get(statement.transcript_id or "")
        passage = self._study.is_passage(statement) and transcript is not None
        whose = transcript.name if passage and transcript is not None else person.name if person is not None else ""
        return Part(coding.id, statement.quotation, whose, 0, None)

    def _in_order(self, code: InitialCode) -> list[Coding]:
        study = self._study
        orders = {t.id: study.interview_key(t) for t in study.transcripts.values()}
        last = (1 << 31, 0, "")

        def place(coding: Coding) -> tuple[tuple[int, int, str], int, int]:
            statement = study.statements[coding.statement_id]
            return (orders.get(statement.transcript_id or "", last), statement.start, statement.position)

        return sorted(study.codings_with(code.id), key=place)

    def _tell(self, above: QModelIndex) -> None:
        rows = self.rowCount(above)
        if rows:
            self.dataChanged.emit(self.index(0, 0, above), self.index(rows - 1, 0, above))


_STATES: dict[Qt.CheckState, Callable[[], str]] = {
    Qt.CheckState.Checked: lambda: tr("goes to the new card"),
    Qt.CheckState.PartiallyChecked: lambda: tr("goes in part"),
    Qt.CheckState.Unchecked: lambda: tr("stays"),
}
