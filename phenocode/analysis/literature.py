"""Findings beside the literature: which source says what to which finding, and which findings have no source yet."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from phenocode.analysis.citations import (
    MissingCitation,
    citation_of,
    citations_in,
    missing_citations,
    unused_references,
)
from phenocode.analysis.sheets import Sheet
from phenocode.i18n import digits
from phenocode.study.model import Study
from phenocode.study.outcome import Basis, Comparison, Recommendation, Reference, Stance
from phenocode.study.records import Category, Layer, Statement

DEFAULT_LAYERS: frozenset[Layer] = frozenset({Layer.SECOND})
"""Of which layers a finding is expected to have a source, beside those in the researcher's own words: the main
conceptions, which a discussion sets beside the literature; the other layers are asked for on demand."""


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A finding: a category of description with its layer, or one in the researcher's own words."""

    id: str
    name: str
    layer: Layer | None
    depth: int  # how far below the top it stands: 0 for a kind of encounter, and for what stands under none


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a source, and the language of its document, which decides how it is set."""

    id: str  # of the statement
    words: str
    language: str

    @property
    def quoted(self) -> str:
        """Its words in the quotation marks of its language."""
        opening, closing = _MARKS[self.language]
        return f"{opening}{self.words}{closing}"


@dataclass(frozen=True, slots=True)
class LiteratureRow:
    """A finding beside a source."""

    comparison_id: str
    finding: FoundThing
    reference_id: str | None
    source: str  # in short; empty where nothing was found in any
    pages: str
    stance: Stance
    note: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class WithoutSource:
    """A finding that no source says anything to; ``searched`` says that nothing was found, not that none was sought."""

    finding: FoundThing
    searched: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation and the findings that it rests on."""

    recommendation: Recommendation
    findings: tuple[FoundThing, ...]


@dataclass(frozen=True, slots=True)
class LiteratureTable:
    """All of it, in the study's language."""

    language: str
    rows: tuple[LiteratureRow, ...]
    layers: frozenset[Layer]  # of what is without a source
    without_source: tuple[WithoutSource, ...]
    missing: tuple[MissingCitation, ...]
    unused: tuple[Reference, ...]
    advice: tuple[Advice, ...]
    references: tuple[Reference, ...]

    @property
    def counts(self) -> Mapping[Stance, int]:
        """How many sources stand how to the findings."""
        return MappingProxyType(Counter(row.stance for row in self.rows))

    def as_json(self) -> dict[str, Any]:
        """The value that a program reads."""
        return {
            "comparisons": [
                {
                    "finding": row.finding.name,
                    "layer": row.finding.layer.value if row.finding.layer is not None else "own",
                    "source": row.source,
                    "pages": row.pages,
                    "stance": row.stance.value,
                    "note": row.note,
                    "passages": len(row.passages),
                }
                for row in self.rows
            ],
            "stances": {stance.value: self.counts.get(stance, 0) for stance in Stance},
            "without_source": [
                {
                    "finding": one.finding.name,
                    "layer": one.finding.layer.value if one.finding.layer is not None else "own",
                    "searched": one.searched,
                }
                for one in self.without_source
            ],
            "missing_citations": [one.as_json() for one in self.missing],
            "unused_references": [citation_of(one) for one in self.unused],
            "recommendations": [
                {"text": one.recommendation.text, "findings": [finding.name for finding in one.findings]}
                for one in self.advice
            ],
            "references": [reference_json(one) for one in self.references],
        }


def reference_json(reference: Reference) -> dict[str, Any]:
    """A reference as a program reads it."""
    return {
        "citation": citation_of(reference),
        "authors": reference.authors,
        "year": reference.year,
        "title": reference.title,
        "publication": reference.publication,
        "document": reference.transcript_id is not None,
    }


def findings_in_outcome_order(study: Study) -> list[FoundThing]:
    """All findings: each kind of encounter with what stands under it, then what stands under none, then own ones."""
    found: list[FoundThing] = []

    def add(category: Category, depth: int) -> None:
        found.append(FoundThing(category.id, category.name, category.layer, depth))
        for child in study.children_of(category.id):
            add(child, depth + 1)

    for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
        for category in study.layer(layer):
            if category.parent_id is None:
                add(category, 0)
    return [*found, *(FoundThing(own.id, own.name, None, 0) for own in study.findings_in_order())]


def literature_rows(study: Study) -> list[LiteratureRow]:
    """The table finding × source, in the order of the outcome, then of the list of references."""
    return [
        LiteratureRow(
            comparison.id,
            finding,
            comparison.reference_id,
            _source_of(study, comparison),
            comparison.pages,
            comparison.stance,
            comparison.note,
            tuple(passages_of(study, comparison.id)),
        )
        for finding in findings_in_outcome_order(study)
        for comparison in study.comparisons_of(finding.id)
    ]


def passages_of(study: Study, comparison_id: str) -> list[Passage]:
    """The passages that a comparison rests on."""
    return [passage_of(study, one) for one in study.supports_of(comparison_id)]


def passage_of(study: Study, statement: Statement) -> Passage:
    """A statement of a literature document as a passage."""
    document = study.transcripts.get(statement.transcript_id or "")
    return Passage(statement.id, statement.quotation, study.language_of(document))


