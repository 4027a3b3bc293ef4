"""Group: pool, board and inspector put together, and kept in step with the study."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
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
from phenocode.ui.group.iterations.comparison import ComparisonView
from phenocode.ui.group.iterations.panel import IterationsPanel
from phenocode.ui.group.meanings.view import MeaningsView
from phenocode.ui.group.overlaps.panel import OverlapPanel
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.pool import PoolPanel
from phenocode.ui.group.side import Side
from phenocode.ui.group.views import Views
from phenocode.ui.keys import heard_in
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.buttons import Button, button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader

_INSPECTOR = 300
_DRAWER_UNDER = 1100 - 84  # the window's width less the rail
_KEY = 34  # the room of a key in a button of the header, px at 100 %
_WORK = 240  # what the panels leave to the board at least


class GroupWorkspace(Themed, QWidget):
    """The board of codes and categories, or the statements in piles; the inspector beside them."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study = bridge.study
        self._stale = self._board_stale = True
        self._folded_by_width = False
        self._facts = FactsBook(self._study)
        self._painter = CardPainter(self._study, self._facts)
        self.pool_panel = PoolPanel(self._study, self._facts, self._painter)
        self.pool = self.pool_panel.pool
        self._writing = bridge.review is None  # a reviewer reads and judges
        self.board = Board(self._study, self._facts, self._painter, with_new_places=self._writing)
        self.card = CardPanel(bridge, self._facts, self._painter)
        self.checks = ChecksPanel(bridge)
        self.header = _Header(tr("Group"))
        self.overlaps = OverlapPanel(bridge, self._painter)
        self.iterations = IterationsPanel(bridge)
        self.meanings = MeaningsView(bridge, self._facts, self._painter)
        self.comparison = ComparisonView(bridge)
        self.faces = self.header.add_choice(
            Segmented([("board", tr("Board")), ("meanings", tr("Pool of meanings"))], "board", tr("Show"))
        )
        self.new_button = self.header.add_deed(tr("New category"), "plus", "N")
        self.move_button = self.header.add_deed(tr("Move to…"), None, "M")
        self.empty = EmptyPlace(
            tr("No codes yet. Mark statements in Read and give them codes; then group the codes here."),
            tr("Go to Read"),
            "Ctrl 1",
        )
        self.inspector = Side(self.overlaps, self.iterations, self.card, self.checks, _INSPECTOR)
        self._lay_out()
        self.views = Views(self._study, self.board, self.pool_panel, self)
        self.deeds = Deeds(bridge, self.views, self.card, self._painter, self)
        self.carrying = Carrying(self.views, self._painter, self, self.deeds.foresee_drop)
        self.carrying.possible = self._writing
        self._places = [
            self._action(tr("&Filter codes"), "Ctrl+Shift+F", self._to_filter),
            self._action(tr("Go to the &checks"), "F8", self._to_checks),
            self._action(tr("O&verlapping codes"), "Ctrl+Shift+V", lambda: self._to_tab("overlap")),
            self._action(tr("I&terations"), "Ctrl+Shift+R", lambda: self._to_tab("iterations")),
            self._action(tr("Pool of &meanings, or the board"), "Ctrl+Shift+B", self._turn_face),
        ]
        self._keep = self._action(tr("&Keep this iteration…"), "Ctrl+Shift+K", self.keep_iteration)
        self._keep.setEnabled(self._writing)
        self._connect()
        self.setFocusProxy(self.board)
        self.init_theme()

    # What the window asks

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        return [
            ("study", [self._keep]),
            ("statement", self.meanings.actions_for_menus()),
            ("code", self.overlaps.actions_for_menus()),
            ("category", [*self.deeds.actions.values(), *self.checks.actions_for_menus()]),
            ("view", list(self._places)),
        ]

    def show_place(self, place: Place) -> None:
        """Show a code or a category on the board and its whole card."""
        self._refresh_if_stale()
        self.show_face("board")
        card = self.views.record(place.id)
        if card is not None:
            self.views.show_card(card)
            self.inspector.show_tab("card")
            self.card.show_card(card)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.deeds.leave()
        self.card.commit()
        self.iterations.commit()
        self.meanings.leave()

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
        self._work.setMinimumWidth(theme().px(_WORK))

    def _changed(self, change_set: ChangeSet) -> None:
        self._facts.forget(change_set)
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self._board_stale = True
        self.inspector.refresh()
        self.show_face(self._face)

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
        if card is not None:
            self.card.follow(card)
        self.deeds.enable()
        for action in self.deeds.actions.values() if self._face != "board" else ():
            action.setEnabled(False)  # where it is not seen nothing is done to it
        self.move_button.setEnabled(self.deeds.actions["move"].isEnabled())

    # Going about

    def keep_iteration(self) -> None:
        """Keep the present category system under a name, with a reason."""
        self._to_tab("iterations")
        self.iterations.keep()

    def show_face(self, face: str) -> None:
        """Show the board, the piles or a comparison; while there is nothing, what to do first."""
        self._face = face
        empty = not (self._study.codes or self._study.categories) and not (
            face == "meanings" and self._study.statements
        )
        shown = self.empty if empty and face != "comparison" else self._faces[face]
        self._stack.setCurrentWidget(shown)
        self.header.offer_choice(face != "comparison")  # which is closed by its own button
        if face != "comparison":
            self.faces.set_value(face)
        self.setFocusProxy(shown)
        self.pool_panel.setVisible(face == "board")
        if self._board_stale and face == "board":
            self._board_stale = False
            self.views.refresh()
        self._show_chosen()
        for deed in (self.new_button, self.move_button):
            self.header.offer(deed, face == "board" and self._writing)
        self.header.say(self._detail())
        if shown is self.meanings:
            self.meanings.refresh()
        elif shown is self.comparison:
            self.comparison.refresh()

    def _turn_face(self) -> None:
        face = "meanings" if self._face == "board" else "board"
        self.show_face(face)
        self._faces[face].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare(self, before: str, after: str) -> None:
        """Show what changed between two iterations, given by id; an empty one is the present system."""
        if self.comparison.compare(before, after):
            self.show_face("comparison")
            self.comparison.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_board(self) -> None:
        """A comparison is closed: the keyboard goes back to the list that it was begun from."""
        self.show_face("board")
        if self.inspector.tab == "iterations" and not self.inspector.folded():
            self.iterations.take_focus()
        else:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_tab(self, tab: str) -> None:
        self.inspector.set_folded(False)
        self.inspector.show_tab(tab)
        (self.overlaps if tab == "overlap" else self.iterations).take_focus()

    def _open_whole_card(self) -> None:
        self.inspector.set_folded(False)
        self.inspector.show_tab("card")
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
        if self._face == "meanings":
            self.meanings.to_filter()
            return
        self.pool_panel.set_folded(False)
        self.pool_panel.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pool_panel.filter.selectAll()

    def _to_checks(self) -> None:
        self.inspector.set_folded(False)
        self.checks.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Putting together

    def _lay_out(self) -> None:
        self._work = work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._face = "board"
        self._faces: dict[str, QWidget] = {
            "board": self.board,
            "meanings": self.meanings,
            "comparison": self.comparison,
        }
        for face in (self.empty, *self._faces.values()):
            self._stack.addWidget(face)
        column.addWidget(middle, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.pool_panel, work, self.inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
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
        self.card.go.connect(self.go)
        for quoting in (self.card, self.overlaps):
            quoting.card_wanted.connect(self._show_id)
            quoting.statement_wanted.connect(lambda statement: self.go.emit(Place("statement", statement)))
        self.checks.go.connect(self._reach)
        self.faces.chosen.connect(self.show_face)
        self.meanings.go.connect(self._reach)
        self.meanings.card_wanted.connect(lambda card: self.show_place(Place("code", card)))
        self.iterations.compare_wanted.connect(self.compare)
        self.comparison.closed.connect(self._back_to_board)
        self.comparison.go.connect(self._reach)

    def _action(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(heard_in(action.shortcuts()))
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action


class _Header(PanelHeader):
    """The head of the work area: what has no room goes, the numbers first, then the keys, the faces, the deeds."""

    def __init__(self, title: str) -> None:
        self._said = ""
        self._words = title
        self._deeds: list[tuple[Button, str]] = []
        self._offered: set[Button] = set()
        self._choice: QWidget | None = None
        self._choosing = True
        super().__init__(title, lead=True)

    def _title_width(self) -> int:
        present = theme()
        return round(present.metrics(present.interface_font("lead", bold=True)).horizontalAdvance(self._words)) + 1

    def say(self, detail: str) -> None:
        """The numbers beside the title."""
        self._said = detail
        self._fit()

    def add_choice(self, choice: Segmented) -> Segmented:
        """Add the choice of faces at the end."""
        self._choice = choice
        return self.add(choice)

    def add_deed(self, text: str, icon: str | None, key: str) -> Button:
        """Add a deed with its key at the end."""
        deed = self.add(button(text, icon=icon, key=key))
        self._deeds.append((deed, key))
        self._offered.add(deed)
        return deed

    def offer(self, deed: Button, offered: bool) -> None:
        """Whether a deed can be done now."""
        (self._offered.add if offered else self._offered.discard)(deed)

    def offer_choice(self, offered: bool) -> None:
        """Whether another face can be chosen now."""
        self._choosing = offered

    def minimumSizeHint(self) -> QSize:
        """The title; the rest gives way."""
        return QSize(self._title_width() + theme().px(32), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        present = theme()
        room = self.width() - self._title_width() - present.px(48)
        for deed, _ in self._deeds:
            deed.set_key(None)
        parts: list[QWidget] = [deed for deed, _ in self._deeds if deed in self._offered]
        for part in [*parts, *([self._choice] if self._choice is not None and self._choosing else [])]:
            room -= part.sizeHint().width() + present.px(8)
            part.setVisible(room >= 0)
        if self._choice is not None and not self._choosing:
            self._choice.hide()
        for deed, key in self._deeds:
            if deed not in self._offered:
                deed.hide()
            elif room >= present.px(_KEY):
                room -= present.px(_KEY)
                deed.set_key(key)
        words = present.metrics(present.interface_font("body")).horizontalAdvance(self._said)
        self.set_detail(self._said if room >= words + present.px(16) else "")
