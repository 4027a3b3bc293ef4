"""The command line as a contract: words, JSON keys, exit statuses, refusals in a line each, the study unchanged."""

import csv
import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document

from phenocode import __version__
from phenocode.__main__ import main
from phenocode.cli.arguments import opens_window
from phenocode.cli.program import run_command
from phenocode.commands.categories import make_category
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.exchange.review_files import read_review_file
from phenocode.store.schema import SCHEMA_VERSION
from phenocode.study.records import Layer
from tests.studies import add_transcript, make_session

ROOT = Path(__file__).parent.parent
TEXT = "مصاحبه‌گر: باغچه برای شما چیست؟\nم۱: جایی برای سر زدن. 🙂\nهر روز می‌روم و همسایه‌ها را می‌بینم.\n"
NEW = ("--title", "باغچه", "--phenomenon", "نگهداری", "--question", "چگونه؟", "--language", "fa")


class Shell:
    """Runs commands in this process, as ``main`` is called by the program itself."""

    def __init__(self, capsys):
        self._capsys = capsys

    def __call__(self, *words):
        """(exit status, standard output, lines of standard error)."""
        self._capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as ended:
            status = ended.code
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return status, out, err.splitlines()

    def done(self, *words):
        """What a command prints when it is done."""
        status, out, err = self(*words)
        assert (status, err) == (0, [])
        return out

    def json(self, *words):
        return json.loads(self.done(*words, "--json"))

    def refused(self, *words):
        """The one line of a refused command; it prints nothing on standard output, as JSON neither."""
        status, out, err = self(*words)
        assert (status, out, len(err)) == (1, "", 1), (status, out, err)
        assert self(*words, "--json") == (1, "", err)
        return err[0]


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture(scope="module")
def coded(tmp_path_factory):
    """A small study: three statements, three codes, two first-layer categories, two second, one kind of encounter."""
    session = make_session(tmp_path_factory.mktemp("study"), name="باغچه")
    transcript = add_transcript(session, TEXT)

    def mark(words, *codes):
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=codes)

    mark("جایی برای سر زدن", "سر زدن")
    mark("هر روز می‌روم", "هر روز", "سر زدن")
    mark("همسایه‌ها را می‌بینم", "دیدار")
    codes = {code.name: code.id for code in session.study.codes.values()}
    first = make_category(session, Layer.FIRST, "رسیدگی", holding=[codes["سر زدن"], codes["هر روز"]])
    other = make_category(session, Layer.FIRST, "با هم", holding=[codes["دیدار"]])
    second = make_category(session, Layer.SECOND, "کار", holding=[first.id])
    make_category(session, Layer.SECOND, "محله", holding=[other.id])
    make_category(session, Layer.ENCOUNTER, "رویارویی", holding=[second.id])
    session.close()
    return session.path


@pytest.fixture
def study(coded, tmp_path):
    """A copy of that study of the test's own."""
    return Path(shutil.copy(coded, tmp_path))


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run_program(*words, environment=None, **options):
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "phenocode", *map(str, words)],
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        env=os.environ | {"PHENOCODE_RESEARCHER": "ن. مرادی"} | (environment or {}),
        timeout=60,
        **options,
    )


# Words


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True), (["study.pheno"], True), (["--sample"], True), (["info"], False), (["info", "x.pheno"], False),
        (["--help"], False), (["--version"], False), (["a.pheno", "b.pheno"], False), (["--nonsense"], False),
        (["demo", "x"], False), (["--json", "x"], False),
    ],
)  # fmt: skip
def test_when_the_window_opens(words, window):
    assert opens_window(words) is window


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense", "x"], ["info"], ["new", "x.pheno"], ["new", "x", *NEW[:-1], "ar"],
        ["move", "x", "encounter", "a", "b"], ["rename", "x", "third", "a", "b"], ["export", "nonsense", "x", "y"],
        ["search", "x", "y", "--in", "nowhere"], ["import", "x"], ["export", "table", "x", "y", "--split-rows", "z"],
        ["history", "x", "y"], ["--nonsense"], ["demo"], ["demo", "x", "--language", "de"],
    ],
)  # fmt: skip
def test_wrong_usage_is_status_2(shell, words):
    status, out, err = shell(*words)
    assert (status, out) == (2, "")
    assert err[0].startswith("usage: phenocode")


