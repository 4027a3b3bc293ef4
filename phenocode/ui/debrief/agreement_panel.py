"""The agreement on one package: its figures by layer, the same as dumbbells, and what can be made of them."""

from collections.abc import Generator, Sequence
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from phenocode.analysis.agreement import Agreement, Answers, measure_answers, take_answers_in_steps
from phenocode.analysis.agreement_figures import Known, Why, say_why
from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.commands.agreement_exports import agreement_evidence, export_agreement
from phenocode.commands.evidence import note_evidence
from phenocode.i18n import isolate, tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import Measure, Package, Resolution, Review, Sorting, Threshold
from phenocode.study.records import (
    Category,
    Coding,
    EvidenceKind,
    InitialCode,
    Iteration,
    Placement,
    Statement,
    StudyInfo,
)
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.agreement_dialogs import ConfusionDialog, SentenceDialog, ThresholdDialog
from phenocode.ui.debrief.agreement_rows import Line, measure_words, row_words
from phenocode.ui.debrief.agreement_table import Beside, FiguresTable
from phenocode.ui.debrief.dumbbells import Dumbbells, Sign
from phenocode.ui.debrief.errands import Errands, resting
from phenocode.ui.debrief.turning import TurningBar
from phenocode.ui.debrief.words import items_count
from phenocode.ui.jobs import Job
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import CheckBox, Segmented
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.marks import Tag
from phenocode.ui.widgets.menu import Menu

_REST_MS = 300  # the figures are computed anew when the hands rest
_SLICE_S = 0.003
_MOST_KNOWN = 64
_MATTERING = (
    Package,
    Review,
    Sorting,
    Resolution,
    Threshold,
    Iteration,
    StudyInfo,
    Statement,
    InitialCode,
    Coding,
    Category,
    Placement,
)
"""What figures, their names and whether they are out of date rest on."""
_ENDINGS = ("docx", "xlsx", "csv", "svg", "png")


