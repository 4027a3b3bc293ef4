"""Longer random runs than the tests make: deeds, kills, and damaged files, each from a seed that is printed.

``python -m tests.soak`` (or ``make soak``) takes a few minutes; --deeds, --kills, --files and --seed change that. It
stops at the first fault, says the seed that leads there again, and ends with status 1.
"""

import argparse
import io
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom

import docx

from phenocode.commands.session import Session
from phenocode.exchange import parsing
from phenocode.exchange.documents import Document, Rejected
from phenocode.exchange.parsing import Request, parse_files
from phenocode.text.turns import find_turns
from tests.corpus import make_text
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session, picture_of
from tests.test_journal import study_by_journal
from tests.test_kill import kill_and_look, states_of

_DEEDS_A_STUDY = 250
_FILES_A_BATCH = 50
_SECONDS_A_FILE = 20.0
# Bytes that readers stumble over: ends of text, marks of order, halves of letters, XML's own.
_PECULIAR = (b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\x85", b"\xd8", b"<", b"&#0;", b"]]>", b"PK")


def main(arguments: list[str] | None = None) -> int:
    """Run all three, and print the figures; 1 after a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--deeds", type=int, default=3_000, help="deeds, undos and redos tried, 250 a study (3000)")
    parser.add_argument("--kills", type=int, default=200, help="programs killed at work (200)")
    parser.add_argument("--files", type=int, default=2_000, help="damaged .txt and .docx files read (2000)")
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
    """Files with bytes flipped, cut and put in; each is read or refused, and none ends or holds up the reader."""
    random = Random(f"{seed} files")
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for first in range(0, count, _FILES_A_BATCH):
        paths = [_make_file(random, folder / f"{first + n}") for n in range(min(_FILES_A_BATCH, count - first))]
        children = _count_children()
        times: list[float] = []  # the first file's includes the child's own start
        read = parse_files(
            [Request(str(path)) for path in paths],
            progress=lambda *_told, times=times: times.append(time.monotonic()),
            seconds_per_file=_SECONDS_A_FILE,
        )
        for path, outcome in zip(paths, read, strict=True):
            outcomes[f"{path.suffix} {_judge(outcome)}"] += 1
        assert len(children) == 1, f"a file between {paths[0].name} and {paths[-1].name} ended the reader"
        slowest = max(slowest, *(after - before for before, after in pairwise(times)))
        for path in paths:
            path.unlink()
    told = ", ".join(f"{number} {what}" for what, number in sorted(outcomes.items()))
    return f"{count} files ({told}), the slowest {slowest:.2f} s"


def _judge(outcome: Document | Rejected) -> str:
    if isinstance(outcome, Rejected):
        assert "was given up" not in outcome.reason.text, f"{outcome.file} took longer than {_SECONDS_A_FILE} s"
        assert "Traceback" not in str(outcome.reason)
        return "refused"
    assert "\r" not in outcome.text
    turns = find_turns(outcome.text)
    assert all(0 <= turn.start <= turn.body <= turn.end <= len(outcome.text) for turn in turns)
    return "read"


def _count_children() -> list[object]:
    """The children that are started from now on: a second one for a batch tells that the first has ended."""
    started: list[object] = []

    class Counted(_CHILD):  # type: ignore[misc, valid-type]
        def __init__(self) -> None:
            started.append(self)
            super().__init__()

    parsing._Child = Counted  # type: ignore[misc]
    return started


def _make_file(random: Random, place: Path) -> Path:
    text = make_text(random, random.choice((40, 900, 6_000)), random.choice(("fa", "en")))
    if random.random() < 0.5:
        encoding = random.choice(("utf-8", "utf-8", "utf-16", "utf-8-sig", "cp1256"))
        path = place.with_suffix(".txt")
        path.write_bytes(_damage(random, text.encode(encoding, "replace")))
        return path
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    whole = io.BytesIO()
    document.save(whole)
    path = place.with_suffix(".docx")
    path.write_bytes(_damage(random, whole.getvalue()) if random.random() < 0.4 else _damage_part(random, whole))
    return path


def _damage_part(random: Random, package: io.BytesIO) -> bytes:
    """The package with one part damaged inside, so that it unpacks."""
    out = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        hit = random.choice([*names, *["word/document.xml"] * len(names)])
        for name in names:
            content = old.read(name)
            new.writestr(name, _damage(random, content) if name == hit else content)
    return out.getvalue()


def _damage(random: Random, content: bytes) -> bytes:
    """A few bytes flipped, a piece cut, doubled or moved, something peculiar put in."""
    damaged = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        at = random.randrange(len(damaged) + 1)
        to = min(len(damaged), at + random.choice((1, 8, 300, 5_000)))
        match random.randrange(5):
            case 0 if at < len(damaged):
                damaged[at] ^= 1 << random.randrange(8)
            case 1:
                del damaged[at:to]
            case 2:
                damaged[at:at] = damaged[at:to]
            case 3:
                damaged[at:at] = random.choice(_PECULIAR) * random.choice((1, 1, 1_000))
            case _:
                damaged[at:at] = random.randbytes(random.choice((1, 4, 64)))
    return bytes(damaged)


_CHILD = parsing._Child

if __name__ == "__main__":
    sys.exit(main())