def test_help_and_version(shell):
    assert shell.done("--version") == f"phenocode {__version__}\n"
    told = shell.done("--help")
    for command in ("new", "info", "import", "search", "check", "move", "merge", "rename", "export", "history", "undo"):
        assert command in told


# Making and telling


def test_new_makes_an_empty_study_and_never_overwrites(shell, tmp_path):
    path = tmp_path / "نو.pheno"
    assert "نو.pheno" in shell.done("new", path, *NEW)
    info = shell.json("info", path)
    assert info["title"] == "باغچه"
    before = fingerprint(path)
    assert "نو.pheno exists already" in shell.refused("new", path, *NEW)
    assert fingerprint(path) == before
    assert "nowhere.pheno" in shell.refused("new", tmp_path / "no" / "nowhere.pheno", *NEW)
    line = shell.refused("new", tmp_path / "blank.pheno", "--title", "  ", *NEW[2:])
    assert line.startswith("blank.pheno: ")
    assert [other.name for other in tmp_path.iterdir()] == ["نو.pheno"]


def test_new_answers_what_was_made(shell, tmp_path):
    answer = shell.json("new", tmp_path / "x.pheno", *NEW)
    assert {"study", "title", "language"} <= answer.keys()


def test_info_counts(shell, study):
    info = shell.json("info", study)
    assert {key: info[key] for key in info if isinstance(info[key], int)} == {
        "participants": 1, "settings": 1, "transcripts": 1, "literature": 0, "characters": len(TEXT), "statements": 3,
        "codes": 3, "first_layer": 2, "second_layer": 2, "encounters": 1, "memos": 0, "iterations": 0, "reviews": 0,
        "schema": SCHEMA_VERSION,
    }  # fmt: skip
    assert (info["language"], info["direction"], info["phenomenon"]) == ("fa", "rtl", "مشارکت")
    assert info["question"]
    lines = shell.done("info", study).splitlines()
    assert "statements: 3" in lines
    assert len(lines) == len(info)


# Import


def test_import_takes_files_in_order_and_goes_on_after_a_bad_one(shell, study, tmp_path):
    (tmp_path / "ک۲.txt").write_text("س: چرا؟\nج: برای آنکه.\n", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"not a document")
    word = Document()
    for line in ("I: Why?", "P3: Because."):
        word.add_paragraph(line)
    word.save(tmp_path / "P3.docx")
    files = [tmp_path / name for name in ("ک۲.txt", "bad.docx", "missing.txt", "P3.docx")]
    status, out, err = shell("import", study, *files, "--setting", "کوچهٔ سرو", "--json")
    rows = json.loads(out)
    assert status == 1
    keys = {"file", "status", "transcript", "transcripts", "characters", "turns", "warnings"}
    assert [row.keys() for row in rows] == [keys] * 4
    assert [row["file"] for row in rows] == [str(file) for file in files]
    assert [(row["status"], row["transcript"], row["turns"]) for row in rows] == [
        ("imported", "ک۲", 2),
        ("refused", None, 0),
        ("refused", None, 0),
        ("imported", "P3", 2),
    ]
    assert [len(row["warnings"]) for row in rows] == [0, 1, 1, 0]
    assert len(err) == 2
    assert "bad.docx" in err[0]
    assert "missing.txt" in err[1]
    info = shell.json("info", study)
    assert (info["transcripts"], info["participants"], info["settings"]) == (3, 3, 2)
    assert info["characters"] == len(TEXT) + rows[0]["characters"] + rows[3]["characters"]
    assert shell.json("history", study)[-1]["label"] == "Import 2 files"


