"""The chosen file beside the list: what must be said of it, its encodings to choose from, and its first lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QTextEdit, QVBoxLayout, QWidget

from phenocode.commands.importing import Prepared
from phenocode.exchange.documents import Table
from phenocode.exchange.heads import HEADS_OFFERED
from phenocode.exchange.sheets import Columns
from phenocode.i18n import tr, trn
from phenocode.study.records import Role, Source
from phenocode.text.turns import label_key, likely_labels
from phenocode.ui.importing.columns import ColumnMap
from phenocode.ui.importing.entries import Entry, Kind, State
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.choices import CheckBox, Segmented
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.panels import Notice
from phenocode.ui.widgets.samples import SampleCard

_MOST_CHARACTERS = 3000
_LANGUAGES = {"rtl": "fa", "ltr": "en"}  # the language in whose faces a text of this direction is set
_MEANINGS = ("text", "speaker", "name", "setting", "date", "time")


class FirstLines(Themed, QTextEdit):
    """The beginning of a text: the participant's words in the reading face, the interviewer's in the interface's."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._source: Source | None = None
        self._roles: dict[str, Role] = {}
        self._literature = False
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setAccessibleName(tr("First lines of the file"))
        ring(self, inset=6)
        self.init_theme()

    def show_source(self, source: Source, roles: dict[str, Role], literature: bool, language: str) -> None:
        """Show the beginning of ``source``; ``roles`` are by label as written, ``language`` sets face and direction."""
        self._source, self._roles, self._literature, self._language = source, roles, literature, language
        self._fill()

    def restyle(self) -> None:
        """Set the words anew."""
        self._fill()

    def _fill(self) -> None:
        source = self._source
        if source is None:
            return
        present = theme()
        document = QTextDocument(self)
        option = QTextOption()
        rtl = self._language == "fa"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(present.px(12))
        cursor = QTextCursor(document)
        first = True
        for turn in source.turns:
            if turn.start >= _MOST_CHARACTERS:
                break
            asks = not self._literature and self._roles.get(turn.label) is Role.INTERVIEWER
            words = source.text[turn.body : min(turn.end, _MOST_CHARACTERS)].strip("\n")
            if turn.label:
                self._paragraph(cursor, turn.label, present.interface_font("caption"), "ink3", 18.0, first, 10)
                first = False
            font = present.interviewer_font(self._language) if asks else present.reading_font(self._language, "card")
            kind = "interviewer" if asks else "card"
            height = present.line_height(self._language, kind) / present.scale
            for paragraph in words.split("\n"):
                self._paragraph(cursor, paragraph, font, "ink2" if asks else "ink", height, first)
                first = False
        self.setDocument(document)  # the one before, whose parent this is too, goes

    def _paragraph(
        self, cursor: QTextCursor, words: str, font: QFont, tone: str, line_height: float, first: bool, above: int = 0
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(0 if first else theme().px(above))
        rtl = self._language == "fa"
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        block.setLineHeight(theme().length(line_height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(theme().colour(tone))
        if first:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(form)
        else:
            cursor.insertBlock(block, form)
        cursor.insertText(words, form)


class EncodingCard(SampleCard):
    """One encoding with the same three lines as the others have, read in it."""

    def __init__(self, encoding: str, lines: tuple[str, ...], language: str) -> None:
        super().__init__(encoding, lines, language)
        self.encoding = encoding


class SheetColumns(QWidget):
    """How a sheet is divided: what a row is, and what each column holds."""

    changed = Signal(object)  # the Columns

    def __init__(self, language: str) -> None:
        super().__init__()
        direction = Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight
        self._shown: Columns | None = None
        self._table: Table | None = None
        self._rows = Segmented(
            [("turns", tr("a turn")), ("documents", tr("an interview"))], "turns", tr("What a row of the sheet is")
        )
        self._heading = CheckBox(tr("The first row holds headings"))
        meanings = [
            ("text", tr("the words")),
            ("speaker", tr("who speaks")),
            ("name", tr("participant")),
            ("setting", tr("setting")),
            ("date", tr("date")),
            ("time", tr("time stamp")),
        ]
        self.map = ColumnMap(meanings, direction)
        self._rows.chosen.connect(lambda _key: self._change())
        self._heading.toggled.connect(lambda _on: self._change())
        self.map.changed.connect(lambda _meanings: self._change())
        self._lacking = label(tr("Say which column holds the words."), "caption", "warn", wrap=True)
        self._lacking.hide()
        head = QWidget()
        flow = FlowLayout(head, spacing=20, line_spacing=8)
        for part in (Row(label(tr("A row is")), self._rows, spacing=8), self._heading):
            flow.addWidget(part)
        content = Column(head, self._lacking, margins=(14, 8, 14, 8), spacing=8)
        content.add(self.map, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.setFocusProxy(self._rows)

    def show_sheet(self, prepared: Prepared) -> None:
        """Show how a sheet is divided now."""
        columns, table = prepared.columns, prepared.read.tables[0]
        if columns is None or (columns == self._shown and table is self._table):
            return
        self._shown, self._table = None, table  # what follows is nobody's choice
        self._lacking.hide()
        self._rows.set_value(columns.rows)
        self._heading.setChecked(columns.heading)
        held = {name: getattr(columns, name) for name in _MEANINGS if getattr(columns, name) is not None}
        self.map.show_table(table, held, heading=columns.heading)
        self._shown = columns

    def refuse(self, prepared: Prepared) -> None:
        """Go back to how the sheet is divided, after a choice that does not fit it."""
        self._shown = None
        self.show_sheet(prepared)

    def _change(self) -> None:
        if self._shown is None:
            return
        held = self.map.meanings()
        self._lacking.setVisible("text" not in held)
        if "text" in held:
            text = held.pop("text")
            chosen = Columns(self._rows.value(), text, heading=self._heading.isChecked(), **held)
            if chosen.heading == self._shown.heading:
                self._shown = chosen  # so that the list under the hand is not made anew
            self.changed.emit(chosen)


class Preview(QWidget):
    """What is to be seen of the chosen file."""

    encoding_chosen = Signal(object, str)  # the Entry and the encoding's name
    columns_chosen = Signal(object, object)  # the Entry and its Columns
    direction_chosen = Signal(object, str)  # the Entry, and "rtl" or "ltr" where it is not the study's
    label_named = Signal(str)  # a speaker label that the program does not know
    heads_decided = Signal(object, bool)  # the Entry, and whether running heads are left out

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._entry: Entry | None = None
        self._choosing = False
        self._mapping = False
        self._roles: dict[str, Role] = {}
        self._name = ElidedLabel("", bold=True, direction=Qt.LayoutDirection.LeftToRight)
        self._other = link(tr("The letters look wrong"))
        self._other.clicked.connect(self._offer_encodings)
        head = Row(margins=(14, 10, 14, 0))
        head.add(self._name, 1)
        head.add(self._other)
        self._map = link("")
        self._map.clicked.connect(lambda: self._offer_columns(not self._mapping))
        head.add(self._map)
        self._direction = Segmented(
            [("rtl", tr("Right to left")), ("ltr", tr("Left to right"))], "ltr", tr("Direction of the text")
        )
        self._direction.chosen.connect(self._choose_direction)
        self._directed = Row(label(tr("Direction"), "caption", "ink3"), self._direction, margins=(14, 6, 14, 0))
        self._directed.add_stretch()
        self._said = Column(margins=(14, 8, 14, 4))
        self.columns = SheetColumns(language)
        self.columns.changed.connect(self._choose_columns)
        self.columns.hide()
        self.lines = FirstLines(language)
        self._whole = Column(head, self._directed, self._said, spacing=0)
        self._whole.add(self.columns, 3)
        self._whole.add(self.lines, 1)
        self._rest = QWidget()
        self._whole.add(self._rest, 1)
        set_ground(self._whole, "sheet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def show_entry(self, entry: Entry | None, roles: dict[str, Role]) -> None:
        """Show a file, or nothing."""
        if entry is not self._entry:
            self._choosing = False
            self._mapping &= entry is not None and self._entry is not None and entry.path == self._entry.path
        self._entry, self._roles = entry, roles
        self._name.setText(entry.path.name if entry is not None else "")
        self._said.clear()
        prepared = entry.outcome if entry is not None and isinstance(entry.outcome, Prepared) else None
        others = entry is not None and prepared is not None and len(entry.previews) > 1
        asked = entry is not None and (self._choosing if prepared is not None else entry.may_have_other_encoding)
        sheet = prepared is not None and prepared.columns is not None and not asked
        self._other.setVisible(others and not asked)
        self._map.setVisible(sheet)
        self._map.setText(tr("Hide the columns") if self._mapping else tr("What the columns hold"))
        self.columns.setVisible(sheet and self._mapping)
        if sheet and self._mapping and prepared is not None:
            self.columns.show_sheet(prepared)
        self._directed.setVisible(prepared is not None and not asked)
        if entry is not None:
            self._direction.set_value(entry.choice.direction or ("rtl" if self._language == "fa" else "ltr"))
        self.lines.setVisible(prepared is not None and not asked)
        self._rest.setVisible(self.lines.isHidden())
        if entry is None:
            self._said.add(label(tr("Choose a file in the list to see its first lines."), tone="ink3", wrap=True))
            return
        self._add_notices(entry)
        if asked:
            self._add_encodings(entry)
        elif prepared is not None:
            language = _LANGUAGES.get(entry.choice.direction, self._language)
            self.lines.show_source(prepared.source, roles, entry.choice.literature, language)

    def _add_notices(self, entry: Entry) -> None:
        state = entry.state
        if state is State.ENCODING:
            text = tr("{file} is not UTF-8 text. In which of these do its letters look right?", file=entry.path.name)
            self._said.add(Notice("warn", text))
        elif state is State.REFUSED:
            self._said.add(Notice("error", entry.say_state()))
        elif state is State.KNOWN:
            self._said.add(Notice("info", entry.say_state()))
        elif isinstance(entry.outcome, Prepared):
            for warning in entry.outcome.document.warnings:
                if warning.text != HEADS_OFFERED:  # offered below
                    self._said.add(Notice("warn", str(warning)))
            self._offer_heads(entry, entry.outcome)
            self._tell_group(entry)
            self._offer_labels(entry, entry.outcome)

    def _offer_heads(self, entry: Entry, prepared: Prepared) -> None:
        count = len(prepared.read.heads)
        if not count:
            return
        if entry.choice.without_heads:
            text = trn(
                "{n} running head or page number was left out.",
                "{n} running heads and page numbers were left out.",
                count,
            )
            notice = Notice("info", text, [("keep", tr("Keep them"))])
        else:
            text = trn(
                "{n} line looks like a running head or a page number.",
                "{n} lines look like running heads or page numbers.",
                count,
            )
            notice = Notice("info", text, [("leave", tr("Leave them out"))])
        notice.chosen.connect(lambda chosen: self.heads_decided.emit(entry, chosen == "leave"))
        self._said.add(notice)

    def _tell_group(self, entry: Entry) -> None:
        if entry.kind is not Kind.GROUP:
            return
        people = [label for label in entry.labels if self._roles.get(label) is Role.PARTICIPANT]
        if people:
            text = trn("{n} participant speaks here: {names}.", "{n} participants speak here: {names}.", len(people),
                       names=people)  # fmt: skip
            self._said.add(Notice("info", text))
        elif not entry.labels:
            text = tr("No participant's label is known in this group; it is taken as one interview. Name them below.")
            self._said.add(Notice("warn", text))

    def _offer_labels(self, entry: Entry, prepared: Prepared) -> None:
        """Where the interviewer alone is known to speak, every answer would count as the interviewer's."""
        if entry.choice.literature:
            return
        offered = likely_labels(prepared.source.text, set(map(label_key, entry.labels)))
        silent = bool(entry.labels) and all(self._roles.get(spoken) is Role.INTERVIEWER for spoken in entry.labels)
        if not silent and not offered:
            return
        text = (
            tr("Only the interviewer is known to speak here. Name the participants' labels, as they stand in the text.")
            if silent
            else tr("Several paragraphs begin as if somebody else spoke.")
        )
        kind = "warn" if silent else "info"
        notice = Notice(kind, text, [(spoken, tr("{label} is a speaker", label=spoken)) for spoken in offered])
        notice.chosen.connect(self.label_named)
        self._said.add(notice)

    def _choose_direction(self, direction: str) -> None:
        if self._entry is not None:
            own = direction if (direction == "rtl") is not (self._language == "fa") else ""
            self.direction_chosen.emit(self._entry, own)

    def _offer_columns(self, shown: bool) -> None:
        self._mapping = shown
        self.show_entry(self._entry, self._roles)
        if shown:
            self.columns.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_columns(self, columns: Columns) -> None:
        if self._entry is not None and isinstance(self._entry.outcome, Prepared):
            self.columns_chosen.emit(self._entry, columns)

    def _add_encodings(self, entry: Entry) -> None:
        group = QButtonGroup(self._said)
        used = entry.outcome.document.encoding if isinstance(entry.outcome, Prepared) else ""
        for encoding, lines in entry.previews:
            card = EncodingCard(encoding, lines, self._language)
            card.setChecked(encoding == used)
            group.addButton(card)
            self._said.add(card)
            card.clicked.connect(lambda _on=False, name=encoding: self._choose(entry, name))

    def _choose(self, entry: Entry, encoding: str) -> None:
        self._choosing = False
        self.encoding_chosen.emit(entry, encoding)

    def _offer_encodings(self) -> None:
        self._choosing = True
        self.show_entry(self._entry, self._roles)
        cards = self._said.findChildren(EncodingCard)
        if cards:
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)
