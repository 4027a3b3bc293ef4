"""The start half of the board: the item, what is known of it, the remark on it, and what can be done besides laying."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from phenocode.exchange.review_documents import PackedItem
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting import words
from phenocode.ui.sorting.desk import SortingDesk, say_left
from phenocode.ui.sorting.facts import Facts
from phenocode.ui.sorting.item import ItemCard
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import Button, button, tool_button
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import label, set_tooltip

_LOW = 400  # px


class ItemSide(Column):
    """Shows the desk's item; remarks go into the book as they are typed."""

    remarked = Signal()

    def __init__(self, desk: SortingDesk) -> None:
        super().__init__(margins=(16, 10, 8, 12), spacing=8, ground="window")
        self._desk = desk
        self._filling = False
        self._shown: PackedItem | None = None
        language = desk.parcel.language
        direction = words.direction_of(language)
        self._which = label("", "body", "ink", bold=True)
        self._left = label("", "caption", "ink2")
        self.back = tool_button("chevron-start", tr("The item before"), "[", size=24)
        self.on = tool_button("chevron-end", tr("The next item"), "]", size=24)
        self.back.clicked.connect(lambda: desk.walk(-1))
        self.on.clicked.connect(lambda: desk.walk(1))
        head = Row(self._which, self._left, spacing=8)
        head.add_stretch()
        head.add(self.back)
        head.add(self.on)
        self.card = ItemCard(language)
        self.card.walked.connect(desk.walk)
        self.facts = Facts(direction)
        self.remark = NoteEdit(tr("Remark"), direction, 1, 4)
        self.remark.textChanged.connect(self._keep_remark)
        remark = Row(self.remark, spacing=8)
        remark.add(KeyCap("R"), align=Qt.AlignmentFlag.AlignTop)
        self.several = self._toggle(tr("Fits several…"), "S", desk.turn_several)
        self.lay = button(tr("Lay into these"), primary=True, key="Enter", small=True)
        self.lay.clicked.connect(desk.put_several)
        self.for_all = self._toggle("", "A", desk.turn_for_all)
        self.take_out = button(tr("Take out"), key="Del", small=True)
        self.take_out.clicked.connect(desk.take_out)
        self.take_back = button(tr("Take back"), icon="undo", key="Backspace", small=True)
        self.take_back.clicked.connect(desk.take_back)
        self.add(head)
        self.add(self.card, 1)
        self.add(self.facts)
        self.add(remark)
        self._keys = {self.several: "S", self.lay: "Enter", self.for_all: "A"}
        self._keys |= {self.take_out: "Del", self.take_back: "Backspace"}
        self.add(self._deeds())
        self.setMinimumWidth(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low the deeds stand closer, without their keys, and leave the room to the item."""
        super().resizeEvent(event)
        low = self.height() < theme().px(_LOW)
        for deed, key in self._keys.items():
            deed.set_key(None if low else key)
        self.take_back.set_icon(None if low else "undo")

    def refresh(self) -> None:
        """Show the desk's item as it is now."""
        desk = self._desk
        total = len(desk.items)
        left = total - desk.done(desk.layer)
        self._which.setText(words.item_of(desk.parcel.unit, desk.row + 1, total))
        waiting = left - (not desk.place())
        self._left.setText(say_left(waiting) if left else "")
        if self._shown is not desk.item:
            self._shown = desk.item
            self.card.show_item(desk.item)
            self._filling = True
            self.remark.set_text(desk.book.remark_on(desk.item.number))
            self._filling = False
        self.card.show_left(waiting)
        self.facts.show_of(desk)
        self.several.setChecked(desk.several is not None)
        self.lay.setVisible(desk.several is not None)
        self.lay.setEnabled(bool(desk.several))
        self._say_for_all()
        self.take_out.setVisible(bool(desk.place()))
        self.take_back.setEnabled(desk.can_take_back)
        for deed, key in self._keys.items():
            set_tooltip(deed, deed.text(), key)

    def _say_for_all(self) -> None:
        desk = self._desk
        lower = desk.lower()
        companions = len(desk.companions()) if lower is not None else 1
        self.for_all.setVisible(lower is not None)
        self.for_all.setEnabled(companions > 1)
        self.for_all.setChecked(desk.for_all)
        if lower is not None:
            self.for_all.setText(
                tr("The same for all {items} of this pile", items=words.items(desk.parcel.unit, companions))
                if companions > 1
                else tr("The same for all of this pile")
            )
            self.for_all.setAccessibleDescription(words.place_name(desk.parcel, lower[1]))

    def _keep_remark(self) -> None:
        if self._filling:
            return
        book, number = self._desk.book, self._desk.item.number
        before = book.remark_on(number)
        book.remark(number, self.remark.text())
        if book.remark_on(number) != before:  # a new zoom sets the same words anew
            self.remarked.emit()

    def _toggle(self, text: str, key: str, do: Callable[[], None]) -> Button:
        toggle = button(text, key=key, small=True)
        toggle.setCheckable(True)
        toggle.clicked.connect(lambda: do())
        return toggle

    def _deeds(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, 8, 8)
        for deed in (self.several, self.lay, self.for_all, self.take_out, self.take_back):
            flow.addWidget(deed)
        return place
