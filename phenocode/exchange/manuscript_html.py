"""Manuscripts and tables as one page for a browser: nothing from elsewhere, no script, printable, in both directions.

Every text is escaped, and the page forbids itself to load or run anything. Words of the other direction stand apart
from the line around them, as in Word (``word_runs``).
"""

import html
import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import BinaryIO

from phenocode.analysis.coding_table import CodingTable, merge_runs
from phenocode.analysis.manuscript import Block, FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Cell, Sheet, in_digits
from phenocode.exchange.captions import CONTENTS, Kind, Numbering
from phenocode.exchange.cells import printable, without_isolates
from phenocode.exchange.page import PROFILES, Profile
from phenocode.exchange.page_style import style_sheet
from phenocode.exchange.word_runs import directions

_LINES = re.compile("[\n\u2028\u2029]")
_WIDE = 6  # a table with more columns is printed on a page turned aside
_OWN_WORDS = (Manner.DEFINITION, Manner.QUOTATION)
_NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'"
_SVG = b"<svg"
_FIGURE = "figure"
_SIDES = {True: "rtl", False: "ltr"}


def write_manuscript_html(
    manuscript: Manuscript,
    file: BinaryIO,
    profile: Profile,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> None:
    """Write a manuscript; ``pictures`` are its figures by their keys, as SVG files of this program.

    In the place of a figure that is not among them stands what can be read off it.
    """
    page = _Page(manuscript.language, profile)
    file.write(page.whole(manuscript.title, page.manuscript(manuscript, pictures)))


def write_sheet_html(
    sheet: Sheet,
    file: BinaryIO,
    *,
    profile: Profile = PROFILES["default"],
    picture: bytes = b"",
    picture_caption: str = "",
) -> None:
    """Write a table with its caption and notes, and a figure below where there is one."""
    page = _Page(sheet.language, profile)
    blocks: list[Block] = [SheetBlock(sheet)]
    if picture:
        blocks.append(FigureBlock(_FIGURE, picture_caption))
    content = "\n".join(page.block(block, {_FIGURE: picture}) for block in blocks)
    file.write(page.whole(sheet.caption, content))


def write_table_html(table: CodingTable, file: BinaryIO, *, profile: Profile = PROFILES["default"]) -> None:
    """Write the coding table with its merged cells."""
    page = _Page(table.language, profile)
    file.write(page.whole(table.caption, page.coding_table(table)))


class _Page:
    """One page while it is written."""

    def __init__(self, language: str, profile: Profile) -> None:
        self._language = language
        self._profile = profile
        self._rtl = language == "fa"
        self._numbering = Numbering(language, profile)
        self._headings = 0
        self._told = cache(self._escaped)  # codes and categories stand in many rows; nothing is kept afterwards

    def whole(self, title: str, content: str) -> bytes:
        """The file around what stands on the page."""
        return (
            "<!DOCTYPE html>\n"
            f'<html lang="{self._language}" dir="{_SIDES[self._rtl]}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="generator" content="Phenocode">\n<title>{_plain(title)}</title>\n'
            f"<style>\n{style_sheet(self._profile, self._language)}</style>\n</head>\n"
            f"<body>\n<main>\n{content}\n</main>\n</body>\n</html>\n"
        ).encode()

    def manuscript(self, manuscript: Manuscript, pictures: Mapping[str, bytes]) -> str:
        """Title, contents and all blocks; items that follow each other are one list."""
        parts = [f'<h1 class="title">{self._said(manuscript.title)}</h1>'] if manuscript.title else []
        headings = [block for block in manuscript.blocks if isinstance(block, Heading)]
        if manuscript.contents and headings:
            lines = "\n".join(
                f'<li class="level{_level(heading)}"><a href="#h{number}">{self._said(heading.text)}</a></li>'
                for number, heading in enumerate(headings, 1)
            )
            parts.append(f"<nav>\n<h2>{CONTENTS[self._language]}</h2>\n<ul>\n{lines}\n</ul>\n</nav>")
        in_list = False
        for block in manuscript.blocks:
            is_item = isinstance(block, Paragraph) and block.manner is Manner.ITEM
            if is_item is not in_list:
                parts.append("<ul>" if is_item else "</ul>")
                in_list = is_item
            parts.append(self.block(block, pictures))
        return "\n".join([*parts, "</ul>"] if in_list else parts)

    def block(self, block: Block, pictures: Mapping[str, bytes]) -> str:
        """One block of a manuscript."""
        if isinstance(block, Heading):
            self._headings += 1
            tag = f"h{_level(block) + 1}"  # the title is the first
            return f'<{tag} id="h{self._headings}">{self._said(block.text)}</{tag}>'
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        return self._sheet(block.sheet) if isinstance(block, SheetBlock) else self._figure(block, pictures)

    def coding_table(self, table: CodingTable) -> str:
        """Caption and rows, with equal cells merged as in Word."""
        rows = []
        for row, spans in zip(table.rows, merge_runs(table), strict=True):
            cells = []
            for column, (words, high) in enumerate(zip(row.cells, spans, strict=True)):
                if high:
                    label = f" {self._label(row.label)}" if column == 0 and row.label else ""
                    spanned = f' rowspan="{high}"' if high > 1 else ""
                    cells.append(f"<td{spanned}>{self._told(words)}{label}</td>")
            rows.append(f"<tr>{''.join(cells)}</tr>")
        body = "\n".join(["<tbody>", *rows, "</tbody>"])
        return self._table(table.caption_text, table.headings, body, wide=not self._profile.tables_upright)

    def _paragraph(self, paragraph: Paragraph) -> str:
        verbatim = paragraph.manner in _OWN_WORDS
        words = self._told(paragraph.text) if verbatim else self._said(self._counted(paragraph.text))
        if paragraph.label:
            words += f" {self._label(paragraph.label)}"
        if paragraph.manner is Manner.QUOTATION:
            side = f' dir="{_SIDES[not self._rtl]}"' if paragraph.turned else ""
            return f"<blockquote{side}><p>{words}</p></blockquote>"
        if paragraph.manner is Manner.ITEM:
            return f"<li>{words}</li>"
        kind = "" if paragraph.manner is Manner.BODY else f' class="{paragraph.manner.value}"'
        return f"<p{kind}>{words}</p>"

    def _sheet(self, sheet: Sheet) -> str:
        numbers = [
            all(not isinstance(row[column], str) or not row[column] for row in sheet.rows)
            for column in range(len(sheet.headings))
        ]

        def lines(rows: Sequence[Sequence[Cell]]) -> str:
            return "\n".join(f"<tr>{''.join(map(self._cell, row, numbers))}</tr>" for row in rows)

        body = f"<tbody>\n{lines(sheet.rows)}\n</tbody>"
        if sheet.feet:
            # Not as a table's foot: browsers print that on every page.
            body += f'\n<tbody class="feet">\n{lines(sheet.feet)}\n</tbody>'
        notes = "".join(f'\n<p class="note">{self._said(self._counted(note))}</p>' for note in sheet.notes)
        return self._table(sheet.caption, sheet.headings, body, wide=len(sheet.headings) > _WIDE) + notes

    def _cell(self, cell: Cell, number: bool) -> str:
        if isinstance(cell, str):
            return f"<td>{self._told(cell)}</td>"
        words = self._told(self._counted(in_digits(cell, self._language)))
        return f'<td class="number">{words}</td>' if number else f"<td>{words}</td>"

    def _table(self, caption: str, headings: Sequence[str], body: str, *, wide: bool) -> str:
        head = "".join(f'<th scope="col">{self._told(heading)}</th>' for heading in headings)
        above = self._said(self._numbering.caption(Kind.TABLE, self._counted(caption)).text)
        return (
            f'<figure class="table{" wide" if wide else ""}">\n<figcaption>{above}</figcaption>\n<div class="scroll">\n'
            f"<table>\n<thead><tr>{head}</tr></thead>\n{body}\n</table>\n</div>\n</figure>"
        )

    def _figure(self, block: FigureBlock, pictures: Mapping[str, bytes]) -> str:
        below = self._said(self._numbering.caption(Kind.FIGURE, self._counted(block.caption)).text)
        drawn = pictures.get(block.key, b"")
        shown = drawn[drawn.index(_SVG) :].decode() if _SVG in drawn else f"<p>{self._said(block.description)}</p>\n"
        return f"<figure>\n{shown}<figcaption>{below}</figcaption>\n</figure>"

    def _label(self, label: str) -> str:
        return f'<span class="label">{self._said(self._counted(label))}</span>'

    def _said(self, text: str) -> str:
        """Words of the program, which keeps inserted names apart by marks; here it is done by tags."""
        return self._told(without_isolates(text))

    def _counted(self, text: str) -> str:
        return self._profile.said(text)

    def _escaped(self, text: str) -> str:
        lines = []
        for line in _LINES.split(printable(text)):
            pieces = []
            for run, rtl in directions(line, self._rtl):
                words = html.escape(run)
                pieces.append(words if rtl is self._rtl else f'<bdi dir="{_SIDES[rtl]}">{words}</bdi>')
            lines.append("".join(pieces))
        return "<br>".join(lines)


def _level(heading: Heading) -> int:
    return min(max(heading.level, 1), 3)


def _plain(text: str) -> str:
    return html.escape(" ".join(printable(without_isolates(text)).split()))
