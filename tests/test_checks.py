"""The checks of an analysis, each with a study that it must find fault with and one that it must not."""

from dataclasses import replace
from random import Random

import pytest

from phenocode.analysis import check_names as check_names_module
from phenocode.analysis.checks import run_checks
from phenocode.analysis.evidence import fingerprint
from phenocode.analysis.findings import TITLES, Item, Report
from phenocode.study.changes import Change
from phenocode.study.debriefing import Claim, ValidityKind
from phenocode.study.model import Study
from phenocode.study.records import (
    Acceptance,
    Cause,
    Check,
    Consent,
    Evidence,
    EvidenceKind,
    InitialCode,
    KeptApart,
    Recheck,
    Role,
    Source,
    Span,
    Speaker,
    Turn,
    new_id,
)
from tests.small_studies import Builder, library_fa


def found(report: Report, check: str) -> list[str]:
    return [name for item in report.finding(check).items for name in item.ids]


def sound():
    """A study in which nothing is wrong."""
    b = Builder("en", "reading")
    b.setting("North")
    b.setting("South")
    b.participant("P1", "North")
    b.participant("P2", "South")
    b.transcript("T1", "P1")
    b.transcript("T2", "P2")
    b.encounter("E")
    b.second("S", "E")
    b.first("F", "S")
    b.new_code("helping others", "F")
    b.statement("a", "T1", (0, "I help"), codes=["helping others"])
    b.statement("b", "T2", (0, "we help"), codes=["helping others"])
    return b


def test_nothing_is_found_in_a_sound_study():
    report = run_checks(sound().study())
    assert [finding.check for finding in report.findings if finding.count] == []
    assert {finding.severity for finding in report.findings} == {"ok"}
    assert (report.complete, report.selected, report.ratio) == (2, 2, 1.0)


def test_chains_that_end_early():
    report = run_checks(library_fa().study())
    assert found(report, "uncoded_statements") == ["g12", "g13"]
    assert found(report, "codes_without_first_layer") == ["کار با Koha"]
    assert found(report, "first_layer_without_second_layer") == ["بیرون از مدرسه"]
    assert found(report, "second_layer_without_encounter") == ["آموختن"]
    assert found(report, "multi_parent_codes") == ["جای همیشگی"]
    assert report.finding("uncoded_statements").severity == "warn"
    assert report.finding("uncoded_statements").items[0].names == ("۲۰۲۰ سال سختی بود.",)


def test_exhaustiveness_counts_statements_with_one_whole_chain():
    report = run_checks(library_fa().study())
    assert (report.complete, report.selected) == (7, 13)
    b = sound()
    b.new_code("loose end")
    b.code("a", "loose end")
    assert run_checks(b.study()).complete == 2


def test_exhaustiveness_of_no_statements_is_not_a_number():
    report = run_checks(Builder("en").study())
    assert report.ratio is None
    assert report.as_json()["exhaustiveness"] == {"complete": 0, "selected": 0, "ratio": None}


def test_straddling_statements_leave_the_count_when_accepted():
    b = library_fa()
    assert set(found(run_checks(b.study()), "straddling_statements")) == {"g4", "g7"}
    b.accept(Check.STRADDLING, "g4")
    report = run_checks(b.study())
    assert found(report, "straddling_statements") == ["g7"]
    assert report.as_json()["exclusive"] == {"multi_parent_codes": 1, "straddling_statements": 1}


def test_an_unplaced_code_beside_a_placed_one_does_not_straddle():
    assert "g8" not in found(run_checks(library_fa().study()), "straddling_statements")


