"""By what a search can be narrowed: places, participants, settings, whose words, codes, categories."""

from collections.abc import Iterable
from dataclasses import dataclass

from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import Layer, Role

PLACE, ROLE, PARTICIPANT, SETTING, CODE, CATEGORY = "place", "role", "participant", "setting", "code", "category"

KIND_NAMES = {
    PLACE: mark("Where to look"),
    ROLE: mark("Whose words"),
    PARTICIPANT: mark("Participant"),
    SETTING: mark("Setting"),
    CODE: mark("Code"),
    CATEGORY: mark("Category"),
}
PLACE_NAMES = {
    "transcripts": mark("Transcripts"),
    "statements": mark("Statements"),
    "codes": mark("Codes"),
    "categories": mark("Categories"),
    "memos": mark("Memos"),
    "literature": mark("Literature"),
}
ROLE_NAMES = {Role.PARTICIPANT: mark("Participants"), Role.INTERVIEWER: mark("Interviewer")}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to narrow a search to; ``key`` is a record's id, a place or a role."""

    kind: str
    key: str
    name: str

    @property
    def kind_name(self) -> str:
        """What it is, in the interface's language."""
        return tr(KIND_NAMES[self.kind])


def choices_of(study: Study) -> list[Choice]:
    """All that a search of this study can be narrowed to, kind by kind."""
    people = sorted(
        study.participants.values(), key=lambda person: (person.interview_order, person.position, person.id)
    )
    settings = sorted(study.settings.values(), key=lambda setting: (setting.position, setting.id))
    categories = [category for layer in Layer for category in study.layer(layer)]
    return [
        *(Choice(PLACE, place, tr(name)) for place, name in PLACE_NAMES.items()),
        *(Choice(ROLE, role.value, tr(name)) for role, name in ROLE_NAMES.items()),
        *(Choice(PARTICIPANT, person.id, person.name) for person in people),
        *(Choice(SETTING, setting.id, setting.name) for setting in settings),
        *(Choice(CODE, code.id, code.name) for code in study.codes_in_order()),
        *(Choice(CATEGORY, category.id, category.name) for category in categories),
    ]


def keys(choices: Iterable[Choice], kind: str) -> tuple[str, ...]:
    """The chosen keys of one kind."""
    return tuple(choice.key for choice in choices if choice.kind == kind)


def in_its_direction(name: str) -> str:
    """A name that keeps its own direction in a line of the interface's."""
    return f"\u2068{name}\u2069"
