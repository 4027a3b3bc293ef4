"""Interviews taken into a study: files read in a child process, looked at, then stored as one step."""

import contextlib
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from phenocode.commands.interviews import setting_named
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Rejected, Sentence, shown_name
from phenocode.exchange.heads import remove_heads
from phenocode.exchange.parser import READERS
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.sheets import Columns, Sheetful, documents_of, guess_columns, headings_key
from phenocode.i18n import mark
from phenocode.store.sources import make_source
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import (
    ColumnMapping,
    Participant,
    Role,
    Setting,
    Source,
    Speaker,
    Transcript,
    Turn,
    new_id,
)
from phenocode.study.rules import clean_name, clean_text, find_named, next_position
from phenocode.text.moments import take_moments
from phenocode.text.names import name_key
from phenocode.text.turns import find_turns, is_interviewer_label, label_key

INTERVIEWS = "interviews"  # the form of a column mapping that divides a sheet into interviews
_DEEPEST = 8
_MOST_FILES = 5_000
_UNDIVIDED = Source("", "", ())
_STAMPED = mark("{file} has time stamps ({count}); they were taken out of the text and are kept beside it.")


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A file to be imported and what the researcher says about it; a blank participant takes the file's name.

    ``columns`` divides a sheet; None takes what was remembered for its headings, or a guess. In a ``group`` each
    speaker is a participant of their own, called as ``people`` says by folded label, otherwise as the label.
    """

    path: Path
    encoding: str | None = None
    participant: str = ""
    setting: str = ""
    interview_date: str = ""
    literature: bool = False
    take: bool = True
    columns: Columns | None = None
    without_heads: bool = False
    group: bool = False
    people: Mapping[str, str] = field(default_factory=dict, hash=False)
    direction: str = ""  # "rtl" or "ltr" where it is not the study's


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text read and divided into turns, not stored yet; ``labels`` guesses each speaker label's role.

    ``read`` is the document before anything was taken out of it, to be divided in another way. A sheet can give several
    texts; ``columns`` is how it was divided, ``headings`` what that is remembered by.
    """

    choice: FileChoice
    document: Document
    source: Source
    labels: Mapping[str, Role]
    read: Document
    columns: Columns | None = None
    headings: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one text: "imported", "known" when the study holds it already, or "refused"."""

    file: str
    status: str
    transcript: Transcript | None = None
    turns: int = 0
    warnings: tuple[Sentence, ...] = ()


@dataclass
class _Batch:
    """Records that a batch adds, and what later files of it must know of the earlier ones."""

    sources: dict[str, Source] = field(default_factory=dict)
    transcripts: list[Transcript] = field(default_factory=list)
    participants: dict[str, Participant] = field(default_factory=dict)
    settings: list[Setting] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    mappings: dict[str, ColumnMapping] = field(default_factory=dict)
    changed: dict[str, Participant] = field(default_factory=dict)


def files_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files in a folder and the folders in it, by name: those that can be read, and the others.

    What programs keep for themselves (hidden files, Word's lock files) is neither. Raises Refusal where the folder
    can't be opened, or holds more than any study has.
    """
    readable: list[Path] = []
    others: list[Path] = []

    def refuse(error: OSError) -> None:
        raise Refusal(
            "{folder} can't be opened. Check that you may read it, then add it again.", folder=folder.name
        ) from error

    for place, folders, names in os.walk(folder, onerror=refuse):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < _DEEPEST else []
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(("~$", ".")) and path.is_file():
                (readable if path.suffix.casefold() in READERS else others).append(path)
        if len(readable) + len(others) > _MOST_FILES:
            raise Refusal(
                "{folder} holds more than {limit} files. Choose the folder of the interviews alone.",
                folder=folder.name,
                limit=_MOST_FILES,
            )
    return readable, others


def remembered_columns(study: Study) -> dict[str, Columns]:
    """How sheets were divided in this study, by their headings."""
    mappings = (mapping for mapping in study.mappings.values() if mapping.form == INTERVIEWS)
    return {mapping.headings: Columns.from_json(mapping.columns) for mapping in mappings}


def prepare_import(
    choices: Sequence[FileChoice],
    *,
    known_labels: Collection[str] = (),
    known_columns: Mapping[str, Columns] | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[Prepared, ...] | Rejected]:
    """Read and divide ``choices``, in their order; needs no study, so it can run anywhere.

    ``known_labels`` are the folded labels that the study has mapped, ``known_columns`` how it divided sheets of these
    headings. Raises Cancelled when ``cancelled`` says so.
    """
    requests = [Request(str(choice.path), choice.encoding) for choice in choices]
    read = parse_files(requests, progress=progress, cancelled=cancelled)
    outcome: list[tuple[Prepared, ...] | Rejected] = []
    for choice, document in zip(choices, read, strict=True):
        try:
            outcome.append(
                document if isinstance(document, Rejected) else divide(choice, document, known_labels, known_columns)
            )
        except Refusal as refusal:
            outcome.append(Rejected(str(choice.path), refusal))
    return outcome


