"""The page of the dimensions of variation: the grid, its choices, its deeds, and the panel of the cell in focus."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.analysis.dimensions import Grid, build_grid, grid_sheet
from phenocode.commands.dimension_exports import export_dimensions, labelled_grid
from phenocode.commands.dimensions import (
    choose_quotations,
    describe_dimension,
    make_dimension,
    remove_dimension,
    remove_quotation,
    rename_dimension,
    reorder_dimension,
    write_value,
)
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.figures.text_grid import GridFigure
from phenocode.i18n import tr
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.naming import NameField
from phenocode.ui.keys import same_key
from phenocode.ui.outcome.common_pages import layer_choice
from phenocode.ui.outcome.dimensions.choosing import ChooseQuotations
from phenocode.ui.outcome.dimensions.panel import CellPanel
from phenocode.ui.outcome.dimensions.view import GridView
from phenocode.ui.outcome.outputs import SHEETS, Output
from phenocode.ui.outcome.page import OutcomePage
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.panels import EmptyPlace

_NEW_KEY, _CHOOSE_KEY = "Ctrl+Shift+N", "Ctrl+Shift+Q"
P = ParamSpec("P")
T = TypeVar("T")


class _HeadingField(NameField):
    """Tells when no name is asked for any more."""

    ended = Signal()

    def settle(self, *, commit: bool) -> None:
        """Stop typing, unless the name was refused."""
        asked = self.typing
        super().settle(commit=commit)
        if asked and not self.typing:
            self.ended.emit()


class DimensionsPage(OutcomePage):
    """Categories as rows, dimensions as columns. Everything that is written here is a step of the study at once."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        study = bridge.study
        self._read_only = bridge.session.read_only
        language, direction = study.about.language, Qt.LayoutDirection.LeftToRight
        if study.about.right_to_left:
            direction = Qt.LayoutDirection.RightToLeft
        self.layer = layer_choice(Layer.SECOND)
        self.with_quotations = CheckBox(tr("Quotations in the table"))
        self.with_quotations.setChecked(True)
        set_tooltip(self.with_quotations, tr("Copied and written below each value, with participant and line"))
        self.new = button(tr("Dimension…"), icon="plus")
        set_tooltip(self.new, tr("New dimension"), _NEW_KEY)
        choices = QWidget()
        flow = FlowLayout(choices, 12, 8)
        for part in (self.layer, self.with_quotations, self.new):
            flow.addWidget(part)
        self.new.setVisible(not self._read_only)
        self.add(Column(choices, margins=(16, 10, 16, 8)))
        self.empty = self.add(EmptyPlace("", tr("Dimension…"), "N"), 1)
        self.empty.button.setVisible(not self._read_only)
        self.nobody = self.add(EmptyPlace(""), 1)
        self.view = self.add(GridView(language, Colouring(study), read_only=self._read_only), 1)
        self.cell_panel = self.panel = CellPanel(study, _CHOOSE_KEY, read_only=self._read_only)
        self._asking = False
        self.naming = _HeadingField(direction, language, self.view.heads.viewport())
        self._make_actions()
        self._connect()

    # What the workspace asks

    def deeds(self) -> list[QAction]:
        """The deeds of the menu."""
        return list(self._actions.values())

    def refresh(self) -> None:
        """Show the study as it is now; what is being typed stays."""
        study = self._bridge.study
        grid = self._build()
        if self.view.cells.editor is not None and not _same_places(self.view.grid.grid, grid):
            self.view.finish()  # its cell is about to stand elsewhere
            grid = self._build()
        naming = self._asking
        self.nobody.setVisible(bool(not grid.rows))
        self.empty.setVisible(bool(grid.rows and not grid.columns and not naming))
        self.view.setVisible(bool(grid.rows and (grid.columns or naming)))
        if not study.categories:
            self.nobody.set_text(tr("No categories yet. Make some in Group; here you will say in what they differ."))
        else:
            self.nobody.set_text(tr("There are no categories in this layer yet. Make some in Group."))
        self.empty.set_text(
            tr(
                "No dimensions of variation yet. A dimension is a respect in which the categories differ, such as who"
                " acts or for whom. Add one, then say what each category is in it."
            )
        )
        self.setFocusProxy(self.empty if self.empty.isVisibleTo(self) else self.view)
        self.view.show_grid(grid)
        self._note_output(grid)
        self.show_focus()
        self.computed.emit()

    def show_place(self, place: Place) -> None:
        """Go to a dimension's heading or a category's row."""
        category = self._bridge.study.categories.get(place.id)
        if category is not None:
            self.layer.set_value(category.layer.value)
        self.refresh()  # it may never have been shown yet
        row, column = self.view.grid.row_of(place.id), self.view.grid.column_of(place.id)
        if column >= 0:
            self.view.choose_heading(column)
        elif row >= 0 and self.view.grid.columnCount():
            self.view.choose(row, max(self.view.column, 0))

    def leave(self) -> None:
        """Write what is typed."""
        self.naming.settle(commit=True)
        self.view.finish()
        self.cell_panel.commit()

    # Deeds

    def make(self) -> None:
        """Ask for the name of a new dimension where its heading will stand."""
        if self._read_only or not self.view.grid.rowCount() or self._asking:
            return
        self.view.finish()
        self._asking = True
        self.refresh()
        self.view.make_room(True)

        def finish(name: str) -> bool:
            made = self._do(make_dimension, name)
            if made is not None:
                self.view.choose(max(self.view.currentIndex().row(), 0), self.view.grid.columnCount() - 1)
            return made is not None

        self._ask_name(lambda: self.view.place_of_heading(self.view.grid.columnCount()), "", finish)

    def rename(self) -> None:
        """Ask for another name of the dimension in focus, where it stands."""
        dimension = self._dimension
        if self._read_only or dimension is None:
            return
        column = self.view.column
        if not self.view.on_heading:
            self.view.choose_heading(column)

        def finish(name: str) -> bool:
            self._do(rename_dimension, dimension.id, name)
            now = self._bridge.study.dimensions.get(dimension.id)
            return now is not None and now.name != dimension.name

        self._ask_name(lambda: self.view.place_of_heading(column), dimension.name, finish)

    def remove(self) -> None:
        """Remove the dimension in focus with its values; undo brings them back."""
        if not self._read_only and (dimension := self._dimension) is not None:
            self.view.finish()
            self._do(remove_dimension, dimension.id)

    def choose(self) -> None:
        """Ask for the quotations of the cell in focus."""
        dimension, category = self._dimension, self._category
        if self._read_only or dimension is None or category is None:
            return
        self.leave()
        study = self._bridge.study
        known = study.variation_of(dimension.id, category.id)
        held = [one.id for one in study.supports_of(known.id)] if known is not None else []
        dialog = ChooseQuotations(study, dimension, category, held, self.window())
        dialog.taken.connect(lambda ids: self._do(choose_quotations, dimension.id, category.id, ids))
        dialog.open()

    def show_focus(self) -> None:
        """Show in the panel what the keyboard is on, and offer what can be done with it."""
        dimension, category = self._dimension, self._category
        grid = self.view.grid.grid
        if dimension is None:
            self.cell_panel.clear()
        elif category is None:
            self.cell_panel.show_cell(dimension, None)
        else:
            study = self._bridge.study
            cell = self.view.grid.cell(self.view.currentIndex().row(), self.view.column)
            group = next((group for group in grid.alike if category in group), [])
            self.cell_panel.show_cell(
                dimension,
                category,
                cell.value,
                [study.statements[one.id] for one in cell.quotations],
                [one for one in group if one is not category],
                blank=category in grid.not_described,
            )
        writable, count, column = not self._read_only, len(grid.columns), self.view.column
        self._actions["new"].setEnabled(writable and bool(grid.rows))
        self._actions["choose"].setEnabled(writable and dimension is not None and category is not None)
        for key in ("rename", "remove"):
            self._actions[key].setEnabled(writable and dimension is not None)
        start, end = ("right", "left") if self.view.isRightToLeft() else ("left", "right")
        self._actions[start].setEnabled(writable and column > 0)
        self._actions[end].setEnabled(writable and 0 <= column < count - 1)

    @property
    def _dimension(self) -> Dimension | None:
        columns, at = self.view.grid.grid.columns, self.view.column
        return columns[at] if 0 <= at < len(columns) else None

    @property
    def _category(self) -> Category | None:
        rows, at = self.view.grid.grid.rows, self.view.currentIndex().row()
        return rows[at] if 0 <= at < len(rows) and not self.view.on_heading else None

    def _ask_name(self, where: Callable[[], QRect], name: str, finish: Callable[[str], bool]) -> None:
        self.naming.begin(self.view.heads.viewport(), self.view, where, name, tr("Name of the dimension"), finish)

    def _end_naming(self) -> None:
        self._asking = False
        self.view.make_room(False)
        if not self.view.grid.columnCount():
            self.refresh()
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, deed: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Run a deed and show at once what came of it."""
        answer = self._bridge.do(deed, *args, **kwargs)
        self.refresh()
        return answer

    def _write_value(self, dimension_id: str, category_id: str, value: str) -> None:
        """Write a value, unless its cell went while it was typed."""
        study = self._bridge.study
        if dimension_id in study.dimensions and category_id in study.categories:
            self._do(write_value, dimension_id, category_id, value)

    def _write_definition(self, dimension_id: str, definition: str) -> None:
        if dimension_id in self._bridge.study.dimensions:
            self._do(describe_dimension, dimension_id, definition)

    def _build(self) -> Grid:
        layer = Layer(self.layer.value())
        try:
            return labelled_grid(self._bridge.session, layer, refuse_empty=False)
        except Refusal:  # a text can't be read: quotations then have no lines
            return build_grid(self._bridge.study, layer)

    def _note_output(self, grid: Grid) -> None:
        if not (grid.rows and grid.columns):
            self.output = None
            return
        quotations = self.with_quotations.isChecked()

        def write(path: Path, force: bool) -> None:
            export_dimensions(grid, path, quotations=quotations, force=force)

        sheet = grid_sheet(grid, quotations=quotations)
        self.output = Output(GridFigure(grid), sheet, grid.notes, SHEETS, write)

    # Putting together

    def _make_actions(self) -> None:
        self._actions: dict[str, QAction] = {}
        move = self.view.move_column
        rtl = self.view.isRightToLeft()
        # Over a cell letters are written: there the first key is heard, elsewhere on the page the letter too.
        for key, text, do, keys in (
            ("new", tr("New d&imension…"), self.make, [QKeySequence(_NEW_KEY), *same_key("N")]),
            ("choose", tr("Choose &quotations…"), self.choose, [QKeySequence(_CHOOSE_KEY), *same_key("Q")]),
            ("rename", tr("Ren&ame the dimension"), self.rename, [QKeySequence("Shift+F2")]),
            ("left", tr("Move the dimension &left"), lambda: move(1 if rtl else -1), [QKeySequence("Ctrl+Left")]),
            ("right", tr("Move the dimension rig&ht"), lambda: move(-1 if rtl else 1), [QKeySequence("Ctrl+Right")]),
            ("remove", tr("Remove &the dimension"), self.remove, []),
        ):
            action = QAction(text, self)
            action.setShortcuts(keys)
            in_grid = key in ("left", "right")  # in a field these go from word to word
            context = Qt.ShortcutContext.WidgetShortcut if in_grid else Qt.ShortcutContext.WidgetWithChildrenShortcut
            action.setShortcutContext(context)
            action.triggered.connect(lambda _checked=False, deed=do: deed())
            (self.view if in_grid else self).addAction(action)
            if key in ("choose", "new"):
                self.cell_panel.addAction(action)
            self._actions[key] = action
        self.view.deeds = list(self._actions.values())

    def _connect(self) -> None:
        panel, view = self.cell_panel, self.view
        self.layer.chosen.connect(lambda _key: self._show_layer())
        self.with_quotations.toggled.connect(lambda _on: self._change_output())
        self.new.clicked.connect(self.make)
        self.empty.activated.connect(self.make)
        view.grid.written.connect(self._write_value)
        view.looked_at.connect(self.show_focus)
        view.moved.connect(lambda dimension, before: self._do(reorder_dimension, dimension, before))
        view.rename_wanted.connect(self.rename)
        view.remove_wanted.connect(self.remove)
        view.heads.sectionResized.connect(lambda *_: self.naming.follow())
        view.horizontalScrollBar().valueChanged.connect(lambda _at: self.naming.follow())
        self.naming.ended.connect(self._end_naming)
        panel.go.connect(self.go)
        panel.choosing.connect(self.choose)
        panel.value_written.connect(self._write_value)
        panel.definition_written.connect(self._write_definition)
        panel.quotation_removed.connect(lambda *which: self._do(remove_quotation, *which))

    def _show_layer(self) -> None:
        self.leave()
        self.refresh()

    def _change_output(self) -> None:
        self._note_output(self.view.grid.grid)
        self.computed.emit()


def _same_places(one: Grid, other: Grid) -> bool:
    """Whether two grids have the same categories and dimensions in the same places."""
    return [row.id for row in one.rows] == [row.id for row in other.rows] and [column.id for column in one.columns] == [
        column.id for column in other.columns
    ]
