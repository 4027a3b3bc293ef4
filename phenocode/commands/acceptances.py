"""Deeds on what the checks found: leaving a finding as it is on purpose, and counting it again."""

from collections.abc import Sequence

from phenocode.commands.apart import bring_together, keep_apart
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.records import Acceptance, Check, KeptApart, new_id
from phenocode.study.rules import clean_text, subject_of

# Two findings have sentences of their own in the history; the others are named there by their check.
_ACCEPTING = {Check.STRADDLING: "statement.accept", Check.INTERVIEWER: "statement.accept_interviewer"}
_REVOKING = {Check.STRADDLING: "statement.revoke", Check.INTERVIEWER: "statement.revoke_interviewer"}
NEEDS_NO_REASON = frozenset(_ACCEPTING)
"""The checks whose findings are questions of judgement about one statement; a reason for leaving them may be empty."""


def accept_finding(
    session: Session, check: Check, ids: Sequence[str], reason: str, *, origin: object | None = None
) -> Acceptance | KeptApart:
    """Leave what a check found in the records ``ids`` as it is on purpose; it leaves the check's count.

    What was accepted before stays as it is and is answered. Raises Refusal for a blank reason where one is needed
    (``NEEDS_NO_REASON`` says where it is not). To leave two near names is to keep the codes apart (``commands.apart``).
    """
    told = clean_text(reason)
    if not told and check not in NEEDS_NO_REASON:
        raise Refusal("A finding is left on purpose with a reason. Write one and try again.")
    if check is Check.NEAR_NAMES:
        one, other = ids
        return session.study.kept_apart_from(one, other) or keep_apart(session, one, other, reason=told, origin=origin)
    known = session.study.accepted(check, subject_of(ids))
    if known is not None:
        return known
    accepted = Acceptance(new_id(), check, subject_of(ids), told)
    label = _ACCEPTING.get(check, "finding.accept")
    session.run(label, _told(check), lambda tx: tx.insert(accepted), reason=told, origin=origin)
    return accepted


def revoke_acceptance(session: Session, check: Check, ids: Sequence[str], *, origin: object | None = None) -> None:
    """Count what a check found in the records ``ids`` again."""
    study = session.study
    if check is Check.NEAR_NAMES:
        apart = study.kept_apart_from(*ids)
        if apart is not None:
            bring_together(session, apart.id, origin=origin)
        return
    known = study.accepted(check, subject_of(ids))
    if known is not None:
        label = _REVOKING.get(check, "finding.revoke")
        session.run(label, _told(check), lambda tx: tx.delete(known), origin=origin)


def _told(check: Check) -> dict[str, str]:
    return {} if check in _ACCEPTING else {"check": check.value}
