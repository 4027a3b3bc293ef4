"""Participants and settings as tables: which columns there are, what stands in a cell, and what is wrong with it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from phenocode.analysis.referrals import referrals
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import Consent, Participant, Setting, Subject
from phenocode.text.dates import read_date
from phenocode.text.durations import read_minutes
from phenocode.text.names import name_key


class Field(StrEnum):
    """The columns that every study has; the others are its attributes, by their ids."""

    ORDER = "order"
    NAME = "name"
    SETTING = "setting"
    DATE = "date"
    LENGTH = "length"
    CONSENT = "consent"
    REFERRER = "referrer"
    STATEMENTS = "statements"  # how many; computed
    PARTICIPANTS = "participants"  # how many come from a setting; computed


FIELDS: Mapping[Subject, tuple[Field, ...]] = {
    Subject.PARTICIPANT: (
        Field.ORDER,
        Field.NAME,
        Field.SETTING,
        Field.DATE,
        Field.LENGTH,
        Field.CONSENT,
        Field.REFERRER,
        Field.STATEMENTS,
    ),
    Subject.SETTING: (Field.NAME, Field.PARTICIPANTS),
}
COMPUTED = frozenset({Field.STATEMENTS, Field.PARTICIPANTS})

_CAPTIONS: Mapping[str, Mapping[Subject, str]] = {
    "fa": {Subject.PARTICIPANT: "مشارکت‌کنندگان پژوهش", Subject.SETTING: "بسترهای پژوهش"},
    "en": {Subject.PARTICIPANT: "Participants of the study", Subject.SETTING: "Settings of the study"},
}

# What METHOD.md names as attributes of a setting.
OFFERED: Mapping[str, tuple[str, ...]] = {
    "fa": ("کارکرد", "نوع", "مخاطبان"),
    "en": ("function", "kind", "recipients"),
}

_HEADINGS: Mapping[str, Mapping[Field, str]] = {
    "fa": {
        Field.ORDER: "ترتیب",
        Field.NAME: "نام رمزی",
        Field.SETTING: "بستر",
        Field.DATE: "تاریخ مصاحبه",
        Field.LENGTH: "مدت مصاحبه",
        Field.CONSENT: "رضایت",
        Field.REFERRER: "معرف",
        Field.STATEMENTS: "گزاره‌ها",
        Field.PARTICIPANTS: "مشارکت‌کنندگان",
    },
    "en": {
        Field.ORDER: "Order",
        Field.NAME: "Code name",
        Field.SETTING: "Setting",
        Field.DATE: "Interview date",
        Field.LENGTH: "Interview length",
        Field.CONSENT: "Consent",
        Field.REFERRER: "Referred by",
        Field.STATEMENTS: "Statements",
        Field.PARTICIPANTS: "Participants",
    },
}
# What else a sheet may call them.
_OTHER_HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.ORDER: ("no", "number", "interview order", "#", "ردیف", "شماره", "ترتیب مصاحبه", "شماره مصاحبه"),
    Field.NAME: (
        "name", "code", "participant", "pseudonym", "participant code", "interviewee", "نام", "کد", "شناسه",
        "مشارکت‌کننده", "شرکت‌کننده", "مصاحبه‌شونده", "نام مستعار", "کد مشارکت‌کننده", "اسم رمز",
    ),
    Field.SETTING: (
        "site", "organisation", "organization", "place", "workplace", "سازمان", "محیط", "محل", "محل کار", "مرکز",
        "موسسه",
    ),
    Field.DATE: ("date", "day", "date of interview", "تاریخ", "روز"),
    Field.LENGTH: ("length", "duration", "minutes", "مدت", "طول", "طول مصاحبه", "زمان مصاحبه", "دقیقه"),
    Field.CONSENT: ("informed consent", "رضایت آگاهانه", "رضایت‌نامه", "فرم رضایت"),
    Field.REFERRER: ("referrer", "referred", "introduced by", "معرفی‌کننده", "معرفی شده توسط", "معرفی‌شده از سوی"),
    Field.STATEMENTS: ("statement count", "شمار گزاره‌ها", "تعداد گزاره‌ها"),
    Field.PARTICIPANTS: ("شمار مشارکت‌کنندگان", "تعداد مشارکت‌کنندگان"),
}  # fmt: skip
_SETTING_NAMES = (*_OTHER_HEADINGS[Field.SETTING], "setting", "بستر")  # what a sheet of settings calls their names

_CONSENT_SAID: Mapping[str, Mapping[Consent, str]] = {
    "fa": {Consent.UNKNOWN: "", Consent.WRITTEN: "کتبی", Consent.ORAL: "شفاهی", Consent.WITHDRAWN: "پس گرفته"},
    "en": {Consent.UNKNOWN: "", Consent.WRITTEN: "written", Consent.ORAL: "oral", Consent.WITHDRAWN: "withdrawn"},
}
_CONSENT_WORDS: Mapping[Consent, tuple[str, ...]] = {
    Consent.UNKNOWN: (
        "", "-", "–", "—", "?", "؟", "no", "none", "unknown", "not yet", "خیر", "نه", "ندارد", "نامشخص", "نامعلوم",
        "هنوز نه",
    ),
    Consent.WRITTEN: ("written", "in writing", "signed", "form", "کتبی", "مکتوب", "نوشتاری", "امضا", "امضا شده", "فرم"),
    Consent.ORAL: ("oral", "orally", "verbal", "spoken", "recorded", "شفاهی", "گفتاری", "زبانی", "صوتی", "ضبط شده"),
    Consent.WITHDRAWN: ("withdrawn", "withdrew", "پس گرفته", "پس گرفته شد", "پس گرفت", "انصراف", "انصراف داد"),
}  # fmt: skip
# They say that consent was given and not how.
_PLAIN_YES = ("yes", "y", "given", "true", "ok", "✓", "✔", "بله", "بلی", "آری", "دارد", "داده شد", "موافق")

_BY_WORD = {name_key(word): consent for consent, words in _CONSENT_WORDS.items() for word in words}
_YES = frozenset(map(name_key, _PLAIN_YES))

_LENGTH = mark("This can't be read as a length. Write minutes, or hours and minutes such as 1:05.")
_UNKNOWN = mark("No participant of the study has this code name.")
_CIRCLE = mark("These referrals go round in a circle: {names}.")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: ``key`` is a field's or the id of an attribute."""

    key: str
    heading: str

    @property
    def computed(self) -> bool:
        """Whether nobody writes in it."""
        return self.key in COMPUTED


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """The participants or settings of a study as rows of cells, in the study's language."""

    subject: Subject
    language: str
    columns: tuple[Column, ...]
    ids: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns' headings."""
        return tuple(column.heading for column in self.columns)


