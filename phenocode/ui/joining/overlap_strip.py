"""A transcript as a line from its first to its last character, with what two people marked in it as two lanes."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.analysis.copies import Marking, Overlap
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed

_LANE, _GAP = 12, 3
_SHARED = 3  # the height of the line between the lanes where both marked
_FAINT = 0.06


class OverlapStrip(Themed, QWidget):
    """The upper lane is the study's, the lower one the copy's; where both marked, a line runs between them.

    ``told`` says the same in words. A transcript that reads from the right begins at the right.
    """

    def __init__(self, overlap: Overlap, rtl: bool, told: str) -> None:
        super().__init__()
        self._overlap = overlap
        self._rtl = rtl
        self._length = max(overlap.characters, 1)
        self._shared = _meeting(overlap)
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """Two lanes and the line between them."""
        present = theme()
        return QSize(present.px(300), 2 * present.px(_LANE) + 2 * present.px(_GAP) + present.px(_SHARED))

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lanes."""
        present = theme()
        painter = QPainter(self)
        lane, gap, line = present.px(_LANE), present.px(_GAP), present.px(_SHARED)
        for top, markings, colour in (
            (0, self._overlap.mine, present.colour("accent")),
            (lane + 2 * gap + line, self._overlap.theirs, present.colour("ink2")),
        ):
            painter.fillRect(QRectF(0, top, self.width(), lane), present.shade("sheet", _FAINT))
            self._paint(painter, markings, top, lane, colour)
        for start, end in self._shared:
            painter.fillRect(self._place(start, end, lane + gap, line), present.colour("ink"))

    def _paint(self, painter: QPainter, markings: tuple[Marking, ...], top: int, high: int, colour: QColor) -> None:
        for marking in markings:
            for start, end in marking.spans:
                painter.fillRect(self._place(start, end, top, high), colour)

    def _place(self, start: int, end: int, top: int, high: int) -> QRectF:
        """Where code points lie; never thinner than a pixel, and with a hair between neighbours."""
        scale = self.width() / self._length
        left, right = start * scale, end * scale
        if self._rtl:
            left, right = self.width() - right, self.width() - left
        return QRectF(left, top, max(right - left - 0.5, 1.0), high)


def _meeting(overlap: Overlap) -> list[tuple[int, int]]:
    """The runs that both marked."""
    runs = []
    for pair in (*overlap.identical, *overlap.overlapping):
        for start, end in pair.mine.spans:
            for first, last in pair.theirs.spans:
                if max(start, first) < min(end, last):
                    runs.append((max(start, first), min(end, last)))
    return sorted(set(runs))
