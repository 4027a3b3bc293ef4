"""From tables to statements with their codes: which column is which, and how rows go on (COMMANDS.md, import-table)."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from phenocode.analysis.coding_table import NONE
from phenocode.errors import Refusal
from phenocode.exchange.coding_headings import (
    COLUMNS,
    FIVE,
    find_heading_row,
    headings_key,
    is_continued_caption,
    is_title,
    looks_like_headings,
    named_columns,
)
from phenocode.exchange.documents import Sentence, Table
from phenocode.exchange.sheets import UNUSED
from phenocode.i18n import mark
from phenocode.text.fold import fold

_NONES = frozenset({NONE, "–", "-", "−"})
_CATEGORIES = ("first_layer", "second_layer", "encounter")
_IDENTITY = ("statement", "participant", "transcript", "start", "end", "label")
_OFFSET = re.compile(r"\s*(\d+)(?:\.0+)?\s*")
_LABEL = re.compile(r"\(?(.*?)(?:[,،]\s*(?:line|سطر)\s*(\d+))?\)?", re.DOTALL)
_LONGER = 1.5  # how much longer than all else the statements of a table without headings have to be


@dataclass(frozen=True, slots=True)
class CodingColumns:
    """How the columns of a file's tables were understood; ``columns`` (0-based, by name) is empty where not."""

    columns: Mapping[str, int]
    headings: tuple[str, ...]  # as written; empty when the tables have none
    width: int  # columns of the widest table
    by_content: bool = False  # there were no headings, and only one order of the five columns makes sense

    @property
    def key(self) -> str:
        """What a remembered mapping is found by: the headings, or the number of columns where there are none."""
        return headings_key(self.headings or ("",) * self.width)


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A code of a statement with the categories beside it; empty where the table says none, the code too."""

    code: str
    first: str
    second: str
    encounter: str


@dataclass(slots=True)
class TableStatement:
    """A statement of a table with its codes in order; what the table does not say is empty."""

    row: int  # 1-based, of the table in which it begins
    text: str
    participant: str = ""
    setting: str = ""
    transcript: str = ""
    places: tuple[tuple[int, int], ...] = ()  # code points, half-open
    line: int | None = None  # of its transcript, 1-based
    codes: list[CodedRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CodingSheet:
    """The statements of a file's tables, read as one, and what has to be said about the reading."""

    statements: tuple[TableStatement, ...]
    warnings: tuple[Sentence, ...]


def guess_coding_columns(tables: Sequence[Table]) -> CodingColumns:
    """The columns that the headings name, or that make sense by what stands in them where there are no headings."""
    width = max((len(row) for table in tables for row in table), default=0)
    headings: tuple[str, ...] = ()
    best: Mapping[str, int] = {}
    for table in tables:
        found = find_heading_row(table)
        if found is not None and ("statement" in found.columns, len(found.columns)) > ("statement" in best, len(best)):
            headings, best = table[found.index], found.columns
    if headings:
        return CodingColumns(best, headings, width)
    if tables and looks_like_headings(tables[0]):
        return CodingColumns({}, tables[0][0], width)
    columns = _columns_by_content(tables)
    return CodingColumns(columns, (), width, by_content=bool(columns))


def check_columns(columns: Mapping[str, int], guessed: CodingColumns, file: str) -> None:
    """Raise Refusal unless ``columns`` (0-based, by name) name the statements, exist, and are different."""
    if "statement" not in columns:
        raise _no_statements(guessed, file)
    for name, index in columns.items():
        if not 0 <= index < guessed.width:
            raise Refusal(
                "Column {column} was given for {name}, but the tables of {file} have {width} columns. "
                "Give a number from 1 to {width}.",
                column=index + 1,
                name=name,
                file=file,
                width=guessed.width,
            )
        twice = next((other for other in columns if other != name and columns[other] == index), None)
        if twice is not None:
            raise Refusal(
                "Column {column} of {file} was given for {name} and for {other}. Give each a column of its own.",
                column=index + 1,
                file=file,
                name=name,
                other=twice,
            )


def dump_columns(columns: Mapping[str, int]) -> str:
    """Columns as they are remembered: JSON with numbers from 1 on."""
    return json.dumps({name: columns[name] + 1 for name in COLUMNS if name in columns})


def load_columns(dumped: str) -> dict[str, int]:
    """Columns that were remembered."""
    return {name: int(number) - 1 for name, number in json.loads(dumped).items() if name in COLUMNS}


def read_coding_sheet(
    tables: Sequence[Table], file: str, guessed: CodingColumns, columns: Mapping[str, int] | None = None
) -> CodingSheet:
    """All tables as one; ``columns`` (0-based, by name) are used instead of the ``guessed`` ones where given.

    Raises Refusal when the column of the statements is not known, or ``columns`` can't be.
    """
    used = guessed.columns if columns is None else columns
    check_columns(used, guessed, file)
    sheet = _Sheet(guessed, columns).read(tables)
    unused = list(_unused(tables, guessed.headings, used))
    if not unused:
        return sheet
    return replace(sheet, warnings=(Sentence(UNUSED, {"file": file, "columns": unused}), *sheet.warnings))


