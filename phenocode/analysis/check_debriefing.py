"""The checks of peer debriefing: disagreements that nobody has resolved, and claims without an entry."""

from collections.abc import Callable, Generator, Iterator, Mapping
from types import MappingProxyType

from phenocode.analysis.disagreements import Disagreement, open_disagreements_in_steps
from phenocode.analysis.findings import Item
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Claim, ValidityKind
from phenocode.study.model import Study

VALIDITY_WORDS: Mapping[ValidityKind, str] = MappingProxyType(
    {
        ValidityKind.TRIANGULATION: mark("triangulation"),
        ValidityKind.PEER_DEBRIEFING: mark("peer debriefing"),
        ValidityKind.QUOTATIONS: mark("quotations in the report"),
        ValidityKind.MEMBER_CHECK: mark("member check"),
        ValidityKind.COMMUNICATIVE: mark("communicative validation"),
        ValidityKind.PRAGMATIC: mark("pragmatic validation"),
    }
)
"""What a kind of evidence is called in the midst of a sentence, as templates for ``tr``."""

_ITEMS_A_STEP = 500
_LAYERS: Mapping[str, str] = MappingProxyType(
    {"first": mark("first layer"), "second": mark("second layer"), "encounter": mark("kind of encounter")}
)


def check_disagreements(study: Study, version_of: Callable[[str], Study]) -> Generator[None, None, list[Item]]:
    """The disagreements of all answers that were neither kept nor changed, with rests; named by what was judged.

    A finding's one id is the disagreement's.
    """
    found = yield from open_disagreements_in_steps(study, version_of)
    items = []
    for count, one in enumerate(found, 1):
        if count % _ITEMS_A_STEP == 0:
            yield
        items.append(Item((one.id,), _names(study, one)))
    return items


def check_claims(study: Study) -> Iterator[Item]:
    """The kinds of evidence that the methods section claims and the register has no entry of."""
    for claim in unsupported_claims(study):
        yield Item((claim.id,), (tr(VALIDITY_WORDS[claim.kind]),))


def unsupported_claims(study: Study) -> list[Claim]:
    """The claims without an entry, in the order of the kinds."""
    entered = {entry.kind for entry in study.validity_entries.values()}
    order = list(ValidityKind)
    missing = (claim for claim in study.claims.values() if claim.kind not in entered)
    return sorted(missing, key=lambda claim: order.index(claim.kind))


def _names(study: Study, matter: Disagreement) -> tuple[str, ...]:
    """What was judged, and at which layer or under what it stood."""
    at = tr(_LAYERS[matter.aspect]) if matter.aspect in _LAYERS else _name(study, matter.aspect)
    return tuple(filter(None, (_name(study, matter.subject_id), at)))


def _name(study: Study, record_id: str) -> str:
    """A statement's words or a card's name; a word for what is no more."""
    if record_id in study.statements:
        return study.statements[record_id].quotation
    card = study.codes.get(record_id) or study.categories.get(record_id)
    if card is not None:
        return card.name
    return tr("no longer in the analysis") if record_id else ""
