"""Agreement as one JSON value: what `debrief agreement` prints, names in place of ids."""

from collections import Counter
from typing import Any

from phenocode.analysis.agreement import Agreement, Confusion, LayerAgreement
from phenocode.analysis.agreement_figures import Figures, Why, say_why
from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_words import plain, value_name
from phenocode.analysis.disagreements import Disagreement
from phenocode.study.debriefing import UNSURE, Unit, Verdict
from phenocode.study.model import Study
from phenocode.study.records import Layer

LAYER_KEYS = {Layer.FIRST: "first_layer", Layer.SECOND: "second_layer", Layer.ENCOUNTER: "encounter", None: "whole"}


def agreement_value(agreement: Agreement, study: Study, version: Study, in_place: Counter[Verdict]) -> dict[str, Any]:
    """The value; ``version`` is the packed one, ``in_place`` comes from ``points_in_place``.

    By layer and for the whole the figures before discussion, with all the rest under names of their own.
    """
    judges = {review.id: review.judge for review in agreement.judges}
    value: dict[str, Any] = {
        LAYER_KEYS[layer]: {
            **_figures(one.before),
            "unit": agreement.package.unit.value,
            "confusion": _confusion(agreement, one.confusion),
            "disagreements": [_disagreement(agreement, study, version, each) for each in one.disagreements],
            "version": agreement.package.version_id,
            "stale": agreement.stale,
            "after": _figures(one.after),
            "without_nowhere": _without_nowhere(one),
            "by_category": [
                {
                    "category": value_name(agreement, each.value),
                    "n": each.n,
                    "agreed": each.agreed,
                    "percent": round(each.percent, 4),
                }
                for each in one.by_category
            ],
        }
        for layer, one in agreement.rows
    }
    value["in_place"] = {verdict.value: in_place[verdict] for verdict in Verdict}
    value["judges"] = list(judges.values())
    value["iteration"] = agreement.iteration
    value["seed"], value["resamples"] = agreement.seed, agreement.resamples
    value["sentence"] = plain(agreement_sentence(agreement))
    return value


def _without_nowhere(one: LayerAgreement) -> dict[str, Any]:
    return {**_figures(one.without_nowhere), "after": _figures(one.without_nowhere_after)}


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "n": figures.n,
        "percent": _rounded(figures.percent),
        "percent_interval": _ends(figures.percent_interval),
        "kappa": _rounded(figures.kappa),
        "kappa_why": _said(figures.kappa_why),
        "kappa_interval": _ends(figures.kappa_interval),
        "alpha": _rounded(figures.alpha),
        "alpha_why": _said(figures.alpha_why),
        "interval": _ends(figures.interval),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _ends(interval: tuple[float, float] | None) -> list[float] | None:
    return None if interval is None else [round(end, 6) for end in interval]


def _said(why: Why | None) -> str | None:
    return None if why is None else say_why(why)


def _confusion(agreement: Agreement, confusion: Confusion) -> dict[str, Any]:
    return {
        "rows": [value_name(agreement, value) for value in confusion.rows],
        "columns": [value_name(agreement, value) for value in confusion.columns],
        "cells": [list(row) for row in confusion.cells],
    }


def _disagreement(agreement: Agreement, study: Study, version: Study, one: Disagreement) -> dict[str, Any]:
    judges = {review.id: review.judge for review in agreement.judges}
    resolution = one.resolution
    return {
        **_item(agreement.package.unit, study, version, one.subject_id),
        "analyst": _place(agreement, one.analyst),
        "judges": {judges[judge]: _place(agreement, value) for judge, value in one.judged.items()},
        "resolved": None
        if resolution is None
        else {
            "decision": resolution.decision.value,
            "place": resolution.place,
            "reason": resolution.reason,
            "by": resolution.by,
        },
    }


def _item(unit: Unit, study: Study, version: Study, item: str) -> dict[str, str]:
    if unit is Unit.CODE:
        code = version.codes.get(item) or study.codes.get(item)
        return {"code": "" if code is None else code.name}
    # A version holds no words: what has been unmarked since has none any more.
    statement = study.statements.get(item)
    return {"statement": "" if statement is None else statement.quotation}


def _place(agreement: Agreement, value: str) -> str:
    return value if value in ("", UNSURE) else value_name(agreement, value)
