"""Where the window keeps its copies of the sample studies."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def sample_path(language: str) -> Path:
    """The file of the sample study in a language; its folder is made."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"sample-{language}.pheno"
