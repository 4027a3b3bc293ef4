"""What is asked in place before a deed: which name stays in a merge, and why two codes are kept apart."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr, trn
from phenocode.study.records import InitialCode
from phenocode.ui.group.foreseen import Foreseen
from phenocode.ui.group.overlaps.code_name import CodeChoice, ReasonBefore
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField, field, section_label
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_REASONS = 3
_OFFERED = 30


class _Form(Column):
    """Enter confirms wherever the keyboard is, Escape gives up."""

    confirmed = Signal()
    given_up = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(spacing=8)
        self.confirm = button(words, primary=True, key="Enter", small=True)
        self.confirm.clicked.connect(self.confirmed)
        give_up = button(tr("Cancel"), key="Esc", quiet=True, small=True)
        give_up.clicked.connect(self.given_up)
        self._deeds = QWidget()
        flow = FlowLayout(self._deeds, 4, 6)
        for deed in (self.confirm, give_up):
            flow.addWidget(deed)

    def begin(self) -> None:
        """Put the keyboard where something is asked."""

    def end(self) -> None:
        """Nobody is asked any more."""

    def _finish(self, *asked: QWidget) -> None:
        """All parts stand: the deeds come last."""
        self.add(self._deeds)
        for part in asked:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from a field or a choice."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.confirmed.emit()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape; what is no key of a form stays in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()


class MergeForm(_Form):
    """Which of some codes stays; the others go into it. What that changes is said before it is done.

    Of very many the first few are offered.
    """

    def __init__(
        self,
        codes: Sequence[InitialCode],
        colours: Sequence[int],
        direction: Qt.LayoutDirection,
        foresee: Callable[[str], list[str]],
    ) -> None:
        super().__init__(tr("Merge"))
        self._codes = codes
        self._foresee = foresee
        self.add(section_label(tr("Which name stays?")))
        self.choices: list[CodeChoice] = []
        names = self.add(Column(spacing=4))
        for code, colour in list(zip(codes, colours, strict=True))[:_OFFERED]:
            choice = names.add(CodeChoice(direction))
            choice.show_name(code.name, colour)
            choice.toggled.connect(self._turn)
            self.choices.append(choice)
        self._says = self.add(label("", wrap=True))
        self.foreseen = self.add(Foreseen())
        self.reason = TextField("", direction=direction)
        self.add(field(tr("Why, for the history (may stay empty)"), self.reason))
        self._finish(*self.choices, self.reason)
        self.choices[0].setChecked(True)

    def begin(self) -> None:
        """Put the keyboard on the name that stays."""
        self.choices[self._at()].setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Nothing need be foreseen."""
        self.foreseen.forget()

    @property
    def staying(self) -> str:
        """The id of the code whose name stays."""
        return self._codes[self._at()].id

    @property
    def going(self) -> list[str]:
        """The ids of the others."""
        return [code.id for code in self._codes if code.id != self.staying]

    def sentences(self) -> list[str]:
        """What is said: where which code goes, and what that changes."""
        return [self._says.text(), *self.foreseen.sentences]

    def _at(self) -> int:
        return next((index for index, choice in enumerate(self.choices) if choice.isChecked()), 0)

    def _turn(self, chosen: bool) -> None:
        if not chosen:
            return
        staying = self._codes[self._at()].name
        going = [code.name for code in self._codes if code.id != self.staying]
        if len(going) == 1:
            said = tr("{name} goes into {other}, which keeps its name.", name=going[0], other=staying)
        else:
            said = trn(
                "{n} code goes into {other}, which keeps its name.",
                "{n} codes go into {other}, which keeps its name.",
                len(going),
                other=staying,
            )
        self._says.setText(said)
        self.foreseen.ask(partial(self._foresee, self.staying))


class ReasonForm(_Form):
    """Why two codes stay two. It can't be left blank; reasons given before are offered, and Down goes through them."""

    def __init__(self, written: str, before: Sequence[str], direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Keep apart"))
        self.field = TextField("", direction=direction)
        self.field.setText(written)
        self.add(field(tr("Why are they two?"), self.field))
        self.missing = self.add(
            label(tr("Write a few words first; they are kept with the pair."), "caption", "warn", wrap=True)
        )
        self.missing.hide()
        self._before = list(before[:_REASONS])
        self._at = -1
        self.offers: list[ReasonBefore] = []
        if self._before:
            offers = Column(section_label(tr("As before (↓)")), spacing=0)
            for reason in self._before:
                offer = offers.add(ReasonBefore(direction, reason))
                offer.clicked.connect(lambda _checked=False, words=reason: self._take(words))
                self.offers.append(offer)
            self.add(offers)
        self._finish(self.field)
        self.field.textEdited.connect(lambda: self.missing.hide())

    def begin(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def reason(self) -> str:
        """What is written; asks for it where nothing is."""
        written = " ".join(self.field.text().split())
        self.missing.setVisible(not written)
        if not written:
            self.begin()
        return written

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go through the reasons given before."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._before:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._at = (self._at + step) % len(self._before)
                self._take(self._before[self._at])
                return True
        return super().eventFilter(watched, event)

    def _take(self, reason: str) -> None:
        self.field.setText(reason)
        self.missing.hide()
        self.begin()
