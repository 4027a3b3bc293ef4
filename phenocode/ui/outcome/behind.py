"""What stands behind a part of a figure: its words, where it leads, and its statements."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from phenocode.figures.drawing import Area
from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section, SidePanel


class BehindPanel(SidePanel):
    """The part of the figure that was chosen last."""

    go = Signal(object)  # a Place

    def __init__(self, study: Study) -> None:
        super().__init__(tr("Behind the figure"), "end", 300)
        self._study = study
        self._colouring = Colouring(study)
        self._place: Place | None = None
        self._hint = label(
            tr("Choose a part of the figure, by a click or with the arrow keys and Enter, to see its statements."),
            "body",
            "ink3",
            wrap=True,
        )
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.words = label("", "body", "ink", bold=True, wrap=True, direction=direction)
        self._lead = button("", small=True)
        self._lead.clicked.connect(self._follow)
        self._section = Section(tr("Statements"))
        self.quotations = self._section.add(Quotations(study))
        self.quotations.wanted.connect(lambda statement: self.go.emit(Place("statement", statement)))
        self._nothing = label(tr("No statement stands behind it."), "body", "ink3", wrap=True)
        said = Column(self.words)
        said.setLayoutDirection(direction)
        body = Column(self._hint, said, margins=(14, 12, 14, 16), spacing=10)
        body.add(self._lead, align=None)
        body.add(self._nothing)
        body.add(self._section)
        body.add_stretch()
        self.body.add(body, 1)
        self.clear()

    def clear(self) -> None:
        """Nothing is chosen."""
        self._place = None
        self._hint.show()
        for part in (self.words, self._lead, self._nothing, self._section):
            part.hide()

    def show_area(self, area: Area, statements: Sequence[Statement], place: Place | None, leads: str) -> None:
        """Show a part of a figure, its statements, and a button that ``leads`` to a place."""
        self._place = place
        self._hint.hide()
        self.words.setText(area.text)
        self.words.show()
        self._lead.setText(leads)
        self._lead.setVisible(place is not None)
        self._section.set_detail(number(len(statements)))
        self._section.setVisible(bool(statements))
        self._nothing.setVisible(not statements)
        self.quotations.show_statements(statements, lambda one: self._colouring.of_statement(one)[0])

    def _follow(self) -> None:
        if self._place is not None:
            self.go.emit(self._place)
