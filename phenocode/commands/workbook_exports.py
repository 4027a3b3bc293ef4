"""The workbook of all tables of a study."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from phenocode.analysis.agreement_sheets import agreement_sheet, confusion_sheet
from phenocode.analysis.analysis_sheets import (
    case_sheet,
    category_sheet,
    code_sheet,
    memo_sheet,
    presupposition_sheet,
    transcript_sheet,
)
from phenocode.analysis.coding_table import LABEL_HEADINGS
from phenocode.analysis.debriefing_sheets import matter_sheet, register_sheet
from phenocode.analysis.dimensions import grid_sheet
from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import By, distribution, framework_matrix
from phenocode.analysis.gaps import gap_sheet, gap_table
from phenocode.analysis.literature import build_literature, literature_sheet
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.outcome_sheets import (
    finding_sheet,
    framework_sheet,
    laid_sheet,
    reference_sheet,
    relation_sheet,
)
from phenocode.analysis.people_table import build_people_table, people_sheet
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.selection import count_selection
from phenocode.analysis.sheets import Sheet, matrix_sheet, referral_sheet, saturation_sheet, selection_sheet
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS
from phenocode.commands.agreement_exports import agreement_of
from phenocode.commands.audit_exports import audit_trail_of
from phenocode.commands.debriefing_exports import record_of
from phenocode.commands.dimension_exports import labelled_grid
from phenocode.commands.exporting import coding_table, iterations_of, line_of, outcome_space, statement_rows
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target
from phenocode.i18n import digits
from phenocode.study.outcome import Framework, FrameworkKind
from phenocode.study.records import Layer, Statement, Subject

if TYPE_CHECKING:
    from phenocode.exchange.workbook import BookSheet

ENDING = ".xlsx"

_STATEMENTS = {"fa": "گزاره‌های منتخب با کدها و طبقه‌هایشان", "en": "Selected statements with codes and categories"}
_NAMES = {
    "fa": {
        "statements": "گزاره‌ها",
        "table": "جدول کدگذاری",
        "codes": "کدها",
        "categories": "طبقه‌ها",
        "cases": "نمونه‌ها",
        "relations": "پیوندها",
        "participants": "مشارکت‌کنندگان",
        "settings": "بسترها",
        "transcripts": "متن‌ها",
        "matrix-participant": "مشارکت‌کننده × طبقه",
        "matrix-setting": "بستر × طبقه",
        "dimensions": "بُعدهای تفاوت",
        "frameworks": "چارچوب‌ها",
        "laid": "نهاده‌های چارچوب‌ها",
        "framework": "چارچوب {n}",
        "levels": "سطح‌های چارچوب {n}",
        "gap": "شکاف انتظارها {n}",
        "saturation-codes": "اشباع (کدها)",
        "saturation-first_layer": "اشباع (لایهٔ اول)",
        "saturation-second_layer": "اشباع (لایهٔ دوم)",
        "selection": "گزینش",
        "iterations": "دورها",
        "agreement": "توافق",
        "confusion-first": "درهم‌ریختگی (لایهٔ اول)",
        "confusion-second": "درهم‌ریختگی (لایهٔ دوم)",
        "confusion-encounter": "درهم‌ریختگی (مواجهه)",
        "debriefing": "بازبینی همتا",
        "register": "دفتر اعتبار",
        "findings": "یافته‌ها و پیشنهادها",
        "literature": "پیشینه",
        "references": "منابع",
        "referral": "ارجاع‌ها",
        "memos": "یادداشت‌ها",
        "presuppositions": "پیش‌فرض‌ها",
        "audit": "تاریخچه",
    },
    "en": {
        "statements": "Statements",
        "table": "Coding table",
        "codes": "Codes",
        "categories": "Categories",
        "cases": "Cases",
        "relations": "Relations",
        "participants": "Participants",
        "settings": "Settings",
        "transcripts": "Transcripts",
        "matrix-participant": "Participants × categories",
        "matrix-setting": "Settings × categories",
        "dimensions": "Dimensions of variation",
        "frameworks": "Frameworks",
        "laid": "Frameworks laid over",
        "framework": "Framework {n}",
        "levels": "Levels of framework {n}",
        "gap": "Gap of expectations {n}",
        "saturation-codes": "Saturation (codes)",
        "saturation-first_layer": "Saturation (first layer)",
        "saturation-second_layer": "Saturation (second layer)",
        "selection": "Selection",
        "iterations": "Iterations",
        "agreement": "Agreement",
        "confusion-first": "Confusion (first layer)",
        "confusion-second": "Confusion (second layer)",
        "confusion-encounter": "Confusion (encounters)",
        "debriefing": "Debriefing",
        "register": "Validity register",
        "findings": "Findings",
        "literature": "Literature",
        "references": "References",
        "referral": "Referrals",
        "memos": "Memos",
        "presuppositions": "Presuppositions",
        "audit": "History of steps",
    },
}
_ALWAYS = ("statements", "table", "codes", "categories", "participants", "settings", "transcripts")


@dataclass(frozen=True, slots=True)
class Book:
    """All tables of a study, those without a row left out but the ones that every study has."""

    language: str
    sheets: Sequence["BookSheet"]


def workbook_of(session: Session) -> Book:
    """The tables of the study, each as a sheet. Raises Refusal when a kept version is damaged."""
    # The library that writes Excel is loaded when something is written.
    from phenocode.exchange.workbook import BookSheet  # noqa: PLC0415

    language = session.study.about.language
    names = _NAMES[language]
    sheets = []
    for key, table in _tables(session):
        kind, _, number = key.partition("#")
        if table.rows or kind in _ALWAYS:
            sheets.append(BookSheet(names[kind].format(n=digits(number, language)), table))
    return Book(language, sheets)


def export_workbook(
    book: Book, out: Path, *, force: bool = False, step: Callable[[int, int, str], None] | None = None
) -> None:
    """Write the workbook; needs no study, so it can run anywhere. ``step`` as ``write_workbook_xlsx``.

    Raises Refusal for another ending than .xlsx, and for an existing file without ``force``.
    """
    from phenocode.exchange.workbook import write_workbook_xlsx  # noqa: PLC0415

    if out.suffix.casefold() != ENDING:
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind="workbook",
            file=out.name,
            endings=ENDING,
        )
    write_target(out, force, lambda file: write_workbook_xlsx(book.sheets, file, language=book.language, step=step))


def _tables(session: Session) -> Iterator[tuple[str, Sheet]]:
    """The tables by key, in the order of the sheets; behind # stands the number of a framework."""
    study = session.study
    language = study.about.language

    def line(statement: Statement) -> int | None:
        return line_of(session, statement)

    rows = [row.cells for row in statement_rows(session)]
    yield "statements", Sheet(language, _STATEMENTS[language], STATEMENT_HEADINGS, rows)
    coding = coding_table(session, labels=True)
    headings = (*coding.headings, LABEL_HEADINGS[language])
    yield "table", Sheet(language, coding.caption, headings, [(*row.cells, row.label) for row in coding.rows])
    yield "codes", code_sheet(study)
    yield "categories", category_sheet(study)
    yield "cases", case_sheet(study, line)
    yield "relations", relation_sheet(outcome_space(session))
    yield "participants", people_sheet(build_people_table(study))
    yield "settings", people_sheet(build_people_table(study, Subject.SETTING))
    yield "transcripts", transcript_sheet(study)
    yield "matrix-participant", matrix_sheet(build_matrix(study, Rows.PARTICIPANT, Layer.FIRST))
    yield "matrix-setting", matrix_sheet(build_matrix(study, Rows.SETTING, Layer.FIRST))
    if study.dimensions:
        yield "dimensions", grid_sheet(labelled_grid(session, refuse_empty=False), quotations=True)
    yield "frameworks", framework_sheet(study)
    yield "laid", laid_sheet(study)
    for number, framework in enumerate(study.frameworks_in_order(), 1):
        yield from _of_framework(session, framework, number)
    for unit in Unit:
        yield f"saturation-{unit.value}", saturation_sheet(measure_saturation(study, unit))
    yield "selection", selection_sheet(count_selection(study, session.source))
    yield "iterations", iterations_of(session).sheet
    yield from _of_debriefing(session)
    literature = build_literature(study)
    yield "findings", finding_sheet(study)
    yield "literature", literature_sheet(literature)
    yield "references", reference_sheet(study)
    yield "referral", referral_sheet(referrals(study), language)
    yield "memos", memo_sheet(study, line)
    yield "presuppositions", presupposition_sheet(study)
    yield "audit", audit_trail_of(session).sheet(exact=True)


def _of_framework(session: Session, framework: Framework, number: int) -> Iterator[tuple[str, Sheet]]:
    study = session.study
    if framework.kind is FrameworkKind.GAP:
        yield f"gap#{number}", gap_sheet(gap_table(study, framework))
        return
    yield f"framework#{number}", cross_sheet(framework_matrix(study, framework, By.PARTICIPANT), split=True)
    if framework.kind is FrameworkKind.ORDERED:
        yield f"levels#{number}", level_sheet(distribution(study, framework))


def _of_debriefing(session: Session) -> Iterator[tuple[str, Sheet]]:
    study = session.study
    if any(package.blind and study.reviews_of(package.id) for package in study.packages.values()):
        agreement = agreement_of(session)
        yield "agreement", agreement_sheet(agreement)
        for layer in agreement.layers:
            yield f"confusion-{layer.value}", confusion_sheet(agreement, layer)
    if study.reviews or study.claims or study.validity_entries:
        record = record_of(session)
        yield "debriefing", matter_sheet(record)
        yield "register", register_sheet(record)