def divide(
    choice: FileChoice,
    document: Document,
    known_labels: Collection[str] = (),
    known_columns: Mapping[str, Columns] | None = None,
) -> tuple[Prepared, ...]:
    """A document, or each of those in a sheet, with its speaker turns and a guess at each label's role.

    Raises Refusal when the columns do not fit the sheet.
    """
    if not document.tables:
        return (_divided(choice, document, known_labels),)
    headings = headings_key(document.tables[0])
    columns, parts = _parted(document, choice.columns, (known_columns or {}).get(headings))
    found = []
    for part in parts:
        told = replace(
            choice,
            participant=choice.participant or part.name,
            setting=choice.setting or part.setting,
            interview_date=choice.interview_date or part.date,
        )
        prepared = _divided(told, part.document, known_labels)
        found.append(replace(prepared, read=document, columns=columns, headings=headings))
    return tuple(found)


def _parted(document: Document, said: Columns | None, remembered: Columns | None) -> tuple[Columns, list[Sheetful]]:
    """The texts of a sheet, divided as was said; otherwise by the first of what may be meant that fits."""
    if said is not None:
        return said, documents_of(document, said)
    table = document.tables[0]
    fullest = max(range(len(table[0])), key=lambda column: sum(len(row[column]) for row in table))
    for columns in filter(None, (remembered, guess_columns(table))):
        with contextlib.suppress(Refusal):
            return columns, documents_of(document, columns)
    columns = Columns("turns", fullest, heading=False)
    return columns, documents_of(document, columns)


def _divided(choice: FileChoice, read: Document, known_labels: Collection[str]) -> Prepared:
    document = read
    if choice.without_heads and document.heads:
        document = remove_heads(document)
    if not document.moments:
        text, moments = take_moments(document.text)
        if moments:
            stamped = Sentence(_STAMPED, {"file": shown_name(document.file), "count": len(moments)})
            warnings = (*document.warnings, stamped)
            document = replace(document, text=text, moments=moments, heads=(), warnings=warnings)
    return divide_text(Prepared(choice, document, _UNDIVIDED, {}, read), known_labels)


def divide_text(prepared: Prepared, known_labels: Collection[str]) -> Prepared:
    """A prepared text divided into turns by the labels that are known now."""
    document = prepared.document
    known = {*known_labels, *map(label_key, document.labels)}
    turns = tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(document.text, known))
    labels = {
        turn.label: Role.INTERVIEWER if is_interviewer_label(turn.label) else Role.PARTICIPANT
        for turn in turns
        if turn.label
    }
    return replace(prepared, source=make_source(document.text, turns, document.moments), labels=labels)


def holder_of(session: Session, text: str) -> Transcript | None:
    """The transcript that is of this text already, or was before it was corrected.

    Its turns may be others, as labels have been mapped since.
    """
    return _holder(session, session.study.transcripts.values(), text, {})


def store_import(
    session: Session,
    prepared: Sequence[Prepared],
    *,
    roles: Mapping[str, Role] | None = None,
    origin: object | None = None,
) -> list[Imported]:
    """Store what was prepared as one step; answers what became of each, in order.

    Participants are matched by their code name after folding, or made; so are settings. ``roles`` maps speaker labels
    as the researcher decided; only those that differ from what the label says are kept. A text that the study holds
    already is not stored again. How the researcher divided a sheet is remembered.
    """
    batch = _Batch()
    decided = roles or {}
    outcome = [_add(session, batch, one, decided) for one in prepared if one.choice.take]
    if batch.transcripts:
        speakers = [*_speakers(session, decided), *batch.speakers]

        def store(transaction: Transaction) -> None:
            for source in batch.sources.values():
                transaction.add_source(source)
            transaction.insert(*batch.settings, *batch.participants.values(), *batch.transcripts)
            transaction.insert(*(s for s in speakers if s.id not in session.study.speakers))
            transaction.update(*(s for s in speakers if s.id in session.study.speakers))
            transaction.insert(*(m for m in batch.mappings.values() if m.id not in session.study.mappings))
            transaction.update(*(m for m in batch.mappings.values() if m.id in session.study.mappings))
            transaction.update(*batch.changed.values())

        session.run("interview.import", {"count": len(batch.transcripts)}, store, origin=origin)
    return outcome


