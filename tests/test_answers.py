"""Answers read into the study: nothing doubles, nothing is half read, and each that does not fit is told apart."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from phenocode.analysis.evidence import stale_reviews, system_fingerprint
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.answers import ReadAnswer, category_keys, read_answer
from phenocode.commands.categories import describe_card, move_cards, rename_card
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.packing import Packing, pack, prepare_package
from phenocode.commands.pseudonyms import Name, propose_occurrences, replace_names
from phenocode.commands.session import Session
from phenocode.commands.sorting import RowsRefused, SortingBook
from phenocode.errors import Refusal
from phenocode.exchange import review_files
from phenocode.exchange.review_documents import PlaceReview, ReviewPoint
from phenocode.exchange.review_files import encode_parcel, read_review_file, write_parcel, write_place_review
from phenocode.study.debriefing import NOWHERE, UNSURE, ReviewKind, Unit, Verdict
from phenocode.study.records import Check, Layer
from tests import grouped_study
from tests.filled_forms import FormFile, w
from tests.grouped_study import comes_back
from tests.read_here import read_here
from tests.studies import make_session, picture_of


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return grouped_study.plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def g(planted, tmp_path):
    grouped = grouped_study.open_copy(planted, tmp_path)
    yield grouped
    grouped.session.close()


@pytest.fixture(autouse=True)
def without_a_child(monkeypatch, request):
    if "in_a_child" not in request.node.name:
        read_here(monkeypatch)


class Sent:
    """A package of the grouped study that was sent, and answers to it by the statements' names."""

    def __init__(self, g, folder, packing=None, ending=".pheno-review"):
        self.g = g
        self.folder = folder
        self.path = folder / f"p{ending}"
        prepared = prepare_package(g.session, packing or Packing(seed=1))
        self.package = pack(g.session, prepared, self.path, force=True)
        self.parcel = prepared.parcel

    def number(self, name):
        return self.package.items.index(self.g.id(name)) + 1

    def keys(self, place):
        names = {choice.name: choice.key for choice in self.parcel.choices}
        return "+".join(names.get(one, one) for one in place.split("+"))

    def answer(self, judge, name="a", **places):
        """``s0="A X K"``: where a judge puts an item, layer by layer."""
        path = self.folder / f"{name}.pheno-review"
        book = SortingBook.open(path if path.exists() else self.path, judge, out=None if path.exists() else path)
        for item, placed in places.items():
            for layer, place in zip(Layer, placed.split(), strict=False):
                book.put(self.number(item), layer, self.keys(place))
        book.save()
        return path


def sorted_(g, review):
    """A review's sortings with names: {"s0": ("A", "X", "K")}."""
    names = {c.id: c.name for c in g.study.categories.values()}

    def named(place):
        return "+".join(names.get(one, one) for one in place.split("+"))

    return {
        f"s{g.statements.index(item)}": (named(one.first), named(one.second), named(one.encounter))
        for item, one in g.study.sortings_in(review.id).items()
    }


def refusal(session, path, **how):
    with pytest.raises(Refusal) as caught:
        read_answer(session, path, **how)
    return str(caught.value)


def test_an_answer_comes_into_the_study_as_one_undoable_step(g, tmp_path):
    sent = Sent(g, tmp_path, Packing(seed=1, asked="بخوانید"))
    path = sent.answer("نگار", s0="A X K", s1="C+B Y", s3=NOWHERE, s4=UNSURE)
    before = picture_of(g.study)
    read = read_answer(g.session, path)
    assert (read.added, read.changed, read.removed, read.unchanged, read.told) == (4, 0, 0, 0, ())
    review = g.study.reviews[read.review.id]
    assert (review.kind, review.judge, review.package_id) == (ReviewKind.BLIND, "نگار", sent.package.id)
    assert (review.asked, review.outcome, review.researcher) == ("بخوانید", "", "ن. مرادی")
    assert review.fingerprint == sent.package.fingerprint == system_fingerprint(g.study, sent.package.items)
    assert review.answered == read_review_file(path).answer.changed
    found = sorted_(g, review)
    assert set(found.pop("s1")[0].split("+")) == {"B", "C"}
    assert found == {"s0": ("A", "X", "K"), "s3": (NOWHERE, "", ""), "s4": (UNSURE, "", "")}
    several = g.study.sortings_in(review.id)[g.id("s1")].first
    assert several == "+".join(sorted(several.split("+"))), "as ratings compare it"
    step = g.session.history()[-1]
    assert (step.label, step.parameters) == ("review.read", {"judge": "نگار", "count": 4})
    comes_back(g, before)


