"""Citations in the researcher's own texts beside the list of references: which are missing there, which are not cited.

Looked at are the texts that the researcher writes; never a transcript, a statement's words or what a reviewer wrote.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from phenocode.i18n import mark
from phenocode.study.debriefing import Claim, Resolution, Threshold, ValidityEntry
from phenocode.study.model import Study
from phenocode.study.outcome import (
    Comparison,
    Dimension,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    Variation,
)
from phenocode.study.records import (
    Category,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Presupposition,
    Record,
    Statement,
)
from phenocode.text.author_years import (
    UNDATED,
    AuthorYear,
    author_keys,
    find_author_years,
    has_others,
    is_persian,
    short_citation,
    split_authors,
    without_spellings,
    year_keys,
)

_CARD_TEXTS = {
    "definition": mark("definition"),
    "referential": mark("referential aspect"),
    "structural": mark("structural aspect"),
    "internal_horizon": mark("internal horizon"),
    "external_horizon": mark("external horizon"),
    "is_not": mark("what it is not"),
    "relevance": mark("relevance"),
}
# The fields that the researcher writes, with what each is called.
_TEXTS: Mapping[type, Mapping[str, str]] = MappingProxyType(
    {
        Category: _CARD_TEXTS,
        InitialCode: {"definition": mark("definition")},
        Statement: {"relevance": mark("relevance")},
        Memo: {"text": mark("memo")},
        Presupposition: {"text": mark("presupposition")},
        Iteration: {"reason": mark("reason of an iteration")},
        KeptApart: {"reason": mark("reason to keep two codes apart")},
        Relation: {"justification": mark("justification of a relation")},
        Dimension: {"name": mark("dimension of variation"), "definition": mark("definition of a dimension")},
        Variation: {"value": mark("value in a dimension")},
        Framework: {"name": mark("name of a framework"), "source": mark("source of a framework")},
        FrameworkItem: {"definition": mark("definition of a framework's item")},
        Finding: {"name": mark("finding")},
        Comparison: {"note": mark("note on a source")},
        Recommendation: {"text": mark("recommendation")},
        Threshold: {"source": mark("source of a threshold")},
        Claim: {"wording": mark("claim of validity")},
        ValidityEntry: {"outcome": mark("entry of the validity register")},
        Resolution: {"reason": mark("reason of a resolution")},
    }
)
_SOURCES = frozenset({(Framework, "source"), (Threshold, "source")})  # the whole text names a source


@dataclass(frozen=True, slots=True)
class CitedAt:
    """Where a citation stands: in a field of a record, with the name under which a person knows it.

    ``shown_id`` is the record that shows it: the one that a memo is about, the category that has a value.
    """

    record_id: str
    shown_id: str
    kind: str  # the class of what shows it, in small letters
    field: str
    called: str  # a template: what the text is
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a text, and the reference that it means, if the list has it."""

    citation: AuthorYear
    at: CitedAt
    reference_id: str | None


@dataclass(frozen=True, slots=True)
class MissingCitation:
    """What is cited and not in the list of references, and everywhere that it is cited."""

    words: str  # short, as "King, 2007"
    authors: str
    year: str
    places: tuple[CitedAt, ...]
    perhaps: tuple[str, ...] = ()  # ids of references of that year in another script

    def as_json(self) -> dict[str, Any]:
        """The value that a program reads."""
        return {
            "citation": self.words,
            "authors": self.authors,
            "year": self.year,
            "places": [{"in": one.kind, "field": one.field, "name": one.name} for one in self.places],
        }


class References:
    """The list of references, asked by first author and year."""

    def __init__(self, study: Study) -> None:
        self._by_key: dict[tuple[str, str], list[Reference]] = {}
        self._by_year: dict[str, list[Reference]] = {}
        self.authors: set[str] = set()
        for reference in study.references_in_order():
            names = author_keys(reference.authors or reference.title)
            self.authors.update(names)
            for year in year_keys(reference.year) or UNDATED:
                self._by_year.setdefault(year, []).append(reference)
                for name in dict.fromkeys(names):
                    self._by_key.setdefault((name, year), []).append(reference)

    def find(self, citation: AuthorYear) -> Reference | None:
        """The reference that a citation means: the same first author after folding, the same year.

        Of several it is the one with as many authors.
        """
        names = dict.fromkeys((citation.author_key, *author_keys(citation.authors)))
        years = dict.fromkeys((citation.year_key, *year_keys(citation.year)))
        found = [one for name in names for year in years for one in self._by_key.get((name, year), ())]
        many = _how_many(citation.authors)
        return next((one for one in found if _how_many(one.authors) == many), found[0] if found else None)

    def in_other_script(self, citation: AuthorYear) -> list[Reference]:
        """The references of the same year whose authors are written in another script: one of them may be meant."""
        same = self._by_year.get(citation.year_key, ())
        return [one for one in same if is_persian(one.authors) != is_persian(citation.authors)]


