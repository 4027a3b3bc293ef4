"""What is wrong with a REFI-QDA project beyond its schema: identities, references, places in texts, names, values.

What is said names codes, sources and GUIDs, never a source's words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from phenocode.exchange.documents import Sentence
from phenocode.exchange.refi import INTERNAL, Code, Project, Selection, Source, SourceKind
from phenocode.i18n import mark


class FlawKind(StrEnum):
    """What is wrong."""

    DUPLICATE_GUID = "duplicate_guid"
    NO_GUID = "no_guid"
    DANGLING = "dangling_reference"
    WRONG_KIND = "reference_of_wrong_kind"
    RANGE = "range"
    NO_RANGE = "no_range"
    MISSING_TEXT = "missing_text"
    PATH = "path"
    DUPLICATE_NAME = "duplicate_name"
    BLANK_NAME = "blank_name"
    NOT_CODABLE = "not_codable"
    CODED_TWICE = "coded_twice"
    VALUE_KIND = "value_kind"
    VALUE_TWICE = "value_twice"
    MEMBER_TWICE = "member_twice"


ERRORS = frozenset(
    {
        FlawKind.DUPLICATE_GUID,
        FlawKind.NO_GUID,
        FlawKind.DANGLING,
        FlawKind.WRONG_KIND,
        FlawKind.RANGE,
        FlawKind.NO_RANGE,
        FlawKind.MISSING_TEXT,
        FlawKind.PATH,
        FlawKind.VALUE_KIND,
    }
)
"""Flaws by which something is lost where the file is read; of the others some programs complain."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw: the GUID of the element, or what stands in its place, and a sentence on it."""

    kind: FlawKind
    guid: str
    said: Sentence

    @property
    def is_error(self) -> bool:
        """Whether something is lost by it."""
        return self.kind in ERRORS

    def as_json(self) -> dict[str, object]:
        """The flaw for ``--json``."""
        return {"kind": self.kind.value, "error": self.is_error, "guid": self.guid, "said": str(self.said)}


def lint_project(project: Project) -> list[Flaw]:
    """The flaws of a project, or of a codebook read as one, in the order of its elements; errors and others."""
    return list(_Linter().project(project))


