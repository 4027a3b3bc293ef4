"""Commands on kept iterations and on the log of presuppositions."""

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from phenocode.analysis.differences import compare
from phenocode.analysis.iteration_table import KeptSystem, kept_systems
from phenocode.analysis.measures import percent_in_table
from phenocode.cli.answer import Answer, opened
from phenocode.commands.iterations import (
    NOW,
    find_iteration,
    is_present,
    keep_iteration,
    restore_iteration,
    system_named,
)
from phenocode.commands.presuppositions import write_presupposition
from phenocode.errors import Refusal
from phenocode.i18n import number, tr, trn

_Deed: TypeAlias = Callable[[argparse.Namespace], Answer]


def iterations(arguments: argparse.Namespace) -> Answer:
    """One of the deeds on iterations."""
    return _ITERATIONS[arguments.deed](arguments)


def presuppositions(arguments: argparse.Namespace) -> Answer:
    """One of the deeds on the log of presuppositions."""
    return _PRESUPPOSITIONS[arguments.deed](arguments)


def _list(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        systems = kept_systems(session)
    lines = [line for system in systems for line in _told(system)]
    return Answer(
        [system.as_json() for system in systems],
        lines or [tr("No iteration was kept yet in {file}.", file=arguments.study.name)],
    )


def _keep(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        iteration = keep_iteration(session, arguments.name, reason=arguments.reason)
        kept = next(system for system in kept_systems(session) if system.iteration.id == iteration.id)
    return Answer(kept.as_json(), _told(kept))


def _diff(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        before, after = (system_named(session, name) for name in (arguments.before, arguments.after))
        difference = compare(before, after)
        names = [
            NOW if is_present(name) else find_iteration(session.study, name).name
            for name in (arguments.before, arguments.after)
        ]
    lines = [str(change) for change in difference.changes]
    gained, lost = len(difference.statements_gained), len(difference.statements_lost)
    if gained:
        lines.append(trn("1 statement was marked", "{n} statements were marked", gained))
    if lost:
        lines.append(trn("1 statement was unmarked", "{n} statements were unmarked", lost))
    value = {"from": names[0], "to": names[1], **difference.as_json()}
    return Answer(value, lines or [tr("{before} and {after} do not differ.", before=names[0], after=names[1])])


def _restore(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        if is_present(arguments.name):
            raise Refusal("{name} is the present category system. Name a kept iteration.", name=arguments.name)
        iteration = find_iteration(session.study, arguments.name)
        restored = restore_iteration(session, iteration.id, reason=arguments.reason)
    value = {**restored.as_json(), "step": restored.step or None}
    if not restored.step:
        return Answer(value, [tr("It is so already; nothing was changed.")])
    lines = [tr("The category system is that of {name} again.", name=iteration.name)]
    if restored.brought_back:
        lines.append(trn("1 statement was marked again.", "{n} statements were marked again.", restored.brought_back))
    if restored.left_out:
        lines.append(
            trn(
                "1 statement was left out: its transcript is gone or was changed.",
                "{n} statements were left out: their transcripts are gone or were changed.",
                restored.left_out,
            )
        )
    if restored.kept_since:
        lines.append(trn("1 statement marked since stays.", "{n} statements marked since stay.", restored.kept_since))
    return Answer(value, lines)


def _told(system: KeptSystem) -> list[str]:
    """An iteration in two lines, or three where it is the present one."""
    iteration, measures = system.iteration, system.measures
    day = datetime.fromisoformat(iteration.kept).astimezone().strftime("%Y-%m-%d %H:%M")
    said = tr(
        "{name}, {day}, {who}: {reason}",
        name=iteration.name,
        day=day,
        who=iteration.researcher,
        reason=iteration.reason,
    )
    counts = tr(
        "codes: {codes}, first layer: {first}, second layer: {second}, kinds of encounter: {encounters}, "
        "coverage: {coverage}, straddling: {straddling}",
        codes=measures.codes,
        first=measures.first_layer,
        second=measures.second_layer,
        encounters=measures.encounters,
        coverage=_percent(measures.coverage),
        straddling=len(measures.straddling),
    )
    return [said, f"  {counts}", *([f"  {tr('The present category system is the same.')}"] if system.current else [])]


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{number(percent_in_table(share)).removesuffix('.0')} %"


def _log(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        entries = session.study.presuppositions_in_order()
    value = [{"text": one.text, "researcher": one.researcher, "written": one.written} for one in entries]
    lines = [f"{one.written[:10]} {one.researcher}: {one.text}" for one in entries]
    return Answer(value, lines or [tr("The log of presuppositions is empty in {file}.", file=arguments.study.name)])


def _add(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        entry = write_presupposition(session, arguments.text)
    value = {"text": entry.text, "researcher": entry.researcher, "written": entry.written}
    return Answer(value, [tr("The log of presuppositions has a new entry.")])


_ITERATIONS: dict[str, _Deed] = {"list": _list, "keep": _keep, "diff": _diff, "restore": _restore}
_PRESUPPOSITIONS: dict[str, _Deed] = {"list": _log, "add": _add}
