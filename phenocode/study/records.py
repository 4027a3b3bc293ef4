"""The nouns of the method as frozen records; each stands for one row of the study file.

Offsets are code points of the stored text, half-open. Ids are UUIDs as 32 hexadecimal digits, never reused.
"""

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from phenocode.study.debriefing import (
    Claim,
    Comment,
    Package,
    Point,
    Resolution,
    Review,
    Sorting,
    Threshold,
    ValidityEntry,
)
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Basis,
    Comparison,
    Dimension,
    Expectation,
    FigurePlace,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    Support,
    Variation,
)
from phenocode.text.moments import Moment as Moment  # told on: sources have them


def new_id() -> str:
    """A fresh record id."""
    return uuid.uuid4().hex


class Layer(StrEnum):
    """The layers of categories of description, from the codes upwards."""

    FIRST = "first"
    SECOND = "second"
    ENCOUNTER = "encounter"

    @property
    def above(self) -> "Layer | None":
        """The layer in which this one's categories have their parent; none above the kinds of encounter."""
        return {Layer.FIRST: Layer.SECOND, Layer.SECOND: Layer.ENCOUNTER}.get(self)

    @property
    def below(self) -> "Layer | None":
        """The layer whose categories stand under this one's; none below the first layer, where codes stand."""
        return {Layer.ENCOUNTER: Layer.SECOND, Layer.SECOND: Layer.FIRST}.get(self)


class Role(StrEnum):
    """Whose words a speaker's turn holds."""

    INTERVIEWER = "interviewer"
    PARTICIPANT = "participant"


class Check(StrEnum):
    """What the checks look for (METHOD.md, "Checks"); a finding of any of them can be accepted on purpose."""

    UNCODED = "uncoded_statements"
    NO_FIRST_LAYER = "codes_without_first_layer"
    NO_SECOND_LAYER = "first_layer_without_second_layer"
    NO_ENCOUNTER = "second_layer_without_encounter"
    MULTI_PARENT = "multi_parent_codes"
    STRADDLING = "straddling_statements"
    ONE_STATEMENT = "single_statement_categories"
    ONE_PARTICIPANT = "single_participant_categories"
    ONE_SETTING = "single_setting_categories"
    NO_STATEMENTS = "interviews_without_statements"
    NO_CONSENT = "participants_without_consent"
    NO_SETTING = "participants_without_setting"
    NO_DATE = "participants_without_date"
    IMPOSSIBLE_DATE = "impossible_dates"
    UNREADABLE_LENGTH = "unreadable_lengths"
    REFERRAL_CYCLE = "referral_cycles"
    UNKNOWN_REFERRER = "unknown_referrers"
    EQUAL_NAMES = "equal_code_names"
    NEAR_NAMES = "near_code_names"
    TO_REVIEW = "statements_to_review"
    STALE_EVIDENCE = "stale_evidence"
    UNLIKE_TRANSCRIPT = "statements_unlike_transcript"
    INTERVIEWER = "interviewer_words"
    UNRESOLVED = "unresolved_disagreements"
    UNSUPPORTED_CLAIM = "claims_without_entry"


class Consent(StrEnum):
    """How a participant agreed to take part."""

    UNKNOWN = ""
    WRITTEN = "written"
    ORAL = "oral"
    WITHDRAWN = "withdrawn"

    @property
    def given(self) -> bool:
        """Whether the participant takes part."""
        return self in (Consent.WRITTEN, Consent.ORAL)


class CaseKind(StrEnum):
    """What a statement is to a category of description: an example of it, at its edge, or against it."""

    CORE = "core"
    BORDERLINE = "borderline"
    NEGATIVE = "negative"


class Subject(StrEnum):
    """Of whom or what a free attribute tells."""

    PARTICIPANT = "participant"
    SETTING = "setting"


