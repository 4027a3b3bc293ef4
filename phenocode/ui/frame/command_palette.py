"""The command palette (Ctrl+K): every action, transcript, code and category by a typed fragment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from phenocode.i18n import tr
from phenocode.text.names import rank_names
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.strokes import draw_box

_WIDTH, _ROW, _HEADING, _MOST_ROWS, _PER_GROUP = 640, 34, 24, 11, 9

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found and done."""

    group: str
    name: str
    detail: str
    key: str
    icon: str
    do: Callable[[], None]


class _Heading(str):
    """A group's name between the entries."""


class CommandPalette(Themed, QFrame):
    """A field and what it finds, over the top centre of the window; Escape puts it away."""

    def __init__(self, window: QWidget, entries: Callable[[], Sequence[Entry]]) -> None:
        super().__init__(window)
        self._entries_now = entries
        self._entries: Sequence[Entry] = ()
        self._came_from: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Find any action, transcript or code"))
        self.field = _Field(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        no_ring(self.list)
        self._model = _Found(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Painter(self.list))
        self.list.clicked.connect(self.choose)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.field)
        self._layout.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.hide()
        self.init_theme()

    def restyle(self) -> None:
        """Keep LOOK's width and place."""
        margin = theme().px(8)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(margin)
        self.arrange()

    def open(self) -> None:
        """Show it, with everything that can be found now."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self._entries = self._entries_now()
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with an edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(self.rect()), RADIUS_CARD, theme().colour("raised"), theme().colour("line2"))

    def step(self, by: int) -> None:
        """Go to the next or the previous entry."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            if isinstance(self._model.rows[row], Entry):
                self.list.setCurrentIndex(self._model.index(row))
                self.list.scrollTo(self._model.index(0 if row == 1 else row))
                return
            row += by

    def choose(self, index: QModelIndex | None = None) -> None:
        """Put the palette away and do what is chosen."""
        index = index or self.list.currentIndex()
        if not index.isValid():
            return
        chosen = self._model.rows[index.row()]
        if isinstance(chosen, Entry):
            self.put_away()
            chosen.do()

    def put_away(self) -> None:
        """Hide, and give the keyboard back to whoever had it."""
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _find(self, typed: str) -> None:
        groups: dict[str, list[Entry]] = {}
        if typed.strip():
            ranked = rank_names(typed, [entry.name for entry in self._entries], limit=40)
            found = [self._entries[index] for index, _ in ranked]
        else:
            found = list(self._entries)
        for entry in found:
            group = groups.setdefault(entry.group, [])
            if typed.strip() or len(group) < _PER_GROUP:
                group.append(entry)
        rows: list[Entry | _Heading] = []
        for name, group in groups.items():
            rows += [_Heading(name), *group]
        self._model.show_rows(rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(1))
        self.arrange()

    def arrange(self) -> None:
        """Keep to the window's top centre."""
        window = self.parentWidget()
        if window is None:
            return
        present = theme()
        rows = self._model.rows
        wanted = sum(present.px(_ROW if isinstance(row, Entry) else _HEADING) for row in rows)
        most = min(present.px(_ROW) * _MOST_ROWS, max(window.height() - present.px(160), present.px(_ROW)))
        self.list.setFixedHeight(min(wanted, most) + 2)
        width = min(present.px(_WIDTH), window.width() - present.px(32))
        height = self._layout.sizeHint().height()
        self.setGeometry((window.width() - width) // 2, present.px(48), width, height)


class _Field(TextField):
    """The palette's field: up, down, Enter and Escape are the palette's."""

    def __init__(self, palette: CommandPalette) -> None:
        super().__init__(tr("Find any action, transcript or code"), icon="search")
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list go to the list."""
        match event.key():
            case Qt.Key.Key_Down:
                self._palette.step(1)
            case Qt.Key.Key_Up:
                self._palette.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._palette.choose()
            case Qt.Key.Key_Escape:
                self._palette.put_away()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A palette that nobody types in is not in the way."""
        super().focusOutEvent(event)
        self._palette.hide()


class _Found(QAbstractListModel):
    """Headings and entries, in order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Entry | _Heading] = []

    def show_rows(self, rows: list[Entry | _Heading]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.name if isinstance(row, Entry) else str(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW if index.flags() else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Found)  # noqa: S101 - set in CommandPalette
        row = model.rows[index.row()]
        present = theme()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, _Heading):
            painter.setFont(present.interface_font("caption"))
            painter.setPen(present.colour("ink3"))
            painter.drawText(rect.adjusted(present.px(8), 0, -present.px(8), 0), _line_flags(present.rtl), row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.fillRect(rect, present.colour("accent_tint"))
            self._paint_entry(painter, rect, row, chosen)
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: Entry, chosen: bool) -> None:
        present = theme()
        pad, icon = present.length(8), present.length(18)
        left, right = rect.left() + pad, rect.right() - pad
        x = right - icon if present.rtl else left
        paint_icon(painter, entry.icon, QRectF(x, rect.center().y() - icon / 2, icon, icon), "ink2")
        left, right = (left, x - pad) if present.rtl else (x + icon + pad, right)
        if entry.key:
            cap = keycap_size(entry.key)
            x = left if present.rtl else right - cap.width()
            paint_keycap(painter, QRectF(x, rect.center().y() - cap.height() / 2, cap.width(), cap.height()), entry.key)
            left, right = (x + cap.width() + pad, right) if present.rtl else (left, x - pad)
        font = present.interface_font("body", bold=chosen)
        metrics = present.metrics(font)
        name = metrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(present.colour("ink"))
        painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), _line_flags(present.rtl), name)
        used = metrics.horizontalAdvance(name) + pad
        left, right = (left, right - used) if present.rtl else (left + used, right)
        if entry.detail and right - left > present.length(40):
            small = present.interface_font("caption")
            painter.setFont(small)
            painter.setPen(present.colour("ink3"))
            detail = present.metrics(small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), _line_flags(present.rtl), detail)


def _line_flags(rtl: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
