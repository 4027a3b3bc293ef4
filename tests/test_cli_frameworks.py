"""Frameworks from the command line."""

import argparse
import json

import pytest

from phenocode.cli.frameworks import framework_of, frameworks
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from tests.grouped_study import plant
from tests.literature_study import ARTICLE, PASSAGES, add_document, mark


@pytest.fixture
def run(tmp_path):
    path = plant(tmp_path)

    def call(deed, **given):
        told = {"framework": "", "item": "", "statement": [], "category": [], "participant": []} | given
        answer = frameworks(argparse.Namespace(study=path, deed=deed, **told))
        json.dumps(answer.value)
        return answer

    call.path = path
    return call


def test_frameworks_are_added_laid_on_and_listed(run):
    assert len(run("shipped").value) == 5
    added = run("add", framework="crm-stages").value
    assert added["items"][0]["name"] == "دستی"
    assert len(run("assign", item="دستي", category=["A"], participant=["ک۱"]).value["assigned"]) == 2
    (told,) = run("list").value
    assert [level["statements"] for level in told["levels"]] == [3, 0, 0, 0, 3]
    matrix = framework_of(argparse.Namespace(study=run.path, framework="", by="participant", layer="first")).as_json()
    assert matrix["cells"] == [[3, 0, 0, 0], [0, 0, 0, 0]]
    assert matrix["own"] == [["دستی"], []]
    assert run("unassign", item="دستی", category=["A", "B"]).value["unassigned"] == 1


def test_scores_are_written(run):
    run("add", framework="service-quality-gap")
    row = run("score", aspect="همدلی", participant="ک۱", desired="۹", adequate="۶٫۵", perceived="5").value
    assert (row["adequacy"], row["superiority"], row["place"]) == (-1.5, -4.0, "below")
    with pytest.raises(Refusal, match="no statement"):
        run("score", aspect="همدلی", participant="ک۱", desired="1", adequate=None, perceived=None, statement=["x"])


def test_a_score_that_is_shown_by_a_passage_is_refused_whole(run):
    run("add", framework="service-quality-gap")
    session = Session.open(run.path, researcher="ن.")
    passage = mark(session, add_document(session), ARTICLE, PASSAGES[0])
    session.close()
    given = {"aspect": "همدلی", "participant": "ک۱", "adequate": None, "perceived": None}
    with pytest.raises(Refusal, match="passage"):
        run("score", desired="7", statement=[passage], **given)
    session = Session.open(run.path, researcher="ن.")
    assert not session.study.expectations
    session.close()


@pytest.mark.parametrize(
    ("deed", "given", "told"),
    [
        ("add", {"framework": "crm-stages"}, "is taken"),
        ("add", {"framework": "nothing.json"}, "can't be found"),
        ("add", {"framework": "nothing"}, "comes with the program"),
        ("assign", {"item": "none", "category": ["A"]}, "has nothing named"),
        ("assign", {"item": "دستی"}, "Say what the item is laid on"),
        ("assign", {"item": "دستی", "statement": ["x"]}, "no statement"),
        ("assign", {"item": "دستی", "category": ["nowhere"]}, "no category"),
        ("assign", {"item": "دستی", "participant": ["x"]}, "no participant"),
        ("assign", {"framework": "other", "item": "دستی"}, "no framework named"),
    ],
)
def test_what_is_not_there_is_refused(run, deed, given, told):
    run("add", framework="crm-stages")
    with pytest.raises(Refusal, match=told):
        run(deed, **given)
