"""The outcome space as a tree with counts and relations: what its figure draws and its tables list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from phenocode.analysis.coding_table import participant_label
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.i18n import digits
from phenocode.study.model import Study
from phenocode.study.outcome import FigurePlace, RelationKind
from phenocode.study.records import Category, Layer, Statement

RELATION_SAID: Mapping[str, Mapping[RelationKind, str]] = {
    "fa": {
        RelationKind.INCLUDES: "دربر می‌گیرد",
        RelationKind.CONTRADICTS: "در تقابل با",
        RelationKind.PARALLEL: "هم‌تراز",
    },
    "en": {
        RelationKind.INCLUDES: "includes",
        RelationKind.CONTRADICTS: "contradicts",
        RelationKind.PARALLEL: "parallel to",
    },
}
"""The word on a relation, in the study's language."""

LAYER_SAID: Mapping[str, Mapping[Layer, str]] = {
    "fa": {Layer.ENCOUNTER: "نوع مواجهه", Layer.SECOND: "لایهٔ دوم", Layer.FIRST: "لایهٔ اول"},
    "en": {Layer.ENCOUNTER: "kind of encounter", Layer.SECOND: "second layer", Layer.FIRST: "first layer"},
}
"""What a layer is called, in the study's language."""

_COUNTED = {
    "en": (
        ("1 statement", "{n} statements"),
        ("1 participant", "{n} participants"),
        ("1 setting", "{n} settings"),
    ),
    "fa": (("۱ گزاره", "{n} گزاره"), ("۱ مشارکت‌کننده", "{n} مشارکت‌کننده"), ("۱ بستر", "{n} بستر")),
}
_COMMA = {"fa": "، ", "en": ", "}
_TITLE = {"fa": "فضای نتیجه", "en": "Outcome space"}
_TITLE_OF = {"fa": "فضای نتیجهٔ {subject}", "en": "Outcome space: {subject}"}
_SHEET_HEADINGS = {
    "fa": ("طبقه", "لایه", "زیرِ", "گزاره", "مشارکت‌کننده", "بستر", "پیوندها"),
    "en": ("Category", "Layer", "Under", "Statements", "Participants", "Settings", "Relations"),
}
_INCLUDED = {"fa": "جزئی از", "en": "included in"}
_LINK_HEADINGS = {
    "fa": ("طبقه", "پیوند", "طبقهٔ دیگر", "چرایی", "نقل‌قول‌ها"),
    "en": ("Category", "Relation", "Other category", "Justification", "Quotations"),
}
_LINK_CAPTION = {"fa": "پیوندهای میان طبقه‌ها", "en": "Relations between the categories"}


@dataclass(frozen=True, slots=True)
class Node:
    """A category with what was counted under it and what stands under it, by position."""

    id: str
    layer: Layer
    name: str
    definition: str
    colour: int  # of the second layer's: 1-12, otherwise 0
    statements: int
    participants: int
    settings: int
    below: tuple["Node", ...] = ()
    across: int = 0  # how far it was moved by hand, in px at 100 %, from the side where reading begins
    down: int = 0

    def walk(self) -> Iterator["Node"]:
        """This one and all below it, in reading order."""
        yield self
        for node in self.below:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement that a relation rests on: its words and whose they are."""

    statement_id: str
    text: str
    label: str  # in brackets, or empty


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two categories that both stand in the space."""

    id: str
    kind: RelationKind
    category_id: str
    other_id: str
    justification: str
    quotations: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class OutcomeSpace:
    """The kinds of encounter with all below them, and what has no place under one yet."""

    language: str  # the study's: "fa" or "en"
    subject: str  # the phenomenon, else the study's title
    encounters: tuple[Node, ...]
    unplaced_second: tuple[Node, ...]  # second-layer categories without a kind of encounter
    unplaced_first: tuple[Node, ...]  # first-layer categories without a second-layer one
    links: tuple[Link, ...]

    @property
    def right_to_left(self) -> bool:
        """Whether the first kind of encounter stands rightmost."""
        return self.language == "fa"

    @property
    def title(self) -> str:
        """What the figure and the tables of the space are called."""
        return _TITLE_OF[self.language].format(subject=self.subject) if self.subject else _TITLE[self.language]

    @property
    def complete(self) -> bool:
        """Whether every category reaches a kind of encounter."""
        return not self.unplaced_second and not self.unplaced_first

    def nodes(self) -> Iterator[Node]:
        """All categories in reading order."""
        for node in (*self.encounters, *self.unplaced_second, *self.unplaced_first):
            yield from node.walk()

    def placed(self) -> "OutcomeSpace":
        """The space without the categories that reach no kind of encounter, and without their relations."""
        kept = {one.id for encounter in self.encounters for one in encounter.walk()}
        links = tuple(link for link in self.links if link.category_id in kept and link.other_id in kept)
        return replace(self, unplaced_second=(), unplaced_first=(), links=links)


