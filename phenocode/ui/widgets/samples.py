"""A card to choose by what it shows: a name, and some lines of text under it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box


class SampleCard(Themed, QAbstractButton):
    """A name and some texts of the study's language under it; checkable, one of several.

    ``rows`` is how many lines each of the texts may take.
    """

    def __init__(self, name: str, lines: tuple[str, ...], language: str, rows: tuple[int, ...] = (1, 1, 1)) -> None:
        super().__init__()
        self._name = name
        self._rows = rows
        self._sample = lines
        self._language = language
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(lines))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring(self, RADIUS_CARD)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """A name and the lines."""
        present = theme()
        line = present.line_height(self._language, "table")
        return QSize(present.px(200), round(present.px(8 + 20 + 10) + sum(self._rows) * line))

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
        name = Lines(self._name, present.interface_font("caption", on), present.interface_line_height(), inside.width())
        name.draw(painter, inside.x(), inside.y(), inside.width(), align)
        painter.setPen(present.colour("ink"))
        top = inside.y() + present.interface_line_height()
        height = present.line_height(self._language, "table")
        rtl = self._language == "fa"
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        for words, rows in zip(self._sample, self._rows, strict=False):
            shown = Lines(words, present.reading_font(self._language, "table"), height, inside.width(), rtl, rows)
            shown.draw(painter, inside.x(), top, inside.width(), align)
            top += shown.height
