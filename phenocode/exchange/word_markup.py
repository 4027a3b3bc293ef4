"""The markup of Word: short names of its elements in both of its dialects, and which paragraphs Word numbers itself."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from phenocode.exchange.packages import Package

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = dict.fromkeys(_W, "w") | {
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_OFF = ("0", "false", "off")
_UNCOUNTED = ("bullet", "none")
_STYLE_STEPS = 20


@lru_cache(maxsize=1024)
def short_name(tag: str) -> str:
    """The name of an element as "w:p", "m:t", "mc:Choice"; names of other vocabularies have no prefix."""
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else local


def attribute(element: Any, name: str) -> str | None:
    """The value of one of Word's own attributes, or None."""
    for namespace in _W:
        value = element.get(f"{{{namespace}}}{name}")
        if value is not None:
            return str(value)
    return None


def named(elements: Iterable[Any], name: str) -> Iterator[Any]:
    """Those of ``elements`` that have the short name ``name``."""
    return (element for element in elements if short_name(element.tag) == name)


def inside(element: Any, *names: str) -> Any:
    """The element reached by following the first child of each short name, or None."""
    for name in names:
        if element is None:
            return None
        element = next(named(element, name), None)
    return element


def is_on(properties: Any, name: str) -> bool:
    """Whether ``properties`` hold the toggle ``name``, and do not switch it off."""
    toggle = inside(properties, name)
    return toggle is not None and attribute(toggle, "val") not in _OFF


class Numbering:
    """Tells which paragraphs show a number that Word makes up and that is no part of their text."""

    def __init__(self, package: Package, main: str) -> None:
        self._styles: dict[str | None, Any] = {}
        self._default: str | None = None
        for tree in package.related(main, "styles"):
            for style in named(tree, "w:style"):
                self._styles[attribute(style, "styleId")] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                    self._default = attribute(style, "styleId")
        self._lists: dict[str | None, str | None] = {}
        self._formats: dict[tuple[str | None, str], str | None] = {}
        for tree in package.related(main, "numbering"):
            for definition in named(tree, "w:abstractNum"):
                key = attribute(definition, "abstractNumId")
                for level in named(definition, "w:lvl"):
                    format_ = inside(level, "w:numFmt")
                    if format_ is not None:
                        self._formats[key, attribute(level, "ilvl") or "0"] = attribute(format_, "val")
            for number in named(tree, "w:num"):
                definition = inside(number, "w:abstractNumId")
                if definition is not None:
                    self._lists[attribute(number, "numId")] = attribute(definition, "val")

    def numbers(self, paragraph: Any) -> bool:
        """Whether Word shows a number, and not a bullet, before ``paragraph``."""
        properties = inside(paragraph, "w:pPr")
        own = inside(properties, "w:numPr")
        style_name = inside(properties, "w:pStyle")
        style = self._default if style_name is None else attribute(style_name, "val")
        steps = 0
        # Styles that are based on each other in a ring would never end.
        while inside(own, "w:numId") is None and style in self._styles and steps < _STYLE_STEPS:
            element = self._styles[style]
            own = inside(element, "w:pPr", "w:numPr")
            based_on = inside(element, "w:basedOn")
            style = None if based_on is None else attribute(based_on, "val")
            steps += 1
        list_id = inside(own, "w:numId")
        if list_id is None or attribute(list_id, "val") not in self._lists:
            return False
        level = inside(own, "w:ilvl")
        key = (self._lists[attribute(list_id, "val")], "0" if level is None else attribute(level, "val") or "0")
        return self._formats.get(key, "decimal") not in _UNCOUNTED
