"""Longer random runs than the tests make: deeds, kills, and damaged files, each from a seed that is printed.

``python -m tests.soak`` (or ``make soak``) takes a quarter of an hour; --deeds, --kills, --files and --seed change
that. It stops at the first fault, says the seed that leads there again, and ends with status 1.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom

from phenocode.commands.session import Session
from phenocode.exchange import parsing
from phenocode.exchange.parsing import Request, parse_files
from tests.damage import FORMS, damage_file, judge
from tests.random_deeds import INTERVIEW, Deeds
from tests.seed_files import SEEDS
from tests.studies import add_transcript, make_session, picture_of
from tests.test_journal import study_by_journal
from tests.test_kill import kill_and_look, states_of

_DEEDS_A_STUDY = 250
_FILES_A_BATCH = 500
_SECONDS_A_FILE = 20.0


def main(arguments: list[str] | None = None) -> int:
    """Run all three, and print the figures; 1 after a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--deeds", type=int, default=3_000, help="deeds, undos and redos tried, 250 a study (3000)")
    parser.add_argument("--kills", type=int, default=200, help="programs killed at work (200)")
    parser.add_argument("--files", type=int, default=10_000, help="damaged files read of each form (10,000)")
    parser.add_argument("--seed", type=int, default=None, help="where chance begins (drawn when not given)")
    given = parser.parse_args(arguments)
    seed = SystemRandom().randrange(1_000_000) if given.seed is None else given.seed
    kills = 0 if sys.platform == "win32" else given.kills
    runs = ((soak_deeds, given.deeds), (soak_kills, kills), (soak_files, given.files))
    return int(not all(_run(soak, seed, count) for soak, count in runs))


def _run(soak: Callable[[int, int, Path], str], seed: int, count: int) -> bool:
    name = soak.__name__.removeprefix("soak_")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="phenocode-soak-") as folder:
        try:
            figures = soak(seed, count, Path(folder))
        except BaseException:
            print(f"FAULT in {name}: python -m tests.soak --seed {seed} leads there again.", flush=True)
            raise
    print(f"{name}, seed {seed}: {figures}; {time.monotonic() - began:.0f} s", flush=True)
    return True


def soak_deeds(seed: int, count: int, folder: Path) -> str:
    """Deeds, undo and redo, closing and opening; what is in memory must be in the file and in the journal."""
    done: Counter[str] = Counter()
    for first in range(0, count, _DEEDS_A_STUDY):
        random = Random(f"{seed} deeds {first}")
        _work(random, min(_DEEDS_A_STUDY, count - first), folder / str(first), done)
    return ", ".join(f"{done[what]} {what}" for what in ("deeds", "undone", "redone", "openings", "verifications"))


def _work(random: Random, count: int, folder: Path, done: Counter[str]) -> None:
    folder.mkdir()
    session = make_session(folder)
    add_transcript(session, INTERVIEW)
    deeds = Deeds(session, random)
    for _ in range(count):
        move = random.random()
        if move < 0.12:
            for _ in range(random.randint(1, 6)):
                done["undone"] += session.undo() is not None
        elif move < 0.22:
            for _ in range(random.randint(1, 6)):
                done["redone"] += session.redo() is not None
        else:
            done["deeds"] += deeds.do_one()
        if random.random() < 0.04:
            _verify(session)
            done["verifications"] += 1
        if random.random() < 0.02:
            session.close()
            session = deeds.session = Session.open(session.path, researcher=f"researcher {random.randrange(3)}")
            done["openings"] += 1
    _verify(session)
    present = picture_of(session.study)
    undone = 0
    while session.undo() is not None:
        undone += 1
    assert not any(True for _ in session.study.codes)
    for _ in range(undone):
        session.redo()
    assert picture_of(session.study) == present, "all undone and redone is something else"
    done["undone"] += undone
    done["redone"] += undone
    done["verifications"] += 1
    session.close()
    assert [other.name for other in folder.iterdir()] == [session.path.name]


def _verify(session: Session) -> None:
    present = picture_of(session.study)
    assert present == picture_of(session._file.read_study()), "the file holds something else"
    assert present == picture_of(study_by_journal(session.path)), "the journal tells something else"
    assert session._file._connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert session._file._connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def soak_kills(seed: int, count: int, folder: Path) -> str:
    """Programs killed at any moment; nothing that was told to be saved is lost."""
    halfway = 0
    for number in range(count):
        if number % 20 == 0:  # a study grows with each kill
            place = folder / str(number)
            place.mkdir()
            session = make_session(place)
            add_transcript(session, INTERVIEW)
            Deeds(session, Random(f"{seed} kills {number}")).do_steps(30)
            states, path = states_of(session), session.path
            session.close()
        states, met = kill_and_look(path, states, seed * 1_000 + number)
        halfway += met
    return f"{count} kills, {halfway} of them within a transaction, nothing lost"


def soak_files(seed: int, count: int, folder: Path) -> str:
    """Files of each form with bytes flipped, cut and put in; each is read or refused, and none ends the reader."""
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for ending, tables in FORMS:
        random = Random(f"{seed} files {ending} {tables}")
        valid = folder / f"seed{ending}"
        SEEDS[ending](valid)
        content = valid.read_bytes()
        form = f"{ending} tables" if tables else ending
        for first in range(0, count, _FILES_A_BATCH):
            paths = [folder / f"{first + number}{ending}" for number in range(min(_FILES_A_BATCH, count - first))]
            for path in paths:
                path.write_bytes(damage_file(random, content))
            children = _count_children()
            times: list[float] = []  # the first file's includes the child's own start
            read = parse_files(
                [Request(str(path), tables=tables) for path in paths],
                progress=lambda *_told, times=times: times.append(time.monotonic()),
                seconds_per_file=_SECONDS_A_FILE,
            )
            for path, outcome in zip(paths, read, strict=True):
                outcomes[f"{form} {judge(outcome, path.name)}"] += 1
            assert len(children) == 1, f"a {form} between {paths[0].name} and {paths[-1].name} ended the reader"
            slowest = max(slowest, *(after - before for before, after in pairwise(times)))
            for path in paths:
                path.unlink()
    told = ", ".join(f"{number} {what}" for what, number in sorted(outcomes.items()))
    return f"{count} files of each form ({told}), the slowest {slowest:.2f} s"


def _count_children() -> list[object]:
    """The children that are started from now on: a second one for a batch tells that the first has ended."""
    started: list[object] = []

    class Counted(_CHILD):  # type: ignore[misc, valid-type]
        def __init__(self) -> None:
            started.append(self)
            super().__init__()

    parsing._Child = Counted  # type: ignore[misc]
    return started


_CHILD = parsing._Child

if __name__ == "__main__":
    sys.exit(main())
