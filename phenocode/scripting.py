"""What scripts and notebooks work with: an open study with its records at hand, and the commands run on it."""

import argparse
import contextlib
import io
import warnings
from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, build_statement_rows
from phenocode.commands.anchoring import PlaceIn, propose_places
from phenocode.commands.researcher import default_researcher
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.errors import Refusal
from phenocode.store.journal import Step
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    InitialCode,
    Iteration,
    Layer,
    Memo,
    Participant,
    Setting,
    Statement,
    StudyInfo,
    Transcript,
)
from phenocode.study.rules import Named, find_named

N = TypeVar("N", bound=Named)


class OpenStudy:
    """An open study: its records to read, its deeds to run; every deed is saved when it is done.

    ``records`` answers everything that can be asked of the study in memory; ``session`` is what the deeds in
    ``phenocode.commands`` take. Lists are made anew at each call and hold frozen records. It belongs to the thread that
    opened it.
    """

    def __init__(self, session: Session) -> None:
        self.session = session

    def __enter__(self) -> "OpenStudy":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        found = self.records
        return (
            f"<Phenocode study {self.path.name}: {len(found.interviews())} interviews, "
            f"{found.count_statements()} statements, {len(found.codes)} codes>"
        )

    def close(self) -> None:
        """Let go of the file."""
        self.session.close()

    @property
    def path(self) -> Path:
        """The study file."""
        return self.session.path

    # Records

    @property
    def records(self) -> Study:
        """The study in memory, with all that can be asked of it; it follows every deed."""
        return self.session.study

    @property
    def about(self) -> StudyInfo:
        """Title, phenomenon, question, language."""
        return self.records.about

    @property
    def participants(self) -> list[Participant]:
        """The participants in interview order."""
        return self.records.people_in_order()

    @property
    def settings(self) -> list[Setting]:
        """The settings, by position."""
        return self.records.settings_in_order()

    @property
    def interviews(self) -> list[Transcript]:
        """The interviews in interview order; ``text`` gives their words."""
        return self.records.interviews()

    @property
    def literature(self) -> list[Transcript]:
        """The literature documents, in the order of import."""
        return self.records.literature()

    @property
    def statements(self) -> list[Statement]:
        """The statements by interview, then place."""
        return self.records.statements_in_order()

    @property
    def codes(self) -> list[InitialCode]:
        """The initial codes, by position."""
        return self.records.codes_in_order()

    def categories(self, layer: str) -> list[Category]:
        """The categories of a layer, "first", "second" or "encounter", by position."""
        return self.records.layer(Layer(layer))

    @property
    def memos(self) -> list[Memo]:
        """The memos, by their ids."""
        return sorted(self.records.memos.values(), key=lambda memo: memo.id)

    @property
    def iterations(self) -> list[Iteration]:
        """The kept versions of the category system, the oldest first."""
        return self.records.iterations_in_order()

    @property
    def history(self) -> list[Step]:
        """All steps, the oldest first: who did what, when and why."""
        return self.session.history()

    def rows(self) -> list[dict[str, str]]:
        """One row a statement and code, as ``export statements`` writes them; a data frame takes the list as it is."""
        rows = build_statement_rows(self.records)
        return [dict(zip(STATEMENT_HEADINGS, row.cells, strict=True)) for row in rows]

    def text(self, transcript: Transcript) -> str:
        """The stored text of a transcript; offsets are code points of it."""
        return self.session.source(transcript.source_id).text

    # Records by name, after folding: «کتاب‌خانه» finds «کتابخانه»

    def interview(self, name: str) -> Transcript:
        """The interview of this name. Raises Refusal when there is none, as all of these do."""
        return _named(name, self.interviews)

    def participant(self, name: str) -> Participant:
        """The participant of this code name."""
        return _named(name, self.participants)

    def code(self, name: str) -> InitialCode:
        """The initial code of this name."""
        return _named(name, self.codes)

    def category(self, layer: str, name: str) -> Category:
        """The category of this name in a layer, "first", "second" or "encounter"."""
        return _named(name, self.categories(layer))

    # Deeds

    def mark(self, words: str, *, codes: Sequence[str] = (), interview: Transcript | None = None) -> Statement:
        """Mark a participant's words as a statement, with codes by name; new ones are made.

        ``words`` are found after folding, in one interview or in all of them; ``[…]`` stands for what is left out.
        Raises Refusal when they stand nowhere or in more than one place.
        """
        place = self._place_of(words, interview)
        return mark_statement(self.session, place.transcript_id, place.spans, codes=tuple(codes))

    def give_code(self, statement: Statement, name: str) -> InitialCode:
        """Give a statement the code of this name, which is made when there is none."""
        return code_statement(self.session, statement.id, name)

    def undo(self) -> bool:
        """Take back the newest step; whether there was one."""
        return self.session.undo() is not None

    def redo(self) -> bool:
        """Do again the step taken back last; whether there was one."""
        return self.session.redo() is not None

    def run(self, command: str, *words: object, **options: object) -> Any:
        """``phenocode.run`` for the commands that take the study first: ``study.run("saturation", base=3)``."""
        return run_command(command, (self, *words), options)

    def export(self, kind: str, out: str | PathLike[str], **options: object) -> Path:
        """Write an export, whose ending picks the format. Raises Refusal, also for a file that is there already."""
        run_command("export", (kind, self, out), options)
        return Path(out)

    def _place_of(self, words: str, interview: Transcript | None) -> PlaceIn:
        (proposal,) = propose_places(self.session, [words])
        places = [
            place
            for place in proposal.places
            if place.exact and (interview is None or place.transcript_id == interview.id)
        ]
        if not places:
            raise Refusal("These words stand nowhere. Check them, and the interview in which they are looked for.")
        if len(places) > 1:
            raise Refusal("These words stand in several places. Say which interview is meant, or give more words.")
        return places[0]


