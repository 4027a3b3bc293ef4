"""What can be done to the recommendations of the panel."""

from collections.abc import Callable

from phenocode.analysis.literature import bases_of, findings_in_outcome_order
from phenocode.commands.recommendations import (
    describe_recommendation,
    remove_recommendation,
    write_recommendation,
)
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.targets import Target
from phenocode.ui.outcome.literature.advice_view import AdviceRow
from phenocode.ui.outcome.literature.beside import layer_words

Ask = Callable[[str, list[Target], Callable[[Target], None]], None]


class AdviceDeeds:
    """Each is a step in the name of ``origin``; ``ask`` opens the palette, ``written`` is told of a new one."""

    def __init__(
        self, bridge: Bridge, origin: object, ask: Ask, show: Callable[[str], None], written: Callable[[], None]
    ) -> None:
        self._bridge = bridge
        self._origin = origin
        self._ask = ask
        self._show = show
        self._written = written

    def connect(self, row: AdviceRow) -> None:
        """Do what a row asks for."""
        row.written.connect(self._write)
        row.basing.connect(self._base)
        row.unbased.connect(self._unbase)
        row.removed.connect(lambda one: self._bridge.do(remove_recommendation, one, origin=self._origin))
        row.shown.connect(self._show)

    def _write(self, advice_id: str, words: str) -> None:
        if advice_id:
            self._bridge.do(describe_recommendation, advice_id, text=words, origin=self._origin)
        elif self._bridge.do(write_recommendation, words, origin=self._origin) is not None:
            self._written()

    def _base(self, advice_id: str) -> None:
        study = self._bridge.study
        held = bases_of(study, advice_id)
        targets = [
            Target(one.id, one.name, layer_words(one.layer))
            for one in findings_in_outcome_order(study)
            if one.id not in held
        ]

        def choose(target: Target) -> None:
            self._bridge.do(describe_recommendation, advice_id, finding_ids=[*held, target.id], origin=self._origin)

        self._ask(tr("The recommendation rests on…"), targets, choose)

    def _unbase(self, advice_id: str, finding_id: str) -> None:
        left = bases_of(self._bridge.study, advice_id) - {finding_id}
        self._bridge.do(describe_recommendation, advice_id, finding_ids=left, origin=self._origin)
