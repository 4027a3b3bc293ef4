"""What the checks found as a model: each check with the things found under it, and where each of them lies."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from phenocode.analysis.checks import Finding, Item, Report
from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.ui.place import Place

_Index = QModelIndex | QPersistentModelIndex

# What a row says while something is found, and once nothing is; a panel has no room for the checks' full titles.
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "uncoded_statements": (mark("Statements without a code"), mark("Every statement has a code")),
        "codes_without_first_layer": (mark("Codes without a category"), mark("Every code has a category")),
        "first_layer_without_second_layer": (
            mark("First layer without a parent"),
            mark("Every first layer has a parent"),
        ),
        "second_layer_without_encounter": (
            mark("Second layer without a parent"),
            mark("Every second layer has a parent"),
        ),
        "multi_parent_codes": (mark("Codes with two parents"), mark("Every code has only one parent")),
        "straddling_statements": (mark("Straddling statements"), mark("No statement straddles categories")),
        "single_statement_categories": (
            mark("Categories from one statement"),
            mark("No category rests on one statement"),
        ),
        "single_participant_categories": (
            mark("Categories from one participant"),
            mark("No category rests on one participant"),
        ),
        "statements_to_review": (mark("Statements to look at again"), mark("No statement is to be looked at again")),
        "statements_unlike_transcript": (
            mark("Statements unlike their transcript"),
            mark("Every statement equals its transcript"),
        ),
        "interviewer_words": (
            mark("Statements with the interviewer's words"),
            mark("No statement holds the interviewer's words"),
        ),
        "single_setting_categories": (mark("Categories from one setting"), mark("No category rests on one setting")),
        "interviews_without_statements": (
            mark("Interviews without a statement"),
            mark("Every interview has a statement"),
        ),
        "participants_without_setting": (
            mark("Participants without a setting"),
            mark("Every participant has a setting"),
        ),
        "participants_without_date": (mark("Participants without a date"), mark("Every participant has a date")),
        "equal_code_names": (mark("Codes with equal names"), mark("No two codes have equal names")),
        "near_code_names": (mark("Codes with near-equal names"), mark("No two codes have near-equal names")),
    }
)


def say_exhaustiveness(report: Report) -> str:
    """How many of the statements the categories reach."""
    if report.ratio is None:
        return tr("No statements yet, so nothing to exhaust.")
    percent = int(100 * report.ratio)  # rounded down: 100 only when every one is reached
    return tr(
        "Exhaustiveness {percent} percent: {complete} of {selected} statements reach a kind of encounter",
        percent=percent,
        complete=report.complete,
        selected=report.selected,
    )


class Findings(QAbstractItemModel):
    """Checks with something found first, each with its items under it, then the satisfied ones."""

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._findings: list[Finding] = []
        self._reached: dict[str, str] = {}  # by check, the first id of the item gone to last

    def show_report(self, report: Report) -> None:
        """Show another report; rows that are listed stay as far as the checks stand in the same order."""
        findings = sorted(report.findings, key=lambda finding: not finding.items)
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
            before = self._findings[row].count
            if finding.count < before:
                self.beginRemoveRows(index, finding.count, before - 1)
                self._findings[row] = finding
                self.endRemoveRows()
            elif finding.count > before:
                self.beginInsertRows(index, before, finding.count - 1)
                self._findings[row] = finding
                self.endInsertRows()
            else:
                self._findings[row] = finding
            self.dataChanged.emit(index, index)
            if finding.items:
                self.dataChanged.emit(self.index(0, 0, index), self.index(finding.count - 1, 0, index))

    def finding(self, index: _Index) -> Finding | None:
        """The check of a row of the first rank."""
        return self._findings[index.row()] if index.isValid() and index.internalId() == 0 else None

    def item(self, index: _Index) -> Item | None:
        """The thing found that a row of the second rank shows."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._findings[index.internalId() - 1].items[index.row()]

    def next_place(self, index: _Index) -> Place | None:
        """Where an item lies; of a check, where the one after the last that was gone to lies."""
        finding = self.finding(index)
        item = self.item(index)
        if finding is not None:
            if not finding.items:
                return None
            firsts = [found.ids[0] for found in finding.items]
            last = self._reached.get(finding.check, "")
            at = (firsts.index(last) + 1) % len(firsts) if last in firsts else 0
            item = finding.items[at]
        elif item is not None:
            finding = self._findings[index.internalId() - 1]
        if item is None or finding is None:
            return None
        self._reached[finding.check] = item.ids[0]
        return self._place_of(item.ids[0])

    def _place_of(self, record_id: str) -> Place | None:
        study = self._study
        if record_id in study.statements:
            return Place("statement", record_id)
        if record_id in study.codes:
            return Place("code", record_id)
        if record_id in study.categories:
            return Place("category", record_id)
        if record_id in study.participants:
            theirs = [t for t in study.interviews() if any(p.id == record_id for p in study.people_in(t))]
            return Place("transcript", theirs[0].id) if theirs else None
        return Place("transcript", record_id) if record_id in study.transcripts else None

    def words(self, index: _Index) -> str:
        """What a row says."""
        finding = self.finding(index)
        if finding is not None:
            known = _WORDS.get(finding.check)
            return tr(finding.title) if known is None else tr(known[0] if finding.items else known[1])
        item = self.item(index)
        return "" if item is None else " / ".join(item.names)

    def is_quotation(self, index: _Index) -> bool:
        """Whether a row shows a participant's words."""
        item = self.item(index)
        return item is not None and item.ids[0] in self._study.statements

    @property
    def language(self) -> str:
        """The study's language."""
        return self._study.about.language

    @property
    def data_direction(self) -> Qt.LayoutDirection:
        """The direction of names and quotations."""
        rtl = self._study.about.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

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
        """How many checks, or things found by one."""
        if parent is None or not parent.isValid():
            return len(self._findings)
        return self._findings[parent.row()].count if parent.internalId() == 0 else 0

    def columnCount(self, parent: _Index | None = None) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says; to screen readers with its number."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index)
        finding = self.finding(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and finding is not None and finding.items:
            return tr("{check}: {n}", check=self.words(index), n=finding.count)
        return None