def _unused(tables: Sequence[Table], headings: Sequence[str], used: Mapping[str, int]) -> Iterator[str]:
    """The headings of columns that hold something and mean nothing here."""
    for at, heading in enumerate(headings):
        cells = {row[at].strip() for table in tables for row in table if at < len(row)}
        if heading.strip() and at not in used.values() and cells - {"", heading.strip()}:
            yield " ".join(heading.split())


def _no_statements(guessed: CodingColumns, file: str) -> Refusal:
    if not guessed.headings:
        return Refusal(
            "The tables of {file} have no headings that say which column holds the statements. Say it with "
            "--columns statement=1,code=2 and so on; there are {width} columns.",
            file=file,
            width=guessed.width,
        )
    return Refusal(
        "No column of {file} was found to hold the statements; its headings are {headings}. Say which it is with "
        "--columns statement=1,code=2 and so on.",
        file=file,
        headings=[" ".join(heading.split()) or NONE for heading in guessed.headings],
    )


def _columns_by_content(tables: Sequence[Table]) -> dict[str, int]:
    """The five columns in their order, or reversed as some programs store tables; nothing when in doubt."""
    rows = [row for table in tables for row in table if len(row) == len(FIVE)]
    if not rows or any(len(row) != len(FIVE) for table in tables for row in table):
        return {}
    orders = [dict(zip(FIVE, order, strict=True)) for order in (range(5), range(4, -1, -1))]
    possible = [order for order in orders if _makes_sense(rows, order)]
    return possible[0] if len(possible) == 1 else {}


def _makes_sense(rows: Sequence[Sequence[str]], columns: Mapping[str, int]) -> bool:
    """Whether statements are the longest cells, and each layer has no more names than the one below it."""
    cells = [[row[columns[name]].strip() for row in rows] for name in FIVE]
    filled = [[cell for cell in column if cell and cell not in _NONES] for column in cells]
    if not all(filled[:2]):
        return False
    means = [sum(map(len, column)) / len(column) if column else 0.0 for column in filled]
    names = [len({fold(cell) for cell in column}) for column in filled[1:]]
    falling = all(below >= above for below, above in pairwise(names))
    return means[0] >= _LONGER * max(means[1:]) and falling and names[-1] < names[0]


