"""The Report workspace: choose an output, see it as it will print, and write it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from phenocode.analysis.cards import CategoryCards
from phenocode.analysis.coding_table import CodingTable
from phenocode.analysis.evidence import stale_evidence
from phenocode.analysis.manuscript import Manuscript
from phenocode.commands.evidence import note_evidence
from phenocode.errors import Refusal
from phenocode.exchange.page import profile_named
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import EvidenceKind, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.report.cards import CardsView
from phenocode.ui.report.catalogue import EVERYTHING, outputs_of
from phenocode.ui.report.export_panel import ExportPanel
from phenocode.ui.report.filling import Filling
from phenocode.ui.report.incomplete import IncompleteList, incomplete_statements
from phenocode.ui.report.manuscript_view import ManuscriptView
from phenocode.ui.report.output import Made, Option, Output
from phenocode.ui.report.outputs import OutputsList
from phenocode.ui.report.pages import PagesView
from phenocode.ui.report.paper import Paper
from phenocode.ui.report.statements import StatementsView
from phenocode.ui.report.writing import Writing
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader, SidePanel

# A study that changes under the hands is laid out anew when they rest.
_REST_MS = 300
_OUTPUTS_WIDTH = 236
_WIDE, _NARROW = 480, 820


class ReportWorkspace(QWidget):
    """Outputs at the start, the chosen one as it will print in the middle, its export at the end."""

    go = Signal(object)  # a Place that another workspace shows

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._outputs: dict[str, Output] = {}
        self._output = ""
        self.made: Made | None = None
        """The chosen output as it is shown; None while the study has nothing for it."""
        self._why = ""  # what it has nothing for
        self._incomplete: list[Statement] = []
        self._stale = True
        self._narrow = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.outputs = OutputsList()
        self.pages = PagesView()
        self.statements = StatementsView(bridge.study.about.language)
        self.cards = CardsView(bridge.study.about.language)
        self.text = ManuscriptView()
        self.incomplete = IncompleteList(bridge.study)
        self.panel = ExportPanel()
        self.writing = Writing(bridge, self.panel, self)
        self.filling = Filling(self)
        self._make_actions()
        self._make_places()
        self._connect()
        self._list_outputs()

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds of this workspace by menu."""
        return [
            ("file", [self._export_action, self._elsewhere_action, self._all_action, self._copy_action]),
            ("view", [self._previous_action, self._next_action]),
        ]

    def show_place(self, place: Place) -> None:
        """Show an output; one that the study has not stays away."""
        self.outputs.choose(place.id)

    def leave(self) -> None:
        """Wait for a file that is being written, and for a preview that is being made."""
        self.writing.wait()
        self.filling.wait()

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
        return self.writing.target(self._chosen)

    def refresh(self) -> None:
        """Make the chosen output anew from the study as it is now."""
        self._stale = False
        self._rest.stop()
        self._list_outputs()
        stale = [one for one in stale_evidence(self._bridge.study) if one.kind is EvidenceKind.REPORT]
        self.outputs.mark_stale({one.subject for one in stale})
        self._incomplete = incomplete_statements(self._bridge.study)
        self.incomplete.show_statements(self._incomplete)
        options = self.panel.options
        try:
            self.made, self._why = self._chosen.make(self._bridge.session, options), ""
        except Refusal as refusal:
            self.made, self._why = None, str(refusal)
        self._show_made()
        told = self.made is not None and Option.CONTENT in self._chosen.options
        self.panel.show_incomplete(len(self._incomplete) if told else 0, options.incomplete)
        self._show_right_place()
        self.filling.want(self.made)

    def export(self) -> None:
        """Write the output where the panel says; asks before a file is replaced."""
        made = self._fresh()
        if made is not None:
            self.writing.export(self._chosen, made)

    def export_elsewhere(self) -> None:
        """Ask for another place, and write there."""
        made = self._fresh()
        if made is not None:
            self.writing.export_elsewhere(self._chosen, made)

    def export_all(self) -> None:
        """Make a folder of everything that the study can write."""
        self.outputs.choose(EVERYTHING)
        self.export()

    def copy(self) -> None:
        """Put the output on the clipboard, as Word and Excel take it."""
        made = self._fresh()
        if made is not None:
            QGuiApplication.clipboard().setMimeData(made.copied(profile_named(self.panel.options.profile)))
            self._bridge.said.emit(made.said)

    @property
    def _chosen(self) -> Output:
        return self._outputs[self._output]

    def _fresh(self) -> Made | None:
        """What is shown, made anew if the study changed meanwhile."""
        if self._stale:
            self.refresh()
        return self.made

    def _list_outputs(self) -> None:
        """What the study can write; an output that it can't any more gives way to the first one."""
        self._outputs = {output.key: output for output in outputs_of(self._bridge.study)}
        self.outputs.show_outputs(list(self._outputs.values()))

    # Showing

    def _show_made(self) -> None:
        """Show what was made in the view that it has, in the faces that were chosen."""
        if self.made is None:
            return
        options = self.panel.options
        try:
            profile = profile_named(options.profile)
        except Refusal as refusal:
            self._bridge.refused.emit(str(refusal))
            return
        match self.made.shown:
            case CodingTable() as table:
                split = options.split_rows if self.panel.format == "docx" else None
                paper = Paper(table, profile, split)
                self.panel.show_missing_faces(paper.setter.missing)
                self.pages.show_paper(paper)
            case Manuscript() as text:
                self.text.show_manuscript(text, profile, self.made.pictures)
                self.panel.show_missing_faces(self.text.missing)
            case CategoryCards() as cards:
                self.cards.show_cards(cards)
            case rows:
                self.statements.show_rows(rows)

    def _take_whole(self, _begun: Made, whole: Made) -> None:
        self.made = whole
        self._show_made()
        self._show_right_place()

    def _show_right_place(self) -> None:
        """The output, the list of what it lacks, or what to do first."""
        listing = self._places.currentWidget() is self.incomplete and bool(self._incomplete)
        if self.made is None:
            self._empty.set_text(self._why)
            self._places.setCurrentWidget(self._empty)
        elif listing and Option.CONTENT in self._chosen.options:
            self._places.setCurrentWidget(self.incomplete)
        else:
            self._places.setCurrentWidget(self._shows.get(type(self.made.shown), self.text))
        self._say_header()
        self.writing.show_target(self._chosen)

    def _say_header(self) -> None:
        shown = self._places.currentWidget()
        listing, paged = shown is self.incomplete, shown is self.pages
        self._back.setVisible(listing)
        wide = self._middle.width() >= theme().px(_WIDE)  # else what the menu has too gives way to the title
        self._copy.setVisible(wide and not listing and shown is not self._empty)
        for widget in (self._previous, self._page, self._next):
            widget.setVisible(paged)
        for action in (self._previous_action, self._next_action):
            action.setEnabled(paged)
        for action in (self._export_action, self._elsewhere_action, self._copy_action):
            action.setEnabled(shown is not self._empty)
        self.panel.setEnabled(shown is not self._empty)
        self._header.set_title(tr("Statements without a full chain") if listing else self._chosen.title)
        detail = self.made.detail if self.made is not None else ""
        if listing:
            detail = trn("{n} statement", "{n} statements", len(self._incomplete))
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

    def _choose_output(self, output: str) -> None:
        self._output = output
        self.panel.show_output(self._chosen)
        for about in ("done", "profile"):
            self.panel.say(about)
        self._places.setCurrentWidget(self._empty)
        if self.isVisible() or self.made is not None:
            self.refresh()

    def _act_on_notice(self, key: str) -> None:
        match key:
            case "replace":
                made = self._fresh()
                if made is not None:
                    self.writing.write(self._chosen, made, force=True)
            case "elsewhere":
                self.export_elsewhere()
            case "folder":
                self.writing.open_folder()
            case "incomplete":
                self._places.setCurrentWidget(self.incomplete)
                self._say_header()
                self.incomplete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_statement(self, statement_id: str) -> None:
        statement = self._bridge.study.statements.get(statement_id)
        if statement is not None:
            self.go.emit(Place("statement", statement.id, statement.start))

    def _set_anew(self) -> None:
        """Another format, face or division: the output is made in them."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _leave_list(self) -> None:
        self._places.setCurrentWidget(self._empty)
        self._show_right_place()
        shown = self._places.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, step: int) -> None:
        self.pages.go_to(max(1, min(self.pages.page + step, self.pages.page_count)))

    def _hear(self, changes: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._rest.start()

    def _note_written(self, output: Output, made: Made) -> None:
        """What was written is evidence of the study as it was; it is told when it has become out of date."""
        self._bridge.do(note_evidence, EvidenceKind.REPORT, output.key, made.figures, origin=self)

    def _share_width(self) -> None:
        """A panel that folds leaves its room to the pages; one that opens has what it asks for."""
        start, end = (panel.sizeHint().width() for panel in (self._start, self.panel))
        self._split.setSizes([start, max(0, self._split.width() - start - end), end])

    # Making

    def _make_actions(self) -> None:
        self._export_action = self._action(tr("&Export the output"), [QKeySequence("Ctrl+E")], self.export)
        self._elsewhere_action = self._action(
            tr("Ex&port to another place…"), [QKeySequence("Ctrl+Shift+E")], self.export_elsewhere
        )
        self._all_action = self._action(tr("Export e&verything…"), [QKeySequence("Ctrl+Alt+E")], self.export_all)
        self._copy_action = self._action(tr("Copy for Wor&d"), [QKeySequence("Ctrl+Shift+C")], self.copy)
        self._previous_action = self._action(tr("&Previous page"), same_key("["), lambda: self._turn(-1))
        self._next_action = self._action(tr("Ne&xt page"), same_key("]"), lambda: self._turn(1))

    def _action(self, text: str, keys: list[QKeySequence], deed: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(heard_in(keys))
        action.triggered.connect(lambda _checked=False: deed())
        self.addAction(action)
        return action

    def _make_places(self) -> None:
        self._header = PanelHeader("", lead=True)
        self._back = self._header.add(button(tr("Back to the table"), quiet=True, icon="chevron-start"))
        self._copy = self._header.add(button(tr("Copy for Word"), quiet=True))
        self._previous = self._header.add(tool_button("chevron-start", tr("Previous page"), "["))
        self._page = self._header.add(label("", tone="ink2", tabular=True))
        self._next = self._header.add(tool_button("chevron-end", tr("Next page"), "]"))
        self._empty = EmptyPlace("")
        self._places = QStackedWidget()
        self._shows: dict[type, QWidget] = {
            CodingTable: self.pages,
            list: self.statements,
            CategoryCards: self.cards,
        }
        for place in (*self._shows.values(), self.text, self.incomplete, self._empty):
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
        self.text.statement_wanted.connect(self._go_to_statement)
        self.incomplete.statement_wanted.connect(self._go_to_statement)
        self.panel.content_changed.connect(self.refresh)
        self.panel.layout_changed.connect(self._set_anew)
        self.panel.target_changed.connect(lambda: self.writing.show_target(self._chosen))
        self.filling.filled.connect(self._take_whole)
        self.filling.refused.connect(lambda sentence: self.panel.say("done", "error", sentence))
        self.writing.written.connect(self._note_written)
        self.panel.export_wanted.connect(self.export)
        self.panel.elsewhere_wanted.connect(self.export_elsewhere)
        self.panel.notice_chosen.connect(self._act_on_notice)
        self._back.clicked.connect(self._leave_list)
        self._copy.clicked.connect(self.copy)
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
