"""The cards of the categories: what each is, what it rests on, and what was laid beside it.

METHOD.md, "a category card with name, referential aspect (what), structural aspect (how: internal and external
horizon), what it is not, core and borderline cards, negative cases". Its words are in the study's language, because
cards leave the program; nothing is written that the researcher did not write.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from phenocode.analysis.card_words import SAID, CardWords
from phenocode.analysis.citations import citation_of
from phenocode.analysis.coding_table import NONE, participant_label
from phenocode.analysis.literature import STANCES, findings_in_outcome_order
from phenocode.analysis.manuscript import Block, Heading, Manner, Manuscript, Paragraph
from phenocode.analysis.quantities import Count, Counts
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.i18n import digits
from phenocode.study.model import Study
from phenocode.study.outcome import FrameworkItem, RelationKind, Stance
from phenocode.study.records import CaseKind, Category, Layer, Statement
from phenocode.text.quantities import Of

FIRST_STATEMENTS = 3
"""So many statements stand on the card of a category for which no core case was chosen."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A participant's words on a card, with their label in brackets."""

    statement_id: str
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class Related:
    """A relation as it is read from the card's side."""

    kind: RelationKind
    included: bool  # the other category includes this one
    name: str
    justification: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What a source says to the category."""

    source: str  # empty where nothing was found
    pages: str
    stance: Stance
    note: str


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """One category; texts that nobody wrote are empty."""

    id: str
    layer: Layer
    name: str
    second_language_name: str
    above: tuple[str, ...]  # the names of its parents, the nearest first
    below: tuple[str, ...]  # the names of its codes, or of the categories under it
    participants: Count
    settings: Count
    statements: Count
    definition: str
    referential: str
    structural: str
    internal_horizon: str
    external_horizon: str
    is_not: str
    relevance: str
    core: tuple[Quoted, ...]
    borderline: tuple[Quoted, ...]
    negative: tuple[Quoted, ...]
    first: tuple[Quoted, ...]  # the first statements, only where no core case was chosen
    relations: tuple[Related, ...]
    values: tuple[tuple[str, str], ...]  # dimension of variation and the value in it
    items: tuple[tuple[str, str], ...]  # framework and the item laid over the category
    literature: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class CategoryCards:
    """The cards of a study in the order of the outcome: each category, then what stands under it."""

    language: str  # the study's: "fa" or "en"
    subject: str  # the phenomenon, else the study's title
    cards: tuple[CategoryCard, ...]

    @property
    def title(self) -> str:
        """What stands above the cards."""
        words = SAID[self.language]
        return words.title_of.format(subject=self.subject) if self.subject else words.title


def build_cards(
    study: Study,
    *,
    layers: Collection[Layer] = tuple(Layer),
    line_of: Callable[[Statement], int | None] | None = None,
) -> CategoryCards:
    """The cards of the categories of ``layers``; ``line_of`` tells the 1-based line of a statement for its label."""
    counts = Counts(study)
    order = {statement.id: place for place, statement in enumerate(study.statements_in_order())}

    def quoted(statement: Statement) -> Quoted:
        return Quoted(statement.id, statement.quotation, participant_label(study, statement, line_of))

    cards = []
    for finding in findings_in_outcome_order(study):
        if finding.layer in layers:
            cards.append(_card(study, study.categories[finding.id], counts, order, quoted))
    subject = (study.about.phenomenon or study.about.title).strip().rstrip(".")
    return CategoryCards(study.about.language, subject, tuple(cards))


def _card(
    study: Study,
    category: Category,
    counts: Counts,
    order: Mapping[str, int],
    quoted: Callable[[Statement], Quoted],
) -> CategoryCard:
    cases: dict[CaseKind, list[Quoted]] = {kind: [] for kind in CaseKind}
    chosen = set()
    for case in study.cases_of(category.id):
        cases[case.kind].append(quoted(study.statements[case.statement_id]))
        chosen.add(case.statement_id)
    first: list[Statement] = []
    if not cases[CaseKind.CORE]:
        reaching = (one for one in study.statements_below(category) if one.id not in chosen)
        first = sorted(reaching, key=lambda one: order[one.id])[:FIRST_STATEMENTS]
    below = study.codes_under(category.id) if category.layer is Layer.FIRST else study.children_of(category.id)
    return CategoryCard(
        id=category.id,
        layer=category.layer,
        name=category.name,
        second_language_name=category.second_language_name,
        above=tuple(_above(study, category)),
        below=tuple(one.name for one in below),
        participants=counts.of(category, Of.PARTICIPANTS),
        settings=counts.of(category, Of.SETTINGS),
        statements=counts.of(category, Of.STATEMENTS),
        definition=category.definition,
        referential=category.referential,
        structural=category.structural,
        internal_horizon=category.internal_horizon,
        external_horizon=category.external_horizon,
        is_not=category.is_not,
        relevance=category.relevance,
        core=tuple(cases[CaseKind.CORE]),
        borderline=tuple(cases[CaseKind.BORDERLINE]),
        negative=tuple(cases[CaseKind.NEGATIVE]),
        first=tuple(map(quoted, first)),
        relations=tuple(_relations(study, category)),
        values=tuple(_values(study, category)),
        items=tuple((study.frameworks[one.framework_id].name, one.name) for one in _items(study, category)),
        literature=tuple(_literature(study, category)),
    )


def _above(study: Study, category: Category) -> Iterator[str]:
    parent = study.categories.get(category.parent_id or "")
    while parent is not None:
        yield parent.name
        parent = study.categories.get(parent.parent_id or "")


def _relations(study: Study, category: Category) -> Iterator[Related]:
    kinds = list(RelationKind)
    found = sorted(study.relations_of(category.id), key=lambda one: (kinds.index(one.kind), one.id))
    for relation in found:
        other_id = relation.other_id if relation.category_id == category.id else relation.category_id
        included = relation.kind is RelationKind.INCLUDES and relation.other_id == category.id
        yield Related(relation.kind, included, study.categories[other_id].name, relation.justification)


def _values(study: Study, category: Category) -> Iterator[tuple[str, str]]:
    for dimension in study.dimensions_in_order():
        value = study.variation_of(dimension.id, category.id)
        if value is not None and value.value:
            yield dimension.name, value.value


def _items(study: Study, category: Category) -> list[FrameworkItem]:
    place = {framework.id: number for number, framework in enumerate(study.frameworks_in_order())}
    return sorted(study.assigned_to(category.id), key=lambda item: (place[item.framework_id], item.position, item.id))


def _literature(study: Study, category: Category) -> Iterator[Compared]:
    for comparison in study.comparisons_of(category.id):
        reference = study.references.get(comparison.reference_id or "")
        source = citation_of(reference) if reference is not None else ""
        yield Compared(source, comparison.pages, comparison.stance, comparison.note)


# In the study's language

_ARROW = {"fa": " ← ", "en": " → "}
_TEXTS = ("referential", "structural", "internal_horizon", "external_horizon", "is_not", "relevance")


def standing_said(card: CategoryCard, language: str) -> str:
    """The layer of a card and the chain above it."""
    words = SAID[language]
    layer = words.layers[card.layer]
    if card.above:
        return words.under.format(layer=layer, above=_ARROW[language].join(card.above))
    return layer if card.layer is Layer.ENCOUNTER else words.no_parent.format(layer=layer)


def counts_said(card: CategoryCard, language: str) -> str:
    """What the category rests on."""
    said = SAID[language].counts.format(
        statements=card.statements.count,
        participants=card.participants.count,
        all_participants=card.participants.total,
        settings=card.settings.count,
        all_settings=card.settings.total,
    )
    return digits(said, language)


def parts_of(card: CategoryCard, language: str) -> list[tuple[str, list[str]]]:
    """What stands on a card, part by part with its paragraphs; empty parts are left out but a missing definition."""
    words = SAID[language]
    parts: list[tuple[str, Sequence[str]]] = [
        (words.second_name, [card.second_language_name]),
        (words.definition, [card.definition or words.no_definition]),
        *((getattr(words, field), [getattr(card, field)]) for field in _TEXTS),
        (words.below[card.layer], card.below),
        (words.core, _quotations(card.core, language)),
        (words.first, _quotations(card.first, language)),
        (words.borderline, _quotations(card.borderline, language)),
        (words.negative, _quotations(card.negative, language)),
        (words.evidence, [] if card.statements.count else [words.no_evidence]),
        (words.relations, [_related(one, words) for one in card.relations]),
        (words.values, [words.named.format(name=name, text=value) for name, value in card.values]),
        (words.items, [words.named.format(name=name, text=item) for name, item in card.items]),
        (words.literature, [_compared(one, language) for one in card.literature]),
    ]
    return [(label, kept) for label, texts in parts if (kept := [text for text in texts if text.strip()])]


def cards_sheet(cards: CategoryCards) -> Sheet:
    """The cards as a plain table: a row for each category, a column for each part that any card has."""
    language = cards.language
    words = SAID[language]
    parts = [dict(parts_of(card, language)) for card in cards.cards]
    used = [label for label in _labels(words) if any(label in part for part in parts)]
    rows: list[tuple[Cell, ...]] = []
    for card, part in zip(cards.cards, parts, strict=True):
        counts = (card.statements.count, card.participants.count, card.settings.count)
        texts = ("\n".join(part.get(label, ())) for label in used)
        rows.append((card.name, words.layers[card.layer], _ARROW[language].join(card.above) or NONE, *counts, *texts))
    return Sheet(language, cards.title, (*words.sheet, *used), rows)


def cards_manuscript(cards: CategoryCards) -> Manuscript:
    """The cards as a text: each category under a heading of its layer's level."""
    language = cards.language
    shown = [
        layer for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST) if any(c.layer is layer for c in cards.cards)
    ]
    blocks: list[Block] = []
    for card in cards.cards:
        blocks.append(Heading(1 + shown.index(card.layer), card.name, card.id))
        blocks += [Paragraph(standing_said(card, language)), Paragraph(counts_said(card, language))]
        for label, texts in parts_of(card, language):
            if len(texts) == 1:
                blocks.append(Paragraph(f"{label}: {texts[0]}", Manner.DEFINITION))
            else:
                blocks.append(Paragraph(f"{label}:"))
                blocks += [Paragraph(text, Manner.ITEM) for text in texts]
    return Manuscript(language, cards.title, blocks)


def _labels(words: CardWords) -> tuple[str, ...]:
    """The labels of all parts, in their order."""
    return (
        words.second_name,
        words.definition,
        *(getattr(words, field) for field in _TEXTS),
        *words.below.values(),
        *(words.core, words.first, words.borderline, words.negative, words.evidence),
        *(words.relations, words.values, words.items, words.literature),
    )


def _quotations(quoted: Sequence[Quoted], language: str) -> list[str]:
    before, after = SAID[language].quoted
    return [f"{before}{one.words}{after} {one.label}".rstrip() for one in quoted]


def _related(related: Related, words: CardWords) -> str:
    said = (words.included if related.included else words.relation[related.kind]).format(name=related.name)
    return words.named.format(name=said, text=related.justification) if related.justification else said


def _compared(compared: Compared, language: str) -> str:
    words = SAID[language]
    source = compared.source
    if source and compared.pages:
        source = words.pages.format(source=source, pages=digits(compared.pages, language))
    stance = STANCES[language][compared.stance]
    said = words.named.format(name=source, text=stance) if source else stance
    return f"{said} ({compared.note})" if compared.note else said
