"""What a reviewer said of a link, as the analyst sees it beside the item, and the answer to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.links import Link
from phenocode.commands.resolving import correct_comment, remove_comment, write_comment
from phenocode.i18n import tr
from phenocode.study.debriefing import Review, Verdict
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.thread import Thread
from phenocode.ui.place import Place
from phenocode.ui.reviewing.threads import said_in_study
from phenocode.ui.reviewing.words import ICONS, link_words, suggestion_words, who_says
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import link as link_button
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine


class JudgedLink(Column):
    """One link and what one reviewer said of it; the analyst answers here or resolves it in Debrief."""

    go = Signal(object)  # a Place: the matter in Debrief

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(spacing=6)
        self._bridge = bridge
        self._link = Link("")
        self._review_id = ""
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.title = label("", wrap=True)
        self.state = StateLine("circle", "")
        self.suggested = label("", "body", "ink2", wrap=True)
        self.said = Thread(direction)
        self.said.corrected.connect(self._correct)
        self.said.removed.connect(lambda one: self._bridge.do(remove_comment, one, origin=self))
        self.open_answer = link_button(tr("Answer…"))
        self.open_answer.clicked.connect(self._open_answer)
        self.resolve = link_button(tr("Resolve in Debrief"))
        self.resolve.clicked.connect(self._go)
        self.answer = NoteEdit(tr("Answer…"), direction, min_lines=1)
        self.answer.committed.connect(self._answer)
        deeds = QWidget()
        flow = FlowLayout(deeds, 14, 4)
        flow.addWidget(self.open_answer)
        flow.addWidget(self.resolve)
        for part in (self.title, self.state, self.suggested, self.said, self.answer, deeds):
            self.add(part)

    def show_link(self, link: Link, review: Review, stands: bool) -> None:
        """Show what a review says of a link, which may stand no longer; an answer being written is left alone."""
        if (link, review.id) != (self._link, self._review_id):
            self.commit()
            self._link, self._review_id = link, review.id
            self.answer.set_text("")
            self.answer.hide()
        study = self._bridge.study
        words = link_words(study, link, stands=stands)
        points = study.points_on(link.subject_id, link.aspect)
        point = next((one for one in points if one.review_id == review.id), None)
        self.title.setText(words)
        self.setAccessibleName(tr("{name}: {text}", name=review.judge, text=words))
        if point is not None:
            self.state.set_state(ICONS[point.verdict], who_says(review.judge, point.verdict), "ink")
        self.state.setVisible(point is not None)
        suggested = point.suggested if point is not None else ""
        self.suggested.setText(tr("Suggested: {place}", place=suggestion_words(study, suggested)) if suggested else "")
        self.suggested.setVisible(bool(suggested))
        said = said_in_study(self._bridge.session, review.id, link)
        self.said.show_said(said)
        self.said.setVisible(bool(said))
        self.open_answer.setVisible(self.answer.isHidden())
        self.resolve.setVisible(point is not None and point.verdict is not Verdict.AGREE)

    def commit(self) -> None:
        """Keep an answer that is being written."""
        if self._review_id:
            self.answer.commit()

    def _open_answer(self) -> None:
        self.answer.show()
        self.open_answer.hide()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, text: str) -> None:
        if not text.strip():
            return
        written = self._bridge.do(
            write_comment, self._review_id, self._link.subject_id, self._link.aspect, text, origin=self
        )
        if written is not None:
            self.answer.set_text("")
            self.answer.hide()
            self.open_answer.show()

    def _correct(self, comment_id: str, text: str) -> None:
        if text.strip():
            self._bridge.do(correct_comment, comment_id, text, origin=self)
        else:
            self._bridge.do(remove_comment, comment_id, origin=self)

    def _go(self) -> None:
        self.go.emit(Place("disagreement", f"{self._review_id}+{self._link.subject_id}+{self._link.aspect}"))
