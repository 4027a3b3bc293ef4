"""The table of disagreements: statement, the analyst's place, each judge's, and the resolution."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phenocode.analysis.disagreements import Disagreement
from phenocode.i18n import tr
from phenocode.study.debriefing import Decision
from phenocode.study.records import Statement
from phenocode.ui.debrief.matters import Cell, Key, Row, Spot
from phenocode.ui.debrief.words import decision_mark, fitted
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Mirrored, Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words
from phenocode.ui.widgets.swatch import paint_swatch

_PADDING = 16
_GAP = 16
_ABOVE = 10
_EDGE = 3
_SWATCH = 10
_ICON = 14
_HEAD = 34
_LINES = 2
_MOST_SPOTS = 3
_SHARES = (2.4, 1.75)  # of the statement and of every other column
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}
_Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractListModel):
    """The rows; how each stands is asked when it is painted."""

    def __init__(
        self, parent: QObject, matter_of: Callable[[Key], Disagreement | None], whose: Callable[[Statement], str]
    ) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.heads: list[str] = []
        self._at: dict[Key, int] = {}
        self.matter_of = matter_of
        self._whose = whose

    def show_rows(self, rows: Sequence[Row], heads: Sequence[str]) -> None:
        """Show others under these headings."""
        self.beginResetModel()
        self.rows, self.heads = list(rows), list(heads)
        self._at = {row.key: at for at, row in enumerate(self.rows)}
        self.endResetModel()

    def place_of(self, key: Key) -> int:
        """In which row a matter stands, -1 for none."""
        return self._at.get(key, -1)

    def label_of(self, row: Row) -> str:
        """What stands under the words: whose they are and where, or what kind of card it is."""
        return self._whose(row.statement) if row.statement is not None else row.note

    def places_of(self, row: Row) -> tuple[Cell, ...]:
        """Where the analyst and the judges have it; judges without columns are counted by their places."""
        alone = len(self.heads) == len(row.judged) + 3  # the item, the analyst and the resolution beside them
        return (row.analyst, *row.judged) if alone else (row.analyst, counted(row.judged))

    def cells_of(self, row: Row, *, each: bool = False) -> list[str]:
        """The row in words, a cell a column; with ``each`` a cell for each judge in any case."""
        said = f"{row.words} ({label})" if (label := self.label_of(row)) else row.words
        places = [_in_words(cell) for cell in ((row.analyst, *row.judged) if each else self.places_of(row))]
        matter = self.matter_of(row.key)
        return [said, *places, decision_mark(matter)[1] if matter is not None else ""]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says; the delegate asks for the row itself."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cells = self.cells_of(row)
            return tr("; ").join(f"{head}: {cell}" for head, cell in zip(self.heads, cells, strict=True))
        if role == Qt.ItemDataRole.ToolTipRole:
            matter = self.matter_of(row.key)
            reason = matter.resolution.reason if matter is not None and matter.resolution is not None else ""
            return plain_tooltip("\n".join(part for part in (row.words, reason) if part))
        return None


class DisagreementsTable(Themed, QListView):
    """Up and Down walk; what is walked to is shown in the inspector."""

    walked = Signal(object)  # the Key of the row that is current now
    entered = Signal()  # Enter or a double click

    def __init__(
        self, language: str, matter_of: Callable[[Key], Disagreement | None], whose: Callable[[Statement], str]
    ) -> None:
        super().__init__()
        self.rows = TableModel(self, matter_of, whose)
        self.setModel(self.rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Disagreements"))
        set_ground(self.viewport(), "sheet")
        self.setMouseTracking(True)
        self.delegate = _Delegate(self, language)
        self.setItemDelegate(self.delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda _index: self.entered.emit())
        no_ring(self)
        self.init_theme()

    @property
    def current(self) -> Key | None:
        """The matter in focus."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else None

    def show_rows(self, rows: Sequence[Row], heads: Sequence[str], current: Key | None) -> None:
        """Show other rows, scrolled as before, with ``current`` in focus, else the first."""
        at = self.verticalScrollBar().value()
        former = self.rows.rows
        self.delegate.forget()
        self.rows.show_rows(rows, heads)
        if not rows:
            return
        place = self.rows.place_of(current) if current is not None else -1
        self.setCurrentIndex(self.rows.index(max(place, 0)))
        if place >= 0 and former:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)

    def show_current(self, key: Key) -> bool:
        """Bring a matter into focus and into sight; whether it is there."""
        place = self.rows.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.rows.index(place))
        return place >= 0

    def show_changed(self) -> None:
        """A resolution is another now: paint what is in sight."""
        self.viewport().update()

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay what is in sight anew."""
        super().resizeEvent(event)
        self.delegate.forget()

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here."""

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.walked.emit(self.rows.rows[current.row()].key)


