"""Timings of what a researcher waits for, each beside the floor that plain Qt or plain SQLite needs in the same run.

Prints medians in milliseconds; passes or fails nothing. Run it with ``make bench``.
"""

import io
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import phenocode.commands.session  # noqa: F401, I001 - before Qt, as the program does

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from rapidfuzz import fuzz, process

from phenocode.analysis.checks import run_checks
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.overlaps import OverlapSearch, TypedOverlaps
from phenocode.analysis.saturation import measure_saturation
from phenocode.analysis.search import Query, SearchIndex
from phenocode.commands.categories import merge_cards
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.exporting import coding_table
from phenocode.commands.session import Session
from phenocode.commands.statements import unmark_statements
from phenocode.exchange.page import PROFILES
from phenocode.exchange.table_word import write_table_docx
from phenocode.study.model import Study
from phenocode.study.records import (
    Coding,
    InitialCode,
    Record,
    Role,
    Source,
    Span,
    Statement,
    StudyInfo,
    Transcript,
    Turn,
)
from phenocode.text import likeness
from phenocode.text.edits import Edit
from phenocode.text.fold import fold, fold_map
from phenocode.text.names import name_key, rank_names, words_key
from phenocode.text.quotations import Place as QuotedPlace
from phenocode.text.quotations import Quotations
from phenocode.text.turns import find_turns
from phenocode.ui.colouring import Colouring
from phenocode.ui.look import theme as look
from phenocode.ui.place import Place
from phenocode.ui.read.code_palette import CodePalette
from phenocode.ui.read.view import TextView
from phenocode.ui.settings import Settings
from phenocode.ui.window import Window
from tests.bench_board import bench_board, bench_foresight
from tests.bench_debriefing import bench_debriefing
from tests.bench_leaving import bench_leaving
from tests.corpus import make_corpus, make_text

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
        _bench_curves(corpus)
        _bench_overlaps()
        _bench_search(corpus)
        _bench_search_of_many()
        _bench_anchoring(corpus)
        _bench_correcting(Path(shutil.copy(long, folder / "corrected.pheno")))
        bench_debriefing(corpus, folder)
        bench_leaving(corpus, folder)
        app = QApplication([])
        look.apply(app, "light")
        _bench_code_palette()
        for name, study in (("60,000 characters, 333 statements", corpus), ("300,000 characters, 3,000", long)):
            _Reading(name, study, Settings(folder / "settings.ini")).bench()
        bench_foresight(folder)
        bench_board(folder)
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


def _bench_curves(study: Path) -> None:
    session = Session.open(study, researcher="bench")
    _say("saturation over 10,000 statements", _median(lambda: measure_saturation(session.study)))
    _say("a matrix over 10,000 statements", _median(lambda: build_matrix(session.study, Rows.PARTICIPANT)))
    session.close()


def _bench_overlaps() -> None:
    """All pairs of codes whose three-word names share few words, five statements and a definition of 20 words each."""
    for count, aim in ((300, ""), (1000, "<= 1500"), (2000, "<= 5000")):
        study = _overlapping(count)
        names = [name_key(code.name) for code in study.codes_in_order()]

        def floor(names: list[str] = names) -> None:
            for number, name in enumerate(names):
                for _ in process.extract_iter(name, names[:number], scorer=fuzz.ratio, score_cutoff=70):
                    pass

        ours = _median(lambda study=study: OverlapSearch(study).run(), 3, before=_forget_names)
        _say(f"overlaps of {count:,} codes", ours, _median(floor, 3), "rapidfuzz, all pairs of names", aim)
        if count == 2000:
            _say("  taking the study down, before the worker starts", _median(lambda study=study: OverlapSearch(study)))
            _say("  the longest slice of it", _longest_slice(OverlapSearch(study).in_steps()))
    codes = _overlapping(5000).codes_in_order()
    ready = TypedOverlaps(codes)
    keys = [_median(lambda one=one: ready.of(one), 3) for one in _typed_prefixes()]
    plain = _one_pass([code.name for code in codes])
    _say("a key over 5,000 codes: overlaps alone", statistics.median(keys), plain, "rapidfuzz, one pass")


