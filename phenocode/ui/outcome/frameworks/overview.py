"""A framework's own page: its name and source, its items (and aspects), and what the item in focus is laid on."""

from collections.abc import Callable
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from phenocode.analysis.outcome_words import FRAMEWORK_WORDS
from phenocode.commands.frameworks import (
    add_aspect,
    add_item,
    describe_framework,
    describe_item,
    remove_aspect,
    remove_item,
    rename_aspect,
    reorder_aspect,
    reorder_item,
    unassign,
)
from phenocode.i18n import digits, tr, trn
from phenocode.study.outcome import Aspect, Assignment, Framework, FrameworkItem, FrameworkKind
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.frameworks.subjects import Subject, laid_under
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.labels import label

_ID = Qt.ItemDataRole.UserRole


class NameList(Column):
    """A list of names under a heading, with a field that adds one. Alt+Up and Alt+Down move, Delete removes."""

    chosen = Signal(str)  # an id, "" for none
    added = Signal(str)  # a name
    moved = Signal(str, object)  # an id, and before which id (None: last)
    removed = Signal(str)
    opened = Signal(str)

    def __init__(self, heading: str, hint: str, direction: Qt.LayoutDirection, *, offers: bool) -> None:
        super().__init__(spacing=6)
        self._offers = offers
        self._row_keys = offers
        if heading:
            self.add(label(heading, "caption", "ink3"))
        self.list = QListWidget()
        self.list.setLayoutDirection(direction)
        self.list.setAccessibleName(heading)
        self.list.setAccessibleDescription(tr("Alt+Up and Alt+Down move, Delete removes") if offers else "")
        self.list.setWordWrap(True)
        self.list.ensurePolished()
        self.add(self.list, 1)
        self.field = TextField(hint, icon="plus", direction=direction)
        self.add(self.field)
        self.list.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda line, _former: self.chosen.emit(line.data(_ID) if line else ""))
        self.list.itemActivated.connect(lambda line: self.opened.emit(line.data(_ID)))
        self.field.returnPressed.connect(self._add)
        self.offer(offers)

    def offer(self, adds: bool) -> None:
        """Whether items can be added, moved and removed now."""
        self._row_keys = self._offers and adds
        self.field.setVisible(self._offers and adds)

    @property
    def current(self) -> str:
        """The id of the line in focus."""
        line = self.list.currentItem()
        return str(line.data(_ID)) if line is not None else ""

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show (id, text); the line in focus stays in focus, or the nearest one."""
        former, row = self.current, self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for one, text in lines:
            line = QListWidgetItem(text, self.list)
            line.setData(_ID, one)
        ids = [one for one, _ in lines]
        at = ids.index(former) if former in ids else min(max(row, 0), len(ids) - 1)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        if self.current != former:
            self.chosen.emit(self.current)

    def choose(self, one: str) -> None:
        """Put a line in focus."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == one:
                self.list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._row_keys and self.current:
            if event.key() == Qt.Key.Key_Delete and not event.modifiers():
                self.removed.emit(self.current)
                return True
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        row, count = self.list.currentRow(), self.list.count()
        if 0 <= row + step < count:
            before = row - 1 if step < 0 else row + 2
            self.moved.emit(self.current, self.list.item(before).data(_ID) if before < count else None)

    def _add(self) -> None:
        name = self.field.text()
        if name.strip():
            self.field.clear()
            self.added.emit(name)


