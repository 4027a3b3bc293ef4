"""The findings report: each kind of encounter, its second-layer and its first-layer categories, with quotations.

METHOD.md, "The deliverables of a study", 3: definition, statements, participant labels. A category's chosen cases stand
first; where they are fewer than asked for, its first statements in the order of the interviews fill up.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from phenocode.analysis.amounts import QUOTATIONS
from phenocode.analysis.card_words import SAID as CARD
from phenocode.analysis.coding_table import participant_label
from phenocode.analysis.findings_words import SAID, FindingsWords
from phenocode.analysis.manuscript import Block, FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.methods_text import methods_blocks
from phenocode.analysis.methods_words import closed, listed
from phenocode.analysis.outcome_space import (
    Node,
    OutcomeSpace,
    build_outcome_space,
    counts_said,
    space_sheet,
)
from phenocode.analysis.sheets import Sheet
from phenocode.analysis.study_facts import StudyFacts
from phenocode.i18n import digits
from phenocode.study.model import Study
from phenocode.study.records import Case, CaseKind, Layer, Statement

OUTCOME_FIGURE = "outcome-space"
"""The key of the figure of the outcome space in a manuscript."""
_UNDER, _RELATIONS = 2, 6  # columns of the table of the outcome space that the report has no need of
_ASPECTS = ("referential", "structural", "is_not")


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """The manuscript and the outcome space that its figure shows."""

    manuscript: Manuscript
    space: OutcomeSpace


def build_findings_report(
    study: Study,
    *,
    quotations: int = QUOTATIONS,
    line_of: Callable[[Statement], int | None] | None = None,
    facts: StudyFacts | None = None,
) -> FindingsReport:
    """The report of a study; with ``facts`` its methods section stands before the findings.

    ``quotations`` is how many each first-layer category shows at most; what else is shown was chosen as a case.
    ``line_of`` tells the 1-based line of a statement for its label.
    """
    space = build_outcome_space(study, line_of=line_of)
    writing = _Writing(study, space, quotations, line_of)
    blocks = [*(_method(facts) if facts is not None else ()), *writing.blocks()]
    words = SAID[space.language]
    title, title_of = (words.title, words.title_of) if facts is None else (words.with_method, words.with_method_of)
    if space.subject:
        title = title_of.format(subject=space.subject)
    return FindingsReport(Manuscript(space.language, title, tuple(blocks), contents=True), space)


def _method(facts: StudyFacts) -> Iterator[Block]:
    yield Heading(1, SAID[facts.study.about.language].method)
    yield from methods_blocks(facts)


class _Writing:
    """One report while it is written."""

    def __init__(
        self,
        study: Study,
        space: OutcomeSpace,
        quotations: int,
        line_of: Callable[[Statement], int | None] | None,
    ) -> None:
        self._study = study
        self._space = space
        self._quotations = quotations
        self._line_of = line_of
        self._language = space.language
        self._words: FindingsWords = SAID[space.language]
        self._order = {statement.id: place for place, statement in enumerate(study.statements_in_order())}
        self._shown: set[str] = set()

    def blocks(self) -> Iterator[Block]:
        """All but the methods section."""
        yield from self._overview()
        for encounter in self._space.encounters:
            yield from self._category(encounter, 1)
        yield from self._own_findings()
        yield from self._without_place()

    def _overview(self) -> Iterator[Block]:
        words, placed = self._words, self._space.placed()
        yield Heading(1, words.overview)
        if not placed.encounters:
            yield Paragraph(words.no_encounter, Manner.MISSING)
            return
        yield FigureBlock(OUTCOME_FIGURE, placed.title, self._description(placed))
        yield SheetBlock(self._counts(placed))
        yield from self._relations(placed)
        if self._quotations:
            said = words.chosen_one if self._quotations == 1 else words.chosen
            yield Paragraph(said.format(n=self._number(self._quotations)), Manner.NOTE)

    def _description(self, space: OutcomeSpace) -> str:
        """The tree in words, for who can't see the figure."""
        words = self._words
        told = (
            words.described.format(name=one.name, below=listed([child.name for child in one.below], self._language))
            if one.below
            else one.name
            for one in space.encounters
        )
        return f"{words.between.join(told)}."

    def _counts(self, space: OutcomeSpace) -> Sheet:
        """The categories in reading order with their counts; the figure shows what stands under what."""
        tree = space_sheet(space)
        kept = [column for column, _ in enumerate(tree.headings) if column not in (_UNDER, _RELATIONS)]
        headings = [tree.headings[column] for column in kept]
        rows = [[row[column] for column in kept] for row in tree.rows]
        return Sheet(self._language, self._words.categories, headings, rows)

    def _relations(self, space: OutcomeSpace) -> Iterator[Block]:
        """Each relation with why it is seen, and the quotations that it rests on."""
        names = {node.id: node.name for node in space.nodes()}
        if space.links:
            yield Heading(2, self._words.relations)
        for link in space.links:
            said = self._words.relation[link.kind]
            said = said.format(one=names[link.category_id], other=names[link.other_id])
            yield Paragraph(f"{said} {closed(link.justification)}".rstrip())
            if not link.justification.strip():
                yield Paragraph(self._words.no_justification, Manner.MISSING)
            for one in link.quotations:
                yield self._quote(one.statement_id, one.label)

    def _category(self, node: Node, level: int) -> Iterator[Block]:
        category, card = self._study.categories[node.id], CARD[self._language]
        yield Heading(level, node.name, node.id)
        if node.definition.strip():
            yield Paragraph(node.definition, Manner.DEFINITION)
        else:
            yield Paragraph(card.no_definition, Manner.MISSING)
        for field in _ASPECTS:
            text = getattr(category, field).strip()
            if text:
                yield Paragraph(card.named.format(name=getattr(card, field), text=text))
        if node.statements:
            yield Paragraph(self._words.rests_on.format(counts=counts_said(node, self._language)), Manner.NOTE)
        else:
            yield Paragraph(card.no_evidence, Manner.MISSING)
        yield from self._quoted(node)
        for child in node.below:
            yield from self._category(child, min(level + 1, 3))

    def _quoted(self, node: Node) -> Iterator[Block]:
        """Cases of a category, and of a first-layer one the statements that fill up."""
        cases = {kind: [one.statement_id for one in self._of_kind(node.id, kind)] for kind in CaseKind}
        first = cases[CaseKind.CORE][: self._quotations] if node.layer is Layer.FIRST else cases[CaseKind.CORE]
        if node.layer is Layer.FIRST and len(first) < self._quotations:
            told = {one for some in cases.values() for one in some}
            below = (one.id for one in self._study.statements_below(self._study.categories[node.id]))
            # What stands in another category already comes last: a reader wants other words.
            rest = sorted(set(below) - told, key=lambda one: (one in self._shown, self._order[one]))
            first = [*first, *rest[: self._quotations - len(first)]]
        yield from self._quotes(first)
        card = CARD[self._language]
        for kind, label in ((CaseKind.BORDERLINE, card.borderline), (CaseKind.NEGATIVE, card.negative)):
            if cases[kind]:
                yield Paragraph(f"{label}:", Manner.NOTE)
                yield from self._quotes(cases[kind])

    def _of_kind(self, category_id: str, kind: CaseKind) -> Iterator[Case]:
        return (case for case in self._study.cases_of(category_id) if case.kind is kind)

    def _quotes(self, statement_ids: list[str]) -> Iterator[Paragraph]:
        for one in statement_ids:
            self._shown.add(one)
            yield self._quote(one, participant_label(self._study, self._study.statements[one], self._line_of))

    def _quote(self, statement_id: str, label: str) -> Paragraph:
        statement = self._study.statements[statement_id]
        turned = self._study.language_of(self._study.transcripts.get(statement.transcript_id or "")) != self._language
        return Paragraph(statement.quotation, Manner.QUOTATION, label, statement_id, turned)

    def _own_findings(self) -> Iterator[Block]:
        findings = self._study.findings_in_order()
        if findings:
            yield Heading(1, self._words.own)
        for finding in findings:
            yield Paragraph(finding.name)
            supports = [one.id for one in self._study.supports_of(finding.id) if not self._study.is_passage(one)]
            if not supports:
                yield Paragraph(self._words.own_unquoted, Manner.MISSING)
            yield from self._quotes(supports)

    def _without_place(self) -> Iterator[Block]:
        """What the analysis has not brought to a kind of encounter: told, so that nobody misses it unawares."""
        space, study, words = self._space, self._study, self._words
        codes = study.unplaced_codes()
        uncoded = sum(not study.codings_of(one) for one in self._order)
        if space.complete and not codes and not uncoded:
            return
        yield Heading(1, words.without_place)
        yield Paragraph(words.without_place_note, Manner.MISSING)
        for node in (*space.unplaced_second, *space.unplaced_first):
            yield from self._category(node, 2)
        if codes:
            yield Heading(2, words.unplaced_codes)
            for code in codes:
                n = study.count_statements_with(code.id)
                said = words.code_one if n == 1 else words.code
                yield Paragraph(said.format(name=code.name, n=self._number(n)), Manner.ITEM)
        if uncoded:
            said = words.uncoded_one if uncoded == 1 else words.uncoded
            yield Paragraph(said.format(n=self._number(uncoded)), Manner.MISSING)

    def _number(self, number: int) -> str:
        return digits(str(number), self._language)
