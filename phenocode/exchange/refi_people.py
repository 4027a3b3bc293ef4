"""The participants of a study as the cases of a REFI-QDA project, under their code names, with variables."""

from collections.abc import Mapping, Sequence

from phenocode.analysis.people_table import Field, columns_of, said
from phenocode.exchange.refi import VARIABLES, Case, Value, Variable, VariableKind, guid_of
from phenocode.exchange.refi_words import SAID
from phenocode.study.model import Study
from phenocode.study.records import Subject

_FIELDS = {
    "setting": Field.SETTING,
    "order": Field.ORDER,
    "date": Field.DATE,
    "length": Field.LENGTH,
    "consent": Field.CONSENT,
    "referrer": Field.REFERRER,
}


def variables_of(study: Study) -> tuple[Variable, ...]:
    """The variables of the cases; none where the study has neither participants nor attributes."""
    if not study.participants and not study.attributes:
        return ()
    headings = {column.key: column.heading for column in columns_of(study, Subject.PARTICIPANT)}
    found = [Variable(guid, headings[_FIELDS[key]], _kind(key)) for key, guid in VARIABLES.items()]
    found += [Variable(guid_of(one.id), one.name) for one in study.attributes_of(Subject.PARTICIPANT)]
    of_setting = SAID[study.about.language].of_setting
    for attribute in study.attributes_of(Subject.SETTING):
        found.append(Variable(guid_of(attribute.id), of_setting.format(name=attribute.name)))
    return tuple(found)


def cases_of(study: Study, own: Mapping[str, Sequence[str]]) -> tuple[Case, ...]:
    """The participants by position; ``own`` are the selections that are a participant's own, by the participant."""
    sources: dict[str, list[str]] = {}
    for transcript in sorted(study.transcripts.values(), key=lambda one: (one.position, one.id)):
        for person in study.people_in(transcript):
            sources.setdefault(person.id, []).append(guid_of(transcript.id))
    language = study.about.language
    cases = []
    for person in sorted(study.participants.values(), key=lambda one: (one.position, one.id)):
        told = ((key, str(said(study, person, field, language))) for key, field in _FIELDS.items())
        values = [Value(VARIABLES[key], _kind(key), text) for key, text in told if text]
        setting = study.settings.get(person.setting_id or "")
        attributes = (*person.attributes, *(setting.attributes if setting else ()))
        values += [Value(guid_of(one), VariableKind.TEXT, text) for one, text in attributes if one in study.attributes]
        cases.append(
            Case(
                guid_of(person.id),
                person.name,
                values=tuple(values),
                sources=tuple(sources.get(person.id, ())),
                selections=tuple(own.get(person.id, ())),
            )
        )
    return tuple(cases)


def _kind(key: str) -> VariableKind:
    return VariableKind.INTEGER if key == "order" else VariableKind.TEXT
