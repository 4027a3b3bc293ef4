"""Overlaps of codes: every score is computed by hand beside its study."""

import random

import pytest

from phenocode.analysis.overlaps import (
    Kind,
    OverlapSearch,
    TypedOverlaps,
    combined,
    find_clusters,
    find_overlaps,
)
from tests.small_studies import Builder, library_fa


def study_of(*names):
    """A study of these codes and two interviews."""
    b = Builder("en", "reading")
    b.participant("P1")
    b.participant("P2")
    b.transcript("T1", "P1")
    b.transcript("T2", "P2")
    for name in names:
        b.new_code(name)
    return b


def words(start, end):
    """A span from ``start`` to ``end``."""
    return (start, "x" * (end - start))


def only(b, threshold=0):
    (pair,) = find_overlaps(b.study(), threshold=threshold)
    return pair


# The score


@pytest.mark.parametrize(
    ("strengths", "score"),
    [
        ([80], 80), ([50], 50), ([80, 50], 85),  # 80 + 20 × 50 ÷ 200
        ([50, 80], 85), ([50, 50, 50], 72),  # 50 + 12.5 = 62.5, and 37.5 × 50 ÷ 200 = 9.4 more
        ([100, 60, 40], 100), ([70, 100 / 3], 75),
    ],
)  # fmt: skip
def test_the_strongest_reason_is_raised_by_the_others(strengths, score):
    assert combined(strengths) == score


def test_names_alone():
    pair = only(study_of("abcde", "abcdf", "zzz"))
    assert (pair.a.name, pair.b.name, pair.score, pair.shared_statements) == ("abcde", "abcdf", 80, 0)
    assert [(reason.kind, reason.strength) for reason in pair.reasons] == [(Kind.NAME, 80)]
    assert list(map(str, pair.reasons)) == ["The names are 80 % alike."]


@pytest.mark.parametrize(
    ("one", "other", "score", "said"),
    [
        ("نیاز به حمایت", "حمایت به نیاز", 100, "The names have the same words in another order."),
        ("تصمیم", "تصمیم ها", 90, "The names differ only in their endings."),
    ],
)
def test_persian_names(one, other, score, said):
    pair = only(study_of(one, other, "چیز دیگر"))
    assert (pair.score, str(pair.reasons[0])) == (score, said)


def test_equal_names_of_an_imported_table():
    b = study_of()
    b.new_code("c1", called="فلسفه محور")
    b.new_code("c2", called="فلسفه‌محور")
    pair = only(b)
    assert (pair.score, str(pair.reasons[0])) == (100, "The names are the same after folding.")


def test_the_same_statement():
    b = study_of("apple", "دیوار")
    b.statement("both", "T1", words(0, 9), codes=["apple", "دیوار"])
    b.statement("s2", "T1", words(20, 29), codes=["apple"])
    b.statement("s3", "T2", words(0, 9), codes=["apple"])
    b.statement("s4", "T2", words(20, 29), codes=["دیوار"])
    pair = only(b)
    assert (pair.score, pair.shared_statements, pair.shared) == (20, 1, ("both",))  # 100 × 1 ÷ (4 + 1)
    assert str(pair.reasons[0]) == "Statements in common: 1 of 4."


def test_one_statement_alone_is_little_and_many_are_much():
    b = study_of("apple", "wall")
    for number, score in enumerate([50, 67, 75, 80]):  # 100 × n ÷ (n + 1)
        b.statement(f"s{number}", "T1", words(20 * number, 20 * number + 9), codes=["apple", "wall"])
        assert only(b).score == score


def test_overlapping_spans_of_one_transcript():
    b = study_of("apple", "wall")
    b.statement("s1", "T1", words(0, 10), codes=["apple"])
    b.statement("s2", "T1", words(9, 15), codes=["wall"])
    pair = only(b)
    assert (pair.score, pair.shared_statements, pair.shared) == (50, 1, ("s1", "s2"))
    assert str(pair.reasons[0]) == "Statements that are the same or overlap: 1 of 1."


def test_what_only_touches_or_lies_elsewhere_does_not_overlap():
    b = study_of("apple", "wall")
    b.statement("s1", "T1", words(0, 10), codes=["apple"])
    b.statement("touches", "T1", words(10, 15), codes=["wall"])
    b.statement("elsewhere", "T2", words(0, 10), codes=["wall"])
    b.statement("unanchored", None, "xxxxxxxxxx", codes=["wall"])
    b.statement("between", "T1", words(40, 44), words(60, 64), codes=["apple"])
    b.statement("the gap", "T1", words(44, 60), codes=["wall"])
    assert find_overlaps(b.study(), threshold=0) == []
    b.statement("in the second span", "T1", words(63, 70), codes=["wall"])
    assert only(b).shared == ("between", "in the second span")


