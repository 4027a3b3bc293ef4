"""Commands on the literature: the list of references, findings in own words, comparisons and recommendations."""

import argparse
from collections.abc import Callable
from typing import Any, TypeAlias

from phenocode.analysis.citations import citation_of, full_citation, name_of_finding
from phenocode.analysis.literature import DEFAULT_LAYERS, build_literature, reference_json
from phenocode.analysis.outcome_words import STANCE_WORDS
from phenocode.cli.answer import Answer, opened
from phenocode.commands.literature import (
    add_reference,
    describe_reference,
    finding_named,
    make_finding,
    reference_named,
    remove_comparison,
    remove_finding,
    remove_reference,
    sort_references,
    write_comparison,
)
from phenocode.commands.recommendations import (
    describe_recommendation,
    recommendation_numbered,
    remove_recommendation,
    write_recommendation,
)
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.outcome import Comparison, Stance
from phenocode.study.records import Layer
from phenocode.study.rules import find_named

_Deed: TypeAlias = Callable[[Session, argparse.Namespace], Answer]


def literature(arguments: argparse.Namespace) -> Answer:
    """What the literature says to the findings, or one of the deeds on it."""
    deed = "-".join(filter(None, (arguments.deed, getattr(arguments, "act", None))))
    if deed in ("list", "reference-list"):
        with opened(arguments.study, read_only=True) as session:
            return _READING[deed](session, arguments)
    with opened(arguments.study) as session:
        return _WRITING[deed](session, arguments)


def _list(session: Session, arguments: argparse.Namespace) -> Answer:
    layers = frozenset(map(Layer, arguments.layer)) if arguments.layer else DEFAULT_LAYERS
    table = build_literature(session.study, layers)
    lines = []
    for row in table.rows:
        said = tr(
            "{finding} — {source}: {stance}",
            finding=row.finding.name,
            source=row.source or tr("no source"),
            stance=tr(STANCE_WORDS[row.stance]),
        )
        lines.append(" ".join(filter(None, (said, f"({row.pages})" if row.pages else ""))))
    for bare in table.without_source:
        template = tr("nothing found in the literature") if bare.searched else tr("not set beside the literature yet")
        lines.append(tr("! {finding}: {state}", finding=bare.finding.name, state=template))
    lines += [tr("! missing from the list of references: {citation}", citation=one.words) for one in table.missing]
    for number, advice in enumerate(table.advice, 1):
        lines.append(tr("{number}. {text}", number=number, text=advice.recommendation.text))
        if advice.findings:
            lines.append("   " + tr("rests on: {findings}", findings=", ".join(one.name for one in advice.findings)))
    if not lines:
        lines = [tr("Nothing was set beside the literature yet in {file}.", file=arguments.study.name)]
    return Answer(table.as_json(), lines)


def _references(session: Session, arguments: argparse.Namespace) -> Answer:
    every = session.study.references_in_order()
    lines = [full_citation(one) for one in every]
    return Answer(
        [reference_json(one) for one in every],
        lines or [tr("The list of references is empty in {file}.", file=arguments.study.name)],
    )


def _add_reference(session: Session, arguments: argparse.Namespace) -> Answer:
    made = add_reference(
        session,
        authors=arguments.authors,
        year=arguments.year,
        title=arguments.title,
        publication=arguments.publication,
        transcript_id=_document(session, arguments.document),
    )
    return Answer(reference_json(made), [tr("{source} was added to the list of references.", source=citation_of(made))])


def _set_reference(session: Session, arguments: argparse.Namespace) -> Answer:
    known = reference_named(session.study, arguments.source)
    names = ("authors", "year", "title", "publication")
    texts: dict[str, Any] = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    if arguments.document is not None:
        texts["transcript_id"] = _document(session, arguments.document) or ""
    described = describe_reference(session, known.id, **texts)
    return Answer(reference_json(described), [full_citation(described)])


def _remove_reference(session: Session, arguments: argparse.Namespace) -> Answer:
    known = reference_named(session.study, arguments.source)
    remove_reference(session, known.id)
    said = tr("{source} was taken off the list of references.", source=citation_of(known))
    return Answer(reference_json(known), [said])


