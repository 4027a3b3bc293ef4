"""The live checks: what each found, one click from its place, and how far the categories exhaust the statements."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
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

from phenocode.analysis.checks import Finding, Item, Report
from phenocode.i18n import mark, number, tr
from phenocode.study.model import Study
from phenocode.ui.group.painting import cut
from phenocode.ui.live_checks import LiveChecks
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import CountBadge
from phenocode.ui.widgets.strokes import draw_words

_Index = QModelIndex | QPersistentModelIndex
_ROW = 27
_LEAST_ROWS = 4
_CHEVRON = 16

# What a row says while something is found, and once nothing is; a panel has no room for the checks' full titles.
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "uncoded_statements": (mark("Statements without a code"), mark("Every statement has a code")),
        "codes_without_first_layer": (mark("Codes without a category"), mark("Every code has a category")),
        "first_layer_without_second_layer": (
            mark("First layer without a parent"),
            mark("Every first layer has a parent"),
        ),
        "second_layer_without_encounter": (
            mark("Second layer without a parent"),
            mark("Every second layer has a parent"),
        ),
        "multi_parent_codes": (mark("Codes with two parents"), mark("Every code has only one parent")),
        "straddling_statements": (mark("Straddling statements"), mark("No statement straddles categories")),
        "single_statement_categories": (
            mark("Categories from one statement"),
            mark("No category rests on one statement"),
        ),
        "single_participant_categories": (
            mark("Categories from one participant"),
            mark("No category rests on one participant"),
        ),
        "single_setting_categories": (mark("Categories from one setting"), mark("No category rests on one setting")),
        "interviews_without_statements": (
            mark("Interviews without a statement"),
            mark("Every interview has a statement"),
        ),
        "participants_without_setting": (
            mark("Participants without a setting"),
            mark("Every participant has a setting"),
        ),
        "participants_without_date": (mark("Participants without a date"), mark("Every participant has a date")),
        "equal_code_names": (mark("Codes with equal names"), mark("No two codes have equal names")),
        "near_code_names": (mark("Codes with near-equal names"), mark("No two codes have near-equal names")),
    }
)


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
        self._model = _Findings(study, self.tree)
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
        self.sentence.setText(_exhaustiveness(self.report))
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


def _exhaustiveness(report: Report) -> str:
    if report.ratio is None:
        return tr("No statements yet, so nothing to exhaust.")
    percent = int(100 * report.ratio)  # rounded down: 100 only when every one is reached
    return tr(
        "Exhaustiveness {percent} percent: {complete} of {selected} statements reach a kind of encounter",
        percent=percent,
        complete=report.complete,
        selected=report.selected,
    )


class _Findings(QAbstractItemModel):
    """Checks with something found first, each with its items under it, then the satisfied ones."""

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._findings: list[Finding] = []
        self._reached: dict[str, str] = {}  # by check, the first id of the item gone to last

    def show_report(self, report: Report) -> None:
        findings = sorted(report.findings, key=lambda finding: not finding.items)
        if findings == self._findings:
            return
        if [f.check for f in findings] == [f.check for f in self._findings]:
            self._change_items(findings)
            return
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def _change_items(self, findings: list[Finding]) -> None:
        for row, finding in enumerate(findings):
            index = self.index(row, 0)
            before = self._findings[row].count
            if finding.count < before:
                self.beginRemoveRows(index, finding.count, before - 1)
                self._findings[row] = finding
                self.endRemoveRows()
            elif finding.count > before:
                self.beginInsertRows(index, before, finding.count - 1)
                self._findings[row] = finding
                self.endInsertRows()
            else:
                self._findings[row] = finding
            self.dataChanged.emit(index, index)
            if finding.items:
                self.dataChanged.emit(self.index(0, 0, index), self.index(finding.count - 1, 0, index))

    def finding(self, index: _Index) -> Finding | None:
        """The check of a row of the first rank."""
        return self._findings[index.row()] if index.isValid() and index.internalId() == 0 else None

    def item(self, index: _Index) -> Item | None:
        """The thing found that a row of the second rank shows."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._findings[index.internalId() - 1].items[index.row()]

    def next_place(self, index: _Index) -> Place | None:
        """Where an item lies; of a check, where the one after the last that was gone to lies."""
        finding = self.finding(index)
        item = self.item(index)
        if finding is not None:
            if not finding.items:
                return None
            firsts = [found.ids[0] for found in finding.items]
            last = self._reached.get(finding.check, "")
            at = (firsts.index(last) + 1) % len(firsts) if last in firsts else 0
            item = finding.items[at]
        elif item is not None:
            finding = self._findings[index.internalId() - 1]
        if item is None or finding is None:
            return None
        self._reached[finding.check] = item.ids[0]
        return self._place_of(item.ids[0])

    def _place_of(self, record_id: str) -> Place | None:
        study = self._study
        if record_id in study.statements:
            return Place("statement", record_id)
        if record_id in study.codes:
            return Place("code", record_id)
        if record_id in study.categories:
            return Place("category", record_id)
        if record_id in study.participants:
            theirs = [t for t in study.interviews() if t.participant_id == record_id]
            return Place("transcript", theirs[0].id) if theirs else None
        return Place("transcript", record_id) if record_id in study.transcripts else None

    def words(self, index: _Index) -> str:
        """What a row says."""
        finding = self.finding(index)
        if finding is not None:
            known = _WORDS.get(finding.check)
            return tr(finding.title) if known is None else tr(known[0] if finding.items else known[1])
        item = self.item(index)
        return "" if item is None else " / ".join(item.names)

    @property
    def data_direction(self) -> Qt.LayoutDirection:
        """The direction of names and quotations."""
        rtl = self._study.about.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self._findings) else QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: _Index | None = None) -> QModelIndex:  # type: ignore[override]
        if index is None or not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: _Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._findings)
        return self._findings[parent.row()].count if parent.internalId() == 0 else 0

    def columnCount(self, parent: _Index | None = None) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index)
        finding = self.finding(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and finding is not None and finding.items:
            return tr("{check}: {n}", check=self.words(index), n=finding.count)
        return None


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
        assert isinstance(model, _Findings)  # noqa: S101 - set in ChecksPanel
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return frozenset(found.check for row in rows if self.isExpanded(row) and (found := model.finding(row)))

    def open_checks(self, checks: frozenset[str]) -> None:
        """List the findings of these checks again."""
        model = self.model()
        assert isinstance(model, _Findings)  # noqa: S101 - set in ChecksPanel
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
        assert isinstance(model, _Findings)  # noqa: S101 - set in ChecksPanel
        present = theme()
        rect = QRectF(option.rect)
        current = self._tree.hasFocus() and index == self._tree.currentIndex()
        if current:
            painter.fillRect(rect, present.colour("accent_tint"))
        finding = model.finding(index)
        if finding is None:
            self._paint_item(painter, rect, model.words(index), model.data_direction)
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

    def _paint_item(self, painter: QPainter, rect: QRectF, words: str, direction: Qt.LayoutDirection) -> None:
        present = theme()
        start = present.px(14 + 16 + 8)
        font = present.interface_font()
        width = rect.width() - start - present.px(14)
        shown = cut(" ".join(words.split()), font, width)
        draw_words(painter, _across(rect, start, width), shown, font, "ink2", direction)


def _across(rect: QRectF, along: float, width: float, height: float | None = None) -> QRectF:
    """A place ``along`` from the start edge of a row."""
    tall = rect.height() if height is None else height
    x = rect.right() - along - width if theme().rtl else rect.x() + along
    return QRectF(x, round(rect.center().y() - tall / 2), width, tall)
