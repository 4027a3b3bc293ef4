"""How a review in place comes into the study: each later state of it in place of the earlier one."""

import dataclasses
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from phenocode.analysis.evidence import system_fingerprint
from phenocode.analysis.links import Link, stands
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Sentence
from phenocode.exchange.review_documents import PlaceReview
from phenocode.i18n import mark
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import Comment, Point, Review, ReviewKind
from phenocode.study.model import Study
from phenocode.study.records import Check, Record
from phenocode.study.rules import clean_name, clean_text, hanging_on
from phenocode.text.names import name_key


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """How an answer came into the study: what of it is new, changed, taken back or as before, and what is to be told.

    Of a sorting items are counted, of a review in place points and comments.
    """

    review: Review
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    told: tuple[Sentence, ...] = ()


def store_place_review(
    session: Session,
    place_review: PlaceReview,
    digest: str,
    *,
    replace: bool = False,
    origin: object | None = None,
) -> ReadAnswer:
    """Take the state of a review in place into the study, in place of any earlier state of it; one undoable step.

    Points and comments that are in it no longer go; what the analyst wrote stays. A file of which nothing is new leaves
    no step. With ``replace`` another review of the same judge gives way to this one, its threads with what the analyst
    answered included. Raises Refusal for a review of another study, for a second one by the same judge, and for an
    earlier state than the one that was read, the last two unless ``replace``.
    """
    study = session.study
    if place_review.study_id != study.about.id:
        raise Refusal(
            "This is {judge}'s review of another study. Open that study to read it.", judge=place_review.judge
        )
    known = study.reviews.get(place_review.id)
    others = [] if known is not None else _reviews_by(study, place_review.judge)
    told = _told(study, place_review)
    if place_review.id in study.packages or (known is not None and known.kind is not ReviewKind.IN_PLACE):
        raise Refusal(
            "This review has the number of another answer in the study, so it can't be read. Ask for a new one."
        )
    if known is not None and known.digest == digest:
        return ReadAnswer(known, unchanged=len(place_review.points) + len(place_review.comments), told=told)
    if known is not None and place_review.changed < known.answered and not replace:
        raise Refusal(
            "This is an earlier state of {judge}'s review than the one that was read. Choose the latest file.",
            judge=place_review.judge,
        )
    if others and not replace:
        raise Refusal(
            "{judge} has another review in this study already. Read it in its place, or ask which of the two holds.",
            judge=place_review.judge,
        )
    session.refuse_if_read_only()
    review = _review_of(session, place_review, digest, known)
    before = {one.id: one for one in _records_in(study, review.id)}
    after = {one.id: one for one in _records_of(place_review)}
    added = [one for one in after.values() if one.id not in before]
    changed = [one for one in after.values() if one.id in before and before[one.id] != one]
    removed = [one for one in before.values() if one.id not in after]
    gone: list[Record] = [*removed]
    moved: list[Record] = []
    if known is not None and known.fingerprint != review.fingerprint:
        # That it was left stale on purpose was about the former state.
        gone += (one for one in study.acceptances_about(review.id) if one.check is Check.STALE_EVIDENCE)
    for other in others:
        gone += (*_records_in(study, other.id), *hanging_on(study, other.id), other)
        moved += _answers_moved(study, other.id, review.id)

    def store(transaction: Transaction) -> None:
        transaction.delete(*gone)
        if known is None:
            transaction.insert(review)
        transaction.update(*([] if known is None else [review]), *changed, *moved)
        transaction.insert(*added)

    parameters = {"judge": review.judge, "count": len(added) + len(changed) + len(removed)}
    session.run("review.read", parameters, store, origin=origin)
    unchanged = len(after) - len(added) - len(changed)
    return ReadAnswer(session.study.reviews[review.id], len(added), len(changed), len(removed), unchanged, told)


def _told(study: Study, review: PlaceReview) -> tuple[Sentence, ...]:
    told = []
    if review.fingerprint != system_fingerprint(study):
        told.append(Sentence(mark("It was made on another version of the categories than the present one.")))
    gone = sum(not stands(study, Link(point.subject_id, point.aspect)) for point in review.points)
    if gone == 1:
        told.append(Sentence(mark("1 point is about a link that stands differently now.")))
    elif gone:
        told.append(Sentence(mark("{n} points are about links that stand differently now."), {"n": gone}))
    return tuple(told)


def _review_of(session: Session, review: PlaceReview, digest: str, known: Review | None) -> Review:
    return Review(
        id=review.id,
        kind=ReviewKind.IN_PLACE,
        judge=clean_name(review.judge),
        package_id=None,
        answered=review.changed,
        read=datetime.now(UTC).isoformat(timespec="seconds"),
        researcher=session.researcher,
        asked=known.asked if known is not None else "",
        outcome=known.outcome if known is not None else "",
        fingerprint=review.fingerprint,
        digest=digest,
    )


def _records_of(review: PlaceReview) -> Iterator[Point | Comment]:
    """Its points and comments as records; their ids follow from the review's, so that nothing else has them."""
    for point in review.points:
        yield Point(
            _own_id(review.id, "point", point.subject_id, point.aspect),
            review.id,
            point.subject_id,
            point.aspect,
            point.verdict,
            clean_text(point.reason),
            clean_text(point.suggested),
            point.written,
        )
    for comment in review.comments:
        yield Comment(
            _own_id(review.id, "comment", comment.id),
            review.id,
            comment.subject_id,
            comment.aspect,
            clean_name(review.judge),
            comment.written,
            clean_text(comment.text),
            review.id,
        )


def _own_id(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _records_in(study: Study, review_id: str) -> list[Point | Comment]:
    """What a review brought into the study."""
    comments = (comment for comment in study.comments.values() if comment.review_id == review_id)
    return [*study.points_in(review_id), *comments]


def _reviews_by(study: Study, judge: str) -> list[Review]:
    reviews = (review for review in study.reviews.values() if review.kind is ReviewKind.IN_PLACE)
    return [review for review in reviews if name_key(review.judge) == name_key(judge)]


def _answers_moved(study: Study, former: str, review_id: str) -> list[Record]:
    """What the analyst wrote and resolved in the threads of a review that gives way, now in those of another."""
    comments = (c for c in study.comments.values() if c.source_id == former and c.review_id != former)
    resolutions = (r for r in study.resolutions.values() if r.source_id == former)
    return [
        *(dataclasses.replace(comment, source_id=review_id) for comment in comments),
        *(dataclasses.replace(resolution, source_id=review_id) for resolution in resolutions),
    ]