def test_import_twice_tells_that_the_text_is_there(shell, study, tmp_path):
    file = tmp_path / "ک۲.txt"
    file.write_text("س: چرا؟\nج: برای آنکه.\n", encoding="utf-8")
    shell.done("import", study, file, "--participant", "ه۹")
    before = fingerprint(study)
    (row,) = shell.json("import", study, file)
    assert (row["status"], row["transcript"]) == ("known", "ه۹")
    assert "ه۹" in row["warnings"][0]
    assert fingerprint(study) == before
    lines = shell.done("import", study, file).splitlines()
    assert lines[0].endswith("known, 2 turns")
    assert "already" in lines[1]


def test_a_label_that_is_not_known_is_asked_about_and_can_be_given(shell, study, tmp_path):
    file = tmp_path / "گروه.txt"
    file.write_text("مجری: چرا؟\nسارا: چون.\nمجری: و؟\nعلی: هیچ.\nسارا: بله.\n", encoding="utf-8")
    before = fingerprint(study)
    for part in ("سارا", "سارا=استاد", "=participant"):
        status, out, err = shell("import", study, file, "--speaker", part)
        assert (status, out, len(err)) == (1, "", 1)
        assert "--speaker" in err[0]
    assert fingerprint(study) == before
    (row,) = shell.json("import", study, file)
    assert row["turns"] == 0
    assert "مجری" in row["warnings"][0]
    assert "سارا" in row["warnings"][0]
    shell.done("undo", study)
    given = ("سارا=participant", "علی=participant", "مجری=interviewer")
    speakers = [word for one in given for word in ("--speaker", one)]
    (row,) = shell.json("import", study, file, "--group", *speakers)
    assert (row["turns"], row["warnings"]) == (5, [])
    assert [hit["text"] for hit in shell.json("search", study, "بله", "--participant", "سارا")] == ["بله"]
    assert shell.json("search", study, "چرا", "--role", "interviewer", "--in", "transcripts")
    # Once for the whole study.
    (tmp_path / "دیگر.txt").write_text("مجری: خب؟\nسارا: خب.\n", encoding="utf-8")
    (row,) = shell.json("import", study, tmp_path / "دیگر.txt")
    assert (row["turns"], row["warnings"]) == (2, [])


