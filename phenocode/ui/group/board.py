"""The board: three columns of categories as an icicle, where position says parentage as in the coding table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.group import words
from phenocode.ui.group.cards import CardModel, Cell, Entry, new_place
from phenocode.ui.group.drops import Drop, drop_beside, drop_new, drop_out, drop_under, siblings_of
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.layout import Node, column_places, flowed, stack
from phenocode.ui.group.painting import CHIP, GAP, PAD_X, PAD_Y, CardPainter, State, card_height
from phenocode.ui.group.view import CardView
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import set_ground
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import paint_badge
from phenocode.ui.widgets.strokes import draw_words

LAYERS = (Layer.FIRST, Layer.SECOND, Layer.ENCOUNTER)
_SHARES = (0.415, 0.34, 0.245)
_LEAST = (236, 190, 150)  # px at 100 %
_MARGIN = 12
_COLUMN_GAP = 10
_HEADING = 40
_BAR = 44  # the strip over the headings
_MOST_LINES = 8  # of the definition in an open card
_GAP_KEY = "gap:"


class Board(CardView):
    """The columns of first layer, second layer and encounter; codes are seen inside the card that is open."""

    def __init__(
        self,
        study: Study,
        facts: FactsBook,
        painter: CardPainter,
        parent: QWidget | None = None,
        *,
        with_new_places: bool = True,
    ) -> None:
        super().__init__(CardModel(self._name_of, self._sentence_of), parent)
        self._with_new_places = with_new_places
        self._cards.setParent(self)
        self._study = study
        self._facts = facts
        self._painter = painter
        self._open = ""
        self._open_lines: Lines | None = None
        self._places: list[tuple[float, float]] = []
        self._gaps: dict[Layer, QRectF] = {}
        self._gap_counts: dict[Layer, int] = {}
        self._target: Drop | None = None
        self._headings = _Headings(self)
        self._bar: QWidget | None = None
        self.setAccessibleName(tr("Board of categories"))
        set_ground(self, "window")
        corner = QWidget()
        set_ground(corner, "window")
        self.setCornerWidget(corner)
        self.init_theme()

    def restyle(self) -> None:
        """Lay out at the present scale."""
        bar = 0
        if self._bar is not None:
            self._bar.setFixedHeight(theme().px(_BAR))
            bar = 0 if self._bar.isHidden() else self._bar.height()
        self.setViewportMargins(0, bar + theme().px(_HEADING), 0, 0)
        self.setMinimumWidth(theme().px(_LEAST[0]))
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.arrange()

    def set_bar(self, bar: QWidget) -> None:
        """A strip over the headings, which takes its room while it is not hidden."""
        self._bar = bar
        bar.setParent(self)
        self.restyle()

    # The study as cards

    def refresh(self) -> None:
        """Show the study as it is now; focus, selection and place stay as far as they can."""
        entries: list[Entry] = []
        for first in self._in_tree_order(Layer.FIRST):
            entries.append(Entry("category", first.id, Layer.FIRST))
            entries.extend(Entry("code", code.id, None, first.id) for code in self._study.codes_under(first.id))
        entries.append(new_place(Layer.FIRST))
        for layer in (Layer.SECOND, Layer.ENCOUNTER):
            entries.extend(Entry("category", c.id, layer) for c in self._in_tree_order(layer))
            entries.append(new_place(layer))
        self.set_entries([entry for entry in entries if self._with_new_places or entry.kind != "new"])

    def card_of(self, entry: Entry) -> Card | None:
        """The record that an entry shows; None for an empty place."""
        if entry.kind == "new":
            return None
        found = self._study.codes.get(entry.id) if entry.kind == "code" else self._study.categories.get(entry.id)
        return found

    def show_card(self, card: Card) -> bool:
        """Give a category, or a code in its (first) category, the focus."""
        if isinstance(card, Category):
            return self.go_to(Entry("category", card.id, card.layer).key)
        placements = self._study.placements_of(card.id)
        if not placements:
            return False
        under = placements[0].category_id
        self.open_under(under)
        return self.go_to(Entry("code", card.id, None, under).key)

    @property
    def open_card(self) -> str:
        """The first-layer category that is open in place, empty when none is."""
        return self._open

    def column_in_focus(self) -> Layer:
        """The layer of the column in which the focus is; codes stand in the first."""
        entry = self.current_entry()
        return entry.layer if entry is not None and entry.layer is not None else Layer.FIRST

    def place_of_name(self, entry: Entry) -> QRect:
        """Where a card's name is typed (px of the viewport): over its first line."""
        cell = self.cell(entry.key)
        if cell is None or entry.kind != "category":
            return super().place_of_name(entry)
        pad = theme().px(4)
        rect = QRectF(cell.rect.x() + pad, cell.rect.y() + pad, cell.rect.width() - 2 * pad, theme().px(28))
        return self.shown_rect(rect)

    def _in_tree_order(self, layer: Layer) -> list[Category]:
        if layer is Layer.ENCOUNTER:
            return self._study.layer(layer)
        above = layer.above
        assert above is not None  # noqa: S101 - the two lower layers have one
        parents = self._in_tree_order(above)
        placed = [child for parent in parents for child in self._study.children_of(parent.id)]
        return placed + [c for c in self._study.layer(layer) if not c.parent_id]

    def _name_of(self, entry: Entry) -> str:
        card = self.card_of(entry)
        return card.name if card is not None else words.new_words(Layer(entry.id))

    def _sentence_of(self, entry: Entry) -> str:
        card = self.card_of(entry)
        if card is None:
            return words.new_words(Layer(entry.id))
        if isinstance(card, InitialCode):
            return words.spoken(self._study, card, self._facts.of_code(card), self._study.categories.get(entry.under))
        parent = self._study.categories.get(card.parent_id or "")
        return words.spoken(self._study, card, self._facts.of(card), parent)

    def _tooltip(self, entry: Entry) -> str:
        card = self.card_of(entry)
        if card is None:
            return ""
        flag = ""
        if isinstance(card, Category) and card.layer is Layer.FIRST:
            flag = words.flag_of(self._study, card, self._facts.of(card))
        return "\n".join(part for part in (card.name, flag, card.definition) if part)

    # Where everything stands

    def _arrange(self, width: float) -> tuple[list[Cell | None], QRectF]:
        present = theme()
        margin = present.px(_MARGIN)
        gap = present.px(GAP)
        self._places = column_places(
            width - 2 * margin,
            present.px(_COLUMN_GAP),
            _SHARES,
            tuple(float(present.px(least)) for least in _LEAST),
        )
        total = max(width, self._places[-1][0] + self._places[-1][1] + 2 * margin)
        nodes, chips = self._nodes()
        bottom = stack(nodes, present.px(2), gap)
        placed = {node.key: node for root in nodes for node in root.walk()}

        def across(column: int, node_top: float, height: float) -> QRectF:
            start, wide = self._places[column]
            return self.flip(QRectF(margin + start, node_top, wide, height), total)

        self._gaps = {
            layer: across(LAYERS.index(layer), node.top, node.height)
            for layer in (Layer.SECOND, Layer.ENCOUNTER)
            if (node := placed.get(_GAP_KEY + layer.value)) is not None
        }
        cells: list[Cell | None] = []
        for entry in self._cards.entries:
            if entry.kind == "new":
                column = LAYERS.index(Layer(entry.id))
                rect = across(column, bottom, present.px(36))
                cells.append(Cell(entry, rect, rect, column))
            elif entry.kind == "category":
                node = placed[entry.id]
                rect = across(node.column, node.top, node.height)
                open_head = self._painter.height_of(self._study.categories[entry.id]) - present.px(PAD_Y)
                head = QRectF(rect.x(), rect.y(), rect.width(), min(rect.height(), open_head))
                cells.append(Cell(entry, rect, head if entry.id == self._open else rect, node.column))
            elif entry.under == self._open and entry.id in chips:
                node = placed[entry.under]
                place = chips[entry.id].translated(0, node.top)
                card = across(0, node.top, node.height)
                x = card.right() - place.right() if self._painter.rtl else card.x() + place.x()
                rect = QRectF(x, place.y(), place.width(), place.height())
                cells.append(Cell(entry, rect, rect, 0))
            else:
                cells.append(None)
        high, view = present.px(_HEADING), self.viewport()
        self._headings.setGeometry(view.x(), view.y() - high, view.width(), high)
        if self._bar is not None:
            self._bar.setGeometry(view.x(), view.y() - high - self._bar.height(), view.width(), self._bar.height())
        self._headings.update()
        foot = present.px(36) if self._with_new_places else 0
        return cells, QRectF(0, 0, total, bottom + foot + margin)

    def flip(self, rect: QRectF, total: float) -> QRectF:
        """A place counted from the start edge, in a window of this direction."""
        if not self.isRightToLeft():
            return rect
        return QRectF(total - rect.right(), rect.y(), rect.width(), rect.height())

    def columns(self) -> list[tuple[float, float]]:
        """Left and width of each column, in px of the viewport."""
        margin = theme().px(_MARGIN)
        total = self._extent.width()
        shift = self._scrolled().x()
        flipped = [self.flip(QRectF(margin + start, 0, wide, 1), total) for start, wide in self._places]
        return [(rect.x() - shift, rect.width()) for rect in flipped]

    def _nodes(self) -> tuple[list[Node], dict[str, QRectF]]:
        """The tree with the least height of each cell, and the chips of the open card from its own start corner."""
        study = self._study
        least = self._painter.height_of
        chips: dict[str, QRectF] = {}
        open_height = 0.0
        opened = study.categories.get(self._open)
        if opened is not None and opened.layer is Layer.FIRST:
            open_height, chips = self._inside(opened, least(opened))
        else:
            self._open = ""

        def first(category: Category) -> Node:
            return Node(category.id, 0, open_height if category.id == self._open else least(category))

        def second(category: Category) -> Node:
            return Node(category.id, 1, least(category), [first(child) for child in study.children_of(category.id)])

        def encounter(category: Category) -> Node:
            below = [second(child) for child in study.children_of(category.id)]
            return Node(category.id, 2, least(category) + theme().px(4), below)

        nodes = [encounter(category) for category in study.layer(Layer.ENCOUNTER)]
        for layer, make in ((Layer.SECOND, second), (Layer.FIRST, first)):
            above = layer.above
            assert above is not None  # noqa: S101 - the two lower layers have one
            orphans = [make(category) for category in study.layer(layer) if not category.parent_id]
            self._gap_counts[above] = len(orphans)
            if orphans:
                nodes.append(Node(_GAP_KEY + above.value, LAYERS.index(above), card_height(), orphans))
        return nodes, chips

    def _inside(self, category: Category, head: float) -> tuple[float, dict[str, QRectF]]:
        present = theme()
        pad = present.px(PAD_X)
        room = self._places[0][1] - 2 * pad
        y = head - present.px(PAD_Y)
        self._open_lines = None
        if category.definition:
            self._open_lines = self._painter.lines(category.definition, room, _MOST_LINES)
            y += present.px(3) + self._open_lines.height
        codes = self._study.codes_under(category.id)
        chip, gap = present.px(CHIP), present.px(GAP)
        placed = flowed([self._painter.chip_width(code) for code in codes], room, gap)
        y += present.px(6) if codes else 0
        chips = {
            code.id: QRectF(pad + along, y + row * (chip + gap), wide, chip)
            for code, (row, along, wide) in zip(codes, placed, strict=True)
        }
        if placed:
            y += (placed[-1][0] + 1) * (chip + gap) - gap
        return y + present.px(PAD_Y + 3), chips

    def _current_moved(self) -> None:
        entry = self.current_entry()
        if entry is None:
            return
        if entry.kind == "code":
            self.open_under(entry.under)
        else:
            self.open_under(entry.id if entry.layer is Layer.FIRST and entry.kind == "category" else "")

    def open_under(self, category_id: str) -> None:
        """Open a first-layer card in place, and close the one that was open; an empty id closes it only."""
        if category_id != self._open:
            self._open = category_id
            self.arrange()

    def _margin(self) -> float:
        return float(theme().px(GAP))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The headings go along sideways."""
        super().scrollContentsBy(dx, dy)
        self._headings.update()

    def sizeHint(self) -> QSize:
        """As wide as the columns like it."""
        return QSize(theme().px(sum(_LEAST) + 120), theme().px(400))

    # What is carried over it

    def drop_at(self, place: QPoint, cards: Sequence[Card]) -> Drop | None:
        """What laying ``cards`` at a place of the viewport would do; None where it is not lawful."""
        self._line = None
        if not self.viewport().rect().contains(place):
            return None
        entry = self.entry_at(place)
        if entry is None:
            point = QPointF(place) + self._scrolled()
            for layer, rect in self._gaps.items():
                if rect.contains(point):
                    return drop_out(self._study, cards, layer, _GAP_KEY + layer.value)
            return None
        if entry.kind == "new":
            return drop_new(cards, Layer(entry.id), entry.key)
        card = self.card_of(entry)
        if isinstance(card, InitialCode):
            first = self._study.categories[entry.under]
            key = Entry("category", first.id, Layer.FIRST).key
            return drop_under(self._study, cards, first, key) or self._drop_beside(place, cards, card, entry)
        if card is None:
            return None
        return drop_under(self._study, cards, card, entry.key) or self._drop_beside(place, cards, card, entry)

    def _drop_beside(self, place: QPoint, cards: Sequence[Card], card: Card, entry: Entry) -> Drop | None:
        cell = self.cell(entry.key)
        if cell is None:
            return None
        point, chip = QPointF(place) + self._scrolled(), entry.kind == "code"
        if chip:
            after = (point.x() > cell.rect.center().x()) != self._study_rtl()
        else:
            after = point.y() > cell.rect.center().y()
        drop = drop_beside(cards, card, siblings_of(self._study, card, entry.under), after)
        if drop is not None:
            self._place_line(cell, after, upright=chip)
        return drop

    def _study_rtl(self) -> bool:
        return self._painter.rtl

    def light(self, drop: Drop | None) -> None:
        """Show where what is in the hand would go."""
        if drop is None or drop.key:
            self._line = None
        if (drop, self._line) != (self._target, self._line_shown):
            self._target, self._line_shown = drop, self._line
            self.viewport().update()

    def set_in_hand(self, ids: frozenset[str]) -> None:
        """Which cards are being carried; none ends it."""
        super().set_in_hand(ids)
        if not ids:
            self.light(None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that are in sight."""
        present = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), present.colour("window"))
        offset = self._scrolled()
        area = QRectF(event.rect()).translated(offset)
        painter.translate(-offset)
        top = offset.y()
        for layer, rect in self._gaps.items():
            if rect.intersects(area):
                state = State(target=self._target is not None and self._target.key == _GAP_KEY + layer.value)
                text_top = self._text_top(rect, top, card_height())
                sentence = words.gap_words(layer, self._gap_counts[layer])
                self._painter.paint_empty(painter, rect, sentence, state, text_top, centred=False)
        chips: list[tuple[Cell, InitialCode, State]] = []
        for row, cell in self._visible_cells(area):
            state = self._state(row, cell.entry)
            card = self.card_of(cell.entry)
            if isinstance(card, InitialCode):
                chips.append((cell, card, state))
            elif card is None:
                self._paint_new(painter, cell, state)
            else:
                self._paint_category(painter, cell, card, state, top)
        for cell, code, state in chips:
            self._painter.paint_chip(painter, cell.rect, code, state)
        if self._line is not None and self._target is not None:
            painter.fillRect(self._line, present.colour("accent"))

    def _paint_new(self, painter: QPainter, cell: Cell, state: State) -> None:
        self._painter.paint_empty(painter, cell.rect, words.new_words(Layer(cell.entry.id)), state, cell.rect.y())

    def _paint_category(self, painter: QPainter, cell: Cell, category: Category, state: State, top: float) -> None:
        rect = cell.rect
        if category.layer is Layer.FIRST:
            end = self._painter.paint_first(painter, rect, category, state, rect.y())
            if category.id == self._open and self._open_lines is not None:
                present = theme()
                pad = present.px(PAD_X)
                painter.setPen(present.colour("ink3" if state.dimmed else "ink"))
                side = Qt.AlignmentFlag.AlignRight if self._painter.rtl else Qt.AlignmentFlag.AlignLeft
                self._open_lines.draw(painter, rect.x() + pad, end + present.px(3), rect.width() - 2 * pad, side)
        elif category.layer is Layer.SECOND:
            text_top = self._text_top(rect, top, self._painter.height_of(category))
            self._painter.paint_second(painter, rect, category, state, text_top)
        else:
            self._painter.paint_encounter(painter, rect, category, state, self._text_top(rect, top, card_height() * 2))
        if state.focused:
            self._painter.ring_card(painter, rect)

    def _text_top(self, rect: QRectF, top: float, need: float) -> float:
        """Where a high card's words begin: they stay in sight while any of the card does."""
        return max(rect.y(), min(top, rect.bottom() - min(need, rect.height())))

    def _state(self, row: int, entry: Entry) -> State:
        index = self._cards.index(row)
        return State(
            selected=self.selectionModel().isSelected(index) and entry.kind != "new",
            focused=self.hasFocus() and index == self.currentIndex(),
            hovered=row == self._hovered and not self._in_hand,
            target=self._target is not None and bool(self._target.key) and self._target.key == entry.key,
            carried=entry.id in self._in_hand,
            dimmed=self._steps_back(entry),
        )

    def heading_counts(self) -> list[tuple[str, int]]:
        """Title and number of cards of each column."""
        return [(words.layer_title(layer), len(self._study.layer(layer))) for layer in LAYERS]


class _Headings(QWidget):
    """The columns' headings over the board, which stay while it scrolls."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint titles and numbers at their columns' start."""
        present = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), present.colour("window"))
        font = present.interface_font("body", True)
        rtl = self.isRightToLeft()
        for (left, width), (title, count) in zip(self._board.columns(), self._board.heading_counts(), strict=True):
            words_width = present.metrics(font).horizontalAdvance(title) + 1
            indent = present.px(4)
            x = left + width - indent - words_width if rtl else left + indent
            place = QRectF(x, 0, words_width, self.height())
            draw_words(painter, place, title, font, "ink", self.layoutDirection())
            wide = present.px(30)
            beside = place.left() - wide - present.px(4) if rtl else place.right() + present.px(4)
            paint_badge(painter, QRectF(beside, 0, wide, self.height()), number(count))
