"""Correcting transcripts: the new text with its turns and moments, and every statement where its words now lie.

A correction is prepared first, so that the statements whose words change can be shown, then stored as one step. Texts
are never changed in place: the transcript gets another source, the old one stays in the file for the history.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.sources import make_source
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Cause,
    Moment,
    Recheck,
    Record,
    Source,
    Span,
    Speaker,
    Statement,
    Transcript,
    Turn,
    new_id,
)
from phenocode.study.rules import speaking_participant
from phenocode.text.edits import Edit, Moves, apply_edits
from phenocode.text.joiners import same_words
from phenocode.text.turns import Piece, find_turns, label_key

# What stands where a label was: up to its colon, or alone in its line.
_LABEL = re.compile(r"(?P<label>[^\n:：]{0,39}[^\s:：\u200c-\u200f])[ \t\u200c-\u200f]*(?=[:：\n])")


@dataclass(frozen=True, slots=True)
class ChangedStatement:
    """A statement whose words change; ``after`` is empty when all of them go."""

    statement_id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What becomes of transcripts and their statements, not stored yet. Without transcripts nothing changes."""

    edits: Mapping[str, tuple[Edit, ...]]  # by transcript
    transcripts: tuple[Transcript, ...]  # with their new sources
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]  # those whose place or words are others now
    changed: tuple[ChangedStatement, ...]
    speakers: tuple[Speaker, ...]  # an edited label keeps the role it was given
    basis: tuple[Record, ...]  # the transcripts and their statements as they were; another state is refused
    unplaced: tuple[str, ...] = ()  # statements that lie in no transcript afterwards

    @property
    def empty(self) -> bool:
        """Whether it changes nothing."""
        return not self.transcripts


class Rechecks(NamedTuple):
    """What asks to look at statements again: newly, otherwise than before, no longer."""

    added: list[Recheck]
    changed: list[Recheck]
    gone: list[Recheck]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One transcript's new text, and the edits that lead to it from the present one."""

    transcript: Transcript
    source: Source
    edits: tuple[Edit, ...]


def prepare_correction(session: Session, edits: Mapping[str, Sequence[Edit]]) -> Correction:
    """What ``edits`` (by transcript, in code points of its present text, in order) do to texts and statements.

    Spans move exactly with the edits; those whose words all go are dropped. Raises Refusal when a text would be empty,
    ValueError when edits overlap or are out of order.
    """
    rewritings = []
    for transcript_id, wanted in edits.items():
        transcript = session.study.transcripts[transcript_id]
        rewriting = _rewrite(session, transcript, session.source(transcript.source_id), wanted)
        if rewriting is not None:
            rewritings.append(rewriting)
    moved: list[Statement] = []
    for rewriting in rewritings:
        moves = Moves(rewriting.edits)
        moved += (
            place_statement(session.study, statement, _moved_spans(statement, moves, rewriting.source.text))
            for statement in session.study.statements_in(rewriting.transcript.id)
            if statement.anchored
        )
    return make_correction(session, rewritings, moved)


def make_correction(session: Session, rewritings: Sequence[Rewriting], moved: Sequence[Statement]) -> Correction:
    """The correction that gives transcripts their new texts and statements their new places."""
    study = session.study
    speakers = {rewriting.transcript.id: _speakers_of(session, rewriting) for rewriting in rewritings}
    moved = _respoken(session, {rewriting.transcript.id: rewriting for rewriting in rewritings}, moved, speakers)
    statements = [statement for statement in moved if statement != study.statements[statement.id]]
    changed = []
    for statement in statements:
        before, after = study.statements[statement.id].quotation, statement.quotation if statement.anchored else ""
        if before != after:
            changed.append(ChangedStatement(statement.id, before, after))
    basis: list[Record] = []
    for rewriting in rewritings:
        basis += (study.transcripts[rewriting.transcript.id], *study.statements_in(rewriting.transcript.id))
    return Correction(
        edits={rewriting.transcript.id: rewriting.edits for rewriting in rewritings},
        transcripts=tuple(rewriting.transcript for rewriting in rewritings),
        sources=tuple(rewriting.source for rewriting in rewritings),
        statements=tuple(statements),
        changed=tuple(changed),
        speakers=tuple(speaker for added in speakers.values() for speaker in added),
        basis=tuple(basis),
        unplaced=tuple(statement.id for statement in statements if not statement.anchored),
    )


def store_correction(
    session: Session,
    correction: Correction,
    *,
    label: str = "transcript.correct",
    cause: Cause = Cause.CORRECTED,
    reason: str = "",
    origin: object | None = None,
) -> ChangeSet:
    """Store a prepared correction as one step; one that changes nothing leaves none.

    Raises Refusal when the transcript or its statements changed since it was prepared.
    """
    refuse_stale(session.study, correction)
    if correction.empty:
        return ChangeSet(0, label, (), origin)
    parameters = {"transcript": correction.transcripts[0].name, "count": len(correction.transcripts)}
    return session.run(
        label,
        parameters,
        lambda transaction: write_correction(transaction, session.study, correction, cause),
        reason=reason,
        origin=origin,
    )


