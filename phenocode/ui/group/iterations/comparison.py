"""Two versions compared: the board of the later one with words in the cards' corners, and the differences as a list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from phenocode.analysis.iteration_table import difference_table
from phenocode.analysis.sheets import PRESENT, difference_sheet
from phenocode.commands.exporting import export_difference
from phenocode.commands.iterations import NOW
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    Coding,
    InitialCode,
    Iteration,
    Memo,
    Participant,
    Placement,
    Statement,
    Transcript,
)
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.iterations.changes import Changes, say_summary
from phenocode.ui.group.iterations.changes_view import ChangesView
from phenocode.ui.group.iterations.compared import Compared
from phenocode.ui.group.iterations.compared_board import POOL, ComparedCards
from phenocode.ui.group.iterations.quoting import Quoting
from phenocode.ui.group.iterations.writing import write_as
from phenocode.ui.look.theme import theme
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox, Choice
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader

_ENDINGS = ("docx", "xlsx", "csv")
_SYSTEM = (InitialCode, Category, Placement, Coding, Statement, Memo, Participant, Transcript)
_NARROW = 950  # px at 100 %: under this the list stands below the board
_LIST = 330


class ComparisonView(Themed, QWidget):
    """What changed between two versions of the category system."""

    closed = Signal()
    go = Signal(object)  # a Place

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._before = self._after = ""
        self._stale = self._renamed = False  # the system has changed since; iterations have
        self.compared: Compared | None = None
        self.cards: ComparedCards | None = None
        self._quoting = Quoting(bridge)
        self._make_head()
        self._changes = Changes(self._quoting.words_of, self._quoting.whose, self)
        self.list = ChangesView(self._changes, bridge.study.about.language)
        self._make_places()
        self._connect()
        self.setFocusProxy(self.list)
        self.init_theme()

    # What the workspace asks

    def compare(self, before_id: str, after_id: str) -> bool:
        """Show the difference between two iterations; an empty id is the present system. False when it can't be."""
        try:
            versions = self._version(before_id), self._version(after_id)
        except Refusal as refusal:
            self._bridge.refused.emit(str(refusal))
            return False
        self._before, self._after = before_id, after_id
        self._stale = self._renamed = False
        self.compared = Compared(*versions, self._bridge.study)
        self._quoting.use(*versions)
        self._show_choices()
        self._show()
        return True

    def refresh(self) -> None:
        """Show the study as it is now, where the present system is compared."""
        kept = self._bridge.study.iterations
        if self.compared is None:
            return
        if any(one and one not in kept for one in (self._before, self._after)):
            self.compared = None
            self.closed.emit()
        elif self._stale and "" in (self._before, self._after):
            self.compare(self._before, self._after)
        elif self._renamed:
            self._renamed = False
            self._show_choices()

    # Showing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the list stands below the board."""
        super().resizeEvent(event)
        self._share(anew=event.oldSize().isEmpty())

    def restyle(self) -> None:
        """Widths follow the scale."""
        self._split.setHandleWidth(max(1, theme().px(1)))
        self._share(anew=True)

    def event(self, event: QEvent) -> bool:
        """The deeds of the board behind it hear no keys: nothing can be changed here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_a_deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        compared = self.compared
        if compared is None:
            return
        self.header.set_detail(say_summary(compared.difference))
        self.list.show_difference(compared.difference)
        self._show_board()
        empty = compared.difference.empty
        self._split.setVisible(not empty)
        self.same.setVisible(empty)
        for deed in (self.copy_button, self.export_button, self.only_changed):
            deed.setEnabled(not empty)

    def _show_board(self) -> None:
        if self.compared is None:
            return
        old, self.cards = self.cards, ComparedCards(self.compared, self.only_changed.isChecked())
        self.cards.opened.connect(self.list.show_card)
        self._cards_place.add(self.cards, 1)
        if old is not None:
            seen = old.board.current_entry()
            old.hide()
            old.deleteLater()
            if seen is not None:
                self.cards.board.go_to(seen.key)
        self._share()

    def show_card(self, card_id: str) -> None:
        """Give a card of the compared board the focus; the keyboard stays where it is."""
        if self.cards is not None and not self.cards.show_card(card_id):
            self._bridge.said.emit(tr("This card is not on the board."))

    def _show_choices(self) -> None:
        kept = self._bridge.study.iterations_in_order()
        options = [(NOW, tr("Present state"))]
        for place, one in reversed(list(enumerate(kept, 1))):
            named = tr("{number}. {name}, {when}", number=place, name=one.name, when=say_when(one.kept))
            options.append((one.id, named))
        self.earlier.set_options(options, self._before or NOW)
        self.later.set_options(options, self._after or NOW)

    def _share(self, anew: bool = False) -> None:
        """The board beside the list, or above it."""
        present = theme()
        pool = POOL if self.cards is not None and self.cards.has_pool else 0
        narrow = self.width() < present.px(_NARROW + pool)
        turned = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if turned != self._split.orientation() or anew:
            self._split.setOrientation(turned)
            whole = self.height() if narrow else self.width()
            part = whole * 2 // 5 if narrow else present.px(_LIST)
            self._split.setSizes([max(1, whole - part), part])

    # Deeds

    def _choose(self) -> None:
        before, after = (_id_of(choice.value()) for choice in (self.earlier, self.later))
        if not self.compare(before, after):
            self._show_choices()

    def _swap(self) -> None:
        self.compare(self._after, self._before)

    def _close(self) -> None:
        self.closed.emit()

    def _go_to_statement(self, statement_id: str) -> None:
        place = self._quoting.place_of(statement_id)
        if place is not None:
            self.go.emit(place)
        else:
            self._bridge.said.emit(tr("This statement lies in no interview of the study any more."))

    def copy(self) -> None:
        """Put the table of what differs on the clipboard, as Word and Excel take it."""
        if self.compared is None:
            return
        language = self._bridge.study.about.language
        names = [self._name(one) for one in (self._before, self._after)]
        sheet = difference_sheet(difference_table(self.compared.difference, language), *names)
        QGuiApplication.clipboard().setMimeData(copy_sheet(sheet))
        self._bridge.said.emit(tr("The table is on the clipboard."))

    def export(self) -> None:
        """Ask where, and write the table of what differs."""
        kept = self._bridge.study.iterations
        before, after = (kept[one].name if one else NOW for one in (self._before, self._after))
        write_as(
            self,
            self._bridge,
            "comparison",
            _ENDINGS,
            lambda session, path: export_difference(session, before, after, path, force=True),
        )

    def _hear(self, change_set: ChangeSet) -> None:
        self._stale = self._stale or change_set.touches(*_SYSTEM)
        self._renamed = self._renamed or change_set.touches(Iteration)

    def _version(self, iteration_id: str) -> Study:
        return self._bridge.session.version(iteration_id) if iteration_id else self._bridge.study

    def _name(self, iteration_id: str) -> str:
        if not iteration_id:
            return PRESENT[self._bridge.study.about.language]
        return self._bridge.study.iterations[iteration_id].name

    # Making

    def _make_head(self) -> None:
        self.header = PanelHeader(tr("What changed"), lead=True)
        self.copy_button = self.header.add(button(tr("Copy"), quiet=True))
        self.export_button = self.header.add(button(tr("Export…"), icon="export"))
        self.close_button = self.header.add(button(tr("Close"), key="Esc"))
        self.earlier, self.later = Choice(), Choice()
        self.earlier.setAccessibleName(tr("Compare this version"))
        self.later.setAccessibleName(tr("with this version"))
        self.swap = button(tr("Swap"), quiet=True)
        self.only_changed = CheckBox(tr("Only what changed"))

    def _make_places(self) -> None:
        sides = QWidget()
        flow = FlowLayout(sides, 10, 6)
        parts = (label(tr("From"), tone="ink2"), self.earlier, label(tr("to"), tone="ink2"), self.later)
        for part in (Row(*parts[:2], spacing=8), Row(*parts[2:], spacing=8), self.swap, self.only_changed):
            flow.addWidget(part)
        self._cards_place = Column(spacing=0, ground="window")
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._cards_place)
        self._split.addWidget(self.list)
        self._split.setStretchFactor(0, 1)
        self.same = EmptyPlace(tr("The two are alike: every code and category stands where it stood."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Column(sides, margins=(14, 8, 14, 8), ground="panel"))
        column.addWidget(self._split, 1)
        column.addWidget(self.same, 1)
        self.same.hide()
        set_ground(self, "window")

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self.earlier.chosen.connect(lambda _key: self._choose())
        self.later.chosen.connect(lambda _key: self._choose())
        self.swap.clicked.connect(self._swap)
        self.only_changed.toggled.connect(lambda _on: self._show_board())
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(self.export)
        self.close_button.clicked.connect(self._close)
        self.list.card_wanted.connect(self.show_card)
        self.list.statement_wanted.connect(self._go_to_statement)


def _is_a_deed(event: QKeyEvent) -> bool:
    """Whether a key would do something to the cards of the board: letters, Enter, Delete, F2, Alt with arrows."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held == Qt.KeyboardModifier.NoModifier:
        return not Qt.Key.Key_F3 <= event.key() <= Qt.Key.Key_F35
    if held == Qt.KeyboardModifier.AltModifier:
        return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
    return held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_M


def _id_of(key: str) -> str:
    """The iteration that a choice means; empty for the present system."""
    return "" if key == NOW else key
