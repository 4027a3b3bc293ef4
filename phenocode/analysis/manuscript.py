"""A text that leaves the program: headings, paragraphs, quotations, tables and places for figures, one after the other.

It says what stands where, in the study's language; how it looks in Word, in a page for the browser or in the window is
theirs who write it. Tables and figures are numbered by the writers, in the order in which they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from phenocode.analysis.sheets import Sheet


class Manner(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    DEFINITION = "definition"
    QUOTATION = "quotation"  # verbatim; the writers put no quotation marks around it
    ITEM = "item"  # of a list
    NOTE = "note"
    MISSING = "missing"  # says that something has no evidence, so that nobody takes it for done


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 1 to 3, and ``category_id`` names the category that it is the name of, if it is one."""

    level: int
    text: str
    category_id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; behind a quotation ``label`` says whose words it holds (code name and line, in brackets).

    ``turned``: the words run against the direction of the text, as those of a transcript in another language.
    """

    text: str
    manner: Manner = Manner.BODY
    label: str = ""
    statement_id: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A table under its caption, with its notes after it."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """The place of a figure above its caption; the writer gets the drawn figure under ``key``."""

    key: str
    caption: str
    description: str = ""  # what can be read off it, for those who can't see it


Block: TypeAlias = Heading | Paragraph | SheetBlock | FigureBlock


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One text of a study; ``contents`` asks for a table of contents after the title."""

    language: str  # the study's: "fa" or "en"
    title: str
    blocks: Sequence[Block]
    contents: bool = False

    @property
    def right_to_left(self) -> bool:
        """Whether it is set from the right."""
        return self.language == "fa"
