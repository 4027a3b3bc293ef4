"""A REFI-QDA project as JSON, in which the reading process hands it over: each thing a list of its fields in order.

A selection whose name is just its words in the text, as in our own files, is written without it: a project in which
most of the text is coded is then half as long.
"""

import json
from dataclasses import fields
from functools import cache
from typing import Any

from phenocode.exchange.documents import Sentence
from phenocode.exchange.refi import (
    Case,
    Code,
    Coding,
    Direction,
    Link,
    Project,
    Selection,
    Set,
    Source,
    SourceKind,
    User,
    Value,
    Variable,
    VariableKind,
)

_PARTS: dict[tuple[type, str], type] = {
    (Project, "users"): User,
    (Project, "codes"): Code,
    (Project, "variables"): Variable,
    (Project, "cases"): Case,
    (Project, "sources"): Source,
    (Project, "notes"): Source,
    (Project, "links"): Link,
    (Project, "sets"): Set,
    (Code, "codes"): Code,
    (Case, "values"): Value,
    (Source, "selections"): Selection,
    (Source, "codings"): Coding,
    (Source, "values"): Value,
    (Source, "parts"): Source,
    (Selection, "codings"): Coding,
}
_WORDS: dict[tuple[type, str], type] = {
    (Source, "kind"): SourceKind,
    (Variable, "kind"): VariableKind,
    (Value, "kind"): VariableKind,
    (Link, "direction"): Direction,
}

_ITS_WORDS = "\0"  # which no XML can hold
_TEXT, _SELECTIONS = ([one.name for one in fields(Source)].index(name) for name in ("text", "selections"))
_NAME, _START, _END = ([one.name for one in fields(Selection)].index(name) for name in ("name", "start", "end"))


@cache
def _fields_of(kind: type) -> tuple[tuple[str, type | None, type | None], ...]:
    """The names of a class's fields, each with the class of what it holds several of, or of its word."""
    return tuple((f.name, _PARTS.get((kind, f.name)), _WORDS.get((kind, f.name))) for f in fields(kind))


def dump_project(project: Project, left_out: list[Sentence]) -> str:
    """A project, and what of its file could not be taken, as one line of JSON."""
    said = [[sentence.text, dict(sentence.values)] for sentence in left_out]
    return json.dumps([_dump(project), said], ensure_ascii=False, separators=(",", ":"))


def load_project(text: str) -> tuple[Project, list[Sentence]]:
    """What ``dump_project`` wrote."""
    project, said = json.loads(text)
    return _load(Project, project), [Sentence(str(template), dict(values)) for template, values in said]


def _dump(thing: Any) -> list[Any]:
    written: list[Any] = []
    kind: type = type(thing)
    for name, part, _ in _fields_of(kind):
        value = getattr(thing, name)
        written.append([_dump(one) for one in value] if part is not None else value)
    if kind is Source and thing.text:
        for one in written[_SELECTIONS]:
            if one[_NAME] and one[_NAME] == _words_of(one, thing.text):
                one[_NAME] = _ITS_WORDS
    return written


def _load(kind: type, written: list[Any]) -> Any:
    values: list[Any] = []
    if kind is Source and written[_TEXT]:
        for one in written[_SELECTIONS]:
            if one[_NAME] == _ITS_WORDS:
                one[_NAME] = _words_of(one, written[_TEXT])
    for (_, part, word), value in zip(_fields_of(kind), written, strict=True):
        if part is not None:
            values.append(tuple([_load(part, one) for one in value]))
        elif word is not None:
            values.append(None if value is None else word(value))
        else:
            values.append(tuple(value) if isinstance(value, list) else value)
    return kind(*values)


def _words_of(selection: list[Any], text: str) -> str:
    """What a text has where a selection, as a list, says that it stands; empty where it does not say."""
    start, end = selection[_START], selection[_END]
    return "" if start is None or end is None else text[start:end]
