"""The validity register in a window: the kinds of evidence that the study claims, and what was done for each."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.analysis.check_debriefing import unsupported_claims
from phenocode.analysis.register import Shown, evidence_shown
from phenocode.commands.labels import say_step
from phenocode.commands.session import Session
from phenocode.commands.validity import claim, find_claim, unclaim
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import ValidityKind
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.register_entries import Entries
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider, Notice, PanelHeader

P = ParamSpec("P")
T = TypeVar("T")
_WIDTH, _HEIGHT = 860, 760
_INSET = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

# The last two as Åkerlind (2005), "Variation and commonality in phenomenographic research methods", describes them.
_KINDS: Mapping[ValidityKind, tuple[str, str]] = MappingProxyType(
    {
        ValidityKind.TRIANGULATION: (
            mark("Triangulation"),
            mark("The phenomenon is seen from several sides: settings, groups of participants, methods or analysts."),
        ),
        ValidityKind.PEER_DEBRIEFING: (
            mark("Peer debriefing"),
            mark("Another researcher judges the analysis: blind, in place, or in a talk."),
        ),
        ValidityKind.QUOTATIONS: (
            mark("Quotations in the report"),
            mark("Every category is shown in participants' own words, so that a reader can judge it."),
        ),
        ValidityKind.MEMBER_CHECK: (
            mark("Member check"),
            mark("Participants read what was made of their words, and say whether it is right."),
        ),
        ValidityKind.COMMUNICATIVE: (
            mark("Communicative validation"),
            mark("The reading of the interviews is argued out with people who know the field, and holds."),
        ),
        ValidityKind.PRAGMATIC: (
            mark("Pragmatic validation"),
            mark("The findings prove useful to those they are meant for: what was tried, and what came of it."),
        ),
    }
)


class RegisterWindow(Themed, QDialog):
    """Everything that is ticked or typed is stored at once, as a step that can be undone here as anywhere."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked = False  # to close, while an entry was half-written
        self.setWindowTitle(tr("Validity register"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        read_only = bridge.session.read_only
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.header = PanelHeader(tr("Validity register"), lead=True)
        self.notice = Notice("warn", "")
        self._notice_place = Column(self.notice, margins=(20, 10, 20, 4))
        self._notice_place.hide()
        content = Column(margins=(20, 16, 20, 20), spacing=16)
        content.add(
            label(
                tr(
                    "Tick what the methods section claims, and enter what was done for it: by whom, when, with what "
                    "outcome. The program enters nothing by itself."
                ),
                tone="ink2",
                wrap=True,
            )
        )
        self.blocks: dict[ValidityKind, KindBlock] = {}
        for kind in ValidityKind:
            if self.blocks:
                content.add(Divider())
            block = self.blocks[kind] = content.add(KindBlock(bridge, kind, self.do, direction, read_only=read_only))
            block.entries.begun.connect(self._uncover)
        content.add_stretch()
        self.state = StateLine("info", "")
        close = button(tr("Close"), key="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = Row(self.state, margins=(20, 10, 20, 10))
        foot.add_stretch()
        foot.add(close)
        self.page = scrolled(content, "window")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._notice_place)
        column.addWidget(self.page, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        for text, way, keys in (
            (tr("Undo"), "undo", [QKeySequence(QKeySequence.StandardKey.Undo)]),
            (tr("Redo"), "redo", [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]),
        ):
            action = QAction(text, self)
            action.setShortcuts(keys)
            action.triggered.connect(lambda _on=False, way=way: self._travel(way))
            self.addAction(action)
        bridge.changed.connect(self._follow)
        self.init_theme()
        self.refresh()
        if read_only:
            self.do(Session.refuse_if_read_only)
        self.blocks[ValidityKind.TRIANGULATION].claimed.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    def refresh(self) -> None:
        """Show the register as it is now."""
        shown = evidence_shown(self._bridge.study)
        for block in self.blocks.values():
            block.refresh(shown)
        missing = len(unsupported_claims(self._bridge.study))
        if missing:
            text = trn("1 claim has no entry", "{n} claims have no entry", missing)
            self.state.set_state("warning", text, "warn")
        elif self._bridge.study.claims:
            self.state.set_state("check", tr("Every claim has an entry"), "ok")
        else:
            self.state.set_state("info", tr("Nothing is claimed yet"), "ink2")

    def show_claim(self, claim_id: str) -> None:
        """Bring a claim into sight, with the keyboard on it."""
        known = self._bridge.study.claims.get(claim_id)
        if known is not None:
            block = self.blocks[known.kind]
            self.page.ensureWidgetVisible(block)
            block.claimed.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Show a sentence over the page; an empty one takes it away."""
        self.notice.set_text(sentence)
        self._notice_place.setVisible(bool(sentence))

    def do(self, deed: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> tuple[T] | None:
        """Run a deed; a refusal is said in the window, and None is answered."""
        self.say("")
        try:
            done = (deed(self._bridge.session, *args, **kwargs),)
            self._asked = False
            return done
        except Refusal as refusal:
            self.say(str(refusal))
            return None
        finally:
            self._bridge.saved.emit()

    def done(self, result: int) -> None:
        """Close, unless an entry was begun that can't be entered yet; asked again, it is let go."""
        unfinished = [block for block in self.blocks.values() if not block.commit()]
        if self._asked or not unfinished:
            super().done(result)
        self._asked = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _follow(self, _change_set: ChangeSet) -> None:
        self.refresh()

    def _uncover(self, row: QWidget) -> None:
        """Scroll to a new row, once it has its place."""
        QTimer.singleShot(0, row, lambda: self.page.ensureWidgetVisible(row))

    def _travel(self, way: str) -> None:
        session = self._bridge.session
        step = session.next_undo() if way == "undo" else session.next_redo()
        if step is None:
            self.say(tr("There is nothing to undo.") if way == "undo" else tr("There is nothing to redo."))
        elif self.do(type(session).undo if way == "undo" else type(session).redo) is not None:
            deed = say_step(step)
            self.state.set_state(
                way, tr("Undone: {deed}", deed=deed) if way == "undo" else tr("Done again: {deed}", deed=deed), "ink2"
            )


class KindBlock(Column):
    """One kind of evidence: claimed or not, in whose words, what the study shows already, and the entries."""

    def __init__(
        self,
        bridge: Bridge,
        kind: ValidityKind,
        do: Callable[..., object | None],
        direction: Qt.LayoutDirection,
        *,
        read_only: bool,
    ) -> None:
        super().__init__(spacing=6)
        self._bridge = bridge
        self._kind = kind
        self._do = do
        title, help_ = _KINDS[kind]
        self.claimed = CheckBox(tr(title))
        self.claimed.setAccessibleDescription(tr(help_))
        self.claimed.setEnabled(not read_only)
        self.state = StateLine("info", "")
        head = Row(self.claimed, spacing=12)
        head.add_stretch()
        head.add(self.state)
        self.hint = label("", "caption", "ink2", wrap=True)
        self.wording = NoteEdit("", direction, min_lines=1, max_lines=6)
        self.wording.setReadOnly(read_only)
        self._words = field(
            tr("In your own words"), self.wording, tr("Left empty, the methods section says it in the program's words.")
        )
        self.entries = Entries(kind, do, direction, read_only=read_only)
        body = Column(
            label(tr(help_), "caption", "ink3", wrap=True), self.hint, self._words, self.entries,
            margins=(_INSET, 0, 0, 0), spacing=8,
        )  # fmt: skip
        self.add(head)
        self.add(body)
        self.claimed.clicked.connect(self._claim)
        self.wording.committed.connect(self._word)

    def refresh(self, shown: Shown) -> None:
        """Show it as it is now."""
        study = self._bridge.study
        known = find_claim(self._bridge.session, self._kind)
        found = (one for one in study.validity_entries.values() if one.kind is self._kind)
        entries = sorted(found, key=lambda one: (one.position, one.id))
        self.claimed.setChecked(known is not None)
        self._words.setVisible(known is not None)
        wording = known.wording if known is not None else ""
        if self.wording.text() != wording and not self.wording.hasFocus():
            self.wording.set_text(wording)
        hint = _say_shown(self._kind, shown)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.entries.show_entries(entries)
        said = trn("1 entry", "{n} entries", len(entries))
        if known is not None and not entries:
            self.state.set_state("warning", tr("Claimed without an entry"), "warn")
        elif known is not None:
            self.state.set_state("check", said, "ok")
        else:
            self.state.set_state("info", tr("{entries}, not claimed", entries=said), "ink3")
        self.state.setVisible(known is not None or bool(entries))

    def commit(self) -> bool:
        """Keep what is being written; whether nothing half-written is left."""
        self.wording.commit()
        return self.entries.commit()

    def _claim(self, on: bool) -> None:
        if on:
            self._do(claim, self._kind, origin=self)
        else:
            self._do(unclaim, self._kind, origin=self)
        self.claimed.setChecked(find_claim(self._bridge.session, self._kind) is not None)

    def _word(self, text: str) -> None:
        if find_claim(self._bridge.session, self._kind) is not None:
            self._do(claim, self._kind, text, origin=self)


def _say_shown(kind: ValidityKind, shown: Shown) -> str:
    """What the study shows already for a kind of evidence; empty where it can't."""
    match kind:
        case ValidityKind.TRIANGULATION:
            people = trn("1 participant", "{n} participants", shown.participants)
            settings = trn("1 setting", "{n} settings", shown.settings)
            return tr("The study draws on {participants} in {settings}.", participants=people, settings=settings)
        case ValidityKind.PEER_DEBRIEFING:
            blind = trn("1 blind sorting", "{n} blind sortings", shown.coder_checks)
            others = trn("1 other review", "{n} other reviews", shown.dialogic_checks)
            return tr("The study holds {blind} and {others}.", blind=blind, others=others)
        case ValidityKind.QUOTATIONS:
            selected = trn("1 statement", "{n} statements", shown.statements)
            if shown.unquoted:
                said = trn("1 category without any", "{n} categories without any", shown.unquoted)
                return tr("The study holds {statements}, and {categories}.", statements=selected, categories=said)
            said = trn("1 category", "{n} categories", shown.categories)
            return tr("The study holds {statements} for {categories}.", statements=selected, categories=said)
        case _:
            return ""
