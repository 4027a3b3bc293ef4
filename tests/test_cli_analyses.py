"""The commands that compute: overlaps, saturation, matrix and their sheets, from a coding table to Excel."""

import csv
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from PySide6.QtGui import QImage

from phenocode.__main__ import main
from phenocode.commands.apart import keep_apart
from phenocode.commands.session import Session
from phenocode.exchange.cells import unguard
from tests.test_cli import NEW, Shell, fingerprint

# A table without transcripts: the interviews are its participants, in the order in which they first appear.
TABLE = """statement,code,first_layer,second_layer,encounter,participant,setting
a1,کار نوبتی,کار,Doing,ابزاری,م۲,Library
a1,نوبتی کار,کار,Doing,ابزاری,م۲,Library
b1,خاموش,=حضور,Being,—,P1,مدرسه
c1,کار نوبتی,کار,Doing,ابزاری,P1,مدرسه
d1,خاموش,=حضور,Being,—,م۳,مدرسه
e1,,—,—,—,م۳,مدرسه
"""


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture(scope="module")
def coded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("analyses")
    (folder / "t.csv").write_text(TABLE, encoding="utf-8")
    study = folder / "شمارش.pheno"
    assert main(["new", str(study), *NEW]) == 0
    assert main(["import-table", str(study), str(folder / "t.csv")]) == 0
    return study


@pytest.fixture
def study(coded, tmp_path):
    return Path(shutil.copy(coded, tmp_path))


def sheet_of(path):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()], bool(sheet.sheet_view.rightToLeft)


def csv_of(path):
    text = path.read_text(encoding="utf-8-sig")
    return [[unguard(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))], text


def test_overlaps(shell, study):
    before = fingerprint(study)
    (pair,) = shell.json("overlaps", study)
    assert {pair["a"], pair["b"]} == {"کار نوبتی", "نوبتی کار"}
    assert (pair["score"], pair["shared_statements"]) == (100, 1)
    assert pair["reasons"] == ["The names have the same words in another order.", "Statements in common: 1 of 2."]
    assert shell.json("overlaps", study, "--threshold", "100", "--limit", "1") == [pair]
    told = shell.done("overlaps", study)
    assert "100: کار نوبتی and نوبتی کار" in told
    assert "  Statements in common: 1 of 2." in told
    assert "1 pair of codes overlaps" in told
    assert fingerprint(study) == before


def test_codes_kept_apart_on_purpose_are_no_overlap_any_more(shell, study):
    (pair,) = shell.json("overlaps", study)
    assert pair["kept_apart"] is None
    shell.done("rename", study, "code", "نوبتی کار", "کار نوبتیِ شب")
    session = Session.open(study, researcher="N")
    keep_apart(session, *pair["ids"], reason="روز و شب")
    session.close()
    assert shell.json("overlaps", study) == []
    told = shell.done("overlaps", study).splitlines()
    assert told == ["0 pairs of codes overlap", "1 pair is kept apart on purpose."]
    (apart,) = shell.json("overlaps", study, "--kept-apart")
    assert (apart["ids"], apart["kept_apart"]) == (pair["ids"], "روز و شب")
    told = shell.done("overlaps", study, "--kept-apart").splitlines()
    assert told[-2:] == ["  kept apart on purpose [روز و شب]", "1 pair of codes overlaps"]


def test_saturation(shell, study):
    value = shell.json("saturation", study)
    assert [(one["interview"], one["new"], one["total"]) for one in value["per_interview"]] == [
        ("م۲", 2, 2), ("P1", 1, 3), ("م۳", 0, 3),
    ]  # fmt: skip
    assert value["last_new"] == "P1"
    assert "دست‌کم ۶ مصاحبه لازم است" in value["sentence"]
    assert value["ratio"] is None
    other = shell.json("saturation", study, "--unit", "second_layer", "--base", "۲", "--run", "1", "--threshold", "0.5")
    assert [one["new"] for one in other["per_interview"]] == [1, 1, 0]
    assert (other["ratio"], other["reached_at"], other["base"], other["run"], other["threshold"]) == (0, 2, 2, 1, 0.5)
    told = shell.done("saturation", study)
    assert "P1: 1 new, 3 in all" in told
    assert value["sentence"] in told


