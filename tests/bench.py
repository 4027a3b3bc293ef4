"""Timings of what a researcher waits for, each beside the floor that plain Qt or plain SQLite needs in the same run.

Prints medians in milliseconds; passes or fails nothing. Run it with ``make bench``.
"""

import io
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import phenocode.commands.session  # noqa: F401, I001 - before Qt, as the program does

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from phenocode.analysis.checks import run_checks
from phenocode.commands.categories import merge_cards
from phenocode.commands.exporting import coding_table
from phenocode.commands.session import Session
from phenocode.commands.statements import unmark_statements
from phenocode.exchange.page import PROFILES
from phenocode.exchange.table_word import write_table_docx
from phenocode.study.records import Role
from phenocode.text.names import rank_names
from phenocode.ui.look import theme as look
from phenocode.ui.place import Place
from phenocode.ui.read.view import TextView
from phenocode.ui.settings import Settings
from phenocode.ui.window import Window
from tests.corpus import make_corpus

_ROUNDS = 9


def main() -> None:
    """Make the corpus and print every figure."""
    folder = Path(tempfile.mkdtemp(prefix="phenocode-bench-"))
    try:
        print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; medians in ms")
        corpus, long = folder / "corpus.pheno", folder / "long.pheno"
        make_corpus(corpus, transcripts=30, characters=60_000, statements=10_000, codes=300)
        make_corpus(long, transcripts=2, characters=300_000, statements=6_000, codes=300)
        _bench_open(corpus)
        _bench_tables(corpus)
        app = QApplication([])
        look.apply(app, "light")
        for name, study in (("60,000 characters, 333 statements", corpus), ("300,000 characters, 3,000", long)):
            _Reading(name, study, Settings(folder / "settings.ini")).bench()
        _bench_start(folder)
        _bench_memory(corpus, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _median(do: Callable[[], object], rounds: int = _ROUNDS, before: Callable[[], object] | None = None) -> float:
    times = []
    for _ in range(rounds):
        if before is not None:
            before()
        began = time.perf_counter()
        do()
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def _say(what: str, ours: float, floor: float | None = None, of: str = "", aim: str = "") -> None:
    beside = f"   floor {floor:8.1f} ({of}), ratio {ours / floor:5.1f}" if floor else ""
    print(f"{what:62} {ours:8.1f}{beside}{'   aim ' + aim if aim else ''}", flush=True)


def _bench_open(study: Path) -> None:
    def ours() -> None:
        Session.open(study, researcher="bench").close()

    def floor() -> None:
        connection = sqlite3.connect(study)
        connection.execute("PRAGMA quick_check(1)").fetchall()
        for table in ("participant", "transcript", "statement", "initial_code", "coding", "category", "placement"):
            connection.execute(f"SELECT * FROM {table}").fetchall()
        connection.close()

    ours()
    _say("open the study (10,000 statements)", _median(ours), _median(floor), "SQLite, same rows", "<= 100")


def _bench_tables(study: Path) -> None:
    session = Session.open(study, researcher="bench")
    _say("all checks over 10,000 statements, in slices", _median(lambda: run_checks(session.study)))
    names = [f"{code.name} {n}" for n in range(17) for code in session.study.codes.values()][:5000]
    _say("a palette key over 5,000 codes", _median(lambda: rank_names("مشارکت", names)), aim="<= 30")
    table = coding_table(session)
    session.close()
    first = replace(table, rows=table.rows[:1000])
    profile = PROFILES["default"]
    _say(
        "write 1,000 rows to Word",
        _median(lambda: write_table_docx(first, io.BytesIO(), profile=profile), 3),
        aim="<= 1000",
    )


class _Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint
        return False


class _Reading:
    """What happens in the Read workspace over one study."""

    def __init__(self, name: str, study: Path, settings: Settings) -> None:
        self._name = name
        self._window = Window(settings)
        self._window.resize(1440, 900)
        self._window.show()
        QTest.qWait(300)
        self._window.open_study(study)
        QTest.qWait(800)
        workbench = self._window.workbench
        assert workbench is not None
        self._workbench = workbench
        self._session = workbench.bridge.session
        self._study = self._session.study
        self._view = self._window.findChild(TextView)
        self._painted = _Painted(self._view.viewport())
        self._interviews = self._study.interviews()
        self._plain = QTextEdit()
        self._plain.setReadOnly(True)
        self._plain.resize(self._view.size())
        self._plain.setFont(look.theme().reading_font("fa"))
        self._plain.show()
        self._window.activateWindow()
        QTest.qWait(50)

    def bench(self) -> None:
        """Show, mark, unmark, scroll, undo."""
        self._bench_show()
        for sync in ("EXTRA", "OFF"):
            self._set_sync(sync)
            self._bench_marking(sync)
        self._bench_scrolling()
        self._bench_undo()
        self._window.close()
        self._plain.close()
        self._window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _text(self) -> str:
        return self._session.source(self._interviews[0].source_id).text

    def _bench_show(self) -> None:
        first = self._interviews[0].id
        other = self._interviews[1].id

        def leave() -> None:
            self._workbench.read.show_place(Place("transcript", other))
            self._settle()

        def show() -> None:
            self._workbench.read.show_place(Place("transcript", first))
            self._paint()

        def show_plain() -> None:
            self._plain.setPlainText(text)
            QApplication.processEvents()

        text = self._text()
        aim = "<= 50" if len(text) < 100_000 else "<= 150"
        _say(f"show {self._name}", _median(show, before=leave), _median(show_plain), "QTextEdit, same text", aim)

    def _bench_marking(self, sync: str) -> None:
        words = self._free_words()
        marked: list[str] = []

        def select() -> None:
            self._view.setFocus()
            self._view.select(*words)
            self._settle()

        def mark() -> None:
            before = set(self._study.statements)
            QTest.keyClick(self._view, Qt.Key.Key_S)
            self._paint()
            marked.extend(set(self._study.statements) - before)

        def unmark() -> None:
            QTest.keyClick(self._view, Qt.Key.Key_Delete)
            self._paint()

        times_mark, times_unmark = [], []
        for _ in range(_ROUNDS):
            select()
            times_mark.append(_median(mark, 1))
            self._settle()
            times_unmark.append(_median(unmark, 1))
            self._settle()
        assert len(marked) == _ROUNDS, "the statement was not marked"
        repaint = _median(self._plain.viewport().repaint)
        floor = repaint + self._plain_insert(sync)
        told = "with the disk's sync" if sync == "EXTRA" else "the disk's sync apart"
        aim = "" if sync == "EXTRA" else "<= 16"
        for what, times in (("mark", times_mark), ("unmark", times_unmark)):
            _say(f"{what} with repaint, {told}", statistics.median(times), floor, "one insert, Qt repaint", aim)

    def _free_words(self) -> tuple[int, int]:
        """Some words of a participant near the top of what is shown."""
        source = self._session.source(self._interviews[0].source_id)
        top = self._view.offset_at_top()
        turn = next(
            turn
            for turn in source.turns
            if turn.end > top + 300 and self._session.role_of(turn.label) is Role.PARTICIPANT
        )
        start = source.text.index(" ", max(turn.body, top + 200)) + 1
        return start, start + 37

    def _plain_insert(self, sync: str) -> float:
        with tempfile.TemporaryDirectory() as folder:
            connection = sqlite3.connect(Path(folder) / "floor.db", isolation_level=None)
            connection.execute(f"PRAGMA synchronous = {sync}")
            connection.execute("CREATE TABLE t (id TEXT PRIMARY KEY, words TEXT)")
            number = iter(range(1000))

            def insert() -> None:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("INSERT INTO t VALUES (?, ?)", (str(next(number)), "words " * 8))
                connection.execute("COMMIT")

            median = _median(insert)
            connection.close()
            return median

    def _bench_scrolling(self) -> None:
        def step(edit: QTextEdit) -> Callable[[], None]:
            def scroll() -> None:
                bar = edit.verticalScrollBar()
                bar.setValue(bar.value() + edit.viewport().height() // 3)
                QApplication.processEvents()

            return scroll

        self._plain.setPlainText(self._text())
        self._plain.viewport().repaint()

        ours, floor = _median(step(self._view), 40), _median(step(self._plain), 40)
        _say("a scroll step", ours, floor, "QTextEdit", "floor + 5")

    def _bench_undo(self) -> None:
        codes = self._study.codes_in_order()
        pair = next((a, b) for a, b in pairwise(codes) if self._study.count_statements_with(a.id))
        rows = 0

        def merge() -> None:
            nonlocal rows
            before = self._session.next_undo()
            merge_cards(self._session, pair[0].id, pair[1].id)
            assert self._session.next_undo() != before
            self._settle()

        def undo() -> None:
            self._window.undo()
            self._paint()

        count = self._study.count_statements_with(pair[0].id)
        _say(f"undo a merge ({count} statements)", _median(undo, 5, merge), aim="<= 30 up to 50 rows")
        many = [s.id for s in self._study.statements_in(self._interviews[0].id)][:300]
        rows = len(many) + sum(len(self._study.codings_of(statement)) for statement in many)

        def unmark() -> None:
            unmark_statements(self._session, many)
            self._settle()

        _say(f"undo the unmarking of {len(many)} ({rows} rows)", _median(undo, 3, unmark), aim=f"<= {rows / 10:.0f}")

    def _set_sync(self, sync: str) -> None:
        # The one place that reaches into the store: to tell the disk's share from ours.
        self._session._file._connection.exec_driver_sql(f"PRAGMA synchronous = {sync}")

    def _paint(self) -> None:
        """What the event loop does after a key: laying out, then one painting of all that changed."""
        before = self._painted.count
        QApplication.processEvents()
        assert self._painted.count > before, "the text was not painted"

    def _settle(self) -> None:
        QTest.qWait(30)


_START = """
import sys
import phenocode.commands.session
from pathlib import Path
from PySide6.QtWidgets import QApplication
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.window import Window
app = QApplication([])
look.apply(app, "light")
window = Window(Settings(Path(sys.argv[2])))
window.resize(1440, 900)
window.show()
assert window.open_study(Path(sys.argv[1]))
window.grab()
import os
os._exit(0)
"""
_PLAIN_START = """
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
app = QApplication([])
window = QTextEdit()
window.show()
window.grab()
import os
os._exit(0)
"""
_TELL_MEMORY = """
# The kernel's own peak of this process: what getrusage tells includes the parent's at the start.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(peak.split()[1], flush=True)
"""
_MEMORY = _START.replace("import os\n", _TELL_MEMORY + "import os\n")


def _bench_start(folder: Path) -> None:
    from phenocode.commands.sample import make_sample

    sample = folder / "sample.pheno"
    make_sample(sample, language="fa", researcher="bench").close()

    def run(program: str, *words: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", program, *words], check=True, capture_output=True)

    ours = run(_START, str(sample), str(folder / "start.ini"))
    ours()
    _say(
        "from start to the sample study, whole process",
        _median(ours, 5),
        _median(run(_PLAIN_START), 5),
        "Qt window",
        "<= 1500",
    )


def _bench_memory(corpus: Path, folder: Path) -> None:
    if not Path("/proc/self/status").exists():
        return
    words = [sys.executable, "-c", _MEMORY, str(corpus), str(folder / "memory.ini")]
    kilobytes = int(subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1])
    print(f"{'peak memory with the corpus open':62} {kilobytes / 1024:8.1f} MB   aim <= 200")


if __name__ == "__main__":
    main()
