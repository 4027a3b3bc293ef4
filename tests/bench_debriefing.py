"""Timings of peer debriefing: a package of a large study packed, read and answered, agreement measured, copies joined.

Floors: writing and reading the same content as plain JSON, and Krippendorff's alpha by NLTK as often as it is drawn.
"""

import json
import random
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from nltk.metrics.agreement import AnnotationTask

from phenocode.analysis.agreement import measure_agreement
from phenocode.commands.answers import read_answer
from phenocode.commands.joining import JoinPlan, join, plan_join
from phenocode.commands.packing import Packing, Prepared, pack, prepare_package
from phenocode.commands.session import Session
from phenocode.commands.sorting import SortingBook
from phenocode.commands.statements import unmark_statements
from phenocode.study.records import Layer

_ROUNDS = 3
_RESAMPLES = 1000


def bench_debriefing(study: Path, folder: Path) -> None:
    """Print the figures; ``study`` has 10,000 statements under categories of all layers and is left as it is."""
    copied = Path(shutil.copy(study, folder / "debriefed.pheno"))
    session = Session.open(copied, researcher="bench")
    try:
        _bench_package(session, folder / "all.pheno-review")
        for count in (40, 200, 1000):
            _bench_agreement(session, folder / f"{count}.pheno-review", count)
    finally:
        session.close()
    _bench_joining(study, folder)


def _bench_package(session: Session, path: Path) -> None:
    made: list[Prepared] = []
    _say("prepare a package of a whole study", _median(lambda: made.append(prepare_package(session, Packing(seed=1)))))
    began = time.perf_counter()
    pack(session, made[-1], path)
    written = 1000 * (time.perf_counter() - began)
    content = json.loads(path.read_bytes())

    def plain() -> None:
        path.with_suffix(".plain").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    _say(f"  write it ({len(made[-1].parcel.items):,} statements)", written, _median(plain), "json, one write")
    opened = _median(lambda: SortingBook.open(path))
    _say("  open it to sort", opened, _median(lambda: json.loads(path.read_bytes())), "json")
    book = _sorted(path)
    _say("  save one answer", _median(book.save, before=lambda: book.remark(1, str(time.perf_counter()))))
    began = time.perf_counter()
    read_answer(session, path)
    _say("  read the answer into the study", 1000 * (time.perf_counter() - began))


def _bench_agreement(session: Session, path: Path, count: int) -> None:
    prepared = prepare_package(session, Packing(sample=count, seed=2))
    pack(session, prepared, path)
    _sorted(path)
    package_id = read_answer(session, path).review.package_id or ""
    package = session.study.packages[package_id]
    version = session.version_by_id(package.version_id)
    random_ = random.Random(count)
    rows = [
        (judge, item, random_.choice("abcdefgh")) for item in range(len(package.items)) for judge in ("one", "other")
    ]
    once = _median(lambda: AnnotationTask(rows).alpha())
    ours = _median(lambda: measure_agreement(session.study, version, package, resamples=_RESAMPLES))
    _say(f"agreement of {count:,} statements, four rows", ours, 4 * _RESAMPLES * once, "NLTK, 4,000 alphas")


def _bench_joining(study: Path, folder: Path) -> None:
    mine, theirs = (Path(shutil.copy(study, folder / f"{name}.pheno")) for name in ("mine", "theirs"))
    other = Session.open(theirs, researcher="other")
    unmark_statements(other, [one.id for one in other.study.statements_in_order()[:100]])
    other.close()
    session = Session.open(mine, researcher="bench")
    try:
        plans: list[JoinPlan] = []
        _say("plan the joining of two copies", _median(lambda: plans.append(plan_join(session, theirs))))
        began = time.perf_counter()
        join(session, plans[-1], {conflict.key: "theirs" for conflict in plans[-1].conflicts})
        _say("  join them (100 statements gone)", 1000 * (time.perf_counter() - began))
    finally:
        session.close()


def _sorted(path: Path) -> SortingBook:
    """The package, answered at random by one judge."""
    book = SortingBook.open(path, "judge")
    keys = [choice.key for choice in book.parcel.choices_of(Layer.FIRST)]
    random_ = random.Random(7)
    for item in book.parcel.items:
        book.put(item.number, Layer.FIRST, random_.choice(keys))
    book.save()
    return book


def _median(do: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    times = []
    for _ in range(_ROUNDS):
        before()
        began = time.perf_counter()
        do()
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def _say(what: str, ours: float, floor: float | None = None, of: str = "") -> None:
    beside = f"   floor {floor:8.1f} ({of}), ratio {ours / floor:5.1f}" if floor else ""
    print(f"{what:62} {ours:8.1f}{beside}", flush=True)
