"""The checks of an analysis, each with a study that it must find fault with and one that it must not."""

import pytest

from phenocode.analysis.checks import TITLES, Report, run_checks
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.records import Acceptance, Check, Role, Source, Span, Speaker, Turn, new_id
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
    assert {finding.check for finding in against_text(anchored(["Why?"])).findings} == set(TITLES)


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
    }
