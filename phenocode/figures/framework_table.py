"""The cross-tabulation of a framework as a heat table; a diamond marks what is laid on the row's own record."""

from phenocode.analysis.framework_sheets import cross_notes, cross_sheet
from phenocode.analysis.frameworks import By, FrameworkMatrix
from phenocode.analysis.sheets import Sheet
from phenocode.figures.heat_table import HeatFigure
from phenocode.i18n import digits

_OWN = {
    "fa": {By.PARTICIPANT: "بر خود مشارکت‌کننده نهاده شده است", By.CATEGORY: "بر خود طبقه نهاده شده است"},
    "en": {By.PARTICIPANT: "laid on the participant", By.CATEGORY: "laid on the category"},
}
_HOW = {
    "fa": "{direct} بر خود گزاره، {through} از راه طبقه",
    "en": "on the statement: {direct}, through a category: {through}",
}


class FrameworkFigure(HeatFigure):
    """Its areas are those of a ``HeatFigure``; a "column" is an item of the framework."""

    def __init__(self, cross: FrameworkMatrix) -> None:
        self._cross = cross
        sheet = cross_sheet(cross)
        language = cross.language
        notes = cross_notes(cross, brackets=False)
        if any(any(row.own) for row in cross.rows):
            notes.insert(0, f"◆ {_OWN[language][cross.by]}.")
        shown = Sheet(language, sheet.caption, sheet.headings, sheet.rows, sheet.feet, notes)
        super().__init__(cross, shown, "", cross.selected)

    def mark_of(self, row: int, column: int) -> str:
        """That the item is laid on the participant or category itself."""
        cross = self._cross
        return _OWN[cross.language][cross.by] if cross.rows[row].own[column] else ""

    def detail_of(self, row: int, column: int) -> str:
        """How the statements of a cell count."""
        cross = self._cross
        parts = {"direct": cross.rows[row].direct[column], "through": cross.rows[row].through[column]}
        if not cross.mixed or not any(parts.values()):
            return ""
        return _HOW[cross.language].format(**{name: digits(str(n), cross.language) for name, n in parts.items()})
