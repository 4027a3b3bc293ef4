"""What the checks found as a model: each check with the things found under it, and where each of them lies."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from phenocode.analysis.findings import Finding, Item, Report
from phenocode.analysis.measures import whole_percent
from phenocode.i18n import mark, tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Check
from phenocode.ui.place import Place
from phenocode.ui.widgets.labels import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex

# What a row says while something is found, and once nothing is; a panel has no room for the checks' full titles.
_WORDS: Mapping[Check, tuple[str, str]] = MappingProxyType(
    {
        Check.UNCODED: (mark("Statements without a code"), mark("Every statement has a code")),
        Check.NO_FIRST_LAYER: (mark("Codes without a category"), mark("Every code has a category")),
        Check.NO_SECOND_LAYER: (mark("First layer without a parent"), mark("Every first layer has a parent")),
        Check.NO_ENCOUNTER: (mark("Second layer without a parent"), mark("Every second layer has a parent")),
        Check.MULTI_PARENT: (mark("Codes with two parents"), mark("Every code has only one parent")),
        Check.STRADDLING: (mark("Straddling statements"), mark("No statement straddles categories")),
        Check.ONE_STATEMENT: (mark("Categories from one statement"), mark("No category rests on one statement")),
        Check.ONE_PARTICIPANT: (mark("Categories from one participant"), mark("No category rests on one participant")),
        Check.ONE_SETTING: (mark("Categories from one setting"), mark("No category rests on one setting")),
        Check.NO_STATEMENTS: (mark("Interviews without a statement"), mark("Every interview has a statement")),
        Check.NO_CONSENT: (mark("Participants without consent"), mark("Every participant has consented")),
        Check.NO_SETTING: (mark("Participants without a setting"), mark("Every participant has a setting")),
        Check.NO_DATE: (mark("Participants without a date"), mark("Every participant has a date")),
        Check.IMPOSSIBLE_DATE: (mark("Impossible dates"), mark("Every date is possible")),
        Check.UNREADABLE_LENGTH: (mark("Unreadable lengths"), mark("Every length can be read")),
        Check.REFERRAL_CYCLE: (mark("Referrals in a circle"), mark("No referrals go in a circle")),
        Check.UNKNOWN_REFERRER: (mark("Unknown referrers"), mark("Every referrer is known")),
        Check.EQUAL_NAMES: (mark("Codes with equal names"), mark("No two codes have equal names")),
        Check.NEAR_NAMES: (mark("Codes with near-equal names"), mark("No two codes have near-equal names")),
        Check.TO_REVIEW: (mark("Statements to look at again"), mark("No statement is to be looked at again")),
        Check.STALE_EVIDENCE: (mark("Stale evidence"), mark("No evidence is stale")),
        Check.UNSUPPORTED_CLAIM: (mark("Claims without an entry"), mark("Every claim has an entry")),
        Check.UNRESOLVED: (mark("Unresolved disagreements"), mark("Every disagreement is resolved")),
        Check.UNLIKE_TRANSCRIPT: (
            mark("Statements unlike their transcript"),
            mark("Every statement equals its transcript"),
        ),
        Check.INTERVIEWER: (
            mark("Statements with the interviewer's words"),
            mark("No statement holds the interviewer's words"),
        ),
    }
)
READING = frozenset(
    {
        Check.UNCODED,
        Check.TO_REVIEW,
        Check.UNLIKE_TRANSCRIPT,
        Check.INTERVIEWER,
        Check.NO_STATEMENTS,
        Check.NO_CONSENT,
        Check.NO_SETTING,
        Check.NO_DATE,
        Check.IMPOSSIBLE_DATE,
        Check.UNREADABLE_LENGTH,
        Check.REFERRAL_CYCLE,
        Check.UNKNOWN_REFERRER,
    }
)
"""The checks of transcripts, statements and people, which the rail counts at Read."""
DEBRIEFING = frozenset({Check.UNRESOLVED, Check.UNSUPPORTED_CLAIM})
"""The checks of peer debriefing, which the rail counts at Debrief; those of neither are Group's."""


