"""The statements behind a pair: those in common first, then those of the one and of the other code alone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.overlaps import Overlap
from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section


class StatementsOfPair(Column):
    """Quotations under three headings; each leads to its place in the transcript."""

    wanted = Signal(str)  # a statement's id

    def __init__(self, study: Study, painter: CardPainter) -> None:
        super().__init__(spacing=12)
        self._study = study
        self._painter = painter
        self._sections: list[Section] = []
        self.quotations: list[Quotations] = []
        for _ in range(3):
            section = self.add(Section("", spacing=8))
            quotations = section.add(Quotations(study))
            quotations.wanted.connect(self.wanted)
            self._sections.append(section)
            self.quotations.append(quotations)
        self._nothing = self.add(label(tr("No statement carries either code yet."), "caption", "ink3", wrap=True))

    def show_pair(self, pair: Overlap) -> None:
        """Show the statements as they are now."""
        study = self._study
        a, b = study.codes[pair.a.id], study.codes[pair.b.id]
        ours, theirs = study.statements_with(a.id), study.statements_with(b.id)
        either = {statement.id: statement for statement in (*ours, *theirs)}
        shared = [either[one] for one in pair.shared if one in either]
        known = {statement.id for statement in shared}
        parts = (
            (tr("In common, the same or overlapping"), shared),
            (tr("Only {name}", name=a.name), [one for one in ours if one.id not in known]),
            (tr("Only {name}", name=b.name), [one for one in theirs if one.id not in known]),
        )
        for section, quotations, (title, statements) in zip(self._sections, self.quotations, parts, strict=True):
            self._fill(section, quotations, title, statements)
        self._nothing.setVisible(not either)

    def stops(self) -> list[QWidget]:
        """The quotations, from the top."""
        return [
            button
            for section, quotations in zip(self._sections, self.quotations, strict=True)
            if not section.isHidden()
            for button in quotations.buttons
            if not button.isHidden()
        ]

    def _fill(self, section: Section, quotations: Quotations, title: str, statements: Sequence[Statement]) -> None:
        section.setVisible(bool(statements))
        section.set_title(title)
        section.set_detail(number(len(statements)))
        quotations.show_statements(statements, self._painter.colour_of_statement)
