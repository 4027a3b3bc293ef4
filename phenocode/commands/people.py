"""Deeds on the table of participants and settings: rows, columns, their order, and merging two settings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from phenocode.analysis.people_table import COMPUTED, Field
from phenocode.commands.people_draft import Draft
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.merging import joined
from phenocode.study.model import Study
from phenocode.study.records import Attribute, Participant, Setting, Subject
from phenocode.study.rules import clean_name

_BETWEEN = " / "  # two different values of one attribute, after a merge


def add_participant(session: Session, name: str, *, origin: object | None = None) -> Participant:
    """A new participant without an interview yet, last in interview order.

    Raises Refusal for a blank or taken code name.
    """
    draft = Draft(session)
    person = draft.add_person(name)
    draft.store("participant.add", {"name": person.name}, origin=origin)
    return session.study.participants[person.id]


def remove_participants(session: Session, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Take participants out of the study; whom they referred keep their code names as typed referrers.

    Raises Refusal while a transcript or a statement is theirs.
    """
    study = session.study
    draft = Draft(session)
    gone = [study.participants[one] for one in dict.fromkeys(ids)]
    for person in gone:
        _refuse_speaking(study, person)
        draft.remove(person)
    for other in list(draft.people.values()):
        referrer = next((person for person in gone if person.id == other.referrer_id), None)
        if referrer is not None:
            draft.people[other.id] = replace(other, referrer_id=None, referrer=referrer.name)
    if gone:
        draft.store("participant.remove", {"name": gone[0].name, "count": len(gone)}, origin=origin)


