"""Why something is where it is: what the researcher wrote about it, and the decisions that brought it there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from phenocode.store.journal import Step
from phenocode.study.debriefing import Resolution
from phenocode.study.model import Study
from phenocode.study.records import (
    Acceptance,
    Case,
    Category,
    Coding,
    InitialCode,
    KeptApart,
    Memo,
    Placement,
    Record,
    Statement,
)

_LINKS: dict[type[Record], tuple[type[Record], ...]] = {
    Statement: (Coding, Acceptance, Memo, Case, Resolution),
    InitialCode: (Placement, Acceptance, Memo, KeptApart, Resolution),
    Category: (Acceptance, Memo, Case, Resolution),
}


class Ground(StrEnum):
    """What a reason rests on."""

    RELEVANCE = "relevance"  # why a statement was chosen
    MEMO = "memo"
    ACCEPTANCE = "acceptance"  # a finding of a check, left on purpose
    APART = "apart"  # a code that looks like another, kept apart on purpose
    RESOLUTION = "resolution"  # a disagreement with a reviewer
    STEP = "step"  # a step of the history


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; who and when are empty where only the history knows them."""

    ground: Ground
    why: str  # in the researcher's own words; may be empty
    who: str = ""
    when: str = ""  # ISO 8601, UTC
    record: Record | None = None  # the note itself, where it is one
    step: Step | None = None


def naming_kinds(study: Study, subject_id: str) -> tuple[type[Record], ...]:
    """Which kinds of records tell of a statement, a code or a category by naming it."""
    record = study.statements.get(subject_id) or study.codes.get(subject_id) or study.categories.get(subject_id)
    return _LINKS.get(type(record), ()) if record is not None else ()


def reasons_of(study: Study, subject_id: str, aspect: str, steps: Iterable[Step]) -> list[Reason]:
    """Why a statement, a code, a category or a link (``study/debriefing.py``) is where it is.

    First what stands written about it, then the ``steps`` that touched it, the newest first; those that were taken
    back are left out.
    """
    done = [step for step in steps if step.state == "done"]
    told = (Reason(Ground.STEP, step.reason, step.researcher, step.time, step=step) for step in reversed(done))
    return [*_notes(study, subject_id, aspect), *told]


def _notes(study: Study, subject_id: str, aspect: str) -> Sequence[Reason]:
    found: list[Reason] = []
    statement = study.statements.get(subject_id)
    if statement is not None and statement.relevance:
        found.append(Reason(Ground.RELEVANCE, statement.relevance, record=statement))
    memo = study.memo_on(subject_id)
    if memo is not None:
        found.append(Reason(Ground.MEMO, memo.text, record=memo))
    accepted = sorted(study.acceptances_about(subject_id), key=lambda one: (one.check, one.id))
    found += (Reason(Ground.ACCEPTANCE, one.reason, record=one) for one in accepted)
    apart = sorted(study.kept_apart_of(subject_id), key=lambda one: one.id)
    found += (Reason(Ground.APART, one.reason, record=one) for one in apart)
    about = (one for one in study.resolutions.values() if one.subject_id == subject_id and aspect in ("", one.aspect))
    resolved = sorted(about, key=lambda one: (one.decided, one.id), reverse=True)
    found += (Reason(Ground.RESOLUTION, one.reason, one.by, one.decided, record=one) for one in resolved)
    return found
