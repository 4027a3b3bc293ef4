"""Reviewing in place: the reviewer's own file, the study left as it is, and reading the file again and again."""

import hashlib
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phenocode.analysis.evidence import system_fingerprint
from phenocode.analysis.links import Link, all_links, links_of, stands
from phenocode.analysis.reasons import Ground
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.categories import merge_cards, move_cards, rename_card
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.commands.place_reviews import store_place_review
from phenocode.commands.reasons import why_here
from phenocode.commands.reviewing import ReviewBook, default_path
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, explain_choice, uncode_statement
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import PlaceReview
from phenocode.exchange.review_files import digest_of, read_review_document, read_review_file
from phenocode.study.debriefing import Comment, Decision, Package, Resolution, ReviewKind, Unit, Verdict
from phenocode.study.records import Check, new_id
from tests.grouped_study import Grouped, plant
from tests.studies import picture_of

JUDGE = "R. Haddadi"


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture(autouse=True)
def in_process(monkeypatch):
    """Review files are read here and not in a child, whose start takes most of the time; the window's tests have it."""
    here = lambda requests: [read_review_document(requests[0].file)]  # noqa: E731
    monkeypatch.setattr("phenocode.exchange.review_files.parse_files", here)


@pytest.fixture
def path(planted, tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return shutil.copy(planted, folder / "study.pheno")


@pytest.fixture
def analyst(path):
    grouped = Grouped(path)
    yield grouped
    grouped.session.close()


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def begin(path, judge=JUDGE, at=None):
    session = Session.open(path, researcher=judge, read_only=True)
    try:
        return session, ReviewBook.open(at, session, judge)
    except BaseException:
        session.close()
        raise


def read_in(session, path, **how):
    review = read_review_file(path)
    return store_place_review(session, review, digest_of(review), **how)


def reviewed(path, say, judge=JUDGE, at=None):
    """The path of the file in which a reviewer has said something."""
    session, book = begin(path, judge, at)
    say(book)
    book.close()
    session.close()
    return book.path


# Links


def test_the_links_are_those_between_the_layers_each_once(analyst):
    study, id_ = analyst.study, analyst.id
    links = all_links(study)
    assert len(links) == len(set(links)) == 7 + 4 + 3 + 1  # codings, placements, parents of A B C, parent of X
    assert links_of(study, id_("s1")) == [Link(id_("s1"), id_("a")), Link(id_("s1"), id_("b"))]
    assert links_of(study, id_("A")) == [Link(id_("A"), id_("X")), Link(id_("A"))]
    assert links_of(study, id_("Y")) == [Link(id_("Y"))]
    assert links_of(study, id_("e")) == links_of(study, new_id()) == []
    assert stands(study, Link(id_("d"), id_("C")))
    assert not stands(study, Link(id_("d"), id_("A")))


# The reviewer's own file


def test_nothing_in_the_study_is_written_and_nothing_is_left_beside_it(path):
    before = digest(path), path.stat().st_mtime_ns
    session, book = begin(path)
    code = session.study.codes_in_order()[0]
    statement = session.study.statements_with(code.id)[0]
    book.judge_link(statement.id, code.id, Verdict.DISAGREE, "too wide", "another")
    book.comment(code.id, "", "What of the second half?")
    book.save()
    assert why_here(session, code.id)
    assert (digest(path), path.stat().st_mtime_ns) == before
    book.close()
    session.close()
    assert (digest(path), path.stat().st_mtime_ns) == before
    assert sorted(p.name for p in path.parent.iterdir()) == ["study - R. Haddadi.pheno-review", "study.pheno"]


def test_a_study_that_the_analyst_holds_or_that_is_read_only_is_reviewed_all_the_same(path, tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    holder = Session.open(path, researcher="ن. مرادی")
    before = digest(path)
    said = reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.AGREE))
    assert said.parent == path.parent
    assert digest(path) == before
    assert read_in(holder, said).added == 1
    holder.close()
    said.unlink()
    names = sorted(p.name for p in path.parent.iterdir())
    path.chmod(0o444)
    path.parent.chmod(0o555)
    before = digest(path)
    try:
        said = reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.UNSURE))
        assert sorted(p.name for p in path.parent.iterdir()) == names == ["study.pheno"]
    finally:
        path.parent.chmod(0o755)
    assert said == home / "study - R. Haddadi.pheno-review"
    assert digest(path) == before
    assert read_review_file(said).points[0].verdict is Verdict.UNSURE


