"""Subtitle files (.vtt, .srt): one line a caption, its voices as labels, its beginning as a moment of the recording."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from html.entities import html5

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, finished, shown_name, unify_line_ends
from phenocode.exchange.text_files import decode_file
from phenocode.exchange.word_processing import COMMENTS
from phenocode.i18n import mark
from phenocode.study.records import Moment
from phenocode.text.turns import is_interviewer_label

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?!\S)")
_MARKS = str.maketrans("", "", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_VTT_SIGN = re.compile(r"WEBVTT(?!\S)")
_NOTE = re.compile(r"NOTE(?=[ \t]|$)")
_SETTINGS = re.compile(r"(?:STYLE|REGION)\s*")
_NUMBER = re.compile(r"\d+")
# Some services name the speaker where a caption's number stands: 1 "Sara" (23).
_NAMED = re.compile(r'(?:\d+\s+)?"([^"]+)"(?:\s*\(\d+\))?')

_TAG = re.compile(
    r"</?(?:c|i|b|u|s|v|ruby|rt|lang|em|strong|font|span)(?:[.][^\s<>]*)?(?:\s[^<>]*)?/?>"
    r"|<br\s*/?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:[.]\S*)?\s", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{1,31};))")
# Stands where a voice begins; no text that was decoded has it.
_VOICE_SIGN = "\0"
# A dash, two angle brackets or a short label: another speaker begins.
_NEW_SPEAKER = re.compile(r"[\u061c\u200e\u200f]*(?:[-‐‑–—]|>>|[^\W\d_][^\n:：.!?؟،]{0,39}[:：](?=\s|$))")

_REPEATING = mark("{file} repeats words from one caption to the next, as automatic captions do; all of them were kept.")
# How many in a hundred captions begin as the one before them ended, where captions roll.
_REPEATED_PER_HUNDRED = 25
_FEWEST_CAPTIONS = 8


def read_vtt_file(path: str, encoding: str | None = None) -> Document:
    """The captions of a .vtt; raises Refusal as for plain text, and for a file that is no WebVTT."""
    file = shown_name(path)
    used, text, warnings = decode_file(path, encoding)
    text = unify_line_ends(text)
    if _VTT_SIGN.match(text) is None:
        raise Refusal(
            "{file} is not a WebVTT file: it does not begin with WEBVTT. Give it the ending of what it is, such as "
            ".srt or .txt, and import it again.",
            file=file,
        )
    captions = _Captions(file)
    captions.read(_without_header(text.split("\n")), vtt=True)
    return captions.document(path, "vtt", used, warnings)


def read_srt_file(path: str, encoding: str | None = None) -> Document:
    """The captions of an .srt; raises Refusal as for plain text, and for a file without any caption."""
    file = shown_name(path)
    used, text, warnings = decode_file(path, encoding)
    if _VTT_SIGN.match(text) is not None:
        raise Refusal("{file} is a WebVTT file. Give it the ending .vtt and import it again.", file=file)
    captions = _Captions(file)
    captions.read(unify_line_ends(text).split("\n"), vtt=False)
    if not captions.count:
        raise Refusal(
            "{file} is not a subtitle file: no line in it tells the time of a caption. Give it the ending of what it "
            "is, such as .txt, and import it again.",
            file=file,
        )
    return captions.document(path, "srt", used, warnings)


def _without_header(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines):
        if not line.strip():
            return lines[number:]
        if _timing(line) is not None:
            return lines[max(1, number) :]
    return []


def _timing(line: str) -> int | None:
    """When a caption begins, in milliseconds, if ``line`` tells it."""
    found = _TIMING.match(line.translate(_MARKS)) if "-->" in line else None
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()[:4]
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0").ljust(3, "0")[:3])


class _Captions:
    """The lines of the text that is made of captions, with its voices and moments."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: list[str] = []
        self._length = 0
        self._labels: dict[str, None] = {}
        self._moments: list[Moment] = []
        self._voice = ""
        self._last = ""
        self._repeated = 0
        self._has_notes = False
        self.count = 0

    def read(self, lines: list[str], *, vtt: bool) -> None:
        """Take all captions in ``lines``; words that stand where none should be are kept as well."""
        start: int | None = None
        voice = ""
        words: list[str] = []
        in_note = False
        for number, line in enumerate(lines):
            begins = _timing(line)
            if begins is not None:
                next_voice = _take_name(words, alone=_is_blank(lines, number - 2), vtt=vtt)
                self._add(start, voice, words)
                start, voice, words, in_note = begins, next_voice, [], False
                self.count += 1
            elif in_note:
                in_note = bool(line.strip())
            elif vtt and _is_blank(lines, number - 1) and (_NOTE.match(line) or _SETTINGS.fullmatch(line)):
                in_note = True
                self._has_notes |= _NOTE.match(line) is not None
            else:
                words.append(line)
        self._add(start, voice, words)

    def document(self, path: str, format_: str, encoding: str, warnings: tuple[Sentence, ...]) -> Document:
        """The document of all captions; raises Refusal if they hold no words."""
        said = list(warnings)
        if self._has_notes:
            said.append(Sentence(COMMENTS, {"file": self._file}))
        if self.count >= _FEWEST_CAPTIONS and self._repeated * 100 >= self.count * _REPEATED_PER_HUNDRED:
            said.append(Sentence(_REPEATING, {"file": self._file}))
        document = finished(path, format_, encoding, "\n".join(self._lines), tuple(said))
        return replace(document, labels=tuple(self._labels), moments=tuple(self._moments))

    def _add(self, start: int | None, voice: str, words: list[str]) -> None:
        """Add the words of one caption, spoken by ``voice`` where they do not say otherwise."""
        plain, voices = _without_tags("\n".join(words))
        shown = [line.strip() for line in plain.replace(_VOICE_SIGN, "\n").split("\n") if line.strip()]
        if shown:
            self._repeated += shown[0] == self._last
            self._last = shown[-1]
        for speaker, part in zip([voice, *voices], plain.split(_VOICE_SIGN), strict=True):
            lines = list(_lines_of(part))
            for number, line in enumerate(lines):
                label = f"{speaker}: " if speaker and number == 0 and speaker != self._voice else ""
                if start is not None:
                    self._moments.append(Moment(self._length + len(label), start))
                    start = None
                self._lines.append(label + line)
                self._length += len(label) + len(line) + 1
            if lines:
                if speaker:
                    self._labels[speaker] = None
                # Whoever is named without a tag, or not at all, is another one than the next tag's.
                self._voice = "" if any(map(_NEW_SPEAKER.match, lines)) else speaker


