"""The commands check and accept: what is found, printed for a person, and what is left on purpose."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Participant, new_id
from tests.studies import add_transcript, make_session
from tests.test_cli import NEW, Shell, fingerprint

TEXT = "مصاحبه‌گر: چرا؟\nک۱: هر روز می‌روم و کتاب می‌خوانم و هر بار با کسی تازه آشنا می‌شوم.\n"


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A statement without a code, two codes with near names, and three people who referred each other."""
    session = make_session(tmp_path_factory.mktemp("checking"), name="باغچه")
    transcript = add_transcript(session, TEXT)
    start = TEXT.index("هر روز")
    mark_statement(session, transcript.id, [(start, start + 6)])
    make_code(session, "نوبت مسئولیت کتاب")
    make_code(session, "نوبت مسئولیت کتابی")
    (first,) = session.study.participants.values()
    others = [
        Participant(new_id(), name, first.setting_id, place, "1404/13/01", place)
        for name, place in (("ک۲", 2), ("ک۳", 3))
    ]
    round_ = [replace(person, referrer_id=by.id) for person, by in zip([*others, first], [first, *others], strict=True)]
    session.run("test", {}, lambda tx: (tx.insert(*others), tx.update(*round_)))
    session.close()
    return session.path


@pytest.fixture
def study(made, tmp_path):
    return Path(shutil.copy(made, tmp_path))


def finding(shell, study, check):
    return next(one for one in shell.json("check", study)["findings"] if one["check"] == check)


def statement_of(study):
    session = Session.open(study, researcher="N", read_only=True)
    (statement,) = session.study.statements
    session.close()
    return statement


def test_check_prints_each_finding_with_its_key_and_names(shell, study):
    statement = statement_of(study)
    lines = shell.done("check", study).splitlines()
    assert lines[0] == "0 of 1 statements reach a kind of encounter (0 %)."
    at = lines.index("Statements without a code (uncoded_statements): 1")
    assert lines[at + 1] == f"  {statement[:8]} هر روز"
    at = lines.index("Codes with nearly equal names (near_code_names): 1")
    assert lines[at + 1] == "  نوبت مسئولیت کتاب / نوبت مسئولیت کتابی"
    at = lines.index("Impossible interview dates (impossible_dates): 2")
    assert lines[at + 1 : at + 3] == ["  ک۲: 1404/13/01", "  ک۳: 1404/13/01"]
    assert not [line for line in lines if line.endswith(": 0")]


def test_what_is_left_by_name_leaves_the_count_and_comes_back(shell, study):
    told = shell.done("accept", study, "impossible_dates", "ك2", "--reason", "آن‌گونه که گفت")
    assert told == "Left on purpose: ک۲: 1404/13/01\n"
    dates = finding(shell, study, "impossible_dates")
    assert (dates["count"], [item["names"] for item in dates["items"]]) == (1, [["ک۳", "1404/13/01"]])
    assert [(item["names"], item["reason"]) for item in dates["accepted"]] == [(["ک۲", "1404/13/01"], "آن‌گونه که گفت")]
    lines = shell.done("check", study).splitlines()
    at = lines.index("Impossible interview dates (impossible_dates): 1, 1 on purpose")
    assert lines[at + 2] == "  on purpose: ک۲: 1404/13/01 [آن‌گونه که گفت]"
    step = shell.json("history", study)[-1]
    assert (step["reason"], step["who"]) == ("آن‌گونه که گفت", "ن. مرادی")
    value = shell.json("accept", study, "impossible_dates", "ک۲", "--again")
    assert value["check"] == "impossible_dates"
    assert [item["names"] for item in value["counted_again"]] == [["ک۲", "1404/13/01"]]
    assert finding(shell, study, "impossible_dates")["accepted"] == []


