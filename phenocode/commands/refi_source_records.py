"""The transcripts and statements that the sources and selections of a foreign project make in a study."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from phenocode.commands.refi_people_records import take_source_person, take_values
from phenocode.commands.refi_place_words import (
    AREA,
    DANGLING,
    JOINED,
    MOMENTS,
    NO_PLACE,
    OTHERWISE,
    UNPLACED,
    tell_counted,
    tell_places,
    tell_reading,
)
from phenocode.commands.refi_taken import Taken, told_name
from phenocode.commands.table_places import quotation_key
from phenocode.exchange.refi import UNANCHORED, Selection, Source, SourceKind, guid_of, id_of
from phenocode.exchange.refi_data import PlaceData, TranscriptData
from phenocode.exchange.refi_offsets import PlacedText
from phenocode.i18n import mark
from phenocode.store.sources import make_source
from phenocode.study.records import Coding, Span, Speaker, Statement, Transcript, Turn, new_id
from phenocode.study.rules import clean_text, free_name, next_position
from phenocode.text.names import name_key
from phenocode.text.turns import find_turns

_NAMELESS = {"fa": "متن", "en": "Text"}
_LEAST_WORDS, _LEAST_LETTERS = 3, 20  # of a selection's name that stands for words whose text is missing

_KNOWN = mark("The study holds the text of {source} already, as {name}; what is coded in it was added there.")
_NO_WORDS = mark("{source} holds no words; it was left out.")
_NOT_TEXT = mark("{source} is a picture or recording without a text; it was left out.")
_CODED_SOURCE = mark("{source} is coded as a whole; codes are given to words here, so these codings were left out.")
_RENAMED = mark("{source} is called {name} here, because the study has a text of its name.")
_VALUES = mark("What variables say of {source} was left out, as they say it of none of the participants.")
_ONLY_TEXT = mark("Only the text of {source} came in, not its pages, picture or recording.")
_OTHER_SPEAKER = mark("The speaker {label} is somebody else in the study than in the file; that was kept.")
_SEVERAL_CASES = mark("{source} belongs to several cases; only the passages that name their case have a participant.")

_PlaceKey = tuple[str, tuple[tuple[int | None, int | None], ...]]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A statement on its way: its selections, of which several only stand in our own files."""

    selections: tuple[Selection, ...]
    spans: tuple[Span, ...]
    key: str  # GUID of the statement


def take_sources(taken: Taken, texts: Mapping[str, tuple[Transcript, str]]) -> None:
    """Make transcripts and statements; ``texts`` are those of the study, by the id of their transcript."""
    _Sources(taken, texts).take()


