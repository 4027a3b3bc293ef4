"""The codebook: what each category and each initial code means, with examples and counts.

METHOD.md, "The deliverables of a study", 2. As a manuscript it follows the tree, with a table of codes under each
first-layer category; as a plain table it has a row for each of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from phenocode.analysis.amounts import EXAMPLES
from phenocode.analysis.card_words import SAID as CARD
from phenocode.analysis.coding_table import NONE, participant_label
from phenocode.analysis.findings_words import SAID
from phenocode.analysis.manuscript import Block, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.methods_words import counted, listed
from phenocode.analysis.outcome_space import Node, OutcomeSpace, build_outcome_space, counts_said
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, InitialCode, Layer, Statement


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """An initial code in the codebook."""

    id: str
    name: str
    definition: str
    examples: tuple[tuple[str, str], ...]  # the words, and whose they are, in brackets
    statements: int
    participants: int
    settings: int


@dataclass(frozen=True, slots=True)
class Codebook:
    """The tree of categories with the codes under each; a code under several categories stands under each of them."""

    space: OutcomeSpace
    is_not: dict[str, str]  # by category
    codes: dict[str, tuple[CodeEntry, ...]]  # by first-layer category
    unplaced: tuple[CodeEntry, ...]

    @property
    def language(self) -> str:
        """The study's."""
        return self.space.language

    @property
    def empty(self) -> bool:
        """Whether there is nothing to put into a codebook."""
        return not self.unplaced and next(self.space.nodes(), None) is None

    @property
    def entries(self) -> int:
        """How many codes and categories it explains."""
        codes = {one.id for some in self.codes.values() for one in some} | {one.id for one in self.unplaced}
        return len(codes) + sum(1 for _ in self.space.nodes())

    @property
    def title(self) -> str:
        """What stands above it."""
        words = SAID[self.language]
        return words.book_of.format(subject=self.space.subject) if self.space.subject else words.book


def build_codebook(
    study: Study, *, examples: int = EXAMPLES, line_of: Callable[[Statement], int | None] | None = None
) -> Codebook:
    """The codebook of a study; ``line_of`` tells the 1-based line of a statement for its label.

    A code's examples are the core cases of its categories, then its first statements in the order of the interviews.
    """
    order = {statement.id: place for place, statement in enumerate(study.statements_in_order())}

    def entry(code: InitialCode) -> CodeEntry:
        carrying = {one.id: one for one in study.statements_with(code.id)}
        above = (chain.first.id for chain in study.chains_of(code.id) if chain.first is not None)
        cores = [case.statement_id for one in above for case in study.cases_of(one) if case.kind is CaseKind.CORE]
        first = sorted(carrying, key=order.__getitem__)
        chosen = list(dict.fromkeys([*(one for one in cores if one in carrying), *first]))[:examples]
        people = {one.id: one for one in map(study.participant_of, carrying.values()) if one is not None}
        return CodeEntry(
            code.id,
            code.name,
            code.definition,
            tuple((carrying[one].quotation, participant_label(study, carrying[one], line_of)) for one in chosen),
            len(carrying),
            len(people),
            len({one.setting_id for one in people.values() if one.setting_id is not None}),
        )

    return Codebook(
        build_outcome_space(study),
        {category.id: category.is_not for category in study.categories.values()},
        {one.id: tuple(map(entry, study.codes_under(one.id))) for one in study.layer(Layer.FIRST)},
        tuple(map(entry, study.unplaced_codes())),
    )


def codebook_manuscript(book: Codebook) -> Manuscript:
    """The codebook as a text."""
    return Manuscript(book.language, book.title, tuple(_blocks(book)), contents=True)


def _blocks(book: Codebook) -> Iterator[Block]:
    words = SAID[book.language]
    if book.empty:
        yield Paragraph(words.nothing, Manner.MISSING)
        return
    defined = _any_definition(book)
    if not defined:
        yield Paragraph(words.no_code_definitions, Manner.MISSING)
    for node in (*book.space.encounters, *book.space.unplaced_second, *book.space.unplaced_first):
        yield from _category(book, node, 1, defined)
    if book.unplaced:
        yield Heading(1, words.unplaced_codes)
        yield SheetBlock(_codes_sheet(book, words.codes_nowhere, book.unplaced, defined))


def _category(book: Codebook, node: Node, level: int, defined: bool) -> Iterator[Block]:
    language = book.language
    words, card = SAID[language], CARD[language]
    yield Heading(level, node.name, node.id)
    said = card.named.format(name=card.layers[node.layer], text=counts_said(node, language))
    yield Paragraph(said, Manner.NOTE)
    if node.definition.strip():
        yield Paragraph(node.definition, Manner.DEFINITION)
    else:
        yield Paragraph(card.no_definition, Manner.MISSING)
    if book.is_not[node.id].strip():
        yield Paragraph(card.named.format(name=card.is_not, text=book.is_not[node.id]))
    if node.layer is Layer.FIRST:
        if book.codes[node.id]:
            caption = words.codes_of.format(name=node.name)
            yield SheetBlock(_codes_sheet(book, caption, book.codes[node.id], defined))
        else:
            yield Paragraph(words.no_codes, Manner.MISSING)
    for child in node.below:
        yield from _category(book, child, min(level + 1, 3), defined)


def _codes_sheet(book: Codebook, caption: str, codes: Sequence[CodeEntry], defined: bool) -> Sheet:
    """The codes of one category; without a column of definitions where no code of the study has any."""
    headings = SAID[book.language].book_headings
    rows: list[tuple[Cell, ...]] = [
        (f"{one.name}\n{_counted(one, book.language)}", one.definition or NONE, _quoted(one, book.language) or NONE)
        for one in codes
    ]
    if not defined:
        headings = (headings[0], *headings[2:])
        rows = [(row[0], *row[2:]) for row in rows]
    return Sheet(book.language, caption, headings, rows)


def _counted(code: CodeEntry, language: str) -> str:
    statements = counted(code.statements, "statement", language)
    people = counted(code.participants, "participant", language)
    return f"({listed([statements, people], language)})"


def codebook_sheet(book: Codebook) -> Sheet:
    """The codebook as one plain table: a row for each category, its codes behind each of the first layer."""
    language = book.language
    layers = CARD[language].layers
    rows: list[tuple[Cell, ...]] = []

    def add_codes(codes: Sequence[CodeEntry], above: str) -> None:
        layer = SAID[language].code_layer
        for one in codes:
            counts = (one.statements, one.participants, one.settings)
            rows.append((layer, one.name, above, one.definition, _quoted(one, language), *counts))

    def add(node: Node, above: str) -> None:
        rows.append(
            (
                *(layers[node.layer], node.name, above, node.definition, ""),
                *(node.statements, node.participants, node.settings),
            )
        )
        add_codes(book.codes.get(node.id, ()), node.name)
        for child in node.below:
            add(child, node.name)

    for root in (*book.space.encounters, *book.space.unplaced_second, *book.space.unplaced_first):
        add(root, NONE)
    add_codes(book.unplaced, NONE)
    return Sheet(language, book.title, SAID[language].book_columns, rows)


def _quoted(code: CodeEntry, language: str) -> str:
    before, after = CARD[language].quoted
    return "\n".join(f"{before}{words}{after} {label}".rstrip() for words, label in code.examples)


def _any_definition(book: Codebook) -> bool:
    codes = (one for some in (*book.codes.values(), book.unplaced) for one in some)
    return any(one.definition.strip() for one in codes)