def _first(book):
    return book.links[0].subject_id, book.links[0].aspect


def test_what_was_said_is_continued_with_progress(path):
    def say(book):
        assert (book.done, book.total) == (0, 15)
        first, second, *_ = book.links
        assert book.next_unjudged() == first
        book.judge_link(first.subject_id, first.aspect, Verdict.AGREE)
        assert book.next_unjudged(first) == second
        assert book.next_unjudged(book.links[-1]) == second
        book.judge_link(second.subject_id, "", Verdict.DISAGREE, " why ", "\0elsewhere")
        comment = book.comment(first.subject_id, first.aspect, "one")
        book.comment(first.subject_id, first.aspect, "two")
        assert book.comment(first.subject_id, first.aspect, "  ") is None
        book.correct_comment(comment.id, "one, said better")

    at = reviewed(path, say)
    session, book = begin(path, "r. haddadi", at)
    first, second, *_ = book.links
    assert (book.judge, book.done, book.unsaved) == (JUDGE, 1, False)  # a category itself is not counted
    point = book.point_on(second.subject_id, "")
    assert (point.reason, point.suggested) == ("why", "elsewhere")
    assert [c.text for c in book.comments_on(first.subject_id, first.aspect)] == ["one, said better", "two"]
    told = []
    stop = book.listen(lambda: told.append(book.unsaved))
    book.judge_link(second.subject_id, "", Verdict.DISAGREE, "why", "elsewhere")
    assert told == []
    assert not book.unsaved
    book.judge_link(second.subject_id, "", None)
    book.remove_comment(book.comments_on(first.subject_id, first.aspect)[0].id)
    book.correct_comment(book.comments_on(first.subject_id, first.aspect)[0].id, "")
    book.save()
    stop()
    book.judge_link(first.subject_id, first.aspect, None)
    assert told == [True, True, True, False]
    assert book.undo()
    assert book.done == 1
    assert book.redo()
    assert not book.redo()
    for left in ([], ["two"], ["one, said better", "two"]):
        assert book.undo()
        assert [c.text for c in book.comments_on(*_ids(first))] == left
    assert book.undo()
    assert book.point_on(second.subject_id, "") == point
    assert not book.undo()
    for _ in range(4):
        book.redo()
    book.close()
    session.close()
    assert (read_review_file(at).points, read_review_file(at).comments) == ((), ())


def test_a_file_that_is_not_the_reviewers_own_is_refused_and_left_as_it_is(path, tmp_path):
    at = reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.AGREE))
    before = at.read_bytes()
    other = plant_other(tmp_path)
    cases = [
        (path, "S. Karimi", at, "is the review of R. Haddadi"),
        (other, JUDGE, at, "another study"),
        (path, " ", at, "at least one letter"),
        (path, JUDGE, path, "ends in .pheno-review"),
        (path, JUDGE, tmp_path / "no folder" / "r.pheno-review", "can't be written there"),
    ]
    (tmp_path / "broken.pheno-review").write_bytes(before[:-30])
    cases.append((path, JUDGE, tmp_path / "broken.pheno-review", "broken.pheno-review"))
    for study, judge, file, words in cases:
        with pytest.raises(Refusal, match=words):
            begin(study, judge, file)
    session, _book = begin(path, JUDGE, at)
    with pytest.raises(Refusal, match="open in another window"):
        ReviewBook.open(at, session, JUDGE)
    _book.close()
    session.close()
    assert at.read_bytes() == before
    assert [p.name for p in tmp_path.rglob("*.lock")] == []