def test_what_a_row_is_can_not_be_said_without_the_columns(shell, study, tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("who,words\nI,why\n", encoding="utf-8")
    before = fingerprint(study)
    status, _, err = shell("import", study, file, "--rows", "documents")
    assert (status, len(err)) == (1, 1)
    assert "--columns" in err[0]
    assert fingerprint(study) == before


def test_windows_1256_is_never_guessed(shell, study, tmp_path):
    file = tmp_path / "قدیمی.txt"
    file.write_bytes("س: كتاب چيست؟\nج: يك چيز خوب.\n".encode("windows-1256"))
    before = fingerprint(study)
    status, _, err = shell("import", study, file)
    assert status == 1
    assert "قدیمی.txt" in err[0]
    assert "windows-1256" in err[0]
    assert fingerprint(study) == before
    (row,) = shell.json("import", study, file, "--encoding", "windows-1256")
    assert (row["status"], row["turns"]) == ("imported", 2)
    assert shell.json("search", study, "کتاب چیست", "--in", "transcripts")
    status, _, err = shell("import", study, file, "--encoding", "klingon")
    assert status == 1
    assert "klingon" in err[0]


def test_literature_is_kept_apart(shell, study, tmp_path):
    file = tmp_path / "کتاب.txt"
    file.write_text("باغچه در ادبیات.", encoding="utf-8")
    shell.done("import", study, file, "--literature")
    info = shell.json("info", study)
    assert (info["transcripts"], info["literature"], info["participants"]) == (1, 1, 1)
    assert [hit["where"] for hit in shell.json("search", study, "باغچه", "--in", "literature")] == ["literature"]


# Search and check


def test_search_answers_hits_in_code_points(shell, study):
    hits = shell.json("search", study, "مي روم")
    assert [(hit["text"], hit["level"]) for hit in hits] == [("می‌روم", "affix")] * 2
    hits = shell.json("search", study, "ميروم")
    assert [hit["where"] for hit in hits] == ["transcripts", "statements"]
    keys = {"where", "id", "name", "field", "start", "end", "text", "level"}
    assert [set(hit) for hit in hits] == [{*keys, "line"}, keys]
    first = hits[0]
    assert (first["line"], first["field"], hits[1]["field"]) == (3, "text", "quotation")
    assert TEXT[first["start"] : first["end"]] == first["text"] == "می‌روم"
    assert first["start"] == TEXT.index("می‌روم")  # an emoji stands before it
    assert first["level"] == "fold"
    assert shell.json("search", study, "روم", "--word") == []
    assert {hit["where"] for hit in shell.json("search", study, "سر", "--in", "codes", "--in", "statements")} == {
        "codes",
        "statements",
    }
    assert shell.done("search", study, "نیست‌درآن") == "0 hits\n"
    assert shell.refused("search", study, "  \u200c ").startswith("باغچه.pheno: ")


def test_search_is_narrowed_by_names(shell, study):
    def found(*words):
        return [(hit["where"], hit["text"]) for hit in shell.json("search", study, *words)]

    assert found("باغچه", "--role", "interviewer") == [("transcripts", "باغچه")]
    assert found("باغچه", "--role", "participant") == []
    assert found("روز", "--code", "هر روز") == [("transcripts", "روز"), ("statements", "روز"), ("codes", "روز")]
    assert found("روز", "--code", "دیدار") == []
    assert found("هم", "--category", "محله") == [("transcripts", "هم"), ("statements", "هم"), ("categories", "هم")]
    assert found("هم", "--category", "کار") == []
    assert found("کار", "--in", "categories", "--category", "کار") == [("categories", "کار")]
    assert found("روز", "--participant", "ک۱", "--in", "transcripts") == [("transcripts", "روز")]
    assert len(found("روز", "--limit", "1")) == 1
    for option, name in (("--participant", "هیچ‌کس"), ("--setting", "ناکجا"), ("--code", "x"), ("--category", "x")):
        line = shell.refused("search", study, "روز", option, name)
        assert name in line
        assert "باغچه.pheno" in line


def test_search_lists_what_is_nearly_so_apart(shell, study):
    assert shell.json("search", study, "باغ چه") == []
    hits = shell.json("search", study, "باغ چه", "--loose", "--in", "transcripts")
    assert [(hit["text"], hit["level"]) for hit in hits] == [("باغچه", "loose")]
    told = shell.done("search", study, "هر روز", "--loose", "--in", "transcripts").splitlines()
    assert told == [
        "transcripts ک۱, line 3: … برای شما چیست؟ م۱: جایی برای سر زدن. 🙂 [هر روز] می‌روم و همسایه‌ها را می‌بینم.",
        "1 hit",
        "0 places are nearly so",
    ]


def test_check_answers_the_state_of_the_analysis(shell, study):
    report = shell.json("check", study)
    assert report["exhaustiveness"] == {"complete": 2, "selected": 3, "ratio": pytest.approx(2 / 3)}
    assert report["exclusive"] == {"multi_parent_codes": 0, "straddling_statements": 0}
    assert report["parsimony"] == {"categories": 2, "single_statement_categories": 1}
    assert all({"check", "count", "items"} <= finding.keys() for finding in report["findings"])
    counts = {finding["check"]: finding["count"] for finding in report["findings"]}
    assert sum(counts.values()) > 0
    lines = shell.done("check", study).splitlines()
    assert lines[0] == "2 of 3 statements reach a kind of encounter (66 %)."


def test_check_of_an_empty_study(shell, tmp_path):
    shell.done("new", tmp_path / "x.pheno", *NEW)
    assert shell.json("check", tmp_path / "x.pheno")["exhaustiveness"] == {"complete": 0, "selected": 0, "ratio": None}
    assert shell.done("check", tmp_path / "x.pheno").splitlines()[0] == "No statements yet."
    assert shell.json("history", tmp_path / "x.pheno") == []


# Cards and history


def test_rename_move_and_merge_leave_steps_with_their_reasons(shell, study):
    assert shell.json("rename", study, "code", "سرزدن", "سرکشی", "--reason", "روشن‌تر").keys() >= {"step", "label"}
    shell.done("move", study, "code", "هر روز", "با هم")
    shell.done("move", study, "second", "محله", "رويارويي")
    told = shell.done("merge", study, "code", "هر روز", "سركشی", "--reason", "یکی‌اند")
    assert told == "Merge the code هر روز into سرکشی\n"
    steps = shell.json("history", study)
    assert [{"step", "label", "who", "when", "reason", "undone"} <= step.keys() for step in steps] == [True] * len(
        steps
    )
    assert [(step["label"], step["reason"]) for step in steps[-4:]] == [
        ("Rename the code سر زدن to سرکشی", "روشن‌تر"),
        ("Move هر روز to با هم", ""),
        ("Move محله to رویارویی", ""),
        ("Merge the code هر روز into سرکشی", "یکی‌اند"),
    ]
    assert {step["who"] for step in steps} == {"ن. مرادی"}
    assert not any(step["undone"] for step in steps)
    info = shell.json("info", study)
    assert (info["codes"], info["statements"]) == (2, 3)
    assert shell.json("check", study)["exhaustiveness"]["ratio"] == 1
    assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
    line = shell.done("history", study).splitlines()[-1]
    assert line.startswith(f"{len(steps)}. 20")
    assert line.endswith("Merge the code هر روز into سرکشی [یکی‌اند]")


def test_undo_and_redo_walk_through_history(shell, study):
    def state():
        info, check = shell.json("info", study), shell.json("check", study)
        return info, check["exhaustiveness"], check["exclusive"], check["parsimony"]

    before = state()
    shell.done("merge", study, "first", "با هم", "رسیدگی")
    after = state()
    assert after != before
    assert shell.json("undo", study)["label"] == "Merge the first-layer category با هم into رسیدگی"
    assert state() == before
    assert shell.json("history", study)[-1]["undone"] is True
    assert shell.done("history", study).splitlines()[-1].endswith("(undone)")
    assert shell.done("redo", study).startswith("Done again: Merge")
    assert state() == after
    assert "باغچه.pheno" in shell.refused("redo", study)
    count = len(shell.json("history", study))
    for _ in range(count):
        assert shell("undo", study)[0] == 0
    assert "There is nothing to undo in باغچه.pheno" in shell.refused("undo", study)
    assert shell.json("info", study)["transcripts"] == 0
    for _ in range(count):
        assert shell("redo", study)[0] == 0
    assert state() == after


def test_a_deed_that_changes_nothing_says_so(shell, study):
    before = fingerprint(study)
    for words in (("rename", study, "code", "سر زدن", "سر زدن"), ("move", study, "code", "سر زدن", "رسیدگی")):
        assert shell.json(*words) == {"step": None, "label": ""}
        assert "nothing was changed" in shell.done(*words)
    assert fingerprint(study) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("rename", "code", "سر زدن", "   "), "at least one letter"),
        (("rename", "code", "سر زدن", "ديدار"), "is taken: دیدار"),
        (("rename", "code", "نیست", "x"), "There is no code named نیست"),
        (("rename", "encounter", "کار", "x"), "There is no kind of encounter named کار"),
        (("move", "code", "سر زدن", "نیست"), "There is no first-layer category named نیست"),
        (("move", "code", "سر زدن", "کار"), "سر زدن can't stand under کار"),
        (("move", "first", "رسیدگی", "رسیدگی"), "رسیدگی can't be moved under itself"),
        (("move", "second", "کار", "کار"), "کار can't be moved under itself"),
        (("move", "second", "کار", "محله"), "کار can't stand under محله"),
        (("merge", "code", "سر زدن", "سرزدن"), "سر زدن can't be merged with itself"),
        (("merge", "second", "کار", "رسیدگی"), "There is no second-layer category named رسیدگی"),
    ],
)
def test_what_the_rules_refuse_leaves_the_study_as_it_was(shell, study, words, told):
    before = fingerprint(study)
    line = shell.refused(words[0], study, *words[1:])
    assert told in line
    assert "باغچه.pheno" in line
    assert fingerprint(study) == before
    assert [other.name for other in study.parent.iterdir()] == [study.name]


