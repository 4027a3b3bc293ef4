"""What the methods section and the reporting checklists say: a study's own numbers, and never more than it holds."""

import json

import pytest

from phenocode.analysis.methods_text import methods_blocks, methods_text
from phenocode.analysis.methods_words import SAID as METHODS
from phenocode.analysis.methods_words import TOPICS, Topic
from phenocode.analysis.reporting_items import _Filling, checklist_manuscript, checklist_sheet, fill_checklist
from phenocode.analysis.reporting_words import ITEMS, PLACES, SOURCES, STATES, Checklist, Place, State
from phenocode.analysis.reporting_words import SAID as CHECKLIST
from phenocode.analysis.study_facts import facts_of
from phenocode.study.debriefing import Claim, Review, ReviewKind, ValidityEntry, ValidityKind
from phenocode.study.outcome import Comparison, Framework, FrameworkKind, Recommendation, Reference, Stance
from phenocode.study.records import (
    Case,
    CaseKind,
    Consent,
    Evidence,
    EvidenceKind,
    Iteration,
    Presupposition,
    Role,
    Speaker,
    StudyInfo,
)
from tests.manuscripts import assert_approved
from tests.small_studies import Builder, library_en, library_fa


def no_version(version_id):
    raise AssertionError(version_id)


def facts(builder, **known):
    return facts_of(builder.study(), no_version, **known)


def told(builder, topic, **known):
    part = methods_text(facts(builder, **known)).part(topic)
    return " ".join([*part.told, *part.items])


def missing(builder, topic):
    return " ".join(methods_text(facts(builder)).part(topic).missing)


def empty(language="en") -> Builder:
    b = Builder(language)
    b.records["study"] = StudyInfo("study", "T", "", "", language, "2026-01-01T00:00:00+00:00")
    return b


def item(builder, number, **known):
    which = Checklist.SRQR if number.startswith("S") else Checklist.COREQ
    return next(one for one in fill_checklist(facts(builder, **known), which).items if one.number == number)


@pytest.mark.parametrize("library", [library_fa, library_en])
def test_the_texts_are_as_approved(library):
    known = facts(library(), coders=("ن. مرادی", "A. Hill"), software="Phenocode 1")
    language = known.study.about.language
    for which in Checklist:
        assert_approved(checklist_manuscript(fill_checklist(known, which)), f"{which}-{language}")
    lines = [getattr(block, "text", "") for block in methods_blocks(known)]
    assert lines.count("") == 0
    assert [line for line in lines if line in TOPICS[language].values()] == list(TOPICS[language].values())


def test_both_languages_say_the_same_things():
    for words in (METHODS, CHECKLIST, TOPICS, PLACES, STATES):
        assert words["fa"].keys() == words["en"].keys()
    for words in (METHODS, CHECKLIST):
        for key, english in words["en"].items():
            for name in ("text", "people", "settings", "names", "first", "last", "percent", "told", "quoted"):
                assert (f"{{{name}}}" in english) == (f"{{{name}}}" in words["fa"][key]), key
    assert set(PLACES["en"]) == set(Place)


def test_an_empty_study_claims_nothing():
    for language in ("fa", "en"):
        text = methods_text(facts(empty(language)))
        assert set(text.sentences) == {"approach", "software"}
        assert all(part.missing for part in text.parts)
        for which in Checklist:
            filled = fill_checklist(facts(empty(language)), which)
            answered = {one.number for one in filled.items if one.state is not State.MISSING}
            assert answered == ({"9", "27"} if which is Checklist.COREQ else {"S1", "S5"})


def test_participants_settings_and_consent_are_counted():
    b = empty()
    b.setting("North")
    b.setting("unused")
    b.participant("P1", "North", consent=Consent.ORAL)
    b.participant("P2", consent=Consent.UNKNOWN, referrer_id="P1")
    said = told(b, Topic.PARTICIPANTS)
    assert "2 participants from 1 setting: North." in said
    assert "For 1 participant no setting is recorded." in said
    assert "1 participant had been referred by another one." in said
    assert "oral 1, not recorded 1." in said
    assert "How participants were sought" in missing(b, Topic.PARTICIPANTS)
    b.change("P1", consent=Consent.UNKNOWN)
    assert "No participant's consent is recorded." in missing(b, Topic.PARTICIPANTS)
    b.change("P1", consent=Consent.WITHDRAWN)
    assert item(b, "13").told == ("1 participant withdrew consent.",)


