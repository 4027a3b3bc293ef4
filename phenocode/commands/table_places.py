"""Where the statements of a coding table stand in the transcripts: by the table's own offsets, else by their words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.cells import printable
from phenocode.exchange.coding_sheets import TableStatement
from phenocode.study.model import Study
from phenocode.study.records import Participant, Source, Span, Transcript
from phenocode.study.rules import make_spans, participants_words, speaking_participant
from phenocode.text.fold import Folded, fold
from phenocode.text.lines import Lines
from phenocode.text.names import name_key
from phenocode.text.quotations import Place, Quotations

OMISSION = " […] "
"""What stands between the spans of a statement where it is shown (``Statement.quotation``)."""

_MOST_PLACES = 200  # of the same words
_MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Interview:
    """A transcript with its text, as it is looked through without a session."""

    transcript: Transcript
    source: Source
    folded: Folded


class NearPlace(NamedTuple):
    """Where words much like a statement's stand; to be confirmed by a person."""

    transcript_id: str
    spans: tuple[tuple[int, int], ...]  # code points, half-open
    score: float  # 0 to 100


class Found(NamedTuple):
    """A place that holds a statement's words; ``doubtful`` when others hold them too."""

    transcript: Transcript
    spans: tuple[Span, ...]
    speaker_id: str | None  # the participant of a focus group whose words they are
    doubtful: bool


def gather_interviews(session: Session) -> list[Interview]:
    """The texts of all interviews, in interview order."""
    return [
        Interview(transcript, session.source(transcript.source_id), session.folded(transcript.source_id))
        for transcript in session.study.interviews()
    ]


def quotation_key(quotation: str) -> str:
    """What makes two quotations one after a way through a file: folded, with single spaces."""
    return " ".join(fold(printable(quotation)).split())


PlaceKey: TypeAlias = tuple[str, tuple[tuple[int, int], ...]]


def place_key(transcript_id: str, spans: Iterable[Span]) -> PlaceKey:
    """What makes two places one: the transcript and the letters, marks that folding drops at their ends aside."""
    return transcript_id, tuple(_letters(span) for span in spans)