def build_outcome_space(study: Study, *, line_of: Callable[[Statement], int | None] | None = None) -> OutcomeSpace:
    """The outcome space of ``study``; ``line_of`` tells the 1-based line of a statement for its label."""
    counting = _Counting(study)
    encounters = tuple(counting.node(one) for one in study.layer(Layer.ENCOUNTER))
    second = tuple(counting.node(one) for one in study.layer(Layer.SECOND) if one.parent_id is None)
    first = tuple(counting.node(one) for one in study.layer(Layer.FIRST) if one.parent_id is None)
    order = {
        node.id: place for place, node in enumerate(n for root in (*encounters, *second, *first) for n in root.walk())
    }
    links = sorted(
        (one for one in study.relations.values() if one.category_id in order and one.other_id in order),
        key=lambda one: (order[one.category_id], order[one.other_id], one.id),
    )
    return OutcomeSpace(
        study.about.language,
        (study.about.phenomenon or study.about.title).strip().rstrip("."),
        encounters,
        second,
        first,
        tuple(
            Link(
                one.id,
                one.kind,
                one.category_id,
                one.other_id,
                one.justification,
                tuple(
                    Quoted(statement.id, statement.quotation, participant_label(study, statement, line_of))
                    for statement in study.supports_of(one.id)
                ),
            )
            for one in links
        ),
    )


class _Counting:
    """The statements under each category, those of a lower layer looked up once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._places: dict[str, FigurePlace] = {one.category_id: one for one in study.figure_places.values()}
        self._reached: dict[str, dict[str, Statement]] = {}

    def node(self, category: Category) -> Node:
        study = self._study
        below = tuple(self.node(one) for one in study.children_of(category.id))
        if category.layer is Layer.FIRST:
            found = {one.id: one for code in study.codes_under(category.id) for one in study.statements_with(code.id)}
        else:
            found = {key: one for child in below for key, one in self._reached[child.id].items()}
        self._reached[category.id] = found
        people = {one.id: one for one in map(study.participant_of, found.values()) if one is not None}
        settings = {one.setting_id for one in people.values() if one.setting_id is not None}
        place = self._places.get(category.id)
        return Node(
            category.id,
            category.layer,
            category.name,
            category.definition,
            category.colour if category.layer is Layer.SECOND else 0,
            len(found),
            len(people),
            len(settings),
            below,
            place.across if place is not None else 0,
            place.down if place is not None else 0,
        )


def statements_said(count: int, language: str) -> str:
    """A number of statements in words, such as "45 statements"."""
    return _said(_COUNTED[language][0], count, language)


def counts_said(node: Node, language: str) -> str:
    """What was counted under a category, such as "45 statements, 6 participants, 2 settings"."""
    numbers = (node.statements, node.participants, node.settings)
    told = (_said(forms, n, language) for forms, n in zip(_COUNTED[language], numbers, strict=True))
    return _COMMA[language].join(told)


def _said(forms: tuple[str, str], count: int, language: str) -> str:
    """With a no-break space, because the number belongs to its noun."""
    text = forms[0] if count == 1 else forms[1].format(n=digits(str(count), language))
    return text.replace(" ", "\u00a0", 1)


def space_sheet(space: OutcomeSpace) -> Sheet:
    """The tree, a row for each category in reading order, with the relations that each stands in."""
    language = space.language
    names = {node.id: node.name for node in space.nodes()}
    parents = {child.id: node.name for node in space.nodes() for child in node.below}
    said = RELATION_SAID[language]
    relations: dict[str, list[str]] = {}
    for link in space.links:
        back = _INCLUDED[language] if link.kind is RelationKind.INCLUDES else said[link.kind]
        relations.setdefault(link.category_id, []).append(f"{said[link.kind]}: {names[link.other_id]}")
        relations.setdefault(link.other_id, []).append(f"{back}: {names[link.category_id]}")
    rows: list[tuple[Cell, ...]] = [
        (
            node.name,
            LAYER_SAID[language][node.layer],
            parents.get(node.id, ""),
            node.statements,
            node.participants,
            node.settings,
            ("؛ " if language == "fa" else "; ").join(relations.get(node.id, ())),
        )
        for node in space.nodes()
    ]
    return Sheet(language, space.title, _SHEET_HEADINGS[language], rows)


def link_headings(language: str) -> tuple[str, ...]:
    """The headings of the table of relations: both categories, the relation, why it is seen and on what it rests."""
    return _LINK_HEADINGS[language]


def link_caption(language: str) -> str:
    """What the table of relations is called."""
    return _LINK_CAPTION[language]
