"""One conflict: what it is about, the words in their context, and both sides to choose from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from phenocode.commands.joining import BOTH, MINE, THEIRS, Conflict, JoinPlan
from phenocode.commands.joining_words import Said
from phenocode.i18n import tr
from phenocode.study.records import Statement, Transcript
from phenocode.text.context import context
from phenocode.ui.bridge import Bridge
from phenocode.ui.joining.sides import SideCard
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.labels import Label, Quotation, label

_AROUND = 90  # characters before and after a quotation


class ConflictView(Column):
    """Shows a conflict; ``decided`` says what was chosen."""

    decided = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(margins=(20, 18, 20, 18), spacing=12, ground="sheet")
        self._bridge = bridge
        self.cards: dict[str, SideCard] = {}

    def show_conflict(self, plan: JoinPlan, conflict: Conflict, said: Said, decision: str) -> None:
        """Show both sides of a conflict, and what was decided."""
        self.clear()
        study = self._bridge.study
        language = study.about.language
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.add(label(tr("{kind} · {part}", kind=said.kind, part=said.part), "caption", "ink2"))
        if not said.named_by_words:
            self.add(label(said.name, "lead", "ink", bold=True, wrap=True, direction=direction))
        if said.statement is not None:
            self._add_context(plan, said.statement, language)
        group = QButtonGroup(self)
        self.cards = {}
        titles = {
            MINE: tr("1  Mine: this study"),
            THEIRS: tr("2  Theirs: {who}", who=tr(", ").join(plan.researchers) or plan.file),
            BOTH: tr("3  Both"),
        }
        for number, words in ((MINE, said.mine), (THEIRS, said.theirs), (BOTH, said.both)):
            if number not in conflict.outcomes:
                continue
            card = SideCard(titles[number], words, language, own_words=said.own_words, quoted=conflict.part == "place")
            card.setChecked(number == decision)
            card.clicked.connect(lambda _on=False, number=number: self.decided.emit(number))
            group.addButton(card)
            self.cards[number] = self.add(card)
        if conflict.part == "text" and isinstance(conflict.about, Transcript):
            told = tr(
                "The statements of this transcript follow the text that you choose. Those of the other side are placed "
                "in it by their words; none is dropped."
            )
            self.add(label(told, "caption", "ink2", wrap=True))
        self.add_stretch()

    def show_decision(self, decision: str) -> None:
        """Show another decision."""
        for key, card in self.cards.items():
            card.setChecked(key == decision)

    def _add_context(self, plan: JoinPlan, statement: Statement, language: str) -> None:
        study = self._bridge.study
        source = plan.source_of(self._bridge.session, statement)
        transcript = study.transcripts.get(statement.transcript_id or "")
        if transcript is not None:
            language = study.language_of(transcript)
        self.add(Quotation(statement.quotation, language))
        if source is None:
            self.add(label(tr("It lies in no transcript."), "caption", "ink2"))
            return
        before, _, after = context(source.text, statement.start, statement.end, _AROUND)
        direction = Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight
        if transcript is not None:
            self.add(label(transcript.name, "caption", "ink2", direction=direction))
        self.add(_Around(f"{before.strip()} […] {after.strip()}", language, direction))


class _Around(Label):
    """What stands before and after a quotation, in the reading face."""

    def __init__(self, text: str, language: str, direction: Qt.LayoutDirection) -> None:
        self._language = language
        super().__init__(text, tone="ink2", wrap=True, direction=direction)

    def restyle(self) -> None:
        """Take the font anew."""
        super().restyle()
        self.setFont(theme().reading_font(self._language, "table"))

    def _line_height(self) -> float:
        return theme().line_height(self._language, "table")