def _add(session: Session, batch: _Batch, prepared: Prepared, roles: Mapping[str, Role]) -> Imported:
    study, choice = session.study, prepared.choice
    transcripts = [*study.transcripts.values(), *batch.transcripts]
    source = prepared.source
    if choice.literature:  # nobody is interviewed in it
        source = make_source(source.text, (Turn(0, 0, len(source.text), ""),), source.moments)
    turns = sum(1 for turn in source.turns if turn.label)
    same = _holder(session, transcripts, source.text, batch.sources)
    if same is not None:
        warning = Sentence(
            "The study holds this text already, as {name}; it was not imported again.", {"name": same.name}
        )
        return Imported(prepared.document.file, "known", same, turns, (warning,))
    group = choice.group and not choice.literature and _people_of(session, prepared, roles)
    participant = None if choice.literature or group else _participant(session, batch, choice)
    name = participant.name if participant else clean_name(choice.participant or _name_of(choice.path))
    transcript = Transcript(
        id=new_id(),
        name=_free_name(name, transcripts),
        participant_id=participant.id if participant else None,
        source_id=source.id,
        literature=choice.literature,
        file_name=shown_name(str(choice.path)),
        characters=len(source.text),
        position=next_position(transcripts),
        direction=choice.direction,
    )
    batch.transcripts.append(transcript)
    batch.sources[source.id] = source
    for key, label in (group or {}).items():
        person = _member(session, batch, choice, transcript, key, label)
        batch.speakers.append(Speaker(new_id(), key, Role.PARTICIPANT, person.id, transcript.id))
    if choice.columns is not None and prepared.columns is not None:
        known = study.mapping_for(INTERVIEWS, prepared.headings)
        mapping = ColumnMapping(new_id(), INTERVIEWS, prepared.headings, prepared.columns.to_json())
        batch.mappings[prepared.headings] = replace(mapping, id=known.id) if known else mapping
    return Imported(prepared.document.file, "imported", transcript, turns, prepared.document.warnings)


def _people_of(session: Session, prepared: Prepared, roles: Mapping[str, Role]) -> dict[str, str]:
    """The labels of a focus group's participants, by folded label."""
    found: dict[str, str] = {}
    for turn in prepared.source.turns:
        if turn.label and roles.get(turn.label, session.role_of(turn.label)) is Role.PARTICIPANT:
            found.setdefault(label_key(turn.label), turn.label)
    return found


def _member(
    session: Session, batch: _Batch, choice: FileChoice, transcript: Transcript, key: str, label: str
) -> Participant:
    """A focus group's participant; who is called as somebody of another interview gets the group's name before theirs.

    A name that the researcher gave is that person's, wherever they speak.
    """
    named = choice.people.get(key, "").strip()
    if not named:
        everybody = session.study.participants | batch.changed | batch.participants
        taken = find_named(label, everybody.values()) is not None
        named = f"{transcript.name} {label}" if taken else label
    return _participant(session, batch, replace(choice, participant=named))


def _holder(
    session: Session, transcripts: Iterable[Transcript], text: str, fresh: Mapping[str, Source]
) -> Transcript | None:
    for transcript in transcripts:
        if transcript.characters == len(text):
            source = fresh.get(transcript.source_id) or session.source(transcript.source_id)
            if source.text == text:
                return transcript
    return session.former_holder(text)


def _name_of(path: Path) -> str:
    """A file's name without its ending; with it where it alone has no letter."""
    return clean_name(path.stem if name_key(clean_text(path.stem)) else shown_name(str(path)))


def _participant(session: Session, batch: _Batch, choice: FileChoice) -> Participant:
    everybody = session.study.participants | batch.changed | batch.participants
    name = clean_name(choice.participant) if choice.participant.strip() else _name_of(choice.path)
    known = find_named(name, everybody.values())
    if known is None:
        setting = _setting(session, batch, choice.setting)
        made = Participant(
            id=new_id(),
            name=name,
            setting_id=setting.id if setting else None,
            interview_order=max((p.interview_order for p in everybody.values()), default=0) + 1,
            interview_date=clean_text(choice.interview_date),
            position=next_position(everybody.values()),
        )
        batch.participants[made.id] = made
        return made
    participant = everybody[known.id]
    setting = _setting(session, batch, choice.setting) if participant.setting_id is None else None
    if setting is not None:
        participant = replace(participant, setting_id=setting.id)
        added = participant.id in batch.participants
        (batch.participants if added else batch.changed)[participant.id] = participant
    return participant


def _setting(session: Session, batch: _Batch, name: str) -> Setting | None:
    pending = next((s for s in batch.settings if name_key(s.name) == name_key(name)), None) if name.strip() else None
    if pending is not None:
        return pending
    setting = setting_named(session, name)
    if setting is not None and setting.id not in session.study.settings:
        setting = Setting(setting.id, setting.name, setting.position + len(batch.settings))
        batch.settings.append(setting)
    return setting


def _free_name(name: str, transcripts: Sequence[Transcript]) -> str:
    taken = {name_key(transcript.name) for transcript in transcripts}
    free, number = name, 2
    while name_key(free) in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def _speakers(session: Session, roles: Mapping[str, Role]) -> list[Speaker]:
    speakers = session.study.speakers.values()
    mapped = {speaker.label: speaker for speaker in speakers if speaker.transcript_id is None}
    found = {}
    for label, role in roles.items():
        key = label_key(label)
        unheard = is_interviewer_label(label) is None and key not in mapped  # to be known in the next import
        if unheard or session.role_of(label) is not role:
            found[key] = Speaker(mapped[key].id if key in mapped else new_id(), key, role)
    return list(found.values())
