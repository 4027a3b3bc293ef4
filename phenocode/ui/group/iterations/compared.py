"""Two versions as one board: the cards of the later one, those that are gone where they stood, what became of each."""

from collections.abc import Iterable, Iterator

from phenocode.analysis.differences import CardChange, CardName, ChangeKind, Difference, compare
from phenocode.i18n import isolate, tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer, Record
from phenocode.ui.group.words import Card

_WHOLE = (ChangeKind.NEW, ChangeKind.GONE)  # what is said of the card goes for its codes too


class Compared:
    """What differs between two versions, and the board that shows it.

    ``study`` has the structure of the board alone: codes, categories, and who stands under whom.
    """

    def __init__(self, before: Study, after: Study, present: Study) -> None:
        self.before = before
        self.after = after
        self._present = present
        self.difference: Difference = compare(before, after)
        self.gone = frozenset(
            (before.codes.keys() | before.categories.keys()) - after.codes.keys() - after.categories.keys()
        )
        self._changes: dict[str, list[CardChange]] = {}
        for change in self.difference.changes:
            for card_id in (change.id, *(other.id for other in change.others)):
                self._changes.setdefault(card_id, []).append(change)
        self.study = Study(self._records(None))
        self._inner = self._count_inner()

    def only_changed(self) -> Study:
        """The board with the changed cards alone, and those under which they stand."""
        shown: set[str] = set()
        for card_id in self._changes:
            if card_id in self.study.codes:
                shown.add(card_id)
                above: Iterable[Category | None] = [
                    self.study.categories[placement.category_id] for placement in self.study.placements_of(card_id)
                ]
            else:
                above = [self.study.categories.get(card_id)]
            for one in above:
                while one is not None and one.id not in shown:
                    shown.add(one.id)
                    one = self.study.categories.get(one.parent_id or "")
        return Study(self._records(shown))

    def peopled(self, gone: bool) -> Study:
        """The later version, or the earlier one for what is ``gone``, with the people of the present study."""
        return peopled(self.before if gone else self.after, self._present)

    def record(self, card_id: str) -> Card | None:
        """The card as it is in the later version; one that is gone as it was."""
        return self.study.codes.get(card_id) or self.study.categories.get(card_id)

    def changes_of(self, card_id: str) -> list[CardChange]:
        """What became of a card, also where it took part in another one's change."""
        return self._changes.get(card_id, [])

    def note_of(self, card: Card) -> str:
        """What became of a card in a few words, the weightiest first; empty for most."""
        notes = [note for change in self.changes_of(card.id) if (note := _note(change, card.id))]
        inner = self._inner.get(card.id, 0)
        if inner and not any(change.kind in _WHOLE and change.id == card.id for change in self.changes_of(card.id)):
            notes.append(trn("{n} of its codes changed", "{n} of its codes changed", inner))
        return tr("; ").join(notes)

    def told(self, card_id: str) -> list[str]:
        """What became of a card in whole sentences."""
        return [str(change) for change in self.changes_of(card_id)]

    def _count_inner(self) -> dict[str, int]:
        """By first-layer category, how many of its codes changed in more than their statements."""
        counts: dict[str, int] = {}
        for card_id, changes in self._changes.items():
            if card_id in self.study.codes and any(one.kind is not ChangeKind.STATEMENTS for one in changes):
                for placement in self.study.placements_of(card_id):
                    counts[placement.category_id] = counts.get(placement.category_id, 0) + 1
        return counts

    def _records(self, shown: set[str] | None) -> Iterator[Record]:
        """The structure of the later version and of what is gone, as far as it is ``shown``."""
        yield self._present.about
        for study, gone in ((self.after, False), (self.before, True)):
            cards: tuple[dict[str, InitialCode], dict[str, Category]] = (study.codes, study.categories)
            for table in cards:
                for card_id, card in table.items():
                    if (card_id in self.gone) is gone and (shown is None or card_id in shown):
                        yield card
            for placement in study.placements.values():
                stands = (placement.code_id in self.gone) is gone
                if stands and (shown is None or {placement.code_id, placement.category_id} <= shown):
                    yield placement


def peopled(version: Study, present: Study) -> Study:
    """A version, which knows no people, with those of the present study, to count on whom its categories rest."""
    if version is present:
        return present
    tables: tuple[dict[str, Record], ...] = (  # type: ignore[assignment]
        present.settings,
        present.participants,
        version.transcripts,
        version.statements,
        version.codes,
        version.codings,
        version.categories,
        version.placements,
    )
    return Study([present.about, *(record for table in tables for record in table.values())])


def _note(change: CardChange, card_id: str) -> str:
    """A change as it is told in the corner of one of its cards."""
    own = change.id == card_id
    match change.kind:
        case ChangeKind.NEW:
            return tr("new")
        case ChangeKind.GONE:
            return tr("gone")
        case ChangeKind.RENAMED:
            return tr("renamed from {name}", name=change.former)
        case ChangeKind.MOVED if not change.under_before:
            return tr("placed since")
        case ChangeKind.MOVED if not change.under:
            return tr("taken out of {names}", names=_names(change.under_before))
        case ChangeKind.MOVED:
            return tr("moved from {names}", names=_names(change.under_before))
        case ChangeKind.MERGED if own:
            return tr("merged with {names}", names=_names(change.others))
        case ChangeKind.MERGED:
            return tr("merged into {name}", name=change.name)
        case ChangeKind.SPLIT if own:
            return tr("split: {names}", names=_names(change.others))
        case ChangeKind.SPLIT:
            return tr("split from {name}", name=change.name)
        case ChangeKind.REWRITTEN:
            return tr("described anew")
        case ChangeKind.STATEMENTS:
            return say_statements(len(change.gained), len(change.lost))


def say_statements(gained: int, lost: int) -> str:
    """How many statements came to a card and went from it."""
    if not lost:
        return tr("statements +{gained}", gained=gained)
    if not gained:
        return tr("statements −{lost}", lost=lost)
    return tr("statements +{gained} −{lost}", gained=gained, lost=lost)


def _names(cards: Iterable[CardName]) -> str:
    return tr(", ").join(isolate(card.name) for card in cards)


def kind_title(kind: ChangeKind) -> str:
    """What the changes of a kind are called together."""
    match kind:
        case ChangeKind.NEW:
            return tr("New")
        case ChangeKind.GONE:
            return tr("Gone")
        case ChangeKind.RENAMED:
            return tr("Renamed")
        case ChangeKind.MOVED:
            return tr("Moved")
        case ChangeKind.MERGED:
            return tr("Merged")
        case ChangeKind.SPLIT:
            return tr("Split")
        case ChangeKind.REWRITTEN:
            return tr("Described anew")
        case ChangeKind.STATEMENTS:
            return tr("Statements")


def layer_of(change: CardChange) -> Layer | None:
    """The layer of a change; None is the codes'."""
    return None if change.layer == "code" else Layer(change.layer)