def plant_other(folder):
    (folder / "other").mkdir()
    return plant(folder / "other")


def test_a_full_disk_loses_nothing_and_is_tried_again(path, monkeypatch):
    session, book = begin(path)
    before = book.path.read_bytes()
    book.judge_link(*_first(book), Verdict.AGREE)

    def full(*_args, **_kwargs):
        raise Refusal("There is no room for {file}. Free some space or choose another place.", file="x")

    with monkeypatch.context() as patch:
        patch.setattr("phenocode.commands.reviewing.write_place_review", full)
        with pytest.raises(Refusal, match="no room"):
            book.save()
    assert book.unsaved
    assert book.save_problem is not None
    assert book.path.read_bytes() == before
    book.save()
    assert book.save_problem is None
    assert book.saved_at is not None
    book.close()
    session.close()
    assert len(read_review_file(book.path).points) == 1


def test_the_default_name_holds_what_a_file_name_can(tmp_path):
    made = default_path(tmp_path / "مطالعه.pheno", 'A/B: "C"?\x07.')
    assert made == tmp_path / "مطالعه - A-B- -C---.pheno-review"
    assert len(default_path(tmp_path / "s.pheno", "x" * 300).name) < 100


# Into the study


def test_it_is_read_again_and_again_and_nothing_doubles(path, analyst):
    session, id_ = analyst.session, analyst.id
    link = (id_("s0"), id_("a"))
    at = reviewed(path, lambda book: (book.judge_link(*link, Verdict.DISAGREE, "r"), book.comment(*link, "c")))
    picture, steps = picture_of(session.study), len(session.history())
    reading = read_in(session, at)
    review = reading.review
    assert (reading.added, reading.changed, reading.removed, reading.unchanged, reading.told) == (2, 0, 0, 0, ())
    assert (review.kind, review.judge, review.researcher) == (ReviewKind.IN_PLACE, JUDGE, "ن. مرادی")
    assert review.fingerprint == system_fingerprint(session.study)
    session.sign_as("دیگری")
    again = read_in(session, at)
    assert (again.added, again.unchanged, again.review) == (0, 2, review)
    assert len(session.history()) == steps + 1
    answer = Comment(new_id(), review.id, *link, "ن. مرادی", "2026-01-01T00:00:00+00:00", "it is not", None)
    session.run("comment.write", {}, lambda tx: tx.insert(answer))
    point = session.study.points_on(*link)[0]
    reviewed(path, lambda book: _change_my_mind(book, link, id_("A")), at=at)
    later = read_in(session, at)
    assert (later.added, later.changed, later.removed, later.unchanged) == (1, 1, 1, 0)
    assert [(p.id, p.verdict) for p in session.study.points_on(*link)] == [(point.id, Verdict.AGREE)]
    assert [p.verdict for p in session.study.points_on(id_("A"), "")] == [Verdict.UNSURE]
    assert [c.text for c in session.study.thread(review.id, *link)] == ["it is not"]
    session.undo()
    assert {c.text for c in session.study.thread(review.id, *link)} == {"it is not", "c"}
    session.undo()
    session.undo()
    assert picture_of(session.study) == picture


def test_a_review_left_stale_on_purpose_is_asked_about_again_when_a_later_state_is_stale(path, analyst):
    session, id_ = analyst.session, analyst.id
    at = reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.AGREE))
    read_in(session, at)
    rename_card(session, id_("A"), "A anew")
    accept_finding(session, Check.STALE_EVIDENCE, list(session.study.reviews), "it says the same")
    later = reviewed(path, lambda book: book.comment(*_first(book), "c"), at=at)
    read_in(session, later)
    assert not session.study.acceptances
    accept_finding(session, Check.STALE_EVIDENCE, list(session.study.reviews), "it says the same")
    reviewed(path, lambda book: book.comment(*_first(book), "d"), at=at)
    read_in(session, later)
    assert [one.reason for one in session.study.acceptances.values()] == ["it says the same"]