def test_a_later_state_takes_the_place_of_the_earlier_one(g, tmp_path):
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="A", s1="B", s2="C")
    first = read_answer(g.session, path).review
    kept = dict(g.study.sortings_in(first.id))
    g.session.run("review.describe", {}, lambda t: t.update(replace(first, outcome="گفت‌وگو شد")))
    sent.answer("نگار", s1="A X", s3="B", s2="")
    book = SortingBook.open(path)
    book.put(sent.number("s2"), Layer.FIRST, "")
    book.save()
    before = picture_of(g.study)
    read = read_answer(g.session, path)
    assert (read.added, read.changed, read.removed, read.unchanged) == (1, 1, 1, 1)
    assert list(g.study.reviews) == [first.id]
    assert read.review.outcome == "گفت‌وگو شد"
    assert sorted_(g, read.review) == {"s0": ("A", "", ""), "s1": ("A", "X", ""), "s3": ("B", "", "")}
    assert g.study.sortings_in(first.id)[g.id("s0")] == kept[g.id("s0")]
    comes_back(g, before)


def test_an_unchanged_answer_leaves_no_step_and_says_so(g, tmp_path):
    path = Sent(g, tmp_path).answer("نگار", s0="A", s1="B")
    read_answer(g.session, path)
    steps = len(g.session.history())
    read = read_answer(g.session, path)
    assert (read.added, read.changed, read.removed, read.unchanged) == (0, 0, 0, 2)
    assert list(map(str, read.told)) == ["Nothing has changed in a.pheno-review since it was read."]
    assert len(g.session.history()) == steps


def test_an_earlier_state_is_told_apart_unless_it_is_wanted(g, tmp_path):
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="A")
    early = tmp_path / "early.pheno-review"
    early.write_bytes(path.read_bytes().replace(b'"changed":"20', b'"changed":"19'))
    sent.answer("نگار", s0="B")
    read_answer(g.session, path)
    assert "early.pheno-review is an earlier state of نگار's answer" in refusal(g.session, early)
    assert read_answer(g.session, early, replace=True).changed == 1


def test_judges_of_the_same_package_stand_beside_each_other(g, tmp_path):
    sent = Sent(g, tmp_path)
    one = read_answer(g.session, sent.answer("نگار", "a", s0="A")).review
    two = read_answer(g.session, sent.answer("آوا", "b", s0="B")).review
    assert [review.judge for review in g.study.reviews_of(sent.package.id)] == ["آوا", "نگار"]
    assert (sorted_(g, one), sorted_(g, two)) == ({"s0": ("A", "", "")}, {"s0": ("B", "", "")})


def test_a_second_answer_of_the_same_judge_is_refused_and_can_replace_the_first(g, tmp_path):
    sent = Sent(g, tmp_path)
    first = read_answer(g.session, sent.answer("نگار", "a", s0="A", s1="A")).review
    second = sent.answer("نـگار", "b", s0="B")
    told = refusal(g.session, second)
    assert f"on {first.answered[:10]}, and b.pheno-review is a second answer" in told
    assert list(g.study.reviews) == [first.id]
    accept_finding(g.session, Check.STALE_EVIDENCE, [first.id], "to be asked again")
    before = picture_of(g.study)
    read = read_answer(g.session, second, replace=True)
    assert list(g.study.reviews) == [read.review.id] != [first.id]
    assert sorted_(g, read.review) == {"s0": ("B", "", "")}
    assert not g.study.sortings_in(first.id)
    assert not g.study.acceptances
    comes_back(g, before)


