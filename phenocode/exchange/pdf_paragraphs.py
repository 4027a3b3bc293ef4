"""Lines of pages joined into paragraphs, as far as their words and their places tell."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from phenocode.exchange.heads import SOFT_HYPHEN, ends_sentence, seam, starts_turn
from phenocode.exchange.pdf_lines import Line

_INDENT = 0.8  # in sizes of the face
_OTHER_SIZE = 0.12  # as a share of the size
_BLANK = 1.3  # in usual distances of lines
_SHORT = 0.6  # as a share of the column's width
_USUAL = 0.2  # the lower fifth of all distances lies within paragraphs

_BULLET = re.compile("\\s*[•▪●◦■□–—*\uf0b7-]\\s")
_SPACES = re.compile("[ \t]+")


def join_paragraphs(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of ``pages``, one line a paragraph, and the spans of heads in it, each with its line end.

    A head stands between the pages as a paragraph of its own; a paragraph that it cuts stands there in two halves.
    """
    paragraphs: list[str] = []
    heads: list[int] = []
    for group in _groups(pages):
        if group[0].is_head:
            heads.append(len(paragraphs))
        paragraph = _clean(group[0].text)
        for line in group[1:]:
            following = _clean(line.text)
            going, glue = seam(paragraph, following)
            paragraph = paragraph[: len(paragraph) - going] + glue + following
        paragraphs.append(paragraph)
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph) + 1)
    text = "\n".join(paragraphs)
    return text, tuple((starts[head], min(starts[head + 1], len(text))) for head in heads)


def _clean(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")


def _groups(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph, heads by themselves."""
    widths = _widths(pages)
    leading = _usual_leading(pages)
    group: list[Line] = []
    for page in pages:
        lines = _in_order(page)
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else None
            if group and (line.is_head or group[0].is_head or _begins(group, line, following, widths, leading)):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _in_order(page: Sequence[Line]) -> list[Line]:
    """The lines of a page, its upper heads first and its lower ones last, from the top down."""
    body = [line for line in page if not line.is_head]
    heads = sorted((line for line in page if line.is_head), key=lambda line: -line.y)
    top = max((line.y for line in body), default=0.0)
    return [*(h for h in heads if h.y > top), *body, *(h for h in heads if h.y <= top)]


def _widths(pages: Sequence[Sequence[Line]]) -> dict[tuple[int, int], tuple[float, float]]:
    """Left and right edge of each column, by page and block; pages of one column have one width."""
    widths: dict[tuple[int, int], tuple[float, float]] = {}
    single = [page for page in pages if len({line.block for line in page}) == 1]
    whole = _extent([line for page in single for line in page if not line.is_head])
    for page in pages:
        columns: dict[tuple[int, int], list[Line]] = {}
        for line in page:
            columns.setdefault((line.page, line.block), []).append(line)
        for place, lines in columns.items():
            widths[place] = whole if len(columns) == 1 else _extent(lines)
    return widths


def _extent(lines: Sequence[Line]) -> tuple[float, float]:
    return min((line.left for line in lines), default=0.0), max((line.right for line in lines), default=0.0)


def _usual_leading(pages: Sequence[Sequence[Line]]) -> float:
    distances = sorted(
        upper.y - lower.y
        for page in pages
        for upper, lower in pairwise(page)
        if upper.block == lower.block and not upper.is_head and not lower.is_head and upper.y > lower.y
    )
    return distances[int(len(distances) * _USUAL)] if distances else 0.0


def _begins(
    group: Sequence[Line],
    line: Line,
    following: Line | None,
    widths: dict[tuple[int, int], tuple[float, float]],
    leading: float,
) -> bool:
    """Whether ``line`` begins a paragraph, where ``group`` are the lines of the one before it."""
    before = group[-1]
    if before.text.endswith(SOFT_HYPHEN):
        return False
    if starts_turn(_clean(line.text)):
        return True
    if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
        return True
    ended = ends_sentence(before.text)
    room = _room(before, widths[before.page, before.block])
    has_room = room > _first_word(line)
    width = widths[before.page, before.block]
    is_short = room > (1 - _SHORT) * (width[1] - width[0])
    if has_room and (ended or is_short):
        return True
    if (before.page, before.block) != (line.page, line.block):
        return ended
    distance = before.y - line.y
    if distance > _BLANK * leading or distance < 0:
        return True
    if ended and _BULLET.match(line.text):
        return True
    return _is_indented(group, line, following, ended=ended)


def _room(line: Line, width: tuple[float, float]) -> float:
    """How much of a line is left empty behind its end."""
    return line.left - width[0] if line.right_to_left else width[1] - line.right


def _first_word(line: Line) -> float:
    """About how wide a line's first word is with a space before it."""
    text = _clean(line.text)
    word = text.split(" ", 1)[0]
    return (len(word) + 1.5) * (line.right - line.left) / max(len(text), 1)


def _is_indented(group: Sequence[Line], line: Line, following: Line | None, *, ended: bool) -> bool:
    """Whether a line's start tells that it is a paragraph's first: set in, or set out where paragraphs hang."""
    step = _INDENT * line.size
    inwards = _start(line) - _start(group[-1])
    if inwards < -step:
        # The second line of a paragraph whose first is set in stands further out as well.
        return len(group) > 1
    if not ended or inwards <= step or following is None or following.is_head:
        return False
    return _start(line) - _start(following) > step


def _start(line: Line) -> float:
    """How far inwards a line starts, from no matter where."""
    return -line.right if line.right_to_left else line.left