def test_categories_that_rest_on_one():
    b = sound()
    b.first("one statement", "S")
    b.new_code("c1", "one statement")
    b.code("a", "c1")
    b.first("one participant", "S")
    b.new_code("c2", "one participant")
    b.statement("a2", "T1", (30, "x"), codes=["c2"])
    b.statement("a3", "T1", (40, "x"), codes=["c2"])
    b.participant("P3", "North")
    b.transcript("T3", "P3")
    b.first("one setting", "S")
    b.new_code("c3", "one setting")
    b.statement("a4", "T1", (50, "x"), codes=["c3"])
    b.statement("a5", "T3", (50, "x"), codes=["c3"])
    b.first("empty", "S")
    report = run_checks(b.study())
    assert found(report, "single_statement_categories") == ["one statement"]
    assert found(report, "single_participant_categories") == ["one statement", "one participant"]
    assert found(report, "single_setting_categories") == ["one statement", "one participant", "one setting"]
    assert report.as_json()["parsimony"] == {"categories": 5, "single_statement_categories": 1}


def test_what_is_not_known_is_not_taken_for_the_only_one():
    b = sound()
    b.participant("homeless")
    b.transcript("T3", "homeless")
    b.first("mixed", "S")
    b.new_code("c", "mixed")
    b.statement("x", "T1", (90, "x"), codes=["c"])
    b.statement("y", "T3", (90, "x"), codes=["c"])
    b.first("nobody", "S")
    b.new_code("d", "nobody")
    b.statement("z", None, "x", codes=["d"])
    b.statement("w", None, "y", codes=["d"])
    report = run_checks(b.study())
    assert found(report, "single_setting_categories") == []
    assert found(report, "single_participant_categories") == []


def test_interviews_and_participants():
    b = sound()
    b.participant("P3", date=" ")
    b.transcript("T3", "P3")
    b.transcript("a book", literature=True)
    report = run_checks(b.study())
    assert found(report, "interviews_without_statements") == ["T3"]
    assert found(report, "participants_without_setting") == ["P3"]
    assert found(report, "participants_without_date") == ["P3"]


def test_what_is_told_of_participants():
    b = sound()
    b.participant("P3", "North", consent=Consent.ORAL, interview_length="۵۵ دقیقه")
    b.participant("P4", "North", consent=Consent.UNKNOWN, date="1404/13/01", interview_length="long")
    b.participant("P5", "North", consent=Consent.WITHDRAWN, date="30 February 2025", interview_length="1:05")
    report = run_checks(b.study())
    assert found(report, "participants_without_consent") == ["P4", "P5"]
    assert [item.names for item in report.finding("impossible_dates").items] == [
        ("P4", "1404/13/01"),
        ("P5", "30 February 2025"),
    ]
    assert [item.names for item in report.finding("unreadable_lengths").items] == [("P4", "long")]
    assert report.finding("unreadable_lengths").items[0].words == "P4: long"
    assert found(report, "participants_without_date") == []


def test_who_referred_whom():
    b = sound()
    b.participant("P3", "North", referrer_id="P5")
    b.participant("P4", "North", referrer_id="P3")
    b.participant("P5", "North", referrer_id="P4")
    b.participant("P6", "North", referrer_id="P5")  # at the edge of the circle, not in it
    b.participant("P7", "North", referrer="the head teacher")
    b.participant("P8", "North", referrer="The head  teacher")
    b.participant("P9", "North", referrer="p1")  # a participant after all
    report = run_checks(b.study())
    assert [item.ids for item in report.finding("referral_cycles").items] == [("P3", "P4", "P5")]
    assert [(item.ids, item.names[2:]) for item in report.finding("unknown_referrers").items] == [
        (("P7", "P8"), ("the head teacher",))
    ]
    assert report.finding("unknown_referrers").items[0].words == "P7 / P8: the head teacher"


