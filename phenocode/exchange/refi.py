"""A REFI-QDA project or codebook in memory, and the marks by which our own files are told and read back.

The classes follow the standard's elements (urn:QDA-XML:project:1.0, codebook:1.0) and hold what a file says, right or
wrong: GUIDs as 36 lower-case characters without braces, references as the GUIDs that they name, offsets as written.
Positions are 0-based code points, the end excluded, as the standard has it.

How our own files carry what the standard has no element for
------------------------------------------------------------
``is_own`` tells them by ``origin``; foreign programs write another one. In such a file:

- *Ids.* A GUID is the id of the record that it stands for (``guid_of``, ``id_of``); others are ``derived`` from it.
- *Text* in the XML is escaped for characters that XML can't have (``escaped``, ``unescaped``); texts in files are
  UTF-8, without a byte-order mark, and just what is stored.
- *Code names* are unique: where one is taken, `` ⟨2⟩`` stands behind it (``unique_names``, ``own_name``).
- *Layers* are nested: encounter > second > first > initial code. What hangs nowhere stands at the top. The depth is
  marked by four sets, ``LAYER_SETS``, that name the members of each layer in the study's order (in QDC too, where a
  set is all there is). Categories are not codable, codes are. A code under several first-layer categories stands
  under the first one, by the placements' ids; of the others, each has a set ``derived("also", id of the category)``.
- *Statements.* One span: a selection with the statement's id; its name is the quotation, its description why it was
  chosen. Several spans: the selections of one source that refer to the note with the statement's id (``DATA`` names
  these notes), in the order of the file; each has all codes; description and memo stand on the first. The name has the
  words where they differ from the source's.
- *Unanchored* statements are selections of the text source ``UNANCHORED``: their words, a line break after each. It is
  no transcript. ``DATA`` has the transcript that such a statement belongs to, if it does.
- *Codings* have the coding's id, on the first span; their order is the order of coding.
- *Sources.* Text sources with the transcript's id and its text in a file. ``DATA`` tells literature, turns and so on.
- *Participants* are cases: the id, the code name, ``VARIABLES`` and one variable for each free attribute, whose GUID is
  the attribute's id. What has no value is left out. A setting's attributes are repeated as variables of its cases. A
  case names its transcripts; a selection that it names is a statement that has the participant as its own (focus
  groups). Cases stand in the order of the participants' positions.
- *Memos* are notes with the memo's id; what they are about refers to them: code, source, the first selection of a
  statement, link, or the project for the study itself. What can't refer to one is in ``DATA``.
- *Relations* are links between codes and *cases of a category* are links from the category's code to the (first)
  selection, each with its record's id; the kinds and the justification are in ``DATA``.
- *Notes for readers of other programs*, which repeat what ``DATA`` has, are named by ``DATA`` too; they are no memos.
- ``DATA`` is a note of the project whose text, in a file, is JSON; its keys are in ``refi_data``.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"
ORIGIN = "Phenocode"
PROJECT_FILE = "project.qde"
SOURCES_FOLDER = "Sources"
INTERNAL = "internal://"  # before the name of a file of the sources folder

_ID = re.compile("[0-9a-f]{32}")
_SPACE = uuid.UUID("7f0c8a52-3d0e-5b6f-9a34-6a2d1c7e9b10")


def derived(*parts: str) -> str:
    """The GUID that always belongs to these words."""
    return str(uuid.uuid5(_SPACE, "\n".join(parts)))


def guid_of(record_id: str) -> str:
    """A record's id as a GUID; an id that is none gets one that always belongs to it."""
    if _ID.fullmatch(record_id) is None:
        return derived("record", record_id)
    return "-".join((record_id[:8], record_id[8:12], record_id[12:16], record_id[16:20], record_id[20:]))


def id_of(guid: str) -> str:
    """A GUID as a record's id."""
    return guid.replace("-", "").casefold()


# Layer or "code" -> the set that names all of it; keys are in ascending order of depth.
LAYER_SETS = {name: derived("layer", name) for name in ("encounter", "second", "first", "code")}
# What is told of a participant -> the variable that has it. "order" is an Integer, all others are Text: "setting" is a
# setting's name, "consent" what people_table.say_consent says, "referrer" a participant's code name or words as typed.
VARIABLES = {name: derived("variable", name) for name in ("setting", "order", "date", "length", "consent", "referrer")}
UNANCHORED = derived("source", "unanchored")
DATA = derived("note", "data")

# What XML 1.0 can't have, and what would be taken for its escape (the same as in Office Open XML's strings).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_NUMBERED = re.compile(r" ⟨\d+⟩$")


