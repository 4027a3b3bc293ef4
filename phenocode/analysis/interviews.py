"""The interviews of a study as its curves count them, each with its statements, in interview order."""

from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.study.records import Statement


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview: a transcript (a focus group's too) or, where there is none, a participant."""

    id: str  # the transcript's or the participant's
    name: str
    statements: tuple[Statement, ...]


def interviews_of(study: Study) -> tuple[list[Interview], list[Statement]]:
    """The interviews in interview order, and the statements of which nobody knows an interview.

    A statement without a transcript belongs to its participant's (first) transcript, otherwise to an interview that is
    the participant (COMMANDS.md). Every transcript is listed, a participant without one only with statements.
    Participants of the same order stand by their first statement.
    """
    transcripts = study.interviews()
    own: dict[str, str] = {}
    for transcript in transcripts:
        for person in study.people_in(transcript):
            own.setdefault(person.id, transcript.id)
    statements: dict[str, list[Statement]] = {t.id: list(study.statements_in(t.id)) for t in transcripts}
    names = {transcript.id: transcript.name for transcript in transcripts}
    order = {transcript.id: study.interview_key(transcript)[:2] for transcript in transcripts}
    nobodys: list[Statement] = []
    for statement in study.statements_in(None):
        person_of = study.participant_of(statement)
        if person_of is None:
            nobodys.append(statement)
            continue
        interview = own.get(person_of.id, person_of.id)
        if interview not in statements:
            statements[interview] = []
            names[interview] = person_of.name
            order[interview] = (person_of.interview_order, statement.position)
        statements[interview].append(statement)
    in_order = sorted(statements, key=lambda interview: (order[interview], interview))
    return [Interview(one, names[one], tuple(statements[one])) for one in in_order], nobodys