def test_matrices(shell, study):
    value = shell.json("matrix", study, "participant")
    assert (value["rows"], value["columns"]) == (["م۲", "P1", "م۳"], ["کار", "=حضور"])
    assert value["cells"] == [[1, 0], [1, 1], [0, 1]]
    assert value["selected"] == [1, 2, 2]
    assert value["note"].startswith("Categories describe what was found in all interviews together")
    value = shell.json("matrix", study, "setting", "--layer", "encounter")
    assert (value["rows"], value["columns"], value["cells"]) == (["Library", "مدرسه"], ["ابزاری"], [[1], [1]])
    assert value["single_setting"] == [False]
    told = shell.done("matrix", study, "setting")
    assert "مدرسه\t1\t2\t4" in told
    assert "=حضور rests on one setting." in told


@pytest.mark.parametrize(("rows", "said"), [("dimension", "no dimensions"), ("framework", "no framework")])
def test_what_a_study_holds_nothing_of_is_refused(shell, study, tmp_path, rows, said):
    for words in (("matrix", study, rows), ("export", "matrix", study, tmp_path / "m.csv", "--rows", rows)):
        line = shell.refused(*words)
        assert "شمارش.pheno" in line
        assert said in line
    assert not (tmp_path / "m.csv").exists()


def test_a_matrix_in_a_sheet(shell, study, tmp_path):
    expected = [
        ["بستر", "کار", "=حضور", "گزاره‌های منتخب"],
        ["Library", 1, 0, 1],
        ["مدرسه", 1, 2, 4],
        ["مجموع", 2, 2, 5],
        ["از یک بستر", "", "یک بستر", ""],
    ]
    answer = shell.json("export", "matrix", study, tmp_path / "m.xlsx", "--rows", "setting")
    assert answer == {"file": str(tmp_path / "m.xlsx"), "rows": 2, "columns": 2}
    assert sheet_of(tmp_path / "m.xlsx") == (expected, True)
    shell.done("export", "matrix", study, tmp_path / "m.csv", "--rows", "setting")
    cells, text = csv_of(tmp_path / "m.csv")
    assert cells == [[str(cell) for cell in row] for row in expected]
    assert ",'=حضور," in text  # guarded
    shell.done("export", "matrix", study, tmp_path / "second.csv", "--layer", "second")
    assert csv_of(tmp_path / "second.csv")[0][:2] == [
        ["مشارکت‌کننده", "Doing", "Being", "گزاره‌های منتخب"], ["م۲", "1", "0", "1"],
    ]  # fmt: skip


def test_saturation_in_a_sheet(shell, study, tmp_path):
    words = ("--base", "2", "--run", "1")
    shell.done("export", "saturation", study, tmp_path / "s.xlsx", *words)
    expected = [["مصاحبه", "تازه", "مجموع", "نسبت دنباله"], ["م۲", 2, 2, ""], ["P1", 1, 3, ""], ["م۳", 0, 3, 0]]
    assert sheet_of(tmp_path / "s.xlsx") == (expected, True)
    shell.done("export", "saturation", study, tmp_path / "s.csv", *words, "--unit", "first_layer")
    assert csv_of(tmp_path / "s.csv")[0][1:] == [["م۲", "1", "1", ""], ["P1", "1", "2", ""], ["م۳", "0", "2", "0"]]


def test_the_sheet_of_an_english_study_runs_from_the_left(shell, tmp_path):
    study = tmp_path / "x.pheno"
    assert main(["new", str(study), *NEW[:-1], "en"]) == 0
    shell.done("export", "matrix", study, tmp_path / "m.xlsx")
    assert sheet_of(tmp_path / "m.xlsx") == ([["Participant", "Selected statements"]], False)


KINDS = ("matrix", "saturation", "selection", "referral", "iterations")


@pytest.mark.parametrize("kind", KINDS)
def test_other_endings_and_files_that_exist_are_refused(shell, study, tmp_path, kind):
    for name in ("m.odt", "m.htm", "m"):
        line = shell.refused("export", kind, study, tmp_path / name)
        assert ".docx, .xlsx, .csv, .html, .svg, .png, .pdf" in line
    (tmp_path / "mine.csv").write_text("mine")
    assert "exists" in shell.refused("export", kind, study, tmp_path / "mine.csv")
    assert (tmp_path / "mine.csv").read_text() == "mine"
    shell.done("export", kind, study, tmp_path / "mine.csv", "--force")
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") != "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.csv", study.name]


def test_the_notes_of_a_sheet_stand_in_a_sheet_of_their_own(shell, study, tmp_path):
    shell.done("export", "matrix", study, tmp_path / "m.xlsx")
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    assert book.sheetnames == ["Sheet1", "یادداشت‌ها"]
    notes = [row[0].value for row in book.worksheets[1].iter_rows()]
    assert notes[-1].startswith("طبقه‌ها آنچه را توصیف می‌کنند که در همهٔ مصاحبه‌ها با هم یافته شد")
    assert book.worksheets[1].sheet_view.rightToLeft
    assert book.worksheets[0].auto_filter.ref == "A1:D4"  # not over the totals


