"""The sample studies in both languages: invented interviews, coded through by the same deeds that a researcher uses."""

import json
import re

import pytest

from phenocode.analysis.checks import run_checks
from phenocode.analysis.differences import ChangeKind, compare
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.paths import resource
from phenocode.study.records import Layer, Role
from phenocode.text.names import name_key

EXPECTED = {
    "fa": {"interviews": 11, "settings": 7, "encounters": 2, "second": 3, "first": (9, 13), "codes": (27, 34)},
    "en": {"interviews": 5, "settings": 3, "encounters": 2, "second": (3, 5), "first": (5, 12), "codes": (15, 30)},
}
STATEMENTS = {"fa": (38, 50), "en": (20, 40)}
WORDS = {"fa": 600, "en": 500}


@pytest.fixture(scope="module", params=["fa", "en"])
def sample(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / f"{request.param}.pheno"
    session = make_sample(path, language=request.param, researcher="ن. مرادی")
    yield session
    session.close()


@pytest.fixture
def plan(sample):
    folder = resource("sample", sample.study.about.language)
    return json.loads((folder / "study.json").read_text(encoding="utf-8"))


def within(number, expected):
    low, high = expected if isinstance(expected, tuple) else (expected, expected)
    return low <= number <= high


def test_the_sample_has_the_size_that_was_asked_for(sample):
    study, language = sample.study, sample.study.about.language
    counts = {
        "interviews": len(study.interviews()),
        "settings": len(study.settings),
        "encounters": len(study.layer(Layer.ENCOUNTER)),
        "second": len(study.layer(Layer.SECOND)),
        "first": len(study.layer(Layer.FIRST)),
        "codes": len(study.codes),
    }
    assert {key: within(counts[key], EXPECTED[language][key]) for key in counts} == dict.fromkeys(counts, True), counts
    assert within(len(study.statements), STATEMENTS[language])


def test_nothing_of_the_plan_is_lost(sample, plan):
    study = sample.study
    assert len(study.statements) == len(plan["statements"])
    assert len(study.memos) == len(plan["memos"])
    assert len(study.unplaced_codes()) == len(plan["unplaced_codes"])
    for key in ("title", "phenomenon", "question", "language"):
        assert getattr(study.about, key) == plan[key]
    assert {place.name for place in study.settings.values()} == {place["name"] for place in plan["settings"]}
    people = [(p.name, p.interview_order, p.interview_date) for p in study.participants.values()]
    assert people == [(one["participant"], one["order"], one["date"]) for one in plan["interviews"]]
    described = [c for c in [*study.codes.values(), *study.categories.values()] if c.definition]
    assert len(described) >= len(study.categories)
    assert all(category.definition for category in study.categories.values())


def test_each_interview_is_a_conversation_of_some_length(sample):
    for transcript in sample.study.interviews():
        source = sample.source(transcript.source_id)
        assert len(source.text.split()) >= WORDS[sample.study.about.language], transcript.name
        roles = [sample.role_of(turn.label) for turn in source.turns if turn.label]
        assert roles.count(Role.INTERVIEWER) >= 3
        assert roles.count(Role.PARTICIPANT) >= 3
        assert transcript.name == sample.study.participants[transcript.participant_id].name


def test_statements_are_participants_words_that_stand_in_their_transcripts(sample):
    study = sample.study
    for statement in study.statements.values():
        source = sample.source(study.transcripts[statement.transcript_id].source_id)
        for span in statement.spans:
            assert source.text[span.start : span.end] == span.text
            (turn,) = [turn for turn in source.turns if turn.body <= span.start and span.end <= turn.end]
            assert sample.role_of(turn.label) is Role.PARTICIPANT


def test_every_interview_and_setting_is_drawn_on(sample):
    study = sample.study
    assert all(study.count_statements_in(transcript.id) for transcript in study.interviews())
    assert {study.setting_of(t).id for t in study.interviews()} == set(study.settings)


def test_the_analysis_goes_through_to_the_kinds_of_encounter(sample):
    report = run_checks(sample.study, source_text=sample.source)
    assert report.selected == len(sample.study.statements)
    assert report.complete >= 0.8 * report.selected
    assert all(study_chain(sample, code).complete for code in placed_codes(sample))
    assert all(sample.study.children_of(c.id) for c in sample.study.layer(Layer.ENCOUNTER))


def placed_codes(sample):
    unplaced = {code.id for code in sample.study.unplaced_codes()}
    return [code.id for code in sample.study.codes.values() if code.id not in unplaced]


def study_chain(sample, code_id):
    return sample.study.chain_of(code_id)


def test_names_are_one_of_a_kind_in_their_layer(sample):
    study = sample.study
    for cards in (study.codes.values(), *(study.layer(layer) for layer in Layer)):
        keys = [name_key(card.name) for card in cards]
        assert len(keys) == len(set(keys))


def test_the_sample_says_that_it_is_invented(sample):
    assert re.search("ساختگی|invented", sample.study.about.title)


def test_the_sample_can_be_undone_to_nothing_like_any_study(sample, tmp_path):
    if sample.study.about.language == "fa":
        return  # once is enough
    session = make_sample(tmp_path / "x.pheno", language="en", researcher="N")
    while session.undo():
        pass
    noted = list(session.study.packages.values())
    assert list(session.study.all_records()) == [session.study.about, *noted], "what was packed stays noted"
    session.close()


def test_a_path_that_is_taken_is_refused_and_left(tmp_path):
    path = tmp_path / "x.pheno"
    path.write_text("mine")
    with pytest.raises(Refusal, match=r"x\.pheno exists already"):
        make_sample(path, language="en", researcher="N")
    assert path.read_text() == "mine"
    assert [other.name for other in tmp_path.iterdir()] == ["x.pheno"]


def test_a_sample_that_breaks_off_leaves_no_study(tmp_path, monkeypatch):
    def break_off(*_, **__):
        raise Refusal("No more.")

    monkeypatch.setattr("phenocode.commands.sample.write_memo", break_off)
    with pytest.raises(Refusal, match=r"No more\."):
        make_sample(tmp_path / "x.pheno", language="en", researcher="N")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_opens_again_as_it_was_made(sample):
    other = Session.open(sample.path, researcher="دوم")
    assert other.read_only
    assert list(other.study.statements.values()) == list(sample.study.statements.values())
    other.close()


def test_what_is_told_of_people_and_of_the_analysis_comes_in(sample, plan):
    study = sample.study
    people = {p.name: p for p in study.participants.values()}
    for one in plan["interviews"]:
        person = people[one["participant"]]
        assert (person.interview_length, person.consent) == (one["length"], one["consent"])
        referrer = study.participants.get(person.referrer_id or "")
        assert (referrer.name if referrer else "") == one["referrer"]
        assert [value for _, value in person.attributes] == list(one["attributes"].values())
    assert all(len(place.attributes) == 3 for place in study.settings.values())
    assert [entry.text for entry in study.presuppositions_in_order()] == plan["presuppositions"]
    assert len(study.cases) == len(plan["cases"])
    assert [kept.reason for kept in study.kept_apart.values()] == [pair["reason"] for pair in plan["kept_apart"]]


def test_the_first_iteration_differs_from_the_second_by_one_card_that_moved(sample, plan):
    iterations = sample.study.iterations_in_order()
    assert [(i.name, i.reason) for i in iterations] == [(i["name"], i["reason"]) for i in plan["iterations"]]
    first, second = (sample.version(iteration.id) for iteration in iterations)
    moved = plan["iterations"][0]["with"]
    changes = compare(first, second).changes
    (change,) = [change for change in changes if change.kind is not ChangeKind.STATEMENTS]
    assert (change.kind, change.layer) == (ChangeKind.MOVED, moved["layer"])
    assert not compare(second, sample.study).changes
