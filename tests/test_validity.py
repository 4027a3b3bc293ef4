"""The validity register, thresholds, and reviews that are noted, described and removed by hand."""

import pytest

from phenocode.analysis.check_debriefing import VALIDITY_WORDS
from phenocode.analysis.checks import run_checks
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.categories import move_cards, rename_card
from phenocode.commands.labels import say_step
from phenocode.commands.meetings import describe_review, note_meeting, remove_review
from phenocode.commands.pseudonyms import Name, copy_without_history, propose_occurrences, replace_names
from phenocode.commands.resolving import keep_place, write_comment
from phenocode.commands.session import Session
from phenocode.commands.validity import (
    claim,
    correct_validity,
    enter_validity,
    find_claim,
    find_threshold,
    remove_threshold,
    remove_validity,
    set_threshold,
    unclaim,
)
from phenocode.errors import Refusal
from phenocode.store.study_file import StudyFile
from phenocode.study.debriefing import Comment, Measure, ReviewKind, ValidityKind, Verdict
from phenocode.study.records import Check, new_id
from phenocode.study.rules import read_threshold
from phenocode.text.personal_names import NameFinder
from tests.reviews import add_answer, add_package, add_place_review, ids_of, sorted_study
from tests.studies import make_session

PEER, MEMBER = ValidityKind.PEER_DEBRIEFING, ValidityKind.MEMBER_CHECK


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def reviewed(tmp_path):
    opened = sorted_study(tmp_path)
    yield opened
    opened.close()


def there_and_back(session, deed):
    """The deed is one step that undo takes back and redo does again, in memory as in the file."""
    before = {one.id: one for one in session.study.all_records()}
    steps = len(session.history())
    result = deed()
    assert len(session.history()) == steps + 1
    after = {one.id: one for one in session.study.all_records()}
    assert after != before
    session.undo()
    assert {one.id: one for one in session.study.all_records()} == before
    session.redo()
    assert {one.id: one for one in session.study.all_records()} == after
    assert {one.id: one for one in session._file.read_study().all_records()} == after
    return result


def said(session):
    return say_step(session.history()[-1])


# Claims and entries


def test_a_claim_is_made_worded_and_taken_back(session):
    made = there_and_back(session, lambda: claim(session, PEER))
    assert (made.kind, made.wording, said(session)) == (PEER, "", "Claim peer debriefing")
    there_and_back(session, lambda: claim(session, PEER, " به گفتهٔ همکاران\n"))
    assert find_claim(session, PEER).wording == "به گفتهٔ همکاران"
    assert said(session) == "Word the claim of peer debriefing"
    steps = len(session.history())
    assert claim(session, PEER, "به گفتهٔ همکاران").id == made.id
    unclaim(session, MEMBER)
    assert len(session.history()) == steps
    there_and_back(session, lambda: unclaim(session, PEER))
    assert (session.study.claims, said(session)) == ({}, "Claim peer debriefing no more")


def test_entries_are_made_corrected_and_removed(session):
    entry = there_and_back(
        session, lambda: enter_validity(session, MEMBER, who=" م۱ ", held="۱۴۰۴/۱۳/۴۰", outcome=" پذیرفت\n")
    )
    assert (entry.who, entry.held, entry.outcome, entry.position) == ("م۱", "۱۴۰۴/۱۳/۴۰", "پذیرفت", 0)
    assert said(session) == "Enter member check in the register"
    second = enter_validity(session, MEMBER, who="", held="", outcome="بازگشت")
    assert second.position == 1
    assert enter_validity(session, PEER, who="", held="", outcome="بازگشت").position == 0
    there_and_back(session, lambda: correct_validity(session, entry.id, held="۱۴۰۴/۰۱/۰۲"))
    corrected = session.study.validity_entries[entry.id]
    assert (corrected.who, corrected.held, corrected.outcome) == ("م۱", "۱۴۰۴/۰۱/۰۲", "پذیرفت")
    steps = len(session.history())
    correct_validity(session, entry.id, who="م۱")
    with pytest.raises(Refusal, match="outcome"):
        correct_validity(session, entry.id, outcome=" ")
    with pytest.raises(Refusal, match="outcome"):
        enter_validity(session, MEMBER, who="م۱", held="", outcome="\n")
    assert len(session.history()) == steps
    there_and_back(session, lambda: remove_validity(session, entry.id))
    assert [one.id for one in session.study.validity_entries.values() if one.kind is MEMBER] == [second.id]