def open_study(path: str | PathLike[str], researcher: str | None, *, read_only: bool) -> OpenStudy:
    """What ``phenocode.open`` does."""
    return OpenStudy(Session.open(Path(path), researcher=_signed(researcher), read_only=read_only))


def create_study(path: str | PathLike[str], about: Mapping[str, str], researcher: str | None) -> OpenStudy:
    """What ``phenocode.create`` does."""
    return OpenStudy(Session.create(Path(path), researcher=_signed(researcher), **about))


def make_sample_study(path: str | PathLike[str], language: str, researcher: str | None) -> OpenStudy:
    """What ``phenocode.make_sample`` does."""
    return OpenStudy(make_sample(Path(path), language=language, researcher=_signed(researcher)))


def run_command(command: str, words: Sequence[object], options: Mapping[str, object]) -> Any:
    """What ``phenocode.run`` does; the studies among ``words`` are worked on as they are open."""
    from phenocode.cli.answer import lent  # noqa: PLC0415 - a script that only reads starts without the commands
    from phenocode.cli.program import answer_to  # noqa: PLC0415

    arguments = _parsed([command, *map(_word, words), *_options(options)])
    with lent(word.session for word in words if isinstance(word, OpenStudy)):
        answer = answer_to(arguments)
    if answer.refused and not answer.value:
        raise answer.refused[0]
    for refusal in answer.refused:
        warnings.warn(str(refusal), stacklevel=3)
    return answer.value


def _parsed(given: Sequence[str]) -> argparse.Namespace:
    """Raises ValueError for what the shell would call wrong usage."""
    from phenocode.cli.arguments import make_parser  # noqa: PLC0415

    complaint = io.StringIO()
    try:
        with contextlib.redirect_stderr(complaint):
            return make_parser().parse_args(given)
    except SystemExit:
        raise ValueError(complaint.getvalue().rpartition("error: ")[2].strip()) from None


def _word(word: object) -> str:
    return str(word.path) if isinstance(word, OpenStudy) else str(word)


def _options(options: Mapping[str, object]) -> Iterable[str]:
    for name, value in options.items():
        option = f"--{name.rstrip('_').replace('_', '-')}"
        if value is True:
            yield option
        elif isinstance(value, list | tuple):
            yield from (f"{option}={one}" for one in value)
        elif value is not None and value is not False:
            yield f"{option}={value}"


def _named(name: str, records: Sequence[N]) -> N:
    found = find_named(name, records)
    for record in records:
        if record is found:
            return record
    raise Refusal("There is nothing named {name}. Check the name.", name=name)


def _signed(researcher: str | None) -> str:
    return default_researcher() if researcher is None else researcher
