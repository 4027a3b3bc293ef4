"""The readable list of what differs: headings by layer and kind, sentences, and quotations under them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from phenocode.analysis.differences import Difference
from phenocode.i18n import number, tr
from phenocode.ui.group.iterations.changes import Changes, Line
from phenocode.ui.group.painting import cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words

_Index = QModelIndex | QPersistentModelIndex
_PAD = 14
_INDENT = 18
_HEADING = 32
_CHEVRON = 16
_ABOVE = 5
_MOST_LINES = 4
_MOST_QUOTED = 3
_FEW = 12  # a group of statements with no more lines than this is open at first
_OPEN = 60  # and so are groups of changes, until so many lines are open
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChangesView(Themed, QTreeView):
    """A click or Enter on a change shows its card, on a statement its place; the chevron opens and closes."""

    card_wanted = Signal(str)
    statement_wanted = Signal(str)

    def __init__(self, changes: Changes, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self._laid_width = -1
        self.setModel(changes)
        self._painter = _Painter(self, changes, language)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What differs"))
        set_ground(self, "panel")
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Lay the lines anew."""
        self._painter.forget()
        self.scheduleDelayedItemsLayout()

    def show_difference(self, difference: Difference) -> None:
        """Show another difference: its changes open, long groups closed."""
        self._painter.forget()
        self._changes.show_difference(difference)
        opened = 0
        for row in range(self._changes.rowCount()):
            index = self._changes.index(row, 0)
            line = self._changes.line(index)
            if line is not None and opened + line.count <= (_OPEN if line.below else _FEW):
                self.setExpanded(index, True)
                opened += line.count

    def show_card(self, card_id: str) -> None:
        """Put the focus on a card's first change, without telling."""
        index = self._changes.find(card_id)
        if index.isValid():
            self.setExpanded(index.parent(), True)
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes; Left on a line goes to what it stands under."""
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            self._go(index)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here, not a search."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes; on the chevron it opens."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        line = self._changes.line(index)
        if line is not None and (line.heading or self.on_chevron(index, place.x())):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._go(index)

    def on_chevron(self, index: QModelIndex, x: float) -> bool:
        """Whether a place across (px of the viewport) is the line's chevron."""
        if not self._changes.hasChildren(index):
            return False
        zone = theme().px(_CHEVRON + 2 * 8)
        return x < zone if self.isRightToLeft() else x > self.viewport().width() - zone

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a line."""
        if not self.currentIndex().isValid() and self._changes.rowCount():
            first = self._changes.index(0, 0)
            self.setCurrentIndex(self._changes.index(0, 0, first) if self.isExpanded(first) else first)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines anew where they are broken otherwise."""
        super().resizeEvent(event)
        if self.viewport().width() != self._laid_width:
            self._laid_width = self.viewport().width()
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: QPainter, rect: object, index: _Index) -> None:
        """The chevron stands at the end of the line."""

    def _go(self, index: QModelIndex) -> None:
        line = self._changes.line(index)
        if line is None:
            return
        if line.statement:
            self.statement_wanted.emit(line.statement)
        elif line.change is not None:
            self.card_wanted.emit(line.change.id)
        else:
            self.setExpanded(index, not self.isExpanded(index))


