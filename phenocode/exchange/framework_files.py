"""Frameworks as small JSON files: those that come with the program, and a researcher's own (docs/frameworks.md)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Rejected, shown, shown_name
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.small_files import read_small_json
from phenocode.paths import resource
from phenocode.study.outcome import FrameworkKind
from phenocode.text.names import name_key

FORMAT = 1
MOST_ITEMS = 60
"""How many items, and how many aspects, a framework can have."""
GAP_ITEMS = 3

_KIND = "framework"
_MOST_KILOBYTES = 256
_LONGEST = {"name": 300, "definition": 2000, "source": 4000}
_LANGUAGES = ("fa", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """A framework in one language: items as (name, definition)."""

    name: str
    items: tuple[tuple[str, str], ...]
    aspects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """A framework as a file has it, in one language ("fa", "en") or in both."""

    kind: FrameworkKind
    source: str
    wordings: Mapping[str, Wording]


@cache
def shipped_frameworks() -> Mapping[str, FrameworkFile]:
    """The frameworks that come with the program, by their key."""
    return {
        path.stem: _read(json.loads(path.read_text(encoding="utf-8")), path.name)
        for path in sorted(resource("frameworks").glob("*.json"))
    }


def read_framework_file(path: Path) -> FrameworkFile:
    """A researcher's own framework, read in a child process first.

    Raises Refusal for a file that is none: too large, no JSON, with keys that no framework has, or with parts missing.
    """
    document = parse_files([Request(str(path), framework=True)])[0]
    if isinstance(document, Rejected):
        raise document.reason
    return _read(json.loads(document.text), shown_name(str(path)))


def read_framework_document(path: str) -> Document:
    """A framework's file, strictly read, as one JSON text. Raises Refusal as ``read_framework_file`` does."""
    file = shown_name(path)
    content = read_small_json(
        path,
        _MOST_KILOBYTES,
        too_large=Refusal(
            "{file} is larger than {limit} KB, more than a framework ever needs. Check that it is the right file.",
            file=file,
            limit=_MOST_KILOBYTES,
        ),
        unreadable=Refusal(
            "{file} is no framework: it can't be read as JSON in UTF-8. Check its commas, quotes and brackets.",
            file=file,
        ),
    )
    _read(content, file)
    return Document(path, _KIND, "utf-8", json.dumps(content, ensure_ascii=False))


def _read(content: Any, file: str) -> FrameworkFile:
    """The framework that a JSON value holds. Raises Refusal where it is none."""
    top = _object(content, file, ("format", "kind", "source"), _LANGUAGES, "")
    if type(top["format"]) is not int or top["format"] < 1:
        raise _wrong(file, "format")
    if top["format"] > FORMAT:
        raise Refusal("{file} was made by a newer version of Phenocode. Open it with that version.", file=file)
    if top["kind"] not in [kind.value for kind in FrameworkKind]:
        raise _wrong(file, "kind")
    kind = FrameworkKind(top["kind"])
    source = _text(top["source"], file, "source", "source", blank=False)
    wordings = {language: _wording(top[language], file, language, kind) for language in _LANGUAGES if language in top}
    if not wordings:
        raise Refusal('{file} is no framework: it has a part in no language. Write one under "fa" or "en".', file=file)
    sizes = {(len(one.items), len(one.aspects)) for one in wordings.values()}
    if len(sizes) > 1:
        raise Refusal(
            "{file} is no framework: it has other items in Persian than in English. Give both the same number.",
            file=file,
        )
    return FrameworkFile(kind, source, wordings)


def _wording(value: Any, file: str, language: str, kind: FrameworkKind) -> Wording:
    part = _object(value, file, ("name", "items"), ("aspects",), f"{language}.")
    name = _text(part["name"], file, "name", f"{language}.name", blank=False)
    items = []
    for number, one in enumerate(_list(part["items"], file, f"{language}.items"), 1):
        where = f"{language}.items.{number}"
        item = _object(one, file, ("name",), ("definition",), f"{where}.")
        definition = _text(item.get("definition", ""), file, "definition", f"{where}.definition")
        items.append((_text(item["name"], file, "name", f"{where}.name", blank=False), definition))
    listed = _list(part.get("aspects", []), file, f"{language}.aspects")
    aspects = [
        _text(one, file, "name", f"{language}.aspects.{number}", blank=False) for number, one in enumerate(listed, 1)
    ]
    gap = kind is FrameworkKind.GAP
    if not items or (gap and len(items) != GAP_ITEMS):
        raise _wrong(file, f"{language}.items")
    if aspects and not gap:
        raise _wrong(file, f"{language}.aspects")
    for names in ([one[0] for one in items], aspects):
        for number, one in enumerate(names):
            if name_key(one) in map(name_key, names[:number]):
                raise Refusal("{file} is no framework: it has {name} twice. Give each a name of its own.", file=file,
                              name=shown(one))  # fmt: skip
    return Wording(name, tuple(items), tuple(aspects))


def _object(value: Any, file: str, needed: tuple[str, ...], possible: tuple[str, ...], where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(file, where.rstrip(".") or "{…}")
    for key in value:
        if key not in (*needed, *possible):
            raise Refusal(
                "{file} is no framework: it holds {key}, which frameworks don't have. Take it out, or check how it is "
                "spelt.",
                file=file,
                key=shown(where + key)[:80],
            )
    for key in needed:
        if key not in value:
            raise _wrong(file, where + key)
    return value


def _list(value: Any, file: str, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong(file, where)
    if len(value) > MOST_ITEMS:
        raise Refusal(
            "{file} is no framework: {key} has more than {most} entries. Leave some out.",
            file=file,
            key=where,
            most=MOST_ITEMS,
        )
    return value


def _text(value: Any, file: str, kind: str, where: str, *, blank: bool = True) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST[kind] or "\0" in value:
        raise _wrong(file, where)
    text = " ".join(value.split())
    if not blank and not name_key(text):
        raise _wrong(file, where)
    if value.encode("utf-8", "ignore").decode("utf-8") != value:
        raise _wrong(file, where)
    return text


def _wrong(file: str, where: str) -> Refusal:
    return Refusal(
        "{file} is no framework: {key} is missing there, or is not what it should be. See how one is written in the "
        "manual, docs/frameworks.md.",
        file=file,
        key=where,
    )