def refuse_stale(study: Study, correction: Correction) -> None:
    """Raise Refusal unless transcripts and statements are as they were when the correction was prepared."""
    transcripts = [study.transcripts.get(transcript.id) for transcript in correction.transcripts]
    present: list[Record] = []
    for transcript in transcripts:
        if transcript is not None:
            present += (transcript, *study.statements_in(transcript.id))
    if tuple(present) != correction.basis:
        raise Refusal("The transcript changed while it was being corrected. Nothing was stored; do it again.")


def write_correction(transaction: Transaction, study: Study, correction: Correction, cause: Cause) -> None:
    """Write a correction within an open step; statements whose words change are marked to be looked at again.

    A statement that differs only in what folding drops or in joiners needs no second look; one whose words are again
    what they were before the first change no longer needs one.
    """
    rechecks = rechecks_after(study, correction, cause)
    for source in correction.sources:
        transaction.add_source(source)
    transaction.update(*correction.transcripts, *correction.statements, *rechecks.changed)
    transaction.insert(*correction.speakers, *rechecks.added)
    transaction.delete(*rechecks.gone)


def rechecks_after(study: Study, correction: Correction, cause: Cause) -> Rechecks:
    """Which statements are to be looked at again after a correction."""
    rechecks = Rechecks([], [], [])
    lost = frozenset(correction.unplaced)
    for changed in correction.changed:
        known = study.recheck_of(changed.statement_id)
        recheck = _recheck(known, changed, Cause.LOST if changed.statement_id in lost else cause)
        if known is None:
            rechecks.added.extend([recheck] if recheck else [])
        elif recheck is None:
            rechecks.gone.append(known)
        elif recheck != known:
            rechecks.changed.append(recheck)
    return rechecks


def confirm_statements(session: Session, statement_ids: Sequence[str], *, origin: object | None = None) -> None:
    """Say that statements were looked at again; those that nothing asked for stay as they are."""
    asked = [recheck for recheck in map(session.study.recheck_of, dict.fromkeys(statement_ids)) if recheck is not None]
    if asked:
        session.run("statement.confirm", {"count": len(asked)}, lambda tx: tx.delete(*asked), origin=origin)


def place_statement(study: Study, statement: Statement, spans: Sequence[Span]) -> Statement:
    """A statement at its new spans; without any it lies in no transcript, with its old words and its participant."""
    if spans:
        return replace(statement, spans=joined_spans(statement.spans, spans))
    person = study.participant_of(statement)
    return replace(
        statement,
        transcript_id=None,
        participant_id=person.id if person else None,
        spans=tuple(Span(None, None, span.text) for span in statement.spans),
    )


def joined_spans(before: Sequence[Span], spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in the text's order, those that came to overlap or touch made one."""
    if len(spans) == 1:
        return tuple(spans)
    touched = any(one.end == other.start for one in before for other in before)
    joined: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start or 0, one.end or 0)):
        start, end = span.start or 0, span.end or 0
        last = joined[-1] if joined else None
        last_end = (last.end or 0) if last else -1
        if last is None or start > last_end or (start == last_end and touched):
            joined.append(span)
        elif end > last_end:
            joined[-1] = Span(last.start, end, last.text + span.text[last_end - start :])
    return tuple(joined)


def known_labels(session: Session, transcript: Transcript) -> set[str]:
    """The label keys by which a transcript's turns are found: its present labels and those that were mapped."""
    speakers = session.study.speakers.values()
    known = {speaker.label for speaker in speakers if speaker.transcript_id in (None, transcript.id)}
    return known | {label_key(turn.label) for turn in session.source(transcript.source_id).turns if turn.label}


def divided(text: str, known: set[str], moments: Sequence[Moment], *, literature: bool) -> Source:
    """A text with its turns found; a literature document is one turn, as nobody is interviewed in it."""
    pieces = [Piece(0, 0, len(text), "")] if literature else find_turns(text, known)
    turns = tuple(Turn(piece.start, piece.body, piece.end, piece.label) for piece in pieces)
    return make_source(text, turns, tuple(moments))


def clean_typed(text: str) -> str:
    """Typed or pasted words as a text can hold them: line ends as LF, no NUL, no halves of UTF-16 pairs."""
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return unbroken.encode("utf-8", "ignore").decode("utf-8")


def _rewrite(session: Session, transcript: Transcript, source: Source, wanted: Sequence[Edit]) -> Rewriting | None:
    cleaned = [Edit(edit.start, edit.end, clean_typed(edit.text)) for edit in wanted]
    text = apply_edits(source.text, cleaned)
    edits = tuple(edit for edit in cleaned if source.text[edit.start : edit.end] != edit.text)
    if text == source.text:
        return None
    if not text.strip():
        raise Refusal("{name} would be empty. Keep some of its words, or remove the transcript.", name=transcript.name)
    moves = Moves(edits)
    known = known_labels(session, transcript)
    known.update(label_key(new) for _, new in edited_labels(source, moves, text))
    moments = tuple(Moment(moves.offset(one.offset), one.milliseconds) for one in source.moments)
    new = divided(text, known, moments, literature=transcript.literature)
    return Rewriting(replace(transcript, source_id=new.id, characters=len(text)), new, edits)


