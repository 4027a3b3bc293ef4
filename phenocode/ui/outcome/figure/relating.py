"""Choosing by typing: how a category relates and to which other, and the statements that a relation rests on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from phenocode.analysis.relation_rules import refuse_relation, stands_under
from phenocode.analysis.relation_rules import say_relation as say
from phenocode.commands.relations import relate, relation_name
from phenocode.commands.supports import choose_supports
from phenocode.i18n import mark, tr
from phenocode.study.outcome import Relation, RelationKind
from phenocode.study.records import Category, Layer, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.group.words import kind_word
from phenocode.ui.look.theme import theme

# How the category that is shown relates to the one that is chosen then: the kind, and whether the other comes first.
_WAYS = (
    (mark("{name} includes…"), RelationKind.INCLUDES, False),
    (mark("{name} is included in…"), RelationKind.INCLUDES, True),
    (mark("{name} contradicts…"), RelationKind.CONTRADICTS, False),
    (mark("{name} is parallel to…"), RelationKind.PARALLEL, False),
)


class Relating(QObject):
    """The palettes of the figure's page, made when they are first asked for, over the window."""

    def __init__(self, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._study = bridge.study
        self._page = page
        self._colouring = Colouring(bridge.study)
        self._made: dict[Qt.LayoutDirection, TargetPalette] = {}

    def ask(self, category: Category, back_to: QWidget, done: Callable[[Relation], None]) -> None:
        """Ask how ``category`` relates and to what, and relate the two."""
        ways = {tr(words, name=category.name): (kind, turned) for words, kind, turned in _WAYS}

        def choose(target: Target) -> None:
            kind, turned = ways[target.name]
            self._ask_other(category, kind, turned, target.name, back_to, done)

        palette = self.palette(theme().direction)
        palette.open(tr("Relate {name}", name=category.name), [Target("", way) for way in ways], choose, back_to)

    def ask_quotation(self, relation: Relation, back_to: QWidget, done: Callable[[], None]) -> None:
        """Ask for a statement of the two categories that the relation rests on."""
        study = self._study
        known = {one.id for one in study.supports_of(relation.id)}
        below = {
            one.id
            for category_id in (relation.category_id, relation.other_id)
            for one in study.statements_below(study.categories[category_id])
        }
        targets = [
            Target(one.id, one.quotation, self._whose(one), self._colouring.of_statement(one.id)[0])
            for one in study.statements_in_order()
            if one.id in below - known
        ]

        def choose(target: Target) -> None:
            name = relation_name(study, relation)
            self._bridge.do(choose_supports, relation.id, [target.id], name=name, origin=self._page)
            done()

        if not targets:
            self._bridge.said.emit(tr("No further statement stands under these two categories."))
            return
        self.palette(self._direction).open(tr("It rests on the statement…"), targets, choose, back_to)

    def put_away(self) -> None:
        """Nothing is asked any more."""
        for palette in self._made.values():
            palette.hide()

    def palette(self, direction: Qt.LayoutDirection) -> TargetPalette:
        """The palette whose field is written in this direction."""
        if direction not in self._made:
            self._made[direction] = TargetPalette(self._page.window(), direction)
        return self._made[direction]

    def _ask_other(
        self,
        category: Category,
        kind: RelationKind,
        turned: bool,
        heading: str,
        back_to: QWidget,
        done: Callable[[Relation], None],
    ) -> None:
        study = self._study
        targets = [
            Target(other.id, other.name, kind_word(other), self._colouring.of_category(other))
            for layer in (category.layer, *(one for one in Layer if one is not category.layer))
            for other in study.layer(layer)
            if other.id != category.id
            and not stands_under(study, other, category)
            and not stands_under(study, category, other)
        ]

        def ends(target: Target) -> tuple[str, str]:
            return (target.id, category.id) if turned else (category.id, target.id)

        def foresee(target: Target) -> list[str]:
            one, other = ends(target)
            refuse_relation(study, one, kind, other)
            return [say(study, Relation("", kind, one, other, ""))]

        def choose(target: Target) -> None:
            one, other = ends(target)
            made = self._bridge.do(relate, one, kind, other, origin=self._page)
            if made is not None:
                done(made)

        if not targets:
            self._bridge.said.emit(tr("There is no other category that it could relate to."))
            return
        self.palette(self._direction).open(heading, targets, choose, back_to, foresee=foresee)

    @property
    def _direction(self) -> Qt.LayoutDirection:
        rtl = self._study.about.right_to_left
        return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def _whose(self, statement: Statement) -> str:
        person = self._study.participant_of(statement)
        return person.name if person is not None else ""
