"""A place in the study that one workspace asks the window to show in another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Something to show.

    ``kind`` is transcript, statement, code, category, participant, setting, evidence, review (or a package), claim,
    relation, dimension, framework, finding, comparison, reference, recommendation or citation, whose ``id`` is the
    record's; or disagreement, whose ``id`` is source, subject and aspect joined by "+"; or matrix, saturation or
    report, whose ``id`` says which of them.
    """

    kind: str
    id: str = ""
    start: int = -1  # code points, within a transcript
    end: int = -1  # the words from start to end are selected
