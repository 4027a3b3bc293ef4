"""Deeds on the study's frame: what it is about, its participants, settings, transcripts and speaker labels."""

from collections.abc import Mapping
from dataclasses import replace

from phenocode.analysis.people_table import Field
from phenocode.commands.people_draft import Draft
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.outcome import Reference
from phenocode.study.records import (
    Consent,
    Memo,
    Participant,
    Record,
    Role,
    Setting,
    Speaker,
    Statement,
    Subject,
    Transcript,
    new_id,
)
from phenocode.study.rules import (
    clean_name,
    clean_text,
    find_named,
    hanging_on,
    next_position,
    refuse_taken,
    speaking_participant,
)
from phenocode.text.turns import label_key


def describe_study(session: Session, /, *, origin: object | None = None, **texts: str) -> None:
    """Change ``title``, ``phenomenon`` or ``question``. Raises Refusal for a blank title."""
    cleaned = {field: clean_text(text) for field, text in texts.items()}
    if "title" in cleaned:
        cleaned["title"] = clean_name(cleaned["title"])
    about = replace(session.study.about, **cleaned)
    if about != session.study.about:
        session.run("study.describe", {"fields": sorted(texts)}, lambda tx: tx.update(about), origin=origin)


def describe_participant(
    session: Session,
    participant_id: str,
    *,
    name: str | None = None,
    setting: str | None = None,
    interview_date: str | None = None,
    interview_order: int | None = None,
    interview_length: str | None = None,
    consent: Consent | None = None,
    referrer: str | None = None,
    attributes: Mapping[str, str] | None = None,
    reason: str = "",
    origin: object | None = None,
) -> None:
    """Change what is given of a participant, as one step.

    ``setting`` is a name, made when new, none when blank. Date and length are kept as typed. ``referrer`` is a
    participant's code name, or kept as text where nobody has it. ``attributes`` are values by the attribute's name,
    which is made when new. Raises Refusal for a blank or taken code name.
    """
    draft = Draft(session)
    before = draft.people[participant_id]
    texts = {
        Field.NAME: name,
        Field.SETTING: setting,
        Field.DATE: interview_date,
        Field.LENGTH: interview_length,
        Field.REFERRER: referrer,
    }
    _write_person(draft, participant_id, texts, interview_order, consent)
    draft.write_attributes(participant_id, Subject.PARTICIPANT, attributes or {})
    draft.store("participant.describe", {"name": before.name}, reason=reason, origin=origin)


def describe_interview(
    session: Session,
    transcript_id: str,
    *,
    name: str,
    setting: str | None = None,
    interview_date: str | None = None,
    interview_order: int | None = None,
    interview_length: str | None = None,
    consent: Consent | None = None,
    direction: str = "",
    memo: str = "",
    origin: object | None = None,
) -> None:
    """Change all that is said of an interview and its participant, as one step; None leaves as it is.

    ``name`` is the participant's code name; where there is no participant, the transcript's. Raises Refusal for
    a blank or taken one.
    """
    study = session.study
    draft = Draft(session)
    transcript = study.transcripts[transcript_id]
    changed = replace(transcript, direction=direction)
    if transcript.participant_id is None:
        changed = replace(changed, name=_free_name(study, transcript_id, name))
    else:
        texts = {
            Field.NAME: name,
            Field.SETTING: setting,
            Field.DATE: interview_date,
            Field.LENGTH: interview_length,
        }
        _write_person(draft, transcript.participant_id, texts, interview_order, consent)
    if changed != transcript:
        draft.put(changed)
    known, cleaned = study.memo_on(transcript_id), clean_text(memo)
    if known is not None and not cleaned:
        draft.delete(known)
    elif cleaned != (known.text if known else ""):
        draft.put(replace(known, text=cleaned) if known else Memo(new_id(), transcript_id, cleaned))
    draft.store("interview.describe", {"name": transcript.name}, origin=origin)


def _write_person(
    draft: Draft, person_id: str, texts: Mapping[Field, str | None], order: int | None, consent: Consent | None
) -> None:
    """Write what is given of a participant into a draft."""
    for key, text in texts.items():
        if text is not None:
            draft.write(person_id, key, text)
    if order is not None:
        draft.people[person_id] = replace(draft.people[person_id], interview_order=order)
    if consent is not None:
        draft.people[person_id] = replace(draft.people[person_id], consent=consent)


