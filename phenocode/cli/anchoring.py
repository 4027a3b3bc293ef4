"""Commands that look for words in the transcripts: anchor (statements without a place) and locate (pasted words)."""

import argparse
import math
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.anchoring import (
    PlaceIn,
    anchor_statements,
    certain,
    propose_places,
    unanchored_statements,
)
from phenocode.i18n import tr, trn
from phenocode.study.model import Study


def anchor(arguments: argparse.Namespace) -> Answer:
    """Propose places for the statements that have none; with ``--accept-exact`` take those that are certain."""
    accept = arguments.accept_exact
    lines: list[str] = []
    with opened(arguments.study, read_only=not accept) as session:
        if accept:
            session.refuse_if_read_only()
        study = session.study
        open_ = [statement.id for statement in unanchored_statements(study)]
        proposals = propose_places(session, statement_ids=open_)
        if accept:
            sure = [
                (proposal.statement_id, proposal.places[0].transcript_id, proposal.places[0].spans)
                for proposal in proposals
                if proposal.statement_id is not None and certain(proposal)
            ]
            placed = anchor_statements(session, sure)
            lines.append(trn("1 statement was placed", "{n} statements were placed", len(placed)))
            proposals = [proposal for proposal in proposals if not certain(proposal)]
    value = [
        {"statement": p.statement_id, "quotation": p.quotation, "places": [_row(study, place) for place in p.places]}
        for p in proposals
    ]
    for proposal in proposals:
        lines.append(proposal.quotation)
        lines += [f"  {_line(study, place)}" for place in proposal.places] or [f"  {tr('found nowhere')}"]
    lines.append(trn("1 statement without a place", "{n} statements without a place", len(proposals)))
    return Answer(value, lines)


def locate(arguments: argparse.Namespace) -> Answer:
    """Where a pasted quotation stands, or what is most like it."""
    with opened(arguments.study, read_only=True) as session:
        (proposal,) = propose_places(session, [arguments.text])
        study = session.study
    value = [_row(study, place) for place in proposal.places]
    lines = [f"{_line(study, place)}: {place.words}" for place in proposal.places]
    return Answer(value, [*lines, trn("1 place", "{n} places", len(value))])


def _row(study: Study, place: PlaceIn) -> dict[str, Any]:
    return {
        "transcript": study.transcripts[place.transcript_id].name,
        "start": place.spans[0][0],
        "end": place.spans[-1][1],
        "spans": [list(span) for span in place.spans],
        "score": _score(place),
        "exact": place.exact,
        "text": place.words,
    }


def _line(study: Study, place: PlaceIn) -> str:
    name = study.transcripts[place.transcript_id].name
    return f"{name} {place.spans[0][0]}-{place.spans[-1][1]} {tr('exact') if place.exact else _score(place)}"


def _score(place: PlaceIn) -> float:
    """To one decimal, never rounded up: 100 is the score of equal words only."""
    return math.floor(10 * place.score) / 10