def people_sheet(table: PeopleTable) -> Sheet:
    """The table as it leaves the program, names first: a page too narrow for it repeats the first column."""
    name = [column.key for column in table.columns].index(Field.NAME)
    headings, *rows = ((row[name], *row[:name], *row[name + 1 :]) for row in (table.headings, *table.rows))
    return Sheet(table.language, _CAPTIONS[table.language][table.subject], tuple(map(str, headings)), rows)


def columns_of(study: Study, subject: Subject) -> list[Column]:
    """The fixed columns, what is computed last, and the study's attributes before that."""
    headings = _HEADINGS[study.about.language]
    fixed = [Column(field, headings[field]) for field in FIELDS[subject]]
    return [*fixed[:-1], *(Column(a.id, a.name) for a in study.attributes_of(subject)), fixed[-1]]


def build_people_table(study: Study, subject: Subject = Subject.PARTICIPANT) -> PeopleTable:
    """The participants in interview order, or the settings by position."""
    columns = tuple(columns_of(study, subject))
    records: Sequence[Participant | Setting]
    records = study.people_in_order() if subject is Subject.PARTICIPANT else study.settings_in_order()
    counts = counts_of(study, subject)
    rows = tuple(
        tuple(
            counts[record.id] if column.computed else said(study, record, column.key, study.about.language)
            for column in columns
        )
        for record in records
    )
    return PeopleTable(subject, study.about.language, columns, tuple(record.id for record in records), rows)


def counts_of(study: Study, subject: Subject) -> Counter[str]:
    """How many statements each participant has, or how many participants each setting, by id."""
    if subject is Subject.SETTING:
        return Counter(p.setting_id for p in study.participants.values() if p.setting_id is not None)
    speaking = (study.participant_of(s) for s in study.statements.values() if not study.is_passage(s))
    return Counter(person.id for person in speaking if person is not None)


def said(study: Study, record: Participant | Setting, key: str, language: str) -> str | int:
    """What stands in a cell that is written by hand; consent in words of ``language``."""
    if key == Field.NAME:
        return record.name
    if isinstance(record, Participant):
        match key:
            case Field.ORDER:
                return record.interview_order
            case Field.SETTING:
                setting = study.settings.get(record.setting_id or "")
                return setting.name if setting else ""
            case Field.DATE:
                return record.interview_date
            case Field.LENGTH:
                return record.interview_length
            case Field.CONSENT:
                return say_consent(record.consent, language)
            case Field.REFERRER:
                referrer = study.participants.get(record.referrer_id or "")
                return referrer.name if referrer else record.referrer
    return dict(record.attributes).get(key, "")


def problems_in(study: Study) -> Mapping[tuple[str, str], str]:
    """What is wrong with what was typed of participants: sentences by participant's id and column's key.

    Nothing is corrected, and what is missing is no problem here.
    """
    found: dict[tuple[str, str], str] = {}
    for person in study.participants.values():
        date = read_date(person.interview_date)
        if date.problem is not None:
            found[person.id, Field.DATE] = tr(date.problem)
        if person.interview_length.strip() and read_minutes(person.interview_length) is None:
            found[person.id, Field.LENGTH] = tr(_LENGTH)
    chains = referrals(study)
    for unknown in chains.unknown:
        for person in unknown.referred:
            found[person.id, Field.REFERRER] = tr(_UNKNOWN)
    for cycle in chains.cycles:
        names = [person.name for person in (*cycle, cycle[0])]
        for person in cycle:
            found[person.id, Field.REFERRER] = tr(_CIRCLE, names=names)
    return MappingProxyType(found)


def say_consent(consent: Consent, language: str) -> str:
    """A participant's consent in a word of ``language``; nothing where it is not known."""
    return _CONSENT_SAID[language][consent]


def read_consent(text: str) -> Consent | None:
    """The consent that a word in Persian or English means; a plain yes counts as written; None for other words."""
    key = name_key(text)
    return Consent.WRITTEN if key in _YES else _BY_WORD.get(key)


def is_plain_yes(text: str) -> bool:
    """Whether a word says that consent was given, and not how."""
    return name_key(text) in _YES


def field_named(heading: str, subject: Subject) -> Field | None:
    """The fixed column that a heading means, in Persian or English, after folding."""
    return _BY_HEADING[subject].get(name_key(heading))


def _known_headings(subject: Subject) -> dict[str, Field]:
    known: dict[str, Field] = {}
    for field in FIELDS[subject]:
        others = _SETTING_NAMES if (subject, field) == (Subject.SETTING, Field.NAME) else ()
        for heading in (*(said[field] for said in _HEADINGS.values()), *_OTHER_HEADINGS[field], *others):
            known.setdefault(name_key(heading), field)
    return known


_BY_HEADING = {subject: _known_headings(subject) for subject in Subject}