def test_a_long_passage_over_three_short_ones_is_shared_once():
    b = study_of("apple", "wall")
    b.statement("long", "T1", words(0, 100), codes=["apple"])
    for number in range(3):
        b.statement(f"s{number}", "T1", words(20 * number, 20 * number + 9), codes=["wall"])
    pair = only(b)
    assert (pair.score, pair.shared_statements, len(pair.shared)) == (25, 1, 4)  # 100 × 1 ÷ (1 + 3 − 1 + 1)


def test_passages_of_literature_are_no_statements():
    b = study_of("apple", "wall")
    b.transcript("a book", literature=True)
    b.statement("passage", "a book", words(0, 10), codes=["apple", "wall"])
    assert find_overlaps(b.study(), threshold=0) == []


def test_definitions():
    b = study_of("apple", "wall", "دیوار", "سیب")
    b.change("apple", definition="Helping the others with daily work in a library.")  # 5 words that mean something
    b.change("wall", definition="Others get daily work done: the work of the day")  # 6, of which 3 are the same
    b.change("دیوار", definition="کمک به کتاب‌ها و قفسه‌های مدرسه")  # 4
    b.change("سیب", definition="کتاب و قفسهٔ مدرسه است")  # 3, all of them the same
    first, second = find_overlaps(b.study(), threshold=0)
    assert (first.a.name, first.b.name, first.score) == ("دیوار", "سیب", 86)  # 200 × 3 ÷ 7
    assert (second.a.name, second.b.name, second.score) == ("apple", "wall", 55)  # 200 × 3 ÷ 11
    assert str(second.reasons[0]) == "Words that both definitions have: 3 (of 5 and 6)."
    b.change("سیب", definition="کتاب و قفسه")  # two words are too few
    assert [pair.a.name for pair in find_overlaps(b.study(), threshold=0)] == ["apple"]


def test_all_three_reasons_together():
    b = study_of("abcde", "abcdf")
    b.statement("s", "T1", words(0, 9), codes=["abcde", "abcdf"])
    b.change("abcde", definition="helping others daily")
    b.change("abcdf", definition="helping others every day, daily helping")  # every, day, helping, others, daily
    pair = only(b)
    assert [(reason.kind.value, reason.strength) for reason in pair.reasons] == [
        ("name", 80), ("definition", 75), ("statements", 50),
    ]  # fmt: skip
    assert pair.score == 91  # 80 + 20 × 75 ÷ 200 = 87.5, and 12.5 × 50 ÷ 200 = 3.1 more


# Lists of them


def mixed():
    b = study_of("abcde", "abcdf", "wall", "stone", "نیاز به حمایت", "حمایت به نیاز", "alone")
    b.statement("s1", "T1", words(0, 9), codes=["wall", "stone"])
    b.statement("s2", "T1", words(20, 29), codes=["wall", "abcdf", "alone"])
    b.statement("s3", "T1", words(40, 49), codes=["alone"])
    return b


def test_the_highest_stand_first_and_the_threshold_cuts():
    pairs = find_overlaps(mixed().study(), threshold=0)
    assert [(pair.a.name, pair.b.name, pair.score) for pair in pairs] == [
        ("نیاز به حمایت", "حمایت به نیاز", 100),
        ("abcde", "abcdf", 80),
        ("abcdf", "wall", 33),  # s2 of s1, s2: 100 × 1 ÷ 3
        ("abcdf", "alone", 33),  # s2 of s2, s3
        ("wall", "stone", 33),  # s1 of s1, s2
        ("wall", "alone", 25),  # s2 of s1, s2, s3
    ]
    assert [pair.score for pair in find_overlaps(mixed().study(), threshold=33)] == [100, 80, 33, 33, 33]
    assert [pair.score for pair in find_overlaps(mixed().study())] == [100, 80]
    assert find_overlaps(Builder("en").study(), threshold=0) == []


def test_clusters_hang_together_by_pairs():
    pairs = find_overlaps(mixed().study(), threshold=0)
    chained, named = find_clusters(pairs, 33)
    assert {code.name for code in chained.codes} == {"abcde", "abcdf", "wall", "stone", "alone"}
    assert [pair.score for pair in chained.pairs] == [80, 33, 33, 33]
    assert [code.name for code in named.codes] == ["نیاز به حمایت", "حمایت به نیاز"]
    assert [len(cluster.codes) for cluster in find_clusters(pairs)] == [2, 2]
    assert find_clusters([]) == []


