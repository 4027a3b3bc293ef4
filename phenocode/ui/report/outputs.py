"""The list of outputs: only what the program can make today."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import mark, tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.report.export_panel import CARDS, STATEMENTS, TABLE
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words

_KEY = Qt.ItemDataRole.UserRole
_STALE = Qt.ItemDataRole.UserRole + 1
_ROW = 32

OUTPUTS = (
    (TABLE, mark("Coding table")),
    (STATEMENTS, mark("Statements (table)")),
    (CARDS, mark("Category cards")),
)
_NAMES = dict(OUTPUTS)
_EDGE = 3


class OutputsList(Themed, QListWidget):
    """The outputs under each other; the chosen one has an accent edge."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        for key, word in OUTPUTS:
            item = QListWidgetItem(tr(word))
            item.setData(_KEY, key)
            self.addItem(item)
        self.setCurrentRow(0)
        self.setItemDelegate(_Outputs(self))
        self.setAccessibleName(tr("Outputs"))
        self.setMouseTracking(True)
        set_ground(self, "panel")
        set_ground(self.viewport(), "panel")
        no_ring(self)
        self.currentItemChanged.connect(self._tell)
        self.init_theme()

    def choose(self, output: str) -> None:
        """Choose an output."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == output:
                self.setCurrentRow(row)

    def mark_stale(self, outputs: Collection[str]) -> None:
        """Mark the outputs of which a file was written from an older version of the categories."""
        for row in range(self.count()):
            item = self.item(row)
            key = item.data(_KEY)
            stale = key in outputs
            item.setData(_STALE, stale)
            name = tr(_NAMES[key])
            said = tr("{output}: stale, written from an older version of the categories", output=name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said if stale else name)
            item.setToolTip(plain_tooltip(said) if stale else "")

    def restyle(self) -> None:
        """Lay the rows anew."""
        self.scheduleDelayedItemsLayout()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))


class _Outputs(QStyledItemDelegate):
    def __init__(self, view: OutputsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(theme().px(120), theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        present = theme()
        rect = QRectF(option.rect)
        rtl = self._view.isRightToLeft()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = present.colour("accent_tint") if selected else present.shade("panel", 0.06 if hovered else 0.0)
        painter.fillRect(rect, ground)
        if selected:
            edge = present.px(_EDGE)
            left = rect.right() - edge if rtl else rect.x()
            painter.fillRect(QRectF(left, rect.y(), edge, rect.height()), present.colour("accent"))
        side, along = present.px(ICON), present.px(16)
        x = rect.right() - along - side if rtl else rect.x() + along
        place = QRectF(x, round(rect.center().y() - side / 2), side, side)
        paint_icon(painter, "page", place, "accent" if selected else "ink2", rtl)
        gap = along + side + present.px(8)
        if index.data(_STALE):  # type: ignore[attr-defined]
            size = tag_size(tr("stale"), "warning")
            x = rect.x() + along if rtl else rect.right() - along - size.width()
            tag = QRectF(x, round(rect.center().y() - size.height() / 2), size.width(), size.height())
            paint_tag(painter, tag, tr("stale"), "warn", "warning", rtl)
        words = rect.adjusted(0, 0, -gap, 0) if rtl else rect.adjusted(gap, 0, 0, 0)
        font = present.interface_font("body", selected)
        draw_words(painter, words, str(index.data()), font, "ink", self._view.layoutDirection())  # type: ignore[attr-defined]
        if self._view.hasFocus() and selected:
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()
