"""What our own REFI-QDA projects carry in a note because the standard has no element for it: JSON, written and read.

Ids are records' ids, not GUIDs. What the standard does have an element for stands there and never here.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from phenocode.errors import Refusal
from phenocode.study.outcome import RelationKind, Support
from phenocode.study.records import Attribute, CaseKind, Role, Setting, Speaker, Subject, Turn
from phenocode.text.moments import Moment

_FORM = 1
T = TypeVar("T")

CATEGORY_TEXTS = (
    "referential",
    "structural",
    "is_not",
    "internal_horizon",
    "external_horizon",
    "relevance",
    "second_language_name",
)
"""The fields of a category that are texts, besides its name and its definition, which stand in the code."""


@dataclass(frozen=True, slots=True)
class TranscriptData:
    """What a source doesn't say of a transcript; names of imported files stay out, they may name people."""

    literature: bool = False
    direction: str = ""
    participant_id: str | None = None
    turns: tuple[Turn, ...] = ()
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryData:
    """What a code doesn't say of a category: its colour, 0 for none, and its texts that aren't empty, by field."""

    colour: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaceData:
    """Where a statement of the unanchored source belongs: a transcript, and the places of those spans that have one.

    A statement without any span has no places at all, and one empty selection.
    """

    transcript_id: str | None = None
    places: tuple[tuple[int, int] | None, ...] = (None,)


@dataclass(frozen=True, slots=True)
class OwnData:
    """The content of the note ``refi.DATA``."""

    study_id: str = ""
    language: str = "fa"
    phenomenon: str = ""
    question: str = ""
    spans: tuple[str, ...] = ()  # statements whose note joins several selections
    shown: tuple[str, ...] = ()  # GUIDs of the notes that repeat, for other programs, what is here
    attributes: tuple[Attribute, ...] = ()  # all, in order
    settings: tuple[Setting, ...] = ()  # all, in order; the case has only the name
    speakers: tuple[Speaker, ...] = ()
    referrers: Mapping[str, str] = field(default_factory=dict)  # participant -> the participant who referred them
    transcripts: Mapping[str, TranscriptData] = field(default_factory=dict)
    categories: Mapping[str, CategoryData] = field(default_factory=dict)
    places: Mapping[str, PlaceData] = field(default_factory=dict)  # unanchored statements; left out: PlaceData()
    memos: Mapping[str, str] = field(default_factory=dict)  # memo -> its subject, where nothing refers to the note
    relations: Mapping[str, tuple[RelationKind, str]] = field(default_factory=dict)  # kind and justification
    cases: Mapping[str, CaseKind] = field(default_factory=dict)  # cases of categories
    supports: tuple[Support, ...] = ()  # of relations


def write_data(data: OwnData) -> str:
    """The JSON of the note: one line for each key, the same for the same data."""
    content: dict[str, Any] = {
        "form": _FORM,
        "study": [data.study_id, data.language, data.phenomenon, data.question],
        "spans": list(data.spans),
        "shown": list(data.shown),
        "attributes": [[a.id, a.subject.value, a.name] for a in data.attributes],
        "settings": [[s.id, s.name, [list(pair) for pair in s.attributes]] for s in data.settings],
        "speakers": [[s.id, s.label, s.role.value, s.participant_id, s.transcript_id] for s in data.speakers],
        "referrers": dict(data.referrers),
        "transcripts": {
            one: [
                t.literature,
                t.direction,
                t.participant_id,
                [_turn(turn) for turn in t.turns],
                [*map(list, t.moments)],
            ]
            for one, t in data.transcripts.items()
        },
        "categories": {one: [c.colour, dict(c.texts)] for one, c in data.categories.items()},
        "places": {
            one: [p.transcript_id, [None if place is None else list(place) for place in p.places]]
            for one, p in data.places.items()
        },
        "memos": dict(data.memos),
        "relations": {one: [kind.value, why] for one, (kind, why) in data.relations.items()},
        "cases": {one: kind.value for one, kind in data.cases.items()},
        "supports": [[s.id, s.subject_id, s.statement_id, s.position] for s in data.supports],
    }
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in content.items())
    return "{" + ",\n".join(lines) + "}\n"


def read_data(text: str) -> OwnData:
    """What ``write_data`` wrote. Raises Refusal for anything else, also for another form of it."""
    try:
        content = json.loads(text)
        if not isinstance(content, dict) or content["form"] != _FORM:
            raise ValueError
        return _read(content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refusal(
            "The project says that it comes from this program, but what the program keeps in it can't be read."
        ) from error


def _read(content: dict[str, Any]) -> OwnData:
    study_id, language, phenomenon, question = map(_text, content["study"])
    if language not in ("fa", "en"):
        raise ValueError
    return OwnData(
        study_id=study_id,
        language=language,
        phenomenon=phenomenon,
        question=question,
        spans=_many(content["spans"], _text),
        shown=_many(content["shown"], _text),
        attributes=tuple(
            Attribute(_text(one), Subject(subject), _text(name), number)
            for number, (one, subject, name) in enumerate(content["attributes"])
        ),
        settings=tuple(
            Setting(_text(one), _text(name), number, tuple((_text(a), _text(value)) for a, value in values))
            for number, (one, name, values) in enumerate(content["settings"])
        ),
        speakers=tuple(
            Speaker(_text(one), _text(label), Role(role), _text_or_none(person), _text_or_none(transcript))
            for one, label, role, person, transcript in content["speakers"]
        ),
        referrers=_by_id(content["referrers"], _text),
        transcripts=_by_id(content["transcripts"], _read_transcript),
        categories=_by_id(content["categories"], _read_category),
        places=_by_id(content["places"], _read_place),
        memos=_by_id(content["memos"], _text),
        relations=_by_id(content["relations"], lambda pair: (RelationKind(pair[0]), _text(pair[1]))),
        cases=_by_id(content["cases"], CaseKind),
        supports=tuple(
            Support(_text(one), _text(subject), _text(statement), _number(position))
            for one, subject, statement, position in content["supports"]
        ),
    )


def _read_transcript(value: Any) -> TranscriptData:
    literature, direction, person, turns, moments = value
    if direction not in ("", "rtl", "ltr") or not isinstance(literature, bool):
        raise ValueError
    return TranscriptData(
        literature,
        direction,
        _text_or_none(person),
        tuple(Turn(_number(start), _number(body), _number(end), _text(label)) for start, body, end, label in turns),
        tuple(Moment(_number(offset), _number(milliseconds)) for offset, milliseconds in moments),
    )


def _read_category(value: Any) -> CategoryData:
    colour, texts = value
    if not set(texts) <= set(CATEGORY_TEXTS):
        raise ValueError
    return CategoryData(_number(colour), _by_id(texts, _text))


def _read_place(value: Any) -> PlaceData:
    transcript, places = value
    return PlaceData(
        _text_or_none(transcript),
        tuple(None if place is None else (_number(place[0]), _number(place[1])) for place in places),
    )


def _turn(turn: Turn) -> list[int | str]:
    return [turn.start, turn.body, turn.end, turn.label]


def _by_id(value: Any, read: Callable[[Any], T]) -> dict[str, T]:
    return {one: read(content) for one, content in value.items()}


def _many(value: Any, read: Callable[[Any], T]) -> tuple[T, ...]:
    return tuple(read(one) for one in value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError
    return value
