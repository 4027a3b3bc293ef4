"""The sentences of the sorting board: what is asked at a layer, what items are called, where something lies."""

from PySide6.QtCore import Qt

from phenocode.exchange.review_documents import Parcel
from phenocode.i18n import tr, trn
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit
from phenocode.study.records import Layer

SEVERAL = "+"
"""Between the piles of a place that is several."""


def direction_of(language: str) -> Qt.LayoutDirection:
    """The direction of a package's own words."""
    return Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight


def layer_name(layer: Layer) -> str:
    """What a step of the sorting is called."""
    match layer:
        case Layer.FIRST:
            return tr("First layer")
        case Layer.SECOND:
            return tr("Second layer")
        case Layer.ENCOUNTER:
            return tr("Kinds of encounter")


def question_of(layer: Layer, unit: Unit) -> str:
    """What is asked of an item at a layer."""
    match layer, unit:
        case Layer.FIRST, Unit.STATEMENT:
            return tr("Into which first-layer category does this statement fit?")
        case Layer.SECOND, Unit.STATEMENT:
            return tr("Into which second-layer category does this statement fit?")
        case Layer.ENCOUNTER, Unit.STATEMENT:
            return tr("Into which kind of encounter does this statement fit?")
        case Layer.FIRST, _:
            return tr("Into which first-layer category does this code fit?")
        case Layer.SECOND, _:
            return tr("Into which second-layer category does this code fit?")
        case _:
            return tr("Into which kind of encounter does this code fit?")


def items(unit: Unit, n: int) -> str:
    """How many items."""
    if unit is Unit.CODE:
        return trn("{n} code", "{n} codes", n)
    return trn("{n} statement", "{n} statements", n)


def item_of(unit: Unit, n: int, total: int) -> str:
    """Which item of how many."""
    if unit is Unit.CODE:
        return tr("Code {n} of {total}", n=n, total=total)
    return tr("Statement {n} of {total}", n=n, total=total)


def keys_of(place: str) -> tuple[str, ...]:
    """The piles that an item with this place lies in; none for one without a place."""
    return tuple(place.split(SEVERAL)) if place else ()


def pile_name(parcel: Parcel, key: str) -> str:
    """The name of a pile or of a tray."""
    if key == NOWHERE:
        return tr("Fits nowhere")
    if key == UNSURE:
        return tr("Unsure")
    return next((choice.name for choice in parcel.choices if choice.key == key), key)


def place_name(parcel: Parcel, place: str) -> str:
    """The names of all piles of a place, in the package's own direction."""
    return ("، " if parcel.language == "fa" else ", ").join(pile_name(parcel, key) for key in keys_of(place))