# Export


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".csv", ".DOCX"])
def test_the_coding_table_is_written_as_its_name_ends(shell, study, tmp_path, ending):
    out = tmp_path / f"جدول{ending}"
    answer = shell.json("export", "table", study, out, "--labels")
    assert answer["file"] == str(out)
    assert answer["statements"] == 3
    assert out.stat().st_size > 100
    assert "جدول" in shell.refused("export", "table", study, out)
    shell.done("export", "table", study, out, "--force")
    shorter = shell.json("export", "table", study, out, "--force", "--complete-only")
    assert (shorter["statements"], shorter["left_out"]) == (2, 1)
    assert sorted(other.name for other in tmp_path.iterdir()) == sorted([study.name, out.name])


def test_the_word_table_can_be_split(shell, study, tmp_path):
    shell.done("export", "table", study, tmp_path / "t.docx", "--split-rows", "1")
    assert len(Document(tmp_path / "t.docx").tables) > 1
    assert "nonsense" in shell.refused("export", "table", study, tmp_path / "t2.docx", "--profile", "nonsense")
    assert shell("export", "table", study, tmp_path / "t2.docx", "--split-rows", "0")[0] == 1
    assert not (tmp_path / "t2.docx").exists()


def test_the_statements_table_has_its_columns_and_offsets(shell, study, tmp_path):
    out = tmp_path / "s.csv"
    shell.done("export", "statements", study, out)
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert list(rows[0]) == [
        "statement", "code", "first_layer", "second_layer", "encounter", "participant", "setting", "transcript",
        "start", "end",
    ]  # fmt: skip
    assert len(rows) == 4
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["statement"]
        assert (row["participant"], row["setting"]) == ("ک۱", "کتابخانهٔ نیلوفر")
    shell.done("export", "statements", study, tmp_path / "s.xlsx")


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("table", "t.pdf", ".docx"), ("table", "t", ".docx"), ("statements", "s.docx", ".csv"),
        ("table", "no/t.docx", "no"), ("table", "folder.docx", "folder.docx is a folder"),
    ],
)  # fmt: skip
def test_what_can_not_be_written_is_refused_and_leaves_nothing(shell, study, tmp_path, kind, name, told):
    (tmp_path / "folder.docx").mkdir()
    assert told in shell.refused("export", kind, study, tmp_path / name)
    assert sorted(other.name for other in tmp_path.iterdir()) == ["folder.docx", study.name]


