"""The history's sentences: every deed says what it did, in one line."""

import random
import re
from pathlib import Path

import pytest

from phenocode import i18n
from phenocode.commands import labels as labels_module
from phenocode.commands.labels import say_label, say_step
from phenocode.commands.sample import make_sample
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session


def test_every_deed_has_its_sentence(tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, INTERVIEW)
    Deeds(session, random.Random(3)).do_steps(250)
    steps = session.history()
    session.close()
    labels = {step.label for step in steps}
    assert len(labels) > 20
    for step in steps:
        sentence = say_step(step)
        assert sentence != step.label, "a deed's key is no sentence"
        assert sentence[0].isupper()
        if "{" not in str(dict(step.parameters)):
            assert "{" not in sentence


def test_no_deed_that_the_program_knows_lacks_its_sentence():
    labels = {"study.migrate"}
    for path in Path(labels_module.__file__).parent.glob("*.py"):
        if path.name != "labels.py":
            labels |= set(re.findall(r'"([a-z]+\.[a-z]+)"', path.read_text(encoding="utf-8"))) - {
                "study.json",
                "answer.csv",
            }
    assert len(labels) > 20
    names = ("name", "new", "into", "target", "transcript", "code", "label", "schema", "judge", "file", "who")
    parameters = dict.fromkeys((*names, "judges", "former", "place", "item", "other", "dimension", "source"), "x") | {
        "layer": "code",
        "count": 2,
    }
    kinds = {"note.evidence": "matrix", "case.choose": "core", "threshold.set": "kappa", "threshold.remove": "alpha"}
    kinds |= dict.fromkeys((label for label in labels if label.startswith("validity.")), "member_check")
    said = {label: say_label(label, parameters | {"kind": kinds.get(label, "")}) for label in labels}
    assert sorted(label for label in labels if said[label] == label) == []
    written = set(re.findall(r'"([a-z]+\.[a-z]+)"', Path(labels_module.__file__).read_text(encoding="utf-8")))
    assert written - labels == set(), "sentences of deeds that nobody can do"


def test_the_samples_history_can_be_read(tmp_path):
    session = make_sample(tmp_path / "s.pheno", language="en", researcher="N")
    sentences = [say_step(step) for step in session.history()]
    session.close()
    assert sentences[0] == "Import 5 files"
    assert "Mark a statement in P1" in sentences
    assert all("." not in sentence[:3] and "{" not in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("label", "parameters", "sentence"),
    [
        ("interview.import", {"count": 1}, "Import a file"),
        ("interview.import", {"count": 3}, "Import 3 files"),
        ("statement.unmark", {"count": 2}, "Unmark 2 statements"),
        ("card.move", {"layer": "code", "count": 1, "name": "a", "target": "b"}, "Move a to b"),
        ("card.move", {"layer": "code", "count": 2, "name": "a", "target": "b"}, "Move 2 cards to b"),
        ("card.unplace", {"layer": "code", "count": 1, "name": "a"}, "Take a out of its category"),
        ("card.remove", {"layer": "first", "count": 2, "name": "a"}, "Remove 2 cards"),
        ("card.merge", {"layer": "second", "name": "a", "into": "b"}, "Merge the second-layer category a into b"),
        ("card.rename", {"layer": "encounter", "name": "a", "new": "b"}, "Rename the kind of encounter a to b"),
        ("study.migrate", {"schema": 2}, "Bring the file to schema 2"),
        ("code.make", {"name": "{x} {}"}, "Make the code {x} {}"),
        ("something.of.tomorrow", {}, "something.of.tomorrow"),
    ],
)
def test_a_step_says_what_was_done(label, parameters, sentence):
    assert say_label(label, parameters) == sentence


def test_a_step_is_said_in_the_interfaces_digits_with_its_names_isolated():
    i18n.speak("fa")
    assert say_label("interview.import", {"count": 12}) == "Import ۱۲ files"
    assert say_label("code.make", {"name": "کد"}) == "Make the code \u2068کد\u2069"
