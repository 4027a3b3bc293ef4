"""Commands that only read: info, search, history."""

import argparse
from collections.abc import Collection, Sequence

from phenocode.analysis.search import PLACES, Query, SearchIndex
from phenocode.cli.answer import Answer, opened
from phenocode.commands.labels import say_step
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr, trn
from phenocode.store.schema import SCHEMA_VERSION
from phenocode.study.records import Category, InitialCode, Layer, Participant, Role, Setting
from phenocode.text.context import context
from phenocode.text.names import name_key


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
        "iterations": len(study.iterations),
        "reviews": len(study.reviews),
        "schema": SCHEMA_VERSION,
    }
    return Answer(value, [f"{key.replace('_', ' ')}: {shown}" for key, shown in value.items()])


def search(arguments: argparse.Namespace) -> Answer:
    """Find words after folding, in the whole study or narrowed to a part of it."""
    with opened(arguments.study, read_only=True) as session:
        study, file = session.study, arguments.study.name
        query = Query(
            arguments.text,
            word=arguments.word,
            loose=arguments.loose,
            where=arguments.places or PLACES,
            participant_ids=_ids(arguments.participant, study.participants.values(), _NO_PARTICIPANT, file),
            setting_ids=_ids(arguments.setting, study.settings.values(), _NO_SETTING, file),
            role=Role(arguments.role) if arguments.role else None,
            code_ids=_ids(arguments.code, study.codes.values(), _NO_CODE, file),
            category_ids=_ids(arguments.category, study.categories.values(), _NO_CATEGORY, file),
        )
        index = SearchIndex(study, session.source, session.keys)
        found = index.search(query, arguments.limit)
        value = []
        lines = []
        for hit in found.hits:
            text = index.text_of(hit)
            row: dict[str, object] = {"where": hit.where, "id": hit.id, "name": hit.name, "field": hit.field}
            row |= {"start": hit.start, "end": hit.end, "text": text[hit.start : hit.end], "level": hit.level}
            before, words, after = context(text, hit.start, hit.end)
            told = {"where": hit.where, "name": hit.name, "words": f"{before}[{words}]{after}"}
            if hit.field == "text":
                row["line"] = session.lines(study.transcripts[hit.id].source_id).number_at(hit.start)
                lines.append(tr("{where} {name}, line {line}: {words}", line=row["line"], **told))
            else:
                lines.append(tr("{where} {name}: {words}", **told))
            value.append(row)
    lines.append(trn("1 hit", "{n} hits", found.count))
    if query.loose:
        lines.append(trn("1 place is nearly so", "{n} places are nearly so", found.loose_count))
    return Answer(value, lines)


_NO_PARTICIPANT = mark("There is no participant named {name} in {file}. Check the name.")
_NO_SETTING = mark("There is no setting named {name} in {file}. Check the name.")
_NO_CODE = mark("There is no code named {name} in {file}. Check the name.")
_NO_CATEGORY = mark("There is no category named {name} in {file}. Check the name.")


def _ids(
    names: Sequence[str], records: Collection[Participant | Setting | InitialCode | Category], absent: str, file: str
) -> list[str]:
    """The ids of the records with these names, which may be several where layers share one."""
    found = []
    for name in names:
        named = [record.id for record in records if name_key(record.name) == name_key(name)]
        if not named:
            raise Refusal(absent, name=name, file=file)
        found += named
    return found


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