# Files that are refused


def packed(path, name, content, times=1):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(
            "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
        )
        with archive.open(name, "w", force_zip64=True) as part:
            for _ in range(times):
                part.write(content)


def with_doctype(path):
    body = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e "hidden words">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>I: &e;</w:t></w:r></w:p></w:body></w:document>"
    )
    plain = Document()
    plain.add_paragraph("x")
    plain.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = body.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def huge(path):
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)


BAD_FILES = {
    "no document.docx": lambda path: path.write_bytes(b"PK\x03\x04 not really"),
    "plain text.docx": lambda path: path.write_text("I: hello"),
    "doctype.docx": with_doctype,
    "bomb.docx": lambda path: packed(path, "word/document.xml", b"\0" * (1 << 20), times=400),
    "empty.txt": lambda path: path.write_bytes(b""),
    "empty.docx": lambda path: path.write_bytes(b""),
    "blank.txt": lambda path: path.write_text(" \n\n\t"),
    "program.txt": lambda path: path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 50),
    "picture.txt": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4000)),
    "undecodable.txt": lambda path: path.write_bytes("متن فارسی ".encode() * 20 + b"\xff\xfe\xc3\x28" * 5),
    "huge.txt": huge,
    "huge.docx": huge,
    "folder.txt": lambda path: path.mkdir(),
    "unknown.exe": lambda path: path.write_bytes(b"MZ"),
    "missing.docx": lambda path: None,
}


