"""The commands that take projects and codebooks of other programs into a study: import-qdpx, import-qdc."""

import argparse
from pathlib import Path
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.refi_import import DEPTH_WORDS, RefiPlan, gather_background, plan_import, read_project
from phenocode.commands.refi_import import import_project as store_project
from phenocode.commands.refi_layers import read_depths
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn

_PROJECTS, _CODEBOOKS = (".qdpx", ".qde"), (".qdc",)


def import_project(arguments: argparse.Namespace) -> Answer:
    """Take a REFI-QDA project into a study, its codes by their depth."""
    return _import(arguments.study, arguments.file, arguments.depths, _PROJECTS)


def import_codebook(arguments: argparse.Namespace) -> Answer:
    """Take a REFI-QDA codebook into a study, its codes by their depth."""
    return _import(arguments.study, arguments.file, arguments.depths, _CODEBOOKS)


def _import(study: Path, file: Path, given: str | None, endings: tuple[str, ...]) -> Answer:
    if file.suffix.casefold() not in endings:
        raise Refusal(
            "{file} can't be read here: only files that end in {endings} can.", file=file.name, endings=list(endings)
        )
    depths = None if given is None else read_depths(given)
    with opened(study) as session:
        session.refuse_if_read_only()
        plan = plan_import(gather_background(session), read_project(file), depths)
        changes = store_project(session, plan)
    value: dict[str, Any] = {
        "file": str(file),
        "imported": dict(plan.counts),
        "left_out": list(map(str, plan.left_out)),
        "warnings": list(map(str, plan.warnings)),
        "depths": {str(depth): rank for depth, rank in plan.depths.items()},
        "step": None if changes is None else changes.step,
    }
    lines = [*_told(plan), *value["warnings"]]
    if plan.left_out:
        lines += [tr("Left out:"), *value["left_out"]]
    if changes is None:
        lines.append(tr("The study holds all of it already; nothing was changed."))
    return Answer(value, lines)


def _told(plan: RefiPlan) -> list[str]:
    counts = plan.counts
    lines = [
        trn("1 transcript in {file}", "{n} transcripts in {file}", counts["transcripts"], file=plan.file),
        trn("1 statement", "{n} statements", counts["statements"]),
    ]
    if counts["unanchored"]:
        lines.append(trn("1 of them without a place", "{n} of them without a place", counts["unanchored"]))
    layers = [trn("1 code", "{n} codes", counts["codes"])]
    layers += [
        tr("{layer}: {n}", layer=tr(DEPTH_WORDS[layer]), n=counts[layer]) for layer in ("first", "second", "encounter")
    ]
    lines += layers
    lines.append(trn("1 participant", "{n} participants", counts["participants"]))
    lines.append(trn("1 memo", "{n} memos", counts["memos"]))
    return lines
