"""The history of a study as a list: what was done, by whom, when and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from phenocode.commands.labels import say_step
from phenocode.commands.session import Session
from phenocode.i18n import number, tr
from phenocode.text.days import say_minute
from phenocode.ui.look.theme import theme
from phenocode.ui.table_copying import let_copy

_WIDTH, _HEIGHT = 760, 480


class HistoryDialog(QDialog):
    """All steps, the newest first; a step that was taken back says so."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps = session.history()
        headings = [tr("Step"), tr("What"), tr("Who"), tr("When"), tr("Why")]
        table = QTableWidget(len(steps), len(headings))
        table.setAccessibleName(tr("History"))
        table.setHorizontalHeaderLabels(headings)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        for row, step in enumerate(reversed(steps)):
            done = say_step(step)
            if step.state != "done":
                done = tr("{deed} (taken back)", deed=done)
            for column, text in enumerate(
                (number(step.number), done, step.researcher, say_minute(step.time), step.reason)
            ):
                item = QTableWidgetItem(text)
                if step.state != "done":
                    item.setForeground(theme().colour("ink3"))
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for section in (1, 4):  # the deed and its reason share what is left
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        copying = let_copy(table)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("Copy the table"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(copying.trigger)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
        self.resize(theme().px(_WIDTH), theme().px(_HEIGHT))
