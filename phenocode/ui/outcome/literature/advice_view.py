"""The recommendations in the panel, each in its words with the findings that it rests on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from phenocode.analysis.literature import Advice, FoundThing
from phenocode.i18n import tr
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, link, tool_button
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.labels import label


class AdviceRow(Column):
    """One recommendation; without one, the place where the next is written."""

    written = Signal(str, str)  # its id (empty for a new one) and its words
    basing = Signal(str)  # findings are wanted for it
    unbased = Signal(str, str)  # its id and a finding's
    removed = Signal(str)
    shown = Signal(str)  # a finding to be shown

    def __init__(self, direction: Qt.LayoutDirection, *, read_only: bool) -> None:
        super().__init__(spacing=6)
        self.advice: Advice | None = None
        self._read_only = read_only
        self.text = NoteEdit(tr("What you recommend"), direction, min_lines=1, max_lines=8)
        self.text.setReadOnly(read_only)
        self.remove = tool_button("trash", tr("Remove the recommendation"), size=26)
        if read_only:
            self.remove.hide()
        head = Row(spacing=4)
        head.add(self.text, 1)
        head.add(self.remove, align=Qt.AlignmentFlag.AlignTop)
        self.rests = label(tr("Rests on"), "caption", "ink3")
        self.bases = Column(spacing=4)
        self.chips: list[CodeChip] = []
        self.base = link(tr("Add a finding…"), "caption")
        if read_only:
            self.base.hide()
        self.add(head)
        self.add(self.rests)
        self.add(self.bases)
        self.add(self.base, align=Qt.AlignmentFlag.AlignLeading)
        self.text.committed.connect(self._tell)
        self.remove.clicked.connect(lambda: self.removed.emit(self.advice_id))
        self.base.clicked.connect(lambda: self.basing.emit(self.advice_id))

    @property
    def advice_id(self) -> str:
        """The recommendation's id; empty for the next one."""
        return self.advice.recommendation.id if self.advice is not None else ""

    def show_advice(self, advice: Advice | None, colour_of: Callable[[str], int]) -> None:
        """Show a recommendation; of the same one, words that are being written stay."""
        before, self.advice = self.advice, advice
        text = advice.recommendation.text if advice is not None else ""
        same = before is not None and advice is not None and before.recommendation.id == advice.recommendation.id
        if not same or (before is not None and before.recommendation.text != text) or not self.text.hasFocus():
            self.text.set_text(text)
        findings = advice.findings if advice is not None else ()
        for part in (self.rests, self.base):
            part.setVisible(advice is not None and (part is self.rests or not self._read_only))
        if before is None or advice is None or before.findings != findings or not same:
            self._show_bases(findings, colour_of)
        self.rests.setText(tr("Rests on") if findings else tr("Rests on no finding yet"))

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        self.text.commit()

    def _show_bases(self, findings: Sequence[FoundThing], colour_of: Callable[[str], int]) -> None:
        self.bases.clear()
        self.chips = []
        for finding in findings:
            chip = CodeChip(finding.name, colour_of(finding.id), removable=not self._read_only)
            chip.setAccessibleDescription(tr("Enter shows the finding, Delete takes it away"))
            chip.activated.connect(lambda one=finding.id: self.shown.emit(one))
            chip.removed.connect(lambda one=finding.id: self.unbased.emit(self.advice_id, one))
            self.chips.append(chip)
            self.bases.add(chip, align=Qt.AlignmentFlag.AlignLeading)
        self.bases.setVisible(bool(findings))

    def _tell(self, text: str) -> None:
        said = text.strip()
        if said and (self.advice is None or said != self.advice.recommendation.text):
            self.written.emit(self.advice_id, said)


class AdviceView(Column):
    """All of them, and a place for the next."""

    def __init__(
        self, direction: Qt.LayoutDirection, colour_of: Callable[[str], int], connect: Callable[[AdviceRow], None],
        *, read_only: bool,
    ) -> None:  # fmt: skip
        super().__init__(spacing=18, margins=(14, 12, 14, 16))
        self._direction = direction
        self._colour_of = colour_of
        self._connect = connect
        self._read_only = read_only
        self.none = self.add(
            label(
                tr("No recommendation yet. Each can rest on the findings that it follows from."), tone="ink3", wrap=True
            )
        )
        self._list = self.add(Column(spacing=18))
        self.rows: list[AdviceRow] = []
        self.next = AdviceRow(direction, read_only=read_only)
        self.next.show_advice(None, colour_of)
        self.next.remove.hide()
        self.next.hide()
        connect(self.next)
        self.add(self.next)
        self.begin = button(tr("Write a recommendation"), icon="plus", small=True)
        if read_only:
            self.begin.hide()
        self.begin.clicked.connect(self.write)
        self.add(self.begin, align=Qt.AlignmentFlag.AlignLeading)
        self.add_stretch()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show them as they are now."""
        while len(self.rows) < len(advice):
            row = AdviceRow(self._direction, read_only=self._read_only)
            self._connect(row)
            self.rows.append(self._list.add(row))
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(advice))
            row.show_advice(advice[at] if at < len(advice) else None, self._colour_of)
        self._list.setVisible(bool(advice))
        self.none.setVisible(not advice and self.next.isHidden())

    def write(self) -> None:
        """Offer a place for the next one, with the keyboard in it."""
        self.none.hide()
        self.next.show()
        self.next.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """The next one is written: its place is empty again."""
        self.next.text.set_text("")
        self.next.hide()

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        for row in (*self.rows, self.next):
            if not row.isHidden():
                row.commit()
