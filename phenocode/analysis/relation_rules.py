"""What may stand as a relation between two categories, and the sentence of refusal for what may not."""

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import Category
from phenocode.study.rules import way_of_inclusions


def refuse_relation(
    study: Study, category_id: str, kind: RelationKind, other_id: str, *, besides: str | None = None
) -> None:
    """Raise Refusal unless "``category_id`` ``kind`` ``other_id``" may stand, apart from the relation ``besides``.

    METHOD.md: a pair has one relation at most and an inclusion closes no cycle. What stands under what is no relation:
    the tree says it.
    """
    category, other = study.categories[category_id], study.categories[other_id]
    if category_id == other_id:
        raise Refusal("{name} can't be related to itself. Choose another category.", name=category.name)
    for below, above in ((category, other), (other, category)):
        if stands_under(study, below, above):
            raise Refusal(
                "{name} stands under {other} already, so they need no relation. Choose a category elsewhere.",
                name=below.name,
                other=above.name,
            )
    known = study.relation_between(category_id, other_id)
    if known is not None and known.id != besides:
        raise Refusal(
            "There is a relation already: {relation}. Change that one instead.", relation=say_relation(study, known)
        )
    if kind is RelationKind.INCLUDES:
        others = [one for one in study.relations.values() if one.id != besides]
        way = way_of_inclusions(others, other_id, category_id)
        if way:
            raise Refusal(
                "{name} can't include {other}, for inclusions would go round in a circle: {way}.",
                name=category.name,
                other=other.name,
                way=[say_relation(study, one) for one in way],
            )


def stands_under(study: Study, below: Category, above: Category) -> bool:
    """Whether one category stands under another in the tree, directly or further down."""
    parent_id = below.parent_id
    while parent_id is not None:
        if parent_id == above.id:
            return True
        parent_id = study.categories[parent_id].parent_id
    return False


def say_relation(study: Study, relation: Relation) -> str:
    """A relation in words, such as "A includes B"."""
    name, other = study.categories[relation.category_id].name, study.categories[relation.other_id].name
    match relation.kind:
        case RelationKind.INCLUDES:
            return tr("{name} includes {other}", name=name, other=other)
        case RelationKind.CONTRADICTS:
            return tr("{name} contradicts {other}", name=name, other=other)
        case RelationKind.PARALLEL:
            return tr("{name} is parallel to {other}", name=name, other=other)
