"""What two wordings of a statement differ in, and their lines with the difference marked."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from phenocode.text.units import UnitMap
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.lines import UNBROKEN, Lines

Run = tuple[int, int]
_WORD = re.compile(r"\s+|\S+")


def compare_wordings(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """The words of ``before`` that go and those of ``after`` that come, as runs of code points."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    old_starts, new_starts = _starts(old), _starts(new)
    gone: list[Run] = []
    come: list[Run] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if i < j:
            gone.append((old_starts[i], old_starts[j]))
        if k < m:
            come.append((new_starts[k], new_starts[m]))
    return gone, come


def gone_format() -> QTextCharFormat:
    """What goes is struck through, on a ground of its own."""
    present = theme()
    format_ = QTextCharFormat()
    format_.setFontStrikeOut(True)
    format_.setForeground(present.colour("error"))
    format_.setBackground(present.colour("error_ground"))
    return format_


def come_format(bold: QFont) -> QTextCharFormat:
    """What comes is bold, on a ground of its own."""
    present = theme()
    format_ = QTextCharFormat()
    format_.setFont(bold)
    format_.setForeground(present.colour("ink"))
    format_.setBackground(present.shade("accent_tint", 0.15, "accent"))
    return format_


class MarkedLines(Lines):
    """Lines with runs of code points set in formats of their own."""

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        width: float = UNBROKEN,
        rtl: bool = False,
        marked: Sequence[tuple[Run, QTextCharFormat]] = (),
    ) -> None:
        units = UnitMap(text)
        self._formats = []
        for (start, end), format_ in marked:
            found = QTextLayout.FormatRange()
            found.start = units.units(start)
            found.length = units.units(end) - found.start
            found.format = format_
            self._formats.append(found)
        super().__init__(text, font, line_height, width, rtl)

    def _prepare(self, layout: QTextLayout) -> None:
        layout.setFormats(self._formats)


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts
