"""Quantity words of definitions and draft sentences against the counts of the study.

What a word means is our convention, and no source is claimed for it. A count can contradict *all* (N of N), *not all*
(fewer than N), *none* (0), *most* (more than half), *half* (exactly half; with an odd N one of the two nearest),
*minority* (fewer than half), *both* (2 of 2), numbers (as they say) and *one of* (at least 1). *Few*, *some*, *several*
and *many* are vague and left to the reader, but for what is plainly impossible: nobody at all, few of more than half,
many of less than a quarter. *Nearly* and *about* are always left to the reader. Of the study itself this says nothing.

The participants are those of all interviews (and of statements without a transcript), not only those with a statement;
a transcript of nobody known stands for one. The settings are theirs; the statements are all that are selected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from phenocode.analysis.interviews import interviews_of
from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import Category, Layer, Statement
from phenocode.text.finding import Finder
from phenocode.text.fold import fold_map
from phenocode.text.quantities import Meaning, Of, QuantityWord, find_quantities

TEXTS = ("definition", "referential", "structural", "internal_horizon", "external_horizon", "relevance")
"""The fields of a category that say what it is."""

DRAFT = "text"
"""Where a word stands that is in no field of a category."""

_HALF = 2
_QUARTER = 4


class Judgement(StrEnum):
    """What a count says to a word."""

    FITS = "fits"
    DOES_NOT_FIT = "does_not_fit"
    JUDGE = "judge"


JUDGEMENT_WORDS = {
    Judgement.FITS: mark("fits"),
    Judgement.DOES_NOT_FIT: mark("does not fit"),
    Judgement.JUDGE: mark("for you to judge"),
}
TEXT_WORDS = {
    "definition": mark("Definition"),
    "referential": mark("Referential aspect"),
    "structural": mark("Structural aspect"),
    "internal_horizon": mark("Internal horizon"),
    "external_horizon": mark("External horizon"),
    "relevance": mark("Relevance"),
    DRAFT: mark("Draft sentence"),
}
_COUNTED = {
    Of.PARTICIPANTS: (mark("{count} of {total} participants ({percent} %)"), mark("{count} of {total} participants")),
    Of.SETTINGS: (mark("{count} of {total} settings ({percent} %)"), mark("{count} of {total} settings")),
    Of.STATEMENTS: (mark("{count} of {total} statements ({percent} %)"), mark("{count} of {total} statements")),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many of how many."""

    of: Of
    count: int
    total: int

    @property
    def percent(self) -> int | None:
        """Rounded to a whole number; 0 only for none and 100 only for all. None of an empty whole."""
        if not self.total:
            return None
        if self.count in (0, self.total):
            return 100 * self.count // self.total
        return min(max((200 * self.count + self.total) // (2 * self.total), 1), 99)

    @property
    def said(self) -> str:
        """The count as a sentence of the interface: "7 of 9 participants (78 %)"."""
        full, bare = _COUNTED[self.of]
        if self.percent is None:
            return tr(bare, count=self.count, total=self.total)
        return tr(full, count=self.count, total=self.total, percent=self.percent)


@dataclass(frozen=True, slots=True)
class Checked:
    """A quantity word beside the count of one category."""

    category_id: str
    where: str  # a field of the category, or ``DRAFT``
    word: QuantityWord
    count: Count
    judgement: Judgement

    def as_json(self, study: Study) -> dict[str, Any]:
        """The word as the command line tells it."""
        category = study.categories[self.category_id]
        return {
            **word_json(self.word),
            "count": self.count.count,
            "total": self.count.total,
            "percent": self.count.percent,
            "judgement": self.judgement.value,
            "where": {"category": category.name, "layer": category.layer.value, "text": self.where},
        }


@dataclass(frozen=True, slots=True)
class TextCheck:
    """A draft sentence: its words, the categories that it is about, and each word beside each category's count."""

    text: str
    words: tuple[QuantityWord, ...]
    categories: tuple[Category, ...]  # empty: nobody chose one, and the text names none
    checked: tuple[Checked, ...]


class Counts:
    """The counts of a study as it is now: whoever changes it makes them anew."""

    def __init__(self, study: Study) -> None:
        self._study = study
        people: set[str] = set()
        settings: set[str] = set()
        interviews, _ = interviews_of(study)
        for interview in interviews:
            transcript = study.transcripts.get(interview.id)
            known = study.people_in(transcript) if transcript is not None else []
            people |= {person.id for person in known} or {interview.id}
            settings |= {person.setting_id for person in known if person.setting_id}
        reached = self._reached(study.statements_in_order())
        self._totals = {
            Of.PARTICIPANTS: len(people | reached[Of.PARTICIPANTS]),
            Of.SETTINGS: len(settings | reached[Of.SETTINGS]),
            Of.STATEMENTS: study.count_statements(),
        }
        self._of_category: dict[str, dict[Of, set[str]]] = {}

    def of(self, category: Category, of: Of) -> Count:
        """How many of ``of`` have a statement that reaches the category."""
        if category.id not in self._of_category:
            self._of_category[category.id] = self._reached(self._study.statements_below(category))
        return Count(of, len(self._of_category[category.id][of]), self._totals[of])

    def _reached(self, statements: Iterable[Statement]) -> dict[Of, set[str]]:
        study = self._study
        reached: dict[Of, set[str]] = {of: set() for of in Of}
        for statement in statements:
            reached[Of.STATEMENTS].add(statement.id)
            person = study.participant_of(statement)
            transcript = study.transcripts.get(statement.transcript_id or "")
            if person is not None:
                reached[Of.PARTICIPANTS].add(person.id)
                if person.setting_id:
                    reached[Of.SETTINGS].add(person.setting_id)
            elif transcript is not None and not study.people_in(transcript):
                reached[Of.PARTICIPANTS].add(transcript.id)
        return reached


def check_text(study: Study, text: str, category_id: str | None = None, *, counts: Counts | None = None) -> TextCheck:
    """Check a draft sentence against a category, or against those whose names stand in it."""
    words = tuple(find_quantities(text))
    known = study.categories.get(category_id or "")
    categories = (known,) if known is not None else categories_named(study, text)
    if not words or not categories:
        return TextCheck(text, words, categories, ())
    counts = counts or Counts(study)
    checked = tuple(_checked(counts, category, DRAFT, word) for category in categories for word in words)
    return TextCheck(text, words, categories, checked)


def check_category(
    study: Study, category: Category, counts: Counts | None = None, *, fields: Sequence[str] = TEXTS
) -> list[Checked]:
    """The quantity words in the texts of one category, in the order of the texts."""
    found = [(field, word) for field in fields for word in find_quantities(getattr(category, field))]
    if not found:
        return []
    counts = counts or Counts(study)
    return [_checked(counts, category, field, word) for field, word in found]


def check_definitions(study: Study) -> list[Checked]:
    """The quantity words in the texts of all categories: those that do not fit first, then those to be judged."""
    counts = Counts(study)
    found = [
        one
        for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST)
        for category in study.layer(layer)
        for one in check_category(study, category, counts)
    ]
    order = (Judgement.DOES_NOT_FIT, Judgement.JUDGE, Judgement.FITS)
    return sorted(found, key=lambda one: order.index(one.judgement))


def categories_named(study: Study, text: str) -> tuple[Category, ...]:
    """The categories whose names stand in a text as whole words; of names within each other the longer."""
    folded = fold_map(text)
    found = [
        (place.start, -place.end, category)
        for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST)
        for category in study.layer(layer)
        if category.name.strip()
        for place in Finder(category.name, word=True).find(folded)
    ]
    taken: list[tuple[int, int]] = []
    named: dict[str, Category] = {}
    for start, minus_end, category in sorted(found, key=lambda one: one[1] + one[0]):
        span = (start, -minus_end)
        if span in taken or all(span[1] <= begin or end <= start for begin, end in taken):
            taken.append(span)
            named[category.id] = category
    first = {category.id: start for start, _, category in sorted(found, key=lambda one: -one[0])}
    return tuple(sorted(named.values(), key=lambda category: first[category.id]))


