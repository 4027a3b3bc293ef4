"""Two copies of a study that go their own ways by researchers' deeds, and what has to hold once they are joined."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path
from random import Random

from phenocode.commands.joining import JoinPlan, join, plan_join
from phenocode.commands.joining_ids import needed_by, only_one, schemes_of
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.outcome import Comparison, FigurePlace, Relation, RelationKind
from phenocode.study.records import Acceptance, ColumnMapping, Evidence, Placement, Recheck, Record, Statement
from phenocode.study.rules import closes_cycle
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session

TEXT = "س: چرا؟\nک۱: کتاب را با هم می‌خوانیم و گفت‌وگو می‌کنیم. گاهی ساکت می‌مانیم.\n"
BOOK, TALK, QUIET = "کتاب را با هم می‌خوانیم", "گفت‌وگو می‌کنیم", "گاهی ساکت می‌مانیم"


class Copies:
    """A study and a copy; ``mine`` and ``theirs`` are open until ``plan``."""

    def __init__(self, folder, prepare=lambda session: None):
        session = make_session(folder)
        self.transcript = add_transcript(session, TEXT)
        self.first = mark(session, BOOK, "خواندن")
        self.code = session.study.codes_of(self.first.id)[0]
        prepare(session)
        session.close()
        self.path = folder / "copy.pheno"
        shutil.copy(session.path, self.path)
        self.mine = Session.open(session.path, researcher="A")
        self.theirs = Session.open(self.path, researcher="B")

    def plan(self):
        self.theirs.close()
        return plan_join(self.mine, self.path)

    def close(self):
        self.theirs.close()
        self.mine.close()


@contextmanager
def copies_in(folder: Path) -> Iterator[Callable[..., Copies]]:
    """Makes copies of a study in a folder, and closes them."""
    made: list[Copies] = []

    def make(prepare: Callable[[Session], object] = lambda session: None) -> Copies:
        made.append(Copies(folder, prepare))
        return made[-1]

    yield make
    for one in made:
        one.close()


def mark(session, words, *codes):
    (transcript,) = list(session.study.transcripts.values())[:1]
    start = session.source(transcript.source_id).text.index(words)
    return mark_statement(session, transcript.id, [(start, start + len(words))], codes=codes)


def names(table):
    return sorted(one.name for one in table.values())


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
    missing = lost(plan, decisions, after, left_out)
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
    schemes = schemes_of(after.values())
    relations = [r for r in after.values() if isinstance(r, Relation)]
    for one in relations:
        others = [other for other in relations if other is not one]
        assert one.kind is not RelationKind.INCLUDES or not closes_cycle(others, one.category_id, one.other_id), one
    for record in after.values():
        assert isinstance(record, Acceptance) or all(one in after for one in needed_by(record)), record
    single = [(type(r), only_one(r, schemes)) for r in after.values() if only_one(r, schemes) is not None]
    assert len(single) == len(set(single))


def lost(plan: JoinPlan, decisions: Mapping[str, str], after: Mapping[str, Record], left_out: Set[str]) -> list[Record]:
    """What one of the sides has, the joined study has not, and nobody decided away, now or in an earlier join."""
    dropped = {
        one
        for conflict in plan.conflicts
        for one in conflict.outcomes[decisions.get(conflict.key) or conflict.default].drop
    }
    schemes = schemes_of(after.values())
    there = {(type(record), only_one(record, schemes)) for record in after.values()}
    everything = [*plan.theirs.values(), *plan.mine.values()]
    by_rule = [r.id for r in everything if r.id not in after and _left_by_rule(r, after)]
    gone = dict.fromkeys([*dropped, *by_rule, *(one for one in left_out if one not in after)])
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
        and (only_one(record, schemes) is None or (type(record), only_one(record, schemes)) not in there)
        and not isinstance(record, Recheck | ColumnMapping | Evidence | Placement | FigurePlace)
    ]


def _left_by_rule(record: Record, after: Mapping[str, Record]) -> bool:
    """Whether a record can't stand in the joined study: it closes a circle, or tells of nothing where something is."""
    match record:
        case Relation(kind=RelationKind.INCLUDES):
            relations = [one for one in after.values() if isinstance(one, Relation)]
            return closes_cycle(relations, record.category_id, record.other_id)
        case Comparison(reference_id=None):
            found = [one for one in after.values() if isinstance(one, Comparison)]
            return any(one.finding_id == record.finding_id for one in found)
    return False