class _Linter:
    """One pass that knows every element, then one that follows the references."""

    def __init__(self) -> None:
        self._kinds: dict[str, list[str]] = {}  # the elements of each GUID; more than one is a flaw
        self._not_codable: dict[str, str] = {}  # names

    def project(self, project: Project) -> Iterator[Flaw]:
        """All flaws."""
        yield from self._identities(project)
        yield from self._names(project)
        for source in project.sources:
            yield from self._source(source)
        for note in project.notes:
            yield from self._source(note)
        yield from self._references(project)
        yield from self._values(project)

    # Identities and names

    def _identities(self, project: Project) -> Iterator[Flaw]:
        for kind, guid in _elements(project):
            known = self._kinds.setdefault(guid, [])
            known.append(kind)
            if not guid:
                yield _flaw(FlawKind.NO_GUID, guid, mark("A {element} has no GUID."), element=kind)
            elif len(known) == 2:
                told = mark("{guid} is the GUID of a {element} and of a {other}; a GUID can stand for one thing only.")
                yield _flaw(FlawKind.DUPLICATE_GUID, guid, told, guid=guid, element=known[0], other=kind)
        for code in _codes(project.codes):
            if not code.codable:
                self._not_codable[code.guid] = code.name

    def _names(self, project: Project) -> Iterator[Flaw]:
        named: Sequence[tuple[str, Iterable[tuple[str, str]]]] = (
            ("Code", [(code.guid, code.name) for code in _codes(project.codes)]),
            ("Variable", [(one.guid, one.name) for one in project.variables]),
            ("Case", [(one.guid, one.name) for one in project.cases]),
            ("Source", [(one.guid, one.name) for one in project.sources]),
            ("Set", [(one.guid, one.name) for one in project.sets]),
        )
        for element, elements in named:
            taken: set[str] = set()
            for guid, name in elements:
                key = name.strip().casefold()
                if not key:
                    told = mark("The {element} {guid} has no name.")
                    yield _flaw(FlawKind.BLANK_NAME, guid, told, element=element, guid=guid)
                elif key in taken:
                    told = mark("Another {element} is called {name} too.")
                    yield _flaw(FlawKind.DUPLICATE_NAME, guid, told, element=element, name=name)
                taken.add(key)

    # Sources and what is in them

    def _source(self, source: Source) -> Iterator[Flaw]:
        name = source.name or source.guid
        yield from _text_flaws(source, name)
        for path in filter(None, (source.text_path, source.rich_path, source.path)):
            if not _is_inside(path):
                told = mark("{source} lies at {path}, which is not a file of the project.")
                yield _flaw(FlawKind.PATH, source.guid, told, source=name, path=path)
        yield from self._coded_twice(source, name)
        for selection in source.selections:
            if source.kind in (SourceKind.TEXT, SourceKind.NOTE):
                yield from _range_flaws(selection, source, name)
            yield from self._coded_twice(selection, name)
        for part in source.parts:
            yield from self._source(part)

    def _coded_twice(self, coded: Selection | Source, name: str) -> Iterator[Flaw]:
        given = Counter(coding.code for coding in coded.codings)
        for code, count in given.items():
            if count > 1:
                told = mark("The same code is given to {guid} in {source} more than once.")
                yield _flaw(FlawKind.CODED_TWICE, coded.guid, told, guid=coded.guid, source=name)
            if code in self._not_codable:
                told = mark("{guid} in {source} has the code {code}, which says that it can't be given.")
                code_name = self._not_codable[code]
                yield _flaw(FlawKind.NOT_CODABLE, coded.guid, told, guid=coded.guid, source=name, code=code_name)

    # References

    def _references(self, project: Project) -> Iterator[Flaw]:
        for element, guid, target, allowed in _references(project):
            kinds = self._kinds.get(target)
            if kinds is None:
                told = mark("{element} {guid} refers to {target}, which is not in the file.")
                yield _flaw(FlawKind.DANGLING, guid, told, element=element, guid=guid, target=target)
            elif allowed and allowed.isdisjoint(kinds):
                told = mark("{element} {guid} refers to {target}, which is a {kind}.")
                yield _flaw(FlawKind.WRONG_KIND, guid, told, element=element, guid=guid, target=target, kind=kinds[0])
        for one in project.sets:
            members = Counter((*one.codes, *one.sources, *one.notes))
            if any(count > 1 for count in members.values()):
                told = mark("The set {name} names a member more than once.")
                yield _flaw(FlawKind.MEMBER_TWICE, one.guid, told, name=one.name)

    def _values(self, project: Project) -> Iterator[Flaw]:
        kinds = {variable.guid: variable for variable in project.variables}
        holders = [(case.guid, case.name, case.values) for case in project.cases]
        holders += [(source.guid, source.name, source.values) for source in project.sources]
        for guid, name, values in holders:
            given: Counter[str] = Counter(value.variable for value in values)
            for variable, count in given.items():
                if count > 1 and variable in kinds:
                    told = mark("{name} has more than one value of {variable}.")
                    yield _flaw(FlawKind.VALUE_TWICE, guid, told, name=name, variable=kinds[variable].name)
            for value in values:
                known = kinds.get(value.variable)
                if known is not None and value.value is not None and value.kind is not known.kind:
                    told = mark("{name} has a value of {variable} that is {kind} and not {right}.")
                    said = {"name": name, "variable": known.name, "kind": value.kind.value, "right": known.kind.value}
                    yield _flaw(FlawKind.VALUE_KIND, guid, told, **said)


def _flaw(kind: FlawKind, guid: str, text: str, /, **values: object) -> Flaw:
    return Flaw(kind, guid, Sentence(text, values))


def _text_flaws(source: Source, name: str) -> Iterator[Flaw]:
    """Whether a text source has exactly one text, and any other a file."""
    if source.kind in (SourceKind.TEXT, SourceKind.NOTE):
        if source.text is None:
            told = mark("The text of {source} is not in the file.")
            yield _flaw(FlawKind.MISSING_TEXT, source.guid, told, source=name)
    elif not source.path:
        told = mark("{source} names no file.")
        yield _flaw(FlawKind.MISSING_TEXT, source.guid, told, source=name)


def _range_flaws(selection: Selection, source: Source, name: str) -> Iterator[Flaw]:
    start, end = selection.start, selection.end
    if start is None or end is None:
        told = mark("{guid} in {source} has no place.")
        yield _flaw(FlawKind.NO_RANGE, selection.guid, told, guid=selection.guid, source=name)
    elif not 0 <= start <= end or (source.text is not None and end > len(source.text)):
        told = mark("{guid} in {source} goes from {start} to {end}, no place in a text of {length} characters.")
        length = len(source.text) if source.text is not None else "?"
        said = {"guid": selection.guid, "source": name, "start": start, "end": end, "length": length}
        yield _flaw(FlawKind.RANGE, selection.guid, told, **said)


