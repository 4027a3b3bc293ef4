"""The study in memory: all records but the transcripts' texts, with the indexes that views and analyses ask for.

It is filled once when a study opens and kept in step by change sets, so that nobody queries the file to draw a row.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from phenocode.study.changes import Change
from phenocode.study.records import (
    Acceptance,
    Category,
    Check,
    Coding,
    ColumnMapping,
    InitialCode,
    Layer,
    Memo,
    Participant,
    Placement,
    Recheck,
    Record,
    Role,
    Setting,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)
from phenocode.text.turns import is_interviewer_label, label_key


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a code stands: its category in each layer, None where the chain ends early."""

    first: Category | None = None
    second: Category | None = None
    encounter: Category | None = None

    @property
    def complete(self) -> bool:
        """Whether it reaches a kind of encounter."""
        return self.encounter is not None


UNPLACED = Chain()

_StatementKey = tuple[int, int, int, str]


def _place(statement: Statement) -> _StatementKey:
    spans = statement.spans
    if len(spans) == 1 and spans[0].start is not None and spans[0].end is not None:  # nearly all, when a study opens
        return (spans[0].start, spans[0].end, statement.position, statement.id)
    return (statement.start, statement.end, statement.position, statement.id)


class Study:
    """Every record by id, and who belongs to whom. Only ``apply`` changes it; to everybody else it is read-only."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self.info: StudyInfo | None = None
        self.settings: dict[str, Setting] = {}
        self.participants: dict[str, Participant] = {}
        self.transcripts: dict[str, Transcript] = {}
        self.speakers: dict[str, Speaker] = {}
        self.statements: dict[str, Statement] = {}
        self.codes: dict[str, InitialCode] = {}
        self.codings: dict[str, Coding] = {}
        self.categories: dict[str, Category] = {}
        self.placements: dict[str, Placement] = {}
        self.memos: dict[str, Memo] = {}
        self.acceptances: dict[str, Acceptance] = {}
        self.rechecks: dict[str, Recheck] = {}
        self.mappings: dict[str, ColumnMapping] = {}
        self._tables: dict[type, dict[str, Any]] = {
            Setting: self.settings,
            Participant: self.participants,
            Transcript: self.transcripts,
            Speaker: self.speakers,
            Statement: self.statements,
            InitialCode: self.codes,
            Coding: self.codings,
            Category: self.categories,
            Placement: self.placements,
            Memo: self.memos,
            Acceptance: self.acceptances,
            Recheck: self.rechecks,
            ColumnMapping: self.mappings,
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
        self._memo_on: dict[str, Memo] = {}
        self._accepted: dict[tuple[Check, str], Acceptance] = {}
        self._recheck_of: dict[str, Recheck] = {}
        self._indexes: dict[type, Callable[[Any, bool], None]] = {
            Statement: self._index_statement,
            Coding: self._index_coding,
            Placement: self._index_placement,
            Category: self._index_category,
            Memo: self._index_memo,
            Acceptance: self._index_acceptance,
            Recheck: self._index_recheck,
            Transcript: self._index_transcript,
            Speaker: self._index_speaker,
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
        """Bring the study to the state after ``changes``."""
        for change in changes:
            if change.before is not None:
                self._drop(change.before)
            if change.after is not None:
                self._put(change.after)

    @property
    def about(self) -> StudyInfo:
        """The study's title, phenomenon, question and language."""
        assert self.info is not None  # noqa: S101 - every study file has its row
        return self.info

    def all_records(self) -> Iterator[Record]:
        """Every record, the study's own row first."""
        yield self.about
        for table in self._tables.values():
            yield from table.values()

    def find(self, record_id: str) -> Record | None:
        """The record with this id, whatever its kind."""
        for table in self._tables.values():
            record: Record | None = table.get(record_id)
            if record is not None:
                return record
        return self.info if self.info is not None and self.info.id == record_id else None

    # Interviews

    def interviews(self) -> list[Transcript]:
        """The transcripts that are interviews, in interview order."""
        return sorted((t for t in self.transcripts.values() if not t.literature), key=self.interview_key)

    def interview_key(self, transcript: Transcript) -> tuple[int, int, str]:
        """What orders transcripts: the (first) participant's interview order, then the order of import."""
        people = self.people_in(transcript)
        return (people[0].interview_order if people else 1 << 30, transcript.position, transcript.id)

    def people_in(self, transcript: Transcript) -> list[Participant]:
        """Whose interview it is: one participant, or those of a focus group in interview order."""
        alone = self.participants.get(transcript.participant_id or "")
        if alone is not None:
            return [alone]
        ids = {s.participant_id for s in self._speakers_in.get(transcript.id, ()) if s.participant_id is not None}
        return sorted((self.participants[one] for one in ids), key=lambda p: (p.interview_order, p.position, p.id))

    def language_of(self, transcript: Transcript | None) -> str:
        """The language in whose faces a transcript is set: the study's, unless it has a direction of its own."""
        own = {"rtl": "fa", "ltr": "en"}.get(transcript.direction) if transcript is not None else None
        return own or self.about.language

    def setting_of(self, transcript: Transcript) -> Setting | None:
        """The setting that the transcript's (first) participant comes from."""
        people = self.people_in(transcript)
        return self.settings.get(people[0].setting_id or "") if people else None

    def speaker_of(self, label: str, transcript_id: str | None = None) -> Speaker | None:
        """What the researcher said about a speaker label: in this transcript, otherwise in the whole study."""
        key = label_key(label)
        for place in (transcript_id, None):
            found = next((s for s in self._speakers_in.get(place, ()) if s.label == key), None)
            if found is not None:
                return found
        return None

    def person_of(self, label: str, transcript_id: str) -> str | None:
        """The id of the participant for whom a label stands in a focus group's transcript."""
        speaker = self.speaker_of(label, transcript_id)
        return speaker.participant_id if speaker is not None else None

    def role_of(self, label: str, transcript_id: str | None = None) -> Role:
        """Whose words a speaker label announces: as mapped in this study, otherwise as the label says.

        An unknown label and text before the first label count as the participant's; literature has no interviewer.
        """
        if transcript_id is not None and transcript_id in self._literature:
            return Role.PARTICIPANT
        speaker = self.speaker_of(label, transcript_id)
        if speaker is not None:
            return speaker.role
        return Role.INTERVIEWER if is_interviewer_label(label) else Role.PARTICIPANT

    def participant_of(self, statement: Statement) -> Participant | None:
        """Whose words a statement holds: its own participant's, as in a focus group, else the transcript's."""
        transcript = self.transcripts.get(statement.transcript_id or "")
        person = statement.participant_id or (transcript.participant_id if transcript else None)
        return self.participants.get(person or "")

    # Statements and codes

    def statements_in(self, transcript_id: str | None) -> list[Statement]:
        """A transcript's statements by their place; of None, the statements that lie in no transcript."""
        return [self.statements[key[3]] for key in self._statements_in.get(transcript_id, ())]

    def count_statements_in(self, transcript_id: str | None) -> int:
        """How many statements a transcript has."""
        return len(self._statements_in.get(transcript_id, ()))

    def index_in_transcript(self, statement: Statement) -> int:
        """The statement's 0-based place among those of its transcript."""
        return bisect_left(self._statements_in[statement.transcript_id], _place(statement))

    def statement_at(self, transcript_id: str | None, index: int) -> Statement:
        """The statement at a 0-based place among those of a transcript."""
        return self.statements[self._statements_in[transcript_id][index][3]]

    def next_statement_position(self) -> int:
        """The place of the next statement that comes into the study; never one that was given out before."""
        return self._last_place + 1

    def statements_in_order(self) -> list[Statement]:
        """All statements, by interview order, then place; those without a transcript last. Passages are none."""
        places: list[str | None] = [transcript.id for transcript in self.interviews()]
        return [statement for place in [*places, None] for statement in self.statements_in(place)]

    def literature(self) -> list[Transcript]:
        """The literature documents, in the order of import; they never count as interviews."""
        return sorted((self.transcripts[one] for one in self._literature), key=lambda t: (t.position, t.id))

    def passages_in_order(self) -> list[Statement]:
        """What is marked in literature documents, by document, then place."""
        return [passage for document in self.literature() for passage in self.statements_in(document.id)]

    def is_passage(self, statement: Statement) -> bool:
        """Whether a statement is a passage marked in a literature document, no participant's words."""
        return statement.transcript_id in self._literature

    def count_statements(self) -> int:
        """How many statements are selected; passages of literature are none."""
        return len(self.statements) - sum(self.count_statements_in(document) for document in self._literature)

    def codings_of(self, statement_id: str) -> list[Coding]:
        """The links that give a statement its codes, in the order of coding."""
        return self._codings_of.get(statement_id, [])

    def codes_of(self, statement_id: str) -> list[InitialCode]:
        """A statement's codes in the order of coding."""
        return [self.codes[coding.code_id] for coding in self._codings_of.get(statement_id, ())]

    def codings_with(self, code_id: str) -> Iterable[Coding]:
        """The links that give statements this code."""
        return self._codings_with.get(code_id, {}).values()

    def statements_with(self, code_id: str) -> list[Statement]:
        """The statements that carry a code, in no particular order; passages of literature are none."""
        carrying = [self.statements[coding.statement_id] for coding in self.codings_with(code_id)]
        return [s for s in carrying if not self.is_passage(s)] if self._literature else carrying

    def passages_with(self, code_id: str) -> list[Statement]:
        """The passages of literature that carry a code, in no particular order."""
        carrying = (self.statements[coding.statement_id] for coding in self.codings_with(code_id))
        return [passage for passage in carrying if self.is_passage(passage)]

    def count_statements_with(self, code_id: str) -> int:
        """How many statements carry a code; passages of literature are none."""
        return len(self.statements_with(code_id)) if self._literature else len(self._codings_with.get(code_id, ()))

    def codes_in_order(self) -> list[InitialCode]:
        """All codes, by position."""
        return _ordered(self.codes.values())

    # The tree of categories

    def layer(self, layer: Layer) -> list[Category]:
        """The categories of one layer, by position."""
        return _ordered(c for c in self.categories.values() if c.layer is layer)

    def children_of(self, category_id: str) -> list[Category]:
        """The categories directly under a category, by position."""
        return _ordered(self._children.get(category_id, {}).values())

    def placements_of(self, code_id: str) -> list[Placement]:
        """The links that put a code under first-layer categories; more than one only from an imported table."""
        return self._placements_of.get(code_id, [])

    def placements_under(self, category_id: str) -> Iterable[Placement]:
        """The links that put codes under a first-layer category."""
        return self._placements_under.get(category_id, {}).values()

    def codes_under(self, category_id: str) -> list[InitialCode]:
        """The codes directly under a first-layer category, by position."""
        return _ordered(self.codes[p.code_id] for p in self.placements_under(category_id))

    def codes_below(self, category: Category) -> list[InitialCode]:
        """All codes that reach a category of any layer, each once."""
        if category.layer is Layer.FIRST:
            return self.codes_under(category.id)
        found = {code.id: code for child in self.children_of(category.id) for code in self.codes_below(child)}
        return list(found.values())

    def statements_below(self, category: Category) -> list[Statement]:
        """All statements with a code that reaches a category of any layer, each once."""
        found = {s.id: s for code in self.codes_below(category) for s in self.statements_with(code.id)}
        return list(found.values())

    def unplaced_codes(self) -> list[InitialCode]:
        """The codes that stand under no category yet, by position."""
        return _ordered(code for code in self.codes.values() if not self._placements_of.get(code.id))

    def chain_from(self, category: Category | None) -> Chain:
        """The chain that goes upwards from a first-layer category."""
        if category is None:
            return UNPLACED
        second = self.categories.get(category.parent_id or "")
        encounter = self.categories.get(second.parent_id or "") if second else None
        return Chain(category, second, encounter)

    def chains_of(self, code_id: str) -> list[Chain]:
        """A code's chains: one for each category that it stands under, a single empty one while unplaced."""
        placements = self._placements_of.get(code_id)
        if not placements:
            return [UNPLACED]
        return [self.chain_from(self.categories[p.category_id]) for p in placements]

    def chain_of(self, code_id: str) -> Chain:
        """A code's (first) chain."""
        return self.chains_of(code_id)[0]

    def first_layer_of(self, statement_id: str) -> list[Category]:
        """The different first-layer categories that a statement's codes reach, in the order of coding."""
        reached = {
            chain.first.id: chain.first
            for coding in self._codings_of.get(statement_id, ())
            for chain in self.chains_of(coding.code_id)
            if chain.first is not None
        }
        return list(reached.values())

    def straddles(self, statement_id: str) -> bool:
        """Whether a statement's codes lie in more than one first-layer category."""
        return len(self._codings_of.get(statement_id, ())) > 0 and len(self.first_layer_of(statement_id)) > 1

    # Notes

    def memo_on(self, record_id: str) -> Memo | None:
        """The memo on a record."""
        return self._memo_on.get(record_id)

    def accepted(self, check: Check, subject_id: str) -> Acceptance | None:
        """The acceptance of a check's finding about a record, if it was left on purpose."""
        return self._accepted.get((check, subject_id))

    def recheck_of(self, statement_id: str) -> Recheck | None:
        """Why a statement is to be looked at again, if it is."""
        return self._recheck_of.get(statement_id)

    def mapping_for(self, form: str, headings: str) -> ColumnMapping | None:
        """How a sheet of these headings was mapped last."""
        return next((m for m in self.mappings.values() if (m.form, m.headings) == (form, headings)), None)

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

    def _index_statement(self, record: Statement, sort: bool) -> None:
        self._last_place = max(self._last_place, record.position)
        places = self._statements_in.setdefault(record.transcript_id, [])
        insort(places, _place(record)) if sort else places.append(_place(record))

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

    def _index_recheck(self, record: Recheck, sort: bool) -> None:
        self._recheck_of[record.statement_id] = record

    def _index_transcript(self, record: Transcript, sort: bool) -> None:
        if record.literature:
            self._literature.add(record.id)

    def _index_speaker(self, record: Speaker, sort: bool) -> None:
        self._speakers_in.setdefault(record.transcript_id, []).append(record)

    def _drop(self, record: Record) -> None:
        if isinstance(record, StudyInfo):
            self.info = None
            return
        del self._tables[type(record)][record.id]
        match record:
            case Statement():
                keys = self._statements_in[record.transcript_id]
                del keys[bisect_left(keys, _place(record))]
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
            case Transcript():
                self._literature.discard(record.id)
            case Speaker():
                self._speakers_in[record.transcript_id].remove(record)
            case Recheck():
                self._recheck_of.pop(record.statement_id, None)
            case _:
                pass


def _position(coding: Coding) -> tuple[int, str]:
    return (coding.position, coding.id)


def _identity(placement: Placement) -> str:
    return placement.id


_Ordered = TypeVar("_Ordered", InitialCode, Category)


def _ordered(records: Iterable[_Ordered]) -> list[_Ordered]:
    key: Callable[[_Ordered], tuple[int, str]] = lambda record: (record.position, record.id)  # noqa: E731
    return sorted(records, key=key)
