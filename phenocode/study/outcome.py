"""What a study comes to, as frozen records: relations, dimensions of variation, frameworks, the literature beside it.

None of it is part of the tree of categories: each record names categories, statements or participants and goes when
they go. Links to records of more than one kind (``subject_id``, ``finding_id``) are no foreign keys.
"""

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """How two categories relate (METHOD.md, "typed relations"); two without a relation stay unrelated."""

    INCLUDES = "includes"  # directed: the first includes the second
    CONTRADICTS = "contradicts"
    PARALLEL = "parallel"


class FrameworkKind(StrEnum):
    """What the items of a framework are to each other."""

    ORDERED = "ordered"  # levels or stages, the first one the lowest
    UNORDERED = "unordered"
    GAP = "gap"  # desired, adequate and perceived, in this order, of each aspect of a service


class Stance(StrEnum):
    """How a source stands to a finding (METHOD.md, "Literature")."""

    ALIGNED = "aligned"
    PARTLY_ALIGNED = "partly_aligned"
    IN_CONFLICT = "in_conflict"
    PARTLY_IN_CONFLICT = "partly_in_conflict"
    NOTHING_FOUND = "nothing_found"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two categories, at most one for each pair, and why it is seen."""

    id: str
    kind: RelationKind
    category_id: str
    other_id: str
    justification: str


@dataclass(frozen=True, slots=True)
class Support:
    """A statement, or a passage of literature, that another record rests on."""

    id: str
    subject_id: str  # a relation, variation, expectation, finding or comparison
    statement_id: str
    position: int


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """How far a category was moved by hand from where the outcome figure is laid out, in px at 100 %."""

    id: str
    category_id: str
    across: int  # from the side where reading begins
    down: int


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension of variation: in what respect the categories differ from each other."""

    id: str
    name: str
    definition: str
    position: int


@dataclass(frozen=True, slots=True)
class Variation:
    """The value that a category has in a dimension of variation."""

    id: str
    dimension_id: str
    category_id: str
    value: str


@dataclass(frozen=True, slots=True)
class Framework:
    """An a-priori scheme from the literature that is laid over the analysis and never becomes a category."""

    id: str
    name: str
    kind: FrameworkKind
    source: str  # the full citation
    position: int


@dataclass(frozen=True, slots=True)
class FrameworkItem:
    """A level, stage, dimension or expectation of a framework, by position."""

    id: str
    framework_id: str
    name: str
    definition: str
    position: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """That a framework's item is laid over a statement, a category or a participant."""

    id: str
    item_id: str
    subject_id: str


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a gap framework asks about, such as one dimension of a service."""

    id: str
    framework_id: str
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a participant desires, finds adequate and perceives of an aspect: numbers as typed, empty where unknown."""

    id: str
    aspect_id: str
    participant_id: str
    desired: str
    adequate: str
    perceived: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A source of the literature, as the list of references has it."""

    id: str
    authors: str  # as cited, family names first: "King, S." or several joined by ";"
    year: str  # as typed
    title: str
    publication: str  # journal, publisher, pages, address
    transcript_id: str | None  # the literature document of the study that holds its text
    position: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in the researcher's own words; every category of description is one without this."""

    id: str
    name: str  # one sentence
    position: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A finding set beside a source: where in it, and how it stands to the finding."""

    id: str
    finding_id: str  # a category or a Finding
    reference_id: str | None  # None only where nothing was found
    pages: str
    stance: Stance
    note: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the researcher recommends."""

    id: str
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Basis:
    """That a recommendation rests on a finding."""

    id: str
    recommendation_id: str
    finding_id: str  # a category or a Finding
