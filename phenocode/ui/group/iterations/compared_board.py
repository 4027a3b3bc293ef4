"""The board of a comparison: read only, with words in the cards' corners and gone cards struck through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode
from phenocode.ui.group import words
from phenocode.ui.group.board import LAYERS, Board
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.facts import Facts, FactsBook
from phenocode.ui.group.iterations.compared import Compared
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.pool import Pool
from phenocode.ui.group.view import CardView
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.labels import label

POOL = 220  # px at 100 %
_HEADING = 40


class ComparedFacts(FactsBook):
    """The later version's numbers; of what is gone, those that it had."""

    def __init__(self, compared: Compared) -> None:
        super().__init__(compared.study)
        self._compared = compared
        self._books: dict[bool, FactsBook] = {}  # made when they are asked for: of what is gone, of what is there

    def of(self, category: Category) -> Facts:
        """The facts of a category in its version."""
        return self._book(category).of(category)

    def of_code(self, code: InitialCode) -> Facts:
        """The facts of a code in its version."""
        return self._book(code).of_code(code)

    def _book(self, card: words.Card) -> FactsBook:
        gone = card.id in self._compared.gone
        if gone not in self._books:
            self._books[gone] = FactsBook(self._compared.peopled(gone))
        return self._books[gone]


class ComparedPainter(CardPainter):
    """Paints what became of each card."""

    def __init__(self, study: Study, facts: FactsBook, compared: Compared) -> None:
        super().__init__(study, facts)
        self._compared = compared
        self._notes: dict[str, str] = {}

    def note_of(self, card: words.Card) -> str:
        """What became of it."""
        if card.id not in self._notes:
            self._notes[card.id] = self._compared.note_of(card)
        return self._notes[card.id]

    def is_gone(self, card: words.Card) -> bool:
        """Whether the later version has it no longer."""
        return card.id in self._compared.gone

    def count_below(self, category: Category) -> int:
        """How many categories stand under it in its version."""
        return len(self._version(category).children_of(category.id))

    def count_with(self, code: InitialCode) -> int:
        """How many statements carry it in its version."""
        return self._version(code).count_statements_with(code.id)

    def _version(self, card: words.Card) -> Study:
        return self._compared.before if self.is_gone(card) else self._compared.after


class ComparedBoard(Board):
    """The later version, where nothing can be changed."""

    def __init__(self, study: Study, facts: ComparedFacts, painter: ComparedPainter, compared: Compared) -> None:
        self._compared = compared
        self._notes = painter
        super().__init__(study, facts, painter, with_new_places=False)
        self.setAccessibleName(tr("Board of the later version"))
        self.refresh()

    def heading_counts(self) -> list[tuple[str, int]]:
        """What is gone does not count."""
        return [(words.layer_title(layer), len(self._compared.after.layer(layer))) for layer in LAYERS]

    def _tooltip(self, entry: Entry) -> str:
        return _with_told(super()._tooltip(entry), self._compared, entry)

    def _sentence_of(self, entry: Entry) -> str:
        return _with_note(super()._sentence_of(entry), self._notes, self.card_of(entry))


class ComparedPool(Pool):
    """The codes without a category in the later version, and those that are gone and had none."""

    def __init__(self, study: Study, facts: ComparedFacts, painter: ComparedPainter, compared: Compared) -> None:
        self._compared = compared
        self._notes = painter
        super().__init__(study, facts, painter)
        self.refresh()

    def _tooltip(self, entry: Entry) -> str:
        return _with_told(super()._tooltip(entry), self._compared, entry)

    def _sentence_of(self, entry: Entry) -> str:
        return _with_note(super()._sentence_of(entry), self._notes, self._study.codes.get(entry.id))


class ComparedCards(Themed, QWidget):
    """Pool and board of a comparison; the pool only where a code stands in it."""

    opened = Signal(str)  # a card's id: Enter, a double click

    def __init__(self, compared: Compared, only_changed: bool) -> None:
        super().__init__()
        self._compared = compared
        study = compared.only_changed() if only_changed else compared.study
        facts = ComparedFacts(compared)
        self._painter = ComparedPainter(study, facts, compared)
        self.board = ComparedBoard(study, facts, self._painter, compared)
        self.pool = ComparedPool(study, facts, self._painter, compared)
        heading = Row(label(tr("Unplaced codes"), bold=True), margins=(14, 0, 12, 0))
        self._heading = heading
        self._beside = Column(heading, spacing=0, ground="panel")
        self._beside.add(self.pool, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._beside)
        row.addWidget(self.board, 1)
        self._beside.setVisible(self.has_pool)
        for view in (self.board, self.pool):
            view.opened.connect(lambda entry: self.opened.emit(entry.id))
            view.left.connect(lambda side, seen=view: self._cross(seen, side))
        self.setFocusProxy(self.board)
        self.init_theme()

    @property
    def has_pool(self) -> bool:
        """Whether something became of a code that stands under no category."""
        return any(self._compared.changes_of(code.id) for code in self._compared.study.unplaced_codes())

    def restyle(self) -> None:
        """Forget what was measured in another theme."""
        self._painter.restyle()
        self._beside.setFixedWidth(theme().px(POOL))
        self._heading.setFixedHeight(theme().px(_HEADING))

    def _cross(self, view: CardView, side: int) -> None:
        """An arrow key at the edge goes on into the other view."""
        towards_pool = side == (1 if self.isRightToLeft() else -1)
        if view is self.pool and not towards_pool:
            self.board.setFocus(Qt.FocusReason.TabFocusReason)
        elif view is self.board and towards_pool and self.has_pool:
            self.pool.setFocus(Qt.FocusReason.TabFocusReason)

    def show_card(self, card_id: str) -> bool:
        """Give a card the focus where it stands; False where it is not shown."""
        card = self._compared.record(card_id)
        if card is None:
            return False
        placed = isinstance(card, Category) or bool(self._compared.study.placements_of(card_id))
        other: CardView = self.pool if placed else self.board
        other.clear_selection()
        return self.board.show_card(card) if placed else self.pool.show_card(card)


def _with_told(tooltip: str, compared: Compared, entry: Entry) -> str:
    return "\n".join(part for part in (tooltip, *compared.told(entry.id)) if part)


def _with_note(sentence: str, painter: ComparedPainter, card: words.Card | None) -> str:
    note = painter.note_of(card) if card is not None else ""
    return tr("{card}, {note}", card=sentence, note=note) if note else sentence