def test_saturation_in_excel_has_a_chart_of_its_numbers(shell, study, tmp_path):
    shell.done("export", "saturation", study, tmp_path / "s.xlsx")
    with zipfile.ZipFile(tmp_path / "s.xlsx") as archive:
        (chart,) = (name for name in archive.namelist() if name.startswith("xl/charts/chart"))
        xml = archive.read(chart).decode("utf-8")
    assert "<c:barChart>" in xml
    assert "<c:lineChart>" in xml
    assert re.findall("<c:f>(.*?)</c:f>", xml) == [
        "Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4", "Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4",
    ]  # fmt: skip
    assert 'orientation val="maxMin"' not in xml  # interviews run from left to right in Persian too


def test_saturation_in_word_is_table_sentence_and_picture(qapp, shell, study, tmp_path):
    words = ("--base", "2", "--run", "1")
    shell.done("export", "saturation", study, tmp_path / "s.docx", *words)
    document = docx.Document(tmp_path / "s.docx")
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["مصاحبه", "تازه", "مجموع", "نسبت دنباله"], ["م۲", "۲", "۲", ""], ["P1", "۱", "۳", ""], ["م۳", "۰", "۳", "۰"],
    ]  # fmt: skip
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "جدول ۱. کدهای اولیهٔ تازه و مجموع آن‌ها در هر مصاحبه، به ترتیب مصاحبه‌ها"
    assert texts[1] == shell.json("saturation", study, *words)["sentence"]
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr") == texts[1]
    assert (
        document.part.related_parts[picture._inline.graphic.graphicData.pic.blipFill.blip.embed].blob[:4] == b"\x89PNG"
    )


@pytest.mark.parametrize("rows", ["participant", "setting"])
def test_a_matrix_in_word(shell, study, tmp_path, rows):
    shell.done("export", "matrix", study, tmp_path / "m.docx", "--rows", rows, "--profile", "persian-journal")
    document = docx.Document(tmp_path / "m.docx")
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells[-2][0] == "مجموع" or rows == "participant"
    texts = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert ("سنخ‌بندی افراد نیستند" in texts) == (rows == "participant")
    assert ("تنها بر گفته‌های یک بستر تکیه دارد" in texts) == (rows == "setting")
    if rows == "setting":
        assert cells[-1] == ["از یک بستر", "", "یک بستر", ""]
    assert not any(mark in texts for mark in "\u2068\u2069")


@pytest.mark.parametrize("kind", KINDS)
def test_figures_as_svg_and_png(qapp, shell, study, tmp_path, kind):
    shell.done("export", kind, study, tmp_path / "f.svg")
    root = ElementTree.parse(tmp_path / "f.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title").text
    assert root.find(f"{space}desc").text
    assert list(root.iter(f"{space}text"))
    shell.done("export", kind, study, tmp_path / "f.png")
    shell.done("export", kind, study, tmp_path / "f.pdf")
    assert (tmp_path / "f.pdf").read_bytes().startswith(b"%PDF-")
    image = QImage(str(tmp_path / "f.png"))
    assert image.text("Title") == root.find(f"{space}title").text
    assert image.dotsPerMeterX() == 11811  # 300 dpi
    wide, high = map(float, root.get("viewBox").split()[2:])
    assert (image.width(), image.height()) == pytest.approx((wide * 3.125, high * 3.125), abs=1)


def test_figures_are_drawn_where_no_window_runs(study, tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "phenocode", "export", "selection", str(study), str(tmp_path / "s.png"), "--json"],
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).parent.parent,
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert QImage(str(tmp_path / "s.png")).width() > 1000


def test_selection(shell, study, tmp_path):
    before = fingerprint(study)
    value = shell.json("selection", study)
    assert [(one["interview"], one["settings"], one["statements"], one["coded"]) for one in value["per_interview"]] == [
        ("م۲", ["Library"], 1, 1), ("P1", ["مدرسه"], 2, 2), ("م۳", ["مدرسه"], 2, 1),
    ]  # fmt: skip
    assert (value["statements"], value["coded"], value["uncoded"], value["codes"]) == (5, 4, 1, 3)
    told = shell.done("selection", study)
    assert "P1: statements 2, with codes 2, different codes 2" in told
    assert "In all: statements 5, with codes 4, different codes 3" in told
    assert fingerprint(study) == before
    shell.done("export", "selection", study, tmp_path / "s.csv")
    rows, _ = csv_of(tmp_path / "s.csv")
    assert rows[0][:4] == ["مصاحبه", "مشارکت‌کننده", "بستر", "گزاره‌های منتخب"]
    assert rows[2] == ["P1", "P1", "مدرسه", "2", "2", "0", "2", "4", ""]
    assert rows[-1][:6] == ["مجموع", "", "", "5", "4", "1"]


