"""The overlap panel: pairs and clusters of codes, why, and what to do about them."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from phenocode.analysis.overlaps import SHOWN_FROM
from phenocode.i18n import mark, tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.overlaps.blocks import Block, Shelf
from phenocode.ui.group.overlaps.cluster_block import ClusterBlock
from phenocode.ui.group.overlaps.deciding import Deciding
from phenocode.ui.group.overlaps.foot import Foot
from phenocode.ui.group.overlaps.looking import Looking
from phenocode.ui.group.overlaps.pair_block import ApartBlock, DeedBlock, Means, PairBlock, TwoCodes
from phenocode.ui.group.overlaps.pairs import FoundPairs, PairBook, Standing
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.keys import same_key
from phenocode.ui.widgets.boxes import Column, scrolled
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Notice
from phenocode.ui.widgets.progress import ProgressStrip

THRESHOLDS = (50, 70, 85)
_AT_FIRST = 8
_MORE = 30
_CLUSTERS = 20
_KEYS = (
    ("merge", mark("Mer&ge the overlapping codes…"), "G"),
    ("together", mark("Put the overlapping codes &together…"), "T"),
    ("apart", mark("&Keep the overlapping codes apart…"), "K"),
    ("bring", mark("&Bring kept-apart codes together again"), "B"),
)


class OverlapPanel(Column):
    """Pairs of codes that look or are used alike."""

    card_wanted = Signal(str)  # the id of a code to show on the board
    statement_wanted = Signal(str)
    counted = Signal(int)  # how many pairs are open

    def __init__(self, bridge: Bridge, painter: CardPainter) -> None:
        super().__init__(spacing=0, ground="panel")
        self._bridge = bridge
        self._study = bridge.study
        self._painter = painter
        self._book = PairBook(self._study)
        self._has_looked = self._awaited = False
        self._most = _AT_FIRST
        self._current: Block | None = None
        self._deciding = Deciding(bridge, painter, self)
        self._means = Means(self._study, painter, self._deciding.foresee, self._deciding.reasons, bridge.review is None)
        self.looking = Looking(bridge, self)
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._scroll)
        self._lay_out()
        self.actions_by_name = {name: self._action(name, tr(text), key) for name, text, key in _KEYS}
        self._connect()
        self._show()

    # What the workspace asks

    def refresh(self) -> None:
        """Show the study as it is now; called when it changed and the panel is seen, or when it is seen again."""
        if self.isVisible():
            self.looking.want()
            self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the first pair, as soon as there is one."""
        blocks = self.blocks()
        self._awaited = not blocks and not self._has_looked
        if blocks:
            self._make_current(blocks[0])
        (blocks[0] if blocks else self._head()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def actions_for_menus(self) -> list[QAction]:
        """The deeds on the current pair or cluster."""
        return list(self.actions_by_name.values())

    def stop(self) -> None:
        """End what is being computed, as when the study is closed."""
        self.looking.stop()
        self._reveal.stop()
        self._deciding.stop()

    # What is shown

    def blocks(self) -> list[Block]:
        """Everything that can be decided about, from the top."""
        return [block for shelf in self._shelves() if not shelf.isHidden() for block in shelf.blocks]

    @property
    def current(self) -> Block | None:
        """The block that keys are about."""
        return self._current

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever sees the panel sees the study as it is."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The palette of categories stays in the middle of the window."""
        super().resizeEvent(event)
        self._deciding.follow_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the head or the foot the arrow keys lead into the list."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.blocks():
            self._walk_from(self.foot if self.foot.hasFocus() else None, step)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Lay the blocks anew; the keyboard stays on what it was on, or on what has come into its place."""
        before = self.blocks()
        had_keyboard = self._current is not None and self._current.has_keyboard()
        place = before.index(self._current) if self._current in before else 0
        clusters = self.faces.value() == "clusters"
        threshold = int(self.threshold.value())
        open_ = self._book.count(Standing.OPEN, threshold)
        self._fill_pairs(threshold, open_, shown=not clusters)
        self._fill_clusters(threshold, shown=clusters)
        blocks = self.blocks()
        if self._current not in blocks:
            self._make_current(blocks[min(place, len(blocks) - 1)] if blocks else None)
        if had_keyboard and not (self._current is not None and self._current.has_keyboard()):
            (self._current or self._head()).setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_state(bool(blocks))
        self._order_tabs()
        if self._has_looked:
            self.counted.emit(open_)

    def _fill_pairs(self, threshold: int, open_: int, *, shown: bool) -> None:
        whole = self.foot.isChecked()
        pairs = self._book.pairs(Standing.OPEN, threshold, self._most) if shown else []
        apart = list(self._study.kept_apart.values())
        together = self._book.count(Standing.TOGETHER, threshold)
        self._pairs.lay([(f"{pair.a.id} {pair.b.id}", pair) for pair in pairs])
        rest = open_ - len(pairs)
        self._more.setText(trn("{n} more pair", "{n} more pairs", rest))
        _show_in_place(self._more, shown and whole and rest > 0)
        self._apart.lay([(decision.id, decision) for decision in apart] if shown and whole else [])
        _show_in_place(self._apart_title, shown and whole and bool(apart))
        seen = self._book.pairs(Standing.TOGETHER, threshold, self._most) if shown and whole else []
        self._together.lay([(f"{pair.a.id} {pair.b.id}", pair) for pair in seen])
        _show_in_place(self._together_title, bool(seen))
        parts = []
        if rest and not whole:
            parts.append(trn("{n} more pair", "{n} more pairs", rest))
        if apart:
            parts.append(trn("{n} kept apart", "{n} kept apart", len(apart)))
        if together:
            parts.append(trn("{n} together", "{n} together", together))
        self.foot.say(tr(", ").join(parts) if shown and self._has_looked else "")

    def _fill_clusters(self, threshold: int, *, shown: bool) -> None:
        clusters = self._book.clusters(threshold)[:_CLUSTERS] if shown else []
        self._clusters.lay([(" ".join(sorted(code.id for code in one.codes)), one) for one in clusters])

    def _say_state(self, any_blocks: bool) -> None:
        old = self._has_looked and self.looking.given_up
        _show_in_place(self.notice, self.looking.given_up)
        if old:
            self.notice.set_text(tr("This list is from before the last changes."))
        else:
            self.notice.set_text(tr("The search was stopped before it found anything."))
        if self._has_looked:
            self._nothing.setText(
                tr("No two open codes are alike with a score of {score} or more.", score=int(self.threshold.value()))
            )
        else:
            self._nothing.setText(tr("Looking for codes that are alike…"))
        waiting = not self._has_looked and not self.looking.given_up
        _show_in_place(self._nothing, waiting or (self._has_looked and not any_blocks))

    def _head(self) -> QWidget:
        """Where the keyboard is while there is nothing to decide."""
        return next(part for part in self.faces.findChildren(QAbstractButton) if part.isChecked())

    # Walking

    def _make_current(self, block: Block | None) -> None:
        if block is self._current:
            return
        before, self._current = self._current, block
        if before is not None:
            before.set_current(False)
        if block is not None:
            block.set_current(True)
        for name, action in self.actions_by_name.items():
            offered = isinstance(block, DeedBlock) and name in block.deeds
            action.setEnabled(offered and self._means.writing)

    def _choose(self, block: Block) -> None:
        self._make_current(block)
        self._reveal.start(0)

    def _scroll(self) -> None:
        """The current block is in sight, and what it asks; of what is too high for that, its top."""
        block = self._current
        if block is None or not block.has_keyboard():
            return
        shown = block.form if isinstance(block, DeedBlock) and block.form is not None else block
        if shown.height() > self._area.viewport().height():
            held = self._area.widget()
            self._area.verticalScrollBar().setValue(shown.mapTo(held, QPoint(0, 0)).y() if held is not None else 0)
        else:
            self._area.ensureWidgetVisible(shown, 0, 0)

    def _walk(self, block: Block, step: int) -> None:
        """Go to the next stop: quotations or ticks inside a block, or another block."""
        self._walk_from(QApplication.focusWidget() if block.has_keyboard() else block, step)

    def _walk_from(self, place: QWidget | None, step: int) -> None:
        stops: list[QWidget] = []
        for block in self.blocks():
            stops += [block, *block.stops()]
        if self.foot.isVisibleTo(self):
            stops.append(self.foot)
        if place is not None and place not in stops:  # a button of a block: go on from the block
            place = next((block for block in self.blocks() if block.isAncestorOf(place)), None)
        at = stops.index(place) + step if place is not None else (0 if step > 0 else len(stops) - 1)
        if not 0 <= at < len(stops):
            return
        target = stops[at]
        if isinstance(target, Block):
            self._make_current(target)
        elif target is not self.foot:
            self._make_current(next(block for block in self.blocks() if block.isAncestorOf(target)))
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not isinstance(target, Block):
            self._area.ensureWidgetVisible(target, 0, 24)

    def _order_tabs(self) -> None:
        """Tab goes from the head into the current block, and from it to the foot."""
        chain: list[QWidget] = [self.faces, self.threshold]
        if self._current is not None:
            chain.append(self._current)
            inside = self._current.parts() + self._current.stops()
            if isinstance(self._current, DeedBlock) and self._current.form is not None:
                inside = [*inside, *self._current.form.findChildren(QWidget)]
            chain += [part for part in inside if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
        chain += [self._more, self.foot]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    # Deeds

    def _do(self, name: str) -> None:
        block = self._current
        if isinstance(block, DeedBlock) and name in block.deeds and block.deeds[name].isEnabled():
            block.do(name)

    def _keep_apart(self, block: TwoCodes, reason: str) -> None:
        if self._deciding.keep_apart(block.ids, reason):
            block.give_up()

    # Searching

    def _take(self, found: FoundPairs) -> None:
        self._book = PairBook(self._study, found)
        self._has_looked = True
        self._show()
        if self._awaited and self._head().hasFocus():
            self.take_focus()
        self._awaited = False

    def _follow(self, change_set: ChangeSet) -> None:
        self._book.follow(change_set)

    def _tell(self) -> None:
        """A search has begun or ended."""
        if self.looking.running:
            self.strip.start(tr("Looking…"))
        else:
            self.strip.finish()
        self._show()

    # Putting together

    def _shelves(self) -> tuple[Shelf, ...]:
        return self._pairs, self._apart, self._together, self._clusters

    def _lay_out(self) -> None:
        self.faces = Segmented([("pairs", tr("Pairs")), ("clusters", tr("Clusters"))], "pairs", tr("Show overlaps as"))
        options = [(str(one), tr("from {score}", score=one)) for one in THRESHOLDS]
        self.threshold = Choice(options, str(SHOWN_FROM))
        self.threshold.setAccessibleName(tr("Lowest score"))
        choices = QWidget()
        flow = FlowLayout(choices, 8, 8)
        for choice in (self.faces, self.threshold):
            flow.addWidget(choice)
        self.add(Column(choices, margins=(14, 10, 14, 10)))
        self.notice = Notice("warn", "", [("again", tr("Look again"))])
        self.add(Column(self.notice, margins=(14, 0, 14, 10)))
        self.strip = ProgressStrip()
        self.add(Column(self.strip, margins=(14, 0, 14, 0)))
        self._pairs = Shelf(self._make_pair)
        self._apart = Shelf(self._make_apart)
        self._together = Shelf(self._make_together)
        self._clusters = Shelf(self._make_cluster)
        self._more = link("", "caption")
        self._apart_title = label(tr("Kept apart"), "caption", "ink3")
        self._together_title = label(tr("Under one category"), "caption", "ink3")
        self._nothing = label("", "body", "ink3", wrap=True)
        inside = Column(self._pairs, spacing=0, ground="panel")
        for part in (self._nothing, self._more, self._apart_title):
            inside.add(Column(part, margins=(14, 10, 14, 4)))
        inside.add(self._apart)
        inside.add(Column(self._together_title, margins=(14, 10, 14, 4)))
        inside.add(self._together)
        inside.add(self._clusters)
        inside.add_stretch()
        self._area = scrolled(inside, "panel")
        self.add(self._area, stretch=1)
        self.foot = self.add(Foot())
        self.setAccessibleName(tr("Overlapping codes"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)
        self.looking.found.connect(self._take)
        self.looking.progressed.connect(self.strip.advance)
        self.looking.state_changed.connect(self._tell)
        self.strip.cancelled.connect(self.looking.cancel)
        self.notice.chosen.connect(lambda _key: self.looking.look_again())
        self.faces.chosen.connect(lambda _face: self._show_anew())
        self.threshold.chosen.connect(lambda _score: self._show_anew())
        self.foot.toggled.connect(self._open_foot)
        self._more.clicked.connect(self._show_more)

    def _show_anew(self) -> None:
        """Another list is read from its top."""
        self._show()
        self._area.verticalScrollBar().setValue(0)

    def _open_foot(self, opened: bool) -> None:
        shown = len(self.blocks())
        self._most = _MORE if opened else _AT_FIRST
        self._show()
        self._go_to_new(shown if opened else 0)

    def _show_more(self) -> None:
        shown = len(self._pairs.blocks)
        self._most += _MORE
        self._show()
        self._go_to_new(shown)

    def _go_to_new(self, at: int) -> None:
        blocks = self.blocks()
        if at < len(blocks):
            self._make_current(blocks[at])
            blocks[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_pair(self) -> Block:
        return self._pair_block(together=True)

    def _make_together(self) -> Block:
        return self._pair_block(together=False)

    def _pair_block(self, *, together: bool) -> Block:
        block = PairBlock(self._means, together=together)
        block.kept_apart.connect(lambda reason: self._keep_apart(block, reason))
        block.together_wanted.connect(lambda: self._deciding.put_together(block.codes, block))
        block.statement_wanted.connect(self.statement_wanted)
        return self._join(block)

    def _make_apart(self) -> Block:
        block = ApartBlock(self._means)
        block.kept_apart.connect(lambda reason: self._keep_apart(block, reason))
        block.brought_together.connect(self._deciding.bring_together)
        return self._join(block)

    def _make_cluster(self) -> Block:
        block = ClusterBlock(self._means)
        block.together_wanted.connect(lambda: self._deciding.put_together(block.ticked(), block))
        return self._join(block)

    def _join(self, block: DeedBlock) -> Block:
        block.chosen.connect(lambda: self._choose(block))
        block.walked.connect(lambda step: self._walk(block, step))
        block.parts_changed.connect(self._order_tabs)
        block.resized.connect(lambda: self._reveal.start(0) if block.current else None)
        block.card_wanted.connect(self.card_wanted)
        block.merged.connect(self._deciding.merge)
        return block

    def _action(self, name: str, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(same_key(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._do(name))
        action.setEnabled(False)
        self.addAction(action)
        return action


def _show_in_place(part: QWidget, shown: bool) -> None:
    """Show or hide a part with the margins round it."""
    place = part.parentWidget()
    if place is not None:
        place.setVisible(shown)