def _sort_references(session: Session, arguments: argparse.Namespace) -> Answer:
    sort_references(session)
    return _references(session, arguments)


def _add_finding(session: Session, arguments: argparse.Namespace) -> Answer:
    made = make_finding(session, arguments.name)
    return Answer({"finding": made.name}, [tr("The finding was written: {name}", name=made.name)])


def _remove_finding(session: Session, arguments: argparse.Namespace) -> Answer:
    known = find_named(arguments.name, session.study.findings.values())
    if known is None:
        raise Refusal("There is no finding {name} in the researcher's own words.", name=arguments.name)
    remove_finding(session, known.id)
    return Answer({"finding": known.name}, [tr("The finding was removed: {name}", name=known.name)])


def _compare(session: Session, arguments: argparse.Namespace) -> Answer:
    study = session.study
    finding = finding_named(study, arguments.finding)
    reference = reference_named(study, arguments.source) if arguments.source else None
    reference_id = reference.id if reference is not None else None
    if arguments.remove:
        known = next((one for one in study.comparisons_of(finding) if one.reference_id == reference_id), None)
        if known is None:
            raise Refusal("{name} is not set beside that source. See literature list.", name=arguments.finding)
        remove_comparison(session, known.id)
        return _told(session, known, tr("removed"))
    if not arguments.stance:
        raise Refusal(
            "Say how the source stands to the finding, with --stance and one of {stances}.",
            stances=", ".join(stance.value for stance in Stance),
        )
    written = write_comparison(
        session, finding, reference_id, pages=arguments.pages, stance=Stance(arguments.stance), note=arguments.note
    )
    return _told(session, written, tr(STANCE_WORDS[written.stance]))


def _told(session: Session, comparison: Comparison, said: str) -> Answer:
    reference = session.study.references.get(comparison.reference_id or "")
    source = citation_of(reference) if reference is not None else ""
    name = name_of_finding(session.study, comparison.finding_id)
    value = {
        "finding": name,
        "source": source,
        "pages": comparison.pages,
        "stance": comparison.stance.value,
        "note": comparison.note,
    }
    line = tr("{finding} — {source}: {stance}", finding=name, source=source or tr("no source"), stance=said)
    return Answer(value, [line])


def _recommend(session: Session, arguments: argparse.Namespace) -> Answer:
    study = session.study
    bases = [finding_named(study, name) for name in arguments.finding]
    if arguments.remove is not None:
        known = recommendation_numbered(study, arguments.remove)
        remove_recommendation(session, known.id)
        return Answer({"text": known.text}, [tr("The recommendation was removed.")])
    if arguments.number is not None:
        known = recommendation_numbered(study, arguments.number)
        describe_recommendation(
            session, known.id, text=arguments.text or None, finding_ids=bases if arguments.finding else None
        )
    else:
        known = write_recommendation(session, arguments.text, bases)
    told = next(one for one in build_literature(study).advice if one.recommendation.id == known.id)
    names = [finding.name for finding in told.findings]
    lines = [told.recommendation.text]
    if names:
        lines.append("   " + tr("rests on: {findings}", findings=", ".join(names)))
    return Answer({"text": told.recommendation.text, "findings": names}, lines)


def _document(session: Session, name: str | None) -> str | None:
    """The literature document of this name; nothing for none."""
    if not name:
        return None
    found = find_named(name, session.study.literature())
    if found is None:
        raise Refusal(
            "There is no literature document {name} in {file}. Import it with import --literature.",
            name=name,
            file=session.path.name,
        )
    return found.id


_READING: dict[str, _Deed] = {"list": _list, "reference-list": _references}
_WRITING: dict[str, _Deed] = {
    "reference-add": _add_reference,
    "reference-set": _set_reference,
    "reference-remove": _remove_reference,
    "reference-sort": _sort_references,
    "finding-add": _add_finding,
    "finding-remove": _remove_finding,
    "compare": _compare,
    "recommend": _recommend,
}
