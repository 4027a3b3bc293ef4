"""The panel of the cell in focus: its category, its dimension, its value, and the quotations that it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.quotations import QuotationButton
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.labels import label, set_tooltip
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Notice, Section, SidePanel
from phenocode.ui.widgets.swatch import Swatch


class CellPanel(SidePanel):
    """What is typed here is written when the keyboard leaves, as in the grid."""

    go = Signal(object)  # a Place
    value_written = Signal(str, str, str)  # dimension's id, category's id, value
    definition_written = Signal(str, str)  # dimension's id, definition
    choosing = Signal()  # quotations for the cell in focus
    quotation_removed = Signal(str, str, str)  # dimension's id, category's id, statement's id

    def __init__(self, study: Study, key: str, *, read_only: bool) -> None:
        super().__init__(tr("Cell"), "end", 320)
        self._study = study
        self._colouring = Colouring(study)
        self._read_only = read_only
        self._dimension: Dimension | None = None
        self._category: Category | None = None
        self._shown = 0  # how often something was shown
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self._hint = label(tr("Choose a cell to see its value and its quotations."), "body", "ink3", wrap=True)
        self._swatch = Swatch()
        self.category = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        head = Row(spacing=8)
        head.add(self._swatch)
        head.add(self.category, 1)
        head.setLayoutDirection(direction)
        self.same = Notice("warn", "")
        self.blank = StateLine("info", tr("Not yet described in any dimension."), "ink2")
        self._about = Column(head, self.same, self.blank, spacing=8)
        self.dimension = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        named = Column(self.dimension)
        named.setLayoutDirection(direction)
        self.definition = NoteEdit(tr("In what respect do the categories differ?"), direction, min_lines=1)
        self._of_dimension = Column(
            field(tr("Dimension"), named), field(tr("Definition of the dimension"), self.definition), spacing=10
        )
        self.value = NoteEdit(tr("What is the category in this dimension?"), direction)
        self._of_value = field(tr("Value"), self.value)
        self._section = Section(tr("Quotations"))
        self.quotations = self._section.add(CellQuotations(study, self._colouring, read_only=read_only))
        self._none = self._section.add(label(tr("No quotation is chosen yet."), "body", "ink3", wrap=True))
        self.choose = button(tr("Choose quotations…"), small=True)
        set_tooltip(self.choose, tr("Choose quotations"), key)
        self._section.add(self.choose).setVisible(not read_only)
        for note in (self.definition, self.value):
            note.setReadOnly(read_only)
        parts = (self._hint, self._about, self._of_dimension, self._of_value, self._section)
        body = Column(*parts, margins=(14, 12, 14, 16), spacing=14)
        body.add_stretch()
        self.body.add(body, 1)
        self.choose.clicked.connect(self.choosing)
        self.definition.committed.connect(self._write_definition)
        self.value.committed.connect(self._write_value)
        self.quotations.wanted.connect(lambda statement: self.go.emit(Place("statement", statement)))
        self.quotations.removed.connect(self._remove_quotation)
        self.clear()

    def commit(self) -> None:
        """Write what is typed."""
        self.definition.commit()
        self.value.commit()

    def clear(self) -> None:
        """Nothing is in focus."""
        self.show_cell(None, None)

    def show_cell(
        self,
        dimension: Dimension | None,
        category: Category | None,
        value: str = "",
        quotations: Sequence[Statement] = (),
        same: Sequence[Category] = (),
        *,
        blank: bool = False,
    ) -> None:
        """Show a cell; without a category the dimension alone. ``same`` are what it is not distinguished from."""
        other = (self._id(dimension), self._id(category)) != (self._id(self._dimension), self._id(self._category))
        shown = self._shown
        if other:
            self.commit()
        if self._shown != shown:
            return  # what was typed is written, and the page has shown the focus anew
        self._shown += 1
        self._dimension, self._category = dimension, category
        self.header.set_title(tr("Cell") if dimension is None or category is not None else tr("Dimension"))
        self._hint.setVisible(dimension is None and category is None)
        self._about.setVisible(category is not None)
        self._of_dimension.setVisible(dimension is not None)
        for part in (self._of_value, self._section):
            part.setVisible(dimension is not None and category is not None)
        if category is not None:
            self._swatch.set_colour(self._colouring.of_category(category))
            self.category.setText(category.name)
            self.same.setVisible(bool(same))
            names = tr(", ").join(one.name for one in same)
            self.same.set_text(
                tr(
                    "Equal in every dimension to {names}. Write in what they differ, find another dimension, or merge"
                    " them.",
                    names=names,
                )
            )
            self.blank.setVisible(blank)
        if dimension is not None:
            self.dimension.setText(dimension.name)
            _show(self.definition, dimension.definition, anew=other)
        if dimension is not None and category is not None:
            _show(self.value, value, anew=other)
            self._section.set_detail(number(len(quotations)))
            self._none.setVisible(not quotations)
            self.quotations.show_statements(quotations)

    @staticmethod
    def _id(record: Dimension | Category | None) -> str:
        return record.id if record is not None else ""

    def _write_definition(self, text: str) -> None:
        if self._dimension is not None:
            self.definition_written.emit(self._dimension.id, text)

    def _write_value(self, text: str) -> None:
        if self._dimension is not None and self._category is not None:
            self.value_written.emit(self._dimension.id, self._category.id, text)

    def _remove_quotation(self, statement_id: str) -> None:
        if self._dimension is not None and self._category is not None:
            self.quotation_removed.emit(self._dimension.id, self._category.id, statement_id)


class CellQuotations(Column):
    """The quotations in the reading face; each leads to its place, and can be taken away."""

    wanted = Signal(str)  # a statement's id
    removed = Signal(str)

    def __init__(self, study: Study, colouring: Colouring, *, read_only: bool) -> None:
        super().__init__(spacing=8)
        self._study = study
        self._colouring = colouring
        self._read_only = read_only
        self._statements: Sequence[Statement] = ()
        self.buttons: list[QuotationButton] = []
        self.removers: list[object] = []
        self._rows: list[Row] = []

    def show_statements(self, statements: Sequence[Statement]) -> None:
        """Show these."""
        self._statements = statements
        while len(self.buttons) < len(statements):
            self._add_row()
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(statements))
            if index < len(statements):
                statement = statements[index]
                person = self._study.participant_of(statement)
                colour = self._colouring.of_statement(statement.id)[0]
                self.buttons[index].show_quotation(statement.quotation, person.name if person else "", colour)
        self.setVisible(bool(statements))

    def _add_row(self) -> None:
        index = len(self.buttons)
        quotation = QuotationButton(self._study.about.language)
        quotation.clicked.connect(lambda: self.wanted.emit(self._statements[index].id))
        row = Row(spacing=2)
        rtl = self._study.about.right_to_left
        row.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        row.add(quotation, 1)
        if not self._read_only:
            remover = tool_button("close", tr("Take this quotation away"), size=24)
            remover.clicked.connect(lambda: self.removed.emit(self._statements[index].id))
            row.add(remover, align=Qt.AlignmentFlag.AlignTop)
            self.removers.append(remover)
        self.add(row)
        self._rows.append(row)
        self.buttons.append(quotation)


def _show(note: NoteEdit, text: str, *, anew: bool) -> None:
    """Show what is written in the study; what is being typed about the same cell stays."""
    if anew or (not note.hasFocus() and note.text() != text):
        note.set_text(text)
