"""The statement's card: its place, its words, why it was chosen, its codes, the chain, the memo."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.analysis.questions import Questions
from phenocode.commands.acceptances import accept_finding, revoke_acceptance
from phenocode.commands.memos import write_memo
from phenocode.commands.statements import explain_choice, part_statement, uncode_statement
from phenocode.i18n import tr
from phenocode.study.records import Check, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.correcting.rechecks import RecheckNotice
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.read.chain import ChainView
from phenocode.ui.read.document import Reading
from phenocode.ui.reviewing.points_panel import PointsPanel
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import KeyCap, key_hint
from phenocode.ui.widgets.labels import ElidedLabel, Quotation, label
from phenocode.ui.widgets.panels import Notice, PanelFooter, Section, SidePanel

_WIDTH = 310
_LEAST_TO_JUDGE = 250  # the words of a judgement stand in it whole
_CHIP_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StatementCard(SidePanel):
    """The inspector of the Read workspace; shows one statement or what to do to get one."""

    go = Signal(object)
    stepped = Signal(int)  # -1 the previous statement, 1 the next
    code_wanted = Signal()

    def __init__(self, bridge: Bridge, colouring: Colouring) -> None:
        self._bridge = bridge
        super().__init__(tr("Statement"), "end", _WIDTH)
        self._colouring = colouring
        self._statement: Statement | None = None
        self._chain_code = ""
        about = bridge.study.about
        self._language = about.language
        self._direction = Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        self._reviewing = bridge.review is not None  # the study is read and judged, and nothing in it is written
        self.why = tool_button("history", tr("Why here?"), "Y", size=24)
        self.why.clicked.connect(self.show_why)
        self.header.add(self.why)
        self._previous = tool_button("chevron-start", tr("Previous statement"), "[", 24)
        self._next = tool_button("chevron-end", tr("Next statement"), "]", 24)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self.header.add(self._previous)
        self.header.add(self._next)
        self._empty = label("", "lead", "ink2", wrap=True)
        self._speaker = ElidedLabel(bold=True, direction=self._direction)
        self._place = label("", "caption", "ink2")
        place = Row(self._speaker, self._place, spacing=8)
        place.add_stretch()
        self._quotation = Quotation("", self._language)
        self.recheck = RecheckNotice(bridge)
        self.relevance = NoteEdit("", self._direction, min_lines=1)
        self.relevance.setAccessibleName(tr("Why it was chosen"))
        self.relevance.committed.connect(self._explain)
        self._why_chosen = Section(tr("Why it was chosen"))
        self._why_chosen.add(self.relevance)
        self.chips: list[CodeChip] = []
        self._chip_codes: list[str] = []
        self._flow_place = QWidget()
        self._flow = FlowLayout(self._flow_place)
        self._no_codes = label(tr("no code yet"), "body", "ink3")
        codes = Section(tr("Codes"))
        self.add_code = codes.add_action(button(tr("Add"), key="C", quiet=True, small=True))
        self.add_code.clicked.connect(self.code_wanted)
        codes.add(self._flow_place)
        codes.add(self._no_codes)
        self._notices = Column(spacing=8)
        self._notices.hide()
        self._shown_notices: list[_Finding] = []
        self._questions: tuple[Reading, Questions] | None = None
        self._chain = ChainView(self._direction)
        self._chain.go.connect(self.go)
        self._chain_section = Section(tr("Chain"))
        self._chain_section.add(self._chain)
        self.memo = NoteEdit("", self._direction)
        self.memo.setAccessibleName(tr("Memo"))
        self.memo.committed.connect(self._write_memo)
        self._memo_section = Section(tr("Memo"))
        memo_key = self._memo_section.add_action(KeyCap("M"))
        self._memo_section.add(self.memo)
        self.points = PointsPanel(bridge)
        self.points.go.connect(self.go)
        self._content = Column(
            place, self._quotation, self.recheck, self._why_chosen, codes, self._notices, self.points,
            self._chain_section, self._memo_section, spacing=14,
        )  # fmt: skip
        inside = self.body.add(Column(self._empty, self._content, margins=(14, 12, 14, 16), spacing=0))
        inside.setAccessibleName(tr("The statement's card"))
        self.body.add_stretch()
        walk = key_hint("[ ]", tr("walk"))
        if self._reviewing:
            self.add_footer(PanelFooter(walk))
            for note in (self.relevance, self.memo):
                note.setReadOnly(True)
            for deed in (self.add_code, memo_key):
                deed.hide()
        else:
            marking, coding = key_hint("S", tr("mark")), key_hint("C", tr("code"))
            self.add_footer(PanelFooter(marking, coding, walk, key_hint("I", tr("in vivo"))))
        self.show_nothing(any_here=False)

    def restyle(self) -> None:
        """Leave room for what is judged."""
        super().restyle()
        if self._bridge.review is not None and not self.folded():
            self.setMinimumWidth(theme().px(_LEAST_TO_JUDGE))

    # What is shown

    @property
    def statement_id(self) -> str | None:
        """The statement shown."""
        return self._statement.id if self._statement is not None else None

    def show_nothing(self, *, any_here: bool, literature: bool = False) -> None:
        """No statement is chosen; say what to do."""
        self.commit()
        self._statement = None
        self.header.set_title(tr("Passage") if literature else tr("Statement"))
        self.header.set_detail("")
        if literature:
            here = tr("No passage is chosen. Click one in the text, or walk to one with [ and ].")
            none = tr("No passages yet. Select some words and press S.")
        else:
            here = tr("No statement is chosen. Click one in the text, or walk to one with [ and ].")
            none = tr("No statements yet. Select some of the participant's words and press S.")
        self._empty.setText(here if any_here else none)
        self._empty.show()
        self._content.hide()
        self.why.hide()
        self.points.show_item("")

    def show_statement(self, statement: Statement, number: int, count: int, reading: Reading | None) -> None:
        """Show a statement, the ``number``-th of ``count`` in its transcript."""
        if self._statement is None or statement.id != self._statement.id:
            self.commit()
            self._chain_code = ""
        self._statement = statement
        study = self._bridge.study
        self._empty.hide()
        passage = study.is_passage(statement)
        self.header.set_title(tr("Passage {n}", n=number) if passage else tr("Statement {n}", n=number))
        self.header.set_detail(tr("of {n}", n=count))
        person = study.transcripts[statement.transcript_id or ""] if passage else study.participant_of(statement)
        self._speaker.setText(person.name if person else "")
        self._place.setText(_place_words(statement, reading))
        language = study.language_of(study.transcripts.get(statement.transcript_id or ""))
        self._quotation.set_quotation(statement.quotation, language, self._colouring.of_statement(statement.id))
        memo = study.memo_on(statement.id)
        for note, text in ((self.relevance, statement.relevance), (self.memo, memo.text if memo else "")):
            if note.text() != text:
                note.set_text(text)
        if self._reviewing:
            self._why_chosen.setVisible(bool(statement.relevance))
            self._memo_section.setVisible(memo is not None)
        else:
            self.recheck.show_statement(statement)
        self._show_codes(statement)
        self._show_notices([] if passage else self._findings(statement, reading))
        self.points.show_item(statement.id)
        self.why.show()
        self._content.show()
        self.setAccessibleDescription(statement.quotation)

    def commit(self) -> None:
        """Save what is being typed."""
        self.relevance.commit()
        self.memo.commit()
        self.points.commit()

    def show_why(self) -> None:
        """Open the notes and decisions that brought the statement here."""
        from phenocode.ui.reviewing.why import show_why  # noqa: PLC0415 - when it is first asked for

        if self._statement is not None:
            self.commit()
            show_why(self._bridge, self._statement.id, self)

    def focus_first(self) -> None:
        """Put the keyboard into the card."""
        self.set_folded(False)
        if self._statement is not None:
            (self.chips[0] if self.chips else self.add_code).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_memo(self) -> None:
        """Put the keyboard into the memo."""
        self.set_folded(False)
        if self._statement is not None:
            self.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Chips keep Delete and Enter for themselves, and bring their chain into focus."""
        if isinstance(watched, CodeChip):
            kind = event.type()
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride and event.key() in _CHIP_KEYS:
                event.accept()
                return True
            by_keyboard = isinstance(event, QFocusEvent) and event.reason() != Qt.FocusReason.MouseFocusReason
            if kind == QEvent.Type.FocusIn and by_keyboard and watched in self.chips:
                self._focus_chain(watched)
        return super().eventFilter(watched, event)

    # Deeds

    def _explain(self, text: str) -> None:
        if self._statement is not None:
            self._bridge.do(explain_choice, self._statement.id, text, origin=self)

    def _write_memo(self, text: str) -> None:
        if self._statement is not None:
            self._bridge.do(write_memo, self._statement.id, text, origin=self)

    def _remove(self, chip: CodeChip) -> None:
        if self._statement is None:
            return
        index = self.chips.index(chip)
        self._bridge.do(uncode_statement, self._statement.id, self._chip_codes[index], origin=self)
        left = [*self.chips, self.add_code]
        left[min(index, len(left) - 1)].setFocus()

    def _activate(self, chip: CodeChip) -> None:
        code_id = self._chip_codes[self.chips.index(chip)]
        if code_id == self._chain_code:
            self.go.emit(Place("code", code_id))
        else:
            self._focus_chain(chip)

    def _decide(self, check: Check, decision: str) -> None:
        if self._statement is None:
            return
        statement_id = self._statement.id
        if decision == "keep":
            self._bridge.do(accept_finding, check, [statement_id], "", origin=self)
        elif decision == "recount":
            self._bridge.do(revoke_acceptance, check, [statement_id], origin=self)
        else:
            self._bridge.do(part_statement, statement_id, self._codes_to_part(statement_id), origin=self)

    def _codes_to_part(self, statement_id: str) -> list[str]:
        """The codes that don't lie in the category of the first one."""
        study = self._bridge.study
        kept = study.first_layer_of(statement_id)[0].id
        return [
            coding.code_id
            for coding in study.codings_of(statement_id)
            if any(chain.first is not None and chain.first.id != kept for chain in study.chains_of(coding.code_id))
        ]

    # Parts

    def _show_codes(self, statement: Statement) -> None:
        codes = self._bridge.study.codes_of(statement.id)
        while len(self.chips) > len(codes):
            chip = self.chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self.chips) < len(codes):
            self.chips.append(self._new_chip())
        for chip, code in zip(self.chips, codes, strict=True):
            chip.set_code(code.name, self._colouring.of_code(code.id))
        self._chip_codes = [code.id for code in codes]
        self._flow_place.setVisible(bool(codes))
        self._no_codes.setVisible(not codes)
        self._chain_section.setVisible(bool(codes))
        if self._chain_code not in self._chip_codes:
            self._chain_code = self._chip_codes[0] if codes else ""
        self._show_chain()

    def _new_chip(self) -> CodeChip:
        chip = CodeChip("", removable=not self._reviewing)
        chip.activated.connect(lambda: self._activate(chip))
        chip.removed.connect(lambda: self._remove(chip))
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        return chip

    def _focus_chain(self, chip: CodeChip) -> None:
        self._chain_code = self._chip_codes[self.chips.index(chip)]
        self._show_chain()

    def _show_chain(self) -> None:
        study = self._bridge.study
        code = study.codes.get(self._chain_code)
        if code is not None:
            self._chain.show_chain(code, study.chain_of(code.id), self._colouring.of_code(code.id))

    def _findings(self, statement: Statement, reading: Reading | None) -> "list[_Finding]":
        """What the checks find in the statement itself."""
        study = self._bridge.study
        found: list[_Finding] = []
        reached = len(study.first_layer_of(statement.id)) if study.straddles(statement.id) else 0
        if reached:
            accepted = study.accepted(Check.STRADDLING, statement.id) is not None
            if accepted:
                words = tr("Its codes lie in {n} first-layer categories, on purpose.", n=reached)
            else:
                words = tr("Its codes lie in {n} first-layer categories. On purpose, or to be parted?", n=reached)
            parts = len(self._codes_to_part(statement.id)) < len(self._chip_codes)
            found.append(_Finding(Check.STRADDLING, words, accepted, parts))
        if reading is not None and statement.anchored and self._questions_in(statement, reading):
            accepted = study.accepted(Check.INTERVIEWER, statement.id) is not None
            words = tr("It holds the interviewer's words, on purpose.") if accepted else tr(
                "It holds the interviewer's words.")  # fmt: skip
            found.append(_Finding(Check.INTERVIEWER, words, accepted))
        return found

    def _questions_in(self, statement: Statement, reading: Reading) -> bool:
        if self._questions is None or self._questions[0] is not reading:
            roles = self._bridge.session.roles_in(statement.transcript_id or "")
            self._questions = reading, Questions(reading.source, roles)
        return self._questions[1].in_statement(statement)

    def _show_notices(self, found: "list[_Finding]") -> None:
        if found == self._shown_notices:
            return
        self._shown_notices = found
        self._notices.clear()
        self._notices.setVisible(bool(found))
        for one in found:
            if self._reviewing:
                notice = Notice("info" if one.accepted else "warn", one.words)
            elif one.accepted:
                notice = Notice("info", one.words, [("recount", tr("Count it again"))])
            else:
                deeds = [("keep", tr("On purpose"))]
                if one.parts:
                    deeds.append(("part", tr("Part it")))
                notice = Notice("warn", one.words, deeds)
            notice.chosen.connect(lambda decision, check=one.check: self._decide(check, decision))
            self._notices.add(notice)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What a check finds in a statement, and whether it was taken on purpose."""

    check: Check
    words: str
    accepted: bool
    parts: bool = False  # whether the statement can be parted


def _place_words(statement: Statement, reading: Reading | None) -> str:
    if reading is None or not statement.anchored:
        return tr("lies in no transcript")
    place = _lines_words(statement, reading)
    time = reading.time_at(statement.start)
    return tr("{place}, {time}", place=place, time=time) if time else place


def _lines_words(statement: Statement, reading: Reading) -> str:
    turn = reading.turn_at(statement.start)
    first, last = reading.lines_of(statement.start, statement.end)
    if first == last:
        return tr("turn {turn}, line {line}", turn=turn, line=first) if turn else tr("line {line}", line=first)
    if turn:
        return tr("turn {turn}, lines {first} to {last}", turn=turn, first=first, last=last)
    return tr("lines {first} to {last}", first=first, last=last)
