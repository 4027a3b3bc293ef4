"""The head of the text: who is read, and how the text is shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Transcript
from phenocode.ui.colouring import ColourBy
from phenocode.ui.look.theme import theme
from phenocode.ui.read.progress import Progress
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import PanelHeader

_WIDE = 920
_MIDDLE = 560


class ReadingHead(PanelHeader):
    """Says the participant, the setting and the counts; offers the filter and what gives the colours."""

    filtered = Signal(bool)
    coloured = Signal(str)
    details_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(lead=True)
        options = [
            (ColourBy.SECOND.value, tr("Second layer")),
            (ColourBy.FIRST.value, tr("First layer")),
            (ColourBy.ENCOUNTER.value, tr("Encounter")),
            (ColourBy.CODE.value, tr("Code")),
        ]
        self.details = self.add_start(tool_button("info", tr("Details of the interview"), size=24))
        self.details.clicked.connect(self.details_wanted)
        self.filter = self.add(button(tr("Statements only"), icon="filter", quiet=True))
        self.filter.setCheckable(True)
        self.filter.toggled.connect(self.filtered)
        self._colour_words = self.add(label(tr("Colour by"), tone="ink2"))
        self.colours = self.add(Segmented(options, ColourBy.SECOND.value, tr("Colour by")))
        self.colours.chosen.connect(self._choose)
        self.narrow_colours = self.add(Choice(options, ColourBy.SECOND.value))
        self.narrow_colours.setAccessibleName(tr("Colour by"))
        self.narrow_colours.chosen.connect(self._choose)
        self.setMinimumWidth(1)
        self._fit()

    def show_transcript(self, transcript: Transcript | None, study: Study, progress: Progress | None) -> None:
        """Say who is read."""
        for control in (self.details, self.filter):
            control.setVisible(transcript is not None)
        if transcript is None or progress is None:
            self.set_title("")
            self.set_detail("")
            return
        participant = study.participants.get(transcript.participant_id or "")
        self.set_title(participant.name if participant else transcript.name)
        if transcript.literature:
            statements = trn("{n} passage", "{n} passages", progress.statements)
        else:
            statements = trn("{n} statement", "{n} statements", progress.statements)
        self.filter.setText(tr("Passages only") if transcript.literature else tr("Statements only"))
        self.details.set_tip(tr("Details of the document") if transcript.literature else tr("Details of the interview"))
        if progress.uncoded:
            uncoded = trn("{n} without a code", "{n} without a code", progress.uncoded)
            statements = tr("{statements}, {uncoded}", statements=statements, uncoded=uncoded)
        setting = study.setting_of(transcript)
        self.set_detail(
            tr("{setting}, {statements}", setting=setting.name, statements=statements) if setting else statements
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow head drops the list of colours down."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= theme().px(_WIDE)
        self.colours.setVisible(wide)
        self.narrow_colours.setVisible(not wide)
        self._colour_words.setVisible(self.width() >= theme().px(_MIDDLE))

    def _choose(self, by: str) -> None:
        self.colours.set_value(by)
        self.narrow_colours.set_value(by)
        self.coloured.emit(by)
