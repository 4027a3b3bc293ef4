"""The code tree of a foreign project laid out as codes and layers of categories, by the depth of each code."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from phenocode.errors import Refusal
from phenocode.exchange.refi import Code
from phenocode.text.fold import fold

ENCOUNTER, SECOND, FIRST, CODE, SKIP = "encounter", "second", "first", "code", "skip"
RANKS = (ENCOUNTER, SECOND, FIRST, CODE, SKIP)
"""What the codes of one depth can become; those of ``skip`` stay out, unless something is coded with them."""

Depths: TypeAlias = Mapping[int, str]
"""What the codes of each depth become; 1 are those at the top."""

_LADDER = (ENCOUNTER, SECOND, FIRST, CODE)


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A code of the project and what it becomes, in the order of the file.

    ``parent`` is the GUID of the row under which it stands, None where there is none of the next layer above it.
    ``parted``: it stands under something in the file, but under nothing here.
    """

    code: Code
    depth: int
    rank: str
    as_code: bool  # a category or skipped code that is coded with, and so becomes an initial code (too)
    parent: str | None
    first: str | None  # the first-layer row under which an initial code stands
    parted: bool
    codings: int

    @property
    def becomes_category(self) -> bool:
        """Whether it becomes a category of one of the three layers."""
        return self.rank in (ENCOUNTER, SECOND, FIRST)

    @property
    def becomes_code(self) -> bool:
        """Whether it becomes an initial code."""
        return self.rank == CODE or self.as_code


def depth_of(codes: Iterable[Code]) -> int:
    """How deep codes are nested; 0 where there are none."""
    return max((1 + depth_of(code.codes) for code in codes), default=0)


def default_depths(codes: Sequence[Code]) -> dict[int, str]:
    """What depths become where nobody says: the lowest codes, those above them first layer, second layer, encounter.

    Deeper than four, all below the third are codes.
    """
    deepest = depth_of(codes)
    ladder = _LADDER[max(len(_LADDER) - deepest, 0) :]
    return {depth: ladder[min(depth, len(ladder)) - 1] for depth in range(1, deepest + 1)}


def read_depths(given: str) -> dict[int, str]:
    """Depths as ``--depths`` gives them (1=encounter,2=second,3=first,4=code). Raises Refusal for what can't be."""
    depths: dict[int, str] = {}
    for part in given.split(","):
        number, _, rank = (piece.strip() for piece in fold(part).partition("="))
        if not (number.isdecimal() and len(number) <= 2 and int(number)) or rank not in RANKS:
            raise Refusal(
                "--depths can't be read at {part}. Write it as 1=second,2=first,3=code; the words are {words}.",
                part=part.strip(),
                words=", ".join(RANKS),
            )
        if int(number) in depths:
            raise Refusal("--depths gives depth {depth} twice. Give each depth once.", depth=int(number))
        depths[int(number)] = rank
    check_depths(depths)
    return depths


def check_depths(depths: Depths) -> None:
    """Raise Refusal where a lower layer would stand above a higher one."""
    ranks = [(depth, _LADDER.index(rank)) for depth, rank in sorted(depths.items()) if rank != SKIP]
    for (above, upper), (below, lower) in pairwise(ranks):
        if lower < upper:
            raise Refusal(
                "Depth {below} can't be a higher layer than depth {above}, under which it stands. Give them in the "
                "order encounter, second, first, code.",
                above=above,
                below=below,
            )


def whole_depths(depths: Depths, deepest: int) -> dict[int, str]:
    """``depths`` for every depth: those below the last one given are codes, others that were not given are skipped."""
    last = max(depths, default=0)
    return {depth: depths.get(depth, CODE if depth > last else SKIP) for depth in range(1, deepest + 1)}


def lay_out(
    codes: Sequence[Code], depths: Depths, codings: Mapping[str, int], marked: Mapping[str, str] | None = None
) -> list[TreeRow]:
    """What each code becomes; ``codings`` says how often each is given, by GUID.

    ``marked`` gives the ranks that the file itself says, by GUID; these count instead of the depths.
    """
    rows: list[TreeRow] = []
    whole = whole_depths(depths, depth_of(codes))

    def walk(among: Sequence[Code], depth: int, above: tuple[tuple[str, str], ...]) -> None:
        for code in among:
            rank = marked.get(code.guid, whole[depth]) if marked is not None else whole[depth]
            given = codings.get(code.guid, 0)
            lone = rank in (ENCOUNTER, SECOND, FIRST) and not code.codes and not above and given and marked is None
            rank = CODE if lone else rank  # a code of its own at the top, beside a tree of categories
            nearest = dict(above)
            step = _LADDER.index(rank) if rank != SKIP else 0
            parent = nearest.get(_LADDER[step - 1]) if step else None
            as_code = rank != CODE and given > 0
            first = (code.guid if rank == FIRST else nearest.get(FIRST)) if rank == CODE or as_code else None
            rows.append(
                TreeRow(
                    code=code,
                    depth=depth,
                    rank=rank,
                    as_code=as_code,
                    parent=parent,
                    first=first,
                    parted=bool(above) and rank != SKIP and parent is None,
                    codings=given,
                )
            )
            stays = rank in (ENCOUNTER, SECOND, FIRST)
            walk(code.codes, depth + 1, (*above, (rank, code.guid)) if stays else above)

    walk(codes, 1, ())
    return rows
