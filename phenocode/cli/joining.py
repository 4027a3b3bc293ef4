"""Commands on two copies of a study: what is other in them, and joining one into the other."""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from phenocode.analysis.copies import Comparison, counts_by_maker
from phenocode.analysis.measures import percent_in_table
from phenocode.cli.answer import Answer, opened
from phenocode.commands.joining import (
    Conflict,
    JoinPlan,
    compare_between,
    join,
    plan_between,
    plan_join,
    with_copy,
)
from phenocode.commands.joining_words import say_conflict, say_counts
from phenocode.i18n import number, tr, trn


def compare(arguments: argparse.Namespace) -> Answer:
    """Who marked what in a study and in a copy of it, and what joining the copy would do."""
    with opened(arguments.study, read_only=True) as session, with_copy(session, arguments.copy) as copy:
        comparison, plan = compare_between(session, copy), plan_between(session, copy)
    value = {**comparison.as_json(), "join": _planned(plan)}
    return Answer(value, [*_measured(comparison), *_lines_of(plan)])


def join_copy(arguments: argparse.Namespace) -> Answer:
    """Join a copy into a study, as one step."""
    with opened(arguments.study) as session:
        plan = plan_join(session, arguments.copy)
        decisions = {one.key: arguments.take for one in plan.conflicts} if arguments.take else {}
        decisions |= dict(arguments.decide)
        joined = join(session, plan, decisions, reason=arguments.reason)
    value = {
        "added": joined.added,
        "changed": joined.changed,
        "removed": joined.removed,
        "told": list(joined.told),
        "step": joined.step or None,
    }
    if not joined.step:
        return Answer(value, [tr("{file} has nothing that the study has not; nothing was changed.", file=plan.file)])
    lines = [tr("{file} is joined. One undo takes it back.", file=plan.file)]
    lines.append(
        tr(
            "records added: {added}, changed: {changed}, removed: {removed}",
            added=joined.added,
            changed=joined.changed,
            removed=joined.removed,
        )
    )
    return Answer(value, [*lines, *joined.told])


def _measured(comparison: Comparison) -> Iterator[str]:
    for one in comparison.transcripts:
        yield tr(
            "{name}: only mine {mine}, only theirs {theirs}, identical {same}, overlapping {pairs}, before {before}; "
            "characters marked by both {both} of {either} ({share})",
            name=one.name,
            mine=len(one.only_mine),
            theirs=len(one.only_theirs),
            same=len(one.identical),
            pairs=len(one.overlapping),
            before=len(one.kept),
            both=one.both,
            either=one.either,
            share=_percent(one.share),
        )
    for who, count in counts_by_maker(comparison).items():
        yield trn("{who} marked 1 statement", "{who} marked {n} statements", count, who=who)
    yield tr("unitising overlap of the whole: {share}", share=_percent(comparison.share))
    yield tr(
        "statements that both have: same codes {same}, other codes {other}, coded by one only {one}",
        same=comparison.same_codes,
        other=comparison.different_codes,
        one=comparison.half_coded,
    )


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{number(percent_in_table(share)).removesuffix('.0')} %"


def _planned(plan: JoinPlan) -> dict[str, Any]:
    return {
        "file": plan.file,
        "researchers": list(plan.researchers),
        "additions": _counts(type(record).__name__ for record in plan.additions),
        "taken": [{"id": record.id, "part": part} for record, part in plan.taken],
        "unified": [{"mine": mine.id, "theirs": theirs.id} for mine, theirs in plan.unified],
        "conflicts": [_conflict(conflict, plan) for conflict in plan.conflicts],
        "told": list(plan.told),
    }


def _counts(names: Iterator[str]) -> Mapping[str, int]:
    return dict(Counter(names))


def _conflict(conflict: Conflict, plan: JoinPlan) -> dict[str, Any]:
    said = say_conflict(conflict, plan.find)
    return {
        "key": conflict.key,
        "kind": said.kind,
        "name": said.name,
        "part": conflict.part,
        "mine": said.mine,
        "theirs": said.theirs,
        "decisions": list(conflict.outcomes),
        "default": conflict.default or None,
    }


def _lines_of(plan: JoinPlan) -> Iterator[str]:
    if plan.empty:
        yield tr("{file} has nothing that the study has not.", file=plan.file)
    for told in say_counts(plan.additions):
        yield tr("added: {what}", what=told)
    if plan.unified:
        yield trn("1 thing was made on both sides", "{n} things were made on both sides", len(plan.unified))
    for conflict in plan.conflicts:
        said = say_conflict(conflict, plan.find)
        yield tr(
            "{key}: {kind} {name}, {part}. Mine: {mine}. Theirs: {theirs}.",
            key=conflict.key,
            kind=said.kind,
            name=said.name,
            part=said.part,
            mine=said.mine,
            theirs=said.theirs,
        )
    yield from plan.told