def order_participants(session: Session, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Give all participants their places in the interview order, 1 on: ``ids`` first, the others as they stood."""
    draft = Draft(session)
    ordered = dict.fromkeys([*ids, *(person.id for person in session.study.people_in_order())])
    for number, one in enumerate(ordered, 1):
        draft.people[one] = replace(draft.people[one], interview_order=number)
    draft.store("participant.order", {"count": len(ordered)}, origin=origin)


def add_setting(session: Session, name: str, *, origin: object | None = None) -> Setting:
    """A new setting, the last. Raises Refusal for a blank or taken name."""
    draft = Draft(session)
    setting = draft.add_setting(name)
    draft.store("setting.add", {"name": setting.name}, origin=origin)
    return session.study.settings[setting.id]


def describe_setting(
    session: Session,
    setting_id: str,
    *,
    name: str | None = None,
    attributes: Mapping[str, str] | None = None,
    columns: Sequence[str] = (),
    origin: object | None = None,
) -> None:
    """Change what is given of a setting; ``attributes`` by name, made when new, and ``columns`` with them.

    Raises Refusal for a blank or taken name: two settings are merged by ``merge_settings``.
    """
    draft = Draft(session)
    before = draft.settings[setting_id]
    if name is not None:
        draft.write(setting_id, Field.NAME, name)
    if any(value.strip() for value in (attributes or {}).values()):
        for column in columns:
            draft.attribute_named(Subject.SETTING, column)
    draft.write_attributes(setting_id, Subject.SETTING, attributes or {})
    draft.store("setting.describe", {"name": before.name}, origin=origin)


def remove_settings(session: Session, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Take settings out of the study. Raises Refusal while participants come from there."""
    study = session.study
    draft = Draft(session)
    gone = [study.settings[one] for one in dict.fromkeys(ids)]
    for setting in gone:
        count = sum(person.setting_id == setting.id for person in study.participants.values())
        if count:
            raise Refusal(
                "Participants come from {name} ({count}). Give them another setting first, or merge the two.",
                name=setting.name,
                count=count,
            )
        draft.remove(setting)
    if gone:
        draft.store("setting.remove", {"name": gone[0].name, "count": len(gone)}, origin=origin)


def order_settings(session: Session, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Put the settings in this order, the others after them as they stood."""
    draft = Draft(session)
    for number, one in enumerate(dict.fromkeys([*ids, *(s.id for s in session.study.settings_in_order())])):
        draft.settings[one] = replace(draft.settings[one], position=number)
    draft.store("setting.order", {}, origin=origin)


def merge_settings(
    session: Session, gone_id: str, into_id: str, *, reason: str = "", origin: object | None = None
) -> None:
    """Fold one setting into another, which keeps its name: people move, memos and attributes are all kept.

    Raises Refusal when the two are one.
    """
    study = session.study
    draft = Draft(session)
    gone, into = study.settings[gone_id], study.settings[into_id]
    if gone_id == into_id:
        raise Refusal("{name} can't be merged with itself. Choose another.", name=gone.name)
    kept = dict(into.attributes)
    for key, value in gone.attributes:
        own = kept.get(key, "")
        kept[key] = f"{own}{_BETWEEN}{value}" if own and value not in own.split(_BETWEEN) else own or value
    draft.remove(gone)
    draft.settings[into_id] = replace(into, attributes=tuple(sorted(kept.items())))
    for person in list(draft.people.values()):
        if person.setting_id == gone_id:
            draft.people[person.id] = replace(person, setting_id=into_id)
    memo, own_memo = study.memo_on(gone_id), study.memo_on(into_id)
    if memo is not None and own_memo is not None:
        draft.put(replace(own_memo, text=joined(own_memo.text, memo.text)))
    elif memo is not None:
        draft.keep(memo, replace(memo, subject_id=into_id))
    draft.store("setting.merge", {"name": gone.name, "into": into.name}, reason=reason, origin=origin)


def write_cell(session: Session, row_id: str, key: str, text: str, *, origin: object | None = None) -> None:
    """Write one cell of a participant or a setting: ``key`` is a Field or an attribute's id.

    Raises Refusal for what can't stand there; date, length and referrer are kept as typed.
    """
    draft = Draft(session)
    person = draft.people.get(row_id)
    name = person.name if person is not None else draft.settings[row_id].name
    draft.write(row_id, key, text)
    label = "setting.describe" if person is None else "participant.describe"
    draft.store(label, {"name": name}, origin=origin)


def clear_cells(session: Session, cells: Sequence[tuple[str, str]], *, origin: object | None = None) -> None:
    """Empty cells, by the row's id and the column's key; names and places in the order stay as they are.

    Raises Refusal when nothing else is among them.
    """
    clearable = [(row, key) for row, key in cells if key not in (Field.NAME, Field.ORDER, *COMPUTED)]
    if cells and not clearable:
        raise Refusal("Names and places in the order can't be empty. Remove the row instead.")
    draft = Draft(session)
    for row, key in clearable:
        draft.write(row, key, "")
    draft.store("people.clear", {"count": len(clearable)}, origin=origin)


def add_attribute(session: Session, subject: Subject, name: str, *, origin: object | None = None) -> Attribute:
    """A new column of the participants' or the settings' table. Raises Refusal for a blank or taken name."""
    draft = Draft(session)
    attribute = draft.add_attribute(subject, name)
    draft.store("attribute.add", {"name": attribute.name}, origin=origin)
    return session.study.attributes[attribute.id]


def rename_attribute(session: Session, attribute_id: str, name: str, *, origin: object | None = None) -> None:
    """Give a column another name. Raises Refusal for a blank or taken one."""
    draft = Draft(session)
    attribute = draft.attributes[attribute_id]
    cleaned = clean_name(name)
    draft.refuse_heading(cleaned, attribute.subject, besides=attribute_id)
    draft.attributes[attribute_id] = replace(attribute, name=cleaned)
    draft.store("attribute.rename", {"name": attribute.name, "new": cleaned}, origin=origin)


def remove_attribute(session: Session, attribute_id: str, *, origin: object | None = None) -> None:
    """Take a column away with all that stands in it."""
    draft = Draft(session)
    attribute = draft.attributes[attribute_id]
    held = draft.people if attribute.subject is Subject.PARTICIPANT else draft.settings
    for record_id in [one.id for one in held.values() if attribute_id in dict(one.attributes)]:
        draft.write(record_id, attribute_id, "")
    draft.remove(attribute)
    draft.store("attribute.remove", {"name": attribute.name}, origin=origin)


def order_attributes(session: Session, subject: Subject, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Put the columns of a table in this order, the others after them as they stood."""
    draft = Draft(session)
    for number, one in enumerate(dict.fromkeys([*ids, *(a.id for a in session.study.attributes_of(subject))])):
        draft.attributes[one] = replace(draft.attributes[one], position=number)
    draft.store("attribute.order", {}, origin=origin)


def _refuse_speaking(study: Study, person: Participant) -> None:
    transcripts = [t for t in study.transcripts.values() if person in study.people_in(t)]
    if transcripts:
        raise Refusal(
            "The transcript {transcript} is of {name}. Remove the transcript first.",
            transcript=transcripts[0].name,
            name=person.name,
        )
    if any(speaker.participant_id == person.id for speaker in study.speakers.values()):
        raise Refusal("A speaker label stands for {name}. Say first whose words it announces.", name=person.name)
    count = sum(statement.participant_id == person.id for statement in study.statements.values())
    if count:
        raise Refusal(
            "Statements are words of {name} ({count}). Remove them first, then the participant.",
            name=person.name,
            count=count,
        )
