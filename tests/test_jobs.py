"""Work off the window's thread: what comes back, and what does not after a cancel."""

import threading

import pytest

from phenocode.errors import Refusal
from phenocode.ui.jobs import Job


def run(qtbot, work):
    """Run a job to its end; answers what its signals said."""
    job = Job(work)
    said = []
    job.done.connect(lambda result: said.append(("done", result)))
    job.refused.connect(lambda sentence: said.append(("refused", sentence)))
    job.progressed.connect(lambda done, total, what: said.append(("progress", done, total, what)))
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start()
    qtbot.waitUntil(lambda: not job.running)
    job.deleteLater()
    return said


def test_the_result_and_the_progress_come_back(qtbot):
    def work(progress, cancelled):
        assert threading.current_thread() is not threading.main_thread()
        progress(1, 2, "a")
        return 7

    assert run(qtbot, work) == [("progress", 1, 2, "a"), ("done", 7)]


def test_a_refusal_comes_back_as_its_sentence(qtbot):
    def work(progress, cancelled):
        raise Refusal("{file} is empty. Choose another.", file="a.txt")

    assert run(qtbot, work) == [("refused", "a.txt is empty. Choose another.")]


def test_after_a_cancel_nothing_comes_back(qtbot):
    begun = threading.Event()

    def work(progress, cancelled):
        begun.set()
        while not cancelled():
            threading.Event().wait(0.005)
        return "too late"

    job = Job(work)
    said = []
    job.done.connect(said.append)
    job.start()
    begun.wait(5)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.cancel()
    assert said == []
    job.deleteLater()


def test_an_error_of_ours_reaches_the_crash_report(qtbot):
    def work(progress, cancelled):
        raise ValueError("ours")

    with qtbot.captureExceptions() as caught:
        run(qtbot, work)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ValueError
    with pytest.raises(ValueError, match="ours"):
        raise caught[0][1]
