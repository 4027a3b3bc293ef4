"""The quotations of a card: the participants' own words with whose they are; each leads to its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import QUOTATION_BAR, RADIUS
from phenocode.ui.widgets.boxes import Column, Themed
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box, draw_words

_AT_FIRST = 8
_MORE = 20
_MOST_LINES = 6
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}


class QuotationButton(Themed, QAbstractButton):
    """One quotation, a bar in its code's colour at the start, and its participant; a press goes to its place."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = self._whose = ""
        self._language = language
        self._colour = 0
        self._laid: dict[int, Lines] = {}  # by width: the layout asks for several
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(tr("Enter shows it in its interview"))
        ring(self)
        self.init_theme()

    def show_quotation(self, words: str, whose: str, colour: int) -> None:
        """Show other words."""
        opening, closing = _MARKS[self._language]
        self._words = f"{opening}{words}{closing}"
        self._whose = whose
        self._colour = colour
        self.setAccessibleName(tr("{whose}: {words}", whose=whose, words=words))
        self._laid.clear()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Lay the words anew."""
        self._laid.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the words anew with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._laid.clear()

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(theme().px(100), theme().px(40))

    def heightForWidth(self, width: int) -> int:
        """Words and label."""
        caption = round(theme().interface_line_height("caption")) if self._whose else 0
        return round(self._lines(width).height) + caption + theme().px(6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bar, words and label."""
        present = theme()
        painter = QPainter(self)
        if self.underMouse():
            draw_box(painter, QRectF(self.rect()), RADIUS, present.shade("panel", 0.05))
        rtl = self._language == "fa"
        lines = self._lines(self.width())
        bar, indent, pad = present.px(QUOTATION_BAR), self._indent(), present.px(3)
        painter.fillRect(
            self.width() - bar if rtl else 0, pad, bar, round(lines.height), present.code_colour(self._colour)
        )
        painter.setPen(present.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        room = self.width() - indent
        lines.draw(painter, 0 if rtl else indent, pad, room, side)
        height = round(present.interface_line_height("caption"))
        below = QRectF(0 if rtl else indent, pad + lines.height, room, height)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        draw_words(painter, below, self._whose, present.interface_font("caption"), "ink3", direction)

    def _indent(self) -> int:
        return theme().px(QUOTATION_BAR + 9)

    def _lines(self, width: int) -> Lines:
        lines = self._laid.get(width)
        if lines is None:
            present = theme()
            lines = self._laid[width] = Lines(
                self._words,
                present.reading_font(self._language, "card"),
                present.line_height(self._language, "card"),
                width - self._indent(),
                self._language == "fa",
                _MOST_LINES,
            )
        return lines


class Quotations(Column):
    """The first quotations of a card, with a way to more."""

    wanted = Signal(str)  # a statement's id

    def __init__(self, study: Study) -> None:
        super().__init__(spacing=8)
        self._study = study
        self._statements: Sequence[Statement] = ()
        self._colour_of: Callable[[str], int] = lambda _statement_id: 0
        self._most = _AT_FIRST
        self.buttons: list[QuotationButton] = []
        self._more = link("")
        self._more.clicked.connect(self._show_more)
        self.add(self._more, align=Qt.AlignmentFlag.AlignLeading)

    def show_statements(self, statements: Sequence[Statement], colour_of: Callable[[str], int]) -> None:
        """Show these, each in its code's colour; others than before begin with the first few again."""
        if [s.id for s in statements] != [s.id for s in self._statements]:
            self._most = _AT_FIRST
        self._statements = statements
        self._colour_of = colour_of
        self._fill()

    def _fill(self) -> None:
        shown = self._statements[: self._most]
        while len(self.buttons) < len(shown):
            self._add_button()
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(shown))
            if index < len(shown):
                whose = self._whose(shown[index])
                button.show_quotation(shown[index].quotation, whose, self._colour_of(shown[index].id))
        rest = len(self._statements) - len(shown)
        self._more.setText(trn("{n} more", "{n} more", rest))
        self._more.setVisible(rest > 0)

    def _whose(self, statement: Statement) -> str:
        """The participant; of a passage, the document."""
        if self._study.is_passage(statement):
            return self._study.transcripts[statement.transcript_id or ""].name
        person = self._study.participant_of(statement)
        return person.name if person is not None else ""

    def _add_button(self) -> None:
        index = len(self.buttons)
        button = QuotationButton(self._study.about.language)
        button.clicked.connect(lambda: self.wanted.emit(self._statements[index].id))
        self.insert(index, button)
        self.buttons.append(button)

    def _show_more(self) -> None:
        first_new = self._most
        self._most += _MORE
        self._fill()
        self.buttons[first_new].setFocus(Qt.FocusReason.TabFocusReason)
