"""The export of a whole study: its workbook, its audit trail, everything in one folder."""

import argparse

from phenocode.cli.answer import Answer, opened
from phenocode.commands.audit_exports import audit_trail_of
from phenocode.commands.audit_exports import export_audit as write_audit
from phenocode.commands.deliverables import Choices
from phenocode.commands.everything import export_all as write_all
from phenocode.commands.workbook_exports import export_workbook as write_workbook
from phenocode.commands.workbook_exports import workbook_of
from phenocode.i18n import tr, trn


def export_workbook(arguments: argparse.Namespace) -> Answer:
    """Write all tables into one workbook."""
    with opened(arguments.study, read_only=True) as session:
        book = workbook_of(session)
    write_workbook(book, arguments.out, force=arguments.force)
    names = [one.name for one in book.sheets]
    said = trn("1 sheet in {file}", "{n} sheets in {file}", len(names), file=arguments.out.name)
    return Answer({"file": str(arguments.out), "sheets": names}, [said])


def export_audit(arguments: argparse.Namespace) -> Answer:
    """Write what was done, when, by whom and why."""
    with opened(arguments.study, read_only=True) as session:
        trail = audit_trail_of(session)
    write_audit(trail, arguments.out, force=arguments.force, profile=arguments.profile)
    said = trn("1 step in {file}", "{n} steps in {file}", len(trail.entries), file=arguments.out.name)
    return Answer({"file": str(arguments.out), "steps": len(trail.entries)}, [said])


def export_all(arguments: argparse.Namespace) -> Answer:
    """Write everything that the study has into a folder."""
    given = Choices()
    choices = Choices(
        profile=arguments.profile,
        quotations=given.quotations if arguments.quotations is None else arguments.quotations,
        examples=given.examples if arguments.quotations is None else arguments.quotations,
        method=not arguments.no_method,
        labels=arguments.labels,
        split_rows=arguments.split_rows,
        incomplete=not arguments.complete_only,
    )
    with opened(arguments.study, read_only=True) as session:
        made = write_all(session, arguments.out, force=arguments.force, choices=choices)
    assert made is not None  # noqa: S101 - nobody cancels it
    left_out = {one.key: str(reason) for one, reason in made.left_out}
    value = {"folder": str(arguments.out), "files": made.files, "left_out": left_out, "drawn": made.drawn}
    answer = Answer(
        value, [trn("1 file in {folder}", "{n} files in {folder}", len(made.files), folder=str(made.folder))]
    )
    if left_out:
        answer.lines.append(trn("1 output was left out:", "{n} outputs were left out:", len(left_out)))
        answer.lines += [f"  {key}: {reason}" for key, reason in left_out.items()]
    if not made.drawn:
        answer.lines.append(tr("Qt can't be used here, so the figures were left out."))
    return answer
