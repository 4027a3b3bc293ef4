"""One source beside a finding: which, where in it, how it stands to the finding, a note, and its passages."""

from PySide6.QtCore import Qt, Signal

from phenocode.analysis.literature import LiteratureRow, Passage
from phenocode.i18n import tr
from phenocode.study.outcome import Stance
from phenocode.text.author_years import is_persian
from phenocode.ui.outcome.literature.stances import StanceMark, stance_options
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.labels import Label, Quotation, label
from phenocode.ui.widgets.panels import Divider

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


class ComparisonCard(Column):
    """Everything is told when it is chosen or the keyboard leaves it."""

    written = Signal(object, object, object, object)  # the row, and its pages, stance and note now
    removed = Signal(str)  # the comparison's id
    linking = Signal(str)  # passages are wanted for a comparison
    unlinked = Signal(str, str)  # the comparison's id and a passage's
    opened = Signal(str)  # a passage to be shown in Read

    def __init__(self, direction: Qt.LayoutDirection, *, read_only: bool) -> None:
        super().__init__(spacing=8)
        self.row: LiteratureRow | None = None
        self._read_only = read_only
        self.source = label("", "body", "ink", bold=True, wrap=True)
        self.title = label("", "caption", "ink2", wrap=True)
        self.remove = tool_button("trash", "", size=26)
        if read_only:
            self.remove.hide()
        self.mark = StanceMark(Stance.NOTHING_FOUND)
        self.stance = Choice(stance_options())
        self.stance.setEnabled(not read_only)
        self.pages = TextField(direction=direction)
        self.note = NoteEdit("", direction, min_lines=1, max_lines=8)
        for edit in (self.pages, self.note):
            edit.setReadOnly(read_only)
        head = Row(spacing=8)
        head.add(Column(self.source, self.title, spacing=0), 1)
        head.add(self.remove, align=Qt.AlignmentFlag.AlignTop)
        facts = Row(spacing=12)
        stance = Row(self.mark, spacing=6)
        stance.add(self.stance, 1)
        facts.add(field(tr("How it stands to the finding"), stance), 3)
        self.stance.setAccessibleName(tr("How it stands to the finding"))
        self._where = facts.add(field(tr("Pages"), self.pages), 1)
        self.passages = Column(spacing=8)
        self.shown: list[Quotation] = []
        self.link = button(tr("Link a passage…"), icon="link", quiet=True, small=True)
        if read_only:
            self.link.hide()
        self.add(Divider())
        self.add(head)
        self.add(facts)
        self.add(field(tr("Note"), self.note))
        self.add(self.passages)
        self.add(self.link, align=Qt.AlignmentFlag.AlignLeading)
        self.stance.chosen.connect(lambda _key: self._tell())
        self.pages.editingFinished.connect(self._tell)
        self.note.committed.connect(lambda _text: self._tell())
        self.remove.clicked.connect(lambda: self._if_shown(self.removed.emit))
        self.link.clicked.connect(lambda: self._if_shown(self.linking.emit))

    def show_row(self, row: LiteratureRow, title: str) -> None:
        """Show a comparison; of the same one, words that are being written stay."""
        before, self.row = self.row, row
        other = before is None or before.comparison_id != row.comparison_id
        named = row.source or tr("Nothing found in the literature")
        self.source.setText(named)
        self._direct(self.source, named)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self._direct(self.title, title)
        self.remove.set_tip(tr("{source}: set beside this finding no more", source=named))
        self.mark.set_stance(row.stance)
        self.stance.set_value(row.stance.value)
        self.stance.setEnabled(not self._read_only and row.reference_id is not None)
        self._where.setVisible(row.reference_id is not None)
        self.link.setVisible(not self._read_only and row.reference_id is not None)
        if other or before is None or before.pages != row.pages or not self.pages.hasFocus():
            self.pages.setText(row.pages)
        if other or before is None or before.note != row.note or not self.note.hasFocus():
            self.note.set_text(row.note)
        if other or before is None or before.passages != row.passages:
            self._show_passages(row)

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        self.note.commit()
        self._tell()

    def _show_passages(self, row: LiteratureRow) -> None:
        self.passages.clear()
        self.shown = []
        for passage in row.passages:
            self.passages.add(self._passage(row, passage))
        self.passages.setVisible(bool(row.passages))

    def _passage(self, row: LiteratureRow, passage: Passage) -> Row:
        quotation = Quotation(passage.words, passage.language, 0)
        self.shown.append(quotation)
        beside = Row(spacing=4)
        beside.add(quotation, 1)
        show = tool_button("read", tr("Show the passage in its document"), size=24)
        show.clicked.connect(lambda: self.opened.emit(passage.id))
        beside.add(show, align=Qt.AlignmentFlag.AlignTop)
        if not self._read_only:
            away = tool_button("close", tr("Take the passage away"), size=24)
            away.clicked.connect(lambda: self.unlinked.emit(row.comparison_id, passage.id))
            beside.add(away, align=Qt.AlignmentFlag.AlignTop)
        return beside

    def _direct(self, words: Label, text: str) -> None:
        words.set_direction(RTL if is_persian(text) else LTR)

    def _tell(self) -> None:
        row = self.row
        if row is None or self._read_only:
            return
        stance = Stance(self.stance.value() or row.stance.value)
        pages, note = self.pages.text().strip(), self.note.text().strip()
        if (pages, stance, note) != (row.pages, row.stance, row.note):
            self.written.emit(row, pages, stance, note)

    def _if_shown(self, tell: object) -> None:
        if self.row is not None and callable(tell):
            tell(self.row.comparison_id)