class AgreementPanel(Column):
    """The figures of the analyst and some or all judges of a package. They are measured in a thread of their own."""

    def __init__(self, bridge: Bridge, errands: Errands | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 10), spacing=8, ground="sheet")
        self._bridge = bridge
        self.errands = errands or Errands(bridge, self)
        self.agreement: Agreement | None = None
        self._wanted: tuple[str, tuple[str, ...]] | None = None
        self._stale = True
        self._steps: Generator[None, None, Answers] | None = None
        self._answers: Answers | None = None  # that are being measured
        self._known: Known = {}  # of this package: a decision changes few of its figures
        self._job: Job | None = None
        self._dialog: QDialog | None = None
        self._slices = self._timer(0, self._go_on)
        self._rest = self._timer(_REST_MS, self._begin)
        self._lay_out()
        self._connect()

    # What the workspace asks

    def show_package(self, package_id: str, judges: Sequence[str]) -> None:
        """Show the agreement of the analyst with these judges (ids of reviews)."""
        wanted = (package_id, tuple(judges))
        if wanted != self._wanted:
            if self._wanted is None or self._wanted[0] != package_id:
                self._known.clear()
            self._stop()
            self._wanted = wanted
            self._stale = True
            self.agreement = None
            self._show()
        if self._stale and self.isVisible():
            self._begin()

    def refresh(self) -> None:
        """Measure anew."""
        self._stale = True
        if self.isVisible():
            self._begin()

    @property
    def measuring(self) -> bool:
        """Whether figures are on their way."""
        return self._steps is not None or self._job is not None or self._rest.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Measure for nobody no longer."""
        super().hideEvent(event)
        self._stop()

    # Measuring

    def _hear(self, changes: ChangeSet) -> None:
        if not changes.touches(*_MATTERING):
            return
        self._stop()  # what is on its way is of the study as it was
        self._stale = True
        if self.isVisible():
            self._rest.start()

    def _begin(self) -> None:
        self._stop()
        package = self._bridge.study.packages.get(self._wanted[0]) if self._wanted is not None else None
        if self._wanted is None or package is None:
            return
        self._stale = True  # until there are figures
        version = self._bridge.do(lambda session: session.version_by_id(package.version_id))
        if version is not None:
            self._steps = take_answers_in_steps(self._bridge.study, version, package, self._wanted[1])
            self._slices.start()

    def _go_on(self) -> None:
        """Some pieces of the answers: the study may only be read where it is changed."""
        if self._steps is None:
            return
        until = perf_counter() + _SLICE_S
        try:
            while perf_counter() < until:
                next(self._steps)
        except StopIteration as end:
            self._steps = None
            self._measure(end.value)
        else:
            self._slices.start()

    def _measure(self, answers: Answers) -> None:
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        known, self._answers = self._known, answers
        job = self._job = Job(
            lambda _progress, cancelled: (answers, measure_answers(answers, cancelled=resting(cancelled), known=known)),
            self,
        )
        job.done.connect(self._take)
        job.start()

    def _take(self, measured: tuple[Answers, Agreement]) -> None:
        answers, agreement = measured
        if answers is not self._answers:
            return  # it ended just before it was cancelled
        self._stop()
        self._stale = False
        self.agreement = agreement
        self._show()

    def _stop(self) -> None:
        self._rest.stop()
        self._slices.stop()
        self._steps = self._answers = None
        if self._job is not None:
            self._job.cancel()
            self._job.wait()  # it asks often whether it is cancelled
            self._job.deleteLater()
            self._job = None

    # Showing

    def _show(self) -> None:
        agreement = self.agreement
        self._waiting.setVisible(agreement is None)
        self._body.setVisible(agreement is not None)
        for one in (self.confusion, self.sentence, self.more):
            one.setEnabled(agreement is not None)
        self.stale.setVisible(agreement is not None and agreement.stale)
        if agreement is None:
            self._detail.setText("")
            return
        self._detail.setText(self._about(agreement))
        two = len(agreement.judges) == 1
        self.nowhere.setVisible(agreement.has_nowhere)
        for kind, part in self._key.items():
            part.setVisible(agreement.discussed or kind == "band")
        self._show_lines(two)

    def _about(self, agreement: Agreement) -> str:
        """How much was judged by how many, on which categories."""
        version = (
            tr("iteration {name}", name=agreement.iteration)
            if agreement.iteration
            else tr("the categories as sent {when}", when=say_when(agreement.package.packed))
        )
        parts = (
            items_count(agreement.package.unit, len(agreement.package.items)),
            trn("{n} judge", "{n} judges", len(agreement.judges) + 1),
            tr("computed on {version}", version=version),
        )
        return tr(", ").join(parts)

    def _show_lines(self, two: bool) -> None:
        agreement = self.agreement
        if agreement is None:
            return
        nowhere = not (agreement.has_nowhere and self.nowhere.isChecked())
        lines = [Line.of(layer, one, nowhere=nowhere) for layer, one in agreement.rows]
        self.table.show_lines(lines, kappa=two, discussed=agreement.discussed)
        measure = Measure(self.measure.value())
        self.dumbbells.show_lines(lines, agreement, measure)
        notes = [] if agreement.package.blind else [tr("Judged with the analysis shown: this is no blind agreement.")]
        notes += _reasons(lines)
        notes += [
            tr("Your threshold for {measure}: {source}", measure=measure_words(measure), source=one.source)
            for one in agreement.thresholds
            if one.measure is measure
        ]
        if not two and measure is Measure.KAPPA:
            notes.insert(0, say_why(Why.NOT_TWO))
        if not two:
            notes.append(tr("%: of all pairs of answers to the same item, those that are equal."))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    # Deeds

    def show_confusion(self) -> None:
        """Open the confusion table of the layer that the keys are on."""
        if self.agreement is not None:
            self._open(ConfusionDialog(self._bridge, self.errands, self.agreement, self.table.layer, self))

    def show_sentence(self) -> None:
        """Open the passage for the methods section."""
        if self.agreement is not None:
            self._open(SentenceDialog(self._bridge, self.agreement, self))

    def edit_thresholds(self) -> None:
        """Open the researcher's own thresholds."""
        self._open(ThresholdDialog(self._bridge, self))

    def copy(self) -> None:
        """Put the table on the clipboard, as Word and Excel take it."""
        if self.agreement is not None:
            QGuiApplication.clipboard().setMimeData(copy_sheet(agreement_sheet(self.agreement)))
            self._bridge.said.emit(tr("The table is on the clipboard."))

    def export(self) -> None:
        """Ask where table, figure or both are to be written, and note that they left the program."""
        agreement = self.agreement
        if agreement is None:
            return

        def note(_nothing: object) -> None:
            subject, figures = agreement_evidence(self._bridge.session, agreement)
            self._bridge.do(note_evidence, EvidenceKind.AGREEMENT, subject, figures, origin=self)

        self.errands.write(
            self, "agreement", _ENDINGS, lambda path, replace: export_agreement(agreement, path, force=replace), note
        )

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.open()

    # Putting together

    def _timer(self, rest: int, do: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(rest)
        timer.timeout.connect(do)
        return timer

    def _lay_out(self) -> None:
        self._detail = ElidedLabel("", "caption", "ink3")
        self.confusion = button(tr("Confusion table"), small=True)
        self.sentence = button(tr("Agreement sentence"), icon="page", small=True)
        self.more = tool_button("more", tr("Copy, export, thresholds"))
        self.stale = Tag(tr("stale"), "warn", "warning")
        head = Row(label(tr("Agreement by layer"), bold=True), self.stale, self._detail, spacing=10)
        deeds = (self.confusion, self.sentence, self.more)
        self.add(TurningBar(head, *deeds, margins=(0, 0, 0, 0), spacing=8))
        self._waiting = self.add(label(tr("Measuring the agreement…"), tone="ink3"))
        measures = [(Measure.ALPHA.value, tr("α")), (Measure.KAPPA.value, tr("κ")), (Measure.PERCENT.value, tr("%"))]
        self.measure = Segmented(measures, Measure.ALPHA.value, tr("What the axis shows"))
        self.nowhere = CheckBox(tr("Without “fits nowhere”"))
        words = {"before": tr("before"), "after": tr("after discussion"), "band": tr("95 % interval")}
        self._key = {kind: Row(Sign(kind), label(said, "caption", "ink2"), spacing=5) for kind, said in words.items()}
        choices = QWidget()
        flow = FlowLayout(choices, spacing=14)
        for part in (self.measure, *self._key.values(), self.nowhere):
            flow.addWidget(part)
        self.table, self.dumbbells = FiguresTable(), Dumbbells()
        self.notes = label("", "caption", "ink3", wrap=True)
        self._body = self.add(Column(choices, Beside(self.table, self.dumbbells), self.notes, spacing=6))
        self._show()

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self.confusion.clicked.connect(self.show_confusion)
        self.sentence.clicked.connect(self.show_sentence)
        self.more.clicked.connect(self._show_more)
        self.table.activated.connect(lambda _index: self.show_confusion())
        let_copy(self.table, copy=self.copy)
        self.measure.chosen.connect(lambda _key: self._show())
        self.nowhere.toggled.connect(lambda _on: self._show())

    def _show_more(self) -> None:
        menu = Menu(self)
        for said, do in (
            (tr("Copy the table"), self.copy),
            (tr("Export…"), self.export),
            (tr("Thresholds…"), self.edit_thresholds),
        ):
            action = QAction(said, menu)
            action.triggered.connect(do)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _reasons(lines: Sequence[Line]) -> list[str]:
    """Why figures are missing or say nothing, each reason once with its rows."""
    rows: dict[Why, list[str]] = {}
    for line in lines:
        found = [why for figures in (line.before, line.after) for why in (figures.kappa_why, figures.alpha_why)]
        for why in dict.fromkeys(found):
            if why is not None and why is not Why.NOT_TWO:
                rows.setdefault(why, []).append(isolate(row_words(line.layer)))
    told = [f"{tr(', ').join(names)}: {say_why(why)}" for why, names in rows.items()]
    if any(one.alpha is not None and one.interval is None for line in lines for one in (line.before, line.after)):
        told.append(tr("Where no interval stands, more than one resample in twenty had nothing but equal answers."))
    return told
