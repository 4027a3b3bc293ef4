"""Saturation: the curve, its measure after Guest, Namey & Chen (2020), and the sentence that a paper prints."""

import pytest

from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.errors import Refusal
from phenocode.study.records import Placement, Role, Speaker
from tests.counted_study import counted
from tests.small_studies import Builder

LAST = " These numbers depend on the order of the interviews and hold for these interviews only."


def curve_of(b, unit=Unit.CODES, **options):
    return measure_saturation(b.study(), unit, **options)


def steps(curve):
    return [(one.interview.removeprefix("interview "), one.new, one.total) for one in curve.per_interview]


def adding(*counts, language="en"):
    """A study whose interviews add so many codes each; every one also repeats the first code."""
    b = Builder(language, "reading")
    made = 0
    for number, count in enumerate(counts, 1):
        name = f"P{number}"
        b.participant(f"person {name}")
        b.transcript(name, f"person {name}")
        codes = [f"code {made + n}" for n in range(count)]
        made += count
        for code in codes:
            b.new_code(code)
        repeated = ["code 0"] if made and "code 0" not in codes else []
        b.statement(f"s{number}", name, (0, "x"), codes=[*codes, *repeated])
    return b


# The curve


def test_new_codes_in_interview_order():
    curve = curve_of(counted())
    assert steps(curve) == [("م۱", 2, 2), ("P2", 1, 3), ("م۳", 0, 3), ("P4", 1, 4), ("م۵", 0, 4), ("P6", 2, 6)]
    assert curve.per_interview[0].names == ("نوبت", "help")
    assert curve.per_interview[-1].names == ("قفسه", "Koha")
    assert (curve.last_new, curve.total, curve.unknown, curve.without_category) == ("interview P6", 6, 1, 0)


def test_new_categories_of_both_layers():
    first = curve_of(counted(), Unit.FIRST_LAYER)
    assert steps(first) == [("م۱", 2, 2), ("P2", 1, 3), ("م۳", 0, 3), ("P4", 0, 3), ("م۵", 0, 3), ("P6", 1, 4)]
    assert [one.names for one in first.per_interview if one.new] == [("کار", "Care"), ("حضور",), ("Orphan",)]
    assert first.without_category == 1  # loose
    second = curve_of(counted(), Unit.SECOND_LAYER)
    assert steps(second) == [("م۱", 1, 1), ("P2", 1, 2), ("م۳", 0, 2), ("P4", 0, 2), ("م۵", 0, 2), ("P6", 0, 2)]
    assert second.last_new == "interview P2"
    assert second.without_category == 2  # loose and Koha


def test_a_code_under_two_categories_reaches_both():
    b = counted()
    b.records["z"] = Placement("z", "help", "Empty")
    assert curve_of(b, Unit.FIRST_LAYER).per_interview[0].names == ("کار", "Care", "Empty")


def test_another_order_gives_another_curve():
    b = counted()
    b.change("P6", interview_order=0)
    assert steps(curve_of(b))[:3] == [("P6", 2, 2), ("م۱", 2, 4), ("P2", 1, 5)]


def test_a_study_without_transcripts_has_its_participants_for_interviews():
    b = Builder("fa")
    for name in ("م۱", "P2", "م۳", "never met"):
        b.participant(name, order=0)  # no order is given
    for code in ("الف", "ب", "c"):
        b.new_code(code)
    b.statement("s1", None, "x", participant="م۱", codes=["الف"])
    b.statement("s2", None, "y", participant="P2", codes=["الف", "ب"])
    b.statement("s3", None, "z", participant="م۳", codes=["الف"])
    b.statement("s4", None, "w", participant="م۱", codes=["c"])
    curve = curve_of(b)
    assert steps(curve) == [("م۱", 2, 2), ("P2", 1, 3), ("م۳", 0, 3)]
    assert curve.last_new == "P2"
    b.change("م۳", interview_order=-1)
    assert steps(curve_of(b)) == [("م۳", 1, 1), ("م۱", 1, 2), ("P2", 1, 3)]


def test_a_statement_without_a_place_belongs_to_its_participants_transcript():
    b = counted()
    b.statement("unplaced", None, "z", participant="P2", codes=["loose"])
    assert steps(curve_of(b)) == [("م۱", 2, 2), ("P2", 2, 4), ("م۳", 0, 4), ("P4", 0, 4), ("م۵", 0, 4), ("P6", 2, 6)]


