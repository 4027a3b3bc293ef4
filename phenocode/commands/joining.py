"""Two copies of a study that were coded in parallel: compared, and joined as one step that undo takes back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from phenocode.analysis.copies import Comparison, compare_studies
from phenocode.commands.joining_base import LABEL, Base, find_base
from phenocode.commands.joining_ids import NOUNS, Records, pair_up, rename_all
from phenocode.commands.joining_merge import (
    BOTH,
    MINE,
    PLACEMENT,
    PRESENCE,
    THEIRS,
    Conflict,
    Merging,
    Sides,
    merge_all,
)
from phenocode.commands.joining_result import settle
from phenocode.commands.joining_texts import Texts, in_one_text
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.parsing import Cancelled
from phenocode.i18n import tr, trn
from phenocode.store.copies import brought_by, digest_at, packed_version
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import Package
from phenocode.study.records import Iteration, Record, Source, Statement, Transcript

__all__ = [
    "BOTH",
    "MINE",
    "PLACEMENT",
    "PRESENCE",
    "THEIRS",
    "Comparison",
    "Conflict",
    "JoinPlan",
    "Joined",
    "compare_copies",
    "join",
    "plan_between",
    "plan_join",
    "with_copy",
]

Advance: TypeAlias = Callable[[int, int, str], None]
_STEPS = 5


@dataclass(frozen=True, slots=True)
class JoinPlan:
    """What joining a copy would do; nothing is stored yet, and the copy is no longer open."""

    file: str  # the copy's name
    researchers: tuple[str, ...]  # who worked on the copy since
    parted: str  # time of the last common step, ISO 8601; empty where the copies have none
    additions: tuple[Record, ...]  # what only the copy has, and is taken
    taken: tuple[tuple[Record, str], ...]  # (record as in the study, its part) that only the copy changed
    own: tuple[Record, ...]  # what only the study has since
    unified: tuple[tuple[Record, Record], ...]  # the same things made on both sides: (the study's, the copy's)
    conflicts: tuple[Conflict, ...]
    told: tuple[str, ...]
    mine: Records  # of the study, its statements in the texts that hold
    theirs: Records  # of the copy, with the study's ids for the same things
    _merging: Merging
    _texts: Texts
    _sources: Mapping[str, Source]
    _versions: Mapping[str, bytes]
    _same: Mapping[str, str]
    _basis: str  # the study's state that was planned on
    _step: int  # the copy's last step
    _digest: str  # the copy's state

    def undecided(self, decisions: Mapping[str, str]) -> tuple[Conflict, ...]:
        """The conflicts that somebody has yet to decide."""
        return tuple(one for one in self.conflicts if not (decisions.get(one.key) or one.default))

    @property
    def empty(self) -> bool:
        """Whether the copy has nothing that the study has not."""
        return not (self.additions or self.taken or self.conflicts)

    def find(self, record_id: str) -> Record | None:
        """A record of the study, or of the copy where the study has none."""
        return self.mine.get(record_id) or self.theirs.get(record_id)

    def source_of(self, session: Session, statement: Statement) -> Source | None:
        """The text in which a statement of the plan lies; None where it lies in none."""
        transcript = self._merging.records.get(statement.transcript_id or "")
        if not isinstance(transcript, Transcript) or not statement.anchored:
            return None
        return self._sources.get(transcript.source_id) or session.source(transcript.source_id)


@dataclass(frozen=True, slots=True)
class Joined:
    """What a join did."""

    step: int  # of the history; 0 when nothing was other than in the study
    added: int  # records that came
    changed: int
    removed: int
    told: tuple[str, ...]


@contextmanager
def with_copy(session: Session, path: Path) -> Iterator[Session]:
    """The copy at ``path``, open for reading. Raises Refusal for another study, or the study's own file."""
    if path.exists() and path.samefile(session.path):
        raise Refusal("{file} is the study itself. Choose another copy of it.", file=path.name)
    copy = Session.open(path, researcher=session.researcher, read_only=True)
    try:
        if copy.study.about.id != session.study.about.id:
            raise Refusal(
                "{file} is a copy of another study, so nothing of it can be joined. Choose a copy of this study.",
                file=path.name,
            )
        yield copy
    finally:
        copy.close()


