"""Codes that hang together by pairs that overlap: ticked ones are put under one category, or merged into one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.overlaps import Cluster
from phenocode.i18n import tr
from phenocode.study.records import InitialCode
from phenocode.ui.group import words
from phenocode.ui.group.overlaps.code_name import CodeTick
from phenocode.ui.group.overlaps.pair_block import DeedBlock, Means
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import CountBadge

_AT_FIRST = 8
_MORE = 20


class ClusterBlock(DeedBlock):
    """The codes of a cluster, each with a tick; the deeds are about the ticked ones."""

    together_wanted = Signal()

    def __init__(self, means: Means) -> None:
        super().__init__(means)
        self._codes: list[InitialCode] = []
        self._unticked: set[str] = set()
        self._most = _AT_FIRST
        self._title = label("", bold=True)
        self.score = CountBadge(0, "count", tr("highest score"), hide_zero=False)
        head = Row(self._title, spacing=8)
        head.add_stretch()
        head.add(self.score)
        self.body.add(head)
        self._list = self.body.add(Column(spacing=0))
        self.ticks: list[CodeTick] = []
        self._more = self.body.add(link("", "caption"), align=Qt.AlignmentFlag.AlignLeading)
        self._more.clicked.connect(self._show_more)
        self.watch(self._more)
        self._kept = self.body.add(label("", "caption", "ink2", wrap=True))
        self.body.add(self._deeds)
        self.add_deed("together", tr("Group under one category"), "T")
        self.add_deed("merge", tr("Merge"), "G")

    def ticked(self) -> list[InitialCode]:
        """The codes that the deeds are about."""
        return [code for code in self._codes if code.id not in self._unticked]

    def do(self, name: str) -> None:
        """Begin a deed by its name: together or merge."""
        if name == "together" and self.ticked():
            self.together_wanted.emit()
        elif name == "merge" and len(self.ticked()) > 1:
            self.ask_which_stays(self.ticked())

    def parts(self) -> list[QWidget]:
        """Ticks and deeds."""
        return [*self.stops(), *([] if self._more.isHidden() else [self._more]), *super().parts()]

    def stops(self) -> list[QWidget]:
        """The ticks."""
        return [tick for tick in self.ticks if not tick.isHidden()]

    def show_item(self, item: object) -> None:
        """Show a cluster."""
        assert isinstance(item, Cluster)  # noqa: S101 - what this kind of block is made for
        study = self.means.study
        codes = [study.codes[code.id] for code in item.codes]
        if [code.id for code in codes] != [code.id for code in self._codes]:
            self.reset()
        self._codes = codes
        self.score.set_number(item.pairs[0].score)
        self._fill()
        self._kept.setText(self._kept_words())
        self._kept.setVisible(bool(self._kept.text()))
        names = tr(", ").join(code.name for code in codes[:_AT_FIRST])
        self.setAccessibleName(tr(", ").join((words.codes_count(len(codes)), names)))

    def reset(self) -> None:
        """Another cluster: all are ticked again."""
        super().reset()
        self._unticked.clear()
        self._most = _AT_FIRST

    def _fill(self) -> None:
        painter = self.means.painter
        shown = self._codes[: self._most]
        while len(self.ticks) < len(shown):
            self._add_tick()
        for index, tick in enumerate(self.ticks):
            tick.setVisible(index < len(shown))
            if index < len(shown):
                tick.show_name(shown[index].name, painter.colour_of(shown[index]))
                tick.setChecked(shown[index].id not in self._unticked)
        rest = len(self._codes) - len(shown)
        self._more.setText(tr("{codes} more", codes=words.codes_count(rest)))
        self._more.setVisible(rest > 0)
        self._say_ticked()
        self.show_current()

    def _add_tick(self) -> None:
        at = len(self.ticks)
        tick = self._list.add(CodeTick(self.means.painter.direction))
        tick.clicked.connect(lambda on: self._tick(at, on))
        self.watch(tick)
        self.ticks.append(tick)

    def _tick(self, at: int, on: bool) -> None:
        self.chosen.emit()
        (self._unticked.discard if on else self._unticked.add)(self._codes[at].id)
        self._say_ticked()

    def _say_ticked(self) -> None:
        ticked, codes = len(self.ticked()), len(self._codes)
        if ticked == codes:
            self._title.setText(words.codes_count(codes))
        else:
            self._title.setText(tr("{ticked} of {codes}", ticked=ticked, codes=words.codes_count(codes)))
        self.deeds["together"].setEnabled(ticked > 0)
        self.deeds["merge"].setEnabled(ticked > 1)

    def _show_more(self) -> None:
        self.chosen.emit()
        first_new = self._most
        self._most += _MORE
        self._fill()
        self.parts_changed.emit()
        self.ticks[first_new].setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept_words(self) -> str:
        """Which of the codes are kept apart; they hang together by others."""
        said: Sequence[str] = [
            tr("{name} and {other} are kept apart.", name=code.name, other=other.name)
            for index, code in enumerate(self._codes[: self._most])
            for other in self._codes[index + 1 : self._most]
            if self.means.study.kept_apart_from(code.id, other.id) is not None
        ]
        return " ".join(said)
