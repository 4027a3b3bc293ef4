"""Asking where a table or a chart of the iterations is to be written, and writing it there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.commands.session import Session
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind


def write_as(
    parent: QWidget, bridge: Bridge, name: str, endings: Sequence[str], write: Callable[[Session, Path], object]
) -> Path | None:
    """Ask for a file beside the study, its ending one of ``endings``, and have it written; None when it was not."""
    asked = ask_path(parent, bridge, name, endings)
    if asked is None:
        return None
    path, _ = asked

    def written(session: Session) -> bool:
        write(session, path)
        return True

    if not bridge.do(written):
        return None
    bridge.said.emit(tr("{file} is written.", file=path.name))
    return path


def ask_path(parent: QWidget, bridge: Bridge, name: str, endings: Sequence[str]) -> tuple[Path, bool] | None:
    """Ask for a file beside the study, its ending one of ``endings``, and whether it may be replaced; None for none.

    A name that was typed without an ending is another file than the dialog asked about.
    """
    study = bridge.session.path
    filters = [file_kind(tr("Files"), f"*.{ending}") for ending in endings]
    offered = study.with_name(f"{study.stem}-{name}.{endings[0]}")
    chosen, taken = QFileDialog.getSaveFileName(
        parent, tr("Where shall it be written?"), str(offered), ";;".join(filters), filters[0]
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.casefold().lstrip(".") not in endings:
        ending = endings[filters.index(taken)] if taken in filters else endings[0]
        path = path.with_name(f"{path.name}.{ending}")
    return path, path == Path(chosen)
