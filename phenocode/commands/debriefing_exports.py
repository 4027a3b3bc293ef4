"""The record of peer debriefing written out of a study as a Word document."""

from pathlib import Path

from phenocode.analysis.debriefing_record import DebriefingRecord, build_record, outcomes_of
from phenocode.analysis.debriefing_sentences import debriefing_passage
from phenocode.commands.evidence import note_evidence
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target
from phenocode.study.records import EvidenceKind

_ENDING = ".docx"


def export_debriefing(
    session: Session,
    out: Path,
    *,
    force: bool = False,
    profile: str = "default",
    origin: object | None = None,
) -> DebriefingRecord:
    """``write_debriefing``, noted in the study as what was written from it."""
    record = write_debriefing(session, out, force=force, profile=profile)
    note_debriefing(session, record, origin=origin)
    return record


def write_debriefing(session: Session, out: Path, *, force: bool = False, profile: str = "default") -> DebriefingRecord:
    """``write_record`` of the study, which stays as it is; raises as it does, and as ``record_of``."""
    record = record_of(session)
    write_record(record, out, force=force, profile=profile)
    return record


def record_of(session: Session) -> DebriefingRecord:
    """The record of all checks. Raises Refusal for a damaged version, and where there is nothing to record."""
    record = build_record(session.study, session.version_by_id)
    if not (record.checks or record.claims or record.entries):
        raise Refusal("There is nothing to record yet: no answer was read, no talk noted, no evidence claimed.")
    return record


def write_record(record: DebriefingRecord, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write a record with sentences for a methods section; needs no study, so it can run anywhere.

    Raises Refusal for another ending than .docx, an unknown profile, and an existing file without ``force``.
    """
    # The library that writes Word is loaded when something is written.
    from phenocode.exchange.debriefing_word import write_debriefing_docx  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415

    if out.suffix.casefold() != _ENDING:
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind="debriefing",
            file=out.name,
            endings=_ENDING,
        )
    chosen = profile_named(profile)
    passage = debriefing_passage(record)
    write_target(out, force, lambda file: write_debriefing_docx(record, passage, file, profile=chosen))


def note_debriefing(session: Session, record: DebriefingRecord, *, origin: object | None = None) -> None:
    """Note that a record was written on the present categories."""
    outcomes = outcomes_of(matter for check in record.checks for matter in check.matters)
    figures = {"checks": len(record.checks), "disagreements": outcomes.differed, "open": outcomes.open}
    note_evidence(session, EvidenceKind.REPORT, "debriefing", figures, origin=origin)
