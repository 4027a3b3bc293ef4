"""The study's records by id, with the indexes that questions about it need, kept in step by change sets."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from phenocode.study.changes import Change
from phenocode.study.debriefing import (
    Claim,
    Comment,
    Package,
    Point,
    Resolution,
    Review,
    Sorting,
    Threshold,
    ValidityEntry,
)
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Basis,
    Comparison,
    Dimension,
    Expectation,
    FigurePlace,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Check,
    Coding,
    ColumnMapping,
    Evidence,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
    Placement,
    Presupposition,
    Recheck,
    Record,
    Setting,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)

_StatementKey = tuple[int, int, int, str]

# Records that are asked for by what they link to, found by the value of these fields.
_GROUPED: Mapping[type, tuple[str, ...]] = {
    Case: ("category_id", "statement_id"),
    Sorting: ("review_id",),
    Point: ("review_id", "subject_id"),
    Relation: ("category_id", "other_id"),
    Support: ("subject_id", "statement_id"),
    FigurePlace: ("category_id",),
    Variation: ("dimension_id", "category_id"),
    FrameworkItem: ("framework_id",),
    Assignment: ("item_id", "subject_id"),
    Aspect: ("framework_id",),
    Expectation: ("aspect_id", "participant_id"),
    Reference: ("transcript_id",),
    Comparison: ("finding_id", "reference_id"),
    Basis: ("recommendation_id", "finding_id"),
}
R = TypeVar("R")


def place_of(statement: Statement) -> _StatementKey:
    """What orders the statements of a transcript."""
    spans = statement.spans
    if len(spans) == 1 and spans[0].start is not None and spans[0].end is not None:  # nearly all, when a study opens
        return (spans[0].start, spans[0].end, statement.position, statement.id)
    return (statement.start, statement.end, statement.position, statement.id)


class Tables:
    """Every record by id, and who belongs to whom; only ``apply`` changes it."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self.info: StudyInfo | None = None
        self.settings: dict[str, Setting] = {}
        self.attributes: dict[str, Attribute] = {}
        self.participants: dict[str, Participant] = {}
        self.transcripts: dict[str, Transcript] = {}
        self.speakers: dict[str, Speaker] = {}
        self.statements: dict[str, Statement] = {}
        self.codes: dict[str, InitialCode] = {}
        self.codings: dict[str, Coding] = {}
        self.categories: dict[str, Category] = {}
        self.placements: dict[str, Placement] = {}
        self.cases: dict[str, Case] = {}
        self.kept_apart: dict[str, KeptApart] = {}
        self.memos: dict[str, Memo] = {}
        self.acceptances: dict[str, Acceptance] = {}
        self.rechecks: dict[str, Recheck] = {}
        self.mappings: dict[str, ColumnMapping] = {}
        self.iterations: dict[str, Iteration] = {}
        self.presuppositions: dict[str, Presupposition] = {}
        self.evidence: dict[str, Evidence] = {}
        self.packages: dict[str, Package] = {}
        self.reviews: dict[str, Review] = {}
        self.sortings: dict[str, Sorting] = {}
        self.points: dict[str, Point] = {}
        self.comments: dict[str, Comment] = {}
        self.resolutions: dict[str, Resolution] = {}
        self.thresholds: dict[str, Threshold] = {}
        self.claims: dict[str, Claim] = {}
        self.validity_entries: dict[str, ValidityEntry] = {}
        self.relations: dict[str, Relation] = {}
        self.supports: dict[str, Support] = {}
        self.figure_places: dict[str, FigurePlace] = {}
        self.dimensions: dict[str, Dimension] = {}
        self.variations: dict[str, Variation] = {}
        self.frameworks: dict[str, Framework] = {}
        self.framework_items: dict[str, FrameworkItem] = {}
        self.assignments: dict[str, Assignment] = {}
        self.aspects: dict[str, Aspect] = {}
        self.expectations: dict[str, Expectation] = {}
        self.references: dict[str, Reference] = {}
        self.findings: dict[str, Finding] = {}
        self.comparisons: dict[str, Comparison] = {}
        self.recommendations: dict[str, Recommendation] = {}
        self.bases: dict[str, Basis] = {}
        self._tables: dict[type, dict[str, Any]] = {
            Setting: self.settings,
            Attribute: self.attributes,
            Participant: self.participants,
            Transcript: self.transcripts,
            Speaker: self.speakers,
            Statement: self.statements,
            InitialCode: self.codes,
            Coding: self.codings,
            Category: self.categories,
            Placement: self.placements,
            Case: self.cases,
            KeptApart: self.kept_apart,
            Memo: self.memos,
            Acceptance: self.acceptances,
            Recheck: self.rechecks,
            ColumnMapping: self.mappings,
            Iteration: self.iterations,
            Presupposition: self.presuppositions,
            Evidence: self.evidence,
            Package: self.packages,
            Review: self.reviews,
            Sorting: self.sortings,
            Point: self.points,
            Comment: self.comments,
            Resolution: self.resolutions,
            Threshold: self.thresholds,
            Claim: self.claims,
            ValidityEntry: self.validity_entries,
            Relation: self.relations,
            Support: self.supports,
            FigurePlace: self.figure_places,
            Dimension: self.dimensions,
            Variation: self.variations,
            Framework: self.frameworks,
            FrameworkItem: self.framework_items,
            Assignment: self.assignments,
            Aspect: self.aspects,
            Expectation: self.expectations,
            Reference: self.references,
            Finding: self.findings,
            Comparison: self.comparisons,
            Recommendation: self.recommendations,
            Basis: self.bases,
        }
        self._groups: dict[tuple[type, str], dict[str, dict[str, Any]]] = {
            (kind, name): {} for kind, fields in _GROUPED.items() for name in fields
        }
        self._last_place = -1
        self._literature: set[str] = set()
        self._speakers_in: dict[str | None, list[Speaker]] = {}
        self._statements_in: dict[str | None, list[_StatementKey]] = {}
        self._codings_of: dict[str, list[Coding]] = {}
        self._codings_with: dict[str, dict[str, Coding]] = {}
        self._placements_of: dict[str, list[Placement]] = {}
        self._placements_under: dict[str, dict[str, Placement]] = {}
        self._children: dict[str, dict[str, Category]] = {}
        self._apart: dict[str, dict[str, KeptApart]] = {}
        self._memo_on: dict[str, Memo] = {}
        self._accepted: dict[tuple[Check, str], Acceptance] = {}
        self._accepted_about: dict[str, dict[str, Acceptance]] = {}
        self._recheck_of: dict[str, Recheck] = {}
        self._thread: dict[tuple[str, str, str], dict[str, Comment]] = {}
        self._resolution_of: dict[tuple[str, str, str], Resolution] = {}
        self._indexes: dict[type, Callable[[Any, bool], None]] = {
            Statement: self._index_statement,
            Coding: self._index_coding,
            Placement: self._index_placement,
            Category: self._index_category,
            KeptApart: self._index_kept_apart,
            Memo: self._index_memo,
            Acceptance: self._index_acceptance,
            Recheck: self._index_recheck,
            Transcript: self._index_transcript,
            Speaker: self._index_speaker,
            Comment: self._index_comment,
            Resolution: self._index_resolution,
        }
        for record in records:
            self._put(record, sort=False)
        for places in self._statements_in.values():
            places.sort()
        for codings in self._codings_of.values():
            codings.sort(key=_position)
        for placements in self._placements_of.values():
            placements.sort(key=_identity)

    def apply(self, changes: Iterable[Change]) -> None:
        """Bring the study to the state after ``changes``, one of each record."""
        changes = tuple(changes)
        # What goes makes room first: two records may have taken each other's place in an index.
        for change in changes:
            if change.before is not None:
                self._drop(change.before)
        for change in changes:
            if change.after is not None:
                self._put(change.after)

    @property
    def about(self) -> StudyInfo:
        """The study's title, phenomenon, question and language."""
        assert self.info is not None  # noqa: S101 - every study file has its row
        return self.info

    def all_records(self) -> Iterator[Record]:
        """Every record, the study's own row first; a kept version has none."""
        if self.info is not None:
            yield self.info
        for table in self._tables.values():
            yield from table.values()

    def find(self, record_id: str) -> Record | None:
        """The record with this id, whatever its kind."""
        for table in self._tables.values():
            record: Record | None = table.get(record_id)
            if record is not None:
                return record
        return self.info if self.info is not None and self.info.id == record_id else None

    def linked(self, kind: type[R], field: str, record_id: str) -> list[R]:
        """The records of one kind that link to a record by ``field``, in no particular order."""
        return list(self._groups[kind, field].get(record_id, {}).values())

    # Keeping the indexes

    def _put(self, record: Record, *, sort: bool = True) -> None:
        if isinstance(record, StudyInfo):
            self.info = record
            return
        kind = type(record)
        self._tables[kind][record.id] = record
        index = self._indexes.get(kind)
        if index is not None:
            index(record, sort)
        for name in _GROUPED.get(kind, ()):
            self._groups[kind, name].setdefault(getattr(record, name), {})[record.id] = record

    def _index_statement(self, record: Statement, sort: bool) -> None:
        self._last_place = max(self._last_place, record.position)
        places = self._statements_in.setdefault(record.transcript_id, [])
        insort(places, place_of(record)) if sort else places.append(place_of(record))

    def _index_coding(self, record: Coding, sort: bool) -> None:
        codings = self._codings_of.setdefault(record.statement_id, [])
        insort(codings, record, key=_position) if sort else codings.append(record)
        self._codings_with.setdefault(record.code_id, {})[record.id] = record

    def _index_placement(self, record: Placement, sort: bool) -> None:
        placements = self._placements_of.setdefault(record.code_id, [])
        insort(placements, record, key=_identity) if sort else placements.append(record)
        self._placements_under.setdefault(record.category_id, {})[record.id] = record

    def _index_category(self, record: Category, sort: bool) -> None:
        if record.parent_id is not None:
            self._children.setdefault(record.parent_id, {})[record.id] = record

    def _index_memo(self, record: Memo, sort: bool) -> None:
        self._memo_on[record.subject_id] = record

    def _index_acceptance(self, record: Acceptance, sort: bool) -> None:
        self._accepted[record.check, record.subject_id] = record
        for subject in record.subject_id.split("+"):
            self._accepted_about.setdefault(subject, {})[record.id] = record

    def _index_kept_apart(self, record: KeptApart, sort: bool) -> None:
        self._apart.setdefault(record.code_id, {})[record.other_id] = record
        self._apart.setdefault(record.other_id, {})[record.code_id] = record

    def _index_recheck(self, record: Recheck, sort: bool) -> None:
        self._recheck_of[record.statement_id] = record

    def _index_transcript(self, record: Transcript, sort: bool) -> None:
        if record.literature:
            self._literature.add(record.id)

    def _index_speaker(self, record: Speaker, sort: bool) -> None:
        self._speakers_in.setdefault(record.transcript_id, []).append(record)

    def _index_comment(self, record: Comment, sort: bool) -> None:
        self._thread.setdefault((record.source_id, record.subject_id, record.aspect), {})[record.id] = record

    def _index_resolution(self, record: Resolution, sort: bool) -> None:
        self._resolution_of[record.source_id, record.subject_id, record.aspect] = record

    def _drop(self, record: Record) -> None:
        if isinstance(record, StudyInfo):
            self.info = None
            return
        kind = type(record)
        del self._tables[kind][record.id]
        for name in _GROUPED.get(kind, ()):
            del self._groups[kind, name][getattr(record, name)][record.id]
        match record:
            case Statement():
                keys = self._statements_in[record.transcript_id]
                del keys[bisect_left(keys, place_of(record))]
            case Coding():
                self._codings_of[record.statement_id].remove(record)
                del self._codings_with[record.code_id][record.id]
            case Placement():
                self._placements_of[record.code_id].remove(record)
                del self._placements_under[record.category_id][record.id]
            case Category(parent_id=str(parent)):
                del self._children[parent][record.id]
            case Memo():
                self._memo_on.pop(record.subject_id, None)
            case Acceptance():
                self._accepted.pop((record.check, record.subject_id), None)
                for subject in record.subject_id.split("+"):
                    self._accepted_about[subject].pop(record.id, None)
            case KeptApart():
                self._apart[record.code_id].pop(record.other_id, None)
                self._apart[record.other_id].pop(record.code_id, None)
            case Transcript():
                self._literature.discard(record.id)
            case Speaker():
                self._speakers_in[record.transcript_id].remove(record)
            case Recheck():
                self._recheck_of.pop(record.statement_id, None)
            case Comment():
                del self._thread[record.source_id, record.subject_id, record.aspect][record.id]
            case Resolution():
                self._resolution_of.pop((record.source_id, record.subject_id, record.aspect), None)
            case _:
                pass


def _position(coding: Coding) -> tuple[int, str]:
    return (coding.position, coding.id)


def _identity(placement: Placement) -> str:
    return placement.id
