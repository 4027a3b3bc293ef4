"""Quotations without a place: the likely places of each, to be looked at and taken one by one or together."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phenocode.commands.anchoring import (
    PlaceIn,
    Proposal,
    anchor_statements,
    mark_found,
    prepare_search,
    unanchored_statements,
)
from phenocode.i18n import tr, trn
from phenocode.text.context import context
from phenocode.ui.anchoring.decisions import LIKENESS, QUOTATION, TAKE, WHERE, Decision, Decisions, Index
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job
from phenocode.ui.look.theme import theme
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented, paint_check
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.labels import Quotation, label
from phenocode.ui.widgets.panels import Divider, EmptyPlace, PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip
from phenocode.ui.widgets.samples import SampleCard
from phenocode.ui.widgets.tables import set_as_study_table

_WIDTH, _HEIGHT, _SIDE = 1240, 760, 460
_WIDTHS = {TAKE: 32, LIKENESS: 90, WHERE: 150}
_ROW = 34
_BOX = 16
_MOST_ROWS = 6  # of the words on a place's card
_BESIDE = 2 * (14 + 12) + 12  # margins of the panel and of the card, and the scroll bar
_RAGGED = 1.15  # lines that end at words are not full
_AROUND = 70  # letters before and after a place
_STATEMENTS, _PASTED = "statements", "pasted"


class AnchoringWindow(Themed, QDialog):
    """Statements that lie in no transcript, or pasted quotations, and where they may stand.

    Nothing below certainty is taken by itself, and nothing at all before "Place" is pressed; then as one step.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: Job | None = None
        self._cards: list[SampleCard] = []
        self._language = bridge.study.about.language
        rtl = bridge.study.about.right_to_left
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.setWindowTitle(tr("Place quotations"))
        self.finished.connect(self.deleteLater)
        self.decisions = Decisions(bridge.study, self)
        self.decisions.decided.connect(self._show_sum)
        self.table = self._make_table()
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_page())
        self.init_theme()
        waiting = bool(unanchored_statements(bridge.study))
        self._what.set_value(_STATEMENTS if waiting else _PASTED)
        self._show_what(self._what.value())

    def restyle(self) -> None:
        """Ask for enough room."""
        present = theme()
        room = self.screen().availableGeometry()
        width = min(present.px(_WIDTH), room.width() - 32)
        self.resize(width, min(present.px(_HEIGHT), room.height() - 64))
        self._split.setSizes([width * (_WIDTH - _SIDE) // _WIDTH, width * _SIDE // _WIDTH])
        self.table.verticalHeader().setDefaultSectionSize(present.px(_ROW))
        for column, wide in _WIDTHS.items():
            self.table.setColumnWidth(column, present.px(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards' lines follow the width."""
        super().resizeEvent(event)
        if self._cards:
            self._show_places()

    def done(self, result: int) -> None:
        """Stop looking, and close."""
        self._cancel()
        if self._job is not None:
            self._job.wait()
        super().done(result)

    def place(self) -> None:
        """Give the quotations that are taken their places, as one step."""
        taken = [(row.proposal, row.place) for row in self.decisions.taken if row.place is not None]
        statements = [(p.statement_id, one.transcript_id, one.spans) for p, one in taken if p.statement_id is not None]
        pasted = [(one.transcript_id, one.spans) for p, one in taken if p.statement_id is None]
        if statements:
            answer = self._bridge.do(anchor_statements, statements, origin=self)
        else:
            answer = self._bridge.do(mark_found, pasted, origin=self)
        if answer is None:
            return
        self._bridge.said.emit(trn("1 quotation was placed.", "{n} quotations were placed.", len(taken)))
        left = [row.proposal for row in self.decisions.rows if not row.taken]
        self.decisions.show_proposals(left)
        self._choose_row(0)
        if not left:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Looking

    def _show_what(self, what: str) -> None:
        self._paste.setVisible(what == _PASTED)
        self.decisions.show_proposals(())
        self._show_places()
        if what == _STATEMENTS:
            self._look([], [statement.id for statement in unanchored_statements(self._bridge.study)])
        else:
            self._pages.setCurrentWidget(self._awaiting)
            self._words.setFocus()

    def _look_for_pasted(self) -> None:
        quotations = [line.strip() for line in self._words.text().splitlines() if line.strip()]
        self._look(quotations, [])

    def _look(self, quotations: Sequence[str], statement_ids: Sequence[str]) -> None:
        if self._job is not None:
            return
        if not (quotations or statement_ids):
            self._pages.setCurrentWidget(self._awaiting if self._paste.isVisibleTo(self) else self._empty)
            return
        search = prepare_search(self._bridge.session, quotations, statement_ids=statement_ids)
        job = self._job = Job(search.run, self)
        job.progressed.connect(lambda done, total, _what: self.progress.advance(done, total))
        job.done.connect(self._take)
        job.refused.connect(self._bridge.refused)
        job.ended.connect(self._end)
        self.progress.start(tr("Looking through the transcripts"))
        self._find.setEnabled(False)
        job.start()

    def _take(self, proposals: list[Proposal]) -> None:
        self.decisions.show_proposals(proposals)
        self._pages.setCurrentWidget(self.table)
        self._choose_row(0)
        self.table.setFocus()

    def _end(self) -> None:
        self.progress.finish()
        self._find.setEnabled(True)
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # Showing

    def _row(self) -> int:
        row = self.table.currentIndex().row()
        return row if 0 <= row < len(self.decisions.rows) else -1

    def _choose_row(self, row: int) -> None:
        if row < len(self.decisions.rows):
            self.table.setCurrentIndex(self.decisions.index(row, QUOTATION))
        self._show_places()

    def _show_places(self) -> None:
        self._places.clear()
        self._cards = []
        row = self._row()
        if row < 0:
            return
        decision = self.decisions.rows[row]
        self._places.add(Quotation(decision.proposal.quotation, self._language))
        if not decision.proposal.places:
            said = tr("No place in the transcripts is near these words. The statement stays as it is, without a place.")
            self._places.add(label(said, tone="ink2", wrap=True))
        group = QButtonGroup(self._places)
        for number, place in enumerate(decision.proposal.places):
            card = SampleCard(self._head_of(place), self._around(place), self._language, self._rows_of(place))
            card.setChecked(number == decision.chosen)
            card.clicked.connect(lambda _on=False, row=row, number=number: self.decisions.choose(row, number))
            group.addButton(card)
            self._cards.append(card)
            self._places.add(card)

    def _head_of(self, place: PlaceIn) -> str:
        study, session = self._bridge.study, self._bridge.session
        transcript = study.transcripts[place.transcript_id]
        line = session.lines(transcript.source_id).number_at(place.spans[0][0])
        where = tr("{transcript}, line {line}", transcript=transcript.name, line=line)
        return tr("{place}: {likeness}", place=where, likeness=self.decisions.say_likeness(place))

    def _rows_of(self, place: PlaceIn) -> tuple[int, ...]:
        """How many lines of the card the words before, those at the place, and those after take."""
        present = theme()
        words = present.metrics(present.reading_font(self._language, "table")).horizontalAdvance(self._around(place)[1])
        room = max(self._split.sizes()[1] - present.px(_BESIDE), present.px(100))
        return 1, min(math.ceil(words * _RAGGED / room), _MOST_ROWS), 1

    def _around(self, place: PlaceIn) -> tuple[str, ...]:
        transcript = self._bridge.study.transcripts[place.transcript_id]
        text = self._bridge.session.source(transcript.source_id).text
        before, _, after = context(text, place.spans[0][0], place.spans[-1][1], _AROUND)
        opening, closing = ("«", "»") if self._language == "fa" else ("“", "”")
        return (before.strip(), f"{opening}{' '.join(place.words.split())}{closing}", after.strip())

    def _show_sum(self) -> None:
        rows, taken = self.decisions.rows, len(self.decisions.taken)
        missing = sum(1 for row in rows if row.place is None)
        self._place.setText(
            trn("Place {n} quotation", "Place {n} quotations", taken) if taken else tr("Place quotations")
        )
        self._place.setEnabled(taken > 0)
        self._header.set_detail(trn("{n} quotation", "{n} quotations", len(rows)) if rows else "")
        self._sum.setText(trn("{n} was not found.", "{n} were not found.", missing) if missing else "")
        row = self._row()
        if row >= 0 and self._cards:
            self._cards[self.decisions.rows[row].chosen].setChecked(True)

    # Making

    def _make_table(self) -> QTableView:
        table = _Table(self.decisions)
        set_as_study_table(table, self._language)
        table.setAccessibleName(tr("Quotations"))
        table.horizontalHeader().setSectionResizeMode(QUOTATION, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_places())
        return table

    def _make_page(self) -> Column:
        self._header = PanelHeader(tr("Place quotations"), lead=True)
        options = [(_STATEMENTS, tr("Statements without a place")), (_PASTED, tr("Pasted quotations"))]
        self._what = Segmented(options, _STATEMENTS, tr("What is to be placed"))
        self._what.chosen.connect(self._show_what)
        self._header.add(self._what)
        self._words = NoteEdit(
            tr("Paste quotations here, each in a paragraph of its own; […] stands for an omission."),
            self._direction,
            min_lines=3,
            max_lines=8,
        )
        self._words.setAccessibleName(tr("Pasted quotations"))
        self._find = button(tr("Find them"))
        self._find.clicked.connect(self._look_for_pasted)
        foot_of_paste = Row()
        foot_of_paste.add_stretch()
        foot_of_paste.add(self._find)
        self._paste = Column(self._words, foot_of_paste, margins=(14, 12, 14, 12), spacing=8, ground="panel")
        self._empty = EmptyPlace(tr("Every statement has its place in a transcript. Paste quotations to find theirs."))
        self._awaiting = EmptyPlace(tr("The places that are found will stand here, to be looked at one by one."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._awaiting)
        set_ground(self._pages, "sheet")
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        left = Column(self._paste, spacing=0)
        left.add(self._pages, 1)
        self._places = Column(margins=(14, 14, 14, 14), spacing=10)
        places = Column(self._places, ground="sheet")
        places.add_stretch()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(scrolled(places, "sheet"))
        self._split.setStretchFactor(0, 1)
        self._split.splitterMoved.connect(lambda *_: self._show_places())
        self._sum = label("", "caption", "ink2")
        self._place = button(tr("Place quotations"), primary=True, key="Ctrl ↵")
        press = QAction(self)
        press.setShortcut("Ctrl+Return")
        press.triggered.connect(self._place.click)
        self.addAction(press)
        self._place.clicked.connect(self.place)
        close = button(tr("Close"))
        close.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=12)
        foot.add(self._sum)
        foot.add_stretch()
        for widget in (self.progress, close, self._place):
            foot.add(widget)
        page = Column(self._header, spacing=0)
        page.add(self._split, 1)
        page.add(Divider())
        page.add(foot)
        set_ground(page, "panel")
        return page


class _Table(QTableView):
    """The quotations; Space takes one or leaves it, the figures choose among its places."""

    def __init__(self, decisions: Decisions) -> None:
        super().__init__()
        self._decisions = decisions
        self.setModel(decisions)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.setItemDelegateForColumn(TAKE, _Tick(self))
        let_copy(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and the figures, of all three kinds, decide."""
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self._decisions.take(index.row(), not self._decisions.rows[index.row()].taken)
        elif index.isValid() and event.text().isdecimal() and not event.modifiers():
            self._choose(index, self._decisions.rows[index.row()], int(event.text()))
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex, row: Decision, number: int) -> None:
        if 1 <= number <= len(row.proposal.places):
            self._decisions.choose(index.row(), number - 1)


class _Tick(QStyledItemDelegate):
    """The box of a row, as boxes look everywhere here."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, and the box if it has one."""
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().colour("accent_tint"))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            side = theme().px(_BOX)
            box = QRectF(0, 0, side, side)
            box.moveCenter(rect.center())
            paint_check(painter, box, Qt.CheckState(state))
