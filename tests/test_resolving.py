"""Disagreements are kept, changed or left open by a named person; a change is one step that comes back by undo."""

from dataclasses import replace

import pytest

from phenocode.analysis.disagreements import (
    disagreements_in_place,
    disagreements_of_package,
    open_disagreements,
    standing_of,
)
from phenocode.analysis.evidence import stale_reviews
from phenocode.analysis.ratings import joined, ratings_of
from phenocode.commands.categories import make_category, make_code, merge_cards, move_cards, remove_cards
from phenocode.commands.labels import say_step
from phenocode.commands.rehearsing import foresee
from phenocode.commands.resolving import (
    change_place,
    correct_comment,
    keep_place,
    leave_open,
    remove_comment,
    withdraw_resolution,
    write_comment,
)
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, uncode_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.study.debriefing import NOWHERE, UNSURE, Comment, Decision, Unit, Verdict
from phenocode.study.records import Layer, Placement, new_id
from tests.reviews import add_answer, add_package, add_place_review, ids_of, sorted_study
from tests.studies import picture_of

WHY = "پس از گفت‌وگو"


class Debrief:
    """A sorted study with its ids, and one package of it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.ids = ids_of(session)
        self.package = None

    @property
    def study(self):
        return self.session.study

    def __getitem__(self, name):
        return self.ids[name] if name in self.ids else ids_of(self.session)[name]

    def packed(self, places, *, judge="سارا", unit=Unit.STATEMENT):
        """An answer to a package of all items; places by names, such as {"s0": ["B"]}."""
        if self.package is None:
            self.package = add_package(self.session, unit=unit)
        judged = {self[item]: [self._place(one) for one in chosen] for item, chosen in places.items()}
        return add_answer(self.session, self.package, judge, judged)

    def _place(self, named):
        return joined(self.ids.get(one, one) for one in named.split("+"))

    def differing(self, layer=Layer.FIRST):
        """The names of the disagreements at a layer, with who has it where."""
        version = self.session.version_by_id(self.package.version_id)
        names = {one: name for name, one in self.ids.items()}
        found = disagreements_of_package(self.study, version, self.package, layer)
        return [
            (names[one.subject_id], names.get(one.analyst, one.analyst), [names.get(j, j) for j in one.judged.values()])
            for one in found
        ]

    def open(self):
        """What is unresolved, as (name, aspect)."""
        names = {one: name for name, one in ids_of(self.session).items()}
        found = open_disagreements(self.study, self.session.version_by_id)
        return [(names[one.subject_id], names.get(one.aspect, one.aspect)) for one in found]

    def change(self, item, layer, target, **more):
        return change_place(
            self.session, self.package.id, self[item], layer, self.ids.get(target, target), reason=WHY, **more
        )

    def codes_of(self, item):
        return [code.name for code in self.study.codes_of(self[item])]

    def under(self, name):
        category = self.study.categories[self[name]]
        if category.layer is Layer.FIRST:
            return " ".join(code.name for code in self.study.codes_under(category.id))
        return " ".join(child.name for child in self.study.children_of(category.id))


@pytest.fixture
def d(tmp_path):
    debrief = Debrief(sorted_study(tmp_path))
    yield debrief
    debrief.session.close()


def is_one_step(d, deed):
    """The deed leaves one step; undo and redo lead there and back, in memory and in the file."""
    before, steps = picture_of(d.study) | notes_of(d.study), len(d.session.history())
    result = deed()
    assert len(d.session.history()) == steps + 1
    after = picture_of(d.study) | notes_of(d.study)
    d.session.undo()
    assert picture_of(d.study) | notes_of(d.study) == before
    d.session.redo()
    assert picture_of(d.study) | notes_of(d.study) == after
    assert picture_of(d.session._file.read_study()) == picture_of(d.study)
    return result


def notes_of(study):
    return {
        "reviews": dict(study.reviews),
        "resolutions": {one.id: study.resolution_of(one.source_id, one.subject_id, one.aspect) for one in
                        study.resolutions.values()},
        "threads": {one.id: study.thread(one.source_id, one.subject_id, one.aspect) for one in study.comments.values()},
    }  # fmt: skip


# What a disagreement is


def test_judges_who_differ_from_the_analysis_are_listed_with_what_they_said(d):
    d.packed({"s0": ["B"], "s1": ["A"], "s2": [NOWHERE], "s3": [UNSURE], "s4": [""], "s5": ["A+B"]})
    d.packed({"s0": ["A"], "s2": ["C"]}, judge="نوید")
    both = joined([d["A"], d["B"]])
    assert d.differing() == [("s0", "A", ["B", "A"]), ("s2", "A", [NOWHERE, "C"]), ("s5", "B", [both])]
    assert d.open()[:3] == [("s0", "first"), ("s2", "first"), ("s5", "first")]


def test_layers_above_follow_and_are_settled_with_the_layer_below(d):
    d.packed({"s0": ["C"], "s4": ["C"]})
    assert d.differing(Layer.SECOND) == [("s0", "X", ["Y"]), ("s4", "X", ["Y"])]
    assert d.open() == [(item, layer) for layer in ("first", "second", "encounter") for item in ("s0", "s4")]
    keep_place(d.session, d.package.id, d["s0"], "first", reason=WHY)
    assert d.open() == [("s4", layer) for layer in ("first", "second", "encounter")]
    d.change("s4", "first", "C", code="c7")
    assert d.open() == []
    withdraw_resolution(d.session, next(one.id for one in d.study.resolutions.values() if one.subject_id == d["s0"]))
    assert d.open() == [("s0", layer) for layer in ("first", "second", "encounter")]


def test_a_layer_that_the_judge_sorted_too_is_a_matter_of_its_own(d):
    d.packed({"s0": ["B", "Y"]})
    keep_place(d.session, d.package.id, d["s0"], "first", reason=WHY)
    assert d.open() == [("s0", "second"), ("s0", "encounter")]
    keep_place(d.session, d.package.id, d["s0"], "second", reason=WHY)
    assert d.open() == []


def test_all_items_are_looked_at_some_at_a_time(d, monkeypatch):
    d.packed({f"s{number}": ["C"] for number in range(7)})
    whole = d.open()
    assert len(whole) == 7 * 3
    monkeypatch.setattr("phenocode.analysis.disagreements._ANSWERS_A_STEP", 3)
    assert d.open() == whole


def test_what_was_left_open_counts_and_stays_listed(d):
    d.packed({"s0": ["B"]})
    is_one_step(d, lambda: leave_open(d.session, d.package.id, d["s0"], "first"))
    assert d.open() == [("s0", "first")]
    (left,) = d.study.resolutions.values()
    assert (left.decision, left.former, left.place, left.place_id) == (Decision.OPEN, "A", "", "")


def test_a_matter_on_which_was_decided_stays_listed_when_the_judge_comes_round(d):
    review = d.packed({"s0": ["B"]})
    keep_place(d.session, d.package.id, d["s0"], "first", reason=WHY)
    (sorting,) = d.study.sortings_in(review.id).values()
    d.session.run("test", {}, lambda tx: tx.update(replace(sorting, first=d["A"])))
    assert d.differing() == [("s0", "A", ["A"])]
    assert d.open() == []


# Keeping


def test_to_keep_is_one_step_by_a_named_person_with_a_reason(d):
    d.packed({"s0": ["B"]})
    kept = is_one_step(d, lambda: keep_place(d.session, d.package.id, d["s0"], "first", reason=f" {WHY} ", by="هر دو"))
    assert (kept.decision, kept.former, kept.place, kept.place_id) == (Decision.KEPT, "A", "A", d["A"])
    assert (kept.by, kept.reason) == ("هر دو", WHY)
    assert d.study.resolution_of(d.package.id, d["s0"], "first") == kept
    step = d.session.history()[-1]
    assert (step.label, step.reason) == ("disagreement.keep", WHY)
    assert say_step(step) == "Keep A after the review by سارا"
    again = keep_place(d.session, d.package.id, d["s0"], "first", reason="دلیل دیگر")
    assert list(d.study.resolutions.values()) == [again]
    assert (again.id, again.by) == (kept.id, "ن. مرادی")


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_to_keep_or_change_needs_a_reason(d, reason):
    d.packed({"s0": ["B"]})
    before = picture_of(d.study)
    with pytest.raises(Refusal, match="reason"):
        keep_place(d.session, d.package.id, d["s0"], "first", reason=reason)
    with pytest.raises(Refusal, match="reason"):
        change_place(d.session, d.package.id, d["s0"], "first", d["B"], reason=reason, code="c4")
    assert picture_of(d.study) == before


def test_somebody_has_to_decide(d):
    d.packed({"s0": ["B"]})
    d.session.sign_as(" ")
    for deed in (keep_place, leave_open):
        with pytest.raises(Refusal, match="named person"):
            deed(d.session, d.package.id, d["s0"], "first", reason=WHY)
    assert leave_open(d.session, d.package.id, d["s0"], "first", by="سارا").by == "سارا"


def test_what_stands_elsewhere_by_now_is_not_kept(d):
    d.packed({"s0": ["B"]})
    move_cards(d.session, [d["c0"]], d["C"])
    with pytest.raises(Refusal, match="stands in C by now"):
        keep_place(d.session, d.package.id, d["s0"], "first", reason=WHY)
    changed = d.change("s0", "first", "C", code="c0")
    assert (changed.decision, changed.former, changed.place) == (Decision.CHANGED, "A", "C")
    assert d.under("C") == "c0 c7 c8 c9"


def test_what_is_no_more_can_be_kept_or_left_but_not_changed(d):
    d.packed({"s0": ["B"], "s1": ["B"]})
    unmark_statements(d.session, [d["s0"]])
    with pytest.raises(Refusal, match="no more"):
        change_place(d.session, d.package.id, d.ids["s0"], "first", d["B"], reason=WHY, code="c4")
    assert keep_place(d.session, d.package.id, d.ids["s0"], "first", reason=WHY).place == "A"
    assert [one.subject_id for one in open_disagreements(d.study, d.session.version_by_id)] == [d.ids["s1"]]


# Changing where a sorted item stands


def test_a_statement_gets_a_code_under_the_target_in_place_of_its_own(d):
    d.packed({"s0": ["B"]})
    changed = is_one_step(d, lambda: d.change("s0", "first", "B", code="c4", by="هر دو"))
    assert d.codes_of("s0") == ["c4"]
    assert d.under("A") == "c0 c1 c2 c3"  # the code itself stays where it stood
    assert (changed.decision, changed.former, changed.place, changed.place_id) == (Decision.CHANGED, "A", "B", d["B"])
    step = d.session.history()[-1]
    assert step.parameters == {"judges": "سارا", "former": "A", "place": "B", "source": d.package.id}
    assert say_step(step) == "Change A to B after the review by سارا"
    assert d.open() == []


def test_a_new_code_under_a_new_category(d):
    d.packed({"s0": ["B"]})
    is_one_step(d, lambda: d.change("s0", "first", "طبقهٔ نو", code="کد نو"))
    assert d.codes_of("s0") == ["کد نو"]
    assert d.under("طبقهٔ نو") == "کد نو"
    assert d.study.resolution_of(d.package.id, d["s0"], "first").place == "طبقهٔ نو"


def test_an_unplaced_code_comes_under_the_target(d):
    d.packed({"s0": ["B"]})
    make_code(d.session, "بی‌جا")
    is_one_step(d, lambda: d.change("s0", "first", "B", code="بی جا"))
    assert d.codes_of("s0") == ["بی‌جا"]
    assert d.under("B") == "c4 c5 c6 بی‌جا"


def test_a_code_that_stands_elsewhere_is_not_given_nor_is_none(d):
    d.packed({"s0": ["B"]})
    for code, said in (("c7", "stands elsewhere"), ("", "Name the code"), ("  ", "Name the code"), ("ـ", "letter")):
        with pytest.raises(Refusal, match=said):
            d.change("s0", "first", "B", code=code)
    for target, said in (("", "Say where"), (new_id(), "no longer"), ("X", "another layer"), ("c4", "another layer")):
        with pytest.raises(Refusal, match=said):
            d.change("s0", "first", target, code="c4")
    assert d.codes_of("s0") == ["c0"]
    assert not d.study.resolutions


def test_of_a_straddling_statement_only_what_stands_elsewhere_makes_room(d):
    code_statement(d.session, d["s0"], "c4")
    code_statement(d.session, d["s0"], "c7")
    code_statement(d.session, d["s0"], "بی‌جا")
    d.packed({"s0": ["B"], "s1": ["A"]})
    is_one_step(d, lambda: d.change("s0", "first", "B"))  # it has a code there already
    assert d.codes_of("s0") == ["c4", "بی‌جا"]
    assert d.open() == []


def test_the_code_of_a_straddling_statement_replaces_all_that_stand_elsewhere(d):
    code_statement(d.session, d["s0"], "c4")
    d.packed({"s0": ["C"]})
    is_one_step(d, lambda: d.change("s0", "first", "C", code="c8"))
    assert d.codes_of("s0") == ["c8"]


def test_a_code_that_stands_in_several_categories_makes_room_too(d):
    d.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), d["c0"], d["C"])))
    d.packed({"s0": ["A"]})
    with pytest.raises(Refusal, match="Name the code"):
        d.change("s0", "first", "A")
    is_one_step(d, lambda: d.change("s0", "first", "A", code="c1"))
    assert d.codes_of("s0") == ["c1"]
    assert (d.under("A"), d.under("C")) == ("c0 c1 c2 c3", "c0 c7 c8 c9")


def test_a_code_goes_under_the_target(d):
    d.packed({"c0": ["B"]}, unit=Unit.CODE)
    is_one_step(d, lambda: d.change("c0", "first", "B"))
    assert (d.under("A"), d.under("B")) == ("c1 c2 c3", "c0 c4 c5 c6")
    assert d.study.resolution_of(d.package.id, d["c0"], "first").place_id == d["B"]
    is_one_step(d, lambda: d.change("c0", "first", "طبقهٔ نو"))
    assert d.under("طبقهٔ نو") == "c0"


def test_above_the_category_below_goes_under_the_target(d):
    d.packed({"s0": ["A", "Y", "K"], "c0": []})
    is_one_step(d, lambda: d.change("s0", "second", "Y"))
    assert (d.under("X"), d.under("Y")) == ("B", "A C")
    is_one_step(d, lambda: d.change("s0", "encounter", "K"))
    assert d.under("K") == "X Y"


def test_above_an_item_needs_one_place_below(d):
    code_statement(d.session, d["s0"], "c4")
    uncode_statement(d.session, d["s1"], d["c1"])
    d.packed({"s0": ["A", "Y"], "s1": ["A", "Y"]})
    for item, said in (("s0", "several categories"), ("s1", "no category")):
        with pytest.raises(Refusal, match=said):
            d.change(item, "second", "Y")


def test_where_somebody_changed_it_meanwhile_only_the_decision_is_noted(d):
    d.packed({"c0": ["B"], "c1": ["A", "Y"]}, unit=Unit.CODE)
    move_cards(d.session, [d["c0"]], d["B"])
    move_cards(d.session, [d["A"]], d["Y"])
    before = picture_of(d.study)
    assert d.change("c0", "first", "B").reason == WHY
    assert d.change("c1", "second", "Y").place == "Y"
    assert picture_of(d.study)["placements of"] == before["placements of"]
    assert picture_of(d.study)["children"] == before["children"]
    assert d.open() == []


def test_what_the_analysis_has_is_kept_and_not_changed_to(d):
    d.packed({"c0": ["B"], "s0": []}, unit=Unit.CODE)
    with pytest.raises(Refusal, match="Keep it there"):
        d.change("c0", "first", "A")
    d.change("c0", "first", "B")
    assert d.change("c0", "first", "A").place == "A"  # back again, after discussion
    assert d.under("A") == "c0 c1 c2 c3"


# Changing what was judged in place


def judged(d, subject, aspect, verdict=Verdict.DISAGREE):
    return add_place_review(d.session, "سارا", {(d.ids.get(subject, subject), d.ids.get(aspect, aspect)): verdict})


def change_judged(d, review, subject, aspect, target):
    return change_place(
        d.session, review.id, d.ids[subject], d.ids.get(aspect, aspect), d.ids.get(target, target), reason=WHY
    )


def test_a_statement_gets_another_code_in_place(d):
    review = judged(d, "s0", "c0")
    code_statement(d.session, d["s0"], "c5")
    changed = is_one_step(d, lambda: change_judged(d, review, "s0", "c0", "c4"))
    assert d.codes_of("s0") == ["c4", "c5"]
    assert (changed.former, changed.place, changed.place_id) == ("c0", "c4", d["c4"])
    assert d.open() == []


def test_a_new_code_takes_the_place_of_the_judged_one(d):
    review = judged(d, "s0", "c0")
    is_one_step(d, lambda: change_judged(d, review, "s0", "c0", "کد نو"))
    assert d.codes_of("s0") == ["کد نو"]


def test_a_code_goes_elsewhere_and_keeps_its_other_places(d):
    review = judged(d, "c0", "A")
    d.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), d["c0"], d["C"])))
    is_one_step(d, lambda: change_judged(d, review, "c0", "A", "B"))
    assert (d.under("A"), d.under("B"), d.under("C")) == ("c1 c2 c3", "c0 c4 c5 c6", "c0 c7 c8 c9")


def test_a_code_that_stands_there_too_loses_the_judged_place(d):
    review = judged(d, "c0", "A")
    d.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), d["c0"], d["C"])))
    is_one_step(d, lambda: change_judged(d, review, "c0", "A", "C"))
    assert (d.under("A"), d.under("C")) == ("c1 c2 c3", "c0 c7 c8 c9")


@pytest.mark.parametrize(("subject", "aspect", "target"), [("A", "X", "Y"), ("X", "K", "L"), ("A", "X", "لایهٔ نو")])
def test_a_category_goes_under_another(d, subject, aspect, target):
    review = judged(d, subject, aspect, Verdict.UNSURE)
    is_one_step(d, lambda: change_judged(d, review, subject, aspect, target))
    assert subject in d.under(target).split()
    assert d.open() == []


def test_a_category_that_stands_elsewhere_by_now_is_not_moved(d):
    review = judged(d, "X", "K")
    move_cards(d.session, [d["X"]], d["L"])
    with pytest.raises(Refusal, match="no more"):
        change_judged(d, review, "X", "K", "نو")
    assert change_judged(d, review, "X", "K", "L").place == "L"


def test_a_category_itself_is_changed_by_hand(d):
    review = judged(d, "A", "")
    with pytest.raises(Refusal, match="by hand"):
        change_judged(d, review, "A", "", "B")
    assert is_one_step(d, lambda: keep_place(d.session, review.id, d["A"], "", reason=WHY)).former == ""
    assert d.open() == []


@pytest.mark.parametrize(("subject", "aspect", "target"), [("s0", "c0", "c4"), ("c0", "A", "B"), ("A", "X", "Y")])
def test_in_place_too_what_was_changed_meanwhile_is_only_noted(d, subject, aspect, target):
    review = judged(d, subject, aspect)
    with pytest.raises(Refusal, match="Keep it there"):
        change_judged(d, review, subject, aspect, aspect)
    if subject == "s0":
        uncode_statement(d.session, d["s0"], d["c0"])
    else:
        move_cards(d.session, [d[subject]], d["C"] if aspect == "A" else d["Y"])
    if aspect != "X":
        with pytest.raises(Refusal, match="no more"):
            change_judged(d, review, subject, aspect, "B" if aspect == "A" else "c4")
    if subject == "s0":
        code_statement(d.session, d["s0"], "c4")
    elif subject == "c0":
        move_cards(d.session, [d[subject]], d["B"])
    before = picture_of(d.study)["records"]
    changed = change_judged(d, review, subject, aspect, target)
    assert picture_of(d.study)["records"].keys() - before.keys() == {changed.id}
    assert changed.place_id == d[target]


def test_points_in_place_differ_unless_they_agree(d):
    links = {
        (d["s0"], d["c0"]): Verdict.AGREE,
        (d["c0"], d["A"]): Verdict.DISAGREE,
        (d["A"], ""): Verdict.UNSURE,
    }
    review = add_place_review(d.session, "سارا", links)
    found = {(one.subject_id, one.aspect) for one in disagreements_in_place(d.study, review)}
    assert found == {(d["c0"], d["A"]), (d["A"], "")}
    keep_place(d.session, review.id, d["s0"], d["c0"], reason=WHY)
    assert len(disagreements_in_place(d.study, review)) == 3
    assert len(d.open()) == 2
    with pytest.raises(KeyError):
        keep_place(d.session, review.id, d["s1"], d["c1"], reason=WHY)
    assert {standing_of(d.study, one) for one in disagreements_in_place(d.study, review)} == {d["c0"], d["A"], ""}


# What a change does to the figures


def test_agreement_after_discussion_stays_up_to_date(d):
    d.packed({"s0": ["B"], "s1": ["B"]})
    other = add_answer(d.session, add_package(d.session, unit=Unit.CODE), "نوید", {d["c0"]: [d["A"]]})
    in_place = judged(d, "s0", "c0")
    assert stale_reviews(d.study) == []
    prints = {one.id: one.fingerprint for one in d.study.reviews.values()}
    d.change("s0", "first", "B", code="کد نو")
    assert stale_reviews(d.study) == []
    assert all(one.fingerprint != prints[one.id] for one in d.study.reviews.values())
    assert {other.id, in_place.id} < prints.keys()
    d.session.undo()
    assert {one.id: one.fingerprint for one in d.study.reviews.values()} == prints
    assert stale_reviews(d.study) == []


def test_what_was_stale_stays_stale(d):
    d.packed({"s0": ["B"], "s1": ["B"]})
    move_cards(d.session, [d["c9"]], d["A"])
    later = add_answer(d.session, add_package(d.session), "نوید", {d["s0"]: [d["A"]]})
    (old,) = stale_reviews(d.study)
    d.change("s0", "first", "B", code="c4")
    assert stale_reviews(d.study) == [old]
    assert d.study.reviews[later.id].fingerprint != later.fingerprint


def test_after_discussion_everybody_stands_where_it_was_decided(d):
    review = d.packed({"s0": ["B"], "s1": ["B"]})
    keep_place(d.session, d.package.id, d["s0"], "first", reason=WHY)
    d.change("s1", "first", "C", code="c7")
    ratings = ratings_of(d.study, d.session.version_by_id(d.package.version_id), d.package, Layer.FIRST, after=True)
    assert [ratings.value(judge, d[item]) for item in ("s0", "s1") for judge in ("", review.id)] == (
        [d["A"], d["A"], d["C"], d["C"]]
    )


def test_a_change_can_be_foreseen(d):
    d.packed({"s0": ["B"], "s4": ["A", "Y"]})
    before = picture_of(d.study) | notes_of(d.study)
    steps = len(d.session.history())
    seen = foresee(d.session, change_place, d.package.id, d["s0"], "first", "نو", reason=WHY, code="کد نو")
    assert {card.name for card in seen.new} == {"نو", "کد نو"}
    assert seen.completeness_lost == {d["s0"]}
    assert picture_of(d.study) | notes_of(d.study) == before
    assert len(d.session.history()) == steps
    with pytest.raises(Refusal, match="reason"):
        foresee(d.session, change_place, d.package.id, d["s0"], "first", "نو", reason="", code="کد نو")
    d.change("s0", "first", "نو", code="کد نو")
    assert not d.study.chain_of(d["کد نو"]).complete


# What was judged goes away


def test_what_was_judged_can_be_merged_and_removed_and_comes_back(d):
    d.packed({"s0": ["B"], "s1": ["C"]})
    review = add_place_review(
        d.session,
        "نوید",
        {(d["s0"], d["c0"]): Verdict.DISAGREE, (d["c0"], d["A"]): Verdict.DISAGREE, (d["A"], ""): Verdict.UNSURE},
    )
    write_comment(d.session, review.id, d["c0"], d["A"], "چرا؟")
    keep_place(d.session, review.id, d["c0"], d["A"], reason=WHY)
    told = (set(d.study.points), set(d.study.comments), set(d.study.resolutions))
    count = len(d.open())
    for deed in (
        lambda: merge_cards(d.session, d["c0"], d["c4"]),
        lambda: merge_cards(d.session, d["A"], d["B"]),
        lambda: remove_cards(d.session, [d["c0"]]),
        lambda: remove_cards(d.session, [d["A"], d["B"]]),
        lambda: unmark_statements(d.session, [d["s0"], d["s1"]]),
    ):
        is_one_step(d, deed)
        assert (set(d.study.points), set(d.study.comments), set(d.study.resolutions)) == told
        assert len(open_disagreements(d.study, d.session.version_by_id)) == count
        d.session.undo()
    assert len(d.open()) == count


# Threads


def test_comments_stand_in_the_order_of_writing(d):
    d.packed({"s0": ["B"]})
    matter = (d.package.id, d["s0"], "first")
    texts = [f"سخن {number}" for number in range(12)]
    for text in texts:
        write_comment(d.session, *matter, f" {text}\n")
    assert [one.text for one in d.study.thread(*matter)] == texts
    second = d.study.thread(*matter)[1]
    is_one_step(d, lambda: correct_comment(d.session, second.id, "دیگر"))
    assert [one.text for one in d.study.thread(*matter)] == [texts[0], "دیگر", *texts[2:]]
    is_one_step(d, lambda: remove_comment(d.session, second.id))
    assert [one.text for one in d.study.thread(*matter)] == [texts[0], *texts[2:]]
    with pytest.raises(Refusal, match="words"):
        write_comment(d.session, *matter, " ")


def test_another_persons_comment_is_answered_and_not_changed(d):
    review = judged(d, "s0", "c0")
    theirs = Comment(new_id(), review.id, d["s0"], d["c0"], "ن. مرادی", "2026-01-01T00:00:00+00:00", "نه", review.id)
    d.session.run("test", {}, lambda tx: tx.insert(theirs))
    mine = write_comment(d.session, review.id, d["s0"], d["c0"], "چرا نه؟")
    assert d.study.thread(review.id, d["s0"], d["c0"]) == [theirs, mine]
    d.session.sign_as("کس دیگر")
    for comment in (theirs, mine):
        for deed in (lambda c: correct_comment(d.session, c.id, "آری"), lambda c: remove_comment(d.session, c.id)):
            with pytest.raises(Refusal, match="Answer it instead"):
                deed(comment)
    d.session.sign_as("ن. مرادی")
    with pytest.raises(Refusal, match="Answer it instead"):
        remove_comment(d.session, theirs.id)


def test_a_decision_is_withdrawn_and_the_change_stays(d):
    d.packed({"c0": ["B"]}, unit=Unit.CODE)
    changed = d.change("c0", "first", "B")
    is_one_step(d, lambda: withdraw_resolution(d.session, changed.id))
    assert d.open() == [("c0", "first")]
    assert d.under("B") == "c0 c4 c5 c6"
    assert say_step(d.session.history()[-1]) == "Take back the decision on A"
    make_category(d.session, Layer.FIRST, "پایان")
