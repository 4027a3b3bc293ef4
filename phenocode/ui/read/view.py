"""The text of a transcript: read-only, selectable by mouse and keyboard, with its statements painted on it."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.read.document import Reading
from phenocode.ui.read.geometry import Geometry
from phenocode.ui.read.marks import Mark, Marks
from phenocode.ui.read.measure import sides_of_text
from phenocode.ui.read.tints import Tints
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring

_ABOVE = 12
_HELD = 600  # ms


class TextView(Themed, QTextEdit):
    """Shows one reading at a time; gutter and margin are its children and scroll with it.

    Offsets are code points of the stored text.
    """

    clicked = Signal(str)  # the statement under a click; empty where there is none
    hovered = Signal(object)  # the id of the statement under the mouse, or None
    span_added = Signal()  # a selection was made with Ctrl held
    scrolled = Signal()
    relaid = Signal()

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = marks
        self.geometry_of_text = Geometry(marks)
        self.tints = Tints(marks, self.geometry_of_text)
        self.rtl = False
        self._reading: Reading | None = None
        self._language = "en"
        self._size_step = 0
        self._anchor = 0  # the offset at the top of the view
        self._pressed: QPoint | None = None
        self._keeping = False
        self._laid_width = 0
        self._held: str | None = None
        self._found: list[tuple[int, int]] = []  # by a search
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HELD)
        self._hold.timeout.connect(self._let_go)
        self.gutter: QWidget | None = None
        self.margin: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(tr("Text of the interview"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        no_ring(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.init_theme()

    # The text

    @property
    def has_text(self) -> bool:
        """Whether a text with words is open."""
        return self._reading is not None and bool(self._reading.map.paragraphs)

    @property
    def reading(self) -> Reading:
        """The open text."""
        assert self._reading is not None  # noqa: S101 - nobody asks before a text is open
        return self._reading

    @property
    def scrolled_by(self) -> int:
        """How much of the document lies above the view."""
        return self.verticalScrollBar().value()

    def open(self, reading: Reading, language: str, size_step: int, offset: int = 0) -> None:
        """Show a text from ``offset`` on."""
        former, self._reading = self._reading, reading
        self._language = language
        self._size_step = size_step
        self.rtl = language == "fa"
        self.tints.hovered = None
        self._keeping = True
        reading.document.setParent(self)
        self.setDocument(reading.document)
        if former is not None:
            former.document.deleteLater()
        self.geometry_of_text.open(reading, self.rtl)
        self._set_measure()
        self._keeping = False
        self.put_caret(offset)
        self.scroll_to(offset)

    def offset_at_top(self) -> int:
        """The first offset in sight."""
        return self._anchor

    def scroll_to(self, offset: int, share: float = 0.0) -> None:
        """Bring an offset's line to the top of the view, or to a ``share`` (0 to 1) of its height."""
        if not self.has_text:
            return
        if offset <= self.reading.map.paragraphs[0].start:
            self.verticalScrollBar().setValue(0)
            self._anchor = 0
            return
        top = self.geometry_of_text.top_of(self.geometry_of_text.line_of(offset))
        self.verticalScrollBar().setValue(round(top - theme().px(_ABOVE) - share * self.viewport().height()))
        if not share:
            self._anchor = offset

    def refresh(self) -> None:
        """Paint the statements anew, in text and margin."""
        self.viewport().update()
        if self.margin is not None:
            self.margin.update()

    # Where the caret and the selection are

    def caret(self) -> int:
        """The offset of the caret."""
        return self.reading.map.offset_from(self.textCursor().position())

    def put_caret(self, offset: int) -> None:
        """Put the caret at an offset, with nothing selected; the view stays where it is."""
        if not self.has_text:
            return
        cursor = QTextCursor(self.reading.document)
        cursor.setPosition(self.reading.map.position(offset))
        kept = self.scrolled_by
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(kept)

    def selected_span(self) -> tuple[int, int] | None:
        """The selected words, from the first to after the last; None when there are none."""
        cursor = self.textCursor()
        if self._reading is None or not cursor.hasSelection():
            return None
        start = self.reading.map.offset_from(cursor.selectionStart())
        end = self.reading.map.offset_until(cursor.selectionEnd())
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select the words between two offsets."""
        cursor = QTextCursor(self.reading.document)
        cursor.setPosition(self.reading.map.position(start))
        cursor.setPosition(self.reading.map.position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def shows(self, start: int, end: int) -> bool:
        """Whether any of the words between two offsets is shown; a filter may leave them out."""
        return self.has_text and next(self.reading.map.parts(start, end), None) is not None

    def show_words(self, start: int, end: int) -> None:
        """Select the words between two offsets, and bring them into sight where they aren't."""
        if not self.shows(start, end):
            return
        top = self.geometry_of_text.top_of(self.geometry_of_text.line_of(start)) - self.scrolled_by
        bottom = self.geometry_of_text.bottom_of(self.geometry_of_text.line_of(end, before=True)) - self.scrolled_by
        self.select(start, end)
        if top < 0 or bottom > self.viewport().height():
            self.scroll_to(start, 0.3)

    def selected_words(self) -> str:
        """The selected words as stored, without headers and labels."""
        span = self.selected_span()
        return self.reading.words(*span) if span is not None else ""

    # Statements in sight

    def visible_paragraphs(self) -> tuple[int, int]:
        """The first and last index of the paragraphs in sight."""
        top = self.scrolled_by
        return self.geometry_of_text.paragraphs_between(top, top + self.viewport().height())

    def visible_marks(self, above: float = 0) -> list[Mark]:
        """The marks with a word in sight, or up to ``above`` px over it."""
        if not self.has_text:
            return []
        top = self.scrolled_by
        first, last = self.geometry_of_text.paragraphs_between(top - above, top + self.viewport().height())
        paragraphs = self.reading.map.paragraphs
        if last < first:
            return []
        bottom = top + self.viewport().height()
        shown = []
        for mark in self.marks.between(paragraphs[first].start, paragraphs[last].end):
            extent = self.geometry_of_text.extent(mark)
            if (
                self.geometry_of_text.bottom_of(extent.last) >= top - above
                and self.geometry_of_text.top_of(extent.first) <= bottom
            ):
                shown.append(mark)
        return shown

    def _visible_found(self) -> list[tuple[int, int]]:
        first, last = self.visible_paragraphs()
        paragraphs = self.reading.map.paragraphs
        begin = bisect_left(self._found, paragraphs[first].start, key=lambda span: span[1])
        until = bisect_left(self._found, paragraphs[last].end, key=lambda span: span[0])
        return self._found[begin:until]

    def marks_at(self, point: QPointF) -> list[Mark]:
        """The marks whose words lie under a point of the view, the shortest first."""
        x, y = point.x(), point.y() + self.scrolled_by
        found = [
            mark
            for mark in self.visible_marks()
            if any(
                strip.left <= x <= strip.right and strip.top <= y <= strip.top + strip.height
                for strip in self.geometry_of_text.strips(mark)
            )
        ]
        return sorted(found, key=lambda mark: mark.end - mark.start)

    def show_mark(self, mark: Mark, *, hold: bool = False) -> None:
        """Bring a mark into sight where it isn't; ``hold`` shows its hover tint for a moment, unless motion is off."""
        extent = self.geometry_of_text.extent(mark)
        top = self.geometry_of_text.top_of(extent.first) - self.scrolled_by
        bottom = self.geometry_of_text.bottom_of(extent.last) - self.scrolled_by
        height = self.viewport().height()
        if top < 0 or min(bottom, top + height / 2) > height:
            self.scroll_to(mark.start, 0.3)
        if hold and not theme().reduced_motion:
            self._held = mark.id
            self.set_hovered(mark.id)
            self._hold.start()

    def set_hovered(self, mark_id: str | None) -> None:
        """Show a mark at hover strength."""
        if mark_id != self.tints.hovered:
            self.tints.hovered = mark_id
            self.refresh()
            self.hovered.emit(mark_id)

    def set_selected(self, mark_id: str | None) -> None:
        """Show a mark as the chosen one."""
        if mark_id != self.tints.selected:
            self.tints.selected = mark_id
            self.refresh()

    def set_found(self, spans: Sequence[tuple[int, int]]) -> None:
        """Frame what a search has found in this text, in order; nothing ends it."""
        if list(spans) != self._found:
            self._found = list(spans)
            self.viewport().update()

    def marks_changed(self, index: int) -> None:
        """Marks have come or gone from ``index`` on."""
        self.geometry_of_text.forget_lanes(index)
        self.refresh()

    # Qt's own

    def restyle(self) -> None:
        """Take the measure anew; the text itself is set again by whoever opened it."""
        if self._reading is not None:
            self._set_measure()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored words alone."""
        data = QMimeData()
        data.setText(self.selected_words())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, words, and edges."""
        if not self.has_text:
            return
        visible = self.visible_marks()
        under = QPainter(self.viewport())
        self.tints.paint_grounds(under, visible, self.scrolled_by)
        under.end()
        super().paintEvent(event)
        over = QPainter(self.viewport())
        self.tints.paint_edges(over, visible, self.scrolled_by)
        if self._found:
            self.tints.paint_found(over, self._visible_found(), self.selected_span(), self.scrolled_by)
        over.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and the words at the top where they are."""
        anchor, keeping = self._anchor, self._keeping
        self._keeping = True
        super().resizeEvent(event)
        self._set_measure()
        self._place_children()
        width = self.viewport().width()
        if self.document().textWidth() != width:  # the margins were set before the view was shown
            self.document().setTextWidth(width)
        if width != self._laid_width:
            self._laid_width = width
            self.geometry_of_text.forget()
            self.relaid.emit()
            if not keeping and self.has_text:
                self.scroll_to(anchor)
        self._keeping = keeping

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is held while nobody sees it."""
        super().hideEvent(event)
        self._hold.stop()
        self._let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(self._mended(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(self._mended(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the statement under it, again the next of those that overlap; Ctrl adds a span."""
        super().mouseReleaseEvent(self._mended(event))
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.span_added.emit()
            return
        under = [mark.id for mark in self.marks_at(event.position())]
        if not under:
            self.clicked.emit("")
        elif self.tints.selected in under:
            self.clicked.emit(under[(under.index(self.tints.selected) + 1) % len(under)])
        else:
            self.clicked.emit(under[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the statement under the mouse."""
        super().mouseMoveEvent(self._mended(event) if event.buttons() else event)
        if not event.buttons() and self.has_text:
            under = self.marks_at(event.position())
            self.set_hovered(under[0].id if under else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        super().leaveEvent(event)
        if self._held is None:
            self.set_hovered(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def _mended(self, event: QMouseEvent) -> QMouseEvent:
        """The event where Qt finds the letter that is drawn under the mouse."""
        place = event.position()
        shift = self.geometry_of_text.hit_shift(place.y() + self.scrolled_by) if self.has_text else 0.0
        if not shift:
            return event
        return QMouseEvent(
            event.type(),
            QPointF(place.x() + shift, place.y()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    # Places

    def _set_measure(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        before, after = sides_of_text(room, self._language, self._size_step)
        left, right = (after, before) if self.rtl else (before, after)
        wanted = (left, 0, right, 0)
        margins = self.viewportMargins()
        if (margins.left(), margins.top(), margins.right(), margins.bottom()) != wanted:
            self.setViewportMargins(*wanted)
        self._place_children()

    def _place_children(self) -> None:
        place = self.viewport().geometry()
        outer = self.contentsRect()
        bar = self.verticalScrollBar().sizeHint().width()
        left_edge = outer.left() + (bar if self.isRightToLeft() else 0)
        right_edge = outer.right() + 1 - (0 if self.isRightToLeft() else bar)
        left = (left_edge, place.left() - left_edge)
        right = (place.right() + 1, right_edge - place.right() - 1)
        gutter, margin = (right, left) if self.rtl else (left, right)
        for child, (x, width) in ((self.gutter, gutter), (self.margin, margin)):
            if child is not None:
                child.setGeometry(x, place.top(), max(width, 0), place.height())

    def _on_scrolled(self) -> None:
        if not self._keeping:
            self._remember_anchor()
        self.scrolled.emit()

    def _remember_anchor(self) -> None:
        if not self.has_text:
            return
        first, _ = self.visible_paragraphs()
        paragraph = self.reading.map.paragraphs[first]
        laid_top = self.geometry_of_text.top_of(self.geometry_of_text.line_of(paragraph.start))
        point = QPointF(0, max(self.scrolled_by, laid_top) + 1)
        layout = self.reading.document.documentLayout()
        position = layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        self._anchor = self.reading.map.offset_from(position) if self.scrolled_by > 0 else 0

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None and self.tints.hovered == held:
            self.set_hovered(None)
