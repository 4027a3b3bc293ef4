"""A study as a REFI-QDA project; ``exchange/refi.py`` says how each thing is carried."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from phenocode.analysis.card_words import SAID as CARD_SAID
from phenocode.analysis.outcome_space import RELATION_SAID
from phenocode.exchange.refi import (
    DATA,
    INTERNAL,
    UNANCHORED,
    Coding,
    Direction,
    Link,
    Project,
    Selection,
    Set,
    Source,
    SourceKind,
    User,
    derived,
    guid_of,
)
from phenocode.exchange.refi_data import CATEGORY_TEXTS, CategoryData, OwnData, PlaceData, TranscriptData, write_data
from phenocode.exchange.refi_people import cases_of, variables_of
from phenocode.exchange.refi_tree import OWN_ORIGIN, code_tree, tree_sets
from phenocode.exchange.refi_words import SAID
from phenocode.i18n import digits
from phenocode.store.makers import Maker
from phenocode.study import records
from phenocode.study.model import Study
from phenocode.study.outcome import RelationKind
from phenocode.study.records import Category, Layer, Span, Statement, Subject, Transcript

TextOf = Callable[[str], records.Source]
"""The stored text of a transcript, by the id of its source."""

_NOWHERE = Span(None, None, "")
_UNKNOWN_MAKERS: Mapping[str, Maker] = MappingProxyType({})
_UNKNOWN = Maker("", "")


def project_of_study(
    study: Study, text_of: TextOf, researcher: str, made: Mapping[str, Maker] = _UNKNOWN_MAKERS
) -> Project:
    """All that a project can carry of a study, written out by ``researcher``. The same study gives the same project.

    ``made`` says who made which record. Only code names of participants are in it, and no names of imported files.
    """
    return _Builder(study, text_of, made).project(researcher)


class _Builder:
    """One pass over a study."""

    def __init__(self, study: Study, text_of: TextOf, made: Mapping[str, Maker]) -> None:
        self._study = study
        self._text_of = text_of
        self._made = made
        self._users: dict[str, User] = {}
        self._words = SAID[study.about.language]
        self._notes: list[Source] = []
        self._notes_on: dict[str, list[str]] = {}  # GUIDs of notes by the record that they are about
        self._spans: list[str] = []
        self._shown: list[str] = []
        self._places: dict[str, PlaceData] = {}
        self._transcripts: dict[str, TranscriptData] = {}
        self._first_selection: dict[str, str] = {}  # by statement
        self._own: dict[str, list[str]] = {}  # selections by participant

    def project(self, researcher: str) -> Project:
        """The whole project."""
        study, about = self._study, self._study.about
        memos_apart = self._write_memos()
        self._write_cards()
        sources = tuple(self._sources())
        links = (*self._relation_links(), *self._case_links())
        self._note(DATA, self._words.data, write_data(self._own_data(memos_apart)), apart=True)
        literature = tuple(guid_of(one.id) for one in study.literature())
        sets = tree_sets(study)
        if literature:
            sets += (Set(derived("set", "literature"), self._words.literature, sources=literature),)
        maker = self._user(researcher)
        told = (
            self._words.phenomenon.format(text=about.phenomenon) if about.phenomenon else "",
            self._words.question.format(text=about.question) if about.question else "",
        )
        return Project(
            about.title,
            OWN_ORIGIN,
            "\n".join(filter(None, told)),
            created=about.created,
            user=maker,
            users=tuple(self._users.values()),
            codes=code_tree(study, self._notes_on),
            variables=variables_of(study),
            cases=cases_of(study, self._own),
            sources=sources,
            notes=tuple(self._notes),
            links=links,
            sets=sets,
            note_refs=(DATA, *self._notes_on.get(about.id, ())),
        )

    # Notes

    def _note(self, guid: str, name: str, text: str, about: str = "", *, apart: bool = False) -> None:
        """Keep a note, in a file of its own where it is ``apart``."""
        path = f"{INTERNAL}{guid}.txt" if apart else ""
        self._notes.append(Source(guid, SourceKind.NOTE, name, text=text, text_path=path))
        if about:
            self._notes_on.setdefault(about, []).append(guid)

    def _show(self, guid: str, name: str, text: str, about: str) -> None:
        """A note that repeats for other programs what they would not find."""
        self._shown.append(guid)
        self._note(guid, name, text, about)

    def _notes_about(self, record_id: str) -> tuple[str, ...]:
        return tuple(self._notes_on.get(record_id, ()))

    def _write_memos(self) -> dict[str, str]:
        """Make notes of the memos; answers the subjects of those to which nothing can refer."""
        study = self._study
        referring = (
            study.statements,
            study.codes,
            study.categories,
            study.transcripts,
            study.codings,
            study.relations,
            study.cases,
            {study.about.id},
        )
        apart = {}
        for number, memo in enumerate(sorted(study.memos.values(), key=lambda one: one.id), 1):
            name = self._words.memo.format(n=digits(str(number), study.about.language))
            self._note(guid_of(memo.id), name, memo.text, memo.subject_id)
            if not any(memo.subject_id in table for table in referring):
                apart[memo.id] = memo.subject_id
        return apart

    def _write_cards(self) -> None:
        words = CARD_SAID[self._study.about.language]
        labels = {
            "second_language_name": words.second_name,
            "referential": words.referential,
            "structural": words.structural,
            "internal_horizon": words.internal_horizon,
            "external_horizon": words.external_horizon,
            "is_not": words.is_not,
            "relevance": words.relevance,
        }
        for category in self._categories():
            texts = _texts_of(category)
            if texts:
                told = "\n".join(f"{label}: {texts[field]}" for field, label in labels.items() if field in texts)
                name = self._words.card.format(name=category.name)
                self._show(derived("card", category.id), name, told, category.id)

    # Sources

    def _sources(self) -> Iterator[Source]:
        study = self._study
        unplaced = study.statements_in(None)
        for transcript in sorted(study.transcripts.values(), key=lambda one: (one.position, one.id)):
            length = len(self._text_of(transcript.source_id).text)
            placed: list[Statement] = []
            for statement in study.statements_in(transcript.id):
                (placed if _fits(statement, length) else unplaced).append(statement)
            yield self._transcript(transcript, placed)
        if unplaced:
            yield self._unanchored(sorted(unplaced, key=lambda one: (one.position, one.id)))

    def _transcript(self, transcript: Transcript, statements: Sequence[Statement]) -> Source:
        stored = self._text_of(transcript.source_id)
        self._transcripts[transcript.id] = TranscriptData(
            transcript.literature, transcript.direction, transcript.participant_id, stored.turns, stored.moments
        )
        selections: list[Selection] = []
        for statement in statements:
            selections += self._selections(statement, [(span.start or 0, span.end or 0) for span in statement.spans])
        researcher, time = self._made.get(transcript.id, _UNKNOWN)
        return replace(
            _text_source(guid_of(transcript.id), transcript.name, stored.text, selections),
            notes=self._notes_about(transcript.id),
            user=self._user(researcher),
            created=time,
        )

    def _unanchored(self, statements: Sequence[Statement]) -> Source:
        lines: list[str] = []
        selections: list[Selection] = []
        end = 0
        for statement in statements:
            places = []
            for span in statement.spans or (_NOWHERE,):
                places.append((end, end + len(span.text)))
                lines.append(f"{span.text}\n")
                end += len(lines[-1])
            known = tuple(
                None if span.start is None or span.end is None else (span.start, span.end) for span in statement.spans
            )
            if statement.transcript_id is not None or set(known) != {None}:
                self._places[statement.id] = PlaceData(statement.transcript_id, known)
            selections += self._selections(statement, places)
        words = self._words
        source = _text_source(UNANCHORED, words.unanchored, "".join(lines), selections)
        return replace(source, description=words.unanchored_told)

    def _selections(self, statement: Statement, places: Sequence[tuple[int, int]]) -> Iterator[Selection]:
        """The selections of a statement, one a span; ``places`` are offsets in the source in which they stand."""
        one = guid_of(statement.id)
        several = len(places) > 1
        if several:
            self._spans.append(statement.id)
            name = self._words.spans.format(n=digits(str(len(places)), self._study.about.language))
            self._note(one, name, statement.quotation)
        codings = self._study.codings_of(statement.id)
        researcher, time = self._made.get(statement.id, _UNKNOWN)
        user = self._user(researcher)
        spans = statement.spans or (_NOWHERE,)
        for number, (span, (start, end)) in enumerate(zip(spans, places, strict=True)):
            guid = derived("span", statement.id, str(number)) if several else one
            first = number == 0
            self._first_selection.setdefault(statement.id, guid)
            if statement.participant_id is not None:
                self._own.setdefault(statement.participant_id, []).append(guid)
            yield Selection(
                guid,
                span.text,
                start,
                end,
                description=statement.relevance if first else "",
                codings=tuple(self._coding(coding, number) for coding in codings),
                notes=(*((one,) if several else ()), *(self._notes_about(statement.id) if first else ())),
                user=user,
                created=time,
            )

    def _coding(self, coding: records.Coding, number: int) -> Coding:
        """A coding as it stands on the selection of a statement's span; the first one has its id and its memo."""
        researcher, time = self._made.get(coding.id, _UNKNOWN)
        return Coding(
            guid_of(coding.id) if number == 0 else derived("coding", coding.id, str(number)),
            guid_of(coding.code_id),
            self._user(researcher),
            time,
            self._notes_about(coding.id) if number == 0 else (),
        )

    def _user(self, researcher: str) -> str:
        """The GUID of somebody who worked on the study; empty for nobody."""
        if not researcher:
            return ""
        if researcher not in self._users:
            self._users[researcher] = User(derived("user", researcher), researcher)
        return self._users[researcher].guid

    # Links

    def _relation_links(self) -> Iterator[Link]:
        study = self._study
        for relation in sorted(study.relations.values(), key=lambda one: one.id):
            name = RELATION_SAID[study.about.language][relation.kind]
            if relation.justification:
                why = self._words.why.format(name=name)
                self._show(derived("why", relation.id), why, relation.justification, relation.id)
            yield Link(
                guid_of(relation.id),
                name,
                Direction.ONE_WAY if relation.kind is RelationKind.INCLUDES else Direction.ASSOCIATIVE,
                guid_of(relation.category_id),
                guid_of(relation.other_id),
                self._notes_about(relation.id),
            )

    def _case_links(self) -> Iterator[Link]:
        for category in self._categories():
            for case in self._study.cases_of(category.id):
                yield Link(
                    guid_of(case.id),
                    self._words.cases[case.kind],
                    Direction.ONE_WAY,
                    guid_of(category.id),
                    self._first_selection[case.statement_id],
                    self._notes_about(case.id),
                )

    def _categories(self) -> Iterator[Category]:
        for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
            yield from self._study.layer(layer)

    # What the standard has no element for

    def _own_data(self, memos_apart: dict[str, str]) -> OwnData:
        study, about = self._study, self._study.about
        categories = {one.id: CategoryData(one.colour, _texts_of(one)) for one in self._categories()}
        people = sorted(study.participants.values(), key=lambda one: (one.position, one.id))
        return OwnData(
            about.id,
            about.language,
            about.phenomenon,
            about.question,
            spans=tuple(self._spans),
            shown=tuple(self._shown),
            attributes=tuple(one for subject in Subject for one in study.attributes_of(subject)),
            settings=tuple(study.settings_in_order()),
            speakers=tuple(sorted(study.speakers.values(), key=lambda one: one.id)),
            referrers={one.id: one.referrer_id for one in people if one.referrer_id is not None},
            transcripts=self._transcripts,
            categories={one: data for one, data in categories.items() if data.colour or data.texts},
            places=self._places,
            memos=memos_apart,
            relations={
                one.id: (one.kind, one.justification) for one in sorted(study.relations.values(), key=lambda r: r.id)
            },
            cases={case.id: case.kind for one in self._categories() for case in study.cases_of(one.id)},
            supports=tuple(
                sorted(
                    (one for one in study.supports.values() if one.subject_id in study.relations),
                    key=lambda one: (one.subject_id, one.position, one.id),
                )
            ),
        )


def _fits(statement: Statement, length: int) -> bool:
    """Whether each span has a place in a text of ``length``."""
    return bool(statement.spans) and all(
        span.start is not None and span.end is not None and 0 <= span.start <= span.end <= length
        for span in statement.spans
    )


def _texts_of(category: Category) -> dict[str, str]:
    texts = {field: str(getattr(category, field)) for field in CATEGORY_TEXTS}
    return {field: text for field, text in texts.items() if text}


def _text_source(guid: str, name: str, text: str, selections: Sequence[Selection]) -> Source:
    return Source(guid, name=name, text=text, text_path=f"{INTERNAL}{guid}.txt", selections=tuple(selections))
