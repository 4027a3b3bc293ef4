"""The Report workspace: choose an output, see it as it will print, and write it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QWidget

from phenocode.analysis.cards import CategoryCards
from phenocode.analysis.coding_table import CodingTable
from phenocode.analysis.evidence import stale_evidence
from phenocode.analysis.statement_rows import StatementRow
from phenocode.commands.card_exports import cards_of_study, write_cards
from phenocode.commands.evidence import note_evidence
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.errors import Refusal
from phenocode.exchange.page import profile_named
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import EvidenceKind, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.jobs import Job, Work
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.report.cards import CardsView, copy_cards
from phenocode.ui.report.copying import copy_coding_table, copy_statements
from phenocode.ui.report.export_panel import CARDS, FORMATS, STATEMENTS, TABLE, ExportPanel
from phenocode.ui.report.incomplete import IncompleteList, incomplete_statements
from phenocode.ui.report.outputs import OutputsList
from phenocode.ui.report.pages import PagesView
from phenocode.ui.report.paper import Paper
from phenocode.ui.report.statements import StatementsView
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader, SidePanel

# A study that changes under the hands is laid out anew when they rest.
_REST_MS = 300
_FILE_NAMES = {
    TABLE: "{study}-table-1.{ending}",
    STATEMENTS: "{study}-statements.{ending}",
    CARDS: "{study}-cards.{ending}",
}
_OUTPUTS_WIDTH = 218
_WIDE, _NARROW = 480, 820


class ReportWorkspace(QWidget):
    """Outputs at the start, the chosen one as it will print in the middle, its export at the end."""

    go = Signal(object)  # a Place that another workspace shows

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._output = TABLE
        self._table: CodingTable | None = None
        self._rows: list[StatementRow] = []
        self._cards: CategoryCards | None = None
        self._incomplete: list[Statement] = []
        self._stale = True
        self._narrow = False
        self._elsewhere: dict[str, Path] = {}  # where the researcher wants an output, by its kind
        self._written: Path | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.outputs = OutputsList()
        self.pages = PagesView()
        self.statements = StatementsView(bridge.study.about.language)
        self.cards = CardsView(bridge.study.about.language)
        self.incomplete = IncompleteList(bridge.study)
        self.panel = ExportPanel()
        self._make_actions()
        self._make_places()
        self._connect()

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds of this workspace by menu."""
        return [
            ("file", [self._export_action, self._elsewhere_action, self._copy_action]),
            ("view", [self._previous_action, self._next_action]),
        ]

    def show_place(self, place: Place) -> None:
        """Show an output."""
        self.outputs.choose(place.id)

    def leave(self) -> None:
        """Wait for a file that is being written."""
        if self._job is not None:
            self._job.wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it becomes narrow the outputs fold away."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow is not self._narrow:
            self._narrow = narrow
            QTimer.singleShot(0, self._start, lambda: self._start.set_folded(narrow))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The header follows the width of the work area."""
        if event.type() == QEvent.Type.Resize:
            self._say_header()
        return super().eventFilter(watched, event)

    @property
    def output(self) -> str:
        """The key of the chosen output."""
        return self._output

    @property
    def target(self) -> Path:
        """Where the chosen output is written."""
        chosen = self._elsewhere.get(self._output)
        if chosen is not None and chosen.suffix.casefold() == f".{self.panel.format}":
            return chosen
        study = self._bridge.session.path
        name = _FILE_NAMES[self._output].format(study=study.stem, ending=self.panel.format)
        return (chosen.parent if chosen is not None else study.parent) / name

    def refresh(self) -> None:
        """Make the chosen output anew from the study as it is now."""
        self._stale = False
        self._rest.stop()
        stale = [one for one in stale_evidence(self._bridge.study) if one.kind is EvidenceKind.REPORT]
        self.outputs.mark_stale({one.subject for one in stale})
        self._incomplete = incomplete_statements(self._bridge.study)
        self.incomplete.show_statements(self._incomplete)
        options = self.panel.options
        if self._output == TABLE:
            try:
                self._table = coding_table(self._bridge.session, labels=options.labels, incomplete=options.incomplete)
            except Refusal as refusal:
                self._bridge.refused.emit(str(refusal))
                return
            self._lay_out()
            self.panel.show_incomplete(len(self._incomplete), options.incomplete)
        elif self._output == CARDS:
            self._cards = cards_of_study(self._bridge.session)
            self.cards.show_cards(self._cards)
            self.panel.show_incomplete(0, True)
        else:
            self._rows = statement_rows(self._bridge.session)
            self.statements.show_rows(self._rows)
            self.panel.show_incomplete(0, True)
        self._show_right_place()

    def export(self) -> None:
        """Write the output where the panel says; asks before a file is replaced."""
        path = self.target
        if path.exists() and path != self._written:
            self.panel.say(
                "target",
                "warn",
                tr("{file} exists already.", file=path.name),
                [("replace", tr("Replace it")), ("elsewhere", tr("Other place…"))],
            )
            return
        self._write(path, force=path == self._written)

    def export_elsewhere(self) -> None:
        """Ask for another place, and write there."""
        endings = FORMATS[self._output]
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Where shall it be written?"),
            str(self.target),
            file_kind(tr("Files"), f"*.{self.panel.format}"),
        )
        if not chosen:
            return
        path = Path(chosen)
        asked = path.suffix.casefold().lstrip(".") in endings  # the dialog has asked about this very file
        if asked:
            self.panel.set_format(path.suffix.casefold().lstrip("."))
        else:
            path = path.with_name(f"{path.name}.{self.panel.format}")
        self._elsewhere[self._output] = path
        self._show_target()
        if asked:
            self._write(path, force=True)
        else:
            self.export()

    def copy(self) -> None:
        """Put the output on the clipboard, as Word and Excel take it."""
        if self._stale:
            self.refresh()
        if self._output == TABLE and self._table is not None:
            data = copy_coding_table(self._table, profile_named(self.panel.options.profile))
        elif self._output == CARDS and self._cards is not None:
            data = copy_cards(self._cards, profile_named(self.panel.options.profile))
        else:
            data = copy_statements(self._rows, right_to_left=self._bridge.study.about.right_to_left)
        QGuiApplication.clipboard().setMimeData(data)
        said = tr("The cards are on the clipboard.") if self._output == CARDS else tr("The table is on the clipboard.")
        self._bridge.said.emit(said)

    # Showing

    def _lay_out(self) -> None:
        if self._table is None or self._output != TABLE:
            return
        options = self.panel.options
        split = options.split_rows if self.panel.format == "docx" else None
        paper = Paper(self._table, profile_named(options.profile), split)
        self.panel.show_missing_faces(paper.setter.missing)
        self.pages.show_paper(paper)

    def _show_right_place(self) -> None:
        """The output, the list of what it lacks, or what to do first."""
        study = self._bridge.study
        listing = self._places.currentWidget() is self.incomplete and bool(self._incomplete)
        if not study.count_statements():
            self._places.setCurrentWidget(self._empty)
        elif listing and self._output == TABLE:
            self._places.setCurrentWidget(self.incomplete)
        else:
            self._places.setCurrentWidget(self._shows[self._output])
        self._say_header()
        self._show_target()

    def _say_header(self) -> None:
        shown = self._places.currentWidget()
        listing, paged = shown is self.incomplete, shown is self.pages
        self._back.setVisible(listing)
        wide = self._middle.width() >= theme().px(_WIDE)  # else what the menu has too gives way to the title
        self._copy.setVisible(wide and shown in self._shows.values())
        for widget in (self._previous, self._page, self._next):
            widget.setVisible(paged)
        for action in (self._previous_action, self._next_action):
            action.setEnabled(paged)
        for action in (self._export_action, self._elsewhere_action, self._copy_action):
            action.setEnabled(shown is not self._empty)
        self.panel.setEnabled(shown is not self._empty)
        titles = {TABLE: tr("Coding table"), STATEMENTS: tr("Statements (table)"), CARDS: tr("Category cards")}
        self._header.set_title(tr("Statements without a full chain") if listing else titles[self._output])
        count = 0
        if listing:
            count = len(self._incomplete)
        elif paged and self._table is not None:
            count = len({row.statement_id for row in self._table.rows})
        elif shown is self.statements:
            count = self._bridge.study.count_statements()
        detail = trn("{n} statement", "{n} statements", count) if shown is not self._empty else ""
        if shown is self.cards:
            cards = len(self._cards.cards) if self._cards is not None else 0
            detail = trn("{n} category", "{n} categories", cards)
        self._header.set_detail(detail if wide else "")
        self._say_page()

    def _say_page(self) -> None:
        page, pages = self.pages.page, self.pages.page_count
        if self.pages.finished:
            self._page.setText(tr("{page} of {pages}", page=page, pages=pages))
        else:
            self._page.setText(tr("{page} of {pages} so far", page=page, pages=pages))
        self._previous.setEnabled(page > 1)
        self._next.setEnabled(page < pages)

    def _show_target(self) -> None:
        self.panel.show_target(self.target, self.target.parent == self._bridge.session.path.parent)
        self.panel.say("target")

    def _choose_output(self, output: str) -> None:
        self._output = output
        self.panel.show_output(output)
        self.panel.say("done")
        self._places.setCurrentWidget(self._shows[output])
        self.refresh()

    def _act_on_notice(self, key: str) -> None:
        match key:
            case "replace":
                self._write(self.target, force=True)
            case "elsewhere":
                self.export_elsewhere()
            case "folder" if self._written is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
            case "incomplete":
                self._places.setCurrentWidget(self.incomplete)
                self._say_header()
                self.incomplete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_statement(self, statement_id: str) -> None:
        statement = self._bridge.study.statements.get(statement_id)
        if statement is not None:
            self.go.emit(Place("statement", statement.id, statement.start))

    def _leave_list(self) -> None:
        self._places.setCurrentWidget(self.pages)
        self._say_header()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, step: int) -> None:
        self.pages.go_to(max(1, min(self.pages.page + step, self.pages.page_count)))

    def _hear(self, changes: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._rest.start()

    # Writing

    def _write(self, path: Path, *, force: bool) -> None:
        if self._job is not None:
            return
        if self._stale:
            self.refresh()
        for about in ("target", "done"):
            self.panel.say(about)
        self.panel.set_busy(True)
        self.panel.progress.start(tr("Writing {file}", file=path.name), cancellable=False)
        job = self._job = Job(self._work(path, force), self)
        job.done.connect(lambda _nothing: self._say_written(path))
        job.refused.connect(lambda sentence: self.panel.say("done", "error", sentence))
        job.ended.connect(self._end_writing)
        job.start()

    def _work(self, path: Path, force: bool) -> Work:
        """What the worker does; it gets the finished table and never sees the study."""
        if self._output == TABLE:
            table, options = self._table, self.panel.options
            assert table is not None  # noqa: S101 - it was made before it is written
            return lambda _progress, _cancelled: export_table(
                table, path, force=force, split_rows=options.split_rows, profile=options.profile
            )
        if self._output == CARDS:
            cards, profile = self._cards, self.panel.options.profile
            assert cards is not None  # noqa: S101 - they were made before they are written
            return lambda _progress, _cancelled: write_cards(cards, path, force=force, profile=profile)
        rows, right_to_left = self._rows, self._bridge.study.about.right_to_left
        return lambda _progress, _cancelled: export_statements(rows, path, right_to_left=right_to_left, force=force)

    def _say_written(self, path: Path) -> None:
        self._written = path
        self.panel.say("done", "info", tr("{file} is written.", file=path.name), [("folder", tr("Show in its folder"))])
        self._bridge.said.emit(tr("{file} is written.", file=path.name))
        figures = {"statements": self._bridge.study.count_statements(), "codes": len(self._bridge.study.codes)}
        self._bridge.do(note_evidence, EvidenceKind.REPORT, self._output, figures, origin=self)

    def _end_writing(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.panel.progress.finish()
        self.panel.set_busy(False)

    def _share_width(self) -> None:
        """A panel that folds leaves its room to the pages; one that opens has what it asks for."""
        start, end = (panel.sizeHint().width() for panel in (self._start, self.panel))
        self._split.setSizes([start, max(0, self._split.width() - start - end), end])

    # Making

    def _make_actions(self) -> None:
        self._export_action = self._action(tr("&Export the table"), [QKeySequence("Ctrl+E")], self.export)
        self._elsewhere_action = self._action(
            tr("Ex&port to another place…"), [QKeySequence("Ctrl+Shift+E")], self.export_elsewhere
        )
        self._copy_action = self._action(tr("Copy for Wor&d"), [QKeySequence("Ctrl+Shift+C")], self.copy)
        self._previous_action = self._action(tr("&Previous page"), same_key("["), lambda: self._turn(-1))
        self._next_action = self._action(tr("Ne&xt page"), same_key("]"), lambda: self._turn(1))

    def _action(self, text: str, keys: list[QKeySequence], deed: object) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(heard_in(keys))
        action.triggered.connect(lambda _checked=False: deed())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _make_places(self) -> None:
        self._header = PanelHeader(tr("Coding table"), lead=True)
        self._back = self._header.add(button(tr("Back to the table"), quiet=True, icon="chevron-start"))
        self._copy = self._header.add(button(tr("Copy for Word"), quiet=True))
        self._previous = self._header.add(tool_button("chevron-start", tr("Previous page"), "["))
        self._page = self._header.add(label("", tone="ink2", tabular=True))
        self._next = self._header.add(tool_button("chevron-end", tr("Next page"), "]"))
        self._empty = EmptyPlace(
            tr("No statements yet, so there is nothing to report. Mark some in Read; they will stand here as a table.")
        )
        self._places = QStackedWidget()
        self._shows: dict[str, QWidget] = {TABLE: self.pages, STATEMENTS: self.statements, CARDS: self.cards}
        for place in (*self._shows.values(), self.incomplete, self._empty):
            self._places.addWidget(place)
        middle = self._middle = Column(self._header, spacing=0, ground="panel")
        middle.installEventFilter(self)
        middle.add(self._places, 1)
        start = self._start = SidePanel(tr("Outputs"), "start", _OUTPUTS_WIDTH)
        start.set_content(self.outputs)
        split = self._split = QSplitter(Qt.Orientation.Horizontal)
        for index, (part, stretch) in enumerate(((start, 0), (middle, 1), (self.panel, 0))):
            split.addWidget(part)
            split.setStretchFactor(index, stretch)
            split.setCollapsible(index, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        self.setFocusProxy(self.pages)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        for panel in (self._start, self.panel):
            panel.folded_changed.connect(lambda _folded: self._share_width())
        self.outputs.chosen.connect(self._choose_output)
        self.pages.moved.connect(self._say_page)
        self.pages.statement_wanted.connect(self._go_to_statement)
        self.incomplete.statement_wanted.connect(self._go_to_statement)
        self.panel.content_changed.connect(self.refresh)
        self.panel.layout_changed.connect(self._lay_out)
        self.panel.target_changed.connect(self._show_target)
        self.panel.export_wanted.connect(self.export)
        self.panel.elsewhere_wanted.connect(self.export_elsewhere)
        self.panel.notice_chosen.connect(self._act_on_notice)
        self._back.clicked.connect(self._leave_list)
        self._copy.clicked.connect(self.copy)
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