_TYPED = ("خودشان تصمیم بگیرند", "میان آدم ها")


def _typed_prefixes() -> list[str]:
    return [words[:end] for words in _TYPED for end in range(1, len(words))]


def _one_pass(names: list[str]) -> float:
    """What rapidfuzz alone needs to compare a name with all others once."""
    letters = [name_key(name) for name in names]
    return _median(lambda: process.extract(name_key(_TYPED[0]), letters, scorer=fuzz.ratio, limit=12))


def _bench_code_palette() -> None:
    """Keys in the shown code palette over 5,000 codes, to the end of the painting; names not met before."""
    study = _overlapping(5000)
    window = QWidget()
    window.resize(1300, 800)
    palette = CodePalette(window, study, Colouring(study))
    window.show()
    window.activateWindow()
    QTest.qWait(100)
    _forget_names()
    opened = _median(lambda: palette.open("", (), QPoint(40, 40), False), 1)
    began = time.perf_counter()
    longest = 0.0
    while palette.getting_ready:
        before = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - before)
    ready = 1000 * (time.perf_counter() - began)

    def type_letter(letter: str) -> None:
        palette.field.insert(letter)
        QApplication.processEvents()

    keys = []
    for number, words in enumerate(_TYPED):
        palette.field.clear()
        QApplication.processEvents()
        keys += [_median(lambda letter=letter: type_letter(letter), 1) for letter in words]
        if number == 0:
            _say("the palette over 5,000 codes opens", opened)
            _say("  is ready after", ready)
            _say("  the longest slice of it", 1000 * longest)
            _say("  its first key, painted", keys[0], aim="<= 30")
    plain = _one_pass([code.name for code in study.codes_in_order()])
    _say("  a key, painted", statistics.median(keys), plain, "rapidfuzz, one pass", "<= 30")
    _say("  the slowest key, painted", max(keys), aim="<= 30")
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _forget_names() -> None:
    for kept in (name_key, words_key, likeness._shape, likeness.stem):
        kept.cache_clear()


def _longest_slice(steps: Generator[None, None, object]) -> float:
    last = time.perf_counter()
    longest = 0.0
    for _ in steps:
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return 1000 * longest


def _overlapping(count: int) -> Study:
    """A study of so many codes with five statements each over 30 interviews; a third of these carry two codes."""
    random_ = random.Random(3)
    words = make_text(random_, 4000, "fa").split() + make_text(random_, 4000, "en").split()
    records: list[Record] = [StudyInfo("study", "t", "p", "?", "fa", "2026-01-01T00:00:00+00:00")]
    records += [Transcript(f"t{number}", str(number), None, "", False, "", 60_000, number) for number in range(30)]
    for number in range(count):
        name = f"{' '.join(random_.sample(words, 3))} {number}"
        records.append(InitialCode(f"c{number}", name, " ".join(random_.choices(words, k=20)), number))
    for number in range(5 * count):
        start = random_.randrange(59_000)
        span = Span(start, start + random_.randint(40, 260), "")
        records.append(Statement(f"s{number}", f"t{number % 30}", None, (span,), "", number))
        codes = random_.sample(range(count), random_.choice((1, 1, 2)))
        records += [Coding(f"{number} {one}", f"s{number}", f"c{one}", place) for place, one in enumerate(codes)]
    return Study(records)


_QUOTED = 1000
_SAMPLED = 10  # quotations for the floor; plain comparison takes minutes for all


