"""All that a study can write out of itself: each kind with its word, its endings and how it is made.

Making goes in two steps. What is to be written is taken from the study first, where the study is open; it is then
written without the study, so that this can be done elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from phenocode.analysis.amounts import EXAMPLES, QUOTATIONS
from phenocode.errors import Refusal
from phenocode.i18n import mark
from phenocode.study.model import Study
from phenocode.study.outcome import Framework, FrameworkKind

if TYPE_CHECKING:
    from phenocode.analysis.manuscript import Manuscript
    from phenocode.commands.session import Session

DRAWN = (".svg", ".png", ".pdf")
"""The endings of figures; they can be written only where Qt can be used (``exporting.can_draw``)."""

_SHEETS = (".docx", ".xlsx", ".csv", ".html")
_TEXTS = (".docx", ".html")
_LISTS = (".docx", ".html", ".xlsx", ".csv")
FIGURES = (*_SHEETS, *DRAWN)
"""The endings of what is a table and a figure."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How things are written where there is a choice; each kind takes what concerns it."""

    profile: str = "default"
    quotations: int = QUOTATIONS  # of each first-layer category, in the report
    examples: int = EXAMPLES  # of each code, in the codebook
    method: bool = True  # the report: with the methods section
    labels: bool = False  # the coding table: participant and line after each statement
    split_rows: int | None = None  # the coding table: a new table after so many rows
    incomplete: bool = True  # the coding table: also what has not reached a kind of encounter


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from the study; it needs the study no more and can be written in another thread.

    ``write`` takes the path and whether an existing file may be replaced, and raises Refusal as ``export_table`` does.
    ``manuscript`` is what a preview shows, where there is one.
    """

    write: Callable[[Path, bool], object]
    manuscript: "Manuscript | None" = None


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One thing that a study can write."""

    key: str  # one for each
    kind: str  # the KIND of the command line
    word: str  # a template for ``tr``; where ``named`` is given, it has a place for {name}
    titles: dict[str, str] = field(hash=False)  # what it is called in a study's own list, by language
    endings: Sequence[str]  # the customary one first
    customary: Sequence[str]  # those that a folder of everything has
    taken_as: str  # what ``taking.TAKERS`` calls it
    named: str = ""  # of what in the study it tells, such as a framework
    framework_id: str = ""
    stem: str = ""  # what its files in a folder of everything are called, where it is not the key

    def take(self, session: "Session", choices: Choices) -> Taken:
        """Take it from the study; must run where the session is.

        Raises Refusal where the study has nothing for it, as an agreement without answers.
        """
        from phenocode.commands.taking import TAKERS  # noqa: PLC0415 - a list of outputs needs nothing of it

        taker = TAKERS[self.taken_as]
        return taker(self.framework_id, session, choices) if self.framework_id else taker(session, choices)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files in a folder of everything; figures are among them only where Qt can be used."""
        possible = self.possible
        return tuple(f"{self.stem or self.key}{ending}" for ending in self.customary if ending in possible)

    @property
    def possible(self) -> tuple[str, ...]:
        """The endings that can be written here: figures need Qt."""
        from phenocode.commands.exporting import can_draw  # noqa: PLC0415 - as above

        drawing = any(ending in DRAWN for ending in self.endings) and can_draw()
        return tuple(ending for ending in self.endings if drawing or ending not in DRAWN)


def deliverables_of(study: Study) -> list[Deliverable]:
    """All that this study could write, in the order of a list of outputs; frameworks have theirs each."""
    found: list[Deliverable] = []
    for one in DELIVERABLES:
        found.append(one)
        if one.key == "dimensions":
            for number, framework in enumerate(study.frameworks_in_order(), 1):
                found += _of_framework(framework, number)
    return found


def deliverable_named(study: Study, key: str) -> Deliverable:
    """The deliverable with this key. Raises Refusal when the study has none."""
    found = next((one for one in deliverables_of(study) if one.key == key), None)
    if found is None:
        raise Refusal("There is nothing called {name} that could be written.", name=key)
    return found


def _of_framework(framework: Framework, number: int) -> list[Deliverable]:
    """What a framework adds: who or what its items were laid over, and its levels or its gap."""

    def framed(key: str, kind: str, word: str, titles: dict[str, str]) -> Deliverable:
        said = {language: f"{title}: {framework.name}" for language, title in titles.items()}
        customary = (".docx", ".svg")
        return Deliverable(
            f"{key}-{number}", kind, word, said, (*_SHEETS, *DRAWN), customary, key, framework.name, framework.id
        )

    if framework.kind is FrameworkKind.GAP:
        word = mark("Gap of expectations: {name}")
        return [framed("gap", "gap", word, {"fa": "شکاف انتظارها", "en": "Gap of expectations"})]
    titles = {"fa": "چارچوب و مشارکت‌کنندگان", "en": "Framework and participants"}
    word = mark("Framework and participants: {name}")
    found = [framed("framework", "matrix", word, titles)]
    if framework.kind is FrameworkKind.ORDERED:
        titles = {"fa": "پراکندگی در سطح‌ها", "en": "Distribution over levels"}
        found.append(framed("levels", "levels", mark("Distribution over levels: {name}"), titles))
    return found


_PICTURED = (".docx", ".svg")


def _row(
    key: str,
    word: str,
    titles: tuple[str, str],
    endings: Sequence[str] = FIGURES,
    customary: Sequence[str] = (),
    kind: str = "",
    stem: str = "",
) -> Deliverable:
    """A row of the table; ``titles`` are Persian and English, ``customary`` is the first ending where none is given."""
    persian, english = titles
    said = {"fa": persian, "en": english}
    return Deliverable(key, kind or key, word, said, endings, customary or endings[:1], key, stem=stem)


DELIVERABLES = (
    _row("table", mark("Coding table"), ("جدول کدگذاری", "Coding table"), _SHEETS),
    _row("report", mark("Findings report"), ("گزارش یافته‌ها", "Findings report"), _TEXTS, _TEXTS),
    _row("codebook", mark("Codebook"), ("دفتر کد", "Codebook"), _LISTS),
    _row("cards", mark("Category cards"), ("کارت‌های طبقه‌ها", "Category cards"), _SHEETS),
    _row("outcome-space", mark("Outcome space"), ("فضای نتیجه", "Outcome space"), customary=_PICTURED),
    _row(
        "matrix-participant",
        mark("Participants and categories"),
        ("مشارکت‌کنندگان و طبقه‌ها", "Participants and categories"),
        customary=_PICTURED,
        kind="matrix",
    ),
    _row(
        "matrix-setting",
        mark("Settings and categories"),
        ("بسترها و طبقه‌ها", "Settings and categories"),
        customary=_PICTURED,
        kind="matrix",
    ),
    _row(
        "dimensions",
        mark("Dimensions of variation"),
        ("بُعدهای تفاوت", "Dimensions of variation"),
        customary=_PICTURED,
        kind="matrix",
    ),
    _row("saturation", mark("Saturation"), ("اشباع", "Saturation"), customary=_PICTURED),
    _row(
        "selection",
        mark("Selected statements by interview"),
        ("گزاره‌های منتخب از هر مصاحبه", "Selected statements by interview"),
        customary=_PICTURED,
    ),
    _row("iterations", mark("Iterations"), ("دورهای تحلیل", "Iterations"), customary=_PICTURED),
    _row("agreement", mark("Agreement"), ("توافق", "Agreement"), customary=_PICTURED),
    _row("debriefing", mark("Peer debriefing"), ("بازبینی همتا", "Peer debriefing"), (".docx",)),
    _row(
        "literature",
        mark("Comparison with the literature"),
        ("مقایسه با پیشینه", "Comparison with the literature"),
        _SHEETS,
    ),
    _row("coreq", mark("COREQ items"), ("بندهای COREQ", "COREQ items"), _LISTS),
    _row("srqr", mark("SRQR items"), ("بندهای SRQR", "SRQR items"), _LISTS, kind="coreq"),
    _row(
        "participants",
        mark("Participants (table)"),
        ("جدول مشارکت‌کنندگان", "Participants"),
        _SHEETS,
    ),
    _row(
        "settings",
        mark("Settings (table)"),
        ("جدول بسترها", "Settings"),
        _SHEETS,
        kind="participants",
    ),
    _row("referral", mark("Referrals"), ("ارجاع‌ها", "Referrals"), customary=_PICTURED),
    _row(
        "statements",
        mark("Statements (table)"),
        ("جدول گزاره‌ها", "Statements"),
        (".csv", ".xlsx", ".html"),
    ),
    _row("workbook", mark("Workbook of all tables"), ("همهٔ جدول‌ها", "All tables"), (".xlsx",)),
    _row("audit", mark("Audit trail"), ("ردّ ممیزی", "Audit trail"), _SHEETS, (".xlsx", ".html")),
    _row("qdpx", mark("REFI-QDA project"), ("پروژهٔ REFI-QDA", "REFI-QDA project"), (".qdpx",), stem="project"),
    _row("qdc", mark("REFI-QDA codebook"), ("دفتر کد REFI-QDA", "REFI-QDA codebook"), (".qdc",), stem="codebook"),
)
