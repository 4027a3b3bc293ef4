"""Unexpected errors: a report that holds no participant's words, and the window goes on."""

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6

from phenocode import __version__


def make_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where the program went wrong: kind of error, files and lines; no values and no messages, which may hold words."""
    lines = [
        f"Phenocode {__version__}, Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.system()}",
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        place = frame.filename.replace("\\", "/").rpartition("/phenocode/")[2].rpartition("/site-packages/")[2]
        lines.append(f"  {place}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def catch_unexpected(show: Callable[[str], object]) -> None:
    """From now on show a report for every error that nobody expected."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(make_report(kind, trace))

    sys.excepthook = hook
