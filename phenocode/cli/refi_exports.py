"""REFI-QDA on the command line: export qdpx and qdc, and check-qdpx, which looks a foreign file over."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from phenocode.cli.answer import Answer, opened
from phenocode.commands import refi_exports
from phenocode.commands.refi_checking import check_project
from phenocode.exchange.refi_linter import Flaw, FlawKind
from phenocode.i18n import tr, trn

_SHOWN = 10  # flaws of one kind that are told one by one


def export_qdpx(arguments: argparse.Namespace) -> Answer:
    """Write the study as a REFI-QDA project."""
    return _export(arguments, refi_exports.export_qdpx)


def export_qdc(arguments: argparse.Namespace) -> Answer:
    """Write the codes and categories as a REFI-QDA codebook."""
    return _export(arguments, refi_exports.export_qdc)


def check_qdpx(arguments: argparse.Namespace) -> Answer:
    """Look a project or codebook of any program over."""
    path: Path = arguments.file
    checked = check_project(path)
    value = {
        "file": str(path),
        "origin": checked.origin,
        "schema": [str(one) for one in checked.departures],
        "unread": [str(one) for one in checked.unread],
        "flaws": [flaw.as_json() for flaw in checked.flaws],
    }
    if checked.is_clean:
        return Answer(value, [tr("Nothing is wrong with {file}.", file=checked.file)])
    lines = [*map(str, checked.departures), *map(str, checked.unread), *_told(checked.flaws)]
    return Answer(value, lines)


def _export(arguments: argparse.Namespace, write: Callable[..., list[Flaw]]) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        project = refi_exports.project_of(session)
        behind = [tr(what) for what in refi_exports.staying_behind(session.study)]
        counts = {"statements": len(session.study.statements), "codes": len(session.study.codes)}
    flaws = write(project, arguments.out, force=arguments.force)
    value = {"file": str(arguments.out), **counts, "left_out": behind, "flaws": [flaw.as_json() for flaw in flaws]}
    answer = Answer(value, [_said(arguments, counts)])
    if behind:
        answer.lines.append(tr("The standard has no place for these, which stay in the study: {kinds}.", kinds=behind))
    answer.lines += _told(flaws)
    return answer


def _said(arguments: argparse.Namespace, counts: dict[str, int]) -> str:
    name = arguments.out.name
    if arguments.kind == "qdc":
        return trn("1 code in {file}", "{n} codes in {file}", counts["codes"], file=name)
    return trn("1 statement in {file}", "{n} statements in {file}", counts["statements"], file=name)


def _told(flaws: Iterable[Flaw]) -> Iterator[str]:
    """The flaws as lines: the first ones of each kind, and how many more there are."""
    seen: Counter[FlawKind] = Counter()
    for flaw in flaws:
        seen[flaw.kind] += 1
        if seen[flaw.kind] <= _SHOWN:
            yield str(flaw.said)
    more = sum(max(0, count - _SHOWN) for count in seen.values())
    if more:
        yield trn("And 1 more like these; --json lists all.", "And {n} more like these; --json lists all.", more)
