"""The selection of statements: what was taken from each interview, and how much of it has codes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from phenocode.analysis.interviews import interviews_of
from phenocode.study.model import Study
from phenocode.study.records import Participant, Source, Statement
from phenocode.study.rules import participants_words


@dataclass(frozen=True, slots=True)
class Selected:
    """What was selected from one interview."""

    interview: str  # its name
    id: str  # the transcript's, or the participant's where there is none
    participants: tuple[str, ...]  # their names
    settings: tuple[str, ...]  # the names of the participants' settings, each once
    statements: int
    coded: int  # those with a code or more
    codes: int  # different ones
    characters: int  # code points in statements; those in several statements count once
    share: float | None  # of the participants' words, 0 to 1; None where these are not known

    @property
    def uncoded(self) -> int:
        """Statements without a code."""
        return self.statements - self.coded


@dataclass(frozen=True, slots=True)
class Selection:
    """The selection of a whole study, by interview in interview order; passages of literature count nowhere."""

    language: str  # the study's: "fa" or "en"
    interviews: tuple[Selected, ...]
    codes: int  # different ones that statements of known interviews carry
    unknown: int  # statements of no known interview, which count nowhere else

    @property
    def statements(self) -> int:
        """Statements of all known interviews."""
        return sum(one.statements for one in self.interviews)

    @property
    def coded(self) -> int:
        """Those with a code or more."""
        return sum(one.coded for one in self.interviews)

    @property
    def characters(self) -> int:
        """Code points in statements."""
        return sum(one.characters for one in self.interviews)

    def as_json(self) -> dict[str, Any]:
        """The selection as the command line says it."""
        return {
            "per_interview": [
                {
                    "interview": one.interview,
                    "participants": list(one.participants),
                    "settings": list(one.settings),
                    "statements": one.statements,
                    "coded": one.coded,
                    "uncoded": one.uncoded,
                    "codes": one.codes,
                    "characters": one.characters,
                    "share": one.share,
                }
                for one in self.interviews
            ],
            "statements": self.statements,
            "coded": self.coded,
            "uncoded": self.statements - self.coded,
            "codes": self.codes,
            "characters": self.characters,
            "unknown": self.unknown,
        }


def count_selection(study: Study, source_of: Callable[[str], Source] | None = None) -> Selection:
    """Count what was selected; shares are known where ``source_of`` gives the source of an id."""
    interviews, nobodys = interviews_of(study)
    counted = []
    all_codes: set[str] = set()
    for interview in interviews:
        codes = [{coding.code_id for coding in study.codings_of(one.id)} for one in interview.statements]
        different = set().union(*codes)
        all_codes |= different
        people = _people_in(study, interview.id)
        settings = (study.settings[person.setting_id].name for person in people if person.setting_id is not None)
        taken = _taken(interview.statements)
        counted.append(
            Selected(
                interview=interview.name,
                id=interview.id,
                participants=tuple(person.name for person in people),
                settings=tuple(dict.fromkeys(settings)),
                statements=len(interview.statements),
                coded=sum(1 for one in codes if one),
                codes=len(different),
                characters=_length(taken) + sum(map(_unanchored, interview.statements)),
                share=None if source_of is None else _share(study, interview.id, taken, source_of),
            )
        )
    return Selection(study.about.language, tuple(counted), len(all_codes), len(nobodys))


def _people_in(study: Study, interview: str) -> list[Participant]:
    transcript = study.transcripts.get(interview)
    return [study.participants[interview]] if transcript is None else study.people_in(transcript)


def _taken(statements: Iterable[Statement]) -> list[tuple[int, int]]:
    """The places of the anchored statements, in order, none over another."""
    places = sorted(
        (span.start, span.end)
        for statement in statements
        for span in statement.spans
        if span.start is not None and span.end is not None
    )
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _unanchored(statement: Statement) -> int:
    return sum(len(span.text) for span in statement.spans if span.start is None)


def _length(places: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in places)


def _share(
    study: Study, interview: str, taken: list[tuple[int, int]], source_of: Callable[[str], Source]
) -> float | None:
    """How much of the participants' words in a transcript stands in its statements."""
    transcript = study.transcripts.get(interview)
    if transcript is None:
        return None
    source = source_of(transcript.source_id)
    spoken = participants_words(source, lambda label: study.role_of(label, interview), 0, len(source.text))
    if not spoken:
        return None
    spoken = [(first, first + len(source.text[first:last].rstrip())) for first, last in spoken]
    inside = sum(
        max(0, min(end, last) - max(start, first)) for first, last in spoken for start, end in taken if start < last
    )
    return inside / _length(spoken)
