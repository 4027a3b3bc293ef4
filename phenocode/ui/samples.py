"""The window's own copies of the sample studies: where they lie and how they are made."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from phenocode.commands.sample import make_sample


def sample_path(language: str) -> Path:
    """The file of the sample study in a language; its folder is made."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"sample-{language}.pheno"


def make_sample_file(path: Path, language: str, researcher: str) -> Path:
    """Make the sample study at ``path``, whole or not at all, and answer the path. Raises Refusal."""
    unfinished = path.with_suffix(".unfinished.pheno")
    unfinished.unlink(missing_ok=True)
    make_sample(unfinished, language=language, researcher=researcher).close()
    return unfinished.replace(path)
