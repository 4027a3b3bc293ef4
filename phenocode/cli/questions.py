"""Commands that only read: info, search, check, history."""

import argparse

from phenocode.analysis.checks import run_checks
from phenocode.analysis.search import PLACES
from phenocode.analysis.search import search as find
from phenocode.cli.answer import Answer, opened
from phenocode.commands.labels import say_step
from phenocode.i18n import tr, trn
from phenocode.store.schema import SCHEMA_VERSION
from phenocode.study.records import Layer


def info(arguments: argparse.Namespace) -> Answer:
    """What a study holds, in numbers."""
    with opened(arguments.study, read_only=True) as session:
        study, about = session.study, session.study.about
    interviews = study.interviews()
    value = {
        "title": about.title,
        "phenomenon": about.phenomenon,
        "question": about.question,
        "language": about.language,
        "direction": "rtl" if about.right_to_left else "ltr",
        "participants": len(study.participants),
        "settings": len(study.settings),
        "transcripts": len(interviews),
        "literature": len(study.transcripts) - len(interviews),
        "characters": sum(transcript.characters for transcript in interviews),
        "statements": study.count_statements(),
        "codes": len(study.codes),
        "first_layer": len(study.layer(Layer.FIRST)),
        "second_layer": len(study.layer(Layer.SECOND)),
        "encounters": len(study.layer(Layer.ENCOUNTER)),
        "memos": len(study.memos),
        "iterations": 0,
        "reviews": 0,
        "schema": SCHEMA_VERSION,
    }
    return Answer(value, [f"{key.replace('_', ' ')}: {shown}" for key, shown in value.items()])


def search(arguments: argparse.Namespace) -> Answer:
    """Find words after folding."""
    with opened(arguments.study, read_only=True) as session:
        hits = list(
            find(
                session.study,
                lambda source_id: session.source(source_id).text,
                arguments.text,
                where=arguments.places or PLACES,
                word=arguments.word,
            )
        )
    value = [
        {
            "where": hit.where,
            "id": hit.id,
            "name": hit.name,
            "start": hit.start,
            "end": hit.end,
            "text": hit.text,
            "level": hit.level,
        }
        for hit in hits
    ]
    lines = [f"{hit.where} {hit.name} {hit.start}-{hit.end}: {hit.text}" for hit in hits]
    return Answer(value, [*lines, trn("1 hit", "{n} hits", len(hits))])


def check(arguments: argparse.Namespace) -> Answer:
    """The state of the analysis."""
    with opened(arguments.study, read_only=True) as session:
        report = run_checks(session.study, source_text=session.source)
    if report.ratio is None:
        lines = [tr("No statements yet.")]
    else:
        lines = [
            tr(
                "{complete} of {selected} statements reach a kind of encounter ({percent} %).",
                complete=report.complete,
                selected=report.selected,
                percent=int(100 * report.ratio),
            )
        ]
    lines += [f"{finding.title}: {finding.count}" for finding in report.findings if finding.count]
    return Answer(report.as_json(), lines)


def history(arguments: argparse.Namespace) -> Answer:
    """All steps."""
    with opened(arguments.study, read_only=True) as session:
        steps = session.history()
    value = [
        {
            "step": step.number,
            "label": say_step(step),
            "key": step.label,
            "parameters": dict(step.parameters),
            "who": step.researcher,
            "when": step.time,
            "reason": step.reason,
            "undone": step.state != "done",
        }
        for step in steps
    ]
    lines = []
    for step in steps:
        state = tr(" (undone)") if step.state != "done" else ""
        reason = f" [{step.reason}]" if step.reason else ""
        lines.append(f"{step.number}. {step.time} {step.researcher}: {say_step(step)}{reason}{state}")
    return Answer(value, lines or [tr("Nothing was done yet.")])
