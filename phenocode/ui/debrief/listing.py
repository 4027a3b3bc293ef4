"""What the list of reviews holds: answers that were read, all judges of a package together, packages that wait."""

from phenocode.i18n import tr, trn
from phenocode.study.debriefing import Package, Review
from phenocode.study.model import Study
from phenocode.text.days import say_when
from phenocode.ui.debrief.matters import Matters
from phenocode.ui.debrief.reviews_list import ListRow
from phenocode.ui.debrief.words import extent_words, items_count, iteration_words, joined, sent_words


def rows_of(study: Study, matters: Matters) -> list[ListRow]:
    """The answers that were read, the newest first, those to one package together; then what waits for an answer."""
    reviews = study.reviews_in_order()[::-1]
    rows = [ListRow("heading", "returned", tr("Returned"))] if reviews else []
    shown: set[str] = set()
    for review in reviews:
        package = study.packages.get(review.package_id or "")
        alike = study.reviews_of(package.id) if package is not None else [review]
        if package is not None and len(alike) > 1 and package.id not in shown:
            shown.add(package.id)
            rows.append(_together(study, matters, package))
        for one in alike:  # the answers to a package stand under each other
            if one.id not in shown:
                shown.add(one.id)
                rows.append(_review_row(study, matters, one, package))
    answered = {review.package_id for review in reviews}
    waiting = [package for package in study.packages_in_order()[::-1] if package.id not in answered]
    if waiting:
        rows.append(ListRow("heading", "waiting", tr("Sent, waiting")))
        rows += [ListRow("package", one.id, one.recipient or tr("No name given"), sent_words(one)) for one in waiting]
    return rows


def _review_row(study: Study, matters: Matters, review: Review, package: Package | None) -> ListRow:
    waiting = matters.open_of(review)
    details = (
        extent_words(study, review),
        joined((say_when(review.answered), iteration_words(study, package))),
    )
    is_open = trn("{n} open", "{n} open", waiting) if waiting else ""
    return ListRow("review", review.id, review.judge, details, is_open, matters.is_stale(review))


def _together(study: Study, matters: Matters, package: Package) -> ListRow:
    reviews = study.reviews_of(package.id)
    selection = matters.selection_of(package.id)
    waiting = sum(one.is_open for one in matters.all_of(selection)) if selection is not None else 0
    details = (
        tr(
            "{reviewers}, {items}",
            reviewers=trn("{n} reviewer", "{n} reviewers", len(reviews)),
            items=items_count(package.unit, len(package.items)),
        ),
    )
    is_open = trn("{n} open", "{n} open", waiting) if waiting else ""
    return ListRow("together", package.id, tr("All judges together"), details, is_open)
