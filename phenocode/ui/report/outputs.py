"""The list of outputs, in groups: only what the study can write."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.report.output import Output
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words

_KEY = Qt.ItemDataRole.UserRole
_STALE = Qt.ItemDataRole.UserRole + 1
_ROW, _HEADING = 30, 34

_EDGE = 3


class OutputsList(Themed, QListWidget):
    """The outputs under the names of their groups; the chosen one has an accent edge."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._listed: list[tuple[str, str, str]] = []
        self.setItemDelegate(_Outputs(self))
        self.setAccessibleName(tr("Outputs"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        set_ground(self, "panel")
        set_ground(self.viewport(), "panel")
        no_ring(self)
        self.currentItemChanged.connect(self._tell)
        self.init_theme()

    def show_outputs(self, outputs: Sequence[Output]) -> None:
        """List other outputs; the chosen one stays."""
        listed = [(output.key, output.title, output.group) for output in outputs]
        if listed == self._listed:
            return
        self._listed = listed
        chosen = self.key
        self.blockSignals(True)
        self.clear()
        group = ""
        for key, title, of in listed:
            if of != group:
                group = of
                heading = QListWidgetItem(of)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(heading)
            item = QListWidgetItem(title)
            item.setData(_KEY, key)
            self.addItem(item)
        self.blockSignals(False)
        self.choose(chosen or listed[0][0])

    @property
    def key(self) -> str:
        """Of the chosen output."""
        item = self.currentItem()
        return str(item.data(_KEY) or "") if item is not None else ""

    @property
    def keys(self) -> list[str]:
        """Of all outputs, in their order."""
        return [key for key, _, _ in self._listed]

    def choose(self, output: str) -> None:
        """Choose an output."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == output:
                self.setCurrentRow(row)

    def mark_stale(self, outputs: Collection[str]) -> None:
        """Mark the outputs of which a file was written from an older version of the categories."""
        for row in range(self.count()):
            item = self.item(row)
            key, name = item.data(_KEY), item.text()
            if not key:
                continue
            stale = key in outputs
            item.setData(_STALE, stale)
            said = tr("{output}: stale, written from an older version of the categories", output=name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said if stale else name)
            item.setToolTip(plain_tooltip(said if stale else name))

    def restyle(self) -> None:
        """Lay the rows anew."""
        self.scheduleDelayedItemsLayout()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(item.data(_KEY))


class _Outputs(QStyledItemDelegate):
    def __init__(self, view: OutputsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(theme().px(120), theme().px(_ROW if index.data(_KEY) else _HEADING))  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        present = theme()
        rect = QRectF(option.rect)
        rtl = self._view.isRightToLeft()
        if not index.data(_KEY):  # type: ignore[attr-defined]
            self._paint_group(painter, rect, str(index.data()))  # type: ignore[attr-defined]
            return
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
            taken = tag.width() + present.px(24)
        else:
            taken = present.px(8)
        words = rect.adjusted(taken, 0, -gap, 0) if rtl else rect.adjusted(gap, 0, -taken, 0)
        font = present.interface_font("body", selected)
        name = present.metrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())  # type: ignore[attr-defined]
        draw_words(painter, words, name, font, "ink", self._view.layoutDirection())
        if self._view.hasFocus() and selected:
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, name: str) -> None:
        """The name of a group stands at the foot of its row."""
        present = theme()
        along = present.px(16)
        line = present.interface_line_height("caption")
        words = QRectF(rect.x() + along, rect.bottom() - line - present.px(2), rect.width() - 2 * along, line)
        painter.save()
        draw_words(painter, words, name, present.interface_font("caption"), "ink3", self._view.layoutDirection())
        painter.restore()
