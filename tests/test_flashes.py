"""No part of the window is shown for a moment as a window of its own, before it stands in its place."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.ui.window import Window
from tests.surfaces import WORKSPACES
from tests.window_desk import make_window

_POPUPS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Sheet)


class _Shown(QObject):
    """Notes each widget that appears as a window and is none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, QDialog | Window)
            and watched.windowType() not in _POPUPS
        ):
            self.found.append(f"{type(watched).__name__} {watched.accessibleName() or watched.objectName()}")
        return False


@pytest.mark.parametrize("read_only", [False, True])
def test_every_part_is_put_in_its_place_before_it_is_shown(qtbot, tmp_path, read_only):
    path = tmp_path / "s.pheno"
    make_sample(path, language="fa", researcher="N").close()
    holder = Session.open(path, researcher="M") if read_only else None
    hands = make_window(qtbot)
    shown = _Shown()
    QApplication.instance().installEventFilter(shown)
    assert hands.window.open_study(path)
    assert hands.bench.bridge.session.read_only is read_only
    for key in WORKSPACES:
        hands.bench.show_workspace(key)
        hands.settle()
    outcome = hands.bench.outcome
    for key in outcome.pages:
        outcome.show_page(key)
        hands.settle()
    QApplication.instance().removeEventFilter(shown)
    assert shown.found == []
    hands.window.close()
    if holder is not None:
        holder.close()
