"""Commands on relations between categories: list, add, remove."""

import argparse
from typing import Any

from phenocode.analysis.relation_rules import say_relation
from phenocode.cli.answer import Answer, opened
from phenocode.commands.relations import relate, remove_relation
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import Category, Layer
from phenocode.text.names import name_key


def relations(arguments: argparse.Namespace) -> Answer:
    """The relations of the study, or one of the deeds on them."""
    match arguments.deed:
        case "add":
            return _add(arguments)
        case "remove":
            return _remove(arguments)
    with opened(arguments.study, read_only=True) as session:
        study = session.study
        told = list_relations(study)
        lines = []
        for one in relations_in_order(study):
            lines.append(f"{say_relation(study, one)}, {_quotations(len(study.supports_of(one.id)))}")
            lines += [f"  {line}" for line in one.justification.splitlines()]
    return Answer(told, [*lines, trn("1 relation", "{n} relations", len(told))])


def list_relations(study: Study) -> list[dict[str, Any]]:
    """The relations, in the order of their first categories."""
    return [_told(study, one) for one in relations_in_order(study)]


def relations_in_order(study: Study) -> list[Relation]:
    """The relations as their categories stand: kinds of encounter, second layer, first layer, each by position."""
    layers = (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST)
    order = {category.id: place for place, category in enumerate(one for layer in layers for one in study.layer(layer))}
    return sorted(study.relations.values(), key=lambda one: (order[one.category_id], order[one.other_id], one.id))


def _add(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        category = _category(session, arguments.name, arguments.layer, "--layer")
        other = _category(session, arguments.other, arguments.other_layer, "--other-layer")
        made = relate(session, category.id, RelationKind(arguments.kind), other.id, justification=arguments.why)
        return Answer(_told(session.study, made), [say_relation(session.study, made)])


def _remove(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        category = _category(session, arguments.name, arguments.layer, "--layer")
        other = _category(session, arguments.other, arguments.other_layer, "--other-layer")
        known = session.study.relation_between(category.id, other.id)
        if known is None:
            raise Refusal("{name} and {other} have no relation.", name=category.name, other=other.name)
        told = _told(session.study, known)
        said = tr("Removed: {relation}", relation=say_relation(session.study, known))
        remove_relation(session, known.id)
        return Answer(told, [said])


def _told(study: Study, relation: Relation) -> dict[str, Any]:
    category, other = study.categories[relation.category_id], study.categories[relation.other_id]
    return {
        "category": category.name,
        "layer": category.layer.value,
        "kind": relation.kind.value,
        "other": other.name,
        "other_layer": other.layer.value,
        "justification": relation.justification,
        "quotations": len(study.supports_of(relation.id)),
    }


def _quotations(count: int) -> str:
    return trn("1 quotation", "{n} quotations", count)


def _category(session: Session, name: str, layer: str | None, option: str) -> Category:
    """The category of this name, of one layer where it is given. Raises Refusal where none or several fit."""
    wanted = name_key(name)
    found = [
        one
        for one in session.study.categories.values()
        if name_key(one.name) == wanted and layer in (None, one.layer.value)
    ]
    if not found:
        raise Refusal("There is no category named {name} in {file}. Check the name.", name=name, file=session.path.name)
    if len(found) > 1:
        raise Refusal("Several layers have a category named {name}. Say which with {option}.", name=name, option=option)
    return found[0]
