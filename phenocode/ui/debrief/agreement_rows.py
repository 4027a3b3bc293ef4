"""The rows of an agreement as the window shows them, and what layers and measures are called."""

from dataclasses import dataclass

from phenocode.analysis.agreement import LayerAgreement
from phenocode.analysis.agreement_figures import Figures
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Measure
from phenocode.study.records import Layer

ROW, HEAD = 34, 34
"""Heights in px at 100 %: of a row, and of what stands above the first."""
GAP = 12
NAME = 146
"""The least width in which a row's name is not cut."""

_ROWS = {
    Layer.FIRST: mark("First layer"),
    Layer.SECOND: mark("Second layer"),
    Layer.ENCOUNTER: mark("Kind of encounter"),
    None: mark("Whole chain"),
}
_MEASURES = {
    Measure.ALPHA: mark("Krippendorff's α"),
    Measure.KAPPA: mark("Cohen's κ"),
    Measure.PERCENT: mark("Percentage agreement"),
}


def row_words(layer: Layer | None) -> str:
    """A layer, or the whole (None), in the interface's language."""
    return tr(_ROWS[layer])


def measure_words(measure: Measure) -> str:
    """A measure in the interface's language."""
    return tr(_MEASURES[measure])


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is shown."""

    layer: Layer | None
    before: Figures
    after: Figures

    @classmethod
    def of(cls, layer: Layer | None, one: LayerAgreement, *, nowhere: bool) -> "Line":
        """The row of a layer, with or without what fits nowhere."""
        return cls(layer, one.figures(nowhere=nowhere), one.figures(after=True, nowhere=nowhere))
