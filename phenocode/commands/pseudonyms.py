"""Pseudonymising a study: names found in all that it holds, replaced everywhere in one step, their key kept apart.

The history keeps the former words, as undo needs them; a copy without history holds none of them.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from phenocode.commands.correcting import Correction, edited_labels, prepare_correction, rechecks_after
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Category,
    Cause,
    ColumnMapping,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
    Presupposition,
    Recheck,
    Record,
    Setting,
    Source,
    Span,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
    new_id,
)
from phenocode.study.rules import clean_name
from phenocode.text.edits import Edit, Moves, apply_edits
from phenocode.text.names import name_key
from phenocode.text.personal_names import NameFinder, name_letters, replacement_for
from phenocode.text.turns import label_key

_CONTEXT = 40
_SPAN_FIELD = "span "  # and its number, of statements that lie in no transcript
_ATTRIBUTE_FIELD = "attribute "  # and the attribute's id, of participants and settings


class Name(NamedTuple):
    """A real name and what stands in its place from now on."""

    name: str
    pseudonym: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name where it stands: in a field of a record, a transcript's ``text`` among them. Offsets are code points."""

    where: str  # transcripts, literature, statements, codes, categories, memos, participants, settings, …
    id: str  # the record's
    field: str
    start: int
    end: int  # without the inflection, which stays
    text: str
    replacement: str
    before: str  # some words before and after it
    after: str
    certain: bool  # it can be nothing but the name


# Where else than in transcripts' texts names can stand, and in which fields.
_FIELDS: Mapping[type[Record], tuple[str, tuple[str, ...]]] = {
    StudyInfo: ("study", ("title", "phenomenon", "question")),
    Setting: ("settings", ("name",)),
    Attribute: ("attributes", ("name",)),
    Participant: ("participants", ("name", "interview_date", "interview_length", "referrer")),
    Transcript: ("transcripts", ("name", "file_name")),
    Speaker: ("speakers", ("label",)),
    Statement: ("statements", ("relevance",)),
    InitialCode: ("codes", ("name", "definition")),
    Category: (
        "categories",
        (
            "name",
            "definition",
            "referential",
            "structural",
            "is_not",
            "internal_horizon",
            "external_horizon",
            "relevance",
            "second_language_name",
        ),
    ),
    KeptApart: ("kept_apart", ("reason",)),
    Iteration: ("iterations", ("name", "reason")),
    Presupposition: ("presuppositions", ("text",)),
    Memo: ("memos", ("text",)),
    Acceptance: ("acceptances", ("reason",)),
    Recheck: ("rechecks", ("former",)),
    ColumnMapping: ("mappings", ("headings",)),
}


def make_names(pairs: Sequence[tuple[str, str]]) -> list[Name]:
    """Names and pseudonyms as they may be used. Raises Refusal for those that can't be."""
    names = [Name(" ".join(name.split()), pseudonym) for name, pseudonym in pairs]
    if not names:
        raise Refusal("No names are listed. List a name and its pseudonym first.")
    names = [Name(name, clean_name(pseudonym)) for name, pseudonym in names]
    if any(name_letters(name) < 2 for name, _ in names):
        raise Refusal("A name needs at least two letters. Write each of them out.")
    if len({name_key(name) for name, _ in names}) < len(names):
        raise Refusal("A name is listed twice. List each of them once.")
    finder = NameFinder([name for name, _ in names])
    if any(finder.find(pseudonym) for _, pseudonym in names):
        raise Refusal("A pseudonym holds one of the names. Choose another for it.")
    return names


def propose_occurrences(
    session: Session,
    names: Sequence[Name],
    *,
    progress: Callable[[int, int], None] | None = None,
) -> list[Occurrence]:
    """Every place of the study where one of ``names`` stands, text by text in order. Raises Refusal as ``make_names``.

    ``progress`` is told how many of the transcripts have been looked through.
    """
    names = make_names(names)
    finder = NameFinder([name for name, _ in names])
    study = session.study
    found: list[Occurrence] = []
    transcripts = [*study.interviews(), *study.literature()]
    for done, transcript in enumerate(transcripts):
        if progress is not None:
            progress(done, len(transcripts))
        text = session.source(transcript.source_id).text
        where = "literature" if transcript.literature else "transcripts"
        found += _occurrences(finder, names, where, transcript.id, "text", text)
    for record in study.all_records():
        for where, field, text in _texts_of(record):
            found += _occurrences(finder, names, where, record.id, field, text)
    return found


