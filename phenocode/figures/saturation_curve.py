"""The curve of saturation: the total over the interviews, what each one added, and what each run added to the base."""

from phenocode.analysis.saturation import Run, Saturation, Unit
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.figures.axes import (
    Plot,
    draw_curve,
    draw_key,
    draw_names,
    draw_scale,
    least_width,
    room_for,
    shown,
    sign_of_bar,
    sign_of_curve,
    ticks_to,
)
from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.figures.drawing import DASHED, Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits

_LEAST = 560.0
_NATURAL = 860.0
_PLOT, _RUNS = 240.0, 84.0  # heights of the two plots, in px at 100 %
_BAR = 0.45  # the share of its colour
_WORDS = {
    "fa": {
        "total": "مجموع تا این مصاحبه",
        "new": "تازه در این مصاحبه",
        "base": "پایه: {n} مصاحبه، {total} مورد",
        "base of 1": "پایه: یک مصاحبه، {total} مورد",
        "run": "مصاحبه‌های {first} تا {last}: {new} مورد تازه، {percent} درصد پایه",
        "one": "مصاحبهٔ {first}: {new} مورد تازه، {percent} درصد پایه",
        "runs": "تازه در هر دنبالهٔ {n} مصاحبه‌ای، درصد پایه",
        "runs of 1": "تازه در هر دنبالهٔ یک‌مصاحبه‌ای، درصد پایه",
        "threshold": "آستانه: {percent} درصد",
        "interviews": "مصاحبه‌ها به ترتیب",
        "area": "{name}: {new} مورد تازه، {total} در مجموع",
        "names": "، ",
    },
    "en": {
        "total": "Total up to this interview",
        "new": "New in this interview",
        "base": "Base: {n} interviews, {total} in all",
        "base of 1": "Base: 1 interview, {total} in all",
        "run": "Interviews {first} to {last}: {new} new, {percent} % of the base",
        "one": "Interview {first}: {new} new, {percent} % of the base",
        "runs": "New in each run of {n} interviews, % of the base",
        "runs of 1": "New in each run of 1 interview, % of the base",
        "threshold": "Threshold: {percent} %",
        "interviews": "Interviews in order",
        "area": "{name}: {new} new, {total} in all",
        "names": ", ",
    },
}
_UNITS = {
    "fa": {
        Unit.CODES: "کدهای اولیه",
        Unit.FIRST_LAYER: "طبقه‌های توصیفی لایهٔ اول",
        Unit.SECOND_LAYER: "طبقه‌های توصیفی لایهٔ دوم",
    },
    "en": {
        Unit.CODES: "initial codes",
        Unit.FIRST_LAYER: "first-layer categories",
        Unit.SECOND_LAYER: "second-layer categories",
    },
}
_TITLES = {
    "fa": "منحنی اشباع: {counted}، مصاحبه به مصاحبه",
    "en": "Saturation curve: {counted}, interview by interview",
}


