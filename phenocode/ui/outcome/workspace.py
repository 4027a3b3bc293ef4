"""Outcome space: the matrices, selection counts, the saturation curve, the coverage of settings, the referral chain."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QWidget

from phenocode.analysis.matrices import Rows
from phenocode.analysis.saturation import BASE, RUN, THRESHOLD, Unit
from phenocode.commands.evidence import note_evidence
from phenocode.figures.drawing import Area
from phenocode.figures.writing import picture_of
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job
from phenocode.ui.keys import heard_in
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.behind import BehindPanel
from phenocode.ui.outcome.outputs import (
    Output,
    matrix_output,
    referral_output,
    saturation_output,
    selection_output,
)
from phenocode.ui.outcome.page import Page
from phenocode.ui.place import Place
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented, Tabs
from phenocode.ui.widgets.counts import CountField
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip

_REST_MS = 300  # a study that changes under the hands is computed anew when they rest
_NARROW = 1100 - 84  # px at 100 %, the window's width less the rail: under this the panel at the end folds
_KEYED = 760  # and under this the tabs have the header to themselves
_MOST_INTERVIEWS = 99


class OutcomeWorkspace(QWidget):
    """What the analysis comes to, in tables and curves; each part leads to the statements behind it."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stale = True
        self._folded_by_width = False
        self._job: Job | None = None
        self._folder: Path | None = None  # where the researcher wrote last
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.pages: dict[str, Page] = {}
        self._make_choices()
        self._make_pages()
        self.behind = BehindPanel(bridge.study)
        self._make_header()
        self._lay_out()
        self._make_actions()
        self._connect()
        self.show_page("matrix")

    # What the window asks

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        return [("file", self._deeds)]

    def show_place(self, place: Place) -> None:
        """Show the page of a place: its kind, or its id, names one."""
        name = place.id.split("-")[0]
        key = {"participant": "matrix", "setting": "settings", "selection": "selection"}.get(name, place.kind)
        if place.kind == "saturation" and place.id in [unit.value for unit in Unit]:
            self.unit.set_value(place.id)
            self.pages["saturation"].refresh()
        if key in self.pages:
            self.show_page(key)

    def leave(self) -> None:
        """Wait for a file that is being written."""
        if self._job is not None:
            self._job.wait()

    # Showing the study

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.tabs.value()]

    def show_page(self, key: str) -> None:
        """Show one page."""
        self.tabs.set_value(key)
        self._stack.setCurrentWidget(self.pages[key])
        self.setFocusProxy(self.page.figure)
        self.behind.clear()
        if self.isVisible():
            self.page.refresh()

    def refresh(self) -> None:
        """Compute the page that is seen anew; the others when they are seen."""
        self._stale = False
        self._rest.stop()
        self.page.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the panel at the end folds, and opens again with the room."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow is not self._folded_by_width:
            self._folded_by_width = narrow
            self.behind.set_folded(narrow)
        if not narrow and event.oldSize().width() < theme().px(_NARROW):
            self._share_width()
        for deed in self._buttons:
            deed.setVisible(self.width() >= theme().px(_KEYED))

    def _share_width(self) -> None:
        """The panel has what it asks for, however wide the figure is."""
        end = self.behind.sizeHint().width()
        self._splitter.setSizes([max(1, self.width() - end), end])

    def _hear(self, changes: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._rest.start()

    def _show_behind(self, area: Area) -> None:
        statements, place, leads = self.page.behind(area)
        self.behind.set_folded(False)
        self.behind.show_area(area, statements, place, leads)

    # Copying and writing

    def copy(self) -> None:
        """Put the table on the clipboard, as Word and Excel take it."""
        output = self.page.output
        if output is not None and output.sheet is not None:
            QGuiApplication.clipboard().setMimeData(copy_sheet(output.sheet))
            self._bridge.said.emit(tr("The table is on the clipboard."))

    def copy_figure(self) -> None:
        """Put the figure on the clipboard as a picture, black on white."""
        output = self.page.output
        if output is not None:
            QGuiApplication.clipboard().setImage(picture_of(output.figure))
            self._bridge.said.emit(tr("The figure is on the clipboard."))

    def export(self) -> None:
        """Ask where the output is to be written, and write it there."""
        output = self.page.output
        if output is None or self._job is not None:
            return
        study = self._bridge.session.path
        name = f"{study.stem}-{self.tabs.value()}.{output.endings[0]}"
        kinds = {"docx": "Word", "xlsx": "Excel", "csv": "CSV", "svg": "SVG", "png": "PNG"}
        filters = ";;".join(f"{kinds[ending]} (*.{ending})" for ending in output.endings)
        chosen, kind = QFileDialog.getSaveFileName(
            self, tr("Where shall it be written?"), str((self._folder or study.parent) / name), filters
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.casefold().lstrip(".") not in output.endings:
            ending = next((one for one in output.endings if kind.endswith(f"(*.{one})")), output.endings[0])
            path = path.with_name(f"{path.name}.{ending}")
        self._folder = path.parent
        self._write(output, path, replace=path == Path(chosen))  # the dialog has asked about this very file

    def _write(self, output: Output, path: Path, *, replace: bool) -> None:
        self._progress.start(tr("Writing {file}", file=path.name), cancellable=False)
        job = self._job = Job(lambda _progress, _cancelled: output.write(path, replace), self)
        job.done.connect(lambda _nothing: self._say_written(output, path))
        job.refused.connect(self._bridge.refused)
        job.ended.connect(self._end_writing)
        job.start()

    def _say_written(self, output: Output, path: Path) -> None:
        self._bridge.said.emit(tr("{file} is written.", file=path.name))
        if output.evidence is not None:
            kind, subject, figures = output.evidence
            self._bridge.do(note_evidence, kind, subject, figures, origin=self)

    def _end_writing(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._progress.finish()

    # What each page shows

    def _matrix(self, rows: Rows, layer: Segmented) -> Output | str:
        study = self._bridge.study
        if not study.count_statements():
            return tr("No statements yet. Mark some in Read; here you will see who says what.")
        chosen = Layer(layer.value())
        if not study.layer(chosen):
            return tr("There are no categories in this layer yet. Make some in Group.")
        return matrix_output(self._bridge.session, rows, chosen)

    def _selection(self) -> Output | str:
        if not self._bridge.study.interviews() and not self._bridge.study.statements:
            return tr("No interviews yet. Import some; here you will see what was selected from each.")
        return selection_output(self._bridge.session)

    def _saturation(self) -> Output | str:
        if not self._bridge.study.codings:
            return tr("No codes yet. Code statements in Read; here you will see what each interview adds.")
        return saturation_output(
            self._bridge.session,
            Unit(self.unit.value()),
            self.base.value(),
            self.run.value(),
            self.threshold.value() / 100,
        )

    def _referral(self) -> Output | str:
        if not self._bridge.study.participants:
            return tr("No participants yet. Import interviews, or add participants under Study, Participants.")
        return referral_output(self._bridge.session)

    # Putting together

    def _make_choices(self) -> None:
        layers = [
            (Layer.FIRST.value, tr("First layer")),
            (Layer.SECOND.value, tr("Second layer")),
            (Layer.ENCOUNTER.value, tr("Kinds of encounter")),
        ]
        self.layer = Segmented(layers, Layer.FIRST.value, tr("Categories of which layer"))
        self.settings_layer = Segmented(layers, Layer.FIRST.value, tr("Categories of which layer"))
        units = [
            (Unit.CODES.value, tr("Codes")),
            (Unit.FIRST_LAYER.value, tr("First layer")),
            (Unit.SECOND_LAYER.value, tr("Second layer")),
        ]
        self.unit = Segmented(units, Unit.CODES.value, tr("What is counted"))
        self.base = CountField(BASE, _MOST_INTERVIEWS, tr("Interviews of the base"))
        self.run = CountField(RUN, _MOST_INTERVIEWS, tr("Interviews of a run"))
        self.threshold = CountField(round(100 * THRESHOLD), 100, tr("Threshold in percent"), least=0)

    def _make_pages(self) -> None:
        bridge = self._bridge
        numbers = (
            (tr("Base"), self.base),
            (tr("Run"), self.run),
            (tr("Threshold, %"), self.threshold),
        )
        named = [Row(label(words, "caption", "ink2"), counting, spacing=6) for words, counting in numbers]
        self.pages = {
            "matrix": Page(bridge, lambda: self._matrix(Rows.PARTICIPANT, self.layer), [self.layer]),
            "selection": Page(bridge, self._selection),
            "saturation": Page(bridge, self._saturation, [self.unit, *named]),
            "settings": Page(bridge, lambda: self._matrix(Rows.SETTING, self.settings_layer), [self.settings_layer]),
            "referral": Page(bridge, self._referral),
        }
        for key, page in self.pages.items():
            page.setObjectName(key)

    def _make_header(self) -> None:
        self.tabs = Tabs(
            [
                ("matrix", tr("Matrix")),
                ("selection", tr("Selection")),
                ("saturation", tr("Saturation")),
                ("settings", tr("Settings")),
                ("referral", tr("Referral")),
            ],
            "matrix",
            tr("Outcome space"),
        )
        self.header = PanelHeader("")
        self.header.add_start(self.tabs)
        self._progress = self.header.add(ProgressStrip())
        self.copy_button = self.header.add(button(tr("Copy")))
        self.export_button = self.header.add(button(tr("Export…"), icon="export"))
        self._buttons = (self.copy_button, self.export_button)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        work = Column(self.header, spacing=0)
        work.add(self._stack, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(0)  # the panel has its own rule
        self._splitter.addWidget(work)
        self._splitter.addWidget(self.behind)
        self._splitter.setStretchFactor(0, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _make_actions(self) -> None:
        self._deeds = [
            self._action(tr("&Export the figure or table…"), "Ctrl+E", self.export),
            self._action(tr("Copy the ta&ble"), "Ctrl+Shift+C", self.copy),
            self._action(tr("Copy the &figure"), "Ctrl+Alt+C", self.copy_figure),
        ]

    def _action(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(heard_in(action.shortcuts()))
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self.tabs.chosen.connect(self.show_page)
        self.copy_button.clicked.connect(self._copy_what_there_is)
        self.export_button.clicked.connect(self.export)
        self.behind.go.connect(self.go)
        self.behind.folded_changed.connect(lambda _folded: self._share_width())
        for page in self.pages.values():
            page.chosen.connect(self._show_behind)
            page.computed.connect(self._offer)
        self.layer.chosen.connect(lambda _key: self.pages["matrix"].refresh())
        self.settings_layer.chosen.connect(lambda _key: self.pages["settings"].refresh())
        self.unit.chosen.connect(lambda _key: self.pages["saturation"].refresh())
        for counting in (self.base, self.run, self.threshold):
            counting.value_changed.connect(lambda _n: self.pages["saturation"].refresh())

    def _copy_what_there_is(self) -> None:
        output = self.page.output
        if output is not None and output.sheet is None:
            self.copy_figure()
        else:
            self.copy()

    def _offer(self) -> None:
        """Offer what can be done with the page that is seen."""
        output = self.page.output
        for action in self._deeds:
            action.setEnabled(output is not None)
        self._deeds[1].setEnabled(output is not None and output.sheet is not None)
        for deed in self._buttons:
            deed.setEnabled(output is not None)
