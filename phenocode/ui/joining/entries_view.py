"""The list of what a copy brings: headings, counts, and conflicts with the decision at their end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.commands.joining import BOTH, MINE, THEIRS
from phenocode.i18n import tr
from phenocode.ui.joining.entries import CONFLICT, HEADING, Entries, Entry, say_decision
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import paint_tag, tag_size

_PAD = 14
_NARROW = 220
_HEADING, _ROW, _CONFLICT = 34, 30, 50
_DIGITS = {1: MINE, 2: THEIRS, 3: BOTH}


class EntriesView(Themed, QListView):
    """Arrows walk over what can be chosen; 1, 2 and 3 decide a conflict: mine, theirs, both."""

    reached = Signal(int)
    decided = Signal(int, str)  # row, decision

    def __init__(self, entries: Entries, language: str) -> None:
        super().__init__()
        self._entries = entries
        self.setModel(entries)
        self.setItemDelegate(_Row(self, entries, language))
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What the copy brings"))
        self.selectionModel().currentChanged.connect(lambda now, _before: self.reached.emit(now.row()))
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Rows are as high as the scale wants."""
        self.setMinimumWidth(theme().px(_NARROW))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures of all kinds decide; the first row is the first that is no heading."""
        index = self.currentIndex()
        figure = event.text()
        if index.isValid() and figure.isdecimal() and not event.modifiers() and int(figure) in _DIGITS:
            self.decided.emit(index.row(), _DIGITS[int(figure)])
        elif event.key() == Qt.Key.Key_Home:
            first = next((row for row, entry in enumerate(self._entries.rows) if entry.kind != HEADING), -1)
            self.setCurrentIndex(self._entries.index(first))
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    def __init__(self, view: EntriesView, entries: Entries, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._entries = entries
        self._language = language
        self._study_rtl = language == "fa"

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """By the kind of row."""
        kind = self._entries.rows[index.row()].kind
        high = {HEADING: _HEADING, CONFLICT: _CONFLICT}.get(kind, _ROW)
        return QSize(theme().px(100), theme().px(high))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        present = theme()
        entry = self._entries.rows[index.row()]
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
        inside = rect.adjusted(present.px(_PAD), 0, -present.px(_PAD), 0)
        if entry.kind == HEADING:
            self._line(painter, inside.adjusted(0, present.px(10), 0, 0), entry.text, "caption", "ink3")
            return
        if entry.conflict is None:
            self._line(painter, inside, entry.text, "body", "ink")
        else:
            self._paint_conflict(painter, inside, entry)
            painter.fillRect(QRectF(rect.x(), rect.bottom(), rect.width(), 1), present.colour("line"))
        if chosen and self._view.hasFocus():
            paint_ring_inside(painter, rect)

    def _paint_conflict(self, painter: QPainter, inside: QRectF, entry: Entry) -> None:
        present = theme()
        if entry.conflict is None or entry.said is None:
            return
        decision = self._entries.decision_of(entry.conflict)
        words = say_decision(entry.conflict, decision)
        icon = "check" if decision else "circle"
        wide = tag_size(words, icon).width()
        rtl = self._view.isRightToLeft()
        place = QRectF(inside.x() if rtl else inside.right() - wide, inside.y(), wide, inside.height())
        paint_tag(painter, place, words, "ok" if decision else "warn", icon, rtl)
        gap = wide + present.px(10)
        room = inside.adjusted(gap, 0, 0, 0) if rtl else inside.adjusted(0, 0, -gap, 0)
        half = room.height() / 2
        top = QRectF(room.x(), room.y() + present.px(4), room.width(), half - present.px(4))
        words_of = "reading" if entry.said.named_by_words else "body"
        self._line(painter, top, entry.said.name, words_of, "ink", own=True)
        below = QRectF(room.x(), room.y() + half, room.width(), half - present.px(4))
        self._line(
            painter,
            below,
            tr("{kind} · {part}", kind=entry.said.kind, part=entry.said.part),
            "caption",
            "ink2",
        )

    def _line(self, painter: QPainter, rect: QRectF, text: str, size: str, tone: str, *, own: bool = False) -> None:
        """One line from the interface's start edge; the study's own words in their direction."""
        present = theme()
        rtl = self._view.isRightToLeft()
        if size == "reading":
            font, height = present.reading_font(self._language, "table"), rect.height()
        else:
            font, height = present.interface_font(size), present.interface_line_height(size)
        lines = Lines(text, font, height, rect.width(), self._study_rtl if own else rtl, 1)
        painter.setPen(present.colour(tone))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, rect.x(), rect.y() + (rect.height() - lines.height) / 2, rect.width(), side)
