"""The commands on iterations and presuppositions, and the note that saturation was measured."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from phenocode.__main__ import main
from phenocode.commands.session import Session
from tests.test_cli import NEW, Shell, fingerprint

# Two of three statements reach an encounter; the first straddles two first-layer categories.
TABLE = """statement,code,first_layer,second_layer,encounter,participant,setting
a1,نوبت,کار,Doing,ابزاری,م۲,Library
a1,خاموش,حضور,Being,—,م۲,Library
b1,نوبت,کار,Doing,ابزاری,P1,مدرسه
c1,help,حضور,Being,—,P1,مدرسه
"""


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture(scope="module")
def coded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("iterations")
    (folder / "t.csv").write_text(TABLE, encoding="utf-8")
    study = folder / "شمارش.pheno"
    assert main(["new", str(study), *NEW]) == 0
    assert main(["import-table", str(study), str(folder / "t.csv")]) == 0
    return study


@pytest.fixture
def study(coded, tmp_path):
    return Path(shutil.copy(coded, tmp_path))


def test_an_iteration_is_kept_and_listed(shell, study):
    assert shell.json("iterations", study, "list") == []
    assert "No iteration was kept yet" in shell.done("iterations", study, "list")
    before = datetime.now(UTC)
    kept = shell.json("iterations", study, "keep", "دور یکم", "--reason", "پس از دو مصاحبه")
    assert before <= datetime.fromisoformat(kept.pop("kept")) <= datetime.now(UTC)
    assert kept == {
        "name": "دور یکم",
        "reason": "پس از دو مصاحبه",
        "researcher": "ن. مرادی",
        "codes": 3,
        "first_layer": 2,
        "second_layer": 2,
        "encounters": 1,
        "coverage": pytest.approx(2 / 3),
        "straddling": 1,
        "current": True,
    }
    shell.done("rename", study, "code", "help", "یاری")
    shell.done("iterations", study, "keep", "دور دوم", "--reason", "نام‌ها")
    one, two = shell.json("iterations", study, "list")
    assert (one["name"], one["current"]) == ("دور یکم", False)
    assert (two["name"], two["current"]) == ("دور دوم", True)
    said = shell.done("iterations", study, "list").splitlines()
    assert said[0].startswith("دور یکم, ")
    assert said[0].endswith(", ن. مرادی: پس از دو مصاحبه")
    assert said[1] == (
        "  codes: 3, first layer: 2, second layer: 2, kinds of encounter: 1, coverage: 66.7 %, straddling: 1"
    )
    assert said[2].startswith("دور دوم, ")
    assert said[4:] == ["  The present category system is the same."]
    shell.done("move", study, "second", "Being", "ابزاری")
    shell.done("iterations", study, "keep", "دور سوم", "--reason", "همه")
    assert "coverage: 100 %" in shell.done("iterations", study, "list").splitlines()[5]


def test_the_present_system_is_compared_with_a_kept_one(shell, study):
    shell.done("iterations", study, "keep", "یکم", "--reason", "دلیل")
    assert "do not differ" in shell.done("iterations", study, "diff", "یکم", "now")
    shell.done("merge", study, "code", "help", "خاموش")
    shell.done("rename", study, "first", "حضور", "بودن")
    shell.done("move", study, "first", "کار", "Being")
    before = fingerprint(study)
    difference = shell.json("iterations", study, "diff", "یکم", "now")
    assert (difference["from"], difference["to"]) == ("یکم", "now")
    assert {"changes", "statements_gained", "statements_lost"} < set(difference)
    found = {(c["kind"], c["layer"], c["name"]) for c in difference["changes"] if c["kind"] != "statements"}
    assert found == {("merged", "code", "خاموش"), ("renamed", "first", "بودن"), ("moved", "first", "کار")}
    (merged,) = [change for change in difference["changes"] if change["kind"] == "merged"]
    assert merged["others"] == ["help"]
    assert (difference["statements_gained"], difference["statements_lost"]) == ([], [])
    said = shell.done("iterations", study, "diff", "یکم", "اکنون")
    assert "The first-layer category کار was moved from Doing to Being" in said
    assert "help was merged into the code خاموش" in said
    back = shell.json("iterations", study, "diff", "now", "یکم")
    assert ("renamed", "حضور") in {(change["kind"], change["name"]) for change in back["changes"]}
    assert fingerprint(study) == before


def test_an_iteration_is_brought_back_and_that_is_undone(shell, study):
    shell.done("iterations", study, "keep", "یکم", "--reason", "دلیل")
    shell.done("merge", study, "code", "help", "خاموش")
    shell.done("rename", study, "first", "حضور", "بودن")
    restored = shell.json("iterations", study, "restore", "یکم", "--reason", "راه دیگر")
    assert restored["step"] == shell.json("history", study)[-1]["step"]
    counts = {name: count for name, count in restored.items() if name != "step"}
    assert counts == {
        "brought_back": 0,
        "left_out": 0,
        "kept_since": 0,
        "cards_back": 1,
        "cards_gone": 0,
        "cards_changed": 1,
    }
    assert shell.json("history", study)[-1]["reason"] == "راه دیگر"
    assert shell.json("iterations", study, "diff", "یکم", "now")["changes"] == []
    assert shell.json("iterations", study, "list")[0]["current"] is True
    assert "nothing was changed" in shell.done("iterations", study, "restore", "یکم")
    assert shell.json("iterations", study, "restore", "یکم")["step"] is None
    shell.done("undo", study)
    assert len(shell.json("iterations", study, "diff", "یکم", "now")["changes"]) > 0
    assert "again" in shell.done("iterations", study, "restore", "یکم")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("diff", "یکم", "دوم"), "There is no iteration named دوم"),
        (("restore", "دوم"), "There is no iteration named دوم"),
        (("restore", "now"), "the present category system"),
        (("keep", "یكم", "--reason", "دلیل"), "kept already"),
        (("keep", "NOW", "--reason", "دلیل"), "the present category system"),
        (("keep", "دوم", "--reason", " "), "with a reason"),
    ],
)
def test_what_can_not_be_done_is_refused_in_one_line(shell, study, words, sentence):
    shell.done("iterations", study, "keep", "یکم", "--reason", "دلیل")
    before = fingerprint(study)
    assert sentence in shell.refused("iterations", study, *words)
    assert fingerprint(study) == before


def test_a_deed_without_what_it_needs_is_wrong_usage(shell, study):
    for words in (["keep", "یکم"], ["diff", "یکم"], ["restore"], ["forget", "یکم"], []):
        with pytest.raises(SystemExit) as ended:
            main(["iterations", str(study), *words])
        assert ended.value.code == 2


def test_json_may_stand_before_and_after_the_deed(shell, study, capsys):
    for words in (["iterations", "--json", study, "list"], ["iterations", study, "list", "--json"]):
        assert main([str(word) for word in words]) == 0
        assert json.loads(capsys.readouterr().out) == []


def test_presuppositions_are_added_and_listed(shell, study):
    assert shell.json("presuppositions", study, "list") == []
    added = shell.json("presuppositions", study, "add", "همه کتاب را دوست دارند")
    assert (added["text"], added["researcher"]) == ("همه کتاب را دوست دارند", "ن. مرادی")
    shell.done("presuppositions", study, "add", "هیچ‌کس دیر نمی‌آید")
    first, second = shell.json("presuppositions", study, "list")
    assert first == added
    assert second["text"] == "هیچ‌کس دیر نمی‌آید"
    assert "همه کتاب را دوست دارند" in shell.done("presuppositions", study, "list")
    assert "needs words" in shell.refused("presuppositions", study, "add", " ")


def test_reasons_and_entries_of_several_lines_are_printed_in_one(shell, study):
    shell.done("iterations", study, "keep", "یکم", "--reason", "نخست\nسپس")
    assert shell.done("iterations", study, "list").splitlines()[0].endswith(": نخست سپس")
    assert shell.json("iterations", study, "list")[0]["reason"] == "نخست\nسپس"
    shell.done("presuppositions", study, "add", "یک\nدو")
    assert shell.done("presuppositions", study, "list").endswith(": یک دو\n")


def test_measured_saturation_is_noted_when_asked_for(shell, study):
    before = fingerprint(study)
    plain = shell.json("saturation", study)
    assert fingerprint(study) == before
    assert shell.json("saturation", study, "--keep", "--unit", "codes") == plain
    session = Session.open(study, researcher="دیگری", read_only=True)
    (noted,) = session.study.evidence.values()
    session.close()
    assert (noted.subject, json.loads(noted.figures)["total"]) == ("codes", 3)
    # Undo passes over it.
    assert shell.json("undo", study)["label"].startswith("Import")


def test_a_note_is_refused_where_the_study_can_not_be_changed(shell, study):
    study.chmod(0o400)
    assert "reading only" in shell.refused("saturation", study, "--keep")
    assert shell.json("saturation", study)["unit"] == "codes"