def count_open(report: Report) -> tuple[int, int]:
    """How many things were found that are to be mended in Read, and how many in Group."""
    reading = sum(finding.count for finding in report.findings if finding.check in READING)
    return reading, report.warnings - reading - count_debriefing(report)


def count_debriefing(report: Report) -> int:
    """How many things were found that are to be mended in Debrief."""
    return sum(finding.count for finding in report.findings if finding.check in DEBRIEFING)


def say_left(count: int) -> str:
    """How many findings were left on purpose."""
    return trn("1 on purpose", "{n} on purpose", count)


def say_exhaustiveness(report: Report) -> str:
    """How many of the statements the categories reach."""
    if report.ratio is None:
        return tr("No statements yet, so nothing to exhaust.")
    return tr(
        "Exhaustiveness {percent} percent: {complete} of {selected} statements reach a kind of encounter",
        percent=whole_percent(report.ratio),
        complete=report.complete,
        selected=report.selected,
    )


_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEADING = Qt.ItemFlag.ItemNeverHasChildren
_ITEM = _CHOSEN | _HEADING


class Findings(QAbstractItemModel):
    """Checks with something found first, then those left on purpose only, then the satisfied ones.

    Under a check stand the things found and, after a heading, those that were left on purpose.
    """

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._findings: list[Finding] = []
        self._reached: dict[str, str] = {}  # by check, the first id of the item gone to last

    def show_report(self, report: Report) -> None:
        """Show another report; rows that are listed stay as far as the checks stand in the same order."""
        findings = sorted(report.findings, key=lambda finding: (not finding.items, not finding.accepted))
        if findings == self._findings:
            return
        if [f.check for f in findings] == [f.check for f in self._findings]:
            self._change_items(findings)
            return
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def _change_items(self, findings: list[Finding]) -> None:
        for row, finding in enumerate(findings):
            index = self.index(row, 0)
            before, now = _rows_under(self._findings[row]), _rows_under(finding)
            if now < before:
                self.beginRemoveRows(index, now, before - 1)
                self._findings[row] = finding
                self.endRemoveRows()
            elif now > before:
                self.beginInsertRows(index, before, now - 1)
                self._findings[row] = finding
                self.endInsertRows()
            else:
                self._findings[row] = finding
            self.dataChanged.emit(index, index)
            if now:
                self.dataChanged.emit(self.index(0, 0, index), self.index(now - 1, 0, index))

    # What a row is

    def finding(self, index: _Index) -> Finding | None:
        """The check of a row of the first rank."""
        return self._findings[index.row()] if index.isValid() and index.internalId() == 0 else None

    def finding_of(self, index: _Index) -> Finding | None:
        """The check of a row of either rank."""
        if not index.isValid():
            return None
        return self.finding(index) or self._findings[index.internalId() - 1]

    def item(self, index: _Index) -> Item | None:
        """The thing found, or left on purpose, that a row of the second rank shows; none for the heading."""
        if not index.isValid() or index.internalId() == 0:
            return None
        finding = self._findings[index.internalId() - 1]
        row: int = index.row()
        if row < finding.count:
            return finding.items[row]
        return finding.accepted[row - finding.count - 1] if row > finding.count else None

    def is_left(self, index: _Index) -> bool:
        """Whether a row shows something that was left on purpose."""
        finding = self.finding_of(index)
        return finding is not None and self.item(index) is not None and index.row() > finding.count

    def is_quotation(self, index: _Index) -> bool:
        """Whether a row shows a participant's words."""
        item = self.item(index)
        return item is not None and _subject_of(item) in self._study.statements

    def is_evidence(self, index: _Index) -> bool:
        """Whether a row shows the program's own words: for something computed, a review, a kind of evidence."""
        item, study = self.item(index), self._study
        if item is None:
            return False
        return any(item.ids[0] in records for records in (study.evidence, study.reviews, study.claims))

    def row_of(self, check: Check, item: Item | None) -> QModelIndex:
        """Where a check, or something found by it, stands now; not valid when it is found no more."""
        for row, finding in enumerate(self._findings):
            if finding.check is check:
                index = self.index(row, 0)
                if item is None:
                    return index
                under = [*finding.items, None, *finding.accepted]
                return self.index(under.index(item), 0, index) if item in under else QModelIndex()
        return QModelIndex()

    # Where it lies

    def next_place(self, index: _Index) -> Place | None:
        """Where an item lies; of a check, where the one after the last that was gone to lies."""
        finding = self.finding_of(index)
        item = self.item(index)
        if finding is None:
            return None
        if item is None and index.internalId() == 0 and finding.items:
            firsts = [found.ids[0] for found in finding.items]
            last = self._reached.get(finding.check, "")
            item = finding.items[(firsts.index(last) + 1) % len(firsts) if last in firsts else 0]
        if item is None:
            return None
        self._reached[finding.check] = item.ids[0]
        return Place("disagreement", item.ids[0]) if "+" in item.ids[0] else self._place_of(item.ids[0])

    def _place_of(self, record_id: str) -> Place | None:
        study = self._study
        kinds: tuple[tuple[str, Mapping[str, object]], ...] = (
            ("statement", study.statements),
            ("code", study.codes),
            ("category", study.categories),
            ("participant", study.participants),
            ("setting", study.settings),
            ("transcript", study.transcripts),
            ("evidence", study.evidence),
            ("review", study.reviews),
            ("claim", study.claims),
        )
        return next((Place(kind, record_id) for kind, records in kinds if record_id in records), None)

    # What it says

    def words(self, index: _Index) -> str:
        """What a row says."""
        finding = self.finding(index)
        if finding is not None:
            found, satisfied = _WORDS[finding.check]
            return tr(found if finding.items or finding.accepted else satisfied)
        item = self.item(index)
        if item is not None:
            return item.words
        finding = self.finding_of(index)
        return "" if finding is None else say_left(len(finding.accepted))

    @property
    def language(self) -> str:
        """The study's language."""
        return self._study.about.language

    @property
    def data_direction(self) -> Qt.LayoutDirection:
        """The direction of names and quotations."""
        rtl = self._study.about.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    # As Qt asks

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """A check, or under one, a thing found; the internal id of the latter is the check's row and one."""
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self._findings) else QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: _Index | None = None) -> QModelIndex:  # type: ignore[override]
        """The check under which a thing was found."""
        if index is None or not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many checks, or rows under one."""
        if parent is None or not parent.isValid():
            return len(self._findings)
        return _rows_under(self._findings[parent.row()]) if parent.internalId() == 0 else 0

    def columnCount(self, parent: _Index | None = None) -> int:
        """One."""
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The keyboard passes over headings; a list of thousands is laid out without asking each row for rows below."""
        check = index.internalId() - 1
        if check < 0:
            return _CHOSEN
        return _ITEM if index.row() != self._findings[check].count else _HEADING

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says; to screen readers with its number, and why it was left on purpose."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(index)
        if role == Qt.ItemDataRole.ToolTipRole and self.item(index) is not None:
            return plain_tooltip(self._told(index))
        return None

    def _told(self, index: _Index) -> str:
        words = self.words(index)
        finding = self.finding(index)
        if finding is not None:
            said = tr("{check}: {n}", check=words, n=finding.count) if finding.items else words
            return f"{said}, {say_left(len(finding.accepted))}" if finding.accepted else said
        item = self.item(index)
        if item is None or not self.is_left(index):
            return words
        if not item.reason:
            return tr("On purpose: {what}", what=words)
        return tr("On purpose: {what}. {reason}", what=words, reason=item.reason)


def _subject_of(item: Item) -> str:
    """The record that an item is named after: of a disagreement (source+subject+aspect) what was judged."""
    names = item.ids[0].split("+")
    return names[1] if len(names) > 1 else names[0]


def _rows_under(finding: Finding) -> int:
    """What was found; with what was left on purpose comes its heading."""
    return finding.count + (len(finding.accepted) + 1 if finding.accepted else 0)
