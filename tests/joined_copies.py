"""Two copies of a study that go their own ways by researchers' deeds, and what has to hold once they are joined."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from random import Random

from phenocode.commands.joining import JoinPlan, join, plan_join
from phenocode.commands.joining_ids import needed_by, only_one
from phenocode.commands.session import Session
from phenocode.study.records import ColumnMapping, Evidence, Placement, Recheck, Record, Statement
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session


def records_of(session: Session) -> dict[str, Record]:
    return {record.id: record for record in session.study.all_records()}


def part_ways(folder: Path, random: Random, *, common: int, mine: int, theirs: int) -> tuple[Session, Path]:
    """A study, and a copy of it at the path; in each of them so many deeds were done since."""
    session = make_session(folder)
    add_transcript(session, INTERVIEW)
    Deeds(session, Random(random.random())).do_steps(common)
    session.close()
    copy = folder / "copy.pheno"
    shutil.copy(session.path, copy)
    go_on(copy, random, "B", theirs)
    session = Session.open(session.path, researcher="A")
    Deeds(session, Random(random.random())).do_steps(mine)
    return session, copy


def go_on(path: Path, random: Random, researcher: str, steps: int) -> None:
    """Do some more in a copy, taking one step back at times."""
    session = Session.open(path, researcher=researcher)
    for _ in range(steps):
        Deeds(session, Random(random.random())).do_steps(1)
        if random.random() < 0.1:
            session.undo()
    session.close()


def decide(plan: JoinPlan, random: Random) -> dict[str, str]:
    """Decisions at random; some conflicts keep their default."""
    return {
        conflict.key: random.choice(list(conflict.outcomes))
        for conflict in plan.conflicts
        if not conflict.default or random.random() < 0.7
    }


def join_and_check(session: Session, copy: Path, random: Random, left_out: set[str]) -> JoinPlan:
    """Join, look whether everything is there, take it back and do it again; answers what was planned.

    ``left_out`` are the records that were decided away in earlier joins; those of this one are added.
    """
    plan = plan_join(session, copy)
    decisions = decide(plan, random)
    before = records_of(session)
    joined = join(session, plan, decisions)
    after = records_of(session)
    missing = [record for record in lost(plan, decisions, after) if record.id not in left_out]
    assert not missing, missing
    left_out |= (plan.mine.keys() | plan.theirs.keys()) - after.keys()
    assert_whole(session, after)
    if joined.step:
        session.undo()
        assert records_of(session) == before
        session.redo()
        assert records_of(session) == after
        again = plan_join(session, copy)
        assert again.empty, (again.additions, again.taken, again.conflicts)
    return plan


def assert_whole(session: Session, after: Mapping[str, Record]) -> None:
    """No link hangs in the air, and the file opens again with the same records."""
    reopened = Session.open(session.path, researcher="C", read_only=True)
    assert reopened.ask(lambda connection: connection.exec_driver_sql("PRAGMA foreign_key_check").all()) == []
    assert records_of(reopened) == after
    texts = {one.id: reopened.source(one.source_id).text for one in reopened.study.transcripts.values()}
    for one in reopened.study.iterations.values():
        reopened.version_by_id(one.version_id)
    reopened.close()
    for record in after.values():
        if isinstance(record, Statement) and record.anchored:
            for start, end, words in record.spans:
                assert texts[record.transcript_id][start:end] == words, record
    single = [(type(r), only_one(r)) for r in after.values() if only_one(r) is not None]
    assert len(single) == len(set(single))


def lost(plan: JoinPlan, decisions: Mapping[str, str], after: Mapping[str, Record]) -> list[Record]:
    """What one of the sides has, the joined study has not, and nobody decided away."""
    dropped = {
        one
        for conflict in plan.conflicts
        for one in conflict.outcomes[decisions.get(conflict.key) or conflict.default].drop
    }
    there = {(type(record), only_one(record)) for record in after.values() if only_one(record) is not None}
    everything = [*plan.theirs.values(), *plan.mine.values()]
    gone = dict.fromkeys(dropped)
    while True:
        with_it = [r.id for r in everything if r.id not in gone and any(n in gone for n in needed_by(r))]
        if not with_it:
            break
        gone.update(dict.fromkeys(with_it))
    return [
        record
        for side in (plan.mine, plan.theirs)
        for record in side.values()
        if record.id not in after
        and record.id not in gone
        and (type(record), only_one(record)) not in there
        and not isinstance(record, Recheck | ColumnMapping | Evidence | Placement)
    ]
