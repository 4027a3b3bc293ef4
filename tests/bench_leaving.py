"""Timings of what leaves and comes in: a REFI-QDA project there and back, the report, the workbook, everything.

Floors: packing the same bytes with plain zipfile, and reading them with plain zipfile and lxml.
"""

import io
import shutil
import statistics
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from phenocode.commands.everything import export_all
from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.commands.refi_import import gather_background, import_project, plan_import, read_project
from phenocode.commands.report_exports import export_text, findings_report_of
from phenocode.commands.session import Session
from phenocode.commands.workbook_exports import export_workbook, workbook_of

_ROUNDS = 3


def bench_leaving(study: Path, folder: Path) -> None:
    """Print the figures; ``study`` has 10,000 statements and is left as it is."""
    copied = Path(shutil.copy(study, folder / "leaving.pheno"))
    session = Session.open(copied, researcher="bench")
    project = folder / "project.qdpx"
    try:
        out = _median(lambda: export_qdpx(project_of(session), project, force=True))
        with zipfile.ZipFile(project) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        _say(f"export {len(session.study.statements):,} statements as .qdpx", out, _median(lambda: _pack(parts)), "zip")
        _say("the findings report", _median(lambda: findings_report_of(session)))
        report = findings_report_of(session)
        _say("  write it as .docx", _median(lambda: export_text(report, folder / "r.docx", force=True)))
        _say("the workbook", _median(lambda: workbook_of(session)))
        book = workbook_of(session)
        _say("  write it", _median(lambda: export_workbook(book, folder / "w.xlsx", force=True)))
        began = time.perf_counter()
        export_all(session, folder / "all")
        _say("everything in one folder", 1000 * (time.perf_counter() - began))
    finally:
        session.close()
    _bench_import(project, folder)


def _bench_import(project: Path, folder: Path) -> None:
    took = []
    for number in range(_ROUNDS):
        path = folder / f"back-{number}.pheno"
        about = {"title": "T", "phenomenon": "P", "question": "Q"}
        session = Session.create(path, **about, language="fa", researcher="bench")
        began = time.perf_counter()
        import_project(session, plan_import(gather_background(session), read_project(project)))
        took.append(1000 * (time.perf_counter() - began))
        session.close()
    _say("import the .qdpx into an empty study", statistics.median(took), _median(lambda: _parse(project)), "zip, lxml")


def _pack(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _parse(project: Path) -> None:
    with zipfile.ZipFile(project) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(".qde"):
                etree.fromstring(content)


def _median(deed: Callable[[], object]) -> float:
    took = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        deed()
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took)


def _say(what: str, took: float, floor: float | None = None, of: str = "") -> None:
    beside = f"   floor {floor:8.1f} ({of}), ratio {took / floor:5.1f}" if floor else ""
    print(f"{what:62} {took:8.1f}{beside}", flush=True)
