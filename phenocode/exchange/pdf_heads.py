"""Running heads, feet and page numbers: found among the lines of pages."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from phenocode.exchange.pdf_lines import Line
from phenocode.text.fold import fold

_DEEPEST = 3  # lines from the edge of a page
_SAME_PLACE = 4.0  # points
_LEAST_PAGES = 0.4  # heads of left and right pages may differ, and first pages have none


def mark_heads(pages: Sequence[Sequence[Line]]) -> None:
    """Set ``is_head`` on the first and last lines that most pages have alike, digits aside, in the same place."""
    edges = [_edges(page) for page in pages]
    least = max(2, math.ceil(sum(1 for page in pages if page) * _LEAST_PAGES))
    for side in (0, 1):
        seen: defaultdict[str, list[float]] = defaultdict(list)
        for page in edges:
            for line in page[side]:
                seen[_key(line)].append(line.y)
        common = {key: _common_place(places) for key, places in seen.items() if len(places) >= least}
        for page in edges:
            for line in page[side]:
                place, count = common.get(_key(line), (0.0, 0))
                if count < least or abs(line.y - place) > _SAME_PLACE:
                    break  # what stands further inside is text
                line.is_head = True


def _edges(page: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The first lines from the top down and the last from the bottom up; a page's halves don't overlap."""
    lines = sorted(page, key=lambda line: -line.y)
    half = (len(lines) + 1) // 2
    return lines[: min(_DEEPEST, half)], lines[half:][::-1][:_DEEPEST]


def _key(line: Line) -> str:
    return "".join(character for character in fold(line.text) if character.isalpha())


def _common_place(places: list[float]) -> tuple[float, int]:
    place, _ = Counter(round(place / _SAME_PLACE) for place in places).most_common(1)[0]
    middle = place * _SAME_PLACE
    return middle, sum(1 for other in places if abs(other - middle) <= _SAME_PLACE)
