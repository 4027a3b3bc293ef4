"""The commands that compute: overlaps, saturation, matrix and their sheets, from a coding table to Excel."""

import csv
import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from phenocode.__main__ import main
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


@pytest.mark.parametrize("rows", ["dimension", "framework"])
def test_what_a_study_can_not_hold_yet_is_refused(shell, study, tmp_path, rows):
    assert "شمارش.pheno has no " in shell.refused("matrix", study, rows)
    assert "شمارش.pheno has no " in shell.refused("export", "matrix", study, tmp_path / "m.csv", "--rows", rows)
    assert not (tmp_path / "m.csv").exists()


def test_a_matrix_in_a_sheet(shell, study, tmp_path):
    expected = [
        ["بستر", "کار", "=حضور", "گزاره‌های منتخب"],
        ["Library", 1, 0, 1],
        ["مدرسه", 1, 2, 4],
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
    expected = [["مصاحبه", "تازه", "مجموع", "نسبت دور"], ["م۲", 2, 2, ""], ["P1", 1, 3, ""], ["م۳", 0, 3, 0]]
    assert sheet_of(tmp_path / "s.xlsx") == (expected, True)
    shell.done("export", "saturation", study, tmp_path / "s.csv", *words, "--unit", "first_layer")
    assert csv_of(tmp_path / "s.csv")[0][1:] == [["م۲", "1", "1", ""], ["P1", "1", "2", ""], ["م۳", "0", "2", "0.0"]]


def test_the_sheet_of_an_english_study_runs_from_the_left(shell, tmp_path):
    study = tmp_path / "x.pheno"
    assert main(["new", str(study), *NEW[:-1], "en"]) == 0
    shell.done("export", "matrix", study, tmp_path / "m.xlsx")
    assert sheet_of(tmp_path / "m.xlsx") == ([["Participant", "Selected statements"]], False)


def test_other_endings_and_files_that_exist_are_refused(shell, study, tmp_path):
    for kind in ("matrix", "saturation"):
        line = shell.refused("export", kind, study, tmp_path / "m.docx")
        assert ".csv, .xlsx" in line
        (tmp_path / f"{kind}.csv").write_text("mine")
        assert "exists" in shell.refused("export", kind, study, tmp_path / f"{kind}.csv")
        assert (tmp_path / f"{kind}.csv").read_text() == "mine"
        shell.done("export", kind, study, tmp_path / f"{kind}.csv", "--force")
    assert not (tmp_path / "m.docx").exists()


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
