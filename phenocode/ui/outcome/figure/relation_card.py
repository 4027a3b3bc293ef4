"""A relation of the figure: its kind, its two categories, why it is seen, the statements that it rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.outcome_words import RELATION_WORDS
from phenocode.analysis.relation_rules import stands_under
from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import Category
from phenocode.ui.colouring import Colouring
from phenocode.ui.outcome.dimensions.panel import CellQuotations
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Notice, Section
from phenocode.ui.widgets.swatch import Swatch


class RelationCard(Column):
    """The relation chosen in the figure. What is written is kept when the keyboard leaves the field."""

    kind_chosen = Signal(object)  # a RelationKind
    turning = Signal()
    justified = Signal(str, str)  # the relation's id, why
    removing = Signal()
    adding = Signal()  # a quotation
    quotation_removed = Signal(str)  # a statement's id
    statement_wanted = Signal(str)

    def __init__(self, study: Study, *, writing: bool) -> None:
        super().__init__(spacing=12)
        self._study = study
        self._colouring = Colouring(study)
        self._relation_id = ""
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.kind = Segmented([(kind.value, tr(RELATION_WORDS[kind])) for kind in RelationKind], None, tr("Relation"))
        self.kind.setEnabled(writing)
        self.one, self.other = _Named(direction), _Named(direction)
        self._word = label("", "body", "ink2")
        ends = Column(self.one, self._word, self.other, spacing=4)
        ends.setLayoutDirection(direction)
        self.told = Notice("warn", "")
        deeds = QWidget()
        flow = FlowLayout(deeds, 8, 8)
        self.turn = button(tr("Turn it round"), key="T", small=True)
        self.remove = button(tr("Remove"), icon="trash", key="Del", small=True)
        for deed in (self.turn, self.remove):
            flow.addWidget(deed)
        if not writing:
            deeds.hide()
        self.why = NoteEdit(tr("Why do you see this relation?"), direction)
        self.why.setReadOnly(not writing)
        self.supports = Section(tr("Supporting quotations"), spacing=8)
        self.add_support = button(tr("Add…"), icon="plus", quiet=True, small=True)
        if not writing:
            self.add_support.hide()
        self.supports.add_action(self.add_support)
        self.quotations = self.supports.add(CellQuotations(study, self._colouring, read_only=not writing))
        self._none = self.supports.add(label(tr("It rests on no quotation yet."), "body", "ink3", wrap=True))
        for part in (self.kind, ends, self.told, deeds, field(tr("Why"), self.why), self.supports):
            self.add(part)
        self.kind.chosen.connect(lambda key: self.kind_chosen.emit(RelationKind(key)))
        self.turn.clicked.connect(self.turning)
        self.remove.clicked.connect(self.removing)
        self.add_support.clicked.connect(self.adding)
        self.why.committed.connect(lambda text: self.justified.emit(self._relation_id, text))
        self.quotations.removed.connect(self.quotation_removed)
        self.quotations.wanted.connect(self.statement_wanted)

    def show_relation(self, relation: Relation) -> None:
        """Show a relation as it is now; what is being written on it is left alone."""
        study = self._study
        other = relation.id != self._relation_id
        if other:
            self.commit()
            self._relation_id = relation.id
        one, two = study.categories[relation.category_id], study.categories[relation.other_id]
        self.kind.set_value(relation.kind.value)
        self._word.setText(tr(RELATION_WORDS[relation.kind]))
        for named, category in ((self.one, one), (self.other, two)):
            named.show_category(category, self._colouring.of_category(category))
        self.told.setVisible(False)
        for below, above in ((one, two), (two, one)):
            if stands_under(study, below, above):
                self.told.set_text(
                    tr(
                        "{name} stands under {other} by now, so the tree says how they relate.",
                        name=below.name,
                        other=above.name,
                    )
                )
                self.told.setVisible(True)
        if self.why.text() != relation.justification and (other or not self.why.hasFocus()):
            self.why.set_text(relation.justification)
        statements = study.supports_of(relation.id)
        self.supports.set_detail(number(len(statements)))
        self.quotations.show_statements(statements)
        self._none.setVisible(not statements)

    def commit(self) -> None:
        """Keep what is being written."""
        if self._relation_id in self._study.relations:
            self.why.commit()


class _Named(Row):
    """A category's swatch and its name."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=8)
        self._swatch = self.add(Swatch(0, 12))
        self.name = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        self.add(self.name, 1)
        self.setLayoutDirection(direction)

    def show_category(self, category: Category, colour: int) -> None:
        """Show another category."""
        self._swatch.set_colour(colour)
        self.name.setText(category.name)
