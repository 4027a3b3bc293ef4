"""What opens from the agreement: who put the items where, the passage for the methods section, the thresholds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from phenocode.analysis.agreement import Agreement
from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_sheets import category_sheet, confusion_sheet
from phenocode.analysis.agreement_words import plain
from phenocode.analysis.sheets import Sheet, in_digits
from phenocode.commands.agreement_exports import export_categories, export_confusion
from phenocode.commands.validity import find_threshold, remove_threshold, set_threshold
from phenocode.i18n import tr
from phenocode.study.debriefing import Measure
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.agreement_rows import measure_words, row_words
from phenocode.ui.debrief.errands import Errands
from phenocode.ui.debrief.passage import PassageDialog, direction_of
from phenocode.ui.look.theme import theme
from phenocode.ui.report.copying import copy_sheet
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented, Tabs
from phenocode.ui.widgets.fields import TextField, field
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.tables import set_as_study_table

_WHOLE = "whole"
_ENDINGS = ("docx", "xlsx", "csv")


class ConfusionDialog(Themed, QDialog):
    """Of one layer: where analyst and reviewers put the items, and the agreement category by category."""

    def __init__(
        self, bridge: Bridge, errands: Errands, agreement: Agreement, layer: Layer | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Who put the items where"))
        self._bridge, self._errands, self._agreement = bridge, errands, agreement
        self.tabs = Tabs([("confusion", tr("Confusion table")), ("category", tr("By category"))], "confusion")
        self.layer = Segmented(
            [((_WHOLE if one is None else one.value), row_words(one)) for one in (*Layer, None)],
            _WHOLE if layer is None else layer.value,
            tr("Layer"),
        )
        self.caption = label("", bold=True, wrap=True, direction=direction_of(bridge))
        self.table = QTableWidget()
        set_as_study_table(self.table, agreement.language)
        self.notes = label("", "caption", "ink3", wrap=True, direction=direction_of(bridge))
        copy, write = button(tr("Copy")), button(tr("Export…"), icon="export")
        close = button(tr("Close"), key="Esc", primary=True)
        top = Row(self.tabs, spacing=12)
        top.add_stretch()
        top.add(self.layer)
        content = Column(top, self.caption, margins=(20, 14, 20, 14), spacing=10)
        content.add(self.table, 1)
        content.add(self.notes)
        foot = Row(copy, write)
        foot.add_stretch()
        foot.add(close)
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.tabs.chosen.connect(lambda _key: self._show())
        self.layer.chosen.connect(lambda _key: self._show())
        copy.clicked.connect(self.copy)
        write.clicked.connect(self.export)
        close.clicked.connect(self.accept)
        let_copy(self.table, copy=self.copy)
        self._show()
        self.init_theme()
        self.table.setFocus()

    @property
    def sheet(self) -> Sheet:
        """The table that is shown."""
        make = category_sheet if self.tabs.value() == "category" else confusion_sheet
        return make(self._agreement, self._chosen)

    @property
    def _chosen(self) -> Layer | None:
        return None if self.layer.value() == _WHOLE else Layer(self.layer.value())

    def copy(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setMimeData(copy_sheet(self.sheet))
        self._bridge.said.emit(tr("The table is on the clipboard."))

    def export(self) -> None:
        """Ask where the table is to be written."""
        write = export_categories if self.tabs.value() == "category" else export_confusion
        agreement, layer = self._agreement, self._chosen
        self._errands.write(
            self, self.tabs.value(), _ENDINGS, lambda path, replace: write(agreement, layer, path, force=replace)
        )

    def restyle(self) -> None:
        """As large as most tables need."""
        self.resize(theme().px(760), theme().px(480))

    def _show(self) -> None:
        sheet = self.sheet
        self.caption.setText(sheet.caption)
        self.notes.setText("\n".join(sheet.notes))
        rows = [*sheet.rows, *sheet.feet]
        self.table.clear()
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(sheet.headings))
        for column, heading in enumerate(sheet.headings):
            head_item = QTableWidgetItem(heading)
            if column:
                head_item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.table.setHorizontalHeaderItem(column, head_item)
        confusion = self.tabs.value() == "confusion"
        for row, cells in enumerate(rows):
            foot = row >= len(sheet.rows)
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(in_digits(cell, sheet.language))
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                # The diagonal is where both agree; it stands out in weight, not in colour alone.
                diagonal = confusion and not foot and column == row + 1
                item.setFont(theme().interface_font(bold=foot or diagonal or not column, tabular=True))
                if confusion and not foot and not cell:
                    item.setForeground(theme().colour("ink3"))
                if diagonal:
                    item.setBackground(theme().colour("window"))
                self.table.setItem(row, column, item)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setCurrentCell(0, 0)
        self.table.setAccessibleName(plain(sheet.caption))


class SentenceDialog(PassageDialog):
    """The passage about the agreement, to be copied into a methods section."""

    def __init__(self, bridge: Bridge, agreement: Agreement, parent: QWidget) -> None:
        told = tr("In the study's language, with the numbers of this package. The program gives no verdict.")
        super().__init__(bridge, tr("The agreement in a sentence"), told, agreement_sentence(agreement), parent)


class ThresholdDialog(Themed, QDialog):
    """The researcher's own thresholds, each with the source that it is taken from; an empty one is none."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Thresholds of agreement"))
        self._bridge = bridge
        content = Column(margins=(20, 16, 20, 16), spacing=12)
        told = tr(
            "A threshold is yours, and cited. It is drawn dashed and stands in the sentence; no verdict is given."
        )
        content.add(label(told, tone="ink2", wrap=True))
        self.fields: dict[Measure, tuple[TextField, TextField]] = {}
        for measure in (Measure.ALPHA, Measure.KAPPA, Measure.PERCENT):
            known = find_threshold(bridge.session, measure)
            value, source = TextField(direction=direction_of(bridge)), TextField(direction=direction_of(bridge))
            value.setText(known.value if known is not None else "")
            source.setText(known.source if known is not None else "")
            row = Row(spacing=12)
            row.add(field(measure_words(measure), value), 2)
            row.add(field(tr("Source"), source), 3)
            content.add(row)
            self.fields[measure] = (value, source)
        save, cancel = button(tr("Save"), primary=True, key="Enter"), button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        save.setDefault(True)
        foot = Row()
        foot.add_stretch()
        foot.add(cancel)
        foot.add(save)
        self.refused = label("", tone="error", wrap=True)
        self.refused.hide()
        content.add(self.refused)
        content.add_stretch()
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        bridge.refused.connect(self._say_refused)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.reject)
        for one in (save, *(entry for pair in self.fields.values() for entry in pair)):
            one.setEnabled(not bridge.session.read_only)
        self.init_theme()

    def save(self) -> None:
        """Set what is given and take away what is empty; what is refused stays to be mended."""
        for measure, (value, source) in self.fields.items():
            if value.text().strip():
                if self._bridge.do(set_threshold, measure, value.text(), source.text()) is None:
                    value.setFocus()
                    return
            else:
                self._bridge.do(remove_threshold, measure)
        self.accept()

    def _say_refused(self, sentence: str) -> None:
        """The window's own place for it lies behind this dialog."""
        self.refused.setText(sentence)
        self.refused.show()

    def restyle(self) -> None:
        """Wide enough for a citation."""
        self.resize(theme().px(520), theme().px(320))
