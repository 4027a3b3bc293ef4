"""A researcher's program that will be killed: random deeds on a study, each told on standard output once it is saved.

Run as ``python -m tests.killed_child STUDY SEED``; it ends by itself only when its standard output does.
"""

import sys
from pathlib import Path
from random import Random

from phenocode.commands.session import Session
from tests.random_deeds import Deeds


def main(study: Path, seed: int) -> None:
    session = Session.open(study, researcher=f"researcher {seed}")
    random = Random(seed)
    deeds = Deeds(session, random)
    while True:
        move = random.random()
        if move < 0.1:
            change_set = session.undo()
            told = f"undone {change_set.step}" if change_set else ""
        elif move < 0.15:
            change_set = session.redo()
            told = f"done {change_set.step}" if change_set else ""
        else:
            told = f"done {session.next_undo().number}" if deeds.do_one() else ""
        if told:
            print(told, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
