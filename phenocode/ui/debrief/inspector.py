"""One disagreement: the words in their place, both sides, the thread, and at the foot what becomes of it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal

from phenocode.analysis.disagreements import Disagreement, standing_of
from phenocode.i18n import tr
from phenocode.study.debriefing import Review
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.debrief.matters import Key, Matters, Row, Selection
from phenocode.ui.debrief.resolve_bar import ResolveBar, TypedNote
from phenocode.ui.debrief.sides import Side, Sides
from phenocode.ui.debrief.thread import Said, Thread
from phenocode.ui.debrief.words import verdict_words
from phenocode.ui.group.meanings.sentences import Whose
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.reviewing.threads import comments_said
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.boxes import Row as Along
from phenocode.ui.widgets.buttons import button, link, tool_button
from phenocode.ui.widgets.labels import Quotation, label
from phenocode.ui.widgets.panels import Notice, SidePanel

_REST_MS = 60
_WIDTH = 300
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # of a sentence; a name that is stored has none


@dataclass(frozen=True, slots=True)
class Draft:
    """What is typed on a matter and not yet done; kept while the workspace lives."""

    reason: str = ""
    by: str | None = None  # None is the researcher
    answer: str = ""


class DisagreementPanel(SidePanel):
    """Follows the table when the hands rest; what is typed stays with its matter."""

    walked = Signal(int)  # 1 or -1
    statement_wanted = Signal(str)
    answered = Signal()
    corrected = Signal(str, str)
    removed = Signal(str)
    why_wanted = Signal()
    left = Signal()  # Escape: back to the table

    def __init__(self, bridge: Bridge, matters: Matters, whose: Whose) -> None:
        super().__init__(tr("Disagreement"), "end", _WIDTH)
        self._bridge = bridge
        self._study: Study = bridge.study
        self._matters = matters
        self._whose = whose
        self._colouring = Colouring(self._study)
        self._shown: Row | None = None
        self._wanted: tuple[Row | None, Selection | None, int, int] = (None, None, 0, 0)
        self._drafts: dict[Key, Draft] = {}
        self._why_not = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.catch_up)
        self.previous = self.header.add(tool_button("chevron-start", tr("Previous disagreement"), "[", size=24))
        self.next = self.header.add(tool_button("chevron-end", tr("Next disagreement"), "]", size=24))
        self.previous.clicked.connect(lambda: self.walked.emit(-1))
        self.next.clicked.connect(lambda: self.walked.emit(1))
        self._make_parts()
        self._show_nothing()

    @property
    def row(self) -> Row | None:
        """The matter that is shown."""
        return self._shown

    def follow(self, row: Row | None, selection: Selection | None, place: tuple[int, int]) -> None:
        """Show a matter as soon as the hands rest."""
        self._wanted = (row, selection, *place)
        self._say_place()
        self._rest.start()

    def catch_up(self) -> None:
        """Show what is wanted now; what was typed on another matter is kept with it."""
        self._rest.stop()
        row, selection, _, _ = self._wanted
        self.keep_draft()
        other = (row.key if row is not None else None) != (self._shown.key if self._shown is not None else None)
        matter = self._matters.now(row.key) if row is not None else None
        if row is None or selection is None or matter is None:
            self._shown = None
            self._show_nothing()
            return
        self._shown = row
        self._hint.hide()
        self._content.show()
        self.bar.show()
        self._show_words(row)
        self._sides.show_sides(self._sides_of(row, matter, selection))
        self._show_standing(matter, row)
        self.said.show_said(tuple(self._said(matter, selection)))
        self.bar.show_matter(matter)
        self._offer(row, matter)
        judges = tr(", ").join(review.judge for review in selection.reviews)
        self._both = tr("{name} and {other}", name=self._bridge.session.researcher, other=judges)
        if other:
            self._show_draft()

    # What is typed

    def keep_draft(self) -> None:
        """Keep what is typed with its matter."""
        if self._shown is None:
            return
        by = self.bar.by.text()
        own = by == self._bridge.session.researcher
        draft = Draft(self.bar.reason.text(), None if own else by, self.answer.text())
        if draft == Draft():
            self._drafts.pop(self._shown.key, None)
        else:
            self._drafts[self._shown.key] = draft

    def forget_reason(self) -> None:
        """The reason has become part of a decision."""
        if self._shown is not None:
            self.bar.reason.set_text("")
            self.keep_draft()

    def forget_answer(self) -> None:
        """The answer has become part of the thread."""
        if self._shown is not None:
            self.answer.set_text("")
            self.keep_draft()

    def _show_draft(self) -> None:
        assert self._shown is not None  # noqa: S101 - asked only while a matter is shown
        draft = self._drafts.get(self._shown.key, Draft())
        self.bar.reason.set_text(draft.reason)
        self.bar.by.setText(self._bridge.session.researcher if draft.by is None else draft.by)
        self.answer.set_text(draft.answer)

    # Parts

    def offer(self, why_not: str) -> None:
        """Offer all deeds, or say why none can be done."""
        self._why_not = why_not

    def _offer(self, row: Row, matter: Disagreement) -> None:
        no_change = "" if row.key[2] else tr("A category itself is changed by hand, in Group.")
        self.bar.offer(self._why_not, no_change)
        self.answer.setEnabled(not self._why_not)
        self.send.setEnabled(not self._why_not and bool(self.answer.text().strip()))

    def _show_words(self, row: Row) -> None:
        statement = row.statement
        self.quotation.setVisible(row.is_quotation)
        self.name.setVisible(not row.is_quotation)
        self.place.setVisible(statement is not None)
        if row.is_quotation and statement is not None:
            language = self._study.language_of(self._study.transcripts.get(statement.transcript_id or ""))
            colours = dict.fromkeys(spot.colour or 0 for spot in row.analyst)
            self.quotation.set_quotation(row.words, language, tuple(colours))
            whose = self._whose.label(statement)
            shown = tr("show in the transcript")
            self.place.setText(tr("{whose}: {deed}", whose=whose, deed=shown) if whose else shown)
            self.place.setEnabled(statement.anchored)
        else:
            self.name.setText(row.words)
        statements = [] if row.is_quotation else self._statements_of(row.key[1])
        self.quotations.setVisible(bool(statements))
        if statements:
            self.quotations.show_statements(statements, lambda one: self._colouring.of_statement(one)[0])

    def _statements_of(self, record_id: str) -> list[Statement]:
        code, category = self._study.codes.get(record_id), self._study.categories.get(record_id)
        if isinstance(code, InitialCode):
            found = self._study.statements_with(code.id)
        else:
            found = self._study.statements_below(category) if isinstance(category, Category) else []
        return sorted(found, key=lambda one: (one.transcript_id or "", one.start, one.position))

    def _sides_of(self, row: Row, matter: Disagreement, selection: Selection) -> list[Side]:
        places = [matter.analyst, *(matter.judged.get(review.id, "") for review in selection.reviews)]
        names = [tr("Analyst"), *(review.judge for review in selection.reviews)]
        cells = (row.analyst, *row.judged)
        return [
            Side(name, cell, self._definitions(place))
            for name, cell, place in zip(names, cells, places, strict=True)
            if cell
        ]

    def _definitions(self, places: str) -> tuple[str, ...]:
        found = (self._study.categories.get(one) for one in places.split("+"))
        return tuple(category.definition if category is not None else "" for category in found)

    def _show_standing(self, matter: Disagreement, row: Row) -> None:
        """Where it stands now, when that is another place than the one that was judged."""
        now = standing_of(self._study, matter) if row.key[2] else matter.analyst
        moved = now != matter.analyst
        self._standing.setVisible(moved)
        if moved:
            names = [card.name for one in now.split("+") if (card := self._study.find(one)) and hasattr(card, "name")]
            self._standing.set_text(
                tr("It stands in {name} by now.", name=" + ".join(names))
                if names
                else tr("It has no place in the analysis any more.")
            )

    def _said(self, matter: Disagreement, selection: Selection) -> list[Said]:
        """The judges' own words first, then the thread."""
        said = [one for review in selection.reviews if (one := self._remark(review, matter)) is not None]
        return [*said, *comments_said(self._bridge.session, matter.source_id, matter.subject_id, matter.aspect)]

    def _remark(self, review: Review, matter: Disagreement) -> Said | None:
        if review.package_id is not None:
            sorting = self._study.sortings_in(review.id).get(matter.subject_id)
            if sorting is None or not sorting.remark:
                return None
            return Said(review.id, review.judge, review.answered, sorting.remark)
        points = self._study.points_on(matter.subject_id, matter.aspect)
        point = next((one for one in points if one.review_id == review.id), None)
        if point is None:
            return None
        return Said(point.id, review.judge, point.written, point.reason, note=verdict_words(point.verdict))

    def _show_nothing(self) -> None:
        self._content.hide()
        self._hint.show()
        self.bar.hide()
        self._say_place()

    def _say_place(self) -> None:
        row, _, at, count = self._wanted
        self.header.set_title(tr("Disagreement {n}", n=at) if row is not None else tr("Disagreement"))
        self.header.set_detail(tr("of {count}", count=count) if row is not None else "")
        self.previous.setEnabled(row is not None and at > 1)
        self.next.setEnabled(row is not None and at < count)

    def _make_parts(self) -> None:
        language = self._study.about.language
        rtl = self._study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._hint = label(tr("Choose a disagreement to see both sides of it here."), "body", "ink3", wrap=True)
        self.quotation = Quotation("", language)
        self.name = label("", "lead", bold=True, wrap=True, direction=direction)
        self.place = link("", "caption")
        self.place.clicked.connect(self._go_to_statement)
        self.quotations = Quotations(self._study)
        self.quotations.wanted.connect(self.statement_wanted)
        self._sides = Sides(direction)
        self._standing = Notice("info", "")
        self.why = link(tr("Why here?"), "caption")
        self.why.clicked.connect(self.why_wanted)
        self.said = Thread(direction)
        self.said.corrected.connect(self.corrected)
        self.said.removed.connect(self.removed)
        self.answer = TypedNote(tr("Answer…"), direction, min_lines=1, max_lines=8)
        self.answer.sent.connect(self.answered)
        self.answer.left.connect(self.left)
        self.answer.textChanged.connect(self._offer_sending)
        self.send = button(tr("Answer"), small=True)
        self.send.clicked.connect(self.answered)
        self.send.hide()
        sending = Along(self.send)
        sending.add_stretch()
        self._content = Column(
            Column(self.quotation, self.name, self.place, spacing=6),
            self.quotations,
            Column(self._sides, self._standing, self.why, spacing=6),
            self.said,
            Column(self.answer, sending, spacing=6),
            spacing=14,
        )
        self.body.add(Column(self._hint, self._content, margins=(14, 14, 14, 16), spacing=0))
        self.body.add_stretch()
        self.bar = self.add_footer(ResolveBar(direction))
        self.bar.left.connect(self.left)
        self.bar.both.clicked.connect(lambda: self.bar.by.setText(self._both.translate(_ISOLATES)))
        self._both = ""

    def _offer_sending(self) -> None:
        written = bool(self.answer.text().strip())
        self.send.setVisible(written)
        self.send.setEnabled(written and not self._why_not)

    def _go_to_statement(self) -> None:
        if self._shown is not None and self._shown.statement is not None:
            self.statement_wanted.emit(self._shown.statement.id)