class _Sources:
    def __init__(self, taken: Taken, texts: Mapping[str, tuple[Transcript, str]]) -> None:
        self._taken = taken
        self._study = taken.study
        self._by_text: dict[str, list[Transcript]] = {}
        for transcript, text in texts.values():
            self._by_text.setdefault(text, []).append(transcript)
        project = taken.project
        self._cases_of: dict[str, list[str]] = {}
        self._person_of: dict[str, str] = {}  # selection -> participant
        for case in project.cases:
            for guid in case.sources:
                self._cases_of.setdefault(guid, []).append(taken.ids[case.guid])
            self._person_of |= dict.fromkeys(case.selections, taken.ids[case.guid])
        self._next = self._study.next_statement_position()
        self._dangling: Counter[str] = Counter()
        self._otherwise: Counter[str] = Counter()
        self._values_taken: set[str] = set()  # sources
        self._placed: dict[_PlaceKey, list[Statement]] = {}
        self._worded: dict[str, list[Statement]] = {}
        for statement in self._study.statements.values():
            if statement.anchored and statement.transcript_id is not None:
                self._placed.setdefault(_place_of(statement.transcript_id, statement.spans), []).append(statement)
            else:
                self._worded.setdefault(quotation_key(statement.quotation), []).append(statement)

    def take(self) -> None:
        """All sources, in the order of the file."""
        data = self._taken.read.data
        for source in self._taken.project.sources:
            if self._taken.own and source.guid == UNANCHORED:
                continue  # its statements may name transcripts that come after it
            self._take(source)
        for source in self._taken.project.sources:
            if self._taken.own and source.guid == UNANCHORED:
                self._take_unanchored(source)
        for speaker in data.speakers if data is not None else ():
            self._take_speaker(speaker)
        for name, count in self._dangling.items():
            tell_counted(self._taken.miss, count, DANGLING, name)
        for name, count in self._otherwise.items():
            tell_counted(self._taken.warn, count, OTHERWISE, name)

    def _take(self, source: Source) -> None:
        name = told_name(source.name) or _NAMELESS[self._study.about.language]
        everything = (source, *source.parts)
        if any(one.codings for one in everything):
            self._taken.miss(_CODED_SOURCE, source=name)
        carriers = [one for one in everything if one.guid in self._taken.read.texts]
        if source.kind is not SourceKind.TEXT:
            self._taken.miss(_ONLY_TEXT if carriers else _NOT_TEXT, source=name)
        tell_counted(self._taken.miss, sum(one.moments for one in everything), MOMENTS, name)
        for carrier in carriers:
            self._take_text(source, carrier, name)
        for carrier in everything:
            if carrier not in carriers:
                self._take_without_text(source, carrier, name)
        if any(value.value for value in source.values) and source.guid not in self._values_taken:
            self._taken.miss(_VALUES, source=name)

    def _take_text(self, source: Source, carrier: Source, name: str) -> None:
        placed = self._taken.read.texts[carrier.guid]
        if not self._taken.own and not any(map(str.isalnum, placed.text)):
            self._taken.miss(_NO_WORDS, source=name)
            return
        transcript = self._transcript(source, carrier, placed, name)
        self._taken.ids[carrier.guid] = transcript.id
        self._taken.ids.setdefault(source.guid, transcript.id)
        if self._taken.own:
            chosen = list(self._own_statements(carrier.selections, placed.text, name))
        else:
            tell_reading(self._taken, placed, name)
            chosen = list(self._statements(carrier, placed, name))
        for one in chosen:
            self._keep(one, transcript, name)

    def _take_without_text(self, source: Source, carrier: Source, name: str) -> None:
        """Selections of what has no text: those whose words the file gives become statements without a place."""
        spoken = [(one, one.quotation or (one.name if _is_words(one.name) else "")) for one in carrier.selections]
        transcript = self._study.transcripts.get(self._taken.ids.get(source.guid, ""))
        people = self._cases_of.get(source.guid, [])
        person = transcript.participant_id if transcript is not None else people[0] if len(people) == 1 else None
        text = next((self._taken.read.texts[p.guid].text for p in source.parts if p.guid in self._taken.read.texts), "")
        taken = lost = 0
        for selection, quoted in spoken:
            words = clean_text(quoted)
            if not words:
                lost += 1
                continue
            self._person_of.setdefault(selection.guid, person or "")
            if transcript is not None and carrier.kind is SourceKind.PDF and text.count(words) == 1:
                span = Span(text.index(words), text.index(words) + len(words), words)
                self._keep(_Chosen((selection,), (span,), selection.guid), transcript, name)
                continue
            taken += 1
            self._keep(_Chosen((selection,), (Span(None, None, words),), selection.guid), None, name)
        tell_counted(self._taken.warn, taken, UNPLACED, name)
        if carrier.kind is SourceKind.TEXT:
            tell_counted(self._taken.miss, lost, NO_PLACE, name)
        else:
            tell_counted(self._taken.miss, lost, AREA, name)

    # Transcripts

    def _transcript(self, source: Source, carrier: Source, placed: PlacedText, name: str) -> Transcript:
        data = self._taken.read.data
        told = data.transcripts.get(id_of(carrier.guid), TranscriptData()) if data is not None else TranscriptData()
        known = self._known(placed.text, told.literature, name)
        if known is not None:
            self._taken.warn(_KNOWN, source=name, name=known.name)
            return self._completed(known, source, told)
        turns = told.turns if _cover(told.turns, placed.text) else self._turns(placed.text)
        moments = tuple(one for one in told.moments if one.offset <= len(placed.text))
        stored = make_source(placed.text, turns, moments)
        self._taken.sources[stored.id] = stored
        if data is not None:
            person = self._taken.ids.get(guid_of(told.participant_id)) if told.participant_id else None
        else:
            person = self._person(source, name)
        among = self._study.transcripts.values()
        wanted = self._taken.name_of(source.name, _NAMELESS[self._study.about.language], among)
        called = free_name(wanted, among)
        if called != wanted:
            self._taken.warn(_RENAMED, source=name, name=told_name(called))
        made = Transcript(
            id=new_id(),
            name=called,
            participant_id=person,
            source_id=stored.id,
            literature=told.literature,
            file_name=self._taken.read.file,
            characters=len(placed.text),
            position=next_position(among),
            direction=told.direction,
        )
        self._taken.put(made)
        return made

    def _completed(self, known: Transcript, source: Source, told: TranscriptData) -> Transcript:
        """A transcript that the study had, with what only the file says of it."""
        if self._taken.own:
            person = self._taken.ids.get(guid_of(told.participant_id)) if told.participant_id else None
            return self._taken.complete(known, participant_id=person, direction=told.direction)
        people = self._people_of(source)
        if len(people) == 1 and known.participant_id is None:
            known = self._taken.complete(known, participant_id=people[0])
        if known.participant_id is not None and source.values:
            take_values(self._taken, known.participant_id, source.values)
            self._values_taken.add(source.guid)
        return known

    def _known(self, text: str, literature: bool, name: str) -> Transcript | None:
        """The transcript of the study that has this text, best one of the same name; each is met once."""
        same = [one for one in self._by_text.get(text, ()) if one.literature is literature or not self._taken.own]
        if not same:
            return None
        best = min(same, key=lambda one: name_key(one.name) != name_key(name))
        self._by_text[text].remove(best)
        return best

    def _turns(self, text: str) -> tuple[Turn, ...]:
        known = {speaker.label for speaker in self._study.speakers.values()}
        return tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(text, known))

    def _person(self, source: Source, name: str) -> str | None:
        people = self._people_of(source)
        if len(people) > 1:
            self._taken.warn(_SEVERAL_CASES, source=name)
            return None
        self._values_taken.add(source.guid)
        if not people:
            return take_source_person(self._taken, source.name, source.values)
        take_values(self._taken, people[0], source.values)
        return people[0]

    def _people_of(self, source: Source) -> list[str]:
        """The participants of the cases to which a source belongs."""
        people = list(dict.fromkeys(self._cases_of.get(source.guid, ())))
        if people:
            return people
        # Some programs name only the passages of a case.
        named = (self._person_of.get(one.guid) for part in (source, *source.parts) for one in part.selections)
        return list(dict.fromkeys(filter(None, named)))

    def _take_speaker(self, speaker: Speaker) -> None:
        ids = self._taken.ids
        transcript = ids.get(guid_of(speaker.transcript_id)) if speaker.transcript_id else None
        person = ids.get(guid_of(speaker.participant_id)) if speaker.participant_id else None
        if (speaker.transcript_id and transcript is None) or (speaker.participant_id and person is None):
            return
        speakers = self._study.speakers.values()
        known = next((s for s in speakers if (s.label, s.transcript_id) == (speaker.label, transcript)), None)
        if known is not None and (known.role, known.participant_id) != (speaker.role, person):
            self._taken.warn(_OTHER_SPEAKER, label=told_name(speaker.label))
        if known is None:
            made = replace(speaker, id=new_id(), participant_id=person, transcript_id=transcript)
            self._taken.put(made)
            ids[guid_of(speaker.id)] = made.id

    # Statements

    def _own_statements(self, selections: Sequence[Selection], text: str, name: str) -> Iterator[_Chosen]:
        """Statements as our own files have them: exactly, the spans of one together."""
        lost = 0
        for key, group in self._grouped(selections):
            spans = []
            for one in group:
                start, end = one.start, one.end
                if start is not None and end is not None and 0 <= start <= end <= len(text):
                    spans.append(Span(start, end, one.name or text[start:end]))
            if len(spans) == len(group):
                yield _Chosen(tuple(group), tuple(spans), key)
            else:
                lost += 1
        tell_counted(self._taken.miss, lost, NO_PLACE, name)

    def _take_unanchored(self, source: Source) -> None:
        """The statements of our own file that stand in no transcript; their words are the selections' names."""
        data = self._taken.read.data
        for key, group in self._grouped(source.selections):
            place = data.places.get(id_of(key), PlaceData()) if data is not None else PlaceData()
            transcript = self._study.transcripts.get(self._taken.ids.get(guid_of(place.transcript_id or ""), ""))
            known = list(place.places) if transcript and len(place.places) == len(group) else [None] * len(group)
            spans = tuple(
                Span(None, None, one.name) if at is None else Span(*at, one.name)
                for one, at in zip(group, known, strict=True)
            )
            self._keep(_Chosen(tuple(group), spans if place.places else (), key), transcript, told_name(source.name))

    def _grouped(self, selections: Sequence[Selection]) -> Iterator[tuple[str, list[Selection]]]:
        data = self._taken.read.data
        joining = {guid_of(one) for one in data.spans} if data is not None else set()
        groups: dict[str, list[Selection]] = {}
        for one in selections:
            key = next((note for note in one.notes if note in joining), one.guid)
            groups.setdefault(key, []).append(one)
        yield from groups.items()

    def _statements(self, carrier: Source, placed: PlacedText, name: str) -> Iterator[_Chosen]:
        """Statements of a foreign source; selections of the same place are one."""
        found: dict[tuple[int, int], list[Selection]] = {}
        lost: list[Selection] = []
        text = placed.text
        for one, place in zip(carrier.selections, placed.places, strict=True):
            words = text[place.start : place.end] if place.start >= 0 else ""
            if not words.strip():
                lost.append(one)
                continue
            start = place.start + len(words) - len(words.lstrip())
            found.setdefault((start, place.start + len(words.rstrip())), []).append(one)
        tell_places(self._taken, placed, name)
        joined = sum(len(group) - 1 for group in found.values())
        tell_counted(self._taken.warn, joined, JOINED, name)
        for (start, end), group in found.items():
            yield _Chosen(tuple(group), (Span(start, end, text[start:end]),), group[0].guid)
        self._take_without_text(replace(carrier, codings=()), replace(carrier, selections=tuple(lost)), name)

    def _keep(self, chosen: _Chosen, transcript: Transcript | None, name: str) -> None:
        statement = self._same(chosen, transcript)
        if statement is None:
            statement = self._made(chosen, transcript)
        elif self._taken.own:
            statement = self._completed_statement(statement, chosen, name)
        self._taken.ids[chosen.key] = statement.id
        for one in chosen.selections:
            self._taken.ids[one.guid] = statement.id
        held = {coding.code_id: coding.id for coding in self._study.codings_of(statement.id)}
        position = next_position(self._study.codings_of(statement.id))
        dangling = 0
        # Of several spans each has all codes; of selections of one place each may have its own.
        for one in chosen.selections[:1] if self._taken.own else chosen.selections:
            for coding in one.codings:
                code = self._taken.codes.get(coding.code)
                if code is None:
                    dangling += 1
                    continue
                if code not in held:
                    made = Coding(new_id(), statement.id, code, position)
                    position += 1
                    held[code] = made.id
                    self._taken.put(made)
                self._taken.ids[coding.guid] = held[code]
        self._dangling[name] += dangling

    def _completed_statement(self, known: Statement, chosen: _Chosen, name: str) -> Statement:
        """A statement that the study had, with what only the file says of it."""
        person = next(filter(None, (self._person_of.get(one.guid) for one in chosen.selections)), None)
        relevance = chosen.selections[0].description
        now = replace(known, participant_id=known.participant_id or person, relevance=known.relevance or relevance)
        self._taken.change(known, now)
        self._otherwise[name] += (now.participant_id, now.relevance) != (
            person or now.participant_id, relevance or now.relevance
        )  # fmt: skip
        return now

    def _made(self, chosen: _Chosen, transcript: Transcript | None) -> Statement:
        person = next(filter(None, (self._person_of.get(one.guid) for one in chosen.selections)), None)
        if transcript is not None and transcript.participant_id == person and not self._taken.own:
            person = None
        made = Statement(
            id=new_id(),
            transcript_id=transcript.id if transcript is not None else None,
            participant_id=person,
            spans=chosen.spans,
            relevance=chosen.selections[0].description if self._taken.own else "",
            position=self._next,
        )
        self._next += 1
        self._taken.put(made)
        return made

    def _same(self, chosen: _Chosen, transcript: Transcript | None) -> Statement | None:
        """A statement that the study had before, at the same place or, without one, of the same words."""
        anchored = transcript is not None and bool(chosen.spans) and chosen.spans[0].start is not None
        if anchored and transcript is not None:
            among = self._placed.get(_place_of(transcript.id, chosen.spans), [])
        else:
            among = self._worded.get(quotation_key(" […] ".join(span.text for span in chosen.spans)), [])
        return among.pop(0) if among else None


def _place_of(transcript_id: str, spans: Sequence[Span]) -> _PlaceKey:
    return transcript_id, tuple((span.start, span.end) for span in spans)


def _is_words(name: str) -> bool:
    """Whether a selection's name is likely what somebody said and no label."""
    return len(name) >= _LEAST_LETTERS and len(name.split()) >= _LEAST_WORDS


def _cover(turns: tuple[Turn, ...], text: str) -> bool:
    """Whether turns follow each other through the whole of a text."""
    at = 0
    for turn in turns:
        if not (turn.start == at <= turn.body <= turn.end):
            return False
        at = turn.end
    return at == len(text) and (bool(turns) or not text)
