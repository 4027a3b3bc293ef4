"""What is told of the places of a foreign project's passages: how they were read, and which have none."""

from collections.abc import Callable, Iterator

from phenocode.commands.refi_taken import Taken
from phenocode.exchange.refi_offsets import STANDARD, PlacedText, Reading
from phenocode.i18n import mark

Counted = tuple[str, str]
"""A template for one, and one for several."""

NO_PLACE = (
    mark("A passage of {source} has no place in its text and was left out."),
    mark("{n} passages of {source} have no place in its text and were left out."),
)
AREA = (
    mark("A passage of {source} is an area or a stretch of time, no words; it was left out."),
    mark("{n} passages of {source} are areas or stretches of time, no words; they were left out."),
)
UNPLACED = (
    mark("A passage of {source} was taken without a place, by the words that the file gives for it."),
    mark("{n} passages of {source} were taken without a place, by the words that the file gives for them."),
)
JOINED = (
    mark("A passage of {source} stands at the same place as another; their codes became those of one statement."),
    mark("{n} passages of {source} stand at the same place as another; their codes became those of one statement."),
)
DANGLING = (
    mark("A passage of {source} is coded with a code that the file does not have; that coding was left out."),
    mark("Passages of {source} are coded with codes that the file does not have; these {n} codings were left out."),
)
MOMENTS = (
    mark("A mark of time in {source} was left out."),
    mark("{n} marks of time in {source} were left out."),
)
OTHERWISE = (
    mark("A statement of {source} has another reason or participant in the study; what the study has was kept."),
    mark("{n} statements of {source} have other reasons or participants in the study; what the study has was kept."),
)
_MOVED = (
    mark("A passage of {source} was found by its quotation, not where its positions say."),
    mark("{n} passages of {source} were found by their quotations, not where their positions say."),
)
_UNLIKE = (
    mark("A passage of {source} has other words than its quotation says; its positions were taken."),
    mark("{n} passages of {source} have other words than their quotations say; their positions were taken."),
)
_CUT = (
    mark("A passage of {source} goes on after the end of its text; it was taken up to there."),
    mark("{n} passages of {source} go on after the end of its text; they were taken up to there."),
)
_READ_AS = {
    "utf16": mark("The positions in {source} were read as UTF-16, in which an emoji counts as two."),
    "two": mark("The positions in {source} were read with each line end counted as two letters."),
    "one": mark("The positions in {source} were read with each line end counted as one letter."),
    "from_one": mark("The positions in {source} were read as beginning with 1 (or with a byte-order mark counted)."),
    "last_included": mark("The positions in {source} were read as naming the last letter, not the one after it."),
}
_BY_QUOTATIONS = mark("In {source}, {n} of {all} passages stand where their quotations say.")
_BY_BORDERS = mark(
    "{source} has no quotations to check its passages by; they were read so that most ends ({n} of {all}) stand "
    "between words."
)


def tell_counted(tell: Callable[..., None], count: int, words: Counted, name: str) -> None:
    """Say one of two templates of a source, or nothing where there is nothing to count."""
    if count == 1:
        tell(words[0], source=name)
    elif count:
        tell(words[1], n=count, source=name)


def tell_reading(taken: Taken, placed: PlacedText, name: str) -> None:
    """Say how the positions in a source were read, where it isn't as the standard has it."""
    if not placed.places or placed.reading == STANDARD:
        return
    for key in _words_of(placed.reading):
        taken.warn(_READ_AS[key], source=name)
    if placed.quoted:
        taken.warn(_BY_QUOTATIONS, source=name, n=placed.quoted, all=len(placed.places))
    else:
        taken.warn(_BY_BORDERS, source=name, n=placed.borders, all=2 * len(placed.places))


def tell_places(taken: Taken, placed: PlacedText, name: str) -> None:
    """Say which passages stand elsewhere than their positions or their quotations say."""
    tell_counted(taken.warn, sum(1 for place in placed.places if place.moved), _MOVED, name)
    tell_counted(taken.warn, sum(1 for place in placed.places if place.cut), _CUT, name)
    # Where most names are no quotations, they are labels, and those that differ mean nothing.
    if placed.quoted * 2 > len(placed.places):
        unlike = sum(1 for place in placed.places if place.start >= 0 and not place.checked)
        tell_counted(taken.warn, unlike, _UNLIKE, name)


def _words_of(reading: Reading) -> Iterator[str]:
    """What is told of a reading, by key."""
    if reading.line_ends != STANDARD.line_ends:
        yield reading.line_ends
    yield from (key for key in ("utf16", "from_one", "last_included") if getattr(reading, key))
