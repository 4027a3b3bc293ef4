"""The nouns of peer debriefing: what was sent to a reviewer, what came back, how disagreements were resolved.

A *link* of the analysis is named by two ids: ``subject_id`` and ``aspect``. Statement–code: the statement, the code.
Code–category: the code, the first-layer category. Category–category above: the category, its parent. A category
itself: the category and an empty aspect. What a sorting asks of an item: the item's id and the word of a layer.
None of these ids is a foreign key: what was judged stays told when it is merged away.
"""

from dataclasses import dataclass
from enum import StrEnum

NOWHERE = "nowhere"
"""In a sorting: the item fits no category of this layer."""
UNSURE = "unsure"
"""In a sorting: the judge looked and could not say; in the statistics a missing answer."""


class Unit(StrEnum):
    """What an item of a package is."""

    STATEMENT = "statement"
    CODE = "code"


class ReviewKind(StrEnum):
    """How a reviewer judged. Blind sorting is a coder check; everything else is a dialogic check."""

    BLIND = "blind"  # sorted without seeing the analysis
    OPEN = "open"  # sorted with the analysis shown beside each item
    IN_PLACE = "in_place"  # points on the links of the shared study
    MEETING = "meeting"  # a talk, noted by hand

    @property
    def is_coder_check(self) -> bool:
        """Whether the judge was independent of the analysis."""
        return self is ReviewKind.BLIND


class Verdict(StrEnum):
    """What a reviewer says of a link or a category."""

    AGREE = "agree"
    DISAGREE = "disagree"
    UNSURE = "unsure"


class Decision(StrEnum):
    """How a disagreement was resolved."""

    KEPT = "kept"
    CHANGED = "changed"
    OPEN = "open"


class Measure(StrEnum):
    """A measure of agreement."""

    PERCENT = "percent"
    KAPPA = "kappa"
    ALPHA = "alpha"


class ValidityKind(StrEnum):
    """The kinds of evidence that a study can claim for its trustworthiness."""

    TRIANGULATION = "triangulation"
    PEER_DEBRIEFING = "peer_debriefing"
    QUOTATIONS = "quotations"
    MEMBER_CHECK = "member_check"
    COMMUNICATIVE = "communicative"
    PRAGMATIC = "pragmatic"


@dataclass(frozen=True, slots=True)
class Package:
    """What was packed for reviewers, and on which version of the categories; the file holds none of these ids."""

    id: str
    blind: bool
    unit: Unit
    items: tuple[str, ...]  # ids of statements or codes; item number n of the file is the nth of them
    categories: tuple[str, ...]  # ids; category key n of the file is the nth of them
    sampled_from: int  # how many items could have been taken
    seed: int  # of the sample and of the order
    stratified_by: str  # "category", "participant", or empty when everything was taken
    pseudonymised: bool
    medium: str  # "file" or "form"
    recipient: str  # for whom; may be empty
    asked: str  # what the reviewer was asked to do
    researcher: str
    packed: str  # ISO 8601, UTC
    version_id: str
    fingerprint: str  # analysis.evidence.system_fingerprint of what was packed


@dataclass(frozen=True, slots=True)
class Review:
    """One judge's answer, read into the study; the coder check or dialogic check that it is.

    Its id is the answer's own, so that a later state of the same answer takes the place of the earlier one.
    """

    id: str
    kind: ReviewKind
    judge: str
    package_id: str | None  # of a sorting
    answered: str  # ISO 8601, UTC, or as typed for a meeting
    read: str  # ISO 8601, UTC
    researcher: str  # who read it in or noted it
    asked: str  # what the reviewer was asked
    outcome: str  # in the researcher's words
    fingerprint: str  # of the system on which the figures hold; follows changes that resolve a disagreement
    digest: str  # SHA-256 of the answer, by which an unchanged one is known


@dataclass(frozen=True, slots=True)
class Sorting:
    """Where a judge put one item. A layer's place is empty (not reached), UNSURE, NOWHERE, or ids joined by "+"."""

    id: str
    review_id: str
    item_id: str
    first: str
    second: str
    encounter: str
    remark: str


@dataclass(frozen=True, slots=True)
class Point:
    """A verdict on a link of the analysis, or on a category, made in place."""

    id: str
    review_id: str
    subject_id: str
    aspect: str
    verdict: Verdict
    reason: str
    suggested: str  # another place, as the reviewer wrote or chose it
    written: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Comment:
    """One entry of the thread on a link or item."""

    id: str
    source_id: str  # the package (sorting) or the review (in place) in which the matter came up
    subject_id: str
    aspect: str
    author: str
    written: str  # ISO 8601, UTC
    text: str
    review_id: str | None  # the review whose file brought it; None when it was written in this study


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a disagreement was resolved, by whom and why; one for each matter."""

    id: str
    source_id: str  # as in Comment
    subject_id: str
    aspect: str
    decision: Decision
    former: str  # name of the place in the analysis before
    place_id: str  # where it stands now: a card's id; empty while open
    place: str  # its name then
    reason: str
    by: str
    decided: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Threshold:
    """The researcher's own threshold for a measure of agreement, with its source; one a measure."""

    id: str
    measure: Measure
    value: str  # as typed: 0-100 for percent, else up to 1
    source: str  # the citation


@dataclass(frozen=True, slots=True)
class Claim:
    """A kind of evidence that the study claims in its methods section."""

    id: str
    kind: ValidityKind
    wording: str  # the researcher's own sentence; empty for the program's


@dataclass(frozen=True, slots=True)
class ValidityEntry:
    """An entry of the validity register: what was done for a kind of evidence, by whom, when, with what outcome."""

    id: str
    kind: ValidityKind
    who: str
    held: str  # a date as typed
    outcome: str
    position: int
