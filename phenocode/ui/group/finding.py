"""Finding cards on the board: a field over it, all that is not called so steps back, from hit to hit by keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.records import Category
from phenocode.text.names import name_key
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.view import CardView
from phenocode.ui.group.views import Views
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Row, Themed
from phenocode.ui.widgets.buttons import tool_button
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import label

# px at 100 %
_FIELD = 240
_LEAST_FIELD = 72
_BUTTON = 24
_GAPS = 72  # margins, and between the parts


class FindBar(Themed, QWidget):
    """Enter goes to the next hit, Shift+Enter to the one before, Down onto the card, Escape ends it."""

    stepped = Signal(int)
    entered = Signal()
    ended = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self.field = TextField(tr("Find on the board"), icon="search", direction=direction)
        self.field.installEventFilter(self)
        self.count = label("", "caption", "ink2", tabular=True)
        before = tool_button("chevron-up", tr("Previous hit"), "[", size=_BUTTON)
        after = tool_button("chevron-down", tr("Next hit"), "]", size=_BUTTON)
        close = tool_button("close", tr("End finding"), "Esc", size=_BUTTON)
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.ended)
        row = Row(self.field, self.count, before, after, margins=(12, 8, 12, 8), spacing=8)
        row.add_stretch()
        row.add(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.hide()
        self.init_theme()

    def restyle(self) -> None:
        """Share the width anew."""
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field gives way where the board is narrow."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        px = theme().px
        others = self.count.sizeHint().width() + px(3 * _BUTTON + _GAPS)
        self.field.setFixedWidth(min(px(_FIELD), max(px(_LEAST_FIELD), self.width() - others)))

    def say(self, at: int, hits: int) -> None:
        """Which of how many hits is in focus; ``at`` is 0-based, -1 for none."""
        if not self.field.text().strip():
            self.count.setText("")
        elif not hits:
            self.count.setText(tr("nothing is called so"))
        else:
            self.count.setText(tr("{at} of {hits}", at=number(at + 1) if at >= 0 else "–", hits=hits))
        self._share_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    self.stepped.emit(-1 if back else 1)
                case Qt.Key.Key_Down:
                    self.entered.emit()
                case Qt.Key.Key_Escape:
                    self.ended.emit()
                case _:
                    return False
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The board's own ground, and a rule under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        rule = theme().px(1)
        painter.fillRect(0, self.height() - rule, self.width(), rule, theme().colour("line"))


class Finding(QObject):
    """What is looked for on board and pool, and which of the hits is in focus."""

    def __init__(self, study: Study, views: Views, direction: Qt.LayoutDirection) -> None:
        super().__init__(views)
        self._study = study
        self._views = views
        self._key = ""
        self.bar = FindBar(direction)
        views.board.set_bar(self.bar)
        self.bar.field.textChanged.connect(self._look)
        self.bar.stepped.connect(self.step)
        self.bar.entered.connect(self._enter)
        self.bar.ended.connect(self.end)
        views.chosen_changed.connect(self._say)
        views.refreshed.connect(self._refresh)
        for view in (views.board, views.pool):
            view.finding_ended.connect(self.end)

    @property
    def looking(self) -> bool:
        """Whether anything is looked for."""
        return bool(self._key)

    def begin(self) -> None:
        """Put the keyboard into the field."""
        self.bar.show()
        self._views.board.restyle()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def end(self) -> None:
        """Show all cards alike again; the focus stays where finding led it."""
        self.bar.field.clear()
        self.bar.hide()
        self._views.board.restyle()
        self._views.active.setFocus(Qt.FocusReason.OtherFocusReason)

    def hits(self) -> list[tuple[CardView, Entry]]:
        """The cards that are called so: the board's in its order, each category before its codes; then the pool's."""
        if not self._key:
            return []
        board, pool = self._views.board, self._views.pool
        return [
            (view, entry)
            for view in (board, pool)
            for entry in view.entries
            if (card := self._views.card_of(entry)) is not None and self._is_called_so(card)
        ]

    def step(self, by: int) -> None:
        """Go to the next hit after the card in focus, or to the one before it; round and round."""
        hits = self.hits()
        if not hits:
            return
        at = self._at(hits)
        if at < 0:
            at = self._gap(hits) if by > 0 else self._gap(hits) - 1
        else:
            at += by
        view, entry = hits[at % len(hits)]
        field = self.bar.field.hasFocus()
        if view is self._views.board and entry.under:
            self._views.board.open_under(entry.under)
        self._views.make_active(view)
        view.go_to(entry.key)
        if not field:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _enter(self) -> None:
        """Down from the field: onto the card in focus, or the first hit."""
        hits = self.hits()
        if hits and self._at(hits) < 0:
            self.step(1)
        self._views.active.setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self, typed: str) -> None:
        self._key = name_key(typed)
        self._refresh()
        hits = self.hits()
        if hits and self._at(hits) < 0:
            view, entry = hits[0]
            if view is self._views.board and not entry.under:
                view.show_key(entry.key)
        self._say()

    def _refresh(self) -> None:
        found: frozenset[str] | None = None
        if self._key:
            found = frozenset(entry.id for _, entry in self.hits())
            holding = {p.category_id for card_id in found for p in self._study.placements_of(card_id)}
            found |= holding  # a closed card with a hit inside does not step back
        for view in (self._views.board, self._views.pool):
            view.set_found(found)
        self._say()

    def _is_called_so(self, card: Card) -> bool:
        if self._key in name_key(card.name):
            return True
        return isinstance(card, Category) and self._key in name_key(card.second_language_name)

    def _at(self, hits: list[tuple[CardView, Entry]]) -> int:
        current = self._views.current_entry()
        here = (self._views.active, current)
        return next((at for at, hit in enumerate(hits) if hit == here), -1)

    def _gap(self, hits: list[tuple[CardView, Entry]]) -> int:
        """The first hit after the card in focus, which is none itself."""
        active, row = self._views.active, self._views.active.currentIndex().row()
        for at, (view, entry) in enumerate(hits):
            beyond = view is self._views.pool and active is self._views.board
            if beyond or (view is active and view.row_of(entry) > row):
                return at
        return 0

    def _say(self) -> None:
        if self._key or self.bar.isVisible():
            hits = self.hits()
            self.bar.say(self._at(hits), len(hits))
