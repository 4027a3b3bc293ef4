"""The record of peer debriefing: who judged what and how, where they differed, and what was made of it.

Everything is in words already, in the study's language, because the record leaves the program. Participants appear by
their code names only.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from phenocode.analysis.agreement import Agreement, measure_agreement
from phenocode.analysis.agreement_words import LAYERS, day_said, value_name
from phenocode.analysis.debriefing_words import CODE, GONE, ITSELF, SUGGESTS, VERDICTS
from phenocode.analysis.disagreements import Disagreement, disagreements_in_place, matter_of
from phenocode.analysis.evidence import stale_reviews
from phenocode.study.debriefing import (
    Claim,
    Decision,
    Package,
    Resolution,
    Review,
    ReviewKind,
    Sorting,
    ValidityEntry,
    ValidityKind,
    Verdict,
)
from phenocode.study.model import Study
from phenocode.study.records import Layer

_NONE = "—"


@dataclass(frozen=True, slots=True)
class Side:
    """What one reviewer said of a matter: a place or a verdict, and why."""

    judge: str
    said: str
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """An entry of a thread."""

    author: str
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Decided:
    """How a matter was resolved."""

    decision: Decision
    former: str
    place: str
    reason: str
    by: str
    day: str


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that a reviewer and the analyst differed on, or only talked about (then ``differs`` is false)."""

    subject_id: str
    subject: str  # a quotation, verbatim, or the name of a code or category
    quoted: bool
    participant: str  # the code name of whose words they are; empty for a card
    at: str  # the layer, or the link or category that was judged
    analyst: str
    sides: tuple[Side, ...]
    thread: tuple[Remark, ...]
    decided: Decided | None
    follows: bool  # settled by a decision about the layer below
    differs: bool

    @property
    def is_open(self) -> bool:
        """Whether it differs, and was neither kept nor changed."""
        if self.decided is not None:
            return self.differs and self.decided.decision is Decision.OPEN
        return self.differs and not self.follows


