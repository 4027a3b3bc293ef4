"""Plain text files: which encoding they have, and their text; an encoding is never guessed in silence."""

import codecs
import re

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, finished, regular_bytes, shown, shown_name, unify_line_ends
from phenocode.i18n import mark

MOST_MEGABYTES = 20

# What a researcher may name, and Python's codec for each.
ENCODINGS = {
    "utf-8": "utf-8",
    "windows-1256": "cp1256",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
_NAMES = {codecs.lookup(codec).name: name for name, codec in ENCODINGS.items()} | {"utf-8-sig": "utf-8"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
# How files begin that hold their text in markup, whatever their names end in.
_OTHERS = ((b"{\\rtf", ".rtf"), (b"%PDF-", ".pdf"))
# Tab, line feed, vertical tab (Word's soft break in plain text), form feed, CR and NEL belong to text.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROLS_PER_HUNDRED = 1
_FAMILIAR = re.compile("[\t\n\r -~\u00a0-\u024f\u0600-\u06ff\u200c-\u200f\u2010-\u2027\ufb50-\ufdff\ufe70-\ufefc]")
# Almost any bytes are some UTF-16: without its mark it is proposed only where half of it is Arabic or Latin.
_LEAST_FAMILIAR = 0.5
_PREVIEW_LINES = 3
_PREVIEW_WIDTH = 200
_PREVIEW_BYTES = 64 * 1024


def read_text_file(path: str, encoding: str | None = None) -> Document:
    """The text of a file in UTF-8, in UTF-16 with its mark, or in the ``encoding`` that the researcher names.

    Raises Refusal if it is not text, has another encoding, is empty or is too large.
    """
    return finished(path, "txt", *decode_file(path, encoding))


def decode_file(path: str, encoding: str | None) -> tuple[str, str, tuple[Sentence, ...]]:
    """The encoding that was used, the text as it is in the file, and what must be said; raises Refusal as above."""
    file = shown_name(path)
    wanted = _named(encoding, file) if encoding else None
    data = regular_bytes(path, MOST_MEGABYTES)
    ending = next((ending for sign, ending in _OTHERS if data.startswith(sign)), "")
    if ending:
        raise Refusal(
            "{file} holds what belongs in a file that ends in {ending}. Give it that ending and import it again.",
            file=file,
            ending=ending,
        )
    used, text, warnings = _decode(data, wanted, file)
    if not _is_text(text):
        raise _not_text(file)
    return used, text, warnings


def preview_encodings(data: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """The encodings in which ``data``, a file's beginning, is text: each with its first three lines that hold words.

    The one in which most characters are Arabic or Latin stands first. Lines are cut at 200 code points.
    """
    beginning = data[:_PREVIEW_BYTES]
    marked = _marked(beginning)
    choices = [marked[0]] if marked else [name for name in ENCODINGS if name != "utf-16"]
    found: list[tuple[float, str, tuple[str, ...]]] = []
    for name in choices:
        body, codec = (beginning[marked[2] :], marked[1]) if marked else (beginning, ENCODINGS[name])
        try:
            # Not final: the beginning may end in the middle of a character.
            text = codecs.getincrementaldecoder(codec)().decode(body)
        except UnicodeDecodeError:
            continue
        if text and _is_text(text) and (marked or "utf-16" not in name or _familiarity(text) >= _LEAST_FAMILIAR):
            lines = [line for line in unify_line_ends(text).split("\n") if line.strip()]
            first = tuple(line[:_PREVIEW_WIDTH] for line in lines[:_PREVIEW_LINES])
            found.append((_familiarity(text), name, first))
    found.sort(key=lambda choice: -choice[0])
    return [(name, first) for _, name, first in found]


def _named(encoding: str, file: str) -> str:
    try:
        return _NAMES[codecs.lookup(encoding).name]
    except (LookupError, ValueError) as error:  # KeyError is a LookupError; ValueError: a name with a NUL
        raise Refusal(
            "{file} can't be read as {encoding}. The encodings that can be read are {encodings}.",
            file=file,
            encoding=shown(encoding),
            encodings=list(ENCODINGS),
        ) from error


def _marked(data: bytes) -> tuple[str, str, int] | None:
    for sign, name, codec in _MARKS:
        if data.startswith(sign):
            return name, codec, len(sign)
    return None


def _decode(data: bytes, wanted: str | None, file: str) -> tuple[str, str, tuple[Sentence, ...]]:
    marked = _marked(data)
    if marked:
        name, codec, length = marked
        text = _strictly(data[length:], codec, name, file)
        if wanted in (None, name, codec):
            return name, text, ()
        template = mark("{file} says itself that it is {used}, so it was read as that and not as {wanted}.")
        return name, text, (Sentence(template, {"file": file, "used": name, "wanted": wanted}),)
    if wanted is None:
        return "utf-8", _as_utf8(data, file), ()
    if wanted == "utf-16":
        return _utf16_without_mark(data, file)
    text = _strictly(data, ENCODINGS[wanted], wanted, file)
    if wanted == "windows-1256" and not data.isascii() and _is_utf8(data):
        # Windows-1256 gives a letter to every byte, so a UTF-8 file read as that is garbled without any error.
        template = mark(
            "{file} was read as {wanted}, but it is also valid UTF-8. If its letters look wrong, undo this "
            "and import it again without an encoding."
        )
        return wanted, text, (Sentence(template, {"file": file, "wanted": wanted}),)
    return wanted, text, ()


def _as_utf8(data: bytes, file: str) -> str:
    if _is_utf8(data) and b"\0" not in data:
        return data.decode("utf-8")
    if not preview_encodings(data):
        raise _not_text(file)
    raise Refusal(
        "{file} is not UTF-8 text. Say which encoding it has (for instance windows-1256) and import it again.",
        file=file,
    )


def _utf16_without_mark(data: bytes, file: str) -> tuple[str, str, tuple[Sentence, ...]]:
    likely = [name for name, _ in preview_encodings(data) if name in ("utf-16-le", "utf-16-be")]
    name = likely[0] if likely else "utf-16-le"
    template = mark("{file} does not say which byte comes first; it was read as {used}.")
    return name, _strictly(data, name, "utf-16", file), (Sentence(template, {"file": file, "used": name}),)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, codec: str, name: str, file: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Refusal(
            "{file} is not {encoding} text: some of its bytes mean nothing in it. "
            "Say another encoding, or save the file again as UTF-8.",
            file=file,
            encoding=name,
        ) from error


def _is_text(text: str) -> bool:
    return "\0" not in text and len(_CONTROLS.findall(text)) * 100 <= _CONTROLS_PER_HUNDRED * len(text)


def _familiarity(text: str) -> float:
    return len(_FAMILIAR.findall(text)) / len(text)


def _not_text(file: str) -> Refusal:
    return Refusal(
        "{file} is not a text file. Save its text as UTF-8 from the program that made it, and import that.", file=file
    )
