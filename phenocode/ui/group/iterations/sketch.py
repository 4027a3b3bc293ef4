"""The iterations as a chart small enough for the panel: categories by layer, and what they cover, by number."""

from collections.abc import Callable, Sequence

from phenocode.analysis.measures import Measures, whole_percent
from phenocode.figures.axes import Plot, draw_curve, draw_key, draw_scale, sign_of_curve, ticks_to
from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import language, number, tr
from phenocode.study.records import Iteration, Layer
from phenocode.ui.group import words

_LEAST = 180.0
_LEFT, _RIGHT = 34.0, 8.0  # of the plots, for the numbers of their scales
_COUNTS, _COVERAGE = 88.0, 44.0  # heights of the plots, px at 100 %
_LINE = 20.0
_LEAST_SLOT = 18.0  # for a number below each point
_SIGN, _KEY_GAP = 32.0, 20.0  # of an entry of the key, as ``draw_key`` sets them
_MARKS = (Mark.DISC, Mark.SQUARE, Mark.TRIANGLE)

_Key = tuple[Callable[[Canvas, float, float], None], str]


class IterationSketch:
    """In the interface's language, for the panel alone; what is exported is ``IterationFigure``.

    Its areas are "version" with the iteration's id; the numbers below are those of the list.
    """

    def __init__(self, versions: Sequence[tuple[int, Iteration, Measures]]) -> None:
        self.language = language()
        self.versions = tuple(versions)

    @property
    def title(self) -> str:
        """What it shows."""
        return tr("Categories and exhaustiveness of the iterations")

    @property
    def description(self) -> str:
        """All numbers, iteration by iteration."""
        return "\n".join(self._told(*version) for version in self.versions)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay it out; iterations stand from left to right in every language."""
        least = _LEFT + _RIGHT + _LEAST_SLOT * len(self.versions)
        canvas = Canvas(max(width / style.scale, _LEAST, least), style, self.language)
        across = canvas.width - _LEFT - _RIGHT
        curves = [
            [measures.first_layer for _, _, measures in self.versions],
            [measures.second_layer for _, _, measures in self.versions],
            [measures.encounters for _, _, measures in self.versions],
        ]
        keys = [(sign_of_curve(mark), words.layer_title(layer)) for mark, layer in zip(_MARKS, Layer, strict=True)]
        top = self._draw_keys(canvas, keys)
        ticks = ticks_to(max([1, *(most for curve in curves for most in curve)]), about=3)
        counts = Plot(_LEFT, top + 8, across, _COUNTS, len(self.versions), ticks[-1])
        draw_scale(canvas, counts, ticks, self.language)
        for curve, mark in zip(curves, _MARKS, strict=True):
            draw_curve(canvas, counts, list(enumerate(curve)), mark, width=1.25)
        canvas.text(tr("Exhaustiveness, percent"), 0, counts.bottom + 8, canvas.width, colour="ink2")
        covered = Plot(_LEFT, counts.bottom + 8 + _LINE + 8, across, _COVERAGE, len(self.versions), 100)
        draw_scale(canvas, covered, [0, 100], self.language)
        shares = [(at, measures.coverage) for at, (_, _, measures) in enumerate(self.versions)]
        draw_curve(
            canvas, covered, [(at, 100 * one) for at, one in shares if one is not None], Mark.DIAMOND, width=1.25
        )
        height = covered.bottom + 4 + _LINE
        for at, (place, iteration, measures) in enumerate(self.versions):
            left = covered.left + at * covered.slot
            canvas.text(number(place), left, covered.bottom + 4, covered.slot, colour="ink2", side=Side.MIDDLE)
            told = self._told(place, iteration, measures)
            canvas.area(left, counts.top - 8, covered.slot, height - counts.top + 8, "version", told, [iteration.id])
        return canvas.finish(height)

    def _draw_keys(self, canvas: Canvas, keys: Sequence[_Key]) -> float:
        """What the marks mean, each line from the left; gives back where they end."""
        line: list[_Key] = []
        top = along = 0.0
        for key in keys:
            wide = _SIGN + canvas.width_of(key[1])
            if line and along + wide > canvas.width:
                draw_key(canvas, line, along - _KEY_GAP, top)
                line, along, top = [], 0.0, top + _LINE
            line.append(key)
            along += wide + _KEY_GAP
        draw_key(canvas, line, along - _KEY_GAP, top)
        return top + _LINE

    def _told(self, place: int, iteration: Iteration, measures: Measures) -> str:
        said = tr(
            "{number}. {name}: first layer {first}, second layer {second}, kinds of encounter {encounters}",
            number=place,
            name=iteration.name,
            first=measures.first_layer,
            second=measures.second_layer,
            encounters=measures.encounters,
        )
        if measures.coverage is None:
            return said
        return tr("{numbers}, exhaustiveness {percent} percent", numbers=said, percent=whole_percent(measures.coverage))