def _is_blank(lines: list[str], number: int) -> bool:
    return number < 0 or not lines[number].strip()


def _take_name(words: list[str], *, alone: bool, vtt: bool) -> str:
    """Take the line before a timing from ``words`` if it is the caption's number or name; answers its speaker.

    Any line that stands ``alone`` there is a name in a .vtt. A number that is all of a caption is its words.
    """
    line = words[-1].translate(_MARKS).strip() if words else ""
    named = _NAMED.fullmatch(line)
    counts = not vtt and len(words) > 1 and _NUMBER.fullmatch(line)
    if not line or not (counts or (alone and (vtt or named or _NUMBER.fullmatch(line)))):
        return ""
    words.pop()
    if named:
        return _name(named[1])
    return _name(line) if is_interviewer_label(line) is not None else ""


def _without_tags(text: str) -> tuple[str, list[str]]:
    """``text`` without markup, with a sign where each of the voices begins."""
    pieces: list[str] = []
    voices: list[str] = []
    at = 0
    for tag in _TAG.finditer(text):
        pieces.append(_decoded(text[at : tag.start()]))
        at = tag.end()
        voice = _VOICE.match(tag[0])
        if voice is not None:
            voices.append(_name(_decoded(tag[0][voice.end() : -1])))
            pieces.append(_VOICE_SIGN)
        elif tag[0].casefold().startswith("<br"):
            pieces.append("\n")
    pieces.append(_decoded(text[at:]))
    return "".join(pieces), voices


def _decoded(text: str) -> str:
    return unify_line_ends(_ENTITY.sub(_letter, text))


def _letter(entity: re.Match[str]) -> str:
    return html5.get(entity[1], entity[0]) if entity[1] else html.unescape(entity[0])


def _name(text: str) -> str:
    """A speaker's name as a label can have it; empty for one without a letter or digit."""
    name = " ".join(text.replace(":", " ").replace("：", " ").split())
    return name if any(map(str.isalnum, name)) else ""


def _lines_of(words: str) -> Iterator[str]:
    """The lines of a caption's words: one, but for another speaker and after an empty line."""
    line = ""
    for piece in words.split("\n"):
        piece = piece.strip(" \t")
        if line and (not piece or _NEW_SPEAKER.match(piece)):
            yield line
            line = ""
        line = f"{line} {piece}" if line and piece else line or piece
    if line:
        yield line
