"""The records of two copies against what both were: what is added, what is taken, what has to be decided."""

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from phenocode.commands.joining_fields import Clash, Way, merge
from phenocode.commands.joining_ids import DISPENSABLE, Records, needed_by
from phenocode.commands.joining_texts import Texts
from phenocode.study.merging import joined
from phenocode.study.outcome import FigurePlace
from phenocode.study.records import (
    Coding,
    ColumnMapping,
    Evidence,
    Participant,
    Placement,
    Recheck,
    Record,
    Setting,
    Statement,
    Transcript,
    new_id,
)

MINE, THEIRS, BOTH = "mine", "theirs", "both"
PRESENCE, PLACEMENT = "presence", "placement"
_TAKEN_BACK: tuple[type[Record], ...] = (Recheck, ColumnMapping, Evidence, FigurePlace)
"""What says only what was to be done, was computed or is drawn: when one side no longer has it, nobody is asked."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision does: records go, others come, and values are written into those that stay."""

    drop: tuple[str, ...] = ()
    put: tuple[Record, ...] = ()
    values: tuple[tuple[str, Mapping[str, Any]], ...] = ()  # (record, values by field)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that two people did otherwise; ``outcomes`` are what can be decided."""

    key: str
    about: Record  # as the study has it, or the copy where the study has none
    part: str  # a part of the record, PRESENCE or PLACEMENT
    mine: Mapping[str, Any] | None  # the study's values by field; of a placement the categories; None: it has none
    theirs: Mapping[str, Any] | None
    outcomes: Mapping[str, Outcome]
    default: str = ""  # what holds while nobody decides; empty: somebody has to
    follows: int = 0  # records made since that go with this one


@dataclass(slots=True)
class Merging:
    """All records as they are while nothing is decided, with the study's values, and what can be decided."""

    records: dict[str, Record] = field(default_factory=dict)
    additions: list[Record] = field(default_factory=list)  # the copy's
    own: list[Record] = field(default_factory=list)  # the study's since the copies parted
    taken: list[tuple[str, str]] = field(default_factory=list)  # (record, part) that only the copy changed
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sides:
    """Two copies with the same ids for the same things, in one text, and what both were."""

    mine: Records
    theirs: Records
    base: Records
    unknown: Set[str]
    settled: Set[str]
    paired: Set[str]
    texts: Texts

    def known(self, record_id: str) -> bool:
        """Whether it is known what a record was."""
        return record_id not in self.unknown

    def went(self, record_id: str, side: Records, other: Records) -> bool:
        """Whether ``side`` no longer has a record that ``other`` has."""
        return record_id in other and record_id not in side and (record_id in self.base or record_id in self.unknown)


def merge_all(sides: Sides) -> Merging:
    """Merge two copies; positions never conflict, and what only one side changed is taken."""
    merging = Merging()
    needing = _needed_since(sides)
    sides = replace(sides, settled=sides.settled - _asked_again(sides, needing))
    for record_id in [*sides.mine, *(one for one in sides.theirs if one not in sides.mine)]:
        mine, theirs = sides.mine.get(record_id), sides.theirs.get(record_id)
        if isinstance(mine or theirs, Placement):
            continue
        if mine is not None and theirs is not None:
            _merge_both(merging, sides, mine, theirs)
        elif theirs is not None:
            _merge_one(merging, sides, theirs, MINE)
        elif mine is not None:
            _merge_one(merging, sides, mine, THEIRS)
    _merge_placements(merging, sides)
    _count_followers(merging, needing)
    return merging


def _merge_both(merging: Merging, sides: Sides, mine: Record, theirs: Record) -> None:
    if mine == theirs:
        merging.records[mine.id] = mine
        return
    base = sides.base.get(mine.id)
    known = sides.known(mine.id)
    ours = _linked_again(sides, mine, base, sides.mine, sides.theirs)
    other = _linked_again(sides, theirs, base, sides.theirs, sides.mine)
    merged = merge(ours, other, base, known=known, paired=mine.id in sides.paired)
    merging.records[mine.id] = merged.record
    merging.taken += ((mine.id, part) for part in merged.taken)
    for clash in merged.clashes:
        outcomes = _outcomes(sides, mine, clash)
        key = f"{mine.id}:{clash.part}"
        default = "" if known else MINE
        merging.conflicts.append(Conflict(key, mine, clash.part, clash.mine, clash.theirs, outcomes, default))


def _linked_again(sides: Sides, record: Record, base: Record | None, side: Records, other: Records) -> Record:
    """A record with the links that it lost only because ``side`` took out what they led to; that is decided there."""
    if base is None:
        return record
    lost: dict[str, Any] = {
        name: getattr(base, name)
        for name in DISPENSABLE.get(type(record), ())
        if getattr(record, name) is None and sides.went(getattr(base, name) or "", side, other)
    }
    if isinstance(record, Setting | Participant) and isinstance(base, Setting | Participant):
        values = tuple(pair for pair in base.attributes if sides.went(pair[0], side, other))
        if values:
            lost["attributes"] = tuple(sorted({*record.attributes, *values}))
    return replace(record, **lost) if lost else record


def _outcomes(sides: Sides, mine: Record, clash: Clash) -> dict[str, Outcome]:
    outcomes = {MINE: Outcome(), THEIRS: Outcome(values=((mine.id, clash.theirs),))}
    if clash.way is Way.JOIN:
        texts = {name: joined(text, clash.theirs[name]) for name, text in clash.mine.items()}
        outcomes[BOTH] = Outcome(values=((mine.id, texts),))
    elif isinstance(mine, Coding):
        outcomes[BOTH] = Outcome(put=(Coding(new_id(), position=mine.position + 1, **clash.theirs),))
    elif isinstance(mine, Transcript) and clash.part == "text":
        places = sides.texts.chosen[mine.id]
        outcomes[MINE] = Outcome(values=_placed(places.mine))
        outcomes[THEIRS] = Outcome(values=((mine.id, clash.theirs), *_placed(places.theirs)))
    return outcomes


