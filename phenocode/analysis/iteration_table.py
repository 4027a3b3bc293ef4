"""The iteration table and the table of what differs between two iterations, in the study's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from phenocode.analysis.differences import CardChange, CardName, ChangeKind, Difference, same_system
from phenocode.analysis.measures import Measures, measure, percent_in_table
from phenocode.study.model import Study
from phenocode.study.records import Iteration
from phenocode.text.days import numbered_day

Cell: TypeAlias = str | float

_HEADINGS = {
    "fa": (
        "دور تحلیل",
        "تاریخ",
        "دلیل",
        "پژوهشگر",
        "کدهای اولیه",
        "طبقه‌های توصیفی لایهٔ اول",
        "طبقه‌های توصیفی لایهٔ دوم",
        "انواع مواجهه",
        "پوشش (درصد)",
        "گزاره‌های چندطبقه‌ای",
    ),
    "en": (
        "Iteration",
        "Date",
        "Reason",
        "Researcher",
        "Initial codes",
        "First-layer categories",
        "Second-layer categories",
        "Kinds of encounter",
        "Coverage (%)",
        "Straddling statements",
    ),
}
_DIFFERENCE_HEADINGS = {
    "fa": ("لایه", "نام", "دگرگونی", "پیش از آن", "اکنون", "گزاره‌های افزوده", "گزاره‌های کاسته"),
    "en": ("Layer", "Name", "Change", "Before", "Now", "Statements gained", "Statements lost"),
}
_LAYERS = {
    "fa": {
        "code": "کد اولیه",
        "first": "طبقهٔ توصیفی لایهٔ اول",
        "second": "طبقهٔ توصیفی لایهٔ دوم",
        "encounter": "نوع مواجهه",
    },
    "en": {
        "code": "Initial code",
        "first": "First-layer category",
        "second": "Second-layer category",
        "encounter": "Kind of encounter",
    },
}
_KINDS = {
    "fa": {
        ChangeKind.NEW: "تازه",
        ChangeKind.GONE: "کنار رفته",
        ChangeKind.RENAMED: "نام دیگر",
        ChangeKind.MOVED: "جابه‌جا شده",
        ChangeKind.MERGED: "ادغام شده",
        ChangeKind.SPLIT: "تفکیک شده",
        ChangeKind.REWRITTEN: "بازنویسی شده",
        ChangeKind.STATEMENTS: "گزاره‌ها",
    },
    "en": {
        ChangeKind.NEW: "New",
        ChangeKind.GONE: "Gone",
        ChangeKind.RENAMED: "Renamed",
        ChangeKind.MOVED: "Moved",
        ChangeKind.MERGED: "Merged",
        ChangeKind.SPLIT: "Split",
        ChangeKind.REWRITTEN: "Described anew",
        ChangeKind.STATEMENTS: "Statements",
    },
}
_FIELDS = {
    "fa": {
        "definition": "تعریف",
        "referential": "جنبهٔ ارجاعی",
        "structural": "جنبهٔ ساختاری",
        "internal_horizon": "افق درونی",
        "external_horizon": "افق بیرونی",
        "is_not": "آنچه نیست",
        "relevance": "اهمیت",
        "second_language_name": "نام به زبان دیگر",
        "memo": "یادداشت",
    },
    "en": {
        "definition": "definition",
        "referential": "referential aspect",
        "structural": "structural aspect",
        "internal_horizon": "internal horizon",
        "external_horizon": "external horizon",
        "is_not": "what it is not",
        "relevance": "relevance",
        "second_language_name": "name in another language",
        "memo": "memo",
    },
}
_BETWEEN = {"fa": "، ", "en": ", "}


class Kept(Protocol):
    """What knows a study and its kept versions, as an open study does."""

    study: Study

    def version(self, iteration_id: str) -> Study:
        """The category system of a kept iteration."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the study's language; numbers are numbers, shares are percentages."""

    language: str  # "fa" or "en"
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class KeptSystem:
    """An iteration and what its category system comes to."""

    iteration: Iteration
    measures: Measures
    current: bool  # whether the present category system is the same

    def as_json(self) -> dict[str, Any]:
        """The iteration as COMMANDS.md, ``iterations list``, says it; ``coverage`` lies between 0 and 1."""
        return {
            "name": self.iteration.name,
            "reason": self.iteration.reason,
            "researcher": self.iteration.researcher,
            "kept": self.iteration.kept,
            "codes": self.measures.codes,
            "first_layer": self.measures.first_layer,
            "second_layer": self.measures.second_layer,
            "encounters": self.measures.encounters,
            "coverage": self.measures.coverage,
            "straddling": len(self.measures.straddling),
            "current": self.current,
        }


def kept_systems(kept: Kept) -> list[KeptSystem]:
    """The kept iterations with their measures, the oldest first. Raises Refusal when one is damaged."""
    systems = []
    for iteration in kept.study.iterations_in_order():
        version = kept.version(iteration.id)
        systems.append(KeptSystem(iteration, measure(version), same_system(version, kept.study)))
    return systems


def iteration_table(session: Kept) -> Table:
    """One row for each kept iteration, the oldest first. Raises Refusal when one is damaged."""
    language = session.study.about.language
    rows = []
    for system in kept_systems(session):
        one, measures = system.iteration, system.measures
        coverage: Cell = "" if measures.coverage is None else percent_in_table(measures.coverage)
        rows.append(
            (
                one.name,
                numbered_day(one.kept, language),
                one.reason,
                one.researcher,
                measures.codes,
                measures.first_layer,
                measures.second_layer,
                measures.encounters,
                coverage,
                len(measures.straddling),
            )
        )
    return Table(language, _HEADINGS[language], tuple(rows))


def difference_table(difference: Difference, language: str) -> Table:
    """One row for each change; what a change says nothing of is empty."""
    rows = tuple(
        (
            _LAYERS[language][change.layer],
            change.name,
            _KINDS[language][change.kind],
            _BETWEEN[language].join(_before(change)),
            _BETWEEN[language].join(_now(change, language)),
            len(change.gained),
            len(change.lost),
        )
        for change in difference.changes
    )
    return Table(language, _DIFFERENCE_HEADINGS[language], rows)


def _before(change: CardChange) -> Sequence[str]:
    match change.kind:
        case ChangeKind.RENAMED:
            return [change.former]
        case ChangeKind.MERGED:
            return _names(change.others)
        case ChangeKind.SPLIT:
            return [change.name]
        case _:
            return _names(change.under_before)


def _now(change: CardChange, language: str) -> Sequence[str]:
    match change.kind:
        case ChangeKind.RENAMED | ChangeKind.MERGED:
            return [change.name]
        case ChangeKind.SPLIT:
            return [*([] if change.gone else [change.name]), *_names(change.others)]
        case ChangeKind.REWRITTEN:
            return [_FIELDS[language][field] for field in change.fields]
        case _:
            return _names(change.under)


def _names(cards: Sequence[CardName]) -> list[str]:
    return [card.name for card in cards]
