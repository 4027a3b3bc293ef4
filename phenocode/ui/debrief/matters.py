"""The disagreements of a review, or of all answers to a package, and the rows that the table makes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from phenocode.analysis.disagreements import (
    Disagreement,
    disagreements_in_place,
    disagreements_of_package,
    matter_of,
)
from phenocode.analysis.evidence import stale_reviews
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import (
    NOWHERE,
    UNSURE,
    Package,
    Point,
    Resolution,
    Review,
    ReviewKind,
    Sorting,
    Unit,
)
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer, Statement
from phenocode.ui.colouring import Colouring
from phenocode.ui.debrief.words import verdict_words

Key = tuple[str, str, str]  # source, subject, aspect


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as it is shown: its name, and its colour where it has one."""

    name: str
    colour: int | None = None
    of_study: bool = True  # the name is the study's own, not a word of the interface


Cell = tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A disagreement as the table shows it; its resolution is asked of the study each time."""

    key: Key
    words: str
    is_quotation: bool
    statement: Statement | None
    note: str  # under the words, where no participant stands there
    analyst: Cell
    judged: tuple[Cell, ...]  # one for each judge of the columns


@dataclass(frozen=True, slots=True)
class Selection:
    """What the middle shows: one review, or all answers to a package."""

    package: Package | None
    reviews: tuple[Review, ...]

    @property
    def source_id(self) -> str:
        """Under which matters and threads are found."""
        return self.package.id if self.package is not None else self.reviews[0].id

    @property
    def title(self) -> str:
        """Whose judgement it is."""
        return self.reviews[0].judge if len(self.reviews) == 1 else tr("All judges together")

    @property
    def in_place(self) -> bool:
        """Whether links were judged in the study itself."""
        return self.package is None and self.reviews[0].kind is ReviewKind.IN_PLACE


class Matters:
    """The disagreements of one study. They are kept: what is decided on one changes that one alone."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._study: Study = session.study
        self._found: dict[tuple[str, str], dict[Key, Disagreement]] = {}  # by source and layer
        self._stale: frozenset[str] | None = None

    def forget(self, change_set: ChangeSet) -> None:
        """A change may have made other disagreements, and other figures stale."""
        self._stale = None
        if change_set.touches(Review, Sorting, Package, Point) and not _only_followed(change_set):
            self._found.clear()
            return
        for resolution in change_set.of(Resolution):
            self._decided(resolution)

    # Reviews

    def selection_of(self, record_id: str) -> Selection | None:
        """What the id of a review, or of a package with answers, stands for."""
        review = self._study.reviews.get(record_id)
        if review is not None:
            return Selection(self._study.packages.get(review.package_id or ""), (review,))
        package = self._study.packages.get(record_id)
        reviews = self._study.reviews_of(record_id)
        return Selection(package, tuple(reviews)) if package is not None and reviews else None

    def is_stale(self, review: Review) -> bool:
        """Whether its figures hold on another state of the categories than the present one."""
        if self._stale is None:
            self._stale = frozenset(one.id for one in stale_reviews(self._study))
        return review.id in self._stale

    def open_of(self, review: Review) -> int:
        """How many disagreements with a judge wait for a decision."""
        selection = self.selection_of(review.id)
        return sum(one.is_open for one in self.all_of(selection)) if selection is not None else 0

    def open_in_study(self) -> int:
        """How many wait in the whole study; what several judges see alike is one."""
        packages = [one.id for one in self._study.packages_in_order()]
        places = [one.id for one in self._study.reviews_in_order() if one.kind is ReviewKind.IN_PLACE]
        selections = (self.selection_of(one) for one in (*packages, *places))
        return sum(one.is_open for selection in selections if selection for one in self.all_of(selection))

    # Disagreements

    def all_of(self, selection: Selection) -> list[Disagreement]:
        """Those of all layers."""
        if selection.package is None:
            return self.of_layer(selection, Layer.FIRST)
        return [one for layer in Layer for one in self.of_layer(selection, layer)]

    def of_layer(self, selection: Selection, layer: Layer) -> list[Disagreement]:
        """Those of a layer; a review in place has no layers."""
        if selection.package is None:
            return list(self._of_source(selection.reviews[0].id, "").values()) if selection.in_place else []
        found = self._of_source(selection.package.id, layer.value).values()
        wanted = [review.id for review in selection.reviews]
        return [one for one in found if _concerns(one, wanted)]

    def now(self, key: Key) -> Disagreement | None:
        """A disagreement as it is now; None where nobody differs there any more."""
        source, _, aspect = key
        return self._of_source(source, "" if source in self._study.reviews else aspect).get(key)

    def _of_source(self, source: str, layer: str) -> dict[Key, Disagreement]:
        if (source, layer) not in self._found:
            self._found[source, layer] = {key_of(one): one for one in self._look_up(source, layer)}
        return self._found[source, layer]

    def _look_up(self, source: str, layer: str) -> list[Disagreement]:
        study = self._study
        if source in study.reviews:
            return disagreements_in_place(study, study.reviews[source])
        package = study.packages.get(source)
        if package is None:
            return []
        try:
            version = self._session.version_by_id(package.version_id)
        except Refusal:
            return []  # the version is damaged: nothing can be said of the package
        return disagreements_of_package(study, version, package, Layer(layer))

    def _decided(self, resolution: Resolution) -> None:
        """A decision may settle the layers above as well, so the item is looked up anew at all of them."""
        source, item = resolution.source_id, resolution.subject_id
        in_place = source in self._study.reviews
        for aspect in [resolution.aspect] if in_place else [layer.value for layer in Layer]:
            kept, key = self._found.get((source, "" if in_place else aspect)), (source, item, aspect)
            if kept is not None and key in kept:
                kept[key] = matter_of(self._study, self._session.version_by_id, *key)
            elif kept is not None and aspect == resolution.aspect:
                kept.clear()
                kept |= {key_of(one): one for one in self._look_up(source, "" if in_place else aspect)}

    def rows(self, selection: Selection, matters: Sequence[Disagreement]) -> list[Row]:
        """The disagreements as they are shown."""
        if selection.package is None:
            points = {(p.subject_id, p.aspect): p for p in self._study.points_in(selection.reviews[0].id)}
            return [self._row_in_place(one, points) for one in matters]
        package = selection.package
        version = self._session.version_by_id(package.version_id)
        spots = _Spots(version, self._study)
        return [self._row_of_item(one, package, spots, [review.id for review in selection.reviews]) for one in matters]

    def _row_of_item(self, matter: Disagreement, package: Package, spots: "_Spots", judges: list[str]) -> Row:
        judged = tuple(spots.cell(matter.judged[one]) if one in matter.judged else () for one in judges)
        analyst = spots.cell(matter.analyst)
        if package.unit is Unit.CODE:
            code = self._study.codes.get(matter.subject_id) or spots.version.codes.get(matter.subject_id)
            name = code.name if code is not None else tr("A code that is no longer there")
            return Row(key_of(matter), name, False, None, tr("Code"), analyst, judged)
        statement = self._study.statements.get(matter.subject_id)
        if statement is None:
            return Row(key_of(matter), tr("A statement that is no longer there"), False, None, "", analyst, judged)
        return Row(key_of(matter), statement.quotation, True, statement, "", analyst, judged)

    def _row_in_place(self, matter: Disagreement, points: Mapping[tuple[str, str], Point]) -> Row:
        spots = _Spots(self._study, self._study)
        point = points.get((matter.subject_id, matter.aspect))
        judged: Cell = ()
        if point is not None:
            judged = (Spot(verdict_words(point.verdict), None, False),)
            if point.suggested:
                judged = (*judged, spots.suggested(point.suggested))
        analyst = spots.cell(matter.aspect) if matter.aspect else ()
        statement = self._study.statements.get(matter.subject_id)
        if statement is not None:
            return Row(key_of(matter), statement.quotation, True, statement, "", analyst, (judged,))
        card = self._study.codes.get(matter.subject_id) or self._study.categories.get(matter.subject_id)
        if card is None:
            gone = tr("What is no longer there")
            return Row(key_of(matter), gone, False, None, "", analyst, (judged,))
        own = analyst or ((spots.spot(card.id),) if isinstance(card, Category) else ())
        kind = tr("Code") if isinstance(card, InitialCode) else tr("Category")
        if not matter.aspect:
            kind = tr("The category itself")
        return Row(key_of(matter), card.name, False, None, kind, own, (judged,))


