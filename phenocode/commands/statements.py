"""Deeds on statements: marking, extending, unmarking, coding, why chosen."""

from collections.abc import Sequence
from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.records import Coding, InitialCode, Record, Span, Statement, Transcript, new_id
from phenocode.study.rules import (
    clean_name,
    clean_text,
    find_named,
    hanging_on,
    make_spans,
    next_position,
    participants_words,
    speaking_participant,
)


def mark_statement(
    session: Session,
    transcript_id: str,
    places: Sequence[tuple[int, int]],
    *,
    codes: Sequence[str] = (),
    relevance: str = "",
    origin: object | None = None,
) -> Statement:
    """Mark the participant's words at ``places`` (code points, half-open) as a statement, with codes by name.

    The interviewer's words and speaker labels between them are left out. Marking the same words again answers the
    statement that stands there, with these codes added. Raises Refusal when no words of a participant are left.
    """
    study = session.study
    transcript = study.transcripts[transcript_id]
    source = session.source(transcript.source_id)
    spans = make_spans(source, _own_words(session, transcript_id, places))
    known = next((s for s in study.statements_in(transcript_id) if s.spans == spans), None)
    statement = known or Statement(
        new_id(),
        transcript_id,
        _speaking(session, transcript, spans),
        spans,
        clean_text(relevance),
        study.next_statement_position(),
    )
    records: list[Record] = [] if known else [statement]
    for name in codes:
        records.extend(_coding_records(session, statement, name, records))
    if known:
        label, parameters = "statement.code", {"code": ", ".join(map(clean_name, codes))}
    else:
        label, parameters = "statement.mark", {"transcript": transcript.name}
    if records:
        session.run(label, parameters, lambda transaction: transaction.insert(*records), origin=origin)
    return statement


def extend_statement(
    session: Session, statement_id: str, places: Sequence[tuple[int, int]], *, origin: object | None = None
) -> Statement:
    """Add spans to a statement. Raises Refusal when the statement lies in no transcript or holds the words already."""
    statement = session.study.statements[statement_id]
    if statement.transcript_id is None or not statement.anchored:
        raise Refusal("This statement lies in no transcript, so nothing can be added to it.")
    added = _own_words(session, statement.transcript_id, places)
    kept = [(s.start, s.end) for s in statement.spans if s.start is not None and s.end is not None]
    transcript = session.study.transcripts[statement.transcript_id]
    spans = make_spans(session.source(transcript.source_id), kept + added)
    extended = replace(statement, spans=spans, participant_id=_speaking(session, transcript, spans))
    if extended == statement:
        raise Refusal("The statement holds these words already. Select others to add them.")
    session.run("statement.extend", {"transcript": transcript.name}, lambda tx: tx.update(extended), origin=origin)
    return extended


def unmark_statements(session: Session, statement_ids: Sequence[str], *, origin: object | None = None) -> None:
    """Take statements away, with all that hangs on them: codings, memos, cases, acceptances, requests to look again."""
    study = session.study
    gone: list[Record] = []
    unmarked = dict.fromkeys(statement_ids)
    for statement_id in unmarked:
        gone.extend(study.codings_of(statement_id))
        gone.extend(hanging_on(study, statement_id))
        gone.append(study.statements[statement_id])
    session.run("statement.unmark", {"count": len(unmarked)}, lambda tx: tx.delete(*gone), origin=origin)


def explain_choice(session: Session, statement_id: str, relevance: str, *, origin: object | None = None) -> None:
    """Write why a statement was chosen."""
    statement = replace(session.study.statements[statement_id], relevance=clean_text(relevance))
    if statement != session.study.statements[statement_id]:
        session.run("statement.relevance", {}, lambda tx: tx.update(statement), origin=origin)


def code_statement(session: Session, statement_id: str, code_name: str, *, origin: object | None = None) -> InitialCode:
    """Give a statement the code of this name, made when no code has it after folding.

    A statement that has the code already stays as it is. Raises Refusal for a blank name.
    """
    statement = session.study.statements[statement_id]
    records = _coding_records(session, statement, code_name, [])
    made = next((record for record in records if isinstance(record, InitialCode)), None)
    if records:
        session.run(
            "statement.code", {"code": _code_named(session, code_name, made).name}, lambda tx: tx.insert(*records),
            origin=origin,
        )  # fmt: skip
    return _code_named(session, code_name, made)


def uncode_statement(session: Session, statement_id: str, code_id: str, *, origin: object | None = None) -> None:
    """Take a code from a statement; the code itself stays."""
    gone = [coding for coding in session.study.codings_of(statement_id) if coding.code_id == code_id]
    name = session.study.codes[code_id].name
    session.run("statement.uncode", {"code": name}, lambda tx: tx.delete(*gone), origin=origin)


def part_statement(
    session: Session, statement_id: str, code_ids: Sequence[str], *, origin: object | None = None
) -> Statement:
    """Part a straddling statement: a second statement of the same words takes the codes ``code_ids``.

    Raises Refusal unless each of the two keeps a code.
    """
    study = session.study
    statement = study.statements[statement_id]
    codings = study.codings_of(statement_id)
    moved = [coding for coding in codings if coding.code_id in set(code_ids)]
    if not moved or len(moved) == len(codings):
        raise Refusal("Each of the two statements needs a code. Choose some of the codes, not all.")
    twin = replace(statement, id=new_id(), position=study.next_statement_position())
    moved_now = [replace(coding, statement_id=twin.id) for coding in moved]

    def part(transaction: Transaction) -> None:
        transaction.insert(twin)
        transaction.update(*moved_now)

    session.run("statement.part", {}, part, origin=origin)
    return twin


def _speaking(session: Session, transcript: Transcript, spans: Sequence[Span]) -> str | None:
    source = session.source(transcript.source_id)
    return speaking_participant(source, transcript, spans, lambda label: session.study.person_of(label, transcript.id))


def _own_words(session: Session, transcript_id: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    source = session.source(session.study.transcripts[transcript_id].source_id)
    roles = session.roles_in(transcript_id)
    parts = [part for start, end in places for part in participants_words(source, roles, start, end)]
    if not parts and any(source.text[start:end].strip() for start, end in places):
        raise Refusal("Only the interviewer's words are selected. Select some of the participant's words.")
    return parts


def _coding_records(session: Session, statement: Statement, code_name: str, pending: Sequence[Record]) -> list[Record]:
    """What has to be added to give a statement a code: the link, and the code where it is new."""
    study = session.study
    name = clean_name(code_name)
    codes = [*study.codes.values(), *(record for record in pending if isinstance(record, InitialCode))]
    code = find_named(name, codes)
    links = [
        *study.codings_of(statement.id),
        *(r for r in pending if isinstance(r, Coding) and r.statement_id == statement.id),
    ]
    made: list[Record] = []
    if code is None:
        code = InitialCode(new_id(), name, "", next_position(codes))
        made.append(code)
    elif any(link.code_id == code.id for link in links):
        return []
    return [*made, Coding(new_id(), statement.id, code.id, next_position(links))]


def _code_named(session: Session, name: str, made: InitialCode | None) -> InitialCode:
    known = find_named(name, session.study.codes.values())
    code = made if known is None else session.study.codes[known.id]
    assert code is not None  # noqa: S101 - one of the two exists after coding
    return code
