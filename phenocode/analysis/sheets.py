"""Tables of numbers as they leave the program: caption, headings, rows and notes, in the study's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from phenocode.analysis.iteration_table import Table
from phenocode.analysis.matrices import COLLECTIVE, Matrix, Rows
from phenocode.analysis.referrals import Referral, Referrals
from phenocode.analysis.saturation import Saturation, Unit
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.analysis.selection import Selection
from phenocode.i18n import digits
from phenocode.study.records import Layer

Cell: TypeAlias = str | int | float


class Said(float):
    """A number that a person reads in ``words`` of its own, as with all its places; data files take the number."""

    words: str

    def __new__(cls, value: float, words: str) -> "Said":
        """The number and how it is said, in the language of its table."""
        made = super().__new__(cls, value)
        made.words = words
        return made


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; what stands in ``feet`` tells of the columns and is no row like the others."""

    language: str  # "fa" or "en"
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    feet: Sequence[Sequence[Cell]] = ()
    notes: Sequence[str] = ()

    @property
    def right_to_left(self) -> bool:
        """Whether its columns begin at the right."""
        return self.language == "fa"


_LAYERS = {
    "fa": {
        Layer.FIRST: "طبقه‌های توصیفی لایهٔ اول",
        Layer.SECOND: "طبقه‌های توصیفی لایهٔ دوم",
        Layer.ENCOUNTER: "انواع مواجهه با پدیده",
    },
    "en": {
        Layer.FIRST: "first-layer categories of description",
        Layer.SECOND: "second-layer categories of description",
        Layer.ENCOUNTER: "kinds of encounter with the phenomenon",
    },
}
_MATRIX = {
    "fa": {
        Rows.PARTICIPANT: "شمار گزاره‌های هر مشارکت‌کننده در {columns}",
        Rows.SETTING: "شمار گزاره‌های هر بستر در {columns}",
    },
    "en": {
        Rows.PARTICIPANT: "Statements of each participant in the {columns}",
        Rows.SETTING: "Statements of each setting in the {columns}",
    },
}
_TOTAL = {"fa": "مجموع", "en": "Total"}
_SINGLE = {
    "fa": {Rows.PARTICIPANT: "از یک مشارکت‌کننده", Rows.SETTING: "از یک بستر"},
    "en": {Rows.PARTICIPANT: "From one participant", Rows.SETTING: "From one setting"},
}
_SINGLE_MARK = {
    "fa": {Rows.PARTICIPANT: "یک مشارکت‌کننده", Rows.SETTING: "یک بستر"},
    "en": {Rows.PARTICIPANT: "one participant", Rows.SETTING: "one setting"},
}
_COLLECTIVE = {
    "fa": "طبقه‌ها آنچه را توصیف می‌کنند که در همهٔ مصاحبه‌ها با هم یافته شد؛ سنخ‌بندی افراد نیستند.",
    "en": COLLECTIVE,
}
_SEVERAL = {
    "fa": "گزاره در هر طبقه‌ای که یکی از کدهایش به آن می‌رسد یک بار شمرده شده است؛ پس جمع یک ردیف می‌تواند از گزاره‌های"
    " منتخب آن بیشتر باشد.",
    "en": "A statement counts once in each category that one of its codes reaches, so a row can add up to more than its"
    " selected statements.",
}
_RESTS = {
    "fa": {
        Rows.PARTICIPANT: "{names}: تنها بر گفته‌های یک مشارکت‌کننده تکیه دارد.",
        Rows.SETTING: "{names}: تنها بر گفته‌های یک بستر تکیه دارد.",
    },
    "en": {
        Rows.PARTICIPANT: "{names}: drawn from one participant only.",
        Rows.SETTING: "{names}: drawn from one setting only.",
    },
}
_COUNTED = {
    "fa": {
        Unit.CODES: "کدهای اولیهٔ",
        Unit.FIRST_LAYER: "طبقه‌های توصیفی لایهٔ اولِ",
        Unit.SECOND_LAYER: "طبقه‌های توصیفی لایهٔ دومِ",
    },
    "en": {
        Unit.CODES: "initial codes",
        Unit.FIRST_LAYER: "first-layer categories",
        Unit.SECOND_LAYER: "second-layer categories",
    },
}

_SELECTION = {"fa": "گزاره‌های منتخب از هر مصاحبه", "en": "Statements selected from each interview"}
_SELECTION_HEADINGS = {
    "fa": (
        "مصاحبه",
        "مشارکت‌کننده",
        "بستر",
        "گزاره‌های منتخب",
        "با کد",
        "بی‌کد",
        "کدهای متفاوت",
        "نویسه‌های منتخب",
        "درصد از سخن او",
    ),
    "en": (
        "Interview",
        "Participant",
        "Setting",
        "Selected statements",
        "With codes",
        "Without codes",
        "Different codes",
        "Characters selected",
        "% of their words",
    ),
}
_DIFFERENT = {
    "fa": "مجموع کدها شمار کدهای متفاوت در همهٔ مصاحبه‌هاست و جمع ستون نیست.",
    "en": "The total of codes is that of different ones in all interviews, not the sum of the column.",
}
_UNKNOWN = {
    "fa": "{n} گزاره که مصاحبه‌اش معلوم نیست در این شمار نیست.",
    "en": "Statements of no known interview, not counted here: {n}.",
}