def test_evidence_of_another_state_of_the_categories_is_stale():
    b = sound()
    now = fingerprint(b.study())
    for name, kind, subject, state in (
        ("old curve", EvidenceKind.SATURATION, "first_layer", "something else"),
        ("new curve", EvidenceKind.SATURATION, "codes", now),
        ("old report", EvidenceKind.REPORT, "table", "something else"),
    ):
        b.records[name] = Evidence(name, kind, subject, "{}", state, "N", f"2026-01-0{len(b.records) % 9}")
    stale = run_checks(b.study()).finding("stale_evidence")
    assert {item.ids: item.names for item in stale.items} == {
        ("old curve",): ("Saturation: first layer",),
        ("old report",): ("Report: coding table",),
    }
    b.records["F"] = replace(b.records["F"], name="another name")
    assert run_checks(b.study()).finding("stale_evidence").count == 3


def test_a_passage_of_literature_is_no_statement_of_any_check():
    b = sound()
    b.transcript("a book", literature=True)
    b.statement("p1", "a book", (0, "nobody coded this"))
    b.first("F2", "S")
    b.new_code("elsewhere", "F2")
    b.statement("p2", "a book", (30, "two codes"), codes=["helping others", "elsewhere"])
    report = run_checks(b.study())
    assert [finding.check for finding in report.findings if finding.count] == []
    assert report.selected == 2


# Left on purpose


def flawed():
    """A study in which every check that needs no text finds something."""
    b = Builder("en", "reading")
    b.setting("North")
    b.participant("P1", "North", consent=Consent.UNKNOWN)
    b.participant("P2", None, date="", interview_length="long", referrer_id="P3")
    b.participant("P3", "North", date="1404/13/01", referrer_id="P2")
    b.participant("P4", "North", referrer="a friend")
    b.transcript("T1", "P1")
    b.transcript("T2", "P2")
    b.encounter("E")
    b.second("S", "E")
    b.second("no encounter")
    b.first("F", "S")
    b.first("F2", "S")
    b.first("no second layer")
    b.new_code("helping others", "F")
    b.new_code("helping other", "F")
    b.new_code("reading", "F", "F2")
    b.new_code("twin", "F", called="Reading ")
    b.new_code("unplaced")
    b.statement("a", "T1", (0, "I help"), codes=["helping others"])
    b.statement("b", "T1", (10, "I read"), codes=["reading"])
    b.statement("c", "T1", (20, "nothing"))
    b.records["evidence"] = Evidence("evidence", EvidenceKind.MATRIX, "participant", "{}", "old", "N", "2026")
    b.records["claim"] = Claim("claim", ValidityKind.PRAGMATIC, "")
    b.records["look again"] = Recheck("look again", "a", Cause.CORRECTED, "I helped")
    return b


# Those that a study alone can answer; tests/test_validity.py has the one that needs what was packed.
ALONE = [one for one in Check if one not in (Check.UNLIKE_TRANSCRIPT, Check.INTERVIEWER, Check.UNRESOLVED)]


@pytest.mark.parametrize("check", ALONE)
def test_anything_found_can_be_left_on_purpose_and_leaves_the_count(check):
    study = flawed().study()
    before = run_checks(study)
    finding = before.finding(check)
    assert finding.count >= 1
    assert finding.accepted == ()
    left = finding.items[0]
    ids = sorted(left.ids)
    accepted = (
        KeptApart("left", *ids, "because")
        if check is Check.NEAR_NAMES
        else Acceptance("left", check, "+".join(ids), "because")
    )
    study.apply([Change(None, accepted)])
    after = run_checks(study)
    assert after.finding(check).items == finding.items[1:]
    assert after.finding(check).accepted == (Item(left.ids, left.names, "because"),)
    assert after.warnings == before.warnings - 1
    others = [one for one in before.findings if one.check is not check]
    assert [one for one in after.findings if one.check is not check] == others
    study.apply([Change(accepted, None)])
    assert run_checks(study) == before


def test_what_was_left_is_told_with_its_reason():
    b = flawed()
    b.accept(Check.REFERRAL_CYCLE, "P2+P3")
    value = run_checks(b.study()).as_json()
    finding = next(one for one in value["findings"] if one["check"] == "referral_cycles")
    assert (finding["count"], finding["severity"], finding["items"]) == (0, "ok", [])
    assert finding["accepted"] == [{"ids": ["P2", "P3"], "names": ["P2", "P3"], "reason": "بررسی شد"}]