def findings_without_source(study: Study, layers: Collection[Layer] = DEFAULT_LAYERS) -> list[WithoutSource]:
    """The categories of ``layers`` and the own findings to which no source says anything."""
    found = []
    for finding in findings_in_outcome_order(study):
        if finding.layer is None or finding.layer in layers:
            comparisons = study.comparisons_of(finding.id)
            if all(one.stance is Stance.NOTHING_FOUND for one in comparisons):
                found.append(WithoutSource(finding, bool(comparisons)))
    return found


def quotations_of(study: Study, finding_id: str) -> list[Statement]:
    """What a finding rests on, to be read beside a source: a category's cases and statements, or what was chosen."""
    category = study.categories.get(finding_id)
    if category is None:
        return study.supports_of(finding_id)
    below = {statement.id: statement for statement in study.statements_below(category)}
    cases = [case.statement_id for case in study.cases_of(finding_id) if case.statement_id in below]
    chosen = dict.fromkeys(cases)
    rest = [statement for statement in study.statements_in_order() if statement.id in below]
    return [*(below[one] for one in chosen), *(statement for statement in rest if statement.id not in chosen)]


def advice_of(study: Study) -> list[Advice]:
    """The recommendations with the findings that they rest on, in the order of the outcome."""
    order = findings_in_outcome_order(study)
    resting = [(one, bases_of(study, one.id)) for one in study.recommendations_in_order()]
    return [Advice(one, tuple(finding for finding in order if finding.id in bases)) for one, bases in resting]


def bases_of(study: Study, recommendation_id: str) -> frozenset[str]:
    """The ids of the findings that a recommendation rests on."""
    return frozenset(basis.finding_id for basis in study.linked(Basis, "recommendation_id", recommendation_id))


def build_literature(study: Study, layers: Collection[Layer] = DEFAULT_LAYERS) -> LiteratureTable:
    """The comparison with all that belongs to it."""
    cited = citations_in(study)
    return LiteratureTable(
        study.about.language,
        tuple(literature_rows(study)),
        frozenset(layers),
        tuple(findings_without_source(study, layers)),
        tuple(missing_citations(study, cited)),
        tuple(unused_references(study, cited)),
        tuple(advice_of(study)),
        tuple(study.references_in_order()),
    )


def _source_of(study: Study, comparison: Comparison) -> str:
    reference = study.references.get(comparison.reference_id or "")
    return citation_of(reference) if reference is not None else ""


# In the study's language

LAYERS: Mapping[str, Mapping[Layer | None, str]] = {
    "fa": {
        Layer.FIRST: "طبقهٔ لایهٔ اول",
        Layer.SECOND: "طبقهٔ لایهٔ دوم",
        Layer.ENCOUNTER: "نوع مواجهه",
        None: "یافتهٔ پژوهشگر",
    },
    "en": {
        Layer.FIRST: "first-layer category",
        Layer.SECOND: "second-layer category",
        Layer.ENCOUNTER: "kind of encounter",
        None: "researcher's finding",
    },
}
STANCES: Mapping[str, Mapping[Stance, str]] = {
    "fa": {
        Stance.ALIGNED: "همسو",
        Stance.PARTLY_ALIGNED: "تا حدی همسو",
        Stance.IN_CONFLICT: "ناهمسو",
        Stance.PARTLY_IN_CONFLICT: "تا حدی ناهمسو",
        Stance.NOTHING_FOUND: "چیزی یافت نشد",
    },
    "en": {
        Stance.ALIGNED: "aligned",
        Stance.PARTLY_ALIGNED: "partly aligned",
        Stance.IN_CONFLICT: "in conflict",
        Stance.PARTLY_IN_CONFLICT: "partly in conflict",
        Stance.NOTHING_FOUND: "nothing found",
    },
}
_CAPTION = {"fa": "یافته‌های پژوهش در کنار پیشینه", "en": "Findings of the study beside the literature"}
_HEADINGS = {
    "fa": ("یافته", "لایه", "منبع", "صفحه", "موضع", "ملاحظه", "قطعه‌ها از منبع"),
    "en": ("Finding", "Layer", "Source", "Pages", "Stance", "Note", "Passages of the source"),
}
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}
_SUMMARY = {"fa": "موضع منبع‌ها: {counts}.", "en": "Stances of the sources: {counts}."}


def literature_sheet(table: LiteratureTable) -> Sheet:
    """The table finding × source with the counts of stances below."""
    language = table.language
    rows = [
        (
            row.finding.name,
            LAYERS[language][row.finding.layer],
            row.source,
            pages_said(row.pages, language),
            STANCES[language][row.stance],
            row.note,
            "\n".join(passage.quoted for passage in row.passages),
        )
        for row in table.rows
    ]
    summary = stances_said(table)
    return Sheet(language, _CAPTION[language], _HEADINGS[language], rows, notes=[summary] if summary else ())


def stances_said(table: LiteratureTable) -> str:
    """How many sources stand how, in the study's language; empty where there are none."""
    language = table.language
    counts = [
        f"{STANCES[language][stance]}: {digits(str(table.counts[stance]), language)}"
        for stance in Stance
        if table.counts.get(stance)
    ]
    comma = "؛ " if language == "fa" else "; "
    return _SUMMARY[language].format(counts=comma.join(counts)) if counts else ""


def pages_said(pages: str, language: str) -> str:
    """Pages in the digits of the study's language."""
    return digits(pages, language)
