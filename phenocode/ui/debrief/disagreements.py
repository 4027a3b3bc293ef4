"""The list of disagreements: which layer, open ones or all, the table, and walking from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from phenocode.analysis.disagreements import Disagreement
from phenocode.i18n import tr, trn
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer, Statement
from phenocode.ui.debrief.matters import Key, Matters, Row, Selection, key_of, layer_of
from phenocode.ui.debrief.table import DisagreementsTable, TableHead
from phenocode.ui.debrief.turning import TurningBar
from phenocode.ui.debrief.words import layer_words
from phenocode.ui.look.theme import theme
from phenocode.ui.people.copying import copy_cells
from phenocode.ui.widgets.boxes import Column, Themed, set_ground
from phenocode.ui.widgets.boxes import Row as Along
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.labels import ElidedLabel, label

_LEAST_ROWS = 150
_COLUMN = 110  # px at 100 %: where judges had less for a column each, they have one together


class Disagreements(Themed, QWidget):
    """Says which matter is in focus. What is resolved stays in the list until another list is asked for."""

    walked = Signal(object)  # the Row in focus, None where there is none
    entered = Signal()

    def __init__(self, matters: Matters, language: str, whose: Callable[[Statement], str]) -> None:
        super().__init__()
        self._matters = matters
        self._rtl = language == "fa"
        self._selection: Selection | None = None
        self._shown: list[Disagreement] = []
        self._judges: list[str] = []
        self._grouped = False
        self._seen: frozenset[Key] = frozenset()  # what is listed although it is no longer open
        self.layer = Layer.FIRST
        self.table = DisagreementsTable(language, matters.now, whose)
        self.head = TableHead(self.table)
        self.title = label(tr("Disagreements"), bold=True)
        self.count = ElidedLabel("", "body", "ink2")
        self.which = Segmented([("open", tr("Open")), ("all", tr("All"))], "all", tr("Which disagreements"))
        self.layers = Segmented([(one.value, layer_words(one)) for one in Layer], "first", tr("Layer"))
        self._at_layer = Along(label(tr("Layer"), "caption", "ink2"), self.layers, spacing=8)
        self._nothing = label("", tone="ink3", wrap=True)
        self._lay_out()
        self.table.walked.connect(lambda _key: self._tell())
        self.table.entered.connect(self.entered)
        self.which.chosen.connect(lambda _chosen: self.list_anew())
        self.layers.chosen.connect(self.show_layer)
        self._copy = QAction(tr("&Copy"), self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(lambda: self.copy())
        self.table.addAction(self._copy)
        self.setFocusProxy(self.table)
        self.init_theme()

    @property
    def current(self) -> Row | None:
        """The matter in focus."""
        index = self.table.currentIndex()
        return self.table.rows.rows[index.row()] if index.isValid() else None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the matter in focus, from 1, and how many are listed."""
        index = self.table.currentIndex()
        return index.row() + 1 if index.isValid() else 0, len(self.table.rows.rows)

    def show_selection(self, selection: Selection | None, *, rebuild: bool = False) -> None:
        """List what reviewers and the analysis differ in; ``rebuild`` makes rows that are listed anew."""
        other = _judges(selection) != _judges(self._selection)
        self._selection = selection
        if other:
            layers = selection is not None and selection.package is not None
            self._at_layer.setVisible(layers)
            if layers and selection is not None and not self._matters.of_layer(selection, self.layer):
                # The layer at which most is to be decided is shown first.
                most = max(Layer, key=lambda one: len(self._matters.of_layer(selection, one)))
                self.layer = most if self._matters.of_layer(selection, most) else Layer.FIRST
            if selection is not None and selection.package is not None and selection.package.unit is Unit.CODE:
                self.title.setText(tr("Disagreements about codes"))
            else:
                self.title.setText(tr("Disagreements"))
        self.layers.set_value(self.layer.value)
        if other:
            self.list_anew()
        else:
            self.refresh(rebuild=rebuild)

    def show_layer(self, layer: str) -> None:
        """List another layer."""
        self.layer = Layer(layer)
        self.layers.set_value(layer)
        self.list_anew()

    def list_anew(self) -> None:
        """List what is asked for now: what was resolved leaves the list of open ones."""
        self._seen = frozenset()
        self._fill()

    def refresh(self, *, rebuild: bool = False) -> None:
        """Show what changed; a row that is there stays where it is. ``rebuild`` makes all rows anew."""
        self._seen |= {row.key for row in self.table.rows.rows}
        found = self._wanted()
        unchanged = [key_of(one) for one in found] == [row.key for row in self.table.rows.rows] and self._same(found)
        if unchanged and not rebuild:
            self.table.show_changed()
            self._say_count()
            self._tell()
        else:
            self._fill()

    def show_matter(self, key: Key) -> bool:
        """Bring a matter into focus, listing its layer; whether it is there."""
        layer = layer_of(key)
        layered = self._selection is not None and self._selection.package is not None
        if layered and layer is not None and layer is not self.layer:
            self.show_layer(layer.value)
        if self.table.rows.place_of(key) < 0:
            self.which.set_value("all")
            self.list_anew()
        return self.table.show_current(key)

    def walk(self, by: int) -> None:
        """To the next or the previous matter; at the end it stays."""
        at = self.table.currentIndex().row() + by
        if 0 <= at < len(self.table.rows.rows):
            self.table.show_current(self.table.rows.rows[at].key)

    def next_open(self) -> bool:
        """To the next open one of this layer, else of another; whether there is one."""
        rows = self.table.rows.rows
        at = self.table.currentIndex().row()
        for row in (*rows[at + 1 :], *rows[: at + 1]):
            matter = self._matters.now(row.key)
            if matter is not None and matter.is_open and row.key != self.table.current:
                return self.table.show_current(row.key)
        selection = self._selection
        if selection is not None and selection.package is not None:
            for layer in Layer:
                others = self._matters.of_layer(selection, layer) if layer is not self.layer else []
                for one in others:
                    if one.is_open:
                        return self.show_matter(key_of(one))
        return False

    def copy(self) -> None:
        """Put the table on the clipboard, a column for each judge, for Word and Excel."""
        model = self.table.rows
        if model.rows:
            heads = [*model.heads[:2], *self._judges, model.heads[-1]]
            cells = [heads, *(model.cells_of(row, each=True) for row in model.rows)]
            data: QMimeData = copy_cells(cells, right_to_left=self._rtl)
            QGuiApplication.clipboard().setMimeData(data)

    def restyle(self) -> None:
        """Some rows are always in sight."""
        self._list.setMinimumHeight(theme().px(_LEAST_ROWS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The headings follow the room of the rows."""
        if event.type() == QEvent.Type.Resize:
            self.head.update()
            if self._grouped is not self._wants_grouping():
                self._fill()
        return super().eventFilter(watched, event)

    def _wanted(self) -> list[Disagreement]:
        """What is listed: all, or the open ones and those that were listed when they were resolved."""
        if self._selection is None:
            return []
        found = self._matters.of_layer(self._selection, self.layer)
        if self.which.value() == "all":
            return found
        return [one for one in found if key_of(one) in self._seen or one.is_open]

    def _same(self, found: list[Disagreement]) -> bool:
        return [(one.analyst, dict(one.judged)) for one in found] == [(o.analyst, dict(o.judged)) for o in self._shown]

    def _fill(self) -> None:
        selection, current = self._selection, self.table.current
        self._shown = self._wanted()
        if selection is None:
            self._judges, self._grouped = [], False
            self.table.show_rows([], [], None)
        else:
            judges = [review.judge for review in selection.reviews]
            first = tr("Point") if selection.in_place else tr("Statement")
            if selection.package is not None and selection.package.unit is Unit.CODE:
                first = tr("Code")
            self._judges = judges
            self._grouped = self._wants_grouping()
            if self._grouped:
                judges = [trn("{n} reviewer", "{n} reviewers", len(judges))]
            heads = [first, tr("Analyst"), *judges, tr("Resolution")]
            self.table.show_rows(self._matters.rows(selection, self._shown), heads, current)
        self.head.update()
        self._say_count()
        self._tell()

    def _wants_grouping(self) -> bool:
        """Whether there is no room for a column for each of several judges, beside the three others."""
        room = self.table.viewport().width() // theme().px(_COLUMN)
        return len(self._judges) > 1 and room < len(self._judges) + 3

    def _say_count(self) -> None:
        selection = self._selection
        every = self._matters.of_layer(selection, self.layer) if selection is not None else []
        waiting = sum(one.is_open for one in every)
        layered = selection is not None and selection.package is not None
        told = trn("{n} at this layer", "{n} at this layer", len(every))
        if not layered:
            told = trn("{n} point", "{n} points", len(every))
        rest = tr("{n} open", n=waiting) if waiting else tr("all resolved")
        self.count.setText(tr("{first}, {second}", first=told, second=rest) if every else "")
        if not every:
            self._nothing.setText(
                tr("No disagreements at this layer.") if layered else tr("No point is disputed in this review.")
            )
        else:
            self._nothing.setText(tr("Nothing is open here. “All” lists what was resolved."))
        self._stack.setCurrentWidget(self._list if self.table.rows.rows else self._none)

    def _tell(self) -> None:
        self.walked.emit(self.current)

    def _lay_out(self) -> None:
        said = Along(self.title, self.count, spacing=8)
        bar = TurningBar(said, Along(self.which, spacing=8), self._at_layer, margins=(16, 10, 16, 8))
        self._list = Column(self.head, spacing=0, ground="sheet")
        self._list.add(self.table, 1)
        self._none = Column(self._nothing, margins=(16, 12, 16, 12), ground="sheet")
        self._none.add_stretch()
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(place, 1)
        set_ground(self, "sheet")
        self.table.viewport().installEventFilter(self)


def _judges(selection: Selection | None) -> tuple[str, ...]:
    """What tells one list from another: the answers that it is about."""
    return () if selection is None else (selection.source_id, *(review.id for review in selection.reviews))