def test_what_was_left_and_is_no_longer_found_is_not_told():
    b = flawed()
    b.accept(Check.UNCODED, "a")
    assert run_checks(b.study()).finding("uncoded_statements").accepted == ()


def test_near_names_of_codes_that_are_kept_apart_are_left_on_purpose():
    b = flawed()
    assert ("helping others", "helping other") in [
        item.ids for item in run_checks(b.study()).finding("near_code_names").items
    ]
    b.records["apart"] = KeptApart("apart", "helping other", "helping others", "one is a person")
    b.records["twins"] = KeptApart("twins", "reading", "twin", "equal names stay equal")
    report = run_checks(b.study())
    assert [(item.ids, item.reason) for item in report.finding("near_code_names").accepted] == [
        (("helping others", "helping other"), "one is a person")
    ]
    assert report.finding("equal_code_names").count == 1


def test_near_names_stay_true_while_codes_come_and_go():
    random = Random(7)
    words = ["کتاب", "خانه", "reading", "readings", "مشارکت", "مشارکت‌ها", "حضور"]
    b = sound()
    study = b.study()

    def pairs():
        return [item.ids for item in run_checks(study).finding("near_code_names").items]

    for step in range(30):
        known = [code for code in study.codes.values() if code.id.startswith("new")]
        name = " ".join(random.choices(words, k=random.choice([1, 2, 2])))
        if known and random.random() < 0.3:
            study.apply([Change(random.choice(known), None)])
        elif known and random.random() < 0.3:
            code = random.choice(known)
            study.apply([Change(code, replace(code, name=name))])
        else:
            study.apply([Change(None, InitialCode(f"new {step}", name, "", 10 + step))])
        kept = pairs()
        check_names_module._NEAR.clear()
        assert pairs() == kept


def test_few_new_names_do_not_ask_for_all_pairs_again(monkeypatch):
    b = sound()
    for number in range(40):
        b.new_code(f"a code that is number {number * 1013}", "F")
    study = b.study()
    check_names_module._NEAR.clear()
    run_checks(study)
    monkeypatch.setattr(check_names_module, "near_pairs_in_steps", None)
    study.apply([Change(None, InitialCode("new", "helping other", "", 90))])
    assert ("helping others", "new") in [item.ids for item in run_checks(study).finding("near_code_names").items]


def test_equal_and_nearly_equal_names():
    b = sound()
    for number, name in enumerate(
        ["فلسفه محور", "فلسفه‌محور", "فلسفه محوری", "كتاب خوانی", "کتاب‌خواني", "یکسره جدا از همه"]
    ):
        b.new_code(f"c{number}", "F", called=name)
    report = run_checks(b.study())
    assert [item.ids for item in report.finding("equal_code_names").items] == [("c0", "c1"), ("c3", "c4")]
    assert {item.ids for item in report.finding("near_code_names").items} == {("c0", "c2"), ("c1", "c2")}
    assert report.finding("near_code_names").items[0].names == ("فلسفه محور", "فلسفه محوری")


TEXT = "Interviewer: What is it?\nP1: I help them a lot.\nAnd I like it.\nInterviewer: Why?\nP1: Because.\n"


def source():
    starts = [TEXT.index("Interviewer"), TEXT.index("P1"), TEXT.rindex("Interviewer"), TEXT.rindex("P1")]
    turns = []
    for start, end in zip(starts, [*starts[1:], len(TEXT)], strict=True):
        label = TEXT[start : TEXT.index(":", start)]
        turns.append(Turn(start, start + len(label) + 2, end, label))
    return Source("source of T1", TEXT, tuple(turns))