def compare_copies(session: Session, path: Path) -> Comparison:
    """Who marked what in the study and in the copy at ``path``. Raises Refusal as ``with_copy``."""
    with with_copy(session, path) as copy:
        return compare_between(session, copy)


def compare_between(session: Session, copy: Session) -> Comparison:
    """Who marked what in two copies that are open."""
    texts = (session.source, copy.source)
    makers = (_makers(session), _makers(copy))
    return compare_studies((session.study, copy.study), texts, makers)


def _makers(session: Session) -> Callable[[str], str]:
    brought = session.ask(lambda connection: brought_by(connection, Statement))
    return lambda statement_id: brought.get(statement_id, "")


def plan_join(session: Session, path: Path) -> JoinPlan:
    """What joining the copy at ``path`` would do. Raises Refusal as ``with_copy``."""
    with with_copy(session, path) as copy:
        return plan_between(session, copy)


def plan_between(
    session: Session,
    copy: Session,
    advance: Advance = lambda _done, _of, _what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> JoinPlan:
    """What joining an open copy would do; both may be open for reading only, in a thread of their own.

    Raises Cancelled when ``cancelled`` says so.
    """

    def go_on(done: int) -> None:
        if cancelled():
            raise Cancelled
        advance(done, _STEPS, "")

    go_on(0)
    base = find_base(session, copy)
    go_on(1)
    mine = {record.id: record for record in session.study.all_records()}
    theirs = {record.id: record for record in copy.study.all_records()}
    texts = in_one_text(session, copy, (mine, theirs), base, lambda: go_on(1))
    go_on(2)
    ids = pair_up(mine, theirs, base.records, base.same)
    packages = {one.id for study in (session.study, copy.study) for one in study.packages.values()}
    made_apart = tuple((mine[one], theirs[former]) for former, one in ids.items() if one in mine and former in theirs)
    renamed = rename_all(theirs.values(), ids, packages)
    texts.rename(ids)
    go_on(3)
    sides = Sides(
        mine,
        renamed,
        rename_all(base.records.values(), ids, packages),
        base.unknown - ids.keys() - set(ids.values()),
        {ids.get(one, one) for one in base.settled},
        {one.id for one, _ in made_apart},
        texts,
    )
    merging = merge_all(sides)
    go_on(4)
    return JoinPlan(
        file=copy.path.name,
        researchers=_researchers(copy, base.step),
        parted=base.parted,
        additions=tuple(merging.additions),
        taken=tuple((mine[one], part) for one, part in merging.taken),
        own=tuple(merging.own),
        unified=tuple((one, other) for one, other in made_apart if _is_news(base, one, other)),
        conflicts=tuple(merging.conflicts),
        told=tuple(_told(base, texts, sides)),
        mine=mine,
        theirs=renamed,
        _merging=merging,
        _texts=texts,
        _sources=_sources(session, copy),
        _versions=_versions(session, copy),
        _same={former: one for former, one in ids.items() if isinstance(renamed.get(one) or mine.get(one), NOUNS)},
        _basis=_present(session),
        _step=_last_step(copy),
        _digest=_present(copy),
    )


def join(
    session: Session, plan: JoinPlan, decisions: Mapping[str, str], *, reason: str = "", origin: object | None = None
) -> Joined:
    """Join a copy as planned, as one step. ``decisions`` are mine, theirs or both, by the keys of the conflicts.

    Raises Refusal while a conflict is undecided, for a decision that a conflict does not offer, and when the study
    changed since it was planned.
    """
    _refuse_wrong(plan, decisions)
    if _present(session) != plan._basis:
        raise Refusal("The study changed since it was compared with {file}. Compare the two again.", file=plan.file)
    result = settle(plan._merging, plan.mine, plan.theirs, plan._texts, decisions)
    present = {record.id: record for record in session.study.all_records()}
    gone = [record for one, record in present.items() if result.records.get(one) != record]
    come = [record for one, record in result.records.items() if present.get(one) != record]
    changed = sum(1 for record in come if record.id in present)
    parameters = {
        "file": plan.file,
        "who": tr(", ").join(plan.researchers),
        "count": len(come) - changed,
        "step": plan._step,
        "digest": plan._digest,
        "same": dict(plan._same),
    }

    def write(transaction: Transaction) -> None:
        _bring_contents(transaction, plan, come)
        # All that goes or changes makes room first, for records may have taken each other's place.
        transaction.delete(*gone)
        transaction.insert(*come)

    changes = session.run(LABEL, parameters, write, reason=reason, origin=origin)
    return Joined(changes.step, len(come) - changed, changed, len(gone) - changed, tuple(result.told))


def _refuse_wrong(plan: JoinPlan, decisions: Mapping[str, str]) -> None:
    offered = {one.key: one.outcomes for one in plan.conflicts}
    for key, decision in decisions.items():
        if key not in offered:
            raise Refusal("There is no conflict {key}. Compare the copies to see which there are.", key=key)
        if decision not in offered[key]:
            raise Refusal(
                "{decision} can't be decided for {key}. Choose {options}.",
                decision=decision,
                key=key,
                options=list(offered[key]),
            )
    undecided = len(plan.undecided(decisions))
    if undecided:
        raise Refusal("{count} conflicts are not decided yet. Decide them first; nothing was joined.", count=undecided)


def _bring_contents(transaction: Transaction, plan: JoinPlan, come: Sequence[Record]) -> None:
    for record in come:
        if isinstance(record, Transcript) and record.source_id in plan._sources:
            transaction.add_source(plan._sources[record.source_id])
        elif isinstance(record, Iteration | Package) and record.version_id in plan._versions:
            transaction.add_packed_version(record.version_id, plan._versions[record.version_id])


def _is_news(base: Base, mine: Record, theirs: Record) -> bool:
    """Whether two things that are the same are told of: no mere links, and none that an earlier join found."""
    return isinstance(mine, NOUNS) and base.same.get(theirs.id) != mine.id


def _sources(session: Session, copy: Session) -> dict[str, Source]:
    """The copy's texts that no transcript of the study has."""
    present = {transcript.source_id for transcript in session.study.transcripts.values()}
    wanted = {transcript.source_id for transcript in copy.study.transcripts.values()} - present
    return {one: copy.source(one) for one in sorted(wanted)}


def _versions(session: Session, copy: Session) -> dict[str, bytes]:
    """The copy's versions that the study does not use."""

    def used(of: Session) -> set[str]:
        study = of.study
        return {one.version_id for table in (study.iterations, study.packages) for one in table.values()}

    wanted = sorted(used(copy) - used(session))
    return copy.ask(lambda connection: {one: packed_version(connection, one) for one in wanted})


def _present(session: Session) -> str:
    """What names the state of a study as it is now."""
    return session.ask(lambda connection: digest_at(connection, _last_step(session)))


def _last_step(session: Session) -> int:
    return max((step.number for step in session.history()), default=0)


def _researchers(copy: Session, step: int) -> tuple[str, ...]:
    """Who worked on a copy since a step; where nobody did, whoever worked on it."""
    steps = [one for one in copy.history() if one.label != "study.migrate"]
    since = [one.researcher for one in steps if one.number > step]
    return tuple(dict.fromkeys(since or (one.researcher for one in steps)))


def _told(base: Base, texts: Texts, sides: Sides) -> Iterator[str]:
    unknown = sum(1 for one in base.unknown if sides.mine.get(one) != sides.theirs.get(one))
    if unknown:
        yield trn(
            "Of 1 record that differs nobody can say who changed it: the copy has no history of it.",
            "Of {n} records that differ nobody can say who changed them: the copy has no history of them.",
            unknown,
        )
    if texts.moved:
        yield trn(
            "1 statement was placed again, by its words, in a transcript that was corrected on the other side.",
            "{n} statements were placed again, by their words, in transcripts that were corrected on the other side.",
            len(texts.moved),
        )
    if texts.lost:
        yield trn(
            "Of these, the words of 1 stand nowhere any more: it is kept without a place, to be looked at again.",
            "Of these, the words of {n} stand nowhere any more: they are kept without a place, to be looked at again.",
            len(texts.lost),
        )
    if texts.masked:
        yield tr(
            "Names were replaced by pseudonyms on one side since the copies parted. What comes from the other may "
            "still hold them: look for the names again afterwards."
        )
    for transcript_id in texts.chosen:
        transcript = sides.mine.get(transcript_id)
        if isinstance(transcript, Transcript):
            yield tr(
                "Both sides corrected {name}. Its statements follow the text that you choose.", name=transcript.name
            )