def replace_names(
    session: Session,
    names: Sequence[Name],
    occurrences: Sequence[Occurrence],
    *,
    reason: str = "",
    origin: object | None = None,
) -> ChangeSet:
    """Replace the confirmed ``occurrences`` everywhere, as one step whose parameters hold counts only.

    Raises Refusal when what they stand in has changed since, when two records of a kind would share a name, and when
    ``reason``, which the history keeps, holds one of the names.
    """
    study = session.study
    names = make_names(names)
    if NameFinder([name for name, _ in names]).find(reason):
        raise Refusal("The reason holds one of the names. Say it without them, as the history keeps it.")
    confirmed = set(occurrences)
    wanted = _wanted(session, confirmed)
    texts = {
        record_id: wanted[record_id].pop("text")
        for record_id in study.transcripts
        if "text" in wanted.get(record_id, ())
    }
    correction = prepare_correction(session, texts)
    rechecks = rechecks_after(study, correction, Cause.PSEUDONYMISED)
    corrected: list[Record] = [*correction.transcripts, *correction.statements, *rechecks.changed]
    records = {record.id: record for record in corrected}
    gone = {recheck.id for recheck in rechecks.gone}
    for record_id, fields in wanted.items():
        record = records.get(record_id) or study.find(record_id)
        if record is not None and record_id not in gone and fields and not isinstance(record, Speaker):
            records[record_id] = _replaced(record, fields)
    _refuse_clashes(study, records)
    speakers = _relabelled(
        session, correction, {i: fields["label"] for i, fields in wanted.items() if "label" in fields}
    )

    def store(transaction: Transaction) -> None:
        for source in correction.sources:
            transaction.add_source(source)
        transaction.delete(*rechecks.gone, *speakers.gone)
        transaction.update(*records.values(), *speakers.changed)
        transaction.insert(*rechecks.added, *speakers.added)

    parameters = {"names": len(names), "count": len(confirmed)}
    return session.run("study.pseudonymise", parameters, store, reason=reason, origin=origin)


def copy_without_history(session: Session, out: Path, *, force: bool = False) -> None:
    """Write what the study holds now into a new file: no history, no former text.

    Raises Refusal when the file exists and ``force`` is not given, and when it can't be written.
    """
    session.copy_present(out, force=force)


def write_key(path: Path, names: Sequence[Name], passphrase: str) -> None:
    """Write the key, sealed with a passphrase, to a file of its own. Raises Refusal as ``write_key_file``."""
    # The library that seals it is loaded when a key is written or read: the window starts without it.
    from phenocode.exchange.key_files import write_key_file  # noqa: PLC0415

    write_key_file(path, names, passphrase)


def read_key(path: Path, passphrase: str) -> list[Name]:
    """The names and pseudonyms of a key. Raises Refusal as ``read_key_file``."""
    from phenocode.exchange.key_files import read_key_file  # noqa: PLC0415

    return [Name(*pair) for pair in read_key_file(path, passphrase)]


def _texts_of(record: Record) -> Iterator[tuple[str, str, str]]:
    """The texts of a record as (where, field, text): its fields, the values of its attributes, and a statement's own
    words where they lie in no transcript."""
    where, fields = _FIELDS.get(type(record), ("", ()))
    if isinstance(record, Transcript) and record.literature:
        where = "literature"
    for field in fields:
        yield where, field, getattr(record, field)
    if isinstance(record, Statement) and not record.anchored:
        for number, span in enumerate(record.spans):
            yield where, f"{_SPAN_FIELD}{number}", span.text
    if isinstance(record, Participant | Setting):
        for attribute_id, value in record.attributes:
            yield where, f"{_ATTRIBUTE_FIELD}{attribute_id}", value


def _wanted(session: Session, occurrences: Collection[Occurrence]) -> dict[str, dict[str, list[Edit]]]:
    """The edits that replace names, by record and field. Raises Refusal when a text is another by now."""
    wanted: dict[str, dict[str, list[Edit]]] = {}
    text, text_is_of = "", ("", "")
    for one in sorted(occurrences, key=lambda o: (o.id, o.field, o.start, o.end)):
        if text_is_of != (one.id, one.field):
            text, text_is_of = _text_of(session, one), (one.id, one.field)
        if text[one.start : one.end] != one.text:
            raise Refusal("What the names stand in has changed since. Nothing was replaced; list them again.")
        wanted.setdefault(one.id, {}).setdefault(one.field, []).append(Edit(one.start, one.end, one.replacement))
    return wanted


def _text_of(session: Session, occurrence: Occurrence) -> str:
    transcript = session.study.transcripts.get(occurrence.id)
    if transcript is not None and occurrence.field == "text":
        return session.source(transcript.source_id).text
    record = session.study.find(occurrence.id)
    texts = _texts_of(record) if record is not None else iter(())
    return next((text for _, field, text in texts if field == occurrence.field), "")