def test_the_analyst_is_no_judge_of_their_own(g, tmp_path):
    sent = Sent(g, tmp_path)
    assert "who packed it" in refusal(g.session, sent.answer("ن. مرادي", s0="A"))
    assert not g.study.reviews


def test_answers_to_an_open_package_are_told_apart_from_blind_ones(g, tmp_path):
    sent = Sent(g, tmp_path, Packing(blind=False, seed=1))
    assert read_answer(g.session, sent.answer("نگار", s0="A")).review.kind is ReviewKind.OPEN


def test_codes_are_answered_too(g, tmp_path):
    sent = Sent(g, tmp_path, Packing(unit=Unit.CODE, seed=1))
    review = read_answer(g.session, sent.answer("نگار", a="A X", d="C")).review
    found = {g.study.codes[item].name: one.first for item, one in g.study.sortings_in(review.id).items()}
    assert found == {"a": g.id("A"), "d": g.id("C")}


def test_keys_lead_to_the_categories_that_were_packed(g, tmp_path):
    package = Sent(g, tmp_path).package
    keys = category_keys(package, g.session.version_by_id(package.version_id))
    assert {key: g.study.categories[one].name for key, one in keys.items()} == {
        "f1": "A", "f2": "B", "f3": "C", "s1": "X", "s2": "Y", "e1": "K",
    }  # fmt: skip


# Versions


def test_an_answer_to_an_older_version_is_read_and_said_to_be_stale(g, tmp_path):
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="A X", s3="B")
    rename_card(g.session, g.id("A"), "AA")
    describe_card(g.session, g.id("X"), definition="دیگر")
    move_cards(g.session, [g.id("c")], g.id("C"))
    read = read_answer(g.session, path)
    assert list(map(str, read.told)) == [
        f"The categories have changed since the package was made on {sent.package.packed[:10]}. Its figures are of the "
        "categories of that day and are stale."
    ]
    assert sorted_(g, read.review) == {"s0": ("AA", "X", ""), "s3": ("B", "", "")}
    assert stale_reviews(g.study) == [read.review]


def test_an_older_version_is_called_by_its_iteration(g, tmp_path):
    keep_iteration(g.session, "دور ۲", reason="پایان دور")
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="A")
    rename_card(g.session, g.id("A"), "AA")
    (told,) = map(str, read_answer(g.session, path).told)
    assert "are of the iteration دور ۲ and are stale" in told


def test_an_answer_read_after_disagreements_were_resolved_is_as_stale_as_the_others(g, tmp_path):
    sent = Sent(g, tmp_path)
    first = read_answer(g.session, sent.answer("نگار", "a", s0="A")).review
    move_cards(g.session, [g.id("c")], g.id("C"))
    present = system_fingerprint(g.study, sent.package.items)
    g.session.run("review.describe", {}, lambda t: t.update(replace(first, fingerprint=present)))
    read = read_answer(g.session, sent.answer("آوا", "b", s0="A"))
    assert (read.told, stale_reviews(g.study)) == ((), [])
    rename_card(g.session, g.id("A"), "AA")
    assert len(stale_reviews(g.study)) == 2
    third = read_answer(g.session, sent.answer("مهتا", "c", s0="A"))
    assert len(third.told) == 1
    assert len(stale_reviews(g.study)) == 3


def test_what_is_coded_elsewhere_meanwhile_makes_nothing_stale(g, tmp_path):
    sent = Sent(g, tmp_path, Packing(sample=2, seed=1))
    path = sent.answer("نگار", **{f"s{g.statements.index(item)}": "A" for item in sent.package.items})
    rename_card(g.session, g.id("e"), "ee")
    assert read_answer(g.session, path).told == ()


def test_a_name_replaced_in_the_categories_since_does_not_spoil_an_answer(g, tmp_path):
    rename_card(g.session, g.id("A"), "مهناز")
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="مهناز")
    names = [Name("مهناز", "ه۱")]
    replace_names(g.session, names, propose_occurrences(g.session, names))
    read = read_answer(g.session, path)
    assert sorted_(g, read.review) == {"s0": ("ه۱", "", "")}


