"""The deed of choosing statements that show a category: core, borderline and negative cases."""

from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.records import Case, CaseKind, new_id
from phenocode.study.rules import next_position


def choose_case(
    session: Session, category_id: str, statement_id: str, kind: CaseKind | None, *, origin: object | None = None
) -> Case | None:
    """Choose a statement to show a category as a case of a kind; with None it shows it no more.

    Any statement can speak against a category. Raises Refusal for another kind of case when the statement does not
    stand below the category, and for a passage of literature.
    """
    study = session.study
    category, statement = study.categories[category_id], study.statements[statement_id]
    cases = study.cases_of(category_id)
    known = next((case for case in cases if case.statement_id == statement_id), None)
    if kind is None:
        if known is not None:
            session.run("case.remove", {"name": category.name}, lambda tx: tx.delete(known), origin=origin)
        return None
    if study.is_passage(statement):
        raise Refusal("A passage of literature is no case of {name}. Choose a statement.", name=category.name)
    if kind is not CaseKind.NEGATIVE and all(below.id != statement_id for below in study.statements_below(category)):
        raise Refusal(
            "This statement does not stand under {name}. Choose one of its own, or make it a negative case.",
            name=category.name,
        )
    case = Case(new_id(), category_id, statement_id, kind, next_position(cases)) if known is None else known
    case = replace(case, kind=kind)
    session.run(
        "case.choose",
        {"name": category.name, "kind": kind.value},
        lambda tx: tx.insert(case) if known is None else tx.update(case),
        origin=origin,
    )
    return case
