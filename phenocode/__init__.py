"""Phenocode: a desktop workbench for phenomenographic research.

For scripts and notebooks (docs/scripting.md)::

    import phenocode

    with phenocode.open("study.pheno") as study:
        for statement in study.statements:
            print(statement.quotation)
"""

from os import PathLike
from typing import TYPE_CHECKING, Any

from phenocode.errors import Refusal

if TYPE_CHECKING:
    from phenocode.scripting import OpenStudy

__all__ = ["Refusal", "__version__", "create", "make_sample", "open", "run"]
__version__ = "0.1.0"

# Every import of the program comes through here, so what scripts need is loaded when they ask for it.


def open(path: str | PathLike[str], *, researcher: str | None = None, read_only: bool = False) -> "OpenStudy":
    """Open a study. Raises Refusal for anything that is not one; the file is then left as it is.

    ``researcher`` is in whose name deeds are done: PHENOCODE_RESEARCHER or the system's user unless given.
    """
    from phenocode.scripting import open_study  # noqa: PLC0415

    return open_study(path, researcher, read_only=read_only)


def create(
    path: str | PathLike[str],
    *,
    title: str,
    phenomenon: str,
    question: str,
    language: str,
    researcher: str | None = None,
) -> "OpenStudy":
    """Make a new, empty study in "fa" or "en" and open it. Raises Refusal when the path is taken."""
    from phenocode.scripting import create_study  # noqa: PLC0415

    about = {"title": title, "phenomenon": phenomenon, "question": question, "language": language}
    return create_study(path, about, researcher)


def make_sample(path: str | PathLike[str], *, language: str = "en", researcher: str | None = None) -> "OpenStudy":
    """Make the sample study, whose interviews are invented, and open it. Raises Refusal when the path is taken."""
    from phenocode.scripting import make_sample_study  # noqa: PLC0415

    return make_sample_study(path, language, researcher)


def run(command: str, *words: object, **options: object) -> Any:
    """Run a command of the command line and answer what it prints with ``--json``: lists, dicts, numbers and strings.

    ``words`` stand as on the command line; an open study may stand for its file. ``base=4`` means ``--base 4``,
    ``True`` an option without a value, a list one option several times; ``from_`` stands for ``--from``. Raises Refusal
    when nothing could be done, and ValueError for a wrong usage; what was refused beside things done is a warning.
    """
    from phenocode.scripting import run_command  # noqa: PLC0415

    return run_command(command, words, options)
