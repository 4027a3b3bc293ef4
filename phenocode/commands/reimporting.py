"""A corrected file in place of a transcript's text: every statement is anchored again by its words.

First where the difference of the two texts puts them; where the words are others there, at the same words nearby; where
these are not, at the changed place, if most of its letters are still there; and last at the same words anywhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from phenocode.commands.correcting import (
    Correction,
    Rewriting,
    divided,
    known_labels,
    make_correction,
    place_statement,
    store_correction,
)
from phenocode.commands.importing import Prepared
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import shown_name
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Cause, Moment, Span, Statement
from phenocode.text.edits import Edit, Moves, find_edits
from phenocode.text.fold import fold, fold_map
from phenocode.text.quotations import Quotations
from phenocode.text.turns import label_key

_LEAST_KEPT = 0.6  # of a place's letters, before and after: between unrelated sentences a third are equal by chance
_NEARBY = 500  # letters
_MOST_PLACES = 10_000


def prepare_reimport(session: Session, transcript_id: str, prepared: Prepared) -> Correction:
    """What a file that was read again does to a transcript; empty when the text is the same.

    ``unplaced`` of the answer are the statements whose words are in the new text no more. Raises Refusal for a file
    without words.
    """
    study = session.study
    transcript = study.transcripts[transcript_id]
    old, new = session.source(transcript.source_id), prepared.source
    if old.text == new.text:
        return make_correction(session, [], [])
    if not new.text.strip():
        raise Refusal("{file} has no words in it. Choose another file.", file=shown_name(str(prepared.choice.path)))
    edits = tuple(find_edits(old.text, new.text))
    moves = Moves(edits)
    moments = new.moments or tuple(Moment(moves.offset(one.offset), one.milliseconds) for one in old.moments)
    known = known_labels(session, transcript) | set(map(label_key, prepared.document.labels))
    source = divided(new.text, known, moments, literature=transcript.literature)
    places = _Places(source.text, edits)
    moved = [
        place_statement(study, statement, places.spans_of(statement))
        for statement in study.statements_in(transcript_id)
        if statement.anchored
    ]
    changed = replace(
        transcript,
        source_id=source.id,
        characters=len(source.text),
        file_name=shown_name(str(prepared.choice.path)),
    )
    return make_correction(session, [Rewriting(changed, source, edits)], moved)


def store_reimport(
    session: Session, correction: Correction, *, reason: str = "", origin: object | None = None
) -> ChangeSet:
    """Store a prepared re-import as one step; the same text leaves none. Raises Refusal as ``store_correction``."""
    return store_correction(
        session, correction, label="transcript.reimport", cause=Cause.REIMPORTED, reason=reason, origin=origin
    )


def anchor_again(old: str, new: str) -> Callable[[Statement], list[Span]]:
    """Where the words of a statement of the text ``old`` stand in ``new``; spans that stand nowhere are left out."""
    return _Places(new, find_edits(old, new)).spans_of


class _Places:
    """Where words of the old text stand in the new one."""

    def __init__(self, new: str, edits: Sequence[Edit]) -> None:
        self._new = new
        self._edits = edits
        self._moves = Moves(edits)
        self._squeezed = _squeezed(new)
        self._quotations = Quotations([fold_map(new)])

    def spans_of(self, statement: Statement) -> list[Span]:
        """A statement's spans in the new text; those that stand nowhere are left out."""
        found = [self._place(span) for span in statement.spans]
        return [Span(*place, self._new[slice(*place)]) for place in found if place is not None]

    def _place(self, span: Span) -> tuple[int, int] | None:
        start, end = span.start or 0, span.end or 0
        moved = self._moves.span(start, end)
        if moved is not None and self._new[slice(*moved)] == span.text:
            return moved
        expected = self._moves.offset(start)
        same = self._same(span.text, expected)
        if same is not None and abs(same[0] - expected) <= _NEARBY:
            return same
        # Far away, the same words may be another passage; the changed place is looked at again by the researcher.
        return self._changed(start, end, moved) or same

    def _same(self, words: str, expected: int) -> tuple[int, int] | None:
        """The place of the same words that is nearest to where they are expected."""
        if _squeezed(words) not in self._squeezed:
            return None
        places = self._quotations.locate(words, limit=_MOST_PLACES)
        spans = [place.spans[0] for place in places if place.exact and len(place.spans) == 1]
        return min(spans, key=lambda span: abs(span[0] - expected), default=None)

    def _changed(self, start: int, end: int, moved: tuple[int, int] | None) -> tuple[int, int] | None:
        """The changed place, without the spaces at its ends, unless too few of its letters were kept."""
        if moved is None:
            return None
        gone = sum(
            min(edit.end, end) - max(edit.start, start) for edit in self._edits if edit.start < end and edit.end > start
        )
        words = self._new[slice(*moved)]
        stripped = words.strip()
        if not stripped or end - start - gone < _LEAST_KEPT * max(end - start, len(words)):
            return None
        first = moved[0] + len(words) - len(words.lstrip())
        return first, first + len(stripped)


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())
