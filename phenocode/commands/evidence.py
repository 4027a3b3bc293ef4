"""Noting what was computed or written from the category system, so that it can be told when it is out of date."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from phenocode.analysis.evidence import fingerprint
from phenocode.analysis.saturation import Saturation
from phenocode.commands.session import Session
from phenocode.store.study_file import Transaction
from phenocode.study.records import Evidence, EvidenceKind, new_id


def note_evidence(
    session: Session,
    kind: EvidenceKind,
    subject: str,
    figures: Mapping[str, int | float | None],
    *,
    origin: object | None = None,
) -> None:
    """Note that evidence was computed on the present category system, in place of what was noted of it before.

    ``figures`` are its numbers. That it was left stale on purpose was about the former ones, and goes. Undo passes over
    the note. In a study that can't be changed nothing is noted.
    """
    if session.read_only:
        return
    study = session.study
    known = next((one for one in study.evidence.values() if (one.kind, one.subject) == (kind, subject)), None)
    noted = Evidence(
        known.id if known is not None else new_id(),
        kind,
        subject,
        json.dumps(dict(figures), sort_keys=True),
        fingerprint(study),
        session.researcher,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    former = study.acceptances_about(noted.id)

    def note(transaction: Transaction) -> None:
        transaction.delete(*former)
        (transaction.insert if known is None else transaction.update)(noted)

    session.run("note.evidence", {"kind": kind.value}, note, origin=origin)


def note_saturation(session: Session, curve: Saturation, *, origin: object | None = None) -> None:
    """Note that a saturation curve was measured, with its measure, for its unit."""
    figures = {
        "interviews": len(curve.per_interview),
        "total": curve.total,
        "base": curve.base,
        "run": curve.run,
        "threshold": curve.threshold,
        "base_total": curve.base_total,
        "reached_at": curve.reached_at,
    }
    note_evidence(session, EvidenceKind.SATURATION, curve.unit.value, figures, origin=origin)