def test_a_claim_without_an_entry_is_found(session):
    claim(session, MEMBER)
    claim(session, PEER)
    enter_validity(session, ValidityKind.PRAGMATIC, who="", held="", outcome="به کار رفت")
    finding = run_checks(session.study).finding(Check.UNSUPPORTED_CLAIM)
    assert [item.words for item in finding.items] == ["peer debriefing", "member check"]
    accept_finding(session, Check.UNSUPPORTED_CLAIM, finding.items[0].ids, "در راه است")
    entry = enter_validity(session, MEMBER, who="م۱", held="", outcome="پذیرفت")
    assert run_checks(session.study).finding(Check.UNSUPPORTED_CLAIM).count == 0
    remove_validity(session, entry.id)
    unclaim(session, PEER)
    assert [item.words for item in run_checks(session.study).finding(Check.UNSUPPORTED_CLAIM).items] == ["member check"]
    assert not session.study.acceptances
    assert set(VALIDITY_WORDS) == set(ValidityKind)


# Thresholds


@pytest.mark.parametrize(
    ("measure", "typed", "value"),
    [
        (Measure.PERCENT, "80", 80.0), (Measure.PERCENT, "۸۵٫۵٪", 85.5), (Measure.PERCENT, "100 %", 100.0),
        (Measure.PERCENT, "0", 0.0), (Measure.KAPPA, "۰٫۸", 0.8), (Measure.KAPPA, "٠,٧٥", 0.75),
        (Measure.ALPHA, "۰/۶۶۷", 0.667), (Measure.ALPHA, ".8", 0.8), (Measure.ALPHA, " 1 ", 1.0),
    ],
)  # fmt: skip
def test_thresholds_are_read_in_all_digits_and_decimal_marks(session, measure, typed, value):
    assert read_threshold(measure, typed) == pytest.approx(value)
    assert set_threshold(session, measure, typed, "Krippendorff, 2019").value == typed.strip()


@pytest.mark.parametrize(
    ("measure", "typed"),
    [
        (Measure.PERCENT, "101"), (Measure.PERCENT, "-1"), (Measure.PERCENT, ""), (Measure.PERCENT, "هشتاد"),
        (Measure.KAPPA, "80"), (Measure.KAPPA, "1.01"), (Measure.KAPPA, "80%"), (Measure.KAPPA, "0.8.1"),
        (Measure.ALPHA, "۱٫۱"), (Measure.ALPHA, "1e-1"), (Measure.ALPHA, "nan"), (Measure.ALPHA, "0."),
    ],
)  # fmt: skip
def test_impossible_thresholds_are_refused(session, measure, typed):
    with pytest.raises(Refusal, match="no threshold"):
        set_threshold(session, measure, typed, "Krippendorff, 2019")
    assert not session.study.thresholds


def test_a_threshold_is_cited_set_anew_and_removed(session):
    with pytest.raises(Refusal, match="cited"):
        set_threshold(session, Measure.ALPHA, "0.8", " ")
    first = there_and_back(session, lambda: set_threshold(session, Measure.ALPHA, "0.8", "Krippendorff, 2019"))
    assert said(session) == "Set the threshold for alpha"
    second = there_and_back(session, lambda: set_threshold(session, Measure.ALPHA, "۰٫۶۶۷", "Krippendorff, 2019"))
    assert (second.id, list(session.study.thresholds.values())) == (first.id, [second])
    assert find_threshold(session, Measure.KAPPA) is None
    remove_threshold(session, Measure.KAPPA)
    there_and_back(session, lambda: remove_threshold(session, Measure.ALPHA))
    assert find_threshold(session, Measure.ALPHA) is None


# Meetings, and reviews that go


def test_a_meeting_is_noted_and_described_and_never_stale(reviewed):
    meeting = there_and_back(
        reviewed, lambda: note_meeting(reviewed, judge=" سارا ", held="۱۴۰۴/۱۱", asked="طبقه‌ها", outcome="دو ایراد")
    )
    assert (meeting.kind, meeting.judge, meeting.package_id) == (ReviewKind.MEETING, "سارا", None)
    assert not meeting.kind.is_coder_check
    assert (meeting.answered, meeting.asked, meeting.researcher) == ("۱۴۰۴/۱۱", "طبقه‌ها", "ن. مرادی")
    with pytest.raises(Refusal, match="name"):
        note_meeting(reviewed, judge=" ", held="", asked="", outcome="")
    there_and_back(reviewed, lambda: describe_review(reviewed, meeting.id, outcome="سه ایراد", held="۱۴۰۴/۱۲"))
    described = reviewed.study.reviews[meeting.id]
    assert (described.outcome, described.asked, described.answered) == ("سه ایراد", "طبقه‌ها", "۱۴۰۴/۱۲")
    move_cards(reviewed, [ids_of(reviewed)["c0"]], ids_of(reviewed)["B"])
    assert run_checks(reviewed.study).finding(Check.STALE_EVIDENCE).count == 0


