"""Going back to a kept iteration: what will happen, said before it is done, and whether the present state is kept."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.analysis.foresight import Foresight
from phenocode.commands.iterations import Restored, restore_iteration
from phenocode.commands.rehearsing import foresee
from phenocode.commands.session import Session
from phenocode.i18n import isolate, tr, trn
from phenocode.study.records import Card
from phenocode.ui.group.iterations.form import Deeds
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox
from phenocode.ui.widgets.labels import label

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What going back would do."""

    foresight: Foresight
    restored: Restored

    def sentences(self) -> list[str]:
        """For a person: the cards, the statements, the numbers."""
        said = [*self._cards(), *self._statements()]
        numbers = self.foresight.short()
        if numbers:
            said.append(tr("{numbers}.", numbers=numbers))
        return said or [tr("Nothing changes: everything is as it was then.")]

    def _cards(self) -> list[str]:
        said = []
        new, gone = self.foresight.new, self.foresight.gone
        if new:
            said.append(
                trn("1 card comes back: {names}.", "{n} cards come back: {names}.", len(new), names=_names(new))
            )
        if gone:
            said.append(
                trn(
                    "1 card made since goes: {names}.",
                    "{n} cards made since go: {names}.",
                    len(gone),
                    names=_names(gone),
                )
            )
        changed = self.restored.cards_changed
        if changed:
            said.append(
                trn(
                    "1 card has its former name, place and texts again.",
                    "{n} cards have their former names, places and texts again.",
                    changed,
                )
            )
        return said

    def _statements(self) -> list[str]:
        said = []
        restored = self.restored
        if restored.brought_back:
            said.append(
                trn(
                    "1 statement that was unmarked since is marked again.",
                    "{n} statements that were unmarked since are marked again.",
                    restored.brought_back,
                )
            )
        if restored.left_out:
            said.append(
                trn(
                    "1 statement can't come back: its interview is gone or has another text now.",
                    "{n} statements can't come back: their interviews are gone or have other texts now.",
                    restored.left_out,
                )
            )
        if restored.kept_since:
            said.append(
                trn(
                    "1 statement marked since stays, without the codes made since.",
                    "{n} statements marked since stay, without the codes made since.",
                    restored.kept_since,
                )
            )
        return said


def foresee_return(session: Session, iteration_id: str) -> Foreseen:
    """What going back to an iteration would do; nothing is changed. Raises Refusal when it can't be done."""
    done: list[Restored] = []

    def rehearse(rehearsed: Session) -> None:
        done.append(restore_iteration(rehearsed, iteration_id))

    return Foreseen(foresee(session, rehearse), done[0])


def _names(cards: tuple[Card, ...]) -> str:
    names = [isolate(card.name) for card in cards[:_NAMED]]
    if len(cards) > _NAMED:
        names.append(tr("{n} more", n=len(cards) - _NAMED))
    return tr(", ").join(names)


class ReturnForm(Column):
    """What will happen, and the deed."""

    finished = Signal(bool)  # whether the present state is kept first
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._sentences = self.add(Column(spacing=4))
        self.sentences: list[str] = []
        self.keep_first = self.add(CheckBox(tr("Keep the present state first"), True))
        self._undo = self.add(label(tr("Going back is one step: Undo takes it back."), "caption", "ink3", wrap=True))
        self.deed = button(tr("Go back"), primary=True, key="Enter")
        self.cancel = button(tr("Cancel"), quiet=True, key="Esc")
        self.add(Deeds(self.deed, self.cancel))
        self.deed.clicked.connect(lambda: self.finished.emit(self.keeps))
        self.cancel.clicked.connect(self.let_go)

    @property
    def keeps(self) -> bool:
        """Whether the present state is to be kept first."""
        return not self.keep_first.isHidden() and self.keep_first.isChecked()

    def show_foreseen(self, foreseen: Foreseen, kept_already: bool) -> None:
        """Say what would happen; the present state is not kept twice."""
        self.sentences = foreseen.sentences()
        self._sentences.clear()
        for sentence in self.sentences:
            self._sentences.add(label(sentence, wrap=True))
        self.keep_first.setVisible(not kept_already)
        self.keep_first.setChecked(True)
        self.deed.setAccessibleDescription(" ".join(self.sentences))

    def take_focus(self) -> None:
        """The keyboard is on the deed."""
        self.deed.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go."""
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)