def edited_labels(source: Source, moves: Moves, text: str) -> list[tuple[str, str]]:
    """The speaker labels that edits changed, before and after; those that went or are no longer labels are left out.

    ``text`` is what the source's text becomes.
    """
    edited: dict[str, str] = {}
    for turn in source.turns:
        if not turn.label or not moves.touches(turn.start, turn.body):
            continue
        start = source.text.index(turn.label, turn.start)
        span = moves.span(start, start + len(turn.label))
        found = _LABEL.match(text, span[0]) if span is not None else None
        if found is not None and found["label"] != turn.label:
            edited[turn.label] = found["label"]
    return list(edited.items())


def _speakers_of(session: Session, rewriting: Rewriting) -> list[Speaker]:
    """What has to be said about edited labels so that their words stay whose they were."""
    transcript = rewriting.transcript
    before = session.source(session.study.transcripts[transcript.id].source_id)
    speakers: dict[str, Speaker] = {}
    for old, new in edited_labels(before, Moves(rewriting.edits), rewriting.source.text):
        said = session.speaker_of(old, transcript.id)
        key = label_key(new)
        if session.speaker_of(new, transcript.id) is None and key:
            role = session.role_of(old, transcript.id)
            person = said.participant_id if said else None
            if said is not None or role is not session.role_of(new, transcript.id):
                speakers[key] = Speaker(new_id(), key, role, person, transcript.id)
    return list(speakers.values())


def _respoken(
    session: Session,
    rewritings: Mapping[str, Rewriting],
    moved: Sequence[Statement],
    speakers: Mapping[str, Sequence[Speaker]],
) -> list[Statement]:
    """The moved statements, those under the label of another participant of a focus group as theirs."""
    study = session.study
    people = {speaker.transcript_id for speaker in study.speakers.values() if speaker.participant_id is not None}
    respoken = []
    for statement in moved:
        rewriting = rewritings.get(statement.transcript_id or "")
        if rewriting is not None and people.intersection((None, rewriting.transcript.id)):
            statement = _as_spoken(session, rewriting, statement, speakers[rewriting.transcript.id])
        respoken.append(statement)
    return respoken


def _as_spoken(session: Session, rewriting: Rewriting, statement: Statement, added: Sequence[Speaker]) -> Statement:
    study, transcript = session.study, rewriting.transcript
    people = {speaker.label: speaker.participant_id for speaker in added}
    before = study.statements[statement.id]
    former = session.source(study.transcripts[transcript.id].source_id)
    was = _speaking(former, transcript, before, lambda label: study.person_of(label, transcript.id))
    now = _speaking(
        rewriting.source,
        transcript,
        statement,
        lambda label: people.get(label_key(label)) or study.person_of(label, transcript.id),
    )
    # What a table said of the participant stays, and so does what was known where the labels name nobody or several.
    if now in (None, was) or before.participant_id not in (None, was):
        return statement
    return replace(statement, participant_id=None if now == transcript.participant_id else now)


def _speaking(
    source: Source, transcript: Transcript, statement: Statement, person_of: Callable[[str], str | None]
) -> str | None:
    """The one participant for whom the labels over a statement stand; None where that is nobody or several."""
    first = bisect_right(source.turns, statement.start, key=lambda turn: turn.start) - 1
    last = bisect_left(source.turns, statement.end, key=lambda turn: turn.start)
    near = replace(source, turns=source.turns[max(first, 0) : last])
    try:
        return speaking_participant(near, replace(transcript, participant_id=None), statement.spans, person_of)
    except Refusal:
        return None


def _moved_spans(statement: Statement, moves: Moves, text: str) -> list[Span]:
    moved = []
    for span in statement.spans:
        start, end = span.start or 0, span.end or 0
        place = moves.span(start, end)
        if place is None:
            continue
        words = text[slice(*place)]
        if words != span.text:  # an edit may leave spaces at its ends, which belong to no statement
            stripped = words.strip()
            if not stripped:
                continue
            first = place[0] + len(words) - len(words.lstrip())
            place, words = (first, first + len(stripped)), stripped
        moved.append(Span(*place, words))
    return moved


def _recheck(known: Recheck | None, changed: ChangedStatement, cause: Cause) -> Recheck | None:
    """What asks to look at a changed statement again; None when nothing does."""
    alike = cause is not Cause.LOST and same_words(changed.before, changed.after)
    # What was replaced by a pseudonym is not kept.
    before = "" if cause is Cause.PSEUDONYMISED else changed.before
    if known is None:
        return None if alike else Recheck(new_id(), changed.statement_id, cause, before)
    if known.former and cause is not Cause.LOST and same_words(changed.after, known.former):
        return None
    return known if alike else replace(known, cause=cause, former=known.former or before)
