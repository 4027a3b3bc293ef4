"""Writing a file whole or not at all."""

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from phenocode.errors import Refusal
from phenocode.i18n import mark

_PART = ".part"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_target(path: Path, force: bool, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` fill a new file that then takes the place of ``path``.

    The bytes go to a file beside the target, which is renamed at the end and removed after any error, so the target is
    either as it was or complete. Raises Refusal when the target exists and ``force`` is not given, and when it can't be
    written.
    """
    with told_kindly(path):
        # A link stays a link: what it points to is replaced.
        target = Path(os.path.realpath(path))
        _check(path, target, force)
        beside = target.with_name(f".phenocode-{secrets.token_hex(6)}{_PART}")
        try:
            with beside.open("xb") as out:
                write(out)
                out.flush()
                os.fsync(out.fileno())
            _check(path, target, force)  # somebody else may have made it meanwhile
            beside.replace(target)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def former_content(path: Path) -> bytes | None:
    """What stands where a file is to be written; None where none does. Raises Refusal when it can't be read."""
    with told_kindly(path):
        return path.read_bytes() if path.is_file() else None


def _check(path: Path, target: Path, force: bool) -> None:
    if target.is_dir():
        raise Refusal("{file} is a folder. Choose another name.", file=path.name or str(path))
    if target.exists() and not force:
        raise Refusal("{file} exists already. Choose another name or allow replacing it.", file=path.name)


@contextmanager
def told_kindly(path: Path) -> Iterator[None]:
    """Turn what the system says when ``path`` can't be written or read into a Refusal."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        folder = Path(os.path.realpath(path)).parent
        if not folder.is_dir():
            raise Refusal(
                "There is no folder {folder} for {file}. Make it or choose another place.",
                folder=str(folder if path.parent.is_dir() else path.parent),
                file=path.name,
            ) from error
        if not str(error.filename).endswith(_PART):
            raise  # something of ours is missing
        raise Refusal("{file} could not be written. Choose another place.", file=path.name) from error
    except OSError as error:
        if error.errno in _FULL:
            template = mark("There is no room for {file}. Free some space or choose another place.")
        elif error.errno in _FORBIDDEN:
            template = mark(
                "{file} can't be written there, or is open in another program. Close it or choose another place."
            )
        elif error.errno == errno.ENAMETOOLONG:
            template = mark("The name {file} is too long. Choose another name.")
        else:
            template = mark("{file} could not be written. Choose another place.")
        raise Refusal(template, file=path.name) from error
