"""The check of evidence: what was computed or written on another state of the category system than the present one."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from phenocode.analysis.evidence import stale_evidence, stale_reviews
from phenocode.analysis.findings import Item
from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import Evidence, EvidenceKind

_KINDS: Mapping[EvidenceKind, str] = MappingProxyType(
    {
        EvidenceKind.SATURATION: mark("Saturation"),
        EvidenceKind.MATRIX: mark("Matrix"),
        EvidenceKind.REPORT: mark("Report"),
        EvidenceKind.AGREEMENT: mark("Agreement"),
    }
)
_SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "codes": mark("initial codes"),
        "first": mark("first layer"),
        "first_layer": mark("first layer"),
        "second": mark("second layer"),
        "second_layer": mark("second layer"),
        "encounter": mark("kinds of encounter"),
        "participant": mark("participants"),
        "setting": mark("settings"),
        "table": mark("coding table"),
        "statements": mark("statements"),
        "matrix": mark("matrix"),
        "saturation": mark("saturation"),
        "selection": mark("selection counts"),
        "debriefing": mark("peer debriefing"),
        "cards": mark("category cards"),
        "report": mark("findings report"),
        "codebook": mark("codebook"),
        "coreq": mark("items of COREQ"),
        "srqr": mark("items of SRQR"),
        "workbook": mark("workbook"),
        "audit": mark("audit trail"),
        "everything": mark("everything"),
        "qdpx": mark("REFI-QDA project"),
        "qdc": mark("REFI-QDA codebook"),
        "outcome-space": mark("outcome space"),
        "participants": mark("participants"),
        "settings": mark("settings"),
        "iterations": mark("iterations"),
        "referral": mark("referral"),
        "dimensions": mark("dimensions"),
        "framework": mark("framework"),
        "levels": mark("levels"),
        "gap": mark("gap"),
        "literature": mark("literature"),
    }
)


def check_evidence(study: Study) -> Iterator[Item]:
    """The stale pieces of evidence, the oldest first, then the stale reviews; the name is what it is in words."""
    for evidence in stale_evidence(study):
        yield Item((evidence.id,), (say_evidence(evidence),))
    for review in stale_reviews(study):
        yield Item((review.id,), (tr("Review: {judge}", judge=review.judge),))


def say_evidence(evidence: Evidence) -> str:
    """What a piece of evidence is, in words of the interface; parts of the subject are parted by dots or hyphens."""
    whole = evidence.subject.strip()
    parts = [whole] if whole in _SUBJECTS else re.split(r"[\s./-]+", whole)
    subject = [tr(_SUBJECTS[part]) if part in _SUBJECTS else part.replace("_", " ") for part in parts if part]
    kind = tr(_KINDS[evidence.kind])
    return tr("{kind}: {subject}", kind=kind, subject=subject) if subject else kind
