"""Transcripts that two copies have with other texts: their statements brought into one text before they are compared.

Where only one side corrected a transcript, its text holds and the other side's statements are anchored again in it, by
their words. Where both did, the statements follow the text that is chosen; they are prepared for either.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias, cast

from phenocode.commands.correcting import place_statement
from phenocode.commands.joining_base import DONE, Base
from phenocode.commands.joining_ids import Ids, renamed
from phenocode.commands.reimporting import anchor_again
from phenocode.commands.session import Session
from phenocode.study.model import Study
from phenocode.study.records import Cause, Recheck, Record, Span, Statement, Transcript, new_id
from phenocode.text.joiners import same_words

Records: TypeAlias = dict[str, Record]


@dataclass(slots=True)
class Places:
    """Where statements lie in each of two texts between which somebody has to choose."""

    mine: dict[str, Statement] = field(default_factory=dict)
    theirs: dict[str, Statement] = field(default_factory=dict)


@dataclass(slots=True)
class Texts:
    """What became of statements whose transcript has another text in the other copy."""

    chosen: dict[str, Places] = field(default_factory=dict)  # by transcript: both sides corrected it
    rechecks: dict[str, list[tuple[tuple[Span, ...], Recheck]]] = field(default_factory=dict)  # valid at these spans
    moved: set[str] = field(default_factory=set)  # statements that were anchored again
    lost: set[str] = field(default_factory=set)  # those of them whose words stand nowhere
    masked: bool = False  # names were replaced on one side: words of the other side's text are not kept

    def rename(self, ids: Ids) -> None:
        """Take other ids for the copy's records."""
        if not ids:
            return
        for places in self.chosen.values():
            places.mine = {one: _renamed(statement, ids) for one, statement in places.mine.items() if one not in ids}
            # Of the same statement marked on both sides, each has its own place in its own text.
            paired = {ids[one]: places.theirs[one] for one in places.theirs if one in ids}
            places.theirs = {
                one: _renamed(statement, ids) for one, statement in (places.theirs | paired).items() if one not in ids
            }
        for one in [one for one in self.rechecks if one in ids]:
            kept = self.rechecks.setdefault(ids[one], [])
            for spans, recheck in self.rechecks.pop(one):
                kept.append((spans, replace(recheck, statement_id=ids[one])))


def _renamed(statement: Statement, ids: Ids) -> Statement:
    return cast(Statement, renamed(statement, ids))


def in_one_text(
    mine: Session, theirs: Session, sides: tuple[Records, Records], base: Base, go_on: Callable[[], None]
) -> Texts:
    """Bring the statements of ``sides`` (mine, the copy's) and of ``base`` into one text, transcript by transcript.

    ``go_on`` is called before each, and may raise.
    """
    texts = Texts(masked=any(_replaced_names(session, base.step) for session in (mine, theirs)))
    was = base.records
    own, other = sides
    for transcript_id, transcript in mine.study.transcripts.items():
        there = theirs.study.transcripts.get(transcript_id)
        if there is None or there.source_id == transcript.source_id:
            continue
        go_on()
        former = was.get(transcript_id)
        known = former.source_id if isinstance(former, Transcript) else None
        to_mine = _anchoring(theirs, mine, there, transcript)
        to_theirs = _anchoring(mine, theirs, transcript, there)
        if known == transcript.source_id:
            _bring(texts, mine.study, transcript_id, (own, other), was, to_theirs)
        elif known == there.source_id:
            _bring(texts, theirs.study, transcript_id, (other, own), was, to_mine)
        else:
            texts.chosen[transcript_id] = _prepare(
                texts, (mine.study, theirs.study), transcript_id, sides, was, (to_mine, to_theirs)
            )
    return texts


def _replaced_names(session: Session, since: int) -> bool:
    return any(
        step.label == "study.pseudonymise" and step.state == DONE and step.number > since for step in session.history()
    )


