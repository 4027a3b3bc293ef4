"""A study written as a REFI-QDA project (.qdpx) or codebook (.qdc), each looked over by the linter."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.refi import Project
from phenocode.exchange.refi_linter import Flaw, lint_project
from phenocode.exchange.refi_of_study import project_of_study
from phenocode.exchange.target import write_target
from phenocode.i18n import mark
from phenocode.store.makers import makers_of
from phenocode.study.model import Study
from phenocode.study.records import Coding, Statement, Transcript


def project_of(session: Session) -> Project:
    """The study as a project; it needs the session no more and can be written in another thread."""
    made = session.ask(lambda connection: makers_of(connection, (Transcript, Statement, Coding)))
    return project_of_study(session.study, session.source, session.researcher, made)


def export_qdpx(project: Project, out: Path, *, force: bool = False) -> list[Flaw]:
    """Write a project; answers its flaws. Raises Refusal for another ending and as ``write_target``."""
    # The library that writes XML is loaded when something is written.
    from phenocode.exchange.qdpx_writer import write_qdpx  # noqa: PLC0415

    return _export("qdpx", project, out, force, write_qdpx)


def export_qdc(project: Project, out: Path, *, force: bool = False) -> list[Flaw]:
    """Write the codebook of a project, as ``export_qdpx``; raises Refusal also where there is no code."""
    from phenocode.exchange.qdpx_writer import write_qdc  # noqa: PLC0415

    if not project.codes:
        raise Refusal("There is no code in the study yet, and a codebook needs one. Code a statement first.")
    return _export("qdc", project, out, force, write_qdc)


def staying_behind(study: Study) -> list[str]:
    """What the study has and a project has no place for, as templates in English."""
    return list(_staying_behind(study))


def _staying_behind(study: Study) -> Iterator[str]:
    if study.iterations:
        yield mark("kept iterations")
    if study.presuppositions:
        yield mark("presuppositions")
    if study.dimensions:
        yield mark("dimensions of variation")
    if study.frameworks:
        yield mark("frameworks")
    if study.references or study.findings or study.comparisons:
        yield mark("the comparison with the literature")
    if study.recommendations:
        yield mark("recommendations")
    if study.packages or study.reviews or study.comments or study.resolutions or study.validity_entries:
        yield mark("peer debriefing")
    if study.kept_apart or study.acceptances:
        yield mark("decisions on what the checks found")
    if study.rechecks:
        yield mark("statements to look at again")


def _export(
    kind: str, project: Project, out: Path, force: bool, write: Callable[[Project, BinaryIO], None]
) -> list[Flaw]:
    if out.suffix.casefold() != f".{kind}":
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind=kind,
            file=out.name,
            endings=[f".{kind}"],
        )
    flaws = lint_project(project)
    write_target(out, force, lambda file: write(project, file))
    return flaws
