"""Text in a figure: lines broken, cut and shaped by Qt, for painting or as outlines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QPainter, QPainterPath, QTextLayout, QTextOption

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
_LOOSE_ENDS = " .,،;؛:-–("  # what an ellipsis does not stand after


@dataclass(frozen=True)
class Face:
    """A face at a size, with the height of its line."""

    font: QFont
    line: float
    right_to_left: bool  # the direction of the language it is for

    def width(self, text: str) -> float:
        """How wide one line of ``text`` is."""
        layout = _layout(text, self)
        return layout.lineAt(0).naturalTextWidth()

    def lines(self, text: str, width: float, most: int = 1) -> tuple[str, ...]:
        """``text`` broken into at most ``most`` lines of ``width``; what is left is cut with an ellipsis at its end."""
        text = " ".join(text.split())
        layout, broken = QTextLayout(text, self.font), list[str]()
        layout.setTextOption(_option(self, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere))
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
        return text[:low].rstrip(_LOOSE_ENDS) + _ELLIPSIS


@lru_cache(maxsize=64)
def _face(families: tuple[str, ...], size: float, line: float, bold: bool, right_to_left: bool) -> Face:
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    # Unhinted, text has the same widths at every scale of the painter.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Face(font, line, right_to_left)


def face_of(style: Style, language: str, size: str, *, bold: bool = False, text: str = "") -> Face:
    """The face for words in a figure of a language ("fa" or "en"); the other language's lends the letters it lacks.

    A ``text`` all in the other language's letters is set in that one's face: a borrowed one looks out of place.
    """
    other = "en" if language == "fa" else "fa"
    own = other if _LETTERS[other].search(text) and not _LETTERS[language].search(text) else language
    both = (own, language if own == other else other)
    families = tuple(dict.fromkeys(family for one in both for family in _installed(tuple(style.faces[one]))))
    height, line = SIZES[size]
    return _face(families, style.px(height), style.px(line), bold, language == "fa")


@lru_cache(maxsize=16)
def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the families that this computer has, if it has one."""
    return tuple(family for family in families if QFontDatabase.hasFamily(family))[:1]


def draw_line(painter: QPainter, text: str, face: Face, left: float, top: float, *, outlines: bool) -> None:
    """Draw one line of text with the painter's pen, its line box beginning at ``left`` and ``top``.

    With ``outlines`` the shapes of the letters are filled instead: they look the same wherever they are shown.
    """
    layout = _layout(text, face)
    line = layout.lineAt(0)
    gap = (face.line - line.height()) / 2
    if not outlines:
        layout.draw(painter, QPointF(left, top + gap))
        return
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    # Qt gives the runs in an order that is another each time.
    for run in sorted(layout.glyphRuns(), key=_place_of):
        raw = run.rawFont()
        for index, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(raw.pathForGlyph(index).translated(place.x() + left, place.y() + top + gap))
    painter.fillPath(path, painter.pen().brush())


def _place_of(run: QGlyphRun) -> tuple[float, str, list[int]]:
    return min(place.x() for place in run.positions()), run.rawFont().familyName(), run.glyphIndexes()


def _layout(text: str, face: Face) -> QTextLayout:
    layout = QTextLayout(text, face.font)
    layout.setTextOption(_option(face, QTextOption.WrapMode.NoWrap))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _option(face: Face, wrap: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption(_LEFT)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if face.right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap)
    option.setUseDesignMetrics(True)
    return option
