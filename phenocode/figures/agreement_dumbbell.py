"""Agreement by layer as dumbbells: a ring before discussion, a disc after it, a band for the interval."""

from phenocode.analysis.agreement import Agreement, LayerAgreement
from phenocode.analysis.agreement_figures import Figures, Interval
from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.analysis.agreement_words import STALE, interval_said, measure_name, plain, row_name, value_said
from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.figures.drawing import DASHED, Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits
from phenocode.study.debriefing import Measure
from phenocode.study.rules import read_threshold

_NATURAL, _LEAST = 720.0, 460.0
_PAD, _ROW, _BAND = 12.0, 36.0, 9.0
_NUMBERS = 96.0  # room for what stands beside a row in words
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_WORDS = {
    "fa": {
        "before": "پیش از گفت‌وگو",
        "after": "پس از گفت‌وگو",
        "only": "توافق",
        "band": "بازهٔ ۹۵ درصدی",
        "threshold": "آستانهٔ پژوهشگر {value}",
        "area": "{row}: {before}",
        "area after": "{row}: {before} پیش از گفت‌وگو، {after} پس از آن",
    },
    "en": {
        "before": "before discussion",
        "after": "after discussion",
        "only": "agreement",
        "band": "95 % interval",
        "threshold": "researcher's threshold {value}",
        "area": "{row}: {before}",
        "area after": "{row}: {before} before discussion, {after} after it",
    },
}


def value_in(figures: Figures, measure: Measure) -> float | None:
    """A measure on the axis from 0 to 1."""
    if measure is Measure.PERCENT:
        return None if figures.percent is None else figures.percent / 100
    return figures.kappa if measure is Measure.KAPPA else figures.alpha


def interval_in(figures: Figures, measure: Measure) -> Interval | None:
    """The measure's interval on the same axis."""
    if measure is Measure.PERCENT:
        within = figures.percent_interval
        return None if within is None else (within[0] / 100, within[1] / 100)
    return figures.kappa_interval if measure is Measure.KAPPA else figures.interval


def threshold_in(agreement: Agreement, measure: Measure) -> float | None:
    """The researcher's threshold for the measure on the same axis."""
    found = next((one for one in agreement.thresholds if one.measure is measure), None)
    if found is None:
        return None
    value = read_threshold(measure, found.value)
    return value / 100 if measure is Measure.PERCENT else value


def tick_said(tick: float, measure: Measure, language: str) -> str:
    """A number of the axis."""
    if measure is Measure.PERCENT:
        return digits(f"{100 * tick:g}", language)
    text = f"{tick:g}"
    return digits(text.replace(".", "٫"), "fa") if language == "fa" else text.removeprefix("0") or "0"


