"""Debrief: the analyst's reviews and disagreements; in a review in place, the reviewer's own overview instead."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.desk import AnalystDesk
from phenocode.ui.place import Place
from phenocode.ui.reviewing.overview import ReviewerOverview


class DebriefWorkspace(QWidget):
    """What reviewers were sent and answered, and what became of it."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.desk = AnalystDesk(bridge) if bridge.review is None else None
        self.overview = ReviewerOverview(bridge) if bridge.review is not None else None
        inside: AnalystDesk | ReviewerOverview | None = self.desk or self.overview
        assert inside is not None  # noqa: S101 - one of the two is made
        inside.go.connect(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inside)
        self.setFocusProxy(inside)

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu; a reviewer has none here."""
        return self.desk.deeds.menus() if self.desk is not None else []

    def show_place(self, place: Place) -> None:
        """Show a review or a package ("review"), or a disagreement ("disagreement", its ``id``)."""
        if self.desk is not None:
            self.desk.show_place(place)

    def leave(self) -> None:
        """Keep what is being typed."""
        if self.desk is not None:
            self.desk.leave()

    def refresh(self) -> None:
        """Show the study as it is now."""
        if self.desk is not None:
            self.desk.refresh()

    def open_count(self) -> int:
        """How many disagreements wait for a decision."""
        return self.desk.matters.open_in_study() if self.desk is not None else 0
