"""Search beside the workspaces: what was found is shown in them, hit by hit, and can be marked as a statement."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from phenocode.analysis.search import PLACES, Found, Hit, Query
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Category, InitialCode, Participant, Role, Setting, Statement, Transcript
from phenocode.ui.bridge import Bridge
from phenocode.ui.place import Place
from phenocode.ui.read.workspace import ReadWorkspace
from phenocode.ui.search import choices
from phenocode.ui.search.live_search import LiveSearch
from phenocode.ui.search.panel import SearchPanel
from phenocode.ui.search.rows import LOOSE, HitRow, make_rows

_LONGEST_SELECTION = 80  # characters that are taken over as what to look for


class SearchDesk(QObject):
    """Joins the panel with the study and the workspaces."""

    def __init__(
        self,
        bridge: Bridge,
        read: ReadWorkspace,
        go: Callable[[Place], None],
        give_keyboard: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._read = read
        self._go = go
        self._give_keyboard = give_keyboard
        self._step_when_found = 0
        self.live = LiveSearch(bridge.session, self)
        self.panel = SearchPanel(bridge.study, self.live.text_of)
        self._list = self.panel.list
        panel = self.panel
        panel.hide()
        panel.asked.connect(self._ask)
        panel.stepped.connect(self.step)
        panel.closed.connect(self.close)
        panel.mark.clicked.connect(self.mark)
        self._list.picked.connect(self.show_hit)
        self._list.entered.connect(self.enter)
        self._list.add_deed(tr("Mark as a statement"), "S", self.mark)
        self._list.add_deed(tr("Widen the selection"), "W", self.widen)
        self.live.found.connect(self._show_found)
        self.live.reading.connect(self._say_reading)
        bridge.changed.connect(self._follow)
        read.opened.connect(lambda _id: self._frame_hits())

    # What the window asks

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return not self.panel.isHidden()

    def open(self) -> None:
        """Show the panel, with what is selected in the text as what to look for."""
        selected = self._selected_words()
        if not self.is_open:
            self._read.transcripts.hide()
            self.panel.show()
            self.live.wake()
        if selected:
            self.panel.field.setText(selected)
        self.panel.take_keyboard()
        self._frame_hits()

    def close(self) -> None:
        """Put the panel away; what was typed is kept until the study is closed."""
        if not self.is_open:
            return
        had_keyboard = self.panel.isAncestorOf(QApplication.focusWidget() or self._read)
        self.panel.close_picker()
        self.panel.hide()
        self._read.transcripts.show()
        self.live.sleep()
        self._frame_hits()
        if had_keyboard:
            self._give_keyboard()

    def step(self, by: int) -> None:
        """Show the next hit (1) or the previous one (-1), after the last the first; without a query ask for one."""
        if not self.is_open:
            keyboard = QApplication.focusWidget()
            self.open()
            if self.panel.field.text().strip() and keyboard is not None and isValid(keyboard):
                keyboard.setFocus()
        if self.live.is_under_way:
            self._step_when_found = by
            self.live.hurry()
            return
        count = self._list.rows.hit_count
        if count:
            current = self._list.current
            self.show_hit((current + by) % count if current >= 0 else (0 if by > 0 else count - 1))

    def stop(self) -> None:
        """No more searching, as when the study is closed."""
        self.live.stop()

    # Hits

    def show_hit(self, place: int) -> None:
        """Go to the hit at a 0-based place of the list; the keyboard stays where it is."""
        row = self._list.rows.hit(place)
        self._list.set_current(place)
        self._say_place()
        wanted = self._place_of(row.hit)
        if wanted is None:
            self._bridge.said.emit(tr("The memo is shown in this list only."))
            return
        keyboard = QApplication.focusWidget()
        if row.hit.field != "text":
            self._select_nothing()
        self._go(wanted)
        if keyboard is not None and isValid(keyboard) and self.panel.isAncestorOf(keyboard):
            keyboard.setFocus()

    def enter(self) -> None:
        """Put the keyboard to where the hit is shown."""
        if self._list.current < 0:
            self.step(1)
        self._give_keyboard()

    def mark(self) -> None:
        """Mark the words that are selected in the text of the hit; they are the hit's own until they are widened."""
        if self._may_mark():
            self._read.deeds.mark()

    def widen(self) -> None:
        """Select the sentence of the hit, then its paragraph, then its turn."""
        if self._may_mark():
            self._read.deeds.widen()

    # Asking

    def _ask(self) -> None:
        self._step_when_found = 0
        query = self._query()
        self.live.ask(query)
        if query is None:
            self._list.show_rows(())
            self.panel.say_what_to_do()
            self._frame_hits()

    def _query(self) -> Query | None:
        panel = self.panel
        if not panel.field.text().strip():
            return None
        chosen = panel.chosen
        roles = choices.keys(chosen, choices.ROLE)
        return Query(
            panel.field.text(),
            word=panel.whole_words.isChecked(),
            loose=panel.loosely.isChecked(),
            where=choices.keys(chosen, choices.PLACE) or PLACES,
            participant_ids=choices.keys(chosen, choices.PARTICIPANT),
            setting_ids=choices.keys(chosen, choices.SETTING),
            role=Role(roles[0]) if len(roles) == 1 else None,
            code_ids=choices.keys(chosen, choices.CODE),
            category_ids=choices.keys(chosen, choices.CATEGORY),
        )

    def _follow(self, change_set: ChangeSet) -> None:
        self.live.follow(change_set)
        if change_set.touches(Participant, Setting, InitialCode, Category):
            self.panel.keep_choices(choices.choices_of(self._bridge.study))

    # Answers

    def _show_found(self, found: Found) -> None:
        kept = self._list.rows.hit(self._list.current).hit if self._list.current >= 0 else None
        rows = make_rows(found, self._bridge.study, self.live.text_of)
        hits = [row.hit for row in rows if isinstance(row, HitRow)]
        self._list.show_rows(rows, _find_again(kept, hits))
        if hits:
            self.panel.show_count(_say_count(found))
        else:
            self.panel.say(self._advice())
        self._say_place()
        QTimer.singleShot(0, self, self._frame_hits)  # in the next frame: the list is seen first
        by, self._step_when_found = self._step_when_found, 0
        if by:
            self.step(by)

    def _advice(self) -> str:
        if self.panel.chosen:
            return tr("Nothing found within the filters. Take one off, or try part of the word.")
        if self.panel.loosely.isChecked():
            return tr("Nothing found. Try part of the word.")
        return tr("Nothing found. Try part of the word, or similar words too.")

    def _say_reading(self, done: int, total: int) -> None:
        self.panel.say(trn("Reading {done} of {n} text", "Reading {done} of {n} texts", total, done=done))

    def _say_place(self) -> None:
        place, count = self._list.current, self._list.rows.hit_count
        shown = place >= 0
        self.panel.show_place(
            tr("{n} of {count}", n=place + 1, count=count) if shown else "",
            can_mark=shown and self._list.rows.hit(place).hit.field == "text",
        )

    def _frame_hits(self) -> None:
        """Frame all that was found in the text that is open; none while the panel is closed."""
        open_id = self._read.transcript_id
        spans = self.live.spans_in(open_id) if self.is_open and open_id is not None else []
        self._read.view.set_found(spans)

    # Hits

    def _may_mark(self) -> bool:
        if self._read.correcting.active:
            self._bridge.said.emit(tr("The text is being corrected. Store or discard the edits, then mark."))
            return False
        return self._show_in_text()

    def _show_in_text(self) -> bool:
        """Whether the hit that is chosen is selected in its text, alone or with some of the text around it."""
        place = self._list.current
        hit = self._list.rows.hit(place).hit if place >= 0 else None
        if hit is None or hit.field != "text":
            return False
        if not self._is_selected(hit):
            self.show_hit(place)
        return self._is_selected(hit)

    def _is_selected(self, hit: Hit) -> bool:
        view = self._read.view
        span = view.selected_span() if self._read.transcript_id == hit.id and view.isVisible() else None
        return span is not None and span[0] <= hit.start and hit.end <= span[1]

    def _select_nothing(self) -> None:
        """No hit that was shown before stays selected: marking would mean it."""
        view = self._read.view
        if view.has_text and view.selected_span() in self.live.spans_in(self._read.transcript_id):
            view.put_caret(view.caret())

    def _place_of(self, hit: Hit) -> Place | None:
        study = self._bridge.study
        match study.find(hit.id):
            case Transcript() if hit.field == "text":
                return Place("transcript", hit.id, hit.start, hit.end)
            case Transcript():
                return Place("transcript", hit.id)
            case Statement():
                return Place("statement", hit.id)
            case InitialCode():
                return Place("code", hit.id)
            case Category():
                return Place("category", hit.id)
            case Participant():
                own = next((t.id for t in study.interviews() if t.participant_id == hit.id), "")
                return Place("transcript", own) if own else None
            case _:
                return None

    def _selected_words(self) -> str:
        """What is selected in the text and may be looked for; not what the search itself has selected."""
        view = self._read.view
        span = view.selected_span() if view.isVisible() else None
        if (
            span is None
            or span[1] - span[0] > _LONGEST_SELECTION
            or span in self.live.spans_in(self._read.transcript_id)
        ):
            return ""
        words = view.selected_words()
        return "" if "\n" in words else words.strip()


def _find_again(kept: Hit | None, hits: list[Hit]) -> int:
    """Where a hit stands among others: the same one, or the nearest in its text; -1 for none."""
    if kept is None:
        return -1
    own = [
        place for place, hit in enumerate(hits) if (hit.where, hit.id, hit.field) == (kept.where, kept.id, kept.field)
    ]
    return min(own, key=lambda place: abs(hits[place].start - kept.start), default=-1)


def _say_count(found: Found) -> str:
    """How many there are: «37 hits in 9 texts», as far as all are listed."""
    hits = trn("{n} hit", "{n} hits", found.count)
    exact = [hit for hit in found.hits if hit.level != LOOSE]
    if 0 < found.count == len(exact):
        texts = len({(hit.id, hit.field) for hit in exact})
        hits = tr("{hits} in {texts}", hits=hits, texts=trn("{n} text", "{n} texts", texts))
    return tr("{hits}, {n} similar", hits=hits, n=found.loose_count) if found.loose_count else hits