class Overview(QWidget):
    """What is written here is a step of the study at once."""

    go = Signal(object)  # a Place
    lay_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._framework: Framework | None = None
        self._shown_item = ""
        self._shown_aspect = ""
        self._places: dict[str, Place] = {}
        self._offers = not bridge.session.read_only
        study = bridge.study
        rtl = study.about.right_to_left
        direction = self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.items = NameList(tr("Items"), tr("Add an item"), direction, offers=self._offers)
        self.aspects = NameList(tr("Aspects"), tr("Add an aspect"), direction, offers=self._offers)
        self.aspect_name = TextField(direction=direction)
        self._aspect_field = field(tr("Name of the aspect"), self.aspect_name)
        self.aspects.add(self._aspect_field)
        self.name = TextField(direction=direction)
        self.source = NoteEdit("", direction, min_lines=2, max_lines=6)
        self.kind = label("", "caption", "ink3")
        self.item_name = TextField(direction=direction)
        self.definition = NoteEdit("", direction, min_lines=2, max_lines=6)
        self.laid = NameList("", "", direction, offers=self._offers)
        self.laid.field.hide()
        self.laid.list.setWordWrap(False)
        self.laid.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.laid.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.laid.list.setAccessibleName(tr("What it is laid on"))
        self.laid_told = label("", "body", "ink2", wrap=True)
        self.lay = button(tr("Lay it on…"), icon="plus", key="L", small=True)
        if not self._offers:
            self.lay.hide()
        self._lay_out(direction)
        for note in (self.name, self.item_name, self.aspect_name):
            note.setReadOnly(not self._offers)
        for long in (self.source, self.definition):
            long.setReadOnly(not self._offers)
        self._connect()

    def _lay_out(self, direction: Qt.LayoutDirection) -> None:
        start = Column(self.items, margins=(16, 10, 12, 14), spacing=12)
        start.add(self.aspects, 1)
        heading = Row(self.laid_told, spacing=8)
        heading.add_stretch()
        heading.add(self.lay)
        self._item_part = Column(
            field(tr("Name of the item"), self.item_name), field(tr("Definition"), self.definition), heading, spacing=12
        )
        self._item_part.add(self.laid, 1)
        self._spare = self._item_part.add(QWidget(), 1)
        end = Column(margins=(12, 10, 16, 14), spacing=12, ground="panel")
        end.add(field(tr("Name of the framework"), self.name))
        end.add(self.kind)
        end.add(field(tr("Source, as it is cited"), self.source))
        end.add(self._item_part, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(start)
        split.addWidget(scrolled(end, "panel"))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _connect(self) -> None:
        self.items.chosen.connect(lambda _one: self._show_item())
        self.items.added.connect(lambda name: self._for_framework(add_item, name))
        self.items.moved.connect(lambda one, before: self._do(reorder_item, one, before))
        self.items.removed.connect(lambda one: self._do(remove_item, one))
        self.items.opened.connect(lambda _one: self.item_name.setFocus())
        self.aspects.chosen.connect(lambda _one: self._show_aspect())
        self.aspects.added.connect(lambda name: self._for_framework(add_aspect, name))
        self.aspects.moved.connect(lambda one, before: self._do(reorder_aspect, one, before))
        self.aspects.removed.connect(lambda one: self._do(remove_aspect, one))
        self.laid.removed.connect(self._take)
        self.laid.opened.connect(self._lead)
        self.lay.clicked.connect(self.lay_wanted)
        self.name.editingFinished.connect(self.commit)
        self.item_name.editingFinished.connect(self.commit)
        self.aspect_name.editingFinished.connect(self.commit)
        self.source.committed.connect(lambda _text: self.commit())
        self.definition.committed.connect(lambda _text: self.commit())

    # Showing

    @property
    def item(self) -> FrameworkItem | None:
        """The item in focus."""
        return self._bridge.study.framework_items.get(self.items.current)

    def show_framework(self, framework: Framework) -> None:
        """Show a framework as it is now; what is being typed stays."""
        study = self._bridge.study
        if self._framework is not None and self._framework.id != framework.id:
            self.commit()
        self._framework = framework
        gap = framework.kind is FrameworkKind.GAP
        ordered = framework.kind is FrameworkKind.ORDERED
        self.items.offer(not gap)
        self.aspects.setVisible(gap)
        self.kind.setText(tr(FRAMEWORK_WORDS[framework.kind]))
        _set(self.name, framework.name)
        if not self.source.hasFocus():
            self.source.set_direction(direction_of(framework.source, self._direction))
            self.source.set_text(framework.source)
        language = study.about.language
        lines = []
        for place, item in enumerate(study.items_of(framework.id), 1):
            count = len(study.linked(Assignment, "item_id", item.id))
            front = f"{digits(str(place), language)}. " if ordered else ""
            lines.append((item.id, f"{front}{item.name}  ({digits(str(count), language)})"))
        self.items.show_lines(lines)
        self.aspects.show_lines([(one.id, one.name) for one in study.aspects_of(framework.id)])
        self._show_item()
        self._show_aspect()

    def choose_item(self, item_id: str) -> None:
        """Put an item in focus."""
        self.items.choose(item_id)

    def commit(self) -> None:
        """Write what is typed; what is refused comes back as it was."""
        study, framework = self._bridge.study, self._framework
        if framework is None or not self._offers or framework.id not in study.frameworks:
            return
        framework = study.frameworks[framework.id]
        if (self.name.text(), self.source.text()) != (framework.name, framework.source):
            self._do(describe_framework, framework.id, name=self.name.text(), source=self.source.text())
            self.name.setText(study.frameworks[framework.id].name)
        item = study.framework_items.get(self._shown_item)
        if item is not None and (self.item_name.text(), self.definition.text()) != (item.name, item.definition):
            self._do(describe_item, item.id, name=self.item_name.text(), definition=self.definition.text())
            self.item_name.setText(study.framework_items[item.id].name)
        aspect = study.aspects.get(self._shown_aspect)
        if aspect is not None and self.aspect_name.text() != aspect.name:
            self._do(rename_aspect, aspect.id, self.aspect_name.text())
            self.aspect_name.setText(study.aspects[aspect.id].name)

    def _show_item(self) -> None:
        item = self.item
        self._item_part.setVisible(item is not None)
        if item is None:
            self._shown_item = ""
            return
        other = self._shown_item != item.id
        self._shown_item = item.id
        if other or not self.item_name.hasFocus():
            self.item_name.setText(item.name)
        if other or not self.definition.hasFocus():
            self.definition.set_text(item.definition)
        laid = laid_under(self._bridge.study, item.id)
        self._places = {one.id: one.place for one in laid}
        self.laid.show_lines([(one.id, one.text) for one in laid])
        self.laid.setVisible(bool(laid))
        self._spare.setVisible(not laid)
        self.laid_told.setText(self._count(laid) if laid else tr("It is laid on nothing yet."))

    def _show_aspect(self) -> None:
        aspect = self._bridge.study.aspects.get(self.aspects.current)
        self._aspect_field.setVisible(aspect is not None)
        other = self._shown_aspect != (aspect.id if aspect is not None else "")
        self._shown_aspect = aspect.id if aspect is not None else ""
        if aspect is not None and (other or not self.aspect_name.hasFocus()):
            self.aspect_name.setText(aspect.name)

    @staticmethod
    def _count(laid: list[Subject]) -> str:
        kinds = [one.kind for one in laid]
        told = [
            trn("1 participant", "{n} participants", kinds.count("participant")),
            trn("1 category", "{n} categories", kinds.count("category")),
            trn("1 statement", "{n} statements", kinds.count("statement")),
        ]
        return tr("Laid on {participants}, {categories}, {statements}", participants=told[0], categories=told[1],
                  statements=told[2])  # fmt: skip

    def _take(self, subject_id: str) -> None:
        if self.item is not None:
            self._do(unassign, self.item.id, [subject_id])

    def _lead(self, subject_id: str) -> None:
        self.go.emit(self._places[subject_id])

    def _for_framework(self, deed: Callable[..., object], name: str) -> None:
        if self._framework is not None:
            made = self._do(deed, self._framework.id, name)
            if isinstance(made, FrameworkItem):
                self._redraw()
                self.items.choose(made.id)
            elif isinstance(made, Aspect):
                self._redraw()
                self.aspects.choose(made.id)

    def _do(self, deed: Callable[..., object], *values: object, **named: object) -> object:
        done = self._bridge.do(deed, *values, origin=self, **named)
        self._redraw()
        return done

    def _redraw(self) -> None:
        if self._framework is not None and self._framework.id in self._bridge.study.frameworks:
            self.show_framework(self._bridge.study.frameworks[self._framework.id])


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """In which direction a citation is set: as its first letter is, whatever the study's language."""
    for letter in text:
        side = bidirectional(letter)
        if side in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if side == "L" else Qt.LayoutDirection.RightToLeft
    return otherwise


def _set(line: TextField, text: str) -> None:
    """Show other text, unless it is just being typed."""
    if not line.hasFocus():
        line.setText(text)
