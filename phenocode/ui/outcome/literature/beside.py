"""The finding that is chosen: its quotations, and beside them what the sources say."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from phenocode.analysis.literature import FoundThing, LiteratureRow
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Layer, Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.literature.comparison_card import ComparisonCard
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section

_BESIDE = 600  # px at 100 %: under this the two stand one under the other


class Beside(Column):
    """Quotations at the start, sources at the end; in a narrow place one under the other."""

    renamed = Signal(str)  # an own finding in other words
    removed = Signal()  # the own finding
    quoting = Signal()  # quotations are wanted for an own finding
    unquoted = Signal(str)  # a statement's id
    comparing = Signal()  # a source is wanted
    nothing_found = Signal()
    opened = Signal(str)  # a statement, to be shown in Read

    def __init__(self, study: Study, direction: Qt.LayoutDirection, *, read_only: bool) -> None:
        super().__init__(spacing=14, margins=(20, 16, 20, 24), ground="sheet")
        self._study = study
        self._direction = direction
        self._read_only = read_only
        self._colouring = Colouring(study)
        self.finding: FoundThing | None = None
        self.name = label("", "lead", "ink", bold=True, wrap=True, direction=direction)
        self.own = NoteEdit(tr("The finding in one sentence"), direction, min_lines=1, max_lines=4)
        self.own.setReadOnly(read_only)
        self.own.committed.connect(self.renamed)
        self.remove = tool_button("trash", tr("Remove the finding"), size=26)
        self.remove.clicked.connect(self.removed)
        self.kind = label("", "caption", "ink3")
        self._head = Row(spacing=8)
        self._head.add(Column(self.name, self.own, self.kind, spacing=2), 1)
        self._head.add(self.remove, align=Qt.AlignmentFlag.AlignTop)
        self._head.setLayoutDirection(direction)
        self.add(self._head)
        self.quotations = Quotations(study)
        self.quotations.wanted.connect(self.opened)
        self.bare = label("", "body", "ink3", wrap=True)
        self.quote = button(tr("Choose a quotation…"), icon="plus", quiet=True, small=True)
        self.quote.clicked.connect(self.quoting)
        self.said = Section(tr("In the interviews"))
        self.said.add(self.quotations)
        self.said.add(self.bare)
        self.said.add(self.quote)
        self.sources = Section(tr("In the literature"))
        self.cards: list[ComparisonCard] = []
        self._list = self.sources.add(Column(spacing=16))
        self.none = self.sources.add(label("", "body", "ink3", wrap=True))
        self.compare = button(tr("Set beside a source…"), icon="plus", key="N")
        self.compare.clicked.connect(self.comparing)
        self.nothing = button(tr("Nothing found"), icon="circle", quiet=True)
        self.nothing.clicked.connect(self.nothing_found)
        self._deeds = QWidget()
        flow = FlowLayout(self._deeds, 8, 8)
        for deed in (self.compare, self.nothing):
            flow.addWidget(deed)
        if read_only:
            self._deeds.hide()
        self.sources.add(self._deeds)
        self._pair = _Pair(Column(self.said), Column(self.sources))
        self._pair.columns[0].add_stretch()
        self._pair.columns[1].add_stretch()
        self.add(self._pair)
        self.add_stretch()

    def show_finding(
        self,
        finding: FoundThing,
        kind: str,
        quotations: Sequence[Statement],
        rows: Sequence[LiteratureRow],
    ) -> None:
        """Show a finding; of the same one, words that are being written stay."""
        other = self.finding is None or self.finding.id != finding.id
        before, self.finding = self.finding, finding
        own = finding.layer is None
        self.name.setText(finding.name)
        self.name.setVisible(not own)
        self.own.setVisible(own)
        self.remove.setVisible(own and not self._read_only)
        if own and (other or before is None or before.name != finding.name or not self.own.hasFocus()):
            self.own.set_text(finding.name)
        self.kind.setText(kind)
        self.said.set_detail(trn("1 statement", "{n} statements", len(quotations)) if quotations else "")
        self.quotations.show_statements(quotations, self._colour)
        self.quotations.setVisible(bool(quotations))
        self.bare.setText(tr("No quotation was chosen for it yet.") if own else tr("No statement stands under it yet."))
        self.bare.setVisible(not quotations)
        self.quote.setVisible(own and not self._read_only)
        self._show_rows(rows)

    def _show_rows(self, rows: Sequence[LiteratureRow]) -> None:
        while len(self.cards) < len(rows):
            self.cards.append(self._list.add(ComparisonCard(self._direction, read_only=self._read_only)))
            self.added(self.cards[-1])
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(rows))
            if at < len(rows):
                reference = self._study.references.get(rows[at].reference_id or "")
                card.show_row(rows[at], reference.title if reference is not None else "")
            else:
                card.row = None
        self._list.setVisible(bool(rows))
        sources = sum(row.reference_id is not None for row in rows)
        self.sources.set_detail(trn("1 source", "{n} sources", sources) if sources else "")
        self.none.setText(
            tr("It stands beside no source yet. Choose one, or say that the literature has nothing about it.")
        )
        self.none.setVisible(not rows)
        self.nothing.setVisible(not rows)

    def added(self, card: ComparisonCard) -> None:
        """A card was made; the page connects it."""

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        if self.finding is not None and self.finding.layer is None:
            self.own.commit()
        for card in self.cards:
            if card.row is not None:
                card.commit()

    def _colour(self, statement_id: str) -> int:
        return (self._colouring.of_statement(statement_id) or (0,))[0]


class _Pair(Themed, QWidget):
    """Two columns side by side, or one under the other."""

    def __init__(self, *columns: Column) -> None:
        super().__init__()
        self.columns = columns
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for column in columns:
            self._layout.addWidget(column, 1)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the two apart."""
        self._layout.setSpacing(theme().px(28))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= theme().px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != way:
            self._layout.setDirection(way)


def layer_words(layer: Layer | None) -> str:
    """What kind of finding it is, in the interface's language."""
    match layer:
        case Layer.ENCOUNTER:
            return tr("kind of encounter")
        case Layer.SECOND:
            return tr("second-layer category")
        case Layer.FIRST:
            return tr("first-layer category")
        case _:
            return tr("finding in your own words")
