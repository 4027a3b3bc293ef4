"""Search on the folded key: parts of words or whole words in transcripts, statements, codes, memos and literature."""

import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.records import Statement, Transcript
from phenocode.text.fold import fold, fold_map

PLACES = ("transcripts", "statements", "codes", "memos", "literature")
"""Where can be searched."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words were found.

    ``start`` and ``end`` are code points of the stored text: of the source for transcripts and literature, of the
    quotation for statements, of the name for codes, of the text for memos. ``text`` is what stands there.
    """

    where: str
    id: str
    name: str
    start: int
    end: int
    text: str
    level: str = "fold"


def search(
    study: Study,
    text_of_source: Callable[[str], str],
    query: str,
    *,
    where: Collection[str] = PLACES,
    word: bool = False,
) -> Iterator[Hit]:
    """Find ``query`` after folding, place by place in the order of ``PLACES``; hits never overlap.

    ``text_of_source`` gives a text by its source's id. With ``word`` only whole words are found. Raises Refusal when
    nothing is left of the query after folding.
    """
    needle = fold(query).strip()
    if not needle:
        raise Refusal("Type a word to search for.")
    return _search(study, text_of_source, needle, where, word)


def _search(
    study: Study, text_of_source: Callable[[str], str], needle: str, where: Collection[str], word: bool
) -> Iterator[Hit]:
    for place in PLACES:
        if place not in where:
            continue
        for record_id, name, text in _texts(study, text_of_source, place):
            for start, end in find_folded(text, needle, word=word):
                yield Hit(place, record_id, name, start, end, text[start:end])


def find_folded(text: str, needle: str, *, word: bool) -> Iterator[tuple[int, int]]:
    """Where a folded ``needle`` lies in ``text``: code points, half-open, without overlaps."""
    key = fold(text)
    at = key.find(needle)
    if at < 0:
        return
    folded = fold_map(text)  # only for texts with a hit: the map costs far more than the search
    shown = 0
    while at >= 0:
        after = at + len(needle)
        start, end = folded.span(at, after)
        if start >= shown and (not word or _whole(key, at, after)):
            yield start, end
            shown = end
        at = key.find(needle, at + 1)


def _whole(key: str, start: int, end: int) -> bool:
    """Whether a run of a folded text begins and ends where words do."""
    begins = start == 0 or not (_in_word(key[start - 1]) and _in_word(key[start]))
    ends = end == len(key) or not (_in_word(key[end - 1]) and _in_word(key[end]))
    return begins and ends


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")


def _texts(study: Study, text_of_source: Callable[[str], str], place: str) -> Iterator[tuple[str, str, str]]:
    """The texts of a place, each as (id of its record, name to show, text)."""
    match place:
        case "transcripts":
            yield from _sources(study.interviews(), text_of_source)
        case "literature":
            literature = sorted((t for t in study.transcripts.values() if t.literature), key=study.interview_key)
            yield from _sources(literature, text_of_source)
        case "statements":
            for statement in study.statements_in_order():
                yield statement.id, _whose(study, statement), statement.quotation
        case "codes":
            for code in study.codes_in_order():
                yield code.id, code.name, code.name
        case "memos":
            for memo in study.memos.values():
                subject = study.find(memo.subject_id)
                yield memo.subject_id, str(getattr(subject, "name", "")), memo.text


def _sources(transcripts: list[Transcript], text_of_source: Callable[[str], str]) -> Iterator[tuple[str, str, str]]:
    for transcript in transcripts:
        yield transcript.id, transcript.name, text_of_source(transcript.source_id)


def _whose(study: Study, statement: Statement) -> str:
    """The name of the transcript that a statement lies in, else of the participant who said it."""
    source = study.transcripts.get(statement.transcript_id or "") or study.participant_of(statement)
    return source.name if source else ""
