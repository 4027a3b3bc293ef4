"""Who referred whom: chains, cycles and unknown referrers, by hand."""

from dataclasses import replace

from phenocode.analysis.referrals import referrals
from tests.small_studies import Builder


def study_of(*people):
    """(name, referrer, how): by id "known", or as "typed"; in interview order."""
    builder = Builder()
    for name, _, _ in people:
        builder.participant(name)
    for name, referrer, how in people:
        person = builder.records[name]
        field = {"known": {"referrer_id": referrer}, "typed": {"referrer": referrer}, "": {}}[how]
        builder.records[name] = replace(person, **field)
    return builder.study()


def shape(found):
    return [
        [(r.participant.id, r.depth, r.referrer.id if r.referrer else None) for r in chain] for chain in found.chains
    ]


def test_chains_from_their_first_on():
    found = referrals(
        study_of(("P1", "", ""), ("P2", "P1", "known"), ("P3", "P2", "known"), ("P4", "P1", "known"), ("P5", "", ""))
    )
    assert shape(found) == [[("P1", 0, None), ("P2", 1, "P1"), ("P3", 2, "P2"), ("P4", 1, "P1")], [("P5", 0, None)]]
    assert (found.depth, found.known, found.cycles, found.unknown) == (2, 3, (), ())
    assert found.of("P3").depth == 2
    assert found.of("nobody") is None


def test_a_typed_name_that_folds_to_a_code_name_is_that_participant():
    found = referrals(study_of(("ک۱", "", ""), ("ک۲", "ك 1", "typed")))
    assert shape(found) == [[("ک۱", 0, None), ("ک۲", 1, "ک۱")]]


def test_unknown_referrers_are_named_once():
    found = referrals(study_of(("P1", "The guild", "typed"), ("P2", "the  guild", "typed"), ("P3", "P1", "known")))
    assert [(u.name, [p.id for p in u.referred]) for u in found.unknown] == [("The guild", ["P1", "P2"])]
    assert shape(found) == [[("P1", 0, None), ("P3", 1, "P1")], [("P2", 0, None)]]
    assert found.of("P2").unknown == "the  guild"


def test_each_cycle_once_from_its_first_interview_on():
    # P3 referred P1, P1 referred P2, P2 referred P3; P4 was referred from within; P5 referred themselves.
    found = referrals(
        study_of(
            ("P1", "P3", "known"), ("P2", "P1", "known"), ("P3", "P2", "known"), ("P4", "P2", "known"),
            ("P5", "P5", "known"), ("P6", "", ""),
        )
    )  # fmt: skip
    assert [[p.id for p in cycle] for cycle in found.cycles] == [["P1", "P2", "P3"], ["P5"]]
    assert shape(found) == [
        [("P1", 0, "P3"), ("P2", 1, "P1"), ("P3", 2, "P2"), ("P4", 2, "P2")],
        [("P5", 0, "P5")],
        [("P6", 0, None)],
    ]
    assert [r.participant.id for chain in found.chains for r in chain if r.in_cycle] == ["P1", "P2", "P3", "P5"]


def test_a_cycle_that_is_met_from_outside():
    # P1 was referred by P3, who is in a circle with P2: the circle begins at P2.
    found = referrals(study_of(("P1", "P3", "known"), ("P2", "P3", "known"), ("P3", "P2", "known")))
    assert [[p.id for p in cycle] for cycle in found.cycles] == [["P2", "P3"]]
    assert shape(found) == [[("P2", 0, "P3"), ("P3", 1, "P2"), ("P1", 2, "P3")]]


def test_everybody_stands_in_one_chain_however_long():
    people = [("P0", "", "")] + [(f"P{n}", f"P{n - 1}", "known") for n in range(1, 3000)]
    found = referrals(study_of(*people))
    assert found.depth == 2999
    assert sum(map(len, found.chains)) == 3000
