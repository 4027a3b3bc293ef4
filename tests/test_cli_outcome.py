"""The commands on the outcome as they are typed: relations, dimensions, frameworks, literature, quantities, exports."""

import csv
import re
import shutil

import docx
import pytest

from phenocode.commands.categories import make_category
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.study.records import Layer
from tests.test_cli import shell  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("qapp")  # figures are drawn, and other tests need windows in the same process
ENCOUNTERS = ["Garden in our hands", "Garden between us"]
FIGURE = {"docx", "xlsx", "csv", "svg", "png", "pdf"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "s.pheno"
    make_sample(path, language="en", researcher="N").close()
    return path


@pytest.fixture
def study(sample, tmp_path):
    return shutil.copyfile(sample, tmp_path / "s.pheno")


def test_relations(shell, study):  # noqa: F811
    before = shell.json("relations", study, "list")
    assert {one["kind"] for one in before} == {"includes", "contradicts", "parallel"}
    line = shell.refused("relations", study, "add", "Care as trust", "includes", "Care as company")
    assert "relation" in line
    told = shell.json("relations", study, "add", "Care as upkeep", "parallel", "Care as trust", "--why", "Both last")
    assert (told["kind"], told["justification"]) == ("parallel", "Both last")
    assert len(shell.json("relations", study, "list")) == len(before) + 1
    shell.done("relations", study, "remove", "Care as upkeep", "Care as trust")
    assert shell.json("relations", study, "list") == before
    assert shell("relations", study, "add", "a", "likes", "b")[0] == 2


def test_an_inclusion_that_would_close_a_circle_is_refused_by_name(shell, study):  # noqa: F811
    shell.done("relations", study, "add", "Care as trust", "includes", "Care as upkeep")
    line = shell.refused("relations", study, "add", "Care as upkeep", "includes", "Care as company")
    assert "Care as trust" in line


def test_dimensions_and_their_matrix(shell, study, tmp_path):  # noqa: F811
    matrix = shell.json("matrix", study, "dimension")
    assert matrix["rows"] == ["Care as upkeep", "Care as trust", "Care as company"]
    assert len(matrix["cells"]) == 3
    assert all(len(row) == len(matrix["columns"]) for row in matrix["cells"])
    shell.done("dimensions", study, "add", "Pace")
    shell.done("dimensions", study, "set", "Pace", "Care as trust", "slow")
    now = shell.json("matrix", study, "dimension")
    assert now["columns"] == [*matrix["columns"], "Pace"]
    assert [row[-1] for row in now["cells"]] == ["", "slow", ""]
    assert [one["name"] for one in shell.json("dimensions", study, "list")] == now["columns"]
    shell.done("dimensions", study, "remove", "Pace")
    assert shell.json("matrix", study, "dimension") == matrix
    shell.done("export", "matrix", study, tmp_path / "d.docx", "--rows", "dimension")
    table = docx.Document(tmp_path / "d.docx").tables[0]
    assert [cell.text for cell in table.rows[0].cells][1:] == matrix["columns"]


def test_frameworks_and_their_matrix(shell, study, tmp_path):  # noqa: F811
    matrix = shell.json("matrix", study, "framework")
    assert matrix["columns"] == ["Restoring", "Holding", "Answering"]
    assert matrix["rows"] == ["P1", "P2", "P3", "P4", "P5"]
    assert len(shell.json("frameworks", study, "shipped")) == 5
    shell.done("frameworks", study, "add", "crm-stages")
    assert len(shell.json("frameworks", study, "list")) == 2
    assert "several frameworks" in shell.refused("matrix", study, "framework")
    name = shell.json("frameworks", study, "list")[1]["name"]
    empty = shell.json("matrix", study, "framework", "--framework", name, "--by", "category")
    assert len(empty["columns"]) == 4
    assert not any(sum(row) for row in empty["cells"])
    item = empty["columns"][0]
    shell.done("frameworks", study, "assign", name, item, "--category", "Answering for it")
    laid = shell.json("matrix", study, "framework", "--framework", name, "--by", "category")
    assert sum(row[0] for row in laid["cells"]) > 0
    shell.done("export", "matrix", study, tmp_path / "f.svg", "--rows", "framework", "--framework", name)


def test_a_study_that_holds_none_of_it_says_so(shell, tmp_path):  # noqa: F811
    study = tmp_path / "empty.pheno"
    shell.done("new", study, "--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "en")
    for words in (("matrix", study, "dimension"), ("matrix", study, "framework")):
        assert "empty.pheno" in shell.refused(*words)
    for rows in ("dimension", "framework"):
        shell.refused("export", "matrix", study, tmp_path / "m.csv", "--rows", rows)
    for kind in ("literature", "cards"):
        shell.refused("export", kind, study, tmp_path / f"{kind}.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["empty.pheno"]


def test_literature(shell, study):  # noqa: F811
    before = shell.json("literature", study, "list")
    assert {one["stance"] for one in before["comparisons"]} >= {"aligned"}
    shell.done(
        "literature", study, "reference", "add", "--authors", "Nobody, N.", "--year", "1901", "--title", "Of gardens"
    )
    shell.done(
        "literature", study, "compare", "Care as company", "Nobody, 1901", "--stance", "in_conflict", "--pages", "7"
    )
    made = shell.json("literature", study, "list")["comparisons"]
    assert ("Care as company", "Nobody, 1901", "7", "in_conflict") in [
        (one["finding"], one["source"], one["pages"], one["stance"]) for one in made
    ]
    shell.done("literature", study, "recommend", "Plant more.", "--finding", "Care as company")
    assert shell("literature", study, "compare", "Care as company", "Nobody, 1901", "--stance", "so-so")[0] == 2


def test_quantities(shell, study):  # noqa: F811
    (found,) = shell.json(
        "quantities", study, "Most participants spoke of Care as trust.", "--category", "Care as trust"
    )
    assert (found["word"].casefold(), found["of"]) == ("most", "participants")
    assert found["count"] <= found["total"] == 5
    assert isinstance(shell.json("quantities", study), list)


@pytest.mark.parametrize("kind", ["outcome-space", "literature", "cards"])
def test_the_exports_write_what_they_can_and_name_it_where_they_can_not(shell, study, tmp_path, kind):  # noqa: F811
    line = shell.refused("export", kind, study, tmp_path / "out.odt")
    endings = [word.strip(" .,") for word in line.split() if word.strip(",").startswith(".")]
    assert "docx" in endings
    assert kind != "outcome-space" or set(endings) >= FIGURE
    for ending in endings:
        out = tmp_path / f"out.{ending}"
        assert shell.json("export", kind, study, out)["file"] == str(out)
        assert out.stat().st_size > 200
        assert "exists" in shell.refused("export", kind, study, out)
        shell.done("export", kind, study, out, "--force")


def test_a_matrix_is_of_the_rows_that_were_chosen(shell, study):  # noqa: F811
    def rows(*words):
        return [row for row in shell.json("matrix", study, *words)["rows"] if row != "—"]

    assert rows("framework", "--by", "setting") == ["Tallow Row", "Ninebridge", "Lower Sedge"]
    assert rows("framework", "--by", "category", "--layer", "encounter") == ENCOUNTERS
    assert rows("dimension", "--layer", "encounter") == ENCOUNTERS


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("matrix", "--rows", "dimension", "--layer", "encounter"), ENCOUNTERS),
        (("cards", "--layer", "encounter"), ENCOUNTERS),
        (("matrix", "--rows", "framework", "--by", "category", "--layer", "encounter"), ENCOUNTERS),
        (("outcome-space", "--placed"), None),
    ],
)
def test_an_export_holds_what_was_chosen_and_no_more(shell, study, tmp_path, words, names):  # noqa: F811
    session = Session.open(study, researcher="N")
    make_category(session, Layer.SECOND, "Nowhere yet")
    placed = [one.name for one in session.study.categories.values() if one.name != "Nowhere yet"]
    session.close()
    shell.done("export", words[0], study, tmp_path / "out.csv", *words[1:])
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        first = {row[0] for row in list(csv.reader(file))[1:]} - {"Different statements", "—"}
    assert first == set(placed if names is None else names)


def test_the_quotations_of_relations_say_whose_they_are_and_where(shell, study, tmp_path):  # noqa: F811
    shell.done("export", "outcome-space", study, tmp_path / "out.docx")
    quoted = "\n".join(row.cells[4].text for row in docx.Document(tmp_path / "out.docx").tables[0].rows[1:])
    assert re.search(r"\(P\d,\sline\s\d+\)", quoted)


def test_the_literature_is_asked_of_the_layer_that_was_chosen(shell, study, tmp_path):  # noqa: F811
    told = shell.json("literature", study, "list", "--layer", "encounter")
    assert [one["finding"] for one in told["without_source"]] == ENCOUNTERS
    shell.done("export", "literature", study, tmp_path / "out.docx", "--layer", "encounter")
    texts = "\n".join(paragraph.text for paragraph in docx.Document(tmp_path / "out.docx").paragraphs)
    assert "Looked at: kinds of encounter, findings" in texts
    assert all(f"{name} (kind of encounter)" in texts for name in ENCOUNTERS)
