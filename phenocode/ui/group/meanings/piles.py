"""The pool of meanings as piles: which statements lie together, by what is asked for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Layer, Statement
from phenocode.text.finding import Finder
from phenocode.text.fold import Folded, fold_map
from phenocode.text.names import name_key
from phenocode.ui.group.words import Card

LOOSE = "loose"
"""The id of the pile of statements that reach none of the others."""


class PilesBy(StrEnum):
    """What the piles are made by."""

    CODE = "code"
    FIRST = Layer.FIRST.value
    SECOND = Layer.SECOND.value
    ENCOUNTER = Layer.ENCOUNTER.value


@dataclass(frozen=True, slots=True)
class Pile:
    """Statements that lie together, in the order of the interviews; ``card`` is None for those that reach none."""

    card: Card | None
    name: str
    statements: Sequence[str]

    @property
    def id(self) -> str:
        """The id of its code or category."""
        return self.card.id if self.card is not None else LOOSE

    @property
    def definition(self) -> str:
        """What its code or category means."""
        return self.card.definition if self.card is not None else ""


def make_piles(study: Study, by: PilesBy) -> list[Pile]:
    """All piles: first the statements that reach none, then a pile for each code or category, in their order.

    A statement lies in every pile that one of its codes reaches. Passages of literature are no participant's words.
    """
    cards: Sequence[Card] = study.codes_in_order() if by is PilesBy.CODE else study.layer(Layer(by.value))
    reached = {code_id: _reached(study, code_id, by) for code_id in study.codes}
    lying: dict[str, list[str]] = {card.id: [] for card in cards}
    loose: list[str] = []
    for statement in study.statements_in_order():
        there = dict.fromkeys(pile for coding in study.codings_of(statement.id) for pile in reached[coding.code_id])
        for pile in there:
            lying[pile].append(statement.id)
        if not there:
            loose.append(statement.id)
    return [Pile(None, loose_name(by), loose), *(Pile(card, card.name, lying[card.id]) for card in cards)]


def loose_name(by: PilesBy) -> str:
    """What the first pile is called."""
    match by:
        case PilesBy.CODE:
            return tr("Without a code")
        case PilesBy.FIRST:
            return tr("Under no first-layer category")
        case PilesBy.SECOND:
            return tr("Under no second-layer category")
        case PilesBy.ENCOUNTER:
            return tr("Under no kind of encounter")


def piles_holding(piles: Iterable[Pile]) -> dict[str, list[Pile]]:
    """The piles in which each statement lies."""
    holding: dict[str, list[Pile]] = {}
    for pile in piles:
        for statement_id in pile.statements:
            holding.setdefault(statement_id, []).append(pile)
    return holding


def _reached(study: Study, code_id: str, by: PilesBy) -> Collection[str]:
    if by is PilesBy.CODE:
        return (code_id,)
    chains = study.chains_of(code_id)
    cards = [{"first": chain.first, "second": chain.second, "encounter": chain.encounter}[by.value] for chain in chains]
    return dict.fromkeys(card.id for card in cards if card is not None)


class Thinning:
    """Leaves in the piles what holds the words that are typed and comes from whom is chosen."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._folded: dict[str, tuple[str, Folded]] = {}  # by statement: its words and their key

    def thin(self, piles: Sequence[Pile], typed: str, whose: str) -> list[Pile]:
        """The piles with the statements that hold ``typed``, or all of a pile that is called so.

        ``whose`` is the id of a participant or of a setting, empty for all. Nothing asked for leaves the piles as
        they are; otherwise piles that nothing is left of are left out.
        """
        key = name_key(typed)
        if not key and not whose:
            return list(piles)
        finder = self._finder(typed)
        found: dict[str, bool] = {}
        thinned = []
        for pile in piles:
            called_so = bool(key) and key in name_key(pile.name)
            left = []
            for statement_id in pile.statements:
                if statement_id not in found:
                    statement = self._study.statements[statement_id]
                    found[statement_id] = finder is None or finder.count(self._key(statement)) > 0
                if (called_so or found[statement_id]) and self._is_of(statement_id, whose):
                    left.append(statement_id)
            if left or (called_so and not whose):
                thinned.append(replace(pile, statements=left))
        return thinned

    def _finder(self, typed: str) -> Finder | None:
        try:
            return Finder(typed)
        except Refusal:  # nothing but marks
            return None

    def _key(self, statement: Statement) -> Folded:
        words = statement.quotation
        known = self._folded.get(statement.id)
        if known is None or known[0] != words:
            known = self._folded[statement.id] = (words, fold_map(words))
        return known[1]

    def _is_of(self, statement_id: str, whose: str) -> bool:
        if not whose:
            return True
        person = self._study.participant_of(self._study.statements[statement_id])
        return person is not None and whose in (person.id, person.setting_id)
