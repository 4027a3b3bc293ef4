"""Deeds on reviews: noting a talk by hand, saying what was asked and what came of it, removing a review."""

from dataclasses import replace
from datetime import UTC, datetime

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.debriefing import Review, ReviewKind
from phenocode.study.records import Record, new_id
from phenocode.study.rules import clean_name, clean_text, hanging_on


def note_meeting(
    session: Session, *, judge: str, held: str, asked: str, outcome: str, origin: object | None = None
) -> Review:
    """Note a talk with a peer: with whom, when (as typed), what was asked, what came of it.

    It holds no figures, so it never becomes stale. Raises Refusal for a blank name.
    """
    meeting = Review(
        id=new_id(),
        kind=ReviewKind.MEETING,
        judge=clean_name(judge),
        package_id=None,
        answered=clean_text(held),
        read=datetime.now(UTC).isoformat(timespec="seconds"),
        researcher=session.researcher,
        asked=clean_text(asked),
        outcome=clean_text(outcome),
        fingerprint="",
        digest="",
    )
    session.run("review.meet", {"judge": meeting.judge}, lambda tx: tx.insert(meeting), origin=origin)
    return meeting


def describe_review(
    session: Session,
    review_id: str,
    *,
    asked: str | None = None,
    outcome: str | None = None,
    judge: str | None = None,
    held: str | None = None,
    origin: object | None = None,
) -> None:
    """Say what was asked in a review and what came of it; of a talk also with whom and when it was held.

    Raises Refusal for another judge or day of an answer that was read, which are the answer's own.
    """
    review = session.study.reviews[review_id]
    if (judge is not None or held is not None) and review.kind is not ReviewKind.MEETING:
        raise Refusal("Who answered, and when, stands in the answer of {judge} itself.", judge=review.judge)
    described = replace(
        review,
        asked=review.asked if asked is None else clean_text(asked),
        outcome=review.outcome if outcome is None else clean_text(outcome),
        judge=review.judge if judge is None else clean_name(judge),
        answered=review.answered if held is None else clean_text(held),
    )
    if described != review:
        session.run("review.describe", {"judge": described.judge}, lambda tx: tx.update(described), origin=origin)


def remove_review(session: Session, review_id: str, *, origin: object | None = None) -> None:
    """Take a review out of the study: its answers, the comments that its file brought, and of a review in place the
    threads and decisions about its points. What was changed in the analysis because of it stays changed."""
    study = session.study
    review = study.reviews[review_id]
    gone: list[Record] = [
        *study.sortings_in(review_id).values(),
        *study.points_in(review_id),
        *(one for one in study.comments.values() if review_id in (one.review_id, one.source_id)),
        *(one for one in study.resolutions.values() if one.source_id == review_id),
        *hanging_on(study, review_id),
        review,
    ]
    session.run("review.remove", {"judge": review.judge}, lambda tx: tx.delete(*gone), origin=origin)
