"""The XML of a REFI-QDA project or codebook as it is met in the world, taken into the neutral classes.

Names of elements count without their namespace, GUIDs without braces and in small letters. What has no GUID gets one
of its own, so that nothing is lost by that; what can't be anything is left out, and the schema's check tells it.
"""

import re
from collections.abc import Iterator
from typing import Any

from phenocode.errors import Refusal
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
    derived,
    is_own,
    unescaped,
)
from phenocode.exchange.refi_schema import local_name

DEEPEST = 60
"""How deep codes may be nested."""

_LONGEST_NUMBER = 12
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_VALUES = {
    "TextValue": VariableKind.TEXT,
    "BooleanValue": VariableKind.BOOLEAN,
    "IntegerValue": VariableKind.INTEGER,
    "FloatValue": VariableKind.FLOAT,
    "DateValue": VariableKind.DATE,
    "DateTimeValue": VariableKind.DATE_TIME,
}
_SOURCE_KINDS = {kind.value: kind for kind in SourceKind}
_PARTS = ("Representation", "TextDescription", "Transcript")


def read_project(root: Any, file: str) -> Project:
    """A project from the root of its XML; texts that lie in files are not read yet. Raises Refusal as codes do."""
    reading = _Reading(root, file)
    return Project(
        reading.text(root, "name"),
        root.get("origin", ""),
        reading.child_text(root, "Description"),
        root.get("creationDateTime", ""),
        _guid_of(root, "creatingUserGUID"),
        root.get("basePath", ""),
        users=tuple(
            User(reading.guid(one), reading.text(one, "name"), reading.text(one, "id"))
            for one in _inside(root, "Users", "User")
        ),
        codes=reading.codes(_inside(root, "CodeBook", "Codes")),
        variables=tuple(reading.variable(one) for one in _inside(root, "Variables", "Variable")),
        cases=tuple(reading.case(one) for one in _inside(root, "Cases", "Case")),
        sources=tuple(
            reading.source(one) for holder in _children(root, "Sources") for one in holder
            if local_name(one) in _SOURCE_KINDS
        ),
        notes=tuple(reading.source(one) for one in _inside(root, "Notes", "Note")),
        links=tuple(reading.link(one) for one in _inside(root, "Links", "Link")),
        sets=tuple(reading.set_(one) for one in _inside(root, "Sets", "Set")),
        note_refs=_targets(root, "NoteRef"),
        graphs=tuple(reading.text(one, "name") for one in _inside(root, "Graphs", "Graph")),
    )  # fmt: skip


def read_codebook(root: Any, file: str) -> Project:
    """A codebook as a project that has codes and sets only. Raises Refusal for codes nested too deeply."""
    reading = _Reading(root, file)
    return Project(
        "",
        root.get("origin", ""),
        codes=reading.codes(_children(root, "Codes")),
        sets=tuple(reading.set_(one) for one in _inside(root, "Sets", "Set")),
    )