def test_json_says_it_as_the_command_does():
    b = study_of("abcde", "abcdf")
    b.statement("s", "T1", words(0, 9), codes=["abcde", "abcdf"])
    assert only(b).as_json() == {
        "a": "abcde",
        "b": "abcdf",
        "score": 85,
        "shared_statements": 1,
        "reasons": ["The names are 80 % alike.", "Statements in common: 1 of 1."],
        "ids": ["abcde", "abcdf"],
        "why": [
            {"kind": "name", "strength": 80.0, "form": "alike", "percent": 80},
            {"kind": "statements", "strength": 50.0, "shared": 1, "same": 1, "all": 1},
        ],
    }


def test_a_coded_study_has_no_overlap_but_its_shared_statements():
    pairs = find_overlaps(library_fa().study(), threshold=0)
    assert {(pair.a.name, pair.b.name, pair.score) for pair in pairs} == {
        ("چیدن و امانت کتاب", "سبک شدن کار کتابدار", 25),  # g2 of g1, g2, g3
        ("مسئول هفته", "حضور خاموش", 33),  # g4 of g4, g6
        ("حضور خاموش", "زنده شدن فضا", 33),  # g6 of g4, g6
        ("یاد دادن به کوچک‌ترها", "کار با Koha", 33),  # g8 of g8, g9
    }


def test_shared_statements_are_those_that_plain_comparison_finds():
    random_ = random.Random(5)
    codes = [f"{letter * 9}" for letter in "abcdefgh"]
    b = study_of(*codes)
    for number in range(120):
        spans = [words(start, start + random_.randint(1, 30)) for start in random_.sample(range(900), 2)]
        b.statement(f"s{number}", random_.choice(["T1", "T2"]), *spans, codes=random_.sample(codes, 2))
    study = b.study()

    def meet(one, other):
        return one is other or (
            one.transcript_id == other.transcript_id
            and any(x.start < y.end and y.start < x.end for x in one.spans for y in other.spans)
        )

    found = {(p.a.name, p.b.name): (p.shared_statements, set(p.shared)) for p in find_overlaps(study, threshold=0)}
    wanted = {}
    for index, a in enumerate(codes):
        for b_ in codes[index + 1 :]:
            ours, theirs = study.statements_with(a), study.statements_with(b_)
            mine = {one.id for one in ours if any(meet(one, other) for other in theirs)}
            others = {other.id for other in theirs if any(meet(one, other) for one in ours)}
            if mine:
                wanted[a, b_] = (min(len(mine), len(others)), mine | others)
    assert len(wanted) > 20
    assert found == wanted


# While it runs


def test_progress_comes_to_its_end_and_cancelling_finds_nothing():
    search = OverlapSearch(mixed().study())
    told = []
    assert len(search.run(lambda done, of, what: told.append((done, of)), lambda: False)) == 2
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] == search.steps
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    asked = iter([False, False, True])
    assert search.run(cancelled=lambda: next(asked)) == []


def test_a_search_keeps_to_the_study_as_it_was():
    b = mixed()
    study = b.study()
    search = OverlapSearch(study)
    before = find_overlaps(study, threshold=0)
    for table in (study.codes, study.statements, study.codings):
        table.clear()
    assert search.run(threshold=0) == before


def test_a_study_is_searched_in_small_steps():
    b = study_of(*(f"code {number} {number * 7919 % 1000}" for number in range(200)))
    steps = sum(1 for _ in OverlapSearch(b.study()).in_steps())
    assert 400 < steps < 1000


# While a name is typed


def test_the_codes_that_overlap_what_is_typed():
    b = study_of("abcdf", "wall", "abcde", "نیاز به حمایت", "تصمیم ها")
    codes = TypedOverlaps(b.study().codes_in_order())
    steps = codes.ready_in_steps()
    next(steps)  # whoever types before all are ready waits for the rest
    assert [(code.name, str(reason)) for code, reason in codes.of("ABCDE")] == [
        ("abcde", "The names are the same after folding."),
        ("abcdf", "The names are 80 % alike."),
    ]
    (found,) = codes.of("حمايت به نياز")
    assert found[0].name == "نیاز به حمایت"
    assert found[1].as_json() == {"kind": "name", "strength": 100.0, "form": "order", "percent": 100}
    assert [code.name for code, _ in codes.of("تصمیم")] == ["تصمیم ها"]
    assert codes.of("") == codes.of("quite other") == []
    assert len(codes.of("abcd", limit=1)) == 1
