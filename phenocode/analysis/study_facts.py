"""The numbers of a study that a paper tells, each counted once: what methods sections and checklists are made of."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from phenocode.analysis.debriefing_record import DebriefingRecord, build_record
from phenocode.analysis.interviews import interviews_of
from phenocode.analysis.measures import Measures, measure
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Saturation, Unit, measure_saturation
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, Consent, Evidence, EvidenceKind, Layer, Subject
from phenocode.text.dates import read_date
from phenocode.text.durations import read_minutes


@dataclass(frozen=True, slots=True)
class StudyFacts:
    """What is in a study and what was done with it; passages of literature are no statements."""

    study: Study
    software: str  # the program and its version
    coders: tuple[str, ...]  # researchers in whose names codes and categories were made
    people: int
    settings: tuple[str, ...]  # names of those from which somebody comes
    without_setting: int  # participants
    referred: int  # participants whom another participant referred
    consents: Mapping[Consent, int]
    days: tuple[date, ...]  # of the interviews that are dated to the day, in order; one for each participant
    minutes: tuple[int, ...]  # of the interviews whose length can be read; that of a group once
    timed: int  # participants whose interview's length can be read
    details: tuple[str, ...]  # names of the free attributes that are known of anyone
    setting_details: tuple[str, ...]
    interviews: int
    transcripts: int
    groups: int  # interviews with several participants
    repeated: int  # participants with several transcripts
    uncoded: int  # statements
    measures: Measures
    undefined: Mapping[Layer, int]  # categories without a definition
    unquoted: int  # first-layer categories that no statement reaches
    labelled: int  # statements of a known participant
    cases: Mapping[CaseKind, int]
    curves: tuple[Saturation, ...]  # as the researcher measured them last, else of codes by the default measure
    record: DebriefingRecord


def facts_of(
    study: Study, version_of: Callable[[str], Study], *, coders: Sequence[str] = (), software: str = "Phenocode"
) -> StudyFacts:
    """The facts of a study; ``version_of`` reads a version by its id. Raises Refusal when a version is damaged."""
    people = study.people_in_order()
    statements = study.statements_in_order()
    interviews, _ = interviews_of(study)
    texts = study.interviews()
    in_groups = [study.people_in(one) for one in texts]
    own = Counter(person.id for group in in_groups for person in group)
    days = (read_date(person.interview_date).gregorian for person in people)
    together = {person.id: group[0].id for group in in_groups if len(group) > 1 for person in group}
    lengths = {one.id: minutes for one in people if (minutes := read_minutes(one.interview_length))}
    used = {person.setting_id for person in people}
    first = study.layer(Layer.FIRST)
    quoted = {category.id for one in statements for category in study.first_layer_of(one.id)}
    return StudyFacts(
        study=study,
        software=software,
        coders=tuple(coders),
        people=len(people),
        settings=tuple(one.name for one in study.settings_in_order() if one.id in used),
        without_setting=sum(person.setting_id is None for person in people),
        referred=sum(one.referrer is not None for chain in referrals(study).chains for one in chain),
        consents=Counter(person.consent for person in people),
        days=tuple(sorted(day for day in days if day is not None)),
        # Those of a group who have equal lengths had one interview.
        minutes=tuple(minutes for _, minutes in dict.fromkeys((together.get(i, i), m) for i, m in lengths.items())),
        timed=len(lengths),
        details=_known_details(study, Subject.PARTICIPANT),
        setting_details=_known_details(study, Subject.SETTING),
        interviews=len(interviews),
        transcripts=len(texts),
        groups=sum(len(group) > 1 for group in in_groups),
        repeated=sum(number > 1 for number in own.values()),
        uncoded=sum(not study.codings_of(one.id) for one in statements),
        measures=measure(study),
        undefined=Counter(one.layer for one in study.categories.values() if not one.definition.strip()),
        unquoted=sum(category.id not in quoted for category in first),
        labelled=sum(study.participant_of(one) is not None for one in statements),
        cases=Counter(case.kind for case in study.cases.values()),
        curves=_curves(study),
        record=build_record(study, version_of),
    )


def _known_details(study: Study, subject: Subject) -> tuple[str, ...]:
    records = study.participants if subject is Subject.PARTICIPANT else study.settings
    known = {key for record in records.values() for key, value in record.attributes if value.strip()}
    return tuple(attribute.name for attribute in study.attributes_of(subject) if attribute.id in known)


def _curves(study: Study) -> tuple[Saturation, ...]:
    """Measured anew on the present categories, with the base, run and threshold that were noted."""
    noted = {one.subject: one for one in study.evidence.values() if one.kind is EvidenceKind.SATURATION}
    found = [_curve(study, unit, noted[unit.value]) for unit in Unit if unit.value in noted]
    return tuple(found) or (measure_saturation(study),)


def _curve(study: Study, unit: Unit, noted: Evidence) -> Saturation:
    try:
        figures = json.loads(noted.figures)
        return measure_saturation(study, unit, base=figures["base"], run=figures["run"], threshold=figures["threshold"])
    except (KeyError, TypeError, ValueError, Refusal):
        return measure_saturation(study, unit)
