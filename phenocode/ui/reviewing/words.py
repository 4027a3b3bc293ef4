"""The words of a review in place: links, verdicts, and where else something may stand."""

from phenocode.analysis.links import Link
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Verdict
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.targets import Target
from phenocode.ui.group.words import kind_word

ICONS = {Verdict.AGREE: "check", Verdict.DISAGREE: "split", Verdict.UNSURE: "half-circle"}
_SAYING = {Verdict.AGREE: mark("Agree"), Verdict.DISAGREE: mark("Disagree"), Verdict.UNSURE: mark("Unsure")}
_SAID = {
    Verdict.AGREE: mark("{name} agrees"),
    Verdict.DISAGREE: mark("{name} disagrees"),
    Verdict.UNSURE: mark("{name} is unsure"),
}


def saying(verdict: Verdict) -> str:
    """What a reviewer says."""
    return tr(_SAYING[verdict])


def who_says(name: str, verdict: Verdict) -> str:
    """What a reviewer of this name said."""
    return tr(_SAID[verdict], name=name)


def name_of(study: Study, record_id: str) -> str:
    """The name of a code or category; a word for one that is gone."""
    card = study.codes.get(record_id) or study.categories.get(record_id)
    return card.name if card is not None else tr("something that is gone")


def link_words(study: Study, link: Link, *, stands: bool = True) -> str:
    """What a link says, beside its lower end."""
    if not link.aspect:
        return tr("The category as a whole")
    name = name_of(study, link.aspect)
    if link.aspect in study.codes or link.subject_id in study.statements:
        return tr("It carries {code}", code=name) if stands else tr("It carried {code}", code=name)
    return tr("It stands under {category}", category=name) if stands else tr("It stood under {category}", category=name)


def suggestion_words(study: Study, suggested: str) -> str:
    """A suggested place by its name: what was chosen is kept by its id, what was typed as it stands."""
    card = study.codes.get(suggested) or study.categories.get(suggested)
    return card.name if card is not None else suggested


def other_places(study: Study, colouring: Colouring, link: Link) -> list[Target]:
    """Where else the lower end of a link could stand."""
    found: list[InitialCode] | list[Category]
    if link.subject_id in study.statements:
        found = study.codes_in_order()
    else:
        known = study.categories.get(link.subject_id)
        layer = Layer.FIRST if known is None else known.layer.above if link.aspect else known.layer
        found = study.layer(layer) if layer is not None else []
    return [
        Target(
            card.id,
            card.name,
            kind_word(card),
            colouring.of_code(card.id) if isinstance(card, InitialCode) else colouring.of_category(card),
        )
        for card in found
        if card.id not in (link.aspect, link.subject_id)
    ]
