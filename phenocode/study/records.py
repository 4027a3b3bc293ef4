"""The nouns of the method as frozen records; each stands for one row of the study file.

Offsets are code points of the stored text, half-open. Ids are UUIDs as 32 hexadecimal digits, never reused.
"""

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

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
    """The checks whose findings can be accepted on purpose."""

    STRADDLING = "straddling"
    INTERVIEWER = "interviewer_words"


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


@dataclass(frozen=True, slots=True)
class Participant:
    """A person interviewed, known only by a code name."""

    id: str
    name: str
    setting_id: str | None
    interview_order: int
    interview_date: str  # as typed; empty when not given
    position: int


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
    subject_id: str
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
    | Participant
    | Transcript
    | Speaker
    | Statement
    | InitialCode
    | Coding
    | Category
    | Placement
    | Memo
    | Acceptance
    | Recheck
    | ColumnMapping
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
