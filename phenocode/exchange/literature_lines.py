"""What stands below the comparison with the literature, as headed lines in the study's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.analysis.citations import CitedAt, citation_of, full_citation
from phenocode.analysis.literature import LAYERS, LiteratureTable, WithoutSource, literature_sheet
from phenocode.analysis.manuscript import Block, Heading, Manuscript, Paragraph, SheetBlock
from phenocode.exchange.literature_headings import PLACES, SAID, SEVERAL
from phenocode.i18n import digits
from phenocode.study.records import Layer


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading and what stands below it."""

    heading: str
    lines: Sequence[str]
    cited: int = 0  # how many, from the first, are references, which are set in the direction of their own script


def lines_below(table: LiteratureTable) -> list[Lines]:
    """Findings without a source, missing citations, recommendations with their findings, the list of references."""
    language = table.language
    words = SAID[language]
    comma, semicolon = ("، ", "؛ ") if language == "fa" else (", ", "; ")
    looked_at = [SEVERAL[language][one] for one in (*sorted(table.layers, key=list(Layer).index, reverse=True), None)]
    without = [_without(one, language) for one in table.without_source] or [words.all_have]
    missing = [
        words.missing_at.format(
            citation=one.words, places=semicolon.join(dict.fromkeys(_place(at, language) for at in one.places))
        )
        for one in table.missing
    ]
    advice = []
    for number, one in enumerate(table.advice, 1):
        names = comma.join(finding.name.rstrip(" .") for finding in one.findings)  # a finding may be a whole sentence
        rests = words.rests_on.format(findings=names) if names else words.rests_on_nothing
        mark = words.list_mark.format(n=digits(str(number), language))
        advice.append(f"{mark} {one.recommendation.text} {rests}")
    references = [full_citation(one) for one in table.references] or [words.no_references]
    if table.unused:
        references.append(words.unused.format(references=semicolon.join(map(citation_of, table.unused))))
    found = [
        Lines(words.without, [words.without_note.format(layers=comma.join(looked_at)), *without]),
        Lines(words.missing, missing or [words.none_missing]),
    ]
    if advice:
        found.append(Lines(words.recommendations, advice))
    return [*found, Lines(words.references, references, len(table.references))]


def literature_manuscript(table: LiteratureTable) -> Manuscript:
    """The comparison and all that stands below it as one text."""
    words = SAID[table.language]
    compared: Block = SheetBlock(literature_sheet(table)) if table.rows else Paragraph(words.nothing_compared)
    blocks = [compared]
    for lines in lines_below(table):
        blocks += [Heading(1, lines.heading), *map(Paragraph, lines.lines)]
    return Manuscript(table.language, words.title, blocks)


def _without(one: WithoutSource, language: str) -> str:
    words = SAID[language]
    said = words.searched if one.searched else words.not_compared
    return said.format(finding=one.finding.name, layer=LAYERS[language][one.finding.layer])


def _place(at: CitedAt, language: str) -> str:
    said = PLACES[language]
    return said.get(at.kind, said[""]).format(name=at.name)