def test_statements_are_named_by_their_id_or_its_beginning(shell, study):
    statement = statement_of(study)
    value = shell.json("accept", study, "uncoded_statements", statement[:8], "--reason", "زمینه")
    assert value == {"check": "uncoded_statements", "accepted": [{"ids": [statement], "names": ["هر روز"]}]}
    assert finding(shell, study, "uncoded_statements")["count"] == 0
    shell.done("accept", study, "uncoded_statements", statement, "--again")
    assert finding(shell, study, "uncoded_statements")["count"] == 1


def test_of_a_pair_or_a_circle_all_are_named(shell, study):
    before = fingerprint(study)
    line = shell.refused("accept", study, "near_code_names", "نوبت مسئولیت کتاب", "--reason", "r")
    assert "نوبت مسئولیت کتاب / نوبت مسئولیت کتابی" in line
    assert fingerprint(study) == before
    shell.done("accept", study, "near_code_names", "نوبت مسئولیت کتابی", "نوبت مسئولیت کتاب", "--reason", "دو چیز")
    assert finding(shell, study, "near_code_names")["accepted"][0]["reason"] == "دو چیز"
    shell.done("accept", study, "referral_cycles", "ک۳", "ک۱", "ک۲", "--reason", "هم‌کلاس‌اند")
    assert finding(shell, study, "referral_cycles")["count"] == 0
    shell.done("accept", study, "near_code_names", "نوبت مسئولیت کتاب", "نوبت مسئولیت کتابی", "--again")
    assert finding(shell, study, "near_code_names")["count"] == 1


def test_several_are_left_at_once_or_none(shell, study):
    before = fingerprint(study)
    line = shell.refused("accept", study, "participants_without_consent", "ک۱", "ک۹", "--reason", "r")
    assert line.startswith("ک۹ is nothing that participants_without_consent found in باغچه.pheno.")
    assert line.strip().endswith("Choose from: ک۱; ک۲; ک۳.")
    assert fingerprint(study) == before
    told = shell.done("accept", study, "participants_without_consent", "ک۱", "ک۳", "--reason", "شفاهی")
    assert told.splitlines() == ["Left on purpose: ک۱", "Left on purpose: ک۳"]
    assert [item["names"] for item in finding(shell, study, "participants_without_consent")["items"]] == [["ک۲"]]


def test_refusals(shell, study):
    before = fingerprint(study)
    assert "with a reason" in shell.refused("accept", study, "participants_without_consent", "ک۱")
    assert "nothing to choose from" in shell.refused("accept", study, "interviewer_words", "x", "--reason", "r")
    assert "nothing to choose from" in shell.refused("accept", study, "near_code_names", "x", "--again")
    assert fingerprint(study) == before


def test_an_interview_has_the_statements_of_its_participant_that_lie_nowhere_yet(shell, tmp_path):
    study = tmp_path / "s.pheno"
    shell.done("new", study, *NEW)
    for name in ("A", "B"):
        (tmp_path / f"{name}.txt").write_text(f"Interviewer: Why?\n{name}1: Words of {name}.\n", encoding="utf-8")
        shell.done("import", study, tmp_path / f"{name}.txt", "--participant", name)
    (tmp_path / "t.csv").write_text("statement,code,participant\nfrom my notes,c,A\n", encoding="utf-8")
    shell.done("import-table", study, tmp_path / "t.csv")
    selected = {one["interview"]: one["statements"] for one in shell.json("selection", study)["per_interview"]}
    assert selected == {"A": 1, "B": 0}
    assert [one["names"] for one in finding(shell, study, "interviews_without_statements")["items"]] == [["B"]]


def test_a_refusal_never_says_what_a_participant_said(shell, study):
    line = shell.refused("accept", study, "uncoded_statements", "x", "--reason", "r")
    assert line.endswith(f"Choose from: {statement_of(study)[:8]}.")
    assert "هر روز" not in line


def test_an_unknown_check_is_wrong_usage_and_names_the_checks(shell, study):
    status, _, err = shell("accept", study, "spelling", "x")
    assert status == 2
    assert "near_code_names" in " ".join(err)
