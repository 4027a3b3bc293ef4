"""Deeds on what reviewers and the analysis differ in: keeping, changing, leaving open; and the threads about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from phenocode.analysis.disagreements import Disagreement, judges_of, matter_of, standing_of
from phenocode.analysis.evidence import review_fingerprint, stale_reviews
from phenocode.analysis.ratings import category_name
from phenocode.commands.rehearsing import outcome_of
from phenocode.commands.relinking import relink
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import NOWHERE, Comment, Decision, Resolution, Review
from phenocode.study.model import Study
from phenocode.study.records import new_id
from phenocode.study.rules import clean_text


def keep_place(
    session: Session,
    source_id: str,
    subject_id: str,
    aspect: str,
    *,
    reason: str,
    by: str = "",
    origin: object | None = None,
) -> Resolution:
    """Keep what the analysis says, against a reviewer; ``by`` whom (the researcher, when empty) and why.

    Raises Refusal for a blank reason, for nobody's name, and where the analysis has it elsewhere by now.
    """
    study = session.study
    matter = matter_of(study, session.version_by_id, source_id, subject_id, aspect)
    now = standing_of(study, matter)
    if now and now != matter.analyst:
        raise Refusal(
            "It stands in {name} by now. Change it to where it shall stand, or leave it open.",
            name=category_name(study, study, now),
        )
    kept = _decided(session, matter, Decision.KEPT, reason, by)
    kept = replace(kept, place_id=matter.analyst, place=kept.former)
    return _decide(session, matter, kept, "disagreement.keep", origin=origin)


def leave_open(
    session: Session,
    source_id: str,
    subject_id: str,
    aspect: str,
    *,
    reason: str = "",
    by: str = "",
    origin: object | None = None,
) -> Resolution:
    """Note that a disagreement stands, and by whom it was left; it goes on counting as unresolved."""
    matter = matter_of(session.study, session.version_by_id, source_id, subject_id, aspect)
    left = _decided(session, matter, Decision.OPEN, reason, by)
    return _decide(session, matter, left, "disagreement.leave", origin=origin)


def change_place(
    session: Session,
    source_id: str,
    subject_id: str,
    aspect: str,
    target: str,
    *,
    reason: str,
    by: str = "",
    code: str = "",
    origin: object | None = None,
) -> Resolution:
    """Change the analysis as was agreed, in one step with the decision (``commands.relinking`` says which link moves).

    ``target`` is the id of a card or the name of a new one; ``code`` names the code that a statement gets under it.
    Where it stands there already, only the decision is noted. Reviews that were up to date are so afterwards. Raises
    Refusal for a blank reason, for nobody's name, for a target that is none, and where the analysis had it there.
    """
    study = session.study
    matter = matter_of(study, session.version_by_id, source_id, subject_id, aspect)
    decided = _decided(session, matter, Decision.CHANGED, reason, by)
    moving = relink(study, matter, target, code)
    if moving.move is None and moving.place.id == matter.analyst:
        raise Refusal("{name} is where the analysis has it. Keep it there instead.", name=moving.place.name)
    changed = replace(decided, place_id=moving.place.id, place=moving.place.name)
    return _decide(session, matter, changed, "disagreement.change", moving.move, origin=origin)


def withdraw_resolution(session: Session, resolution_id: str, *, origin: object | None = None) -> None:
    """Take a decision back, so that the matter is undecided; what was changed in the analysis stays changed."""
    gone = session.study.resolutions[resolution_id]
    parameters = {"former": gone.former, "source": gone.source_id}
    session.run("disagreement.withdraw", parameters, lambda tx: tx.delete(gone), origin=origin)


def write_comment(
    session: Session, source_id: str, subject_id: str, aspect: str, text: str, *, origin: object | None = None
) -> Comment:
    """Add to the thread on a matter in the researcher's name. Raises Refusal for a blank text."""
    # Threads stand in the order of writing, so the moment is told more exactly than a person needs it.
    written = datetime.now(UTC).isoformat(timespec="microseconds")
    said = _comment_text(text)
    comment = Comment(new_id(), source_id, subject_id, aspect, session.researcher, written, said, None)
    session.run("comment.write", {}, lambda tx: tx.insert(comment), origin=origin)
    return comment


