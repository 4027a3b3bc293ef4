"""The Read workspace: transcripts, text, margin and card together, following the study's changes."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import (
    Acceptance,
    Category,
    Coding,
    InitialCode,
    Memo,
    Participant,
    Placement,
    Recheck,
    Setting,
    Source,
    Speaker,
    Statement,
    Transcript,
)
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import ColourBy
from phenocode.ui.correcting.desk import Correcting
from phenocode.ui.look.theme import Theme, theme
from phenocode.ui.place import Place
from phenocode.ui.read.card import StatementCard
from phenocode.ui.read.code_palette import CodePalette
from phenocode.ui.read.deeds import Deeds
from phenocode.ui.read.details import InterviewDetails
from phenocode.ui.read.document import make_reading
from phenocode.ui.read.gutter import Gutter
from phenocode.ui.read.head import ReadingHead
from phenocode.ui.read.margin import Margin
from phenocode.ui.read.marks import Marks
from phenocode.ui.read.recent import RecentCodes
from phenocode.ui.read.transcripts import TranscriptList
from phenocode.ui.read.view import TextView
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.panels import EmptyPlace

_DRAWER_UNDER = 1100 - 84  # the window's width less the rail
_DRAWER_UNDER_ALONE = 900  # where no list of transcripts stands beside the text


class ReadWorkspace(Themed, QWidget):
    """Where statements are chosen and coded."""

    go = Signal(object)
    import_wanted = Signal()
    opened = Signal(str)  # another transcript is open

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        study = bridge.study
        self.transcript_id: str | None = None
        self.size_step = 0
        self._current: str | None = None
        self._stale = False
        self._narrow = False
        self._folded_by_width = False
        self._laid_with: Theme | None = None
        self._places: dict[str, int] = {}  # the offset at the top, of each transcript that was open
        self.marks = Marks(study)
        self.recent = RecentCodes(study)
        self.transcripts = TranscriptList(study)
        self.head = ReadingHead()
        self.view = TextView(self.marks)
        self.view.gutter = Gutter(self.view)
        self.margin = self.view.margin = Margin(self.view)
        self.card = StatementCard(bridge, self.marks.colouring)
        self.empty = EmptyPlace(
            tr("No transcripts yet. Import the interviews, and they can be read and marked here."),
            tr("Import interviews"),
        )
        self.correcting = Correcting(self, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.correcting.page)
        centre = QWidget()
        set_ground(centre, "sheet")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.correcting.strip)
        column.addWidget(self._pages, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for panel in (self.transcripts, centre, self.card):
            self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self.palette_of_codes = CodePalette(self, study, self.marks.colouring)
        self.deeds = Deeds(self, self)
        self.setFocusProxy(self.view)
        self._connect()
        self.init_theme()
        self._open_first()

    @property
    def current(self) -> Statement | None:
        """The chosen statement."""
        return self.bridge.study.statements.get(self._current or "")

    @property
    def in_literature(self) -> bool:
        """Whether the open text is a literature document; what is marked in it is a passage."""
        transcript = self.bridge.study.transcripts.get(self.transcript_id or "")
        return transcript is not None and transcript.literature

    # What the window asks for

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        return [*self.deeds.menus, *self.correcting.menus]

    def show_place(self, place: Place) -> None:
        """Go to a transcript or a statement; what is being corrected is left first, unless its own words are meant."""
        if self.correcting.shows(place):
            return
        if not self.correcting.page.let_go():
            return
        self._freshen()
        study = self.bridge.study
        if place.kind == "transcript" and place.id in study.transcripts:
            self.open_transcript(place.id)
            if place.end > place.start >= 0:
                self._show_words(place.start, place.end)
            elif place.start >= 0:
                self.view.put_caret(place.start)
                self.view.scroll_to(place.start, 0.3)
        elif place.kind == "statement" and place.id in study.statements:
            transcript_id = study.statements[place.id].transcript_id
            if transcript_id is not None:
                self.open_transcript(transcript_id)
            self.choose(place.id, hold=True)

    def leave(self) -> None:
        """Commit what is being typed; a text that is being corrected waits."""
        self.card.commit()
        self.palette_of_codes.put_away()
        if not self.correcting.page.holds_edits:
            self.correcting.page.let_go()

    # Texts

    def open_transcript(self, transcript_id: str) -> None:
        """Open a transcript where it was left."""
        if transcript_id == self.transcript_id:
            return
        if not self.correcting.page.let_go():
            self.transcripts.set_open(self.transcript_id)
            return
        self.card.commit()
        self.palette_of_codes.put_away()
        self._remember_place()
        self.transcript_id = transcript_id
        self.marks.open(transcript_id)
        self._current = None
        self.view.set_selected(None)
        self.head.filter.setChecked(False)
        self._lay_text(self._places.get(transcript_id, 0))
        self.transcripts.set_open(transcript_id)
        self._show_head()
        self._show_card()
        self.correcting.show_counts()
        self.opened.emit(transcript_id)

    def set_size_step(self, step: int) -> None:
        """Set the text larger or smaller; 0 is LOOK's size, each step a tenth."""
        if step != self.size_step:
            self.size_step = step
            self.correcting.page.editor.set_size_step(step)
            if self.transcript_id is not None:
                self._lay_text(self.view.offset_at_top())

    def show_correction(self, shown: bool) -> None:
        """Show the text to be corrected in place of the one to be read, or the latter again."""
        page = self.correcting.page
        self.head.setVisible(not shown)
        self.card.setEnabled(not shown)
        self._pages.setCurrentWidget(page if shown else self.view)
        self.setFocusProxy(page if shown else self.view)
        if shown:
            self.correcting.rest(self.menus())
        else:
            self.correcting.wake()
            self.deeds.name_recent()

    def show_details(self) -> None:
        """Open the details of the interview that is read."""
        if self.transcript_id is not None:
            self._show_details_of(self.transcript_id)

    # Statements

    def choose(self, statement_id: str | None, *, reveal: bool = True, hold: bool = False) -> None:
        """Make a statement the chosen one, or none; ``reveal`` brings it into sight."""
        if statement_id is not None and statement_id == self._current == self.card.statement_id and not reveal:
            return
        self._current = statement_id
        self.view.set_selected(statement_id)
        mark = self.marks.find(statement_id)
        if mark is not None:
            if reveal:
                if self.view.selected_span() is None:
                    self.view.put_caret(mark.start)
                self.view.show_mark(mark, hold=hold)
            self.margin.describe(mark)
        self._show_card()

    def focus_card(self) -> None:
        """Put the keyboard into the card of the chosen statement, or of the one at the caret."""
        if self.current is None and self.view.has_text:
            found = self.marks.at(self.view.caret())
            if found:
                self.choose(found[0].id)
        if self.current is not None:
            self.card.focus_first()

    def focus_memo(self) -> None:
        """Put the keyboard into the statement's memo."""
        if self.current is None and self.view.has_text:
            found = self.marks.at(self.view.caret())
            if found:
                self.choose(found[0].id)
        if self.current is not None:
            self.card.focus_memo()

    def open_palette(self) -> None:
        """Open the code palette beside the chosen statement."""
        current = self.current
        if current is None:
            return
        mark = self.marks.find(current.id)
        edge_x = self.margin.bracket_edge()
        top = 0
        if mark is not None:
            self.view.show_mark(mark)
            key = self.view.geometry_of_text.extent(mark).first
            top = max(round(self.view.geometry_of_text.top_of(key) - self.view.scrolled_by), 0)
        inner_x = self.margin.width() - edge_x if self.view.rtl else edge_x
        edge = self.margin.mapTo(self, QPoint(inner_x, top))
        self.palette_of_codes.open(self._palette_words(current), self.recent.ids(), edge, self.view.rtl)

    # Qt's own

    def restyle(self) -> None:
        """Lay the text in the present theme."""
        if self._laid_with is not None and self._laid_with is not theme() and self.transcript_id is not None:
            self._lay_text(self.view.offset_at_top())

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what changed meanwhile."""
        super().showEvent(event)
        self._freshen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the card folds by itself; it opens again with the room."""
        super().resizeEvent(event)
        least = _DRAWER_UNDER if self.transcripts.isVisibleTo(self) else _DRAWER_UNDER_ALONE
        narrow = self._narrow = self.width() < theme().px(least)
        if narrow and not self._folded_by_width:
            self._folded_by_width = not self.card.folded()
            self.card.set_folded(True)
        elif not narrow and self._folded_by_width:
            self._folded_by_width = False
            self.card.set_folded(False)
        self.palette_of_codes.put_away()

    # Parts

    def _connect(self) -> None:
        self.bridge.changed.connect(self._follow)
        self.transcripts.chosen.connect(self.open_transcript)
        self.transcripts.chosen.connect(lambda _id: self.view.setFocus())
        self.transcripts.details_wanted.connect(self._show_details_of)
        self.head.details_wanted.connect(self.show_details)
        self.head.filtered.connect(self._filter)
        self.head.coloured.connect(self._colour)
        self.view.clicked.connect(lambda statement_id: self.choose(statement_id or None, reveal=False))
        self.margin.clicked.connect(self._choose_from_margin)
        self.margin.opened.connect(lambda code_id: self.go.emit(Place("code", code_id)))
        self.card.folded_changed.connect(self._give_up_list)
        self.card.stepped.connect(self.deeds.step)
        self.card.code_wanted.connect(self.deeds.code)
        self.card.go.connect(self.go)
        self.palette_of_codes.chosen.connect(self._give_code)
        self.palette_of_codes.closed.connect(self.view.setFocus)
        self.empty.activated.connect(self.import_wanted)

    def _give_up_list(self, folded: bool) -> None:
        """In a narrow window a reviewer, who needs the card, gives up the list for it."""
        if not folded and self._narrow and self.bridge.review is not None:
            self.transcripts.set_folded(True)

    def _choose_from_margin(self, statement_id: str) -> None:
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(statement_id)

    def _open_first(self) -> None:
        first = self.transcripts.first()
        self._pages.setCurrentWidget(self.view if first is not None else self.empty)
        if first is not None:
            self.open_transcript(first)
        else:
            self._show_head()
            self._show_card()

    def _lay_text(self, offset: int) -> None:
        study, session = self.bridge.study, self.bridge.session
        transcript = study.transcripts[self.transcript_id or ""]
        lines = session.lines(transcript.source_id)
        shown: set[int] | None = None
        if self.head.filter.isChecked():
            shown = {
                number
                for mark in self.marks.marks
                for start, end in mark.spans
                for number in range(lines.number_at(start), lines.number_at(end) + 1)
            }
        language = study.language_of(transcript)
        source = session.source(transcript.source_id)
        reading = make_reading(source, lines, session.roles_in(transcript.id), language, self.size_step, shown)
        self.view.open(reading, language, self.size_step, offset)
        self._laid_with = theme()
        if not self.correcting.active:
            self._pages.setCurrentWidget(self.view)

    def _show_words(self, start: int, end: int) -> None:
        """Select words of the open text and bring them into sight; a filter that leaves them out is taken off."""
        if not self.view.shows(start, end):
            self.head.filter.setChecked(False)
        found = self.marks.at(start)
        self.choose(found[0].id if found else None, reveal=False)
        self.view.show_words(start, end)

    def _remember_place(self) -> None:
        if self.transcript_id is not None and not self.head.filter.isChecked():
            self._places[self.transcript_id] = self.view.offset_at_top()

    def _show_head(self) -> None:
        study = self.bridge.study
        transcript = study.transcripts.get(self.transcript_id or "")
        progress = self.transcripts.progress.of(transcript.id) if transcript is not None else None
        self.head.show_transcript(transcript, study, progress)

    def _show_card(self) -> None:
        study = self.bridge.study
        current = self.current
        if current is None:
            self._current = None
            self.card.show_nothing(any_here=bool(self.marks.marks), literature=self.in_literature)
            return
        number = study.index_in_transcript(current) + 1
        count = study.count_statements_in(current.transcript_id)
        here = current.transcript_id is not None and current.transcript_id == self.transcript_id
        self.card.show_statement(current, number, count, self.view.reading if here else None)

    def _show_details_of(self, transcript_id: str) -> None:
        InterviewDetails(self.bridge, self.bridge.study.transcripts[transcript_id], self).open()

    def _filter(self, _on: bool) -> None:
        if self.transcript_id is not None:
            current = self.marks.find(self._current)
            self._lay_text(current.start if current is not None else self.view.offset_at_top())

    def _colour(self, by: str) -> None:
        self.marks.colour_by(ColourBy(by))
        self.view.refresh()
        self._show_card()

    def _give_code(self, name: str, stay: bool) -> None:
        self.deeds.give(name)
        if stay and self.current is not None:
            self.palette_of_codes.go_on(self._palette_words(self.current), self.recent.ids())

    def _palette_words(self, statement: Statement) -> str:
        study = self.bridge.study
        number = study.index_in_transcript(statement) + 1
        codes = trn("{n} code", "{n} codes", len(study.codings_of(statement.id)))
        if study.is_passage(statement):
            return tr("Passage {n}, {codes}", n=number, codes=codes)
        return tr("Statement {n}, {codes}", n=number, codes=codes)

    # Following changes

    def _follow(self, change_set: ChangeSet) -> None:
        self.recent.follow(change_set)
        if not self.isVisible():
            self._stale = True
            return
        if self.transcript_id is not None and self.transcript_id not in self.bridge.study.transcripts:
            self.transcript_id = None
        if change_set.touches(Transcript, Participant, Setting):
            self.transcripts.reload()
            if self.transcript_id is None:
                self._open_first()
        anew = self._text_changed()
        if anew:
            self.marks.open(self.transcript_id)
            self._lay_text(self.correcting.place_in(self._source(), change_set))
        elif self.transcript_id is not None and (change_set.touches(Speaker) or self._turned_round()):
            self._lay_text(self.view.offset_at_top())
        self.transcripts.follow(change_set)
        moved = None if anew else self.marks.follow(change_set)
        if moved is not None:
            self.view.marks_changed(moved)
            self._choose_new(change_set)
        elif change_set.touches(Statement, Coding, InitialCode, Category, Placement, Acceptance):
            self.view.refresh()
        if change_set.touches(Statement, Coding, Transcript, Participant, Setting):
            self._show_head()
        if change_set.touches(Coding, InitialCode):
            self.deeds.name_recent()
        if change_set.touches(
            Statement,
            Coding,
            InitialCode,
            Category,
            Placement,
            Acceptance,
            Memo,
            Participant,
            Transcript,
            Recheck,
            Speaker,
        ):
            self._show_card()
            self.view.set_selected(self._current)

    def _turned_round(self) -> bool:
        """Whether the open text goes in another direction now."""
        study = self.bridge.study
        return self.view.rtl != (study.language_of(study.transcripts.get(self.transcript_id or "")) == "fa")

    def _choose_new(self, change_set: ChangeSet) -> None:
        """A statement that was marked here is chosen, and one that undo brought back too, which is shown as well."""
        returned = change_set.label == "statement.unmark" and change_set.undone
        marked_here = change_set.origin is self and not change_set.undone
        for change in change_set.changes:
            found = self.marks.find(change.record.id) if change.before is None else None
            if found is not None and returned:
                self.choose(found.id)
                return
            if found is not None and marked_here:
                self._current = found.id
                self.margin.describe(found)
                return

    def _freshen(self) -> None:
        """Read everything anew after changes that came while hidden."""
        if not self._stale:
            return
        self._stale = False
        study = self.bridge.study
        self.transcripts.reload()
        if self.transcript_id not in study.transcripts:
            self.transcript_id = None
            self._open_first()
            return
        self.marks.open(self.transcript_id)
        changed = self._text_changed()
        self._lay_text(self.correcting.place_in(self._source()) if changed else self.view.offset_at_top())
        self.deeds.name_recent()
        self._show_head()
        self._show_card()
        self.view.set_selected(self._current)

    def _source(self) -> Source:
        return self.bridge.session.source(self.bridge.study.transcripts[self.transcript_id or ""].source_id)

    def _text_changed(self) -> bool:
        """Whether the open transcript has another text than the one that is shown."""
        transcript = self.bridge.study.transcripts.get(self.transcript_id or "")
        return transcript is not None and transcript.source_id != self.view.reading.source.id
