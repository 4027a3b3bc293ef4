"""The page of the frameworks: one at a time, as its items, a cross-table, a distribution over levels, or the gap."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import By, distribution, framework_matrix
from phenocode.analysis.gaps import expectation_of, gap_sheet, gap_table
from phenocode.commands.framework_exports import export_framework, export_gap, export_levels
from phenocode.commands.frameworks import remove_framework, score
from phenocode.figures.drawing import Area
from phenocode.figures.framework_table import FrameworkFigure
from phenocode.figures.gap_zones import GapFigure
from phenocode.figures.level_bars import LevelFigure
from phenocode.i18n import tr
from phenocode.study.outcome import Framework, FrameworkKind
from phenocode.study.records import Layer, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.outcome.behind import BehindPanel
from phenocode.ui.outcome.common_pages import layer_choice
from phenocode.ui.outcome.figure_view import FigureView
from phenocode.ui.outcome.frameworks.adding import AddingDialog
from phenocode.ui.outcome.frameworks.gap_view import GapModel, GapView
from phenocode.ui.outcome.frameworks.laying import LayingDialog
from phenocode.ui.outcome.frameworks.overview import Overview
from phenocode.ui.outcome.outputs import SHEETS, Output
from phenocode.ui.outcome.page import OutcomePage
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace

_OVERVIEW, _CROSS, _LEVELS, _GAP = "overview", "cross", "levels", "gap"


class FrameworksPage(OutcomePage):
    """Schemes from the literature beside the analysis; none of them ever becomes a category."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._offers = not bridge.session.read_only
        study = bridge.study
        rtl = study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.behind = self.panel = BehindPanel(study)
        self.behind.setParent(self)  # until a workspace takes it
        self.behind.hide()
        self.behind.go.connect(self.go)
        self._shown: tuple[str, ...] = ()  # of what the panel shows a part
        self.which = Choice()
        self.which.setAccessibleName(tr("Framework"))
        first, last = [(_OVERVIEW, tr("Overview")), (_CROSS, tr("Cross-table"))], tr("What is shown of it")
        self.views = {
            False: Segmented([*first, (_LEVELS, tr("Distribution"))], _OVERVIEW, last),
            True: Segmented([*first, (_GAP, tr("Gap"))], _OVERVIEW, last),
        }
        """What can be shown of a framework, by whether it is a gap."""
        self.by = Segmented(
            [
                (By.PARTICIPANT.value, tr("Participants")),
                (By.SETTING.value, tr("Settings")),
                (By.CATEGORY.value, tr("Categories")),
            ],
            By.PARTICIPANT.value,
            tr("What the rows are"),
        )
        self.layer = layer_choice(Layer.FIRST)
        self.new = button(tr("Framework…"), icon="plus", key="N", small=True)
        if not self._offers:
            self.new.hide()
        choices = QWidget()
        flow = FlowLayout(choices, spacing=12, line_spacing=8)
        for part in (self.which, *self.views.values(), self.by, self.layer, self.new):
            flow.addWidget(part)
        self._head = self.add(Column(choices, margins=(16, 10, 16, 6)))
        self.empty = self.add(
            EmptyPlace(
                tr(
                    "No framework yet. A framework is a scheme from the literature, such as the stages of a model; lay"
                    " it over statements, categories and participants and see how they spread over it."
                ),
                tr("Framework…") if self._offers else "",
                "N" if self._offers else "",
            ),
            1,
        )
        self.overview = Overview(bridge)
        self.title = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        self._heading = Column(self.title, margins=(16, 8, 16, 0))
        self._heading.setLayoutDirection(direction)
        self.figure = FigureView()
        self.figure.setLayoutDirection(direction)
        drawn = Column(self._heading, spacing=0)
        drawn.add(self.figure, 1)
        self._model = GapModel(read_only=not self._offers)
        self.gap = GapView(self._model, study.about.language)
        self.gap_figure = FigureView()
        self.gap_figure.setLayoutDirection(direction)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.gap)
        split.addWidget(self.gap_figure)
        split.setSizes([1000, 1000])  # of what there is, half each
        self.no_aspects = EmptyPlace(
            tr("This gap asks about nothing yet. Add its aspects in the overview, such as what a service consists of.")
        )
        self._stack = self.add(QStackedWidget(), 1)
        for page in (self.overview, drawn, split, self.no_aspects):
            self._stack.addWidget(page)
        self._split, self._drawn = split, drawn
        self._make_actions()
        self._connect()
        self._arrange()

    # What the workspace asks

    def refresh(self) -> None:
        """Show the study as it is now."""
        frameworks = self._bridge.study.frameworks_in_order()
        chosen = self.which.value()
        known = [one.id for one in frameworks]
        value = chosen if chosen in known else (known[0] if known else None)
        self.which.set_options([(one.id, one.name) for one in frameworks], value)
        self._arrange()
        self._compute()
        self.computed.emit()

    def deeds(self) -> list[QAction]:
        """The deeds of the menu."""
        return list(self._actions) if self._offers else []

    def show_place(self, place: Place) -> None:
        """Show a framework, or the one of an item."""
        study = self._bridge.study
        item = study.framework_items.get(place.id)
        wanted = item.framework_id if item is not None else place.id
        self.refresh()
        if wanted in study.frameworks:
            self.which.set_value(wanted)
            self.view.set_value(_OVERVIEW)
            self.refresh()
            if item is not None:
                self.overview.choose_item(item.id)

    def leave(self) -> None:
        """Write what is typed."""
        self.overview.commit()
        self.gap.finish()

    # Showing

    @property
    def framework(self) -> Framework | None:
        """The framework that is shown."""
        return self._bridge.study.frameworks.get(self.which.value())

    @property
    def view(self) -> Segmented:
        """What of the framework is shown."""
        framework = self.framework
        return self.views[framework is not None and framework.kind is FrameworkKind.GAP]

    def _arrange(self) -> None:
        """Show what belongs to the framework and the view that are chosen."""
        framework = self.framework
        for view in self.views.values():
            view.setVisible(view is self.view)
        shown = self.view.value()
        self._head.setVisible(framework is not None)
        self.empty.setVisible(framework is None)
        self._stack.setVisible(framework is not None)
        self.by.setVisible(shown == _CROSS)
        self.layer.setVisible(shown == _CROSS and self.by.value() == By.CATEGORY.value)
        self._actions[1].setEnabled(framework is not None and shown == _OVERVIEW and self.overview.item is not None)
        self._actions[2].setEnabled(framework is not None)

    def _compute(self) -> None:
        framework, study = self.framework, self._bridge.study
        self.output = None
        self.focus = self.empty
        shown = (self.which.value(), self.view.value(), self.by.value(), self.layer.value())
        if shown != self._shown:
            self._shown = shown
            self.behind.clear()
        if isinstance(self.behind.parentWidget(), QSplitter):  # where there is no figure nothing stands behind it
            self.behind.setVisible(framework is not None and self.view.value() != _OVERVIEW)
        if framework is None:
            return
        view = self.view.value()
        if view == _CROSS:
            matrix = framework_matrix(study, framework, By(self.by.value()), Layer(self.layer.value()))
            self._draw(
                Output(
                    FrameworkFigure(matrix),
                    cross_sheet(matrix),
                    (),
                    SHEETS,
                    lambda path, force: export_framework(matrix, path, force=force),
                )
            )
        elif view == _LEVELS:
            self._draw_levels(framework)
        elif view == _GAP:
            self._show_gap(framework)
        else:
            self.overview.show_framework(framework)
            self._stack.setCurrentWidget(self.overview)
            self.focus = self.overview.items.list
            self._actions[1].setEnabled(self.overview.item is not None)

    def _draw_levels(self, framework: Framework) -> None:
        levels = distribution(self._bridge.study, framework)

        def write(path: Path, force: bool) -> None:
            export_levels(levels, path, force=force)

        self._draw(Output(LevelFigure(levels), level_sheet(levels), (), SHEETS, write))

    def _draw(self, output: Output) -> None:
        self.output = output
        if output.figure is not None:
            self.title.setText(output.figure.title)
            self.figure.show_figure(output.figure)
        self._stack.setCurrentWidget(self._drawn)
        self.focus = self.figure

    def _show_gap(self, framework: Framework) -> None:
        table = gap_table(self._bridge.study, framework)
        if not table.rows:
            self._stack.setCurrentWidget(self.no_aspects)
            self.focus = self.view
            return
        self._model.show_table(table)
        figure = GapFigure(table)
        self.gap_figure.setVisible(not figure.blank)
        if not figure.blank:
            self.gap_figure.show_figure(figure)
            self.output = Output(
                figure, gap_sheet(table), (), SHEETS, lambda path, force: export_gap(table, path, force=force)
            )
        self._stack.setCurrentWidget(self._split)
        self.focus = self.gap

    def _show_behind(self, area: Area) -> None:
        study = self._bridge.study
        statements: list[Statement] = []
        place, leads = None, ""
        if area.kind == "cell":
            statements = [study.statements[one] for one in area.ids if one in study.statements]
        elif area.kind == "column" and area.ids[0] in study.framework_items:
            self.view.set_value(_OVERVIEW)
            self.refresh()
            self.overview.choose_item(area.ids[0])
            return
        elif area.kind == "gap":
            said = expectation_of(study, area.ids[0], area.ids[-1])
            statements = study.supports_of(said.id) if said is not None else []
            if area.ids[-1] in study.participants:
                place, leads = Place("participant", area.ids[-1]), tr("Show the participant")
        else:
            people = [one for one in area.ids if one in study.participants]
            statements = [
                one
                for one in study.statements_in_order()
                if (person := study.participant_of(one)) is not None and person.id in people
            ]
            for kind, table, words in (
                ("participant", study.participants, tr("Show the participant")),
                ("setting", study.settings, tr("Show the setting")),
                ("category", study.categories, tr("Show the category")),
            ):
                if len(area.ids) == 1 and area.ids[0] in table:
                    place, leads = Place(kind, area.ids[0]), words
        self.behind.set_folded(False)
        self.behind.show_area(area, statements, place, leads)

    # Deeds

    def add_new(self) -> None:
        """Ask for a framework and show it."""
        if not self._offers:
            return
        self.leave()
        dialog = AddingDialog(self._bridge, self)
        dialog.finished.connect(lambda _result: self._show_added(dialog))
        dialog.open()

    def _show_added(self, dialog: AddingDialog) -> None:
        added = dialog.added
        dialog.deleteLater()
        if added is not None:
            self.show_place(Place("framework", added.id))
            self.overview.items.list.setFocus()

    def lay_on(self) -> None:
        """Ask what the item in focus is to be laid on."""
        framework, item = self.framework, self.overview.item
        if self._offers and framework is not None and item is not None and self.view.value() == _OVERVIEW:
            self.leave()
            dialog = LayingDialog(self._bridge, framework, self._bridge.study.framework_items[item.id], self)
            dialog.accepted.connect(self.refresh)
            dialog.open()

    def remove(self) -> None:
        """Remove the framework; undo brings it back with all that was laid over."""
        framework = self.framework
        if self._offers and framework is not None:
            self._bridge.do(remove_framework, framework.id, origin=self)
            self.refresh()

    def _write(self, aspect_id: str, participant_id: str, name: str, typed: str) -> None:
        self._bridge.do(score, aspect_id, participant_id, **{name: typed}, origin=self)
        if self.framework is not None:
            self._show_gap(self.framework)
            self.computed.emit()

    # Putting together

    def _make_actions(self) -> None:
        self._actions = (
            self._action(tr("&Add a framework…"), "N", self.add_new),
            self._action(tr("&Lay the item on…"), "L", self.lay_on),
            self._action(tr("&Remove the framework"), "", self.remove),
        )

    def _action(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        keys: list[QKeySequence] = same_key(key) if key else []
        action.setShortcuts(keys)
        action.setShortcutContext(heard_in(keys) if keys else Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        action.setEnabled(self._offers)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.new.clicked.connect(self.add_new)
        self.empty.activated.connect(self.add_new)
        self.which.chosen.connect(lambda _one: self._choose_other())
        for view in self.views.values():
            view.chosen.connect(lambda _key: self._choose_other())
        self.by.chosen.connect(lambda _key: self._choose_other())
        self.layer.chosen.connect(lambda _key: self._choose_other())
        self.figure.chosen.connect(self._show_behind)
        self.gap_figure.chosen.connect(self._show_behind)
        self.overview.go.connect(self.go)
        self.overview.lay_wanted.connect(self.lay_on)
        self.overview.items.chosen.connect(lambda _one: self._arrange())
        self._model.written.connect(self._write)

    def _choose_other(self) -> None:
        self.leave()
        self.refresh()
