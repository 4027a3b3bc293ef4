"""What was asked in a review and what came of it; a talk with a peer is noted here from the start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.commands.meetings import describe_review, note_meeting
from phenocode.i18n import language, tr
from phenocode.study.debriefing import Review, ReviewKind
from phenocode.text.days import numbered_day
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.resolve_bar import TypedNote
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField, field
from phenocode.ui.widgets.labels import label

_WIDTH, _HEIGHT = 520, 470
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TalkDialog(Themed, QDialog):
    """Notes a talk, or describes a review; whose answer it is and when it was given can't be changed of one that was
    read."""

    def __init__(self, bridge: Bridge, review: Review | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._review = review
        talk = review is None or review.kind is ReviewKind.MEETING
        title = tr("Note a talk") if review is None else tr("About this review")
        self.setWindowTitle(title)
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.judge = TextField(direction=direction)
        self.held = TextField(direction=direction)
        self.asked = TypedNote("", direction, min_lines=3, max_lines=8)
        self.outcome = TypedNote("", direction, min_lines=4, max_lines=12)
        for note in (self.asked, self.outcome):
            note.sent.connect(self.try_deed)
            note.left.connect(self.reject)
        content = Column(margins=(20, 18, 20, 14), spacing=12)
        if review is None:
            content.add(
                label(
                    tr("A talk in which a peer questioned the analysis is a dialogic check. Note it soon after."),
                    tone="ink2",
                    wrap=True,
                )
            )
        who = Row(spacing=12)
        who.add(field(tr("With whom"), self.judge), 3)
        who.add(field(tr("When"), self.held), 2)
        content.add(who)
        content.add(field(tr("What was asked"), self.asked))
        content.add(field(tr("What came of it"), self.outcome))
        content.add_stretch()
        if review is not None:
            self.judge.setText(review.judge)
            self.held.setText(review.answered if talk else numbered_day(review.answered, language()))
            self.asked.set_text(review.asked)
            self.outcome.set_text(review.outcome)
        for own in (self.judge, self.held):
            own.setReadOnly(not talk)
        self._talk = talk
        self.deed = button(tr("Note it") if review is None else tr("Save"), primary=True, key="Ctrl Enter")
        self.deed.clicked.connect(self.try_deed)
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = Row(margins=(20, 0, 20, 18))
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(content, "window"), 1)
        column.addWidget(foot)
        self.judge.textChanged.connect(self._offer)
        self._offer()
        self.init_theme()
        (self.judge if talk else self.asked).setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """As large as the window allows."""
        present, window = theme(), self.parentWidget()
        room = window.size() if window is not None else self.size()
        self.resize(min(present.px(_WIDTH), room.width()), min(present.px(_HEIGHT), room.height()))

    def try_deed(self) -> None:
        """Note it; a refusal leaves the fields open."""
        if not self.deed.isEnabled():
            return
        done: object | None
        if self._review is None:
            done = self._bridge.do(
                note_meeting,
                judge=self.judge.text(),
                held=self.held.text(),
                asked=self.asked.text(),
                outcome=self.outcome.text(),
                origin=self,
            )
        else:
            done = self._bridge.do(self._describe)
        if done is not None:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it from a field of one line, Ctrl+Enter from everywhere."""
        if event.key() in _ENTER:
            self.try_deed()
        else:
            super().keyPressEvent(event)

    def _describe(self, session: object) -> bool:
        assert self._review is not None  # noqa: S101 - it is described, not made
        own = {"judge": self.judge.text(), "held": self.held.text()} if self._talk else {}
        describe_review(
            self._bridge.session,
            self._review.id,
            asked=self.asked.text(),
            outcome=self.outcome.text(),
            origin=self,
            **own,
        )
        return True

    def _offer(self) -> None:
        self.deed.setEnabled(bool(self.judge.text().strip()))
