"""The window's program: from the command line's words to the event loop."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from phenocode.i18n import tr


def run_window(given: Sequence[str]) -> int:
    """Open the workbench: the welcome page, a study, or the sample study; answers the exit status."""
    paths = [Path(word) for word in given if not word.startswith("-")]
    if paths:
        # SQLAlchemy loads faster before Qt is there: Qt's import hook slows what follows.
        import phenocode.commands.session  # noqa: F401, PLC0415
    if not _has_display():
        print(
            tr("There is no display here. 'phenocode demo DIR' goes the whole way without a window."), file=sys.stderr
        )
        return 1
    try:
        import shiboken6  # noqa: PLC0415
        from PySide6.QtCore import Qt  # noqa: PLC0415

        from phenocode.ui.application import Application  # noqa: PLC0415 - after the store, see above
    except ImportError:
        print(
            tr("Qt can't be used here, so there is no window. 'phenocode -h' tells what goes without one."),
            file=sys.stderr,
        )
        return 1

    from phenocode.ui.crash import catch_unexpected  # noqa: PLC0415
    from phenocode.ui.frame.messages import show_crash  # noqa: PLC0415
    from phenocode.ui.languages import speak_language  # noqa: PLC0415
    from phenocode.ui.look import theme as look  # noqa: PLC0415
    from phenocode.ui.look.emblem import emblem_icon  # noqa: PLC0415
    from phenocode.ui.settings import Settings  # noqa: PLC0415
    from phenocode.ui.window import Window, show_after_start  # noqa: PLC0415

    app = Application(sys.argv[:1])
    app.setApplicationName("Phenocode")
    app.setOrganizationName("Phenocode")
    settings = Settings()
    speak_language(settings.language)
    look.apply(app, settings.scheme, settings.zoom, settings.language)
    app.setDesktopFileName("phenocode")
    window = Window(settings, settings.language)
    app.handed.connect(lambda path: window.open_file(Path(path)), Qt.ConnectionType.QueuedConnection)
    catch_unexpected(lambda report: show_crash(window, report))
    window.show()
    show_after_start(window, lambda: app.setWindowIcon(emblem_icon()))
    if paths:
        show_after_start(window, lambda: window.open_file(paths[0].absolute()))
    elif "--sample" in given:
        show_after_start(window, lambda: window.samples.open("fa"))
    status = app.exec()
    if app.platformName() == "offscreen":
        # It deletes what was copied only after Python's end, and would crash there; a real screen keeps it for pasting.
        app.clipboard().clear()
    shiboken6.delete(window)  # before the application, which its widgets need until they are gone
    return status


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