def test_an_answers_judge_and_day_are_its_own(reviewed):
    review = add_answer(reviewed, add_package(reviewed), "سارا", {})
    for change in ({"judge": "نوید"}, {"held": "۱۴۰۴"}):
        with pytest.raises(Refusal, match="answer of سارا itself"):
            describe_review(reviewed, review.id, **change)
    describe_review(reviewed, review.id, asked="همه")
    assert reviewed.study.reviews[review.id].asked == "همه"


def test_a_removed_review_takes_its_answers_along_and_comes_back(reviewed):
    ids = ids_of(reviewed)
    package = add_package(reviewed)
    sara = add_answer(reviewed, package, "سارا", {ids["s0"]: [ids["B"]], ids["s1"]: [ids["B"]]})
    navid = add_answer(reviewed, package, "نوید", {ids["s0"]: [ids["C"]]})
    in_place = add_place_review(reviewed, "پری", {(ids["s0"], ids["c0"]): Verdict.DISAGREE})
    brought = Comment(new_id(), package.id, ids["s0"], "first", "سارا", "2026", "نه", sara.id)
    reviewed.run("test", {}, lambda tx: tx.insert(brought))
    own = write_comment(reviewed, package.id, ids["s0"], "first", "چرا؟")
    answer = write_comment(reviewed, in_place.id, ids["s0"], ids["c0"], "چرا؟")
    about_package = keep_place(reviewed, package.id, ids["s0"], "first", reason="x")
    about_point = keep_place(reviewed, in_place.id, ids["s0"], ids["c0"], reason="x")
    move_cards(reviewed, [ids["c9"]], ids["A"])
    accept_finding(reviewed, Check.STALE_EVIDENCE, [sara.id], "پیش از بازنگری")
    there_and_back(reviewed, lambda: remove_review(reviewed, sara.id))
    study = reviewed.study
    assert {one.id for one in study.sortings.values()} == {one.id for one in study.sortings_in(navid.id).values()}
    assert study.thread(package.id, ids["s0"], "first") == [own]
    assert study.resolution_of(package.id, ids["s0"], "first") == about_package
    assert not study.acceptances
    there_and_back(reviewed, lambda: remove_review(reviewed, in_place.id))
    assert {own.id} == study.comments.keys()
    assert {about_package.id} == study.resolutions.keys()
    assert not study.points
    assert {answer.id, about_point.id}.isdisjoint(one.id for one in study.all_records())
    assert said(reviewed) == "Remove the review by پری"


# The checks of debriefing


def test_unresolved_disagreements_and_stale_reviews_are_found(reviewed):
    ids = ids_of(reviewed)
    package = add_package(reviewed)
    add_answer(reviewed, package, "سارا", {ids["s0"]: [ids["B"]], ids["s1"]: [ids["A"]]})
    in_place = add_place_review(reviewed, "پری", {(ids["c0"], ids["A"]): Verdict.UNSURE, (ids["B"], ""): Verdict.AGREE})
    words = reviewed.study.statements[ids["s0"]].quotation

    def checks():
        return run_checks(reviewed.study, version_of=reviewed.version_by_id)

    finding = checks().finding(Check.UNRESOLVED)
    assert [item.words for item in finding.items] == [f"{words}: first layer", "c0: A"]
    assert [item.ids for item in finding.items] == [
        (f"{package.id}+{ids['s0']}+first",), (f"{in_place.id}+{ids['c0']}+{ids['A']}",)
    ]  # fmt: skip
    accept_finding(reviewed, Check.UNRESOLVED, finding.items[0].ids, "به داور سوم")
    assert [len(part) for part in (checks().finding(Check.UNRESOLVED).items,)] == [1]
    keep_place(reviewed, in_place.id, ids["c0"], ids["A"], reason="x")
    assert checks().finding(Check.UNRESOLVED).count == 0
    with pytest.raises(KeyError):
        run_checks(reviewed.study).finding(Check.UNRESOLVED)
    assert checks().finding(Check.STALE_EVIDENCE).count == 0
    move_cards(reviewed, [ids["c9"]], ids["A"])
    stale = run_checks(reviewed.study).finding(Check.STALE_EVIDENCE)
    assert sorted(item.words for item in stale.items) == sorted(["Review: پری", "Review: سارا"])


