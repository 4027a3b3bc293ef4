"""The inspector of the outcome figure: the category or the relation that was chosen, and what the arrows mean."""

from PySide6.QtCore import Signal

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.outcome import Relation
from phenocode.study.records import Category
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.figure.category_card import CategoryCard
from phenocode.ui.outcome.figure.legend import Legend
from phenocode.ui.outcome.figure.relation_card import RelationCard
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import tool_button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import SidePanel

_WIDTH = 320
_LEAST = 300  # the kinds of relations stand side by side in it


class FigurePanel(SidePanel):
    """Shows one thing at a time."""

    stepped = Signal(int)  # to the next relation, or the one before

    def __init__(self, study: Study, *, writing: bool) -> None:
        super().__init__(tr("Chosen in the figure"), "end", _WIDTH)
        self._study = study
        hint = tr(
            "Choose a category to see its definition and quotations, or the word on an arrow to see why it is there."
        )
        more = tr("R relates a category to another. Pull a box or frame to move it, or press Ctrl and an arrow key.")
        self._hint = Column(label(hint, "body", "ink3", wrap=True), spacing=8)
        if writing:
            self._hint.add(label(more, "body", "ink3", wrap=True))
        self.category = CategoryCard(study, writing=writing)
        self.relation = RelationCard(study, writing=writing)
        body = Column(self._hint, self.category, self.relation, margins=(14, 12, 14, 16), spacing=0)
        body.add_stretch()
        self.body.add(body, 1)
        self.previous = self.header.add(tool_button("chevron-start", tr("Previous relation"), "[", size=24))
        self.next = self.header.add(tool_button("chevron-end", tr("Next relation"), "]", size=24))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.add_footer(Legend())
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._show(None)
        self.header.set_title(tr("Chosen in the figure"))

    def show_category(self, category: Category) -> None:
        """Show a category."""
        self.category.show_category(category)
        self._show(self.category)
        self.header.set_title(tr("Category"))

    def show_relation(self, relation: Relation, number: int, count: int) -> None:
        """Show a relation, the ``number``-th of ``count``."""
        self.relation.show_relation(relation)
        self._show(self.relation)
        self.header.set_title(tr("Relation"))
        self.header.set_detail(tr("{number} of {count}", number=number, count=count))
        for deed in (self.previous, self.next):
            deed.setEnabled(count > 1)

    def commit(self) -> None:
        """Keep what is being written."""
        self.relation.commit()

    def restyle(self) -> None:
        """No narrower than the kinds of relations side by side."""
        super().restyle()
        if not self.folded():
            self.setMinimumWidth(theme().px(_LEAST))

    def _show(self, card: CategoryCard | RelationCard | None) -> None:
        if card is not self.relation:
            self.commit()
        self._hint.setVisible(card is None)
        for one in (self.category, self.relation):
            one.setVisible(one is card)
        self.header.set_detail("")
        for deed in (self.previous, self.next):
            deed.setVisible(card is self.relation)
