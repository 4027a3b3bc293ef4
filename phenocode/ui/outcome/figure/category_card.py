"""A category of the figure: its definition, its relations, the statements under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.outcome_words import RELATION_WORDS
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import CaseKind, Category, Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.group.words import kind_word
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import Label, label
from phenocode.ui.widgets.panels import Section
from phenocode.ui.widgets.swatch import Swatch

# The cases that show a category, in the order in which they are read.
_SHOWING = (CaseKind.CORE, CaseKind.BORDERLINE)


class CategoryCard(Column):
    """The category chosen in the figure; nothing of it is changed here but its relations."""

    relation_wanted = Signal(str)  # a relation's id
    statement_wanted = Signal(str)
    group_wanted = Signal()
    relating = Signal()

    def __init__(self, study: Study, *, writing: bool) -> None:
        super().__init__(spacing=12)
        self._study = study
        self._colouring = Colouring(study)
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self._swatch = Swatch(0, 12)
        self.name = label("", "lead", "ink", bold=True, wrap=True, direction=direction)
        head = Row(spacing=8)
        head.add(self._swatch)
        head.add(self.name, 1)
        self._kind = label("", "caption", "ink3")
        self.definition = label("", "body", "ink", wrap=True, direction=direction)
        self._undefined = label(tr("No definition yet. Write one in Group."), "body", "ink3", wrap=True)
        texts = Column(head, self.definition, spacing=6)
        head.setLayoutDirection(direction)
        texts.setLayoutDirection(direction)
        deeds = QWidget()
        flow = FlowLayout(deeds, 8, 8)
        self.relate = button(tr("Relate to…"), key="R", small=True)
        if not writing:
            self.relate.hide()
        self.in_group = button(tr("Show in Group"), small=True)
        for deed in (self.relate, self.in_group):
            flow.addWidget(deed)
        self.relations = Section(tr("Relations"), spacing=6)
        self._unrelated = self.relations.add(label(tr("It stands in no relation."), "body", "ink3", wrap=True))
        self.rows: list[RelationRow] = []
        self._quoted = Section(tr("Quotations"), spacing=8)
        self.quotations = self._quoted.add(Quotations(study))
        self._unquoted = self._quoted.add(label(tr("No statement stands under it yet."), "body", "ink3", wrap=True))
        for part in (self._kind, texts, self._undefined, deeds, self.relations, self._quoted):
            self.add(part)
        self.relate.clicked.connect(self.relating)
        self.in_group.clicked.connect(self.group_wanted)
        self.quotations.wanted.connect(self.statement_wanted)

    def show_category(self, category: Category) -> None:
        """Show a category as it is now."""
        study = self._study
        self._swatch.set_colour(self._colouring.of_category(category))
        self.name.setText(category.name)
        self._kind.setText(kind_word(category))
        self.definition.setText(category.definition)
        self.definition.setVisible(bool(category.definition))
        self._undefined.setVisible(not category.definition)
        relations = study.relations_of(category.id)
        self._unrelated.setVisible(not relations)
        while len(self.rows) < len(relations):
            row = self.relations.add(RelationRow(study, self._colouring))
            row.wanted.connect(self.relation_wanted)
            self.rows.append(row)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(relations))
            if index < len(relations):
                row.show_relation(relations[index], category.id)
        statements = self._statements(category)
        self._quoted.set_detail(trn("{n} statement", "{n} statements", len(statements)))
        self._unquoted.setVisible(not statements)
        self.quotations.show_statements(statements, lambda one: self._colouring.of_statement(one)[0])

    def _statements(self, category: Category) -> Sequence[Statement]:
        """The core cases first, then those at its edge, then all others under it."""
        study = self._study
        below = {one.id for one in study.statements_below(category)}
        cases = study.cases_of(category.id)
        first = [c.statement_id for kind in _SHOWING for c in cases if c.kind is kind and c.statement_id in below]
        rest = below.difference(first)
        return [study.statements[one] for one in first] + [s for s in study.statements_in_order() if s.id in rest]


class RelationRow(Row):
    """A relation as the category that is shown sees it: a word, and the other category as a chip that leads on."""

    wanted = Signal(str)  # the relation's id

    def __init__(self, study: Study, colouring: Colouring) -> None:
        super().__init__(spacing=8)
        self._study = study
        self._colouring = colouring
        self._relation: Relation | None = None
        self._word: Label = self.add(label("", "body", "ink2"))
        self.chip = self.add(CodeChip("", removable=False))
        self.add_stretch()
        self.chip.activated.connect(self._want)

    def show_relation(self, relation: Relation, seen_from: str) -> None:
        """Show another relation."""
        self._relation = relation
        forth = relation.category_id == seen_from
        other = self._study.categories[relation.other_id if forth else relation.category_id]
        word = tr(RELATION_WORDS[relation.kind])
        if relation.kind is RelationKind.INCLUDES and not forth:
            word = tr("is included in")
        self._word.setText(word)
        self.chip.set_code(other.name, self._colouring.of_category(other))
        self.chip.setAccessibleName(f"{word} {other.name}")

    def _want(self) -> None:
        if self._relation is not None:
            self.wanted.emit(self._relation.id)
