"""The deeds on relations between categories: relating, changing kind, direction or justification, taking away.

METHOD.md, "typed relations between categories": includes, contradicts, parallel; unrelated stays unrelated.
"""

from dataclasses import replace

from phenocode.analysis.relation_rules import refuse_relation
from phenocode.commands.session import Session
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import new_id
from phenocode.study.rules import clean_text, hanging_on


def relate(
    session: Session,
    category_id: str,
    kind: RelationKind,
    other_id: str,
    *,
    justification: str = "",
    origin: object | None = None,
) -> Relation:
    """Say how one category relates to another, of whatever layers.

    Raises Refusal for a category and itself or one above or below it, for a pair that has a relation, and for an
    inclusion that would close a cycle.
    """
    study = session.study
    refuse_relation(study, category_id, kind, other_id)
    relation = Relation(new_id(), kind, category_id, other_id, clean_text(justification))
    session.run("relation.make", _names(study, relation), lambda tx: tx.insert(relation), origin=origin)
    return relation


def change_relation(
    session: Session,
    relation_id: str,
    *,
    kind: RelationKind | None = None,
    justification: str | None = None,
    turned: bool = False,
    origin: object | None = None,
) -> None:
    """Give a relation another kind or justification, or turn its direction. Raises Refusal as ``relate`` does."""
    study = session.study
    relation = study.relations[relation_id]
    changed = replace(
        relation,
        kind=relation.kind if kind is None else kind,
        category_id=relation.other_id if turned else relation.category_id,
        other_id=relation.category_id if turned else relation.other_id,
        justification=relation.justification if justification is None else clean_text(justification),
    )
    if changed == relation:
        return
    if turned or changed.kind is not relation.kind:
        refuse_relation(study, changed.category_id, changed.kind, changed.other_id, besides=relation_id)
    session.run("relation.change", _names(study, changed), lambda tx: tx.update(changed), origin=origin)


def remove_relation(session: Session, relation_id: str, *, origin: object | None = None) -> None:
    """Take a relation away with its justification and its links to quotations; undo brings them back."""
    study = session.study
    relation = study.relations[relation_id]
    gone = [*hanging_on(study, relation_id), relation]
    session.run("relation.remove", _names(study, relation), lambda tx: tx.delete(*gone), origin=origin)


def relation_name(study: Study, relation: Relation) -> str:
    """How the history calls a relation that a quotation is chosen for: by its two categories."""
    names = _names(study, relation)
    return f"{names['name']} – {names['other']}"


def _names(study: Study, relation: Relation) -> dict[str, str]:
    return {"name": study.categories[relation.category_id].name, "other": study.categories[relation.other_id].name}
