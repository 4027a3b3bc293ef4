"""The record of peer debriefing as a Word document: checks, agreement, differences and their ends, changes, validity.

METHOD.md, "Peer debriefing" and "Word output for a right-to-left study". Figures out of date say so where they stand.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import BinaryIO

from phenocode.analysis.agreement import Agreement, LayerAgreement
from phenocode.analysis.agreement_figures import Figures, Interval, Why
from phenocode.analysis.agreement_words import (
    STALE,
    WHY,
    WITHOUT_NOWHERE,
    coefficient_said,
    day_said,
    interval_said,
    items_said,
    percent_said,
    plain,
    row_name,
    threshold_said,
    version_said,
)
from phenocode.analysis.debriefing_record import Check, DebriefingRecord, Matter, outcomes_of
from phenocode.analysis.debriefing_sentences import Passage
from phenocode.analysis.debriefing_words import (
    DECISIONS,
    EVIDENCE,
    FOLLOWS,
    KINDS,
    NO_ENTRY,
    UNRESOLVED,
)
from phenocode.exchange.debriefing_headings import SAID, STRATA
from phenocode.exchange.page import Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import HEADINGS, LARGER, PROSE, TEXT, TITLE
from phenocode.i18n import digits
from phenocode.study.debriefing import Package, ReviewKind, Verdict
from phenocode.study.records import Layer

_MATTERS = (0.32, 0.18, 0.2, 0.3)  # how the columns share the width
_FIGURES = (0.2, 0.13, 0.09, 0.14, 0.22, 0.22)
_CHANGES = (0.34, 0.2, 0.2, 0.26)
_REGISTER = (0.27, 0.18, 0.17, 0.38)
_BREAKABLE = 1500  # a row with more characters may go over the page's end
_QUOTED = {"fa": ("«", "»"), "en": ("“", "”")}


def write_debriefing_docx(record: DebriefingRecord, passage: Passage, file: BinaryIO, *, profile: Profile) -> None:
    """Write the record, with the sentences for a methods section at its end."""
    writing = _Writing(record, passage, profile)
    write_document(
        writing.body(),
        file,
        profile=profile,
        language=record.language,
        title=SAID[record.language].title,
        prose=True,
        upright=True,
    )


class _Writing:
    """One document while it is written."""

    def __init__(self, record: DebriefingRecord, passage: Passage, profile: Profile) -> None:
        self._record = record
        self._passage = passage
        self._profile = profile
        self._language = record.language
        self._words = SAID[record.language]
        self._page = self._grid(())
        self._captions = Captions(record.language, profile)

    def body(self) -> str:
        record, words = self._record, self._words
        parts = [self._heading(words.title, TITLE)]
        if not record.checks:
            parts.append(self._prose(words.nobody))
        for title, checks in ((words.coder, record.coder_checks), (words.dialogic, record.dialogic_checks)):
            if checks:
                parts.append(self._heading(title))
                parts += map(self._check, checks)
        if record.checks:
            parts += [self._changes(), self._open()]
        if record.claims or record.entries:
            parts.append(self._register())
        if self._passage.paragraphs:
            parts.append(self._heading(words.sentences))
            parts += map(self._prose, self._passage.paragraphs)
        return "".join(parts)

    # One check

    def _check(self, check: Check) -> str:
        words = self._words
        parts = [self._heading(self._comma().join(dict.fromkeys(check.judges)), HEADINGS[1])]
        parts.append(self._prose(KINDS[self._language][check.kind]))
        if check.stale:
            parts.append(self._stale())
        parts += self._facts(check)
        if check.agreements:
            parts.append(self._heading(words.agreement, HEADINGS[2]))
            parts += self._agreement(check)
        if check.kind is ReviewKind.IN_PLACE:
            counts = {verdict.value: self._number(check.verdicts[verdict]) for verdict in Verdict}
            parts.append(self._prose(words.verdicts.format(all=self._number(check.verdicts.total()), **counts)))
        for title, matters in (
            (words.differences, check.differing),
            (words.talks, [matter for matter in check.matters if not matter.differs]),
        ):
            if matters:
                parts.append(self._heading(title, HEADINGS[2]))
                parts.append(self._prose(self._counted(matters)) if title == words.differences else "")
                parts.append(self._matters(check, matters, title))
        return "".join(parts)

    def _facts(self, check: Check) -> Iterable[str]:
        words = self._words
        for review in check.reviews:
            several = f"{review.judge}: " if len(check.reviews) > 1 else ""
            label = words.held if check.kind is ReviewKind.MEETING else words.answered
            yield self._fact(label, several + self._day(review.answered))
            yield self._fact(
                words.read, several + words.read_by.format(day=self._day(review.read), who=review.researcher)
            )
        package = check.package
        for asked in dict.fromkeys(filter(None, [package.asked if package else "", *(r.asked for r in check.reviews)])):
            yield self._fact(words.asked, asked)
        if package is not None:
            yield self._fact(words.judged, self._judged(package))
            yield self._fact(words.categories, version_said(check.agreements[0]))
        for review in check.reviews:
            if review.outcome:
                yield self._fact(words.outcome, review.outcome)

    def _judged(self, package: Package) -> str:
        """How many items of how many, and how they were drawn."""
        words, language = self._words, self._language
        taken = items_said(package.unit, len(package.items), language)
        if len(package.items) == package.sampled_from:
            return taken
        whole = items_said(package.unit, package.sampled_from, language)
        told = words.judged_of.format(some=self._number(len(package.items)), all=whole)
        if not package.stratified_by:
            return told
        by = STRATA[language].get(package.stratified_by, package.stratified_by)
        return f"{told} ({words.sampled.format(by=by, seed=self._number(package.seed))})"

    def _agreement(self, check: Check) -> Iterable[str]:
        words = self._words
        first = check.agreements[0]
        for number, agreement in enumerate(check.agreements):
            if number:
                yield self._bold_line(words.alone.format(judge=agreement.judges[0].judge))
            yield self._figures(agreement)
        notes = [words.bootstrap.format(resamples=self._number(first.resamples), seed=self._number(first.seed))]
        if first.thresholds:
            listed = ("؛ " if self._language == "fa" else "; ").join(
                threshold_said(one, self._language) for one in first.thresholds
            )
            notes.append(words.thresholds.format(list=listed))
        yield from map(self._prose, notes)

    def _figures(self, agreement: Agreement) -> str:
        words = self._words
        rows: list[tuple[str, ...]] = []
        whys: dict[Why, None] = {}
        for nowhere in (True, False) if agreement.has_nowhere else (True,):
            for layer, one in agreement.rows:
                rows += self._lines(layer, one, agreement.discussed, nowhere=nowhere)
                for figures in (one.figures(nowhere=nowhere), one.figures(after=True, nowhere=nowhere)):
                    whys |= dict.fromkeys(filter(None, (figures.kappa_why, figures.alpha_why)))
        caption = self._among(words.agreement, [one.judge for one in agreement.judges])
        table = self._table(
            caption, words.figures, _FIGURES, [[[cell] for cell in row] for row in rows], first_bold=True
        )
        return table + "".join(self._prose(WHY[self._language][why]) for why in whys)

    def _lines(
        self, layer: Layer | None, one: LayerAgreement, discussed: bool, *, nowhere: bool
    ) -> list[tuple[str, ...]]:
        name = row_name(layer, self._language)
        if not nowhere:
            name = WITHOUT_NOWHERE[self._language].format(row=name)
        rows = [(name, self._words.before, *self._measured(one.figures(nowhere=nowhere)))]
        if discussed:
            rows.append(("", self._words.after, *self._measured(one.figures(after=True, nowhere=nowhere))))
        return rows

    def _measured(self, figures: Figures) -> tuple[str, ...]:
        return (
            self._number(figures.n),
            percent_said(figures.percent, self._language),
            self._with_interval(figures.kappa, figures.kappa_interval),
            self._with_interval(figures.alpha, figures.interval),
        )

    def _with_interval(self, value: float | None, interval: Interval | None) -> str:
        said, within = coefficient_said(value, self._language), interval_said(interval, self._language)
        return f"{said} ({within})" if within and value is not None else said

    def _matters(self, check: Check, matters: Sequence[Matter], title: str) -> str:
        in_place = check.kind is ReviewKind.IN_PLACE
        headings = self._words.challenges if in_place else self._words.matters
        before = [None, *(matter.subject_id for matter in matters)]
        rows = [
            [
                None if matter.subject_id == former else self._subject(matter),
                [_Bold(matter.at), *([matter.analyst] if matter.analyst else [])],
                [line for side in matter.sides for line in self._side(side.judge, side.said, side.reason)],
                [*self._thread(matter), *self._end(matter)],
            ]
            for matter, former in zip(matters, before, strict=False)
        ]
        return self._table(self._among(title, check.judges), headings, _MATTERS, rows)

    def _subject(self, matter: Matter) -> list[str]:
        before, after = _QUOTED[self._language] if matter.quoted else ("", "")
        lines = [f"{before}{matter.subject}{after}"]
        return [*lines, f"({matter.participant})"] if matter.participant else lines

    def _side(self, judge: str, said: str, reason: str) -> list[str]:
        return [f"{judge}: {said}", *([reason] if reason else [])]

    def _thread(self, matter: Matter) -> list[str]:
        return [f"{one.author} ({one.day}): {one.text}" for one in matter.thread]

    def _end(self, matter: Matter) -> list[str]:
        if matter.decided is None:
            if not matter.differs:
                return []
            return [_Bold(FOLLOWS[self._language] if matter.follows else UNRESOLVED[self._language])]
        decided = matter.decided
        said = DECISIONS[self._language][decided.decision].format(place=decided.place)
        by = self._words.by.format(who=decided.by, day=decided.day)
        return [_Bold(said), by, *([decided.reason] if decided.reason else [])]

    def _counted(self, matters: Sequence[Matter]) -> str:
        outcomes = outcomes_of(matters)
        ends = (
            words.format(n=self._number(count))
            for name, words in self._words.ends.items()
            if (count := getattr(outcomes, name))
        )
        return self._words.counted.format(differed=self._number(outcomes.differed), ends=self._comma().join(ends))

    # The whole

    def _changes(self) -> str:
        words, changes = self._words, self._record.changes
        if not changes:
            return self._heading(words.changes) + self._prose(words.no_changes)
        rows = []
        for matter in changes:
            decided = matter.decided
            if decided is not None:
                why = [words.by.format(who=decided.by, day=decided.day), decided.reason]
                rows.append([self._subject(matter), [decided.former or matter.analyst], [decided.place], why])
        return self._heading(words.changes) + self._table(words.changes, words.change, _CHANGES, rows)

    def _open(self) -> str:
        """What is unresolved, a line for each subject of a check."""
        words = self._words
        count = 0
        lines = []
        for check in self._record.checks:
            still = [matter for matter in check.differing if matter.is_open]
            count += len(still)
            for _, same in groupby(still, key=lambda matter: matter.subject_id):
                first, *others = same
                layers = self._comma().join(matter.at for matter in (first, *others))
                about = " ".join(self._subject(first))
                lines.append(f"{about} — {layers} — {self._comma().join(dict.fromkeys(check.judges))}")
        heading = self._heading(f"{words.open} ({self._number(count)})" if count else words.open)
        return heading + "".join(map(self._prose, lines or [words.open_none]))

    def _register(self) -> str:
        words, record, language = self._words, self._record, self._language
        rows: list[list[list[str] | None]] = []
        for entry in record.entries:
            rows.append([[_Bold(EVIDENCE[language][entry.kind])], [entry.who], [entry.held], [entry.outcome]])
        for kind in record.unsupported:
            rows.append([[_Bold(EVIDENCE[language][kind])], [], [], [_Bold(NO_ENTRY[language])]])
        return self._heading(words.register) + self._table(words.register, words.entries, _REGISTER, rows)

    # Pieces

    def _grid(self, widths: Sequence[int], caption: str = "") -> Grid:
        return Grid(widths, self._profile, right_to_left=self._language == "fa", caption=caption)

    def _heading(self, text: str, style: str = HEADINGS[0]) -> str:
        formats = run_format(self._profile, bold=True, larger=LARGER[style])
        return self._page.paragraph(style, self._page.runs(plain(text), formats))

    def _prose(self, text: str) -> str:
        return self._page.paragraph(PROSE, self._page.runs(plain(text), self._page.plain))

    def _bold_line(self, text: str) -> str:
        words = self._page.runs(plain(text), self._page.bold)
        return self._page.paragraph(PROSE, words, "<w:keepNext/>")

    def _stale(self) -> str:
        return self._bold_line(STALE[self._language])

    def _fact(self, label: str, text: str) -> str:
        words = self._page.runs(f"{label} ", self._page.bold)
        return self._page.paragraph(PROSE, words + self._page.runs(plain(text), self._page.plain))

    def _gap(self) -> str:
        return self._page.paragraph(
            TEXT, "", spacing='<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
        )

    def _table(
        self,
        caption: str,
        headings: Sequence[str],
        shares: Sequence[float],
        rows: Sequence[Sequence[Sequence[str] | None]],
        *,
        first_bold: bool = False,
    ) -> str:
        """A table whose cells hold paragraphs; None goes on with the cell above."""
        width = self._profile.page(upright=True).text_width
        widths = [round(width * share) for share in shares]
        widths[-1] += width - sum(widths)
        grid = self._grid(widths, caption)
        lines = []
        for row, after in zip(rows, [*rows[1:], None], strict=True):
            cells = []
            for column, texts in enumerate(row):
                merge = "<w:vMerge/>" if texts is None else ""
                if texts is not None and after is not None and after[column] is None:
                    merge = '<w:vMerge w:val="restart"/>'
                paragraphs = [
                    grid.paragraph(
                        TEXT,
                        grid.runs(
                            plain(text),
                            grid.bold if isinstance(text, _Bold) or (first_bold and not column) else grid.plain,
                        ),
                    )
                    for text in texts or ()
                ]
                cells.append(grid.cell(column, "".join(paragraphs) or grid.paragraph(TEXT, ""), merge))
            characters = sum(len(text) for texts in row for text in texts or ())
            whole = "<w:cantSplit/>" if characters <= _BREAKABLE else ""
            lines.append(f"<w:tr><w:trPr>{whole}</w:trPr>{''.join(cells)}</w:tr>")
        return self._captions.table(plain(caption)) + grid.table(headings, "".join(lines)) + self._gap()

    def _among(self, title: str, judges: Sequence[str]) -> str:
        """A caption that says whose check the table is of: a record has several."""
        return f"{title} ({self._comma().join(dict.fromkeys(judges))})"

    def _number(self, number: int) -> str:
        return digits(str(number), self._language)

    def _day(self, moment: str) -> str:
        return day_said(moment, self._language)

    def _comma(self) -> str:
        return "، " if self._language == "fa" else ", "


class _Bold(str):
    """A paragraph of a cell that is set in bold."""

    __slots__ = ()
