"""A REFI-QDA file of any program looked over: what the schema says of it, and what the schema can't see."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from phenocode.commands.refi_import import read_project
from phenocode.exchange.documents import Sentence
from phenocode.exchange.parsing import Progress
from phenocode.exchange.refi_linter import Flaw, lint_project


@dataclass(frozen=True, slots=True)
class CheckedProject:
    """What was found in a file. Nothing in it says what participants said."""

    file: str
    origin: str  # the program that wrote it, as it says
    departures: tuple[Sentence, ...]  # from the schema
    unread: tuple[Sentence, ...]  # what of the file could not be read
    flaws: tuple[Flaw, ...]

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.departures or self.unread or self.flaws)


def check_project(
    path: Path, *, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> CheckedProject:
    """Look a project or codebook over; it is read in a child process. Raises as ``read_project``."""
    read = read_project(path, progress=progress, cancelled=cancelled)
    return CheckedProject(
        read.file, read.project.origin, read.departures, read.left_out, tuple(lint_project(read.project))
    )
