"""Proposed edits to be gone through: each in its context, with what goes and what comes, ticked or not."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from phenocode.i18n import number, tr
from phenocode.ui.correcting.difference import MarkedLines, come_format, gone_format
from phenocode.ui.correcting.proposals import Proposal, ProposalsModel
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.choices import paint_check
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import UNBROKEN
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words

_Index = QModelIndex | QPersistentModelIndex
_ROW = 34
_PADDING = 14
_STEP = 22
_BOX = 16
_CHEVRON = 16


class ProposalsView(Themed, QTreeView):
    """Space ticks a row, or all under it; the arrows open and close groups."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.proposals = ProposalsModel(self)
        self.language = language
        self.setModel(self.proposals)
        self.setItemDelegate(_Delegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Proposed changes"))
        no_ring(self)
        self.proposals.ticked_changed.connect(self.viewport().update)
        self.init_theme()

    def restyle(self) -> None:
        """Rows follow the scale."""
        self.scheduleDelayedItemsLayout()

    def open_groups(self) -> None:
        """List everything where that is not too much to see, otherwise the groups and their places."""
        self.expandAll() if len(self.proposals.proposals) <= 400 else self.expandToDepth(0)
        self.setCurrentIndex(self.proposals.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the chosen rows; the arrow towards the end opens a group, the one towards the start closes it."""
        index = self.currentIndex()
        toward_end = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        toward_start = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._toggle_selected(index)
        elif event.key() == toward_end and index.isValid():
            self.setExpanded(index, True)
        elif event.key() == toward_start and index.isValid():
            if self.isExpanded(index):
                self.setExpanded(index, False)
            elif index.parent().isValid():
                self.setCurrentIndex(index.parent())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks; one on a group's chevron opens or closes it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        present = theme()
        x = event.position().x()
        along = self.viewport().width() - x if self.isRightToLeft() else x
        start = present.px(_PADDING + _STEP * depth_of(index))
        if start - present.px(6) <= along <= start + present.px(_BOX + 6):
            self.proposals.toggle(index)
        elif self.proposals.rowCount(index) and along >= self.viewport().width() - present.px(_CHEVRON + 2 * _PADDING):
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on a group opens or closes it; twice on a box is two ticks."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.proposals.rowCount(index):
            self.setExpanded(index, not self.isExpanded(index))

    def viewportEvent(self, event: QEvent) -> bool:
        """No tooltips of Qt's own: participants' words stand in the rows alone."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().viewportEvent(event)

    def _toggle_selected(self, current: QModelIndex) -> None:
        on = Qt.CheckState(self.proposals.data(current, Qt.ItemDataRole.CheckStateRole)) is not Qt.CheckState.Checked
        chosen = self.selectionModel().selectedIndexes()
        for index in chosen if current in chosen else [current]:
            self.proposals.tick(index, on)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ProposalsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        present = theme()
        model = self._view.proposals
        rect = QRectF(option.rect)
        depth = depth_of(index)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, present.colour("accent_tint"))
        elif depth == 0:
            painter.fillRect(rect, present.colour("panel"))
        start, pad = present.px(_PADDING + _STEP * depth), present.px(_PADDING)
        box = present.px(_BOX)
        state = Qt.CheckState(model.data(index, Qt.ItemDataRole.CheckStateRole))
        paint_check(painter, _across(rect, start, box, box), state)
        start += box + present.px(10)
        proposal = model.proposal(index)
        room = rect.width() - start - pad
        if proposal is not None:
            self._paint_proposal(painter, _across(rect, start, room), proposal)
        else:
            self._paint_group(painter, _across(rect, start, room), index, depth)
        if index == self._view.currentIndex() and self._view.hasFocus():
            paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, index: _Index, depth: int) -> None:
        present = theme()
        model = self._view.proposals
        chevron = present.px(_CHEVRON)
        name = "chevron-down" if self._view.isExpanded(index) else "chevron-end"
        paint_icon(painter, name, _across(rect, rect.width() - chevron, chevron, chevron), "ink3")
        ticked, count = model.counts(index)
        said = number(count) if ticked == count else tr("{n} of {all}", n=ticked, all=count)
        caption = present.interface_font("caption", tabular=True)
        width = present.metrics(caption).horizontalAdvance(said) + 2
        end = rect.width() - chevron - present.px(10) - width
        draw_words(painter, _across(rect, end, width), said, caption, "ink2", present.direction)
        font = present.interface_font(bold=depth == 0)
        room = end - present.px(12)
        words = model.data(index)
        shown = present.metrics(font).elidedText(str(words), Qt.TextElideMode.ElideRight, room)
        draw_words(painter, _across(rect, 0, room), shown, font, "ink" if depth == 0 else "ink2", present.direction)

    def _paint_proposal(self, painter: QPainter, rect: QRectF, proposal: Proposal) -> None:
        """The words in their context; what is before them is cut at its beginning, what follows at its end."""
        present = theme()
        language = self._view.language
        room = rect.width()
        if not proposal.certain:
            tag = tr("uncertain")
            width = tag_size(tag, "warning").width()
            paint_tag(painter, _across(rect, room - width, width), tag, "warn", "warning", present.rtl)
            room -= width + present.px(12)
        font = present.reading_font(language, "table")
        bold = present.reading_font(language, "table", bold=True)
        metrics = present.metrics(font)
        core = metrics.horizontalAdvance(proposal.words) + present.metrics(bold).horizontalAdvance(proposal.becomes)
        left = max(room - core - metrics.horizontalAdvance("     "), 0.0)
        before, after = _one_line(proposal.before), _one_line(proposal.after)
        needs_before, needs_after = metrics.horizontalAdvance(before), metrics.horizontalAdvance(after)
        for_before = min(needs_before, max(left / 2, left - needs_after))
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, for_before + 1)
        after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, max(left - for_before, 0) + 1)
        words, becomes = _one_line(proposal.words), _one_line(proposal.becomes)
        gone = (len(before), len(before) + len(words))
        come = (gone[1] + 1, gone[1] + 1 + len(becomes))
        text = f"{before}{words} {becomes}{after}"
        rtl = language == "fa"
        marked = [(gone, gone_format()), (come, come_format(bold))]
        lines = MarkedLines(text, font, rect.height(), UNBROKEN, rtl, marked)
        painter.setPen(present.colour("ink"))
        painter.setClipRect(_across(rect, 0, room))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, _across(rect, 0, room).x(), rect.y(), room, side)


def depth_of(index: _Index) -> int:
    """0 for a group, 1 for a place, 2 for a proposal."""
    depth = 0
    while index.parent().isValid():
        index, depth = index.parent(), depth + 1
    return depth


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _across(rect: QRectF, along: float, width: float, height: float | None = None) -> QRectF:
    """A place ``along`` from the start edge of a row."""
    tall = rect.height() if height is None else height
    x = rect.right() - along - width if theme().rtl else rect.x() + along
    return QRectF(x, round(rect.center().y() - tall / 2), width, tall)
