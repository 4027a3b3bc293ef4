"""Deeds on frameworks: adding one, writing its items and aspects, laying items over what was found, expectations.

A framework never becomes a category: no deed here touches codes or categories.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from phenocode.analysis.gaps import expectation_of, gap_items, read_score
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.framework_files import MOST_ITEMS, FrameworkFile, read_framework_file, shipped_frameworks
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.outcome import Aspect, Assignment, Expectation, Framework, FrameworkItem, FrameworkKind, Support
from phenocode.study.records import Category, Participant, Record, Statement, new_id
from phenocode.study.rules import clean_name, clean_text, find_named, hanging_on, next_position, refuse_taken

# The frameworks themselves


def add_framework(
    session: Session,
    name: str,
    kind: FrameworkKind,
    *,
    source: str = "",
    items: Sequence[tuple[str, str]] = (),
    aspects: Sequence[str] = (),
    origin: object | None = None,
) -> Framework:
    """Add a framework made by hand; ``items`` are (name, definition), of an ordered one from the lowest level.

    A gap has three items, named in the study's language where none are given. Raises Refusal for a name that is taken
    or blank, for two items or aspects of one name, for a gap with another number of items, and for aspects elsewhere.
    """
    study = session.study
    framework = Framework(
        new_id(), clean_name(name), kind, clean_text(source), next_position(study.frameworks.values())
    )
    refuse_taken(framework.name, study.frameworks.values())
    gap = kind is FrameworkKind.GAP
    if gap and not items:
        items = [(one, "") for one in gap_items(study.about.language)]
    if gap and len(items) != len(gap_items(study.about.language)):
        raise _gap_is_whole()
    if aspects and not gap:
        raise _no_aspects(framework)
    made_items: list[FrameworkItem] = []
    for item, definition in items:
        made = FrameworkItem(new_id(), framework.id, clean_name(item), clean_text(definition), len(made_items))
        refuse_taken(made.name, made_items)
        made_items.append(made)
    made_aspects: list[Aspect] = []
    for asked in aspects:
        aspect = Aspect(new_id(), framework.id, clean_name(asked), len(made_aspects))
        refuse_taken(aspect.name, made_aspects)
        made_aspects.append(aspect)
    _refuse_more(framework, made_items)
    _refuse_more(framework, made_aspects)
    records: list[Record] = [framework, *made_items, *made_aspects]
    session.run("framework.add", {"name": framework.name}, lambda tx: tx.insert(*records), origin=origin)
    return framework


def add_shipped(session: Session, key: str, *, origin: object | None = None) -> Framework:
    """Add a framework that comes with the program, in the study's language.

    Raises Refusal for an unknown key, and where the study has a framework of its name.
    """
    shipped = shipped_frameworks()
    if key not in shipped:
        raise Refusal(
            "No framework named {name} comes with the program. There are {names}.", name=key, names=", ".join(shipped)
        )
    return add_read_framework(session, shipped[key], key, origin=origin)


def add_framework_file(session: Session, path: Path, *, origin: object | None = None) -> Framework:
    """Add a framework from a file of the researcher's own, in the study's language.

    Raises Refusal as ``read_framework_file`` does, for a file without a part in that language, and as
    ``add_framework`` does.
    """
    session.refuse_if_read_only()
    return add_read_framework(session, read_framework_file(path), path.name, origin=origin)


def add_read_framework(session: Session, file: FrameworkFile, name: str, *, origin: object | None = None) -> Framework:
    """Add a framework that was read from the file ``name``; raises as ``add_framework_file``."""
    language = session.study.about.language
    wording = file.wordings.get(language)
    if wording is None:
        raise Refusal(
            '{file} has no part in the language of this study. Write one under "{language}" in it, and add it again.',
            file=name,
            language=language,
        )
    return add_framework(
        session,
        wording.name,
        file.kind,
        source=file.source,
        items=wording.items,
        aspects=wording.aspects,
        origin=origin,
    )


def describe_framework(
    session: Session,
    framework_id: str,
    *,
    name: str | None = None,
    source: str | None = None,
    origin: object | None = None,
) -> None:
    """Give a framework another name or source. Raises Refusal for a name that is blank or taken."""
    framework = session.study.frameworks[framework_id]
    described = replace(
        framework,
        name=framework.name if name is None else clean_name(name),
        source=framework.source if source is None else clean_text(source),
    )
    refuse_taken(described.name, session.study.frameworks.values(), besides=framework.id)
    if described != framework:
        session.run("framework.describe", {"name": described.name}, lambda tx: tx.update(described), origin=origin)


def remove_framework(session: Session, framework_id: str, *, origin: object | None = None) -> None:
    """Remove a framework with its items, all they are laid over, its aspects and their numbers."""
    framework = session.study.frameworks[framework_id]
    gone = [*hanging_on(session.study, framework_id), framework]
    session.run("framework.remove", {"name": framework.name}, lambda tx: tx.delete(*gone), origin=origin)


# Items and aspects


def add_item(
    session: Session, framework_id: str, name: str, definition: str = "", *, origin: object | None = None
) -> FrameworkItem:
    """Add an item, of an ordered framework as the highest level.

    Raises Refusal for a name that is blank or taken, and in a gap, which has its three.
    """
    study = session.study
    framework, items = study.frameworks[framework_id], study.items_of(framework_id)
    if framework.kind is FrameworkKind.GAP:
        raise _gap_is_whole()
    item = FrameworkItem(new_id(), framework_id, clean_name(name), clean_text(definition), next_position(items))
    refuse_taken(item.name, items)
    _refuse_more(framework, [*items, item])
    _change(session, "framework.item", framework, lambda tx: tx.insert(item), origin)
    return item


def describe_item(
    session: Session,
    item_id: str,
    *,
    name: str | None = None,
    definition: str | None = None,
    origin: object | None = None,
) -> None:
    """Give an item another name or definition. Raises Refusal for a name that is blank or taken."""
    study = session.study
    item = study.framework_items[item_id]
    described = replace(
        item,
        name=item.name if name is None else clean_name(name),
        definition=item.definition if definition is None else clean_text(definition),
    )
    refuse_taken(described.name, study.items_of(item.framework_id), besides=item.id)
    if described != item:
        framework = study.frameworks[item.framework_id]
        _change(session, "framework.item", framework, lambda tx: tx.update(described), origin)


def reorder_item(session: Session, item_id: str, before_id: str | None, *, origin: object | None = None) -> None:
    """Put an item before another of its framework, or last. Raises Refusal in a gap, whose order is fixed."""
    study = session.study
    item = study.framework_items[item_id]
    framework = study.frameworks[item.framework_id]
    items = _reordered(study.items_of(framework.id), item, before_id)
    moved = [replace(one, position=place) for place, one in enumerate(items) if one.position != place]
    if moved and framework.kind is FrameworkKind.GAP:
        raise _gap_is_whole()
    if moved:
        _change(session, "framework.item", framework, lambda tx: tx.update(*moved), origin)


def remove_item(session: Session, item_id: str, *, origin: object | None = None) -> None:
    """Remove an item, which is laid over nothing then. Raises Refusal in a gap, which needs its three."""
    study = session.study
    item = study.framework_items[item_id]
    framework = study.frameworks[item.framework_id]
    if framework.kind is FrameworkKind.GAP:
        raise _gap_is_whole()
    gone = [*hanging_on(study, item_id), item]
    _change(session, "framework.item", framework, lambda tx: tx.delete(*gone), origin)


def add_aspect(session: Session, framework_id: str, name: str, *, origin: object | None = None) -> Aspect:
    """Add an aspect to a gap. Raises Refusal for a name that is blank or taken, and in a framework that is no gap."""
    study = session.study
    framework, aspects = study.frameworks[framework_id], study.aspects_of(framework_id)
    if framework.kind is not FrameworkKind.GAP:
        raise _no_aspects(framework)
    aspect = Aspect(new_id(), framework_id, clean_name(name), next_position(aspects))
    refuse_taken(aspect.name, aspects)
    _refuse_more(framework, [*aspects, aspect])
    _change(session, "framework.aspect", framework, lambda tx: tx.insert(aspect), origin)
    return aspect


def rename_aspect(session: Session, aspect_id: str, name: str, *, origin: object | None = None) -> None:
    """Give an aspect another name. Raises Refusal for one that is blank or taken."""
    study = session.study
    aspect = study.aspects[aspect_id]
    renamed = replace(aspect, name=clean_name(name))
    refuse_taken(renamed.name, study.aspects_of(aspect.framework_id), besides=aspect.id)
    if renamed != aspect:
        framework = study.frameworks[aspect.framework_id]
        _change(session, "framework.aspect", framework, lambda tx: tx.update(renamed), origin)


def reorder_aspect(session: Session, aspect_id: str, before_id: str | None, *, origin: object | None = None) -> None:
    """Put an aspect before another of its framework, or last."""
    study = session.study
    aspect = study.aspects[aspect_id]
    aspects = _reordered(study.aspects_of(aspect.framework_id), aspect, before_id)
    moved = [replace(one, position=place) for place, one in enumerate(aspects) if one.position != place]
    if moved:
        framework = study.frameworks[aspect.framework_id]
        _change(session, "framework.aspect", framework, lambda tx: tx.update(*moved), origin)


def remove_aspect(session: Session, aspect_id: str, *, origin: object | None = None) -> None:
    """Remove an aspect with the numbers of all participants."""
    study = session.study
    aspect = study.aspects[aspect_id]
    gone = [*hanging_on(study, aspect_id), aspect]
    _change(
        session,
        "framework.aspect",
        study.frameworks[aspect.framework_id],
        lambda tx: tx.delete(*gone),
        origin,
    )


# Laying items over what was found


def assign(
    session: Session, item_id: str, subject_ids: Iterable[str], *, origin: object | None = None
) -> list[Assignment]:
    """Lay an item over statements, categories and participants; what has it already is passed over.

    In an ordered framework each of them has one level: the new one takes the place of the former. Raises Refusal for a
    passage of literature and for any other record.
    """
    study = session.study
    item = study.framework_items[item_id]
    framework = study.frameworks[item.framework_id]
    made: list[Assignment] = []
    former: list[Assignment] = []
    for subject_id in dict.fromkeys(subject_ids):
        _refuse_subject(study, subject_id)
        laid = assignments_on(study, framework, subject_id)
        others = [one for one in laid if one.item_id != item_id]
        if len(others) == len(laid):
            made.append(Assignment(new_id(), item_id, subject_id))
        if framework.kind is FrameworkKind.ORDERED:
            former += others
    if made or former:
        count = len({one.subject_id for one in (*made, *former)})

        def lay(transaction: Transaction) -> None:
            transaction.delete(*former)
            transaction.insert(*made)

        session.run("framework.assign", {"item": item.name, "count": count}, lay, origin=origin)
    return made


def unassign(session: Session, item_id: str, subject_ids: Iterable[str], *, origin: object | None = None) -> int:
    """Take an item from statements, categories and participants; from how many it was taken."""
    study = session.study
    item = study.framework_items[item_id]
    wanted = set(subject_ids)
    gone = [one for one in study.linked(Assignment, "item_id", item_id) if one.subject_id in wanted]
    if gone:
        told = {"item": item.name, "count": len(gone)}
        session.run("framework.unassign", told, lambda tx: tx.delete(*gone), origin=origin)
    return len(gone)


def assignments_on(study: Study, framework: Framework, subject_id: str) -> list[Assignment]:
    """What of a framework is laid over a statement, category or participant."""
    laid = study.linked(Assignment, "subject_id", subject_id)
    return [one for one in laid if study.framework_items[one.item_id].framework_id == framework.id]


# Expectations


def score(
    session: Session,
    aspect_id: str,
    participant_id: str,
    *,
    desired: str | None = None,
    adequate: str | None = None,
    perceived: str | None = None,
    origin: object | None = None,
) -> Expectation | None:
    """Write down what a participant desires, finds adequate and perceives of an aspect, as typed; "" forgets it.

    What is not given stays. The record goes with its last number, unless quotations were chosen for it. Raises Refusal
    for what is no number (``analysis.gaps.read_score``).
    """
    study = session.study
    person = study.participants[participant_id]
    known = expectation_of(study, aspect_id, participant_id)
    former = known or Expectation(new_id(), study.aspects[aspect_id].id, participant_id, "", "", "")
    written = replace(
        former,
        desired=former.desired if desired is None else _number(desired),
        adequate=former.adequate if adequate is None else _number(adequate),
        perceived=former.perceived if perceived is None else _number(perceived),
    )
    if written == former:
        return known
    blank = not (written.desired or written.adequate or written.perceived)
    kept = None if blank and not study.linked(Support, "subject_id", written.id) else written

    def write(transaction: Transaction) -> None:
        if kept is None:
            transaction.delete(*hanging_on(study, former.id), former)
        elif known is None:
            transaction.insert(kept)
        else:
            transaction.update(kept)

    session.run("framework.score", {"name": person.name}, write, origin=origin)
    return kept


def framework_named(study: Study, name: str) -> Framework:
    """The framework of this name, or its only one for "". Raises Refusal where there is none."""
    frameworks = study.frameworks_in_order()
    found = find_named(name, frameworks) if name else None
    if isinstance(found, Framework):
        return found
    if not frameworks:
        raise Refusal("The study has no framework yet. Add one first.")
    if not name and len(frameworks) == 1:
        return frameworks[0]
    names = ", ".join(one.name for one in frameworks)
    if not name:
        raise Refusal("The study has several frameworks: {names}. Say which.", names=names)
    raise Refusal("There is no framework named {name}. There are {names}.", name=name, names=names)


_Moved = TypeVar("_Moved", FrameworkItem, Aspect)


def _reordered(listed: list[_Moved], moved: _Moved, before_id: str | None) -> list[_Moved]:
    if before_id == moved.id:
        return listed
    reordered = [one for one in listed if one.id != moved.id]
    ids = [one.id for one in reordered]
    reordered.insert(ids.index(before_id) if before_id in ids else len(ids), moved)
    return reordered


def _change(
    session: Session, label: str, framework: Framework, deed: Callable[[Transaction], None], origin: object | None
) -> None:
    session.run(label, {"name": framework.name}, deed, origin=origin)


def _number(typed: str) -> str:
    cleaned = clean_text(typed)
    read_score(cleaned)
    return cleaned


def _refuse_subject(study: Study, subject_id: str) -> None:
    subject = study.find(subject_id)
    if isinstance(subject, Statement) and study.is_passage(subject):
        raise Refusal("A passage of literature is no participant's word. Choose a statement.")
    if not isinstance(subject, Statement | Category | Participant):
        raise Refusal("A framework is laid over statements, categories and participants. Choose one of these.")


def _refuse_more(framework: Framework, listed: Sequence[FrameworkItem | Aspect]) -> None:
    if len(listed) > MOST_ITEMS:
        raise Refusal(
            "{name} can't hold more than {most} items or aspects. Leave some out.", name=framework.name, most=MOST_ITEMS
        )


def _gap_is_whole() -> Refusal:
    return Refusal(
        "A gap has three items: desired, adequate and perceived, in this order. You can rename them and add aspects."
    )


def _no_aspects(framework: Framework) -> Refusal:
    return Refusal("{name} is no gap of expectations, and only a gap has aspects. Add an item.", name=framework.name)
