"""The participants and settings that the cases and variables of a foreign project make in a study."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from phenocode.analysis.people_table import read_consent
from phenocode.commands.refi_taken import Taken, told_name
from phenocode.commands.refi_tree_records import NAMELESS
from phenocode.exchange.refi import VARIABLES, Case, Source, Value, guid_of
from phenocode.i18n import mark
from phenocode.study.records import Attribute, Consent, Participant, Setting, Subject, new_id
from phenocode.study.rules import clean_name, clean_text, find_named, next_position
from phenocode.text.fold import fold

_CODED_CASE = mark("The case {name} is coded as a whole; codes are given to words here, so these were left out.")
_UNKNOWN_VARIABLE = mark("The case {name} has values of variables that the file does not have; they were left out.")
_OTHER_VALUE = mark("The study has another value for {variable} of {name}; it was kept.")
_ONE_PERSON = mark("Several cases or texts of the file are called {name}; they became one participant.")
_ONE_VARIABLE = mark("Several variables of the file are called {name}; they became one.")
_VARIABLES_TOLD = mark("What the file says of its variables was left out ({names}).")
_NOWHERE = mark("The case {name} names texts or passages that the file does not have.")
_ORDER_LENGTH = 6


def take_people(taken: Taken) -> None:
    """Make participants of the cases, and attributes of their variables."""
    people = _People(taken)
    people.make_attributes()
    people.make_settings()
    there = set(_passages_of(taken.project.sources))
    for case in taken.project.cases:
        people.make(case)
        if not there.issuperset((*case.sources, *case.selections)):
            taken.miss(_NOWHERE, name=told_name(case.name))
    people.link_referrers()


def take_source_person(taken: Taken, name: str, values: tuple[Value, ...]) -> str:
    """The participant of a source to which no case belongs, named as the source is; answers the id."""
    return _People(taken).make(Case("", name, values=values))


def take_values(taken: Taken, person_id: str, values: tuple[Value, ...]) -> None:
    """What a source says about its participant by variables."""
    _People(taken).tell(person_id, values)


def _passages_of(sources: Iterable[Source]) -> Iterator[str]:
    """The GUIDs of all that a case can name."""
    for source in sources:
        yield source.guid
        yield from (one.guid for one in source.selections)
        yield from _passages_of(source.parts)


class _People:
    def __init__(self, taken: Taken) -> None:
        self._taken = taken
        self._study = taken.study
        self._variables = {one.guid: one for one in taken.project.variables}
        self._keys = {guid: key for key, guid in VARIABLES.items()} if taken.own else {}
        self._order = max((p.interview_order for p in self._study.participants.values()), default=0)
        self._fresh = self._order == 0
        self._referrers: dict[str, str] = {}

    def make_attributes(self) -> None:
        """An attribute for each variable; our own files say of whom they tell."""
        data = self._taken.read.data
        if data is not None:
            wanted = [(guid_of(one.id), one.subject, one.name) for one in data.attributes]
        else:
            wanted = [(one.guid, Subject.PARTICIPANT, one.name) for one in self._variables.values()]
        met: set[str] = set()
        for guid, subject, name in wanted:
            attribute = self._attribute(subject, name)
            if attribute.id in met:
                self._taken.warn(_ONE_VARIABLE, name=told_name(attribute.name))
            met.add(attribute.id)
            self._taken.ids[guid] = attribute.id
        told = [told_name(one.name) for one in self._variables.values() if one.description.strip()]
        if told:
            self._taken.miss(_VARIABLES_TOLD, names=told)

    def _attribute(self, subject: Subject, name: str) -> Attribute:
        among = self._study.attributes_of(subject)
        cleaned = self._taken.name_of(name, NAMELESS[self._study.about.language], among)
        known = find_named(cleaned, among)
        if known is not None:
            return self._study.attributes[known.id]
        made = Attribute(new_id(), subject, cleaned, next_position(self._study.attributes.values()))
        self._taken.put(made)
        return made

    def make_settings(self) -> None:
        """The settings of our own file, with what is told of them."""
        data = self._taken.read.data
        for one in data.settings if data is not None else ():
            setting = self._setting(one.name)
            told = tuple((self._taken.ids[guid_of(a)], clean_text(v)) for a, v in one.attributes
                         if guid_of(a) in self._taken.ids)  # fmt: skip
            self._taken.ids[guid_of(one.id)] = setting.id
            self._taken.change(setting, replace(setting, attributes=self._merged(setting, told)))

    def _setting(self, name: str) -> Setting:
        cleaned = self._taken.name_of(name, NAMELESS[self._study.about.language], self._study.settings.values())
        known = find_named(cleaned, self._study.settings.values())
        if known is not None:
            return self._study.settings[known.id]
        made = Setting(new_id(), cleaned, next_position(self._study.settings.values()))
        self._taken.put(made)
        return made

    def make(self, case: Case) -> str:
        """The participant of a case, or the one of its name that there is; answers the id."""
        people = self._study.participants.values()
        name = self._taken.name_of(case.name, NAMELESS[self._study.about.language], people)
        known = find_named(name, people)
        if known is None:
            self._order += 1
            person = Participant(new_id(), clean_name(name), None, self._order, "", next_position(people))
            self._taken.put(person)
            person_id, fresh = person.id, True
        else:
            person_id, fresh = known.id, False
        if person_id in self._taken.people:
            self._taken.warn(_ONE_PERSON, name=told_name(name))
        self._taken.people.add(person_id)
        if case.guid:
            self._taken.ids[case.guid] = person_id
        if case.codes:
            self._taken.miss(_CODED_CASE, name=told_name(case.name))
        self.tell(person_id, case.values, order=fresh and self._fresh)
        return person_id

    def tell(self, person_id: str, values: tuple[Value, ...], *, order: bool = False) -> None:
        """What variables say about a participant; what the study knows already stays."""
        now = self._study.participants[person_id]
        told: list[tuple[str, str]] = []
        unknown = False
        for value in values:
            text = clean_text(value.value or "")
            key = self._keys.get(value.variable)
            if not text:
                continue
            if key is not None:
                now = self._said(now, key, text, order=order)
                continue
            attribute = self._study.attributes.get(self._taken.ids.get(value.variable, ""))
            if attribute is None:
                unknown = True
            elif attribute.subject is Subject.PARTICIPANT:
                told.append((attribute.id, text))
        if unknown:
            self._taken.miss(_UNKNOWN_VARIABLE, name=told_name(now.name))
        self._taken.change(now, replace(now, attributes=self._merged(now, tuple(told))))

    def _said(self, person: Participant, key: str, text: str, *, order: bool) -> Participant:
        if key == "order":
            number = fold(text).strip()
            if not (order and number.isdecimal() and len(number) <= _ORDER_LENGTH):
                return person
            self._order = max(self._order, int(number))
            now = replace(person, interview_order=int(number))
            self._taken.change(person, now)
            return now
        if key == "consent":
            said = next((one for one in Consent if one.value == text), None) or read_consent(text)
            return self._taken.complete(person, consent=said) if said is not None else person
        if key == "setting":
            return self._taken.complete(person, setting_id=self._setting(text).id)
        if key == "referrer":
            if not person.referrer_id and not person.referrer:
                self._referrers[person.id] = text
            return person
        field = {"date": "interview_date", "length": "interview_length"}[key]
        return self._taken.complete(person, **{field: text})

    def link_referrers(self) -> None:
        """Who referred whom: a participant, or the words as typed."""
        data = self._taken.read.data
        known = {} if data is None else {guid_of(one): guid_of(other) for one, other in data.referrers.items()}
        of_person = {self._taken.ids[one]: self._taken.ids.get(other, "") for one, other in known.items()
                     if one in self._taken.ids}  # fmt: skip
        for person_id, words in self._referrers.items():
            person = self._study.participants[person_id]
            referrer = of_person.get(person_id, "")
            if referrer in self._study.participants:
                self._taken.change(person, replace(person, referrer_id=referrer))
            else:
                self._taken.change(person, replace(person, referrer=words))

    def _merged(self, record: Participant | Setting, told: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        merged = dict(record.attributes)
        for attribute, value in told:
            if merged.setdefault(attribute, value) != value:
                name = self._study.attributes[attribute].name
                self._taken.warn(_OTHER_VALUE, variable=name, name=record.name)
        return tuple(sorted(merged.items()))
