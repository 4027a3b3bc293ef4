"""The commands on participants: list, add, set, take, and the table that goes out and comes back."""

import shutil
from pathlib import Path

import pytest

from phenocode.__main__ import main
from tests.test_cli import NEW, Shell, fingerprint

TABLE = "statement,code,participant,setting\na1,نوبت,م۱,Library\na2,نوبت,م۱,Library\nb1,help,P-2,مدرسه\n"
KEYS = ["order", "name", "setting", "date", "length", "consent", "referrer", "attributes", "statements", "problems"]


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("people")
    (folder / "t.csv").write_text(TABLE, encoding="utf-8")
    study = folder / "آدم‌ها.pheno"
    assert main(["new", str(study), *NEW]) == 0
    assert main(["import-table", str(study), str(folder / "t.csv")]) == 0
    return study


@pytest.fixture
def study(made, tmp_path):
    return Path(shutil.copy(made, tmp_path))


def test_the_list_is_in_interview_order_with_counts(shell, study):
    before = fingerprint(study)
    rows = shell.json("participants", study)
    assert [(row["order"], row["name"], row["setting"], row["statements"]) for row in rows] == [
        (1, "م۱", "Library", 2), (2, "P-2", "مدرسه", 1),
    ]  # fmt: skip
    assert all(list(row) == KEYS for row in rows)
    assert shell.json("participants", study, "list") == rows
    assert shell.done("participants", study).splitlines() == [
        "1  م۱  Library  2 statements", "2  P-2  مدرسه  1 statement", "2 participants",
    ]  # fmt: skip
    assert fingerprint(study) == before


def test_a_new_one_is_told_as_the_list_tells_it(shell, study):
    added = shell.json("participants", study, "add", "سوم")
    assert (added["order"], added["name"], added["statements"], added["problems"]) == (3, "سوم", 0, [])
    assert added == shell.json("participants", study)[-1]
    assert shell.done("participants", study, "add", "چهارم") == "چهارم was added.\n"


def test_a_name_can_not_steer_the_terminal(shell, study):
    assert shell.done("participants", study, "add", "x\x1b[31m\x07y") == "x[31my was added.\n"
    assert "\x1b" not in shell.refused("participants", study, "set", "z\x1b[31m", "--date", "1404")
    assert shell.json("participants", study)[-1]["name"] == "x\x1b[31m\x07y"


def test_what_is_written_is_kept_as_typed_and_flagged_where_it_can_not_be(shell, study):
    row = shell.json(
        "participants", study, "set", "p-2", "--setting", "نو <&>", "--date", "۱۴۰۴/۱۳/۰۱", "--length", "زیاد",
        "--consent", "کتبی", "--referrer", "م1", "--order", "9", "--attribute", "پیشه=a=b",
    )  # fmt: skip
    assert {key: row[key] for key in KEYS[:-1]} == {
        "order": 9, "name": "P-2", "setting": "نو <&>", "date": "۱۴۰۴/۱۳/۰۱", "length": "زیاد", "consent": "written",
        "referrer": "م۱", "attributes": {"پیشه": "a=b"}, "statements": 1,
    }  # fmt: skip
    assert [one["column"] for one in row["problems"]] == ["date", "length"]
    assert shell.json("participants", study, "set", "م۱", "--referrer", "P-2")["problems"][0]["problem"].startswith(
        "These referrals go round in a circle"
    )
    told = shell.done("participants", study, "set", "P-2", "--date", "1404/12/01", "--length", "1:05")
    assert told.startswith("9  P-2  نو <&>  1404/12/01  1:05  written  referred by م۱  پیشه: a=b  1 statement  ! These")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "p-2"), "P-2 is the same name"),
        (("add", " "), "needs at least one letter"),
        (("set", "کسی", "--date", "1404"), "There is no participant named کسی in آدم‌ها.pheno"),
        (("set", "P-2", "--rename", "م1"), "is the same name"),
        (("set", "P-2", "--consent", "شاید"), "no kind of consent"),
        (("set", "P-2", "--attribute", "سن"), "Write it as name=value"),
        (("set", "P-2", "--date", "1404/1/1", "--attribute", "نام=x"), "a column of the table already"),
        (("take", "missing.csv"), "missing.csv can't be found"),
    ],
)
def test_what_can_not_be_done_is_refused_in_one_line(shell, study, words, sentence):
    before = fingerprint(study)
    assert sentence in shell.refused("participants", study, *words)
    assert fingerprint(study) == before


def test_wrong_usage_is_status_2(shell, study):
    for words in (["frob"], ["add"], ["set"], ["set", "P-2", "--order", "0"], ["take"], ["take", " "]):
        assert shell("participants", study, *words)[:2] == (2, "")


def test_a_table_is_taken_once(shell, study, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("نام,تاریخ,رضایت,سن\nم1,1403/02/31,شاید,30\nتازه,2024-02-30,شفاهی,\n", encoding="utf-8")
    taken = shell.json("participants", study, "take", table)
    assert (taken["participants"], taken["columns"], taken["step"]) == (["تازه"], ["سن"], 2)
    assert [(one["row"], one["column"], one["text"]) for one in taken["left"]] == [("م۱", "رضایت", "شاید")]
    first, _, new = shell.json("participants", study)
    assert (first["date"], first["consent"], first["attributes"]) == ("1403/02/31", "", {"سن": "30"})
    assert (new["consent"], [one["column"] for one in new["problems"]]) == ("oral", ["date"])
    assert shell.json("participants", study, "take", table)["step"] is None
    assert "left out: م۱, رضایت: شاید is no kind of consent" in shell.done("participants", study, "take", table)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_the_exported_table_comes_back_as_it_went(shell, study, tmp_path, ending):
    shell.done("participants", study, "set", "م۱", "--date", "1403/1/2", "--consent", "oral", "--attribute", "سن==1+1")
    answer = shell.json("export", "participants", study, tmp_path / f"p.{ending}")
    assert (answer["rows"], answer["columns"]) == (2, 9)
    before = fingerprint(study)
    assert shell.json("participants", study, "take", tmp_path / f"p.{ending}")["step"] is None
    assert fingerprint(study) == before


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_participants_are_no_figure(shell, study, tmp_path, ending):
    assert ".docx, .xlsx, .csv" in shell.refused("export", "participants", study, tmp_path / f"p.{ending}")
    assert [path.name for path in tmp_path.iterdir()] == [study.name]


@pytest.mark.parametrize("words", [["add", "x"], ["set", "P-2", "--date", "1404"], ["take", "t.csv"]])
def test_what_may_only_be_read_is_not_written_in(shell, study, words):
    study.chmod(0o400)
    assert "reading only" in shell.refused("participants", study, *words)
    assert len(shell.json("participants", study)) == 2
