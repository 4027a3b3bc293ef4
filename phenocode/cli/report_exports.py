"""The export of texts: the findings report, the codebook, and the checklists for reporting."""

import argparse

from phenocode.analysis.amounts import EXAMPLES, QUOTATIONS
from phenocode.analysis.findings_report import OUTCOME_FIGURE
from phenocode.analysis.manuscript import FigureBlock
from phenocode.cli.answer import Answer, opened
from phenocode.commands import report_exports
from phenocode.commands.exporting import can_draw
from phenocode.i18n import tr, trn


def export_report(arguments: argparse.Namespace) -> Answer:
    """Write the findings report, with the methods section before it unless it is not wanted."""
    quotations = QUOTATIONS if arguments.quotations is None else arguments.quotations
    with opened(arguments.study, read_only=True) as session:
        text = report_exports.findings_report_of(session, quotations=quotations, method=not arguments.no_method)
    report_exports.export_text(text, arguments.out, force=arguments.force, profile=arguments.profile)
    said = trn("1 quotation in {file}", "{n} quotations in {file}", text.figures, file=arguments.out.name)
    answer = Answer({"file": str(arguments.out), "quotations": text.figures}, [said])
    drawn = any(isinstance(block, FigureBlock) and block.key == OUTCOME_FIGURE for block in text.blocks)
    if drawn and not can_draw():
        answer.lines.append(tr("Qt can't be used here, so the figure was left out."))
    return answer


def export_codebook(arguments: argparse.Namespace) -> Answer:
    """Write the codebook."""
    examples = EXAMPLES if arguments.quotations is None else arguments.quotations
    with opened(arguments.study, read_only=True) as session:
        text = report_exports.codebook_of(session, quotations=examples)
    report_exports.export_text(text, arguments.out, force=arguments.force, profile=arguments.profile)
    said = trn("1 entry in {file}", "{n} entries in {file}", text.figures, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "entries": text.figures}, [said])


def export_coreq(arguments: argparse.Namespace) -> Answer:
    """Write the items of COREQ, or of SRQR, that the study answers, and those that it doesn't."""
    with opened(arguments.study, read_only=True) as session:
        text = report_exports.checklist_of(session, arguments.checklist)
    report_exports.export_text(text, arguments.out, force=arguments.force, profile=arguments.profile)
    answered = trn("1 item answered in {file}", "{n} items answered in {file}", text.figures, file=arguments.out.name)
    value = {"file": str(arguments.out), "checklist": text.kind, "answered": text.figures, "missing": [*text.missing]}
    answer = Answer(value, [answered])
    if text.missing:
        answer.lines.append(trn("1 item is without evidence:", "{n} items are without evidence:", len(text.missing)))
        answer.lines += text.missing
    return answer