def _placed(places: Mapping[str, Statement]) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    fields = ("transcript_id", "participant_id", "spans")
    return tuple((one, {name: getattr(statement, name) for name in fields}) for one, statement in places.items())


def _merge_one(merging: Merging, sides: Sides, record: Record, lacking: str) -> None:
    """Merge a record that the side ``lacking`` has not: an addition of the other, or taken out by this one."""
    former = sides.base.get(record.id)
    known = sides.known(record.id)
    if former is None and known:
        merging.records[record.id] = record
        (merging.additions if lacking == MINE else merging.own).append(record)
        return
    if lacking == MINE and record.id in sides.settled and record == former:
        return
    side, other = (sides.mine, sides.theirs) if lacking == MINE else (sides.theirs, sides.mine)
    if any(sides.went(one, side, other) for one in needed_by(record)):
        merging.records[record.id] = record  # it stays or goes with what it is about
        return
    if isinstance(record, _TAKEN_BACK):
        if not known or record != former:
            merging.records[record.id] = record
        return
    merging.records[record.id] = record
    keeping = THEIRS if lacking == MINE else MINE
    outcomes = {lacking: Outcome(drop=(record.id,)), keeping: Outcome()}
    values: Mapping[str, Any] = {}
    merging.conflicts.append(
        Conflict(
            f"{record.id}:{PRESENCE}",
            record,
            PRESENCE,
            None if lacking == MINE else values,
            values if lacking == MINE else None,
            {one: outcomes[one] for one in (MINE, THEIRS)},
            keeping if not known or record == former else "",
        )
    )


def _merge_placements(merging: Merging, sides: Sides) -> None:
    """Merge the places of codes: a code stands in one place, so two people who moved it have to agree."""
    mine, theirs, base = (_placements(records) for records in (sides.mine, sides.theirs, sides.base))
    for code in {**mine, **theirs}:
        here, there, former = mine.get(code, []), theirs.get(code, []), base.get(code, [])
        if code in sides.mine and code in sides.theirs:
            _merge_places(merging, sides, code, here, there, former)
            continue
        merging.records.update((one.id, one) for one in here or there)
        merging.additions += (one for one in there if one.id not in sides.base and one.id not in sides.unknown)


def _merge_places(
    merging: Merging, sides: Sides, code: str, here: list[Placement], there: list[Placement], former: list[Placement]
) -> None:
    ours, other, was = ({one.category_id for one in places} for places in (here, there, former))
    known = all(sides.known(one.id) for one in (*here, *there))
    chosen = here
    if ours == other:
        pass
    elif known and (ours == was or (not ours and _all_went(sides, was, sides.mine, sides.theirs))):
        chosen = there
        if other != was:  # otherwise they come back with the categories, if these do
            merging.taken.append((code, PLACEMENT))
        merging.additions += (one for one in there if one.id not in sides.mine and one.id not in sides.base)
    elif not known or (other != was and not (not other and _all_went(sides, was, sides.theirs, sides.mine))):
        merging.conflicts.append(
            Conflict(
                f"{code}:{PLACEMENT}",
                sides.mine[code],
                PLACEMENT,
                {"categories": tuple(one.category_id for one in here)},
                {"categories": tuple(one.category_id for one in there)},
                {MINE: Outcome(), THEIRS: Outcome(drop=tuple(one.id for one in here), put=tuple(there))},
                "" if known else MINE,
            )
        )
    merging.records.update((one.id, one) for one in chosen)


def _all_went(sides: Sides, categories: Set[str], side: Records, other: Records) -> bool:
    return bool(categories) and all(sides.went(one, side, other) for one in categories)


def _placements(records: Records) -> dict[str, list[Placement]]:
    found: dict[str, list[Placement]] = {}
    for record in records.values():
        if isinstance(record, Placement):
            found.setdefault(record.code_id, []).append(record)
    return found


def _count_followers(merging: Merging, needing: Mapping[str, int]) -> None:
    """What the other side made since on something that was taken out has to be decided with it."""
    for index, conflict in enumerate(merging.conflicts):
        if conflict.part == PRESENCE and conflict.about.id in needing:
            merging.conflicts[index] = replace(conflict, default="", follows=needing[conflict.about.id])


def _needed_since(sides: Sides) -> dict[str, int]:
    """How many records were made or changed on either side so that they are about a record, by its id."""
    needing: Counter[str] = Counter()
    for records in (sides.mine, sides.theirs):
        for record in records.values():
            former = sides.base.get(record.id)
            if record != former and sides.known(record.id):
                needing.update(set(needed_by(record)).difference(needed_by(former) if former else ()))
    return dict(needing)


def _asked_again(sides: Sides, needing: Mapping[str, int]) -> set[str]:
    """What was left out when the copy was joined before and is asked for again: the copy has made more of it since."""
    again = {one for one in sides.settled if one in needing}
    rows = list(again)
    while rows:
        above = [n for one in rows if one in sides.theirs for n in needed_by(sides.theirs[one])]
        rows = [one for one in above if one in sides.settled and one not in again]
        again.update(rows)
    below = [sides.theirs[one] for one in sides.settled if one in sides.theirs] if again else []
    while found := {one.id for one in below if one.id not in again and not again.isdisjoint(needed_by(one))}:
        again |= found
    return again
