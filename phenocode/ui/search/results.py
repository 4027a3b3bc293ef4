"""The list of results: headings and hits, walked with the keys, painted for what is in sight."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.analysis.search import Hit
from phenocode.i18n import number, tr
from phenocode.ui.keys import same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.search.choices import in_its_direction
from phenocode.ui.search.excerpt import LaidExcerpt, make_excerpt
from phenocode.ui.search.rows import DocumentRow, HitRow, MoreRow, PlaceRow, Row
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.marks import badge_size, paint_badge, paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words

_PADDING = 14
_PLACE = 32
_DOCUMENT = 28
_MORE = 44
_ABOVE = 5
_GUTTER = 38
_EDGE = 3
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Laid:
    """A hit that has been in sight: its context, and the number of its line."""

    excerpt: LaidExcerpt
    line: int


class ResultsModel(QAbstractListModel):
    """The rows, in order."""

    def __init__(self, parent: QObject, text_of: Callable[[Hit], str]) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._row_of: list[int] = []  # of each hit
        self._text_of = text_of

    @property
    def hit_count(self) -> int:
        """How many hits are in the list."""
        return len(self._row_of)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self._row_of = [at for at, row in enumerate(self.rows) if isinstance(row, HitRow)]
        self.endResetModel()

    def hit(self, place: int) -> HitRow:
        """The hit at a 0-based place among the hits."""
        row = self.rows[self._row_of[place]]
        assert isinstance(row, HitRow)  # noqa: S101 - only hits have a place
        return row

    def index_of(self, place: int) -> QModelIndex:
        """Where the hit at a 0-based place stands in the list."""
        return self.index(self._row_of[place])

    def place_at(self, index: _Index) -> int:
        """The 0-based place of the hit in a row; -1 for a heading."""
        row = self.rows[index.row()] if index.isValid() else None
        return row.number - 1 if isinstance(row, HitRow) else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says of a row; the delegate asks for the row itself."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, HitRow):
            return plain_tooltip(self._place_of(row))
        return None

    def _spoken(self, row: Row) -> str:
        if not isinstance(row, HitRow):
            return row.spoken()
        words = make_excerpt(self._text_of(row.hit), row.hit.start, row.hit.end, False).text
        return f"{self._place_of(row)}: {words}"

    def _place_of(self, row: HitRow) -> str:
        if not row.has_line_number:
            return row.spoken()
        line = self._text_of(row.hit).count("\n", 0, row.hit.start) + 1
        return tr("{place}, line {n}", place=row.spoken(), n=line)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if isinstance(self.rows[index.row()], HitRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled


class ResultsList(Themed, QListView):
    """Up, Down and Enter walk the hits; a letter does a deed on the one that is shown."""

    stepped = Signal(int)  # 1 or -1
    picked = Signal(int)  # 0-based place of a hit that was clicked
    entered = Signal()  # on to the text of the hit
    left = Signal()  # Escape

    def __init__(self, rtl: bool, text_of: Callable[[Hit], str]) -> None:
        super().__init__()
        self.rows = ResultsModel(self, text_of)
        self.setModel(self.rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("What was found"))
        self.viewport().setAutoFillBackground(False)
        self._delegate = _Delegate(self, rtl, text_of)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._pick)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        no_ring(self)
        self.init_theme()

    @property
    def current(self) -> int:
        """The 0-based place of the hit that is shown, -1 for none."""
        return self.rows.place_at(self.currentIndex())

    def show_rows(self, rows: Sequence[Row], current: int = -1) -> None:
        """Show other rows with the hit at ``current`` chosen; the list stays scrolled where it was."""
        at = self.verticalScrollBar().value() if current >= 0 else 0
        self._delegate.forget()
        self.rows.show_rows(rows)
        if current >= 0:
            self.set_current(current)
            self.doItemsLayout()
        self.verticalScrollBar().setValue(at)

    def set_current(self, place: int) -> None:
        """Choose a hit and bring it into sight, with the headings over it where it is the first under them."""
        index = self.rows.index_of(place)
        self.setCurrentIndex(index)
        row = index.row()
        while row > 0 and not isinstance(self.rows.rows[row - 1], HitRow):
            row -= 1
        self.scrollTo(self.rows.index(row))
        self.scrollTo(index)

    def add_deed(self, text: str, key: str, do: Callable[[], None]) -> None:
        """Do something with the hit that is shown when a key is pressed here."""
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(one) for one in same_key(key)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self.addAction(action)

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay what is in sight anew."""
        super().resizeEvent(event)
        self._delegate.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk."""
        key, held = event.key(), event.modifiers()
        if key in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif key in _ENTER:
            self.stepped.emit(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here."""

    def _pick(self, index: QModelIndex) -> None:
        place = self.rows.place_at(index)
        if place >= 0:
            self.picked.emit(place)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ResultsList, rtl: bool, text_of: Callable[[Hit], str]) -> None:
        super().__init__(view)
        self._view = view
        self._rtl = rtl
        self._language = "fa" if rtl else "en"
        self._text_of = text_of
        self._laid: dict[int, _Laid] = {}

    def forget(self) -> None:
        """The rows, the width or the theme are others now."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        match row:
            case PlaceRow():
                height = present.px(_PLACE)
            case DocumentRow():
                height = present.px(_DOCUMENT)
            case MoreRow():
                height = present.px(_MORE)
            case HitRow():
                height = 2 * present.px(_ABOVE) + round(row.lines * self._line_height(row))
                if row.caption or row.tag:
                    height += round(present.interface_line_height("caption"))
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        present = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = present.px(_PADDING)
        inner = rect.adjusted(pad, 0, -pad, 0)
        match row:
            case PlaceRow():
                self._paint_place(painter, rect, inner, row)
            case DocumentRow():
                self._paint_document(painter, inner, row)
            case MoreRow():
                font = present.interface_font("caption")
                painter.setFont(font)
                painter.setPen(present.colour("ink2"))
                side = Qt.AlignmentFlag.AlignRight if present.rtl else Qt.AlignmentFlag.AlignLeft
                flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
                painter.setLayoutDirection(present.direction)
                painter.drawText(inner, flags | Qt.TextFlag.TextWordWrap, row.words)
            case HitRow():
                chosen = bool(option.state & QStyle.StateFlag.State_Selected)
                hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
                self._paint_hit(painter, rect, inner, row, chosen, hovered)
                if chosen and self._view.hasFocus():
                    paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_place(self, painter: QPainter, rect: QRectF, inner: QRectF, row: PlaceRow) -> None:
        present = theme()
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), present.px(1)), present.colour("line"))
        self._paint_heading(painter, inner, row.name, row.count, bold=True)

    def _paint_document(self, painter: QPainter, inner: QRectF, row: DocumentRow) -> None:
        self._paint_heading(painter, inner, in_its_direction(row.name), row.count, bold=False)

    def _paint_heading(self, painter: QPainter, inner: QRectF, name: str, count: int, *, bold: bool) -> None:
        present = theme()
        words = number(count)
        size = badge_size(words)
        x = inner.x() if present.rtl else inner.right() - size.width()
        if count:
            paint_badge(painter, QRectF(x, inner.y(), size.width(), inner.height()), words)
        room = inner.width() - size.width() - present.px(8)
        place = QRectF(inner.right() - room if present.rtl else inner.x(), inner.y(), room, inner.height())
        font = present.interface_font("body", bold=bold)
        shown = present.metrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        draw_words(painter, place, shown, font, "ink" if bold else "ink2", present.direction)

    def _paint_hit(
        self, painter: QPainter, rect: QRectF, inner: QRectF, row: HitRow, chosen: bool, hovered: bool
    ) -> None:
        present = theme()
        ground = "accent_tint" if chosen else "panel"
        if chosen:
            painter.fillRect(rect, present.colour(ground))
            edge = present.px(_EDGE)
            x = rect.right() - edge if present.rtl else rect.x()
            painter.fillRect(QRectF(x, rect.y(), edge, rect.height()), present.colour("accent"))
        elif hovered:
            painter.fillRect(rect, present.shade(ground, 0.05))
        inner = inner.adjusted(0, present.px(_ABOVE), 0, -present.px(_ABOVE))
        if row.caption or row.tag:
            inner = self._paint_caption(painter, inner, row)
        line_height = self._line_height(row)
        gutter = present.px(_GUTTER) if row.has_line_number else 0
        laid = self._laid.get(row.number)
        if laid is None:
            laid = self._laid[row.number] = self._lay(row, inner.width() - gutter)
        words = inner.adjusted(0, 0, -gutter, 0) if self._rtl else inner.adjusted(gutter, 0, 0, 0)
        laid.excerpt.draw(painter, words, line_height, present.colour("ink"), present.shade(ground, 0.2, "accent"))
        if laid.line:
            x = inner.right() - gutter if self._rtl else inner.x()
            font = present.interface_font("caption", tabular=True)
            direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
            draw_words(painter, QRectF(x, inner.y(), gutter, line_height), number(laid.line), font, "ink3", direction)

    def _paint_caption(self, painter: QPainter, inner: QRectF, row: HitRow) -> QRectF:
        present = theme()
        height = present.interface_line_height("caption")
        line = QRectF(inner.x(), inner.y(), inner.width(), height)
        if row.tag:
            width = tag_size(row.tag).width()
            at_end = QRectF(line.x() if self._rtl else line.right() - width, line.y(), width, height)
            paint_tag(painter, at_end, row.tag, "plain", None, present.rtl)
            gap = width + present.px(8)
            line = line.adjusted(gap, 0, 0, 0) if self._rtl else line.adjusted(0, 0, -gap, 0)
        font = present.interface_font("caption")
        shown = present.metrics(font).elidedText(row.caption, Qt.TextElideMode.ElideRight, line.width())
        direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        draw_words(painter, line, shown, font, "ink2", direction)
        return inner.adjusted(0, height, 0, 0)

    def _lay(self, row: HitRow, width: float) -> "_Laid":
        present = theme()
        hit, text = row.hit, self._text_of(row.hit)
        if row.in_reading_face:
            fonts = [present.reading_font(self._language, "table", bold=bold) for bold in (False, True)]
        else:
            fonts = [present.interface_font("body", bold=bold) for bold in (False, True)]
        excerpt = LaidExcerpt(text, (hit.start, hit.end), self._rtl, fonts[0], fonts[1], width, row.lines)
        return _Laid(excerpt, text.count("\n", 0, hit.start) + 1 if row.has_line_number else 0)

    def _line_height(self, row: HitRow) -> float:
        present = theme()
        if row.in_reading_face:
            return present.line_height(self._language, "table")
        return present.interface_line_height()
