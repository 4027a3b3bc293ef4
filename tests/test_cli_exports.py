"""Every kind of export as it is typed, with the endings that it names, and REFI-QDA there and back."""

import shutil

import pytest

from phenocode.cli.arguments import EXPORTS
from phenocode.cli.program import _EXPORTS
from phenocode.commands.deliverables import DELIVERABLES
from phenocode.commands.sample import make_sample
from tests.test_cli import shell  # noqa: F401 - a fixture

CONTRACT = (
    "table statements codebook cards report matrix saturation outcome-space iterations agreement debriefing literature"
    " coreq audit qdpx qdc all"
)
COUNTED = (
    *("participants", "settings", "transcripts", "characters", "statements", "codes"),
    *("first_layer", "second_layer", "encounters", "memos"),
)


@pytest.fixture(autouse=True)
def application(qapp):
    """Figures are drawn; a window of a later test needs an application for widgets too."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "s.pheno"
    make_sample(path, language="fa", researcher="N").close()
    return path


@pytest.fixture
def study(sample, tmp_path):
    return shutil.copyfile(sample, tmp_path / "s.pheno")


def test_the_kinds_of_the_contract_are_there_and_each_is_made():
    assert set(CONTRACT.split()) <= set(EXPORTS) == set(_EXPORTS)
    assert {one.key for one in DELIVERABLES} & set(CONTRACT.split()) >= {"report", "codebook", "audit", "qdpx"}


@pytest.mark.parametrize("kind", ["report", "codebook", "coreq", "audit", "workbook", "qdpx", "qdc"])
def test_an_ending_that_can_not_be_names_those_that_can_and_these_are_written(shell, study, tmp_path, kind):  # noqa: F811
    line = shell.refused("export", kind, study, tmp_path / "out.odt")
    endings = [word.strip(" .,") for word in line.split() if word.startswith(".")]
    assert endings
    for ending in endings:
        out = tmp_path / f"out.{ending}"
        assert shell.json("export", kind, study, out)["file"] == str(out)
        assert "exists" in shell.refused("export", kind, study, out)
        assert out.stat().st_size > 200
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["s.pheno", *(f"out.{one}" for one in endings)])


def test_the_report_takes_its_choices(shell, study, tmp_path):  # noqa: F811
    told = [
        shell.json("export", "report", study, tmp_path / f"{n}.html", "--quotations", str(n), "--no-method")
        for n in (1, 3)
    ]
    assert told[0]["quotations"] < told[1]["quotations"]
    checked = shell.json("export", "coreq", study, tmp_path / "s.html", "--checklist", "srqr", "--profile", "apa")
    assert checked["checklist"] == "srqr"
    assert checked["missing"]
    assert shell("export", "report", study, tmp_path / "x.docx", "--quotations", "0")[0] == 2
    assert "apa" in shell.refused("export", "report", study, tmp_path / "x.docx", "--profile", "nothing")


def test_everything_goes_into_a_folder(shell, study, tmp_path):  # noqa: F811
    told = shell.json("export", "all", study, tmp_path / "all")
    assert sorted(told["files"]) == sorted(path.name for path in (tmp_path / "all").iterdir())
    assert len(told["files"]) > 30
    assert shell("export", "all", study, tmp_path / "all")[0] == 1
    shell.done("export", "all", study, tmp_path / "all", "--force")


def test_a_project_comes_back_as_it_was(shell, study, tmp_path):  # noqa: F811
    shell.done("export", "qdpx", study, tmp_path / "p.qdpx")
    assert shell.json("check-qdpx", tmp_path / "p.qdpx")["flaws"] == []
    back = tmp_path / "back.pheno"
    words = ("--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "fa")
    shell.done("new", back, *words)
    told = shell.json("import-qdpx", back, tmp_path / "p.qdpx")
    assert told["left_out"] == []
    one, other = (shell.json("info", path) for path in (study, back))
    assert {key: one[key] for key in COUNTED} == {key: other[key] for key in COUNTED}
    shell.done("export", "statements", study, tmp_path / "a.csv")
    shell.done("export", "statements", back, tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_codebook_comes_in_by_the_depths_that_are_given(shell, study, tmp_path):  # noqa: F811
    shell.done("export", "qdc", study, tmp_path / "c.qdc")
    back = tmp_path / "back.pheno"
    shell.done("new", back, "--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "fa")
    told = shell.json("import-qdc", back, tmp_path / "c.qdc", "--depths", "1=encounter,2=second,3=first,4=code")
    assert set(told) >= {"imported", "left_out", "warnings"}
    one, other = (shell.json("info", path) for path in (study, back))
    for key in ("codes", "first_layer", "second_layer", "encounters"):
        assert one[key] == other[key]
    assert "1=second" in shell.refused("import-qdc", back, tmp_path / "c.qdc", "--depths", "1=house")
    assert "c.qdc" in shell.refused("import-qdpx", back, tmp_path / "c.qdc")