def test_dates_and_lengths_are_those_that_can_be_read():
    b = empty()
    b.participant("P1", date="1404/08/12", interview_length="40")
    b.participant("P2", date="1404/07", interview_length="1:20")
    b.participant("P3", date="2025-12-01", interview_length="long")
    for name in ("P1", "P2", "P3"):
        b.transcript(f"of {name}", name)
    said = told(b, Topic.DATA)
    assert said.startswith("The data are from 3 interviews. The study holds the transcripts of all of them.")
    assert "The first interview was held on 3 November 2025, the last on 1 December 2025." in said
    assert "The date is known for 2 of 3 participants." in said
    assert "from 40 to 80 minutes, 60 on average. The length is known for 2 of 3 participants." in said
    assert item(b, "21").state is State.IN_PART
    b.change("P3", interview_length="60")
    assert item(b, "21").state is State.FILLED


def test_the_length_of_a_group_interview_counts_once():
    b = empty()
    for name, length in (("P1", "90"), ("P2", "90"), ("P3", "90"), ("P4", "30")):
        b.participant(name, interview_length=length)
    b.transcript("group")
    for name in ("P1", "P2", "P3"):
        b.records[f"label {name}"] = Speaker(f"label {name}", name, Role.PARTICIPANT, name, "group")
    b.transcript("alone", "P4")
    assert "The interviews lasted from 30 to 90 minutes, 60 on average." in told(b, Topic.DATA)
    assert item(b, "21").state is State.FILLED


def test_nothing_is_said_to_be_gathered_where_nothing_is():
    b = empty()
    for make, name in ((b.first, "A"), (b.second, "S"), (b.encounter, "E")):
        make(name)
    b.new_code("c")
    said = told(b, Topic.ANALYSIS)
    assert "gathered in 1" not in said
    assert "Nothing has been gathered yet in these: 1 first-layer category of description, 1 second-layer" in said
    assert "Codes that stand under no category: 1." in item(b, "25").told
    b.change("A", parent_id="S")
    assert "The first-layer categories were gathered in 1 second-layer" in told(b, Topic.ANALYSIS)
    b.change("S", parent_id="E")
    b.new_code("d", "A")
    assert "The codes were gathered in 1 first-layer category of description, these in" in told(b, Topic.ANALYSIS)


def test_the_tree_is_told_as_far_as_it_goes():
    b = empty()
    b.participant("P1")
    b.transcript("one", "P1")
    b.first("A")
    b.new_code("c", "A")
    b.new_code("d")
    b.statement("s", "one", (0, "words"), codes=["c"])
    b.statement("t", "one", (10, "more"))
    said = told(b, Topic.ANALYSIS)
    assert "The codes were gathered in 1 first-layer category of description." in said
    assert "Codes that stand under no category: 1." in said
    assert "reach a kind of encounter" not in said
    assert "There is no second-layer category. There is no kind of encounter." in missing(b, Topic.ANALYSIS)
    assert item(b, "25").state is State.IN_PART
    assert item(b, "31").state is State.MISSING
    b.encounter("E")
    b.second("S", "E")
    b.change("A", parent_id="S")
    assert "Of the 2 selected statements 1 (50 %) reach a kind of encounter." in told(b, Topic.ANALYSIS)
    assert "1 first-layer category of description, these in 1 second-layer" in told(b, Topic.ANALYSIS)
    b.first("B")
    b.second("R")
    assert "First-layer categories that stand under no other: 1." in told(b, Topic.ANALYSIS)
    assert "Second-layer categories that stand under no kind of encounter: 1." in item(b, "25").told
    for name in ("B", "R"):
        del b.records[name]
    assert item(b, "31").state is State.IN_PART
    for name in ("E", "S"):
        b.change(name, definition="what it is")
    assert item(b, "31").state is State.FILLED
    assert item(b, "32").state is State.IN_PART
    b.change("A", definition="what it is")
    b.records["case"] = Case("case", "A", "s", CaseKind.NEGATIVE, 1)
    assert item(b, "32").state is State.FILLED


def test_quotations_are_evidence_as_far_as_it_is_known_whose_they_are():
    b = empty()
    b.participant("P1")
    b.transcript("one", "P1")
    b.transcript("nobody's")
    b.first("A")
    b.new_code("c", "A")
    b.statement("s", "one", (0, "words"), codes=["c"])
    assert item(b, "29").state is State.FILLED
    b.statement("t", "nobody's", (0, "more"), codes=["c"])
    assert item(b, "29").state is State.IN_PART
    assert "For 1 statement no participant is known." in item(b, "29").told


