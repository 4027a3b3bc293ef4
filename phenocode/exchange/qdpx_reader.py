"""A REFI-QDA project file (.qdpx, or its bare .qde): unpacked within limits, nothing outside it opened."""

import codecs
import json
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from phenocode.errors import Refusal
from phenocode.exchange.documents import (
    MEGABYTE,
    MOST_CHARACTERS,
    Document,
    Sentence,
    damaged,
    regular_bytes,
    shown,
    shown_name,
)
from phenocode.exchange.packages import MOST_ENTRIES, safe_root
from phenocode.exchange.refi import INTERNAL, SOURCES_FOLDER, Project, Source, SourceKind
from phenocode.exchange.refi_content import dump_project
from phenocode.exchange.refi_reader import read_project
from phenocode.exchange.refi_schema import departures, local_name
from phenocode.i18n import mark

FORMAT = "refi-qda"

_MOST_XML_MEGABYTES = 100
_MOST_TEXT_MEGABYTES = 25
_MOST_TEXTS_MEGABYTES = 60
_MOST_ANSWERED = 60_000_000  # bytes of what the parsing process may answer, less some room for sentences
_MOST_RATIO = 200
_RATIO_COUNTS_FROM = MEGABYTE
_ENCRYPTED = 0x1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENDING = ".qde"
_SOURCES = SOURCES_FOLDER.casefold()
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITH_TEXT = frozenset({SourceKind.TEXT, SourceKind.NOTE})

_OUTSIDE = mark("The text of {source} lies outside the file, where nothing is opened; it was left out.")
_ABSENT = mark("The text of {source} is missing in the file; it was left out.")
_NO_TEXT = mark("{source} has no plain text in the file; it was left out.")
_NOT_UTF8 = mark("The text of {source} is neither UTF-8 nor UTF-16; it was left out.")
_TOO_LARGE = mark("The text of {source} is too large or packed too tightly; it was left out.")
_LOCKED = mark("The text of {source} is protected by a password; it was left out.")
_BROKEN = mark("The text of {source} is damaged in the file; it was left out.")
_MORE_PROJECTS = mark("The file holds another project, {name}, which was left out; import it from a file of its own.")
_TOLD = "—"


class _NoText(Exception):  # noqa: N818 - told as what was left out
    """Why a source's text can't be had, as a template with the source's name in it."""


def read_project_document(path: str) -> Document:
    """The project in a file as JSON (``refi_content``), departures from the schema as its warnings.

    Raises Refusal for a file that is no project, is damaged or unsafe.
    """
    file = shown_name(path)
    if not _is_zip(path):
        data = regular_bytes(path, _MOST_XML_MEGABYTES)
        if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
            raise _no_project(file)
        return _document(path, _project_root(data, file), _Sources(None, file))
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES:
                raise Refusal(
                    "{file} is made of more than {limit} parts, which no project is. Check that it is the right file.",
                    file=file,
                    limit=MOST_ENTRIES,
                )
            inner, *others = _inner(entries, file)
            root = _project_root(_unpacked(archive, inner, file, _MOST_XML_MEGABYTES), file)
            sources = _Sources(archive, file)
            sources.left_out += (Sentence(_MORE_PROJECTS, {"name": shown(other.filename)}) for other in others)
            return _document(path, root, sources)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise damaged(file) from error


def _document(path: str, root: Any, sources: "_Sources") -> Document:
    project = sources.filled(read_project(root, shown_name(path)))
    content = dump_project(project, sources.left_out)
    if len(json.dumps(content)) > _MOST_ANSWERED:
        raise Refusal(
            "{file} holds more text than can be read at once. Export it in parts from the program that made it.",
            file=shown_name(path),
        )
    return Document(path, FORMAT, "", content, warnings=tuple(departures(root)))


def _is_zip(path: str) -> bool:
    try:
        if not Path(path).is_file():  # to open a pipe that nobody writes to would wait for ever
            return False
        with open(path, "rb") as source:
            return source.read(4) == b"PK\x03\x04"
    except (OSError, ValueError):
        return False  # what reads it whole says why it can't


def _project_root(data: bytes, file: str) -> Any:
    root = safe_root(data, file)
    if local_name(root) != "Project":
        raise _no_project(file)
    return root


