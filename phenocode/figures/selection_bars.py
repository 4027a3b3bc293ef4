"""The selection as bars: how many statements each interview gave, and how many of them have codes."""

from phenocode.analysis.selection import Selection
from phenocode.analysis.sheets import selection_sheet
from phenocode.figures.axes import draw_key, sign_of_bar
from phenocode.figures.canvas import Canvas
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits

_NATURAL, _LEAST = 760.0, 420.0
_NAME = (80.0, 220.0)  # the column of names at least and at most, in px at 100 %
_PAD, _ROW, _BAR = 8.0, 28.0, 16.0
_CODED, _UNCODED = 0.95, 0.35  # shares of the colour

_WORDS = {
    "fa": {
        "coded": "گزاره‌های با کد",
        "uncoded": "گزاره‌های بی‌کد",
        "count": "{n} گزاره، {coded} با کد",
        "count of 1": "۱ گزاره، {coded} با کد",
        "area": "{name}: {n} گزاره، {coded} با کد",
        "description": "{n} گزاره از {interviews} مصاحبه، {coded} با کد.",
    },
    "en": {
        "coded": "Statements with codes",
        "uncoded": "Statements without codes",
        "count": "{n} statements, {coded} with codes",
        "count of 1": "1 statement, {coded} with codes",
        "area": "{name}: statements: {n}, with codes: {coded}",
        "description": "Statements: {n}, from interviews: {interviews}; with codes: {coded}.",
    },
}


class SelectionFigure:
    """Its areas are "interview": the id of a transcript or participant."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.language = selection.language

    @property
    def title(self) -> str:
        """The caption of the table of the same numbers."""
        return selection_sheet(self.selection).caption

    @property
    def description(self) -> str:
        """The totals."""
        counted = self.selection
        return self._say("description", n=counted.statements, interviews=len(counted.interviews), coded=counted.coded)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the bars out; they begin at the right in a study from right to left."""
        interviews = self.selection.interviews
        canvas = Canvas(
            max(width / style.scale or _NATURAL, _LEAST), style, self.language, mirrored=self.language == "fa"
        )
        longest = [canvas.width_of(one.interview) + 12 for one in interviews]
        name = min(max([_NAME[0], *longest]), _NAME[1], canvas.width * 0.4)
        counts = [
            self._say("count of 1" if one.statements == 1 else "count", n=one.statements, coded=one.coded)
            for one in interviews
        ]
        after = max([0.0, *map(canvas.width_of, counts)]) + 12
        room = canvas.width - 2 * _PAD - name - after
        most = max([1, *(one.statements for one in interviews)])
        entries = [
            (sign_of_bar("line2", _CODED), self._say("coded")),
            (sign_of_bar("line2", _UNCODED), self._say("uncoded")),
        ]
        draw_key(canvas, entries, canvas.width - _PAD, _PAD)
        top = _PAD + 30
        for one, said in zip(interviews, counts, strict=True):
            canvas.text(one.interview, _PAD, top, name - 10, height=_ROW)
            left, bar = _PAD + name, top + (_ROW - _BAR) / 2
            coded, all_ = room * one.coded / most, room * one.statements / most
            if all_:
                canvas.box(left, bar, all_, _BAR, fill="line2", share=_UNCODED)
            if coded:
                canvas.box(left, bar, coded, _BAR, fill="line2", share=_CODED)
            canvas.text(said, left + all_ + 8, top, after, colour="ink2", height=_ROW)
            told = self._say("area", name=one.interview, n=one.statements, coded=one.coded)
            canvas.area(_PAD, top, canvas.width - 2 * _PAD, _ROW, "interview", told, [one.id])
            top += _ROW
        canvas.line([(_PAD + name, _PAD + 28), (_PAD + name, top + 2)], colour="line2")
        return canvas.finish(top + _PAD)

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: f"\u2068{value}\u2069" if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)
