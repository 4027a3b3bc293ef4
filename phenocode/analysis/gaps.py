"""The gap of expectations: where what participants perceive lies against their zone of tolerance.

The zone reaches from what is adequate to what is desired (Zeithaml, Berry & Parasuraman 1993); LibQUAL+ asks for the
three numbers on a scale from 1 to 9, which is a hint and no rule here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from phenocode.analysis.sheets import Cell, Said, Sheet
from phenocode.errors import Refusal
from phenocode.i18n import digits
from phenocode.study.model import Study
from phenocode.study.outcome import Aspect, Expectation, Framework
from phenocode.study.records import Participant
from phenocode.text.fold import fold

_NUMBER = re.compile(r"[+-]?(\d{1,6}(\.\d{1,6})?|\.\d{1,6})")
_MARKS = str.maketrans({"٫": ".", "/": ".", "−": "-"})
_ITEMS = {"fa": ("مطلوب", "کافی", "ادراک‌شده"), "en": ("Desired", "Adequate", "Perceived")}


class Tolerance(StrEnum):
    """Where the perceived lies: under the adequate, from the adequate to the desired (both included), or over it."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


TOLERANCE_WORDS = {
    "fa": {
        Tolerance.BELOW: "پایین‌تر از دامنه",
        Tolerance.WITHIN: "در دامنه",
        Tolerance.ABOVE: "بالاتر از دامنه",
    },
    "en": {
        Tolerance.BELOW: "below the zone",
        Tolerance.WITHIN: "within the zone",
        Tolerance.ABOVE: "above the zone",
    },
}
"""How exports say it, in the study's language."""
UNUSUAL = {"fa": "ترتیب نامعمول: کافی بیش از مطلوب است", "en": "unusual order: adequate is more than desired"}
"""What stands in place of the zone where there is none."""

_CAPTION = {"fa": "انتظارها و ادراک‌ها: {name}", "en": "Expectations and perceptions: {name}"}
_HEADINGS = {
    "fa": ("مشارکت‌کننده", "جنبه", "شکاف کفایت", "شکاف برتری", "ادراک‌شده در دامنهٔ تحمل"),
    "en": ("Participant", "Aspect", "Adequacy gap", "Superiority gap", "Perceived, and the zone of tolerance"),
}
_MEAN = {"fa": "میانگین (n = {n})", "en": "Mean (n = {n})"}
_NOTES = {
    "fa": (
        "شکاف کفایت: ادراک‌شده منهای کافی. شکاف برتری: ادراک‌شده منهای مطلوب. دامنهٔ تحمل از کافی تا مطلوب است و هر دو"
        " سر در آن‌اند.",
        "میانگین‌ها از مشارکت‌کنندگانی است که هر سه عدد را داده‌اند.",
    ),
    "en": (
        "Adequacy gap: perceived less adequate. Superiority gap: perceived less desired. The zone of tolerance reaches"
        " from adequate to desired; both ends lie within it.",
        "Means are of the participants who gave all three numbers.",
    ),
}
_SOURCE = {"fa": "منبع: {source}", "en": "Source: {source}"}


def gap_items(language: str) -> tuple[str, str, str]:
    """What the three items of a gap are called in a language, in their order."""
    return _ITEMS[language]


def read_score(typed: str) -> Decimal | None:
    """The number that was typed, None for nothing: digits of any kind, decimals after «.», «٫» or «/».

    Raises Refusal for anything else.
    """
    text = fold(typed).strip().translate(_MARKS)
    if not text:
        return None
    if _NUMBER.fullmatch(text) is None:
        raise Refusal("{typed} is no number. Type one such as 7 or 6.5.", typed=typed)
    return Decimal(text)


