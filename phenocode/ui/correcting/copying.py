"""A copy of the study without its history, to be given to others."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.commands.pseudonyms import copy_without_history
from phenocode.commands.session import Session
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.settings import Settings


def copy_study(bridge: Bridge, settings: Settings, parent: QWidget) -> None:
    """Ask for a place and write the copy there; the dialog itself asks before another file is replaced."""
    session = bridge.session
    folder = settings.last_folder or session.path.parent
    suggested = folder / tr("{name} without history", name=session.path.stem).translate(_ISOLATES)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Save a copy without history"), f"{suggested}.pheno", file_kind(tr("Phenocode studies"), "*.pheno")
    )
    if not chosen:
        return
    path = Path(chosen)
    path = path if path.suffix else path.with_suffix(".pheno")
    settings.last_folder = path.parent
    if bridge.do(_copy, path):
        bridge.said.emit(tr("Saved without history as {file}", file=path.name))


def _copy(session: Session, path: Path) -> bool:
    copy_without_history(session, path, force=True)
    return True


_ISOLATES = dict.fromkeys(range(8294, 8298))
