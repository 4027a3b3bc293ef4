"""What the pages of a PDF draw as text: their content read token by token, each glyph taken down with its place."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any
from unicodedata import category, normalize

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.psparser import LIT, PSLiteral, literal_name
from pdfminer.utils import Matrix, decode_text, mult_matrix

from phenocode.exchange.pdf_lines import Glyph

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a glyph of which the file does not say what letter it is."""

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_ALEFS = "اأإآٱ"

# The operators that place text, by the names that the library gives to what they do; paths and colours are passed over.
_OPERATORS = {
    name: "do_" + name.replace("*", "_a").replace('"', "_w").replace("'", "_q")
    for name in ("q", "Q", "cm", "Do", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*",
                 "Tj", "TJ", "'", '"', "BMC", "BDC", "EMC")
}  # fmt: skip
# All others that a content stream can have: what is none of these is damage.
_OTHERS = frozenset(
    ("b", "B", "b*", "B*", "BI", "BX", "c", "cs", "CS", "d", "d0", "d1", "DP", "EI", "EX", "f", "F", "f*", "g", "G",
     "gs", "h", "i", "ID", "j", "J", "k", "K", "l", "m", "M", "MP", "n", "re", "rg", "RG", "ri", "s", "S", "sc", "SC",
     "scn", "SCN", "sh", "v", "w", "W", "W*", "y")
)  # fmt: skip
_TOKEN = re.compile(
    rb"[\x00\t\n\x0c\r ]*+(?:%[^\r\n]*+[\x00\t\n\x0c\r ]*+)*+"
    rb"(?:(?P<number>[+-]?(?:\d++\.?\d*+|\.\d++))(?![^\x00\t\n\x0c\r ()<>\[\]{}/%])"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\x0c\r ]*+)>"
    rb"|\((?P<plain>[^()\\]*+)\)"
    rb"|/(?P<name>[^\x00\t\n\x0c\r ()<>\[\]{}/%]*+)"
    rb"|(?P<sign><<|>>|[\[\]])"
    rb"|(?P<string>\()"
    rb"|(?P<word>[^\x00\t\n\x0c\r ()<>\[\]{}/%]++)"
    rb"|(?P<stray>[<>(){}]))"
)
_SPACES = re.compile(rb"[\x00\t\n\x0c\r ]+")
_PICTURE_END = re.compile(rb"[\x00\t\n\x0c\r ]EI(?![^\x00\t\n\x0c\r ])")
_STRING_PART = re.compile(rb"[^()\\]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_WORDS = {b"true": True, b"false": False, b"null": None}
_DEEPEST = 50


class Interpreter(PDFPageInterpreter):
    """Runs the text operators of pages; the library's own way through a page's content takes four times as long."""

    device: "TextDevice"

    def execute(self, streams: Sequence[object]) -> None:
        """Run content streams one after another as one; a stream that draws itself is passed over."""
        self.stream_ids.clear()
        contents: list[bytes] = []
        for stream in map(stream_value, streams):
            if stream.objid is None:
                self.device.is_damaged = True  # the library's answer for what is not where it should be
            elif stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                contents.append(stream.get_data())
        for name, operands in _operations(b"\n".join(contents)):
            if name == "BI":
                self.device.pictures += 1
                continue
            if not name:
                self.device.is_damaged = True
                continue
            deed = getattr(self, _OPERATORS[name])
            count = deed.__code__.co_argcount - 1
            if len(operands) >= count:
                deed(*operands[len(operands) - count :])

    def do_Tf(self, fontid: Any, fontsize: Any) -> None:  # noqa: N802 - the library's name
        """Choose a font; where there is none of that name, the letters that follow are another one's."""
        if literal_name(fontid) not in self.fontmap:
            self.device.is_damaged = True
        super().do_Tf(fontid, fontsize)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - the library's name
        """Draw what has a name of its own; to name nothing is damage."""
        if literal_name(xobjid_arg) not in self.xobjmap:
            self.device.is_damaged = True
        super().do_Do(xobjid_arg)


def _operations(data: bytes) -> Iterator[tuple[str, list[Any]]]:
    """The operators of a content stream, each with its operands; "BI" for a picture in it, "" for what is none."""
    at = 0
    operands: list[Any] = []
    outer: list[list[Any]] = []
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup
        piece = found[kind] if kind else b""
        if kind == "number":
            operands.append(float(piece) if b"." in piece else int(piece))
        elif kind == "hex":
            operands.append(_from_hex(piece))
        elif kind == "plain":
            operands.append(piece)
        elif kind == "name":
            operands.append(_name(piece))
        elif kind == "string":
            text, at = _string(data, at)
            operands.append(text)
        elif piece in (b"[", b"<<"):
            if len(outer) == _DEEPEST:
                return
            outer.append(operands)
            operands = []
        elif piece in (b"]", b">>"):
            if outer:
                inner, operands = operands, outer.pop()
                operands.append(inner if piece == b"]" else _dictionary(inner))
        elif piece in _WORDS:
            operands.append(_WORDS[piece])
        elif kind == "word":
            # What was not closed before an operator never will be.
            if outer:
                operands = [*outer[0], operands]
                outer = []
            name = piece.decode("latin-1")
            if name == "ID":
                end = _PICTURE_END.search(data, at)
                at = end.end() if end else len(data)
                yield "BI", []
            elif name in _OPERATORS:
                yield name, operands
            elif name not in _OTHERS:
                yield "", []
            if name != "BI":
                operands = []


def _from_hex(piece: bytes) -> bytes:
    digits = _SPACES.sub(b"", piece)
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


@lru_cache(maxsize=1024)
def _name(piece: bytes) -> PSLiteral:
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode("ascii")), piece)
    try:
        return LIT(plain.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(plain.decode("latin-1"))


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """A string with escapes or brackets in it, read from behind its opening bracket, and where it ends."""
    parts: list[bytes] = []
    depth = 1
    while found := _STRING_PART.match(data, at):
        at = found.end()
        part = found[0]
        if part == b"(":
            depth += 1
        elif part == b")":
            depth -= 1
            if not depth:
                break
        elif part.startswith(b"\\"):
            rest = part[1:]
            part = bytes([int(rest, 8) & 0xFF]) if rest[:1] in b"01234567" else _ESCAPES.get(rest, rest)
        parts.append(part)
    return b"".join(parts), at


def _dictionary(items: list[Any]) -> dict[str, Any]:
    pairs = zip(items[::2], items[1::2], strict=False)
    return {str(key.name): value for key, value in pairs if isinstance(key, PSLiteral)}


class TextDevice(PDFDevice):
    """Takes down where each glyph of a page is drawn, by the quarter turn (0 to 3) that its line has."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self._fonts: dict[PDFFont, dict[int, tuple[str, float, bool]]] = {}
        self._outer: list[Matrix | None] = []
        self._forget()

    def _forget(self) -> None:
        self.drawn: dict[int, list[Glyph]] = {}
        self.letters = self.unknown = self.pictures = 0
        self.has_forms = self.is_damaged = False
        # For each span that is open, the text that the file gives for it, and the glyphs drawn in it.
        self._spans: list[tuple[str, list[tuple[int, Glyph]]] | None] = []

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Forget what was drawn on the page before."""
        self._forget()

    def end_page(self, page: PDFPage) -> None:
        """Close what the page has left open."""
        while self._spans:
            self.end_tag()

    def begin_figure(self, name: str, bbox: Any, matrix: Matrix) -> None:
        """Remember how the page lies outside of a figure."""
        self._outer.append(self.ctm)

    def end_figure(self, name: str) -> None:
        """Lie as the page did before the figure."""
        self.ctm = self._outer.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Count a picture."""
        self.pictures += 1

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Open a span, which may have a text of its own."""
        actual = resolve1(props.get("ActualText")) if isinstance(props, dict) else None
        self._spans.append((decode_text(actual), []) if isinstance(actual, bytes) else None)

    def end_tag(self) -> None:
        """Close a span: the text that the file gives for it takes the place of its glyphs."""
        span = self._spans.pop() if self._spans else None
        if span is None or not span[1] or self._span() is not None:
            return
        actual, glyphs = span
        angle, first = glyphs[0]
        if not set(actual) - _ZERO_WIDTH and any(g.text.isalnum() for _, g in glyphs):
            # A file that says that its letters mean nothing hides them.
            for angle, glyph in glyphs:
                self._put(angle, glyph.text, glyph.left, glyph.right, glyph.y, glyph.size)
            return
        left, right = min(g.left for _, g in glyphs), max(g.right for _, g in glyphs)
        if set(actual) <= _ZERO_WIDTH:
            # Whatever is drawn for a joiner takes no room.
            left = right = first.left
        self._put(angle, actual, left, right, first.y, first.size)

    def _span(self) -> tuple[str, list[tuple[int, Glyph]]] | None:
        return next((span for span in self._spans if span is not None), None)

    def render_string(self, textstate: PDFTextState, seq: Any, ncs: Any, graphicstate: PDFGraphicState) -> None:
        """Take down the glyphs of a string; the place moves on behind them."""
        font = textstate.font
        if font is None or self.ctm is None:
            self.unknown += 1
            return
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self.ctm)
        known = self._fonts.setdefault(font, {})
        scaling = textstate.scaling * 0.01
        spacing = textstate.charspace * scaling
        word_spacing = 0.0 if font.is_multibyte() else textstate.wordspace * scaling
        step = textstate.fontsize * scaling
        size = abs(textstate.fontsize) * math.hypot(c, d)
        angle = (0 if a > 0 or d > 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        along = step * (abs(a) if angle % 2 == 0 else abs(b))
        span = self._span()
        glyphs = span[1] if span else None
        drawn = self.drawn.setdefault(angle, [])
        x, y = textstate.linematrix
        raised = y + textstate.rise
        right, up = c * raised + e, d * raised + f
        first = True
        for piece in seq:
            if isinstance(piece, int | float):
                x -= piece * 0.001 * step
                continue
            if not isinstance(piece, bytes):
                continue
            for code in font.decode(piece):
                if not first:
                    x += spacing
                first = False
                letter = known.get(code)
                if letter is None:
                    letter = known[code] = _letter(font, code)
                text, width, is_form = letter
                if text:
                    place = (a * x + right, b * x + up)
                    across, height = _turned(*place, angle) if angle else place
                    end = across + width * along
                    glyph = (
                        Glyph(text, across, end, height, size)
                        if end >= across
                        else Glyph(text, end, across, height, size)
                    )
                    if glyphs is not None:
                        glyphs.append((angle, glyph))
                    else:
                        drawn.append(glyph)
                        self._count(text, is_form)
                x += width * step
                if code == 32:
                    x += word_spacing
        textstate.linematrix = (x, y)

    def _put(self, angle: int, raw: str, left: float, right: float, y: float, size: float) -> None:
        text, is_form = _plain(raw)
        if text:
            self.drawn.setdefault(angle, []).append(Glyph(text, left, right, y, size))
            self._count(text, is_form)

    def _count(self, text: str, is_form: bool) -> None:
        if text != " ":
            self.letters += 1
            self.has_forms |= is_form
            self.unknown += UNKNOWN in text


def _turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """A place as it is on the page after it was turned so that the line runs from left to right."""
    if angle == 0:
        return x, y
    if angle == 2:
        return -x, -y
    return (y, -x) if angle == 1 else (-y, x)


def _letter(font: PDFFont, code: int) -> tuple[str, float, bool]:
    """What a code of a font stands for, how wide it is drawn at size 1, and whether it names a letter's shape."""
    try:
        text = UNKNOWN if _is_guessed(font, code) else font.to_unichr(code)
    except (PDFUnicodeNotDefined, KeyError, ValueError):
        text = UNKNOWN
    plain, is_form = _plain(text)
    return plain, font.char_width(code), is_form


def _is_guessed(font: PDFFont, code: int) -> bool:
    """Whether the font's own letters leave ``code`` out and its codes follow no alphabet that could say what it is."""
    if not isinstance(font, PDFSimpleFont):
        return False
    named: dict[int, str] = getattr(font.unicode_map, "cid2unichr", {})
    fitting = sum(font.cid2unicode.get(other) == text for other, text in named.items())
    return code not in named and fitting * 2 < len(named)


@lru_cache(maxsize=4096)
def _plain(raw: str) -> tuple[str, bool]:
    """The letters of a glyph as they are stored, and whether the file gave their shapes instead."""
    parts: list[str] = []
    is_form = False
    for character in raw:
        if "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
            is_form = True
            # The shape of a mark by itself is a space with the mark.
            parts.append(normalize("NFKC", character).strip())
        elif "\ufb00" <= character <= "\ufb06":
            parts.append(normalize("NFKC", character))
        elif character == "\0" or "\ud800" <= character <= "\udfff":
            parts.append(UNKNOWN)
        elif character.isspace() and character != "\u00a0":
            parts.append(" ")
        elif character.isprintable() or category(character) in ("Cf", "Co"):
            parts.append(character)
    text = "".join(parts)
    if len(text) == 2 and text[0] in _ALEFS and text[1] == "ل":
        # One sign for both is always lam before alef; some files name them as they lie from left to right.
        text = text[::-1]
    return text, is_form
