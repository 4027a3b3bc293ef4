"""The records that a coding table makes in a study: names made one, statements found or made, codes put in place."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from phenocode.commands.table_places import (
    OMISSION,
    Found,
    Interview,
    NearPlace,
    PlaceKey,
    Places,
    place_key,
    quotation_key,
)
from phenocode.errors import Refusal
from phenocode.exchange.coding_sheets import CodedRow, TableStatement, counted
from phenocode.exchange.documents import Sentence
from phenocode.i18n import mark
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    Cause,
    Coding,
    InitialCode,
    Layer,
    Participant,
    Placement,
    Recheck,
    Record,
    Setting,
    Span,
    Statement,
    new_id,
)
from phenocode.study.rules import Named, clean_name, clean_text, next_colour, next_position
from phenocode.text.names import name_key

_COLUMN_OF = {Layer.FIRST: "first_layer", Layer.SECOND: "second_layer", Layer.ENCOUNTER: "encounter"}

_N = TypeVar("_N", InitialCode, Category, Participant, Setting)


class TableRecords:
    """Fills a copy of a study with the ``statements`` of a table; ``added`` and ``changed`` are what is to be stored.

    A statement that the study holds already gains the codes; names that are the same after folding are one.
    """

    def __init__(
        self, study: Study, interviews: Sequence[Interview], file: str, statements: Sequence[TableStatement]
    ) -> None:
        self.added: dict[str, Record] = {}
        self.changed: dict[str, Record] = {}
        self.near: dict[str, tuple[NearPlace, ...]] = {}
        self.anchored = 0
        self._study = study
        self._file = file
        self._places = Places(study, interviews)
        self._codes = _by_name(study.codes.values())
        self._categories = {layer: _by_name(study.layer(layer)) for layer in Layer}
        self._participants = _by_name(study.participants.values())
        self._settings = _by_name(study.settings.values())
        self._positions = {layer.value: next_position(study.layer(layer)) for layer in Layer} | {
            "code": next_position(study.codes.values()),
            "participant": next_position(study.participants.values()),
            "setting": next_position(study.settings.values()),
        }
        self._category_positions = self._order_categories(statements)
        self._interview_order = max((p.interview_order for p in study.participants.values()), default=0)
        # The statements that the study held before, by their place and by their words.
        self._placed: dict[PlaceKey, list[Statement]] = {}
        self._worded: dict[str, list[Statement]] = {}
        for statement in study.statements.values():
            if not study.is_passage(statement):
                self._worded.setdefault(quotation_key(statement.quotation), []).append(statement)
                if statement.anchored and statement.transcript_id is not None:
                    self._placed.setdefault(place_key(statement.transcript_id, statement.spans), []).append(statement)
        self._met: Counter[tuple[object, ...]] = Counter()  # what the table says of a statement
        self._given: Counter[str] = Counter()  # how often a statement of the study was met
        self._coded: set[str] = set()
        self._doubtful = 0
        # Told once each, in the order of the table.
        self._spellings: dict[tuple[str, str], None] = {}
        self._other_parents: dict[tuple[str, str, str], None] = {}
        self._other_settings: dict[tuple[str, str, str], None] = {}
        self._parted_codes: dict[str, None] = {}

    @property
    def code_count(self) -> int:
        """How many different codes the table has."""
        return len(self._coded)

    def add(self, statement: TableStatement) -> None:
        """Take a statement in, with its codes. Raises Refusal for a name that can't be one."""
        participant = self._participant(statement)
        found, near = self._places.find(statement, participant, self._placed)
        self._met[(quotation_key(statement.text), statement.participant, found)] += 1
        same = self._same_statements(statement, participant, found)
        if same:
            target = self._best(same, statement)
            target = self._completed(target, participant, found)
        else:
            target = self._made(statement, participant, found)
            same = [target]
        self.anchored += target.anchored
        if near and not target.anchored:
            self.near[target.id] = tuple(near)
        for row in statement.codes:
            self._add_code(target, same, row, statement.row)

    def unified(self) -> Iterator[Sentence]:
        """Which spellings became which names."""
        for name, kept in self._spellings:
            yield Sentence(mark("{name} became {kept}."), {"name": name, "kept": kept})

    def warnings(self) -> Iterator[Sentence]:
        """What the researcher must know of what was made."""
        yield from counted(
            len(self.near),
            mark("1 statement was not found exactly, but something near it was: it waits to be confirmed."),
            mark("{n} statements were not found exactly, but something near them was: they wait to be confirmed."),
        )
        yield from counted(
            self._doubtful,
            mark("1 statement was found in several places; the likeliest was taken, to be looked at again."),
            mark("{n} statements were found in several places; the likeliest were taken, to be looked at again."),
        )
        yield from counted(
            sum(1 for count in self._met.values() if count > 1),
            mark("1 statement stands in several places of the table; each was kept as a statement of its own."),
            mark("{n} statements stand in several places of the table; each was kept as a statement of its own."),
        )
        for name in self._parted_codes:
            yield Sentence(mark("The code {name} stands under more than one first-layer category."), {"name": name})
        for name, kept, other in self._other_parents:
            yield Sentence(
                mark("{name} stands under {other} in the table too; it was kept under {kept}."),
                {"name": name, "kept": kept, "other": other},
            )
        for name, kept, other in self._other_settings:
            yield Sentence(
                mark("{name} is of {other} in the table too; {kept} was kept as the setting."),
                {"name": name, "kept": kept, "other": other},
            )

    # Statements

    def _same_statements(
        self, statement: TableStatement, participant: Participant | None, found: Found | None
    ) -> list[Statement]:
        """The statements of the study that this one is: at the same place, else of the same words and person."""
        placed = self._placed.get(place_key(found.transcript.id, found.spans)) if found is not None else None
        if placed:
            return [self._study.statements[one.id] for one in placed]
        same = []
        for earlier in self._worded.get(quotation_key(statement.text), ()):
            one = self._study.statements[earlier.id]
            person = self._study.participant_of(one)
            other_person = participant is not None and person is not None and person.id != participant.id
            if not other_person and (found is None or not one.anchored):
                same.append(one)
        return same

    def _best(self, same: Sequence[Statement], statement: TableStatement) -> Statement:
        """Of several equal statements the one that shares most with the table's, then the one not met yet."""
        codes = {name_key(row.code) for row in statement.codes}

        def likeness(one: Statement) -> tuple[bool, int, int]:
            shared = sum(1 for code in self._study.codes_of(one.id) if name_key(code.name) in codes)
            return (one.quotation == statement.text, shared, -self._given[one.id])

        best = max(same, key=likeness)
        self._given[best.id] += 1
        return best

    def _completed(self, known: Statement, participant: Participant | None, found: Found | None) -> Statement:
        """A statement of the study with its place and its person, where only the table knows them."""
        now = known
        if found is not None and not known.anchored:
            person = participant or self._study.participant_of(known)
            now = replace(known, transcript_id=found.transcript.id, spans=found.spans)
            now = replace(now, participant_id=_own_participant(person, found))
            self._ask_again(now, found)
        elif participant is not None and self._study.participant_of(known) is None:
            now = replace(known, participant_id=participant.id)
        if now != known:
            self._change(known, now)
        return now

    def _made(self, statement: TableStatement, participant: Participant | None, found: Found | None) -> Statement:
        made = Statement(
            id=new_id(),
            transcript_id=found.transcript.id if found is not None else None,
            participant_id=_own_participant(participant, found),
            spans=found.spans if found is not None else _unanchored_spans(statement.text),
            relevance="",
            position=self._study.next_statement_position(),
        )
        self._put(made)
        if found is not None:
            self._ask_again(made, found)
        return made

    def _ask_again(self, statement: Statement, found: Found) -> None:
        if found.doubtful:
            self._doubtful += 1
            if self._study.recheck_of(statement.id) is None:
                self._put(Recheck(new_id(), statement.id, Cause.PLACED, ""))

    # Codes and categories

    def _add_code(self, target: Statement, same: Sequence[Statement], row: CodedRow, number: int) -> None:
        first = self._category(Layer.FIRST, row.first, number)
        second = self._category(Layer.SECOND, row.second, number)
        encounter = self._category(Layer.ENCOUNTER, row.encounter, number)
        if first is not None and second is not None:
            self._put_under(first, second)
        if second is not None and encounter is not None:
            self._put_under(second, encounter)
        code = self._named(
            self._codes,
            self._study.codes,
            row.code,
            ("code", number),
            lambda name: InitialCode(new_id(), name, "", self._position("code")),
        )
        if code is None:
            return
        self._coded.add(code.id)
        if not any(coding.code_id == code.id for one in same for coding in self._study.codings_of(one.id)):
            position = next_position(self._study.codings_of(target.id))
            self._put(Coding(new_id(), target.id, code.id, position))
        placements = self._study.placements_of(code.id)
        if first is not None and not any(placement.category_id == first.id for placement in placements):
            if placements:
                self._parted_codes[code.name] = None
            self._put(Placement(new_id(), code.id, first.id))

    def _category(self, layer: Layer, name: str, number: int) -> Category | None:
        def make(cleaned: str) -> Category:
            colour = next_colour(self._study) if layer is Layer.SECOND else 0
            position = self._category_positions[layer, name_key(name)]
            return Category(new_id(), layer, cleaned, None, position, colour, "", "", "", "")

        names = self._categories[layer]
        return self._named(names, self._study.categories, name, (_COLUMN_OF[layer], number), make)

    def _order_categories(self, statements: Sequence[TableStatement]) -> dict[tuple[Layer, str], int]:
        """The positions of the table's categories, by their folded names.

        In a coding table a statement stands where its first code stands. A category that is met first beside a further
        code of a statement may have its own place below, so those of first codes come first.
        """
        positions: dict[tuple[Layer, str], int] = {}
        first = [row for statement in statements for row in statement.codes[:1]]
        further = [row for statement in statements for row in statement.codes[1:]]
        for row in first + further:
            for layer, name in ((Layer.FIRST, row.first), (Layer.SECOND, row.second), (Layer.ENCOUNTER, row.encounter)):
                if (layer, name_key(name)) not in positions:
                    positions[layer, name_key(name)] = self._position(layer.value)
        return positions

    def _put_under(self, child: Category, parent: Category) -> None:
        child = self._study.categories[child.id]
        if child.parent_id is None:
            self._change(child, replace(child, parent_id=parent.id))
        elif child.parent_id != parent.id:
            kept = self._study.categories[child.parent_id]
            self._other_parents[child.name, kept.name, parent.name] = None

    # People and places

    def _participant(self, statement: TableStatement) -> Participant | None:
        def make(name: str) -> Participant:
            self._interview_order += 1
            position = self._position("participant")
            return Participant(new_id(), name, None, self._interview_order, "", position)

        where = ("participant", statement.row)
        participant = self._named(self._participants, self._study.participants, statement.participant, where, make)
        if participant is None:
            return None
        setting = self._named(
            self._settings,
            self._study.settings,
            statement.setting,
            ("setting", statement.row),
            lambda name: Setting(new_id(), name, self._position("setting")),
        )
        if setting is not None and participant.setting_id is None:
            self._change(participant, replace(participant, setting_id=setting.id))
        elif setting is not None and participant.setting_id is not None and participant.setting_id != setting.id:
            kept = self._study.settings[participant.setting_id]
            self._other_settings[participant.name, kept.name, setting.name] = None
        return self._study.participants[participant.id]

    # Records

    def _named(
        self,
        names: dict[str, str],
        records: Mapping[str, _N],
        written: str,
        where: tuple[str, int],
        make: Callable[[str], _N],
    ) -> _N | None:
        """The record of this name after folding, made when there is none; None for a blank name."""
        key = name_key(written)
        if not key:
            return None
        try:
            cleaned = clean_name(written)
        except Refusal as refusal:
            raise Refusal(
                "Row {row} of {file} has a {column} that is too long for a name. Check which column holds what, "
                "and shorten it.",
                row=where[1],
                file=self._file,
                column=where[0],
            ) from refusal
        if key not in names:
            made = make(cleaned)
            names[key] = made.id
            self._put(made)
        kept = records[names[key]]
        if kept.name != cleaned:
            self._spellings[cleaned, kept.name] = None
        return kept

    def _position(self, kind: str) -> int:
        self._positions[kind] += 1
        return self._positions[kind] - 1

    def _put(self, record: Record) -> None:
        self._study.apply([Change(None, record)])
        self.added[record.id] = record

    def _change(self, before: Record, after: Record) -> None:
        self._study.apply([Change(before, after)])
        (self.added if after.id in self.added else self.changed)[after.id] = after


def _by_name(records: Iterable[Named]) -> dict[str, str]:
    """The ids of records by their folded names."""
    return {name_key(record.name): record.id for record in records}


def _own_participant(participant: Participant | None, found: Found | None) -> str | None:
    """The participant that a statement itself has to name: one that its transcript doesn't."""
    person = participant.id if participant is not None else found.speaker_id if found is not None else None
    return None if found is not None and found.transcript.participant_id == person else person


def _unanchored_spans(text: str) -> tuple[Span, ...]:
    """A statement's words in spans as its omissions divide them."""
    parts = text.split(OMISSION)
    return tuple(Span(None, None, clean_text(part)) for part in (parts if all(map(clean_text, parts)) else [text]))
