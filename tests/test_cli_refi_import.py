"""Projects of other programs on the command line: import-qdpx, import-qdc."""

import json

import pytest

from phenocode.__main__ import main
from phenocode.commands.session import Session
from phenocode.study.records import Layer
from tests.read_here import read_here
from tests.refi_files import QUOTATIONS, code, codebook, nvivo, project_xml, write_qdpx
from tests.studies import make_session


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs a command on a new study; answers its status, what it printed and its lines on standard error."""
    read_here(monkeypatch)
    session = make_session(tmp_path)
    session.close()

    def do(command, *words):
        status = main([command, str(session.path), *map(str, words)])
        out, err = capsys.readouterr()
        return status, out, err.splitlines()

    do.path = session.path
    return do


def test_a_project_comes_in_and_all_is_told(run, tmp_path):
    status, out, err = run("import-qdpx", nvivo(tmp_path / "n.qdpx"), "--json")
    assert (status, err) == (0, [])
    told = json.loads(out)
    assert told["imported"]["statements"] == len(QUOTATIONS)
    assert told["left_out"] == ["Who coded what and when was left out (R)."]
    assert any("UTF-16" in one for one in told["warnings"])
    assert told["depths"] == {"1": "second", "2": "first", "3": "code"}
    status, out, _ = run("import-qdpx", tmp_path / "n.qdpx")
    assert "The study holds all of it already" in out


def test_depths_are_given(run, tmp_path):
    status, out, _ = run("import-qdpx", nvivo(tmp_path / "n.qdpx"), "--depths", "1=encounter,2=second,3=code")
    assert status == 0
    assert "kind of encounter: 2" in out
    session = Session.open(run.path, researcher="N")
    assert [one.name for one in session.study.layer(Layer.ENCOUNTER)] == ["Ideas", "Others"]
    session.close()


def test_what_can_not_be_is_refused_in_a_line_and_changes_nothing(run, tmp_path):
    path = nvivo(tmp_path / "n.qdpx")
    before = run.path.read_bytes()
    (tmp_path / "empty.qdc").write_text("<CodeBook/>", encoding="utf-8")
    for words, said in (
        (("import-qdpx", path, "--depths", "1=code,2=first"), "can't be a higher layer"),
        (("import-qdpx", path, "--depths", "one"), "--depths can't be read at one"),
        (("import-qdc", path), "only files that end in .qdc"),
        (("import-qdpx", tmp_path / "none.qdpx"), "can't be found"),
        (("import-qdc", tmp_path / "empty.qdc"), "there is nothing to import"),
    ):
        status, out, err = run(*words)
        assert (status, out, len(err)) == (1, "", 1)
        assert said in err[0]
    assert run.path.read_bytes() == before


def test_a_codebook_comes_in(run, tmp_path):
    path = tmp_path / "c.qdc"
    xml = project_xml(codebook(code("Theme", code("joy"))))
    inside = xml[xml.index("<Codes>") : xml.index("</CodeBook>")]
    path.write_text(f'<CodeBook xmlns="urn:QDA-XML:codebook:1.0">{inside}</CodeBook>', encoding="utf-8")
    status, out, _ = run("import-qdc", path, "--json")
    told = json.loads(out)
    assert (status, told["imported"]["codes"], told["imported"]["first"]) == (0, 1, 1)
    assert told["left_out"] == []
    assert write_qdpx(tmp_path / "x.qdpx", xml)
    assert json.loads(run("import-qdpx", tmp_path / "x.qdpx", "--json")[1])["step"] is None
