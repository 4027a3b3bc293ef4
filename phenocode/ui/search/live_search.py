"""A search that never holds a key press up: the typing is let rest, then the texts are gone through in slices."""

from collections.abc import Generator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from phenocode.analysis.search import Found, Hit, Query, SearchIndex
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.changes import ChangeSet

_TYPING_MS = 120
_SLICE_MS = 6
_TOLD_AFTER_MS = 500


class LiveSearch(QObject):
    """Looks for what was asked last, and again after each change of the study.

    Whoever shows it listens to ``found``, and to ``reading`` where the texts have to be made ready first.
    """

    found = Signal(Found)
    reading = Signal(int, int)  # texts read, of how many

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = SearchIndex(session.study, session.source, session.keys)
        self._query: Query | None = None
        self._answered: Query | None = None
        self._spans: dict[str, list[tuple[int, int]]] = {}  # of the answer, by transcript
        self._awake = False
        self._steps: Generator[None, None, Found | None] | None = None
        self._ready = 0  # texts, when the steps began
        self._began = QElapsedTimer()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_TYPING_MS)
        self._rest.timeout.connect(self._begin)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether an answer is still to come."""
        return self._query is not None and (self._rest.isActive() or self._steps is not None)

    def wake(self) -> None:
        """Somebody looks: search what changed meanwhile, or make the texts ready before anything is asked."""
        self._awake = True
        self._begin()

    def sleep(self) -> None:
        """Nobody looks any more; what is ready stays ready."""
        self._awake = False
        self.stop()

    def stop(self) -> None:
        """Do nothing more."""
        self._rest.stop()
        self._slices.stop()
        self._steps = None

    def ask(self, query: Query | None) -> None:
        """Look for something else when the typing rests; None looks for nothing."""
        self._query = query
        if query is None:
            self._answered = None
            self._spans.clear()
        if self._awake:
            self._rest.start()

    def hurry(self) -> None:
        """Don't wait for the typing to rest."""
        if self._rest.isActive():
            self._rest.stop()
            self._begin()

    def follow(self, change_set: ChangeSet) -> None:
        """The study has changed: what is under way begins anew."""
        self._index.follow(change_set)
        self._spans.clear()
        self._slices.stop()
        self._steps = None
        if self._awake:
            self._rest.start()

    def text_of(self, hit: Hit) -> str:
        """The text that a hit lies in; none where a change has taken it away."""
        try:
            return self._index.text_of(hit)
        except KeyError:
            return ""

    def spans_in(self, transcript_id: str | None) -> list[tuple[int, int]]:
        """All places in the text of one transcript at which the answer was found, in order."""
        if self._answered is None or transcript_id is None:
            return []
        if transcript_id not in self._spans:
            self._spans[transcript_id] = self._index.spans_in(transcript_id, self._answered)
        return self._spans[transcript_id]

    def _begin(self) -> None:
        self._steps = self._work()
        self._ready = self._index.texts_ready
        self._began.start()
        self._go_on()
        if self._steps is not None:
            self._slices.start()

    def _work(self) -> Generator[None, None, Found | None]:
        yield from self._index.prepare_in_steps()
        if self._query is None:
            return None
        try:
            return (yield from self._index.search_in_steps(self._query))
        except Refusal:  # a space, a mark: nothing is left of it after folding
            return None

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._steps is not None and clock.elapsed() < _SLICE_MS:
            try:
                next(self._steps)
            except StopIteration as end:
                self._steps = None
                self._slices.stop()
                self._answer(end.value)
        if self._steps is not None and self._query is not None and self._began.elapsed() > _TOLD_AFTER_MS:
            done, all_ = self._index.texts_ready, self._index.text_count
            if done < all_:
                self.reading.emit(done - self._ready, all_ - self._ready)

    def _answer(self, found: Found | None) -> None:
        self._spans.clear()
        self._answered = self._query if found is not None else None
        if self._query is not None:
            self.found.emit(found or Found())
