"""The table of piles as it is seen, heard and used: painting, tooltips, the keys of the deeds, the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.meanings import sentences
from phenocode.ui.group.meanings.laid import MARGIN, LaidPiles
from phenocode.ui.group.meanings.painting import PilePainter
from phenocode.ui.group.meanings.piles import Pile
from phenocode.ui.group.painting import State
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import set_ground

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PilesTable(LaidPiles):
    """The piles as they are seen and heard, with their deeds' keys, and carried by the mouse."""

    adding_changed = Signal()  # Ctrl was pressed or let go while cards are carried

    def __init__(
        self, study: Study, painter: PilePainter, whose: sentences.Whose, parent: QWidget | None = None
    ) -> None:
        super().__init__(study, painter, parent)
        self._whose = whose
        self._target = ""
        self._in_hand: frozenset[str] = frozenset()
        self.names_shown = True
        self.adding = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Piles of statements"))
        set_ground(self, "window")
        self.init_theme()

    def restyle(self) -> None:
        """Lay out at the present scale."""
        self._painter.restyle()
        self.arrange()

    def show_names(self, shown: bool) -> None:
        """Show or hide whose words the statements are."""
        self.names_shown = shown
        self._cards.tell_changed()
        self.viewport().update()

    # Keys

    def event(self, event: QEvent) -> bool:
        """While the piles have the keyboard, letters and the keys of deeds are theirs, whatever else has the key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            letter = not event.modifiers() & _COMMANDS and event.text().isprintable() and bool(event.text())
            if letter or self._deed_of(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def _deed_of(self, event: QKeyEvent) -> QAction | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        return next((action for action in self.actions() if pressed in action.shortcuts()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Deeds by their keys; the rest as on every view of cards."""
        deed = self._deed_of(event)
        if event.key() == Qt.Key.Key_Control and self._carrying:
            self._set_adding(True)
        elif deed is not None and not self._carrying:
            deed.trigger()
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Ctrl moves again, in place of adding."""
        if event.key() == Qt.Key.Key_Control and self._carrying:
            self._set_adding(False)
        super().keyReleaseEvent(event)

    def _set_adding(self, adding: bool) -> None:
        if adding != self.adding:
            self.adding = adding
            self.adding_changed.emit()

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry statements; with Ctrl they are added."""
        pressed = self._pressed_row
        if 0 <= pressed < len(self._cards.entries) and self._cards.entries[pressed].kind == "pile":
            return  # a pile stays where it is
        self.adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay down what was carried; a press on a pile's head opens or closes it."""
        pressed, carrying = self._pressed_row, self._carrying
        if carrying:
            self.adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)
        on_card = event.button() == Qt.MouseButton.LeftButton and 0 <= pressed < len(self._cards.entries)
        if on_card and not carrying and self._cards.entries[pressed].kind == "pile":
            self.toggled.emit(self._cards.entries[pressed].id)

    def light(self, pile_id: str) -> None:
        """Show where what is in the hand may be laid; empty is nowhere."""
        if pile_id != self._target:
            self._target = pile_id
            self.viewport().update()

    def set_in_hand(self, keys: frozenset[str]) -> None:
        """Which cards are being carried; none ends it."""
        self._in_hand = keys
        self.light("")
        self.viewport().update()

    # What it says

    def _name_of(self, entry: Entry) -> str:
        if entry.kind == "new":
            return tr("New code")
        pile = self._piles.get(entry.id) if entry.kind == "pile" else None
        if entry.kind == "pile":
            return pile.name if pile is not None else ""
        statement = self._study.statements.get(entry.id)
        return statement.quotation if statement is not None else ""

    def _sentence_of(self, entry: Entry) -> str:
        if entry.kind == "new":
            return tr("New code")
        if entry.kind == "pile":
            pile = self._piles.get(entry.id)
            return sentences.spoken_pile(pile, entry.id not in self._closed) if pile is not None else ""
        statement = self._study.statements.get(entry.id)
        if statement is None:
            return ""
        return sentences.spoken_statement(statement, self._label(statement), self.others_of(entry))

    def _label(self, statement: Statement) -> str:
        return self._whose.label(statement) if self.names_shown else ""

    def _tooltip(self, entry: Entry) -> str:
        pile = self._piles.get(entry.id) if entry.kind == "pile" else None
        if pile is not None:
            return "\n".join(part for part in (pile.name, pile.definition) if part)
        if entry.kind != "statement":
            return ""
        statement, others = self._statement(entry), self.others_of(entry)
        cell, current = self.cell(entry.key), self.current_entry()
        is_open = current is not None and current.key == entry.key
        cut = cell is not None and not is_open and self._painter.is_cut(statement, cell.rect.width())
        return "\n".join(part for part in (statement.quotation if cut else "", self._also(others)) if part)

    def _also(self, others: Sequence[Pile]) -> str:
        return sentences.also_in(others) if others else ""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight: the pile that may be laid on, cards, heads."""
        present = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), present.colour("window"))
        offset = self._scrolled()
        area = QRectF(event.rect()).translated(offset)
        painter.translate(-offset)
        target = self._target_rect()
        if target is not None:
            self._painter.paint_target_ground(painter, target)
        stuck = self._stuck()
        for row, cell in self._visible_cells(area):
            if stuck is None or row != stuck[0]:
                self._paint_cell(painter, row, cell.entry, cell.rect)
        if stuck is not None:
            self._paint_stuck(painter, *stuck, target)
        if target is not None:
            self._painter.paint_target_edge(painter, target)

    def _paint_cell(self, painter: QPainter, row: int, entry: Entry, rect: QRectF) -> None:
        state = self._state(row, entry)
        if entry.kind == "new":
            self._painter.paint_new(painter, rect, tr("New code"), state)
            return
        if entry.kind == "pile":
            self._painter.paint_head(painter, rect, self._piles[entry.id], state, entry.id not in self._closed)
            return
        statement = self._statement(entry)
        current = self.current_entry()
        whole = current is not None and entry.key == current.key
        others = len(self._holding.get(entry.id, ())) - 1
        self._painter.paint_statement(painter, rect, statement, state, self._label(statement), others, whole)

    def _paint_stuck(self, painter: QPainter, row: int, rect: QRectF, target: QRectF | None) -> None:
        present = theme()
        whole = self._whole_width(rect)
        painter.fillRect(whole, present.colour("window"))
        if target is not None and self._target == self._cards.entries[row].id:
            self._painter.paint_target_ground(painter, target.intersected(whole))
        self._paint_cell(painter, row, self._cards.entries[row], rect)
        rule = present.px(1)
        painter.fillRect(QRectF(whole.x(), rect.bottom(), whole.width(), rule), present.colour("line"))

    def _target_rect(self) -> QRectF | None:
        """The whole pile on which what is in the hand may be laid, as far as it is below the upper edge."""
        row = self._cards.row_of(Entry("pile", self._target, None).key) if self._target else -1
        band = self.band_of(row) if row >= 0 else None
        if band is None:
            return None
        out = theme().px(MARGIN) / 2
        top = max(band.top - out / 2, self._scrolled().y())
        return QRectF(out, top, self.viewport().width() - 2 * out, band.bottom + out / 2 - top)

    def _state(self, row: int, entry: Entry) -> State:
        index = self._cards.index(row)
        return State(
            selected=entry.kind == "statement" and self.selectionModel().isSelected(index),
            focused=self.hasFocus() and index == self.currentIndex(),
            hovered=row == self._hovered and not self._in_hand,
            target=bool(self._target) and self._target in (entry.id, entry.key),
            carried=entry.key in self._in_hand,
        )
