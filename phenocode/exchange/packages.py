"""Zipped packages of XML parts (the container of .docx and .odt), opened within limits, without type definitions."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import unquote

from lxml import etree

from phenocode.errors import Refusal
from phenocode.exchange.documents import MEGABYTE, damaged

MOST_ENTRIES = 10_000
MOST_UNPACKED_MEGABYTES = 100
MOST_PART_MEGABYTES = 50
MOST_RATIO = 100
# Below this size no ratio does harm, and an empty table of many rows is packed very tightly by right.
_RATIO_COUNTS_FROM = 10 * MEGABYTE

_ENCRYPTED = 0x1
_XML_ENDINGS = (".xml", ".rels")
_PROLOG_STEP = 64 * 1024
_SAFELY = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


class NotAPackage(Exception):  # noqa: N818 - the caller says in one sentence what the file should have been
    """The file is no zip, or has not the part by which the kind of package is known."""


class Package:
    """The XML parts of a package, by name without regard to case, all unpacked and free of type definitions."""

    def __init__(
        self, data: bytes, file: str, sign: str = "[content_types].xml", parts: Collection[str] | None = None
    ) -> None:
        """Unpack ``data``; ``file`` is the name for sentences, ``sign`` the part by which the kind is known.

        Where ``parts`` are named, in lower case, no others are unpacked. Raises NotAPackage, or Refusal for what is
        unsafe.
        """
        self._file = file
        self._parts: dict[str, bytes] = {}
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = archive.infolist()
                _check_directory(entries, file)
                named = [(entry.filename.casefold(), entry) for entry in entries]
                if sign not in (name for name, _ in named):
                    raise NotAPackage
                for name, entry in named:
                    if name in parts if parts is not None else name.endswith(_XML_ENDINGS):
                        self._add(name, _unpacked(archive, entry, file))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            if data.startswith(b"PK\x03\x04"):
                raise damaged(file) from error
            raise NotAPackage from error

    def _add(self, name: str, part: bytes) -> None:
        if name in self._parts:
            raise damaged(self._file)
        _refuse_type_definition(part, self._file)
        self._parts[name] = part

    def tree(self, name: str) -> Any:
        """The root element of the part called ``name``, or None if there is none."""
        part = self._parts.get(name.casefold())
        return None if part is None else _root(part, self._file)

    def related(self, name: str, kind: str) -> Iterator[Any]:
        """The root elements of the parts that part ``name`` ("" for the package) is related to by ``kind``.

        ``kind`` is the last piece of the relationship's type, as in "officeDocument" or "footnotes".
        """
        for target in self.targets(name, kind):
            tree = self.tree(target)
            if tree is not None:
                yield tree

    def targets(self, name: str, kind: str) -> list[str]:
        """The names of the parts that part ``name`` ("" for the package) is related to by ``kind``."""
        return list(self.targets_by_id(name, kind).values())

    def targets_by_id(self, name: str, kind: str) -> dict[str, str]:
        """The same by the id that ``name`` calls each of them by."""
        folder, base = posixpath.split(name)
        relations = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        if relations is None:
            return {}
        return {
            relation.get("Id", ""): posixpath.normpath(
                posixpath.join("/", folder, unquote(relation.get("Target", "")))
            ).lstrip("/")
            for relation in relations
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External"
        }


def safe_root(part: bytes, file: str) -> Any:
    """The root element of XML from outside, without comments. Raises Refusal for what is unsafe or damaged."""
    _refuse_type_definition(part, file)
    return _root(part, file)


def _root(part: bytes, file: str) -> Any:
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, **_SAFELY)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(file) from error


def _check_directory(entries: list[zipfile.ZipInfo], file: str) -> None:
    if len(entries) > MOST_ENTRIES:
        raise Refusal(
            "{file} is made of more than {limit} parts, which no ordinary document is. "
            "Copy its text into a new document and import that.",
            file=file,
            limit=MOST_ENTRIES,
        )
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_MEGABYTES * MEGABYTE:
        raise _too_large(file, MOST_UNPACKED_MEGABYTES)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise Refusal("{file} is protected by a password. Save it without one and import it again.", file=file)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(file)
        if entry.file_size > MOST_PART_MEGABYTES * MEGABYTE:
            raise _too_large(file, MOST_PART_MEGABYTES)
        if entry.file_size > _RATIO_COUNTS_FROM and entry.file_size > MOST_RATIO * entry.compress_size:
            raise Refusal(
                "{file} holds a part that is packed to less than 1/{limit} of its size, which no ordinary document "
                "does. Copy its text into a new document and import that.",
                file=file,
                limit=MOST_RATIO,
            )


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> bytes:
    # The directory may lie: never more is unpacked than it says, and a part that is longer fails its checksum.
    with archive.open(entry) as stream:
        part = stream.read(entry.file_size + 1)
    if len(part) != entry.file_size:
        raise damaged(file)
    return part


def _too_large(file: str, limit: int) -> Refusal:
    return Refusal(
        "{file} unpacks to more than {limit} MB. Copy its text without the pictures into a new document "
        "and import that.",
        file=file,
        limit=limit,
    )


class _Begun(Exception):  # noqa: N818 - it ends the reading of a prolog
    """The root element was met."""


class _TypeDefinition(Exception):  # noqa: N818 - it ends the reading of a prolog
    """A document type definition was met."""


class _Prolog:
    """What the parser tells while it reads up to the root element, in whatever encoding the part has."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise _TypeDefinition

    def start(self, _tag: str, _attributes: object) -> None:
        raise _Begun

    def close(self) -> None:
        return None


def _refuse_type_definition(part: bytes, file: str) -> None:
    parser = etree.XMLParser(target=_Prolog(), **_SAFELY)
    try:
        for start in range(0, len(part), _PROLOG_STEP):
            parser.feed(part[start : start + _PROLOG_STEP])
        parser.close()
    except _TypeDefinition as error:
        raise Refusal(
            "{file} contains a document type definition, which no document needs and which can hide or change "
            "text. It was refused: open it in the program that made it, save it again and import that.",
            file=file,
        ) from error
    except (_Begun, etree.XMLSyntaxError):
        # A part that is no XML says so when it is needed; many are not.
        return