def _occurrences(
    finder: NameFinder, names: Sequence[Name], where: str, record_id: str, field: str, text: str
) -> list[Occurrence]:
    return [
        Occurrence(
            where=where,
            id=record_id,
            field=field,
            start=place.start,
            end=place.end,
            text=text[place.start : place.end],
            replacement=replacement_for(text[place.start : place.end], names[place.name].pseudonym),
            before=text[max(place.start - _CONTEXT, 0) : place.start],
            after=text[place.end : place.end + _CONTEXT],
            certain=place.certain,
        )
        for place in finder.find(text)
    ]


def _replaced(record: Record, fields: Mapping[str, Sequence[Edit]]) -> Record:
    changes: dict[str, Any] = {}
    for field, edits in fields.items():
        if field.startswith(_SPAN_FIELD) and isinstance(record, Statement):
            spans = list(changes.get("spans", record.spans))
            number = int(field.removeprefix(_SPAN_FIELD))
            spans[number] = Span(None, None, apply_edits(spans[number].text, edits))
            changes["spans"] = tuple(spans)
        elif field.startswith(_ATTRIBUTE_FIELD) and isinstance(record, Participant | Setting):
            values = dict(changes.get("attributes", record.attributes))
            attribute_id = field.removeprefix(_ATTRIBUTE_FIELD)
            values[attribute_id] = apply_edits(values[attribute_id], edits)
            changes["attributes"] = tuple(sorted(values.items()))
        else:
            text = apply_edits(getattr(record, field), edits)
            changes[field] = clean_name(text) if field == "name" else text
    return replace(record, **changes)


def _refuse_clashes(study: Study, records: Mapping[str, Record]) -> None:
    """Raise Refusal when two records that are known by their names would come to share one."""
    kinds = (
        study.codes,
        study.categories,
        study.participants,
        study.settings,
        study.transcripts,
        study.attributes,
        study.iterations,
    )
    for known in kinds:
        taken: dict[tuple[str, str], str] = {}
        for before in known.values():
            after = records.get(before.id, before)
            layer = str(getattr(after, "layer", getattr(after, "subject", "")))
            other = taken.setdefault((layer, name_key(getattr(after, "name", ""))), before.id)
            if other != before.id and name_key(known[other].name) != name_key(before.name):
                raise Refusal(
                    "Two of the study's records would both be called {name}. Choose another pseudonym.",
                    name=getattr(after, "name", ""),
                )


class _Speakers(NamedTuple):
    added: list[Speaker]
    changed: list[Speaker]
    gone: list[Speaker]


def _relabelled(session: Session, correction: Correction, edits: Mapping[str, Sequence[Edit]]) -> _Speakers:
    """The mapped speaker labels under their new names; one whose old label still stands somewhere keeps it as well."""
    new_labels: dict[str, str] = {}
    sources = {t.id: source for t, source in zip(correction.transcripts, correction.sources, strict=True)}
    for transcript_id, source in sources.items():
        before = session.source(session.study.transcripts[transcript_id].source_id)
        for old, new in edited_labels(before, Moves(correction.edits[transcript_id]), source.text):
            new_labels[label_key(old)] = label_key(new)
    speakers = _Speakers([], [], [])
    taken = {(s.label, s.transcript_id): s for s in session.study.speakers.values()}
    for speaker in session.study.speakers.values():
        label = new_labels.get(speaker.label) or label_key(apply_edits(speaker.label, edits.get(speaker.id, ())))
        if label == speaker.label:
            continue
        renamed = replace(speaker, label=label)
        other = taken.setdefault((label, speaker.transcript_id), renamed)
        if other.role is not speaker.role:
            raise Refusal(
                "{name} would be the label of an interviewer and of a participant. Choose another pseudonym.",
                name=label,
            )
        if _still_stands(session, speaker, sources):
            speakers.added.extend([replace(renamed, id=new_id())] if other is renamed else [])
        elif other is renamed:
            speakers.changed.append(renamed)
        else:
            speakers.gone.append(speaker)
    # What was said about a label holds under its new name, so only labels that nobody mapped need another word.
    mapped = {speaker.label for speaker in (*speakers.added, *speakers.changed)}
    speakers.added.extend(speaker for speaker in correction.speakers if speaker.label not in mapped)
    return speakers


def _still_stands(session: Session, speaker: Speaker, sources: Mapping[str, Source]) -> bool:
    """Whether a turn carries the label after the replacing."""
    for transcript in session.study.transcripts.values():
        if speaker.transcript_id in (None, transcript.id):
            source = sources.get(transcript.id) or session.source(transcript.source_id)
            if any(turn.label and label_key(turn.label) == speaker.label for turn in source.turns):
                return True
    return False
