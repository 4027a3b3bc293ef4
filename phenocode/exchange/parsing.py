"""Reading a batch of foreign files in a child process, which is ended when it hangs, dies or is not wanted any more."""

import contextlib
import json
import math
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, cast

import phenocode
from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Rejected, Sentence, damaged, shown_name
from phenocode.study.records import Moment

if sys.platform == "win32":
    _NO_CONSOLE = subprocess.CREATE_NO_WINDOW
else:
    _NO_CONSOLE = 0

Progress = Callable[[int, int, str], None]

SECONDS_PER_FILE = 30.0
_SECONDS_TO_START = 60.0
_POLL_SECONDS = 0.04
# The most characters that a document may hold, each in its longest JSON form, and its sentences.
_LONGEST_ANSWER = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """A file to be read, its encoding where the researcher has named one, and what of it is wanted if not its text."""

    file: str
    encoding: str | None = None
    tables: bool = False
    review: bool = False
    framework: bool = False
    project: bool = False


class Cancelled(Exception):  # noqa: N818 - it is not an error
    """The researcher ended the reading; nothing of it is kept."""


class _Lost(Exception):  # noqa: N818 - told as the refusal of one file
    """The child ended, or answered with something that is no answer."""


def parse_files(
    files: Sequence[Request],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    seconds_per_file: float = SECONDS_PER_FILE,
) -> list[Document | Rejected]:
    """Read ``files``, and answer for each of them, in their order; one bad file does not stop the others.

    ``progress`` is told (files done, files in all, the file that is read now) before each file, and once at the end
    with an empty name. ``cancelled`` is asked at least every 50 ms; raises Cancelled once it says so, and Refusal if
    the child can't be started at all. May be called from any thread.
    """
    wanted = cancelled or _never
    outcomes: list[Document | Rejected] = []
    child: _Child | None = None
    try:
        for done, request in enumerate(files):
            if progress is not None:
                progress(done, len(files), request.file)
            if child is None:
                child = _Child()
                child.wait_until_ready(wanted)
            try:
                outcomes.append(child.read(request, seconds_per_file, wanted))
            except (_Lost, TimeoutError) as error:
                child.close()
                child = None
                outcomes.append(Rejected(request.file, _given_up(request.file, error, seconds_per_file)))
    finally:
        if child is not None:
            child.close()
    if progress is not None:
        progress(len(files), len(files), "")
    return outcomes


def _never() -> bool:
    return False


def _given_up(path: str, error: Exception, seconds: float) -> Refusal:
    if isinstance(error, TimeoutError):
        return Refusal(
            "{file} was given up: reading it took longer than {seconds} seconds. Copy its text into a new document "
            "and import that.",
            file=shown_name(path),
            seconds=math.ceil(seconds),
        )
    return damaged(shown_name(path))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "parse"]
    return [sys.executable, "-m", "phenocode", "parse"]


def _environment() -> dict[str, str]:
    # A checkout that is not installed is found too, and modules that lie in the researcher's folder are not.
    package = str(Path(phenocode.__file__).resolve().parent.parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONSAFEPATH": "1"}


class _Child:
    """The process that reads, and the thread that listens to it."""

    def __init__(self) -> None:
        try:
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=_NO_CONSOLE,
            )
        except OSError as error:
            raise _not_started() from error
        self._requests = cast(IO[bytes], self._process.stdin)
        self._output = cast(IO[bytes], self._process.stdout)
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        # Pipes can't be waited for with a time limit on every system; a thread's queue can.
        self._listener = threading.Thread(target=self._listen, name="parser's answers", daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        while True:
            line = self._output.readline(_LONGEST_ANSWER)
            self._answers.put(line)
            if not line.endswith(b"\n"):
                return

    def wait_until_ready(self, cancelled: Callable[[], bool]) -> None:
        """Wait for the child's first line; raises Refusal if it does not come."""
        try:
            if self._next(_SECONDS_TO_START, cancelled).get("ready") is True:
                return
        except (_Lost, TimeoutError) as error:
            raise _not_started() from error
        raise _not_started()

    def read(self, request: Request, seconds: float, cancelled: Callable[[], bool]) -> Document | Rejected:
        """The outcome of one file; raises TimeoutError or _Lost when the child has to be closed."""
        line = json.dumps(asdict(request)).encode("ascii")
        try:
            self._requests.write(line + b"\n")
            self._requests.flush()
        except OSError as error:
            raise _Lost from error
        answer = self._next(seconds, cancelled)
        try:
            if "refusal" in answer:
                return Rejected(request.file, Refusal(str(answer["refusal"]["text"]), **answer["refusal"]["values"]))
            return _document(request.file, answer["document"])
        except (KeyError, TypeError, ValueError) as error:
            raise _Lost from error

    def _next(self, seconds: float, cancelled: Callable[[], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while True:
            if cancelled():
                raise Cancelled
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            try:
                line = self._answers.get(timeout=min(left, _POLL_SECONDS))
                break
            except queue.Empty:
                continue
        try:
            answer = json.loads(line) if line.endswith(b"\n") else None
        except ValueError as error:
            raise _Lost from error
        if not isinstance(answer, dict):
            raise _Lost
        return answer

    def close(self) -> None:
        """End the process, whatever it does, and leave neither it nor its pipes nor the thread behind."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        with contextlib.suppress(OSError):  # What was not yet written has no reader any more.
            self._requests.close()
        self._output.close()


def _document(path: str, answer: dict[str, Any]) -> Document:
    format_, encoding, text = answer["format"], answer["encoding"], answer["text"]
    if not (isinstance(format_, str) and isinstance(encoding, str) and isinstance(text, str)):
        raise TypeError
    return Document(
        path,
        format_,
        encoding,
        text,
        warnings=tuple(Sentence(str(warning["text"]), dict(warning["values"])) for warning in answer["warnings"]),
        labels=tuple(map(str, answer.get("labels", ()))),
        moments=tuple(Moment(int(offset), int(milliseconds)) for offset, milliseconds in answer.get("moments", ())),
        heads=tuple((int(start), int(end)) for start, end in answer.get("heads", ())),
        tables=tuple(tuple(tuple(map(str, row)) for row in table) for table in answer.get("tables", ())),
    )


def _not_started() -> Refusal:
    return Refusal(
        "The part of the program that reads files could not be started. Start the program again; if that does not "
        "help, install it again."
    )
