"""REFI-QDA projects and codebooks as XML: UTF-8 without a byte-order mark, LF, elements in the schema's order."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from lxml import etree

from phenocode.exchange.refi import (
    CODEBOOK_NAMESPACE,
    PROJECT_NAMESPACE,
    Case,
    Code,
    Codebook,
    Link,
    Project,
    Selection,
    Set,
    Source,
    Value,
    escaped,
)

_Element: TypeAlias = etree._Element


def project_xml(project: Project) -> bytes:
    """The content of ``project.qde``; texts that have a path are not in it. What is empty is left out."""
    return _Writer(PROJECT_NAMESPACE).project(project)


def codebook_xml(codebook: Codebook) -> bytes:
    """The content of a .qdc file; the standard requires at least one code. Its codes and sets have no notes."""
    return _Writer(CODEBOOK_NAMESPACE).codebook(codebook)


class _Writer:
    """The elements of one namespace."""

    def __init__(self, namespace: str) -> None:
        self._space = namespace
        self._is_codebook = namespace == CODEBOOK_NAMESPACE
        self._names: dict[str, str] = {}

    def project(self, project: Project) -> bytes:
        """A whole project."""
        root = self._root(
            "Project",
            name=project.name,
            origin=project.origin or None,
            creatingUserGUID=project.user or None,
            creationDateTime=project.created or None,
            basePath=project.base_path or None,
        )
        if project.users:
            users = self._add(root, "Users")
            for user in project.users:
                self._add(users, "User", guid=user.guid, name=user.name or None, id=user.short or None)
        if project.codes:
            self._codes(self._add(root, "CodeBook"), project.codes)
        if project.variables:
            variables = self._add(root, "Variables")
            for variable in project.variables:
                one = self._add(
                    variables, "Variable", guid=variable.guid, name=variable.name, typeOfVariable=variable.kind.value
                )
                self._describe(one, variable.description)
        if project.cases:
            cases = self._add(root, "Cases")
            for case in project.cases:
                self._case(cases, case)
        if project.sources:
            sources = self._add(root, "Sources")
            for source in project.sources:
                self._source(sources, source)
        if project.notes:
            notes = self._add(root, "Notes")
            for note in project.notes:
                self._source(notes, note)
        if project.links:
            links = self._add(root, "Links")
            for link in project.links:
                self._link(links, link)
        self._sets(root, project.sets)
        self._describe(root, project.description)
        self._refer(root, "NoteRef", project.note_refs)
        return _bytes_of(root)

    def codebook(self, codebook: Codebook) -> bytes:
        """A whole codebook."""
        root = self._root("CodeBook", origin=codebook.origin or None)
        self._codes(root, codebook.codes)
        self._sets(root, codebook.sets)
        return _bytes_of(root)

    # Elements

    def _root(self, element: str, /, **attributes: str | None) -> _Element:
        root = etree.Element(self._name(element), nsmap={None: self._space})
        return _with(root, attributes)

    def _add(self, parent: _Element, element: str, /, **attributes: str | None) -> _Element:
        return _with(etree.SubElement(parent, self._name(element)), attributes)

    def _name(self, name: str) -> str:
        return self._names.setdefault(name, f"{{{self._space}}}{name}")

    def _describe(self, parent: _Element, text: str) -> None:
        if text:
            self._add(parent, "Description").text = escaped(text)

    def _refer(self, parent: _Element, name: str, guids: Iterable[str]) -> None:
        for guid in guids:
            self._add(parent, name, targetGUID=guid)

    def _codes(self, parent: _Element, codes: Sequence[Code]) -> None:
        within = self._add(parent, "Codes")
        for code in codes:
            self._code(within, code)

    def _code(self, parent: _Element, code: Code) -> None:
        codable = "true" if code.codable else "false"
        one = self._add(parent, "Code", guid=code.guid, name=code.name, isCodable=codable, color=code.colour or None)
        self._describe(one, code.description)
        if not self._is_codebook:
            self._refer(one, "NoteRef", code.notes)
        for below in code.codes:
            self._code(one, below)

    def _sets(self, parent: _Element, sets: Sequence[Set]) -> None:
        if not sets:
            return
        within = self._add(parent, "Sets")
        for found in sets:
            one = self._add(within, "Set", guid=found.guid, name=found.name)
            self._describe(one, found.description)
            if self._is_codebook:
                for code in found.codes:
                    self._add(one, "MemberCode", guid=code)
            else:
                self._refer(one, "MemberCode", found.codes)
                self._refer(one, "MemberSource", found.sources)
                self._refer(one, "MemberNote", found.notes)

    def _case(self, parent: _Element, case: Case) -> None:
        one = self._add(parent, "Case", guid=case.guid, name=case.name or None)
        self._describe(one, case.description)
        self._refer(one, "CodeRef", case.codes)
        self._values(one, case.values)
        self._refer(one, "SourceRef", case.sources)
        self._refer(one, "SelectionRef", case.selections)

    def _values(self, parent: _Element, values: Iterable[Value]) -> None:
        for value in values:
            one = self._add(parent, "VariableValue")
            self._add(one, "VariableRef", targetGUID=value.variable)
            if value.value is not None:
                self._add(one, f"{value.kind.value}Value").text = escaped(value.value)

    def _source(self, parent: _Element, source: Source) -> None:
        """A text source or a note; sources of other kinds are never written."""
        one = self._add(
            parent,
            source.kind.value,
            guid=source.guid,
            name=source.name,
            richTextPath=source.rich_path or None,
            plainTextPath=source.text_path or None,
            creatingUser=source.user or None,
            creationDateTime=source.created or None,
        )
        self._describe(one, source.description)
        if not source.text_path:
            self._add(one, "PlainTextContent").text = escaped(source.text or "")
        for selection in source.selections:
            self._selection(one, selection)
        self._codings(one, source)
        self._refer(one, "NoteRef", source.notes)
        self._values(one, source.values)

    def _selection(self, parent: _Element, selection: Selection) -> None:
        one = self._add(
            parent,
            "PlainTextSelection",
            guid=selection.guid,
            name=selection.name,
            startPosition=str(selection.start),
            endPosition=str(selection.end),
            creatingUser=selection.user or None,
            creationDateTime=selection.created or None,
        )
        self._describe(one, selection.description)
        self._codings(one, selection)
        self._refer(one, "NoteRef", selection.notes)

    def _codings(self, parent: _Element, coded: Selection | Source) -> None:
        for coding in coded.codings:
            one = self._add(
                parent,
                "Coding",
                guid=coding.guid,
                creatingUser=coding.user or None,
                creationDateTime=coding.created or None,
            )
            self._add(one, "CodeRef", targetGUID=coding.code)
            self._refer(one, "NoteRef", coding.notes)

    def _link(self, parent: _Element, link: Link) -> None:
        one = self._add(
            parent,
            "Link",
            guid=link.guid,
            name=link.name or None,
            direction=link.direction.value if link.direction else None,
            originGUID=link.origin or None,
            targetGUID=link.target or None,
        )
        self._refer(one, "NoteRef", link.notes)


def _with(element: _Element, attributes: dict[str, str | None]) -> _Element:
    for name, value in attributes.items():
        if value is not None:
            element.set(name, escaped(value))
    return element


def _bytes_of(root: _Element) -> bytes:
    written: bytes = etree.tostring(root, encoding="UTF-8", pretty_print=True)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written
