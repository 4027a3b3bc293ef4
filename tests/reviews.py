"""Packages and their answers put straight into a study, for tests of what comes after sorting; no files are written.

``sorted_study`` has ten statements s0 to s9, each with a code of its own (c0 to c9); codes c0 to c3 stand under A, c4
to c6 under B, c7 to c9 under C; A and B stand under X, C under Y; X stands under K, Y under L.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from phenocode.analysis.evidence import system_fingerprint
from phenocode.commands.categories import make_category
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.debriefing import (
    Decision,
    Measure,
    Package,
    Point,
    Resolution,
    Review,
    ReviewKind,
    Sorting,
    Threshold,
    Unit,
    Verdict,
)
from phenocode.study.records import Layer, new_id
from tests.studies import add_transcript, make_session

PACKED = "2026-01-12T09:{minute:02d}:00+00:00"
ANSWERED = "2026-01-14T09:00:00+00:00"


def sorted_study(folder: Path, *, language: str = "fa", name: str = "sorted") -> Session:
    """The open study that the module tells of; ``ids_of`` finds its records by their names."""
    session = make_session(folder, language=language, name=name)
    transcript = add_transcript(session, "م۱: " + " ".join(f"واژهٔ{number:02d}" for number in range(10)))
    for number in range(10):
        start = 4 + 8 * number
        mark_statement(session, transcript.id, [(start, start + 7)], codes=[f"c{number}"])
    made = {code.name: code.id for code in session.study.codes.values()}
    for layer, called, holding in (
        (Layer.FIRST, "A", "c0 c1 c2 c3"),
        (Layer.FIRST, "B", "c4 c5 c6"),
        (Layer.FIRST, "C", "c7 c8 c9"),
        (Layer.SECOND, "X", "A B"),
        (Layer.SECOND, "Y", "C"),
        (Layer.ENCOUNTER, "K", "X"),
        (Layer.ENCOUNTER, "L", "Y"),
    ):
        made[called] = make_category(session, layer, called, holding=[made[one] for one in holding.split()]).id
    return session


def ids_of(session: Session) -> dict[str, str]:
    """The ids of a study's statements (s0, s1 ... in order), codes and categories by their names."""
    study = session.study
    found = {f"s{number}": statement.id for number, statement in enumerate(study.statements_in_order())}
    return found | {card.name: card.id for card in (*study.codes.values(), *study.categories.values())}


def add_package(
    session: Session,
    *,
    unit: Unit = Unit.STATEMENT,
    items: Sequence[str] | None = None,
    blind: bool = True,
    medium: str = "file",
    recipient: str = "",
    seed: int = 1847,
) -> Package:
    """Pack ``items`` (ids; all statements or codes when None) on the categories as they are now."""
    study = session.study
    every = [one.id for one in (study.statements_in_order() if unit is Unit.STATEMENT else study.codes_in_order())]
    chosen = tuple(every if items is None else items)
    categories = tuple(category.id for layer in Layer for category in study.layer(layer))
    made: list[Package] = []

    def pack(transaction):
        version_id = transaction.add_version(study)
        fingerprint = system_fingerprint(study, chosen)
        stratified = "" if len(chosen) == len(every) else "category"
        made.append(
            Package(
                new_id(),
                blind,
                unit,
                chosen,
                categories,
                len(every),
                seed,
                stratified,
                False,
                medium,
                recipient,
                "",
                session.researcher,
                PACKED.format(minute=len(study.packages)),
                version_id,
                fingerprint,
            )
        )
        transaction.insert(made[0])

    session.run("note.pack", {"count": len(chosen)}, pack)
    return made[0]


def add_answer(
    session: Session,
    package: Package,
    judge: str,
    places: Mapping[str, Sequence[str]],
    *,
    answered: str = ANSWERED,
    remarks: Mapping[str, str] | None = None,
) -> Review:
    """An answer to a package; ``places`` of an item are its places in (first, second, encounter) as far as sorted.

    A place is as in ``Sorting``: empty, UNSURE, NOWHERE, or ids of categories joined by "+".
    """
    kind = ReviewKind.BLIND if package.blind else ReviewKind.OPEN
    review_id = new_id()
    review = Review(
        review_id,
        kind,
        judge,
        package.id,
        answered,
        answered,
        session.researcher,
        "",
        "",
        package.fingerprint,
        review_id,
    )
    sortings = [
        Sorting(new_id(), review_id, item, *(*chosen, "", "", "")[:3], (remarks or {}).get(item, ""))
        for item, chosen in places.items()
    ]
    session.run("debrief.read", {"judge": judge}, lambda tx: tx.insert(review, *sortings))
    return review


def add_place_review(
    session: Session,
    judge: str,
    verdicts: Mapping[tuple[str, str], Verdict],
    *,
    reasons: Mapping[tuple[str, str], str] | None = None,
) -> Review:
    """A review in place; ``verdicts`` by (subject id, aspect)."""
    review_id = new_id()
    fingerprint = system_fingerprint(session.study)
    review = Review(
        review_id,
        ReviewKind.IN_PLACE,
        judge,
        None,
        ANSWERED,
        ANSWERED,
        session.researcher,
        "",
        "",
        fingerprint,
        review_id,
    )
    points = [
        Point(new_id(), review_id, *link, verdict, (reasons or {}).get(link, ""), "", ANSWERED)
        for link, verdict in verdicts.items()
    ]
    session.run("debrief.read", {"judge": judge}, lambda tx: tx.insert(review, *points))
    return review


def add_resolution(
    session: Session,
    package: Package,
    item: str,
    layer: Layer,
    place_id: str,
    decision: Decision = Decision.KEPT,
    *,
    reason: str = "گفت‌وگو شد",
) -> Resolution:
    """How a disagreement about a packed item was resolved; the categories stay as they are."""
    place = session.study.categories[place_id].name if place_id in session.study.categories else ""
    resolution = Resolution(
        new_id(),
        package.id,
        item,
        layer.value,
        decision,
        "",
        place_id,
        place,
        reason,
        session.researcher,
        ANSWERED,
    )
    session.run("debrief.resolve", {}, lambda tx: tx.insert(resolution))
    return resolution


def add_threshold(session: Session, measure: Measure, value: str, source: str = "(Krippendorff, 2019)") -> Threshold:
    """The researcher's own threshold."""
    threshold = Threshold(new_id(), measure, value, source)
    session.run("debrief.threshold", {"measure": measure.value}, lambda tx: tx.insert(threshold))
    return threshold
