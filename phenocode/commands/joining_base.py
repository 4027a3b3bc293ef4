"""Where two copies of a study parted: the state of the records that both have in common, read from the journals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from phenocode.commands.joining_ids import Ids, Records, only_one, renamed, schemes_of
from phenocode.commands.session import Session
from phenocode.store.copies import Past, digest_at, past_at
from phenocode.store.journal import Step
from phenocode.study.records import Record

LABEL = "study.join"
DONE = "done"


@dataclass(slots=True)
class Base:
    """The common state of two copies, by record id, and what is known of it."""

    records: dict[str, Record]
    unknown: set[str] = field(default_factory=set)  # records of which nobody can say what they were
    settled: set[str] = field(default_factory=set)  # were there, and were left out when this copy was joined before
    same: dict[str, str] = field(default_factory=dict)  # ids of the copy that an earlier join made ids of the study
    step: int = 0  # the last common step
    parted: str = ""  # when it was done; empty where the copies have no step in common


def common_step(mine: Sequence[Step], theirs: Sequence[Step]) -> int:
    """The number of the last step up to which both histories are the same; 0 when they have none in common.

    A step that one side took back since is not in common.
    """
    last = 0
    for one, other in zip(mine, theirs, strict=False):
        same = (one.number, one.label, one.time, one.researcher, one.parameters) == (
            other.number,
            other.label,
            other.time,
            other.researcher,
            other.parameters,
        )
        if not same or (one.state == DONE) != (other.state == DONE):
            break
        last = one.number
    return last


def find_base(mine: Session, theirs: Session) -> Base:
    """The common state of two copies: where they parted, or where one of them was joined into the other last."""
    own, other = mine.history(), theirs.history()
    step = common_step(own, other)
    parted = next((one.time for one in own if one.number == step), "")
    joined = _last_join(own, step, theirs)
    if joined is not None:
        return _after_join(mine, theirs, joined, step, parted)
    joined = _last_join(other, step, mine)
    if joined is not None:
        at = int(joined.parameters["step"])
        records = _records_at(mine, mine.ask(lambda connection: past_at(connection, at)))
        same = {one: former for former, one in _same_of(joined).items()}
        return Base(records, same=same, step=step, parted=parted)
    return _where_parted(mine, theirs, step, parted)


def _where_parted(mine: Session, theirs: Session, step: int, parted: str) -> Base:
    own = mine.ask(lambda connection: past_at(connection, step))
    other = theirs.ask(lambda connection: past_at(connection, step))
    records = _records_at(mine, own)
    seen_there = _records_at(theirs, other)
    unknown = own.unreadable | other.unreadable
    unknown |= {one for one in records.keys() | seen_there.keys() if records.get(one) != seen_there.get(one)}
    for one in unknown:
        records.pop(one, None)
    return Base(records, unknown=unknown, step=step, parted=parted)


def _after_join(mine: Session, theirs: Session, joined: Step, step: int, parted: str) -> Base:
    at = int(joined.parameters["step"])
    records = _records_at(theirs, theirs.ask(lambda connection: past_at(connection, at)))
    present_then = _records_at(mine, mine.ask(lambda connection: past_at(connection, joined.number)))
    same = _same_of(joined)
    return Base(records, settled=_left_out(records, present_then, same), same=same, step=step, parted=parted)


def _left_out(records: Records, present: Records, same: Ids) -> set[str]:
    """The copy's records that a join left out: neither they nor the same things under other ids were there after it."""
    now = {former: renamed(record, same) for former, record in records.items()}
    schemes = schemes_of([*present.values(), *now.values()])
    own = present.keys() - {record.id for record in now.values()}  # only these can be the same under another id
    held = {(type(present[one]), only_one(present[one], schemes)) for one in own}
    left: set[str] = set()
    for former, record in now.items():
        key = only_one(record, schemes)
        if record.id not in present and (key is None or (type(record), key) not in held):
            left.add(former)
    return left


def _last_join(steps: Sequence[Step], after: int, copy: Session) -> Step | None:
    """The last step after ``after`` that joined an earlier state of ``copy``."""
    digests: dict[int, str] = {}
    for step in reversed(steps):
        if step.number <= after or step.label != LABEL or step.state != DONE:
            continue
        at = int(step.parameters["step"])
        if at not in digests:
            digests[at] = copy.ask(lambda connection, at=at: digest_at(connection, at))  # type: ignore[misc]
        if digests[at] == step.parameters["digest"]:
            return step
    return None


def _same_of(step: Step) -> dict[str, str]:
    same: Mapping[str, str] = step.parameters["same"]
    return dict(same)


def _records_at(session: Session, past: Past) -> dict[str, Record]:
    records = {record.id: record for record in session.study.all_records()}
    for row, record in past.records.items():
        if record is None:
            records.pop(row, None)
        else:
            records[row] = record
    for row in past.unreadable:
        records.pop(row, None)
    return records
