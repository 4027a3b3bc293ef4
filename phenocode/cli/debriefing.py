"""Peer debriefing on the command line: packing for reviewers, sorting a package, reading answers, their agreement."""

import argparse
from collections import Counter
from collections.abc import Callable
from typing import Any

from phenocode.analysis.agreement import points_in_place
from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.analysis.agreement_value import agreement_value
from phenocode.analysis.agreement_words import plain
from phenocode.analysis.sheets import in_digits
from phenocode.cli.answer import Answer, opened
from phenocode.commands.agreement_exports import agreement_of
from phenocode.commands.answers import read_answer
from phenocode.commands.packing import Packing, pack, prepare_package
from phenocode.commands.sorting import RowsRefused, sort_from_table
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.debriefing import Unit, Verdict
from phenocode.study.records import Layer
from phenocode.text.names import name_key


def debrief(arguments: argparse.Namespace) -> Answer:
    """Pack, sort, read, or tell the agreement."""
    return _DEEDS[arguments.deed](arguments)


def _pack(arguments: argparse.Namespace) -> Answer:
    packing = Packing(
        unit=Unit(arguments.unit),
        blind=arguments.blind,
        sample=arguments.sample,
        seed=arguments.seed,
        stratify=arguments.stratify,
        pseudonymise=arguments.pseudonymise,
        recipient=arguments.recipient,
        asked=arguments.asked,
    )
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        prepared = prepare_package(session, packing)
        package = pack(session, prepared, arguments.out, force=arguments.force)
    told = [str(sentence) for sentence in prepared.left_out]
    value = {
        "file": str(arguments.out),
        "package": package.id,
        "unit": package.unit.value,
        "blind": package.blind,
        "items": len(package.items),
        "sampled_from": package.sampled_from,
        "stratified_by": package.stratified_by or None,
        "seed": package.seed,
        "version": package.version_id,
        "told": told,
    }
    if package.unit is Unit.CODE:
        line = trn("{file}: 1 code packed", "{file}: {n} codes packed", len(package.items), file=arguments.out.name)
    else:
        line = trn(
            "{file}: 1 statement packed", "{file}: {n} statements packed", len(package.items), file=arguments.out.name
        )
    return Answer(value, [line, *told])


def _sort(arguments: argparse.Namespace) -> Answer:
    try:
        book = sort_from_table(
            arguments.package, arguments.judge, arguments.placements, arguments.out, encoding=arguments.encoding
        )
    except RowsRefused as refused:
        return _refused_rows(refused)
    layers = {_NAMES[layer]: book.progress(layer)[0] for layer in Layer}
    value = {"file": str(book.path), "judge": book.judge, "items": len(book.parcel.items), **layers}
    lines = [tr("{file}: the answer of {judge}", file=book.path.name, judge=book.judge)]
    lines += [
        tr("{layer}: {done} of {total}", layer=name, done=done, total=len(book.parcel.items))
        for name, done in layers.items()
    ]
    return Answer(value, lines)


def _read(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        try:
            read = read_answer(session, arguments.answer, judge=arguments.judge, replace=arguments.replace)
        except RowsRefused as refused:
            return _refused_rows(refused)
    told = [str(sentence) for sentence in read.told]
    counts = {"added": read.added, "changed": read.changed, "removed": read.removed, "unchanged": read.unchanged}
    value = {"judge": read.review.judge, "kind": read.review.kind.value, **counts, "told": told}
    line = tr(
        "{judge}: {added} added, {changed} changed, {removed} taken back, {unchanged} as before",
        judge=read.review.judge,
        **counts,
    )
    return Answer(value, [line, *told])


def _agreement(arguments: argparse.Namespace) -> Answer:
    """That of one package, or of the newest that was answered blind, by these judges where any are named."""
    with opened(arguments.study, read_only=True) as session:
        study = session.study
        in_place = points_in_place(study, session.version_by_id)
        if arguments.package is None:
            blind = [package for package in study.packages.values() if package.blind]
            known = {name_key(review.judge) for package in blind for review in study.reviews_of(package.id)}
            for name in arguments.judge:
                if name_key(name) not in known:
                    raise Refusal(
                        "{name} has not answered a blind package of this study. Check the name, or read the answer "
                        "first.",
                        name=name,
                    )
            if not known:
                return _nothing_yet(in_place)
        agreement = agreement_of(session, number=arguments.package, judges=tuple(arguments.judge))
        value = agreement_value(agreement, study, session.version_by_id(agreement.package.version_id), in_place)
    sheet = agreement_sheet(agreement)
    rows = ("\t".join(in_digits(cell, sheet.language) for cell in row) for row in (sheet.headings, *sheet.rows))
    lines = [sheet.caption, *rows, *sheet.notes]
    return Answer(value, [*map(plain, lines), _in_place(in_place)])


def _nothing_yet(in_place: Counter[Verdict]) -> Answer:
    """What is told before anybody has answered: no figures, and a sentence why."""
    sentence = tr("No answer to a blind package was read yet, so there is no agreement to tell.")
    figures = dict.fromkeys(("unit", "percent", "kappa", "alpha", "interval", "version"))
    confusion: dict[str, list[str]] = {"rows": [], "columns": [], "cells": []}
    value: dict[str, Any] = {
        _NAMES[layer]: {"n": 0, **figures, "confusion": confusion, "disagreements": [], "stale": False}
        for layer in Layer
    }
    value |= {"in_place": {verdict.value: in_place[verdict] for verdict in Verdict}, "judges": [], "sentence": sentence}
    return Answer(value, [sentence, _in_place(in_place)])


def _in_place(counted: Counter[Verdict]) -> str:
    return tr("In place: agree {agree}, disagree {disagree}, unsure {unsure}", **{v.value: counted[v] for v in Verdict})


def _refused_rows(refused: RowsRefused) -> Answer:
    rows = [Refusal("{file}: {row}", file=refused.values["file"], row=str(row)) for row in refused.rows]
    return Answer(refused=[refused, *rows])


_NAMES = {Layer.FIRST: "first_layer", Layer.SECOND: "second_layer", Layer.ENCOUNTER: "encounter"}
_DEEDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "pack": _pack,
    "sort": _sort,
    "read": _read,
    "agreement": _agreement,
}
