"""Commands on the table of participants: list, add, set, take."""

import argparse
from typing import Any

from phenocode.analysis.people_table import Field, counts_of, problems_in, say_consent
from phenocode.cli.answer import Answer, opened
from phenocode.commands.interviews import describe_participant, participant_named
from phenocode.commands.people import add_participant
from phenocode.commands.people_draft import consent_said
from phenocode.commands.people_paste import prepare_people_table, read_people_table, store_paste
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Consent, Participant, Subject


def participants(arguments: argparse.Namespace) -> Answer:
    """Who takes part, or one of the deeds on their table."""
    match arguments.deed:
        case "add":
            return _add(arguments)
        case "set":
            return _set(arguments)
        case "take":
            return _take(arguments)
    with opened(arguments.study, read_only=True) as session:
        rows = list_participants(session.study)
    lines = [_line(row) for row in rows]
    return Answer(rows, [*lines, trn("1 participant", "{n} participants", len(rows))])


def list_participants(study: Study) -> list[dict[str, Any]]:
    """The participants in interview order, with what is wrong with what was typed of them."""
    problems = problems_in(study)
    counts = counts_of(study, Subject.PARTICIPANT)
    return [
        {
            **_told(study, person),
            "statements": counts[person.id],
            "problems": [
                {"column": str(field), "problem": problems[person.id, field]}
                for field in Field
                if (person.id, field) in problems
            ],
        }
        for person in study.people_in_order()
    ]


def _row_of(study: Study, person: Participant) -> dict[str, Any]:
    place = [one.id for one in study.people_in_order()].index(person.id)
    return list_participants(study)[place]


def _told(study: Study, person: Participant) -> dict[str, Any]:
    setting = study.settings.get(person.setting_id or "")
    referrer = study.participants.get(person.referrer_id or "")
    values = dict(person.attributes)
    return {
        "order": person.interview_order,
        "name": person.name,
        "setting": setting.name if setting else "",
        "date": person.interview_date,
        "length": person.interview_length,
        "consent": person.consent.value,
        "referrer": referrer.name if referrer else person.referrer,
        "attributes": {a.name: values.get(a.id, "") for a in study.attributes_of(Subject.PARTICIPANT)},
    }


def _line(row: dict[str, Any]) -> str:
    said = [str(row["order"]), row["name"], row["setting"], row["date"], row["length"]]
    said.append(say_consent(Consent(row["consent"]), "en"))
    if row["referrer"]:
        said.append(tr("referred by {name}", name=row["referrer"]))
    said += [f"{name}: {value}" for name, value in row["attributes"].items() if value]
    said.append(trn("1 statement", "{n} statements", row["statements"]))
    said += [f"! {one['problem']}" for one in row["problems"]]
    return "  ".join(filter(None, said))


def _add(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        person = add_participant(session, arguments.name)
        row = _row_of(session.study, person)
    return Answer(row, [tr("{name} was added.", name=person.name)])


def _set(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        person = _person(session, arguments.name)
        describe_participant(
            session,
            person.id,
            name=arguments.rename,
            setting=arguments.setting,
            interview_date=arguments.date,
            interview_length=arguments.length,
            interview_order=arguments.order,
            consent=None if arguments.consent is None else consent_said(arguments.consent),
            referrer=arguments.referrer,
            attributes=dict(map(_attribute, arguments.attribute)),
        )
        row = _row_of(session.study, person)
    return Answer(row, [_line(row)])


def _take(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        table = read_people_table(arguments.file, encoding=arguments.encoding)
        pasting = prepare_people_table(session, table, arguments.file.name)
        changes = store_paste(session, pasting)
    value = {
        "file": str(arguments.file),
        "participants": list(pasting.rows),
        "settings": list(pasting.settings),
        "columns": list(pasting.attributes),
        "cells": pasting.cells,
        "left": [
            {"row": cell.row, "column": cell.column, "text": cell.text, "reason": str(cell.reason)}
            for cell in pasting.left
        ],
        "step": None if changes is None else changes.step,
    }
    left = [tr("left out: {cell}", cell=cell) for cell in pasting.left]
    return Answer(value, [*pasting.sentences(), *left])


def _person(session: Session, name: str) -> Participant:
    person = participant_named(session, name)
    if person is None:
        raise Refusal(
            "There is no participant named {name} in {file}. Check the name, or add them first.",
            name=name,
            file=session.path.name,
        )
    return person


def _attribute(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not (equals and name.strip()):
        raise Refusal("--attribute can't be read at {part}. Write it as name=value.", part=given)
    return name.strip(), value
