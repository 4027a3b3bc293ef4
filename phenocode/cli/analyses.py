"""Commands that compute from codes and categories: overlaps, saturation, matrix, selection."""

import argparse

from phenocode.analysis.matrices import COLLECTIVE, Matrix, Rows, build_matrix
from phenocode.analysis.overlaps import find_overlaps
from phenocode.analysis.saturation import Saturation, Unit, measure_saturation
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.analysis.selection import Selection, count_selection
from phenocode.cli.answer import Answer, opened
from phenocode.cli.dimensions import matrix_of_dimensions
from phenocode.cli.frameworks import matrix_of_framework
from phenocode.commands.evidence import note_saturation
from phenocode.commands.session import Session
from phenocode.i18n import tr, trn
from phenocode.study.records import Layer


def overlaps(arguments: argparse.Namespace) -> Answer:
    """The pairs of codes that overlap, and why; without those that are kept apart on purpose, unless asked for."""
    with opened(arguments.study, read_only=True) as session:
        study = session.study
        found = [
            (pair, study.kept_apart_from(pair.a.id, pair.b.id))
            for pair in find_overlaps(study, threshold=arguments.threshold)
        ]
    listed = [one for one in found if arguments.kept_apart or one[1] is None]
    value, lines = [], []
    for pair, apart in listed[: arguments.limit]:
        value.append({**pair.as_json(), "kept_apart": None if apart is None else apart.reason})
        lines.append(tr("{score}: {a} and {b}", score=pair.score, a=pair.a.name, b=pair.b.name))
        lines += [f"  {reason}" for reason in pair.reasons]
        if apart is not None:
            lines.append(f"  {tr('kept apart on purpose')}{f' [{apart.reason}]' if apart.reason else ''}")
    lines.append(trn("1 pair of codes overlaps", "{n} pairs of codes overlap", len(listed)))
    if left := len(found) - len(listed):
        lines.append(trn("1 pair is kept apart on purpose.", "{n} pairs are kept apart on purpose.", left))
    return Answer(value, lines)


def saturation(arguments: argparse.Namespace) -> Answer:
    """What each interview added, and whether a run of them added little enough."""
    with opened(arguments.study, read_only=not arguments.keep) as session:
        curve = _measured(session, arguments)
        if arguments.keep:
            session.refuse_if_read_only()
            note_saturation(session, curve)
    said = saturation_sentence(curve)
    lines = [
        tr("{interview}: {new} new, {total} in all", interview=one.interview, new=one.new, total=one.total)
        for one in curve.per_interview
    ]
    return Answer({**curve.as_json(), "sentence": said}, [*lines, said])


def matrix(arguments: argparse.Namespace) -> Answer:
    """Participants, settings or a framework against categories, or categories against dimensions of variation."""
    if arguments.rows == "dimension":
        return matrix_of_dimensions(arguments)
    if arguments.rows == "framework":
        return matrix_of_framework(arguments)
    table = matrix_of(arguments)
    value = table.as_json()
    lines = ["\t".join(table.headings), *("\t".join(map(str, line)) for line in table.lines)]
    if table.kind is Rows.PARTICIPANT:
        value["note"] = tr(COLLECTIVE)
        lines.append(value["note"])
    else:
        single = (category.name for category, flag in zip(table.columns, table.single, strict=True) if flag)
        lines += [tr("{category} rests on one setting.", category=name) for name in single]
    return Answer(value, lines)


def selection(arguments: argparse.Namespace) -> Answer:
    """What was selected from each interview."""
    counted = selection_of(arguments)
    lines = [
        tr(
            "{interview}: statements {n}, with codes {coded}, different codes {codes}",
            interview=one.interview,
            n=one.statements,
            coded=one.coded,
            codes=one.codes,
        )
        for one in counted.interviews
    ]
    lines.append(
        tr(
            "In all: statements {n}, with codes {coded}, different codes {codes}",
            n=counted.statements,
            coded=counted.coded,
            codes=counted.codes,
        )
    )
    if counted.unknown:
        lines.append(trn("1 statement of no known interview", "{n} statements of no known interview", counted.unknown))
    return Answer(counted.as_json(), lines)


def matrix_of(arguments: argparse.Namespace) -> Matrix:
    """The matrix that the arguments ask for."""
    with opened(arguments.study, read_only=True) as session:
        return build_matrix(session.study, Rows(arguments.rows), Layer(arguments.layer or Layer.FIRST))


def curve_of(arguments: argparse.Namespace) -> Saturation:
    """The curve that the arguments ask for."""
    with opened(arguments.study, read_only=True) as session:
        return _measured(session, arguments)


def selection_of(arguments: argparse.Namespace) -> Selection:
    """The selection of the study."""
    with opened(arguments.study, read_only=True) as session:
        return count_selection(session.study, session.source)


def _measured(session: Session, arguments: argparse.Namespace) -> Saturation:
    return measure_saturation(
        session.study, Unit(arguments.unit), base=arguments.base, run=arguments.run, threshold=arguments.threshold
    )
