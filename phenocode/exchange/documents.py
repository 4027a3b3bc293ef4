"""What reading a foreign file gives: its text with what must be said about it, or the reason why it was refused."""

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import fstat
from pathlib import Path, PurePath
from typing import TypeAlias

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.records import Moment

MEGABYTE = 1024 * 1024
MOST_CHARACTERS = 5_000_000

# Qt shows most of these as the end of a line: a text that kept them would have other lines on screen than in the study.
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to be told to the researcher: a template in English and the values for its named places."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return tr(self.text, **self.values)


Table: TypeAlias = tuple[tuple[str, ...], ...]
"""Rows of cells; what a merged cell holds stands in each cell that it covers."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, with LF as its only line end; ``encoding`` is empty where the format has none.

    Offsets are code points of the text, half-open. A sheet has tables and no text.
    """

    file: str
    format: str
    encoding: str
    text: str
    warnings: tuple[Sentence, ...] = ()
    labels: tuple[str, ...] = ()  # speakers that the file itself names; in the text as "label: words"
    moments: tuple[Moment, ...] = ()
    heads: tuple[tuple[int, int], ...] = ()  # what looks like a running head or a page number, whole lines
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file of a batch that could not be read, and why."""

    file: str
    reason: Refusal


def shown(name: str) -> str:
    """``name`` as a sentence can show it: without characters that break a line or that no encoding can write."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", name)


def shown_name(path: str) -> str:
    """The name of a file, without its folders, as a sentence can show it."""
    return shown(PurePath(path).name or path)


def unify_line_ends(text: str) -> str:
    """``text`` with CR LF, CR, NEL, U+2028 and U+2029 as LF; nothing else changes."""
    return _LINE_ENDS.sub("\n", text)


def regular_bytes(path: str, most_megabytes: int) -> bytes:
    """The content of an ordinary file; raises Refusal if it is missing, empty, too large, or not to be opened."""
    file = shown_name(path)
    try:
        # Asked before opening: to open a pipe that nobody writes to would wait for ever.
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise Refusal("{file} is a folder. Choose the files in it.", file=file)
        if not stat.S_ISREG(mode):
            raise Refusal("{file} is not an ordinary file. Copy its content into one and import that.", file=file)
        with open(path, "rb") as source:
            limit = most_megabytes * MEGABYTE
            data = source.read(limit + 1) if fstat(source.fileno()).st_size <= limit else None
    except FileNotFoundError as error:
        raise Refusal("{file} can't be found. Check where it is and import it again.", file=file) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL
        raise Refusal(
            "{file} can't be opened. Check that you may read it and that no other program holds it, "
            "then import it again.",
            file=file,
        ) from error
    if data is None or len(data) > limit:
        raise Refusal(
            "{file} is larger than {limit} MB, more than the text of an interview ever needs. "
            "Check that it is the right file, or divide it.",
            file=file,
            limit=most_megabytes,
        )
    if not data:
        raise _empty(file)
    return data


def finished(path: str, format_: str, encoding: str, text: str, warnings: tuple[Sentence, ...] = ()) -> Document:
    """The document with ``text`` as it is stored; raises Refusal for a text that no study can hold."""
    file = shown_name(path)
    if len(text) > MOST_CHARACTERS:
        raise too_long(file)
    if _SURROGATES.search(text):
        raise Refusal(
            "{file} holds halves of characters that can't be stored. Save it again as UTF-8 and import that.",
            file=file,
        )
    stored = unify_line_ends(text)
    if not any(character.isprintable() and not character.isspace() for character in stored):
        raise _empty(file)
    return Document(path, format_, encoding, stored, warnings)


def _empty(file: str) -> Refusal:
    return Refusal("{file} is empty: there is no text in it. Choose another file.", file=file)


def too_long(file: str) -> Refusal:
    """The refusal of a file with more text than a study holds in one piece; ``file`` is its shown name."""
    return Refusal(
        "{file} holds more than {limit} million characters. Divide it into one file for each interview.",
        file=file,
        limit=MOST_CHARACTERS // 1_000_000,
    )


def damaged(file: str) -> Refusal:
    """The refusal of a file whose content contradicts its format; ``file`` is its shown name."""
    return Refusal(
        "{file} could not be read: it seems to be damaged. Open it in the program that made it, save it again "
        "and import it again.",
        file=file,
    )