def setting_named(session: Session, name: str) -> Setting | None:
    """The setting of this name after folding, a new one (not yet stored) when there is none; None for a blank."""
    if not name.strip():
        return None
    cleaned = clean_name(name)
    known = find_named(cleaned, session.study.settings.values())
    if known is not None:
        return session.study.settings[known.id]
    return Setting(new_id(), cleaned, next_position(session.study.settings.values()))


def participant_named(session: Session, name: str) -> Participant | None:
    """The participant with this code name after folding."""
    known = find_named(name, session.study.participants.values())
    return session.study.participants[known.id] if known else None


def map_speaker(
    session: Session,
    label: str,
    role: Role,
    *,
    transcript_id: str | None = None,
    participant: str | None = None,
    origin: object | None = None,
) -> None:
    """Say whose words a speaker label announces, once for the whole study or in one transcript only.

    ``participant`` is the code name of the one who speaks in a focus group's transcript, made when new, none when
    blank; None leaves it as it is. Statements in that transcript follow. Raises Refusal when a statement would then
    hold the words of several participants.
    """
    study = session.study
    key = label_key(label)
    known = next((s for s in study.speakers.values() if (s.label, s.transcript_id) == (key, transcript_id)), None)
    speaker = replace(known or Speaker(new_id(), key, role, transcript_id=transcript_id), role=role)
    made: list[Record] = []
    if participant is not None and transcript_id is not None:
        person = _speaking(session, study.transcripts[transcript_id], participant) if participant.strip() else None
        if person is not None and person.id not in study.participants:
            made.append(person)
        speaker = replace(speaker, participant_id=person.id if person else None)
    if speaker == known:
        return
    statements = [] if transcript_id is None else _respoken(session, transcript_id, speaker)

    def store(transaction: Transaction) -> None:
        transaction.insert(*made)
        (transaction.insert if known is None else transaction.update)(speaker)
        transaction.update(*statements)

    session.run("speaker.map", {"label": label, "role": role.value}, store, origin=origin)


def _speaking(session: Session, transcript: Transcript, name: str) -> Participant:
    """The participant of this code name, otherwise a new one, not yet stored, from its setting."""
    known = participant_named(session, name)
    if known is not None:
        return known
    study = session.study
    setting = study.setting_of(transcript)
    everybody = study.participants.values()
    return Participant(
        id=new_id(),
        name=clean_name(name),
        setting_id=setting.id if setting else None,
        interview_order=max((p.interview_order for p in everybody), default=0) + 1,
        interview_date="",
        position=next_position(everybody),
    )


def _respoken(session: Session, transcript_id: str, speaker: Speaker) -> list[Statement]:
    """The statements of a focus group that are another participant's once ``speaker`` holds."""
    study = session.study
    transcript = study.transcripts[transcript_id]
    source = session.source(transcript.source_id)
    people = {s.label: s.participant_id for s in study.speakers.values() if s.transcript_id == transcript_id}
    people[speaker.label] = speaker.participant_id
    changed = []
    for statement in study.statements_in(transcript_id):
        own = speaking_participant(source, transcript, statement.spans, lambda label: people.get(label_key(label)))
        if own != statement.participant_id:
            changed.append(replace(statement, participant_id=own))
    return changed


def _free_name(study: Study, transcript_id: str, name: str) -> str:
    """A name that a transcript can have. Raises Refusal for a blank or taken one."""
    cleaned = clean_name(name)
    refuse_taken(cleaned, study.transcripts.values(), besides=transcript_id)
    return cleaned


def remove_transcript(session: Session, transcript_id: str, *, origin: object | None = None) -> None:
    """Take a transcript out of the study. Raises Refusal while statements lie in it."""
    study = session.study
    transcript = study.transcripts[transcript_id]
    count = study.count_statements_in(transcript_id)
    if count:
        raise Refusal(
            "Statements lie in {name} ({count}). Unmark them first, then remove the transcript.",
            name=transcript.name,
            count=count,
        )
    gone = hanging_on(study, transcript_id)
    gone += [speaker for speaker in study.speakers.values() if speaker.transcript_id == transcript_id]
    references = [replace(one, transcript_id=None) for one in study.linked(Reference, "transcript_id", transcript_id)]

    def remove(transaction: Transaction) -> None:
        transaction.update(*references)
        transaction.delete(*gone, transcript)

    session.run("transcript.remove", {"name": transcript.name}, remove, origin=origin)