def test_a_focus_group_is_one_interview():
    b = Builder("en")
    b.participant("P1")
    b.participant("P2")
    b.participant("P3")
    b.transcript("group")
    b.transcript("alone", "P3")
    b.records["one"] = Speaker("one", "p1", Role.PARTICIPANT, "P1", "group")
    b.records["two"] = Speaker("two", "p2", Role.PARTICIPANT, "P2", "group")
    for code in ("a", "b", "c"):
        b.new_code(code)
    b.statement("s1", "group", (0, "x"), participant="P1", codes=["a"])
    b.statement("s2", "group", (9, "x"), participant="P2", codes=["b"])
    b.statement("s3", "alone", (0, "x"), codes=["b"])
    b.statement("s4", None, "said and lost", participant="P2", codes=["c"])
    assert steps(curve_of(b)) == [("group", 3, 3), ("alone", 0, 3)]


# Base, run, threshold


def test_the_papers_own_example():
    """37 in four interviews, then runs of 7 (19 %), 4 (11 %) and 1 (3 %): saturation at 6+2."""
    curve = curve_of(adding(14, 10, 8, 5, 4, 3, 1, 0))
    assert curve.base_total == 37
    assert [(run.first, run.last, run.new) for run in curve.runs] == [(5, 6, 7), (6, 7, 4), (7, 8, 1)]
    assert [round(100 * run.ratio) for run in curve.runs] == [19, 11, 3]
    assert (curve.reached_at, curve.held) == (6, True)
    assert saturation_sentence(curve) == (
        "In 8 interviews, taken in interview order, 45 initial codes appeared; the last interview that added one was P7"
        " (number 7 of 8). With a base of 4 interviews, runs of 2 and a threshold of 5 % for new information"
        " (Guest, Namey & Chen, 2020), the first run at or below the threshold was interviews 7 to 8 (1 new, 2.7 % of"
        " the 37 in the base), which is also the last." + LAST
    )


def test_the_threshold_itself_is_enough():
    assert curve_of(adding(20, 0, 0, 0, 1, 0)).reached_at == 4  # 1 ÷ 20
    assert curve_of(adding(19, 0, 0, 0, 1, 0)).reached_at is None
    assert curve_of(adding(19, 0, 0, 0, 1, 0), threshold=0.06).reached_at == 4
    assert curve_of(adding(3, 0, 0, 0, 0, 0), threshold=0).reached_at == 4


def test_base_and_run_are_the_researchers():
    curve = curve_of(adding(2, 2, 1, 0, 1), base=2, run=1, threshold=0.25)
    assert [(run.first, run.last, run.new, run.ratio) for run in curve.runs] == [
        (3, 3, 1, 0.25), (4, 4, 0, 0), (5, 5, 1, 0.25),
    ]  # fmt: skip
    assert (curve.reached_at, curve.held) == (2, True)
    assert "was interview 3 (1 new, 25 % of the 4 in the base), and no later run rose above it." in saturation_sentence(
        curve
    )


def test_what_rises_again_is_told():
    curve = curve_of(adding(10, 0, 0, 0, 0, 0, 0, 5))
    assert (curve.reached_at, curve.held, curve.runs[-1].ratio) == (4, False, 0.5)
    assert "was interviews 5 to 6 (0 new, 0 % of the 10 in the base), but a later run rose above it." in (
        saturation_sentence(curve)
    )


def test_what_is_not_reached_is_not_claimed():
    curve = curve_of(counted())  # a base of 4, then 0 + 2
    assert (curve.reached_at, curve.held, [run.ratio for run in curve.runs]) == (None, None, [0.5])
    assert saturation_sentence(curve) == (
        "In 6 interviews, taken in interview order, 6 initial codes appeared; the last interview that added one was"
        " interview P6 (number 6 of 6). With a base of 4 interviews, runs of 2 and a threshold of 5 % for new"
        " information (Guest, Namey & Chen, 2020), no run came down to the threshold; in the last one, interviews 5 to"
        " 6, it was 2 new, 50 % of the 4 in the base. 1 coded statement of no known interview did not count." + LAST
    )


def test_too_few_interviews_tell_nothing():
    curve = curve_of(adding(3, 1, 0))
    assert (curve.runs, curve.reached_at, curve.held) == ((), None, None)
    said = saturation_sentence(curve)
    assert "6 interviews are needed, so saturation can't be told yet." in said
    assert "P2 (number 2 of 3)" in said


