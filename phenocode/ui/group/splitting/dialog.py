"""Asks what of a card goes to a new one beside it, and under which name; says what that would change."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phenocode.commands.rehearsing import foresee
from phenocode.commands.splitting import split_card
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.foreseen import Foreseen
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.splitting.parts import Parts
from phenocode.ui.group.splitting.tree import PartsTree
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField, field, section_label
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.strokes import draw_box

_WIDTH = 640
_HEIGHT = 560
_LEAST_TREE = 130
_FORESEEN = 84  # the room for what will change does not move the rest


class SplitDialog(Themed, QDialog):
    """A name, the tree of parts with ticks, what will change, and the deed; everything by keys as well."""

    split = Signal(object)  # the new card

    def __init__(self, bridge: Bridge, painter: CardPainter, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._card = card
        study = bridge.study
        self.setWindowTitle(tr("Split {name}", name=card.name))
        self.name = TextField(direction=painter.direction)
        self.name.textChanged.connect(self._ask)
        self.parts = Parts(study, card, painter.colour_of, self)
        self.parts.chosen_changed.connect(self._ask)
        self.tree = PartsTree(self.parts, study.about.language)
        self.count = label("", "caption", "ink2")
        self.foreseen = Foreseen()
        self.reason = TextField(direction=painter.direction)
        self.deed = button(tr("Split"), primary=True, key="Enter")
        self.deed.setDefault(True)
        self.deed.clicked.connect(self.try_deed)
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)
        self.init_theme()
        self._ask()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """As large as the window allows."""
        present = theme()
        window = self.parentWidget()
        room = window.size() if window is not None else self.size()
        self.resize(min(present.px(_WIDTH), room.width()), min(present.px(_HEIGHT), room.height()))
        self.foreseen.setMinimumHeight(present.px(_FORESEEN))
        self.tree.setMinimumHeight(present.px(_LEAST_TREE))

    def try_deed(self) -> None:
        """Split, as far as there is a name and something to go; a refusal leaves the questions open."""
        if not self.deed.isEnabled():
            return
        name, going, reason = self.name.text(), self.parts.going(), self.reason.text()
        made = self._bridge.do(split_card, self._card.id, name, going, reason=reason, origin=self)
        if made is not None:
            self.split.emit(made)
            self.accept()
        else:
            self.foreseen.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter splits wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_deed()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        chosen, every = self.parts.count_chosen()
        said = tr("{chosen} of {every} chosen", chosen=chosen, every=every)
        self.count.setText(said)
        self.deed.setEnabled(bool(self.name.text().strip()) and 0 < chosen < every)
        self.foreseen.ask(self._foresee)

    def _foresee(self) -> list[str]:
        going = self.parts.going()
        if not going:
            return [tr("Tick what goes to the new card. Texts and memo stay with {name}.", name=self._card.name)]
        name = self.name.text() if self.name.text().strip() else f"{self._card.name} 2"
        return foresee(self._bridge.session, split_card, self._card.id, name, going).sentences()

    def _lay_out(self, cancel: QWidget) -> None:
        heading = Row(section_label(tr("What goes to it")), spacing=8)
        heading.add_stretch()
        heading.add(self.count)
        content = Column(
            field(tr("Name of the new card"), self.name),
            heading,
            margins=(20, 18, 20, 14),
        )
        content.add(_Framed(self.tree), 1)
        content.add(self.foreseen)
        content.add(field(tr("Why, for the history (may stay empty)"), self.reason))
        foot = Row(margins=(20, 0, 20, 18))
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(content, "window"), 1)
        column.addWidget(foot)
        QWidget.setTabOrder(self.name, self.tree)
        QWidget.setTabOrder(self.tree, self.reason)


class _Framed(Themed, QWidget):
    """A list in the frame of a control."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(inside)
        self.init_theme()

    def restyle(self) -> None:
        """Leave room for the frame."""
        edge = theme().px(2)
        self._column.setContentsMargins(edge, edge, edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        present = theme()
        draw_box(QPainter(self), QRectF(self.rect()), RADIUS, present.colour("sheet"), present.colour("line2"))
