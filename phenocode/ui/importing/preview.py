"""The chosen file beside the list: what must be said of it, its encodings to choose from, and its first lines."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from phenocode.commands.importing import Prepared
from phenocode.i18n import tr
from phenocode.study.records import Role, Source
from phenocode.ui.importing.entries import Entry, State
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.panels import Notice
from phenocode.ui.widgets.strokes import draw_box

_MOST_CHARACTERS = 3000


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
        ring(self)
        self.init_theme()

    def show_source(self, source: Source, roles: dict[str, Role], literature: bool) -> None:
        """Show the beginning of ``source``; ``roles`` are by label as written."""
        self._source, self._roles, self._literature = source, roles, literature
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


class EncodingCard(Themed, QAbstractButton):
    """One encoding with the same three lines as the others have, read in it."""

    def __init__(self, encoding: str, lines: tuple[str, ...], language: str) -> None:
        super().__init__()
        self.encoding = encoding
        self._sample = lines
        self._language = language
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(encoding)
        self.setAccessibleDescription(" ".join(lines))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring(self, RADIUS_CARD)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """A name and three lines."""
        present = theme()
        line = present.line_height(self._language, "table")
        return QSize(present.px(200), round(present.px(8 + 20 + 10) + 3 * line))

    def minimumSizeHint(self) -> QSize:
        """Not lower; the lines are cut where it is narrow."""
        return QSize(theme().px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        present = theme()
        painter = QPainter(self)
        on = self.isChecked()
        hovered = self.underMouse() and not on
        ground: QColor = present.colour("accent_tint") if on else present.shade("sheet", 0.04 if hovered else 0.0)
        edge = present.colour("accent" if on else "line2")
        draw_box(painter, QRectF(self.rect()), RADIUS_CARD, ground, edge, 2 if on else 1)
        inside = QRectF(self.rect()).adjusted(present.px(12), present.px(8), -present.px(12), -present.px(8))
        align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setPen(present.colour("ink" if on else "ink2"))
        name = Lines(
            self.encoding, present.interface_font("caption", on), present.interface_line_height(), inside.width()
        )
        name.draw(painter, inside.x(), inside.y(), inside.width(), align)
        painter.setPen(present.colour("ink"))
        top = inside.y() + present.interface_line_height()
        height = present.line_height(self._language, "table")
        rtl = self._language == "fa"
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        for words in self._sample:
            line = Lines(words, present.reading_font(self._language, "table"), height, inside.width(), rtl, 1)
            line.draw(painter, inside.x(), top, inside.width(), align)
            top += height


class Preview(QWidget):
    """What is to be seen of the chosen file."""

    encoding_chosen = Signal(object, str)  # the Entry and the encoding's name

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._entry: Entry | None = None
        self._choosing = False
        self._name = ElidedLabel("", bold=True, direction=Qt.LayoutDirection.LeftToRight)
        self._other = link(tr("The letters look wrong"))
        self._other.clicked.connect(self._offer_encodings)
        head = Row(margins=(14, 10, 14, 0))
        head.add(self._name, 1)
        head.add(self._other)
        self._said = Column(margins=(14, 8, 14, 0))
        self.lines = FirstLines(language)
        self._whole = Column(head, self._said, spacing=0)
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
        self._entry = entry
        self._name.setText(entry.path.name if entry is not None else "")
        self._said.clear()
        prepared = entry.outcome if entry is not None and isinstance(entry.outcome, Prepared) else None
        others = entry is not None and prepared is not None and len(entry.previews) > 1
        asked = entry is not None and (self._choosing if prepared is not None else bool(entry.previews))
        self._other.setVisible(others and not asked)
        self.lines.setVisible(prepared is not None and not asked)
        self._rest.setVisible(self.lines.isHidden())
        if entry is None:
            self._said.add(label(tr("Choose a file in the list to see its first lines."), tone="ink3", wrap=True))
            return
        self._add_notices(entry)
        if asked:
            self._add_encodings(entry)
        elif prepared is not None:
            self.lines.show_source(prepared.source, roles, entry.choice.literature)

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
                self._said.add(Notice("warn", str(warning)))

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
        self.show_entry(self._entry, {})
        cards = self._said.findChildren(EncodingCard)
        if cards:
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)
