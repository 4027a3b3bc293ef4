"""How large everything is, how light, and in which language: what the View menu chooses for the whole application."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication

from phenocode.i18n import tr
from phenocode.ui.frame.menus import Menus
from phenocode.ui.languages import OWN_NAMES, speak_language
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings

_ZOOMS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_SCHEMES = ("system", "light", "dark")


class Appearance:
    """Keeps zoom, scheme and language in the settings, and puts them on."""

    def __init__(self, settings: Settings, language: str, show_zoom: Callable[[float], None]) -> None:
        self._settings = settings
        self._language = language
        self._show_zoom = show_zoom

    def add_to(self, menus: Menus, owner: QObject, speak: Callable[[str], object]) -> None:
        """Offer the choices in the View menu; ``speak`` changes the language."""
        add = menus.add
        add("view", tr("&Larger"), lambda: self.zoom_by(1), "Ctrl+=", "Ctrl++", rule=True)
        add("view", tr("&Smaller"), lambda: self.zoom_by(-1), "Ctrl+-")
        add("view", tr("&100 %"), lambda: self.set_zoom(1.0), "Ctrl+0")
        schemes = QActionGroup(owner)
        for scheme, name in zip(_SCHEMES, (tr("As the s&ystem"), tr("L&ight"), tr("Dar&k")), strict=True):
            action = add("view", name, partial(self.set_scheme, scheme), rule=scheme == "system")
            action.setCheckable(True)
            action.setChecked(self._settings.scheme == scheme)
            schemes.addAction(action)
        languages = QActionGroup(owner)
        for code, name in OWN_NAMES.items():
            action = menus.add_within("view", tr("L&anguage"), name, partial(speak, code))
            action.setCheckable(True)
            action.setChecked(self._language == code)
            languages.addAction(action)

    def set_zoom(self, zoom: float) -> None:
        """Make everything larger or smaller; 1.0 is 100 %."""
        self._settings.zoom = zoom
        self._apply()
        self._show_zoom(zoom)

    def zoom_by(self, by: int) -> None:
        """The next larger zoom (1), or the next smaller one (-1)."""
        nearest = min(range(len(_ZOOMS)), key=lambda index: abs(_ZOOMS[index] - self._settings.zoom))
        self.set_zoom(_ZOOMS[max(0, min(len(_ZOOMS) - 1, nearest + by))])

    def set_scheme(self, scheme: str) -> None:
        """Choose "light", "dark" or "system"."""
        self._settings.scheme = scheme
        self._apply()

    def set_language(self, language: str) -> None:
        """Choose the interface's language, "en" or "fa", for what is said from now on, and its direction."""
        self._settings.language = self._language = language
        speak_language(language)
        self._apply()

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window has one
        look.apply(app, self._settings.scheme, self._settings.zoom, self._language)