def judge(word: QuantityWord, count: Count) -> Judgement:
    """Whether a count can contradict a word, and does."""
    verdict = None if word.unsure or not count.total else _holds(word, count.count, count.total)
    if verdict is None:
        return Judgement.JUDGE
    return Judgement.FITS if verdict else Judgement.DOES_NOT_FIT


def word_json(word: QuantityWord) -> dict[str, Any]:
    """A word that was found, as the command line tells it."""
    return {
        "word": word.word,
        "start": word.start,
        "end": word.end,
        "meaning": word.meaning.value,
        "of": word.of.value,
        "assumed": word.assumed,
    }


def _checked(counts: Counts, category: Category, where: str, word: QuantityWord) -> Checked:
    count = counts.of(category, word.of)
    return Checked(category.id, where, word, count, judge(word, count))


def _holds(word: QuantityWord, n: int, total: int) -> bool | None:
    """Whether a word holds of ``n`` of ``total``; None where that is the reader's to say."""
    if word.total is not None and word.total != total:
        return False
    match word.meaning:
        case Meaning.ALL:
            return n == total
        case Meaning.NOT_ALL:
            return n < total
        case Meaning.NONE:
            return n == 0
        case Meaning.MOST:
            return n * _HALF > total
        case Meaning.MINORITY:
            return n * _HALF < total
        case Meaning.HALF:
            return abs(n * _HALF - total) <= total % _HALF
        case Meaning.BOTH:
            return n == total == 2
        case Meaning.NUMBER:
            return (word.least is None or n >= word.least) and (word.most is None or n <= word.most)
        case Meaning.ONE_OF:
            return n >= 1
        case Meaning.FEW:
            return None if 0 < n * _HALF <= total else False
        case Meaning.MANY:
            return None if n and n * _QUARTER >= total else False
        case Meaning.SOME | Meaning.SEVERAL:
            return None if n else False
        case Meaning.ABOUT:
            return None
