"""What the window remembers between two days: the researcher's name, how the window looks, and the recent studies."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

_PLACE = "PHENOCODE_SETTINGS"
_SCHEMES = ("system", "light", "dark")
LANGUAGES = ("en", "fa")
_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.5, 4.0


class Settings:
    """The settings of one user of this computer, written as soon as they change; a damaged value counts as not set.

    They lie where Qt keeps them, in the file that the environment variable PHENOCODE_SETTINGS names, or in ``file``.
    """

    def __init__(self, file: Path | None = None) -> None:
        place = str(file) if file is not None else os.environ.get(_PLACE, "")
        if place:
            self._store = QSettings(place, QSettings.Format.IniFormat)
        else:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Phenocode", "Phenocode")

    @property
    def researcher(self) -> str:
        """In whose name deeds are done; empty until it was asked for."""
        return self._text("researcher")

    @researcher.setter
    def researcher(self, name: str) -> None:
        self._store.setValue("researcher", " ".join(name.split()))

    @property
    def language(self) -> str:
        """The interface's language: "en" or "fa"; until one is chosen, that of the system."""
        chosen = self._text("language")
        return chosen if chosen in LANGUAGES else _of_system()

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def scheme(self) -> str:
        """The colour scheme: "system", "light" or "dark"."""
        return self._one_of("scheme", _SCHEMES)

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        self._store.setValue("scheme", scheme)

    @property
    def zoom(self) -> float:
        """How large everything is; 1.0 is 100 %."""
        try:
            zoom = float(self._text("zoom") or 1.0)
        except ValueError:
            return 1.0
        return zoom if _SMALLEST_ZOOM <= zoom <= _LARGEST_ZOOM else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("zoom", str(zoom))

    @property
    def last_folder(self) -> Path | None:
        """The folder that a file was chosen in last, while it is there."""
        text = self._text("last_folder")
        return Path(text) if text and Path(text).is_dir() else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt writes them; empty before the first closing."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def faces_told(self) -> bool:
        """Whether the reader was told which faces are missing, and put that away."""
        return self._text("faces_told") == "yes"

    @faces_told.setter
    def faces_told(self, told: bool) -> None:
        self._store.setValue("faces_told", "yes" if told else "no")

    @property
    def recent(self) -> str:
        """The recent studies, as the welcome page writes them."""
        return self._text("recent")

    @recent.setter
    def recent(self, text: str) -> None:
        self._store.setValue("recent", text)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _one_of(self, key: str, possible: tuple[str, ...]) -> str:
        value = self._text(key)
        return value if value in possible else possible[0]


def _of_system() -> str:
    return "fa" if QLocale.system().language() == QLocale.Language.Persian else "en"
