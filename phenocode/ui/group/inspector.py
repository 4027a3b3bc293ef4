"""The whole card: name, definition, aspects, memo, what stands under it, and its quotations; the checks below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, move_cards, rename_card
from phenocode.commands.memos import write_memo
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, Category, InitialCode, Layer, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.card_cases import CardCases
from phenocode.ui.group.card_name import CardName
from phenocode.ui.group.card_texts import AFTER_CASES, BEFORE_CASES, CardTexts, card_note
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.quotations import Quotations
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.group.words import Card
from phenocode.ui.outcome.quantities.line import QuantityLine
from phenocode.ui.reviewing.points_panel import PointsPanel
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import Button, tool_button
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import Tag
from phenocode.ui.widgets.panels import Notice, Section
from phenocode.ui.widgets.swatch import Swatch

_REST_MS = 60


class CardPanel(Column):
    """One card, to read and to write on. Everything written is kept when the keyboard leaves its field."""

    go = Signal(object)  # a Place in another workspace
    card_wanted = Signal(str)  # the id of a code or category to show on the board
    statement_wanted = Signal(str)

    def __init__(self, bridge: Bridge, facts: FactsBook, painter: CardPainter) -> None:
        super().__init__(margins=(14, 12, 14, 16), spacing=12, ground="panel")
        self._bridge = bridge
        self._study: Study = bridge.study
        self._facts = facts
        self._painter = painter
        self._card_id = self._wanted = ""
        self._following = False  # another card is to be shown as soon as the hands rest
        self._palette: TargetPalette | None = None  # made when it is first asked for
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.catch_up)
        self._writing = writing = bridge.review is None  # a reviewer reads and judges, and writes nothing in the study
        direction = painter.direction
        self._hint = self.add(
            label(tr("Choose a card on the board to see the whole of it here."), "body", "ink3", wrap=True)
        )
        self._swatch = Swatch(0, 12)
        self._kind = label("", "caption", "ink3")
        self._flag = Tag("", "warn", "warning")
        head = _Flow()
        self.why = tool_button("history", tr("Why here?"), "Y", size=24)
        self.why.clicked.connect(self.show_why)
        for part in (self._swatch, self._kind, self._flag, self.why):
            head.flow.addWidget(part)
        self.name = CardName(direction, self._study.about.language)
        self.name.setAccessibleName(tr("Name"))
        self.name.finished.connect(self._rename)
        self._ground = label("", "caption", "ink2", wrap=True)
        self._head = self.add(Column(head, self.name, self._ground, spacing=6))
        self._doubled = self.add(Column(spacing=0))
        self._doubled_under: list[str] = []
        self.points = PointsPanel(bridge)
        self.points.go.connect(self.go)
        self._before = CardTexts(BEFORE_CASES, direction, writing=writing)
        self.quantities = QuantityLine(bridge)
        self.quantities.opener.clicked.connect(self._show_quantities)
        self._before.put_under("definition", self.quantities)
        # What is to be judged comes first; what was said, after what it is about.
        for above in (self._before, self.points) if writing else (self.points, self._before):
            self.add(above)
        self.cases = self.add(CardCases(self._study, with_deeds=writing))
        self._after = self.add(CardTexts(AFTER_CASES, direction, writing=writing))
        self.texts: dict[str, NoteEdit] = {**self._before.edits, **self._after.edits}
        self.openers: dict[str, Button] = {**self._before.openers, **self._after.openers}
        self.memo = card_note(direction)
        self.memo.committed.connect(self._write_memo)
        self._memo_row = self.add(field(tr("Memo"), self.memo))
        self._parent = self.add(_Cards(tr("Stands under"), writing))
        self._below = self.add(_Cards("", writing))
        self._quoted = self.add(Section(tr("Quotations"), spacing=8))
        self.quotations = self._quoted.add(Quotations(self._study, with_deeds=writing))
        self._cited = self.add(Section(tr("In the literature"), spacing=8))
        self.passages = self._cited.add(Quotations(self._study))
        self.passages.wanted.connect(self.statement_wanted)
        self.add_stretch()
        for texts in (self._before, self._after):
            texts.written.connect(self._describe)
        for quoted in (self.cases, self.quotations):
            quoted.wanted.connect(self.statement_wanted)
            quoted.decided.connect(self._decide_case)
            quoted.elsewhere.connect(self._ask_category)
        for cards in (self._parent, self._below):
            cards.wanted.connect(self.card_wanted)
            cards.taken_off.connect(self._take_off)
        self.name.setReadOnly(not writing)
        self.memo.setReadOnly(not writing)
        self._show_parts(None)

    @property
    def card_id(self) -> str:
        """The id of the card shown, empty when none is."""
        return self._card_id

    def follow(self, card: Card | None) -> None:
        """Show a card as soon as the hands rest, so that walking over the board never waits for it."""
        wanted = card.id if card is not None else ""
        if wanted != self._card_id or self._following:
            self._wanted = wanted
            self._following = True
            self._rest.start()

    def tell_changed(self) -> None:
        """The study has changed: show the card anew as soon as the hands rest."""
        self._rest.start()

    def show_card(self, card: Card | None) -> None:
        """Show a card now; what was being written on another one is kept first."""
        self._wanted = card.id if card is not None else ""
        self.catch_up()

    def catch_up(self) -> None:
        """Show the card that is wanted, as it is now; a field that is being written in is left alone."""
        self._rest.stop()
        self._following = False
        other = self._wanted != self._card_id
        if other:
            self.commit()
            self._card_id = self._wanted
        card = self._card()
        self.quantities.follow(card if isinstance(card, Category) else None)
        if card is None:
            self._wanted = self._card_id = ""
        self._show_parts(card)
        self.points.show_item(self._card_id)
        if card is None:
            return
        self._swatch.set_colour(self._painter.colour_of(card))
        self._kind.setText(words.kind_word(card))
        if other or not (self.name.hasFocus() and self.name.isModified()):
            self.name.show_name(card.name)
        for texts in (self._before, self._after):
            texts.show_texts(card, other)
        memo = self._study.memo_on(card.id)
        self._memo_row.setVisible(self._writing or memo is not None)
        for opener in self.openers.values() if not self._writing else ():
            opener.hide()
        _show_text(self.memo, memo.text if memo is not None else "", other)
        facts = self._facts.of_code(card) if isinstance(card, InitialCode) else self._facts.of(card)
        flag = ""
        if isinstance(card, Category) and card.layer is Layer.FIRST:
            flag = words.flag_of(self._study, card, facts)
        self._flag.set_text(flag)
        self._flag.setVisible(bool(flag))
        self._ground.setText(self._ground_words(card, facts.codes, words.ground_sentence(facts)))
        self._show_neighbours(card)
        self._show_doubled(card)
        self._show_quotations(card, facts.statements)
        codes = [card] if isinstance(card, InitialCode) else self._study.codes_below(card)
        passages = frozenset(passage.id for code in codes for passage in self._study.passages_with(code.id))
        self._cited.set_detail(trn("{n} passage", "{n} passages", len(passages)))
        self._cited.setVisible(bool(passages))
        self.passages.show_statements(self._statements(passages), self._painter.colour_of_statement)

    def commit(self) -> None:
        """Keep what is being written."""
        if self._card() is None:
            return
        self.name.finish()
        self._before.commit()
        self._after.commit()
        self.memo.commit()
        self.points.commit()

    def show_why(self) -> None:
        """Open the notes and decisions that brought the card here."""
        from phenocode.ui.reviewing.why import show_why  # noqa: PLC0415 - when it is first asked for

        if self._card() is not None:
            self.commit()
            show_why(self._bridge, self._card_id, self)

    def edit_name(self) -> None:
        """Put the keyboard into the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard where a card is read first: its definition."""
        self.texts["definition"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _card(self) -> Card | None:
        return self._study.codes.get(self._card_id) or self._study.categories.get(self._card_id)

    def _show_parts(self, card: Card | None) -> None:
        self._hint.setVisible(card is None)
        self._head.setVisible(card is not None)
        cases = isinstance(card, Category) and (self._writing or bool(self._study.cases_of(card.id)))
        self.cases.setVisible(cases)
        for part in (
            self._doubled, self._before, self._after, self._memo_row,
            self._parent, self._below, self._quoted, self._cited,
        ):  # fmt: skip
            part.setVisible(card is not None)

    def _ground_words(self, card: Card, codes: int, ground: str) -> str:
        if isinstance(card, InitialCode):
            return ground
        return tr("{codes}; {ground}", codes=words.codes_count(codes), ground=ground)

    def _show_quantities(self) -> None:
        """Open the counts of the quantity words, at those of this card."""
        from phenocode.ui.outcome.quantities.window import QuantitiesWindow  # noqa: PLC0415 - when first asked for

        self.commit()
        window = QuantitiesWindow(self._bridge, self.window())
        window.go.connect(self.go)
        window.open()
        window.show_category(self._card_id)

    def _show_neighbours(self, card: Card) -> None:
        study = self._study
        colour = self._painter.colour_of
        below: Sequence[Card] = ()
        if isinstance(card, InitialCode):
            parents = [study.categories[p.category_id] for p in study.placements_of(card.id)]
        else:
            parents = [study.categories[card.parent_id]] if card.parent_id else []
            first = card.layer is Layer.FIRST
            below = study.codes_under(card.id) if first else study.children_of(card.id)
            layer = None if first else card.layer.below
            self._below.set_title(words.count_of(layer, len(below)))
        top = isinstance(card, Category) and card.layer is Layer.ENCOUNTER
        self._parent.setVisible(not top)
        self._parent.show_cards([(parent, colour(parent)) for parent in parents], tr("Nothing yet"))
        self._below.setVisible(isinstance(card, Category))
        self._below.show_cards([(child, colour(child)) for child in below], tr("Nothing stands under it yet"))

    def _statements(self, ids: frozenset[str]) -> list[Statement]:
        """Statements by interview and place; sorting only these is quicker than walking over all."""
        study = self._study
        orders = {t.id: study.interview_key(t) for t in study.transcripts.values()}
        last = (1 << 31, 0, "")
        return sorted(
            (study.statements[statement_id] for statement_id in ids),
            key=lambda s: (orders.get(s.transcript_id or "", last), s.start, s.end, s.position),
        )

    def _show_quotations(self, card: Card, statements: frozenset[str]) -> None:
        """The cases first; the other statements under the card below them."""
        colour_of = self._painter.colour_of_statement
        shown: frozenset[str] = frozenset()
        kinds: dict[str, CaseKind] | None = None
        if isinstance(card, Category):
            shown = self.cases.show_cases(card, statements, colour_of)
            kinds = {}
        others = statements - shown
        self._quoted.set_title(tr("Other quotations") if shown else tr("Quotations"))
        self._quoted.set_detail(words.statements_count(len(others)))
        self._quoted.setVisible(bool(others))
        self.quotations.show_statements(self._statements(others), colour_of, kinds)

    def _show_doubled(self, card: Card) -> None:
        """That a code stands under several categories, and the deeds that leave it under one of them."""
        placements = self._study.placements_of(card.id) if isinstance(card, InitialCode) else []
        under = [self._study.categories[p.category_id] for p in placements] if len(placements) > 1 else []
        told = [card.id, *(f"{category.id} {category.name}" for category in under)] if under else []
        self._doubled.setVisible(bool(under))
        if told == self._doubled_under:
            return
        self._doubled_under = told
        self._doubled.clear()
        if under:
            said = trn(
                "It stands under {n} category, as it came from a table. A code belongs to one.",
                "It stands under {n} categories, as it came from a table. A code belongs to one.",
                len(under),
            )
            deeds = [(category.id, tr("Keep it only under {name}", name=category.name)) for category in under]
            deeds = deeds if self._writing else []
            notice = self._doubled.add(Notice("warn", said, deeds))
            notice.chosen.connect(self._keep_only_under)

    def _keep_only_under(self, category_id: str) -> None:
        if self._card() is not None:
            self._bridge.do(move_cards, [self._card_id], category_id, origin=self)

    def _decide_case(self, statement_id: str, kind: CaseKind | None) -> None:
        if self._card_id in self._study.categories:
            self._bridge.do(choose_case, self._card_id, statement_id, kind, origin=self)

    def _ask_category(self, statement_id: str) -> None:
        """Ask against which category a statement speaks."""
        if self._palette is None:
            self._palette = TargetPalette(self.window(), self._painter.direction)
        targets = [
            Target(category.id, category.name, words.kind_word(category), self._painter.colour_of(category))
            for layer in Layer
            for category in self._study.layer(layer)
            if category.id != self._card_id
        ]

        def choose(target: Target) -> None:
            made = self._bridge.do(choose_case, target.id, statement_id, CaseKind.NEGATIVE, origin=self)
            if made is not None:
                self._bridge.said.emit(tr("Now a negative case of {name}", name=target.name))

        back_to = self.window().focusWidget() or self
        self._palette.open(tr("This statement is a negative case of…"), targets, choose, back_to)

    def _rename(self, name: str) -> None:
        card = self._card()
        if card is not None:
            self._bridge.do(rename_card, card.id, name, origin=self)
            now = self._card()
            if now is not None:
                self.name.show_name(now.name)

    def _describe(self, key: str, text: str) -> None:
        if self._card() is not None:
            self._bridge.do(lambda session: describe_card(session, self._card_id, origin=self, **{key: text}))

    def _write_memo(self, text: str) -> None:
        if self._card() is not None:
            self._bridge.do(write_memo, self._card_id, text, origin=self)

    def _take_off(self, card_id: str) -> None:
        """Take a card from under the one shown, or the one shown from under its parent."""
        card = self._card()
        if card is None:
            return
        below = card_id if card_id not in _parents(self._study, card) else card.id
        self._bridge.do(move_cards, [below], None, origin=self)


def _parents(study: Study, card: Card) -> set[str]:
    if isinstance(card, InitialCode):
        return {placement.category_id for placement in study.placements_of(card.id)}
    return {card.parent_id} if card.parent_id else set()


def _show_text(edit: NoteEdit, text: str, other: bool) -> None:
    """Show a text unless it is being written on; that of another card in any case."""
    if edit.text() != text and (other or not edit.hasFocus()):
        edit.set_text(text)


class _Cards(Section):
    """Names of cards as chips, under a small heading."""

    wanted = Signal(str)
    taken_off = Signal(str)

    def __init__(self, title: str, removable: bool) -> None:
        super().__init__(title)
        self._removable = removable
        self._nothing = self.add(label("", "caption", "ink3"))
        self._box = self.add(_Flow())
        self._ids: list[str] = []
        self._chips: list[CodeChip] = []

    def show_cards(self, cards: Sequence[tuple[Card, int]], nothing: str) -> None:
        """Show these with their colours, or the words for none; chips that are there already are used again."""
        self._nothing.setText(nothing)
        self._nothing.setVisible(not cards)
        self._box.setVisible(bool(cards))
        self._ids = [card.id for card, _ in cards]
        while len(self._chips) < len(cards):
            self._add_chip()
        for chip, (card, colour) in zip(self._chips, cards, strict=False):
            chip.set_code(card.name, colour)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(cards))

    def _add_chip(self) -> None:
        index = len(self._chips)
        chip = CodeChip("", removable=self._removable)
        chip.activated.connect(lambda: self.wanted.emit(self._ids[index]))
        chip.removed.connect(lambda: self.taken_off.emit(self._ids[index]))
        self._box.flow.addWidget(chip)
        self._chips.append(chip)


class _Flow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)
