"""A transcript as a document to read, and the exact map between its positions and the stored text.

Each labelled turn begins with a header block that is not part of the stored text; the turn's paragraphs follow, without
the label. Blank paragraphs are left out. Positions are the document's, in UTF-16 units; offsets are code points of the
stored text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from phenocode.i18n import digits, tr
from phenocode.i18n import language as interface_language
from phenocode.study.records import Moment, Role, Source, Turn
from phenocode.text.lines import Lines
from phenocode.text.moments import say_moment
from phenocode.text.units import UnitMap
from phenocode.ui.look.theme import theme

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
# What a document would take for a block's end, a frame's edge or an inserted object; all one unit wide.
_FOREIGN = re.compile("[\r\x00\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_PARAGRAPH_GAP = 6
_TURN_GAP = 18
_HEADER_GAP = 2
_HEADER_LINE = 20
_ABOVE = 12
_BELOW = 96


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is shown: its line number, its words' offsets, and where it stands in the document."""

    line: int
    start: int
    end: int
    position: int
    length: int  # UTF-16 units
    block: int  # number of the document's block


class DocumentMap:
    """Between positions in the document and offsets in the stored text, exact in both directions."""

    def __init__(self, units: UnitMap, paragraphs: list[Paragraph]) -> None:
        self._units = units
        self.paragraphs = paragraphs
        self._positions = [paragraph.position for paragraph in paragraphs]
        self._starts = [paragraph.start for paragraph in paragraphs]

    def offset_from(self, position: int) -> int:
        """The offset at a position, or of the next words where the position lies in a header."""
        index, inside = self._find(position)
        if inside >= 0:
            return self._offset(index, inside)
        if index + 1 < len(self.paragraphs):
            return self.paragraphs[index + 1].start
        return self.paragraphs[index].end if self.paragraphs else 0

    def offset_until(self, position: int) -> int:
        """The offset at a position, or after the last words before it where the position lies in a header."""
        index, inside = self._find(position)
        if inside >= 0:
            return self._offset(index, inside)
        return self.paragraphs[index].end if index >= 0 else self.offset_from(position)

    def position(self, offset: int) -> int:
        """The position of an offset; of what is not shown (labels, blank lines), the next that is."""
        if not self.paragraphs:
            return 0
        index = self.index_at(offset)
        if index < 0:
            return self._positions[0]
        paragraph = self.paragraphs[index]
        if offset <= paragraph.end:
            return paragraph.position + self.units_in(paragraph, offset)
        if index + 1 < len(self.paragraphs):
            return self._positions[index + 1]
        return paragraph.position + paragraph.length

    def index_at(self, offset: int) -> int:
        """The index of the last paragraph that begins at or before an offset, -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def index_of_position(self, position: int) -> int:
        """The index of the last paragraph that begins at or before a position, -1 before the first."""
        return bisect_right(self._positions, position) - 1

    def units_in(self, paragraph: Paragraph, offset: int) -> int:
        """How many UTF-16 units into a paragraph an offset lies."""
        return self._units.units(offset) - self._units.units(paragraph.start)

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The shown parts of a span: (index of the paragraph, first unit, unit after the last)."""
        index = max(self.index_at(start), 0)
        while index < len(self.paragraphs):
            paragraph = self.paragraphs[index]
            if paragraph.start >= end:
                return
            first, last = max(start, paragraph.start), min(end, paragraph.end)
            if first < last:
                yield index, self.units_in(paragraph, first), self.units_in(paragraph, last)
            index += 1

    def _find(self, position: int) -> tuple[int, int]:
        """The paragraph at or before a position, and the units into it; -1 units after its end."""
        index = self.index_of_position(position)
        if index < 0:
            return index, -1
        inside = position - self._positions[index]
        return index, inside if inside <= self.paragraphs[index].length else -1

    def _offset(self, index: int, inside: int) -> int:
        paragraph = self.paragraphs[index]
        return self._units.points(self._units.units(paragraph.start) + inside)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what belongs to it."""

    document: QTextDocument
    map: DocumentMap
    source: Source
    lines: Lines
    turn_numbers: tuple[int, ...]  # 1-based, 0 for a turn without a label

    def turn_at(self, offset: int) -> int:
        """The number of the turn in which an offset lies, 0 when it has none."""
        index = bisect_right(self.source.turns, offset, key=lambda turn: turn.start) - 1
        return self.turn_numbers[index] if index >= 0 else 0

    def time_at(self, offset: int) -> str:
        """The time of the recording at an offset, empty where none is known."""
        index = bisect_right(self.source.moments, offset, key=lambda moment: moment.offset) - 1
        return said_time(self.source.moments[index]) if index >= 0 else ""

    def words(self, start: int, end: int) -> str:
        """The stored words of a span, without the labels in it."""
        parts = (
            self.source.text[max(start, turn.body) : min(end, turn.end)]
            for turn in self.source.turns
            if turn.body < end and turn.end > start
        )
        return "".join(parts).rstrip("\n")

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line of a span."""
        return self.lines.number_at(start), self.lines.number_at(max(start, end - 1))


