"""Plain text laid in lines of a set height; labels, quotations and the delegates of lists paint with it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from phenocode.ui.look.theme import theme

# Wider than any screen: a line that is never broken.
UNBROKEN = 100_000.0


class Lines:
    """``text`` in lines of ``line_height``, broken at ``width``; all lengths in device-independent px.

    ``rtl`` is the base direction of the text and never guessed from its letters; ``max_lines`` cuts it with an
    ellipsis at the logical end. Nothing in the text is taken for markup.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        width: float = UNBROKEN,
        rtl: bool = False,
        max_lines: int | None = None,
    ) -> None:
        self.line_height = line_height
        self.cut = False
        self.natural_width = 0.0
        self._line_count = 0
        self._font = font
        self._option = QTextOption()
        self._option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        metrics = theme().metrics(font)
        self._baseline = (line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        shown = text.replace("\n", "\u2028")
        self._layouts = [self._lay(shown, max(width, 1.0), max_lines)]
        rest = self._rest(shown)
        if rest:
            self.cut = True
            self._cut_last(shown, rest, max(width, 1.0))

    @property
    def height(self) -> float:
        """The height of all lines together."""
        return self.line_height * max(1, self._line_count)

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self._line_count

    def draw(self, painter: QPainter, left: float, top: float, width: float, align: Qt.AlignmentFlag) -> None:
        """Draw at ``left``, ``top``; lines stand at the left, in the middle or at the right of ``width``."""
        row = 0
        for layout in self._layouts:
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                spare = width - line.naturalTextWidth()
                if align == Qt.AlignmentFlag.AlignRight:
                    x = left + spare
                elif align == Qt.AlignmentFlag.AlignHCenter:
                    x = left + spare / 2
                else:
                    x = left
                # A right-to-left line hangs at the far side of the width that it was broken at.
                x -= line.naturalTextRect().x()
                line.draw(painter, QPointF(x, top + row * self.line_height + self._baseline - line.ascent()))
                row += 1

    def _lay(self, text: str, width: float, max_lines: int | None) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        self._prepare(layout)
        layout.beginLayout()
        while max_lines is None or self._line_count < max_lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            self._line_count += 1
        layout.endLayout()
        return layout

    def _prepare(self, layout: QTextLayout) -> None:
        """Set runs apart, for those who want it."""

    def _rest(self, text: str) -> str:
        layout = self._layouts[0]
        if layout.lineCount() == 0:
            return ""
        last = layout.lineAt(layout.lineCount() - 1)
        units = text.encode("utf-16-le", "surrogatepass")
        end = last.textStart() + last.textLength()
        if 2 * end >= len(units):
            return ""
        return units[2 * last.textStart() :].decode("utf-16-le", "surrogatepass")

    def _cut_last(self, text: str, rest: str, width: float) -> None:
        units = text.encode("utf-16-le", "surrogatepass")
        kept = units[: len(units) - len(rest.encode("utf-16-le", "surrogatepass"))]
        elided = theme().metrics(self._font).elidedText(rest.replace("\u2028", " "), Qt.TextElideMode.ElideRight, width)
        before = self._line_count - 1
        self._line_count = 0
        head = [self._lay(kept.decode("utf-16-le", "surrogatepass"), width, before)] if before else []
        self._layouts = [*head, self._lay(elided, UNBROKEN, self._line_count + 1)]
