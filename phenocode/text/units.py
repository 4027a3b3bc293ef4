"""Between code points, in which offsets are stored, and the UTF-16 units in which Qt counts."""

from bisect import bisect_left, bisect_right


class UnitMap:
    """Converts offsets of one text in both directions; a text without emoji and the like costs nothing."""

    def __init__(self, text: str) -> None:
        self._wide_points: list[int] = []
        self._wide_units: list[int] = []
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._wide_points = [offset for offset, character in enumerate(text) if character > "\uffff"]
            self._wide_units = [point + index for index, point in enumerate(self._wide_points)]

    def units(self, point: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return point + bisect_left(self._wide_points, point) if self._wide_points else point

    def points(self, unit: int) -> int:
        """The code-point offset of a UTF-16 offset; the middle of a pair counts as its start."""
        if not self._wide_units:
            return unit
        wide_before = bisect_right(self._wide_units, unit - 1)
        inside_pair = wide_before > 0 and self._wide_units[wide_before - 1] == unit - 1
        return unit - wide_before if not inside_pair else self._wide_points[wide_before - 1]
