"""What the overlap panel does to codes: merged, put under one category, kept apart, brought together again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from phenocode.commands.apart import bring_together, keep_apart
from phenocode.commands.categories import make_category, merge_cards, move_cards
from phenocode.commands.rehearsing import foresee
from phenocode.i18n import mark, tr
from phenocode.study.records import InitialCode, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.targets import Target, TargetPalette


class Deciding:
    """The deeds, each one step of history; what is not decided in place is asked over the window of ``panel``."""

    def __init__(self, bridge: Bridge, painter: CardPainter, panel: QWidget) -> None:
        self._bridge = bridge
        self._study = bridge.study
        self._painter = painter
        self._panel = panel
        self._palette: TargetPalette | None = None

    def stop(self) -> None:
        """Ask nothing any more."""
        if self._palette is not None:
            self._palette.hide()
            self._palette.deleteLater()
            self._palette = None

    def follow_size(self) -> None:
        """The palette of categories stays in the middle of the window."""
        if self._palette is not None:
            self._palette.restyle()

    def foresee(self, going: Sequence[str], staying: str) -> list[str]:
        """What a merge would change, in sentences. Raises its Refusal."""
        return foresee(self._bridge.session, merge_cards, going, staying).sentences()

    def reasons(self) -> list[str]:
        """Why codes were kept apart before, the latest first."""
        given = [decision.reason for decision in self._study.kept_apart.values() if decision.reason]
        return list(dict.fromkeys(reversed(given)))

    def merge(self, going: Sequence[str], staying: str, reason: str) -> None:
        """Fold codes into the one that stays, and say so."""
        gone = [self._study.codes[code_id] for code_id in going]
        self._bridge.do(merge_cards, going, staying, reason=reason, origin=self._panel)
        if not any(code_id in self._study.codes for code_id in going):
            self._bridge.said.emit(words.merged_sentence(gone, self._study.codes[staying]))

    def keep_apart(self, ids: tuple[str, str], reason: str) -> bool:
        """Remember that two codes are two; answers whether it was done."""
        return self._bridge.do(keep_apart, *ids, reason=reason, origin=self._panel) is not None

    def bring_together(self, decision: str) -> None:
        """Forget that two codes are kept apart."""
        self._bridge.do(bring_together, decision, origin=self._panel)

    def put_together(self, codes: Sequence[InitialCode], back_to: QWidget) -> None:
        """Ask under which first-layer category; one in which any of them stands already comes first."""
        study = self._study
        ids = [code.id for code in codes]
        here = {p.category_id for code_id in ids for p in study.placements_of(code_id)}
        layer = sorted(study.layer(Layer.FIRST), key=lambda category: category.id not in here)
        targets = [
            Target(
                category.id,
                category.name,
                self._here_words(category.id, codes) if category.id in here else "",
                self._painter.colour_of(category),
            )
            for category in layer
        ]
        palette = self._open_palette()

        def choose(target: Target) -> None:
            if target.make:
                self._bridge.do(make_category, Layer.FIRST, palette.typed_name(), holding=ids, origin=self._panel)
            else:
                self._bridge.do(move_cards, ids, target.id, origin=self._panel)

        def foresee_together(target: Target) -> list[str]:
            session = self._bridge.session
            if target.make:
                return foresee(session, make_category, Layer.FIRST, palette.typed_name(), holding=ids).sentences()
            return foresee(session, move_cards, ids, target.id).sentences()

        if len(codes) == 2:
            heading = tr("Put {name} and {other} under…", name=codes[0].name, other=codes[1].name)
        else:
            heading = tr("Put {codes} under…", codes=words.codes_count(len(codes)))
        makes = mark("Make the first-layer category {name}")
        palette.open(heading, targets, choose, back_to, makes=makes, foresee=foresee_together)

    def _here_words(self, category_id: str, codes: Sequence[InitialCode]) -> str:
        inside = [c for c in codes if any(p.category_id == category_id for p in self._study.placements_of(c.id))]
        if len(inside) == 1:
            return tr("{name} stands here", name=inside[0].name)
        return tr("{codes} stand here", codes=words.codes_count(len(inside)))

    def _open_palette(self) -> TargetPalette:
        if self._palette is None:
            self._palette = TargetPalette(self._panel.window(), self._painter.direction)
        return self._palette