class _Reading:
    """One walk through a file; a text of our own is taken back from its escape."""

    def __init__(self, root: Any, file: str) -> None:
        self._file = file
        self._own = is_own(root.get("origin", ""))
        self._nameless = 0

    def guid(self, element: Any) -> str:
        """An element's GUID; one of its own where the file gives none."""
        guid = _guid_of(element, "guid")
        if not guid:
            self._nameless += 1
            guid = derived("no guid", str(self._nameless))
        return guid

    def text(self, element: Any, attribute: str) -> str:
        """An attribute as it was meant."""
        return self._meant(element.get(attribute, ""))

    def child_text(self, element: Any, name: str) -> str:
        """The text of a child element; empty where there is none."""
        found = next(_children(element, name), None)
        return "" if found is None else self._meant("".join(found.itertext()))

    def _meant(self, text: str) -> str:
        return _UNSTORABLE.sub("", unescaped(text)) if self._own else text

    def codes(self, holders: Iterator[Any], depth: int = 1) -> tuple[Code, ...]:
        """The codes directly in these elements, with those nested in them."""
        if depth > DEEPEST:
            raise Refusal(
                "The codes of {file} are nested more than {limit} deep. Check that it is the right file.",
                file=self._file,
                limit=DEEPEST,
            )
        return tuple(self._code(one, depth) for holder in holders for one in _children(holder, "Code"))

    def _code(self, element: Any, depth: int) -> Code:
        return Code(
            self.guid(element),
            self.text(element, "name"),
            element.get("isCodable", "true").strip() in ("true", "1"),
            element.get("color", ""),
            self.child_text(element, "Description"),
            _targets(element, "NoteRef"),
            self.codes(iter((element,)), depth + 1),
        )

    def variable(self, element: Any) -> Variable:
        """A variable."""
        written = element.get("typeOfVariable", "")
        kind = next((one for one in VariableKind if one.value == written), VariableKind.TEXT)
        return Variable(self.guid(element), self.text(element, "name"), kind, self.child_text(element, "Description"))

    def _values(self, element: Any) -> tuple[Value, ...]:
        values = []
        for one in _children(element, "VariableValue"):
            variable = next(iter(_targets(one, "VariableRef")), "")
            held = next((child for child in one if local_name(child) in _VALUES), None)
            if held is None:
                values.append(Value(variable, VariableKind.TEXT, None))
            else:
                values.append(Value(variable, _VALUES[local_name(held)], self._meant("".join(held.itertext()))))
        return tuple(values)

    def case(self, element: Any) -> Case:
        """A case."""
        return Case(
            self.guid(element),
            self.text(element, "name"),
            self.child_text(element, "Description"),
            _targets(element, "CodeRef"),
            self._values(element),
            _targets(element, "SourceRef"),
            _targets(element, "SelectionRef"),
        )

    def source(self, element: Any) -> Source:
        """A source of any kind, or a note."""
        content = next(_children(element, "PlainTextContent"), None)
        return Source(
            self.guid(element),
            _SOURCE_KINDS.get(local_name(element), SourceKind.TEXT),
            self.text(element, "name"),
            self.child_text(element, "Description"),
            None if content is None else self._meant("".join(content.itertext())),
            element.get("plainTextPath", ""),
            element.get("richTextPath", ""),
            element.get("path", ""),
            tuple(self._selections(element)),
            self._codings(element),
            _targets(element, "NoteRef"),
            self._values(element),
            tuple(self.source(one) for one in element if local_name(one) in _PARTS),
            _guid_of(element, "creatingUser"),
            element.get("creationDateTime", ""),
            sum(1 for _ in _children(element, "SyncPoint")),
        )

    def _selections(self, element: Any) -> Iterator[Selection]:
        points = {_guid_of(one, "guid"): _number(one, "position") for one in _children(element, "SyncPoint")}
        for one in element:
            kind = local_name(one)
            if not kind.endswith("Selection"):
                continue
            codings: list[Coding] = []
            notes: list[str] = []
            description = quotation = ""
            for child in one:
                match local_name(child):
                    case "Coding":
                        codings.append(self._coding(child))
                    case "NoteRef":
                        notes.append(_guid_of(child, "targetGUID"))
                    case "Description":
                        description = self._meant("".join(child.itertext()))
                    case "Representation":
                        quotation = self.child_text(child, "PlainTextContent")
            start = end = None
            if kind == "PlainTextSelection":
                start, end = _number(one, "startPosition"), _number(one, "endPosition")
            elif kind == "TranscriptSelection":
                start, end = (points.get(_guid_of(one, name)) for name in ("fromSyncPoint", "toSyncPoint"))
            yield Selection(
                self.guid(one),
                self.text(one, "name"),
                start,
                end,
                description,
                tuple(codings),
                tuple(filter(None, notes)),
                _guid_of(one, "creatingUser"),
                one.get("creationDateTime", ""),
                quotation,
            )

    def _codings(self, element: Any) -> tuple[Coding, ...]:
        return tuple(map(self._coding, _children(element, "Coding")))

    def _coding(self, element: Any) -> Coding:
        code = ""
        notes: list[str] = []
        for child in element:
            if local_name(child) == "CodeRef":
                code = code or _guid_of(child, "targetGUID")
            elif local_name(child) == "NoteRef":
                notes.append(_guid_of(child, "targetGUID"))
        user, created = _guid_of(element, "creatingUser"), element.get("creationDateTime", "")
        return Coding(self.guid(element), code, user, created, tuple(filter(None, notes)))

    def link(self, element: Any) -> Link:
        """A link."""
        written = element.get("direction", "")
        return Link(
            self.guid(element),
            self.text(element, "name"),
            next((one for one in Direction if one.value == written), None),
            _guid_of(element, "originGUID"),
            _guid_of(element, "targetGUID"),
            _targets(element, "NoteRef"),
        )

    def set_(self, element: Any) -> Set:
        """A set; a codebook names its members by another attribute than a project."""
        return Set(
            self.guid(element),
            self.text(element, "name"),
            self.child_text(element, "Description"),
            _targets(element, "MemberCode"),
            _targets(element, "MemberSource"),
            _targets(element, "MemberNote"),
        )


def _children(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element if local_name(child) == name)


def _inside(element: Any, outer: str, name: str) -> Iterator[Any]:
    return (child for holder in _children(element, outer) for child in _children(holder, name))


def _targets(element: Any, name: str) -> tuple[str, ...]:
    found = (_guid_of(one, "targetGUID") or _guid_of(one, "guid") for one in _children(element, name))
    return tuple(guid for guid in found if guid)


def _guid_of(element: Any, attribute: str) -> str:
    written = element.get(attribute)
    return written.strip(" \t\r\n{}").casefold() if written else ""


def _number(element: Any, attribute: str) -> int | None:
    written = str(element.get(attribute, "")).strip()
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= _LONGEST_NUMBER else None
