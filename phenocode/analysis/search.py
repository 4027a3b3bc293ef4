"""Search over a study: its transcripts, statements, codes, categories, memos and literature, on their folded keys.

Only the keys are kept in memory, with their sparse maps back. They are made once for each text, in slices if wanted.
"""

from collections.abc import Callable, Collection, Generator, Iterator, MutableMapping
from dataclasses import dataclass, field

from phenocode.analysis.narrowing import Bounds, Narrowing, Scope
from phenocode.analysis.shelves import KINDS, Shelf, Shelves
from phenocode.analysis.steps import finished
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Role, Source, Transcript, Turn
from phenocode.text.finding import Finder, Place
from phenocode.text.fold import Folded, fold_in_steps
from phenocode.text.loose import LooseFinder

PLACES = ("transcripts", "statements", "codes", "categories", "memos", "literature")
"""Where can be searched, in the order of the answer."""

FIRST = 200
"""How many hits are listed unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, where, and what that is narrowed to.

    ``text`` is a word or the words of a phrase; parts of words match unless ``word`` asks for whole ones; ``loose``
    lists apart what is nearly so. Of several ids of one kind any is enough, but each kind that is given has to fit; a
    category stands for all that is below it too.
    """

    text: str
    word: bool = False
    loose: bool = False
    where: Collection[str] = PLACES
    participant_ids: Collection[str] = ()
    setting_ids: Collection[str] = ()
    role: Role | None = None
    code_ids: Collection[str] = ()
    category_ids: Collection[str] = ()

    @property
    def bounds(self) -> Bounds:
        """What it is narrowed to."""
        people, settings = frozenset(self.participant_ids), frozenset(self.setting_ids)
        return Bounds(people, settings, self.role, frozenset(self.code_ids), frozenset(self.category_ids))


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words were found: in a field of a record, with the name that the record is shown under.

    ``start`` and ``end`` are code points of the stored text: of the source for transcripts and literature (field
    ``text``), otherwise of the field: a statement's ``quotation`` or ``relevance``, the ``name`` or ``definition`` of a
    code or category, a category's ``referential``, ``structural`` or ``is_not``, or a ``memo``, whose hits have the id
    of what it is about. ``level`` is ``fold``, ``affix`` or ``loose``.
    """

    where: str
    id: str
    name: str
    field: str
    start: int
    end: int
    level: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: how many hits there are, how many in each place, and the first of them.

    Loose ones are counted apart and listed after the others.
    """

    count: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    loose_count: int = 0
    hits: tuple[Hit, ...] = ()


class SearchIndex:
    """Answers queries over a study as it is now; ``follow`` keeps it in step.

    ``source`` gives a stored text by its id; ``keys`` is where the folded keys of these are kept, by the same ids.
    """

    def __init__(
        self, study: Study, source: Callable[[str], Source], keys: MutableMapping[str, Folded] | None = None
    ) -> None:
        self._study = study
        self._source = source
        self._keys: MutableMapping[str, Folded] = {} if keys is None else keys
        self._turns: dict[str, tuple[Turn, ...]] = {}
        self._shelves = Shelves(study)
        self._narrowing: tuple[Bounds, Narrowing] | None = None

    def follow(self, change_set: ChangeSet) -> None:
        """The study has changed."""
        self._narrowing = None
        self._shelves.follow(change_set)
        if change_set.touches(Transcript):
            used = {transcript.source_id for transcript in self._study.transcripts.values()}
            for change in change_set.changes:
                before = change.before
                if isinstance(before, Transcript) and before.source_id not in used:
                    self._keys.pop(before.source_id, None)
                    self._turns.pop(before.source_id, None)

    @property
    def text_count(self) -> int:
        """How many transcripts and documents there are."""
        return len(self._study.transcripts)

    @property
    def texts_ready(self) -> int:
        """How many of them are folded."""
        return sum(transcript.source_id in self._keys for transcript in self._study.transcripts.values())

    def prepare_in_steps(self) -> Generator[None, None, None]:
        """Fold all that is not folded yet, with a rest every 20,000 characters or so.

        The study may change in between; what is new then is folded with the next query or preparation.
        """
        for transcript in (*self._study.interviews(), *self._study.literature()):
            yield from self._fold_in_steps(transcript.source_id)
        yield from self._shelves.prepare_in_steps()

    def search(self, query: Query, limit: int | None = FIRST) -> Found:
        """Count all hits and list the first ``limit`` (and as many loose ones), or all with None.

        They come in the order of ``PLACES``, then of the records, then of the text; none overlap.

        Raises Refusal when nothing is left of the query after folding.
        """
        return finished(self.search_in_steps(query, limit))

    def search_in_steps(self, query: Query, limit: int | None = FIRST) -> Generator[None, None, Found]:
        """Answer like ``search``, with a rest after each transcript.

        The study must not change between two steps: who changes it begins anew.
        """
        return _Search(self, query, limit).run()

    def spans_in(self, transcript_id: str, query: Query) -> list[tuple[int, int]]:
        """All places in one transcript or document that answer the query, as code points of its text, in order."""
        transcript = self._study.transcripts.get(transcript_id)
        place = "literature" if transcript is not None and transcript.literature else "transcripts"
        if transcript is None or place not in query.where:
            return []
        return sorted((hit.start, hit.end) for hit in _Search(self, query, None).in_transcript(place, transcript))

    def text_of(self, hit: Hit) -> str:
        """The stored text in which a hit lies. Raises KeyError when the study has changed and it is gone."""
        if hit.field == "text":
            return self._source(self._study.transcripts[hit.id].source_id).text
        return self._shelves.text(hit.id, hit.field)

    # What a search asks for

    def transcripts(self, place: str) -> list[Transcript]:
        """The transcripts of a place, in order."""
        return self._study.interviews() if place == "transcripts" else self._study.literature()

    def folded(self, transcript: Transcript) -> Folded:
        """The folded key of a transcript."""
        key = self._keys.get(transcript.source_id)
        return key if key is not None else finished(self._fold_in_steps(transcript.source_id))

    def shelf(self, kind: str) -> Shelf:
        """The short texts of a kind."""
        return self._shelves.shelf(kind)

    def narrowing(self, bounds: Bounds) -> Narrowing:
        """What lies within the bounds, in the study as it is now."""
        if self._narrowing is None or self._narrowing[0] != bounds:
            self._narrowing = (bounds, Narrowing(self._study, bounds, self._turns_of))
        return self._narrowing[1]

    def _turns_of(self, transcript: Transcript) -> tuple[Turn, ...]:
        if transcript.source_id not in self._turns:
            self._turns[transcript.source_id] = self._source(transcript.source_id).turns
        return self._turns[transcript.source_id]

    def _fold_in_steps(self, source_id: str) -> Generator[None, None, Folded]:
        if source_id not in self._keys:
            source = self._source(source_id)
            self._turns[source_id] = source.turns
            self._keys[source_id] = yield from fold_in_steps(source.text)
            yield
        return self._keys[source_id]


