"""The quotations of a card: the participants' own words with whose they are; each leads to its place."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from phenocode.i18n import mark, number, tr, trn
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, Statement
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import QUOTATION_BAR, RADIUS
from phenocode.ui.widgets.boxes import Column, Mirrored, Row
from phenocode.ui.widgets.buttons import link, tool_button
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.menu import Menu
from phenocode.ui.widgets.strokes import draw_box, draw_words

_AT_FIRST = 8
_MORE = 20
_MOST_LINES = 6
_CASE_WORDS = {
    CaseKind.CORE: mark("&Core case"),
    CaseKind.BORDERLINE: mark("&Borderline case"),
    CaseKind.NEGATIVE: mark("&Negative case"),
}
_ELSEWHERE = 4  # the digit that asks for another category
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}


class QuotationButton(Mirrored, QAbstractButton):
    """One quotation, a bar in its code's colour at the start, and its participant; a press goes to its place."""

    digit_pressed = Signal(int)
    menu_wanted = Signal()

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
        """Enter presses too; a digit, of any script, is a deed."""
        digit = unicodedata.digit(event.text(), -1) if len(event.text()) == 1 else -1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif digit >= 0 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit_pressed.emit(digit)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same deeds as by the sign beside it."""
        self.menu_wanted.emit()

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
    """The first quotations of a card, with a way to more.

    With deeds, a quotation can be made a case of the category shown: by the keys 1, 2, 3 and 0, and by its menu.
    """

    wanted = Signal(str)  # a statement's id
    decided = Signal(str, object)  # a statement's id and its CaseKind, None for no case any more
    elsewhere = Signal(str)  # the statement is to be a negative case of another category

    def __init__(self, study: Study, *, with_deeds: bool = False) -> None:
        super().__init__(spacing=8)
        self._study = study
        self._with_deeds = with_deeds
        self._statements: Sequence[Statement] = ()
        self._colour_of: Callable[[str], int] = lambda _statement_id: 0
        self._kinds: Mapping[str, CaseKind] | None = None
        self._lost: frozenset[str] = frozenset()
        self._most = _AT_FIRST
        self.buttons: list[QuotationButton] = []
        self._rows: list[QWidget] = []
        self._more = link("")
        self._more.clicked.connect(self._show_more)
        self.add(self._more, align=Qt.AlignmentFlag.AlignLeading)

    def show_statements(
        self,
        statements: Sequence[Statement],
        colour_of: Callable[[str], int],
        kinds: Mapping[str, CaseKind] | None = None,
        lost: frozenset[str] = frozenset(),
    ) -> None:
        """Show these, each in its code's colour; others than before begin with the first few again.

        ``kinds`` says which are cases of the category shown; None where no category is shown. ``lost`` are cases that
        do not stand under it any more.
        """
        if [s.id for s in statements] != [s.id for s in self._statements]:
            self._most = _AT_FIRST
        self._statements = statements
        self._colour_of = colour_of
        self._kinds = kinds
        self._lost = lost
        self._fill()

    def deeds_of(self, statement_id: str) -> QMenu:
        """What can be done with a quotation, each with its key."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Show in its interview") + "\tEnter").triggered.connect(
            lambda: self.wanted.emit(statement_id)
        )
        if self._kinds is not None:
            menu.addSeparator()
            present = self._kinds.get(statement_id)
            for digit, kind in enumerate(CaseKind, 1):
                deed = menu.addAction(f"{tr(_CASE_WORDS[kind])}\t{number(digit)}")
                deed.setCheckable(True)
                deed.setChecked(kind is present)
                deed.triggered.connect(lambda _checked=False, chosen=kind: self.decided.emit(statement_id, chosen))
            none = menu.addAction(tr("N&o case") + f"\t{number(0)}")
            none.setEnabled(present is not None)
            none.triggered.connect(lambda: self.decided.emit(statement_id, None))
        menu.addSeparator()
        menu.addAction(tr("Negative case of &another category…") + f"\t{number(4)}").triggered.connect(
            lambda: self.elsewhere.emit(statement_id)
        )
        return menu

    def _fill(self) -> None:
        shown = self._statements[: self._most]
        while len(self.buttons) < len(shown):
            self._add_button()
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(shown))
            if index < len(shown):
                statement = shown[index]
                self.buttons[index].show_quotation(
                    statement.quotation, self._whose(statement), self._colour_of(statement.id)
                )
        rest = len(self._statements) - len(shown)
        self._more.setText(trn("{n} more", "{n} more", rest))
        self._more.setVisible(rest > 0)

    def _whose(self, statement: Statement) -> str:
        """The participant; of a passage, the document; and that a case stands here no more."""
        if self._study.is_passage(statement):
            return self._study.transcripts[statement.transcript_id or ""].name
        person = self._study.participant_of(statement)
        name = person.name if person is not None else ""
        if statement.id not in self._lost:
            return name
        return tr("{whose}, stands elsewhere now", whose=name) if name else tr("stands elsewhere now")

    def _add_button(self) -> None:
        index = len(self.buttons)
        button = QuotationButton(self._study.about.language)
        button.clicked.connect(lambda: self.wanted.emit(self._statements[index].id))
        row: QWidget = button
        if self._with_deeds:
            button.digit_pressed.connect(lambda digit: self._decide(self._statements[index].id, digit))
            more = tool_button("more", tr("What can be done with this quotation"), size=24)
            more.clicked.connect(lambda: self._pop_up(index, more))
            button.menu_wanted.connect(lambda: self._pop_up(index, more))
            holder = Row(spacing=2)
            holder.add(button, 1)
            holder.add(more, align=Qt.AlignmentFlag.AlignTop)
            row = holder
        self.insert(index, row)
        self._rows.append(row)
        self.buttons.append(button)

    def _decide(self, statement_id: str, digit: int) -> None:
        if digit == _ELSEWHERE:
            self.elsewhere.emit(statement_id)
        elif self._kinds is not None and digit <= len(CaseKind):
            self.decided.emit(statement_id, [None, *CaseKind][digit])

    def _pop_up(self, index: int, beside: QWidget) -> None:
        menu = self.deeds_of(self._statements[index].id)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _show_more(self) -> None:
        first_new = self._most
        self._most += _MORE
        self._fill()
        self.buttons[first_new].setFocus(Qt.FocusReason.TabFocusReason)