def test_the_versions_that_checks_go_over_are_read_once(reviewed, monkeypatch):
    ids = ids_of(reviewed)
    for number in range(6):  # each package on categories of its own
        rename_card(reviewed, ids["A"], f"A {number}")
        add_answer(reviewed, add_package(reviewed), f"J{number}", {ids["s0"]: [ids["B"]]})
    read = []
    read_version = StudyFile.read_version
    monkeypatch.setattr(StudyFile, "read_version", lambda self, one: read.append(one) or read_version(self, one))

    def check():
        run_checks(reviewed.study, version_of=reviewed.version_by_id)
        read_now, read[:] = len(read), []
        return read_now

    assert [check(), check()] == [6, 0]
    # As many as there is room for, and the one that is wanted in any case.
    monkeypatch.setattr("phenocode.commands.session._KEPT_RECORDS", 10)
    assert [check(), check()] == [0, 0]
    rename_card(reviewed, ids["A"], "A 6")
    add_answer(reviewed, add_package(reviewed), "J6", {ids["s0"]: [ids["B"]]})
    assert [check(), check()] == [1, 7]


# Copies and names


def test_a_copy_without_history_keeps_the_register_and_leaves_reviews_out(reviewed, tmp_path):
    ids = ids_of(reviewed)
    add_answer(reviewed, package := add_package(reviewed), "سارا", {ids["s0"]: [ids["B"]]})
    note_meeting(reviewed, judge="پری", held="", asked="", outcome="")
    keep_place(reviewed, package.id, ids["s0"], "first", reason="x")
    write_comment(reviewed, package.id, ids["s0"], "first", "چرا؟")
    kept = [
        claim(reviewed, PEER, "سخن"),
        enter_validity(reviewed, PEER, who="سارا", held="", outcome="پذیرفت"),
        set_threshold(reviewed, Measure.ALPHA, "0.8", "Krippendorff, 2019"),
    ]
    copy_without_history(reviewed, tmp_path / "copy.pheno")
    copy = Session.open(tmp_path / "copy.pheno", researcher="x")
    study = copy.study
    for record in kept:
        assert study.find(record.id) == record
    left = (study.packages, study.reviews, study.sortings, study.points, study.comments, study.resolutions)
    assert not any(left)
    copy.close()


def test_names_in_reviews_and_in_the_register_are_replaced(reviewed):
    ids = ids_of(reviewed)
    name = Name("علی رضا", "ک۷")
    package = add_package(reviewed, recipient="برای علی رضا")
    answer = add_answer(reviewed, package, "سارا", {ids["s0"]: [ids["B"]]}, remarks={ids["s0"]: "علی رضا نه"})
    describe_review(reviewed, answer.id, asked="دربارهٔ علی رضا", outcome="علی رضا ماند")
    link = (ids["c0"], ids["A"])
    add_place_review(reviewed, "پری", {link: Verdict.DISAGREE}, reasons={link: "علی رضا چنین نگفت"})
    write_comment(reviewed, package.id, ids["s0"], "first", "علی رضا؟")
    keep_place(reviewed, package.id, ids["s0"], "first", reason="علی رضا گفت")
    claim(reviewed, MEMBER, "علی رضا خواند")
    enter_validity(reviewed, MEMBER, who="علی رضا", held="", outcome="علی رضا پذیرفت")
    before = {one.id: one for one in reviewed.study.all_records()}
    found = propose_occurrences(reviewed, [name])
    assert {(one.where, one.field) for one in found} == {
        ("reviews", "recipient"), ("reviews", "remark"), ("reviews", "asked"), ("reviews", "outcome"),
        ("reviews", "reason"), ("reviews", "text"), ("register", "wording"), ("register", "who"),
        ("register", "outcome"),
    }  # fmt: skip
    assert len(found) == 10
    replace_names(reviewed, [name], found)
    everything = "\n".join(map(repr, reviewed.study.all_records()))
    assert NameFinder([name.name]).find(everything) == []
    assert reviewed.study.reviews[answer.id].outcome == "ک۷ ماند"
    reviewed.undo()
    assert {one.id: one for one in reviewed.study.all_records()} == before


def test_names_of_cards_are_replaced_in_what_was_packed_too(reviewed):
    name = Name("علی رضا", "ک۷")
    ids = ids_of(reviewed)
    rename_card(reviewed, ids["A"], "نزد علی رضا")
    rename_card(reviewed, ids["c0"], "علی رضا")
    package = add_package(reviewed)
    rename_card(reviewed, ids["c0"], "او")
    replace_names(reviewed, [name], propose_occurrences(reviewed, [name]))
    version = reviewed.version_by_id(reviewed.study.packages[package.id].version_id)
    assert (version.categories[ids["A"]].name, version.codes[ids["c0"]].name) == ("نزد ک۷", "ک۷")
    reviewed.undo()
    version = reviewed.version_by_id(reviewed.study.packages[package.id].version_id)
    assert version.categories[ids["A"]].name == "نزد علی رضا"
