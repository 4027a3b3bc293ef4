"""Text in a figure: lines broken, cut and shaped by Qt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QTextLayout, QTextOption

from phenocode.figures.style import Style

SIZES: Final[Mapping[str, tuple[int, int]]] = {
    "small": (11, 16),
    "caption": (12, 18),
    "body": (13, 20),
    "lead": (15, 22),
}
"""Size of the face and height of its line in px at 100 %, by name."""

_LETTERS = {
    "fa": re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]"),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_ELLIPSIS = "…"
_MOST_OF = 0.6
_SPACES = re.compile(r"[^\S\u00a0]+")  # a no-break space stays
_LOOSE_ENDS = " .,،;؛:-–("  # what an ellipsis does not stand after


@dataclass(frozen=True)
class Face:
    """A face at a size, with the height of its line."""

    font: QFont
    line: float
    right_to_left: bool  # the direction of the language it is for
    families: tuple[str, ...] = ()  # by name, those asked for first that this computer has

    def width(self, text: str) -> float:
        """How wide one line of ``text`` is."""
        layout = _layout(text, self)
        return layout.lineAt(0).naturalTextWidth()

    def baseline(self, text: str) -> float:
        """How far below the upper edge of its line box the letters of ``text`` stand."""
        layout = _layout(text, self)  # a line without it would outlive its layout
        line = layout.lineAt(0)
        return (self.line - line.height()) / 2 + line.ascent()

    def lines(self, text: str, width: float, most: int = 1) -> tuple[str, ...]:
        """``text`` broken into at most ``most`` lines of ``width``; what is left is cut with an ellipsis at its end."""
        text = _SPACES.sub(" ", text).strip()
        layout, broken = QTextLayout(text, self.font), list[str]()
        layout.setTextOption(_option(self.right_to_left, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere))
        units = text.encode("utf-16-le", "surrogatepass")  # Qt counts these
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            start, length = line.textStart(), line.textLength()
            if len(broken) == most - 1:
                broken.append(self._cut(units[2 * start :].decode("utf-16-le", "surrogatepass"), width))
                break
            broken.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass").strip())
        layout.endLayout()
        return tuple(broken)

    def _cut(self, text: str, width: float) -> str:
        """``text`` or as much of its beginning as fits before an ellipsis."""
        text = text.strip()
        if self.width(text) <= width + 0.5:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip(_LOOSE_ENDS) + _ELLIPSIS) <= width:
                low = middle
            else:
                high = middle - 1
        kept = text[:low]
        whole = kept.rfind(" ")
        if whole > _MOST_OF * low and text[low : low + 1] not in ("", " "):
            kept = kept[:whole]  # better a word less than half a word
        return kept.rstrip(_LOOSE_ENDS) + _ELLIPSIS


@lru_cache(maxsize=64)
def _face(
    families: tuple[str, ...], others: tuple[str, ...], size: float, line: float, bold: bool, right_to_left: bool
) -> Face:
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    # Unhinted, text has the same widths at every scale of the painter.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Face(font, line, right_to_left, (*families, *others))


def face_of(style: Style, language: str, size: str, *, bold: bool = False, text: str = "") -> Face:
    """The face for words in a figure of a language ("fa" or "en"); the other language's lends the letters it lacks.

    A ``text`` all in the other language's letters is set in that one's face: a borrowed one looks out of place.
    """
    other = "en" if language == "fa" else "fa"
    own = other if _LETTERS[other].search(text) and not _LETTERS[language].search(text) else language
    both = (own, language if own == other else other)
    families = tuple(dict.fromkeys(family for one in both for family in _installed(tuple(style.faces[one]))))
    others = tuple(dict.fromkeys(name for one in both for name in style.faces[one] if name not in families))
    height, line = SIZES[size]
    return _face(families, others, style.px(height), style.px(line), bold, language == "fa")


@lru_cache(maxsize=16)
def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the families that this computer has, if it has one."""
    return tuple(family for family in families if QFontDatabase.hasFamily(family))[:1]


def draw_line(painter: QPainter, text: str, face: Face, left: float, top: float) -> None:
    """Draw one line of text with the painter's pen, its line box beginning at ``left`` and ``top``."""
    layout = _layout(text, face)
    layout.draw(painter, QPointF(left, top + (face.line - layout.lineAt(0).height()) / 2))


def _layout(text: str, face: Face) -> QTextLayout:
    layout = QTextLayout(text, face.font)
    layout.setTextOption(_option(face.right_to_left, QTextOption.WrapMode.NoWrap))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


@lru_cache(maxsize=4)
def _option(right_to_left: bool, wrap: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption(_LEFT)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap)
    option.setUseDesignMetrics(True)
    return option