# What does not fit


def test_each_answer_that_does_not_belong_here_is_told_apart(g, tmp_path):
    sent = Sent(g, tmp_path)
    assert "There is no answer in p.pheno-review yet" in refusal(g.session, sent.path)
    assert "There is no answer in signed.pheno-review yet" in refusal(g.session, sent.answer("نگار", "signed"))
    path = sent.answer("نگار", s0="A")
    other = make_session(tmp_path, name="other")
    assert "a.pheno-review belongs to another study" in refusal(other, path)
    other.close()
    g.session.run("note.forget", {}, lambda t: t.delete(sent.package))
    assert "knows nothing of the package in a.pheno-review" in refusal(g.session, path)
    assert not g.study.reviews


def test_a_package_remade_by_hand_is_told_apart_even_with_a_fitting_sum(g, tmp_path):
    sent = Sent(g, tmp_path)
    path = sent.answer("نگار", s0="A")
    good = json.loads(path.read_bytes())

    def remade(change):
        content = json.loads(json.dumps(good))
        change(content["parcel"])
        parcel = review_files.read_parcel(content["parcel"])
        content["sha256"] = encode_parcel(parcel).digest
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return refusal(g.session, path)

    for change in (
        lambda parcel: parcel["choices"][0].update(name="B"),
        lambda parcel: parcel["items"].pop(),
        lambda parcel: parcel.update(blind=False),
        lambda parcel: parcel.update(packed="2020-01-01T00:00:00+00:00"),
    ):
        assert "was changed by hand" in remade(change)
    assert not g.study.reviews


def test_a_number_that_is_taken_by_another_answer_is_refused(g, tmp_path):
    sent = Sent(g, tmp_path)
    review = read_answer(g.session, sent.answer("نگار", s0="A")).review
    again = Sent(g, tmp_path)
    path = again.answer("آوا", "b", s0="A")
    content = json.loads(path.read_bytes())
    content["answer"]["id"] = review.id
    path.write_text(json.dumps(content), encoding="utf-8")
    assert "the number of another answer" in refusal(g.session, path)


def test_a_study_that_can_not_be_changed_reads_nothing(g, tmp_path):
    path = Sent(g, tmp_path).answer("نگار", s0="A")
    reader = Session.open(g.session.path, researcher="دومی")
    assert "for reading only" in refusal(reader, path)
    reader.close()


def test_a_review_in_place_is_read_here_too_in_a_child(g, tmp_path):
    path = tmp_path / "r.pheno-review"
    point = ReviewPoint(g.id("a"), g.id("A"), Verdict.AGREE, "", "", "2026-01-01T00:00:00+00:00")
    now = "2026-01-01T00:00:00+00:00"
    fingerprint = system_fingerprint(g.study)
    write_place_review(PlaceReview("c" * 32, g.study.about.id, "نگار", now, now, fingerprint, (point,), ()), path)
    read = read_answer(g.session, path)
    assert isinstance(read, ReadAnswer)
    assert (read.review.kind, read.added) == (ReviewKind.IN_PLACE, 1)
    assert read_answer(g.session, path).unchanged == 1


# On paper


@pytest.fixture
def sent_on_paper(g, tmp_path):
    return Sent(g, tmp_path, ending=".docx")


def paper(sent, judge, name="f.docx", **places):
    """A filled form: ``s0="A"``, chosen at the first layer."""
    form = FormFile(sent.path)
    if judge:
        form.name(judge)
    for item, place in places.items():
        form.choose(sent.number(item), 0, place)
    return Path(form.save(sent.folder / name))