def test_iterations_and_what_differs_between_them(shell, study, tmp_path):
    shell.done("iterations", study, "keep", "دور ۱", "--reason", "پایان")
    shell.done("rename", study, "first", "کار", "کار روزانه")
    shell.done("export", "iterations", study, tmp_path / "i.csv")
    rows, _ = csv_of(tmp_path / "i.csv")
    assert [row[0] for row in rows] == ["دور تحلیل", "دور ۱"]
    assert [row[8] for row in rows] == ["پوشش (درصد)", "40"]  # two of five statements
    assert shell.json("iterations", study, "list")[0]["coverage"] == 0.4
    shell.done("export", "iterations", study, tmp_path / "i.docx")
    tables = docx.Document(tmp_path / "i.docx").tables
    columns = [[cell.text for cell in column.cells] for table in tables for column in table.columns]
    assert ["پوشش (درصد)", "۴۰"] in columns
    answer = shell.json("export", "iterations", study, tmp_path / "d.docx", "--from", "دور 1", "--to", "now")
    assert answer["rows"] == 1
    document = docx.Document(tmp_path / "d.docx")
    assert document.paragraphs[0].text == "جدول ۱. دگرگونی طبقه‌ها از دور ۱ تا اکنون"
    assert "کار روزانه" in [cell.text for cell in document.tables[0].rows[1].cells]
    other = shell.refused("export", "iterations", study, tmp_path / "d.svg", "--from", "دور ۱", "--to", "now")
    assert ".docx, .xlsx, .csv" in other
    assert "--to" in shell.refused("export", "iterations", study, tmp_path / "e.csv", "--from", "دور ۱")
    assert "دور ۹" in shell.refused("export", "iterations", study, tmp_path / "e.csv", "--from", "دور ۹", "--to", "now")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.docx", "i.csv", "i.docx", study.name]


@pytest.mark.parametrize(
    "words",
    [
        ["overlaps", "x", "--threshold", "101"], ["overlaps", "x", "--threshold", "a"],
        ["overlaps", "x", "--limit", "0"],
        ["saturation", "x", "--unit", "words"], ["saturation", "x", "--base", "0"], ["saturation", "x", "--run", "-1"],
        ["saturation", "x", "--threshold", "5"], ["saturation", "x", "--threshold", "nan"],
        ["matrix", "x"], ["matrix", "x", "people"], ["matrix", "x", "setting", "--layer", "code"],
    ],
)  # fmt: skip
def test_wrong_usage_is_status_2(shell, words):
    status, out, err = shell(*words)
    assert (status, out) == (2, "")
    assert err[0].startswith("usage: phenocode")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["overlaps", "x", "--threshold", "50.5"], "50.5 is no whole number"),
        (["saturation", "x", "--base", "چهار"], "چهار is no whole number"),
        (["saturation", "x", "--threshold", "0,1"], "0,1 is no number such as 0.05"),
    ],
)
def test_what_is_no_number_is_said_in_words(shell, words, sentence):
    status, _, err = shell(*words)
    assert status == 2
    assert err[-1].endswith(sentence)


def test_numbers_may_be_written_in_persian(shell, study):
    value = shell.json("saturation", study, "--base", "۲", "--run", "١", "--threshold", "۰٫۵")
    assert (value["base"], value["run"], value["threshold"]) == (2, 1, 0.5)


def test_an_empty_study_has_nothing_to_tell(shell, tmp_path):
    study = tmp_path / "x.pheno"
    assert main(["new", str(study), *NEW]) == 0
    assert shell.json("overlaps", study) == []
    assert shell.json("saturation", study)["per_interview"] == []
    assert shell.json("matrix", study, "setting")["cells"] == []


@pytest.mark.parametrize("words", [["overlaps"], ["saturation"], ["matrix", "setting"]])
def test_what_is_no_study_is_refused(shell, tmp_path, words):
    command, *rest = words
    (tmp_path / "empty.pheno").touch()
    for name in ("empty.pheno", "missing.pheno"):
        assert name in shell.refused(command, tmp_path / name, *rest)
