"""What stands beside the board: overlap, iterations or the card, and the checks below it always."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from phenocode.i18n import tr
from phenocode.ui.group.checks_panel import ChecksPanel
from phenocode.ui.group.inspector import CardPanel
from phenocode.ui.group.iterations.panel import IterationsPanel
from phenocode.ui.group.overlaps.panel import OverlapPanel
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import scrolled
from phenocode.ui.widgets.choices import Tabs
from phenocode.ui.widgets.panels import SidePanel

_HALVES = (440, 360)  # the upper part and the checks, px at 100 %
_LEAST = 250  # the tabs' words and the forms stand in it whole


class Side(SidePanel):
    """The inspector at the end of the board. A panel is brought up to date when it is seen."""

    def __init__(
        self, overlaps: OverlapPanel, iterations: IterationsPanel, card: CardPanel, checks: ChecksPanel, width: int
    ) -> None:
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._scale = 0.0
        super().__init__(tr("Beside the board"), "end", width)
        self.overlaps, self.iterations, self.card = overlaps, iterations, card
        self.tabs = Tabs(
            [("overlap", tr("Overlap")), ("iterations", tr("Iterations")), ("card", tr("Card"))],
            "card",
            tr("Beside the board"),
        )
        self.header.set_title("")
        self.header.add_start(self.tabs)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            "overlap": overlaps,
            "iterations": scrolled(iterations, "panel"),
            "card": scrolled(card, "panel"),
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self._stack)
        self._halves.addWidget(checks)
        self.set_content(self._halves)
        self.tabs.chosen.connect(self.show_tab)
        overlaps.counted.connect(lambda count: self.tabs.set_count("overlap", count or None))
        iterations.counted.connect(lambda count: self.tabs.set_count("iterations", count or None))
        self.show_tab("card")

    @property
    def tab(self) -> str:
        """The key of the panel that is shown: overlap, iterations or card."""
        return self.tabs.value()

    def show_tab(self, key: str) -> None:
        """Show a panel, as the study is now."""
        self.tabs.set_value(key)
        self._stack.setCurrentWidget(self._pages[key])
        self.refresh()

    def refresh(self) -> None:
        """Bring the panel that is seen up to date."""
        if self.tab == "overlap":
            self.overlaps.refresh()
        elif self.tab == "iterations":
            self.iterations.refresh()
        else:
            self.card.tell_changed()

    def restyle(self) -> None:
        """The parts follow the scale."""
        super().restyle()
        present = theme()
        if not self.folded():
            self.setMinimumWidth(present.px(_LEAST))
        if present.scale != self._scale:
            self._scale = present.scale
            self._halves.setSizes([present.px(part) for part in _HALVES])
