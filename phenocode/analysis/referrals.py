"""Who referred whom to the study (snowball sampling): chains, cycles, and referrers whom nobody knows."""

from collections.abc import Iterator
from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.study.records import Participant
from phenocode.text.names import name_key


@dataclass(frozen=True, slots=True)
class Referral:
    """A participant's place in the chain of referrals."""

    participant: Participant
    referrer: Participant | None  # who referred this one
    depth: int  # how many referrals lie between the chain's first and this one
    in_cycle: bool
    unknown: str = ""  # the referrer as typed, where no participant has that name


@dataclass(frozen=True, slots=True)
class UnknownReferrer:
    """A referrer's name that no participant has, as it was typed first, and whom it referred."""

    name: str
    referred: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Referrals:
    """Who referred whom in the whole study; participants stand in interview order wherever they stand side by side."""

    chains: tuple[tuple[Referral, ...], ...]  # each from its first on, everyone followed by those they referred
    cycles: tuple[tuple[Participant, ...], ...]  # each referred the next, the last the first
    unknown: tuple[UnknownReferrer, ...]

    @property
    def depth(self) -> int:
        """How many referrals the longest chain has."""
        return max((referral.depth for chain in self.chains for referral in chain), default=0)

    @property
    def known(self) -> int:
        """How many participants were referred by another of the study."""
        return sum(referral.referrer is not None for chain in self.chains for referral in chain)

    def of(self, participant_id: str) -> Referral | None:
        """A participant's place."""
        return next((r for chain in self.chains for r in chain if r.participant.id == participant_id), None)


def referrals(study: Study) -> Referrals:
    """The referrals of the study; a typed referrer who has a participant's code name after folding is that one."""
    people = study.people_in_order()
    by_name = {name_key(person.name): person for person in reversed(people)}
    referrer_of: dict[str, Participant] = {}
    referred_by: dict[str, list[Participant]] = {}
    unknown: dict[str, tuple[str, list[Participant]]] = {}
    for person in people:
        referrer = study.participants.get(person.referrer_id or "") or by_name.get(name_key(person.referrer))
        if referrer is not None:
            referrer_of[person.id] = referrer
            referred_by.setdefault(referrer.id, []).append(person)
        elif person.referrer.strip():
            unknown.setdefault(name_key(person.referrer), (person.referrer, []))[1].append(person)
    cycles = list(_cycles(people, referrer_of))
    circling = {person.id for cycle in cycles for person in cycle}
    firsts = {cycle[0].id for cycle in cycles}
    chains = []
    for first in people:
        if first.id in referrer_of and first.id not in firsts:
            continue
        chain: list[Referral] = []
        waiting = [(first, 0)]
        while waiting:
            person, depth = waiting.pop()
            referrer = referrer_of.get(person.id)
            chain.append(
                Referral(
                    person, referrer, depth, person.id in circling, "" if referrer is not None else person.referrer
                )
            )
            below = [other for other in referred_by.get(person.id, ()) if other.id not in firsts]
            waiting += [(other, depth + 1) for other in reversed(below)]
        chains.append(tuple(chain))
    named = tuple(UnknownReferrer(name, tuple(referred)) for name, referred in unknown.values())
    return Referrals(tuple(chains), tuple(cycles), named)


def _cycles(people: list[Participant], referrer_of: dict[str, Participant]) -> Iterator[tuple[Participant, ...]]:
    """Everybody has one referrer at most, so going back from anyone ends, or comes round once."""
    seen: set[str] = set()
    for person in people:
        way: dict[str, Participant] = {}
        at: Participant | None = person
        while at is not None and at.id not in seen and at.id not in way:
            way[at.id] = at
            at = referrer_of.get(at.id)
        seen.update(way)
        if at is not None and at.id in way:
            ids = list(way)
            backwards = [way[id_] for id_ in ids[ids.index(at.id) :]]
            forwards = backwards[::-1]
            first = min(range(len(forwards)), key=lambda place: people.index(forwards[place]))
            yield tuple(forwards[first:] + forwards[:first])
