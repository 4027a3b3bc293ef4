"""A place in the study that one workspace asks the window to show in another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A record to show; ``kind`` is transcript, statement, code, category or report."""

    kind: str
    id: str = ""
    start: int = -1  # code points, within a transcript
    end: int = -1  # the words from start to end are selected
