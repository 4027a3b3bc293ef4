"""Pseudonymising a study: names found in all that it holds, replaced everywhere in one step, their key kept apart.

The history keeps the former words, as undo needs them; a copy without history holds none of them.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from phenocode.commands.correcting import Correction, edited_labels, prepare_correction, rechecks_after
from phenocode.commands.named_texts import texts_of, with_edits
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import Package
from phenocode.study.model import Study
from phenocode.study.records import (
    Cause,
    Iteration,
    Record,
    Source,
    Speaker,
    new_id,
)
from phenocode.study.rules import clean_name
from phenocode.text.edits import Edit, Moves, apply_edits
from phenocode.text.names import name_key
from phenocode.text.personal_names import NameFinder, name_letters, replacement_for
from phenocode.text.turns import label_key

_CONTEXT = 40


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
        for where, field, text in texts_of(record):
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

    In the kept iterations and in what was packed for reviewers they are replaced where a card is worded as now, and
    elsewhere every certain place is.
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
            records[record_id] = with_edits(record, fields)
    _refuse_clashes(study, records)
    speakers = _relabelled(
        session, correction, {i: fields["label"] for i, fields in wanted.items() if "label" in fields}
    )
    versions = _renamed_versions(session, names, wanted)

    def store(transaction: Transaction) -> None:
        for source in correction.sources:
            transaction.add_source(source)
        renamed = {version_id: transaction.add_version(version) for version_id, version in versions.items()}
        for holder in _holders(study):
            held = records.get(holder.id, holder)
            if isinstance(held, Iteration | Package) and held.version_id in renamed:
                records[held.id] = replace(held, version_id=renamed[held.version_id])
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
    texts = texts_of(record) if record is not None else iter(())
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


def _holders(study: Study) -> list[Iteration | Package]:
    """What rests on a stored version."""
    return [*study.iterations.values(), *study.packages.values()]


def _renamed_versions(
    session: Session, names: Sequence[Name], wanted: Mapping[str, Mapping[str, Sequence[Edit]]]
) -> dict[str, Study]:
    """The stored versions that iterations and packages hold, without the names; those that hold none are left out.

    Nobody is asked again about a text that stands in a version as it stands now.
    """
    finder = NameFinder([name for name, _ in names])
    renamed: dict[str, Study] = {}
    study = session.study
    for version_id in dict.fromkeys(holder.version_id for holder in _holders(study)):
        version = session.version_by_id(version_id)
        cards: list[Record] = [*version.codes.values(), *version.categories.values(), *version.memos.values()]
        changed: dict[str, Record] = {}
        for record in cards:
            now = study.find(record.id)
            present = {field: text for _, field, text in texts_of(now)} if now is not None else {}
            edits: dict[str, Sequence[Edit]] = {}
            for _, field, text in texts_of(record):
                if present.get(field) == text:
                    edits[field] = wanted.get(record.id, {}).get(field, ())
                else:
                    found = _occurrences(finder, names, "", record.id, field, text)
                    edits[field] = [Edit(one.start, one.end, one.replacement) for one in found if one.certain]
            if any(edits.values()):
                changed[record.id] = with_edits(record, {field: some for field, some in edits.items() if some})
        if changed:
            renamed[version_id] = Study(changed.get(record.id, record) for record in version.all_records())
    return renamed


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
