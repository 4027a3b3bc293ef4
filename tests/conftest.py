"""What every test is held to: no unexpected log line, and nothing left behind.

A test that expects a log record of WARNING or above names it through the fixture ``expect_log``. Messages of Qt itself
fail a test through pytest-qt (``qt_log_level_fail`` in pyproject.toml).

Qt is asked only where a test has brought it in, so modules that test the floors below ``ui`` never load it here.
"""

import gc
import logging
import os
import re
import sys
import threading
import time
from pathlib import Path

# Before anything imports PySide6: no window of the tests appears on a screen, none hangs where there is no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from phenocode import i18n

# A loaded machine makes single examples slow; that is no fault of the code.
settings.register_profile("phenocode", deadline=None)
settings.load_profile("phenocode")

_SECONDS_TO_END = 2.0
_PASSED = pytest.StashKey[bool]()

# What Qt itself shows for a moment and keeps: a tooltip, the moving picture of a menu that opens.
_QT_OWN_WINDOWS = frozenset({"QTipLabel", "QWhatsThat", "QRollEffect", "QAlphaWidget", "QShapedPixmapWidget"})
# A lock, a rollback journal or a half-written file that outlives its study or its export.
_LEFTOVER_FILE = re.compile(r"\.lock$|-journal$|-wal$|-shm$|\.part$|\.tmp$|^~\$", re.IGNORECASE)


def pytest_configure(config):
    if config.pluginmanager.hasplugin("pytest-qt"):
        # What the screen that isn't there says of itself, of popups for instance.
        config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when in ("setup", "call"):
        item.stash[_PASSED] = report.passed and item.stash.get(_PASSED, True)
    return report


@pytest.fixture(autouse=True)
def nothing_left_behind(request):
    """Fails a test that leaves windows, timers, threads, processes or temporary files; a failed test is not asked."""
    threads, processes = set(threading.enumerate()), _child_processes()
    windows = set(map(_address, _top_level_widgets()))
    yield
    if not request.node.stash.get(_PASSED, True):
        return
    left = [
        *_left_windows(windows),
        *_left_threads(threads),
        *_left_processes(processes),
        *_left_files(request.node.funcargs.get("tmp_path")),
        *_bare_application(),
    ]
    if "qtbot" in request.fixturenames:
        left += _left_timers()
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def expect_log(request, nothing_left_behind):
    """Fails a test with a log record of WARNING or above, unless ``expect_log(pattern)`` was called for it."""
    handler = _Keeper()
    expected: list[str] = []
    logging.getLogger().addHandler(handler)
    yield expected.append
    logging.getLogger().removeHandler(handler)
    said = [f"{record.name}: {record.getMessage()}" for record in handler.records]
    surprising = [line for line in said if not any(re.search(pattern, line) for pattern in expected)]
    if surprising and request.node.stash.get(_PASSED, True):
        pytest.fail("unexpected log records:\n" + "\n".join(surprising), pytrace=False)


@pytest.fixture(autouse=True)
def settings_of_its_own(request, monkeypatch, tmp_path_factory):
    """The window's settings lie in a file of this test, never in those of the person who runs the tests."""
    folder = tmp_path_factory.getbasetemp() / "settings"
    folder.mkdir(exist_ok=True)
    place = folder / f"{abs(hash(request.node.nodeid)):x}.ini"
    monkeypatch.setenv("PHENOCODE_SETTINGS", str(place))
    yield place
    place.unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def interface_as_at_first():
    """Each test begins with the interface in English, names not isolated and nothing copied, whatever came before."""
    _reset_interface()
    yield
    _reset_interface()


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _reset_interface() -> None:
    i18n.speak("en", isolates=False)
    application = _application()
    if application is not None:
        left_to_right = sys.modules["PySide6.QtCore"].Qt.LayoutDirection.LeftToRight
        if application.layoutDirection() != left_to_right:
            application.setLayoutDirection(left_to_right)
        # Qt would delete what a test copied only after Python's end, and crash there.
        application.clipboard().clear()


def _application():
    """The QApplication, where a test has made one."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets is not None else None
    return application if application is not None and hasattr(application, "topLevelWidgets") else None


def _bare_application() -> list[str]:
    """Drawing makes an application without widgets where there is none; a later test could then open no window."""
    gui = sys.modules.get("PySide6.QtGui")
    bare = gui is not None and gui.QGuiApplication.instance() is not None and _application() is None
    return ["an application without widgets: let the test ask for qapp"] if bare else []


def _top_level_widgets():
    application = _application()
    if application is None:
        return []
    return [w for w in application.topLevelWidgets() if w.metaObject().className() not in _QT_OWN_WINDOWS]


def _address(widget) -> int:
    """Where a widget lies: the Python object around it may come and go."""
    return sys.modules["shiboken6"].getCppPointer(widget)[0]


def pytest_collection_finish():
    """What was imported until now stays: after every test the collector and the search for timers pass over it."""
    gc.collect()
    gc.freeze()


def _left_windows(before: set[int]) -> list[str]:
    application = _application()
    if application is None:
        return []
    core = sys.modules["PySide6.QtCore"]
    sys.modules["PySide6.QtWidgets"].QToolTip.hideText()
    application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    if any(_address(w) not in before for w in _top_level_widgets()):
        gc.collect()  # a window that only a cycle of references keeps is no leak
        application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    left = [w for w in _top_level_widgets() if _address(w) not in before]
    told = [f"a {type(w).__name__} {w.objectName() or w.windowTitle()!r}" for w in left]
    for window in left:
        window.deleteLater()  # so that the next test is not held to it
    return told


def _left_timers() -> list[str]:
    core = sys.modules["PySide6.QtCore"]
    shiboken = sys.modules["shiboken6"]
    kinds = (core.QTimer, core.QThread)
    left = []
    for thing in gc.get_objects():
        if not issubclass(type(thing), kinds) or not shiboken.isValid(thing):
            continue
        if isinstance(thing, core.QTimer):
            if thing.isActive():
                left.append(f"a timer of {thing.interval()} ms of {type(thing.parent()).__name__}")
                thing.stop()
        elif thing is not core.QThread.currentThread() and thing.isRunning():
            left.append(f"a {type(thing).__name__} that runs")
    return left


def _left_threads(before: set[threading.Thread]) -> list[str]:
    def left() -> list[threading.Thread]:
        # A thread of Qt's that once ran Python has a dummy here for ever.
        return [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]

    _wait_until(lambda: not left())
    return [f"the thread {thread.name!r}" for thread in left()]


def _left_processes(before: set[int]) -> list[str]:
    _wait_until(lambda: not _child_processes() - before)
    return [f"the child process {number}" for number in sorted(_child_processes() - before)]


def _child_processes() -> set[int]:
    """This process's children, those that ended and nobody waited for among them; none where there is no /proc."""
    found: set[int] = set()
    try:
        for children in Path("/proc/self/task").glob("*/children"):
            found.update(map(int, children.read_text().split()))
    except OSError:
        pass  # a thread has ended meanwhile
    return found


def _left_files(folder: Path | None) -> list[str]:
    if folder is None or not folder.is_dir():
        return []
    return [
        f"the file {Path(place, name).relative_to(folder)}"
        for place, _, names in os.walk(folder)
        for name in names
        if _LEFTOVER_FILE.search(name)
    ]


def _wait_until(condition) -> None:
    end = time.monotonic() + _SECONDS_TO_END
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