class _Spots:
    """Names and colours of places, as they were when they were packed; the colour is today's where there is one."""

    def __init__(self, version: Study, study: Study) -> None:
        self.version = version
        self._study = study
        self._then, self._now = Colouring(version), Colouring(study)
        self._cells: dict[str, Cell] = {}

    def cell(self, places: str) -> Cell:
        """What a place as in ``Sorting`` shows."""
        if places not in self._cells:
            self._cells[places] = self._read(places)
        return self._cells[places]

    def spot(self, record_id: str) -> Spot:
        """A category or a code."""
        category = self.version.categories.get(record_id) or self._study.categories.get(record_id)
        if category is not None:
            kept = self._study.categories.get(record_id)
            colour = self._now.of_category(kept) if kept is not None else self._then.of_category(category)
            return Spot(category.name, colour)
        code = self.version.codes.get(record_id) or self._study.codes.get(record_id)
        if code is not None:
            return Spot(code.name, self._now.of_code(code.id))
        return Spot(tr("no longer there"), None, False)

    def suggested(self, text: str) -> Spot:
        """What a reviewer suggested in place of a link: a card's id, or words."""
        known = self._study.categories.get(text) or self._study.codes.get(text)
        return self.spot(known.id) if known is not None else Spot(text, None)

    def _read(self, places: str) -> Cell:
        if places == NOWHERE:
            return (Spot(tr("Fits nowhere"), None, False),)
        if places == UNSURE:
            return (Spot(tr("Unsure"), None, False),)
        if not places:
            return (Spot(tr("No place"), None, False),)
        return tuple(self.spot(one) for one in places.split("+"))


def _concerns(matter: Disagreement, judges: list[str]) -> bool:
    """Whether one of the judges differs from the analysis; what was decided on stays listed for who judged it."""
    answers = [matter.judged[judge] for judge in judges if judge in matter.judged]
    return any(one != matter.analyst for one in answers) or (bool(answers) and matter.resolution is not None)


def _only_followed(change_set: ChangeSet) -> bool:
    """Whether of the reviews nothing changed but on which state of the categories their figures hold."""
    if change_set.touches(Sorting, Package, Point):
        return False
    pairs = [(change.before, change.after) for change in change_set.changes if isinstance(change.record, Review)]
    reviews = [(a, b) for a, b in pairs if isinstance(a, Review) and isinstance(b, Review)]
    return len(reviews) == len(pairs) and all(replace(a, fingerprint=b.fingerprint) == b for a, b in reviews)


def key_of(matter: Disagreement) -> Key:
    """What names a disagreement."""
    return matter.source_id, matter.subject_id, matter.aspect


def layer_of(matter_key: Key) -> Layer | None:
    """The layer that a matter of a sorting is about; None for a link."""
    try:
        return Layer(matter_key[2])
    except ValueError:
        return None
