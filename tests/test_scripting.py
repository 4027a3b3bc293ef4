"""The program in a script: the examples of docs/scripting.md run as they stand, and what they don't show."""

import contextlib
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import phenocode
from phenocode.cli.answer import opened
from phenocode.study.records import Layer

DOCUMENT = Path(__file__).parent.parent / "docs" / "scripting.md"


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    file = tmp_path_factory.mktemp("sample") / "sample.pheno"
    phenocode.make_sample(file, language="en", researcher="Mina").close()
    return file


@pytest.fixture
def study(sample, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with phenocode.open(shutil.copy(sample, "sample.pheno"), researcher="Mina") as opened_study:
        yield opened_study


def test_the_examples_of_the_document_say_what_it_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```(python|text)\n(.*?)```\n", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) > 12
    names = {}
    said = told = ""
    for kind, block in [*blocks, ("python", "")]:
        if kind == "text":
            told += block
            continue
        assert said == told, "what the example before this one prints"
        said = told = ""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block, str(DOCUMENT), "exec"), names)
        said = out.getvalue()


def test_importing_loads_nothing_that_is_not_asked_for():
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, phenocode; print(*sys.modules)"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert {name for name in loaded if name.startswith("phenocode")} == {
        "phenocode", "phenocode.errors", "phenocode.i18n",
    }  # fmt: skip
    assert not {"sqlalchemy", "PySide6", "docx"} & set(loaded)


def test_a_new_study_is_filled_read_again_and_held(tmp_path):
    (tmp_path / "one.txt").write_text("I: How is it?\nP1: It is ours, and nobody’s. It is ours.\n", encoding="utf-8")
    about = {"title": "T", "phenomenon": "P", "question": "Q", "language": "en"}
    with phenocode.create(tmp_path / "new.pheno", **about, researcher="Mina") as study:
        assert study.statements == []
        (row,) = study.run("import", tmp_path / "one.txt", participant="P1")
        assert (row["status"], row["turns"]) == ("imported", 2)
        marked = study.mark("ours,  and NOBODY’S", codes=["Ours"], interview=study.interview("p1"))
        assert study.text(study.interviews[0])[marked.start : marked.end] == "ours, and nobody’s"
        with pytest.raises(phenocode.Refusal, match="several places"):
            study.mark("It is ours")
        with pytest.raises(phenocode.Refusal, match="nowhere"):
            study.mark("How is it?")
        with pytest.raises(phenocode.Refusal), phenocode.create(tmp_path / "new.pheno", **about):
            pass
        assert study.statements == [marked]
    with phenocode.open(tmp_path / "new.pheno", read_only=True) as study:
        assert [code.name for code in study.codes] == ["Ours"]
        assert study.history[-1].researcher == "Mina"
        with pytest.raises(phenocode.Refusal):
            study.give_code(study.statements[0], "Another")
        assert len(study.codes) == 1


def test_commands_work_on_the_study_as_it_is_open(study):
    told = []
    study.session.listen(told.append)
    assert study.run("rename", "code", "Returning to the start", "Back to the start", reason="shorter")
    assert [change_set.label for change_set in told] == ["card.rename"]
    assert study.code("back to the START").name == "Back to the start"
    assert study.history[-1].reason == "shorter"
    assert study.undo()
    assert study.redo()
    with opened(study.path, read_only=True) as another:
        assert another is not study.session, "outside a script's command a study is opened as ever"
    assert study.categories("first") == study.records.layer(Layer.FIRST)


def test_two_studies_stand_for_their_files(study, tmp_path):
    phenocode.run("copy", study, tmp_path / "copy.pheno")
    with phenocode.open(tmp_path / "copy.pheno", researcher="Ali") as copy:
        copy.mark("I finished on a Friday", codes=["An end"])
        compared = phenocode.run("compare", study, copy)
        assert compared
        study.run("rename", "code", "Returning to the start", "Back to the start")
        assert copy.code("Returning to the start"), "each command works on the study that it names"


def test_options_stand_for_those_of_the_shell(study):
    study.export("iterations", "iterations.csv")
    first, last = (iteration.name for iteration in study.iterations[:2])
    study.export("iterations", "difference.csv", from_=first, to=last, profile=None, force=False)
    with pytest.raises(phenocode.Refusal, match="exists already"):
        study.export("iterations", "difference.csv", from_=first, to=last)
    study.export("iterations", "difference.csv", from_=first, to=last, force=True)
    found = study.run("search", "garden", in_=["codes", "categories"])
    assert {hit["where"] for hit in found} <= {"codes", "categories"}
    assert found


@pytest.mark.parametrize(
    ("command", "words", "options"), [("chek", (), {}), ("check", (), {"bse": 3}), ("saturation", (), {"base": "many"})]
)
def test_wrong_usage_says_what_is_wrong_and_prints_nothing(study, capsys, command, words, options):
    with pytest.raises(ValueError, match=r"chek|bse|many"):
        study.run(command, *words, **options)
    assert capsys.readouterr() == ("", "")


def test_what_is_refused_beside_things_done_is_a_warning(study, tmp_path):
    (tmp_path / "good.txt").write_text("P9: Words.\n", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"no document")
    with pytest.warns(UserWarning, match=r"bad\.docx"):
        rows = study.run("import", tmp_path / "good.txt", tmp_path / "bad.docx")
    assert [row["status"] for row in rows] == ["imported", "refused"]
    with pytest.raises(phenocode.Refusal):
        study.run("rename", "code", "No such code", "Another")


def test_rows_are_those_of_the_exported_table(study):
    rows = study.rows()
    assert list(rows[0])[:5] == ["statement", "code", "first_layer", "second_layer", "encounter"]
    assert {row["code"] for row in rows} - {""} <= {code.name for code in study.codes}
    assert {row["statement"] for row in rows} == {statement.quotation for statement in study.statements}
