"""Selected cells on the clipboard: as Excel takes them, and as a table for Word."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from phenocode.exchange.cells import printable
from phenocode.exchange.pasted_cells import write_cells


def copy_cells(rows: Sequence[Sequence[str]], *, right_to_left: bool) -> QMimeData:
    """The cells as they are written; pasted again they are the same."""
    side = "rtl" if right_to_left else "ltr"
    lines = ("".join(f"<td>{_escaped(cell)}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    data = QMimeData()
    data.setText(write_cells(rows))
    data.setHtml(f'<html><head><meta charset="utf-8"></head><body><table dir="{side}">{body}</table></body></html>')
    return data


def _escaped(cell: str) -> str:
    return html.escape(printable(cell)).replace("\n", "<br>")
