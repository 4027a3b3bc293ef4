"""The iterations panel: versions that were kept, their chart, and the log of presuppositions."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from phenocode.analysis.iteration_table import iteration_table
from phenocode.analysis.measures import Measures
from phenocode.analysis.sheets import iteration_sheet
from phenocode.commands.exporting import export_iterations
from phenocode.commands.iterations import keep_iteration
from phenocode.figures.drawing import Area
from phenocode.figures.iteration_chart import IterationFigure
from phenocode.figures.writing import picture_of
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Iteration
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.iterations.book import VersionBook
from phenocode.ui.group.iterations.changes import say_summary
from phenocode.ui.group.iterations.chart import Chart
from phenocode.ui.group.iterations.form import Deeds, IterationForm
from phenocode.ui.group.iterations.presuppositions import PresuppositionLog
from phenocode.ui.group.iterations.sight import bring_into_sight_soon
from phenocode.ui.group.iterations.sketch import IterationSketch
from phenocode.ui.group.iterations.versions import VersionList
from phenocode.ui.group.iterations.writing import write_as
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section

_FEWEST_IN_CHART = 2
_ENDINGS = ("docx", "xlsx", "csv", "svg", "png")


class IterationsPanel(Column):
    """Keep a version with a reason, compare two, go back to one."""

    compare_wanted = Signal(str, str)  # ids of two iterations, the earlier first; empty for the present system
    counted = Signal(int)  # how many iterations there are

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(margins=(14, 12, 14, 16), spacing=12, ground="panel")
        self._bridge = bridge
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.book = VersionBook(bridge, self)
        self.faces = Segmented(
            [("versions", tr("Versions")), ("presuppositions", tr("Presuppositions"))], "versions", tr("Show")
        )
        self.keep_button = button(tr("Keep this iteration…"), icon="history")
        self.form = IterationForm(tr("Keep"), direction)
        self.since = label("", "caption", "ink2", wrap=True)
        self.chart = Chart()
        self._charted = Section(tr("Categories and exhaustiveness"))
        self._charted.add(self.chart)
        self.copy_figure_button = self._charted.add_action(link(tr("Copy the chart"), "caption"))
        self.versions = VersionList(bridge, self.book, direction)
        self._keeping = Deeds(self.keep_button, KeyCap("Ctrl Shift K"))
        if bridge.review is not None:
            self._keeping.hide()
        self.versions_page = Column(self._keeping, self.form, self.since, spacing=12)
        self._listed = Section(tr("Kept iterations"))
        self.copy_button = self._listed.add_action(link(tr("Copy"), "caption"))
        self.export_button = self._listed.add_action(link(tr("Export…"), "caption"))
        self._listed.add(self.versions)
        self.versions_page.add(self._listed)
        self.versions_page.add(self._charted)
        self.presuppositions = PresuppositionLog(bridge, direction)
        self.add(self.faces)
        self.add(self.versions_page)
        self.add(self.presuppositions)
        self.add_stretch()
        self.form.hide()
        self._in_chart: list[tuple[int, Iteration, Measures]] = []
        self._connect()
        self._show_face("versions")
        QTimer.singleShot(0, self, self._count)

    def refresh(self) -> None:
        """Show the study as it is now; called when it changed and the panel is seen, or when it is seen again."""
        self._count()
        self._show_known()
        self.presuppositions.refresh()
        self.book.begin()

    def keep(self) -> None:
        """Ask for a name and a reason, and keep the present system."""
        self._show_face("versions")
        if self.form.isHidden():
            self.form.show()
            self._keeping.hide()
            self.form.ask()
        else:
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight_soon(self.form)

    def take_focus(self) -> None:
        """Put the keyboard on the newest iteration."""
        if self.faces.value() == "presuppositions":
            self.presuppositions.take_focus()
        elif self.versions.rows:
            self.versions.take_focus()
        else:
            self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep what is being typed."""
        self.versions.commit()
        self.presuppositions.commit()

    def _show_known(self) -> None:
        """What is known of the versions by now."""
        self.versions.refresh()
        self._listed.setVisible(bool(self.versions.rows))
        self.since.setText(self._say_since())
        self._show_chart()

    def _say_since(self) -> str:
        kept = self._bridge.study.iterations_in_order()
        if not kept:
            return tr(
                "No iteration is kept yet. When a pass through codes and categories is done, keep it under a name and "
                "say why it ends here; it can be compared and gone back to at any time."
            )
        if self.book.since is None:
            return ""
        if self.book.since.empty:
            return tr("Nothing has changed since {name}.", name=kept[-1].name)
        return tr("Since {name}: {changes}.", name=kept[-1].name, changes=say_summary(self.book.since))

    def _show_chart(self) -> None:
        known: list[tuple[int, Iteration, Measures]] = []
        for place, one in enumerate(self._bridge.study.iterations_in_order(), 1):
            measures = self.book.measures(one.id)
            if measures is not None:
                known.append((place, one, measures))
        self._charted.setVisible(len(known) >= _FEWEST_IN_CHART)
        if known != self._in_chart:
            self._in_chart = known
            self.chart.show_figure(IterationSketch(known))

    def _point(self, area: Area) -> None:
        """A click on a point of the chart goes to its version."""
        self.versions.show_iteration(area.ids[0])

    def copy(self) -> None:
        """Put the table of the iterations on the clipboard, as Word and Excel take it."""
        table = self._bridge.do(iteration_table)
        if table is not None:
            QGuiApplication.clipboard().setMimeData(copy_sheet(iteration_sheet(table)))
            self._bridge.said.emit(tr("The table is on the clipboard."))

    def copy_figure(self) -> None:
        """Put the chart on the clipboard, as it would be printed."""
        versions = [(one.name, measures) for _, one, measures in self._in_chart]
        figure = IterationFigure(self._bridge.study.about.language, versions)
        QGuiApplication.clipboard().setImage(picture_of(figure))
        self._bridge.said.emit(tr("The chart is on the clipboard."))

    def export(self) -> None:
        """Ask where, and write the iterations as a table or a chart."""
        write_as(
            self,
            self._bridge,
            "iterations",
            _ENDINGS,
            lambda session, path: export_iterations(session, path, force=True),
        )

    def _keep(self, name: str, reason: str) -> None:
        kept = self._bridge.do(keep_iteration, name, reason=reason, origin=self)
        if kept is not None:
            self._bridge.said.emit(tr("{name} is kept.", name=kept.name))
            self._end_keeping()
            self.refresh()
            self.versions.show_iteration(kept.id)

    def _let_go(self) -> None:
        self._end_keeping()
        self.take_focus()

    def _end_keeping(self) -> None:
        self.form.hide()
        self._keeping.show()

    def _show_face(self, face: str) -> None:
        self.faces.set_value(face)
        self.versions_page.setVisible(face == "versions")
        self.presuppositions.setVisible(face == "presuppositions")

    def _count(self) -> None:
        self.counted.emit(len(self._bridge.study.iterations))

    def _hear(self, change_set: ChangeSet) -> None:
        if change_set.touches(Iteration):
            self._count()

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self.book.told.connect(self._show_known)
        self.faces.chosen.connect(self._show_face)
        self.keep_button.clicked.connect(self.keep)
        self.form.finished.connect(self._keep)
        self.form.let_go.connect(self._let_go)
        self.versions.compare_wanted.connect(self.compare_wanted)
        self.chart.pointed.connect(self._point)
        self.copy_figure_button.clicked.connect(self.copy_figure)
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(self.export)
