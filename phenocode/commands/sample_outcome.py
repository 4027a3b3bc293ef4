"""What the sample studies come to: relations, dimensions, an invented framework, invented sources beside findings."""

from collections.abc import Mapping, Sequence
from typing import Any

from phenocode.commands.dimensions import choose_quotations, describe_dimension, make_dimension, write_value
from phenocode.commands.frameworks import add_framework, assign
from phenocode.commands.literature import add_reference, make_finding, write_comparison
from phenocode.commands.recommendations import write_recommendation
from phenocode.commands.relations import relate
from phenocode.commands.session import Session
from phenocode.commands.supports import choose_supports
from phenocode.errors import Refusal
from phenocode.study.outcome import FrameworkKind, RelationKind, Stance
from phenocode.study.records import Layer, Statement
from phenocode.study.rules import find_named

_FINDING = "finding"


def write_outcome(session: Session, plan: Mapping[str, Any], statements: Sequence[Statement]) -> None:
    """Write down what ``plan`` says; it names statements by their number. Raises Refusal where it names what is not."""

    def chosen(numbers: Sequence[int]) -> list[str]:
        return [statements[number].id for number in numbers]

    def subject(kind: str, name: Any) -> str:
        study = session.study
        if kind == "statement":
            return str(statements[name].id)
        named = find_named(name, study.participants.values() if kind == "participant" else study.layer(Layer(kind)))
        if named is None:
            raise Refusal("The sample study is incomplete: {name} is not in it.", name=name)
        return named.id

    for told in plan["relations"]:
        kind = RelationKind(told["kind"])
        relation = relate(session, subject(*told["of"]), kind, subject(*told["to"]), justification=told["why"])
        choose_supports(session, relation.id, chosen(told["statements"]), name=told["of"][1])
    for told in plan["dimensions"]:
        dimension = make_dimension(session, told["name"])
        describe_dimension(session, dimension.id, told["definition"])
        for layer, name, value, numbers in told["values"]:
            category = subject(layer, name)
            write_value(session, dimension.id, category, value)
            choose_quotations(session, dimension.id, category, chosen(numbers))
    _lay_framework(session, plan["framework"], subject)
    references = {
        told["authors"].split(",")[0].split("،")[0]: add_reference(session, **told).id for told in plan["references"]
    }
    finding = make_finding(session, plan["finding"]).id

    def found(named: Any) -> str:
        return finding if named == _FINDING else subject(*named)

    for named, author, pages, stance, note in plan["comparisons"]:
        write_comparison(session, found(named), references[author], pages=pages, stance=Stance(stance), note=note)
    advice = plan["recommendation"]
    write_recommendation(session, advice["text"], [found(named) for named in advice["findings"]])


def _lay_framework(session: Session, plan: Mapping[str, Any], subject: Any) -> None:
    framework = add_framework(
        session,
        plan["name"],
        FrameworkKind(plan["kind"]),
        source=plan["source"],
        items=[(item["name"], item["definition"]) for item in plan["items"]],
    )
    items = session.study.items_of(framework.id)
    for item in items:
        laid = [subject(*what) for name, what in plan["laid"] if name == item.name]
        assign(session, item.id, laid)