def _bench_anchoring(study: Path) -> None:
    """Quotations against all transcripts: a third as they stand, a third spelt otherwise or cut, a third with typos."""
    session = Session.open(study, researcher="bench")
    texts = [session.source(transcript.source_id).text for transcript in session.study.interviews()]
    session.close()
    random_ = random.Random(11)
    asked = [_quotation(random_, texts, number) for number in range(_QUOTED)]
    began = time.perf_counter()
    folded = [fold_map(text) for text in texts]
    places = Quotations(folded).locate_all([quotation for quotation, _, _ in asked])
    seconds = time.perf_counter() - began

    keys = ["".join(one.text.split()) for one in folded]
    sample = ["".join(fold(quotation).split()) for quotation, _, _ in asked[:: _QUOTED // _SAMPLED]]
    began = time.perf_counter()
    for needle in sample:
        if not any(needle in key for key in keys):
            max((fuzz.partial_ratio_alignment(needle, key) for key in keys), key=lambda one: one.score if one else 0)
    floor = (time.perf_counter() - began) * _QUOTED / len(sample)
    print(
        f"{f'{_QUOTED} quotations in {len(texts)} transcripts, from the folding on':62} {seconds:8.1f} s"
        f" floor {floor:8.1f} s (str.find, rapidfuzz on whole keys; {len(sample)} scaled), ratio {seconds / floor:5.2f}"
        "   aim <= 10 s"
    )
    kinds = ("as it stands", "spelt otherwise, cut", "1-4 typos", "nowhere")
    told = {
        kind: {"right": 0, "about": 0, "wrong": 0, "nothing": 0, "certain": 0, "certain and wrong": 0} for kind in kinds
    }
    for (_, kind, place), found in zip(asked, places, strict=True):
        outcome = _outcome(texts, place, found)
        sure = sum(one.exact for one in found) == 1
        told[kinds[kind]][outcome] += 1
        told[kinds[kind]]["certain"] += sure
        told[kinds[kind]]["certain and wrong"] += sure and outcome in ("about", "wrong")
    for kind, counts in told.items():
        print(f"  {kind + ' (first proposal)':60} " + ", ".join(f"{count} {what}" for what, count in counts.items()))


def _quotation(random_: random.Random, texts: list[str], number: int) -> tuple[str, int, tuple[int, int, int] | None]:
    """Words of a text, disturbed: (quotation, kind, (text, start, end)); every twentieth stands nowhere."""
    if number % 20 == 19:  # the corpus's own words, in another order
        return " ".join(random_.choices(texts[number % len(texts)][:2000].split(), k=random_.randint(8, 30))), 3, None
    index = random_.randrange(len(texts))
    text = texts[index]
    words = ""
    while not words or "\n" in words:
        start = text.index(" ", random_.randrange(len(text) - 400)) + 1
        end = text.index(" ", start + random_.randint(30, 260))
        words = text[start:end]
    kind = number % 3
    if kind == 1:
        words = words.replace("\u200c", random_.choice(("", " "))).translate({ord("ی"): "ي", ord("ک"): "ك"})
        parts = words.split(" ")
        if len(parts) > 20:
            words = " ".join([*parts[:8], random_.choice(("[…]", "...")), *parts[-8:]])
    if kind == 2:
        letters = list(words)
        for _ in range(random_.randint(1, 4)):
            at = random_.randrange(len(letters))
            letters[at : at + random_.randint(0, 1)] = random_.choice(("", "ا", "ن", "e", "t"))
        words = "".join(letters)
    return words, kind, (index, start, end)


def _outcome(texts: list[str], place: tuple[int, int, int] | None, found: list[QuotedPlace]) -> str:
    """Whether the first proposal is right to the letter, right but for a few words at its ends, or wrong."""
    if not found:
        return "nothing"
    if place is None:
        return "wrong"
    index, start, end = place
    best = found[0]
    first, last = best.spans[0][0], best.spans[-1][1]
    if (best.text, first, last) == place or (best.exact and texts[best.text][first:last] == texts[index][start:end]):
        return "right"
    return "about" if best.text == index and abs(first - start) + abs(last - end) <= 20 else "wrong"


def _bench_correcting(study: Path) -> None:
    """One word typed near the top of the longest transcript: every statement behind it moves."""
    session = Session.open(study, researcher="bench")
    transcript_id = session.study.interviews()[0].id
    count = session.study.count_statements_in(transcript_id)

    def read() -> None:
        session.source(session.study.transcripts[transcript_id].source_id)

    def leave() -> None:
        correction = prepare_correction(session, {transcript_id: [Edit(400, 400, "واژه ")]})
        assert len(correction.statements) > 0.99 * count, "the statements did not move"
        store_correction(session, correction)

    rows = [(repr(s.spans), s.id) for s in session.study.statements_in(transcript_id)]
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "floor.db", isolation_level=None)
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE t (spans TEXT, id TEXT PRIMARY KEY)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
        number = iter(range(1000))

        def update() -> None:
            changed = next(number)
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("UPDATE t SET spans = ? WHERE id = ?", [(f"{changed}{w}", i) for w, i in rows])
            connection.execute("COMMIT")

        floor = _median(update)
        connection.close()
    ours = _median(leave, before=read)
    _say(f"leave a correction of 300,000 characters, {count:,}", ours, floor, "one executemany, commit", "<= 300")
    _say("undo that correction", _median(session.undo, 5), floor, "one executemany, commit")
    session.close()


_QUERIES = (
    ("a word", Query("مشارکت")),
    ("a word that stands nowhere", Query("مشارکتند")),
    ("a letter", Query("ا")),
    ("a whole word", Query("تصمیم", word=True)),
    ("a phrase", Query("کسی گفت")),
    ("an affixed word", Query("می دانستم")),
    ("a word of the interviewers", Query("تصمیم", role=Role.INTERVIEWER)),
    ("loosely, a word that stands nowhere", Query("هیچکجا", loose=True)),
    ("loosely, a word that is everywhere", Query("مشارکت", loose=True)),
)


def _bench_search(study: Path) -> None:
    session = Session.open(study, researcher="bench")
    index = SearchIndex(session.study, session.source)
    _say_reading("30 x 60,000 characters, 10,000 statements", index)
    codes = frozenset(code.id for code in session.study.codes_in_order()[:100])
    queries = (*_QUERIES, ("a word with one of 100 codes", Query("تصمیم", code_ids=codes)))
    _say_queries("30 x 60,000", index, queries, "<= 10")
    session.close()


def _bench_search_of_many() -> None:
    random_ = random.Random(11)
    texts = {language: make_text(random_, 600_000, language) for language in ("fa", "en")}
    transcripts = [
        Transcript(f"{number}", f"{number}", None, f"{number}", False, "", 60_000, number) for number in range(1000)
    ]

    def source(source_id: str) -> Source:
        number = int(source_id)
        start = number * 7919 % 540_000
        text = texts["fa" if number % 2 else "en"][start : start + 60_000]
        return Source(source_id, text, tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(text)))

    index = SearchIndex(Study(transcripts), source)
    _say_reading("1,000 x 60,000 characters", index)
    _say_queries("1,000 x 60,000", index, _QUERIES, "<= 200")


def _say_reading(name: str, index: SearchIndex) -> None:
    began = time.perf_counter()
    longest = _longest_slice(index.prepare_in_steps())
    _say(f"fold once, {name}", 1000 * (time.perf_counter() - began))
    _say("  the longest slice of it", longest)


def _say_queries(name: str, index: SearchIndex, queries: Sequence[tuple[str, Query]], aim: str) -> None:
    keys = [index.folded(transcript).text for transcript in index.transcripts("transcripts")]
    for what, query in queries:
        needle = fold(query.text)
        index.search(query)
        _say(
            f"search {name}: {what}",
            _median(lambda query=query: index.search(query), 5),
            _median(lambda needle=needle: [key.count(needle) for key in keys], 5),
            "str.count",
            "" if query.loose else aim,
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
            self._window.steps.undo()
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
from phenocode.ui.colouring import Colouring
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