_Anchor: TypeAlias = Callable[[Statement], list[Span]]


def _anchoring(session: Session, other: Session, transcript: Transcript, there: Transcript) -> _Anchor:
    """Where statements of one side's text lie in the other's; texts are compared when the first is asked for."""
    anchors: list[_Anchor] = []

    def spans_of(statement: Statement) -> list[Span]:
        if not anchors:
            anchors.append(anchor_again(session.source(transcript.source_id).text, other.source(there.source_id).text))
        return anchors[0](statement)

    return spans_of


def _bring(
    texts: Texts,
    study: Study,
    transcript_id: str,
    sides: tuple[Records, Records],
    base: Records,
    anchor: _Anchor,
) -> None:
    """Bring the first of ``sides`` into the text of the second, which alone corrected it."""
    losing, holding = sides
    for statement in study.statements_in(transcript_id):
        former, there = base.get(statement.id), holding.get(statement.id)
        kept = isinstance(former, Statement) and same_place(statement, former)
        if isinstance(there, Statement) and isinstance(former, Statement) and kept:
            # Only the other side moved it; whose words they are may be told on either.
            losing[statement.id], base[statement.id] = _moved_to(statement, there), _moved_to(former, there)
            continue
        losing[statement.id] = brought = _again(texts, study, statement, anchor)
        if not isinstance(former, Statement):
            continue
        if kept:
            base[statement.id] = at_place_of(former, brought)
        else:
            moved = place_statement(study, former, anchor(former)) if former.anchored else former
            base[statement.id] = moved


def _prepare(
    texts: Texts,
    studies: tuple[Study, Study],
    transcript_id: str,
    sides: tuple[Records, Records],
    base: Records,
    anchors: tuple[_Anchor, _Anchor],
) -> Places:
    places = Places()
    own, other = sides
    mine, theirs = studies
    in_it = {s.id for study in studies for s in study.statements_in(transcript_id)}
    for one in sorted(in_it):
        here, there, former = own.get(one), other.get(one), base.get(one)
        if isinstance(here, Statement) and isinstance(there, Statement):
            places.mine[one], places.theirs[one] = here, there
            other[one] = at_place_of(there, here)
        elif isinstance(here, Statement):
            places.mine[one] = here
            places.theirs[one] = _again(texts, mine, here, anchors[1])
        elif isinstance(there, Statement):
            places.theirs[one] = there
            here = places.mine[one] = other[one] = _again(texts, theirs, there, anchors[0])
        if isinstance(former, Statement) and isinstance(here, Statement):
            base[one] = at_place_of(former, here)
    return places


def _again(texts: Texts, study: Study, statement: Statement, anchor: _Anchor) -> Statement:
    """A statement in the other text, with what asks to look at it where its words are others there."""
    if not statement.anchored:
        return statement
    placed = place_statement(study, statement, anchor(statement))
    texts.moved.add(statement.id)
    if not placed.anchored:
        texts.lost.add(statement.id)
    if not placed.anchored or not same_words(statement.quotation, placed.quotation):
        changed = Cause.PSEUDONYMISED if texts.masked else Cause.CORRECTED
        former = "" if texts.masked else statement.quotation
        recheck = Recheck(new_id(), statement.id, changed if placed.anchored else Cause.LOST, former)
        texts.rechecks.setdefault(statement.id, []).append((placed.spans, recheck))
    return placed


def _moved_to(statement: Statement, other: Statement) -> Statement:
    return replace(statement, transcript_id=other.transcript_id, spans=other.spans)


def same_place(one: Statement, other: Statement) -> bool:
    """Whether two states of a statement lie at the same words."""
    return (one.transcript_id, one.spans) == (other.transcript_id, other.spans)


def at_place_of(statement: Statement, other: Statement) -> Statement:
    """A statement at the place of another state of it."""
    return replace(statement, transcript_id=other.transcript_id, participant_id=other.participant_id, spans=other.spans)
