"""What a command answers: a value for JSON, lines for a person, and what was refused."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from phenocode.commands.session import Session
from phenocode.errors import Refusal


@dataclass
class Answer:
    """The outcome of one command."""

    value: Any = None
    lines: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def researcher() -> str:
    """In whose name the command line works: PHENOCODE_RESEARCHER, otherwise the system's user."""
    given = os.environ.get("PHENOCODE_RESEARCHER", "").strip()
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Session]:
    """The study at ``path``, open for one command."""
    session = Session.open(path, researcher=researcher(), read_only=read_only)
    try:
        yield session
    finally:
        session.close()
