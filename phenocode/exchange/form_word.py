"""A package as a Word form: definitions in front, a row an item, a drop-down for each layer and a comment.

Built from the parcel and from nothing else: no title of the study, no author, no path. METHOD.md, "Word output for a
right-to-left study". Content controls lie inside of paragraphs, the one place where every program keeps them; a comment
is written into a plain cell, which takes several paragraphs in every program.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from phenocode.analysis.coding_table import NONE
from phenocode.exchange.cells import printable
from phenocode.exchange.form_words import (
    BETWEEN,
    DATA_NAMESPACE,
    FORM_LINE,
    WORDS,
    digest_of,
    fixed_entries,
    judge_tag,
    numbered,
    shown_choice,
    tag,
)
from phenocode.exchange.page import profile_named
from phenocode.exchange.review_documents import Choice, PackedItem, Parcel
from phenocode.exchange.target import write_target
from phenocode.exchange.word_document import run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import HEADINGS, LARGER, PROSE, TEXT, TITLE
from phenocode.i18n import digits
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer

_NUMBER, _LAYER, _SHOWN, _PARTICIPANT, _CODE, _COMMENT = 1050, 1500, 1900, 1550, 1450, 1600  # widths, at least
_STATEMENT = 5000  # the width that words get at most before the columns to be filled get more
_CATEGORY = 4200
_LEAST_HEIGHT = 620  # of a row, so that there is room to write
_BREAKABLE = 1500  # a row with more characters may go over the page's end, or part of it would be lost on small pages
_WAITING, _FAINT = "595959", "767676"


def write_form(parcel: Parcel, path: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write ``parcel`` as a .docx form. Raises Refusal as ``write_target`` and ``profile_named`` do."""
    form = _Form(parcel, profile)
    write_target(path, force, form.write)


