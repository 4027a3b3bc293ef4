"""Evidence that was computed on the category system, and whether the system has become another since."""

import hashlib
from collections.abc import Iterable

from phenocode.study.debriefing import Review
from phenocode.study.model import Study
from phenocode.study.records import Evidence


def fingerprint(study: Study) -> str:
    """What tells the present category system from any other: names, parents, codings and selected statements.

    Colours, positions, definitions and memos are left out: no figure depends on them. So are passages of literature.
    """
    passages = {statement.id for statement in study.passages_in_order()}
    # NUL stands in no stored text, so the parts of a line can't run into each other.
    lines: Iterable[Iterable[str]] = (
        sorted(f"{code.id}\0{code.name}" for code in study.codes.values()),
        sorted(f"{c.id}\0{c.layer.value}\0{c.parent_id or ''}\0{c.name}" for c in study.categories.values()),
        sorted({f"{placement.code_id}\0{placement.category_id}" for placement in study.placements.values()}),
        sorted(study.statements.keys() - passages),
        sorted(
            f"{coding.statement_id}\0{coding.code_id}"
            for coding in study.codings.values()
            if coding.statement_id not in passages
        ),
    )
    return _digest(lines)


def system_fingerprint(study: Study, items: Iterable[str] = ()) -> str:
    """What tells the categories that a reviewer judges from any others, in a study or in a stored version.

    The categories with their names, definitions and parents, which codes stand under them, and of the judged ``items``
    (ids of statements or codes) the name or the codes. What is coded elsewhere meanwhile leaves it as it is.
    """
    wanted = sorted(set(items))
    lines: Iterable[Iterable[str]] = (
        sorted(
            f"{c.id}\0{c.layer.value}\0{c.parent_id or ''}\0{c.name}\0{c.definition}" for c in study.categories.values()
        ),
        sorted({f"{placement.code_id}\0{placement.category_id}" for placement in study.placements.values()}),
        (f"{item}\0{study.codes[item].name}" for item in wanted if item in study.codes),
        (f"{item}\0{code_id}" for item in wanted for code_id in sorted(c.code_id for c in study.codings_of(item))),
    )
    return _digest(lines)


def review_fingerprint(study: Study, review: Review) -> str:
    """``system_fingerprint`` of what a review judged, as it is in ``study``; a talk has no figures and keeps none."""
    package = study.packages.get(review.package_id or "")
    return system_fingerprint(study, package.items if package is not None else ())


def stale_reviews(study: Study) -> list[Review]:
    """The reviews whose figures hold on another state of the categories than the present one, the oldest first."""
    known: dict[str | None, str] = {}
    found = []
    for review in study.reviews_in_order():
        if review.fingerprint:
            if review.package_id not in known:
                known[review.package_id] = review_fingerprint(study, review)
            if review.fingerprint != known[review.package_id]:
                found.append(review)
    return found


def stale_evidence(study: Study) -> list[Evidence]:
    """What was computed on another state of the category system than the present one, the oldest first."""
    if not study.evidence:
        return []
    present = fingerprint(study)
    stale = (evidence for evidence in study.evidence.values() if evidence.fingerprint != present)
    return sorted(stale, key=lambda evidence: (evidence.computed, evidence.id))


def _digest(lines: Iterable[Iterable[str]]) -> str:
    digest = hashlib.sha256()
    for part in lines:
        digest.update("\0\0".join(part).encode())
        digest.update(b"\0\0\0")
    return digest.hexdigest()
