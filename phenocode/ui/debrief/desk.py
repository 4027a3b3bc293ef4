"""The analyst's side of Debrief: reviews, agreement, disagreements and one of them, put together, kept in step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import Comment, Resolution, Review, ReviewKind
from phenocode.study.model import Study
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.agreement_panel import AgreementPanel
from phenocode.ui.debrief.deeds import Deeds
from phenocode.ui.debrief.disagreements import Disagreements
from phenocode.ui.debrief.errands import Errands
from phenocode.ui.debrief.inspector import DisagreementPanel
from phenocode.ui.debrief.listing import rows_of
from phenocode.ui.debrief.matters import Key, Matters, Row, Selection
from phenocode.ui.debrief.pages import InPlaceCounts, TalkPage, UpperArea, WaitingPage
from phenocode.ui.debrief.recording import Recording
from phenocode.ui.debrief.reviews_list import ReviewsList
from phenocode.ui.debrief.words import (
    detail_words,
    joined,
    kind_words,
    medium_words,
    share_words,
)
from phenocode.ui.group.meanings.sentences import Whose
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Themed, scrolled
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelFooter, PanelHeader, SidePanel

_LIST = 236
_DRAWER_UNDER = 1100 - 84  # the window's width less the rail
_LIST_UNDER = 780 - 84
_LEAST_WORK = 260
_WITH_DETAIL = 560


class AnalystDesk(Themed, QWidget):
    """Reviews at the start, agreement over disagreements in the middle, one of them at the end."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study: Study = bridge.study
        self._stale = True
        self._rebuild = False
        self._folded_by_width: set[SidePanel] = set()
        self._head = ("", "")
        self._selection: Selection | None = None
        self.matters = Matters(bridge.session)
        self._whose = Whose(bridge.session)
        language = self._study.about.language
        rtl = self._study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.list = ReviewsList()
        self.errands = Errands(bridge, self)
        self.recording = Recording(bridge, self.errands, self)
        self.agreement = AgreementPanel(bridge, self.errands)
        self.disagreements = Disagreements(self.matters, language, self._whose.label)
        self.counts = InPlaceCounts()
        self.waiting = WaitingPage(direction)
        self.talk = TalkPage(direction)
        self.panel = DisagreementPanel(bridge, self.matters, self._whose)
        self.empty = EmptyPlace(
            tr(
                "Nobody else has judged the analysis yet. Send statements or codes to another researcher; "
                "the answer stands here beside yours, with the agreement and what to resolve."
            ),
            tr("Send…"),
            "Ctrl Shift D",
        )
        self._lay_out()
        self.deeds = Deeds(bridge, self)
        self._connect()
        self.setFocusProxy(self.disagreements)
        self.init_theme()

    # What the window asks

    def show_place(self, place: Place) -> None:
        """Show a review or a package, or a disagreement as ``Disagreement.id`` names it."""
        self.refresh()
        if place.kind == "review":
            self._choose(place.id)
        elif place.kind == "disagreement":
            source, subject, aspect = (*place.id.split("+"), "", "")[:3]
            self.show_matter((source, subject, aspect))

    def show_matter(self, key: Key) -> bool:
        """Bring a disagreement into focus; whether it is there."""
        if self._selection is None or self._selection.source_id != key[0]:
            self._choose(key[0])
        if self._selection is None or self._selection.source_id != key[0]:
            return False
        found = self.disagreements.show_matter(key)
        if not found and self._selection.package is not None:
            # Another judge of the package differs there.
            for review in self._study.reviews_of(key[0]):
                self._choose(review.id)
                found = found or self.disagreements.show_matter(key)
                if found:
                    break
        self.panel.catch_up()
        return found

    def leave(self) -> None:
        """Keep what is being typed with its matter."""
        self.panel.keep_draft()
        self.deeds.leave()

    def refresh(self) -> None:
        """Show the study as it is now."""
        if not self._stale:
            return
        self._stale = False
        rebuild, self._rebuild = self._rebuild, False
        if rebuild:
            self._whose.forget()
        self.list.show_rows(rows_of(self._study, self.matters))
        if self.list.current is None:
            first = next((row for row in self.list.rows.rows if row.kind != "heading"), None)
            if first is not None:
                self.list.choose(first.kind, first.id)
        self._show_chosen(rebuild=rebuild)
        why_not = self._why_not()
        self.panel.offer(why_not)
        self.deeds.offer(why_not)
        for deed, tip in self._writing:
            deed.setEnabled(not why_not)
            set_tooltip(deed, why_not or tip[0], "" if why_not else tip[1])

    # Following the study

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the panels fold, the inspector first, and open again with the room."""
        super().resizeEvent(event)
        for panel, least in ((self.panel, _DRAWER_UNDER), (self._start, _LIST_UNDER)):
            narrow = self.width() < theme().px(least)
            if narrow and panel not in self._folded_by_width and not panel.folded():
                self._folded_by_width.add(panel)
                panel.set_folded(True)
            elif not narrow and panel in self._folded_by_width:
                self._folded_by_width.discard(panel)
                panel.set_folded(False)
        self._say_head(*self._head)
        self._upper.updateGeometry()

    def restyle(self) -> None:
        """Widths follow the scale."""
        self._splitter.setHandleWidth(0)
        self._work.setMinimumWidth(theme().px(_LEAST_WORK))

    def _changed(self, change_set: ChangeSet) -> None:
        self.matters.forget(change_set)
        self._stale = True
        kinds = (Resolution, Comment, Review)
        self._rebuild = self._rebuild or any(not isinstance(one.record, kinds) for one in change_set.changes)
        if self.isVisible():
            self.refresh()

    def _why_not(self) -> str:
        try:
            self._bridge.session.refuse_if_read_only()
        except Refusal as refusal:
            return str(refusal)
        return ""

    # The list at the start

    def _choose(self, record_id: str) -> None:
        """Show a review, all answers to a package, or a package that waits."""
        if any(self.list.choose(kind, record_id) for kind in ("review", "together", "package")):
            return
        reviews = self._study.reviews_of(record_id)
        if reviews:
            self.list.choose("review", reviews[0].id)

    # The middle

    @property
    def review(self) -> Review | None:
        """The one review that is chosen."""
        row = self.list.current
        return self._study.reviews.get(row.id) if row is not None and row.kind == "review" else None

    @property
    def selection(self) -> Selection | None:
        """What the disagreements are of."""
        return self._selection

    def _show_chosen(self, *, rebuild: bool = False) -> None:
        row = self.list.current
        self._selection = self.matters.selection_of(row.id) if row is not None else None
        selection = self._selection
        review = self.review
        self.header.setVisible(row is not None)
        if row is None:
            self._show_page(self.empty)
        elif row.kind == "package":
            package = self._study.packages[row.id]
            self._say_head(row.name, tr(", ").join((medium_words(package), share_words(package))))
            self.waiting.show_package(self._study, package)
            self._show_page(self._waiting_area)
        elif review is not None and review.kind is ReviewKind.MEETING:
            self._say_head(review.judge, joined((kind_words(review), say_when(review.answered))))
            self.talk.show_review(review)
            self._show_page(self._talk_area)
        elif selection is not None:
            self._show_judged(selection, review, rebuild=rebuild)
        self.about.setVisible(review is not None)
        if self._stack.currentWidget() is not self._judged:
            self.disagreements.show_selection(None)
        self.deeds.enable()

    def _show_judged(self, selection: Selection, review: Review | None, *, rebuild: bool) -> None:
        if review is not None:
            self._say_head(selection.title, detail_words(self._study, review))
        elif selection.package is not None:
            kind = kind_words(selection.reviews[0])
            self._say_head(selection.title, tr(", ").join((kind, share_words(selection.package))))
        stale = any(self.matters.is_stale(one) for one in selection.reviews)
        self._stale_place.setVisible(stale and selection.in_place)  # figures say it themselves
        sorted_ = selection.package is not None
        self.agreement.setVisible(sorted_)
        self.counts.setVisible(not sorted_)
        if selection.package is not None:
            self.agreement.show_package(selection.package.id, [one.id for one in selection.reviews])
        else:
            self.counts.show_review(self._study, selection.reviews[0])
        self._show_page(self._judged)
        self.disagreements.show_selection(selection, rebuild=rebuild)

    def _say_head(self, title: str, detail: str) -> None:
        """Whose judgement it is, and where there is room what it was."""
        self._head = (title, detail)
        self.header.set_title(title)
        self.header.set_detail(detail if self._work.width() >= theme().px(_WITH_DETAIL) else "")

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.panel.setVisible(page is self._judged)

    def _walked(self, row: Row | None) -> None:
        self.panel.follow(row, self._selection, self.disagreements.place)
        self.deeds.enable()

    # Putting together

    def open_panel(self) -> None:
        """The inspector is wanted where it is folded."""
        self.panel.set_folded(False)

    def _lay_out(self) -> None:
        self._start = SidePanel(tr("Reviews"), "start", _LIST)
        self.send = self._start.header.add(button(tr("Send…"), icon="plus"))
        self._start.set_content(self.list)
        self.read = button(tr("Read an answer…"), icon="folder")
        self.note = link(tr("Note a talk…"), "caption")
        self.register = link(tr("Validity register…"), "caption")
        self.record = link(tr("Debriefing record…"), "caption")
        self.methods = link(tr("Methods sentences…"), "caption")
        self._start.add_footer(PanelFooter(self.read, self.note, self.register, self.record, self.methods))
        self._writing = [
            (self.send, (tr("Send a part of the study to a reviewer"), "Ctrl Shift D")),
            (self.read, (tr("Read an answer into the study"), "Ctrl Shift U")),
            (self.note, (tr("Note a talk with a peer"), "Ctrl Shift M")),
        ]
        set_tooltip(self.register, tr("What the study claims for its validity, and what was done"), "Ctrl Shift Y")
        set_tooltip(self.record, tr("Write who judged what, the agreement, and what was changed, in Word"), "D")
        set_tooltip(self.methods, tr("What a methods section says of peer debriefing and of the claims"), "M")
        self.header = PanelHeader("", "", lead=True)
        self.header.add(self.errands.progress)
        self.about = self.header.add(button(tr("About it…"), icon="memo", quiet=True))
        set_tooltip(self.about, tr("What was asked, and what came of it"), "F2")
        stale = tr("Stale: the categories have changed since this was judged. The figures are of the older version.")
        self._stale_place = Column(Notice("warn", stale), margins=(16, 10, 16, 6), ground="sheet")
        self._judged = QWidget()
        judged = QVBoxLayout(self._judged)
        judged.setContentsMargins(0, 0, 0, 0)
        judged.setSpacing(0)
        upper = Column(self._stale_place, self.agreement, self.counts, spacing=0, ground="sheet")
        self._upper = UpperArea(upper)
        judged.addWidget(self._upper)
        judged.addWidget(Divider())
        judged.addWidget(self.disagreements, 1)
        self._waiting_area = scrolled(self.waiting, "sheet")
        self._talk_area = scrolled(self.talk, "sheet")
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        for page in (self.empty, self._judged, self._waiting_area, self._talk_area):
            self._stack.addWidget(page)
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(middle, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for index, widget in enumerate((self._start, self._work, self.panel)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(index, int(widget is self._work))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        self.list.chosen.connect(lambda _row: self._show_chosen())
        self.disagreements.walked.connect(self._walked)
        self.disagreements.entered.connect(self.deeds.write_reason)
        self.panel.walked.connect(self.disagreements.walk)
        self.panel.statement_wanted.connect(lambda one: self.go.emit(Place("statement", one)))
        self.panel.left.connect(lambda: self.disagreements.setFocus(Qt.FocusReason.OtherFocusReason))
        self.panel.answered.connect(self.deeds.answer)
        self.panel.corrected.connect(self.deeds.correct)
        self.panel.removed.connect(self.deeds.remove_comment)
        self.panel.why_wanted.connect(self.deeds.show_why)
        bar = self.panel.bar
        bar.kept.connect(self.deeds.keep)
        bar.changed.connect(self.deeds.change)
        bar.left_open.connect(self.deeds.leave_open)
        bar.withdrawn.connect(self.deeds.withdraw)
        self.send.clicked.connect(self.deeds.send)
        self.empty.activated.connect(self.deeds.send)
        self.read.clicked.connect(self.deeds.read)
        self.waiting.read_wanted.connect(self.deeds.read)
        self.note.clicked.connect(self.deeds.note_talk)
        self.register.clicked.connect(self.deeds.show_register)
        self.record.clicked.connect(self.recording.export)
        self.methods.clicked.connect(self.recording.show_sentences)
        self.about.clicked.connect(self.deeds.describe)
        self.talk.described.connect(self.deeds.describe)