def _inner(entries: list[zipfile.ZipInfo], file: str) -> list[zipfile.ZipInfo]:
    """The projects' XML, the one to be read first: ``project.qde``, or another ``.qde``, nearest to the top."""
    found = [entry for entry in entries if entry.filename.casefold().endswith(_ENDING) and not entry.is_dir()]
    if not found:
        raise _no_project(file)
    return sorted(
        found,
        key=lambda entry: (
            _folded(entry.filename) != "project.qde",
            entry.filename.count("/"),
            entry.filename,
        ),
    )


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str, most_megabytes: int) -> bytes:
    if entry.flag_bits & _ENCRYPTED:
        raise Refusal("{file} is protected by a password. Save it without one and import it again.", file=file)
    if entry.compress_type not in _PACKED:
        raise damaged(file)
    tight = entry.file_size > _RATIO_COUNTS_FROM and entry.file_size > _MOST_RATIO * entry.compress_size
    if tight or entry.file_size > most_megabytes * MEGABYTE:
        raise Refusal(
            "{file} holds a part that unpacks to more than any project needs. Check that it is the right file.",
            file=file,
        )
    # The directory may lie: never more is unpacked than it says, and a part that is longer fails its checksum.
    with archive.open(entry) as stream:
        part = stream.read(entry.file_size + 1)
    if len(part) != entry.file_size:
        raise damaged(file)
    return part


class _Sources:
    """The texts of a project's sources and notes, from the XML or from the files in the archive, by name alone."""

    def __init__(self, archive: zipfile.ZipFile | None, file: str) -> None:
        self._archive = archive
        self._file = file
        self._unpacked = 0
        self.left_out: list[Sentence] = []
        self._entries: dict[str, list[tuple[list[str], zipfile.ZipInfo]]] = {}  # by the last piece of their path
        for entry in archive.infolist() if archive is not None else ():
            pieces = _pieces(entry.filename)
            self._entries.setdefault(pieces[-1], []).append((pieces, entry))

    def filled(self, project: Project) -> Project:
        """The project with the texts of its sources and notes."""
        return replace(
            project,
            sources=tuple(self._all(project.sources)),
            notes=tuple(self._all(project.notes)),
        )

    def _all(self, sources: Iterable[Source]) -> Iterator[Source]:
        for source in sources:
            parts = tuple(self._all(source.parts))
            text = source.text
            if source.kind in _WITH_TEXT and source.text_path and not text:
                text = self._text(source)
            elif source.kind is SourceKind.TEXT and text is None:
                self._miss(_NO_TEXT, source)
            if text is not None and len(text) > MOST_CHARACTERS:
                self._miss(_TOO_LARGE, source)
                text = None
            yield replace(source, text=text, parts=parts)

    def _text(self, source: Source) -> str | None:
        try:
            return _decoded(self._bytes(source.text_path))
        except _NoText as reason:
            self._miss(str(reason), source)
            return None

    def _miss(self, template: str, source: Source) -> None:
        self.left_out.append(Sentence(template, {"source": shown(source.name).strip() or _TOLD}))

    def _bytes(self, path: str) -> bytes:
        scheme, colon, rest = path.partition("://")
        if colon and scheme.casefold() + "://" != INTERNAL:
            raise _NoText(_OUTSIDE)
        entry = self._entry(rest if colon else path)
        if entry is None or self._archive is None:
            raise _NoText(_ABSENT)
        if entry.flag_bits & _ENCRYPTED:
            raise _NoText(_LOCKED)
        if entry.compress_type not in _PACKED:
            raise _NoText(_BROKEN)
        if self._unpacked + entry.file_size > _MOST_TEXTS_MEGABYTES * MEGABYTE:
            raise _NoText(_TOO_LARGE)
        try:
            data = _unpacked(self._archive, entry, self._file, _MOST_TEXT_MEGABYTES)
        except Refusal as refusal:
            raise _NoText(_TOO_LARGE) from refusal
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise _NoText(_BROKEN) from error
        self._unpacked += len(data)
        return data

    def _entry(self, path: str) -> zipfile.ZipInfo | None:
        """What the archive holds by this name, of several what lies where the path says, or else in the sources."""

        def nearness(found: tuple[list[str], list[str], zipfile.ZipInfo]) -> tuple[int, bool, int]:
            wanted, pieces, _ = found
            alike = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(wanted), reversed(pieces), strict=False))
            return sum(1 for _ in alike), _SOURCES in pieces[:-1], -len(pieces)

        written = [pieces for pieces in map(_pieces, (path, unquote(path))) if pieces[-1]]
        named = [(wanted, pieces, entry) for wanted in written for pieces, entry in self._entries.get(wanted[-1], ())]
        return max(named, key=nearness)[2] if named else None


def _decoded(data: bytes) -> str:
    """A text without its byte-order mark, its line ends as they are."""
    codec = next((codec for sign, codec in _MARKS if data.startswith(sign)), "utf-8")
    try:
        text = data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _NoText(_NOT_UTF8) from error
    if "\0" in text:
        raise _NoText(_NOT_UTF8)
    return text


def _pieces(path: str) -> list[str]:
    return _folded(path.replace("\\", "/")).split("/")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _no_project(file: str) -> Refusal:
    return Refusal(
        "{file} holds no REFI-QDA project. Export the project again as .qdpx from the program that made it.", file=file
    )
