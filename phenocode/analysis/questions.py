"""The interviewer's turns of a text, and whether a statement holds words of theirs."""

from bisect import bisect_right
from collections.abc import Callable

from phenocode.study.records import Role, Source, Statement, Turn


class Questions:
    """The interviewer's turns of a source; ``role_of`` says whose words a label announces."""

    def __init__(self, source: Source, role_of: Callable[[str], Role]) -> None:
        self._text = source.text
        labels = {turn.label for turn in source.turns if turn.label}
        asking = {label for label in labels if role_of(label) is Role.INTERVIEWER}
        self._turns: list[Turn] = sorted((t for t in source.turns if t.label in asking), key=lambda t: t.start)
        self._starts = [turn.start for turn in self._turns]

    def within(self, start: int, end: int) -> bool:
        """Whether words of a question lie between two offsets; white space around a turn does not count."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._turns) and self._starts[index] < end:
            turn = self._turns[index]
            if self._text[max(start, turn.start) : min(end, turn.end)].strip():
                return True
            index += 1
        return False

    def in_statement(self, statement: Statement) -> bool:
        """Whether a statement that lies in this text holds words of a question."""
        return any(self.within(span.start or 0, span.end or 0) for span in statement.spans)
