"""What words given on the command line mean: numbers, names, paths; and a deed of a command that has several."""

import argparse
from pathlib import Path
from typing import TypeAlias

Deeds: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def deed(deeds: Deeds, name: str, told: str) -> argparse.ArgumentParser:
    """One deed of a command that has several; what the command itself takes may stand after it as well."""
    added = deeds.add_parser(name, help=told, description=told)
    added.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    added.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return added


def score(word: str) -> int:
    """A whole number from 0 to 100. Raises ArgumentTypeError, as all of these do."""
    number = whole(word)
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{word} does not lie between 0 and 100")
    return number


def share(word: str) -> float:
    """A part of one, 0 to 1."""
    try:
        number = float(word.replace("٫", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word} is no number such as 0.05") from None
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{word} does not lie between 0 and 1")
    return number


def count(word: str) -> int:
    """A whole number from 1 on."""
    number = whole(word)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{word} is no count")
    return number


def whole(word: str) -> int:
    """A whole number."""
    try:
        return int(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word} is no whole number") from None


def decision(words: str) -> tuple[str, str]:
    """What KEY=DECISION decides, and how."""
    key, _, decided = words.rpartition("=")
    if not key or not decided:
        raise argparse.ArgumentTypeError(f"{words} is no KEY=DECISION")
    return key, decided


def name(words: str) -> str:
    """A name that is not blank."""
    if not words.strip():
        raise argparse.ArgumentTypeError("a name is blank")
    return words


def named_path(words: str) -> Path:
    """A path that was really given: a blank one would mean the folder that one stands in."""
    if not words.strip():
        raise argparse.ArgumentTypeError("a file's name is blank")
    return Path(words)