class _Sheet:
    """The reading of tables row by row; what stood above is remembered over their ends."""

    def __init__(self, guessed: CodingColumns, columns: Mapping[str, int] | None) -> None:
        self._guessed = guessed
        self._given = columns
        self._statements: list[TableStatement] = []
        self._identity: tuple[str, ...] = ()  # what makes the present statement the one that it is
        self._code = ""
        self._above = dict.fromkeys(_CATEGORIES, "")
        self._left_out = 0
        self._titles = 0
        self._orphans = 0
        self._uncoded_categories = 0
        self._broken_chains = 0
        self._unknown_headings = False

    def read(self, tables: Sequence[Table]) -> CodingSheet:
        columns = self._given
        if self._guessed.by_content and columns is None:
            columns = self._guessed.columns
        width = self._guessed.width
        for table in filter(None, tables):
            columns, start = self._columns_of(table, columns, width)
            if columns is None or max(columns.values()) >= max(map(len, table)):
                self._left_out += 1
                columns = self._given
                continue
            width = len(table[0])
            heading = table[start - 1] if start else self._guessed.headings
            for number, row in self._body(table, start, heading, columns):
                self._read_row(number, {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()})
        return CodingSheet(tuple(self._statements), (*self._doubts(tables), *self._warnings()))

    def _columns_of(
        self, table: Table, columns: Mapping[str, int] | None, width: int
    ) -> tuple[Mapping[str, int] | None, int]:
        """The columns of a table and the index of its first row below the headings; ``columns`` are those before it.

        None for a table of something else, as of the participants, which may stand beside the coding table.
        """
        found = find_heading_row(table)
        if found is not None:
            own = found.columns if "statement" in found.columns else None
            above = [row for row in table[: found.index] if len({*row} - {""}) > 1 and not named_columns(row)]
            if columns is not None and above and columns in (own, self._given):
                return columns, 0  # the end of the table before this one, then headings again
            self._titles += len(above)
            return (own if self._given is None else self._given), found.index + 1
        if looks_like_headings(table):
            self._unknown_headings |= self._given is not None
            return self._given, 1
        return (columns if self._given is not None or len(table[0]) == width else None), 0

    def _body(
        self, table: Table, start: int, heading: Sequence[str], columns: Mapping[str, int]
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The rows of statements, without captions and restated headings; each with its number in the table."""
        key = headings_key(heading) if heading else None
        for number, row in enumerate(table[start:], start + 1):
            if not any(map(str.strip, row)) or is_continued_caption(row):
                continue
            if is_title(row):
                self._titles += 1
                continue
            named = named_columns(row)
            restated = len(named) > 1 and all(columns.get(name) == at for name, at in named.items())
            if not restated and headings_key(row) != key:
                yield number, row

    def _read_row(self, number: int, cells: Mapping[str, str]) -> None:
        beside = bool(cells["statement"])
        if beside:
            self._begin_statement(number, cells)
        if not self._statements:
            self._orphans += 1
            return
        code = cells.get("code", "")
        if code or beside:
            self._code = _name(code)
        said = {name: cells.get(name, "") for name in _CATEGORIES}
        self._above |= {name: _name(cell) for name, cell in said.items() if cell}
        row = CodedRow(self._code, *self._above.values())
        if self._code or any(map(_name, said.values())):
            self._statements[-1].codes.append(row)
            self._uncoded_categories += not self._code
            self._broken_chains += bool((row.second and not row.first) or (row.encounter and not row.second))

    def _begin_statement(self, number: int, cells: Mapping[str, str]) -> None:
        """Take the row's statement for the present one: the one above when it is the same, otherwise a new one."""
        identity = tuple(cells.get(name, "") for name in _IDENTITY)
        if identity == self._identity:
            return
        self._identity = identity
        participant, line = _read_label(cells.get("label", ""))
        self._statements.append(
            TableStatement(
                row=number,
                text=cells["statement"],
                participant=_name(cells.get("participant", "")) or participant,
                setting=_name(cells.get("setting", "")),
                transcript=_name(cells.get("transcript", "")),
                places=_read_places(cells.get("start", ""), cells.get("end", "")),
                line=line,
            )
        )

    def _doubts(self, tables: Sequence[Table]) -> Iterator[Sentence]:
        """What must be said about columns that no heading names."""
        given = self._given
        if given is not None and not self._guessed.headings and all(name in given for name in FIVE):
            rows = [row for table in tables for row in table if len(row) > max(given.values())]
            mirrored = {name: given[other] for name, other in zip(FIVE, reversed(FIVE), strict=True)}
            if _makes_sense(rows, mirrored) and not _makes_sense(rows, given):
                yield Sentence(
                    mark(
                        "The columns seem to stand in the reverse order: column {column} holds what looks like the "
                        "statements. If so, undo this and give them in reverse."
                    ),
                    {"column": mirrored["statement"] + 1},
                )
        if self._guessed.by_content and given is None:
            numbers = ", ".join(f"{name}={at + 1}" for name, at in self._guessed.columns.items())
            yield Sentence(
                mark(
                    "The table has no headings; its columns were taken as {columns}. "
                    "If that is wrong, say which column holds what."
                ),
                {"columns": numbers},
            )

    def _warnings(self) -> Iterator[Sentence]:
        if self._unknown_headings:
            yield Sentence(mark("The first row of the table was taken for its headings."))
        yield from counted(
            self._left_out,
            mark("1 table was left out: it does not have the columns of a coding table."),
            mark("{n} tables were left out: they do not have the columns of a coding table."),
        )
        yield from counted(
            self._titles,
            mark("1 row that holds a title over all columns was left out."),
            mark("{n} rows that hold titles over all columns were left out."),
        )
        yield from counted(
            self._orphans,
            mark("1 row above the first statement was left out."),
            mark("{n} rows above the first statement were left out."),
        )
        yield from counted(
            self._uncoded_categories,
            mark("1 row has a category but no code: its statement does not reach the category."),
            mark("{n} rows have a category but no code: their statements do not reach these categories."),
        )
        yield from counted(
            self._broken_chains,
            mark("1 row has a category but none in the layer below it, so the chain is broken there."),
            mark("{n} rows have a category but none in the layer below it, so the chains are broken there."),
        )


def counted(n: int, one: str, other: str) -> Iterator[Sentence]:
    """A sentence about ``n`` things, ``one`` and ``other`` being its templates; nothing when there are none."""
    if n:
        yield Sentence(one if n == 1 else other, {"n": n})


def _name(cell: str) -> str:
    return "" if cell in _NONES else cell


def _read_label(label: str) -> tuple[str, int | None]:
    """The participant and the line that a label names, as in «(ه۱، سطر ۳)»."""
    found = _LABEL.fullmatch(label.replace("\u00a0", " ").strip())
    if found is None:
        return "", None
    return found[1].strip(), int(found[2]) if found[2] else None


def _read_places(start: str, end: str) -> tuple[tuple[int, int], ...]:
    """Spans from the cells of their starts and their ends, each joined by ``;``; nothing when they don't fit."""
    starts, ends = start.split(";"), end.split(";")
    found = [(_OFFSET.fullmatch(a), _OFFSET.fullmatch(b)) for a, b in zip(starts, ends, strict=False)]
    if len(starts) != len(ends):
        return ()
    places = tuple((int(a[1]), int(b[1])) for a, b in found if a is not None and b is not None)
    return places if len(places) == len(found) else ()
