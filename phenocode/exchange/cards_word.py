"""The category cards as a Word document: a heading for each category in its layer's level, and its card as a table.

METHOD.md, "Word output for a right-to-left study". A short card stays on one page; a long one may go over its end.
"""

from collections.abc import Sequence
from typing import BinaryIO

from phenocode.analysis.card_words import SAID
from phenocode.analysis.cards import CategoryCard, CategoryCards, counts_said, parts_of, standing_said
from phenocode.exchange.page import Profile
from phenocode.exchange.word_document import run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import HEADINGS, LARGER, PROSE, TEXT, TITLE
from phenocode.study.records import Layer

_LABELS = 0.25  # of the width
_WHOLE = 1800  # a card with more characters may go over the page's end
_BREAKABLE = 1500  # and so may a row
_GAP = '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>'
_KEPT = "<w:keepNext/>"


def write_cards_docx(cards: CategoryCards, file: BinaryIO, *, profile: Profile) -> None:
    """Write the cards under the study's title."""
    write_document(
        _Writing(cards, profile).body(),
        file,
        profile=profile,
        language=cards.language,
        title=cards.title,
        prose=True,
        upright=True,
    )


class _Writing:
    """One document while it is written."""

    def __init__(self, cards: CategoryCards, profile: Profile) -> None:
        self._cards = cards
        self._profile = profile
        self._language = cards.language
        self._page = self._grid("")
        shown = [layer for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST) if self._has(layer)]
        self._styles = dict(zip(shown, HEADINGS, strict=False))  # the topmost layer that is shown begins the outline

    def body(self) -> str:
        """The title and all cards."""
        parts = [self._heading(self._cards.title, TITLE)]
        if not self._cards.cards:
            parts.append(self._line(SAID[self._language].nothing))
        parts += map(self._card, self._cards.cards)
        return "".join(parts)

    def _card(self, card: CategoryCard) -> str:
        language = self._language
        above = self._heading(card.name, self._styles[card.layer])
        above += self._line(standing_said(card, language), _KEPT) + self._line(counts_said(card, language), _KEPT)
        gap = self._page.paragraph(TEXT, "", spacing=_GAP)
        return above + self._table(card.name, parts_of(card, language)) + gap

    def _table(self, caption: str, parts: Sequence[tuple[str, Sequence[str]]]) -> str:
        grid = self._grid(caption)
        whole = sum(len(text) for _, texts in parts for text in texts) <= _WHOLE
        rows = []
        for label, texts in parts:
            kept = _KEPT if whole and label != parts[-1][0] else ""
            paragraphs = (grid.paragraph(TEXT, grid.runs(text, grid.plain), kept) for text in texts)
            head = grid.paragraph(TEXT, grid.runs(label, grid.bold), kept)
            unbroken = "<w:cantSplit/>" if sum(map(len, texts)) <= _BREAKABLE else ""
            cells = grid.cell(0, head) + grid.cell(1, "".join(paragraphs))
            rows.append(f"<w:tr><w:trPr>{unbroken}</w:trPr>{cells}</w:tr>")
        return grid.table(SAID[self._language].headings, "".join(rows))

    def _has(self, layer: Layer) -> bool:
        return any(card.layer is layer for card in self._cards.cards)

    def _grid(self, caption: str) -> Grid:
        width = self._profile.page(upright=True).text_width
        labels = round(_LABELS * width)
        widths = (labels, width - labels)
        return Grid(widths, self._profile, right_to_left=self._language == "fa", caption=caption)

    def _heading(self, text: str, style: str) -> str:
        formats = run_format(self._profile, bold=True, larger=LARGER[style])
        return self._page.paragraph(style, self._page.runs(text, formats))

    def _line(self, text: str, properties: str = "") -> str:
        return self._page.paragraph(PROSE, self._page.runs(text, self._page.plain), properties)