def anchored(*quotes, drift=0):
    """A study of one transcript with a statement for each quotation, by its place in the text."""
    b = Builder("en", "reading")
    b.participant("P1")
    b.transcript("T1", "P1")
    b.records["i"] = Speaker("i", "interviewer", Role.INTERVIEWER)
    b.records["p"] = Speaker("p", "p1", Role.PARTICIPANT)
    for number, parts in enumerate(quotes):
        spans = [(TEXT.index(part), part) for part in parts]
        b.statement(f"s{number}", "T1", *spans)
        if drift:
            moved = tuple(Span(a + drift, a + drift + len(t), t) for a, t in spans)
            b.change(f"s{number}", spans=moved)
    return b.study()


def against_text(study: Study) -> Report:
    asked = []

    def text_of(source_id):
        asked.append(source_id)
        return source()

    report = run_checks(study, source_text=text_of)
    assert set(asked) == {"source of T1"}
    return report


def test_passages_are_compared_with_their_document():
    b = Builder("en", "reading")
    b.transcript("T1", literature=True)
    b.statement("same", "T1", (TEXT.index("I like"), "I like it."))
    b.statement("other", "T1", (TEXT.index("I like"), "I liked it"))
    b.statement("asked", "T1", (TEXT.index("What"), "What is it?"))
    report = against_text(b.study())
    assert found(report, "statements_unlike_transcript") == ["other"]
    assert found(report, "interviewer_words") == [], "nobody is interviewed in a document"


def test_statements_are_compared_with_the_transcript():
    report = against_text(anchored(["I help them"], ["I help", "I like it."]))
    assert found(report, "statements_unlike_transcript") == []
    assert found(against_text(anchored(["I help them"], drift=1)), "statements_unlike_transcript") == ["s0"]
    assert found(against_text(anchored(["Because."], drift=500)), "statements_unlike_transcript") == ["s0"]


@pytest.mark.parametrize(
    ("quote", "holds"),
    [
        (["I help them a lot.\nAnd I like it."], False),
        (["And I like it.\n"], False),
        (["And I like it.\nInterviewer:"], True),
        (["lot.\nAnd I like it.\nInterviewer: Why?\nP1: Because."], True),
        (["Why?"], True),
        (["\nP1: I help"], False),
        (["I help them", "Why?"], True),
        (["What is it?\nP1: I help"], True),
        (["Because."], False),
    ],
)
def test_interviewers_words_inside_a_statement(quote, holds):
    assert bool(found(against_text(anchored(quote)), "interviewer_words")) is holds


def test_words_of_the_interviewer_that_were_kept_on_purpose_leave_the_count():
    study = anchored(["What is it?"], ["Why?"])
    kept = Acceptance(new_id(), Check.INTERVIEWER, "s0", "it shows how the question was taken")
    study.apply([Change(None, kept)])
    assert found(against_text(study), "interviewer_words") == ["s1"]
    study.apply([Change(kept, None)])
    assert found(against_text(study), "interviewer_words") == ["s0", "s1"]


def test_without_texts_the_checks_on_texts_are_not_claimed():
    report = run_checks(anchored(["Why?"]))
    with pytest.raises(KeyError):
        report.finding("interviewer_words")
    with pytest.raises(KeyError):
        report.finding("unresolved_disagreements")
    whole = run_checks(anchored(["Why?"]), source_text=lambda _: source(), version_of=lambda _: Study(()))
    assert {finding.check for finding in whole.findings} == set(TITLES)


def test_as_json_has_the_promised_keys():
    value = run_checks(library_fa().study()).as_json()
    assert set(value) == {"exhaustiveness", "exclusive", "parsimony", "findings"}
    assert value["exhaustiveness"]["ratio"] == pytest.approx(7 / 13)
    finding = next(finding for finding in value["findings"] if finding["check"] == "codes_without_first_layer")
    assert finding == {
        "check": "codes_without_first_layer",
        "count": 1,
        "severity": "warn",
        "items": [{"ids": ["کار با Koha"], "names": ["کار با Koha"]}],
        "accepted": [],
    }