def escaped(text: str) -> str:
    """Text that XML can carry: ``_x000B_`` for a character that it can't have."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def unescaped(text: str) -> str:
    """The text that ``escaped`` was given."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)


def unique_names(names: Iterable[str]) -> list[str]:
    """The names, each other than those before it in small letters; ``own_name`` takes back what was put behind."""
    taken: set[str] = set()
    unique = []
    for name in names:
        number, tried = 1, name
        while tried.casefold() in taken or (number == 1 and _NUMBERED.search(name)):
            number += 1
            tried = f"{name} ⟨{number}⟩"
        taken.add(tried.casefold())
        unique.append(tried)
    return unique


def own_name(name: str) -> str:
    """The name that ``unique_names`` was given."""
    return _NUMBERED.sub("", name, count=1)


def is_own(origin: str) -> bool:
    """Whether a file with this ``origin`` was written by this program and by none after it."""
    return origin == ORIGIN or origin.startswith(f"{ORIGIN} ")


class SourceKind(StrEnum):
    """The element of a source, and of a note."""

    TEXT = "TextSource"
    PICTURE = "PictureSource"
    PDF = "PDFSource"
    AUDIO = "AudioSource"
    VIDEO = "VideoSource"
    NOTE = "Note"


class Direction(StrEnum):
    """Which way a link goes."""

    ASSOCIATIVE = "Associative"
    ONE_WAY = "OneWay"
    BIDIRECTIONAL = "Bidirectional"


class VariableKind(StrEnum):
    """The type of a variable's values."""

    TEXT = "Text"
    BOOLEAN = "Boolean"
    INTEGER = "Integer"
    FLOAT = "Float"
    DATE = "Date"
    DATE_TIME = "DateTime"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who worked on the project."""

    guid: str
    name: str = ""
    short: str = ""  # the attribute ``id``


@dataclass(frozen=True, slots=True)
class Code:
    """A code with those nested in it."""

    guid: str
    name: str
    codable: bool = True
    colour: str = ""  # #rrggbb
    description: str = ""
    notes: tuple[str, ...] = ()
    codes: tuple["Code", ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """Something told of cases or sources."""

    guid: str
    name: str
    kind: VariableKind = VariableKind.TEXT
    description: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a variable, as written; None where the file gives none."""

    variable: str
    kind: VariableKind
    value: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A unit such as a person."""

    guid: str
    name: str = ""
    description: str = ""
    codes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    sources: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coding:
    """That a code is given to a selection or a source."""

    guid: str
    code: str
    user: str = ""
    created: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of a source. ``start`` and ``end`` are None where it isn't one of text, or the file gives none."""

    guid: str
    name: str = ""
    start: int | None = None
    end: int | None = None
    description: str = ""
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()
    user: str = ""
    created: str = ""
    quotation: str = ""  # the text of a PDF selection's own representation


@dataclass(frozen=True, slots=True)
class Source:
    """A source of any kind, or a note.

    ``text`` is what ``PlainTextContent`` or the file behind ``text_path`` has, None where there is neither; paths are
    as written, ``internal://…`` for a file of the sources folder. ``parts`` are the text of a PDF (Representation), of
    a picture (TextDescription) and the transcripts of a recording, each a text source of its own.
    """

    guid: str
    kind: SourceKind = SourceKind.TEXT
    name: str = ""
    description: str = ""
    text: str | None = None
    text_path: str = ""  # plainTextPath
    rich_path: str = ""  # richTextPath
    path: str = ""  # path, of a source that isn't text
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    parts: tuple["Source", ...] = ()
    user: str = ""
    created: str = ""
    moments: int = 0  # how many places are marked with their time (SyncPoint)


@dataclass(frozen=True, slots=True)
class Link:
    """A link between any two elements."""

    guid: str
    name: str = ""
    direction: Direction | None = None
    origin: str = ""
    target: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Set:
    """A set of codes, sources and notes."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """A codebook (.qdc)."""

    codes: tuple[Code, ...] = ()
    sets: tuple[Set, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A project (.qdpx)."""

    name: str
    origin: str = ""
    description: str = ""
    created: str = ""
    user: str = ""  # creatingUserGUID
    base_path: str = ""
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Source, ...] = ()  # the project's notes; their kind is NOTE
    links: tuple[Link, ...] = ()
    sets: tuple[Set, ...] = ()
    note_refs: tuple[str, ...] = ()  # the notes about the project as a whole
    graphs: tuple[str, ...] = ()  # the names of drawings
