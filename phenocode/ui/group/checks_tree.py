"""The list of checks and of what they found: rows with a state, a number and a deed at their end."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from phenocode.analysis.findings import Finding
from phenocode.i18n import number, tr
from phenocode.ui.group.findings import Findings, say_left
from phenocode.ui.group.painting import cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.menu import Menu
from phenocode.ui.widgets.strokes import draw_words

_Index = QModelIndex | QPersistentModelIndex

# px at 100 %
ROW = 27
_PAD = 14
_ICON = 16
_GAP = 8
_NAME_SHARE = 0.55  # of its row that a name may take from a long reason


class ChecksTree(QTreeView):
    """A click or Enter on a row goes to its place; the chevron, or the arrow keys, list what was found.

    The sign at the end of a thing found leaves it on purpose, of one left so it counts it again.
    """

    reached = Signal(QModelIndex)
    decided = Signal(QModelIndex)  # what this row shows is to be left on purpose, or counted again
    current_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.decides = True
        """Whether a row offers its deed."""
        self.copying: QAction | None = None
        """What copies all that was found."""
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(_Painter(self))
        self.setUniformRowHeights(True)
        self.setAccessibleName(tr("Checks"))
        set_ground(self, "panel")
        no_ring(self)

    @property
    def findings(self) -> Findings:
        """What it shows."""
        model = self.model()
        assert isinstance(model, Findings)  # noqa: S101 - set in ChecksPanel
        return model

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there; the arrow towards the end opens a list, the one towards the start closes it."""
        index = self.currentIndex()
        toward_end = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        toward_start = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.reached.emit(index)
        elif event.key() == toward_end and index.isValid():
            self.setExpanded(index, True)
        elif event.key() == toward_start and index.isValid():
            self._close(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there, list what was found, or decide about it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self.at_end(index, event.position().x()):
            self.reached.emit(index)
        elif self.findings.item(index) is not None:
            self.decided.emit(index)
        elif self.findings.finding(index) is not None:
            self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a thing found; by mouse where it points, by key where the keyboard is."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if self.findings.item(index) is None:
            return
        self.setCurrentIndex(index)
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Go there")).triggered.connect(lambda: self.reached.emit(self.currentIndex()))
        if self.decides:
            deed = tr("&Count again") if self.findings.is_left(index) else tr("On &purpose…")
            menu.addAction(deed).triggered.connect(lambda: self.decided.emit(self.currentIndex()))
        if self.copying is not None:
            menu.addAction(self.copying)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """The sign at a row's end says what it does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if self.findings.item(index) is not None and self.at_end(index, event.pos().x()):
                left = self.findings.is_left(index)
                said = tr("Count again") if left else tr("Leave on purpose, with a reason")
                QToolTip.showText(event.globalPos(), plain_tooltip(said, "A"), self, self.visualRect(index))
                return True
        return super().viewportEvent(event)

    def at_end(self, index: _Index, x: float) -> bool:
        """Whether a place across (px of the viewport) is the row's chevron, or the sign of its deed."""
        decidable = self.decides and self.findings.item(index) is not None
        if not self.findings.rowCount(index) and not decidable:
            return False
        zone = theme().px(_PAD + _ICON + 4)
        return x < zone if self.isRightToLeft() else x > self.viewport().width() - zone

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.findings.rowCount():
            self.setCurrentIndex(self.findings.index(0, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell what can be done now."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """The chevron stands at the end of the row."""

    # Staying where one is

    def words_rect(self, index: _Index) -> QRect:
        """Where a thing found is named, in px of the viewport."""
        start, end = theme().px(_PAD + _ICON), theme().px(_PAD)
        rect: QRect = self.visualRect(index)
        return rect.adjusted(end, 0, -start, 0) if theme().rtl else rect.adjusted(start, 0, -end, 0)

    def opened_checks(self) -> frozenset[str]:
        """The checks whose findings are listed."""
        model = self.findings
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return frozenset(found.check for row in rows if self.isExpanded(row) and (found := model.finding(row)))

    def open_checks(self, checks: frozenset[str]) -> None:
        """List the findings of these checks again."""
        model = self.findings
        for row in range(model.rowCount()):
            finding = model.finding(model.index(row, 0))
            if finding is not None and finding.check in checks and not self.isExpanded(model.index(row, 0)):
                self.setExpanded(model.index(row, 0), True)

    def _close(self, index: QModelIndex) -> None:
        if index.parent().isValid():
            self.setCurrentIndex(index.parent())
        else:
            self.setExpanded(index, False)


class _Painter(QStyledItemDelegate):
    """A state by icon and word, the number, and a chevron; things found stand indented under their check."""

    def __init__(self, tree: ChecksTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = self._tree.findings
        rect = QRectF(option.rect)
        current = self._tree.hasFocus() and index == self._tree.currentIndex()
        if current:
            painter.fillRect(rect, theme().colour("accent_tint"))
        finding = model.finding(index)
        if finding is not None:
            self._paint_finding(painter, rect, finding, model.words(index), self._tree.isExpanded(index))
        elif model.item(index) is not None:
            self._paint_item(painter, rect, model, index)
        else:
            self._paint_heading(painter, rect, model.words(index))
        if current:
            paint_ring_inside(painter, rect)

    def _paint_finding(self, painter: QPainter, rect: QRectF, finding: Finding, words: str, opened: bool) -> None:
        present = theme()
        pad, side, gap = present.px(_PAD), present.px(_ICON), present.px(_GAP)
        icon, tone = ("warning", "warn") if finding.items else ("check", "ok")
        paint_icon(painter, icon, _across(rect, pad, side, side), tone)
        end = rect.width() - pad
        start = pad + side + gap
        font = present.interface_font()
        if finding.items or finding.accepted:
            end -= side
            name = "chevron-down" if opened else "chevron-end"
            paint_icon(painter, name, _across(rect, end, side, side), "ink3")
            end -= present.px(6)
        if finding.items:
            tabular = present.interface_font("body", tabular=True)
            count = number(finding.count)
            wide = present.metrics(tabular).horizontalAdvance(count) + 1
            end -= wide
            draw_words(painter, _across(rect, end, wide), count, tabular, "ink2", present.direction)
            end -= gap
        if finding.accepted:
            small = present.interface_font("caption")
            left = say_left(len(finding.accepted))
            wide = present.metrics(small).horizontalAdvance(left) + 1
            if end - wide - gap > start + present.metrics(font).horizontalAdvance(words):  # else the list tells it
                end -= wide
                draw_words(painter, _across(rect, end, wide), left, small, "ink3", present.direction)
                end -= gap
        tone = "ink" if finding.items else "ink2"
        draw_words(
            painter, _across(rect, start, end - start), cut(words, font, end - start), font, tone, present.direction
        )

    def _paint_heading(self, painter: QPainter, rect: QRectF, words: str) -> None:
        present = theme()
        start = present.px(_PAD + _ICON + _GAP)
        width = rect.width() - start - present.px(_PAD)
        font = present.interface_font("caption")
        draw_words(painter, _across(rect, start, width), words, font, "ink3", present.direction)

    def _paint_item(self, painter: QPainter, rect: QRectF, model: Findings, index: _Index) -> None:
        present = theme()
        start, side = present.px(_PAD + _ICON + _GAP), present.px(_ICON)
        end = rect.width() - present.px(_PAD) - side
        left = model.is_left(index)
        if self._tree.decides:
            paint_icon(painter, "undo" if left else "check-circle", _across(rect, end, side, side), "ink3")
        width = end - present.px(_GAP) - start
        quoted = model.is_quotation(index)
        direction = present.direction if model.is_evidence(index) else model.data_direction
        font = present.reading_font(model.language, "table") if quoted else present.interface_font()
        item = model.item(index)
        reason = item.reason if item is not None and left else ""
        shown = " ".join(model.words(index).split())
        place = _across(rect, start, width)
        if reason:
            small = present.interface_font("caption")
            natural = present.metrics(font).horizontalAdvance(shown) + 1
            told = present.metrics(small).horizontalAdvance(reason) + 1
            named = min(natural, max(width * _NAME_SHARE, width - told - present.px(_GAP)))
            rest = width - named - present.px(_GAP)
            name_place, place = _parts(place, named, rest, direction)
            draw_words(painter, place, cut(" ".join(reason.split()), small, rest), small, "ink3", direction)
            place, width = name_place, named
        tone = "ink" if quoted and not left else "ink2"
        draw_words(painter, place, cut(shown, font, width), font, tone, direction)


def _across(rect: QRectF, along: float, width: float, height: float | None = None) -> QRectF:
    """A place ``along`` from the start edge of a row."""
    tall = rect.height() if height is None else height
    x = rect.right() - along - width if theme().rtl else rect.x() + along
    return QRectF(x, round(rect.center().y() - tall / 2), width, tall)


def _parts(rect: QRectF, first: float, second: float, direction: Qt.LayoutDirection) -> tuple[QRectF, QRectF]:
    """Two places of a row, from its start edge and from its end edge, as ``direction`` has them."""
    on_left = QRectF(rect.x(), rect.y(), first, rect.height())
    on_right = QRectF(rect.right() - second, rect.y(), second, rect.height())
    if direction == Qt.LayoutDirection.RightToLeft:
        on_left.setWidth(second)
        on_right = QRectF(rect.right() - first, rect.y(), first, rect.height())
        return on_right, on_left
    return on_left, on_right
