"""What is kept while an RTF file is read: the lines of a body, note or text box, and what holds in a group."""

from collections.abc import Callable
from dataclasses import dataclass, field

from phenocode.exchange.word_processing import Paragraph

_MOST_TABLE_LEVELS = 50


@dataclass(slots=True)
class _Row:
    """A row of a table that has begun: its cells, and the lines of the cell that has begun."""

    cells: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


class Story:
    """The lines of a body, note or text box while they are read; tables may stand in cells of tables."""

    def __init__(self, end: "Callable[[Story], None]", *, aside: bool = False) -> None:
        self.end = end
        self.aside = aside
        self.paragraph = Paragraph()
        self.endnote = False
        self.numbered = False
        self.merges = False
        # For each cell of a row, whether it only continues the one before it.
        self.merged: list[bool] = []
        self._lines: list[str] = []
        self._rows: list[_Row] = []

    def end_paragraph(self, level: int) -> None:
        """End a paragraph in a table of ``level``; 0 is none, 2 is a table in a table."""
        self._lines_at(level).extend(self._taken())

    def end_cell(self, level: int) -> None:
        """End a cell of a table of ``level``."""
        lines = self._lines_at(level)
        lines += self._taken()
        self._rows[level - 1].cells.append("\n".join(lines))
        lines.clear()

    def end_row(self, level: int) -> None:
        """End a row of a table of ``level``."""
        lines = self._lines_at(level)
        if self.paragraph.pieces:
            lines += self._taken()
        self._end_last_row()

    def text(self) -> str:
        """All lines, with those of what was left open."""
        if self.paragraph.pieces or self.paragraph.boxes:
            self.end_paragraph(len(self._rows))
        self._lines_at(0)
        return "\n".join(self._lines)

    def _taken(self) -> list[str]:
        lines = self.paragraph.lines()
        self.paragraph = Paragraph()
        return lines

    def _lines_at(self, level: int) -> list[str]:
        """The lines that are open at a level; rows of tables further in have ended."""
        while len(self._rows) > level:
            self._end_last_row()
        while len(self._rows) < level:
            self._rows.append(_Row())
        return self._rows[level - 1].lines if level else self._lines

    def _end_last_row(self) -> None:
        row = self._rows.pop()
        if row.lines:
            row.cells.append("\n".join(row.lines))
        merged = self.merged + [False] * len(row.cells)
        cells = [cell for cell, continues in zip(row.cells, merged, strict=False) if cell or not continues]
        if row.cells:
            (self._rows[-1].lines if self._rows else self._lines).append("\t".join(cells))


@dataclass(slots=True)
class Group:
    """What holds up to the end of a group, and in the groups in it."""

    skipped: bool = False
    in_fonts: bool = False
    in_choice: bool = False  # of one text in two forms, of which the second is taken
    story: Story | None = None  # the story that ends with the group
    font: int | None = None
    fallback: int = 1  # bytes that follow a character for programs that do not know it
    hidden: bool = False
    added: bool = False
    removed: bool = False
    in_table: bool = False
    level: int = 0

    def table_level(self) -> int:
        """In how many tables the paragraph stands."""
        return min(max(self.level, int(self.in_table)), _MOST_TABLE_LEVELS)
