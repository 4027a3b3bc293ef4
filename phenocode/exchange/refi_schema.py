"""What the REFI-QDA schemas allow, as a table, and where a file departs from it.

Departures do not stop the reading; they are told, those of one kind together with the line of the first.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lxml import etree

from phenocode.exchange.documents import Sentence, shown
from phenocode.exchange.refi import CODEBOOK_NAMESPACE, PROJECT_NAMESPACE
from phenocode.i18n import mark

_MANY = 1 << 30
_LONGEST_SHOWN = 60
_SHORT = 12  # children; longer rows of them are seldom met twice
_MOST_KINDS = 300  # of departures; a file with more is no such file

_Wrong = tuple[str, int | None, dict[str, str]]

_HEX = "[0-9a-fA-F]"
_GUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
_DATE = r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_ZONE = r"(Z|[+-](0\d|1[0-4]):[0-5]\d)?"
_TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?"
_KINDS: dict[str, Callable[[str], object]] = {
    "text": lambda _value: True,
    "guid": re.compile(rf"{_GUID}|\{{{_GUID}\}}").fullmatch,
    "time": re.compile(rf"{_DATE}T({_TIME}){_ZONE}").fullmatch,
    "date": re.compile(rf"{_DATE}{_ZONE}").fullmatch,
    "integer": re.compile(r"[+-]?\d+", re.ASCII).fullmatch,
    "decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII).fullmatch,
    "boolean": {"true", "false", "1", "0"}.__contains__,
    "colour": re.compile("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})").fullmatch,
    "direction": {"Associative", "OneWay", "Bidirectional"}.__contains__,
    "line": {"dotted", "dashed", "solid"}.__contains__,
    "variable": {"Text", "Boolean", "Integer", "Float", "Date", "DateTime"}.__contains__,
    "shape": {"Person", "Oval", "Rectangle", "RoundedRectangle", "Star", "LeftTriangle", "RightTriangle", "UpTriangle",
              "DownTriangle", "Note"}.__contains__,
}  # fmt: skip


class _Child(NamedTuple):
    names: tuple[str, ...]  # one of them
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class _Type:
    """What an element of this type has."""

    attributes: dict[str, str] = field(default_factory=dict)  # their kinds
    checked: dict[str, Callable[[str], object]] = field(default_factory=dict)  # those that are no texts
    required: tuple[str, ...] = ()
    children: tuple[_Child, ...] = ()
    content: str = ""  # the kind of its own text; empty where it has none


def _type(attributes: str = "", children: str = "", content: str = "") -> _Type:
    """A type from words.

    Attributes are ``name!:kind``, with ``!`` where one is required, a text where no kind is said; children in their
    order ``Name``, ``Name?``, ``Name*``, ``Name+`` or ``One|Other?``.
    """
    pairs = [word.partition(":") for word in attributes.split()]
    counts = {"?": (0, 1), "*": (0, _MANY), "+": (1, _MANY)}
    return _Type(
        {name.rstrip("!"): kind or "text" for name, _, kind in pairs},
        {name.rstrip("!"): _KINDS[kind] for name, _, kind in pairs if kind},
        tuple(name.rstrip("!") for name, _, _ in pairs if name.endswith("!")),
        tuple(_Child(tuple(word.rstrip("?*+").split("|")), *counts.get(word[-1], (1, 1))) for word in children.split()),
        content,
    )


_ID = "guid!:guid name "
_MADE = "creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time"
_REFERENCE = _type("targetGUID!:guid")
_CODED = "Coding* NoteRef*"
_RECTANGLE = "firstX!:integer firstY!:integer secondX!:integer secondY!:integer "
_TEXTS = "richTextPath plainTextPath "
_PATHS = "path currentPath "
_BASE: dict[str, _Type] = {
    "Description": _type(content="text"),
    "PlainTextContent": _type(content="text"),
}
_TEXT_SOURCE = _type(
    _ID + _TEXTS + _MADE, "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"
)
_RECORDING = "Description? Transcript* {}Selection* Coding* NoteRef* VariableValue*"
_STRETCH = _type(_ID + "begin!:integer end!:integer " + _MADE, "Description? " + _CODED)
_PROJECT: dict[str, _Type] = _BASE | {
    "Project": _type(
        "name! origin creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time "
        "basePath",
        "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
    ),
    "Users": _type("", "User+"),
    "User": _type("guid!:guid name id"),
    "CodeBook": _type("", "Codes"),
    "Codes": _type("", "Code+"),
    "Code": _type("guid!:guid name! isCodable!:boolean color:colour", "Description? NoteRef* Code*"),
    "Variables": _type("", "Variable+"),
    "Variable": _type("guid!:guid name! typeOfVariable!:variable", "Description?"),
    "Cases": _type("", "Case+"),
    "Case": _type(_ID, "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"),
    "VariableValue": _type(
        "", "VariableRef TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue?"
    ),
    "TextValue": _type(content="text"),
    "BooleanValue": _type(content="boolean"),
    "IntegerValue": _type(content="integer"),
    "FloatValue": _type(content="decimal"),
    "DateValue": _type(content="date"),
    "DateTimeValue": _type(content="time"),
    "Sources": _type("", "TextSource|PictureSource|PDFSource|AudioSource|VideoSource+"),
    "TextSource": _TEXT_SOURCE,
    "Note": _TEXT_SOURCE,
    "Representation": _TEXT_SOURCE,
    "TextDescription": _TEXT_SOURCE,
    "PlainTextSelection": _type(
        _ID + "startPosition!:integer endPosition!:integer " + _MADE, "Description? " + _CODED
    ),
    "PictureSource": _type(
        _ID + _PATHS + _MADE, "Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*"
    ),
    "PictureSelection": _type(_ID + _RECTANGLE + _MADE, "Description? " + _CODED),
    "PDFSource": _type(
        _ID + _PATHS + _MADE, "Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*"
    ),
    "PDFSelection": _type(
        _ID + "page!:integer " + _RECTANGLE + _MADE, "Description? Representation? " + _CODED
    ),
    "AudioSource": _type(_ID + _PATHS + _MADE, _RECORDING.format("Audio")),
    "AudioSelection": _STRETCH,
    "VideoSource": _type(_ID + _PATHS + _MADE, _RECORDING.format("Video")),
    "VideoSelection": _STRETCH,
    "Transcript": _type(
        _ID + _TEXTS + _MADE, "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*"
    ),
    "SyncPoint": _type("guid!:guid timeStamp:integer position:integer"),
    "TranscriptSelection": _type(_ID + "fromSyncPoint:guid toSyncPoint:guid " + _MADE, "Description? " + _CODED),
    "Coding": _type("guid!:guid creatingUser:guid creationDateTime:time", "CodeRef NoteRef*"),
    "Notes": _type("", "Note+"),
    "Links": _type("", "Link+"),
    "Link": _type(_ID + "direction:direction color:colour originGUID:guid targetGUID:guid", "NoteRef*"),
    "Sets": _type("", "Set+"),
    "Set": _type("guid!:guid name!", "Description? MemberCode* MemberSource* MemberNote*"),
    "Graphs": _type("", "Graph+"),
    "Graph": _type(_ID, "Vertex* Edge*"),
    "Vertex": _type(
        _ID + "representedGUID:guid firstX!:integer firstY!:integer secondX:integer secondY:integer shape:shape "
        "color:colour"
    ),
    "Edge": _type(
        _ID + "representedGUID:guid sourceVertex!:guid targetVertex!:guid color:colour direction:direction "
        "lineStyle:line"
    ),
} | dict.fromkeys(
    ("NoteRef", "CodeRef", "SourceRef", "SelectionRef", "VariableRef", "MemberCode", "MemberSource", "MemberNote"),
    _REFERENCE,
)  # fmt: skip
_CODEBOOK: dict[str, _Type] = _BASE | {
    "CodeBook": _type("origin", "Codes Sets?"),
    "Codes": _type("", "Code+"),
    "Code": _type("guid!:guid name! isCodable!:boolean color:colour", "Description? Code*"),
    "Sets": _type("", "Set+"),
    "Set": _type("guid!:guid name!", "Description? MemberCode*"),
    "MemberCode": _type("guid!:guid"),
}
_SCHEMAS = {"Project": (_PROJECT, PROJECT_NAMESPACE), "CodeBook": (_CODEBOOK, CODEBOOK_NAMESPACE)}

_OTHER_NAMESPACE = mark("The file says that it follows {namespace}, not {known}; it was read all the same.")
_FOREIGN = mark("{element} (line {line}) stands in {parent} where the schema does not allow it.")
_MISSING = mark("{parent} (line {line}) has no {element}, which the schema requires.")
_NO_ATTRIBUTE = mark("{element} (line {line}) has no {attribute}, which the schema requires.")
_OTHER_ATTRIBUTE = mark("{element} (line {line}) has {attribute}, which the schema does not know.")
_WRONG_VALUE = mark("{attribute} of {element} (line {line}) is not written as the schema requires.")
_WRONG_TEXT = mark("What {element} (line {line}) holds is not written as the schema requires.")
_FOREIGN_MORE = mark("{element} (line {line}, and {more} more) stands in {parent} where the schema does not allow it.")
_MISSING_MORE = mark("{parent} (line {line}, and {more} more) has no {element}, which the schema requires.")
_NO_ATTRIBUTE_MORE = mark("{element} (line {line}, and {more} more) has no {attribute}, which the schema requires.")
_OTHER_ATTRIBUTE_MORE = mark(
    "{element} (line {line}, and {more} more) has {attribute}, which the schema does not know."
)
_WRONG_VALUE_MORE = mark(
    "{attribute} of {element} (line {line}, and {more} more) is not written as the schema requires."
)
_WRONG_TEXT_MORE = mark("What {element} (line {line}, and {more} more) holds is not written as the schema requires.")
_MORE = {
    _FOREIGN: _FOREIGN_MORE,
    _MISSING: _MISSING_MORE,
    _NO_ATTRIBUTE: _NO_ATTRIBUTE_MORE,
    _OTHER_ATTRIBUTE: _OTHER_ATTRIBUTE_MORE,
    _WRONG_VALUE: _WRONG_VALUE_MORE,
    _WRONG_TEXT: _WRONG_TEXT_MORE,
}


class _Names(dict[str, str]):
    """The names of elements without their namespace, by their tags."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = tag.rpartition("}")[2]
        return name


