"""Commands on what the checks find: check tells it, accept leaves it on purpose or counts it again."""

import argparse
from collections.abc import Iterator, Sequence

from phenocode.analysis.checks import run_checks
from phenocode.analysis.findings import Finding, Item, Report
from phenocode.analysis.measures import whole_percent
from phenocode.cli.answer import Answer, opened
from phenocode.commands.acceptances import accept_finding, revoke_acceptance
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Check
from phenocode.text.names import name_key

_SHORT_ID = 8  # so many letters of an id tell things apart for a person
_LONGEST = 90  # letters of a quotation in a line
_CHOICES = 12  # as many are named in a refusal


def check(arguments: argparse.Namespace) -> Answer:
    """The state of the analysis."""
    with opened(arguments.study, read_only=True) as session:
        report = run_checks(session.study, source_text=session.source, version_of=session.version_by_id)
        return Answer(report.as_json(), list(_lines(report, session.study)))


def accept(arguments: argparse.Namespace) -> Answer:
    """Leave what a check found on purpose, or count it again."""
    wanted = Check(arguments.check)
    with opened(arguments.study) as session:
        study = session.study
        finding = run_checks(study, source_text=session.source, version_of=session.version_by_id).finding(wanted)
        among = finding.accepted if arguments.again else finding.items
        chosen = _chosen(arguments.names, among, study, finding, arguments.study.name)
        for item in chosen:
            if arguments.again:
                revoke_acceptance(session, wanted, item.ids)
            else:
                accept_finding(session, wanted, item.ids, arguments.reason)
    done = "counted_again" if arguments.again else "accepted"
    told = [_said(item, study) for item in chosen]
    lines = [
        tr("Counted again: {what}", what=what) if arguments.again else tr("Left on purpose: {what}", what=what)
        for what in told
    ]
    return Answer({"check": wanted.value, done: [item.as_json() for item in chosen]}, lines)


def _lines(report: Report, study: Study) -> Iterator[str]:
    if report.ratio is None:
        yield tr("No statements yet.")
    else:
        yield tr(
            "{complete} of {selected} statements reach a kind of encounter ({percent} %).",
            complete=report.complete,
            selected=report.selected,
            percent=whole_percent(report.ratio),
        )
    for finding in report.findings:
        if not finding.items and not finding.accepted:
            continue
        values = {"check": tr(finding.title), "key": finding.check.value, "count": finding.count}
        if finding.accepted:
            yield tr("{check} ({key}): {count}, {left} on purpose", left=len(finding.accepted), **values)
        else:
            yield tr("{check} ({key}): {count}", **values)
        for item in finding.items:
            yield f"  {_said(item, study)}"
        for item in finding.accepted:
            reason = f" [{item.reason}]" if item.reason else ""
            yield f"  {tr('on purpose: {what}', what=_said(item, study))}{reason}"


def _said(item: Item, study: Study) -> str:
    """An item in one line; statements with the beginning of their id, by which they can be named."""
    words = " ".join(item.words.split())
    if item.ids[0] in study.statements:
        return f"{item.ids[0][:_SHORT_ID]} {words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}"
    return words


def _named(item: Item, study: Study) -> str:
    """An item as a refusal may name it: statements by their ids only, because what they say is confidential."""
    return item.ids[0][:_SHORT_ID] if item.ids[0] in study.statements else _said(item, study)


def _chosen(names: Sequence[str], among: Sequence[Item], study: Study, finding: Finding, file: str) -> list[Item]:
    """The items all of whose records are named. Raises Refusal, saying which there are, where a name is in none."""
    keys = {name: name_key(name) for name in names}
    used: set[str] = set()
    chosen = []
    for item in among:
        by = [
            next((name for name in names if _means(name, keys[name], record_id, called)), None)
            for record_id, called in zip(item.ids, item.names, strict=False)
        ]
        if all(by):
            chosen.append(item)
            used.update(name for name in by if name is not None)
    for name in names:
        if name not in used:
            _refuse(name, among, study, finding, file)
    return chosen


def _means(name: str, key: str, record_id: str, called: str) -> bool:
    return key == name_key(called) or (len(name) >= _SHORT_ID and record_id.startswith(name))


def _refuse(name: str, among: Sequence[Item], study: Study, finding: Finding, file: str) -> None:
    if not among:
        raise Refusal("There is nothing to choose from under {check} in {file}.", check=finding.check.value, file=file)
    choices = [_named(item, study) for item in among[:_CHOICES]]
    raise Refusal(
        "{name} is nothing that {check} found in {file}. Choose from: {choices}.",
        name=name,
        check=finding.check.value,
        file=file,
        choices="; ".join(choices) + ("; …" if len(among) > _CHOICES else ""),
    )
