"""The pages on the screen: black on white in every scheme, painted only while they are seen."""

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.report.paper import PAGE_HEIGHT, PAGE_WIDTH, Paper
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring

_GAP = 20
_SLICE_SECONDS = 0.008
_KEPT_PICTURES = 8
_PX_PER_UNIT = 96 / 720  # a tenth of a point at 100 %


class PagesView(Themed, QAbstractScrollArea):
    """A paper, page under page, as wide as there is room; lays it out in slices between other events."""

    moved = Signal()  # another page is in view, or there are more of them
    statement_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._laid_step = 1.0  # from page to page, as they stand now
        self._wished = 0.0  # the place to come back to, in pages, while they are laid out
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._advance)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._tell)
        ring(self, 0, 4)
        self.init_theme()

    def show_paper(self, paper: Paper | None) -> None:
        """Show a table's pages; the place in them stays."""
        self._wished = self._place()
        self._paper = paper
        self._pictures.clear()
        if paper is not None:
            paper.advance(_SLICE_SECONDS)
        self._take_pages()
        self._timer.start() if paper is not None and not paper.finished else self._timer.stop()

    @property
    def page(self) -> int:
        """The 1-based number of the page in view."""
        return min(int(self._place() + 0.5), max(0, self.page_count - 1)) + 1

    @property
    def page_count(self) -> int:
        """How many pages are laid out."""
        return len(self._paper.pages) if self._paper is not None else 0

    @property
    def finished(self) -> bool:
        """Whether all pages are laid out."""
        return self._paper is None or self._paper.finished

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        self._wished = 0.0
        self.verticalScrollBar().setValue(round((page - 1) * self._step()))

    def restyle(self) -> None:
        """Paint at the new scale."""
        self._pictures.clear()
        self._wished = self._place()
        self._take_pages()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on laying out."""
        super().showEvent(event)
        if not self.finished:
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pages as wide as there is room; the place in them stays."""
        super().resizeEvent(event)
        self._pictures.clear()
        self._wished = self._wished or self._place()
        self._take_pages()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pages."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go from page to page, Home and End to the first and the last."""
        pages = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.page_count,
        }
        target = pages.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self.go_to(max(1, min(target, self.page_count)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the statement under the mouse."""
        statement_id = self._statement_at(event.position().toPoint())
        if statement_id:
            self.statement_wanted.emit(statement_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("window"))
        for index in range(self.page_count):
            place = self._rect(index)
            if place.top() > event.rect().bottom():
                break
            if place.intersects(event.rect()):
                painter.drawPixmap(place, self._picture(index, place))
                painter.setPen(theme().colour("line"))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _advance(self) -> None:
        if self._paper is not None and self.isVisible():
            self._paper.advance(_SLICE_SECONDS)
            self._take_pages()
        if self.finished or not self.isVisible():
            self._timer.stop()

    def _take_pages(self) -> None:
        """Make the scroll bar as long as the pages, and come back to the place as soon as it is there."""
        self._laid_step = self._step()
        bar = self.verticalScrollBar()
        height = round(self.page_count * self._step() + theme().px(_GAP))
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme().px(40))
        if self._wished:
            bar.setValue(round(self._wished * self._step()))
        if self.finished:
            self._wished = 0.0
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(tr("Page {page} of {pages}", page=self.page, pages=self.page_count))
        self.moved.emit()

    def _scale(self) -> float:
        room = self.viewport().width() - 2 * theme().px(_GAP)
        return max(0.01, min(room / PAGE_WIDTH, _PX_PER_UNIT * theme().scale))

    def _step(self) -> float:
        """From the top of a page to that of the next."""
        return round(PAGE_HEIGHT * self._scale()) + theme().px(_GAP)

    def _place(self) -> float:
        """Where the top of the view stands, in pages."""
        return self.verticalScrollBar().value() / self._laid_step

    def _rect(self, index: int) -> QRect:
        width, height = round(PAGE_WIDTH * self._scale()), round(PAGE_HEIGHT * self._scale())
        top = round(index * self._step()) + theme().px(_GAP) - self.verticalScrollBar().value()
        return QRect((self.viewport().width() - width) // 2, top, width, height)

    def _picture(self, index: int, place: QRect) -> QPixmap:
        assert self._paper is not None  # noqa: S101 - there are pages
        found = self._pictures.get(index)
        if found is None:
            ratio = self.devicePixelRatioF()
            found = QPixmap(place.size() * ratio)
            found.setDevicePixelRatio(ratio)
            painter = QPainter(found)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(place.width() / PAGE_WIDTH, place.height() / PAGE_HEIGHT)
            self._paper.paint(painter, index)
            painter.end()
            if index < self.page_count - 1 or self.finished:  # the last page is still being laid out
                self._pictures[index] = found
            if len(self._pictures) > _KEPT_PICTURES:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(index)
        return found

    def _statement_at(self, point: QPoint) -> str:
        if self._paper is None:
            return ""
        for index in range(self.page_count):
            place = self._rect(index)
            if place.contains(point):
                x, y = ((point - place.topLeft()) / self._scale()).toTuple()
                if self._paper.column_at(x) == 0:
                    return self._paper.pages[index].statement_at(y)
        return ""