def _how_many(authors: str) -> int:
    return 3 if has_others(authors) else min(len(split_authors(authors)), 3)


def citations_in(study: Study) -> list[Cited]:
    """All citations in the researcher's texts, kind by kind of text."""
    references = References(study)
    return [
        Cited(citation, _placed(study, record, field, called, citation), _id_of(references.find(citation)))
        for record, field, called, text in _texts(study)
        for citation in find_author_years(text, references.authors, source=(type(record), field) in _SOURCES)
    ]


def _id_of(reference: Reference | None) -> str | None:
    return reference.id if reference is not None else None


def missing_citations(study: Study, cited: list[Cited] | None = None) -> list[MissingCitation]:
    """The citations that the list of references lacks, each once with its places; by author, then year."""
    references = References(study)
    grouped: dict[tuple[str, str], list[Cited]] = {}
    for one in citations_in(study) if cited is None else cited:
        if one.reference_id is None:
            grouped.setdefault((one.citation.author_key, one.citation.year_key), []).append(one)
    return [
        MissingCitation(
            short_citation(same[0].citation.authors, same[0].citation.year),
            same[0].citation.authors,
            same[0].citation.year,
            tuple(one.at for one in same),
            tuple(one.id for one in references.in_other_script(same[0].citation)),
        )
        for _, same in sorted(grouped.items())
    ]


def unused_references(study: Study, cited: list[Cited] | None = None) -> list[Reference]:
    """The references that no finding is set beside and no text cites, in the order of the list."""
    used = {one.reference_id for one in (citations_in(study) if cited is None else cited)}
    used |= {comparison.reference_id for comparison in study.comparisons.values()}
    return [reference for reference in study.references_in_order() if reference.id not in used]


def citation_of(reference: Reference) -> str:
    """How a reference is cited in short: "King, 2007", «کینگ، ۲۰۰۷»."""
    return short_citation(reference.authors, reference.year, reference.title)


def full_citation(reference: Reference) -> str:
    """A reference as a line of the list: authors (year). title. publication."""
    year = f" ({reference.year})" if reference.year else ""
    first = f"{without_spellings(reference.authors)}{year}".strip()
    parts = [first, reference.title, reference.publication]
    return " ".join(part if part.endswith((".", "?", "؟", "!")) else f"{part}." for part in parts if part)


def _texts(study: Study) -> Iterator[tuple[Record, str, str, str]]:
    """Every text of the researcher: its record, its field, what it is called, and what it says."""
    for record in study.all_records():
        for field, called in _TEXTS.get(type(record), {}).items():
            text = getattr(record, field)
            if text:
                yield record, field, called, text


def _placed(study: Study, record: Record, field: str, called: str, citation: AuthorYear) -> CitedAt:
    shown = _shown(study, record)
    return CitedAt(
        record.id, shown.id, type(shown).__name__.casefold(), field, called, _name(study, shown, record),
        citation.start, citation.end,
    )  # fmt: skip


def _shown(study: Study, record: Record) -> Record:
    """The record under whose name a text is known."""
    owner: Record | None = None
    match record:
        case Memo():
            owner = study.find(record.subject_id)
        case Variation() | Relation():
            owner = study.categories.get(record.category_id)
        case FrameworkItem():
            owner = study.frameworks.get(record.framework_id)
        case KeptApart():
            owner = study.codes.get(record.code_id)
        case _:
            pass
    return owner if owner is not None else record


def _name(study: Study, shown: Record, record: Record) -> str:
    """A name, never a participant's words."""
    match shown:
        case Statement():
            transcript = study.transcripts.get(shown.transcript_id or "")
            return transcript.name if transcript is not None else ""
        case Comparison():
            return name_of_finding(study, shown.finding_id)
        case Recommendation() | Presupposition():
            return shown.text if len(shown.text) <= _SHORT else f"{shown.text[:_SHORT].rstrip()}…"
        case _:
            return getattr(shown, "name", "")


_SHORT = 60


def name_of_finding(study: Study, finding_id: str) -> str:
    """The name of a category or the sentence of a finding; empty when it is gone."""
    found = study.categories.get(finding_id) or study.findings.get(finding_id)
    return found.name if found is not None else ""