class AgreementFigure:
    """Its areas are "layer": the word of the layer, or "whole"."""

    def __init__(self, agreement: Agreement, measure: Measure = Measure.ALPHA, *, nowhere: bool = True) -> None:
        self.agreement = agreement
        self.measure = measure
        self.nowhere = nowhere
        self.language = agreement.language

    @property
    def title(self) -> str:
        """The caption of the table of the same numbers."""
        return plain(agreement_sheet(self.agreement).caption)

    @property
    def description(self) -> str:
        """The passage that a paper prints."""
        return plain(agreement_sentence(self.agreement))

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the rows out; the axis runs from 0 at the left to 1 in every language, names stand at the start edge."""
        canvas = Canvas(max(width / style.scale or _NATURAL, _LEAST), style, self.language)
        rows = [(row_name(layer, self.language), layer, one) for layer, one in self.agreement.rows]
        name = min(max(canvas.width_of(told, bold=True) for told, _, _ in rows) + 16, canvas.width * 0.35)
        persian = self.language == "fa"
        left = _PAD + (_NUMBERS if persian else name)
        across = canvas.width - 2 * _PAD - name - _NUMBERS
        names, numbers = (left + across, _PAD) if persian else (_PAD, left + across)
        top = self._head(canvas)
        bottom = top + _ROW * len(rows)
        for tick in _TICKS:
            at = left + across * tick
            canvas.line([(at, top), (at, bottom)], colour="line2" if tick == 0 else "line")
            said = tick_said(tick, self.measure, self.language)
            canvas.text(said, at - 30, bottom + 4, 60, colour="ink3", side=Side.MIDDLE)
        self._threshold(canvas, left, across, top, bottom)
        side = Side.END if persian else Side.START
        for told, layer, one in rows:
            canvas.text(told, names + (12 if persian else 0), top, name - 12, bold=True, height=_ROW, side=side)
            self._row(canvas, one, left, across, top + _ROW / 2)
            canvas.text(self._numbers(one), numbers, top, _NUMBERS - 12, colour="ink2", height=_ROW, side=Side.END)
            canvas.area(_PAD, top, canvas.width - 2 * _PAD, _ROW, "layer", self._told(told, one), [layer or "whole"])
            top += _ROW
        return canvas.finish(bottom + 28)

    def _head(self, canvas: Canvas) -> float:
        """What is measured, that it is out of date, and the key; where the rows begin, below the threshold's words."""
        discussed = self.agreement.discussed
        mirrored = self.language == "fa"
        room = canvas.width - 2 * _PAD
        side = Side.END if mirrored else Side.START
        canvas.text(measure_name(self.measure, self.language), _PAD, _PAD, room, bold=True, side=side)
        top = _PAD + 24
        if self.agreement.stale:
            top += canvas.text(STALE[self.language], _PAD, top, room, bold=True, colour="warn", side=side, most=2) + 4
        at, middle = _PAD, top + 9
        for key in ("before", "after", "band") if discussed else ("only", "band"):
            words = self._say(key)
            width = canvas.width_of(words) + 2
            sign, said = (canvas.width - at - 22, canvas.width - at - 28 - width) if mirrored else (at, at + 28)
            if key == "band":
                canvas.box(sign, middle - _BAND / 2, 22, _BAND, fill="line2", share=0.45)
            elif key == "after":
                canvas.mark(Mark.DISC, sign + 11, middle, radius=5, colour="accent")
            else:
                _ring(canvas, sign + 11, middle)
            canvas.text(words, said, top, width, colour="ink2", height=18)
            at += 28 + width + 18
        return top + 18 + (34 if threshold_in(self.agreement, self.measure) is not None else 14)

    def _threshold(self, canvas: Canvas, left: float, across: float, top: float, bottom: float) -> None:
        value = threshold_in(self.agreement, self.measure)
        if value is None:
            return
        at = left + across * value
        canvas.line([(at, top - 6), (at, bottom)], colour="warn", width=1.25, dash=DASHED)
        words = self._say("threshold", value=value_said(value, self.measure, self.language))
        room = canvas.width_of(words) + 2
        canvas.text(words, min(max(at - room / 2, _PAD), canvas.width - _PAD - room), top - 25, room, colour="warn")

    def _row(self, canvas: Canvas, one: LayerAgreement, left: float, across: float, middle: float) -> None:
        before, after = one.figures(nowhere=self.nowhere), one.figures(after=True, nowhere=self.nowhere)
        last = after if self.agreement.discussed else before
        within = interval_in(last, self.measure)
        if within is not None:
            low, high = (left + across * _held(end) for end in within)
            canvas.box(low, middle - _BAND / 2, max(high - low, 1.5), _BAND, fill="line2", share=0.45)
        values = [value_in(figures, self.measure) for figures in (before, after)]
        places = [None if value is None else left + across * _held(value) for value in values]
        if self.agreement.discussed:
            if None not in places:
                canvas.line([(place, middle) for place in places if place is not None], width=1.5)
            if places[1] is not None:
                canvas.mark(Mark.DISC, places[1], middle, radius=5, colour="accent")
        if places[0] is not None and (not self.agreement.discussed or places[0] != places[1]):
            _ring(canvas, places[0], middle)

    def _numbers(self, one: LayerAgreement) -> str:
        before, after = self._values(one)
        if after in ("", before):
            return before
        return f"{before} ← {after}" if self.language == "fa" else f"{before} → {after}"

    def _values(self, one: LayerAgreement) -> tuple[str, str]:
        before = value_in(one.figures(nowhere=self.nowhere), self.measure)
        after = value_in(one.figures(after=True, nowhere=self.nowhere), self.measure)
        said = value_said(before, self.measure, self.language)
        return said, value_said(after, self.measure, self.language) if self.agreement.discussed else ""

    def _told(self, row: str, one: LayerAgreement) -> str:
        before, after = self._values(one)
        said = self._say("area after" if after else "area", row=row, before=before, after=after)
        figures = one.figures(after=self.agreement.discussed, nowhere=self.nowhere)
        within = interval_said(interval_in(figures, self.measure), self.language, self.measure)
        return f"{said}\n{self._say('band')}: {within}" if within else said

    def _say(self, key: str, **values: str) -> str:
        return _WORDS[self.language][key].format(**values)


def _held(value: float) -> float:
    """Agreement below what chance gives is drawn at 0; its number stands beside the row."""
    return min(max(value, 0.0), 1.0)


def _ring(canvas: Canvas, x: float, y: float) -> None:
    canvas.mark(Mark.DISC, x, y, radius=5)
    canvas.mark(Mark.DISC, x, y, radius=2.2, colour="sheet")
