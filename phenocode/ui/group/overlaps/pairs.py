"""How the pairs that were found stand now: open, kept apart, under one category, or gone with one of their codes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from phenocode.analysis.overlaps import Cluster, Overlap, find_clusters
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import InitialCode, KeptApart, Placement


class Standing(IntEnum):
    """What has been decided about a pair."""

    OPEN = 0
    APART = 1  # kept apart on purpose
    TOGETHER = 2  # under one first-layer category
    GONE = 3  # one of the codes is no more


class FoundPairs:
    """Pairs as a search found them, the highest score first, with a way from a code to its pairs.

    Made where the search ran, so that a window need not wait for it.
    """

    def __init__(self, overlaps: Sequence[Overlap] = ()) -> None:
        self.overlaps = overlaps
        self.from_high = [-pair.score for pair in overlaps]
        self.ids = [(pair.a.id, pair.b.id) for pair in overlaps]
        self.of_code: dict[str, list[int]] = {}
        for number, (a, b) in enumerate(self.ids):
            self.of_code.setdefault(a, []).append(number)
            self.of_code.setdefault(b, []).append(number)


class PairBook:
    """The pairs of one search beside the study as it is now."""

    def __init__(self, study: Study, found: FoundPairs | None = None) -> None:
        self._study = study
        self._found = found if found is not None else FoundPairs()
        self._standing = bytearray(len(self._found.overlaps))
        self._judge(range(len(self._found.overlaps)))

    def follow(self, change_set: ChangeSet) -> None:
        """Take in what was decided about pairs, or became of their codes."""
        touched: set[str] = set()
        for change in change_set.changes:
            for record in (change.before, change.after):
                match record:
                    case KeptApart() | Placement():
                        touched.add(record.code_id)
                    case InitialCode():
                        touched.add(record.id)
                    case _:
                        pass
        of_code = self._found.of_code
        self._judge({number for code_id in touched for number in of_code.get(code_id, ())})

    def count(self, standing: Standing, threshold: int) -> int:
        """How many pairs of at least ``threshold`` stand so."""
        return self._standing.count(standing, 0, self._reach(threshold))

    def pairs(self, standing: Standing, threshold: int, most: int | None = None) -> list[Overlap]:
        """The pairs of at least ``threshold`` that stand so, the highest first, at most so many."""
        found: list[Overlap] = []
        for number in self._numbers(standing, threshold):
            if most is not None and len(found) >= most:
                break
            found.append(self._found.overlaps[number])
        return found

    def clusters(self, threshold: int) -> list[Cluster]:
        """The codes that hang together by open pairs of at least ``threshold``, the largest cluster first."""
        return find_clusters(self.pairs(Standing.OPEN, threshold), threshold)

    def _numbers(self, standing: Standing, threshold: int) -> Iterator[int]:
        reach = self._reach(threshold)
        at = self._standing.find(standing, 0, reach)
        while at >= 0:
            yield at
            at = self._standing.find(standing, at + 1, reach)

    def _reach(self, threshold: int) -> int:
        return bisect_right(self._found.from_high, -threshold)

    def _judge(self, numbers: Iterable[int]) -> None:
        study, ids, standing = self._study, self._found.ids, self._standing
        parents: dict[str, frozenset[str] | None] = {}  # None: the code is no more

        def parents_of(code_id: str) -> frozenset[str] | None:
            if code_id not in study.codes:
                return None
            return frozenset(placement.category_id for placement in study.placements_of(code_id))

        apart = {(decision.code_id, decision.other_id) for decision in study.kept_apart.values()}
        for number in numbers:
            a, b = ids[number]
            for code_id in (a, b):
                if code_id not in parents:
                    parents[code_id] = parents_of(code_id)
            of_a, of_b = parents[a], parents[b]
            if of_a is None or of_b is None:
                standing[number] = Standing.GONE
            elif ((a, b) if a < b else (b, a)) in apart:
                standing[number] = Standing.APART
            else:
                standing[number] = Standing.TOGETHER if of_a & of_b else Standing.OPEN
