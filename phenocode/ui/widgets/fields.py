"""Fields to write in, each under its label: a line, a note that grows, and the row of a form."""

import math

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QToolTip, QWidget

from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import BUTTON, ICON
from phenocode.ui.widgets.boxes import Column, Mirrored
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.labels import Label, label, plain_tooltip

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def section_label(text: str) -> Label:
    """The small grey label over a field or a group of things."""
    return label(text, "caption", "ink3")


def field(text: str, widget: QWidget, help: str = "") -> QWidget:
    """A row of a form: the label over its ``widget``, and a line of help under it."""
    caption = section_label(text)
    caption.setBuddy(widget)
    widget.setAccessibleName(text)
    row = Column(caption, widget, spacing=4)
    if help:
        row.add(label(help, "caption", "ink3", wrap=True))
        widget.setAccessibleDescription(help)
    return row


class TextField(Mirrored, QLineEdit):
    """One line to write in, with an icon at its start and a key at its end where it has them.

    ``direction`` is the study's where the text belongs to the study; None is the window's.
    """

    def __init__(
        self,
        placeholder: str = "",
        icon: str | None = None,
        key: str = "",
        direction: Qt.LayoutDirection | None = None,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._key = key
        self._direction = direction
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        ring(self)
        self.init_theme()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """The direction of what is written."""
        self._direction = direction
        self.restyle()

    def restyle(self) -> None:
        """Leave room for icon and key."""
        present = theme()
        start = present.px(ICON + 4) if self._icon is not None else 0
        end = round(keycap_size(self._key).width()) + present.px(2) if self._key else 0
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self.setTextMargins(left, 0, right, 0)
        self.setFixedHeight(present.px(BUTTON))
        # The line guesses its base direction from the first letter until it is told, and only this key tells it.
        direction = self.layoutDirection() if self._direction is None else self._direction
        rtl = direction == Qt.LayoutDirection.RightToLeft
        if self._direction is not None:
            self.setFont(present.interface_font(language="fa" if rtl else "en"))
        key = Qt.Key.Key_Direction_R if rtl else Qt.Key.Key_Direction_L
        self.event(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def event(self, event: QEvent) -> bool:
        """Show the whole hint of an empty field that is too narrow for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            margins = self.textMargins()
            room = self.contentsRect().width() - margins.left() - margins.right()
            if not self.text() and self.fontMetrics().horizontalAdvance(self.placeholderText()) > room:
                QToolTip.showText(event.globalPos(), plain_tooltip(self.placeholderText()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then icon and key."""
        super().paintEvent(event)
        present = theme()
        painter = QPainter(self)
        rtl = self.isRightToLeft()
        side = present.px(ICON)
        along: float = present.px(6)
        if self._icon is not None:
            x = self.width() - along - side if rtl else along
            paint_icon(painter, self._icon, QRectF(x, round((self.height() - side) / 2), side, side), "ink3")
        if self._key:
            width = keycap_size(self._key).width()
            x = along if rtl else self.width() - along - width
            paint_keycap(painter, QRectF(x, 0, width, self.height()), self._key)


class NoteEdit(Mirrored, QTextEdit):
    """Plain text of some lines; grows with what is written and says it once it is finished.

    ``committed`` comes when the keyboard leaves or Ctrl+Enter is pressed, and only if the text has changed.
    ``direction`` is the study's.
    """

    committed = Signal(str)

    def __init__(
        self,
        placeholder: str = "",
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        min_lines: int = 2,
        max_lines: int = 12,
    ) -> None:
        super().__init__()
        self._direction = direction
        self._min_lines = min_lines
        self._max_lines = max_lines
        self._settled = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.updateGeometry)
        ring(self)
        self.init_theme()

    def text(self) -> str:
        """What is written, with line feeds."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other text without telling; what was written before is let go."""
        self._settled = text
        self.setPlainText(text)
        self._set_lines()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """The base direction of the text."""
        self._direction = direction
        self._set_lines()

    def commit(self) -> None:
        """Tell what is written, if it has changed."""
        text = self.text()
        if text != self._settled:
            self._settled = text
            self.committed.emit(text)

    def restyle(self) -> None:
        """Set line height and direction anew."""
        self._set_lines()

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(240)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """As high as the text at ``width``, between the fewest and the most lines."""
        present = theme()
        inner = width - 2 * present.px(8) - 2 * present.px(1)
        document = self.document()
        if abs(document.textWidth() - inner) >= 1:
            document = document.clone()
            document.setTextWidth(inner)
        lines = math.ceil(document.size().height() / present.interface_line_height() - 0.01)
        return self._height_of(min(max(lines, self._min_lines), self._max_lines))

    def minimumSizeHint(self) -> QSize:
        """The fewest lines."""
        return QSize(theme().px(96), self._height_of(self._min_lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter finishes."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving finishes; a menu over it doesn't."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words alone."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _set_lines(self) -> None:
        option = QTextOption()
        option.setTextDirection(self._direction)
        option.setAlignment(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        document.setDefaultTextOption(option)
        block = QTextBlockFormat()
        block.setLineHeight(theme().interface_line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setLayoutDirection(self._direction)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        undo = document.isUndoRedoEnabled()
        document.setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(block)
        document.setUndoRedoEnabled(undo)

    def _height_of(self, lines: int) -> int:
        return math.ceil(lines * theme().interface_line_height()) + 2 * theme().px(6) + 2 * theme().px(1)
