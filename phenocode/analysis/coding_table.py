"""The coding table: what stands in each of its rows, which cells merge, and where it may be split.

METHOD.md, "The deliverables of a study", 1. The words of the table are in the study's language, not the interface's,
because the table leaves the program.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

from phenocode.errors import Refusal
from phenocode.i18n import digits
from phenocode.study.model import UNPLACED, Chain, Study
from phenocode.study.records import Category, InitialCode, Layer, Statement

NONE = "—"
"""What a cell shows that has nothing in it."""

HEADINGS: dict[str, tuple[str, str, str, str, str]] = {
    "fa": (
        "گزاره‌های منتخب از مصاحبه‌ها",
        "کدگذاری اولیه",
        "طبقه‌های توصیفی لایهٔ اول",
        "طبقه‌های توصیفی لایهٔ دوم",
        "نوع مواجهه با پدیده",
    ),
    "en": (
        "Selected statements",
        "Initial code",
        "First-layer category",
        "Second-layer category",
        "Kind of encounter",
    ),
}
"""The headings of the five columns in their logical order, by the study's language."""

LABEL_HEADINGS = {"fa": "نشان مشارکت‌کننده", "en": "Participant label"}
"""The heading of the participant labels where they have a column of their own."""

_CAPTION_BEGINS = {"fa": "جدول 1", "en": "Table 1"}
_CAPTION_TEXTS = {
    "fa": "گزاره‌های منتخب، کدهای اولیه و طبقه‌های توصیفی",
    "en": "Selected statements, initial codes and categories of description",
}
_CAPTION_OF = {"fa": "{text} {subject}", "en": "{text}: {subject}"}
_CONTINUED = {"fa": "(ادامه)", "en": "(continued)"}
_LABELS = {"fa": ("({name}، سطر {line})", "({name})"), "en": ("({name}, line {line})", "({name})")}

_LAST = 1 << 30  # the place of what is missing


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with one of its codes and one of the code's chains; what is missing is an empty string."""

    statement_id: str
    statement: str  # the quotation, verbatim and without quotation marks
    label: str  # the participant's code name and line in brackets, empty unless asked for
    code: str
    first: str
    second: str
    encounter: str

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """The five cells in their logical order, ``NONE`` where something is missing."""
        return (
            self.statement,
            self.code or NONE,
            self.first or NONE,
            self.second or NONE,
            self.encounter or NONE,
        )


@dataclass(frozen=True, slots=True)
class CodingTable:
    """The rows of the coding table in their order, with all that is printed around them."""

    language: str  # the study's: "fa" or "en"
    subject: str  # what the caption names: the phenomenon, else the study's title
    rows: tuple[Row, ...]
    labels: bool = False  # whether the rows carry participant labels
    left_out: int = 0  # statements without a complete chain that do not appear
    continued: bool = False  # a later part of a split table

    @property
    def right_to_left(self) -> bool:
        """Whether the first column stands rightmost."""
        return self.language == "fa"

    @property
    def headings(self) -> tuple[str, str, str, str, str]:
        """The headings of the five columns."""
        return HEADINGS[self.language]

    @property
    def caption(self) -> str:
        """What stands above the table."""
        begin = digits(_CAPTION_BEGINS[self.language], self.language)
        return f"{begin} {_CONTINUED[self.language]}" if self.continued else f"{begin}. {self.caption_text}"

    @property
    def caption_text(self) -> str:
        """What the caption says behind its number; a later part repeats none of it."""
        text = "" if self.continued else _CAPTION_TEXTS[self.language]
        return _CAPTION_OF[self.language].format(text=text, subject=self.subject) if text and self.subject else text


def build_coding_table(
    study: Study,
    *,
    line_of: Callable[[Statement], int | None] | None = None,
    labels: bool = False,
    incomplete: bool = True,
) -> CodingTable:
    """The coding table of ``study``, one row for each statement, code and chain of the code.

    Rows stand by encounter, second layer and first layer in the study's order, what is missing last, then by interview
    and offset. A statement stands where its first code stands; its other codes follow it in the order of coding, with
    their own parents. ``line_of`` tells the 1-based line of a statement for its label. Without ``incomplete``,
    statements that reach no kind of encounter are left out and counted.
    """
    chains = _ChainsInOrder(study)
    placed: list[tuple[tuple[int, ...], list[Row]]] = []
    left_out = 0
    for order, statement in enumerate(study.statements_in_order()):
        pairs = [(code, chain) for code in study.codes_of(statement.id) for chain in chains.of(code)]
        if not incomplete and not any(chain.complete for _, chain in pairs):
            left_out += 1
            continue
        label = participant_label(study, statement, line_of) if labels else ""
        quotation = statement.quotation
        if pairs:
            place = (0, *chains.place(pairs[0][1]), order)
            rows = [_row(statement, quotation, label, code, chain) for code, chain in pairs]
        else:
            place = (1, _LAST, _LAST, _LAST, order)
            rows = [Row(statement.id, quotation, label, "", "", "", "")]
        placed.append((place, rows))
    placed.sort(key=lambda entry: entry[0])
    return CodingTable(
        language=study.about.language,
        subject=(study.about.phenomenon or study.about.title).strip().rstrip("."),
        rows=tuple(row for _, rows in placed for row in rows),
        labels=labels,
        left_out=left_out,
    )


