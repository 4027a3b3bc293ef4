"""The writer's lock: a file NAME.pheno.lock beside the study that says who holds it.

It blocks writers only and is never broken by the clock. While its holder lives, the system also holds a lock on the
file, so what a killed program left behind is told from a lock that is held; a lock of another computer is always held.
"""

import contextlib
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from phenocode.store.journal import now

_LENGTH = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a study for writing."""

    researcher: str
    host: str
    process: int
    since: str  # ISO 8601, UTC


class Held(Exception):  # noqa: N818 - a state, told to the second opener
    """Somebody else holds the lock."""

    def __init__(self, holder: Holder) -> None:
        super().__init__()
        self.holder = holder


class WriterLock:
    """The lock of one study file, held from ``acquire`` to ``release``."""

    def __init__(self, study: Path) -> None:
        self._path = study.with_name(study.name + ".lock")
        self._file: IO[str] | None = None

    def acquire(self, researcher: str) -> None:
        """Take the lock. Raises Held when another holds it, OSError where no file can be written."""
        while True:
            # Kept open for as long as the lock is held.
            file = self._path.open("a+", encoding="utf-8")
            try:
                self._take(file, researcher)
            except BaseException:
                file.close()
                raise
            if self._is_still_there(file):
                self._file = file
                return
            file.close()  # its holder removed it between our opening and our locking

    def _take(self, file: IO[str], researcher: str) -> None:
        host = socket.gethostname()
        if not _lock(file):
            raise Held(_read(file))
        left = _read(file)
        if left.host not in ("", host):
            raise Held(left)
        file.seek(0)
        file.truncate()
        json.dump(asdict(Holder(researcher, host, os.getpid(), now())), file, ensure_ascii=False)
        file.flush()

    def _is_still_there(self, file: IO[str]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the lock back; once more does nothing."""
        if self._file is None:
            return
        if sys.platform == "win32":
            self._file.close()  # an open file can't be removed there
            with contextlib.suppress(OSError):
                self._path.unlink()
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._file.close()
        self._file = None


def _read(file: IO[str]) -> Holder:
    file.seek(0)
    try:
        values = json.loads(file.read(_LENGTH) or "{}")
        return Holder(
            str(values.get("researcher", "")),
            str(values.get("host", "")),
            int(values.get("process", 0)),
            str(values.get("since", "")),
        )
    except (ValueError, TypeError, AttributeError, OSError):
        return Holder("", "", 0, "")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        file.seek(_LENGTH)  # beyond the text, which others must be able to read
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
