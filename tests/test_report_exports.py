"""The findings report, the codebook and the checklists written out of a real study, and by the command line."""

import argparse
import csv
import html
import re
import shutil
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from phenocode.analysis.manuscript import FigureBlock, Heading, Manner
from phenocode.cli import report_exports as shell
from phenocode.commands import report_exports
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_category, move_cards
from phenocode.commands.memos import write_memo
from phenocode.commands.report_exports import (
    checklist_of,
    codebook_of,
    export_text,
    findings_report_of,
)
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, Layer
from tests.manuscripts import paragraphs
from tests.studies import add_transcript, make_session

LINES = ("همه چیز سر جای خودش است.", '=HYPERLINK("x")', "<script>alert(1)</script> & CRM", "کسی مرا نمی‌شناسد.")


@pytest.fixture(autouse=True)
def application(qapp):
    """Figures are drawn; another test may want a whole application."""


@pytest.fixture(scope="module", params=["fa", "en"])
def built(request, tmp_path_factory):
    """The study's file; each test works on a copy."""
    made = make_session(tmp_path_factory.mktemp("built"), language=request.param)
    transcript = add_transcript(made, "\n".join(LINES), participant="P1")
    start, statements = 0, []
    for number, line in enumerate(LINES):
        place = [(start, start + len(line))]
        statements.append(mark_statement(made, transcript.id, place, codes=[f"code {number % 2}"]))
        start += len(line) + 1
    layers = ((Layer.ENCOUNTER, "رابطه"), (Layer.SECOND, "Second"), (Layer.FIRST, "First"))
    encounter, second, first = (make_category(made, layer, name).id for layer, name in layers)
    move_cards(made, [second], encounter)
    move_cards(made, [first], second)
    move_cards(made, [code.id for code in made.study.codes_in_order()], first)
    describe_card(made, first, definition="what <it> is")
    choose_case(made, first, statements[3].id, CaseKind.CORE)
    made.close()
    return made.path


@pytest.fixture
def session(built, tmp_path):
    opened = Session.open(Path(shutil.copy(built, tmp_path)), researcher="ن. مرادی")
    yield opened
    opened.close()


def words_of(page):
    """What a reader sees of a page."""
    return html.unescape(re.sub("<[^>]*>", "", page))


def test_quotations_have_their_lines_and_the_chosen_one_is_first(session):
    text = findings_report_of(session, quotations=2)
    quoted = paragraphs(text, Manner.QUOTATION)
    assert [one.text for one in quoted] == [LINES[3], LINES[0]]
    labels = {"fa": ["(P1، سطر ۴)", "(P1، سطر ۱)"], "en": ["(P1, line 4)", "(P1, line 1)"]}
    assert [one.label for one in quoted] == labels[session.study.about.language]
    assert text.figures == 2
    method = next(block.text for block in text.blocks if isinstance(block, Heading))
    assert method in ("روش", "Method")
    assert session.researcher in str([one.text for one in paragraphs(text, Manner.BODY)])
    bare = findings_report_of(session, method=False)
    assert method not in [block.text for block in bare.blocks if isinstance(block, Heading)]


def test_word_has_headings_quotations_and_the_figure(session, tmp_path):
    out = tmp_path / "report.docx"
    export_text(findings_report_of(session), out, profile="apa")
    document = docx.Document(str(out))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[-3:] == ["رابطه", "Second", "First"]
    assert any(LINES[1] in p.text for p in document.paragraphs)
    with zipfile.ZipFile(out) as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())


def test_a_page_escapes_what_people_said_and_has_the_figure(session, tmp_path):
    out = tmp_path / "report.html"
    export_text(findings_report_of(session, quotations=4), out)
    page = out.read_text(encoding="utf-8")
    assert "<script" not in page
    assert LINES[2] in words_of(page)
    assert "<svg" in page


