"""Statements and pasted quotations brought to their places in the transcripts: proposed first, stored when accepted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.parsing import Cancelled, Progress
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import (
    Cause,
    Coding,
    InitialCode,
    Recheck,
    Role,
    Source,
    Span,
    Statement,
    Transcript,
    new_id,
)
from phenocode.study.rules import (
    clean_name,
    find_named,
    make_spans,
    next_position,
    participants_words,
    speaking_participant,
)
from phenocode.text.fold import Folded
from phenocode.text.quotation_parts import quotation_key
from phenocode.text.quotations import Place, Quotations

Spans: TypeAlias = Sequence[tuple[int, int]]

_PROPOSED = 5
_LOOKED_AT = 200  # places of one quotation; those in the interviewer's words fall away


@dataclass(frozen=True, slots=True)
class PlaceIn:
    """A proposed place: spans of a transcript in code points, half-open, a participant's own words only.

    ``exact``: the words are the quotation's after folding. ``own``: the transcript is one where the statement's
    participant speaks, as far as that is known.
    """

    transcript_id: str
    spans: tuple[tuple[int, int], ...]
    score: float  # 0 to 100; the interviewer's words count as missing
    exact: bool
    words: str
    own: bool = True


@dataclass(frozen=True, slots=True)
class Proposal:
    """The places where a quotation may stand, the best first; ``statement_id`` is None for pasted words."""

    statement_id: str | None
    quotation: str
    places: tuple[PlaceIn, ...]


@dataclass(frozen=True, slots=True)
class _Readable:
    """A transcript as it is looked through without a session."""

    transcript_id: str
    source: Source
    folded: Folded
    roles: dict[str, Role]
    people: dict[str, str | None]  # the participant for whom a label stands
    transcript: Transcript


@dataclass(frozen=True, slots=True)
class _Asked:
    statement_id: str | None
    quotation: str
    first: frozenset[int] | None  # the texts to look in before all others; None: in all at once


@dataclass(frozen=True, slots=True)
class PlaceSearch:
    """What is to be looked for, and the texts to look in; needs no session any more, so ``run`` can go anywhere."""

    _texts: tuple[_Readable, ...]
    _asked: tuple[_Asked, ...]

    def run(self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> list[Proposal]:
        """The proposals, in the order of asking; without places where nothing was found.

        ``progress`` is told (done, of how many, ""). Raises Cancelled when ``cancelled`` says so.
        """
        quotations = Quotations([text.folded for text in self._texts])

        def look(asked: Sequence[_Asked], before: int, *, everywhere: bool) -> list[tuple[PlaceIn, ...]]:
            told = None if progress is None else lambda done, all_, what: progress(before + done, before + all_, what)
            among = None if everywhere else [one.first for one in asked]
            found = quotations.locate_all([one.quotation for one in asked], among, told, cancelled, _LOOKED_AT)
            if cancelled is not None and cancelled():
                raise Cancelled
            return [self._places(places, own=not everywhere) for places in found]

        found = look(self._asked, 0, everywhere=False)
        missing = [index for index, places in enumerate(found) if not places and self._asked[index].first is not None]
        elsewhere = look([self._asked[index] for index in missing], len(self._asked), everywhere=True)
        for index, places in zip(missing, elsewhere, strict=True):
            found[index] = places
        return [
            Proposal(asked.statement_id, asked.quotation, places)
            for asked, places in zip(self._asked, found, strict=True)
        ]

    def _places(self, places: Iterable[Place], *, own: bool) -> tuple[PlaceIn, ...]:
        """The places cut to what one participant says there; those where that is less than half fall away."""
        proposed = []
        for place in places:
            text = self._texts[place.text]
            parts = [_own_parts(text.source, text.roles.__getitem__, [span]) for span in place.spans]
            if not all(parts):
                continue
            spans = make_spans(text.source, [span for part in parts for span in part])
            try:
                speaking_participant(text.source, text.transcript, spans, text.people.get)
            except Refusal:  # nothing can be anchored to the words of several
                continue
            words = _joined(spans)
            kept, quoted = (
                len(quotation_key(words)),
                sum(len(quotation_key(text.source.text[a:b])) for a, b in place.spans),
            )
            if 2 * kept >= quoted:
                exact = place.exact and kept == quoted
                score = place.score * kept / quoted
                proposed.append(PlaceIn(text.transcript_id, _offsets(spans), score, exact, words, own))
        proposed.sort(key=lambda one: (not one.exact, -one.score))
        return tuple(proposed[:_PROPOSED])


def prepare_search(
    session: Session, quotations: Sequence[str] = (), *, statement_ids: Sequence[str] = ()
) -> PlaceSearch:
    """Gather what it takes to look for pasted ``quotations`` and for the words of statements.

    Pasted words are looked for everywhere; a statement's first in the transcript it lies in, in those where its
    participant speaks or in all interviews, and only where these don't hold them in all other texts.
    """
    study = session.study
    transcripts = [*study.interviews(), *study.literature()]
    texts = tuple(_readable(session, transcript) for transcript in transcripts)
    statements = [study.statements[statement_id] for statement_id in statement_ids]
    asked = [_Asked(None, quotation, None) for quotation in quotations]
    asked += [_Asked(one.id, one.quotation, _first_texts(study, one, transcripts)) for one in statements]
    return PlaceSearch(texts, tuple(asked))


def propose_places(
    session: Session, quotations: Sequence[str] = (), *, statement_ids: Sequence[str] = ()
) -> list[Proposal]:
    """Where pasted quotations and statements may stand, in the order of asking; in one go, for few of them."""
    return prepare_search(session, quotations, statement_ids=statement_ids).run()


def certain(proposal: Proposal) -> bool:
    """Whether a proposal may be accepted unseen: its words stand in one place only, where its participant speaks."""
    exact = [place for place in proposal.places if place.exact]
    return len(exact) == 1 and exact[0].own


def unanchored_statements(study: Study) -> list[Statement]:
    """The statements whose words have no place in a transcript, in the order in which they came."""
    return sorted((s for s in study.statements.values() if not s.anchored), key=lambda s: (s.position, s.id))


def anchor_statements(
    session: Session, places: Sequence[tuple[str, str, Spans]], *, origin: object | None = None
) -> list[Statement]:
    """Give statements their places, each as (statement, transcript, spans), in one step; answers those that changed.

    The interviewer's words are left out. A statement whose words become others is to be looked at again; one that was
    lost and has its words back no longer is. Raises Refusal when a place holds only the interviewer's words or those of
    several participants.
    """
    study = session.study
    changed: dict[str, Statement] = {}
    for statement_id, transcript_id, spans in places:
        before = study.statements[statement_id]
        placed = _placed(session, before, study.transcripts[transcript_id], spans)
        if placed != before:
            changed[statement_id] = placed

    def anchor(transaction: Transaction) -> None:
        transaction.update(*changed.values())
        for statement in changed.values():
            known = study.recheck_of(statement.id)
            recheck = _recheck(known, study.statements[statement.id], statement)
            if known is None and recheck is not None:
                transaction.insert(recheck)
            elif known is not None and recheck is None:
                transaction.delete(known)
            elif recheck is not None and recheck != known:
                transaction.update(recheck)

    if changed:
        session.run("statement.anchor", {"count": len(changed)}, anchor, origin=origin)
    return list(changed.values())


def mark_found(
    session: Session,
    places: Sequence[tuple[str, Spans]],
    codes: Sequence[str] = (),
    *,
    origin: object | None = None,
) -> list[Statement]:
    """Mark the words at places, each as (transcript, spans), as statements with codes by name, in one step.

    Words that are marked already are not marked again: the statement that stands there gains the codes. Answers the
    statement of each place, in order. Raises Refusal as ``anchor_statements`` does, and for a blank code.
    """
    study = session.study
    known = {(s.transcript_id, s.spans): s for one, _ in places for s in reversed(study.statements_in(one))}
    marked: list[Statement] = []
    new: list[Statement] = []
    for transcript_id, spans in places:
        blank = Statement(new_id(), None, None, (), "", study.next_statement_position() + len(new))
        statement = _placed(session, blank, study.transcripts[transcript_id], spans)
        if (transcript_id, statement.spans) not in known:
            known[transcript_id, statement.spans] = statement
            new.append(statement)
        marked.append(known[transcript_id, statement.spans])
    added = [*new, *_codings(study, marked, codes)]
    if added:
        parameters = {"count": len(places)}
        session.run("statement.mark_found", parameters, lambda tx: tx.insert(*added), origin=origin)
    return marked


def _readable(session: Session, transcript: Transcript) -> _Readable:
    source = session.source(transcript.source_id)
    labels = {turn.label for turn in source.turns}
    return _Readable(
        transcript.id,
        source,
        session.folded(transcript.source_id),
        {label: session.role_of(label, transcript.id) for label in labels},
        {label: session.study.person_of(label, transcript.id) for label in labels},
        transcript,
    )


def _first_texts(study: Study, statement: Statement, transcripts: Sequence[Transcript]) -> frozenset[int]:
    if not statement.anchored and statement.transcript_id is not None:
        return frozenset(index for index, one in enumerate(transcripts) if one.id == statement.transcript_id)
    person = study.participant_of(statement)
    speaking = [(one, study.people_in(one)) for one in transcripts]
    return frozenset(
        index
        for index, (one, people) in enumerate(speaking)
        if (not one.literature and (person is None or not people)) or (person is not None and person in people)
    )


def _placed(session: Session, statement: Statement, transcript: Transcript, places: Spans) -> Statement:
    """A statement at a place, with the participant whose words they are."""
    study, source = session.study, session.source(transcript.source_id)
    parts = _own_parts(source, session.roles_in(transcript.id), places)
    if not parts and any(source.text[start:end].strip() for start, end in places):
        raise Refusal(
            "Only the interviewer's words stand at this place in {transcript}. Choose a participant's words.",
            transcript=transcript.name,
        )
    spans = make_spans(source, parts)
    person = speaking_participant(source, transcript, spans, lambda label: study.person_of(label, transcript.id))
    # What an earlier place said of the participant goes with it; what a table said stays.
    if person is None and not statement.anchored and statement.participant_id != transcript.participant_id:
        person = statement.participant_id
    return replace(statement, transcript_id=transcript.id, participant_id=person, spans=spans)


def _own_parts(source: Source, role_of: Callable[[str], Role], places: Spans) -> list[tuple[int, int]]:
    return [part for start, end in places for part in participants_words(source, role_of, start, end)]


def _offsets(spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans if span.start is not None and span.end is not None)


def _joined(spans: Sequence[Span]) -> str:
    return " […] ".join(span.text for span in spans)


def _recheck(known: Recheck | None, before: Statement, after: Statement) -> Recheck | None:
    """What asks to look at a statement again once it has its place; None when nothing does."""
    words = quotation_key(after.quotation)
    same = words == quotation_key(before.quotation)
    if known is None:
        return None if same else Recheck(new_id(), after.id, Cause.PLACED, before.quotation)
    former = known.former or before.quotation
    if words == quotation_key(former):
        return None
    return known if same and known.cause is not Cause.LOST else replace(known, cause=Cause.PLACED, former=former)


def _codings(study: Study, statements: Sequence[Statement], names: Sequence[str]) -> list[InitialCode | Coding]:
    """The codes and links that give all of ``statements`` the codes of these names."""
    codes = list(study.codes.values())
    given = {s.id: [coding.code_id for coding in study.codings_of(s.id)] for s in statements}
    after = {s.id: next_position(study.codings_of(s.id)) for s in statements}
    made: list[InitialCode | Coding] = []
    for name in map(clean_name, names):
        known = find_named(name, codes)
        code_id = known.id if known is not None else new_id()
        if known is None:
            code = InitialCode(code_id, name, "", next_position(codes))
            codes.append(code)
            made.append(code)
        for statement_id, carried in given.items():
            if code_id not in carried:
                carried.append(code_id)
                made.append(Coding(new_id(), statement_id, code_id, after[statement_id]))
                after[statement_id] += 1
    return made
