"""All that a study can write out of itself: each kind with its word, its endings and how it is made.

Making goes in two steps. What is to be written is taken from the study first, where the study is open; it is then
written without the study, so that this can be done elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.analysis.codebook import EXAMPLES
from phenocode.analysis.dimensions import grid_sheet
from phenocode.analysis.findings_report import QUOTATIONS
from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import By, distribution, framework_matrix
from phenocode.analysis.gaps import gap_sheet, gap_table
from phenocode.analysis.literature import build_literature, literature_sheet
from phenocode.analysis.manuscript import Manuscript, SheetBlock
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.outcome_space import space_sheet
from phenocode.analysis.people_table import build_people_table, people_sheet
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.selection import count_selection
from phenocode.analysis.sheets import Sheet, matrix_sheet, referral_sheet, saturation_sheet, selection_sheet
from phenocode.commands import (
    agreement_exports,
    card_exports,
    debriefing_exports,
    dimension_exports,
    exporting,
    framework_exports,
    literature_exports,
)
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import mark
from phenocode.study.model import Study
from phenocode.study.outcome import Framework, FrameworkKind
from phenocode.study.records import Layer, Subject

DRAWN = (".svg", ".png", ".pdf")
"""The endings of figures; they can be written only where Qt can be used (``exporting.can_draw``)."""

_SHEETS = (".docx", ".xlsx", ".csv", ".html")
_TEXTS = (".docx", ".html")
_LISTS = (".docx", ".html", ".xlsx", ".csv")
FIGURES = (*_SHEETS, *DRAWN)
"""The endings of what is a table and a figure."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How things are written where there is a choice; each kind takes what concerns it."""

    profile: str = "default"
    quotations: int = QUOTATIONS  # of each first-layer category, in the report
    examples: int = EXAMPLES  # of each code, in the codebook
    method: bool = True  # the report: with the methods section
    labels: bool = False  # the coding table: participant and line after each statement
    split_rows: int | None = None  # the coding table: a new table after so many rows
    incomplete: bool = True  # the coding table: also what has not reached a kind of encounter


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from the study; it needs the study no more and can be written in another thread.

    ``write`` takes the path and whether an existing file may be replaced, and raises Refusal as ``export_table`` does.
    ``manuscript`` is what a preview shows, where there is one.
    """

    write: Callable[[Path, bool], object]
    manuscript: Manuscript | None = None


Take: TypeAlias = Callable[[Session, Choices], Taken]


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One thing that a study can write.

    ``take`` must run where the session is. It raises Refusal where the study has nothing for it, as an agreement
    without answers.
    """

    key: str  # one for each
    kind: str  # the KIND of the command line
    word: str  # a template for ``tr``; where ``named`` is given, it has a place for {name}
    titles: dict[str, str] = field(hash=False)  # what it is called in a study's own list, by language
    endings: Sequence[str]  # the customary one first
    customary: Sequence[str]  # those that a folder of everything has
    take: Take
    named: str = ""  # of what in the study it tells, such as a framework
    stem: str = ""  # what its files in a folder of everything are called, where it is not the key

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files in a folder of everything; figures are among them only where Qt can be used."""
        possible = self.possible
        return tuple(f"{self.stem or self.key}{ending}" for ending in self.customary if ending in possible)

    @property
    def possible(self) -> tuple[str, ...]:
        """The endings that can be written here: figures need Qt."""
        drawing = any(ending in DRAWN for ending in self.endings) and exporting.can_draw()
        return tuple(ending for ending in self.endings if drawing or ending not in DRAWN)


def deliverables_of(study: Study) -> list[Deliverable]:
    """All that this study could write, in the order of a list of outputs; frameworks have theirs each."""
    found: list[Deliverable] = []
    for one in DELIVERABLES:
        found.append(one)
        if one.key == "dimensions":
            for number, framework in enumerate(study.frameworks_in_order(), 1):
                found += _of_framework(framework, number)
    return found


def deliverable_named(study: Study, key: str) -> Deliverable:
    """The deliverable with this key. Raises Refusal when the study has none."""
    found = next((one for one in deliverables_of(study) if one.key == key), None)
    if found is None:
        raise Refusal("There is nothing called {name} that could be written.", name=key)
    return found


def _previewed(sheet: Sheet, title: str = "") -> Manuscript:
    return Manuscript(sheet.language, title or sheet.caption, [SheetBlock(sheet)])


def _written(write: Callable[..., object], *values: Any, **options: Any) -> Callable[[Path, bool], object]:
    """``write`` (values, out, force and options) as what is done with a path and whether to replace."""
    return lambda path, force: write(*values, path, force=force, **options)


def _table(session: Session, choices: Choices) -> Taken:
    table = exporting.coding_table(session, labels=choices.labels, incomplete=choices.incomplete)
    options = {"split_rows": choices.split_rows, "profile": choices.profile}
    return Taken(_written(exporting.export_table, table, **options))


def _statements(session: Session, choices: Choices) -> Taken:
    rows, right_to_left = exporting.statement_rows(session), session.study.about.right_to_left
    return Taken(_written(exporting.export_statements, rows, right_to_left=right_to_left))


def _cards(session: Session, choices: Choices) -> Taken:
    cards = card_exports.cards_of_study(session)
    card_exports.refuse_without_cards(cards)
    return Taken(_written(card_exports.write_cards, cards, profile=choices.profile))


def _matrix(rows: Rows, session: Session, choices: Choices) -> Taken:
    matrix = build_matrix(session.study, rows, Layer.FIRST)
    return Taken(_written(exporting.export_matrix, matrix, profile=choices.profile), _previewed(matrix_sheet(matrix)))


def _dimensions(session: Session, choices: Choices) -> Taken:
    grid = dimension_exports.labelled_grid(session)
    sheet = grid_sheet(grid, quotations=True)
    return Taken(_written(dimension_exports.export_dimensions, grid, profile=choices.profile), _previewed(sheet))


def _saturation(session: Session, choices: Choices) -> Taken:
    curve = measure_saturation(session.study, Unit.CODES)
    return Taken(
        _written(exporting.export_saturation, curve, profile=choices.profile), _previewed(saturation_sheet(curve))
    )


def _selection(session: Session, choices: Choices) -> Taken:
    counted = count_selection(session.study, session.source)
    return Taken(
        _written(exporting.export_selection, counted, profile=choices.profile), _previewed(selection_sheet(counted))
    )


def _referral(session: Session, choices: Choices) -> Taken:
    found, language = referrals(session.study), session.study.about.language
    sheet = referral_sheet(found, language)
    return Taken(_written(exporting.export_referrals, found, language, profile=choices.profile), _previewed(sheet))


def _people(subject: Subject, session: Session, choices: Choices) -> Taken:
    table = build_people_table(session.study, subject)
    return Taken(_written(exporting.export_people, table, profile=choices.profile), _previewed(people_sheet(table)))


def _outcome_space(session: Session, choices: Choices) -> Taken:
    space = exporting.outcome_space(session)
    sheet = space_sheet(space)
    return Taken(_written(exporting.export_outcome_space, space, profile=choices.profile), _previewed(sheet))


def _iterations(session: Session, choices: Choices) -> Taken:
    iterations = exporting.iterations_of(session)
    return Taken(
        _written(exporting.write_iterations, iterations, profile=choices.profile), _previewed(iterations.sheet)
    )


def _agreement(session: Session, choices: Choices) -> Taken:
    agreement = agreement_exports.agreement_of(session)
    sheet = agreement_sheet(agreement)
    return Taken(_written(agreement_exports.export_agreement, agreement, profile=choices.profile), _previewed(sheet))


def _debriefing(session: Session, choices: Choices) -> Taken:
    record = debriefing_exports.record_of(session)
    return Taken(_written(debriefing_exports.write_record, record, profile=choices.profile))


def _literature(session: Session, choices: Choices) -> Taken:
    table = build_literature(session.study)
    literature_exports.refuse_without_literature(table)
    sheet = literature_sheet(table)
    return Taken(_written(literature_exports.write_literature, table, profile=choices.profile), _previewed(sheet))


# What follows has modules of its own, loaded when it is wanted: the window and the shell start without them.
def _codebook(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import report_exports  # noqa: PLC0415

    text = report_exports.codebook_of(session, quotations=choices.examples)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _report(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import report_exports  # noqa: PLC0415

    text = report_exports.findings_report_of(session, quotations=choices.quotations, method=choices.method)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _checklist(which: str, session: Session, choices: Choices) -> Taken:
    from phenocode.commands import report_exports  # noqa: PLC0415

    text = report_exports.checklist_of(session, which)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _workbook(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import workbook_exports  # noqa: PLC0415

    return Taken(_written(workbook_exports.export_workbook, workbook_exports.workbook_of(session)))


def _audit(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import audit_exports  # noqa: PLC0415

    trail = audit_exports.audit_trail_of(session)
    return Taken(_written(audit_exports.export_audit, trail, profile=choices.profile), _previewed(trail.sheet()))


def _qdpx(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import refi_exports  # noqa: PLC0415

    return Taken(_written(refi_exports.export_qdpx, refi_exports.project_of(session)))


def _qdc(session: Session, choices: Choices) -> Taken:
    from phenocode.commands import refi_exports  # noqa: PLC0415

    project = refi_exports.project_of(session)
    if not project.codes:
        raise Refusal("There is no code in the study yet, and a codebook needs one. Code a statement first.")
    return Taken(_written(refi_exports.export_qdc, project))


def _of_framework(framework: Framework, number: int) -> list[Deliverable]:
    """What a framework adds: who or what its items were laid over, and its levels or its gap."""

    def framed(key: str, kind: str, word: str, titles: dict[str, str], take: Take) -> Deliverable:
        said = {language: f"{title}: {framework.name}" for language, title in titles.items()}
        customary = (".docx", ".svg")
        return Deliverable(f"{key}-{number}", kind, word, said, (*_SHEETS, *DRAWN), customary, take, framework.name)

    if framework.kind is FrameworkKind.GAP:
        word = mark("Gap of expectations: {name}")
        return [
            framed(
                "gap", "gap", word, {"fa": "شکاف انتظارها", "en": "Gap of expectations"}, partial(_gap, framework.id)
            )
        ]
    titles = {"fa": "چارچوب و مشارکت‌کنندگان", "en": "Framework and participants"}
    word = mark("Framework and participants: {name}")
    found = [framed("framework", "matrix", word, titles, partial(_cross, framework.id))]
    if framework.kind is FrameworkKind.ORDERED:
        titles = {"fa": "پراکندگی در سطح‌ها", "en": "Distribution over levels"}
        found.append(
            framed("levels", "levels", mark("Distribution over levels: {name}"), titles, partial(_levels, framework.id))
        )
    return found


def _cross(framework_id: str, session: Session, choices: Choices) -> Taken:
    matrix = framework_matrix(session.study, session.study.frameworks[framework_id], By.PARTICIPANT)
    write = _written(framework_exports.export_framework, matrix, profile=choices.profile)
    return Taken(write, _previewed(cross_sheet(matrix)))


def _levels(framework_id: str, session: Session, choices: Choices) -> Taken:
    levels = distribution(session.study, session.study.frameworks[framework_id])
    write = _written(framework_exports.export_levels, levels, profile=choices.profile)
    return Taken(write, _previewed(level_sheet(levels)))


def _gap(framework_id: str, session: Session, choices: Choices) -> Taken:
    table = gap_table(session.study, session.study.frameworks[framework_id])
    write = _written(framework_exports.export_gap, table, profile=choices.profile)
    return Taken(write, _previewed(gap_sheet(table)))


_PICTURED = (".docx", ".svg")


def _row(
    key: str,
    word: str,
    titles: tuple[str, str],
    take: Take,
    endings: Sequence[str] = FIGURES,
    customary: Sequence[str] = (),
    kind: str = "",
    stem: str = "",
) -> Deliverable:
    """A row of the table; ``titles`` are Persian and English, ``customary`` is the first ending where none is given."""
    persian, english = titles
    said = {"fa": persian, "en": english}
    return Deliverable(key, kind or key, word, said, endings, customary or endings[:1], take, stem=stem)


DELIVERABLES = (
    _row("table", mark("Coding table"), ("جدول کدگذاری", "Coding table"), _table, _SHEETS),
    _row("report", mark("Findings report"), ("گزارش یافته‌ها", "Findings report"), _report, _TEXTS, _TEXTS),
    _row("codebook", mark("Codebook"), ("دفتر کد", "Codebook"), _codebook, _LISTS),
    _row("cards", mark("Category cards"), ("کارت‌های طبقه‌ها", "Category cards"), _cards, _SHEETS),
    _row("outcome-space", mark("Outcome space"), ("فضای نتیجه", "Outcome space"), _outcome_space, customary=_PICTURED),
    _row(
        "matrix-participant",
        mark("Participants and categories"),
        ("مشارکت‌کنندگان و طبقه‌ها", "Participants and categories"),
        partial(_matrix, Rows.PARTICIPANT),
        customary=_PICTURED,
        kind="matrix",
    ),
    _row(
        "matrix-setting",
        mark("Settings and categories"),
        ("بسترها و طبقه‌ها", "Settings and categories"),
        partial(_matrix, Rows.SETTING),
        customary=_PICTURED,
        kind="matrix",
    ),
    _row(
        "dimensions",
        mark("Dimensions of variation"),
        ("بُعدهای تفاوت", "Dimensions of variation"),
        _dimensions,
        customary=_PICTURED,
        kind="matrix",
    ),
    _row("saturation", mark("Saturation"), ("اشباع", "Saturation"), _saturation, customary=_PICTURED),
    _row(
        "selection",
        mark("Selected statements by interview"),
        ("گزاره‌های منتخب از هر مصاحبه", "Selected statements by interview"),
        _selection,
        customary=_PICTURED,
    ),
    _row("iterations", mark("Iterations"), ("دورهای تحلیل", "Iterations"), _iterations, customary=_PICTURED),
    _row("agreement", mark("Agreement"), ("توافق", "Agreement"), _agreement, customary=_PICTURED),
    _row("debriefing", mark("Peer debriefing"), ("بازبینی همتا", "Peer debriefing"), _debriefing, (".docx",)),
    _row(
        "literature",
        mark("Comparison with the literature"),
        ("مقایسه با پیشینه", "Comparison with the literature"),
        _literature,
        _SHEETS,
    ),
    _row("coreq", mark("COREQ items"), ("بندهای COREQ", "COREQ items"), partial(_checklist, "coreq"), _LISTS),
    _row("srqr", mark("SRQR items"), ("بندهای SRQR", "SRQR items"), partial(_checklist, "srqr"), _LISTS, kind="coreq"),
    _row(
        "participants",
        mark("Participants (table)"),
        ("جدول مشارکت‌کنندگان", "Participants"),
        partial(_people, Subject.PARTICIPANT),
        _SHEETS,
    ),
    _row(
        "settings",
        mark("Settings (table)"),
        ("جدول بسترها", "Settings"),
        partial(_people, Subject.SETTING),
        _SHEETS,
        kind="participants",
    ),
    _row("referral", mark("Referrals"), ("ارجاع‌ها", "Referrals"), _referral, customary=_PICTURED),
    _row(
        "statements",
        mark("Statements (table)"),
        ("جدول گزاره‌ها", "Statements"),
        _statements,
        (".csv", ".xlsx", ".html"),
    ),
    _row("workbook", mark("Workbook of all tables"), ("همهٔ جدول‌ها", "All tables"), _workbook, (".xlsx",)),
    _row("audit", mark("Audit trail"), ("ردّ ممیزی", "Audit trail"), _audit, _SHEETS, (".xlsx", ".html")),
    _row("qdpx", mark("REFI-QDA project"), ("پروژهٔ REFI-QDA", "REFI-QDA project"), _qdpx, (".qdpx",), stem="project"),
    _row("qdc", mark("REFI-QDA codebook"), ("دفتر کد REFI-QDA", "REFI-QDA codebook"), _qdc, (".qdc",), stem="codebook"),
)