def test_bad_files_are_each_refused_in_a_line_and_the_study_stays_as_it_was(shell, study, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    files = [folder / name for name in BAD_FILES]
    for path, make in zip(files, BAD_FILES.values(), strict=True):
        make(path)
    before = fingerprint(study)
    began = time.perf_counter()
    status, out, err = shell("import", study, *files, "--json")
    assert time.perf_counter() - began < 20
    assert status == 1
    assert [row["status"] for row in json.loads(out)] == ["refused"] * len(files)
    assert len(err) == len(files)
    for line, path in zip(err, files, strict=True):
        assert path.name in line, line
        assert "." in line.replace(path.name, "")
    assert fingerprint(study) == before
    assert [other.name for other in tmp_path.iterdir() if other != folder] == [study.name]


COMMANDS_ON_A_STUDY = {
    "info": (), "check": (), "history": (), "undo": (), "redo": (), "search": ("باغ",), "rename": ("code", "a", "b"),
    "move": ("code", "a", "b"), "merge": ("code", "a", "b"), "import": ("x.txt",), "accept": ("near_code_names", "a"),
}  # fmt: skip


@pytest.mark.parametrize("command", [*COMMANDS_ON_A_STUDY, "export"])
def test_what_is_no_study_is_refused_by_every_command(shell, tmp_path, command):
    (tmp_path / "folder.pheno").mkdir()
    (tmp_path / "text.pheno").write_text("متن " * 2000, encoding="utf-8")
    (tmp_path / "empty.pheno").touch()
    for name in ("folder.pheno", "text.pheno", "empty.pheno", "missing.pheno"):
        path = tmp_path / name
        before = path.read_bytes() if path.is_file() else None
        if command == "export":
            line = shell.refused("export", "table", path, tmp_path / "out.docx")
        else:
            line = shell.refused(command, path, *COMMANDS_ON_A_STUDY[command])
        assert name in line
        assert before == (path.read_bytes() if path.is_file() else None)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty.pheno", "folder.pheno", "text.pheno"]


def test_a_study_that_is_open_elsewhere_can_be_read_and_not_changed(shell, study, tmp_path):
    (tmp_path / "x.txt").write_text("I: why?\nP3: so.")
    holder = Session.open(study, researcher="همکار")
    before = fingerprint(study)
    for words in (
        ("rename", study, "code", "دیدار", "b"), ("merge", study, "code", "دیدار", "سر زدن"),
        ("undo", study), ("redo", study), ("import", study, tmp_path / "x.txt"),
    ):  # fmt: skip
        line = shell.refused(*words)
        assert "باغچه.pheno" in line
        assert "همکار" in line
    assert shell.json("info", study)["statements"] == 3
    shell.done("check", study)
    shell.done("search", study, "باغ")
    shell.done("history", study)
    shell.done("export", "statements", study, tmp_path / "s.csv")
    assert fingerprint(study) == before
    holder.close()


def test_a_study_that_must_not_be_written_can_be_read(shell, study):
    study.chmod(0o444)
    before = fingerprint(study)
    assert shell.json("info", study)["statements"] == 3
    assert "باغچه.pheno" in shell.refused("undo", study)
    assert fingerprint(study) == before


def test_our_own_mistakes_show_no_traceback_unless_asked(shell, study, monkeypatch, capsys):
    def fail(*_, **__):
        raise ZeroDivisionError("words of a participant")

    monkeypatch.setattr("phenocode.cli.checking.run_checks", fail)
    status, out, err = shell("check", study)
    assert (status, out, len(err)) == (1, "", 1)
    assert "words of a participant" not in err[0]
    assert main(["check", str(study), "--debug"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err


# As a process of its own


def test_the_program_is_started_as_a_module(study):
    done = run_program("info", study, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["statements"] == 3
    assert run_program("info").returncode == 2
    missing = run_program("info", study.with_name("نیست.pheno"))
    assert (missing.returncode, missing.stdout) == (1, "")
    assert missing.stderr.splitlines() == [missing.stderr.strip()]
    assert "نیست.pheno" in missing.stderr


def test_persian_is_printed_where_the_system_speaks_ascii(study):
    done = run_program("history", study, environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "رویارویی" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_reader_that_has_read_enough_is_no_error(study):
    pipe_end = subprocess.Popen(
        [sys.executable, "-m", "phenocode", "history", study],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    pipe_end.stdout.close()
    with pipe_end:
        assert pipe_end.stderr.read() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_ctrl_c_ends_a_command_quietly_and_leaves_nothing(study, tmp_path):
    program = (
        "import sys, signal, os\n"
        # Whoever runs the tests in the background ignores Ctrl+C, and so would the child.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from phenocode.cli import checking, program\n"
        "def wait(*a, **k): print('waits', flush=True); signal.pause()\n"
        "checking.run_checks = wait\n"
        "sys.exit(program.run_command(['check', sys.argv[1]]))\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, study], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True
    )
    with child:
        assert child.stdout.readline() == "waits\n"
        child.send_signal(signal.SIGINT)
        assert child.stderr.read() == ""
    assert child.returncode == 130
    assert [other.name for other in tmp_path.iterdir()] == [study.name]


# The demo


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_demo_goes_the_whole_way_without_pictures(qapp, capsys, tmp_path, language):
    folder = tmp_path / "نمونه" / language
    assert run_command(["demo", str(folder), "--language", language, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer = json.loads(out)
    (study,) = folder.glob("*.pheno")
    assert answer["study"] == str(study)
    assert answer["pictures"] == 0
    assert sorted(answer["files"]) == sorted(str(path) for path in folder.iterdir() if path != study)
    assert {Path(file).suffix for file in answer["files"]} == {
        ".docx",
        ".csv",
        ".xlsx",
        ".svg",
        ".png",
        ".pdf",
        ".html",
        ".qdpx",
        ".pheno-review",
    }
    kinds = (
        *("matrix-participant", "matrix-setting", "saturation", "selection", "iterations", "agreement"),
        *("outcome-space", "dimensions", "framework"),
    )
    for name in (
        *(f"{kind}.{end}" for kind in kinds for end in ("docx", "svg", "png")),
        "referral.svg",
        "report.docx",
        "project.qdpx",
    ):
        assert (folder / name).stat().st_size > 1000, name
    whole, split = (len(Document(folder / f"table-1{end}.docx").tables) for end in ("", "-split"))
    assert whole == 1
    assert split > 1
    assert main(["info", str(study), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["language"], told["iterations"], told["reviews"]) == (language, 2, 1)
    packed = {name: read_review_file(folder / f"blind-{name}.pheno-review") for name in ("package", "answer")}
    assert packed["package"].answer is None
    assert len(packed["answer"].answer.items) == len(packed["package"].parcel.items) == {"fa": 46, "en": 21}[language]


def test_without_qt_the_window_says_so_in_a_line(capsys, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "shiboken6", None)
    assert main([]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Qt can't be used here, so there is no window.")


def test_a_demo_without_qt_says_so_and_never_overwrites(qapp, capsys, tmp_path):
    def no_qt(*_):
        raise ImportError("no Qt")

    assert run_command(["demo", str(tmp_path), "--language", "en"], no_qt) == 0
    said = capsys.readouterr().out
    assert "pictures of the workspaces were skipped" in said
    assert said.count("reads back as the same study") == 3
    assert "moved with a correction" in said
    names = sorted(path.name for path in tmp_path.iterdir())
    assert run_command(["demo", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert tmp_path.name in err
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    (tmp_path / "file").touch()
    assert run_command(["demo", str(tmp_path / "file")]) == 1
    assert "file" in capsys.readouterr().err


def test_a_mistyped_command_is_wrong_usage_and_opens_no_window(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["exprot"])
    assert ended.value.code == 2
    assert "exprot" in capsys.readouterr().err


def test_the_folder_one_stands_in_is_no_study(capsys):
    assert main(["info", "."]) == 1
    assert capsys.readouterr().err.startswith(". is a folder")


def test_a_blank_name_is_no_file(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["import", "s.pheno", ""])
    assert ended.value.code == 2
    assert "blank" in capsys.readouterr().err
