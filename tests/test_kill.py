"""A program killed at any moment: what it had told to be saved is there, whole, and the study can be worked on."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session, picture_of
from tests.test_journal import study_by_journal

KILLS = 20
ROOT = Path(__file__).parent.parent


def work_until_killed(study, seed):
    """What the child told to be saved before it was killed at a random moment, as (state, step)."""
    chance = random.Random(seed)
    lines, wait = chance.randrange(1, 40), chance.random() * 0.012
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.killed_child", study, str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    with child:
        told = [child.stdout.readline() for _ in range(lines)]
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        told += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    return [(line.split()[0], int(line.split()[1])) for line in told if line.endswith("\n")]


def after(states, told):
    """The states of all steps once what was told has happened."""
    states = dict(states)
    for state, step in told:
        if step not in states:
            states = {known: "abandoned" if was == "undone" else was for known, was in states.items()}
        states[step] = state
    return states


def possible_outcomes(states):
    """The states of all steps when at most one more deed was saved than told."""
    done = [step for step, state in states.items() if state == "done"]
    undone = [step for step, state in states.items() if state == "undone"]
    yield states
    yield after(states, [("done", max(states) + 1)])
    if done:
        yield after(states, [("undone", max(done))])
    if undone:
        yield after(states, [("done", min(undone))])


def states_of(session):
    return {step.number: step.state for step in session.history()}


def kill_and_look(path, before, seed):
    """Kill a program at work on the study and look at what it left; answers the states of all steps now, and whether
    the kill met a transaction that was under way."""
    told = work_until_killed(path, seed)
    assert told
    halfway = path.with_name(path.name + "-journal").exists()
    session = Session.open(path, researcher="پس از آن")
    assert not session.read_only
    assert session._file._connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
    assert session._file._connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert states_of(session) in list(possible_outcomes(after(before, told)))
    in_file = picture_of(session.study)
    assert in_file == picture_of(study_by_journal(path))
    make_code(session, f"پس از مرگ {seed}")
    session.undo()
    assert picture_of(session.study) == in_file
    states = states_of(session)
    session.close()
    assert [other.name for other in path.parent.iterdir()] == [path.name]
    return states, halfway


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_nothing_that_was_told_to_be_saved_is_lost(tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, INTERVIEW)
    Deeds(session, random.Random(0)).do_steps(30)
    before, path, halfway = states_of(session), session.path, 0
    session.close()
    for seed in range(KILLS):
        before, met = kill_and_look(path, before, seed)
        halfway += met
    assert halfway, "no kill met a transaction that was under way"
