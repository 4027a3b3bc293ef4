"""What has to be said in a dialog: a refusal, an unexpected error."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from phenocode import __version__
from phenocode.i18n import tr
from phenocode.ui.look.icons import pixmap

_CRASH = "crash"
_ICON = 28


def show_refusal(parent: QWidget, sentence: str) -> QMessageBox:
    """Say why something was refused, without stopping the window."""
    box = QMessageBox(QMessageBox.Icon.Information, tr("Phenocode"), sentence, parent=parent)
    box.setIconPixmap(pixmap("info", _ICON, "accent"))
    return _open(box)


def show_about(parent: QWidget) -> QMessageBox:
    """Say what the program is."""
    return show_refusal(
        parent,
        tr(
            "Phenocode {version}. A workbench for phenomenographic research. MIT licence. "
            "Everything stays on this computer; nothing is sent anywhere.",
            version=__version__,
        ),
    )


def show_crash(parent: QWidget, report: str) -> QMessageBox:
    """Say that something of ours went wrong, that the work is safe, and show the report when asked.

    What goes wrong again while this is still read, as a painting may, opens no second dialog.
    """
    shown = parent.findChild(QMessageBox, _CRASH)
    if shown is not None:
        return shown
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        tr("Phenocode"),
        tr(
            "Something unexpected happened. Your work is safe: every deed was saved when it was done. "
            "Nothing was sent anywhere."
        ),
        parent=parent,
    )
    box.setObjectName(_CRASH)
    box.setIconPixmap(pixmap("warning", _ICON, "warn"))
    box.setDetailedText(report)
    return _open(box)


def _open(box: QMessageBox) -> QMessageBox:
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
