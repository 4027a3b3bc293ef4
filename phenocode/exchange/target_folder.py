"""Writing a folder whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from phenocode.errors import Refusal
from phenocode.exchange.target import told_kindly


def write_folder(path: Path, force: bool, fill: Callable[[Path], bool], ours: Callable[[str], bool]) -> bool:
    """Let ``fill`` fill a new folder that then takes the place of ``path``, unless it answers False: so does this then.

    It is filled beside the target and renamed at the end, and removed after any error. With ``force`` an existing
    folder is replaced: what is in it under a name that is ``ours`` goes, all else is kept. Raises Refusal when there is
    something in the folder and ``force`` is not given, when a file has the name, and when it can't be written.
    """
    with told_kindly(path):
        target = Path(os.path.realpath(path))
        _check(path, target, force)
        mark = secrets.token_hex(6)
        beside, former = target.with_name(f".phenocode-{mark}.part"), target.with_name(f".phenocode-{mark}.former")
        try:
            beside.mkdir()
            if not fill(beside):
                return False
            _check(path, target, force)  # somebody else may have made it meanwhile
            if target.exists():
                target.rename(former)
            try:
                beside.rename(target)
            except BaseException:
                if former.exists():
                    former.rename(target)
                raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        if former.exists():
            _keep_foreign(former, target, ours)
    return True


def _check(path: Path, target: Path, force: bool) -> None:
    if target.is_dir():
        if not force and any(target.iterdir()):
            raise Refusal(
                "The folder {folder} has something in it. Choose another name or allow replacing it.",
                folder=path.name or str(path),
            )
    elif target.exists():
        raise Refusal("{file} is a file. Choose a name for a new folder.", file=path.name)


def _keep_foreign(former: Path, target: Path, ours: Callable[[str], bool]) -> None:
    """Bring back what somebody else put into the folder; what can't be brought back stays where it is."""
    for one in sorted(former.iterdir()):
        if ours(one.name) and not one.is_dir():
            with suppress(OSError):
                one.unlink()
        elif not (target / one.name).exists():
            with suppress(OSError):
                one.rename(target / one.name)
    with suppress(OSError):
        former.rmdir()
