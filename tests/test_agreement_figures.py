"""Percentage, kappa, alpha and their intervals: published examples, what NLTK counts, cases without a figure."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.agreement_figures import Interrupted, Measuring, Tally, Why, alpha_of, kappa_of, say_why


def patterns_of(*judges):
    """Rows of answers as printed, one judge a row, a dot for a missing one."""
    rows = [row.split() for row in judges]
    return [tuple("" if value == "." else value for value in unit) for unit in zip(*rows, strict=True)]


def table_of(cells):
    """The items of a printed table of two judges."""
    return [
        (str(row), str(column)) for row, line in enumerate(cells) for column, n in enumerate(line) for _ in range(n)
    ]


def measured(patterns, resamples=200, seed=1847):
    return Measuring(resamples=resamples, seed=seed).figures(patterns)


def test_krippendorff_two_observers_two_values():
    """Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section A: Meg and Owen, alpha = 0.095."""
    found = measured(patterns_of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))
    assert found.alpha == pytest.approx(0.095, abs=0.0005)
    assert (found.n, found.percent) == (10, 60)


def test_krippendorff_two_observers_many_values():
    """Krippendorff (2011), section B: Ben and Gerry, alpha = 0.692."""
    found = measured(patterns_of("a a b b d c c c e d d a", "b a b b b c c c e d d d"))
    assert found.alpha == pytest.approx(0.692, abs=0.0005)
    assert found.percent == pytest.approx(75)


def test_krippendorff_four_observers_with_missing_answers():
    """Krippendorff (2011), section C: four observers, twelve units, alpha = 0.743; unit 12 has one answer only."""
    found = measured(
        patterns_of(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        )
    )
    assert found.alpha == pytest.approx(0.743, abs=0.0005)
    assert found.n == 11
    assert (found.kappa, found.kappa_why, found.kappa_interval) == (None, Why.NOT_TWO, None)


def test_cohen_two_judges_three_diagnoses():
    """Cohen (1968), Psychological Bulletin 70, table 1: 200 cases, two judges, unweighted kappa = .492."""
    found = measured(table_of([[88, 14, 18], [10, 40, 10], [2, 6, 12]]))
    assert found.kappa == pytest.approx(0.492, abs=0.0005)
    assert (found.n, found.percent) == (200, 70)
    assert found.kappa_why is None


def test_a_textbook_kappa():
    """The fifty grant proposals of many textbooks (Wikipedia, "Cohen's kappa"): Po = .7, Pe = .5, kappa = .4."""
    assert measured(table_of([[20, 5], [10, 15]])).kappa == pytest.approx(0.4)


ANSWERS = st.sampled_from(["", "a", "b", "c", "a+b", "nowhere"])


@settings(max_examples=150)
@given(st.integers(2, 4).flatmap(lambda judges: st.lists(st.tuples(*[ANSWERS] * judges), min_size=1, max_size=25)))
def test_what_is_counted_here_is_what_nltk_computes(patterns):
    shared = [pattern for pattern in patterns if sum(map(bool, pattern)) > 1]
    if not shared:
        return
    tally = Tally.of(shared)
    _, kappa, alpha = tally.measure(tally.counts)
    if alpha is not None:
        assert alpha == pytest.approx(alpha_of(shared))
    else:
        assert len({value for pattern in shared for value in pattern if value}) == 1
    if kappa is not None:
        assert kappa == pytest.approx(kappa_of(shared))


@settings(max_examples=40)
@given(st.lists(st.tuples(ANSWERS, ANSWERS), min_size=1, max_size=20), st.permutations("abc"))
def test_names_of_values_and_missing_answers_say_nothing(patterns, other):
    renamed = dict(zip("abc", other, strict=True))
    others = [tuple("+".join(renamed.get(one, one) for one in value.split("+")) for value in p) for p in patterns]
    found = measured(patterns, resamples=20)
    assert measured([*others, ("a", ""), ("", ""), ("", "b")], resamples=20) == found
    if found.n:
        assert 0 <= found.percent <= 100
        assert found.alpha is None or found.alpha <= 1


def test_cases_without_a_figure():
    nobody = measured([("a", ""), ("", "b")])
    assert (nobody.n, nobody.percent, nobody.kappa_why, nobody.alpha_why) == (0, None, Why.NO_SHARED, Why.NO_SHARED)
    assert measured([]) == nobody
    same = measured([("a", "a")] * 5)
    assert (same.percent, same.kappa, same.alpha) == (100, None, None)
    assert (same.kappa_why, same.alpha_why, same.interval) == (Why.NO_VARIATION, Why.NO_VARIATION, None)
    assert same.percent_interval == (100, 100)
    one_sided = measured([("a", "a")] * 8 + [("a", "b")] * 2)
    assert (one_sided.percent, one_sided.kappa, one_sided.kappa_why) == (80, 0, Why.ONE_SIDED)
    assert one_sided.alpha < 0
    perfect = measured([("a", "a"), ("b", "b")] * 20)
    assert (perfect.kappa, perfect.alpha, perfect.interval) == (1, 1, (1, 1))
    single = measured([("a", "b")])
    assert (single.n, single.percent, single.interval) == (1, 0, None)
    assert all(say_why(why).endswith(".") for why in Why)


def test_no_interval_where_too_many_resamples_say_nothing():
    """One item of ten is another: a third of the resamples has equal answers only."""
    found = measured([("a", "a")] * 9 + [("b", "b")], resamples=200)
    assert (found.alpha, found.kappa, found.percent) == (1, 1, 100)
    assert (found.interval, found.kappa_interval) == (None, None)
    assert found.percent_interval == (100, 100)


def test_an_interval_is_the_same_each_time_and_holds_the_figure():
    patterns = table_of([[44, 5, 1], [7, 20, 3], [9, 5, 6]])
    found = measured(patterns, resamples=400)
    assert measured(patterns, resamples=400) == found
    assert measured(patterns, resamples=400, seed=2).interval != found.interval
    for value, (low, high) in (
        (found.alpha, found.interval),
        (found.kappa, found.kappa_interval),
        (found.percent, found.percent_interval),
    ):
        assert low < value < high
    # About what the normal approximation for a percentage gives: 70 % of 100 items, 61 to 79.
    assert found.percent_interval == pytest.approx((61, 79), abs=2.5)


def test_most_intervals_hold_the_truth():
    """Of samples from a population with a known alpha, about 95 in 100 intervals hold it."""
    source = random.Random(5)
    population = table_of([[300, 60, 40], [50, 250, 50], [30, 40, 180]])
    truth = alpha_of(population)
    held = 0
    for number in range(60):
        low, high = measured(source.sample(population, 100), resamples=200, seed=number).interval
        held += low <= truth <= high
    assert held >= 50


def test_cancelled_there_are_no_figures():
    asked = []
    measuring = Measuring(resamples=1000, seed=1, cancelled=lambda: asked.append(1) is None and len(asked) > 2)
    with pytest.raises(Interrupted):
        measuring.figures([("a", "b"), ("b", "b")] * 10)
    assert len(asked) == 3
