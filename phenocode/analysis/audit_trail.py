"""The audit trail: what was done in a study, when, by whom and why, as a table in the study's language.

It has code names only: where a step names a participant, a setting or a transcript by a former name, the present name
stands; a participant's also in its reason. A step tells what was done, and a participant's words only where a code was
named by them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from phenocode.analysis.sheets import Cell, Sheet
from phenocode.i18n import digits
from phenocode.text.days import numbered_day
from phenocode.text.edits import Edit, apply_edits
from phenocode.text.names import name_key
from phenocode.text.personal_names import NameFinder

_SHORTEST_NAME = 2  # in letters; a single one stands in too many words' places

_CAPTION = {"fa": "ردّ ممیزی پژوهش", "en": "Audit trail of the study"}
_HEADINGS = {
    "fa": ("گام", "زمان", "چه کسی", "چه کاری", "چرا", "واگرد"),
    "en": ("Step", "When", "Who", "What", "Why", "Undone"),
}
_MOMENT = {"fa": "لحظه (ISO 8601, UTC)", "en": "Moment (ISO 8601, UTC)"}
_UNDONE = {"fa": "واگرد شد", "en": "undone"}
_NOTES = {
    "fa": (
        "زمان‌ها به وقت رایانه‌ای است که این ردّ ممیزی را نوشته است.",
        "مشارکت‌کنندگان تنها با نام رمزی آمده‌اند؛ از سخنان آنان تنها آنچه نام کدی شده است در آن هست.",
    ),
    "en": (
        "Times are those of the time zone in which this trail was written.",
        "Participants appear under their code names only; of their words the trail has only those that name a code.",
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the history, said in the study's language."""

    number: int
    moment: str  # ISO 8601, UTC
    who: str
    what: str
    why: str
    undone: bool


class PresentNames:
    """The names that stand in place of former ones."""

    def __init__(self, present: dict[str, str], people: Iterable[str] = ()) -> None:
        """``present`` are present names by former ones; those of ``people`` are looked for in sentences too."""
        self._present = {name_key(former): name for former, name in present.items()}
        self._former = [one for one in people if sum(map(str.isalnum, one)) >= _SHORTEST_NAME]
        self._instead = [present[one] for one in self._former]
        self._finder = NameFinder(self._former)

    def of(self, name: str) -> str:
        """The present name of what is, or once was, called so."""
        return self._present.get(name_key(name), name)

    def within(self, sentence: str) -> str:
        """A sentence with present names where former ones stand as words."""
        if not self._former:
            return sentence
        places = [place for place in self._finder.find(sentence) if place.certain]
        return apply_edits(sentence, [Edit(one.start, one.end, self._instead[one.name]) for one in places])


def audit_sheet(entries: Sequence[Entry], language: str, *, exact: bool = False) -> Sheet:
    """The trail as a table, the first step first; ``exact`` adds each moment as programs read it."""
    headings = [*_HEADINGS[language], *([_MOMENT[language]] if exact else [])]
    rows: list[list[Cell]] = [
        [
            one.number,
            _when(one.moment, language),
            one.who,
            one.what,
            one.why,
            _UNDONE[language] if one.undone else "",
            *([one.moment] if exact else []),
        ]
        for one in entries
    ]
    return Sheet(language, _CAPTION[language], headings, rows, notes=_NOTES[language])


def _when(moment: str, language: str) -> str:
    """Day and time to the second, in the calendar of the language and the time zone of this computer."""
    try:
        clock = datetime.fromisoformat(moment).astimezone().strftime("%H:%M:%S")
    except ValueError:
        return moment
    return f"{numbered_day(moment, language)} {digits(clock, language)}"
