"""What is wrong with a study file, in sentences for a person."""

import os
import sqlite3
from pathlib import Path

from phenocode.errors import Refusal


def refuse_unlike_a_study(path: Path) -> None:
    """Raise Refusal for what can't be a study file, without opening it."""
    if path.is_dir():
        raise Refusal("{file} is a folder, not a study. Choose a .pheno file.", file=path.name or str(path))
    if not path.exists():
        raise Refusal("{file} was not found. Check the name, or where the file was moved to.", file=path.name)
    if not path.is_file():
        raise Refusal("{file} is not a file that can hold a study. Choose a .pheno file.", file=path.name)
    if path.stat().st_size == 0:
        raise Refusal("{file} is empty, so it is not a study. Choose another file or a backup.", file=path.name)
    if not os.access(path, os.R_OK):
        raise Refusal("{file} can't be read. Ask its owner for permission to read it.", file=path.name)


def unreachable(path: Path) -> Refusal:
    """That the disk or network of a file does not answer."""
    return Refusal("{file} can't be reached. Check the disk or network it lies on.", file=path.name)


def damaged(path: Path) -> Refusal:
    """That a file holds what can't be."""
    return Refusal("{file} is damaged and was left as it is. Open a backup of it.", file=path.name)


def explain(error: Exception, path: Path) -> Refusal:
    """What an SQLite error means to a person."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return Refusal(
            "{file} was left half written when a program broke off. Open it where it can be written, to mend it.",
            file=path.name,
        )
    if primary == sqlite3.SQLITE_NOTADB:
        return Refusal("{file} is not a Phenocode study. Choose a .pheno file.", file=path.name)
    if primary == sqlite3.SQLITE_FULL:
        return Refusal("Not saved: the disk of {file} is full. Make room and do it again.", file=path.name)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Refusal("Not saved: another program is using {file}. Close it there and do it again.", file=path.name)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return Refusal("Not saved: {file} can't be written. Check its permissions and do it again.", file=path.name)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return unreachable(path)
    return damaged(path)
