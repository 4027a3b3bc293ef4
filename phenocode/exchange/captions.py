"""The numbered captions of tables and figures: what they are called, and which number is next in a document."""

from dataclasses import dataclass, field
from enum import StrEnum

from phenocode.exchange.page import Profile


class Kind(StrEnum):
    """What has a caption; tables and figures are counted apart."""

    TABLE = "table"
    FIGURE = "figure"


LABELS = {
    "fa": {Kind.TABLE: "جدول", Kind.FIGURE: "شکل"},
    "en": {Kind.TABLE: "Table", Kind.FIGURE: "Figure"},
}
CONTENTS = {"fa": "فهرست", "en": "Contents"}
"""What stands above a table of contents."""
_CONTINUED = {"fa": " (ادامه)", "en": " (continued)"}


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption in its three parts: «جدول», its number, and all that stands behind it."""

    label: str
    number: str
    rest: str
    continued: bool

    @property
    def text(self) -> str:
        """The whole caption."""
        return f"{self.label} {self.number}{self.rest}"


@dataclass(slots=True)
class Numbering:
    """Counts the tables and figures of one document, in its language and the digits of its profile."""

    language: str
    profile: Profile
    counts: dict[Kind, int] = field(default_factory=dict)

    def caption(self, kind: Kind, text: str, *, continued: bool = False) -> Caption:
        """The caption of the next table or figure, or of a further part of the last one."""
        if not continued:
            self.counts[kind] = self.counts.get(kind, 0) + 1
        number = self.profile.number(self.counts[kind], self.language)
        more = _CONTINUED[self.language] if continued else ""
        # Without words of its own «Table 1 (continued)», else «Table 1. Words (continued)».
        return Caption(LABELS[self.language][kind], number, f". {text}{more}" if text else more, continued)