@dataclass(frozen=True, slots=True)
class Check:
    """One occasion: a package with all its answers, a review in place, or a talk."""

    kind: ReviewKind
    reviews: tuple[Review, ...]
    package: Package | None
    agreements: tuple[Agreement, ...]  # all judges together; with several, then each with the analyst alone
    verdicts: Counter[Verdict]  # of a review in place
    matters: tuple[Matter, ...]
    stale: bool  # whether the categories are others now than those that were judged

    @property
    def judges(self) -> list[str]:
        """The reviewers' names."""
        return [review.judge for review in self.reviews]

    @property
    def differing(self) -> list[Matter]:
        """The matters on which somebody differed, those about one subject together."""
        return together([matter for matter in self.matters if matter.differs])


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many matters differed, and how they ended."""

    differed: int
    kept: int
    changed: int
    followed: int
    open: int  # unresolved, or left open on purpose


@dataclass(frozen=True, slots=True)
class DebriefingRecord:
    """The whole record, the oldest check first."""

    language: str
    checks: tuple[Check, ...]
    claims: tuple[Claim, ...]
    entries: tuple[ValidityEntry, ...]

    @property
    def coder_checks(self) -> list[Check]:
        """The blind ones."""
        return [check for check in self.checks if check.kind.is_coder_check]

    @property
    def dialogic_checks(self) -> list[Check]:
        """All others: challenge, response, change."""
        return [check for check in self.checks if not check.kind.is_coder_check]

    @property
    def changes(self) -> list[Matter]:
        """The matters that ended in a change of the analysis."""
        matters = (matter for check in self.checks for matter in check.matters)
        return [m for m in matters if m.decided is not None and m.decided.decision is Decision.CHANGED]

    @property
    def stale(self) -> bool:
        """Whether any check is of other categories than the present ones."""
        return any(check.stale for check in self.checks)

    def entries_of(self, kind: ValidityKind) -> list[ValidityEntry]:
        """What the register has of a kind of evidence."""
        return [entry for entry in self.entries if entry.kind is kind]

    @property
    def unsupported(self) -> list[ValidityKind]:
        """What is claimed without an entry."""
        return [claim.kind for claim in self.claims if not self.entries_of(claim.kind)]


def build_record(study: Study, version_of: Callable[[str], Study]) -> DebriefingRecord:
    """The record of a study; ``version_of`` reads a version by its id."""
    stale = {review.id for review in stale_reviews(study)}
    checks: list[tuple[str, Check]] = []
    for package in study.packages_in_order():
        if study.reviews_of(package.id):
            check = _sorted_check(study, version_of, package)
            checks.append((min(review.read for review in check.reviews), check))
    for review in study.reviews_in_order():
        if review.kind is ReviewKind.IN_PLACE:
            checks.append((review.read, _check_in_place(study, review, review.id in stale)))
        elif review.kind is ReviewKind.MEETING:
            checks.append((review.read, Check(review.kind, (review,), None, (), Counter(), (), False)))
    order = list(ValidityKind)
    return DebriefingRecord(
        study.about.language,
        tuple(check for _, check in sorted(checks, key=lambda pair: pair[0])),
        tuple(sorted(study.claims.values(), key=lambda claim: order.index(claim.kind))),
        tuple(sorted(study.validity_entries.values(), key=lambda one: (order.index(one.kind), one.position, one.id))),
    )


def outcomes_of(matters: Iterable[Matter]) -> Outcomes:
    """How ``matters`` ended, each counted once."""
    differing = [matter for matter in matters if matter.differs]
    decisions = Counter(matter.decided.decision for matter in differing if matter.decided is not None)
    return Outcomes(
        len(differing),
        decisions[Decision.KEPT],
        decisions[Decision.CHANGED],
        sum(matter.decided is None and matter.follows for matter in differing),
        sum(matter.is_open for matter in differing),
    )


def together(matters: Iterable[Matter]) -> list[Matter]:
    """``matters`` with those about one subject behind the first of them."""
    found: dict[str, list[Matter]] = {}
    for matter in matters:
        found.setdefault(matter.subject_id, []).append(matter)
    return [matter for same in found.values() for matter in same]


def _sorted_check(study: Study, version_of: Callable[[str], Study], package: Package) -> Check:
    version = version_of(package.version_id)
    reviews = study.reviews_of(package.id)
    all_judges = measure_agreement(study, version, package)
    alone = [measure_agreement(study, version, package, [one.id]) for one in reviews] if len(reviews) > 1 else []
    found = [one for layer in Layer for one in all_judges.layers[layer].disagreements]
    differing = {one.id for one in found}
    talked = [
        matter_of(study, version_of, package.id, subject, aspect)
        for subject, aspect in _talked_of(study, package.id)
        if subject in package.items and aspect in list(Layer)
    ]
    found += [one for one in talked if one.id not in differing]
    sortings = {review.id: study.sortings_in(review.id) for review in reviews}
    matters = [_sorted_matter(study, version, all_judges, sortings, one, differs=one.id in differing) for one in found]
    kind = ReviewKind.BLIND if package.blind else ReviewKind.OPEN
    return Check(kind, tuple(reviews), package, (all_judges, *alone), Counter(), tuple(matters), all_judges.stale)


def _sorted_matter(
    study: Study,
    version: Study,
    agreement: Agreement,
    sortings: Mapping[str, Mapping[str, Sorting]],
    matter: Disagreement,
    *,
    differs: bool,
) -> Matter:
    language = study.about.language
    sides = []
    for review_id, value in matter.judged.items():
        sorting = sortings[review_id].get(matter.subject_id)
        said = value_name(agreement, value)
        sides.append(Side(study.reviews[review_id].judge, said, sorting.remark if sorting is not None else ""))
    analyst = value_name(agreement, matter.analyst) if matter.analyst else _NONE
    return _matter(study, version, matter, LAYERS[language][Layer(matter.aspect)], analyst, sides, differs)


def _check_in_place(study: Study, review: Review, stale: bool) -> Check:
    found = disagreements_in_place(study, review)
    differing = {one.id for one in found}
    for subject, aspect in _talked_of(study, review.id):
        resolution = study.resolution_of(review.id, subject, aspect)
        talked = Disagreement(review.id, subject, aspect, aspect, {}, resolution)
        if talked.id not in differing:
            found.append(talked)
    matters = [_matter_in_place(study, review, one, differs=one.id in differing) for one in found]
    verdicts = Counter(point.verdict for point in study.points_in(review.id))
    return Check(review.kind, (review,), None, (), verdicts, tuple(matters), stale)


def _matter_in_place(study: Study, review: Review, matter: Disagreement, *, differs: bool) -> Matter:
    language = study.about.language
    points = [one for one in study.points_on(matter.subject_id, matter.aspect) if one.review_id == review.id]
    sides = []
    for point in points:
        said = VERDICTS[language][point.verdict]
        if point.suggested:
            place = _name(study, study, point.suggested) or point.suggested
            said = SUGGESTS[language].format(verdict=said, place=place)
        sides.append(Side(review.judge, said, point.reason))
    at, analyst = _link(study, matter.aspect)
    return _matter(study, study, matter, at, analyst, sides, differs)


def _link(study: Study, aspect: str) -> tuple[str, str]:
    """To what the judged link leads, in words: which layer, and what stands there."""
    language = study.about.language
    if not aspect:
        return ITSELF[language], ""
    if aspect in study.codes:
        return CODE[language], study.codes[aspect].name
    if aspect in study.categories:
        category = study.categories[aspect]
        return LAYERS[language][category.layer], category.name
    return GONE[language], _NONE


def _matter(
    study: Study,
    version: Study,
    matter: Disagreement,
    at: str,
    analyst: str,
    sides: Sequence[Side],
    differs: bool,
) -> Matter:
    language = study.about.language
    statement = study.statements.get(matter.subject_id)
    if statement is not None:
        person = study.participant_of(statement)
        subject, participant = statement.quotation, person.name if person is not None else ""
    else:
        subject = _name(study, version, matter.subject_id) or GONE[language]
        participant = ""
    thread = study.thread(matter.source_id, matter.subject_id, matter.aspect)
    return Matter(
        matter.subject_id,
        subject,
        statement is not None,
        participant,
        at,
        analyst,
        tuple(sides),
        tuple(Remark(one.author, day_said(one.written, language), one.text) for one in thread),
        _decided(matter.resolution, language) if matter.resolution is not None else None,
        matter.follows,
        differs,
    )


def _decided(resolution: Resolution, language: str) -> Decided:
    return Decided(
        resolution.decision,
        resolution.former,
        resolution.place,
        resolution.reason,
        resolution.by,
        day_said(resolution.decided, language),
    )


def _name(study: Study, version: Study, record_id: str) -> str:
    """The name of a card, now or when it was judged; empty for what is none."""
    for cards in (study.codes, study.categories, version.codes, version.categories):
        if record_id in cards:
            return cards[record_id].name
    return ""


def _talked_of(study: Study, source_id: str) -> list[tuple[str, str]]:
    """Subject and aspect of each thread, in the order in which they were begun."""
    comments = sorted(study.comments.values(), key=lambda comment: (comment.written, comment.id))
    return list(dict.fromkeys((one.subject_id, one.aspect) for one in comments if one.source_id == source_id))
