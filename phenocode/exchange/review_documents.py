"""What passes between analyst and reviewer: packages, answers and reviews in place, apart from how a file stores them.

A parcel is made from what is named here and from nothing else. It holds no id of a record: items have numbers, the
categories have keys, and only the study's own ``Package`` knows which records they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from phenocode.study.debriefing import Unit, Verdict
from phenocode.study.records import Layer

REVIEW_ENDING = ".pheno-review"


@dataclass(frozen=True, slots=True)
class Choice:
    """A category that an item can be put into."""

    key: str  # "f1", "s1", "e1": its layer, and its place among the choices
    layer: Layer
    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class PackedItem:
    """A statement or a code to be judged."""

    number: int  # from 1, in the shuffled order
    words: tuple[str, ...]  # the quotation; of a code the quotations of all its statements in the package
    code: str  # the code's name; empty for a statement
    participant: str  # a stand-in such as "A"; empty while participants are hidden
    shown: Mapping[Layer, str]  # keys of the analyst's places, joined by "+"; empty in a blind package


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a reviewer gets."""

    package_id: str
    study_id: str
    language: str  # "fa" or "en": the study's, which sets direction and faces
    phenomenon: str
    question: str
    asked: str
    blind: bool
    unit: Unit
    packed: str  # ISO 8601, UTC
    items: tuple[PackedItem, ...]
    choices: tuple[Choice, ...]  # of all layers, each layer by folded name

    def choices_of(self, layer: Layer) -> tuple[Choice, ...]:
        """The categories of one layer."""
        return tuple(choice for choice in self.choices if choice.layer is layer)


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """Where a judge put an item: each place is empty, UNSURE, NOWHERE, or keys of choices joined by "+"."""

    number: int
    places: Mapping[Layer, str]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ParcelAnswer:
    """One judge's answer to a parcel, as far as it has come."""

    id: str
    package_id: str
    judge: str
    begun: str  # ISO 8601, UTC
    changed: str  # ISO 8601, UTC
    items: tuple[ItemAnswer, ...]


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """A verdict on a link or a category (``study/debriefing.py`` says how these are named)."""

    subject_id: str
    aspect: str
    verdict: Verdict
    reason: str
    suggested: str
    written: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class ReviewComment:
    """A comment of the reviewer."""

    id: str
    subject_id: str
    aspect: str
    text: str
    written: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class PlaceReview:
    """One reviewer's review in place, as far as it has come."""

    id: str
    study_id: str
    judge: str
    begun: str  # ISO 8601, UTC
    changed: str  # ISO 8601, UTC
    fingerprint: str  # analysis.evidence.system_fingerprint of the study when it was last written in
    points: tuple[ReviewPoint, ...]
    comments: tuple[ReviewComment, ...]
