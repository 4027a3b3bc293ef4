"""What was said on a matter, as its thread shows it."""

from phenocode.analysis.links import Link
from phenocode.commands.resolving import is_own_comment
from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.session import Session
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Decision, Resolution
from phenocode.ui.debrief.thread import Said

_DECIDED = {
    Decision.KEPT: mark("kept {place}"),
    Decision.CHANGED: mark("changed to {place}"),
    Decision.OPEN: mark("left open"),
}


def said_in_study(session: Session, review_id: str, link: Link) -> tuple[Said, ...]:
    """What a review and the analyst said of a link, as the study has it."""
    study = session.study
    point = next((p for p in study.points_on(link.subject_id, link.aspect) if p.review_id == review_id), None)
    review = study.reviews.get(review_id)
    opening: tuple[Said, ...] = ()
    if point is not None and point.reason and review is not None:
        opening = (Said("", review.judge, point.written, point.reason),)
    comments = comments_said(session, review_id, link.subject_id, link.aspect)
    return (*opening, *comments, *_resolved(study.resolution_of(review_id, link.subject_id, link.aspect)))


def comments_said(session: Session, source_id: str, subject_id: str, aspect: str) -> tuple[Said, ...]:
    """The comments on a matter of a review or a package; where nothing can be written, none is one's own to correct."""
    return tuple(
        Said(c.id, c.author, c.written, c.text, own=not session.read_only and is_own_comment(session, c))
        for c in session.study.thread(source_id, subject_id, aspect)
    )


def said_by_reviewer(session: Session, book: ReviewBook, link: Link) -> tuple[Said, ...]:
    """The reviewer's own comments as they are now, and between them what the analyst answered in the study."""
    study = session.study
    own = [Said(c.id, book.judge, c.written, c.text, own=True) for c in book.comments_on(link.subject_id, link.aspect)]
    thread = study.thread(book.id, link.subject_id, link.aspect)
    answers = [Said(c.id, c.author, c.written, c.text) for c in thread if c.review_id is None]
    comments = sorted((*own, *answers), key=lambda one: one.when)
    return (*comments, *_resolved(study.resolution_of(book.id, link.subject_id, link.aspect)))


def _resolved(resolution: Resolution | None) -> tuple[Said, ...]:
    if resolution is None:
        return ()
    note = tr(_DECIDED[resolution.decision], place=resolution.place or resolution.former)
    return (Said("", resolution.by, resolution.decided, resolution.reason, note=note),)
