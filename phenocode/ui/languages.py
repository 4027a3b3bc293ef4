"""The interface's language: Qt's translators for our sentences and for Qt's own words."""

import functools

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from phenocode.i18n import speak
from phenocode.paths import resource

OWN_NAMES = {"en": "English", "fa": "فارسی"}
"""Each language in its own words, whatever the interface's language is."""

_CONTEXT = "phenocode"


class _Present:
    """What Qt says its own words by."""

    of_qt: tuple[QTranslator, ...] = ()


def speak_language(language: str) -> None:
    """Say all that is said from now on in "en" or "fa"; what is shown already stays as it was said."""
    for translator in _Present.of_qt:
        QCoreApplication.removeTranslator(translator)
    _Present.of_qt = ()
    if language == "en":
        speak("en")
        return
    if QCoreApplication.instance() is not None:
        # What is asked first comes last: the few words that we say otherwise than Qt's own Persian does.
        _Present.of_qt = (_qt_persian(), _own_persian())
        for translator in _Present.of_qt:
            QCoreApplication.installTranslator(translator)
    speak(language, _say_persian)


@functools.cache
def _say_persian(text: str) -> str:
    return _own_persian().translate(_CONTEXT, text) or text


@functools.cache
def _own_persian() -> QTranslator:
    return _load("phenocode_fa", str(resource("translations")))


def _qt_persian() -> QTranslator:
    return _load("qtbase_fa", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _load(name: str, folder: str) -> QTranslator:
    """A translator; where its file is not there it says nothing, and the English stands."""
    translator = QTranslator()
    translator.load(name, folder)
    return translator
