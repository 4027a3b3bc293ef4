"""Agreement as dumbbells on an axis from 0 to 1, and the signs of their key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phenocode.analysis.agreement import Agreement
from phenocode.analysis.agreement_figures import Interval
from phenocode.analysis.agreement_words import interval_said, value_said
from phenocode.figures.agreement_dumbbell import interval_in, threshold_in, tick_said, value_in
from phenocode.i18n import language, tr
from phenocode.study.debriefing import Measure
from phenocode.ui.debrief.agreement_rows import HEAD, NAME, ROW, Line, row_words
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.strokes import draw_words

_AXIS = 24  # the height of its numbers
_RADIUS, _BAND = 5.0, 8.0
_STRIP, _INSET = 190, 18
_ROW_ALONE = 24
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_SHARE = 0.35  # of its colour in the band


class Dumbbells(Themed, QWidget):
    """A ring before discussion, a disc after it, a band for the interval, the researcher's threshold dashed.

    0 is at the left in every language.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._measure = Measure.ALPHA
        self._discussed = False
        self._threshold: float | None = None
        self._named = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Agreement on an axis from 0 to 1"))
        self.init_theme()

    def show_lines(self, lines: Sequence[Line], agreement: Agreement, measure: Measure) -> None:
        """Show other rows, or another measure of them."""
        self._lines = list(lines)
        self._measure = measure
        self._discussed = agreement.discussed
        self._threshold = threshold_in(agreement, measure)
        told = [self._told(line) for line in self._lines]
        if self._threshold is not None:
            told.append(self._threshold_words())
        self.setAccessibleDescription(". ".join(told))
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Take up the theme's measures."""
        px = theme().px
        self.setMinimumWidth(px(_STRIP))
        self.setFixedHeight(px(HEAD) + self._row * len(self._lines) + px(_AXIS))

    def set_named(self, named: bool) -> None:
        """Whether the rows have their names here, as where the table is not beside them."""
        self._named = named
        self.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axis, threshold and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        present = theme()
        top, bottom = present.px(HEAD), present.px(HEAD) + self._row * len(self._lines)
        small = present.interface_font("caption", tabular=True)
        for tick in _TICKS:
            x = self._x(tick)
            painter.setPen(QPen(present.colour("line2" if tick == 0 else "line"), present.length(1)))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            self._words(
                painter, tick_said(tick, self._measure, language()), x, bottom, present.px(_AXIS), small, "ink3"
            )
        if self._threshold is not None:
            x = self._x(self._threshold)
            pen = QPen(present.colour("warn"), present.length(1.5), Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2.4])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, top - present.px(6)), QPointF(x, bottom))
            self._words(painter, self._threshold_words(), x, present.px(4), present.px(22), small, "warn")
        for number, line in enumerate(self._lines):
            above = top + self._row * number
            self._paint_row(painter, line, above + self._row / 2)
            if self._named:
                start = self.width() - present.px(NAME) if self._mirrored else 0
                room = QRectF(start, above, present.px(NAME), self._row)
                draw_words(painter, room, row_words(line.layer), small, "ink2", self.layoutDirection())

    def event(self, event: QEvent) -> bool:
        """Say a row's numbers where it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = int((event.pos().y() - theme().px(HEAD)) // self._row)
            told = plain_tooltip(self._told(self._lines[row])) if 0 <= row < len(self._lines) else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def _paint_row(self, painter: QPainter, line: Line, middle: float) -> None:
        present = theme()
        within = self._interval(line)
        if within is not None:
            low, high = (self._x(min(max(end, 0.0), 1.0)) for end in within)
            height = present.length(_BAND)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(present.shade("sheet", _SHARE, "line2"))
            painter.drawRect(QRectF(low, middle - height / 2, max(high - low, present.length(1.5)), height))
        values = [value_in(figures, self._measure) for figures in (line.before, line.after)]
        places = [None if value is None else self._x(min(max(value, 0.0), 1.0)) for value in values]
        before, after = places if self._discussed else (places[0], None)
        radius = present.length(_RADIUS)
        if before is not None and after is not None:
            painter.setPen(QPen(present.colour("ink2"), present.length(1.5)))
            painter.drawLine(QPointF(before, middle), QPointF(after, middle))
        if after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(present.colour("accent"))
            painter.drawEllipse(QPointF(after, middle), radius, radius)
        if before is not None and before != after:
            paint_ring(painter, QPointF(before, middle))

    def _interval(self, line: Line) -> Interval | None:
        return interval_in(line.after if self._discussed else line.before, self._measure)

    def _told(self, line: Line) -> str:
        before, after = (
            value_said(value_in(figures, self._measure), self._measure, language())
            for figures in (line.before, line.after)
        )
        row, within = row_words(line.layer), interval_said(self._interval(line), language(), self._measure)
        if self._discussed:
            said = tr("{row}: {before} before discussion, {after} after it", row=row, before=before, after=after)
        else:
            said = tr("{row}: {value}", row=row, value=before)
        return said if not within else tr("{figure}, 95 % interval {interval}", figure=said, interval=within)

    def _threshold_words(self) -> str:
        return tr("your threshold {value}", value=value_said(self._threshold, self._measure, language()))

    @property
    def _row(self) -> int:
        """The height of a row: that of the table's beside it, less below it."""
        return theme().px(_ROW_ALONE if self._named else ROW)

    def _x(self, value: float) -> float:
        left = right = theme().px(_INSET)
        if self._named:
            left, right = (left, theme().px(NAME)) if self._mirrored else (theme().px(NAME), right)
        return left + (self.width() - left - right) * value

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _words(self, painter: QPainter, text: str, x: float, top: float, height: float, font: QFont, tone: str) -> None:
        wide = theme().metrics(font).horizontalAdvance(text) + 4
        left = min(max(x - wide / 2, 0.0), self.width() - wide)
        draw_words(painter, QRectF(left, top, wide, height), text, font, tone, self.layoutDirection(), centred=True)


def paint_ring(painter: QPainter, centre: QPointF) -> None:
    """The mark of what was before discussion."""
    radius = theme().length(_RADIUS)
    painter.setPen(QPen(theme().colour("ink"), theme().length(1.75)))
    painter.setBrush(theme().colour("sheet"))
    painter.drawEllipse(centre, radius, radius)


class Sign(Themed, QWidget):
    """The sign of a key: "before", "after" or "band"."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.init_theme()

    def restyle(self) -> None:
        """Take up the theme's measures."""
        self.setFixedSize(theme().px(20), theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        present = theme()
        middle = QPointF(self.width() / 2, self.height() / 2)
        if self._kind == "before":
            paint_ring(painter, middle)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if self._kind == "after":
            painter.setBrush(present.colour("accent"))
            painter.drawEllipse(middle, present.length(_RADIUS), present.length(_RADIUS))
        else:
            painter.setBrush(present.shade("sheet", _SHARE, "line2"))
            height = present.length(_BAND)
            painter.drawRect(QRectF(0, middle.y() - height / 2, self.width(), height))
