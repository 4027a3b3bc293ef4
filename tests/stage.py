"""A real window in one language on a study, and the hands that open things in it."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from phenocode.ui.languages import speak_language
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.window import Window
from phenocode.ui.workbench import Workbench


@dataclass
class Stage:
    """A window in one language, and what the surfaces need beside it."""

    qtbot: object
    window: Window
    study: Path
    folder: Path

    @property
    def bench(self) -> Workbench:
        if self.window.workbench is None:
            assert self.window.open_study(self.study)
        assert self.window.workbench is not None
        return self.window.workbench

    @property
    def bridge(self):
        return self.bench.bridge

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=30_000)
        self.settle()

    def show(self, key: str) -> Workbench:
        self.bench.show_workspace(key)
        self.settle()
        return self.bench

    def opened(self, dialog: QDialog) -> QDialog:
        dialog.open()
        self.settle()
        return dialog


def dialogs(stage: Stage) -> list[QDialog]:
    return [shown for shown in stage.window.findChildren(QDialog) if shown.isVisible()]


@contextmanager
def staged(qtbot, study: Path, folder: Path, language: str, *, scheme: str = "light", zoom: float = 1.0):
    """A window that speaks ``language``, on a study."""
    settings = Settings()
    settings.researcher, settings.scheme, settings.language, settings.zoom = "ن. مرادی", scheme, language, zoom
    speak_language(language)
    look.apply(QApplication.instance(), scheme, zoom, language)
    window = Window(settings, language)
    window.resize(1440, 900) if zoom == 1 else window.resize(1920, 1080)
    window.show()
    stage = Stage(qtbot, window, study, folder)
    stage.settle()
    try:
        yield stage
    finally:
        if window.workbench is not None and window.workbench.read.correcting.page.active:
            window.workbench.read.correcting.page._discard()
        for dialog in dialogs(stage):
            dialog.done(0)
        window.close()
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.deleteLater()
        speak_language("en")
        stage.settle()
