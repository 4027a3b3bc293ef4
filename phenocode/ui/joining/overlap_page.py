"""How the statements of two copies coincide: a strip and numbers a transcript, and tables to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from phenocode.analysis.copies import Marking, Overlap, counts_by_maker
from phenocode.analysis.copies_sheets import codes_sheet, overlap_sheet, pairs_sheet
from phenocode.analysis.measures import percent_in_table
from phenocode.analysis.sheets import Sheet
from phenocode.i18n import number, tr, trn
from phenocode.ui.bridge import Bridge
from phenocode.ui.joining.overlap_strip import OverlapStrip
from phenocode.ui.joining.reading import Read
from phenocode.ui.look.theme import theme
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import Quotation, label
from phenocode.ui.widgets.panels import EmptyPlace, Section

_MOST_PAIRS = 3  # shown of a transcript; all are in the table that can be copied
_MOST_CODES = 20
_WHOSE = 46


class OverlapPage(Column):
    """Shows a comparison."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=16, ground="sheet")
        self._bridge = bridge
        self._read: Read | None = None
        rtl = bridge.study.about.right_to_left
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def show_comparison(self, read: Read) -> None:
        """Show who marked what."""
        if read is self._read:
            return
        self.clear()
        self._read = read
        comparison = read.comparison
        if not comparison.transcripts:
            self.add(EmptyPlace(tr("Nobody has marked a statement in either copy.")), 1)
            return
        self.add(self._sum())
        self.add(self._buttons())
        for overlap in comparison.transcripts:
            self.add(self._section(overlap))
        self.add(self._codes())
        self.add_stretch()

    def _sum(self) -> Column:
        assert self._read is not None  # noqa: S101 - it is being shown
        comparison = self._read.comparison
        whole = tr("Unitising overlap of the whole: {share}", share=say_share(comparison.share))
        formula = tr(
            "characters marked by both, divided by characters marked by either; statements that were there when the "
            "copies parted are left out"
        )
        makers = [
            trn("{who} marked 1 statement", "{who} marked {n} statements", count, who=who)
            for who, count in counts_by_maker(comparison).items()
        ]
        codes = tr(
            "Statements that both have: with the same codes {same}, with other codes {other}, coded by one only {one}",
            same=comparison.same_codes,
            other=comparison.different_codes,
            one=comparison.half_coded,
        )
        return Column(
            label(whole, "lead", "ink", bold=True, wrap=True),
            label(formula, "caption", "ink2", wrap=True),
            label(tr("; ").join(makers), "body", "ink", wrap=True),
            label(codes, "body", "ink", wrap=True),
            spacing=4,
        )

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        for text, make in (
            (tr("Copy the overlap"), lambda read: overlap_sheet(read.comparison)),
            (tr("Copy the pairs"), lambda read: pairs_sheet(read.comparison, self._words_of)),
            (tr("Copy the codes"), lambda read: codes_sheet(read.comparison)),
        ):
            one = button(text, "page", small=True)
            one.clicked.connect(lambda _on=False, make=make: self._copy(make(self._read)))
            flow.addWidget(one)
        return holder

    def _copy(self, sheet: Sheet) -> None:
        QGuiApplication.clipboard().setMimeData(copy_sheet(sheet))
        self._bridge.said.emit(tr("The table was copied."))

    def _section(self, overlap: Overlap) -> Section:
        section = Section(overlap.name, say_share(overlap.share))
        told = say_overlap(overlap)
        transcript = self._bridge.study.transcripts.get(overlap.transcript_id)
        language = self._bridge.study.language_of(transcript)
        strip = OverlapStrip(overlap, language == "fa", f"{overlap.name}: {told}")
        lanes = Row(
            Column(label(tr("Mine"), "caption", "accent"), label(tr("Theirs"), "caption", "ink2"), spacing=0),
            spacing=10,
        )
        lanes.add(strip, 1)
        section.add(lanes)
        section.add(label(told, "caption", "ink2", wrap=True))
        for pair in overlap.overlapping[:_MOST_PAIRS]:
            shared = trn("1 character shared", "{n} characters shared", pair.shared)
            likeness = tr("{shared}, Jaccard {jaccard}", shared=shared, jaccard=number(round(pair.jaccard, 2)))
            section.add(label(likeness, "caption", "ink2"))
            for marking, mine in ((pair.mine, True), (pair.theirs, False)):
                section.add(self._quoted(marking, mine=mine))
        left = len(overlap.overlapping) - _MOST_PAIRS
        if left > 0:
            section.add(label(trn("1 more pair in the table", "{n} more pairs in the table", left), "caption", "ink3"))
        return section

    def _quoted(self, marking: Marking, *, mine: bool) -> Row:
        whose = label(tr("Mine") if mine else tr("Theirs"), "caption", "ink2")
        whose.setMinimumWidth(theme().px(_WHOSE))
        row = Row(whose, spacing=10)
        row.add(Quotation(self._words_of(marking, mine), self._bridge.study.about.language, kind="table"), 1)
        return row

    def _words_of(self, marking: Marking, mine: bool) -> str:
        assert self._read is not None  # noqa: S101 - it is being shown
        study = self._bridge.study if mine else self._read.copy
        statement = study.statements.get(marking.statement_id)
        return "" if statement is None else " ".join(statement.quotation.split())

    def _codes(self) -> Section:
        assert self._read is not None  # noqa: S101 - it is being shown
        codes = self._read.comparison.codes
        section = Section(tr("Codes used"), trn("{n} code", "{n} codes", len(codes)))
        for use in codes[:_MOST_CODES]:
            row = Row(spacing=10)
            row.add(label(use.name, "body", "ink", wrap=True, direction=self._direction), 1)
            row.add(label(tr("mine {n}", n=use.mine), "caption", "ink2", tabular=True))
            row.add(label(tr("theirs {n}", n=use.theirs), "caption", "ink2", tabular=True))
            section.add(row)
        if len(codes) > _MOST_CODES:
            left = len(codes) - _MOST_CODES
            section.add(label(trn("1 more code in the table", "{n} more codes in the table", left), "caption", "ink3"))
        return section


def say_share(share: float | None) -> str:
    """A share in percent; a dash where there is none."""
    return "—" if share is None else tr("{n} %", n=percent_in_table(share))


def say_overlap(overlap: Overlap) -> str:
    """What two people marked in a transcript, in numbers."""
    said = tr(
        "only mine {mine}, only theirs {theirs}, identical {same}, overlapping {pairs}; characters marked by both "
        "{both} of {either}",
        mine=len(overlap.only_mine),
        theirs=len(overlap.only_theirs),
        same=len(overlap.identical),
        pairs=len(overlap.overlapping),
        both=overlap.both,
        either=overlap.either,
    )
    if overlap.kept:
        said = tr("{numbers}; {n} from before", numbers=said, n=len(overlap.kept))
    return tr("{numbers}; the texts differ", numbers=said) if overlap.corrected else said
