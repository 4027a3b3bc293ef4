"""Which codes fit what is typed into the code palette, and what Enter takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.i18n import tr, trn
from phenocode.study.model import Chain, Study
from phenocode.study.records import InitialCode
from phenocode.text.names import name_key, rank_names, similarity
from phenocode.ui.read.match_row import Match

_MATCHES = 12
_HOLDS = 97.0  # from this score on a name holds what was typed; under it, it is only like it
_NEAR = 75.0  # from this likeness on a name is called near
_SURELY_MEANT = 85.0  # from this likeness on Enter takes the name rather than making a new one


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a typed text: the matches, the best first, and why no new code can be made, if so."""

    matches: tuple[Match, ...]
    refused: str  # the name that is the same; empty when a new code can be made
    chosen: int  # the row that Enter takes; the one after the last makes a new code


def find_codes(study: Study, codes: Sequence[InitialCode], names: Sequence[str], typed: str) -> Found:
    """Rank the codes for what was ``typed``; ``names`` are theirs, in the same order."""
    matches: list[Match] = []
    same = ""
    chosen = -1
    for index, score in rank_names(typed, names, limit=_MATCHES):
        code = codes[index]
        likeness = 100.0 if score >= 100 else similarity(typed, code.name)
        tag = ""
        if name_key(code.name) == name_key(typed):
            tag, same = tr("same name"), code.name
        elif likeness >= _NEAR:
            tag = tr("near")
        if chosen < 0 and (score >= _HOLDS or likeness >= _SURELY_MEANT):
            chosen = len(matches)
        matches.append(Match(code.id, code.name, tag, _chain_words(study, code)))
    return Found(tuple(matches), same, chosen if chosen >= 0 else len(matches))


def _chain_words(study: Study, code: InitialCode) -> str:
    """Where a code stands, and how many statements carry it."""
    count = trn("{n} statement", "{n} statements", study.count_statements_with(code.id))
    chain: Chain = study.chain_of(code.id)
    names = [category.name for category in (chain.first, chain.second, chain.encounter) if category is not None]
    if not names:
        return tr("not placed yet, {count}", count=count)
    return tr("{chain}, {count}", chain=" › ".join(names), count=count)