class EvidenceKind(StrEnum):
    """What was computed from the category system and may be out of date when that changes."""

    SATURATION = "saturation"
    MATRIX = "matrix"
    REPORT = "report"
    AGREEMENT = "agreement"


class Cause(StrEnum):
    """Why a statement is to be looked at again."""

    CORRECTED = "corrected"  # its words were corrected
    REIMPORTED = "reimported"  # its words are others in the file that was imported again
    PSEUDONYMISED = "pseudonymised"  # a name in it was replaced
    PLACED = "placed"  # the program chose its place in a transcript
    LOST = "lost"  # its words are in no transcript any more


@dataclass(frozen=True, slots=True)
class StudyInfo:
    """What the study is about; the one row of its table."""

    id: str
    title: str
    phenomenon: str
    question: str
    language: str  # "fa" or "en"
    created: str  # ISO 8601, UTC

    @property
    def right_to_left(self) -> bool:
        """Whether the study's base direction is right to left."""
        return self.language == "fa"


@dataclass(frozen=True, slots=True)
class Setting:
    """An organisation or site from which participants come."""

    id: str
    name: str
    position: int
    attributes: tuple[tuple[str, str], ...] = ()  # (id of an Attribute, value), by id


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something told of every participant or setting, such as an age or a function: a column of their table."""

    id: str
    subject: Subject
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Participant:
    """A person interviewed, known only by a code name."""

    id: str
    name: str
    setting_id: str | None
    interview_order: int
    interview_date: str  # as typed; empty when not given
    position: int
    interview_length: str = ""  # as typed; minutes where only a number
    consent: Consent = Consent.UNKNOWN
    referrer_id: str | None = None  # the participant who referred this one
    referrer: str = ""  # as typed, where it is no participant of the study
    attributes: tuple[tuple[str, str], ...] = ()  # (id of an Attribute, value), by id


@dataclass(frozen=True, slots=True)
class Transcript:
    """An interview (or a literature document) whose text lies in an immutable source."""

    id: str
    name: str
    participant_id: str | None
    source_id: str
    literature: bool
    file_name: str
    characters: int
    position: int
    direction: str = ""  # "rtl" or "ltr" where it is not the study's


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker label and the role the researcher gave it, in the whole study or in one transcript only.

    In a focus group a label stands for a participant of its own.
    """

    id: str
    label: str  # folded
    role: Role
    participant_id: str | None = None
    transcript_id: str | None = None


class Span(NamedTuple):
    """A run of a transcript's words; ``start`` and ``end`` are None while it is not anchored in a transcript."""

    start: int | None
    end: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thought in a participant's own words: an ordered list of spans of one transcript."""

    id: str
    transcript_id: str | None
    participant_id: str | None
    spans: tuple[Span, ...]
    relevance: str  # why it was chosen
    position: int  # order of coming into the study; orders those without an anchor

    @property
    def quotation(self) -> str:
        """The statement's words, omissions shown as ``[…]``."""
        return " […] ".join(span.text for span in self.spans)

    @property
    def anchored(self) -> bool:
        """Whether its spans lie in a transcript."""
        return self.transcript_id is not None and bool(self.spans) and self.spans[0].start is not None

    @property
    def start(self) -> int:
        """Offset of the first word, -1 when unanchored."""
        return min([span.start for span in self.spans if span.start is not None], default=-1)

    @property
    def end(self) -> int:
        """Offset after the last word, -1 when unanchored."""
        return max([span.end for span in self.spans if span.end is not None], default=-1)


@dataclass(frozen=True, slots=True)
class InitialCode:
    """A short name that condenses statements."""

    id: str
    name: str
    definition: str
    position: int


@dataclass(frozen=True, slots=True)
class Coding:
    """The link that gives a statement a code."""

    id: str
    statement_id: str
    code_id: str
    position: int  # order of the codes of one statement