def _change_my_mind(book, link, category):
    book.judge_link(*link, Verdict.AGREE)
    book.remove_comment(book.comments_on(*link)[0].id)
    book.judge_link(category, "", Verdict.UNSURE)


def test_a_review_that_does_not_belong_here_is_refused_and_nothing_is_half_read(path, analyst, tmp_path):
    session = analyst.session
    at = reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.AGREE))
    first = read_review_file(at)
    read_in(session, at)
    twin = tmp_path / "twin.pheno-review"
    reviewed(path, lambda book: book.judge_link(*_first(book), Verdict.UNSURE), at=twin)
    answer = Comment(new_id(), first.id, *_pair(first), "ن. مرادی", "2026-01-01T00:00:00+00:00", "so it is", None)
    resolution = Resolution(
        new_id(), first.id, *_pair(first), Decision.KEPT, "a", "", "a", "r", "ن. مرادی", "2026-01-01T00:00:00+00:00"
    )
    session.run("comment.write", {}, lambda tx: tx.insert(answer, resolution))
    session.run("note.pack", {}, lambda tx: tx.insert(_package(tx, session)))
    accept_finding(session, Check.STALE_EVIDENCE, [first.id], "to be asked again")
    package = next(iter(session.study.packages))
    picture = picture_of(session.study)
    early = PlaceReview(first.id, first.study_id, JUDGE, first.begun, "2020-01-01T00:00:00+00:00", "", (), ())
    foreign = PlaceReview(new_id(), new_id(), JUDGE, first.begun, first.changed, "", first.points, ())
    crossed = PlaceReview(package, first.study_id, "S.", first.begun, first.changed, "", (), ())
    for review, words in ((early, "earlier state"), (foreign, "another study"), (crossed, "has the number of another")):
        with pytest.raises(Refusal, match=words):
            store_place_review(session, review, digest_of(review))
    with pytest.raises(Refusal, match=r"R\. Haddadi has another review"):
        read_in(session, twin)
    assert picture_of(session.study) == picture
    reading = read_in(session, twin, replace=True)
    study = session.study
    assert list(study.reviews) == [reading.review.id]
    assert reading.added == 1
    assert [p.verdict for p in study.points_on(*_pair(first))] == [Verdict.UNSURE]
    assert [c.text for c in study.thread(reading.review.id, *_pair(first))] == ["so it is"]
    assert study.resolution_of(reading.review.id, *_pair(first)).decision is Decision.KEPT
    assert not study.acceptances
    session.undo()
    assert picture_of(session.study) == picture


def _pair(review):
    return review.points[0].subject_id, review.points[0].aspect


def _package(tx, session):
    version = tx.add_version(session.study)
    return Package(new_id(), True, Unit.STATEMENT, (), (), 0, 1, "", False, "file", "", "", "N", "2026", version, "")


def test_points_on_links_that_went_meanwhile_are_kept_and_told(path, analyst):
    session, id_ = analyst.session, analyst.id
    links = [(id_("c"), id_("B")), (id_("s3"), id_("c")), (id_("d"), id_("C"))]

    def say(book):
        for link in links:
            book.judge_link(*link, Verdict.DISAGREE)

    at = reviewed(path, say)
    merge_cards(session, id_("c"), id_("d"))
    reading = read_in(session, at)
    assert [str(one) for one in reading.told] == [
        "It was made on another version of the categories than the present one.",
        "2 points are about links that stand differently now.",
    ]
    assert len(session.study.points_in(reading.review.id)) == 3
    assert reading.review.fingerprint != system_fingerprint(session.study)
    again, book = begin(path, at=at)
    assert {_ids(link) for link in book.others if not book.stands(link)} == set(links[:2])
    assert book.done == 1
    book.close()
    again.close()


# Why here?


def sentences(session, *about):
    """Why something is where it is: notes with what they rest on, then the steps."""
    reasons = why_here(session, *about)
    return [f"{r.ground}: {r.why}" if r.step is None else f"{say_step(r.step)} ({r.why})" for r in reasons]


