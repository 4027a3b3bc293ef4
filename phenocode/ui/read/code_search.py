"""Which codes fit what is typed into the code palette, and what Enter takes."""

from collections.abc import Generator
from dataclasses import dataclass

from phenocode.analysis.overlaps import Reason, TypedOverlaps
from phenocode.i18n import mark, tr, trn
from phenocode.study.model import Chain, Study
from phenocode.study.records import InitialCode
from phenocode.text.likeness import Form
from phenocode.text.names import LIKE
from phenocode.ui.read.match_row import Match

_MATCHES = 12
_HOLDS = 97.0  # from this score on a name holds what was typed; under it, it is only like it
_NEAR = 75.0  # from this likeness on a name is called near, with the reason
_SURELY_MEANT = 85.0  # from this likeness on Enter takes the name rather than making a new one
_WHY = {
    Form.ORDER: mark("same words in another order"),
    Form.ENDINGS: mark("differs only in endings"),
    Form.ALIKE: mark("{percent} % alike"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a typed text: the matches, the best first, and why no new code can be made, if so."""

    matches: tuple[Match, ...]
    refused: str  # the name that is the same; empty when a new code can be made
    chosen: int  # the row that Enter takes; the one after the last makes a new code
    nearest: str = ""  # the name that a new code would almost have


class CodeSearch:
    """The codes of a study as they are now, ready to be found by what is typed."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._overlaps = TypedOverlaps(study.codes_in_order())

    def ready_in_steps(self) -> Generator[None, None, None]:
        """Make them ready, with many rests, so that the first key is no slower than the others."""
        return self._overlaps.ready_in_steps()

    def find(self, typed: str) -> Found:
        """Rank the codes for what was ``typed``.

        Codes whose names overlap it are always among them, so that none is made twice unseen.
        """
        scores: dict[str, float] = {}
        found: dict[str, InitialCode] = {}
        for code, score in self._overlaps.rank(typed, _MATCHES):
            found[code.id], scores[code.id] = code, score
        reasons: dict[str, Reason] = {}
        for code, reason in self._overlaps.of(typed, limit=_MATCHES):
            found[code.id], reasons[code.id] = code, reason
            like = reason.strength if _form(reason) is Form.SAME else min(reason.strength, LIKE)
            scores[code.id] = max(scores.get(code.id, 0.0), like)
        best = sorted(found.values(), key=lambda code: (-scores[code.id], len(code.name), code.position))
        others = [code.id for code in best if code.id not in reasons][: _MATCHES - len(reasons)]
        matches: list[Match] = []
        same = nearest = ""
        chosen = -1
        for code in best:
            alike = reasons.get(code.id)
            if alike is None and code.id not in others:
                continue
            likeness = alike.strength if alike is not None else 0.0
            tag, detail = "", _chain_words(self._study, code)
            if alike is not None and _form(alike) is Form.SAME:
                tag, same = tr("same name"), code.name
            elif alike is not None and likeness >= _NEAR:
                tag, nearest = tr("near"), nearest or code.name
                detail = tr("{why}; {where}", why=tr(_WHY[_form(alike)], **alike.values), where=detail)
            if chosen < 0 and (scores[code.id] >= _HOLDS or likeness >= _SURELY_MEANT):
                chosen = len(matches)
            matches.append(Match(code.id, code.name, tag, detail))
        return Found(tuple(matches), same, chosen if chosen >= 0 else len(matches), nearest)


def _form(reason: Reason) -> Form:
    return Form(str(reason.values["form"]))


def _chain_words(study: Study, code: InitialCode) -> str:
    """Where a code stands, and how many statements carry it."""
    count = trn("{n} statement", "{n} statements", study.count_statements_with(code.id))
    chain: Chain = study.chain_of(code.id)
    names = [category.name for category in (chain.first, chain.second, chain.encounter) if category is not None]
    if not names:
        return tr("not placed yet, {count}", count=count)
    return tr("{chain}, {count}", chain=" › ".join(names), count=count)
