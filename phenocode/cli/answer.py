"""What a command answers: a value for JSON, lines for a person, and what was refused."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from phenocode.commands.researcher import default_researcher
from phenocode.commands.session import Session
from phenocode.errors import Refusal


@dataclass
class Answer:
    """The outcome of one command."""

    value: Any = None
    lines: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


_lent: ContextVar[tuple[Session, ...]] = ContextVar("lent", default=())


@contextmanager
def lent(sessions: Iterable[Session]) -> Iterator[None]:
    """Let commands work meanwhile on studies that are open already, as those of a script are; they stay open."""
    token = _lent.set(tuple(sessions))
    try:
        yield
    finally:
        _lent.reset(token)


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Session]:
    """The study at ``path``, open for one command."""
    for known in _lent.get():
        if known.path == path:
            yield known
            return
    session = Session.open(path, researcher=default_researcher(), read_only=read_only)
    try:
        yield session
    finally:
        session.close()
