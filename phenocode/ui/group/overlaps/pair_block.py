"""Two codes that overlap, why, and what can be done; two that are kept apart, with the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.overlaps import Overlap
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import InitialCode, KeptApart
from phenocode.ui.group.overlaps.blocks import Block
from phenocode.ui.group.overlaps.code_name import CodeName
from phenocode.ui.group.overlaps.forms import MergeForm, ReasonForm
from phenocode.ui.group.overlaps.statements import StatementsOfPair
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import Button, button, tool_button
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import Label, label
from phenocode.ui.widgets.marks import CountBadge


@dataclass(frozen=True, slots=True)
class Means:
    """What blocks need to show a study and to ask about it."""

    study: Study
    painter: CardPainter
    foresee: Callable[[Sequence[str], str], list[str]]  # the codes that go, the one that stays -> sentences
    reasons: Callable[[], list[str]]  # why codes were kept apart before, the latest first
    writing: bool = True  # a reviewer decides nothing


class DeedBlock(Block):
    """A block with a row of deeds, in whose place a deed may ask something."""

    card_wanted = Signal(str)
    merged = Signal(object, str, str)  # ids of the codes that go, the one that stays, why

    def __init__(self, means: Means) -> None:
        super().__init__()
        self.means = means
        self.form: MergeForm | ReasonForm | None = None
        self.deeds: dict[str, Button] = {}
        self._keys: dict[str, str] = {}
        self._deed_place = QWidget()
        self._flow = FlowLayout(self._deed_place, 6, 6)
        self._form_place = Column(spacing=0)
        self._deeds = Column(self._deed_place, self._form_place, spacing=0)
        if not means.writing:
            self._deeds.hide()

    def add_deed(self, name: str, words: str, key: str) -> Button:
        """Offer a deed under this name, with its key."""
        deed = button(words, small=True)
        deed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow.addWidget(deed)
        deed.clicked.connect(lambda: self._press(name))
        self.watch(deed)
        self.deeds[name] = deed
        self._keys[name] = key
        return deed

    def do(self, name: str) -> None:
        """Begin a deed of the block by its name."""
        raise NotImplementedError

    def _press(self, name: str) -> None:
        self.chosen.emit()
        self.do(name)

    def show_current(self) -> None:
        """The keys stand on the deeds of the current block."""
        super().show_current()
        for name, deed in self.deeds.items():
            deed.set_key(self._keys[name] if self.current else None)

    def parts(self) -> list[QWidget]:
        """The deeds."""
        return list(self.deeds.values())

    def ask(self, form: MergeForm | ReasonForm) -> None:
        """Ask something where the deeds stand."""
        self.close_form()
        self.form = form
        form.given_up.connect(self.give_up)
        self._deed_place.hide()
        self._form_place.add(form)
        self.parts_changed.emit()
        form.begin()

    def ask_which_stays(self, codes: Sequence[InitialCode]) -> None:
        """Ask which of some codes keeps its name; the one with the most statements is proposed."""
        study, painter = self.means.study, self.means.painter
        most = sorted(codes, key=lambda code: -study.count_statements_with(code.id))
        ids = [code.id for code in most]

        def foresee(staying: str) -> list[str]:
            return self.means.foresee([code_id for code_id in ids if code_id != staying], staying)

        form = MergeForm(most, [painter.colour_of(code) for code in most], painter.direction, foresee)
        form.confirmed.connect(lambda: self.merged.emit(form.going, form.staying, form.reason.text()))
        self.ask(form)

    def close_form(self) -> None:
        """The deeds stand there again."""
        if self.form is not None:
            self.form.end()
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._deed_place.show()
            self.parts_changed.emit()

    def give_up(self) -> None:
        """Nothing is done; the keyboard stays on the block."""
        self.close_form()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        """Ask nothing any more."""
        self.close_form()


class TwoCodes(DeedBlock):
    """The names of two codes, one under the other, and a sentence or more."""

    def __init__(self, means: Means) -> None:
        super().__init__(means)
        direction = means.painter.direction
        self.ids = ("", "")
        self.names = (CodeName(direction), CodeName(direction))
        names = Column(*self.names, spacing=0)
        self.head = Row(spacing=8)
        self.head.setLayoutDirection(direction)
        self.head.add(names, 1)
        self.end = Column(margins=(0, 3, 0, 0), spacing=4)
        self.end.setLayoutDirection(direction)
        self.head.add(self.end, align=Qt.AlignmentFlag.AlignTop)
        self.body.add(self.head)
        self._sentences = self.body.add(Column(spacing=0))
        self._lines: list[Label] = []
        self._said_in: Qt.LayoutDirection | None = None  # the direction of the sentences; None is the window's
        self.body.add(self._deeds)
        for at, name in enumerate(self.names):
            self.watch(name)
            name.setAccessibleDescription(tr("Shows the code on the board"))
            name.clicked.connect(lambda _checked=False, at=at: self.card_wanted.emit(self.ids[at]))

    @property
    def codes(self) -> list[InitialCode]:
        """The two, as they are now."""
        return [self.means.study.codes[code_id] for code_id in self.ids]

    def parts(self) -> list[QWidget]:
        """Names and deeds."""
        return [*self.names, *super().parts()]

    def show_codes(self, ids: tuple[str, str], sentences: Sequence[str], spoken: str = "") -> None:
        """Show the names as they are now, and these sentences."""
        if ids != self.ids:
            self.reset()
        self.ids = ids
        painter = self.means.painter
        codes = self.codes
        for name, code in zip(self.names, codes, strict=True):
            name.show_name(code.name, painter.colour_of(code))
        while len(self._lines) < len(sentences):
            self._lines.append(self._sentences.add(label("", "caption", "ink2", wrap=True, direction=self._said_in)))
        for line, sentence in zip(self._lines, sentences, strict=False):
            line.setText(sentence)
        for index, line in enumerate(self._lines):
            line.setVisible(index < len(sentences))
        pair = tr("{name} and {other}", name=codes[0].name, other=codes[1].name)
        self.setAccessibleName(tr(", ").join(part for part in (pair, spoken) if part))
        self.setAccessibleDescription(" ".join(sentences))

    def _say_in(self, direction: Qt.LayoutDirection | None) -> None:
        """Set the sentences in a direction: the study's own words in the study's."""
        self._said_in = direction
        for line in self._lines:
            line.set_direction(direction)

    def ask_why_apart(self, confirmed: Callable[[str], None]) -> None:
        """Ask for the reason why the two are kept apart."""
        known = self.means.study.kept_apart_from(*self.ids)
        written = known.reason if known is not None else ""
        form = ReasonForm(written, self.means.reasons(), self.means.painter.direction)

        def confirm() -> None:
            reason = form.reason()
            if reason:
                confirmed(reason)

        form.confirmed.connect(confirm)
        self.ask(form)


class PairBlock(TwoCodes):
    """An open pair, or one under one category already: merge, put together, keep apart, see the statements."""

    together_wanted = Signal()
    kept_apart = Signal(str)  # why
    statement_wanted = Signal(str)

    def __init__(self, means: Means, *, together: bool = True) -> None:
        super().__init__(means)
        self.pair: Overlap | None = None
        self.score = CountBadge(0, "count", tr("score"), hide_zero=False)
        self.end.add(self.score, align=Qt.AlignmentFlag.AlignHCenter)
        self.see = tool_button("chevron-down", tr("Show the statements"), "Enter", size=20)
        self.see.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.end.add(self.see, align=Qt.AlignmentFlag.AlignHCenter)
        self.watch(self.see)
        self.see.clicked.connect(self._see)
        self.add_deed("merge", tr("Merge"), "G")
        if together:
            self.add_deed("together", tr("Together"), "T")
        self.add_deed("apart", tr("Keep apart"), "K")
        self.statements: StatementsOfPair | None = None
        self.opened.connect(self.toggle)

    def _see(self) -> None:
        self.chosen.emit()
        self.toggle()

    def do(self, name: str) -> None:
        """Begin a deed by its name: merge, together or apart."""
        if name == "merge":
            self.ask_which_stays(self.codes)
        elif name == "apart":
            self.ask_why_apart(self.kept_apart.emit)
        elif name in self.deeds:
            self.together_wanted.emit()

    def parts(self) -> list[QWidget]:
        """The statements' button stands beside the names."""
        names, deeds = super().parts()[:2], super().parts()[2:]
        return [*names, self.see, *deeds]

    def show_item(self, item: object) -> None:
        """Show a pair."""
        assert isinstance(item, Overlap)  # noqa: S101 - what this kind of block is made for
        self.pair = item
        self.show_codes(
            (item.a.id, item.b.id),
            [str(reason) for reason in item.reasons],
            tr("score {score}", score=item.score),
        )
        self.score.set_number(item.score)
        if self.statements is not None and not self.statements.isHidden():
            self.statements.show_pair(item)

    def toggle(self) -> None:
        """Show the statements, or no longer."""
        if self.statements is not None and not self.statements.isHidden():
            self._fold()
        elif self.pair is not None:
            if self.statements is None:
                self.statements = self.body.add(StatementsOfPair(self.means.study, self.means.painter))
                self.statements.wanted.connect(self.statement_wanted)
            self.statements.show_pair(self.pair)
            self.statements.show()
            for stop in self.statements.stops():
                self.watch(stop)
            self.see.set_icon("chevron-up")
            self.see.set_tip(tr("Hide the statements"), "Enter")
        self.parts_changed.emit()

    def stops(self) -> list[QWidget]:
        """The quotations, where they are shown."""
        return self.statements.stops() if self.statements is not None and not self.statements.isHidden() else []

    def reset(self) -> None:
        """Another pair: nothing is asked, nothing opened."""
        super().reset()
        self._fold()

    def _fold(self) -> None:
        if self.statements is not None:
            self.statements.hide()
        self.see.set_icon("chevron-down")
        self.see.set_tip(tr("Show the statements"), "Enter")


class ApartBlock(TwoCodes):
    """A pair that is kept apart, and why; it can be brought together again, or its reason written anew."""

    brought_together = Signal(str)  # the id of the decision
    kept_apart = Signal(str)

    def __init__(self, means: Means) -> None:
        super().__init__(means)
        self._decision = ""
        self.add_deed("bring", tr("Bring together again"), "B")
        self.add_deed("apart", tr("Other reason"), "K")

    def do(self, name: str) -> None:
        """Begin a deed by its name: bring or apart."""
        if name == "bring":
            self.brought_together.emit(self._decision)
        elif name == "apart":
            self.ask_why_apart(self.kept_apart.emit)

    def show_item(self, item: object) -> None:
        """Show a decision."""
        assert isinstance(item, KeptApart)  # noqa: S101 - what this kind of block is made for
        self._decision = item.id
        reason = item.reason or tr("No reason was given.")
        self._say_in(self.means.painter.direction if item.reason else None)
        codes = self.means.study.codes
        one, other = sorted((item.code_id, item.other_id), key=lambda code_id: codes[code_id].position)
        self.show_codes((one, other), [reason], tr("kept apart"))
