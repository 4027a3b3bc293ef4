"""The words of Debrief: kinds of review, counts of items, decisions, layers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from phenocode.analysis.disagreements import Disagreement
from phenocode.i18n import mark, tr, trn
from phenocode.study.debriefing import Decision, Package, Review, ReviewKind, Unit, Verdict
from phenocode.study.model import Study
from phenocode.study.records import Layer
from phenocode.text.days import say_when
from phenocode.ui.look.theme import theme

_KINDS = {
    ReviewKind.BLIND: mark("Blind sorting"),
    ReviewKind.OPEN: mark("Sorting with the analysis shown"),
    ReviewKind.IN_PLACE: mark("Review in place"),
    ReviewKind.MEETING: mark("Talk"),
}
_VERDICTS = {
    Verdict.AGREE: mark("Agrees"),
    Verdict.DISAGREE: mark("Disagrees"),
    Verdict.UNSURE: mark("Unsure"),
}
_LAYERS = {
    Layer.FIRST: mark("First"),
    Layer.SECOND: mark("Second"),
    Layer.ENCOUNTER: mark("Encounter"),
}
_DECISIONS = {
    Decision.KEPT: ("check", mark("Kept"), mark("Kept by {name}"), "ink2"),
    Decision.CHANGED: ("chevron-end", mark("Changed"), mark("Changed by {name}"), "ink2"),
    Decision.OPEN: ("circle", mark("Left open"), mark("Left open by {name}"), "warn"),
}


def joined(parts: Sequence[str]) -> str:
    """The parts in one line; in Persian no middle dot, which reads as a zero."""
    return tr(" · ").join(part for part in parts if part)


def kind_words(review: Review) -> str:
    """How a reviewer judged."""
    return tr(_KINDS[review.kind])


def verdict_words(verdict: Verdict) -> str:
    """What a reviewer said of a link."""
    return tr(_VERDICTS[verdict])


def layer_words(layer: Layer) -> str:
    """A layer in one word."""
    return tr(_LAYERS[layer])


def decision_mark(matter: Disagreement) -> tuple[str, str, str]:
    """The icon of a decision, its word with by whom, and the tone of both."""
    resolution = matter.resolution
    if resolution is None and matter.follows:
        return "check", tr("Settled with the layer below"), "ink2"
    if resolution is None:
        return "circle", tr("Open"), "warn"
    icon, alone, by, tone = _DECISIONS[resolution.decision]
    return icon, tr(by, name=resolution.by) if resolution.by else tr(alone), tone


def items_count(unit: Unit, n: int) -> str:
    """How many items were judged."""
    if unit is Unit.CODE:
        return trn("{n} code", "{n} codes", n)
    return trn("{n} statement", "{n} statements", n)


def share_words(package: Package) -> str:
    """How many of how many items a package holds, and the seed of a sample."""
    n, of = len(package.items), package.sampled_from
    if n >= of:
        return items_count(package.unit, n)
    if package.unit is Unit.CODE:
        return tr("{n} of {of} codes, seed {seed}", n=n, of=of, seed=package.seed)
    return tr("{n} of {of} statements, seed {seed}", n=n, of=of, seed=package.seed)


def medium_words(package: Package) -> str:
    """On what a package went out."""
    return tr("On paper (Word)") if package.medium == "form" else tr("Workbench package")


def iteration_words(study: Study, package: Package | None) -> str:
    """The iteration that a package was made from, where that state of the categories was kept as one."""
    if package is None:
        return ""
    kept = study.iterations_in_order()
    found = [number for number, one in enumerate(kept, 1) if one.version_id == package.version_id]
    return tr("iteration {number}", number=found[-1]) if found else ""


def extent_words(study: Study, review: Review) -> str:
    """What was judged and how much of it."""
    package = study.packages.get(review.package_id or "")
    if package is not None:
        return tr("{kind}, {items}", kind=kind_words(review), items=items_count(package.unit, len(package.items)))
    if review.kind is ReviewKind.IN_PLACE:
        n = len(study.points_in(review.id))
        return tr("{kind}, {points}", kind=kind_words(review), points=trn("{n} point", "{n} points", n))
    return kind_words(review)


def detail_words(study: Study, review: Review) -> str:
    """All that is said of a review in the head of the work area."""
    package = study.packages.get(review.package_id or "")
    when = tr("answered {when}", when=say_when(review.answered))
    if package is not None:
        return tr(", ").join((kind_words(review), share_words(package), when))
    return tr(", ").join((extent_words(study, review), when))


def sent_words(package: Package) -> tuple[str, str]:
    """What stands under the name of a package that waits: medium and count, and when it went out."""
    items = items_count(package.unit, len(package.items))
    medium = tr("{medium}, {items}", medium=medium_words(package), items=items)
    return medium, tr("sent {when}", when=say_when(package.packed))


def fitted(name: str, font: QFont, width: float) -> str:
    """A name cut to a width; it keeps its own direction, so that the ellipsis stands at its own end."""
    cut = theme().metrics(font).elidedText(name, Qt.TextElideMode.ElideRight, width)
    return f"\u2068{cut}\u2069"