_REFERRAL = {"fa": "زنجیرهٔ ارجاع مشارکت‌کنندگان", "en": "Referral chains of the participants"}
_REFERRAL_HEADINGS = {
    "fa": ("مشارکت‌کننده", "معرف", "فاصله از آغاز زنجیره", "توضیح"),
    "en": ("Participant", "Referred by", "Referrals from the chain's first", "Remark"),
}
_REMARKS = {
    "fa": {"cycle": "در چرخه", "unknown": "معرف در مطالعه نیست"},
    "en": {"cycle": "in a cycle", "unknown": "referrer not in the study"},
}
_ITERATIONS = {"fa": "دورهای تحلیل و دستگاه طبقه‌های هر یک", "en": "Iterations of the analysis and their categories"}
_DIFFERENCES = {
    "fa": "دگرگونی طبقه‌ها از {before} تا {after}",
    "en": "Changes of the categories from {before} to {after}",
}
PRESENT = {"fa": "اکنون", "en": "Now"}
"""What the present category system is called beside kept ones."""


def matrix_sheet(matrix: Matrix) -> Sheet:
    """A matrix with its totals, the mark of columns that rest on one row, and the reminders that belong to it."""
    language, kind = matrix.language, matrix.kind
    feet: list[Sequence[Cell]] = []
    notes = [_SEVERAL[language]]
    if matrix.rows and matrix.columns:
        feet.append((_TOTAL[language], *matrix.totals, sum(row.selected for row in matrix.rows)))
    if any(matrix.single):
        mark = single_mark(matrix)
        feet.append((_SINGLE[language][kind], *(mark if flag else "" for flag in matrix.single), ""))
        notes.append(_RESTS[language][kind].format(names=_listed(single_names(matrix), language)))
    if kind is Rows.PARTICIPANT:
        notes.append(_COLLECTIVE[language])
    caption = _MATRIX[language][kind].format(columns=_LAYERS[language][matrix.layer])
    return Sheet(language, caption, matrix.headings, matrix.lines, feet, notes)


def single_mark(matrix: Matrix) -> str:
    """The words that mark a column whose statements all come from one row."""
    return _SINGLE_MARK[matrix.language][matrix.kind]


def single_names(matrix: Matrix) -> list[str]:
    """The names of such columns."""
    return [column.name for column, flag in zip(matrix.columns, matrix.single, strict=True) if flag]


def saturation_sheet(curve: Saturation) -> Sheet:
    """What each interview added, with the passage about it."""
    counted = _COUNTED[curve.language][curve.unit]
    if curve.language == "fa":
        caption = f"{counted} تازه و مجموع آن‌ها در هر مصاحبه، به ترتیب مصاحبه‌ها"
    else:
        caption = f"New {counted} and their total by interview, in interview order"
    return Sheet(curve.language, caption, curve.headings, curve.rows, notes=[saturation_sentence(curve)])


def selection_sheet(selection: Selection) -> Sheet:
    """What was selected from each interview, with totals."""
    language = selection.language
    headings = _SELECTION_HEADINGS[language]
    comma = "، " if language == "fa" else ", "
    rows = [
        (
            one.interview,
            comma.join(one.participants),
            comma.join(one.settings),
            one.statements,
            one.coded,
            one.uncoded,
            one.codes,
            one.characters,
            "" if one.share is None else round(100 * one.share, 1),
        )
        for one in selection.interviews
    ]
    totals = (selection.statements, selection.coded, selection.statements - selection.coded)
    feet = [(_TOTAL[language], "", "", *totals, selection.codes, selection.characters, "")]
    notes = [_DIFFERENT[language]]
    if selection.unknown:
        notes.append(_UNKNOWN[language].format(n=digits(str(selection.unknown), language)))
    return Sheet(language, _SELECTION[language], headings, rows, feet, notes)


def referral_sheet(referrals: Referrals, language: str) -> Sheet:
    """Who referred whom, chain by chain."""
    rows = [
        (
            referral.participant.name,
            referral.unknown if referral.referrer is None else referral.referrer.name,
            referral.depth,
            _remark(referral, language),
        )
        for chain in referrals.chains
        for referral in chain
    ]
    return Sheet(language, _REFERRAL[language], _REFERRAL_HEADINGS[language], rows)


def _remark(referral: Referral, language: str) -> str:
    if referral.in_cycle:
        return _REMARKS[language]["cycle"]
    return _REMARKS[language]["unknown"] if referral.unknown else ""


def iteration_sheet(table: Table) -> Sheet:
    """The kept iterations."""
    return Sheet(table.language, _ITERATIONS[table.language], table.headings, table.rows)


def difference_sheet(table: Table, before: str, after: str) -> Sheet:
    """What became of the cards from one iteration to another."""
    caption = _DIFFERENCES[table.language].format(before=f"\u2068{before}\u2069", after=f"\u2068{after}\u2069")
    return Sheet(table.language, caption, table.headings, table.rows)


def in_digits(cell: Cell, language: str) -> str:
    """A cell as a person reads it: a number in the digits of the language, a name as it is."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Said):
        return cell.words
    text = str(cell).removesuffix(".0")
    return digits(text.replace(".", "٫"), language) if language == "fa" else text


def as_data(cell: Cell) -> str:
    """A cell as other programs read it: a number in ASCII digits, a name as it is."""
    return in_digits(float(cell) if isinstance(cell, Said) else cell, "en")


def _listed(names: Sequence[str], language: str) -> str:
    """Names in one sentence, each kept from disturbing the direction of the others."""
    return ("، " if language == "fa" else ", ").join(f"\u2068{name}\u2069" for name in names)
