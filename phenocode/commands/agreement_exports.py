"""Agreement written out: its table, its figure and its sentence, and the confusion of one layer."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from phenocode.analysis.agreement import RESAMPLES, Agreement, measure_agreement
from phenocode.analysis.agreement_sheets import agreement_sheet, category_sheet, confusion_sheet
from phenocode.commands.exporting import export_sheet
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.debriefing import Measure, Package, Review
from phenocode.study.records import Layer
from phenocode.text.names import name_key

if TYPE_CHECKING:
    from phenocode.figures.figure import Figure


def agreement_of(
    session: Session, *, number: int | None = None, judges: Sequence[str] = (), resamples: int = RESAMPLES
) -> Agreement:
    """The agreement on a blind package, as ``answered_package`` finds it; ``judges`` are names, all when there is none.

    Raises Refusal when there is no such package, no answer, or no answer of such a judge.
    """
    package = answered_package(session, number, judges)
    reviews = session.study.reviews_of(package.id)
    chosen = [_review_of(name, reviews) for name in judges] if judges else reviews
    version = session.version_by_id(package.version_id)
    return measure_agreement(session.study, version, package, [one.id for one in chosen], resamples=resamples)


def answered_package(session: Session, number: int | None = None, judges: Sequence[str] = ()) -> Package:
    """The ``number``-th package packed, otherwise the newest blind one that most of ``judges`` answered.

    Raises Refusal when there is none, or when it was not blind: its answers count as in place.
    """
    study = session.study
    packages = study.packages_in_order()
    if not packages:
        raise Refusal("Nothing was packed for reviewers yet. Pack statements or codes for them first.")
    if number is not None:
        if number > len(packages):
            raise Refusal("There is no package {number}. There are {n}.", number=number, n=len(packages))
        packages = [packages[number - 1]]
        if not packages[0].blind:
            raise Refusal(
                "Package {number} was sent with the analyst's places shown, so its answers are no blind ones. They "
                "count as in place.",
                number=number,
            )
    wanted = set(map(name_key, judges))
    answered = [package for package in packages if package.blind and study.reviews_of(package.id)]
    if not answered:
        raise Refusal("No answer to a blind package was read yet. Read a reviewer's answer first.")

    def answers(package: Package) -> int:
        return len(wanted & {name_key(review.judge) for review in study.reviews_of(package.id)})

    # Of equal ones max takes the first it meets, and the newest shall win.
    return max(reversed(answered), key=answers)


def export_agreement(agreement: Agreement, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the agreement as a table, a figure or, in Word, as both with the sentence; raises as ``export_matrix``."""
    figure = partial(_figure, agreement)
    export_sheet("agreement", agreement_sheet(agreement), figure, out, force, profile, pictured=True)


def export_confusion(
    agreement: Agreement, layer: Layer | None, out: Path, *, force: bool = False, profile: str = "default"
) -> None:
    """Write where the judges put the items of a layer (None for whole chains); raises as ``export_table``."""
    export_sheet("confusion", confusion_sheet(agreement, layer), None, out, force, profile)


def export_categories(
    agreement: Agreement, layer: Layer | None, out: Path, *, force: bool = False, profile: str = "default"
) -> None:
    """Write the agreement on each category of a layer (None for whole chains); raises as ``export_table``."""
    export_sheet("categories", category_sheet(agreement, layer), None, out, force, profile)


def agreement_evidence(session: Session, agreement: Agreement) -> tuple[str, dict[str, int | float | None]]:
    """What is noted as evidence when an agreement leaves the program: its subject and its numbers."""
    packages = [package.id for package in session.study.packages_in_order()]
    figures: dict[str, int | float | None] = {"judges": len(agreement.judges) + 1}
    for layer, one in agreement.rows:
        name = "whole" if layer is None else layer.value
        figures |= {f"{name}_n": one.before.n, f"{name}_alpha": one.before.alpha, f"{name}_after": one.after.alpha}
    return f"package_{packages.index(agreement.package.id) + 1}", figures


def _review_of(name: str, reviews: list[Review]) -> Review:
    found = [review for review in reviews if name_key(review.judge) == name_key(name)]
    if not found:
        names = ", ".join(review.judge for review in reviews)
        raise Refusal("{name} has not answered this package. There are answers of {names}.", name=name, names=names)
    return found[0]


# The figure is loaded when it is drawn: it needs Qt, which the command line may not have.
def _figure(agreement: Agreement, measure: Measure = Measure.ALPHA) -> "Figure":
    from phenocode.figures.agreement_dumbbell import AgreementFigure  # noqa: PLC0415

    return AgreementFigure(agreement, measure)
