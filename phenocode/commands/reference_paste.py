"""A pasted list of references, one a line: authors, year, title and publication of each, as far as they can be told."""

import re

from phenocode.study.outcome import Reference
from phenocode.text.author_years import UNDATED, year_key
from phenocode.text.fold import fold

_BULLET = re.compile(r"^\s*(?:[-–—•*▪]|\[?\d{1,3}[\]).:-])\s+")
_YEAR = re.compile(r"[(\[]\s*([^()\[\]]{1,24})\s*[)\]]\s*[.:،,]?\s*")
_DIGITS = re.compile(r"\d{4}")
_END_OF_TITLE = re.compile(r"(?<=[^\W\d_]{2})[.؟?!]\s+|(?<=[»”\"’])[.،,]?\s+")
_QUOTED = re.compile(r"^[«“\"‘](.+?)[»”\"’][.،,]?\s*")


def read_references(text: str) -> list[Reference]:
    """The references that ``text`` lists, as records without ids: "Authors (year). Title. Publication." on each line.

    A line without a year in brackets is a title, for the researcher to take apart.
    """
    found = []
    for line in text.splitlines():
        words = " ".join(_BULLET.sub("", line).split())
        if words:
            found.append(_read(words))
    return found


def _read(words: str) -> Reference:
    year = next((one for one in _YEAR.finditer(words) if _is_year(one[1])), None)
    if year is None:
        return Reference("", "", "", words, "", None, 0)
    authors = words[: year.start()].strip(" ,،")
    title, publication = _parted(words[year.end() :].strip())
    return Reference("", authors, year[1].strip(), title, publication, None, 0)


def _is_year(words: str) -> bool:
    folded = fold(words)
    dated = _DIGITS.search(folded) is not None and len(folded) <= len("2007, november 23")
    return dated or year_key(words) in UNDATED


def _parted(rest: str) -> tuple[str, str]:
    """The title up to its full stop or its closing quotation mark, and what follows."""
    quoted = _QUOTED.match(rest)
    if quoted is not None:
        return quoted[1].strip(" ,،."), rest[quoted.end() :].strip().rstrip(".")
    end = _END_OF_TITLE.search(rest)
    if end is None:
        return rest.rstrip("."), ""
    return rest[: end.end()].strip().rstrip("."), rest[end.end() :].strip().rstrip(".")