def correct_comment(session: Session, comment_id: str, text: str, *, origin: object | None = None) -> None:
    """Write a comment of one's own anew. Raises Refusal for another's, and for a blank text."""
    comment = _own_comment(session, comment_id)
    corrected = replace(comment, text=_comment_text(text))
    if corrected != comment:
        session.run("comment.correct", {}, lambda tx: tx.update(corrected), origin=origin)


def remove_comment(session: Session, comment_id: str, *, origin: object | None = None) -> None:
    """Take a comment of one's own out of its thread. Raises Refusal for another's."""
    comment = _own_comment(session, comment_id)
    session.run("comment.remove", {}, lambda tx: tx.delete(comment), origin=origin)


def is_own_comment(session: Session, comment: Comment) -> bool:
    """Whether a comment was written in this study by the one who works in it now."""
    return comment.review_id is None and comment.author == session.researcher


def _own_comment(session: Session, comment_id: str) -> Comment:
    comment = session.study.comments[comment_id]
    if not is_own_comment(session, comment):
        raise Refusal("This comment is by {author}. Answer it instead.", author=comment.author)
    return comment


def _comment_text(text: str) -> str:
    said = clean_text(text)
    if not said:
        raise Refusal("A comment needs words. Write them and try again.")
    return said


def _decided(session: Session, matter: Disagreement, decision: Decision, reason: str, by: str) -> Resolution:
    """A decision on a matter with no place yet; it takes the place of the one before."""
    who, why = clean_text(by) or session.researcher.strip(), clean_text(reason)
    if not who:
        raise Refusal("A disagreement is resolved by a named person. Say by whom.")
    if not why and decision is not Decision.OPEN:
        raise Refusal("A disagreement is resolved with a reason. Write one and try again.")
    return Resolution(
        id=matter.resolution.id if matter.resolution is not None else new_id(),
        source_id=matter.source_id,
        subject_id=matter.subject_id,
        aspect=matter.aspect,
        decision=decision,
        former=_former(session, matter),
        place_id="",
        place="",
        reason=why,
        by=who,
        decided=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _former(session: Session, matter: Disagreement) -> str:
    """What the place is called where the analysis had it; empty where it had none or its card is no more."""
    study = session.study
    package = study.packages.get(matter.source_id)
    version = study if package is None else session.version_by_id(package.version_id)
    name = category_name(version, study, matter.analyst)
    return "" if name in (matter.analyst, NOWHERE) else name


def _decide(
    session: Session,
    matter: Disagreement,
    decided: Resolution,
    label: str,
    move: Callable[[Transaction], None] | None = None,
    *,
    origin: object | None,
) -> Resolution:
    study = session.study
    followed = _followed(study, move) if move is not None else []

    def decide(transaction: Transaction) -> None:
        if move is not None:
            move(transaction)
        (transaction.insert if matter.resolution is None else transaction.update)(decided)
        transaction.update(*followed)

    parameters = {
        "judges": ", ".join(dict.fromkeys(judges_of(study, matter))),
        "former": decided.former,
        "place": decided.place,
        "source": matter.source_id,
    }
    session.run(label, parameters, decide, reason=decided.reason, origin=origin)
    return decided


def _followed(study: Study, move: Callable[[Transaction], None]) -> list[Review]:
    """The reviews that hold on the present analysis, as they hold on it after the move that resolves a disagreement."""
    stale = {review.id for review in stale_reviews(study)}
    current = [review for review in study.reviews_in_order() if review.fingerprint and review.id not in stale]
    after = outcome_of(study, move) if current else study
    return [replace(review, fingerprint=review_fingerprint(after, review)) for review in current]