class TableHead(Mirrored, QWidget):
    """The headings over the columns of the table."""

    def __init__(self, table: DisagreementsTable) -> None:
        super().__init__()
        self._table = table
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def restyle(self) -> None:
        """As high as the letters want."""
        self.setFixedHeight(theme().px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the rule under them."""
        present = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), present.colour("sheet"))
        rule = present.px(1)
        painter.fillRect(0, self.height() - rule, self.width(), rule, present.colour("line2"))
        font = present.interface_font("caption", bold=True)
        whole = QRectF(0, 0, self._table.viewport().width(), self.height())
        if present.rtl:
            whole.moveRight(self.width())
        for head, place in zip(self._table.rows.heads, columns(whole, len(self._table.rows.heads)), strict=True):
            shown = fitted(head, font, place.width())
            draw_words(painter, place, shown, font, "ink2", present.direction)


def counted(judged: Sequence[Cell]) -> Cell:
    """One cell of the answers of many judges: each place with how many have it there, the most first."""
    counts = Counter(cell for cell in judged if cell)
    return tuple(
        Spot(tr("{name} ({n})", name=_in_words(cell), n=n), cell[0].colour, cell[0].of_study)
        for cell, n in counts.most_common()
    )


def columns(rect: QRectF, count: int) -> list[QRectF]:
    """The room of each column in a row, from the start edge of the interface."""
    if not count:
        return []
    present = theme()
    pad, gap = present.px(_PADDING), present.px(_GAP)
    room = max(1.0, rect.width() - 2 * pad - gap * (count - 1))
    shares = [_SHARES[0], *[_SHARES[1]] * (count - 1)]
    widths = [room * share / sum(shares) for share in shares]
    found, along = [], float(pad)
    for width in widths:
        x = rect.right() - along - width if present.rtl else rect.x() + along
        found.append(QRectF(x, rect.y(), width, rect.height()))
        along += width + gap
    return found


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: DisagreementsTable, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._language = language
        self._rtl = language == "fa"
        self._study_direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        self._lines = lru_cache(maxsize=256)(self._lay)
        self._names = lru_cache(maxsize=512)(self._lay_name)

    def forget(self) -> None:
        """The width, the rows or the theme are others now."""
        self._lines.cache_clear()
        self._names.cache_clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        words = _LINES * present.line_height(self._language, "table") + present.interface_line_height("caption")
        places = _MOST_SPOTS * present.interface_line_height()
        return QSize(0, round(max(words, places)) + 2 * present.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        model = self._view.rows
        rect = QRectF(option.rect)
        present = theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
            edge = present.px(_EDGE)
            x = rect.right() - edge if present.rtl else rect.x()
            painter.fillRect(QRectF(x, rect.y(), edge, rect.height()), present.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("sheet", 0.04))
        rule = present.px(1)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        inner = rect.adjusted(0, present.px(_ABOVE), 0, -present.px(_ABOVE))
        first, *places, last = columns(inner, len(model.heads))
        self._paint_words(painter, first, row)
        for place, cell in zip(places, model.places_of(row), strict=True):
            self._paint_cell(painter, place, cell)
        self._paint_decision(painter, last, model.matter_of(row.key))
        if chosen and self._view.hasFocus():
            paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, row: Row) -> None:
        present = theme()
        lines = self._lines(row.key, row.words, row.is_quotation, int(place.width()))
        painter.setPen(present.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, place.x(), place.y(), place.width(), side)
        height = present.interface_line_height("caption")
        caption = QRectF(place.x(), place.y() + lines.height, place.width(), height)
        font = present.interface_font("caption")
        label = self._view.rows.label_of(row)
        shown = present.metrics(font).elidedText(label, Qt.TextElideMode.ElideRight, caption.width())
        # Under the words, at the edge where they begin.
        draw_words(painter, caption, shown, font, "ink2", self._study_direction)

    def _paint_cell(self, painter: QPainter, place: QRectF, cell: Cell) -> None:
        present = theme()
        height = present.interface_line_height()
        shown = cell if len(cell) <= _MOST_SPOTS else cell[: _MOST_SPOTS - 1]
        most = max(1, _MOST_SPOTS // max(1, len(cell)))  # a name alone may take the room of three
        top = place.y()
        for spot in shown:
            top += self._paint_spot(painter, QRectF(place.x(), top, place.width(), height), spot, most)
        if len(shown) < len(cell):
            more = tr("and {n} more", n=len(cell) - len(shown))
            line = QRectF(place.x(), top, place.width(), height)
            draw_words(painter, line, more, present.interface_font("caption"), "ink2", present.direction)

    def _paint_spot(self, painter: QPainter, line: QRectF, spot: Spot, most: int) -> float:
        """Swatch and name from the start edge; without a colour no swatch, but where it would be stays free."""
        present = theme()
        side, gap = present.px(_SWATCH), present.px(8)
        mark = QRectF(line.right() - side if present.rtl else line.x(), line.center().y() - side / 2, side, side)
        if spot.colour is not None:
            paint_swatch(painter, mark, spot.colour)
        room = line.adjusted(0, 0, -side - gap, 0) if present.rtl else line.adjusted(side + gap, 0, 0, 0)
        # Where a word has no room it is cut at its end, not in the middle.
        font = present.interface_font(language=self._language) if spot.of_study else present.interface_font()
        lines = self._names(spot, int(room.width()), most if _words_fit(spot.name, font, room.width()) else 1)
        painter.setPen(present.colour("ink" if spot.of_study else "ink2"))
        align = Qt.AlignmentFlag.AlignRight if present.rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, room.x(), room.y(), room.width(), align)
        return lines.height

    def _paint_decision(self, painter: QPainter, place: QRectF, matter: Disagreement | None) -> None:
        if matter is None:
            return
        present = theme()
        icon, words, tone = decision_mark(matter)
        height, side, gap = present.interface_line_height(), present.px(_ICON), present.px(6)
        line = QRectF(place.x(), place.y(), place.width(), height)
        x = line.right() - side if present.rtl else line.x()
        paint_icon(painter, icon, QRectF(x, line.center().y() - side / 2, side, side), tone, present.rtl)
        room = line.adjusted(0, 0, -side - gap, 0) if present.rtl else line.adjusted(side + gap, 0, 0, 0)
        font = present.interface_font()
        most = _MOST_SPOTS - 1 if _words_fit(words, font, room.width()) else 1
        lines = Lines(words, font, height, room.width(), present.rtl, most)
        painter.setPen(present.colour(tone))
        align = Qt.AlignmentFlag.AlignRight if present.rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, room.x(), room.y(), room.width(), align)
        resolution = matter.resolution
        if resolution is not None and resolution.decision is Decision.CHANGED:
            below = QRectF(room.x(), room.y() + lines.height, room.width(), present.interface_line_height("caption"))
            small = present.interface_font("caption")
            shown = fitted(resolution.place, small, below.width())
            draw_words(painter, below, shown, small, "ink2", present.direction)

    def _lay_name(self, spot: Spot, width: int, most: int) -> Lines:
        present = theme()
        font = present.interface_font(language=self._language) if spot.of_study else present.interface_font()
        rtl = self._rtl if spot.of_study else present.rtl
        return Lines(spot.name, font, present.interface_line_height(), width, rtl, most)

    def _lay(self, _key: Key, words: str, is_quotation: bool, width: int) -> Lines:
        present = theme()
        if not is_quotation:
            font = present.interface_font(language=self._language)
            return Lines(words, font, present.interface_line_height(), width, self._rtl, _LINES)
        opening, closing = _MARKS[self._language]
        font, height = present.reading_font(self._language, "table"), present.line_height(self._language, "table")
        return Lines(f"{opening}{words}{closing}", font, height, width, self._rtl, _LINES)


def _words_fit(text: str, font: QFont, width: float) -> bool:
    metrics = theme().metrics(font)
    return all(metrics.horizontalAdvance(word) <= width for word in text.split())


def _in_words(cell: Cell) -> str:
    return tr(", ").join(spot.name for spot in cell)