def test_saturation_follows_the_measure_that_was_noted():
    b = library_en()
    assert "With a base of 4 interviews" in told(b, Topic.SATURATION)
    figures = json.dumps({"base": 1, "run": 1, "threshold": 0.5})
    b.records["e"] = Evidence("e", EvidenceKind.SATURATION, "first_layer", figures, "f", "R", "2026-01-01")
    said = told(b, Topic.SATURATION)
    assert "With a base of 1 interview, runs of 1 and a threshold of 50 %" in said
    assert "first-layer categor" in said
    b.change("e", figures="[]")
    assert "With a base of 4 interviews" in told(b, Topic.SATURATION)


def test_reviews_and_the_register_are_told_and_a_claim_alone_is_no_evidence():
    b = empty()
    b.records["claim"] = Claim("claim", ValidityKind.MEMBER_CHECK, "")
    assert "Claimed without an entry in the validity register: Member check." in missing(b, Topic.VALIDITY)
    assert item(b, "28").state is State.MISSING
    b.records["v"] = ValidityEntry("v", ValidityKind.MEMBER_CHECK, "A. Hill", "May", "two names changed", 1)
    assert item(b, "28").told == ("Member check: A. Hill, May, two names changed.",)
    assert "Claimed without" not in missing(b, Topic.VALIDITY)
    b.change("v", who="", held="", outcome="")
    assert item(b, "28").state is State.MISSING
    meeting = Review("m", ReviewKind.MEETING, "B. Lake", None, "", "2026-01-02", "R", "", "One was split.", "", "")
    b.records["m"] = meeting
    assert "The analysis was talked over with B. Lake. One was split." in told(b, Topic.VALIDITY)
    assert "no figure of agreement" in missing(b, Topic.VALIDITY)
    assert item(b, "S15").state is State.FILLED


def test_iterations_presuppositions_frameworks_and_literature_are_told():
    b = empty()
    kept = "2026-01-01T12:00:00+00:00"
    b.records |= {
        "i": Iteration("i", "First", "a reason", "R", kept, "v"),
        "p": Presupposition("p", "I expect order", "R", kept),
        "f": Framework("f", "Stages", FrameworkKind.ORDERED, "King 2007", 1),
        "q": Reference("q", "King, S.", "2007", "T", "J", None, 1),
        "r": Recommendation("r", "Build it", 1),
    }
    b.first("A")
    b.records["c"] = Comparison("c", "A", "q", "", Stance.ALIGNED, "")
    assert "The category system was kept in 1 iteration: First (1 January 2026): a reason." in told(b, Topic.ITERATIONS)
    assert item(b, "S15").state is State.IN_PART
    assert "has 1 entry, of 1 January 2026." in told(b, Topic.REFLEXIVITY)
    assert "I expect order" not in told(b, Topic.REFLEXIVITY)
    assert "1 framework from the literature (Stages)" in told(b, Topic.ANALYSIS)
    assert item(b, "8").state is State.IN_PART
    assert item(b, "S18").told == (
        "Findings were set beside sources. Stances of the sources: aligned: 1.", "Recommendations written: 1.",
    )  # fmt: skip


def test_who_coded_is_known_from_the_history_only():
    assert item(library_en(), "24").state is State.MISSING
    assert "by 2 researchers: A, B." in item(library_en(), "24", coders=("A", "B")).told[0]


def test_the_checklists_have_their_items_in_order():
    numbers = {which: [one.number for asked in ITEMS[which].values() for one in asked] for which in Checklist}
    assert numbers[Checklist.COREQ] == [str(number) for number in range(1, 33)]
    assert numbers[Checklist.SRQR] == [f"S{number}" for number in range(1, 22)]
    answers = {one.answer for which in Checklist for asked in ITEMS[which].values() for one in asked if one.answer}
    assert all(hasattr(_Filling, name) for name in answers)
    for name in answers:
        # What can be answered in part says what is left to write.
        complete = name in ("approach", "size", "coders", "software", "member_check", "question", "analysis")
        assert complete or f"lack.{name}" in CHECKLIST["en"], name


def test_each_item_without_evidence_is_listed_and_the_source_is_named():
    filled = fill_checklist(facts(library_fa()), Checklist.COREQ)
    text = [getattr(block, "text", "") for block in checklist_manuscript(filled).blocks]
    for one in filled.of(State.MISSING):
        assert any(one.topic in line for line in text)
        assert not one.told
        assert not one.places
    assert SOURCES[Checklist.COREQ] in text
    sheet = checklist_sheet(filled)
    assert [row[0] for row in sheet.rows][:3] == ["۱", "۲", "۳"]
    assert len(sheet.rows) == 32
    assert sheet.notes[-1] == SOURCES[Checklist.COREQ]


def test_items_are_filled_in_part_or_without_evidence():
    states = {one.state for which in Checklist for one in fill_checklist(facts(library_en()), which).items}
    assert states == set(State)
