"""The deeds of choosing quotations: statements that a relation, value, expectation or finding rests on, or passages."""

from collections.abc import Sequence

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.outcome import Comparison, Support
from phenocode.study.records import new_id


def choose_supports(
    session: Session, subject_id: str, statement_ids: Sequence[str], *, name: str, origin: object | None = None
) -> list[Support]:
    """Let a record rest on statements too; ``name`` says in the history which record. Those it has are passed over.

    Raises Refusal when it is a comparison with the literature and a statement is no passage, or the other way round.
    """
    study = session.study
    refuse_wrong_supports(study, study.find(subject_id), statement_ids)
    present = study.linked(Support, "subject_id", subject_id)
    known = {support.statement_id for support in present}
    last = max((support.position for support in present), default=-1)
    wanted = [one for one in dict.fromkeys(statement_ids) if one not in known]
    supports = [Support(new_id(), subject_id, one, last + number) for number, one in enumerate(wanted, 1)]
    if supports:
        session.run("support.choose", {"name": name}, lambda tx: tx.insert(*supports), origin=origin)
    return supports


def remove_support(
    session: Session, subject_id: str, statement_id: str, *, name: str, origin: object | None = None
) -> None:
    """Let a record rest on a statement no more."""
    gone = [one for one in session.study.linked(Support, "subject_id", subject_id) if one.statement_id == statement_id]
    if gone:
        session.run("support.remove", {"name": name}, lambda tx: tx.delete(*gone), origin=origin)


def refuse_wrong_supports(study: Study, subject: object, statement_ids: Sequence[str]) -> None:
    """Raise Refusal unless a comparison rests on passages only and anything else on no passage."""
    literature = isinstance(subject, Comparison)
    for statement_id in statement_ids:
        if study.is_passage(study.statements[statement_id]) is not literature:
            if literature:
                raise Refusal("A comparison rests on passages of literature. Choose a passage, not a statement.")
            raise Refusal("A passage of literature is no participant's word. Choose a statement.")