_NAMES = _Names()


def local_name(element: Any) -> str:
    """An element's name without its namespace."""
    return _NAMES[element.tag]


def departures(root: Any) -> list[Sentence]:
    """Where a project's or codebook's XML departs from its schema, in the order of the file."""
    types, namespace = _SCHEMAS.get(local_name(root), (_PROJECT, PROJECT_NAMESPACE))
    said: list[Sentence] = []
    written = etree.QName(root).namespace or ""
    if written != namespace:
        said.append(Sentence(_OTHER_NAMESPACE, {"namespace": _short(written) or "—", "known": namespace}))
    found: dict[tuple[str, ...], tuple[str, dict[str, object], int]] = {}
    for template, line, names in _walk(root, types):
        key = (template, *names.values())
        if key in found:
            known = found[key]
            found[key] = (template, known[1], known[2] + 1)
        elif len(found) < _MOST_KINDS:
            found[key] = (template, {"line": line, **names}, 0)
    for template, values, more in found.values():
        said.append(Sentence(_MORE[template], values | {"more": more}) if more else Sentence(template, values))
    return said


def _walk(root: Any, types: dict[str, _Type]) -> Iterator[tuple[str, int, dict[str, str]]]:
    # Elements of one make are alike but for their values: what is wrong with their make is found out once.
    makes: dict[tuple[object, ...], tuple[_Wrong, ...]] = {}
    space = root.tag.rpartition("}")[0]
    for element in root.iter("*"):
        name = local_name(element)
        kind = types.get(name)
        if kind is None:
            continue  # told where it stands in its parent
        given = element.attrib.items()
        held = [child.tag for child in element]
        make = (element.tag, *(attribute for attribute, _ in given), None, *held)
        wrong = makes.get(make)
        if wrong is None:
            wrong = tuple(_make(name, kind, [attribute for attribute, _ in given], [_NAMES[tag] for tag in held]))
            others = (index for index, tag in enumerate(held) if tag.rpartition("}")[0] != space)
            wrong += tuple((_FOREIGN, index, {"element": _NAMES[held[index]], "parent": name}) for index in others)
            if len(held) <= _SHORT:
                makes[make] = wrong
        for template, at, names in wrong:
            yield template, (element if at is None else element[at]).sourceline or 0, names
        for attribute, value in given:
            wanted = kind.checked.get(attribute)
            if wanted is not None and not wanted(value.strip()):
                yield _WRONG_VALUE, element.sourceline or 0, {"element": name, "attribute": attribute}
        if kind.content and kind.content != "text" and not _KINDS[kind.content]((element.text or "").strip()):
            yield _WRONG_TEXT, element.sourceline or 0, {"element": name}


def _make(name: str, kind: _Type, attributes: Sequence[str], held: Sequence[str]) -> Iterator[_Wrong]:
    """What is wrong with an element's attributes and children, apart from their values; the child's index with it."""
    for attribute in attributes:
        if attribute not in kind.attributes and not attribute.startswith("{http://www.w3.org/"):
            called = _short(attribute.rpartition("}")[2])
            yield _OTHER_ATTRIBUTE, None, {"element": name, "attribute": called}
    for attribute in kind.required:
        if attribute not in attributes:
            yield _NO_ATTRIBUTE, None, {"element": name, "attribute": attribute}
    wanted = kind.children
    counts = [0] * len(wanted)
    at = 0
    for index, child in enumerate(held):
        place = at
        while place < len(wanted) and child not in wanted[place].names:
            place += 1
        if place == len(wanted) or counts[place] >= wanted[place].most:
            yield _FOREIGN, index, {"element": _short(child), "parent": name}
            continue
        at = place
        counts[place] += 1
    for count, one in zip(counts, wanted, strict=True):
        if count < one.least:
            yield _MISSING, None, {"parent": name, "element": one.names[0]}


def _short(name: str) -> str:
    return shown(name)[:_LONGEST_SHOWN]
