"""The text of a transcript to type in: as it is stored, labels and blank lines with it, its statements tinted."""

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from shiboken6 import isValid

from phenocode.i18n import tr
from phenocode.ui.correcting.typed import TypedEdits
from phenocode.ui.look.theme import theme
from phenocode.ui.read.document import shown_text
from phenocode.ui.read.marks import Marks
from phenocode.ui.read.measure import sides_of_text
from phenocode.ui.read.tints import Ground, pieces, tint
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring

ZWNJ = "\u200c"
_ABOVE = 12
_BELOW = 96
_PARAGRAPH_GAP = 6
_SHARE_ABOVE = 0.3  # of the view's height, over words that were out of sight
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_FOREIGN = re.compile("[\x00\ufdd0\ufdd1\ufffc\ufeff]")


class CorrectionEditor(Themed, QTextEdit):
    """Types into one text at a time and records what was typed. Offsets are code points of the stored text."""

    typed = Signal()
    finished = Signal()
    cancelled = Signal()

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self.edits = TypedEdits("")
        self._language = "en"
        self._size_step = 0
        self._anchor = 0
        self._laid_width = 0
        self._touched = False  # something was typed and not yet told
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setAcceptRichText(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Text of the interview, to be corrected"))
        no_ring(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.textChanged.connect(self._tell)
        self.init_theme()

    # The text

    def open(self, text: str, language: str, size_step: int = 0, offset: int = 0) -> None:
        """Show a text from ``offset`` on, with nothing typed yet."""
        self._language = language
        self._size_step = size_step
        shown = shown_text(text)
        self.edits = TypedEdits(text, shown)
        document = self._make_document(shown)
        self._show(document)
        self.put_caret(offset)
        self.scroll_to(offset)
        self.tint_statements()

    def close_text(self) -> None:
        """Let go of the text and of what was typed."""
        self.edits = TypedEdits("")
        self._show(QTextDocument())

    def offset_at_top(self) -> int:
        """The stored text's offset at the top of the view."""
        return self._anchor

    def caret(self) -> int:
        """The stored text's offset at the caret."""
        return self.edits.offset_before(self.edits.point(self.textCursor().position()))

    def put_caret(self, offset: int) -> None:
        """Put the caret at an offset of the stored text."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(offset))
        kept = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(kept)

    def scroll_to(self, offset: int) -> None:
        """Bring the line of an offset of the stored text to the top of the view."""
        position = self._position(offset)
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        if line.isValid():
            top += line.lineNumber() * block.blockFormat().lineHeight()
        at_start = offset == 0
        self.verticalScrollBar().setValue(0 if at_start else round(top - theme().px(_ABOVE)))
        self._anchor = offset

    def show_words(self, start: int, end: int) -> None:
        """Select words of the stored text where they lie now, and bring them into sight."""
        words = self.edits.moves.span(start, end) or (self.edits.moves.offset(start),) * 2
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.edits.unit(words[0]))
        cursor.setPosition(self.edits.unit(words[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        port, caret = self.viewport().height(), self.cursorRect()
        if caret.bottom() > port - caret.height() or caret.top() < caret.height():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + caret.top() - _SHARE_ABOVE * port))

    def raw_text(self) -> str:
        """What stands in the widget, letter for letter."""
        return self.document().toRawText().replace("\u2029", "\n")

    def tint_statements(self) -> None:
        """Tint the statements in sight where they lie now."""
        if not self.edits.length or self.edits.length != self.document().characterCount() - 1:
            return  # another text is just being shown
        first, last = self._visible()
        moves = self.edits.moves
        grounds = [
            Ground(*now, self._marks.look(mark.id).colours[0])
            for mark in self._marks.between(self.edits.offset_before(first), self.edits.offset_before(last) + 1)
            for span in mark.spans
            if (now := moves.span(*span)) is not None and now[1] > first and now[0] < last
        ]
        selections = []
        for piece in pieces(sorted(grounds, key=lambda ground: ground.start)):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.edits.unit(piece.start))
            cursor.setPosition(self.edits.unit(piece.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(tint(piece))
            selections.append(selection)
        self.setExtraSelections(selections)

    # Qt's own

    def restyle(self) -> None:
        """Set the text in the present theme; what was typed stays, and can be undone no more than by discarding."""
        if self.edits.length:
            anchor, caret = self._anchor, self.textCursor().position()
            self._show(self._make_document(self.edits.shown))
            cursor = QTextCursor(self.document())
            cursor.setPosition(caret)
            self.setTextCursor(cursor)
            self.scroll_to(anchor)
            self.tint_statements()

    def set_size_step(self, step: int) -> None:
        """Set the text larger or smaller."""
        if step != self._size_step:
            self._size_step = step
            self.restyle()

    def event(self, event: QEvent) -> bool:
        """The keys that end the correction are the editor's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc end; Shift+Space writes a half-space in a Persian text; a line end is always one."""
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() in _ENTER:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ShiftModifier and self._language == "fa":
            self.textCursor().insertText(ZWNJ)
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words from an input method come in like typed ones."""
        super().inputMethodEvent(event)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words letter for letter; Qt's own way makes other spaces of some."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, every kind of line end as one."""
        self.textCursor().insertText(_FOREIGN.sub("", _LINE_ENDS.sub("\n", source.text())))
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and the words at the top where they are."""
        anchor = self._anchor
        super().resizeEvent(event)
        self._set_measure()
        width = self.viewport().width()
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        if width != self._laid_width:
            self._laid_width = width
            self.scroll_to(anchor)
        self.tint_statements()

    # Parts

    def _show(self, document: QTextDocument) -> None:
        former = self.document()
        document.setParent(self)
        document.contentsChange.connect(self._record)
        self._anchor = 0
        self.setDocument(document)
        self._set_measure()
        if isValid(former):  # Qt's own first document goes by itself
            former.deleteLater()

    def _make_document(self, shown: str) -> QTextDocument:
        present = theme()
        rtl = self._language == "fa"
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(present.px(_ABOVE))
        frame.setBottomMargin(present.px(_BELOW))
        document.rootFrame().setFrameFormat(frame)
        block = QTextBlockFormat()
        block.setLineHeight(present.line_height(self._language, "text", self._size_step), _FIXED)
        block.setLayoutDirection(option.textDirection())
        block.setAlignment(Qt.AlignmentFlag.AlignLeading)
        block.setBottomMargin(present.px(_PARAGRAPH_GAP))
        words = QTextCharFormat()
        words.setFont(present.reading_font(self._language, "text", self._size_step))
        words.setForeground(present.colour("ink"))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(words)
        cursor.insertText(shown, words)
        cursor.endEditBlock()
        document.setUndoRedoEnabled(True)
        return document

    def _record(self, position: int, _removed: int, added: int) -> None:
        document = self.document()
        position, removed, added = self.edits.replaces(position, added, document.characterCount() - 1)
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + added, QTextCursor.MoveMode.KeepAnchor)
        if self.edits.take(position, removed, cursor.selectedText().replace("\u2029", "\n")):
            self._touched = True

    def _tell(self) -> None:
        """Qt says this once the document is laid anew, after all its changes."""
        if self._touched:
            self._touched = False
            self.tint_statements()
            self.typed.emit()

    def _position(self, offset: int) -> int:
        return min(self.edits.unit(self.edits.moves.offset(offset)), self.document().characterCount() - 1)

    def _visible(self) -> tuple[int, int]:
        """The first and last code point in sight, of the text as it is now."""
        port = self.viewport().rect()
        first, _ = _line_at(self.cursorForPosition(port.topLeft()))
        _, last = _line_at(self.cursorForPosition(port.bottomLeft()))
        return self.edits.point(first), self.edits.point(last)

    def _set_measure(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        before, after = sides_of_text(room, self._language, self._size_step)
        left, right = (after, before) if self._language == "fa" else (before, after)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _on_scrolled(self) -> None:
        point = self.edits.point(self.cursorForPosition(self.viewport().rect().topLeft()).position())
        self._anchor = self.edits.offset_before(point) if self.verticalScrollBar().value() > 0 else 0
        self.tint_statements()


def _line_at(cursor: QTextCursor) -> tuple[int, int]:
    """Where the line of a cursor begins and ends, as positions."""
    block = cursor.block()
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    if not line.isValid():
        return block.position(), block.position() + block.length()
    start = block.position() + line.textStart()
    return start, start + line.textLength()


def _ends(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or (
        event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
