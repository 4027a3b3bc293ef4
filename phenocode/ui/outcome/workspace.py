"""Outcome space: the figure, matrices, dimensions, frameworks, literature, saturation and referral; a page a tab."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QWidget

from phenocode.commands.evidence import note_evidence
from phenocode.figures.drawing import Area
from phenocode.figures.writing import picture_of
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job
from phenocode.ui.keys import heard_in
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.behind import BehindPanel
from phenocode.ui.outcome.common_pages import MatrixPage, ReferralPage, SaturationPage
from phenocode.ui.outcome.dimensions.page import DimensionsPage
from phenocode.ui.outcome.figure.page import FigurePage
from phenocode.ui.outcome.frameworks.page import FrameworksPage
from phenocode.ui.outcome.literature.page import LiteraturePage
from phenocode.ui.outcome.outputs import Output
from phenocode.ui.outcome.page import OutcomePage, Page
from phenocode.ui.place import Place
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Tabs
from phenocode.ui.widgets.panels import PanelHeader, SidePanel
from phenocode.ui.widgets.progress import ProgressStrip

_REST_MS = 300  # a study that changes under the hands is computed anew when they rest
_NARROW = 1100 - 84  # px at 100 %, the window's width less the rail: under this the panel at the end folds
_AIR = 64  # px at 100 %: round the tabs and the buttons of the header
_KINDS = {"docx": "Word", "xlsx": "Excel", "csv": "CSV", "svg": "SVG", "png": "PNG", "pdf": "PDF"}
# Which page shows a place of a kind, or one whose id begins so.
_PAGE_OF = {
    "relation": "figure",
    "dimension": "dimensions",
    "framework": "frameworks",
    "finding": "literature",
    "comparison": "literature",
    "reference": "literature",
    "recommendation": "literature",
    "citation": "literature",
}


class OutcomeWorkspace(QWidget):
    """What the analysis comes to; each part leads to the statements behind it."""

    go = Signal(object)  # a Place in another workspace
    deeds_made = Signal(object)  # the deeds of a page, by menu, when it is first asked for

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
        self._makers: dict[str, Callable[[], OutcomePage]] = {
            "figure": lambda: FigurePage(bridge),
            "matrix": lambda: MatrixPage(bridge),
            "dimensions": lambda: DimensionsPage(bridge),
            "frameworks": lambda: FrameworksPage(bridge),
            "literature": lambda: LiteraturePage(bridge),
            "saturation": lambda: SaturationPage(bridge),
            "referral": lambda: ReferralPage(bridge),
        }
        self.pages: dict[str, OutcomePage] = {}
        self.behind = BehindPanel(bridge.study)
        self._make_header()
        self._lay_out()
        self._make_actions()
        self._connect()
        self.show_page("figure")

    # What the window asks

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu; those of further pages come with ``deeds_made``."""
        return [("file", self._deeds), *(("category", page.deeds()) for page in self.pages.values())]

    def show_place(self, place: Place) -> None:
        """Show the page of a place: its kind, or its id, names one."""
        name = place.id.split("-")[0]
        rows = name in ("participant", "setting", "selection")
        key = "matrix" if rows else _PAGE_OF.get(place.kind) or _PAGE_OF.get(name) or place.kind
        if key in self._makers:
            self.page_of(key).show_place(place)
            self.show_page(key)

    def leave(self) -> None:
        """Commit what is being typed, and wait for a file that is being written."""
        for page in self.pages.values():
            page.leave()
        if self._job is not None:
            self._job.wait()

    # Showing the study

    @property
    def page(self) -> OutcomePage:
        """The page that is shown."""
        return self.page_of(self.tabs.value())

    def page_of(self, key: str) -> OutcomePage:
        """A page, made when it is first asked for."""
        page = self.pages.get(key)
        if page is None:
            page = self.pages[key] = self._makers[key]()
            page.setObjectName(key)
            page.chosen.connect(self._show_behind)
            page.computed.connect(self._offer)
            page.go.connect(self.go)
            self._stack.addWidget(page)
            self.deeds_made.emit([("category", page.deeds())])
            if (panel := page.panel) is not None:
                panel.setParent(self)
                panel.hide()
                if isinstance(panel, SidePanel):
                    panel.folded_changed.connect(lambda _folded: self._follow_fold())
        return page

    def show_page(self, key: str) -> None:
        """Show one page, with its panel at the end."""
        self.tabs.set_value(key)
        page = self.page_of(key)
        for other in self.pages.values():
            if other is not page:
                other.leave()
        self._stack.setCurrentWidget(page)
        self._show_panel(page.panel or self.behind)
        self.setFocusProxy(page.focus)
        self.behind.clear()
        if self.isVisible():
            page.refresh()
        self._offer()

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
            self._fold_panel(narrow)
        if not narrow and event.oldSize().width() < theme().px(_NARROW):
            self._share_width()
        self._fit_header()

    def _show_panel(self, panel: QWidget) -> None:
        if panel is self._splitter.widget(1):
            return
        if (former := self._splitter.replaceWidget(1, panel)) is not None:
            former.setParent(self)
            former.hide()
        panel.show()
        self._fold_panel(self._folded_by_width)
        self._fit_header()
        self._share_width()

    @property
    def _panel(self) -> QWidget:
        """What stands at the end: the shown page's own panel, or the common one."""
        return self.page.panel or self.behind

    def _fit_header(self) -> None:
        """Where the panel leaves little room the tabs have the header to themselves; the buttons have keys."""
        panel = self._panel
        room = self.width() - max(panel.sizeHint().width(), panel.minimumSizeHint().width())
        needed = sum(part.sizeHint().width() for part in (self.tabs, *self._buttons)) + theme().px(_AIR)
        for deed in self._buttons:
            deed.setVisible(room >= needed)

    def _follow_fold(self) -> None:
        self._fit_header()
        self._share_width()

    def _fold_panel(self, folded: bool) -> None:
        if isinstance(self._panel, SidePanel):
            self._panel.set_folded(folded)

    def _share_width(self) -> None:
        """The panel has what it asks for, however wide the figure is."""
        end = self._panel.sizeHint().width()
        self._splitter.setSizes([max(1, self.width() - end), end])

    def _hear(self, changes: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._rest.start()

    def _show_behind(self, area: Area) -> None:
        page = self.page
        if isinstance(page, Page):
            statements, place, leads = page.behind(area)
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
        if output is not None and output.figure is not None:
            QGuiApplication.clipboard().setImage(picture_of(output.figure))
            self._bridge.said.emit(tr("The figure is on the clipboard."))

    def export(self) -> None:
        """Ask where the output is to be written, and write it there."""
        self.page.leave()
        output = self.page.output
        if output is None or self._job is not None:
            return
        study = self._bridge.session.path
        name = f"{study.stem}-{self.tabs.value()}.{output.endings[0]}"
        filters = ";;".join(f"{_KINDS[ending]} (*.{ending})" for ending in output.endings)
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

    # Putting together

    def _make_header(self) -> None:
        self.tabs = Tabs(
            [
                ("figure", tr("Figure")),
                ("matrix", tr("Matrices")),
                ("dimensions", tr("Dimensions")),
                ("frameworks", tr("Frameworks")),
                ("literature", tr("Literature")),
                ("saturation", tr("Saturation")),
                ("referral", tr("Referral")),
            ],
            "figure",
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
        self.behind.folded_changed.connect(lambda _folded: self._follow_fold())

    def _copy_what_there_is(self) -> None:
        output = self.page.output
        if output is not None and output.sheet is None:
            self.copy_figure()
        else:
            self.copy()

    def _offer(self) -> None:
        """Offer what can be done with the page that is seen."""
        output = self.page.output
        export, copy, copy_figure = self._deeds
        export.setEnabled(output is not None)
        copy.setEnabled(output is not None and output.sheet is not None)
        copy_figure.setEnabled(output is not None and output.figure is not None)
        for deed in self._buttons:
            deed.setEnabled(output is not None)
        for page in self.pages.values():
            for action in page.deeds():
                action.setVisible(page is self.page)
