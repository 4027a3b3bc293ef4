"""The command on relations: list, add, remove, by names."""

import argparse

import pytest

from phenocode.cli.relations import relations
from phenocode.commands.categories import make_category
from phenocode.errors import Refusal
from phenocode.study.records import Layer
from tests.studies import make_session


@pytest.fixture
def run(tmp_path):
    session = make_session(tmp_path)
    for name in ("الف", "ب"):
        make_category(session, Layer.SECOND, name)
    make_category(session, Layer.FIRST, "ب")
    session.close()

    def do(deed="list", name="", kind="", other="", **options):
        given = {"why": "", "layer": None, "other_layer": None} | options
        return relations(argparse.Namespace(study=session.path, deed=deed, name=name, kind=kind, other=other, **given))

    return do


def test_relations_are_added_listed_and_removed_by_name(run):
    assert run().value == []
    with pytest.raises(Refusal, match="Several layers have a category named"):
        run("add", "الف", "includes", "ب")
    made = run("add", "الف", "includes", "ب", why="چون", other_layer="second")
    row = {
        "category": "الف", "layer": "second", "kind": "includes", "other": "ب", "other_layer": "second",
        "justification": "چون", "quotations": 0,
    }  # fmt: skip
    assert made.value == row
    listed = run()
    assert listed.value == [row]
    assert [line.replace("\u2068", "").replace("\u2069", "") for line in listed.lines] == [
        "الف includes ب, 0 quotations",
        "  چون",
        "1 relation",
    ]
    with pytest.raises(Refusal, match="There is a relation already"):
        run("add", "ب", "parallel", "الف", layer="second")
    with pytest.raises(Refusal, match="have no relation"):
        run("remove", "الف", other="ب", other_layer="first")
    assert run("remove", "ب", other="الف", layer="second").value == row  # in whichever direction
    assert run().value == []


def test_a_name_that_is_not_there_is_refused(run):
    with pytest.raises(Refusal, match="There is no category named"):
        run("add", "هیچ", "includes", "الف")