def test_an_empty_base_tells_nothing():
    curve = curve_of(adding(0, 0, 0, 0, 3, 0))
    assert curve.runs == ()
    assert "nothing can be told, because the base holds no initial code." in saturation_sentence(curve)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_an_empty_study(language):
    curve = curve_of(Builder(language), Unit.SECOND_LAYER)
    assert (curve.per_interview, curve.last_new, curve.total) == ((), None, 0)
    said = saturation_sentence(curve)
    assert said.startswith(
        "In 0 interviews, taken in interview order, no second-layer category appeared. "
        if language == "en"
        else "در ۰ مصاحبه، به ترتیب مصاحبه‌ها، هیچ طبقهٔ توصیفی لایهٔ دوم به دست نیامد. "
    )


@pytest.mark.parametrize("options", [{"base": 0}, {"run": 0}, {"threshold": -0.1}, {"threshold": 5}])
def test_impossible_measures_are_refused(options):
    with pytest.raises(Refusal, match="Choose"):
        curve_of(counted(), **options)


def test_the_sentence_of_a_persian_study():
    curve = curve_of(counted("fa"), Unit.FIRST_LAYER, base=2, run=1, threshold=0.125)
    assert saturation_sentence(curve) == (
        "در ۶ مصاحبه، به ترتیب مصاحبه‌ها، ۴ طبقهٔ توصیفی لایهٔ اول به دست آمد؛ آخرین مصاحبه‌ای که موردی تازه افزود"
        " interview P6 (مصاحبهٔ ۶ از ۶) بود. با پایهٔ ۲ مصاحبه، دنباله‌های ۱ مصاحبه‌ای و آستانهٔ ۱۲٫۵ درصد برای اطلاعات"
        " تازه (Guest, Namey & Chen, 2020)، نخستین دنباله‌ای که به این آستانه رسید مصاحبهٔ ۳ بود (۰ مورد تازه، ۰ درصد"
        " از ۳ مورد"
        " پایه) اما دنبالهٔ دیگری پس از آن بالاتر رفت. ۱ گزارهٔ کدگذاری‌شده که مصاحبه‌اش معلوم نیست به شمار نیامد. ۱ کد که"
        " به چنین طبقه‌ای نمی‌رسد به شمار نیامد. این عددها به ترتیب مصاحبه‌ها وابسته‌اند و تنها برای همین مصاحبه‌ها درست‌اند."
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (14, 10, 8, 5, 4, 3, 1, 0),
            "مصاحبه‌های ۷ تا ۸ بود (۱ مورد تازه، ۲٫۷ درصد از ۳۷ مورد پایه) که آخرین دنباله هم هست.",
        ),
        ((9, 0, 0, 0, 0, 0, 0), "(۰ مورد تازه، ۰ درصد از ۹ مورد پایه) و هیچ دنبالهٔ بعدی از آن بالاتر نرفت."),
        (
            (9, 0, 0, 0, 3, 0),
            "هیچ دنباله‌ای به این آستانه نرسید؛ در آخرین دنباله، مصاحبه‌های ۵ تا ۶، ۳ مورد تازه، ۳۳٫۳۳ درصد",
        ),
        ((1, 0), "دست‌کم ۶ مصاحبه لازم است؛ پس هنوز دربارهٔ اشباع نمی‌توان چیزی گفت."),
        ((0, 0, 0, 0, 1, 0), "چیزی نمی‌توان گفت، زیرا پایه هیچ کد اولیه ندارد."),
    ],
)
def test_what_the_persian_sentence_says(counts, said):
    assert said in saturation_sentence(curve_of(adding(*counts, language="fa")))


# For programs and sheets


def test_json_and_the_sheet():
    curve = curve_of(adding(14, 10, 8, 5, 4, 3, 1, 0))
    value = curve.as_json()
    assert value["per_interview"][0]["interview"] == "P1"
    assert [(one["new"], one["total"]) for one in value["per_interview"]] == [
        (14, 14), (10, 24), (8, 32), (5, 37), (4, 41), (3, 44), (1, 45), (0, 45),
    ]  # fmt: skip
    assert value["last_new"] == "P7"
    assert value["ratio"] == value["runs"][-1]["ratio"] == 1 / 37
    assert {key: value[key] for key in ("unit", "base", "run", "threshold", "base_total", "reached_at", "held")} == {
        "unit": "codes", "base": 4, "run": 2, "threshold": 0.05, "base_total": 37, "reached_at": 6, "held": True,
    }  # fmt: skip
    assert curve.headings == ("Interview", "New", "Total", "Ratio of the run")
    assert curve.rows[3:6] == [("P4", 5, 37, ""), ("P5", 4, 41, ""), ("P6", 3, 44, 0.1892)]
    assert curve_of(counted()).as_json()["ratio"] == 0.5
