"""Interviews taken into a study: files read in a child process, looked at, then stored as one step."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from phenocode.commands.interviews import setting_named
from phenocode.commands.session import Session
from phenocode.exchange.documents import Document, Rejected, Sentence, shown_name
from phenocode.exchange.parsing import Request, parse_files
from phenocode.store.sources import source_id
from phenocode.store.study_file import Transaction
from phenocode.study.records import Participant, Role, Setting, Source, Speaker, Transcript, Turn, new_id
from phenocode.study.rules import clean_name, clean_text, find_named, next_position
from phenocode.text.names import name_key
from phenocode.text.turns import find_turns, is_interviewer_label, label_key


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A file to be imported and what the researcher says about it; a blank participant takes the file's name."""

    path: Path
    encoding: str | None = None
    participant: str = ""
    setting: str = ""
    interview_date: str = ""
    literature: bool = False
    take: bool = True


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file read and divided into turns, not stored yet; ``labels`` guesses each speaker label's role."""

    choice: FileChoice
    document: Document
    source: Source
    labels: Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: "imported", "known" when the study holds the same text, or "refused"."""

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
    changed: dict[str, Participant] = field(default_factory=dict)


def prepare_import(
    choices: Sequence[FileChoice],
    *,
    known_labels: Collection[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Prepared | Rejected]:
    """Read and divide ``choices``, in their order; needs no study, so it can run anywhere.

    ``known_labels`` are the folded labels that the study has mapped. Raises Cancelled when ``cancelled`` says so.
    """
    requests = [Request(str(choice.path), choice.encoding) for choice in choices]
    read = parse_files(requests, progress=progress, cancelled=cancelled)
    return [
        document if isinstance(document, Rejected) else divide(choice, document, known_labels)
        for choice, document in zip(choices, read, strict=True)
    ]


def divide(choice: FileChoice, document: Document, known_labels: Collection[str] = ()) -> Prepared:
    """A document with its speaker turns and a guess at each label's role."""
    turns = tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(document.text, known_labels))
    labels = {
        turn.label: Role.INTERVIEWER if is_interviewer_label(turn.label) else Role.PARTICIPANT
        for turn in turns
        if turn.label
    }
    return Prepared(choice, document, Source(source_id(document.text, turns), document.text, turns), labels)


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
    already is not stored again.
    """
    batch = _Batch()
    outcome = [_add(session, batch, one) for one in prepared if one.choice.take]
    if batch.transcripts:
        speakers = _speakers(session, roles or {})

        def store(transaction: Transaction) -> None:
            for source in batch.sources.values():
                transaction.add_source(source)
            transaction.insert(*batch.settings, *batch.participants.values(), *batch.transcripts)
            transaction.insert(*(s for s in speakers if s.id not in session.study.speakers))
            transaction.update(*(s for s in speakers if s.id in session.study.speakers))
            transaction.update(*batch.changed.values())

        session.run("interview.import", {"count": len(batch.transcripts)}, store, origin=origin)
    return outcome


def _add(session: Session, batch: _Batch, prepared: Prepared) -> Imported:
    study, choice = session.study, prepared.choice
    transcripts = [*study.transcripts.values(), *batch.transcripts]
    turns = sum(1 for turn in prepared.source.turns if turn.label)
    same = next((t for t in transcripts if _has_text(session, batch, t, prepared.source.text)), None)
    if same is not None:
        warning = Sentence(
            "The study holds this text already, as {name}; it was not imported again.", {"name": same.name}
        )
        return Imported(prepared.document.file, "known", same, turns, (warning,))
    participant = None if choice.literature else _participant(session, batch, choice)
    transcript = Transcript(
        id=new_id(),
        name=_free_name(participant.name if participant else _name_of(choice.path), transcripts),
        participant_id=participant.id if participant else None,
        source_id=prepared.source.id,
        literature=choice.literature,
        file_name=shown_name(str(choice.path)),
        characters=len(prepared.document.text),
        position=next_position(transcripts),
    )
    batch.transcripts.append(transcript)
    batch.sources[prepared.source.id] = prepared.source
    return Imported(prepared.document.file, "imported", transcript, turns, prepared.document.warnings)


def _has_text(session: Session, batch: _Batch, transcript: Transcript, text: str) -> bool:
    """Whether a transcript is of this text; its turns may be others, as labels have been mapped since."""
    if transcript.characters != len(text):
        return False
    source = batch.sources.get(transcript.source_id) or session.source(transcript.source_id)
    return source.text == text


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
    mapped = {speaker.label: speaker for speaker in session.study.speakers.values()}
    found = {}
    for label, role in roles.items():
        key = label_key(label)
        unheard = is_interviewer_label(label) is None and key not in mapped  # to be known in the next import
        if unheard or session.role_of(label) is not role:
            found[key] = Speaker(mapped[key].id if key in mapped else new_id(), key, role)
    return list(found.values())
