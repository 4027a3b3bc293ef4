"""Text as runs of a Word document, cut where the direction of writing changes.

METHOD.md, "Word output for a right-to-left study": Persian runs are marked ``w:rtl`` and Latin ones are not. Marks and
digits between two words of one script belong to them, all others to the base direction, as in the Unicode
bidirectional algorithm; Arabic punctuation counts as Persian, so that «CRM، ERP» stay two words in a Persian line.
"""

import re
import unicodedata
from dataclasses import dataclass
from xml.sax.saxutils import escape

from phenocode.exchange.cells import printable

_RIGHT_TO_LEFT_SCRIPTS = (
    (0x0590, 0x08FF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFE),
    (0x10800, 0x10FFF),
    (0x1E800, 0x1EFFF),
)


class _Kinds(dict[int, str]):
    """Each character's part in the direction: R, L, E (European digit), M (mark or joiner), N (neutral)."""

    def __missing__(self, code: int) -> str:
        bidirectional = unicodedata.bidirectional(chr(code))
        if bidirectional in ("NSM", "BN"):
            kind = "M"
        elif bidirectional in ("R", "AL", "AN") or any(low <= code <= high for low, high in _RIGHT_TO_LEFT_SCRIPTS):
            kind = "R"
        elif bidirectional == "L":
            kind = "L"
        else:
            kind = "E" if bidirectional == "EN" else "N"
        self[code] = kind
        return kind


_KINDS = _Kinds()
_WITH_MARKS = re.compile("([RLEN])M+")
_EMOJI = re.compile("((?:[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\u20e3]*)+)")
_FOREIGN = {True: re.compile("L(?:[LEN]*[LE])?"), False: re.compile("R(?:[REN]*[RE])?")}


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The formatting of a paragraph's runs as XML, by what they hold."""

    latin: str
    persian: str
    emoji: str  # in a line from left to right
    persian_emoji: str


def directions(text: str, right_to_left: bool) -> list[tuple[str, bool]]:
    """One line of text in runs of one direction, each with whether it goes from right to left."""
    kinds = _WITH_MARKS.sub(lambda found: found[1] * len(found[0]), text.translate(_KINDS))
    runs: list[tuple[str, bool]] = []
    at = 0
    for foreign in _FOREIGN[right_to_left].finditer(kinds):
        start, end = foreign.span()
        if start > at:
            runs.append((text[at:start], right_to_left))
        runs.append((text[start:end], not right_to_left))
        at = end
    if at < len(text):
        runs.append((text[at:], right_to_left))
    return runs


def runs(text: str, run_format: RunFormat, *, right_to_left: bool) -> str:
    """``text`` as the XML of its runs; its line ends become line breaks."""
    parts: list[str] = []
    for index, line in enumerate(re.split("[\n\u2028\u2029]", printable(text))):
        if index:
            parts.append("<w:r><w:br/></w:r>")
        for run, persian in directions(line, right_to_left):
            # Emoji stand apart: a face that lacks them would make the program draw the words beside them badly.
            for number, piece in enumerate(_EMOJI.split(run)):
                if number % 2:
                    formatting = run_format.persian_emoji if persian else run_format.emoji
                else:
                    formatting = run_format.persian if persian else run_format.latin
                if piece:
                    words = escape(piece).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
                    parts.append(f'<w:r>{formatting}<w:t xml:space="preserve">{words}</w:t></w:r>')
    return "".join(parts)
