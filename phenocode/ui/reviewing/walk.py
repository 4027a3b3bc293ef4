"""Walking from link to link: where a reviewer is, and the next one that waits for a judgement."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from phenocode.analysis.links import Link
from phenocode.study.model import Study
from phenocode.ui.bridge import Bridge
from phenocode.ui.place import Place


class Walk(QObject):
    """The walk through one study; ``walk_of`` gives the one of a bridge."""

    arrived = Signal()  # the place of the wanted link was shown

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self.wanted: Link | None = None
        """The link to which the keyboard goes as soon as it is shown; who shows it takes it."""
        self._last: Link | None = None

    def go_to(self, link: Link, show: Callable[[Place], None]) -> None:
        """Show the place of a link, whose judgement gets the keyboard there."""
        self.wanted = self._last = link
        show(place_of(self._bridge.study, link))
        self.arrived.emit()

    def go_next(self, show: Callable[[Place], None]) -> bool:
        """Show the place of the next link that is not judged; whether there is one."""
        book = self._bridge.review
        link = book.next_unjudged(self._last) if book is not None else None
        if link is not None:
            self.go_to(link, show)
        return link is not None

    def came_to(self, link: Link) -> None:
        """The reviewer is at this link now: the next one is behind it."""
        self._last = link


def walk_of(bridge: Bridge) -> Walk:
    """The walk through the study of a bridge."""
    return bridge.findChild(Walk) or Walk(bridge)


def place_of(study: Study, link: Link) -> Place:
    """Where a link is seen: beside its lower end."""
    if link.subject_id in study.statements:
        return Place("statement", link.subject_id)
    return Place("code" if link.subject_id in study.codes else "category", link.subject_id)