def test_why_here_tells_notes_and_decisions_and_those_that_are_gone(analyst):
    session, id_ = analyst.session, analyst.id
    s0, a = id_("s0"), id_("a")
    marked = sentences(session, s0)
    assert len(marked) == 1
    assert marked[0].startswith("Mark a statement")
    code_statement(session, s0, "c")
    uncode_statement(session, s0, id_("c"))
    code_statement(session, s0, "d")
    session.undo()
    explain_choice(session, s0, "it turns")
    write_memo(session, s0, "look at s3")
    accept_finding(session, Check.STRADDLING, [s0], "on purpose")
    assert sentences(session, s0) == [
        "relevance: it turns",
        "memo: look at s3",
        "acceptance: on purpose",
        "Keep a straddling statement on purpose (on purpose)",
        "Write a memo ()",
        "Say why a statement was chosen ()",
        "Take the code c from a statement ()",
        "Code a statement: c ()",
        *marked,
    ]
    assert sentences(session, s0, id_("c"))[-2:] == ["Take the code c from a statement ()", "Code a statement: c ()"]
    move_cards(session, [a], id_("B"), reason="nearer")
    rename_card(session, a, "a2", reason="clearer")
    told = sentences(session, a)
    assert told[:2] == ["Rename the code a to a2 (clearer)", "Move a to B (nearer)"]
    assert not any("Code a statement" in one for one in told[:-1])
    assert sentences(session, a, id_("B"))[0] == "Move a to B (nearer)"
    assert sentences(session, id_("A"), id_("X"))[-1] == "Make the first-layer category A ()"
    resolution = Resolution(new_id(), new_id(), a, id_("B"), Decision.KEPT, "B", "", "B", "it is", "N.", "2026-01-02")
    session.run("x", {}, lambda tx: tx.insert(resolution))
    first, last, *_ = why_here(session, a)
    assert (first.ground, first.why, first.who, first.when) == (Ground.RESOLUTION, "it is", "N.", "2026-01-02")
    assert last.step.label == "x"
    assert sentences(session, new_id()) == []


# Whatever was said


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
VERDICTS = st.sampled_from([*Verdict, None])
SAID = st.lists(st.tuples(st.integers(0, 14), VERDICTS, WORDS, WORDS), max_size=8)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=SAID, second=SAID)
def test_the_study_has_what_the_file_says_whatever_was_said_before(path, analyst, tmp_path, first, second):
    at = tmp_path / f"{new_id()}.pheno-review"
    session = analyst.session
    before = picture_of(session.study)
    steps = len(session.history())
    for said in (first, second):
        points, comments = _say_in(path, at, said)
        review = read_in(session, at).review
        assert {_said(point) for point in session.study.points_in(review.id)} == points
        in_study = (c for c in session.study.comments.values() if c.review_id == review.id)
        assert sorted((c.subject_id, c.aspect, c.text) for c in in_study) == comments
    for _ in range(sum(step.state == "done" for step in session.history()[steps:])):
        session.undo()
    assert picture_of(session.study) == before


def _say_in(path, at, said):
    """Say it in a review; what its file ought to hold then."""
    reader, book = begin(path, at=at)
    try:
        for number, verdict, reason, suggested in said:
            link = book.links[number]
            book.judge_link(link.subject_id, link.aspect, verdict, reason, suggested)
            book.comment(link.subject_id, link.aspect, reason)
        points = {_said(point) for link in book.links if (point := book.point_on(link.subject_id, link.aspect))}
        comments = [(c.subject_id, c.aspect, c.text) for link in book.links for c in book.comments_on(*_ids(link))]
        return points, sorted(comments)
    finally:
        book.close()
        reader.close()


def _ids(link):
    return link.subject_id, link.aspect


def _said(point):
    return point.subject_id, point.aspect, point.verdict, point.reason, point.suggested
