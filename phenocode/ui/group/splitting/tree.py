"""The tree of parts as it is seen: a tick, names in the interface's face, statements in the participants'."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from phenocode.i18n import tr
from phenocode.ui.group.painting import cut
from phenocode.ui.group.splitting.parts import Part, Parts
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.choices import paint_check
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_Index = QModelIndex | QPersistentModelIndex

# px at 100 %
_ROW = 30
_PAD = 10
_BOX = 16
_CHEVRON = 14
_INDENT = 20
_GAP = 8
_MOST_LINES = 2
_MEASURED = 160  # letters of a statement that tell whether it needs a second line


class PartsTree(Themed, QTreeView):
    """Space or a click ticks, the arrows open and close; everything runs in the direction of the study."""

    def __init__(self, parts: Parts, language: str) -> None:
        super().__init__()
        self.parts = parts
        self.language = language
        direction = Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        self.setModel(parts)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._painter = _Painter(self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("What goes to the new card"))
        set_ground(self, "sheet")
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Other letters, other rows."""
        self._painter.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; the arrow towards the end opens, the one towards the start closes."""
        index = self.currentIndex()
        toward_end = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        toward_start = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.parts.toggle(index)
        elif event.key() == toward_end and index.isValid():
            self.setExpanded(index, True)
        elif event.key() == toward_start and index.isValid():
            if self.isExpanded(index):
                self.setExpanded(index, False)
            elif index.parent().isValid():
                self.setCurrentIndex(index.parent())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # for the dialog's deed
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The chevron opens, the rest of the row ticks."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        if self._painter.on_chevron(index, event.position().x()):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.parts.toggle(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a quick hand is a press."""
        self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.parts.rowCount():
            self.setCurrentIndex(self.parts.index(0, 0))

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """The chevrons are painted with the rows."""


class _Painter(QStyledItemDelegate):
    def __init__(self, tree: PartsTree) -> None:
        super().__init__(tree)
        self._tree = tree
        self._high: dict[str, int] = {}

    def forget(self) -> None:
        """Measure anew."""
        self._high.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        part = self._tree.parts.part(index)
        present = theme()
        if part is None or part.card is not None:
            return QSize(0, present.px(_ROW))
        if part.id not in self._high:
            language = self._tree.language
            room = self._tree.viewport().width() - self._start(index) - present.px(_PAD)
            wide = present.metrics(present.reading_font(language, "card")).horizontalAdvance(part.name[:_MEASURED])
            lines = _MOST_LINES if wide > room else 1
            whose = present.interface_line_height("caption") if part.detail else 0
            height = lines * present.line_height(language, "card") + whose + present.px(8)
            self._high[part.id] = round(height)
        return QSize(0, self._high[part.id])

    def on_chevron(self, index: _Index, x: float) -> bool:
        """Whether a place across is the chevron of a row that has one."""
        if not self._tree.parts.rowCount(index):
            return False
        along = self._tree.viewport().width() - x if self._tree.isRightToLeft() else x
        return along < self._start(index) - theme().px(_BOX + _GAP) and along >= 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        part = self._tree.parts.part(index)
        if part is None:
            return
        present = theme()
        rect = QRectF(option.rect)
        current = index == self._tree.currentIndex()
        if current:
            painter.fillRect(rect, present.colour("accent_tint"))
        state = part.state()
        box = present.px(_BOX)
        start = self._start(index)
        centre = (
            rect.y()
            + (
                present.px(_ROW)
                if part.card is not None
                else present.line_height(self._tree.language, "card") + present.px(8)
            )
            / 2
        )
        place = self._from_start(rect, start - box - present.px(_GAP), box)
        paint_check(painter, QRectF(place.x(), centre - box / 2, box, box), state)
        if self._tree.parts.rowCount(index):
            side = present.px(_CHEVRON)
            at = self._from_start(rect, start - box - present.px(_GAP) - side - present.px(4), side)
            icon = "chevron-down" if self._tree.isExpanded(index) else "chevron-end"
            paint_icon(painter, icon, QRectF(at.x(), centre - side / 2, side, side), "ink3", self._tree.isRightToLeft())
        room = self._from_start(rect, start, rect.width() - start - present.px(_PAD))
        if part.card is not None:
            self._paint_card(painter, room, part)
        else:
            self._paint_statement(painter, room, part)
        if current and self._tree.hasFocus():
            paint_ring_inside(painter, rect)

    def _paint_card(self, painter: QPainter, room: QRectF, part: Part) -> None:
        present = theme()
        direction = self._tree.layoutDirection()
        swatch = present.px(SWATCH)
        paint_swatch(painter, self._from_start(room, 0, swatch), part.colour)
        caption = present.interface_font("caption")
        wide = present.metrics(caption).horizontalAdvance(part.detail) + 1
        end = self._from_start(room, room.width() - wide, wide)
        draw_words(painter, end, part.detail, caption, "ink2", present.direction)
        along = swatch + present.px(_GAP)
        names = self._from_start(room, along, room.width() - along - wide - present.px(_GAP))
        font = present.interface_font("body", bool(part.children))
        draw_words(painter, names, cut(part.name, font, names.width()), font, "ink", direction)

    def _paint_statement(self, painter: QPainter, room: QRectF, part: Part) -> None:
        present = theme()
        language = self._tree.language
        rtl = self._tree.isRightToLeft()
        height = present.line_height(language, "card")
        font = present.reading_font(language, "card")
        lines = Lines(part.name, font, height, int(room.width()), rtl, _MOST_LINES)
        painter.setPen(present.colour("ink"))
        top = room.y() + present.px(4)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, room.x(), top, room.width(), side)
        if part.detail:
            below = QRectF(room.x(), top + lines.height, room.width(), present.interface_line_height("caption"))
            caption = present.interface_font("caption")
            draw_words(painter, below, part.detail, caption, "ink3", self._tree.layoutDirection())

    def _start(self, index: _Index) -> int:
        """Where a row's words begin, from its start edge."""
        depth = 0
        above = index.parent()
        while above.isValid():
            depth += 1
            above = above.parent()
        present = theme()
        chevron = present.px(_CHEVRON + 4) if self._has_cards() else 0
        return present.px(_PAD) + depth * present.px(_INDENT) + chevron + present.px(_BOX + _GAP)

    def _has_cards(self) -> bool:
        first = self._tree.parts.part(self._tree.parts.index(0, 0))
        return first is not None and first.card is not None

    def _from_start(self, rect: QRectF, along: float, width: float) -> QRectF:
        x = rect.right() - along - width if self._tree.isRightToLeft() else rect.x() + along
        return QRectF(x, rect.y(), width, rect.height())