def _is_inside(path: str) -> bool:
    """Whether a path names a plain file of the project's own folder, or one that lies beside it on purpose."""
    if not path.startswith(INTERNAL):
        return path.startswith("relative:///") and ".." not in path.replace("\\", "/").split("/")
    inner = path.removeprefix(INTERNAL).lstrip("/")
    return bool(inner) and not {"..", "."} & set(inner.replace("\\", "/").split("/")) and ":" not in inner


def _codes(codes: Iterable[Code]) -> Iterator[Code]:
    for code in codes:
        yield code
        yield from _codes(code.codes)


def _sources(project: Project) -> Iterator[Source]:
    """All sources and notes with their parts."""
    stack = [*reversed(project.notes), *reversed(project.sources)]
    while stack:
        source = stack.pop()
        yield source
        stack.extend(reversed(source.parts))


def _elements(project: Project) -> Iterator[tuple[str, str]]:
    """Every element that has a GUID: its name in the standard, and the GUID."""
    for user in project.users:
        yield "User", user.guid
    for code in _codes(project.codes):
        yield "Code", code.guid
    for variable in project.variables:
        yield "Variable", variable.guid
    for case in project.cases:
        yield "Case", case.guid
    for source in _sources(project):
        yield source.kind.value, source.guid
        for selection in source.selections:
            yield "Selection", selection.guid
            for coding in selection.codings:
                yield "Coding", coding.guid
        for coding in source.codings:
            yield "Coding", coding.guid
    for link in project.links:
        yield "Link", link.guid
    for one in project.sets:
        yield "Set", one.guid


_USER = frozenset({"User"})
_CODE = frozenset({"Code"})
_NOTE = frozenset({SourceKind.NOTE.value})
_SOURCE = frozenset(kind.value for kind in SourceKind) - _NOTE
_SELECTION = frozenset({"Selection"})
_VARIABLE = frozenset({"Variable"})
_ANY: frozenset[str] = frozenset()

_Reference = tuple[str, str, str, frozenset[str]]


def _references(project: Project) -> Iterator[_Reference]:
    """Every reference: the element that refers, its GUID, the GUID that it names, and what that may be (empty: any)."""
    yield from _named("Project", "", [project.user], _USER)
    yield from _named("Project", "", project.note_refs, _NOTE)
    for code in _codes(project.codes):
        yield from _named("Code", code.guid, code.notes, _NOTE)
    for case in project.cases:
        yield from _named("Case", case.guid, case.codes, _CODE)
        yield from _named("Case", case.guid, (value.variable for value in case.values), _VARIABLE)
        yield from _named("Case", case.guid, case.sources, _SOURCE)
        yield from _named("Case", case.guid, case.selections, _SELECTION)
    for source in _sources(project):
        element = source.kind.value
        yield from _named(element, source.guid, [source.user], _USER)
        yield from _named(element, source.guid, source.notes, _NOTE)
        yield from _named(element, source.guid, (value.variable for value in source.values), _VARIABLE)
        yield from _codings(source)
        for selection in source.selections:
            yield from _named("Selection", selection.guid, [selection.user], _USER)
            yield from _named("Selection", selection.guid, selection.notes, _NOTE)
            yield from _codings(selection)
    for link in project.links:
        yield from _named("Link", link.guid, [link.origin, link.target], _ANY)
        yield from _named("Link", link.guid, link.notes, _NOTE)
    for one in project.sets:
        yield from _named("Set", one.guid, one.codes, _CODE)
        yield from _named("Set", one.guid, one.sources, _SOURCE)
        yield from _named("Set", one.guid, one.notes, _NOTE)


def _codings(coded: Selection | Source) -> Iterator[_Reference]:
    for coding in coded.codings:
        yield from _named("Coding", coding.guid, [coding.code], _CODE)
        yield from _named("Coding", coding.guid, [coding.user], _USER)
        yield from _named("Coding", coding.guid, coding.notes, _NOTE)


def _named(element: str, guid: str, targets: Iterable[str], allowed: frozenset[str]) -> Iterator[_Reference]:
    return ((element, guid, target, allowed) for target in targets if target)
