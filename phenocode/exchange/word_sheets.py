"""A table of names and numbers in Word, which goes on in further tables where it is too wide for its page."""

from collections.abc import Sequence
from itertools import pairwise

from phenocode.analysis.sheets import Cell, Sheet, in_digits
from phenocode.exchange.cells import without_isolates
from phenocode.exchange.page import Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import END
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import TEXT

_NAME, _NAME_SHARE = 2200, 5  # the first column's width in twentieths of a point, and its share of narrow pages
_NUMBER, _WORDS = 1100, 1500  # widths of columns of numbers and of words, at least
_LONG = 2100  # at most, where a long word stands in it
_LETTER, _PLAIN_LETTER = 165, 140  # of a bold letter on average, and of one that is not
_MARGINS = 230  # of a cell beside its words
_LONGEST = 120  # characters of a cell that count when columns share the width
_BREAKABLE = 1500  # a row with more characters may go over the page's end, or part of it would be lost
_JOINER = "\u200c"


def sheet_xml(sheet: Sheet, captions: Captions, profile: Profile, width: int, *, styled: bool = False) -> str:
    """The sheet as one table or several, each under its caption; all repeat the first column. Without the notes."""
    return "".join(
        _Part(sheet, columns, profile, width, styled).xml(captions, continued=bool(number))
        for number, columns in enumerate(_parts(sheet, width))
    )


def tables_needed(sheet: Sheet, width: int) -> int:
    """In how many tables the sheet stands at a width of the page."""
    return len(_parts(sheet, width))


def _parts(sheet: Sheet, width: int) -> list[list[int]]:
    """The columns of each table, the first in all of them; they are shared out evenly."""
    others = range(1, len(sheet.headings))
    least = [_least(sheet, column) for column in others]
    room = width - _first(sheet, width)
    for count in range(max(1, -(-sum(least) // room)), len(others) + 1):
        cuts = list(pairwise(len(others) * part // count for part in range(count + 1)))
        if all(sum(least[start:end]) <= room for start, end in cuts):
            return [[0, *others[start:end]] for start, end in cuts]
    return [[0, column] for column in others] or [[0]]


def _first(sheet: Sheet, width: int) -> int:
    return min(_NAME, max(width // _NAME_SHARE, _least(sheet, 0)))


def _is_number(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    return all(not isinstance(row[column], str) or not row[column] for row in rows)


def _least(sheet: Sheet, column: int) -> int:
    """How wide a column must be: no word of its heading or cells must be parted, but for very long ones."""
    heading = _longest_word([sheet.headings[column]]) * _LETTER + _MARGINS
    if _is_number(sheet.rows, column):
        return max(_NUMBER, min(heading, _LONG))
    words = _longest_word([cell for row in sheet.rows if isinstance(cell := row[column], str)]) * _PLAIN_LETTER
    return max(_WORDS, min(max(heading, words + _MARGINS), _LONG))


def _longest_word(texts: Sequence[str]) -> int:
    """In letters."""
    return max((len(word.replace(_JOINER, "")) for text in texts for word in text.split()), default=0)


class _Part:
    """Some columns of a sheet as a table."""

    def __init__(self, sheet: Sheet, columns: Sequence[int], profile: Profile, width: int, styled: bool) -> None:
        self._caption = without_isolates(sheet.caption)
        self._language = sheet.language
        self._profile = profile
        self._part = Sheet(
            sheet.language,
            self._caption,
            [sheet.headings[column] for column in columns],
            [[row[column] for column in columns] for row in sheet.rows],
            [[row[column] for column in columns] for row in sheet.feet],
        )
        self._numbers = [_is_number(self._part.rows, column) for column in range(len(columns))]
        self._grid = Grid(
            self._widths(width), profile, right_to_left=sheet.right_to_left, caption=self._caption, styled=styled
        )

    def xml(self, captions: Captions, *, continued: bool) -> str:
        """A caption and the table under it."""
        part = self._part
        # In one of several parts a foot may have nothing to say.
        told = [row for row in part.feet if any(cell != "" for cell in row[1:])]
        lines = [self._line(row, foot=False) for row in part.rows] + [self._line(row, foot=True) for row in told]
        above = captions.table(self._profile.said(self._caption), continued=continued)
        return above + self._grid.table(part.headings, "".join(lines)) + END

    def _line(self, row: Sequence[Cell], *, foot: bool) -> str:
        grid, cells = self._grid, []
        for column, cell in enumerate(row):
            said = cell
            if not isinstance(said, str):
                said = self._profile.said(in_digits(said, self._language))
            words = grid.runs(said, grid.bold if foot else grid.plain)
            middle = "center" if column and self._numbers[column] else ""
            cells.append(grid.cell(column, grid.paragraph(TEXT, words, alignment=middle)))
        characters = max((len(cell) for cell in row if isinstance(cell, str)), default=0)
        whole = "<w:cantSplit/>" if characters <= _BREAKABLE else ""
        return f"<w:tr><w:trPr>{whole}</w:trPr>{''.join(cells)}</w:tr>"

    def _widths(self, width: int) -> list[int]:
        """The text's width: what numbers leave is shared by columns of words by the length of what stands in them."""
        part = self._part
        columns = range(1, len(part.headings))
        widths = [_first(part, width), *(_least(part, column) for column in columns)]
        shares = dict.fromkeys(range(len(part.headings)), 1)
        words = [column for column in columns if not self._numbers[column]]
        if words:
            shares = {
                column: min(max([4, *(len(str(row[column])) for row in part.rows)]), _LONGEST) for column in [0, *words]
            }
            # A column that needs more than its share keeps what it needs, and the others share the rest.
            while True:
                rest = width - sum(one for column, one in enumerate(widths) if column not in shares)
                short = [c for c, share in shares.items() if rest * share < widths[c] * sum(shares.values())]
                if not short or len(short) == len(shares):
                    break
                shares = {column: share for column, share in shares.items() if column not in short}
            for column in shares:
                widths[column] = 0
        rest, whole = width - sum(widths), sum(shares.values())
        for column, share in shares.items():
            widths[column] += rest * share // whole
        widths[0] += width - sum(widths)
        return widths
