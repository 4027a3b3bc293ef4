"""Manuscripts as plain text, for comparing them with what was approved."""

import os
from pathlib import Path

from phenocode.analysis.manuscript import FigureBlock, Heading, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import in_digits

GOLDEN = Path(__file__).parent / "golden"


def as_text(manuscript: Manuscript) -> str:
    """A line for each block, several for a table."""
    lines = [f"{manuscript.language} {'with contents ' if manuscript.contents else ''}{manuscript.title}"]
    for block in manuscript.blocks:
        match block:
            case Heading():
                lines.append(f"{'#' * block.level} {block.text}")
            case Paragraph():
                lines.append(f"[{block.manner}] {block.text} {block.label}".rstrip())
            case FigureBlock():
                lines.append(f"figure {block.key}: {block.caption} ({block.description})")
            case SheetBlock():
                sheet = block.sheet
                lines.append(f"table {sheet.caption}")
                for row in (sheet.headings, *sheet.rows, *sheet.feet):
                    cells = (in_digits(cell, sheet.language).replace("\n", " / ") for cell in row)
                    lines.append(f"  {' | '.join(cells)}".rstrip())
                lines += [f"  note {note}" for note in sheet.notes]
    return "\n".join(lines) + "\n"


def assert_approved(manuscript: Manuscript, name: str) -> None:
    """The text equals the one that was read and approved. PHENOCODE_WRITE_GOLDEN=1 writes it anew, to be read."""
    golden = GOLDEN / f"{name}.txt"
    text = as_text(manuscript)
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def paragraphs(manuscript: Manuscript, manner: str) -> list[Paragraph]:
    """The paragraphs of one manner."""
    return [block for block in manuscript.blocks if isinstance(block, Paragraph) and block.manner == manner]
