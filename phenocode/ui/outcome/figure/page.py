"""The figure of the outcome space: boxes moved by hand, relations made, and what stands behind each part."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.analysis.outcome_space import Node, OutcomeSpace, space_sheet
from phenocode.commands.exporting import export_outcome_space, outcome_space
from phenocode.commands.figure_places import move_in_figure, reset_figure
from phenocode.commands.relations import change_relation, relation_name, remove_relation
from phenocode.commands.supports import remove_support
from phenocode.figures.drawing import Area
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.i18n import number, tr, trn
from phenocode.study.outcome import FigurePlace, Relation, RelationKind
from phenocode.study.records import Category, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.keys import same_key
from phenocode.ui.outcome.figure.panel import FigurePanel
from phenocode.ui.outcome.figure.relating import Relating
from phenocode.ui.outcome.figure_view import FigureView
from phenocode.ui.outcome.outputs import SHEETS, Output
from phenocode.ui.outcome.page import OutcomePage
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Divider, EmptyPlace


class FigurePage(OutcomePage):
    """The outcome space drawn. Everything can be done by keys; every change is one step of history."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._study = bridge.study
        # A reviewer looks and judges; somebody else's lock is told by whatever is tried.
        self._writing = writing = bridge.review is None and not bridge.session.read_only
        self._space: OutcomeSpace | None = None
        self._chosen: tuple[str, str] = ("", "")  # category or relation, and its id
        rtl = bridge.study.about.right_to_left
        self._sign = -1 if rtl else 1
        self.empty = self.add(
            EmptyPlace(
                tr(
                    "No categories yet. Here you will see how the kinds of encounter and their categories relate. Make"
                    " some in Group first."
                ),
                tr("Show the board"),
            ),
            1,
        )
        self.view = self.add(FigureView(zooms=True, carried_by=self._carried_by if writing else None), 1)
        self.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.caption = label("", "caption", "ink2", wrap=True)
        self.smaller = button("−", small=True)
        self.at_full = button(number(100), small=True)
        self.larger = button("+", small=True)
        self.fit = button(tr("Fit in window"), icon="fit", small=True, key="F")
        self.anew = button(tr("Lay out anew"), small=True)
        if not writing:
            self.anew.hide()
        for deed, name in (
            (self.smaller, tr("Smaller")),
            (self.at_full, tr("Back to 100 %")),
            (self.larger, tr("Larger")),
        ):
            deed.setAccessibleName(name)
        self._foot = Row(margins=(16, 8, 16, 10), spacing=8)
        self._foot.add(self.caption, 1)
        for deed in (self.smaller, self.at_full, self.larger, self.fit, self.anew):
            self._foot.add(deed)
        self._rule = self.add(Divider())
        self.add(self._foot)
        self.inspector = self.panel = FigurePanel(bridge.study, writing=writing)
        self.focus = self.view
        self.relating = Relating(bridge, self)
        self._make_actions()
        self._connect()

    # What the workspace asks

    def refresh(self) -> None:
        """Compute anew from the study as it is now."""
        study = self._study
        self._space = outcome_space(self._bridge.session) if study.categories else None
        kind, id_ = self._chosen
        if id_ not in (study.relations if kind == "relation" else study.categories):
            self._chosen = ("", "")
        for part in (self.view, self._rule, self._foot):
            part.setVisible(self._space is not None)
        self.empty.setVisible(self._space is None)
        self.focus = self.view if self._space is not None else self.empty
        self.output = None
        if self._space is not None:
            space = self._space
            figure = OutcomeFigure(space)
            self.output = Output(
                figure,
                space_sheet(space),
                (),
                SHEETS,
                lambda path, force: export_outcome_space(space, path, force=force),
            )
        self._draw()
        self._say_caption()
        self._show_chosen()
        self.computed.emit()

    def deeds(self) -> list[QAction]:
        """What can be done on it, for the Category menu."""
        return list(self._deeds.values())

    def show_place(self, place: Place) -> None:
        """Choose the relation or category that a place names."""
        if place.kind == "relation" and place.id in self._study.relations:
            self._choose("relation", place.id)
        elif place.id in self._study.categories:
            self._choose("category", place.id)

    def leave(self) -> None:
        """Commit what is being typed or carried."""
        self.view.settle()
        self.relating.put_away()
        self.inspector.commit()

    # Choosing

    @property
    def relation(self) -> Relation | None:
        """The relation that is chosen."""
        kind, id_ = self._chosen
        return self._study.relations.get(id_) if kind == "relation" else None

    @property
    def category(self) -> Category | None:
        """The category that is chosen."""
        kind, id_ = self._chosen
        return self._study.categories.get(id_) if kind == "category" else None

    def _choose_area(self, area: Area) -> None:
        self.inspector.set_folded(False)
        self._choose("relation" if area.kind == "relation" else "category", area.ids[0])

    def _choose(self, kind: str, id_: str) -> None:
        self.inspector.commit()
        former, self._chosen = self.relation, (kind, id_)
        if self._space is not None and (former is not None or kind == "relation"):
            self._draw()
        self._show_chosen()
        for area in self.view.areas:
            if id_ in area.ids and area is not self.view.current:
                self.view.go_to(area)
                break

    def _show_chosen(self) -> None:
        relation, category = self.relation, self.category
        if relation is not None:
            ids = self._relations()
            self.inspector.show_relation(relation, ids.index(relation.id) + 1, len(ids))
        elif category is not None:
            self.inspector.show_category(category)
        else:
            self.inspector.show_nothing()
        self._offer()

    def _relations(self) -> list[str]:
        """All relations in the figure's order."""
        return [] if self._space is None else [link.id for link in self._space.links]

    def _step(self, by: int) -> None:
        ids = self._relations()
        if ids:
            _, id_ = self._chosen
            at = ids.index(id_) + by if id_ in ids else 0 if by > 0 else -1
            self.inspector.set_folded(False)
            self._choose("relation", ids[at % len(ids)])

    # Relations

    def relate(self) -> None:
        """Relate the category that is chosen, or the one that the keys are on."""
        area = self.view.current
        if area is not None and area.kind != "relation" and self.view.canvas.hasFocus():
            self._choose_area(area)
        if self.category is not None:
            self.relating.ask(self.category, self._keyboard(), lambda made: self._show_made(made.id))
        else:
            self._bridge.said.emit(tr("Choose a category in the figure first."))

    def _show_made(self, relation_id: str) -> None:
        self.refresh()
        self.inspector.set_folded(False)
        self._choose("relation", relation_id)
        self.inspector.relation.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self) -> None:
        """Turn the relation round."""
        if self.relation is not None:
            self.inspector.commit()
            self._bridge.do(change_relation, self.relation.id, turned=True, origin=self)
            self.refresh()

    def remove(self) -> None:
        """Take the relation away; the keys go to the figure."""
        if self.relation is not None:
            self.inspector.commit()
            self._bridge.do(remove_relation, self.relation.id, origin=self)
            self.refresh()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_kind(self, kind: RelationKind) -> None:
        if self.relation is not None:
            self.inspector.commit()
            self._bridge.do(change_relation, self.relation.id, kind=kind, origin=self)
            self.refresh()

    def _justify(self, relation_id: str, text: str) -> None:
        if relation_id in self._study.relations:
            self._bridge.do(change_relation, relation_id, justification=text, origin=self)

    def _add_quotation(self) -> None:
        if self.relation is not None:
            self.inspector.commit()
            self.relating.ask_quotation(self.relation, self.inspector.relation.add_support, self._show_chosen)

    def _remove_quotation(self, statement_id: str) -> None:
        if self.relation is not None:
            name = relation_name(self._study, self.relation)
            self._bridge.do(remove_support, self.relation.id, statement_id, name=name, origin=self)
            self._show_chosen()

    # Moving by hand

    def reset(self) -> None:
        """Lay the figure out by the program again."""
        self.view.settle()
        count = self._bridge.do(reset_figure, origin=self)
        if count:
            said = trn("{n} place by hand was taken back.", "{n} places by hand were taken back.", count)
            self._bridge.said.emit(said)
            self.refresh()

    def _carried_by(self, area: Area) -> Area | None:
        """A frame goes with all that is in it, and a line with its box."""
        category = self._study.categories.get(area.ids[0]) if area.kind != "relation" else None
        if category is not None and category.layer is Layer.FIRST:
            category = self._study.categories.get(category.parent_id or "")
        if category is None:
            return None
        return next((one for one in self.view.areas if one.kind != "relation" and one.ids == (category.id,)), None)

    def _carry(self, area: Area, right: float, down: float) -> None:
        """Draw the figure as it will be when it is let go here."""
        if self._space is not None:
            across, down_there = self._place_of(area.ids[0], right, down)
            moved = tuple(_moved(node, area.ids[0], across, down_there) for node in self._space.encounters)
            loose = tuple(_moved(node, area.ids[0], across, down_there) for node in self._space.unplaced_second)
            self._draw(replace(self._space, encounters=moved, unplaced_second=loose))

    def _move(self, area: Area, right: float, down: float) -> None:
        if area.ids[0] in self._study.categories:
            across, down_there = self._place_of(area.ids[0], right, down)
            self._bridge.do(move_in_figure, area.ids[0], across, down_there, origin=self)
            self.refresh()

    def _place_of(self, category_id: str, right: float, down: float) -> tuple[int, int]:
        place = next(iter(self._study.linked(FigurePlace, "category_id", category_id)), None)
        across, before = (place.across, place.down) if place is not None else (0, 0)
        return round(across + self._sign * right), round(before + down)

    def _draw(self, space: OutcomeSpace | None = None) -> None:
        shown = space or self._space
        if shown is not None:
            relation = self.relation
            self.view.show_figure(OutcomeFigure(shown, selected=relation.id if relation else "", legend=False))

    def _say_caption(self) -> None:
        if self._space is None:
            return
        moved = len(self._study.figure_places)
        said = tr("Figure 1. Outcome space, laid out by the program")
        if moved:
            said = trn(
                "Figure 1. Outcome space, laid out by the program, 1 moved by hand",
                "Figure 1. Outcome space, laid out by the program, {n} moved by hand",
                moved,
            )
        self.caption.setText(said)

    # Putting together

    def _keyboard(self) -> QWidget:
        """Where the keyboard is, on this page or in its panel."""
        focus = self.window().focusWidget()
        return focus if focus is not None and self.inspector.isAncestorOf(focus) else self.view.canvas

    def _offer(self) -> None:
        """Offer what can be done now."""
        relation = self.relation is not None
        self._deeds["relate"].setEnabled(self._writing and bool(self._study.categories))
        for key in ("turn", "remove"):
            self._deeds[key].setEnabled(self._writing and relation)
        for key in ("next", "previous"):
            self._deeds[key].setEnabled(bool(self._study.relations))
        moved = bool(self._study.figure_places)
        self._deeds["anew"].setEnabled(self._writing and moved)
        self.anew.setEnabled(moved)
        self._deeds["fit"].setEnabled(self._space is not None)

    def _make_actions(self) -> None:
        self._deeds: dict[str, QAction] = {}

        def add(
            key: str, text: str, do: Callable[[], None], keys: list[QKeySequence], *, in_panel: bool = True
        ) -> None:
            action = QAction(text, self)
            action.setShortcuts(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda: do())
            self.addAction(action)
            if in_panel:
                self.inspector.addAction(action)
            self._deeds[key] = action

        add("relate", tr("Relate &to…"), self.relate, same_key("R"))
        add("next", tr("Next relat&ion"), lambda: self._step(1), same_key("]"))
        add("previous", tr("&Previous relation"), lambda: self._step(-1), same_key("["))
        add("turn", tr("Turn t&he relation round"), self.turn, same_key("T"))
        add("remove", tr("Remove the re&lation"), self.remove, [QKeySequence("Delete")], in_panel=False)
        add("fit", tr("Fit the figure in the &window"), self.view.fit, same_key("F"))
        add("anew", tr("Lay the figure out &anew"), self.reset, [])

    def _connect(self) -> None:
        view, inspector = self.view, self.inspector
        card = inspector.relation
        view.chosen.connect(self._choose_area)
        view.carrying.connect(self._carry)
        view.moved.connect(self._move)
        view.put_back.connect(self._draw)
        view.zoomed.connect(lambda zoom: self.at_full.setText(tr("{n} %", n=round(100 * zoom))))
        self.at_full.setText(tr("{n} %", n=100))
        self.smaller.clicked.connect(lambda: view.zoom_by(-1))
        self.larger.clicked.connect(lambda: view.zoom_by(1))
        self.at_full.clicked.connect(lambda: view.set_zoom(1.0))
        self.fit.clicked.connect(view.fit)
        self.anew.clicked.connect(self.reset)
        self.empty.activated.connect(lambda: self.go.emit(Place("category")))
        inspector.stepped.connect(self._step)
        inspector.category.relation_wanted.connect(lambda id_: self._choose("relation", id_))
        inspector.category.statement_wanted.connect(lambda id_: self.go.emit(Place("statement", id_)))
        inspector.category.group_wanted.connect(lambda: self.go.emit(Place("category", self._chosen[1])))
        inspector.category.relating.connect(self.relate)
        card.kind_chosen.connect(self._change_kind)
        card.turning.connect(self.turn)
        card.removing.connect(self.remove)
        card.justified.connect(self._justify)
        card.adding.connect(self._add_quotation)
        card.quotation_removed.connect(self._remove_quotation)
        card.statement_wanted.connect(lambda id_: self.go.emit(Place("statement", id_)))


def _moved(node: Node, category_id: str, across: int, down: int) -> Node:
    """A node with a place of its own for one of those below it."""
    if node.id == category_id:
        return replace(node, across=across, down=down)
    return replace(node, below=tuple(_moved(one, category_id, across, down) for one in node.below))