def make_reading(
    source: Source,
    lines: Lines,
    role_of: Callable[[str], Role],
    language: str,
    size_step: int = 0,
    shown_lines: Collection[int] | None = None,
) -> Reading:
    """Set ``source`` as a document in the study's ``language``; of ``shown_lines`` only, when given."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(theme().px(_ABOVE))
    frame.setBottomMargin(theme().px(_BELOW))
    document.rootFrame().setFrameFormat(frame)
    writer = _Writer(document, source.text, language, size_step)
    numbers = _turn_numbers(source)
    roles = {label: role_of(label) for label in {turn.label for turn in source.turns}}
    for turn, number in zip(source.turns, numbers, strict=True):
        shown = [
            (line, start, end)
            for line, start, end in _paragraphs_of(source.text, lines, turn.body, turn.end)
            if shown_lines is None or line in shown_lines
        ]
        if not shown:
            continue
        if number:
            moment = _first_moment(source, turn)
            writer.write_header(turn.label, number, roles[turn.label], said_time(moment) if moment else "")
        writer.write_paragraphs(shown, roles[turn.label])
    writer.end()
    return Reading(document, DocumentMap(writer.units, writer.paragraphs), source, lines, numbers)


def said_time(moment: Moment) -> str:
    """A time of the recording in the interface's digits."""
    return digits(say_moment(moment.milliseconds), interface_language())


def _first_moment(source: Source, turn: Turn) -> Moment | None:
    index = bisect_left(source.moments, turn.start, key=lambda moment: moment.offset)
    inside = index < len(source.moments) and source.moments[index].offset < turn.end
    return source.moments[index] if inside else None


def shown_text(text: str) -> str:
    """``text`` as a document can hold it: what it would take for its own is shown as U+FFFD, letter for letter."""
    # A text that begins with U+FEFF would lose it on the way into the document; U+2060 is as invisible.
    text = text.replace("\ufeff", "\u2060")
    return _FOREIGN.sub("\ufffd", text) if _FOREIGN.search(text) else text


def _turn_numbers(source: Source) -> tuple[int, ...]:
    numbers = []
    count = 0
    for turn in source.turns:
        count += bool(turn.label)
        numbers.append(count if turn.label else 0)
    return tuple(numbers)


def _paragraphs_of(text: str, lines: Lines, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The paragraphs with words between two offsets: (line number, start, end)."""
    for number in range(lines.number_at(start), len(lines) + 1):
        first, last = lines.span_of(number)
        if first >= end:
            return
        first, last = max(first, start), min(last, end)
        if text[first:last].strip():
            yield number, first, last


class _Writer:
    """Puts blocks into a fresh document; the formats are given at insertion, which is what makes it quick."""

    def __init__(self, document: QTextDocument, text: str, language: str, size_step: int) -> None:
        present = theme()
        rtl = language == "fa"
        self.units = UnitMap(text)
        self.paragraphs: list[Paragraph] = []
        self._text = shown_text(text)
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._blocks = 0
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._header = self._block_format(present.length(_HEADER_LINE), _TURN_GAP, _HEADER_GAP)
        bold = present.interface_font("caption", bold=True)
        self._speakers = {Role.PARTICIPANT: _ink(bold, "ink"), Role.INTERVIEWER: _ink(bold, "ink3")}
        self._caption = _ink(present.interface_font("caption"), "ink3")
        self._formats = {
            Role.PARTICIPANT: self._words("text", present.reading_font(language, "text", size_step), "ink", size_step,
                                          language),
            Role.INTERVIEWER: self._words("interviewer", present.interviewer_font(language, size_step), "ink2",
                                          size_step, language),
        }  # fmt: skip

    def write_header(self, label: str, number: int, role: Role, time: str) -> None:
        """Begin a turn; ``time`` is when it was spoken, if that is known."""
        speaker = self._speakers[role]
        self._begin_block(self._header, speaker)
        self._cursor.insertText(_FOREIGN.sub(" ", label.strip()) + "   ", speaker)
        said = tr("turn {n}", n=number) if not time else tr("turn {n}   {time}", n=number, time=time)
        self._cursor.insertText(said, self._caption)

    def write_paragraphs(self, shown: list[tuple[int, int, int]], role: Role) -> None:
        """Write a turn's paragraphs, each (line number, start, end), in one go."""
        block_format, format_ = self._formats[role]
        self._begin_block(block_format, format_)
        at = self._cursor.position()
        for index, (line, start, end) in enumerate(shown):
            length = self.units.units(end) - self.units.units(start)
            self.paragraphs.append(Paragraph(line, start, end, at, length, self._blocks - 1 + index))
            at += length + 1
        self._blocks += len(shown) - 1
        self._cursor.insertText("\n".join(self._text[start:end] for _, start, end in shown), format_)

    def end(self) -> None:
        """Finish."""
        self._cursor.endEditBlock()

    def _begin_block(self, block_format: QTextBlockFormat, format_: QTextCharFormat) -> None:
        if self._blocks == 0:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(format_)
        else:
            self._cursor.insertBlock(block_format, format_)
        self._blocks += 1

    def _words(
        self, kind: str, font: QFont, tone: str, size_step: int, language: str
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        present = theme()
        height = present.line_height(language, kind, size_step)
        return self._block_format(height, 0, _PARAGRAPH_GAP), _ink(font, tone)

    def _block_format(self, height: float, above: float, below: float) -> QTextBlockFormat:
        present = theme()
        block_format = QTextBlockFormat()
        block_format.setLineHeight(height, _FIXED)
        block_format.setLayoutDirection(self._direction)
        block_format.setAlignment(Qt.AlignmentFlag.AlignLeading)
        block_format.setTopMargin(present.px(above))
        block_format.setBottomMargin(present.px(below))
        return block_format


def _ink(font: QFont, tone: str) -> QTextCharFormat:
    format_ = QTextCharFormat()
    format_.setFont(font)
    format_.setForeground(theme().colour(tone))
    return format_
