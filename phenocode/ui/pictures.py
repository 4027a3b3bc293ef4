"""Pictures of the window, for the demo: each workspace, and a reviewer's board, as a person would see it."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QWidget

from phenocode.commands.sorting import SortingBook
from phenocode.errors import Refusal
from phenocode.i18n import speak
from phenocode.ui.debrief.agreement_panel import AgreementPanel
from phenocode.ui.look import theme as look
from phenocode.ui.people.window import PeopleWindow
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.window import SortingWindow
from phenocode.ui.unseen import hush_screen, settle
from phenocode.ui.window import Window

_WIDTH, _HEIGHT = 1440, 900
_MEASURED_MS = 20_000
_SETTLE_MS = 900  # longer than every rest that a view takes before it counts or paints


def draw_pictures(study: Path, folder: Path) -> list[Path]:
    """Open ``study`` in a window that nobody sees and write each workspace, light and dark, into ``folder``."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["phenocode"])
    speak("en")
    hush_screen()
    memory = folder / "settings.ini"
    settings = Settings(memory)
    drawn: list[Path] = []
    try:
        for scheme in ("light", "dark"):
            settings.scheme = scheme
            look.apply(app, scheme)
            window = Window(settings)
            window.resize(_WIDTH, _HEIGHT)
            window.show()
            if scheme == "light":
                drawn.append(_grab(window, folder / "welcome.png"))
            if window.open_study(study) and window.workbench is not None:
                for key in ("read", "group", "outcome", "debrief", "report"):
                    window.workbench.show_workspace(key)
                    if key == "read":
                        _select_first_statement(window)
                    elif key == "debrief":
                        _await_agreement(window)
                    drawn.append(_grab(window, folder / f"{key}-{scheme}.png"))
                drawn += _draw_grouping(window, folder, scheme)
                drawn += _draw_finding(window, folder, scheme)
            window.close()
            window.deleteLater()
            settle(50)
            drawn += [
                _draw_sorting(settings, package, scheme) for package in sorted(folder.glob("*package.pheno-review"))
            ]
    finally:
        memory.unlink(missing_ok=True)
    return drawn


def _draw_grouping(window: Window, folder: Path, scheme: str) -> list[Path]:
    """Overlaps and the pool of meanings, two iterations compared, the curve, the participants."""
    workbench = window.workbench
    if workbench is None:
        return []
    workbench.show_workspace("group")
    group = workbench.group
    group.inspector.show_tab("overlap")
    group.show_face("meanings")
    drawn = [_grab(window, folder / f"meanings-{scheme}.png")]
    iterations = workbench.bridge.study.iterations_in_order()
    if len(iterations) > 1:
        group.inspector.show_tab("iterations")
        group.compare(iterations[0].id, iterations[-1].id)
        drawn.append(_grab(window, folder / f"iterations-{scheme}.png"))
    group.show_face("board")
    workbench.show_workspace("outcome")
    workbench.outcome.show_page("saturation")
    drawn.append(_grab(window, folder / f"saturation-{scheme}.png"))
    people = PeopleWindow(workbench.bridge, workbench)
    people.open()
    drawn.append(_grab(people, folder / f"people-{scheme}.png"))
    people.close()
    return drawn


def _draw_finding(window: Window, folder: Path, scheme: str) -> list[Path]:
    """The search beside the text, and a text being corrected."""
    workbench = window.workbench
    if workbench is None:
        return []
    workbench.show_workspace("read")
    codes = workbench.bridge.study.codes_in_order()
    workbench.search.open()
    workbench.search.panel.field.setText(codes[0].name.split()[0] if codes else "")
    drawn = [_grab(window, folder / f"search-{scheme}.png")]
    workbench.search.close()
    workbench.read.correcting.begin()
    drawn.append(_grab(window, folder / f"correct-{scheme}.png"))
    workbench.read.correcting.page.let_go()
    return drawn


def _draw_sorting(settings: Settings, package: Path, scheme: str) -> Path:
    """The board on which a reviewer sorts a package."""
    board = SortingWindow(SortingBook.open(package), settings)
    board.resize(_WIDTH, _HEIGHT)
    board.show()
    board.show_board()
    drawn = _grab(board, package.with_name(f"sorting-{scheme}.png"))
    board.close()
    settle(50)
    return drawn


def _select_first_statement(window: Window) -> None:
    from phenocode.ui.place import Place  # noqa: PLC0415

    if window.workbench is None:
        return
    statements = window.workbench.bridge.study.statements_in_order()
    if statements:
        window.workbench.go(Place("statement", statements[0].id))


def _await_agreement(window: Window) -> None:
    settle(_SETTLE_MS)  # it is measured after a rest
    deadline = QDeadlineTimer(_MEASURED_MS)
    while any(panel.measuring for panel in window.findChildren(AgreementPanel)) and not deadline.hasExpired():
        settle(20)


def _grab(window: QWidget, path: Path) -> Path:
    settle(_SETTLE_MS)
    if not window.grab().save(str(path)):
        raise Refusal("{file} can't be written there. Choose a folder in which you may write.", file=path.name)
    return path
