"""Participants, settings and attributes as they are about to be: cells written by a person, stored as one step."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from phenocode.analysis.people_table import Field, field_named, read_consent
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Attribute, Consent, Participant, Record, Setting, Subject, new_id
from phenocode.study.rules import clean_name, clean_text, find_named, hanging_on, next_position, refuse_taken
from phenocode.text.fold import fold
from phenocode.text.names import name_key

_HIGHEST_ORDER = 1_000_000


class Draft:
    """A working copy of who takes part; nothing of it is stored before ``store``.

    A referrer who is typed with a participant's code name becomes that participant, also when they come later.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        study = session.study
        self.people: dict[str, Participant] = dict(study.participants)
        self.settings: dict[str, Setting] = dict(study.settings)
        self.attributes: dict[str, Attribute] = dict(study.attributes)
        self._before: dict[str, Record] = self._now()
        self._further: list[Record] = []  # written beside them
        self._gone: list[Record] = []

    # Rows

    def add_person(self, name: str) -> Participant:
        """A new participant, last in interview order. Raises Refusal for a blank or taken code name."""
        cleaned = clean_name(name)
        refuse_taken(cleaned, self.people.values())
        everybody = self.people.values()
        order = max((person.interview_order for person in everybody), default=0) + 1
        person = Participant(new_id(), cleaned, None, order, "", next_position(everybody))
        self.people[person.id] = person
        return person

    def add_setting(self, name: str) -> Setting:
        """A new setting, the last. Raises Refusal for a blank or taken name."""
        cleaned = clean_name(name)
        refuse_taken(cleaned, self.settings.values())
        setting = Setting(new_id(), cleaned, next_position(self.settings.values()))
        self.settings[setting.id] = setting
        return setting

    def setting_named(self, name: str) -> Setting | None:
        """The setting of this name, made when there is none; None for a blank."""
        if not name.strip():
            return None
        known = find_named(name, self.settings.values())
        return self.settings[known.id] if known else self.add_setting(name)

    def remove(self, record: Participant | Setting | Attribute) -> None:
        """Take a row or a column out, with what is noted about it."""
        for held in (self.people, self.settings, self.attributes):
            held.pop(record.id, None)
        self._gone += hanging_on(self._session.study, record.id)

    def keep(self, noted: Record, moved: Record) -> None:
        """Let a note live on that would go with a row."""
        self._gone.remove(noted)
        self._further.append(moved)

    def put(self, *records: Record) -> None:
        """Add or change records of other kinds in the same step."""
        self._further += records

    def delete(self, *records: Record) -> None:
        """Remove records of other kinds in the same step."""
        self._gone += records

    # Columns

    def attribute_named(self, subject: Subject, name: str) -> Attribute:
        """The attribute of this name, made when there is none. Raises Refusal for the name of a fixed column."""
        cleaned = clean_name(name)
        known = find_named(cleaned, self.attributes_of(subject))
        return self.attributes[known.id] if known else self.add_attribute(subject, cleaned)

    def add_attribute(self, subject: Subject, name: str) -> Attribute:
        """A new attribute, the last. Raises Refusal for a blank or taken name."""
        cleaned = clean_name(name)
        self.refuse_heading(cleaned, subject)
        others = self.attributes_of(subject)
        attribute = Attribute(new_id(), subject, cleaned, next_position(others))
        self.attributes[attribute.id] = attribute
        return attribute

    def refuse_heading(self, name: str, subject: Subject, *, besides: str = "") -> None:
        """Raise Refusal when a column of the table is called so already."""
        if field_named(name, subject) is not None:
            raise Refusal("{name} is a column of the table already. Choose another name.", name=name)
        refuse_taken(name, self.attributes_of(subject), besides=besides)

    def attributes_of(self, subject: Subject) -> list[Attribute]:
        """The attributes of participants or of settings."""
        return [attribute for attribute in self.attributes.values() if attribute.subject is subject]

    # Cells

    def write(self, record_id: str, key: str, text: str) -> None:
        """Write a cell: ``key`` is a Field or an attribute's id. Raises Refusal for what can't stand there."""
        if record_id in self.people:
            self.people[record_id] = self._written(self.people[record_id], key, text)
        else:
            self.settings[record_id] = self._setting_written(self.settings[record_id], key, text)

    def write_attributes(self, record_id: str, subject: Subject, values: Mapping[str, str]) -> None:
        """Write values by the names of their attributes, which are made where there is something to write."""
        for name, value in values.items():
            if value.strip() or find_named(name, self.attributes_of(subject)) is not None:
                self.write(record_id, self.attribute_named(subject, name).id, value)

    def _setting_written(self, setting: Setting, key: str, text: str) -> Setting:
        if key == Field.NAME:
            name = clean_name(text)
            refuse_taken(name, self.settings.values(), besides=setting.id)
            return replace(setting, name=name)
        return replace(setting, attributes=_with(setting.attributes, key, text))

    def _written(self, person: Participant, key: str, text: str) -> Participant:
        match key:
            case Field.NAME:
                name = clean_name(text)
                refuse_taken(name, self.people.values(), besides=person.id)
                return replace(person, name=name)
            case Field.ORDER:
                return replace(person, interview_order=_read_order(text))
            case Field.SETTING:
                setting = self.setting_named(text)
                return replace(person, setting_id=setting.id if setting else None)
            case Field.DATE:
                return replace(person, interview_date=_line(text))
            case Field.LENGTH:
                return replace(person, interview_length=_line(text))
            case Field.CONSENT:
                return replace(person, consent=consent_said(text))
            case Field.REFERRER:
                return replace(person, referrer_id=None, referrer=_line(text))
        return replace(person, attributes=_with(person.attributes, key, text))

    # Storing

    @property
    def changed(self) -> list[Record]:
        """All records that are new or other than in the study."""
        self._resolve_referrers()
        return [record for record in self._now().values() if self._before.get(record.id) != record]

    def store(
        self,
        label: str,
        parameters: Mapping[str, Any],
        *,
        reason: str = "",
        origin: object | None = None,
    ) -> ChangeSet | None:
        """Store all of it as one step; None, and no step, when nothing changes.

        Raises Refusal when participants, settings or attributes have changed since the draft was begun.
        """
        study = self._session.study
        if self._before != {**study.attributes, **study.settings, **study.participants}:
            raise Refusal("The participants have changed since this was looked at. Nothing was stored; do it again.")
        changed = [*self.changed, *self._further]
        kept = self._now().keys()
        gone = [record for record in self._before.values() if record.id not in kept]
        if not (changed or gone or self._gone):
            return None

        def write(transaction: Transaction) -> None:
            transaction.insert(*(record for record in changed if study.find(record.id) is None))
            transaction.update(*(record for record in changed if study.find(record.id) is not None))
            transaction.delete(*self._gone, *gone)

        return self._session.run(label, parameters, write, reason=reason, origin=origin)

    def _now(self) -> dict[str, Record]:
        """Rows and columns by id, in an order in which those that others refer to come first."""
        return {**self.attributes, **self.settings, **self.people}

    def _resolve_referrers(self) -> None:
        by_name = {name_key(person.name): person.id for person in self.people.values()}
        for person in list(self.people.values()):
            known = by_name.get(name_key(person.referrer)) if person.referrer else None
            if known is not None:
                self.people[person.id] = replace(person, referrer_id=known, referrer="")


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _with(attributes: tuple[tuple[str, str], ...], key: str, text: str) -> tuple[tuple[str, str], ...]:
    values = dict(attributes)
    values.pop(key, None)
    cleaned = clean_text(text)
    if cleaned:
        values[key] = cleaned
    return tuple(sorted(values.items()))


def _read_order(text: str) -> int:
    folded = fold(text).strip()
    if folded.isascii() and folded.isdecimal() and 0 < int(folded) <= _HIGHEST_ORDER:
        return int(folded)
    raise Refusal("{text} is no place in an order. Write a whole number from 1 on.", text=text.strip() or "—")


def consent_said(text: str) -> Consent:
    """The consent that a word means. Raises Refusal for a word that means none."""
    consent = read_consent(text)
    if consent is None:
        raise Refusal("{text} is no kind of consent. Write written, oral or withdrawn, or leave it empty.", text=text)
    return consent
