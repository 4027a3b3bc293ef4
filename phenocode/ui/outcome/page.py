"""One page of the outcome space: its choices, its figure, what is said beside it, and whether it is out of date."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from phenocode.analysis.evidence import stale_evidence
from phenocode.errors import Refusal
from phenocode.figures.drawing import Area
from phenocode.i18n import tr
from phenocode.study.records import Record, Statement
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.figure_view import FigureView
from phenocode.ui.outcome.outputs import Output
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace, Notice


class OutcomePage(Column):
    """What every page of the Outcome workspace has; one is made when it is first shown."""

    chosen = Signal(object)  # an Area of a figure, to be shown in the common panel
    computed = Signal()
    go = Signal(object)  # a Place in another workspace

    def __init__(self) -> None:
        super().__init__(spacing=0, ground="sheet")
        self.output: Output | None = None
        self.panel: QWidget | None = None  # its own panel at the end; None: the common one, for what was chosen
        self.focus: QWidget = self

    def refresh(self) -> None:
        """Compute anew from the study as it is now."""
        raise NotImplementedError

    def deeds(self) -> list[QAction]:
        """What can be done on it, for the Category menu."""
        return []

    def show_place(self, place: Place) -> None:
        """Show what a place names."""

    def leave(self) -> None:
        """Commit what is being typed, and wait for what is being written."""


class Page(OutcomePage):
    """A figure with its choices above and its notes below. ``compute`` makes its output, or a sentence why not yet."""

    def __init__(
        self,
        bridge: Bridge,
        compute: Callable[[], Output | str],
        choices: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._compute = compute
        direction = (
            Qt.LayoutDirection.RightToLeft if bridge.study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        row = Row(*choices, margins=(16, 10, 16, 4), spacing=12)
        row.add_stretch()
        self.add(row)
        row.setVisible(bool(choices))
        self._stale = self.add(Column(margins=(16, 6, 16, 0)))
        self.empty = self.add(EmptyPlace(""), 1)
        self.title = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        self._heading = self.add(Column(self.title, margins=(16, 8, 16, 0)))
        self._heading.setLayoutDirection(direction)
        self.figure = self.add(FigureView(), 1)
        self.figure.chosen.connect(self.chosen)
        self.focus = self.figure
        self.notes = label("", "body", "ink2", wrap=True, direction=direction)
        self._foot = self.add(Column(self.notes, margins=(16, 8, 16, 14)))
        self._foot.setLayoutDirection(direction)
        self.figure.setLayoutDirection(direction)  # a figure that is too wide begins at its own start

    def refresh(self) -> None:
        """Compute anew from the study as it is now."""
        try:
            output = self._compute()
        except Refusal as refusal:
            output = str(refusal)
        self.output = None if isinstance(output, str) else output
        self.empty.setVisible(self.output is None)
        for part in (self._heading, self.figure, self._foot):
            part.setVisible(self.output is not None)
        if isinstance(output, str):
            self.empty.set_text(output)
        else:
            if output.figure is not None:
                self.title.setText(output.figure.title)
                self.figure.show_figure(output.figure)
            self.notes.setText("\n".join(output.notes))
            self._foot.setVisible(bool(output.notes))
        self._say_stale()
        self.computed.emit()

    def _say_stale(self) -> None:
        """What was kept or written of this output on another state of the categories is out of date, and says so."""
        self._stale.clear()
        about = self.output.evidence if self.output is not None else None
        found = [
            one
            for one in stale_evidence(self._bridge.study)
            if about is not None and (one.kind, one.subject) == about[:2]
        ]
        self._stale.setVisible(bool(found))
        for one in found:
            told = tr(
                "Stale: what was written ({when}) was computed on an older version of the categories. Write it again.",
                when=say_when(one.computed),
            )
            self._stale.add(Notice("warn", told))

    def behind(self, area: Area) -> tuple[list[Statement], Place | None, str]:
        """The statements behind a part of the figure, where it leads, and the words of that."""
        study = self._bridge.study
        ids = area.ids
        if area.kind == "cell":
            return [study.statements[one] for one in ids if one in study.statements], None, ""
        kind = _kind_of(self._bridge, ids[0]) if ids else ""
        if not kind:
            return [], None, ""
        words = {
            "transcript": tr("Show the interview"),
            "participant": tr("Show the participant"),
            "setting": tr("Show the setting"),
            "category": tr("Show the category"),
        }
        return self._statements_of(kind, ids), Place(kind, ids[0]), words[kind]

    def _statements_of(self, kind: str, ids: Sequence[str]) -> list[Statement]:
        study = self._bridge.study
        if kind == "transcript":
            return study.statements_in(ids[0])
        if kind == "category":
            below = {statement.id for statement in study.statements_below(study.categories[ids[0]])}
            return [statement for statement in study.statements_in_order() if statement.id in below]
        people = [study.participants[one] for one in ids if one in study.participants]
        if kind == "setting":
            people = [person for person in study.participants.values() if person.setting_id == ids[0]]
        wanted = {person.id for person in people}
        return [s for s in study.statements_in_order() if (p := study.participant_of(s)) is not None and p.id in wanted]


def _kind_of(bridge: Bridge, record_id: str) -> str:
    study = bridge.study
    tables: dict[str, Mapping[str, Record]] = {
        "transcript": study.transcripts,
        "participant": study.participants,
        "setting": study.settings,
        "category": study.categories,
    }
    return next((kind for kind, table in tables.items() if record_id in table), "")