class Places:
    """Finds statements in the interviews; what was looked for once is remembered."""

    def __init__(self, study: Study, interviews: Sequence[Interview]) -> None:
        self._study = study
        self._interviews = interviews
        self._quotations = Quotations([interview.folded for interview in interviews]) if interviews else None
        self._by_name = {name_key(interview.transcript.name): index for index, interview in enumerate(interviews)}
        self._of_participant: dict[str | None, list[int]] = {}
        for index, interview in enumerate(interviews):
            people: list[str | None] = [person.id for person in study.people_in(interview.transcript)]
            for person_id in people or [None]:
                self._of_participant.setdefault(person_id, []).append(index)
        self._located: dict[tuple[str, tuple[int, ...] | None], list[Place]] = {}
        self._lines: dict[int, Lines] = {}
        self._last = -1  # the interview of the statement above

    def find(
        self,
        statement: TableStatement,
        participant: Participant | None,
        taken: Collection[PlaceKey],
    ) -> tuple[Found | None, list[NearPlace]]:
        """The place of a statement, else the places that are near; both empty when there are none.

        The words are looked for in the interview that the table names, else in those in which the participant speaks
        and, where these don't hold them, in those of nobody. They have to be one participant's own. Of several places
        that one counts which is ``taken`` by a statement already or stands on the line that the table names;
        otherwise the first in the interview of the statement above, otherwise the first of all, and it is doubtful.
        """
        if self._quotations is None:
            return None, []
        named = self._by_name.get(name_key(statement.transcript)) if statement.transcript else None
        if named is not None:
            spans = self._spans_at(named, statement)
            if spans:
                self._last = named
                return Found(self._interviews[named].transcript, spans, self._speaker(named, spans), False), []
        near: list[NearPlace] = []
        for among in self._searched(named, participant):
            places = self._locate(statement.text, among)
            exact = [place for place in places if place.exact and self._fits(place, participant)]
            if exact:
                return self._choose(exact, statement, taken), []
            near += (NearPlace(self._interviews[p.text].transcript.id, p.spans, p.score) for p in places[:_MOST_NEAR])
        return None, near

    def _searched(self, named: int | None, participant: Participant | None) -> list[tuple[int, ...] | None]:
        """The groups of interviews in which to look, one after the other; None stands for all."""
        if named is not None:
            return [(named,)]
        if participant is None:
            return [None]
        groups = (self._of_participant.get(participant.id, ()), self._of_participant.get(None, ()))
        return [tuple(group) for group in groups if group]

    def _locate(self, quotation: str, among: tuple[int, ...] | None) -> list[Place]:
        assert self._quotations is not None  # noqa: S101 - asked only where there are interviews
        key = (quotation, among)
        if key not in self._located:
            self._located[key] = self._quotations.locate(quotation, among, _MOST_PLACES)
        return self._located[key]

    def _spans_at(self, index: int, statement: TableStatement) -> tuple[Span, ...]:
        """The spans that the table gives by their offsets, if the statement's words stand there."""
        source = self._interviews[index].source
        if not statement.places or any(not 0 <= a < b <= len(source.text) for a, b in statement.places):
            return ()
        spans = (
            make_spans(source, statement.places) if any(source.text[a:b].strip() for a, b in statement.places) else ()
        )
        quotation = OMISSION.join(span.text for span in spans)
        return spans if quotation_key(quotation) == quotation_key(statement.text) else ()

    def _choose(self, exact: Sequence[Place], statement: TableStatement, taken: Collection[PlaceKey]) -> Found:
        ordered = sorted(exact, key=lambda place: (place.text, place.spans))
        found = [(place.text, self._spans(place, statement.text)) for place in ordered]
        known = [one for one in found if place_key(self._interviews[one[0]].transcript.id, one[1]) in taken]
        on_line = [one for one in found if statement.line and self._line(*one) == statement.line]
        here = [one for one in found if one[0] == self._last]
        sure = known or (on_line if len(on_line) == 1 else [])
        index, spans = (sure or on_line or here or found)[0]
        self._last = index
        doubtful = len(found) > 1 and not sure
        return Found(self._interviews[index].transcript, spans, self._speaker(index, spans), doubtful)

    def _fits(self, place: Place, participant: Participant | None) -> bool:
        """Whether the words at a place are one participant's own, and this one's where the table names one."""
        interview = self._interviews[place.text]
        role_of = lambda label: self._study.role_of(label, interview.transcript.id)  # noqa: E731
        text = interview.source.text
        for start, end in place.spans:
            own = participants_words(interview.source, role_of, start, end)
            if sum(len(quotation_key(text[a:b])) for a, b in own) < len(quotation_key(text[start:end])):
                return False
        try:
            speaker = self._speaking(place.text, make_spans(interview.source, place.spans))
        except Refusal:
            return False
        return participant is None or speaker in (None, participant.id)

    def _speaker(self, index: int, spans: tuple[Span, ...]) -> str | None:
        try:
            return self._speaking(index, spans)
        except Refusal:  # the words of several, as the table has them
            return None

    def _speaking(self, index: int, spans: tuple[Span, ...]) -> str | None:
        transcript, source = self._interviews[index].transcript, self._interviews[index].source
        return speaking_participant(
            source, transcript, spans, lambda label: self._study.person_of(label, transcript.id)
        )

    def _spans(self, place: Place, text: str) -> tuple[Span, ...]:
        """The spans of a place; where the transcript holds the statement letter by letter, with marks at its ends."""
        source = self._interviews[place.text].source
        parts = text.split(OMISSION) if len(place.spans) > 1 else [text]
        if len(parts) != len(place.spans):
            return make_spans(source, place.spans)
        spans = []
        for (start, end), part in zip(place.spans, parts, strict=True):
            more = max(len(part) - (end - start), 0)
            at = source.text.find(part, max(start - more, 0), end + more)
            spans.append((start, end) if at < 0 else (at, at + len(part)))
        return make_spans(source, spans)

    def _line(self, index: int, spans: tuple[Span, ...]) -> int:
        if index not in self._lines:
            self._lines[index] = Lines(self._interviews[index].source.text)
        return self._lines[index].number_at(spans[0].start or 0)


def _letters(span: Span) -> tuple[int, int]:
    """A span of a transcript without what folding drops at its ends."""
    start, end = span.start or 0, span.end or 0
    key = 0
    while start < end and not fold(span.text[key]).strip():
        start, key = start + 1, key + 1
    key = len(span.text) - 1
    while end > start and not fold(span.text[key]).strip():
        end, key = end - 1, key - 1
    return start, end
