"""The faces that the window asks for by name, and which of them this computer has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFontDatabase

from phenocode.figures.style import FACES

INTERFACE_FACES: Final = FACES

READING_FACES: Final[Mapping[str, tuple[str, ...]]] = {
    "fa": ("Amiri", "B Nazanin", "XB Niloofar", "Scheherazade New", "Times New Roman"),
    "en": ("Source Serif 4", "Charter", "Georgia", "Noto Serif", "DejaVu Serif"),
}

# Faces that do the work but not well: with one of these the welcome page says which better one can be installed.
_MAKESHIFT: Final = frozenset({"DejaVu Sans", "DejaVu Serif", "Tahoma", "Times New Roman"})


@dataclass(frozen=True, slots=True)
class Faces:
    """The families to ask Qt for, by language; the first carries the text, the others the letters that it lacks."""

    interface: Mapping[str, tuple[str, ...]]
    reading: Mapping[str, tuple[str, ...]]
    missing: tuple[str, ...]


def choose_faces(preferred: Mapping[str, str] | None = None) -> Faces:
    """The first installed face of each list; ``preferred`` maps a language to the reading face its reader chose."""
    wished = preferred or {}
    interface_first = {code: _first_installed(faces) for code, faces in INTERFACE_FACES.items()}
    interface = {
        "fa": _without_gaps(interface_first["fa"], interface_first["en"]),
        "en": _without_gaps(interface_first["en"], interface_first["fa"]),
    }
    reading_first = {code: _first_installed((wished.get(code, ""), *faces)) for code, faces in READING_FACES.items()}
    reading = {
        "fa": _without_gaps(reading_first["fa"], *interface["fa"]),
        "en": _without_gaps(reading_first["en"], reading_first["fa"], *interface["en"]),
    }
    wanted = (
        (interface_first["fa"], INTERFACE_FACES["fa"][0]),
        (interface_first["en"], INTERFACE_FACES["en"][0]),
        (reading_first["fa"], READING_FACES["fa"][0]),
        (reading_first["en"], READING_FACES["en"][0]),
    )
    missing = tuple(good for found, good in wanted if found is None or found in _MAKESHIFT)
    return Faces(interface, reading, missing)


def _first_installed(faces: tuple[str, ...]) -> str | None:
    return next((face for face in faces if face and QFontDatabase.hasFamily(face)), None)


def _without_gaps(*faces: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(face for face in faces if face is not None))