class _List:
    """Hits, counted all and kept the first of them."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self.by_place: dict[str, int] = {}
        self.hits: list[Hit] = []

    @property
    def room(self) -> int | None:
        """How many further hits are listed; None for all."""
        return None if self._limit is None else max(0, self._limit - len(self.hits))

    def add(self, place: str, count: int, found: list[Place], hit_of: Callable[[Place], Hit]) -> None:
        """Count ``count`` hits of a place, and list those that were ``found`` as long as there is room."""
        if count:
            self.by_place[place] = self.by_place.get(place, 0) + count
            self.hits += map(hit_of, found[: self.room])


class _Search:
    """One query on its way through the study."""

    def __init__(self, index: SearchIndex, query: Query, limit: int | None) -> None:
        self._index = index
        self._where = query.where
        self._finder = Finder(query.text, word=query.word)
        self._loose_finder = LooseFinder(self._finder) if query.loose else None
        self._narrowing = None if query.bounds == Bounds() else index.narrowing(query.bounds)
        self._exact = _List(limit)
        self._loose = _List(limit)

    def run(self) -> Generator[None, None, Found]:
        """Go through the places."""
        for place in PLACES:
            if place in self._where:
                yield from self._search(place)
        return Found(
            sum(self._exact.by_place.values()),
            self._exact.by_place,
            sum(self._loose.by_place.values()),
            (*self._exact.hits, *self._loose.hits),
        )

    def in_transcript(self, place: str, transcript: Transcript) -> list[Hit]:
        """The hits in one transcript."""
        self._search_text(place, transcript)
        return [*self._exact.hits, *self._loose.hits]

    def _search(self, place: str) -> Iterator[None]:
        if place in KINDS:
            self._search_shelf(place, self._index.shelf(place))
            yield
        else:
            for transcript in self._index.transcripts(place):
                self._search_text(place, transcript)
                yield

    def _search_text(self, place: str, transcript: Transcript) -> None:
        folded = self._index.folded(transcript)

        def hit_of(found: Place) -> Hit:
            span = folded.span(found.start, found.end)
            return Hit(place, transcript.id, transcript.name, "text", *span, found.level)

        scope = None if self._narrowing is None else self._narrowing.scope(transcript, folded)
        self._search_key(place, folded, scope, hit_of)

    def _search_shelf(self, kind: str, shelf: Shelf) -> None:
        def hit_of(found: Place) -> Hit:
            entry, start, end = shelf.entry_at(found)
            return Hit(kind, entry.id, entry.name, entry.field, start, end, found.level)

        scope = None if self._narrowing is None else self._narrowing.shelf_scope(kind, shelf)
        self._search_key(kind, shelf.folded, scope, hit_of, shelf.without_overlaps if shelf.folded.several else None)

    def _search_key(
        self,
        place: str,
        folded: Folded,
        scope: Scope | None,
        hit_of: Callable[[Place], Hit],
        thin: Callable[[list[Place]], list[Place]] | None = None,
    ) -> None:
        """Search one key; ``thin`` takes out places that overlap in what they stand for, though not in the key."""
        if scope is not None and scope.nothing:
            return
        if scope is not None and scope.everything:
            scope = None
        if scope is None and thin is None and self._loose_finder is None:
            # By far the most: counted without a look at each place.
            count = self._finder.count(folded)
            room = self._exact.room
            self._exact.add(place, count, self._finder.find(folded, room) if count and room != 0 else [], hit_of)
            return

        def kept(places: list[Place]) -> list[Place]:
            places = places if thin is None else thin(places)
            return places if scope is None else scope.keep(places)

        places = self._finder.find(folded)
        listed = kept(places)
        self._exact.add(place, len(listed), listed, hit_of)
        if self._loose_finder is not None:
            listed = kept(self._loose_finder.find(folded, places))
            self._loose.add(place, len(listed), listed, hit_of)
