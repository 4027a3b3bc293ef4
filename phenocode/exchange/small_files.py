"""Small files that people write by hand, as JSON: read whole and strictly, or refused."""

import json
import os
from typing import Any

from phenocode.errors import Refusal
from phenocode.exchange.documents import regular_bytes


def read_small_json(path: str, kilobytes: int, *, too_large: Refusal, unreadable: Refusal) -> Any:
    """What a file of at most so many kilobytes holds. A key that stands twice, NaN and infinity are no JSON here.

    Raises ``too_large`` or ``unreadable``, in the words of whoever wants the file, and Refusal for what can't be
    opened or is no file.
    """
    try:
        size = os.stat(path).st_size
    except (OSError, ValueError):
        size = 0  # what opens it says why it can't
    if size > kilobytes * 1024:
        raise too_large
    data = regular_bytes(path, 1)
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise unreadable from error


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError
    return made


def _no_number(_name: str) -> Any:
    raise ValueError
