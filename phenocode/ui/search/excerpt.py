"""A hit in its context: what is shown of the text around it, laid in lines, with the hit set off."""

import unicodedata
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from phenocode.text.units import UnitMap
from phenocode.ui.look.theme import theme

ELLIPSIS = "…"
BEFORE = 36
AFTER = 140
_LEAST_AFTER = 20
_LETTERS = 1.12  # to an average letter's width, which a font tells too large for running text
_TRIES = 8
_SPACES = str.maketrans("\n\r\t\u2028\u2029\u00a0", "      ")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a text around a hit, with an ellipsis where it was cut; the hit in code points of ``text``."""

    text: str
    start: int
    end: int
    rtl: bool  # base direction

    @property
    def words(self) -> tuple[int, int]:
        """The whole words that the hit lies in: part of a joined word in another weight would break its letters."""
        start, end = self.start, self.end
        while start > 0 and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        return start, end


def make_excerpt(text: str, start: int, end: int, rtl: bool, before: int = BEFORE, after: int = AFTER) -> Excerpt:
    """Up to ``before`` and ``after`` characters of the paragraph around ``start`` to ``end``, cut between words.

    ``rtl`` is the study's direction; words that are mostly of the other one are read in their own.
    """
    first_line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first = _cut_before(text, first_line, start, before)
    last = _cut_after(text, end, line_end, after)
    lead = ELLIPSIS if text[first_line:first].strip() else ""
    tail = ELLIPSIS if text[last:line_end].strip() else ""
    words = text[first:last].translate(_SPACES)
    if tail and unicodedata.category(words[-1]).startswith("P"):
        tail = f" {tail}"  # three dots and a full stop would be four dots
    shift = len(lead) - first
    return Excerpt(lead + words + tail, start + shift, end + shift, reads_right_to_left(words, rtl))


def reads_right_to_left(words: str, otherwise: bool) -> bool:
    """Whether most letters of ``words`` are of a right-to-left script; ``otherwise`` where neither kind leads."""
    kinds = Counter(map(unicodedata.bidirectional, words))
    rightwards, leftwards = kinds["L"], kinds["R"] + kinds["AL"]
    return otherwise if rightwards == leftwards else leftwards > rightwards


def _cut_before(text: str, least: int, start: int, most: int) -> int:
    at = start - most
    if at <= least:
        return least
    space = next((i for i in range(at, start) if text[i].isspace()), -1)
    return space + 1 if space >= 0 else _boundary(text, at, start)


def _cut_after(text: str, end: int, limit: int, most: int) -> int:
    at = end + most
    if at >= limit:
        return limit
    space = next((i for i in range(at, end - 1, -1) if text[i].isspace()), -1)
    return space if space >= 0 else _boundary(text, at, limit)


def _boundary(text: str, at: int, limit: int) -> int:
    """The first place from ``at`` on where a letter with its marks, or an emoji with its parts, is whole."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = UnitMap(text)
    finder.setPosition(units.units(at))
    if not finder.isAtBoundary():
        finder.toNextBoundary()
    return min(units.points(finder.position()), limit)


class LaidExcerpt:
    """An excerpt in at most ``lines`` lines of a width; the hit is always among what is shown of it."""

    def __init__(
        self,
        text: str,
        hit: tuple[int, int],
        rtl: bool,
        font: QFont,
        bold: QFont,
        width: float,
        lines: int,
    ) -> None:
        # About what will fit: laying letters that are cut off again takes time.
        room = round(_LETTERS * width * lines / theme().metrics(font).averageCharWidth())
        before, after = BEFORE, max(_LEAST_AFTER, min(AFTER, room - BEFORE - (hit[1] - hit[0])))
        for _ in range(_TRIES):
            self.excerpt = make_excerpt(text, *hit, rtl, before, after)
            self._lay(font, bold, max(width, 1.0))
            shown = self._shown_until(lines)
            if shown is None:
                if self._layout.lineCount() < lines and before == BEFORE and self.excerpt.text.startswith(ELLIPSIS):
                    before = 2 * BEFORE  # little follows: more of what goes before
                    continue
                break
            if self._units.units(self.excerpt.end) > shown:
                before = before // 2 if before > 4 else 0
                if before == 0 and after == 0:
                    break  # a hit longer than its room
                if before == 0:
                    after = 0
            else:
                after = max(0, self._units.points(shown) - self.excerpt.end - 2)
        self.line_count = min(self._layout.lineCount(), lines)

    def draw(self, painter: QPainter, place: QRectF, line_height: float, ink: QColor, ground: QColor) -> None:
        """Draw the lines from the top of ``place``, the hit on its ``ground``."""
        rtl = self.excerpt.rtl
        painter.setPen(ink)
        for number in range(self.line_count):
            line = self._layout.lineAt(number)
            spare = place.width() - line.naturalTextWidth()
            x = place.x() + (spare if rtl else 0.0) - line.naturalTextRect().x()
            top = place.y() + number * line_height
            at = QPointF(x, top + (line_height - line.height()) / 2)
            for left, right in self._runs(line):
                painter.fillRect(QRectF(at.x() + left, top + 1, right - left, line_height - 2), ground)
            line.draw(painter, at)

    def _lay(self, font: QFont, bold: QFont, width: float) -> None:
        excerpt = self.excerpt
        self._units = UnitMap(excerpt.text)
        found = QTextLayout.FormatRange()
        first, last = excerpt.words
        found.start = self._units.units(first)
        found.length = self._units.units(last) - found.start
        strong = QTextCharFormat()
        strong.setFont(bold)
        found.format = strong
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if excerpt.rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = layout = QTextLayout(excerpt.text, font)
        layout.setTextOption(option)
        layout.setFormats([found])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
        layout.endLayout()

    def _shown_until(self, lines: int) -> int | None:
        """The unit after the last that fits into ``lines``; None when all fits."""
        if self._layout.lineCount() <= lines:
            return None
        last = self._layout.lineAt(lines - 1)
        return last.textStart() + last.textLength()

    def _runs(self, line: QTextLine) -> list[tuple[float, float]]:
        """Where the hit's letters stand in a line, from left to right."""
        first = max(self._units.units(self.excerpt.start), line.textStart())
        last = min(self._units.units(self.excerpt.end), line.textStart() + line.textLength())
        if first >= last:
            return []
        runs: list[QGlyphRun] = line.glyphRuns(first, last - first)
        return [(run.boundingRect().left(), run.boundingRect().right()) for run in runs]
