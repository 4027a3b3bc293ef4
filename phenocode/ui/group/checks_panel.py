"""The live checks: what each found, one click from its place, and how far the categories exhaust the statements."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from phenocode.analysis.checks import Finding, Report
from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.ui.group.findings import Findings, say_exhaustiveness
from phenocode.ui.group.painting import cut
from phenocode.ui.live_checks import LiveChecks
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import CountBadge
from phenocode.ui.widgets.strokes import draw_words

_Index = QModelIndex | QPersistentModelIndex
_ROW = 27
_LEAST_ROWS = 4
_CHEVRON = 16


class ChecksPanel(Themed, QWidget):
    """Always below the card; it is brought up to date while it is seen, and when it is seen again."""

    go = Signal(object)  # a Place
    counted = Signal(Report)

    def __init__(self, study: Study, checks: LiveChecks) -> None:
        super().__init__()
        self._checks = checks
        self.report: Report | None = None
        set_ground(self, "panel")
        self.badge = CountBadge(0, "checks", tr("open checks"))
        title = Row(label(tr("Checks"), bold=True), self.badge, spacing=8)
        title.add_stretch()
        self._live = title.add(label(tr("live"), "caption", "ink3"))
        self.tree = _Tree()
        self._model = Findings(study, self.tree)
        self.tree.setModel(self._model)
        self.tree.reached.connect(self._reach)
        self.sentence = label("", "caption", "ink2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(Column(title, self.sentence, margins=(14, 10, 14, 6), spacing=4))
        self._column.addWidget(self.tree, 1)
        checks.found.connect(self._hear)
        self.setAccessibleName(tr("Checks"))
        self.init_theme()

    def restyle(self) -> None:
        """A rule's room on top, and some rows always in sight."""
        self._column.setContentsMargins(0, theme().px(1), 0, theme().px(8))
        self.tree.setMinimumHeight(theme().px(_ROW) * _LEAST_ROWS)

    def _hear(self, report: Report) -> None:
        if self.isVisible():
            self._show(report)

    def _show(self, report: Report) -> None:
        self.report = report
        opened = self.tree.opened_checks()
        self._model.show_report(self.report)
        self.tree.open_checks(opened)
        self.badge.set_number(self.report.warnings)
        self.sentence.setText(say_exhaustiveness(self.report))
        self.counted.emit(self.report)

    def _reach(self, index: QModelIndex) -> None:
        place = self._model.next_place(index)
        if place is not None:
            self.go.emit(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was found while nobody looked."""
        super().showEvent(event)
        if self._checks.report is not None and self._checks.report is not self.report:
            self._show(self._checks.report)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rule towards the card."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("panel"))
        painter.fillRect(0, 0, self.width(), theme().px(1), theme().colour("line"))


class _Tree(QTreeView):
    """A click or Enter on a row goes to its place; the chevron, or the arrow keys, list what was found."""

    reached = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
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
        """Go there, or list what was found."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.on_chevron(index, event.position().x()):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.reached.emit(index)

    def on_chevron(self, index: QModelIndex, x: float) -> bool:
        """Whether a place across (px of the viewport) is the row's chevron."""
        model = self.model()
        if model.rowCount(index) == 0:
            return False
        zone = theme().px(_CHEVRON + 18)
        return x < zone if self.isRightToLeft() else x > self.viewport().width() - zone

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def drawBranches(self, painter: QPainter, rect: object, index: _Index) -> None:
        """The chevron stands at the end of the row."""

    def opened_checks(self) -> frozenset[str]:
        """The checks whose findings are listed."""
        model = self.model()
        assert isinstance(model, Findings)  # noqa: S101 - set in ChecksPanel
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return frozenset(found.check for row in rows if self.isExpanded(row) and (found := model.finding(row)))

    def open_checks(self, checks: frozenset[str]) -> None:
        """List the findings of these checks again."""
        model = self.model()
        assert isinstance(model, Findings)  # noqa: S101 - set in ChecksPanel
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

    def __init__(self, tree: _Tree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, Findings)  # noqa: S101 - set in ChecksPanel
        present = theme()
        rect = QRectF(option.rect)
        current = self._tree.hasFocus() and index == self._tree.currentIndex()
        if current:
            painter.fillRect(rect, present.colour("accent_tint"))
        finding = model.finding(index)
        if finding is None:
            self._paint_item(painter, rect, model, index)
        else:
            self._paint_finding(painter, rect, finding, model.words(index), self._tree.isExpanded(index))
        if current:
            paint_ring_inside(painter, rect)

    def _paint_finding(self, painter: QPainter, rect: QRectF, finding: Finding, words: str, opened: bool) -> None:
        present = theme()
        pad, side = present.px(14), present.px(16)
        icon, tone = ("warning", "warn") if finding.items else ("check", "ok")
        paint_icon(painter, icon, _across(rect, pad, side, side), tone)
        end = rect.width() - pad
        if finding.items:
            chevron = present.px(_CHEVRON)
            end -= chevron
            name = "chevron-down" if opened else "chevron-end"
            paint_icon(painter, name, _across(rect, end, chevron, chevron), "ink3")
            font = present.interface_font("body", tabular=True)
            count = number(finding.count)
            wide = present.metrics(font).horizontalAdvance(count) + 1
            end -= wide + present.px(6)
            draw_words(painter, _across(rect, end, wide), count, font, "ink2", present.direction)
            end -= present.px(8)
        start = pad + side + present.px(8)
        font = present.interface_font()
        shown = cut(words, font, end - start)
        draw_words(
            painter,
            _across(rect, start, end - start),
            shown,
            font,
            "ink" if finding.items else "ink2",
            present.direction,
        )

    def _paint_item(self, painter: QPainter, rect: QRectF, model: Findings, index: _Index) -> None:
        present = theme()
        start = present.px(14 + 16 + 8)
        quoted = model.is_quotation(index)
        font = present.reading_font(model.language, "table") if quoted else present.interface_font()
        width = rect.width() - start - present.px(14)
        shown = cut(" ".join(model.words(index).split()), font, width)
        draw_words(painter, _across(rect, start, width), shown, font, "ink" if quoted else "ink2", model.data_direction)


def _across(rect: QRectF, along: float, width: float, height: float | None = None) -> QRectF:
    """A place ``along`` from the start edge of a row."""
    tall = rect.height() if height is None else height
    x = rect.right() - along - width if theme().rtl else rect.x() + along
    return QRectF(x, round(rect.center().y() - tall / 2), width, tall)