def test_a_form_is_read_as_an_answer_and_again_as_a_later_state_of_it(g, sent_on_paper):
    sent = sent_on_paper
    assert sent.package.medium == "form"
    first = read_answer(g.session, paper(sent, "نگار", s0="A", s3="B"))
    assert (first.added, first.review.judge, first.review.kind) == (2, "نگار", ReviewKind.BLIND)
    assert sorted_(g, first.review) == {"s0": ("A", "", ""), "s3": ("B", "", "")}
    assert read_answer(g.session, paper(sent, "نگار", s0="A", s3="B")).unchanged == 2
    later = read_answer(g.session, paper(sent, "نگار", s0="C", s4="C"))
    assert (later.added, later.changed, later.removed) == (1, 1, 1)
    assert later.review.id == first.review.id
    assert sorted_(g, later.review) == {"s0": ("C", "", ""), "s4": ("C", "", "")}


def test_who_answered_can_be_said_of_a_form_without_a_name_only(g, sent_on_paper):
    sent = sent_on_paper
    assert "no answer in f.docx yet" in refusal(g.session, paper(sent, ""))
    read = read_answer(g.session, paper(sent, "", s0="A"), judge="نگار")
    assert (read.review.judge, read.added) == ("نگار", 1)
    signed = paper(sent, "نگار", s0="A", s3="B")
    assert refusal(g.session, signed, judge="آوا").startswith("f.docx is نگار's answer, not آوا's.")
    assert read_answer(g.session, signed, judge=" نگار ").added == 1
    assert [review.judge for review in g.study.reviews.values()] == ["نگار"]


def test_a_judge_called_otherwise_than_before_is_told(g, tmp_path):
    sent = Sent(g, tmp_path)
    path = sent.answer("Bo", s0="A")
    read_answer(g.session, path)
    book = SortingBook.open(path)
    book.sign_as("Cy")
    book.save()
    assert refusal(g.session, path, judge="Bo").startswith("a.pheno-review is Cy's answer")
    read = read_answer(g.session, path, judge="CY")
    assert [str(one) for one in read.told] == ["This answer was Bo's when it was read before. It is Cy's now."]
    assert [review.judge for review in g.study.reviews.values()] == ["Cy"]


def test_a_form_and_a_file_of_the_same_judge_are_two_answers(g, sent_on_paper, tmp_path):
    sent = sent_on_paper
    read_answer(g.session, paper(sent, "نگار", s0="A"))
    assert read_answer(g.session, paper(sent, "آوا", s0="A")).added == 1
    write_parcel(sent.parcel, None, tmp_path / "p.pheno-review")
    book = SortingBook.open(tmp_path / "p.pheno-review", "نگار")
    book.put(1, Layer.FIRST, "f1")
    book.save()
    assert "is a second answer" in refusal(g.session, book.path)


def test_forms_that_do_not_fit_are_told_apart(g, sent_on_paper):
    sent = sent_on_paper
    assert "does not say who answered" in refusal(g.session, paper(sent, "", s0="A"))
    assert "There is no answer in f.docx yet" in refusal(g.session, paper(sent, "نگار"))
    assert "who packed it" in refusal(g.session, paper(sent, "ن. مرادی", s0="A"))
    path = paper(sent, "نگار", s0="A")
    g.session.run("note.forget", {}, lambda t: t.delete(sent.package))
    assert "knows nothing of the package in f.docx" in refusal(g.session, path)
    assert not g.study.reviews


def test_a_form_with_rows_that_can_not_be_read_is_not_half_read(g, sent_on_paper):
    sent = sent_on_paper
    path = paper(sent, "نگار", s0="A", s1="B", s2="C")
    form = FormFile(path)
    number = sent.number("s1")
    for text in form.cells(number)[2].iter(w("t")):
        text.text = "دسته‌ای که نیست"
    form.save(path)
    with pytest.raises(RowsRefused) as refused:
        read_answer(g.session, path)
    assert [f"Item {number}" in str(row) for row in refused.value.rows] == [True]
    assert not g.study.reviews


def test_a_form_of_more_items_than_were_packed_is_refused(g, sent_on_paper):
    sent = sent_on_paper
    path = paper(sent, "نگار", **{f"s{n}": "A" for n in range(6)})
    fewer = replace(sent.package, items=sent.package.items[:3])
    g.session.run("note.forget", {}, lambda t: t.update(fewer))
    assert "items or categories that were not packed" in refusal(g.session, path)
    assert not g.study.reviews
