"""The iterations as a chart: how many categories each kept version has by layer, and how much they cover."""

from collections.abc import Sequence

from phenocode.analysis.measures import Measures
from phenocode.figures.axes import (
    Plot,
    draw_curve,
    draw_key,
    draw_names,
    draw_scale,
    least_width,
    room_for,
    shown,
    sign_of_curve,
    ticks_to,
)
from phenocode.figures.canvas import Canvas, Mark
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style

_NATURAL, _LEAST = 760.0, 560.0
_COUNTS, _COVERAGE = 220.0, 110.0  # heights of the two plots, in px at 100 %

_LINES = (("first", Mark.DISC), ("second", Mark.FRAME), ("encounters", Mark.TRIANGLE))
_WORDS = {
    "fa": {
        "title": "شمار طبقه‌ها و پوشش گزاره‌ها در هر نسخه از تحلیل",
        "counts": "شمار طبقه‌ها",
        "first": "لایهٔ اول",
        "second": "لایهٔ دوم",
        "encounters": "انواع مواجهه",
        "coverage": "گزاره‌هایی که به نوعی از مواجهه می‌رسند، درصد",
        "area": "{name}: لایهٔ اول {first}، لایهٔ دوم {second}، انواع مواجهه {encounters}",
        "covered": "، پوشش {percent} درصد",
    },
    "en": {
        "title": "Number of categories and coverage of the statements in each version of the analysis",
        "counts": "Categories",
        "first": "First layer",
        "second": "Second layer",
        "encounters": "Kinds of encounter",
        "coverage": "Statements that reach a kind of encounter, %",
        "area": "{name}: first layer {first}, second layer {second}, kinds of encounter {encounters}",
        "covered": ", coverage {percent} %",
    },
}


class IterationFigure:
    """Its areas are "version": its number in the list, from 0."""

    def __init__(self, language: str, versions: Sequence[tuple[str, Measures]]) -> None:
        self.language = language
        self.versions = tuple(versions)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return _WORDS[self.language]["title"]

    @property
    def description(self) -> str:
        """All numbers, version by version."""
        return "\n".join(self._told(name, measures) for name, measures in self.versions)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the chart out; versions stand from left to right in every language."""
        words = _WORDS[self.language]
        names = [name for name, _ in self.versions]
        canvas = Canvas(max(width / style.scale or _NATURAL, _LEAST, least_width(len(names))), style, self.language)
        left, across = room_for(canvas, names)
        curves = {
            "first": [measures.first_layer for _, measures in self.versions],
            "second": [measures.second_layer for _, measures in self.versions],
            "encounters": [measures.encounters for _, measures in self.versions],
        }
        ticks = ticks_to(max([1, *(number for numbers in curves.values() for number in numbers)]))
        counts = Plot(left, 46, across, _COUNTS, len(names), ticks[-1])
        percents = [0, 50, 100]
        covered = Plot(left, counts.bottom + 50, across, _COVERAGE, len(names), percents[-1])
        canvas.text(words["counts"], 8, 8, canvas.width / 3, bold=True)
        draw_key(canvas, [(sign_of_curve(mark), words[key]) for key, mark in _LINES], left + across, 8)
        draw_scale(canvas, counts, ticks, self.language)
        for key, mark in _LINES:
            draw_curve(canvas, counts, list(enumerate(curves[key])), mark)
        canvas.text(words["coverage"], 8, covered.top - 34, canvas.width - 16, bold=True)
        draw_scale(canvas, covered, percents, self.language)
        shares = [(index, measures.coverage) for index, (_, measures) in enumerate(self.versions)]
        points = [(index, 100 * share) for index, share in shares if share is not None]
        draw_curve(canvas, covered, points, Mark.DIAMOND)  # a version without statements leaves a gap
        height = covered.bottom + draw_names(canvas, covered, names, covered.bottom) + 8
        for index, (name, measures) in enumerate(self.versions):
            canvas.area(
                left + index * counts.slot,
                counts.top,
                counts.slot,
                height - counts.top,
                "version",
                self._told(name, measures),
                [str(index)],
            )
        return canvas.finish(height)

    def _told(self, name: str, measures: Measures) -> str:
        words = _WORDS[self.language]
        numbers = {
            "first": measures.first_layer,
            "second": measures.second_layer,
            "encounters": measures.encounters,
        }
        said = words["area"].format(
            name=f"\u2068{name}\u2069", **{key: shown(number, self.language) for key, number in numbers.items()}
        )
        if measures.coverage is not None:
            said += words["covered"].format(percent=shown(100 * measures.coverage, self.language))
        return said
