"""The deeds on recommendations: what the researcher recommends, and on which findings it rests."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.outcome import Basis, Recommendation
from phenocode.study.records import new_id
from phenocode.study.rules import clean_text, hanging_on, next_position


def write_recommendation(
    session: Session, text: str, finding_ids: Collection[str] = (), *, origin: object | None = None
) -> Recommendation:
    """Write a recommendation that rests on findings (categories or own ones). Raises Refusal for an empty one."""
    made = Recommendation(new_id(), _text(text), next_position(session.study.recommendations.values()))
    bases = [Basis(new_id(), made.id, one) for one in dict.fromkeys(finding_ids)]
    session.run("recommendation.write", {}, lambda tx: tx.insert(made, *bases), origin=origin)
    return made


def describe_recommendation(
    session: Session,
    recommendation_id: str,
    *,
    text: str | None = None,
    finding_ids: Collection[str] | None = None,
    origin: object | None = None,
) -> None:
    """Write a recommendation in other words, or let it rest on other findings. Raises Refusal for an empty one."""
    study = session.study
    before = study.recommendations[recommendation_id]
    after = replace(before, text=before.text if text is None else _text(text))
    bases = study.linked(Basis, "recommendation_id", recommendation_id)
    wanted = {one.finding_id for one in bases} if finding_ids is None else set(finding_ids)
    gone = [one for one in bases if one.finding_id not in wanted]
    known = {one.finding_id for one in bases}
    new = [Basis(new_id(), recommendation_id, one) for one in dict.fromkeys(finding_ids or ()) if one not in known]

    def write(tx: Any) -> None:
        tx.delete(*gone)
        tx.insert(*new)
        if after != before:
            tx.update(after)

    if after != before or gone or new:
        session.run("recommendation.describe", {}, write, origin=origin)


def remove_recommendation(session: Session, recommendation_id: str, *, origin: object | None = None) -> None:
    """Recommend something no more."""
    study = session.study
    gone = [*hanging_on(study, recommendation_id), study.recommendations[recommendation_id]]
    session.run("recommendation.remove", {}, lambda tx: tx.delete(*gone), origin=origin)


def recommendation_numbered(study: Study, number: int) -> Recommendation:
    """The recommendation with a number counted from 1. Raises Refusal when there is none."""
    every = study.recommendations_in_order()
    if not 1 <= number <= len(every):
        raise Refusal("There is no recommendation {number}; there are {count}.", number=number, count=len(every))
    return every[number - 1]


def _text(text: str) -> str:
    said = clean_text(text)
    if not said:
        raise Refusal("A recommendation needs words. Type them and try again.")
    return said
