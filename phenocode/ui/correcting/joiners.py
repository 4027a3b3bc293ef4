"""Restoring half-spaces in the window: what is proposed is gone through, and only what is ticked is put in."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from phenocode.commands.correcting import Correction, prepare_correction, store_correction
from phenocode.commands.session import Session
from phenocode.i18n import mark, tr, trn
from phenocode.study.records import Transcript
from phenocode.text.edits import Edit
from phenocode.text.joiners import Affix, find_joiners
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.proposals import Proposal, whole_words
from phenocode.ui.correcting.proposals_view import ProposalsView
from phenocode.ui.correcting.rechecks import with_rechecks
from phenocode.ui.correcting.task import TaskWindow, beside
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace

_CONTEXT = 60
_WORD = re.compile("[^\\W\\d_]|[\u064b-\u0652\u0654\u0670\u200c\u200d]")  # a letter, or what belongs to one
_NAMES = {
    Affix.CONTINUOUS: mark("Verbs with می and نمی"),
    Affix.PLURAL: mark("Plurals with ها"),
    Affix.DEGREE: mark("Comparisons with تر and ترین"),
    Affix.ENDING: mark("Endings such as ای, ام and اند"),
}

Found = list[tuple[str, Edit, Proposal]]  # the transcript, the edit, and its row


class JoinersWindow(TaskWindow):
    """Proposals for the open transcript or for all; applied as one step."""

    def __init__(self, bridge: Bridge, transcript_id: str | None, parent: QWidget) -> None:
        super().__init__(bridge, tr("Restore half-spaces"), parent)
        self._transcript_id = transcript_id
        self._found: Found = []
        transcript = bridge.study.transcripts.get(transcript_id or "")
        options = [("all", tr("All transcripts"))]
        if transcript is not None:
            options.insert(0, ("one", transcript.name))
        self.scope = self.header.add(Segmented(options, name=tr("Where half-spaces are looked for")))
        self.scope.setVisible(len(options) > 1)
        self.scope.chosen.connect(lambda _key: self.look())
        self.found = ProposalsView("fa")
        self.found.proposals.ticked_changed.connect(self.show_state)
        every = button(tr("All"), small=True)
        none = button(tr("None"), small=True)
        every.clicked.connect(lambda: self.found.proposals.tick_all(True))
        none.clicked.connect(lambda: self.found.proposals.tick_all(False))
        self._count = label("", tone="ink2", tabular=True)
        head = Row(every, none, self._count, margins=(14, 8, 14, 8))
        head.add_stretch()
        head.add(label(tr("Space ticks a row, or all under it."), "caption", "ink3"))
        listed = Column(head, spacing=0)
        listed.add(self.found, 1)
        self.pages.addWidget(listed)
        self.pages.addWidget(EmptyPlace(tr("No half-space is missing here, as far as the program can tell.")))
        cancel = self.foot.add(button(tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.apply = self.foot.add(button("", primary=True))
        self.apply.clicked.connect(self._apply)
        self.init_theme()
        self.show_state()

    def look(self) -> None:
        """Look for what is missing."""
        wanted = self._transcript_id if self.scope.value() == "one" else None
        if self.busy:
            return
        self.work(
            tr("Looking for half-spaces"),
            beside(self.bridge, lambda session, tell: _find(session, wanted, tell)),
            self._take,
        )

    def show_state(self) -> None:
        """Say how many are ticked."""
        count = self.found.proposals.ticked_count
        self._count.setText(tr("{ticked} of {n} places ticked", ticked=count, n=len(self._found)))
        self.apply.setText(trn("Put in {n} half-space", "Put in {n} half-spaces", count))
        self.apply.setEnabled(count > 0 and not self.busy)
        self.scope.setEnabled(not self.busy)

    def _take(self, found: Found) -> None:
        self._found = found
        self.found.proposals.show_proposals([proposal for _, _, proposal in found])
        self.found.open_groups()
        self.pages.setCurrentIndex(0 if found else 1)
        self.found.setFocus()

    def _apply(self) -> None:
        edits: dict[str, list[Edit]] = {}
        chosen = self.found.proposals.ticked()
        for number in chosen:
            transcript_id, edit, _ = self._found[number]
            edits.setdefault(transcript_id, []).append(edit)
        for chosen_edits in edits.values():
            chosen_edits.sort()  # the rows stand by rule, an edit where it lies
        self.work(
            tr("Putting them in"),
            beside(self.bridge, lambda session, _tell: prepare_correction(session, edits)),
            lambda correction: self._store(correction, len(chosen)),
        )

    def _store(self, correction: Correction, count: int) -> None:
        reason = tr("Half-spaces restored")
        self.show_busy(tr("Putting them in"))
        try:
            changes = self.bridge.do(store_correction, correction, reason=reason, origin=self)
        finally:
            self.show_idle()
        if changes is None:
            return
        said = trn("{n} half-space was put in", "{n} half-spaces were put in", count)
        self.bridge.said.emit(with_rechecks(said, changes))
        self.accept()


def _find(session: Session, wanted: str | None, tell: Callable[[int, int], None]) -> Found:
    """What is proposed, rule by rule and word by word, in the transcripts' order."""
    study = session.study
    transcripts = [study.transcripts[wanted]] if wanted is not None else [*study.interviews(), *study.literature()]
    found: list[tuple[Affix, str, Edit, Proposal]] = []
    for number, transcript in enumerate(transcripts):
        tell(number, len(transcripts))
        found += _find_in(session, transcript, single=wanted is not None)
    order = list(Affix)
    return [(one[1], one[2], one[3]) for one in sorted(found, key=lambda one: order.index(one[0]))]


def _find_in(session: Session, transcript: Transcript, *, single: bool) -> list[tuple[Affix, str, Edit, Proposal]]:
    text = session.source(transcript.source_id).text
    found = []
    for edit, affix in find_joiners(text):
        start, end = _word_round(text, edit)
        words = text[start:end]
        becomes = text[start : edit.start] + edit.text + text[edit.end : end]
        place = tr("{words} becomes {becomes}", words=words, becomes=becomes) if single else transcript.name
        before, after = whole_words(text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT], _CONTEXT)
        proposal = Proposal(tr(_NAMES[affix]), place, before, words, becomes, after)
        found.append((affix, transcript.id, edit, proposal))
    return found


def _word_round(text: str, edit: Edit) -> tuple[int, int]:
    start, end = edit.start, edit.end
    while start > 0 and _WORD.fullmatch(text[start - 1]):
        start -= 1
    while end < len(text) and _WORD.fullmatch(text[end]):
        end += 1
    return start, end