def test_the_codebook_goes_into_word_pages_and_tables(session, tmp_path):
    text = codebook_of(session)
    assert text.figures == 5
    for ending in (".docx", ".html", ".xlsx", ".csv"):
        export_text(text, tmp_path / f"book{ending}")
    with (tmp_path / "book.csv").open(encoding="utf-8-sig", newline="") as file:
        headings, *rows = csv.reader(file)
    assert [row[1] for row in rows] == ["رابطه", "Second", "First", "code 0", "code 1"]
    assert len(headings) == 8
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx").active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_checklists_are_told_apart_and_refused_by_name(session, tmp_path):
    coreq, srqr = checklist_of(session), checklist_of(session, "srqr")
    assert (coreq.kind, srqr.kind) == ("coreq", "srqr")
    assert coreq.title.startswith("COREQ")
    assert len(coreq.sheet.rows) == 32
    assert len(srqr.sheet.rows) == 21
    assert coreq.figures + len(coreq.missing) == 32
    for ending in (".docx", ".html", ".xlsx", ".csv"):
        export_text(srqr, tmp_path / f"srqr{ending}")
    with pytest.raises(Refusal, match="no checklist prisma"):
        checklist_of(session, "prisma")


def test_who_analysed_is_read_from_the_history(session):
    study = session.study
    session.sign_as("C. Reed")
    write_memo(session, next(iter(study.statements)), "read, not coded")
    session.sign_as("B. Lake")
    move_cards(session, [study.layer(Layer.SECOND)[0].id], None)
    assert report_exports.facts_of_session(session).coders == ("ن. مرادی", "B. Lake")
    session.undo()
    assert report_exports.facts_of_session(session).coders == ("ن. مرادی",)


def test_what_can_not_be_written_is_refused_and_nothing_is_left(session, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    text = findings_report_of(session)
    with pytest.raises(Refusal, match=r"report can't be written as r\.xlsx.*\.docx, \.html\.$"):
        export_text(text, folder / "r.xlsx")
    with pytest.raises(Refusal, match=r"codebook can't be written as c\.png.*\.docx, \.html, \.xlsx, \.csv\.$"):
        export_text(codebook_of(session), folder / "c.png")
    with pytest.raises(Refusal, match="no profile"):
        export_text(text, folder / "r.docx", profile="nobody's")
    assert list(folder.iterdir()) == []
    export_text(text, folder / "r.html")
    with pytest.raises(Refusal, match="exists already"):
        export_text(text, folder / "r.html")
    export_text(text, folder / "r.html", force=True)
    with pytest.raises(Refusal):
        findings_report_of(session, quotations=-1)
    with pytest.raises(Refusal):
        codebook_of(session, quotations=-1)


def test_the_same_study_gives_the_same_bytes(session, tmp_path):
    for compose, ending in ((findings_report_of, ".html"), (codebook_of, ".csv"), (checklist_of, ".html")):
        files = [tmp_path / f"{number}{ending}" for number in (1, 2)]
        for out in files:
            export_text(compose(session), out, force=True)
        assert files[0].read_bytes() == files[1].read_bytes()


def test_without_qt_the_figure_stands_in_words(session, tmp_path, monkeypatch):
    monkeypatch.setattr(report_exports, "can_draw", lambda: False)
    text = findings_report_of(session)
    export_text(text, tmp_path / "r.docx")
    export_text(text, tmp_path / "r.html")
    figure = next(block for block in text.blocks if isinstance(block, FigureBlock))
    assert "Second" in figure.description
    assert figure.description in words_of((tmp_path / "r.html").read_text(encoding="utf-8"))
    with zipfile.ZipFile(tmp_path / "r.docx") as archive:
        assert not any(name.startswith("word/media/") for name in archive.namelist())


def run(deed, session: Session, out, **options):
    given = {"force": False, "profile": "default", "quotations": None, "no_method": False, "checklist": "coreq"}
    return deed(argparse.Namespace(study=session.path, out=out, **(given | options)))


def test_the_shell_writes_them_and_tells_what_has_no_evidence(session, tmp_path):
    answer = run(shell.export_report, session, tmp_path / "r.docx", quotations=1)
    assert answer.value == {"file": str(tmp_path / "r.docx"), "quotations": 1}
    assert answer.lines == ["1 quotation in r.docx"]
    assert run(shell.export_codebook, session, tmp_path / "c.csv").lines == ["5 entries in c.csv"]
    answer = run(shell.export_coreq, session, tmp_path / "q.html", checklist="srqr")
    assert answer.value["checklist"] == "srqr"
    assert answer.value["answered"] + len(answer.value["missing"]) == 21
    assert answer.lines[2:] == answer.value["missing"]