class _Form:
    """One form with what its parts have in common."""

    def __init__(self, parcel: Parcel, profile: str) -> None:
        self._parcel = parcel
        self._profile = profile_named(profile)
        self._width = self._profile.page(upright=False).text_width  # its columns need all of it
        self._words = WORDS[parcel.language]
        self._numbers = numbered(parcel.choices)
        self._layers = [layer for layer in Layer if parcel.choices_of(layer)]
        self._controls = 0
        self._page = self._grid(())

    def write(self, out: BinaryIO) -> None:
        body = self._front() + self._categories()
        body += self._heading(self._items_title(), new_page=True)
        body += self._table() + self._last_line()
        write_document(
            body,
            out,
            profile=self._profile,
            language=self._parcel.language,
            title="",
            prose=True,
            upright=False,
            data=self._data(),
        )

    # In front

    def _front(self) -> str:
        parcel, words = self._parcel, self._words
        title = words.title if parcel.blind else words.open_title
        parts = [self._paragraph(TITLE, title, bold=True, larger=LARGER[TITLE])]
        name = self._control(judge_tag(parcel.package_id), words.name.rstrip(":"), words.name_here, "<w:richText/>")
        parts.append(self._page.paragraph(PROSE, self._bold(f"{words.name} ") + name))
        for label, text in (
            (words.phenomenon, parcel.phenomenon),
            (words.question, parcel.question),
            (words.asked, parcel.asked),
        ):
            if text.strip():
                parts.append(self._page.paragraph(PROSE, self._bold(f"{label} ") + self._plain(text)))
        how = [words.how, *([] if parcel.blind else [words.how_open])]
        most = next((choices for choices in map(parcel.choices_of, self._layers) if len(choices) > 1), ())
        if most:
            pair = (digits(str(self._numbers[choice.key]), parcel.language) for choice in most[:2])
            how.append(words.how_several.format(example=f" {BETWEEN} ".join(pair)))
        how.append(words.how_back)
        return "".join(parts) + "".join(self._paragraph(PROSE, sentence) for sentence in how)

    def _categories(self) -> str:
        words = self._words
        widths = (_NUMBER, _CATEGORY, self._width - _NUMBER - _CATEGORY)
        parts = [self._heading(words.categories)]
        for layer in self._layers:
            grid = self._grid(widths, words.layer_titles[layer])
            rows = "".join(self._definition(grid, choice) for choice in self._parcel.choices_of(layer))
            parts.append(self._heading(words.layer_titles[layer], level=1))
            parts.append(grid.table((words.number, words.category, words.definition), rows))
        return "".join(parts)

    def _definition(self, grid: Grid, choice: Choice) -> str:
        number = digits(str(self._numbers[choice.key]), self._parcel.language)
        cells = (
            grid.cell(0, self._cell_text(number)),
            grid.cell(1, self._cell_text(choice.name, bold=True)),
            grid.cell(2, self._cell_text(choice.definition or NONE)),
        )
        return _row(cells, len(choice.definition))

    # The rows

    def _table(self) -> str:
        parcel, words = self._parcel, self._words
        columns = [(words.number, _NUMBER)]
        if parcel.unit is Unit.CODE:
            columns.append((words.code, _CODE))
        text = len(columns)
        columns.append((words.statements if parcel.unit is Unit.CODE else words.statement, 0))
        if any(item.participant for item in parcel.items):
            columns.append((words.participant, _PARTICIPANT))
        if not parcel.blind:
            columns.append((words.analysis, _SHOWN))
        columns += [(words.layers[layer], _LAYER) for layer in self._layers]
        columns.append((words.comment, _COMMENT))
        widths = [width for _, width in columns]
        rest = self._width - sum(widths)
        filled = range(len(columns) - len(self._layers) - 1, len(columns))
        for column in filled:
            widths[column] += max(rest - _STATEMENT, 0) // len(filled)
        widths[text] = self._width - sum(widths)
        grid = self._grid(widths, self._items_title())
        rows = "".join(self._item(grid, item, [heading for heading, _ in columns]) for item in parcel.items)
        return grid.table([heading for heading, _ in columns], rows)

    def _item(self, grid: Grid, item: PackedItem, headings: Sequence[str]) -> str:
        parcel, words = self._parcel, self._words
        contents = [self._cell_text(digits(str(item.number), parcel.language))]
        if parcel.unit is Unit.CODE:
            contents.append(self._cell_text(item.code, bold=True))
        contents.append("".join(map(self._cell_text, shown_words(parcel, item))))
        if words.participant in headings:
            contents.append(self._cell_text(item.participant))
        if words.analysis in headings:
            contents.append(self._shown(item))
        contents += [self._drop_down(item, layer) for layer in self._layers]
        contents.append(self._cell_text(""))
        cells = (grid.cell(column, content) for column, content in enumerate(contents))
        return _row(cells, sum(map(len, item.words)), _LEAST_HEIGHT)

    def _shown(self, item: PackedItem) -> str:
        """Where the analyst put it, a line a layer."""
        names = {choice.key: choice.name for choice in self._parcel.choices}
        lines = []
        for layer in self._layers:
            keys = [key for key in item.shown.get(layer, "").split(BETWEEN) if key in names]
            shown = (shown_choice(self._numbers[key], names[key], self._parcel.language) for key in keys)
            lines.append(f" {BETWEEN} ".join(shown) or NONE)
        return "".join(map(self._cell_text, lines))

    def _drop_down(self, item: PackedItem, layer: Layer) -> str:
        parcel, words = self._parcel, self._words
        entries = {
            choice.key: shown_choice(self._numbers[choice.key], choice.name, parcel.language)
            for choice in parcel.choices_of(layer)
        } | fixed_entries(words)
        # An entry with a value alone is Word's own way of taking an answer back.
        listed = f"<w:listItem w:value={quoteattr(words.choose)}/>" + "".join(
            f"<w:listItem w:displayText={quoteattr(shown)} w:value={quoteattr(value)}/>"
            for value, shown in entries.items()
        )
        control = self._control(
            tag(parcel.package_id, item.number, layer.value),
            self._alias(words.layers[layer], item),
            words.choose,
            f"<w:dropDownList>{listed}</w:dropDownList>",
        )
        return self._page.paragraph(TEXT, control)

    def _control(self, tag_: str, alias: str, here: str, kind: str) -> str:
        """A content control that still shows what to put into it, and that can't be deleted by mistake."""
        self._controls += 1
        formats = run_format(self._profile)
        own = formats.persian if self._parcel.language == "fa" else formats.latin
        waiting = self._page.runs(here, run_format(self._profile, colour=_WAITING))
        return (
            f"<w:sdt><w:sdtPr>{own}<w:alias w:val={quoteattr(alias)}/><w:tag w:val={quoteattr(tag_)}/>"
            f'<w:id w:val="{self._controls}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>{kind}</w:sdtPr>'
            f"<w:sdtContent>{waiting}</w:sdtContent></w:sdt>"
        )

    def _alias(self, word: str, item: PackedItem) -> str:
        return f"{word} {digits(str(item.number), self._parcel.language)}"

    # Behind

    def _last_line(self) -> str:
        line = self._page.runs(f"{FORM_LINE}{self._parcel.package_id}", run_format(self._profile, colour=_FAINT))
        return self._page.paragraph(TEXT, line, spacing='<w:spacing w:before="240"/>')

    def _data(self) -> bytes:
        items = "".join(
            f'<item number="{item.number}" digest="{digest_of(item_text(self._parcel, item))}"/>'
            for item in self._parcel.items
        )
        package = quoteattr(self._parcel.package_id)
        return f'<form xmlns="{DATA_NAMESPACE}" package={package}>{items}</form>'.encode()

    # Pieces

    def _items_title(self) -> str:
        return self._words.items if self._parcel.unit is Unit.STATEMENT else self._words.items_codes

    def _grid(self, widths: Sequence[int], caption: str = "") -> Grid:
        return Grid(widths, self._profile, right_to_left=self._parcel.language == "fa", caption=caption)

    def _plain(self, text: str) -> str:
        return self._page.runs(text, self._page.plain)

    def _bold(self, text: str) -> str:
        return self._page.runs(text, self._page.bold)

    def _cell_text(self, text: str, *, bold: bool = False) -> str:
        return self._page.paragraph(TEXT, self._bold(text) if bold else self._plain(text))

    def _paragraph(self, style: str, text: str, *, bold: bool = False, larger: float = 0.0) -> str:
        return self._page.paragraph(style, self._page.runs(text, run_format(self._profile, bold=bold, larger=larger)))

    def _heading(self, text: str, *, level: int = 0, new_page: bool = False) -> str:
        style = HEADINGS[level]
        words = self._page.runs(text, run_format(self._profile, bold=True, larger=LARGER[style]))
        return self._page.paragraph(style, words, "<w:pageBreakBefore/>" if new_page else "")


def shown_words(parcel: Parcel, item: PackedItem) -> list[str]:
    """The item's words as its row shows them: a statement as it is, the several ones of a code in quotation marks."""
    if parcel.unit is Unit.STATEMENT:
        return list(item.words)
    before, after = WORDS[parcel.language].quoted
    return [f"{before}{words}{after}" for words in item.words]


def item_text(parcel: Parcel, item: PackedItem) -> str:
    """All words of the item's row that were sent with it, as far as they are to be judged."""
    return printable("\n".join([item.code, *shown_words(parcel, item)]))


def _row(cells: Iterable[str], characters: int, height: int = 0) -> str:
    whole = "<w:cantSplit/>" if characters <= _BREAKABLE else ""
    least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr>{whole}{least}</w:trPr>{''.join(cells)}</w:tr>"
