"""What has to be said in a dialog: a refusal, a question, an unexpected error."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from phenocode.i18n import tr


def show_refusal(parent: QWidget, sentence: str) -> QMessageBox:
    """Say why something was refused, without stopping the window."""
    box = QMessageBox(QMessageBox.Icon.Information, tr("Phenocode"), sentence, QMessageBox.StandardButton.Ok, parent)
    return _open(box)


def ask(parent: QWidget, question: str, yes: str, then: Callable[[], None]) -> QMessageBox:
    """Ask before something is replaced; ``then`` follows a yes."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Phenocode"), question, parent=parent)
    chosen = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    chosen.clicked.connect(then)
    return _open(box)


def show_crash(parent: QWidget | None, report: str) -> QMessageBox:
    """Say that something of ours went wrong, that the work is safe, and show the report when asked."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        tr("Phenocode"),
        tr(
            "Something unexpected happened. Your work is safe: every deed was saved when it was done. "
            "Nothing was sent anywhere."
        ),
        QMessageBox.StandardButton.Ok,
        parent,
    )
    box.setDetailedText(report)
    return _open(box)


def _open(box: QMessageBox) -> QMessageBox:
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