def merge_runs(table: CodingTable) -> list[tuple[int, int, int, int, int]]:
    """For each row and column, how many rows the cell spans that starts there; 0 where it belongs to the cell above.

    Equal cells merge only under the same parents, and a statement's cell over its own rows. A missing parent is never
    shared by two children: its dash spans exactly the cell that lacks it, so no dash looks like a category.
    """
    identities = [_identities(row) for row in table.rows]
    spans = [[0] * 5 for _ in identities]
    for column in range(5):
        start = 0
        for index in range(1, len(identities) + 1):
            if index == len(identities) or identities[index][column] != identities[start][column]:
                spans[start][column] = index - start
                start = index
    return [(a, b, c, d, e) for a, b, c, d, e in spans]


def split_rows(table: CodingTable, n: int) -> list[CodingTable]:
    """The table in parts of at most ``n`` rows, the later ones captioned as continued; merged cells are restated.

    A statement's rows stay together unless they are more than ``n``. Raises Refusal when ``n`` is less than 1.
    """
    if n < 1:
        raise Refusal("A table can't be split after {n} rows. Give 1 or more.", n=n)
    parts: list[list[Row]] = [[]]
    for _, group in groupby(table.rows, key=lambda row: row.statement_id):
        rows = list(group)
        for begin in range(0, len(rows), n):
            piece = rows[begin : begin + n]
            if len(parts[-1]) + len(piece) > n:
                parts.append([])
            parts[-1].extend(piece)
    return [replace(table, rows=tuple(rows), continued=index > 0) for index, rows in enumerate(parts)]


class _ChainsInOrder:
    """Each code's chains by their place in the tree, worked out once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._ranks = {category.id: rank for layer in Layer for rank, category in enumerate(study.layer(layer))}
        self._of: dict[str, list[Chain]] = {}

    def of(self, code: InitialCode) -> list[Chain]:
        found = self._of.get(code.id)
        if found is None:
            found = self._of[code.id] = sorted(self._study.chains_of(code.id), key=self.place)
        return found

    def place(self, chain: Chain) -> tuple[int, int, int]:
        return (self._rank(chain.encounter), self._rank(chain.second), self._rank(chain.first))

    def _rank(self, category: Category | None) -> int:
        return _LAST if category is None else self._ranks[category.id]


def _row(statement: Statement, quotation: str, label: str, code: InitialCode, chain: Chain) -> Row:
    return Row(statement.id, quotation, label, code.name, *chain_names(chain))


def chain_names(chain: Chain = UNPLACED) -> tuple[str, str, str]:
    """The names of a chain's first-layer category, second-layer category and encounter, empty where missing."""
    first, second, encounter = chain.first, chain.second, chain.encounter
    return (first.name if first else "", second.name if second else "", encounter.name if encounter else "")


def participant_label(
    study: Study, statement: Statement, line_of: Callable[[Statement], int | None] | None = None
) -> str:
    """Whose words a statement holds, as it stands behind a quotation: the code name and the line in brackets."""
    participant = study.participant_of(statement)
    if participant is None:
        return ""
    language = study.about.language
    with_line, without = _LABELS[language]
    line = line_of(statement) if line_of is not None else None
    if line is None:
        return without.format(name=participant.name)
    return with_line.format(name=participant.name, line=digits(str(line), language))


def _identities(row: Row) -> tuple[object, ...]:
    """For each column what must be equal for two neighbouring cells to be one."""
    code = ("code", row.code) if row.code else ("statement", row.statement_id)
    # A dash is what stands below it, so that it spans just that.
    first = ("first", row.first) if row.first else code
    second = ("second", row.second) if row.second else first
    encounter = ("encounter", row.encounter) if row.encounter else second
    return (
        row.statement_id,
        (encounter, second, first, code),
        (encounter, second, first),
        (encounter, second),
        encounter,
    )
