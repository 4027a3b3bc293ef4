"""An opened pile: its whole definition, and the items that lie in it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.exchange.review_documents import PackedItem
from phenocode.i18n import number, tr
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting import words
from phenocode.ui.sorting.painting import Pile
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.panels import Divider
from phenocode.ui.widgets.strokes import draw_words

_PAD_X, _PAD_Y = 14, 7
_NUMBER = 44
_DEFINITION_SHARE = 3  # the definition takes at most one part in three of the height
_Index = QModelIndex | QPersistentModelIndex


class OpenedPile(Column):
    """Stands in the place of the piles while one of them is looked through; the row in focus is the desk's item."""

    closed = Signal()
    row_chosen = Signal(int)

    def __init__(self, language: str, items: Sequence[PackedItem]) -> None:
        super().__init__(spacing=0, ground="sheet")
        direction = words.direction_of(language)
        self.back = button(tr("All piles"), icon="chevron-start", key="Esc", small=True)
        self.back.clicked.connect(self.closed)
        self._count = label("", "body", "ink2")
        head = Row(self.back, self._count, margins=(14, 8, 14, 8), spacing=12)
        head.add_stretch()
        self.name = label("", "lead", bold=True, wrap=True, direction=direction)
        self.definition = label("", wrap=True, direction=direction)
        about = Column(self.name, self.definition, margins=(14, 2, 14, 10), spacing=4, ground="sheet")
        about.setLayoutDirection(direction)
        about.add_stretch()
        self._about = scrolled(about, "sheet")
        self._about.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._about_words = about
        self._about.setMinimumHeight(1)
        self.empty = label(tr("Nothing lies here yet."), "body", "ink3")
        self.list = _List(language, items)
        self.list.setMinimumHeight(1)
        self.list.row_chosen.connect(self.row_chosen)
        hints = Column(margins=(14, 8, 14, 8), ground="sheet")
        flow = FlowLayout(None, 16, 4)
        for key, text in (
            ("Del", tr("takes it out")),
            (f"{number(1)}…{number(9)}", tr("lays it elsewhere")),
            ("[ ]", tr("walk through the pile")),
        ):
            flow.addWidget(key_hint(key, text))
        layout = hints.layout()
        layout.addLayout(flow)  # type: ignore[union-attr]
        self.add(head)
        self.add(self._about)
        self.add(Divider())
        self._nothing = self.add(Column(self.empty, margins=(14, 12, 14, 12)))
        self._nothing.hide()
        self.add(self.list, 1)
        self.add(Divider())
        self.add(hints)

    def show_pile(self, pile: Pile, rows: Sequence[int], current: int, count: str) -> None:
        """Show a pile and the rows of the items in it; ``current`` is the desk's."""
        self.name.setText(pile.name)
        self.definition.setText(pile.definition)
        self.definition.setVisible(bool(pile.definition))
        self._count.setText(count)
        self._nothing.setVisible(not rows)
        self.list.setAccessibleName(tr("Items in {pile}", pile=pile.name))
        self.list.show_rows(rows, current)
        wanted = self._about_words.heightForWidth(max(self.width(), 1))
        self._about.setFixedHeight(max(1, min(wanted, self.height() // _DEFINITION_SHARE or wanted)))


class _List(Themed, QListView):
    row_chosen = Signal(int)

    def __init__(self, language: str, items: Sequence[PackedItem]) -> None:
        super().__init__()
        self._filling = False
        self.model_ = _Rows(items)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self, language))
        self.setLayoutDirection(words.direction_of(language))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        no_ring(self)
        self.selectionModel().currentChanged.connect(self._tell)
        self.init_theme()

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[int], current: int) -> None:
        """Show these items."""
        self._filling = True
        self.model_.show(rows)
        if current in rows:
            index = self.model_.index(rows.index(current))
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._filling = False

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._filling:
            self.row_chosen.emit(self.model_.rows[index.row()])


class _Rows(QAbstractListModel):
    def __init__(self, items: Sequence[PackedItem]) -> None:
        super().__init__()
        self.items = items
        self.rows: Sequence[int] = ()

    def show(self, rows: Sequence[int]) -> None:
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self.items[self.rows[index.row()]]
            return item.code or " ".join(item.words)
        return None


class _Delegate(QStyledItemDelegate):
    """The item's number and the first two lines of its words."""

    def __init__(self, view: _List, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        return QSize(0, round(2 * present.line_height(self._language, "table")) + 2 * present.px(_PAD_Y))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        present = theme()
        item = self._view.model_.items[self._view.model_.rows[index.row()]]
        rect, rtl = QRectF(option.rect), self._language == "fa"
        painter.save()
        if index == self._view.currentIndex():
            painter.fillRect(rect, present.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("sheet", 0.04))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), present.colour("line"))
        pad, wide = present.px(_PAD_X), present.px(_NUMBER)
        line = present.line_height(self._language, "table")
        top = rect.y() + present.px(_PAD_Y)
        at = QRectF(rect.right() - pad - wide if rtl else rect.x() + pad, top, wide, line)
        small = present.interface_font("caption", tabular=True)
        draw_words(painter, at, number(item.number), small, "ink3", words.direction_of(self._language))
        room = rect.width() - 2 * pad - wide
        font = (
            present.interface_font("body", True, language=self._language)
            if item.code
            else present.reading_font(self._language, "table")
        )
        shown = Lines(item.code or " ".join(item.words), font, line, room, rtl, 2)
        painter.setPen(present.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        shown.draw(painter, rect.x() + pad if rtl else rect.x() + pad + wide, top, room, side)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_ring_inside(painter, rect)
        painter.restore()