def expectation_of(study: Study, aspect_id: str, participant_id: str) -> Expectation | None:
    """What a participant said of an aspect."""
    found = study.linked(Expectation, "aspect_id", aspect_id)
    return next((one for one in found if one.participant_id == participant_id), None)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is desired, adequate and perceived; None where unknown."""

    desired: Decimal | None = None
    adequate: Decimal | None = None
    perceived: Decimal | None = None

    @property
    def complete(self) -> bool:
        """Whether none is missing."""
        return None not in (self.desired, self.adequate, self.perceived)

    @property
    def adequacy(self) -> Decimal | None:
        """The adequacy gap: perceived less adequate."""
        return None if self.perceived is None or self.adequate is None else self.perceived - self.adequate

    @property
    def superiority(self) -> Decimal | None:
        """The superiority gap: perceived less desired."""
        return None if self.perceived is None or self.desired is None else self.perceived - self.desired

    @property
    def unusual(self) -> bool:
        """Whether more is adequate than desired, so that there is no zone."""
        return self.desired is not None and self.adequate is not None and self.adequate > self.desired

    @property
    def place(self) -> Tolerance | None:
        """Where the perceived lies; equal to the adequate or to the desired is within the zone.

        None where one of the three is missing, and where the order is unusual: both sides would be true then.
        """
        if self.desired is None or self.adequate is None or self.perceived is None or self.unusual:
            return None
        if self.perceived < self.adequate:
            return Tolerance.BELOW
        return Tolerance.ABOVE if self.perceived > self.desired else Tolerance.WITHIN


@dataclass(frozen=True, slots=True)
class GapRow:
    """What a participant said of an aspect."""

    participant: Participant
    aspect: Aspect
    expectation: Expectation | None
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class GapMean:
    """The means of an aspect over the participants who gave all three numbers."""

    aspect: Aspect
    n: int
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class GapTable:
    """All participants and aspects, also those without a number."""

    language: str
    framework: Framework
    items: tuple[str, ...]  # what the three numbers are called
    rows: tuple[GapRow, ...]  # by participant, then aspect
    means: tuple[GapMean, ...]  # one for each aspect

    def as_json(self) -> dict[str, Any]:
        """Numbers as floats, None where unknown."""
        return {
            "framework": self.framework.name,
            "rows": [
                {"participant": row.participant.name, "aspect": row.aspect.name, **_as_json(row.numbers)}
                for row in self.rows
            ],
            "means": [{"aspect": mean.aspect.name, "n": mean.n, **_as_json(mean.numbers)} for mean in self.means],
        }


def gap_table(study: Study, framework: Framework) -> GapTable:
    """Where the perceived lies, for each participant (in interview order) and aspect."""
    aspects = study.aspects_of(framework.id)
    said = {
        (one.participant_id, aspect.id): one
        for aspect in aspects
        for one in study.linked(Expectation, "aspect_id", aspect.id)
    }
    rows = tuple(
        GapRow(person, aspect, (one := said.get((person.id, aspect.id))), numbers_of(one))
        for person in study.people_in_order()
        for aspect in aspects
    )
    means = tuple(_mean(aspect, [row.numbers for row in rows if row.aspect is aspect]) for aspect in aspects)
    items = tuple(item.name for item in study.items_of(framework.id))
    return GapTable(study.about.language, framework, items, rows, means)


def numbers_of(expectation: Expectation | None) -> Numbers:
    """The three numbers that were typed."""
    if expectation is None:
        return Numbers()
    return Numbers(*map(read_score, (expectation.desired, expectation.adequate, expectation.perceived)))


def _mean(aspect: Aspect, numbers: Sequence[Numbers]) -> GapMean:
    whole = [(n.desired, n.adequate, n.perceived) for n in numbers if n.complete]
    if not whole:
        return GapMean(aspect, 0, Numbers())
    sums = (sum(filter(None, column), Decimal(0)) for column in zip(*whole, strict=True))
    return GapMean(aspect, len(whole), Numbers(*(total / len(whole) for total in sums)))


def gap_sheet(table: GapTable) -> Sheet:
    """The table with its means; rows of participants who said nothing of an aspect are left out."""
    language = table.language
    person, aspect, adequacy, superiority, place = _HEADINGS[language]
    headings = (person, aspect, *table.items, adequacy, superiority, place)
    rows = [
        (row.participant.name, row.aspect.name, *_cells(row.numbers, language))
        for row in table.rows
        if row.numbers != Numbers()
    ]
    feet = [
        (_MEAN[language].format(n=digits(str(mean.n), language)), mean.aspect.name, *_cells(mean.numbers, language))
        for mean in table.means
        if mean.n
    ]
    notes = [*_NOTES[language]]
    if table.framework.source:
        notes.append(_SOURCE[language].format(source=table.framework.source))
    caption = _CAPTION[language].format(name=f"\u2068{table.framework.name}\u2069")
    return Sheet(language, caption, headings, rows, feet, notes)


def say_number(value: Decimal | None, language: str, *, signed: bool = False) -> str:
    """A number as a person reads it: two places at most, with its sign where it is a difference; "" for none."""
    if value is None:
        return ""
    text = f"{round(value, 2):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text in ("-0", "") else text
    if signed and not text.startswith("-") and text != "0":
        text = f"+{text}"
    text = text.replace("-", "−")
    if language == "fa":
        # The sign stands before its number in a text from right to left too.
        return (
            f"\u200e{digits(text.replace('.', '٫'), 'fa')}" if text[0] in "+−" else digits(text.replace(".", "٫"), "fa")
        )
    return text


def say_place(numbers: Numbers, language: str) -> str:
    """Where the perceived lies, or that there is no zone, in a language; "" where something is missing."""
    if numbers.unusual:
        return UNUSUAL[language]
    return "" if numbers.place is None else TOLERANCE_WORDS[language][numbers.place]


def _cells(numbers: Numbers, language: str) -> tuple[Cell, ...]:
    plain = (_said(one, language) for one in (numbers.desired, numbers.adequate, numbers.perceived))
    gaps = (_said(one, language, signed=True) for one in (numbers.adequacy, numbers.superiority))
    return (*plain, *gaps, say_place(numbers, language))


def _said(value: Decimal | None, language: str, *, signed: bool = False) -> Cell:
    return "" if value is None else Said(round(float(value), 6), say_number(value, language, signed=signed))


def _as_json(numbers: Numbers) -> dict[str, Any]:
    values = {
        name: None if (value := getattr(numbers, name)) is None else float(value)
        for name in ("desired", "adequate", "perceived", "adequacy", "superiority")
    }
    return {**values, "place": numbers.place and numbers.place.value, "unusual": numbers.unusual}
