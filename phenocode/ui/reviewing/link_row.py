"""A link as the reviewer judges it: agree, disagree or unsure, why, where else, and the comments on it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QRadioButton, QWidget

from phenocode.analysis.links import Link
from phenocode.commands.reviewing import ReviewBook
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Verdict
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.debrief.thread import Thread
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.keys import same_key
from phenocode.ui.reviewing.threads import said_by_reviewer
from phenocode.ui.reviewing.words import link_words, other_places, saying, suggestion_words
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import link, tool_button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label

_VERDICTS = tuple(Verdict)


class VerdictChoice(Segmented):
    """Agree, disagree or unsure; nothing is chosen before the reviewer does."""

    def __init__(self) -> None:
        super().__init__([(v.value, saying(v)) for v in _VERDICTS], "", tr("Your judgement"))

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show a verdict, or none."""
        if verdict is not None:
            self.set_value(verdict.value)
            return
        chosen = self._group.checkedButton()
        if chosen is not None:
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)
            self.update()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the keyboard on what is chosen, or on the first."""
        (self._group.checkedButton() or next(iter(self._parts.values()))).setFocus(reason)


class LinkRow(Column):
    """One link. Alt+1, 2, 3 judge it and Alt+0 takes that back while the keyboard is in it."""

    reached = Signal(object)  # the keyboard came into it: a Link

    def __init__(self, bridge: Bridge, book: ReviewBook, open_palette: Callable[[], TargetPalette]) -> None:
        super().__init__(spacing=6)
        self._bridge = bridge
        self._book = book
        self._open_palette = open_palette
        self._link = Link("")
        self._reason = ""  # as it was shown or given last
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.title = label("", wrap=True)
        self.verdict = VerdictChoice()
        self.verdict.chosen.connect(lambda key: self.judge(Verdict(key)))
        self.take_back = tool_button("undo", tr("Take the judgement back"), "Alt+0", size=24)
        self.take_back.clicked.connect(lambda: self.judge(None))
        judged = Row(self.verdict, self.take_back, spacing=6)
        judged.add_stretch()
        self.reason = NoteEdit(tr("Why"), direction, min_lines=1)
        self.reason.committed.connect(self._give_reason)
        self.suggest = link(tr("Suggest another place…"))
        self.suggest.clicked.connect(self._ask_place)
        self.suggested = label("", "body", "ink2", wrap=True)
        self.forget = tool_button("close", tr("Suggest no other place"), size=20)
        self.forget.clicked.connect(lambda: self._suggest(""))
        self._suggestion = Row(self.forget, spacing=6)
        self._suggestion.insert(0, self.suggested)
        self.said = Thread(direction)
        self.said.corrected.connect(book.correct_comment)
        self.said.removed.connect(book.remove_comment)
        self.comment = NoteEdit(tr("Comment…"), direction, min_lines=1)
        self.comment.committed.connect(self._write_comment)
        self.comment.hide()
        self.open_comment = link(tr("Comment…"))
        self.open_comment.clicked.connect(self._open_comment)
        deeds = QWidget()
        flow = FlowLayout(deeds, 14, 4)
        flow.addWidget(self.suggest)
        flow.addWidget(self.open_comment)
        for part in (self.title, judged, self.reason, self._suggestion, self.said, self.comment, deeds):
            self.add(part)
        for number, verdict in enumerate((None, Verdict.AGREE, Verdict.DISAGREE, Verdict.UNSURE)):
            deed = QAction(self)
            keys = [f"Alt+{one.toString()}" for one in same_key(str(number))]
            deed.setShortcuts([QKeySequence(key) for key in keys])
            deed.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            deed.triggered.connect(partial(self.judge, verdict))
            self.addAction(deed)
        for watched in (*self.verdict.findChildren(QRadioButton), self.reason, self.suggest, self.open_comment):
            watched.installEventFilter(self)

    @property
    def link(self) -> Link:
        """The link that is shown."""
        return self._link

    def show_link(self, shown: Link) -> None:
        """Show a link as it is judged now; what is being written on it is left alone."""
        other = shown != self._link
        if other:
            self.commit()
            self._link = shown
            self.comment.set_text("")
            self._close_comment()
        study = self._bridge.study
        words = link_words(study, shown)
        point = self._book.point_on(shown.subject_id, shown.aspect)
        self.title.setText(words)
        self.setAccessibleName(words)
        self.verdict.setAccessibleName(words)
        self.verdict.show_verdict(point.verdict if point is not None else None)
        self.take_back.setVisible(point is not None)
        reason = point.reason if point is not None else ""
        written = self.reason.text()
        if written != reason and (other or written.strip() == self._reason):
            self.reason.set_text(reason)
        self._reason = reason
        suggested = point.suggested if point is not None else ""
        self.reason.setVisible(point is not None)
        self._suggestion.setVisible(bool(suggested))
        self.suggested.setText(tr("Suggested: {place}", place=suggestion_words(study, suggested)) if suggested else "")
        differs = point is not None and point.verdict is not Verdict.AGREE
        self.suggest.setVisible(differs and not suggested)
        said = said_by_reviewer(self._bridge.session, self._book, shown)
        self.said.show_said(said)
        self.said.setVisible(bool(said))

    def judge(self, verdict: Verdict | None) -> None:
        """Give a verdict, or take it back with its reason."""
        point = self._book.point_on(*self._ids)
        suggested = point.suggested if point is not None and verdict is not Verdict.AGREE else ""
        self._book.judge_link(*self._ids, verdict, self.reason.text() if point is not None else "", suggested)
        self.verdict.take_focus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep what is being written."""
        if self._link.subject_id:
            self.reason.commit()
            self.comment.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self._link)
        return super().eventFilter(watched, event)

    @property
    def _ids(self) -> tuple[str, str]:
        return self._link.subject_id, self._link.aspect

    def _give_reason(self, text: str) -> None:
        point = self._book.point_on(*self._ids)
        if point is not None:
            self._book.judge_link(*self._ids, point.verdict, text, point.suggested)

    def _open_comment(self) -> None:
        self.comment.show()
        self.open_comment.hide()
        self.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_comment(self) -> None:
        self.comment.hide()
        self.open_comment.show()

    def _write_comment(self, text: str) -> None:
        self.comment.set_text("")
        had_keyboard = self.comment.hasFocus()
        self._close_comment()
        if had_keyboard:
            self.open_comment.setFocus(Qt.FocusReason.OtherFocusReason)
        self._book.comment(*self._ids, text)

    def _suggest(self, place: str) -> None:
        point = self._book.point_on(*self._ids)
        if point is not None:
            self._book.judge_link(*self._ids, point.verdict, self.reason.text(), place)

    def _ask_place(self) -> None:
        palette = self._open_palette()
        shown = self._link
        targets = other_places(self._bridge.study, Colouring(self._bridge.study), shown)

        def choose(target: Target) -> None:
            if shown == self._link:
                self._suggest(target.id or palette.typed_name())

        heading = tr("Where else could it stand?")
        palette.open(heading, targets, choose, self.suggest, makes=mark("Suggest {name}"))
