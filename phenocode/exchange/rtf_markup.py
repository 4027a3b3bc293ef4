"""The markup of RTF: its tokens, what its words stand for, and which encoding the bytes of each font have."""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from phenocode.exchange.word_processing import PAGE_END

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|(?P<codes>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|[\r\n\x00]+"
    rb"|(?P<bytes>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)

_CODECS = {42: "", 10000: "mac_roman", 10004: "mac_arabic", 10006: "mac_greek", 10081: "mac_turkish", 65001: "utf-8"}
# The code page of each character set that a font can have; 0 and 1 are the document's own.
_CODE_PAGES = {
    2: 42,
    77: 10000,
    78: 932,
    79: 949,
    80: 936,
    81: 950,
    83: 1255,
    84: 10004,
    85: 10006,
    86: 10081,
    128: 932,
    129: 949,
    130: 1361,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
    254: 437,
    255: 850,
}
_DEFAULT_CODE_PAGE = 1252

# What words and signs of layout stand for, and what words for single letters do.
LAYOUT = {b"tab": "\t", b"line": "\n", b"lbr": "\n", b"page": PAGE_END, b"column": PAGE_END}
CHARACTERS = {
    b"emdash": "\N{EM DASH}",
    b"endash": "\N{EN DASH}",
    b"emspace": "\N{EM SPACE}",
    b"enspace": "\N{EN SPACE}",
    b"qmspace": "\N{FOUR-PER-EM SPACE}",
    b"bullet": "\N{BULLET}",
    b"lquote": "\N{LEFT SINGLE QUOTATION MARK}",
    b"rquote": "\N{RIGHT SINGLE QUOTATION MARK}",
    b"ldblquote": "\N{LEFT DOUBLE QUOTATION MARK}",
    b"rdblquote": "\N{RIGHT DOUBLE QUOTATION MARK}",
    b"zwj": "\N{ZERO WIDTH JOINER}",
    b"zwnj": "\N{ZERO WIDTH NON-JOINER}",
    b"zwbo": "\N{ZERO WIDTH SPACE}",
    b"zwnbo": "\N{WORD JOINER}",
    b"ltrmark": "\N{LEFT-TO-RIGHT MARK}",
    b"rtlmark": "\N{RIGHT-TO-LEFT MARK}",
}
SIGNS = {
    b"~": "\N{NO-BREAK SPACE}",
    b"-": "\N{SOFT HYPHEN}",
    b"_": "\N{NON-BREAKING HYPHEN}",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\t": "\t",
}
# Groups that hold no text of the document.
NOT_TEXT = frozenset(
    b"colortbl stylesheet info filetbl revtbl rsidtbl listtable listoverridetable leveltext levelnumbers pntxta pntxtb "
    b"pict nonshppict shprslt objdata objclass objname nonesttables fldinst datafield formfield xe rxe tc tcn "
    b"ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fname falt bkmkstart bkmkend".split()
)
# A program may pass over a group that is marked so and that it does not know; these hold text or tables.
OPTIONAL_TEXT = {b"shpinst", b"do", b"nesttableprops", b"moMath", b"moMathPara"}
BOXES = {b"shptxt", b"dptxbxtext"}
MATH_PROPERTIES = re.compile(rb"m\w+Pr")
PAGE_WORDS = {b"mac": 10000, b"pc": 437, b"pca": 850}


class Token(NamedTuple):
    """A piece of an RTF file: ``kind`` is "open", "close", "word", "sign" or "bytes"."""

    kind: str
    value: bytes
    number: int | None
    end: int  # the offset after it


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of ``data``; the bytes that ``\\bin`` announces are passed over, ``\\'c7`` gives the byte itself."""
    match, at, end = _TOKEN.match, 0, len(data)
    while at < end:
        found = match(data, at)
        if found is None:  # a lone backslash at the very end
            return
        at = found.end()
        kind = found.lastgroup
        if kind in ("word", "number"):
            word, digits = found["word"], found["number"]
            number = int(digits) if digits else None
            if word == b"bin":
                at += max(0, number or 0)
            yield Token("word", word, number, at)
        elif kind == "codes":
            yield Token("bytes", bytes.fromhex(found["codes"].replace(b"\\'", b"").decode("ascii")), None, at)
        elif kind is not None:
            yield Token(kind, found[kind], None, at)


def codec_of(code_page: int) -> str:
    """Python's codec for a code page; empty for symbols, that of Western Europe for one that is unknown."""
    name = _CODECS.get(code_page)
    if name is not None:
        return name
    try:
        return codecs.lookup(f"cp{code_page}").name
    except LookupError:
        return codec_of(_DEFAULT_CODE_PAGE)


class Fonts:
    """The encodings of a document's fonts, as the table of fonts tells them."""

    def __init__(self) -> None:
        self._code_page = _DEFAULT_CODE_PAGE
        self._sets: dict[int, int] = {}
        self._pages: dict[int, int] = {}
        self._codecs: dict[int, str] = {}

    def set_code_page(self, code_page: int) -> None:
        """Note the code page of the whole document."""
        self._code_page = code_page
        self._codecs.clear()

    def add_set(self, font: int, character_set: int) -> None:
        """Note the character set of a font."""
        self._sets[font] = character_set
        self._codecs.clear()

    def add_page(self, font: int, code_page: int) -> None:
        """Note the code page of a font, which goes before its character set."""
        self._pages[font] = code_page
        self._codecs.clear()

    def codec(self, font: int) -> str:
        """The codec of bytes in ``font``; empty for symbols."""
        if font not in self._codecs:
            self._codecs[font] = codec_of(self._page_of(font))
        return self._codecs[font]

    def _page_of(self, font: int) -> int:
        if font in self._pages:
            return self._pages[font]
        character_set = self._sets.get(font, 1)
        if character_set == 0 and self._code_page in {_CODE_PAGES.get(other) for other in self._sets.values()}:
            # Word has a font of its own for each script, and writes Western letters in those of set 0; programs that
            # know only one font call it 0 too, and write the document's own code page in it.
            return _DEFAULT_CODE_PAGE
        return _CODE_PAGES.get(character_set, self._code_page)
