"""The rows of the results: places and documents as headings with their counts, and under them the hits."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from phenocode.analysis.search import Found, Hit
from phenocode.i18n import mark, tr, trn
from phenocode.study.model import Study
from phenocode.ui.search.choices import PLACE_NAMES

LOOSE = "loose"
_SHORT = 32  # a text of no more letters takes one line
_FIELD_NAMES = {
    "definition": mark("{name}: definition"),
    "referential": mark("{name}: what is focused on"),
    "structural": mark("{name}: how it is composed"),
    "is_not": mark("{name}: what it is not"),
    "relevance": mark("Why it was chosen"),
}
_LEVEL_NAMES = {"affix": mark("spaced otherwise")}


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Where was searched, and how many hits there are."""

    name: str
    count: int

    def spoken(self) -> str:
        """What a screen reader says."""
        return trn("{name}, {n} hit", "{name}, {n} hits", self.count, name=self.name)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A transcript or a document, and how many of the hits shown lie in it."""

    name: str
    count: int

    def spoken(self) -> str:
        """What a screen reader says."""
        return trn("{name}, {n} hit", "{name}, {n} hits", self.count, name=self.name)


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit: its place among those shown from 1, and what is said beside it."""

    number: int
    hit: Hit
    caption: str
    tag: str
    lines: int  # of context

    @property
    def has_line_number(self) -> bool:
        """Whether its text has numbered lines."""
        return self.hit.field == "text"

    @property
    def in_reading_face(self) -> bool:
        """Whether it is set as the words of a text are."""
        return self.hit.field in ("text", "quotation")

    def spoken(self) -> str:
        """What a screen reader says besides the words."""
        return tr(", ").join(part for part in (self.caption or self.hit.name, self.tag) if part)


@dataclass(frozen=True, slots=True)
class MoreRow:
    """How many hits are not shown."""

    words: str

    def spoken(self) -> str:
        """What a screen reader says."""
        return self.words


Row: TypeAlias = PlaceRow | DocumentRow | HitRow | MoreRow


def make_rows(found: Found, study: Study, text_of: Callable[[Hit], str]) -> list[Row]:
    """Set the hits under headings: those that are only like what was asked stand last, under a heading of their own.

    ``text_of`` is asked for short texts only, never for a transcript's.
    """
    writer = _Writer(study, text_of)
    exact = [hit for hit in found.hits if hit.level != LOOSE]
    loose = [hit for hit in found.hits if hit.level == LOOSE]
    for place, hits in groupby(exact, key=_where):
        writer.rows.append(PlaceRow(tr(PLACE_NAMES[place]), found.counts[place]))
        writer.write_hits(hits)
    writer.write_rest(found.count - len(exact))
    if loose:
        writer.rows.append(PlaceRow(tr("Similar"), found.loose_count))
        for place, hits in groupby(loose, key=_where):
            writer.write_hits(hits, tr(PLACE_NAMES[place]))
        writer.write_rest(found.loose_count - len(loose))
    return writer.rows


class _Writer:
    def __init__(self, study: Study, text_of: Callable[[Hit], str]) -> None:
        self.rows: list[Row] = []
        self._text_of = text_of
        self._study = study
        self._number = 0

    def write_hits(self, hits: Iterable[Hit], otherwise: str = "") -> None:
        """The hits of a place by document; those of none under a heading ``otherwise``, where it is given."""
        for document, group in groupby(hits, key=self._document_of):
            under = list(group)
            name = under[0].name if document else otherwise
            if name:
                self.rows.append(DocumentRow(name, len(under)))
            for hit in under:
                self._write(hit)

    def write_rest(self, left: int) -> None:
        if left > 0:
            self.rows.append(
                MoreRow(trn("and {n} more: type more, or filter", "and {n} more: type more, or filter", left))
            )

    def _document_of(self, hit: Hit) -> str:
        """What a hit is listed under: its transcript, or whoever said a statement that lies in none."""
        if hit.field == "text":
            return hit.id
        statement = self._study.statements.get(hit.id) if hit.where != "memos" else None
        return (statement.transcript_id or hit.name) if statement is not None else ""

    def _write(self, hit: Hit) -> None:
        self._number += 1
        caption = tr(_FIELD_NAMES[hit.field], name=hit.name) if hit.field in _FIELD_NAMES else ""
        if hit.field == "memo":
            caption = hit.name or tr("Memo on a statement")
        tag = tr(_LEVEL_NAMES[hit.level]) if hit.level in _LEVEL_NAMES else ""
        self.rows.append(HitRow(self._number, hit, caption, tag, 1 if self._is_short(hit) else 2))

    def _is_short(self, hit: Hit) -> bool:
        return hit.field != "text" and len(self._text_of(hit)) <= _SHORT


def _where(hit: Hit) -> str:
    return hit.where
