"""Commands on frameworks: list, shipped, add, assign, unassign, score."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from phenocode.analysis.framework_sheets import cross_sheet
from phenocode.analysis.frameworks import By, FrameworkMatrix, distribution, framework_matrix
from phenocode.analysis.gaps import expectation_of, gap_table
from phenocode.cli.answer import Answer, opened
from phenocode.commands.framework_exports import export_framework
from phenocode.commands.frameworks import (
    add_framework_file,
    add_shipped,
    assign,
    framework_named,
    score,
    unassign,
)
from phenocode.commands.interviews import participant_named
from phenocode.commands.session import Session
from phenocode.commands.supports import choose_supports, refuse_wrong_supports
from phenocode.errors import Refusal
from phenocode.exchange.framework_files import shipped_frameworks
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Aspect, Assignment, Framework, FrameworkItem, FrameworkKind
from phenocode.study.records import Layer
from phenocode.text.names import name_key

_Deed: TypeAlias = Callable[[argparse.Namespace], Answer]
_Part = TypeVar("_Part", FrameworkItem, Aspect)


def frameworks(arguments: argparse.Namespace) -> Answer:
    """One of the deeds on frameworks."""
    return _DEEDS[arguments.deed](arguments)


def framework_of(arguments: argparse.Namespace) -> FrameworkMatrix:
    """The cross-tabulation that ``matrix STUDY framework`` asks for."""
    with opened(arguments.study, read_only=True) as session:
        framework = framework_named(session.study, arguments.framework or "")
        return framework_matrix(session.study, framework, By(arguments.by), Layer(arguments.layer or Layer.FIRST))


def matrix_of_framework(arguments: argparse.Namespace) -> Answer:
    """The items of a framework against participants, settings or the categories of a layer."""
    matrix = framework_of(arguments)
    sheet = cross_sheet(matrix)
    lines = ["\t".join(sheet.headings), *("\t".join(map(str, row)) for row in (*sheet.rows, *sheet.feet))]
    return Answer(matrix.as_json(), [*lines, *sheet.notes])


def export_matrix_of_framework(arguments: argparse.Namespace) -> Answer:
    """Write the items of a framework against participants, settings or categories, as a table or a heat table."""
    matrix = framework_of(arguments)
    export_framework(matrix, arguments.out, force=arguments.force, profile=arguments.profile)
    rows = len(matrix.as_json()["rows"])
    said = trn("1 row in {file}", "{n} rows in {file}", rows, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "rows": rows}, [said])


def _list(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        told = [_told(session.study, one) for one in session.study.frameworks_in_order()]
    lines = [line for one in told for line in _lines(one)]
    return Answer(told, [*lines, trn("1 framework", "{n} frameworks", len(told))])


def _shipped(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study, read_only=True) as session:
        language = session.study.about.language
    told = []
    for key, file in shipped_frameworks().items():
        wording = file.wordings[language]
        told.append(
            {
                "key": key,
                "name": wording.name,
                "kind": file.kind.value,
                "source": file.source,
                "items": [{"name": name, "definition": definition} for name, definition in wording.items],
                "aspects": list(wording.aspects),
            }
        )
    lines = [line for one in told for line in (f"{one['key']}  {one['name']}", f"  {one['source']}")]
    return Answer(told, lines)


def _add(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        path = Path(arguments.framework)
        if arguments.framework in shipped_frameworks() or not (path.suffix or path.exists()):
            made = add_shipped(session, arguments.framework)
        else:
            made = add_framework_file(session, path)
        told = _told(session.study, made)
    return Answer(told, _lines(told))


def _assign(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        item = _item(session.study, framework_named(session.study, arguments.framework), arguments.item)
        made = assign(session, item.id, _subjects(session, arguments))
    value = {"item": item.name, "assigned": [one.subject_id for one in made]}
    return Answer(value, [trn("Laid on 1.", "Laid on {n}.", len(made))])


def _unassign(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        item = _item(session.study, framework_named(session.study, arguments.framework), arguments.item)
        taken = unassign(session, item.id, _subjects(session, arguments))
    return Answer({"item": item.name, "unassigned": taken}, [trn("Taken from 1.", "Taken from {n}.", taken)])


def _score(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        study = session.study
        framework = framework_named(study, arguments.framework)
        aspect = _named(arguments.aspect, study.aspects_of(framework.id), framework)
        person = _person(session, arguments.participant)
        for statement_id in arguments.statement:
            _refuse_unknown(session, statement_id)
        refuse_wrong_supports(study, expectation_of(study, aspect.id, person), arguments.statement)
        written = score(
            session,
            aspect.id,
            person,
            desired=arguments.desired,
            adequate=arguments.adequate,
            perceived=arguments.perceived,
        )
        if written is not None:
            choose_supports(session, written.id, arguments.statement, name=study.participants[person].name)
        told = gap_table(study, framework).as_json()["rows"]
        name = study.participants[person].name
    row = next(one for one in told if (one["participant"], one["aspect"]) == (name, aspect.name))
    said = [f"{key}: {row[key]}" for key in ("desired", "adequate", "perceived", "place") if row[key] is not None]
    return Answer(row, ["  ".join([name, aspect.name, *said])])


def _told(study: Study, framework: Framework) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": framework.id,
        "name": framework.name,
        "kind": framework.kind.value,
        "source": framework.source,
        "items": [
            {
                "name": item.name,
                "definition": item.definition,
                "laid_on": sorted(one.subject_id for one in study.linked(Assignment, "item_id", item.id)),
            }
            for item in study.items_of(framework.id)
        ],
        "levels": distribution(study, framework).as_json(),
    }
    if framework.kind is FrameworkKind.GAP:
        told |= {"aspects": [one.name for one in study.aspects_of(framework.id)]}
        told |= {"gap": gap_table(study, framework).as_json()}
    return told


def _lines(told: dict[str, Any]) -> list[str]:
    lines = [f"{told['name']} ({told['kind']})"]
    for item, level in zip(told["items"], told["levels"], strict=False):
        lines.append(
            "  "
            + tr(
                "{item}: participants {people}, statements {statements}, categories {categories}",
                item=item["name"],
                people=level["participants"],
                statements=level["statements"],
                categories=level["categories"],
            )
        )
    return lines


def _item(study: Study, framework: Framework, name: str) -> FrameworkItem:
    return _named(name, study.items_of(framework.id), framework)


def _named(name: str, listed: Sequence[_Part], framework: Framework) -> _Part:
    found = next((one for one in listed if name_key(one.name) == name_key(name)), None)
    if found is None:
        raise Refusal(
            "{framework} has nothing named {name}. There are {names}.",
            framework=framework.name,
            name=name,
            names=", ".join(one.name for one in listed),
        )
    return found


def _subjects(session: Session, arguments: argparse.Namespace) -> list[str]:
    """The ids of what ``--statement``, ``--category`` and ``--participant`` name."""
    study = session.study
    subjects: list[str] = []
    for statement_id in arguments.statement:
        _refuse_unknown(session, statement_id)
        subjects.append(statement_id)
    for name in arguments.category:
        found = [one.id for one in study.categories.values() if name == one.id or name_key(one.name) == name_key(name)]
        if len(found) > 1:
            raise Refusal("Categories of several layers are named {name}. Say which by its id.", name=name)
        if not found:
            raise Refusal("There is no category named {name} in {file}.", name=name, file=session.path.name)
        subjects += found
    subjects += [_person(session, name) for name in arguments.participant]
    if not subjects:
        raise Refusal("Say what the item is laid on: --statement ID, --category NAME or --participant NAME.")
    return subjects


def _refuse_unknown(session: Session, statement_id: str) -> None:
    if statement_id not in session.study.statements:
        raise Refusal("There is no statement {id} in {file}.", id=statement_id, file=session.path.name)


def _person(session: Session, name: str) -> str:
    person = participant_named(session, name)
    if person is None:
        raise Refusal(
            "There is no participant named {name} in {file}. Check the name, or add them first.",
            name=name,
            file=session.path.name,
        )
    return person.id


_DEEDS: dict[str, _Deed] = {
    "list": _list,
    "shipped": _shipped,
    "add": _add,
    "assign": _assign,
    "unassign": _unassign,
    "score": _score,
}