@dataclass(frozen=True, slots=True)
class Category:
    """A category of description of one of the three layers; a kind of encounter is the topmost."""

    id: str
    layer: Layer
    name: str
    parent_id: str | None
    position: int
    colour: int  # 1-12, meaningful for the second layer; 0 elsewhere
    definition: str
    referential: str  # what is focused on
    structural: str  # how it is composed
    is_not: str  # what it is not
    internal_horizon: str = ""  # of what parts it is made and how they hang together
    external_horizon: str = ""  # against what it stands out
    relevance: str = ""  # why it matters for the phenomenon
    second_language_name: str = ""  # for an abstract in another language


Card: TypeAlias = InitialCode | Category
"""What is moved, merged and split: a code, or a category of any layer."""


@dataclass(frozen=True, slots=True)
class Case:
    """A statement chosen to show a category: a core case, a borderline case or one that speaks against it."""

    id: str
    category_id: str
    statement_id: str
    kind: CaseKind
    position: int


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Two codes that look alike and are kept apart on purpose; ``code_id`` is the smaller of the two ids."""

    id: str
    code_id: str
    other_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Iteration:
    """A version of the whole category system that was kept under a name, with a reason."""

    id: str
    name: str
    reason: str
    researcher: str
    kept: str  # ISO 8601, UTC
    version_id: str  # of the stored version: SHA-256 of its content


@dataclass(frozen=True, slots=True)
class Presupposition:
    """An entry of the researcher's dated log of what they take for granted (bracketing)."""

    id: str
    text: str
    researcher: str
    written: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Evidence:
    """That something was computed, when, and on which state of the category system; one for each kind and subject."""

    id: str
    kind: EvidenceKind
    subject: str  # what exactly, such as the unit of a curve or the key of an output
    figures: str  # JSON: its numbers, never a participant's words
    fingerprint: str  # of the category system
    researcher: str
    computed: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Placement:
    """The link that puts a code under a first-layer category; more than one can only come from an imported table."""

    id: str
    code_id: str
    category_id: str


@dataclass(frozen=True, slots=True)
class Memo:
    """A note on any record, one for each."""

    id: str
    subject_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding of a check that the researcher left as it is on purpose, and why."""

    id: str
    check: Check
    subject_id: str  # the ids of all that the finding is about, sorted, joined by "+"
    reason: str


@dataclass(frozen=True, slots=True)
class Recheck:
    """A statement to be looked at again, and its words before the change that asks for it; one for each statement."""

    id: str
    statement_id: str
    cause: Cause
    former: str  # empty where there were none


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How the columns of a sheet were mapped, remembered for the next sheet with the same headings."""

    id: str
    form: str  # "interviews" or "coding"
    headings: str  # folded, joined by tabs
    columns: str  # JSON


Record: TypeAlias = (
    StudyInfo
    | Setting
    | Attribute
    | Participant
    | Transcript
    | Speaker
    | Statement
    | InitialCode
    | Coding
    | Category
    | Placement
    | Case
    | KeptApart
    | Memo
    | Acceptance
    | Recheck
    | ColumnMapping
    | Iteration
    | Presupposition
    | Evidence
    | Package
    | Review
    | Sorting
    | Point
    | Comment
    | Resolution
    | Threshold
    | Claim
    | ValidityEntry
    | Relation
    | Support
    | FigurePlace
    | Dimension
    | Variation
    | Framework
    | FrameworkItem
    | Assignment
    | Aspect
    | Expectation
    | Reference
    | Finding
    | Comparison
    | Recommendation
    | Basis
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker's turn in a source: ``start`` to ``end`` with its label, the words themselves from ``body`` on.

    ``label`` is as written, empty for text before the first label.
    """

    start: int
    body: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Source:
    """The stored text of a transcript: the decoded file without byte-order mark, line ends as LF, never changed."""

    id: str  # SHA-256 of text, turns and moments
    text: str
    turns: tuple[Turn, ...]
    moments: tuple[Moment, ...] = ()
