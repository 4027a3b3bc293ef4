"""The pages of the Outcome workspace that are a figure with choices: matrix, saturation, referral."""

from PySide6.QtWidgets import QWidget

from phenocode.analysis.matrices import Rows
from phenocode.analysis.saturation import BASE, RUN, THRESHOLD, Unit
from phenocode.i18n import tr
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.outputs import (
    Output,
    matrix_output,
    referral_output,
    saturation_output,
    selection_output,
)
from phenocode.ui.outcome.page import Page
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Row
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.counts import CountField
from phenocode.ui.widgets.labels import label

_SELECTION = "selection"
_MOST_INTERVIEWS = 99


def layer_choice(chosen: Layer = Layer.FIRST) -> Segmented:
    """Which layer's categories are shown."""
    layers = [
        (Layer.FIRST.value, tr("First layer")),
        (Layer.SECOND.value, tr("Second layer")),
        (Layer.ENCOUNTER.value, tr("Kinds of encounter")),
    ]
    return Segmented(layers, chosen.value, tr("Categories of which layer"))


class MatrixPage(Page):
    """Participants or settings against the categories of a layer, or what was selected from each interview."""

    def __init__(self, bridge: Bridge) -> None:
        self.rows = Segmented(
            [
                (Rows.PARTICIPANT.value, tr("Participants")),
                (Rows.SETTING.value, tr("Settings")),
                (_SELECTION, tr("Selection")),
            ],
            Rows.PARTICIPANT.value,
            tr("What the rows are"),
        )
        self.layer = layer_choice()
        super().__init__(bridge, self._compute_matrix, [self.rows, self.layer])
        self.rows.chosen.connect(self._choose_rows)
        self.layer.chosen.connect(lambda _key: self.refresh())

    def show_place(self, place: Place) -> None:
        """Show the rows, and the layer, that an id such as "setting-second" names."""
        rows, _, layer = place.id.partition("-")
        if rows in (Rows.PARTICIPANT.value, Rows.SETTING.value, _SELECTION):
            self.rows.set_value(rows)
            self.layer.setVisible(rows != _SELECTION)
        if layer in [one.value for one in Layer]:
            self.layer.set_value(layer)

    def _choose_rows(self, rows: str) -> None:
        self.layer.setVisible(rows != _SELECTION)
        self.refresh()

    def _compute_matrix(self) -> Output | str:
        study = self._bridge.study
        if self.rows.value() == _SELECTION:
            if not study.interviews() and not study.statements:
                return tr("No interviews yet. Import some; here you will see what was selected from each.")
            return selection_output(self._bridge.session)
        if not study.count_statements():
            return tr("No statements yet. Mark some in Read; here you will see who says what.")
        chosen = Layer(self.layer.value())
        if not study.layer(chosen):
            return tr("There are no categories in this layer yet. Make some in Group.")
        return matrix_output(self._bridge.session, Rows(self.rows.value()), chosen)


class SaturationPage(Page):
    """What each interview adds."""

    def __init__(self, bridge: Bridge) -> None:
        units = [
            (Unit.CODES.value, tr("Codes")),
            (Unit.FIRST_LAYER.value, tr("First layer")),
            (Unit.SECOND_LAYER.value, tr("Second layer")),
        ]
        self.unit = Segmented(units, Unit.CODES.value, tr("What is counted"))
        self.base = CountField(BASE, _MOST_INTERVIEWS, tr("Interviews of the base"))
        self.run = CountField(RUN, _MOST_INTERVIEWS, tr("Interviews of a run"))
        self.threshold = CountField(round(100 * THRESHOLD), 100, tr("Threshold in percent"), least=0)
        numbers = (
            (tr("Base"), self.base),
            (tr("Run"), self.run),
            (tr("Threshold, %"), self.threshold),
        )
        named: list[QWidget] = [Row(label(words, "caption", "ink2"), field, spacing=6) for words, field in numbers]
        super().__init__(bridge, self._compute_curve, [self.unit, *named])
        self.unit.chosen.connect(lambda _key: self.refresh())
        for _, field in numbers:
            field.value_changed.connect(lambda _n: self.refresh())

    def show_place(self, place: Place) -> None:
        """Show the curve of a unit."""
        if place.id in [unit.value for unit in Unit]:
            self.unit.set_value(place.id)

    def _compute_curve(self) -> Output | str:
        if not self._bridge.study.codings:
            return tr("No codes yet. Code statements in Read; here you will see what each interview adds.")
        return saturation_output(
            self._bridge.session,
            Unit(self.unit.value()),
            self.base.value(),
            self.run.value(),
            self.threshold.value() / 100,
        )


class ReferralPage(Page):
    """Who referred whom."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, self._compute_tree)

    def _compute_tree(self) -> Output | str:
        if not self._bridge.study.participants:
            return tr("No participants yet. Import interviews, or add participants under Study, Participants.")
        return referral_output(self._bridge.session)
