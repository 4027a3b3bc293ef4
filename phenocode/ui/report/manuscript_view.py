"""A manuscript on a white paper, as it will be written: laid out row by row while it is seen, however long it is."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem

from phenocode.analysis.manuscript import Manuscript
from phenocode.exchange.page import Profile
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.report.paper_rows import PaperRow, paper_rows
from phenocode.ui.report.row_setting import Draw, RowSetting
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring

_Index = QModelIndex | QPersistentModelIndex
_LAID_AT_ONCE = 30
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[PaperRow, ...] = ()

    def show_rows(self, rows: tuple[PaperRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].spoken
        return None


class ManuscriptView(Themed, QListView):
    """A click or Enter on a quotation goes to its statement, on a line of the contents to its heading."""

    statement_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.manuscript: Manuscript | None = None
        self._rows = _Rows(self)
        self._setting = RowSetting(self)
        self._wished = -1  # the row to come back to at the top, while the rows are laid
        self.setModel(self._rows)
        self.setItemDelegate(self._setting)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_LAID_AT_ONCE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Preview"))
        self.clicked.connect(lambda index: self._follow(index.row()))
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._come_back())
        no_ring(self)
        self.init_theme()

    @property
    def missing(self) -> tuple[str, ...]:
        """The faces of the profile that this computer has not."""
        return self._setting.missing

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """What stands on the paper."""
        return self._rows.rows

    def show_manuscript(
        self, manuscript: Manuscript, profile: Profile, figures: Mapping[str, Draw] | None = None
    ) -> None:
        """Show a text in the faces of a profile; the place in an earlier version of the same text stays.

        ``figures`` draw the pictures of its figures; where one is missing its description stands in its place.
        """
        same = self.manuscript is not None and self.manuscript.title == manuscript.title
        self._wished = self._top() if same else -1
        here = self.currentIndex().row() if same else -1
        self.manuscript = manuscript
        self._setting.take(manuscript, profile, figures or {})
        self._rows.show_rows(paper_rows(manuscript, profile))
        if 0 <= here < len(self.rows):
            self.setCurrentIndex(self._rows.index(here))
        if not same:
            self.scrollToTop()

    def restyle(self) -> None:
        """Lay the rows anew at the present scale."""
        self._lay_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is laid out anew; the place stays."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground round the paper, and the rows in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("window"))
        if self.rows and not self.verticalScrollBar().value() and not self._laid:
            self._paint_beginning(painter)  # a list paints nothing before its last row is laid
            painter.end()
            return
        painter.end()
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls goes elsewhere than back."""
        self._wished = -1
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the row that the keyboard is on."""
        self._wished = -1
        if event.key() in _ENTER:
            self._follow(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what leads somewhere."""
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        leads = 0 <= row < len(self.rows) and self.rows[row].leads
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    @property
    def _laid(self) -> bool:
        """Whether all rows have their places."""
        return not self.visualRect(self._rows.index(len(self.rows) - 1)).isEmpty()

    def _paint_beginning(self, painter: QPainter) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        room = self.viewport().size()
        top = 0
        for row in range(len(self.rows)):
            index = self._rows.index(row)
            height = self._setting.sizeHint(option, index).height()
            option.rect = QRect(0, top, room.width(), height)
            self._setting.paint(painter, option, index)
            top += height
            if top > room.height():
                break

    def _follow(self, at: int) -> None:
        if not 0 <= at < len(self.rows):
            return
        row = self.rows[at]
        if row.statement_id:
            self.statement_wanted.emit(row.statement_id)
        elif row.target >= 0:
            self._wished = row.target
            self._come_back()

    def _top(self) -> int:
        """The row at the top of the view, or that is to come there; -1 where it is the first."""
        if self._wished >= 0 or not self.verticalScrollBar().value():
            return self._wished
        return self.indexAt(QPoint(self.viewport().width() // 2, 0)).row()

    def _lay_anew(self) -> None:
        self._wished = self._top()
        self._setting.forget()
        self.scheduleDelayedItemsLayout()

    def _come_back(self) -> None:
        """To the row that is wished at the top, as soon as a view full of rows is laid behind it."""
        if self._wished < 0:
            return
        place = self.visualRect(self._rows.index(self._wished))
        bar = self.verticalScrollBar()
        wanted = bar.value() + place.top()
        if place.isEmpty() or (wanted > bar.maximum() and not self._laid):
            return
        if self.currentIndex().row() < 0 or self.rows[self.currentIndex().row()].target == self._wished:
            self.setCurrentIndex(self._rows.index(self._wished))
        self._wished = -1
        bar.setValue(wanted)
