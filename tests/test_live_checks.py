"""The checks that run by themselves: after a change, in short slices, never on what is no longer so."""

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from phenocode.analysis.checks import run_checks
from phenocode.commands.categories import make_code
from phenocode.commands.statements import mark_statement
from phenocode.ui import live_checks
from phenocode.ui.bridge import Bridge
from phenocode.ui.live_checks import LiveChecks
from tests.studies import add_transcript, make_session
from tests.window_desk import TEXT


@pytest.fixture
def bridge(qapp, tmp_path):
    session = make_session(tmp_path)
    transcript = add_transcript(session, TEXT)
    mark_statement(session, transcript.id, [(TEXT.index("کتاب"), TEXT.index("گفت"))], codes=["یاری"])
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def steps(monkeypatch):
    """What the checks did: how often they began, how many steps they took, and the most of them in one slice."""
    done = {"begun": 0, "taken": 0, "in_one": 0, "most": 0}
    real = live_checks.check_in_steps

    def counted(study, **sources):
        done["begun"] += 1
        for _ in range(7):  # a larger study has more of them
            done["taken"] += 1
            done["in_one"] += 1
            done["most"] = max(done["most"], done["in_one"])
            yield
        return (yield from real(study, **sources))

    class SlowClock:
        """Each look at it finds half a slice gone, so a slice has room for two steps whatever the machine."""

        def start(self):
            done["in_one"] = 0
            self._time = 0

        def elapsed(self):
            self._time += live_checks._SLICE_MS / 2
            return self._time - live_checks._SLICE_MS / 2

    monkeypatch.setattr(live_checks, "check_in_steps", counted)
    monkeypatch.setattr(live_checks, "QElapsedTimer", SlowClock)
    return done


def found(qtbot, bridge) -> None:
    bridge.checks.report = None
    qtbot.waitUntil(lambda: bridge.checks.report is not None)


def checked(bridge):
    """What all checks find, each with what it needs."""
    session = bridge.session
    return run_checks(bridge.study, source_text=session.source, version_of=session.version_by_id)


def test_they_find_what_the_checks_find(qtbot, bridge):
    found(qtbot, bridge)
    assert bridge.checks.report == checked(bridge)
    assert bridge.checks.report.finding("codes_without_first_layer").count == 1


def test_a_change_is_followed(qtbot, bridge):
    found(qtbot, bridge)
    reports = []
    bridge.checks.found.connect(reports.append)
    bridge.do(make_code, "نو")
    bridge.do(make_code, "دیگر")
    qtbot.waitUntil(lambda: bool(reports))
    assert reports == [checked(bridge)]  # once for both
    assert reports[0].finding("codes_without_first_layer").count == 3
    bridge.do(type(bridge.session).undo)
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert reports[1] == checked(bridge)


def test_a_slice_ends_when_its_time_is_over(qtbot, bridge, steps):
    found(qtbot, bridge)
    assert steps["taken"] == 7
    assert steps["most"] == 2


def test_what_was_begun_before_a_change_is_dropped(qtbot, bridge, steps):
    reports = []
    bridge.checks.found.connect(reports.append)
    while not steps["taken"]:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert reports == []
    bridge.do(make_code, "نو")
    taken = steps["taken"]
    for _ in range(20):
        QApplication.processEvents()
    assert steps["taken"] == taken  # the hands rest first
    qtbot.waitUntil(lambda: bool(reports))
    assert steps["begun"] == 2
    assert reports == [checked(bridge)]


def test_a_study_that_is_closed_at_once_is_not_checked(qtbot, bridge, steps):
    bridge.checks.stop()
    begun = steps["begun"]
    checks = LiveChecks(bridge.study, parent=bridge)
    checks.stop()
    for _ in range(20):
        QApplication.processEvents()
    assert steps["begun"] == begun
    assert checks.report is None


def test_nothing_runs_while_nothing_changes(qtbot, bridge, steps):
    found(qtbot, bridge)
    taken = steps["taken"]
    for _ in range(20):
        QApplication.processEvents()
    assert (steps["begun"], steps["taken"]) == (1, taken)
    assert not bridge.checks._slices.isActive()
