"""What kept iterations come to, and how far the present system is from them: read while the hands rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from phenocode.analysis.differences import Difference, compare, same_system
from phenocode.analysis.evidence import fingerprint
from phenocode.analysis.measures import Measures, measure
from phenocode.errors import Refusal
from phenocode.ui.bridge import Bridge

_REST_MS = 400  # after a deed, so that the next one finds nothing under way
_BETWEEN_MS = 15  # from one version to the next, for keys and painting


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known of a version that was read; nothing where it is damaged."""

    measures: Measures | None
    fingerprint: str


class VersionBook(QObject):
    """Measures of kept versions, each read once, and what differs now; one thing at a time, so that nothing waits."""

    told = Signal()  # something is known that was not

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[str, _Read] = {}  # by version
        self.as_now: frozenset[str] = frozenset()  # ids of the iterations that are as the present system
        self.since: Difference | None = None  # what changed since the newest iteration
        self._steps: Iterator[None] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Read what is not known yet, and compare with the present as soon as the hands rest."""
        self._steps = None
        self._rest.start(_REST_MS if self._known else 0)

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._rest.isActive()

    def measures(self, iteration_id: str) -> Measures | None:
        """What an iteration comes to; None while that is not known, and where it is damaged."""
        known = self._of(iteration_id)
        return known.measures if known is not None else None

    def damaged(self, iteration_id: str) -> bool:
        """Whether an iteration can't be read."""
        known = self._of(iteration_id)
        return known is not None and known.measures is None

    def catch_up(self) -> None:
        """Read and compare everything now."""
        self._rest.stop()
        for _ in self._read():
            pass
        self._steps = None
        self.told.emit()

    def _of(self, iteration_id: str) -> _Read | None:
        iteration = self._bridge.study.iterations.get(iteration_id)
        return self._known.get(iteration.version_id) if iteration is not None else None

    def _go_on(self) -> None:
        if self._steps is None:
            self._steps = self._read()
        if next(self._steps, _END) is _END:
            self._steps = None
            self.told.emit()
        else:
            self._rest.start(_BETWEEN_MS)

    def _read(self) -> Iterator[None]:
        """The oldest first: the newest, which are compared most, are then still at hand."""
        study, session = self._bridge.study, self._bridge.session
        iterations = study.iterations_in_order()
        for one in iterations:
            if one.version_id not in self._known:
                try:
                    version = session.version(one.id)
                except Refusal:
                    self._known[one.version_id] = _Read(None, "")
                else:
                    self._known[one.version_id] = _Read(measure(version), fingerprint(version))
                yield
        present = fingerprint(study) if iterations else ""
        yield
        same: set[str] = set()
        for one in iterations:
            # Only those that have the same names, places and statements are read again.
            if self._known[one.version_id].fingerprint == present and same_system(session.version(one.id), study):
                same.add(one.id)
        self.as_now = frozenset(same)
        yield
        self.since = None
        if iterations and not self.damaged(iterations[-1].id):
            self.since = compare(session.version(iterations[-1].id), study)


_END = object()