class _Painter(QStyledItemDelegate):
    """Sentences of the interface in its face, quotations in the reading face with a plus or a minus before them."""

    def __init__(self, view: ChangesView, changes: Changes, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._changes = changes
        self._language = language
        self._laid: dict[int, Lines] = {}

    def forget(self) -> None:
        """Lay everything anew."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = self._changes.line(index)
        present = theme()
        if line is None or line.heading:
            return QSize(0, present.px(_HEADING))
        if line.statement:  # all alike, so that no words are laid before they are seen
            quoted = _MOST_QUOTED * present.line_height(self._language, "table")
            return QSize(0, round(quoted + present.interface_line_height("caption")) + 2 * present.px(_ABOVE))
        return QSize(0, round(self._lines(line).height) + 2 * present.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = self._changes.line(index)
        if line is None:
            return
        present = theme()
        rect = QRectF(option.rect)
        current = index == self._view.currentIndex()
        if current:
            painter.fillRect(rect, present.colour("accent_tint"))
        if line.heading:
            self._paint_heading(painter, rect, line)
        elif line.statement:
            self._paint_statement(painter, rect, line)
        else:
            painter.setPen(present.colour("ink"))
            top = rect.y() + present.px(_ABOVE)
            room = self._room(line)
            lines = self._lines(line)
            lines.draw(painter, self._left(rect, line, room), top, room, self._side(present.rtl))
        if self._changes.hasChildren(index):
            self._paint_chevron(painter, rect, self._view.isExpanded(index), line.heading)
        if current and self._view.hasFocus():
            paint_ring_inside(painter, rect)

    def _paint_heading(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        present = theme()
        font = present.interface_font("body", True)
        pad = present.px(_PAD)
        count = number(line.count)
        caption = present.interface_font("body", tabular=True)
        wide = present.metrics(caption).horizontalAdvance(count) + 1
        room = rect.width() - 2 * pad - present.px(_CHEVRON) - wide - present.px(8)
        words = cut(line.text, font, room)
        named = min(room, present.metrics(font).horizontalAdvance(words) + 1)
        start = rect.right() - pad - named if present.rtl else rect.x() + pad
        draw_words(painter, QRectF(start, rect.y(), named, rect.height()), words, font, "ink", present.direction)
        beside = start - present.px(8) - wide if present.rtl else start + named + present.px(8)
        draw_words(painter, QRectF(beside, rect.y(), wide, rect.height()), count, caption, "ink2", present.direction)

    def _paint_statement(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        present = theme()
        room = self._room(line)
        left = self._left(rect, line, room)
        top = rect.y() + present.px(_ABOVE)
        caption = round(present.interface_line_height("caption"))
        said = tr("+ gained") if line.gained else tr("− lost")
        if line.above is not None and line.above.heading:
            said = ""
        whose = self._changes.whose(line)
        head = tr("{whose}, {said}", whose=whose, said=said) if said and whose else said or whose
        place = QRectF(left, top, room, caption)
        draw_words(painter, place, head, present.interface_font("caption"), "ink2", present.direction)
        rtl = self._language == "fa"
        painter.setPen(present.colour("ink"))
        lines = self._lines(line)
        lines.draw(painter, left, top + caption, room, self._side(rtl))

    def _paint_chevron(self, painter: QPainter, rect: QRectF, opened: bool, heading: bool) -> None:
        present = theme()
        side = present.px(_CHEVRON)
        x = rect.x() + present.px(8) if present.rtl else rect.right() - present.px(8) - side
        tall = rect.height() if heading else present.interface_line_height("body") + 2 * present.px(_ABOVE)
        place = QRectF(x, round(rect.y() + (tall - side) / 2), side, side)
        paint_icon(painter, "chevron-down" if opened else "chevron-end", place, "ink3", present.rtl)

    def _indent(self, line: Line) -> int:
        deep = 0 if line.above is None or line.above.heading else 1
        return theme().px(_PAD + deep * _INDENT)

    def _room(self, line: Line) -> float:
        return max(60.0, self._view.viewport().width() - self._indent(line) - theme().px(_CHEVRON + 2 * 8))

    def _left(self, rect: QRectF, line: Line, room: float) -> float:
        """The left edge of a text whose start edge is the interface's."""
        return rect.right() - self._indent(line) - room if theme().rtl else rect.x() + self._indent(line)

    def _side(self, rtl: bool) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

    def _lines(self, line: Line) -> Lines:
        found = self._laid.get(id(line))
        if found is None:
            present = theme()
            if line.statement:
                found = Lines(
                    " ".join(self._changes.words(line).split()),
                    present.reading_font(self._language, "table"),
                    present.line_height(self._language, "table"),
                    self._room(line),
                    self._language == "fa",
                    _MOST_QUOTED,
                )
            else:
                found = Lines(
                    line.text,
                    present.interface_font(),
                    present.interface_line_height("body"),
                    self._room(line),
                    present.rtl,
                    _MOST_LINES,
                )
            self._laid[id(line)] = found
        return found
