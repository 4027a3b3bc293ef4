"""Tables of the study's own words: read only, a row at a time, the first column where the study's lines begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from phenocode.ui.widgets.focus import no_ring


def set_as_study_table(table: QTableView, language: str) -> None:
    """Make ``table`` a plain list of rows in the direction of the study's ``language``."""
    rtl = language == "fa"
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    # A heading is aligned by the window's direction, and its column by the study's: hence the absolute side.
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    table.horizontalHeader().setDefaultAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    no_ring(table)
