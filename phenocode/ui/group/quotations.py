"""The quotations of a card: the participants' own words with whose they are; each leads to its place."""

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

    def __init__(self, words: str, whose: str, language: str, colour: int) -> None:
        super().__init__()
        opening, closing = _MARKS[language]
        self._words = f"{opening}{words}{closing}"
        self._whose = whose
        self._language = language
        self._colour = colour
        self._lines: Lines | None = None
        self._laid_at = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr("{whose}: {words}", whose=whose, words=words))
        self.setAccessibleDescription(tr("Enter shows it in its interview"))
        ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Lay the words anew."""
        self._lines = None

    def changeEvent(self, event: QEvent) -> None:
        """Lay the words anew with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lines = None

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
        return round(self._laid(width).height) + caption + theme().px(6)

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
        lines = self._laid(self.width())
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

    def _laid(self, width: int) -> Lines:
        if self._lines is None or self._laid_at != width:
            present = theme()
            self._laid_at = width
            self._lines = Lines(
                self._words,
                present.reading_font(self._language, "card"),
                present.line_height(self._language, "card"),
                width - self._indent(),
                self._language == "fa",
                _MOST_LINES,
            )
        return self._lines


class Quotations(Column):
    """The first quotations of a card, with a way to more."""

    wanted = Signal(str)  # a statement's id

    def __init__(self, study: Study) -> None:
        super().__init__(spacing=8)
        self._study = study
        self._shown: tuple[tuple[Statement, int], ...] = ()
        self._most = _AT_FIRST

    def show_statements(self, statements: list[tuple[Statement, int]]) -> None:
        """Show these, each with its code's colour; nothing is built anew when they are the ones shown already."""
        if tuple(statements) == self._shown:
            return
        self._shown = tuple(statements)
        self._most = _AT_FIRST
        self._build()

    def _build(self) -> None:
        self.clear()
        language = self._study.about.language
        for statement, colour in self._shown[: self._most]:
            person = self._study.participant_of(statement)
            button = QuotationButton(statement.quotation, person.name if person else "", language, colour)
            button.clicked.connect(lambda _checked=False, wanted=statement.id: self.wanted.emit(wanted))
            self.add(button)
        rest = len(self._shown) - self._most
        if rest > 0:
            more = self.add(link(trn("{n} more", "{n} more", rest)), align=Qt.AlignmentFlag.AlignLeading)
            more.clicked.connect(self._show_more)

    def _show_more(self) -> None:
        first_new = self._most
        self._most += _MORE
        self._build()
        item = self.layout().itemAt(first_new)
        first = item.widget() if item is not None else None
        if first is not None:
            first.show()
            first.setFocus(Qt.FocusReason.TabFocusReason)
