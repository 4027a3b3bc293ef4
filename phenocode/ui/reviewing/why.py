"""Why here? The notes and decisions that brought a statement, a code or a category where it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.analysis.findings import TITLES
from phenocode.analysis.reasons import Ground, Reason
from phenocode.commands.labels import say_step
from phenocode.commands.reasons import why_here
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr, trn
from phenocode.study.debriefing import Decision, Resolution
from phenocode.study.model import Study
from phenocode.study.records import Acceptance, KeptApart
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import Quotation, label
from phenocode.ui.widgets.panels import Divider, EmptyPlace, PanelHeader, Section

_WIDTH, _HEIGHT = 560, 600
_AT_FIRST, _MORE = 30, 60
_DECIDED = {
    Decision.KEPT: mark("Kept after a review"),
    Decision.CHANGED: mark("Changed after a review"),
    Decision.OPEN: mark("Left open after a review"),
}


def show_why(bridge: Bridge, subject_id: str, parent: QWidget) -> None:
    """Open the reasons of a statement, a code or a category; a damaged file is said instead."""
    try:
        reasons = why_here(bridge.session, subject_id)
    except Refusal as refusal:
        bridge.refused.emit(str(refusal))
        return
    WhyDialog(bridge.study, subject_id, reasons, parent).open()


class WhyDialog(Themed, QDialog):
    """What stands written about it first, then each decision with who, when and why, the newest first."""

    def __init__(self, study: Study, subject_id: str, reasons: Sequence[Reason], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Why here?"))
        self._study = study
        rtl = study.about.right_to_left
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._steps = [reason for reason in reasons if reason.ground is Ground.STEP]
        self._shown = 0
        content = Column(margins=(20, 16, 20, 16), spacing=16)
        statement = study.statements.get(subject_id)
        card = study.codes.get(subject_id) or study.categories.get(subject_id)
        if statement is not None:
            language = study.language_of(study.transcripts.get(statement.transcript_id or ""))
            content.add(Quotation(statement.quotation, language))
        elif card is not None:
            name = content.add(label(card.name, "lead", bold=True, wrap=True, direction=self._direction))
            name.setLayoutDirection(self._direction)
        for reason in reasons:
            if reason.ground is not Ground.STEP:
                content.add(self._note(reason))
        self._history = content.add(Section(tr("Decisions"), spacing=12))
        self._history.setVisible(bool(self._steps))
        self._more = button("", quiet=True, small=True)
        self._more.clicked.connect(lambda: self._show_more(_MORE))
        content.add(self._more)
        content.add_stretch()
        self._show_more(_AT_FIRST)
        close = button(tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        foot = Row(margins=(14, 10, 14, 10))
        foot.add_stretch()
        foot.add(close)
        header = PanelHeader(tr("Why here?"), trn("{n} decision", "{n} decisions", len(self._steps)), lead=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        if reasons:
            column.addWidget(scrolled(content, "panel"), 1)
        else:
            content.deleteLater()
            column.addWidget(EmptyPlace(tr("Nothing is known of how this came here.")), 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        close.setFocus()
        self.init_theme()

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    def _note(self, reason: Reason) -> QWidget:
        """What stands written, under what it is."""
        section = Section(self._title(reason), _signed(reason), spacing=4)
        section.add(self._written(reason.why) if reason.why else label(tr("no reason given"), "body", "ink3"))
        return section

    def _written(self, text: str, tone: str = "ink") -> QWidget:
        """The researcher's own words, in the study's direction."""
        words = label(text, "body", tone, wrap=True, direction=self._direction)
        words.setLayoutDirection(self._direction)  # a paragraph begins where its lines do
        return words

    def _title(self, reason: Reason) -> str:
        match reason.record:
            case Acceptance(check=check):
                return tr("Left on purpose: {check}", check=tr(TITLES[check]) if check in TITLES else check)
            case KeptApart(code_id=one, other_id=other):
                names = [code.name for code in (self._study.codes.get(one), self._study.codes.get(other)) if code]
                return tr("Kept apart: {names}", names=" / ".join(names))
            case Resolution(decision=decision):
                return tr(_DECIDED[decision])
        return tr("Why it was chosen") if reason.ground is Ground.RELEVANCE else tr("Memo")

    def _show_more(self, count: int) -> None:
        for reason in self._steps[self._shown : self._shown + count]:
            self._history.add(self._step(reason))
        self._shown = min(self._shown + count, len(self._steps))
        left = len(self._steps) - self._shown
        self._more.setVisible(left > 0)
        self._more.setText(trn("{n} earlier decision", "{n} earlier decisions", left))

    def _step(self, reason: Reason) -> QWidget:
        assert reason.step is not None  # noqa: S101 - its ground says so
        entry = Column(label(say_step(reason.step), wrap=True), spacing=2)
        if reason.why:
            entry.add(self._written(reason.why, "ink2"))
        entry.add(label(_signed(reason), "caption", "ink3", wrap=True))
        return entry


def _signed(reason: Reason) -> str:
    if not reason.when:
        return ""
    return tr("{who}, {when}", who=reason.who or "?", when=say_when(reason.when))
