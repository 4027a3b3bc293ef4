"""Lines: the numbered paragraphs of a stored text, which a citation names."""

from bisect import bisect_right


class Lines:
    """Where each paragraph of a text begins; offsets are code points, line numbers begin with 1."""

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self.starts = starts
        self._length = len(text)

    def number_at(self, offset: int) -> int:
        """The number of the line in which ``offset`` lies."""
        return bisect_right(self.starts, offset)

    def span_of(self, number: int) -> tuple[int, int]:
        """Offsets of a line's words, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else self._length
        return start, end

    def __len__(self) -> int:
        return len(self.starts)
