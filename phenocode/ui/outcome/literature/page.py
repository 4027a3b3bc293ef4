"""The literature page: findings at the start, the chosen one beside its sources, what they rest on at the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from phenocode.analysis.citations import citation_of
from phenocode.analysis.literature import (
    DEFAULT_LAYERS,
    FoundThing,
    LiteratureRow,
    LiteratureTable,
    build_literature,
    findings_in_outcome_order,
    literature_sheet,
    quotations_of,
    stances_said,
)
from phenocode.commands.literature import (
    choose_quotations,
    describe_finding,
    link_passages,
    make_finding,
    remove_comparison,
    remove_finding,
    unlink_passage,
    write_comparison,
)
from phenocode.commands.literature_exports import ENDINGS, write_literature
from phenocode.i18n import mark, tr
from phenocode.study.changes import ChangeSet
from phenocode.study.outcome import Reference, Stance
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.targets import Target
from phenocode.ui.keys import same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.literature.advice_deeds import AdviceDeeds
from phenocode.ui.outcome.literature.beside import Beside, layer_words
from phenocode.ui.outcome.literature.comparison_card import LTR, RTL, ComparisonCard
from phenocode.ui.outcome.literature.finding_rows import finding_rows
from phenocode.ui.outcome.literature.findings_list import FindingsList
from phenocode.ui.outcome.literature.palette import LiteraturePalette
from phenocode.ui.outcome.literature.panel import ADVICE, CITATIONS, LiteraturePanel
from phenocode.ui.outcome.literature.stances import STANCE_ICONS, stance_options
from phenocode.ui.outcome.outputs import Output
from phenocode.ui.outcome.page import OutcomePage
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.panels import Divider, EmptyPlace

_ALL, _BARE = "all", "bare"
_EXPECTED = {
    "second": DEFAULT_LAYERS,
    "first": frozenset({Layer.FIRST, Layer.SECOND}),
    "every": frozenset(Layer),
}
_MAKES = mark("Add the source {name}…")
_LIST = 280  # px at 100 %


class LiteraturePage(OutcomePage):
    """What is typed or chosen is stored at once, as a step that can be undone."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._read_only = bridge.session.read_only or bridge.review is not None
        self._table: LiteratureTable | None = None
        self._colouring = Colouring(bridge.study)
        direction = RTL if bridge.study.about.right_to_left else LTR
        self.list = FindingsList(bridge.study.about.language)
        self.focus = self.list
        self.beside = Beside(bridge.study, direction, read_only=self._read_only)
        self.beside.added = self._connect_card  # type: ignore[method-assign]
        self.palette_ = LiteraturePalette(self, direction)
        self._advice = AdviceDeeds(
            bridge,
            self,
            lambda heading, targets, choose: self._open(heading, targets, choose, icon="group"),
            self.choose,
            lambda: self.panel.advice.let_go(),
        )
        self.panel: LiteraturePanel = LiteraturePanel(
            bridge, self._colour_of, self._advice.connect, read_only=self._read_only
        )
        self.empty = EmptyPlace(
            tr(
                "Here each finding is set beside the literature: which source, where in it, and how it stands to the "
                "finding. Make categories in Group, or write a finding in your own words."
            ),
            "" if self._read_only else tr("Write a finding"),
        )
        self.filter = Segmented([(_ALL, tr("All")), (_BARE, tr("Without a source"))], _ALL, tr("Which findings"))
        self.expected = Choice(
            [
                ("second", tr("Second layer and own")),
                ("first", tr("First layer too")),
                ("every", tr("All layers")),
            ],
            "second",
        )
        self.expected.setAccessibleName(tr("Which findings should have a source"))
        self.new = button(tr("Write a finding"), icon="plus", small=True)
        if self._read_only:
            self.new.hide()
        self._lay_out()
        self._make_deeds()
        self._connect()

    # What the workspace asks

    def refresh(self) -> None:
        """Compute anew from the study as it is now."""
        study = self._bridge.study
        layers = _EXPECTED[self.expected.value() or "second"]
        table = self._table = build_literature(study, layers)
        rows = finding_rows(study, table, self._colour_of, bare_only=self.filter.value() == _BARE)
        whole = bool(findings_in_outcome_order(study))
        self._pages.setCurrentWidget(self._work if whole else self.empty)
        self.list.show_rows(rows)
        if not self.list.current or self._finding() is None:
            self.list.choose(self.list.first())
        self._show_chosen()
        self.panel.refresh(table)
        self.output = None
        if table.rows or table.references or table.advice:
            notes = [one for one in (stances_said(table),) if one]
            endings = tuple(ending.lstrip(".") for ending in ENDINGS)
            self.output = Output(
                None,
                literature_sheet(table),
                notes,
                endings,
                lambda path, force: write_literature(table, path, force=force),
            )
        self._offer()
        self.computed.emit()

    def deeds(self) -> list[QAction]:
        """What can be done here, for the Category menu."""
        return self._deeds

    def show_place(self, place: Place) -> None:
        """Show a finding, a comparison's finding, a source or a recommendation."""
        study = self._bridge.study
        match place.kind:
            case "reference" if place.id in study.references:
                self.panel.open_reference(place.id)
            case "recommendation":
                self.panel.show_part(ADVICE)
            case "citation":
                self.panel.show_part(CITATIONS)
            case "comparison" if place.id in study.comparisons:
                self.choose(study.comparisons[place.id].finding_id)
            case "finding":
                self.choose(place.id)
            case _:
                pass

    def leave(self) -> None:
        """Keep what is being typed."""
        self.palette_.hide()
        self.beside.commit()
        self.panel.leave()

    def choose(self, finding_id: str) -> None:
        """Show a finding, also where the list is narrowed to others."""
        self.filter.set_value(_ALL)
        self.refresh()
        self.list.choose(finding_id)
        self._show_chosen()

    # Showing

    def _finding(self) -> FoundThing | None:
        current = self.list.current
        return next((one for one in findings_in_outcome_order(self._bridge.study) if one.id == current), None)

    def _show_chosen(self) -> None:
        finding, table = self._finding(), self._table
        self.beside.setVisible(finding is not None)
        if finding is not None and table is not None:
            rows = [row for row in table.rows if row.finding.id == finding.id]
            quotations = quotations_of(self._bridge.study, finding.id)
            self.beside.show_finding(finding, layer_words(finding.layer), quotations, rows)
        self._offer()

    def _walk(self, _finding_id: str) -> None:
        """Another finding: what was being written of the one before is kept first."""
        self.beside.commit()
        self._show_chosen()

    def _colour_of(self, finding_id: str) -> int:
        category = self._bridge.study.categories.get(finding_id)
        return self._colouring.of_category(category) if category is not None else 0

    # Comparing

    def compare(self) -> None:
        """Ask for a source that the finding is set beside, then how it stands to it."""
        finding = self._finding()
        if finding is None or self._read_only:
            return
        study = self._bridge.study
        beside = {one.reference_id for one in study.comparisons_of(finding.id)}
        targets = [
            Target(one.id, citation_of(one), one.title) for one in study.references_in_order() if one.id not in beside
        ]

        def choose(target: Target) -> None:
            if target.make or not target.id:
                self.panel.new_reference(lambda made: self._ask_stance(finding, made), self.palette_.typed_name())
            else:
                self._ask_stance(finding, study.references[target.id])

        heading = tr("Set {finding} beside…", finding=finding.name)
        self._open(heading, targets, choose, none=tr("A new source…"), makes=_MAKES)

    def _ask_stance(self, finding: FoundThing, reference: Reference) -> None:
        icons = {stance.value: icon for stance, icon in STANCE_ICONS.items()}

        def choose(target: Target) -> None:
            stance = Stance(target.id)
            self._bridge.do(write_comparison, finding.id, reference.id, stance=stance, origin=self)
            self.choose(finding.id)
            card = next((c for c in self.beside.cards if c.row and c.row.reference_id == reference.id), None)
            if card is not None:
                card.pages.setFocus(Qt.FocusReason.OtherFocusReason)

        targets = [Target(key, words) for key, words in stance_options()]
        heading = tr("How does {source} stand to it?", source=citation_of(reference))
        self._open(heading, targets, choose, icons=icons)

    def nothing_found(self) -> None:
        """Say that the literature has nothing about the finding."""
        finding = self._finding()
        if finding is not None and not self._read_only:
            self._bridge.do(write_comparison, finding.id, None, stance=Stance.NOTHING_FOUND, origin=self)

    def _write(self, row: LiteratureRow, pages: str, stance: Stance, note: str) -> None:
        self._bridge.do(
            write_comparison, row.finding.id, row.reference_id, pages=pages, stance=stance, note=note, origin=self
        )

    def _remove(self, comparison_id: str) -> None:
        self._bridge.do(remove_comparison, comparison_id, origin=self)
        self.beside.compare.setFocus(Qt.FocusReason.OtherFocusReason)

    def link_passage(self, comparison_id: str = "") -> None:
        """Ask for a passage of the source, of the comparison in focus where none is said."""
        study = self._bridge.study
        comparison = study.comparisons.get(comparison_id or self._comparison_in_focus())
        reference = study.references.get(comparison.reference_id or "") if comparison is not None else None
        if comparison is None or reference is None or self._read_only:
            return
        document = study.transcripts.get(reference.transcript_id or "")
        linked = {one.id for one in study.supports_of(comparison.id)}
        every = study.statements_in(document.id) if document is not None else study.passages_in_order()
        targets = [
            Target(
                one.id, one.quotation, "" if document is not None else study.transcripts[one.transcript_id or ""].name
            )
            for one in every
            if one.id not in linked
        ]
        documents = [document] if document is not None else study.literature()
        if not documents:
            self._bridge.said.emit(tr("There is no literature document yet. Import one as literature first."))
            return

        def choose(target: Target) -> None:
            if target.id:
                self._bridge.do(link_passages, comparison.id, [target.id], origin=self)
            else:
                self.go.emit(Place("transcript", documents[0].id))

        heading = tr("A passage of {source}", source=citation_of(reference))
        self._open(heading, targets, choose, none=tr("Mark one in Read…"), read=True, icon="pin")

    def _comparison_in_focus(self) -> str:
        focus = QApplication.focusWidget()
        cards = [card for card in self.beside.cards if card.row is not None]
        held = [card for card in cards if focus is not None and card.isAncestorOf(focus)]
        for card in held or cards:
            if card.row is not None and card.row.reference_id is not None:
                return card.row.comparison_id
        return ""

    # Findings in own words

    def write_finding(self) -> None:
        """Ask for a finding in one sentence."""
        if self._read_only:
            return

        def choose(target: Target) -> None:
            if target.id:
                self.choose(target.id)
                return
            made = self._bridge.do(make_finding, self.palette_.typed_name(), origin=self)
            if made is not None:
                self.choose(made.id)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

        known = [Target(one.id, one.name) for one in self._bridge.study.findings_in_order()]
        self._open(tr("The finding in one sentence"), known, choose, makes=mark("Write the finding: {name}"))

    def _quote(self) -> None:
        finding = self._finding()
        if finding is None or finding.layer is not None or self._read_only:
            return
        study = self._bridge.study
        held = {one.id for one in study.supports_of(finding.id)}
        people = {one.id: study.participant_of(one) for one in study.statements_in_order()}
        targets = [
            Target(one.id, one.quotation, person.name if (person := people[one.id]) is not None else "")
            for one in study.statements_in_order()
            if one.id not in held
        ]

        def choose(target: Target) -> None:
            self._bridge.do(choose_quotations, finding.id, [target.id], origin=self)

        self._open(tr("A quotation for the finding"), targets, choose, read=True, icon="pin")

    def _rename(self, words: str) -> None:
        finding = self.beside.finding
        if finding is not None and words.strip() and not self._read_only:
            self._bridge.do(describe_finding, finding.id, words, origin=self)
        elif finding is not None:
            self.beside.own.set_text(finding.name)

    def _remove_finding(self) -> None:
        finding = self._finding()
        if finding is not None and finding.layer is None and not self._read_only:
            self._bridge.do(remove_finding, finding.id, origin=self)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Recommendations

    def recommend(self) -> None:
        """Offer a place for the next recommendation."""
        if not self._read_only:
            self.panel.show_part(ADVICE)
            self.panel.advice.write()

    # Putting together

    def _open(
        self,
        heading: str,
        targets: Sequence[Target],
        choose: Callable[[Target], None],
        *,
        none: str = "",
        makes: str = "",
        icon: str = "page",
        icons: dict[str, str] | None = None,
        read: bool = False,
    ) -> None:
        palette = self.palette_
        palette.icon, palette.icons, palette.read = icon, icons or {}, read
        back = QApplication.focusWidget()
        palette.open(heading, targets, choose, back if back is not None else self.list, none=none, makes=makes)

    def _lay_out(self) -> None:
        narrowed = Row(self.filter)
        narrowed.add_stretch()
        head = Column(narrowed, self.expected, margins=(14, 10, 14, 10), spacing=8)
        start = _Start(head)
        start.add(Divider())
        start.add(self.list, 1)
        start.add(Divider())
        foot = Row(self.new, margins=(10, 8, 10, 8))
        foot.add_stretch()
        if self._read_only:
            foot.hide()
        start.add(foot)
        self._work = QWidget()
        layout = QHBoxLayout(self._work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(start)
        layout.addWidget(Divider(vertical=True))
        layout.addWidget(scrolled(self.beside, "sheet"), 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._work)
        self._pages.addWidget(self.empty)
        self.add(self._pages, 1)

    def _make_deeds(self) -> None:
        self._deeds: list[QAction] = []
        for text, keys, do in (
            (tr("Set the finding &beside a source…"), same_key("N"), self.compare),
            (tr("Link a &passage…"), same_key("P"), self.link_passage),
            (tr("&Write a finding…"), same_key("F"), self.write_finding),
            (tr("New source for the &list of references…"), same_key("R"), lambda: self.panel.new_reference()),
            (tr("Write &a recommendation"), same_key("A"), self.recommend),
        ):
            action = QAction(text, self)
            action.setShortcuts(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _on=False, do=do: do())
            self.addAction(action)
            self._deeds.append(action)
        self._offer()

    def _offer(self) -> None:
        chosen = self._finding() is not None
        compare, link, *others = self._deeds
        compare.setEnabled(chosen and not self._read_only)
        link.setEnabled(chosen and not self._read_only and bool(self._comparison_in_focus()))
        for deed in others:
            deed.setEnabled(not self._read_only)

    def _connect(self) -> None:
        self.list.chosen.connect(self._walk)
        self.filter.chosen.connect(lambda _key: self.refresh())
        self.expected.chosen.connect(lambda _key: self.refresh())
        self.new.clicked.connect(self.write_finding)
        self.empty.activated.connect(self.write_finding)
        beside = self.beside
        beside.renamed.connect(self._rename)
        beside.removed.connect(self._remove_finding)
        beside.quoting.connect(self._quote)
        beside.comparing.connect(self.compare)
        beside.nothing_found.connect(self.nothing_found)
        beside.opened.connect(lambda one: self.go.emit(Place("statement", one)))
        self.panel.missing.wanted.connect(self._lead)
        self._bridge.changed.connect(self._follow)

    def _connect_card(self, card: ComparisonCard) -> None:
        card.written.connect(self._write)
        card.removed.connect(self._remove)
        card.linking.connect(self.link_passage)
        card.unlinked.connect(lambda one, passage: self._bridge.do(unlink_passage, one, passage, origin=self))
        card.opened.connect(lambda passage: self.go.emit(Place("statement", passage)))

    def _lead(self, place: Place) -> None:
        if place.kind in ("finding", "comparison", "recommendation"):
            self.show_place(place)
        else:
            self.go.emit(place)

    def _follow(self, change_set: ChangeSet) -> None:
        """What was done here is seen at once; the rest when the hands rest."""
        if change_set.origin in (self, self.panel):
            self.refresh()


class _Start(Column):
    """The column of findings, as wide as it asks for."""

    def __init__(self, head: QWidget) -> None:
        super().__init__(head, spacing=0, ground="panel")

    def restyle(self) -> None:
        """Keep its width."""
        super().restyle()
        self.setFixedWidth(theme().px(_LIST))
