"""Asking the history why something is where it is."""

from phenocode.analysis.reasons import Reason, naming_kinds, reasons_of
from phenocode.commands.session import Session


def why_here(session: Session, subject_id: str, aspect: str = "") -> list[Reason]:
    """Why a statement, a code, a category or one of their links is where it is, links that are gone among the reasons.

    Raises Refusal when the file is damaged.
    """
    study = session.study
    kinds = naming_kinds(study, subject_id)
    touching = session.records_naming(kinds, subject_id) if kinds else set()
    if not aspect:
        touching.add(subject_id)
    elif subject_id in study.categories:
        touching = {subject_id}  # the link to the parent is part of the category
    else:
        touching &= session.records_naming(kinds, aspect)
    return reasons_of(study, subject_id, aspect, session.steps_touching(touching))
