"""Reading a copy and planning its join, in a thread of its own with connections of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from phenocode.analysis.copies import Comparison
from phenocode.commands.joining import JoinPlan, compare_between, plan_between, with_copy
from phenocode.commands.session import Session
from phenocode.study.model import Study
from phenocode.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Read:
    """A copy that was read: what joining it would do, how it compares, and its records."""

    plan: JoinPlan
    comparison: Comparison
    copy: Study


def read_copy(study: Path, copy: Path, researcher: str, progress: Progress, cancelled: Callable[[], bool]) -> Read:
    """Read both files anew and plan. Raises Refusal as ``with_copy``."""
    session = Session.open(study, researcher=researcher, read_only=True)
    try:
        with with_copy(session, copy) as other:
            plan = plan_between(session, other, progress, cancelled)
            return Read(plan, compare_between(session, other), other.study)
    finally:
        session.close()
