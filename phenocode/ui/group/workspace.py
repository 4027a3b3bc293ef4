"""Group: pool, board and inspector put together, and kept in step with the study."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.board import Board
from phenocode.ui.group.carrying import Carrying
from phenocode.ui.group.checks_panel import ChecksPanel
from phenocode.ui.group.deeds import Deeds
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.inspector import CardPanel
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.pool import PoolPanel
from phenocode.ui.group.views import Views
from phenocode.ui.keys import heard_in
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Themed, scrolled
from phenocode.ui.widgets.buttons import Button, button
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader, SidePanel

_INSPECTOR = 300
_DRAWER_UNDER = 1100 - 84  # the window's width less the rail
_WIDE_HEADER = 700  # from here on there is room for the numbers beside the title
_KEYED_HEADER = 380  # and from here on for the keys of the deeds
_HALVES = (440, 360)  # card and checks, px at 100 %


class GroupWorkspace(Themed, QWidget):
    """Codes not yet placed, first layer, second layer, encounter; the card and the checks beside them."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study = bridge.study
        self._stale = True
        self._scale = 0.0
        self._folded_by_width = False
        self._facts = FactsBook(self._study)
        self._painter = CardPainter(self._study, self._facts)
        self.pool_panel = PoolPanel(self._study, self._facts, self._painter)
        self.pool = self.pool_panel.pool
        self.board = Board(self._study, self._facts, self._painter)
        self.card = CardPanel(bridge, self._facts, self._painter)
        self.checks = ChecksPanel(self._study, bridge.checks)
        self.header = _Header(tr("Group"))
        self.new_button = self.header.add_deed(tr("New category"), "plus", "N")
        self.move_button = self.header.add_deed(tr("Move to…"), None, "M")
        self.empty = EmptyPlace(
            tr("No codes yet. Mark statements in Read and give them codes; then group the codes here."),
            tr("Go to Read"),
            "Ctrl 1",
        )
        self.inspector = SidePanel(tr("Card"), "end", _INSPECTOR)
        self._lay_out()
        self.views = Views(self._study, self.board, self.pool_panel, self)
        self.deeds = Deeds(bridge, self.views, self.card, self._painter, self)
        self.carrying = Carrying(self.views, self._painter, self)
        self._places = [
            self._action(tr("&Filter codes"), "Ctrl+Shift+F", self._to_filter),
            self._action(tr("Go to the &checks"), "F8", self._to_checks),
        ]
        self._connect()
        self.setFocusProxy(self.board)
        self.init_theme()

    # What the window asks

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        return [("category", list(self.deeds.actions.values())), ("view", list(self._places))]

    def show_place(self, place: Place) -> None:
        """Show a code or a category on the board and its whole card."""
        self._refresh_if_stale()
        card = self.views.record(place.id)
        if card is not None:
            self.views.show_card(card)
            self.card.show_card(card)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.deeds.leave()
        self.card.commit()

    # Showing the study

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self._refresh_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The palette stays in the middle; in a narrow window the card folds and opens again with the room."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_DRAWER_UNDER)
        if narrow and not self._folded_by_width:
            self._folded_by_width = not self.inspector.folded()
            self.inspector.set_folded(True)
        elif not narrow and self._folded_by_width:
            self._folded_by_width = False
            self.inspector.set_folded(False)
        self.deeds.palette.restyle()

    def restyle(self) -> None:
        """Forget what was measured in another theme; widths follow the scale."""
        self._painter.restyle()
        self._splitter.setHandleWidth(0)  # the panels have their own rules
        present = theme()
        if present.scale != self._scale:
            self._scale = present.scale
            self._halves.setSizes([present.px(part) for part in _HALVES])

    def _changed(self, change_set: ChangeSet) -> None:
        self._facts.forget(change_set)
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self.views.refresh()
        self._show_chosen()
        self.card.tell_changed()
        self.header.say(self._detail())
        self._stack.setCurrentIndex(1 if self._study.codes or self._study.categories else 0)

    def _detail(self) -> str:
        study = self._study
        return tr(
            "{codes}, {first} in the first layer, {second} in the second, {encounters}",
            codes=words.codes_count(len(study.codes)),
            first=len(study.layer(Layer.FIRST)),
            second=len(study.layer(Layer.SECOND)),
            encounters=words.encounters_count(len(study.layer(Layer.ENCOUNTER))),
        )

    def _show_chosen(self) -> None:
        """The inspector follows the focus; the deeds follow what is chosen."""
        card = self.views.current_card()
        if card is not None and card.id != self.card.card_id:
            self.card.follow(card)
        self.deeds.enable()
        self.move_button.setEnabled(self.deeds.actions["move"].isEnabled())

    # Going about

    def _open_whole_card(self) -> None:
        self.inspector.set_folded(False)
        self.card.show_card(self.views.current_card())
        self.card.take_focus()

    def _show_id(self, card_id: str) -> None:
        card = self.views.record(card_id)
        if card is not None:
            self.views.show_card(card)

    def _reach(self, place: Place) -> None:
        if place.kind in ("code", "category"):
            self.show_place(place)
        else:
            self.go.emit(place)

    def _to_filter(self) -> None:
        self.pool_panel.set_folded(False)
        self.pool_panel.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pool_panel.filter.selectAll()

    def _to_checks(self) -> None:
        self.inspector.set_folded(False)
        self.checks.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Putting together

    def _share_width(self, folded: bool) -> None:
        """An opened card has its whole width again, however narrow the window is; the board gives way."""
        if not folded:
            pool, card = self.pool_panel.width(), theme().px(_INSPECTOR)
            self._splitter.setSizes([pool, max(1, self.width() - pool - card), card])

    def _lay_out(self) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.board)
        column.addWidget(middle, 1)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(scrolled(self.card, "panel"))
        self._halves.addWidget(self.checks)
        self.inspector.set_content(self._halves)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for index, widget in enumerate((self.pool_panel, work, self.inspector)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(index, int(widget is work))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        self.views.chosen_changed.connect(self._show_chosen)
        self.views.opened.connect(self.deeds.open)
        self.carrying.laid.connect(self.deeds.lay)
        self.carrying.said.connect(self._bridge.said)
        self.deeds.whole_card_wanted.connect(self._open_whole_card)
        self.new_button.clicked.connect(self.deeds.make)
        self.move_button.clicked.connect(self.deeds.move)
        self.empty.activated.connect(lambda: self.go.emit(Place("transcript")))
        self.card.card_wanted.connect(self._show_id)
        self.card.statement_wanted.connect(lambda statement: self.go.emit(Place("statement", statement)))
        self.checks.go.connect(self._reach)
        self.inspector.folded_changed.connect(self._share_width)

    def _action(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(heard_in(action.shortcuts()))
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action


class _Header(PanelHeader):
    """The head of the board; a narrow one keeps its title and its deeds and leaves the numbers and keys out."""

    def __init__(self, title: str) -> None:
        self._said = ""
        self._deeds: list[tuple[Button, str]] = []
        super().__init__(title, lead=True)

    def say(self, detail: str) -> None:
        """The numbers beside the title."""
        self._said = detail
        self._fit()

    def add_deed(self, text: str, icon: str | None, key: str) -> Button:
        """Add a deed with its key at the end."""
        deed = self.add(button(text, icon=icon, key=key))
        self._deeds.append((deed, key))
        return deed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.set_detail(self._said if self.width() >= theme().px(_WIDE_HEADER) else "")
        for deed, key in self._deeds:
            deed.set_key(key if self.width() >= theme().px(_KEYED_HEADER) else None)