class SaturationFigure:
    """Its areas are "interview": the id of a transcript or participant."""

    def __init__(self, curve: Saturation) -> None:
        self.curve = curve
        self.language = curve.language

    @property
    def title(self) -> str:
        """What is counted."""
        return _TITLES[self.language].format(counted=_UNITS[self.language][self.curve.unit])

    @property
    def description(self) -> str:
        """The passage that a paper prints."""
        return saturation_sentence(self.curve)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the curve out; time runs from left to right in every language."""
        curve = self.curve
        names = [one.interview for one in curve.per_interview]
        canvas = Canvas(max(width / style.scale or _NATURAL, _LEAST, least_width(len(names))), style, self.language)
        ticks = ticks_to(max(curve.total, 1))
        left, across = room_for(canvas, names)
        plot = Plot(left, 94, across, _PLOT, len(names), ticks[-1])
        percents = ticks_to(100 * max([run.ratio for run in curve.runs] + [curve.threshold]), 3)
        runs = Plot(left, plot.bottom + 44, across, _RUNS, len(names), percents[-1])
        bottom = runs.bottom if curve.runs else plot.bottom
        self._shade(canvas, plot, bottom)
        draw_scale(canvas, plot, ticks, self.language)
        self._head(canvas, plot)
        self._bars(canvas, plot)
        draw_curve(canvas, plot, [(index, one.total) for index, one in enumerate(curve.per_interview)], Mark.DISC)
        if curve.per_interview:
            last = len(names) - 1
            canvas.text(
                self._number(curve.total), plot.x(last) - 30, plot.y(curve.total) - 26, 60, bold=True, side=Side.MIDDLE
            )
        if curve.runs:
            draw_scale(canvas, runs, percents, self.language)
            self._ratios(canvas, runs)
        self._base(canvas, plot)
        height = bottom + draw_names(canvas, plot, names, bottom)
        canvas.text(self._say("interviews"), left, height + 6, across, colour="ink2", side=Side.MIDDLE)
        height += 32
        for index, one in enumerate(curve.per_interview):
            said = self._say("area", name=one.interview, new=one.new, total=one.total)
            found = self._say("names").join(one.names)
            text = f"{said}\n{found}" if found else said
            canvas.area(left + index * plot.slot, plot.top, plot.slot, height - plot.top, "interview", text, [one.id])
        return canvas.finish(height)

    def _shade(self, canvas: Canvas, plot: Plot, bottom: float) -> None:
        """The run that reached saturation, lightly, with its label on top."""
        run = self.curve.reached
        if run is None:
            return
        left, width = plot.left + (run.first - 1) * plot.slot, (run.last - run.first + 1) * plot.slot
        canvas.box(left, plot.top - 8, width, bottom - plot.top + 8, fill="accent", share=0.12)
        words = self._told(run)
        room = canvas.width_of(words, bold=True) + 1
        at = min(max(left + (width - room) / 2, plot.left), plot.left + plot.width - room)
        canvas.text(words, at, plot.top - 28, room, bold=True)

    def _told(self, run: Run) -> str:
        values = {"first": run.first, "last": run.last, "new": run.new}
        return self._say("run" if run.last > run.first else "one", percent=100 * run.ratio, **values)

    def _head(self, canvas: Canvas, plot: Plot) -> None:
        """What is counted, and what the line and the bars are."""
        counted = _UNITS[self.language][self.curve.unit]
        canvas.text(counted[0].upper() + counted[1:], 8, 8, canvas.width / 3, bold=True)
        entries = [(sign_of_curve(Mark.DISC), self._say("total")), (sign_of_bar("line2", _BAR), self._say("new"))]
        draw_key(canvas, entries, plot.left + plot.width, 8)

    def _bars(self, canvas: Canvas, plot: Plot) -> None:
        width = min(plot.slot * 0.56, 26.0)
        for index, one in enumerate(self.curve.per_interview):
            if not one.new:
                continue
            top = plot.y(one.new)
            canvas.box(plot.x(index) - width / 2, top, width, plot.bottom - top, fill="line2", share=_BAR)
            inside = plot.bottom - top >= 20
            canvas.text(
                self._number(one.new),
                plot.x(index) - plot.slot / 2,
                plot.bottom - 18 if inside else top - 17,
                plot.slot,
                size="small",
                side=Side.MIDDLE,
            )

    def _base(self, canvas: Canvas, plot: Plot) -> None:
        """A bracket over the interviews of the base."""
        count = min(self.curve.base, len(self.curve.per_interview))
        if not count:
            return
        left, right, y = plot.left + 4, plot.left + count * plot.slot - 4, plot.top - 42
        canvas.line([(left, y + 6), (left, y), (right, y), (right, y + 6)], colour="ink2", width=1.25)
        words = self._say(
            "base" if self.curve.base > 1 else "base of 1", n=self.curve.base, total=self.curve.base_total
        )
        canvas.text(words, left, y - 20, canvas.width - left - 8, colour="ink2")

    def _ratios(self, canvas: Canvas, plot: Plot) -> None:
        """What each run added, at its last interview, and the threshold."""
        curve = self.curve
        canvas.text(
            self._say("runs" if curve.run > 1 else "runs of 1", n=curve.run),
            8,
            plot.top - 30,
            canvas.width - 16,
            bold=True,
        )
        y = plot.y(100 * curve.threshold)
        canvas.line([(plot.left, y), (plot.left + plot.width, y)], colour="ink2", width=1.25, dash=DASHED)
        words = self._say("threshold", percent=100 * curve.threshold)
        room = canvas.width_of(words) + 1
        canvas.box(plot.left + 2, y - 18, room + 8, 16, fill="sheet")
        canvas.text(words, plot.left + 6, y - 19, room, colour="ink2")
        points = [(run.last - 1, 100 * run.ratio) for run in curve.runs]
        draw_curve(canvas, plot, points, Mark.SQUARE, width=1.25)

    def _number(self, value: int) -> str:
        return digits(str(value), self.language)

    def _say(self, key: str, **values: float | str) -> str:
        """The words for ``key``; names keep their digits and are kept apart, numbers get the study's."""
        told = {
            name: f"\u2068{value}\u2069" if isinstance(value, str) else shown(value, self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)
