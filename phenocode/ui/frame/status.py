"""The status bar: the truth about saving first, then a passing word, exhaustiveness, researcher and zoom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from phenocode.analysis.measures import whole_percent
from phenocode.i18n import tr
from phenocode.text.days import say_clock, say_when
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import STATUS
from phenocode.ui.widgets.boxes import Row
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.progress import ProgressStrip

_WORD_STAYS_MS = 6000

if TYPE_CHECKING:
    from phenocode.commands.session import Session


class StatusBar(Row):
    """One line at the foot of the window."""

    def __init__(self) -> None:
        super().__init__(margins=(12, 0, 12, 0), spacing=16, ground="window")
        self.saving = StateLine("check", "", "ok")
        self.word = ElidedLabel("", "caption", "ink2")
        self.progress = ProgressStrip()
        self._iteration = ElidedLabel("", "caption", "ink2")
        self._coverage = label("", "caption", "ink2")
        self._researcher = label("", "caption", "ink2")
        self._zoom = label("", "caption", "ink2")
        self.setAccessibleName(tr("Status"))
        self.add(self.saving)
        self.add(self._iteration)
        self.add(self._coverage)
        self.add(self.word, stretch=1)
        self.add(self.progress)
        self.add(self._researcher)
        self.add(self._zoom)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_WORD_STAYS_MS)
        self._forget.timeout.connect(lambda: self.word.setText(""))

    def restyle(self) -> None:
        """Keep LOOK's height."""
        super().restyle()
        self.setFixedHeight(max(theme().px(STATUS), round(theme().interface_line_height("caption")) + theme().px(6)))

    def say(self, word: str) -> None:
        """Show a passing word."""
        self.word.setText(word)
        self._forget.start()

    def show_nothing_open(self) -> None:
        """No study is open."""
        self.saving.set_state("info", tr("No study is open"), "ink2")
        self.show_state(0, "", None)
        self._researcher.setText("")

    def show_saving(self, session: "Session", *, reviewing: bool = False) -> None:
        """Whether the study is saved, and if not, why; a reviewer's own file tells of itself over the work."""
        if reviewing:
            self.saving.set_state("lock", tr("Under review: nothing is written in the study"), "ink2")
            self._researcher.setText("")
            return
        if session.read_only:
            holder = session.holder
            if holder is None:
                text = tr("Read-only")
            else:
                text = tr(
                    "Read-only: held by {who} on {host} since {since}",
                    who=holder.researcher or "?",
                    host=holder.host,
                    since=say_when(holder.since),
                )
            self.saving.set_state("lock", text, "warn")
        elif session.save_problem is not None:
            self.saving.set_state("error", str(session.save_problem), "error")
        elif session.saved_at is not None:
            self.saving.set_state("check", tr("Saved {time}", time=say_clock(session.saved_at)), "ok")
        else:
            self.saving.set_state("check", tr("Saved"), "ok")
        self._researcher.setText(tr("Researcher: {name}", name=session.researcher) if session.researcher else "")

    def show_state(self, iteration: int, name: str, ratio: float | None) -> None:
        """The number and name of the newest iteration (0 for none), and how many of the statements reach a kind of
        encounter: rounded down, so that 100 means every one.
        """
        self._iteration.setText(tr("Iteration {number}: {name}", number=iteration, name=name) if iteration else "")
        self._iteration.setVisible(bool(iteration))
        self._coverage.setText("" if ratio is None else tr("Exhaustiveness {percent} %", percent=whole_percent(ratio)))

    def show_zoom(self, zoom: float) -> None:
        """How large everything is."""
        self._zoom.setText(tr("Zoom {percent} %", percent=round(100 * zoom)))
