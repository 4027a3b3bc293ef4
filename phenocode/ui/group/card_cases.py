"""The cases of a category: the statements chosen to show it, at its edge, and against it."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from phenocode.i18n import mark, tr, trn
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, Category
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section

_HEADINGS = (
    (CaseKind.CORE, mark("Core cases")),
    (CaseKind.BORDERLINE, mark("Borderline cases")),
    (CaseKind.NEGATIVE, mark("Negative cases, which speak against it")),
)


class CardCases(Section):
    """Each kind of case under its heading; what to do while there are none."""

    wanted = Signal(str)  # a statement's id
    decided = Signal(str, object)  # a statement's id and its CaseKind, None for no case any more
    elsewhere = Signal(str)  # the statement is to be a negative case of another category

    def __init__(self, study: Study, *, with_deeds: bool = True) -> None:
        super().__init__(tr("Cases"), spacing=10)
        self._study = study
        self.hint = self.add(
            label(
                tr("None chosen yet. On a quotation below, 1 makes a core case, 2 a borderline and 3 a negative one."),
                "caption",
                "ink3",
                wrap=True,
            )
        )
        self.lists: dict[CaseKind, Quotations] = {}
        self._groups: dict[CaseKind, Column] = {}
        for kind, heading in _HEADINGS:
            shown = Quotations(study, with_deeds=with_deeds)
            shown.wanted.connect(self.wanted)
            shown.decided.connect(self.decided)
            shown.elsewhere.connect(self.elsewhere)
            self.lists[kind] = shown
            self._groups[kind] = self.add(Column(label(tr(heading), "caption", "ink2", wrap=True), shown, spacing=4))

    def show_cases(self, category: Category, below: frozenset[str], colour_of: Callable[[str], int]) -> frozenset[str]:
        """Show a category's cases; ``below`` are the statements under it. Answers the statements that are shown."""
        cases = self._study.cases_of(category.id)
        for kind, shown in self.lists.items():
            statements = [self._study.statements[case.statement_id] for case in cases if case.kind is kind]
            lost = frozenset(one.id for one in statements if kind is not CaseKind.NEGATIVE and one.id not in below)
            kinds = dict.fromkeys((one.id for one in statements), kind)
            shown.show_statements(statements, colour_of, kinds, lost)
            self._groups[kind].setVisible(bool(statements))
        self.hint.setVisible(not cases)
        self.set_detail(trn("{n} case", "{n} cases", len(cases)) if cases else "")
        return frozenset(case.statement_id for case in cases)
