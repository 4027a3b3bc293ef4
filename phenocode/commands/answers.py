"""Reading what reviewers answered into the study: answered packages, Word forms and reviews in place."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from phenocode.analysis.evidence import system_fingerprint
from phenocode.commands.place_reviews import ReadAnswer as ReadAnswer  # told on: answers of all kinds are read here
from phenocode.commands.place_reviews import store_place_review
from phenocode.commands.session import Session
from phenocode.commands.sorting import RowsRefused
from phenocode.errors import Refusal
from phenocode.exchange.documents import Sentence, shown_name
from phenocode.exchange.review_content import choice_key, place_checker
from phenocode.exchange.review_documents import Choice, ItemAnswer, Parcel, ParcelAnswer, PlaceReview
from phenocode.exchange.review_files import PackageFile, digest_of, read_review_file
from phenocode.i18n import mark
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import NOWHERE, UNSURE, Package, Review, ReviewKind, Sorting
from phenocode.study.model import Study
from phenocode.study.records import Layer, Record, new_id
from phenocode.study.rules import clean_name, clean_text, hanging_on
from phenocode.text.names import name_key

_FORM_ENDING = ".docx"


if TYPE_CHECKING:
    from phenocode.exchange.form_files import FormRead

    Held: TypeAlias = PackageFile | PlaceReview | FormRead


def read_answer(
    session: Session, path: Path, *, judge: str = "", replace: bool = False, origin: object | None = None
) -> ReadAnswer:
    """Read an answer (.pheno-review or a .docx form) into the study: ``parse_answer``, then ``take_answer``."""
    session.refuse_if_read_only()
    return take_answer(session, path, parse_answer(path), judge=judge, replace=replace, origin=origin)


def parse_answer(path: Path) -> "Held":
    """What a file of a reviewer holds, read by the parsing child; it knows no study and may run in any thread.

    Raises Refusal as ``read_review_file`` and ``read_form`` do.
    """
    if path.suffix.casefold() != _FORM_ENDING:
        return read_review_file(path)
    # The library for Word files is loaded when a form is read: the window starts without it.
    from phenocode.exchange.form_files import read_form  # noqa: PLC0415

    return read_form(str(path))


def take_answer(
    session: Session,
    path: Path,
    held: "Held",
    *,
    judge: str = "",
    replace: bool = False,
    origin: object | None = None,
) -> ReadAnswer:
    """Take what the file at ``path`` holds into the study, one undoable step; nothing doubles.

    A later state of the same answer takes the place of the earlier one. ``replace`` takes another answer of the same
    judge, or an earlier state, as well. ``judge`` says who answered a form that bears no name. Raises RowsRefused for a
    form with rows that can't be read, and Refusal for an answer of another study, to an unknown package, of the analyst
    or of another than ``judge``, and for a package without an answer; the study is then as it was.
    """
    session.refuse_if_read_only()
    file = shown_name(str(path))
    told: tuple[Sentence, ...] = ()
    if isinstance(held, PlaceReview):
        _check_judge(held.judge, judge, file)
        return store_place_review(session, held, digest_of(held), replace=replace, origin=origin)
    if isinstance(held, PackageFile):
        package = _package_of(session, held.parcel, path)
        if held.answer is None or not held.answer.items:
            raise Refusal("There is no answer in {file} yet: it is the package as it was sent.", file=file)
        _check_judge(held.answer.judge, judge, file)
        answer = held.answer
    else:
        package, answer, told = _form_answer(session, held, file, judge)
    taken = store_answer(session, package, answer, file, replace=replace, origin=origin)
    return dataclasses.replace(taken, told=(*told, *taken.told))


def category_keys(package: Package, version: Study) -> dict[str, str]:
    """The ids of a package's categories by the keys that they have in its file; ``version`` is what was packed."""
    counts = dict.fromkeys(Layer, 0)
    keys = {}
    for category_id in package.categories:
        layer = version.categories[category_id].layer
        counts[layer] += 1
        keys[choice_key(layer, counts[layer])] = category_id
    return keys


def _package_of(session: Session, parcel: Parcel, path: Path) -> Package:
    """What the study knows of a parcel. Raises Refusal when it knows nothing of it, or other than it says."""
    file = shown_name(str(path))
    study = session.study
    if parcel.study_id != study.about.id:
        raise Refusal("{file} belongs to another study. Open that study to read it.", file=file)
    package = _known_package(study, parcel.package_id, file)
    version = session.version_by_id(package.version_id)
    keys = category_keys(package, version)
    names = {key: version.categories[category_id].name for key, category_id in keys.items()}
    same = {choice.key: choice.name for choice in parcel.choices} == names
    if system_fingerprint(version, package.items) != package.fingerprint:
        # Names of people in it were replaced since, which the file can't know.
        same = [choice.key for choice in parcel.choices] == list(keys)
    says = (parcel.unit, parcel.blind, parcel.packed, len(parcel.items))
    if not same or says != (package.unit, package.blind, package.packed, len(package.items)):
        raise Refusal(
            "{file} was changed by hand since it was packed, so answers to it can't be trusted. Ask for it as it was "
            "sent.",
            file=file,
        )
    return package


def _known_package(study: Study, package_id: str, file: str) -> Package:
    package = study.packages.get(package_id)
    if package is None:
        raise Refusal(
            "This study knows nothing of the package in {file}: it was made in another study, or in another copy of "
            "this one. Open the study in which it was packed.",
            file=file,
        )
    return package


def _check_judge(signed: str, judge: str, file: str) -> None:
    """Raise Refusal when an answer bears another name than that of whom it is said to be."""
    if judge.strip() and name_key(signed) != name_key(judge):
        raise Refusal(
            "{file} is {signed}'s answer, not {judge}'s. Read it without a name, or choose the other file.",
            file=file,
            signed=signed,
            judge=judge,
        )


def _form_answer(
    session: Session, form: "FormRead", file: str, judge: str
) -> tuple[Package, ParcelAnswer, tuple[Sentence, ...]]:
    """What was filled in on a form by whom it says, or else ``judge``, and what is to be told of it."""
    from phenocode.exchange.form_files import form_answer_id  # noqa: PLC0415 - as ``parse_answer``

    if form.problems:
        raise RowsRefused(file, [sentence for _, sentence in form.problems])
    package = _known_package(session.study, form.package_id, file)
    if not form.answers:
        raise Refusal("There is no answer in {file} yet: it is the form as it was sent.", file=file)
    if name_key(form.judge):
        _check_judge(form.judge, judge, file)
    elif not name_key(judge):
        raise Refusal("{file} does not say who answered. Write the name into the form and read it again.", file=file)
    signed = form.judge if name_key(form.judge) else judge
    _check_form(session, package, form.answers, file)
    now = _now()
    answer = ParcelAnswer(form_answer_id(package.id, signed), package.id, signed, now, now, form.answers)
    return package, answer, form.told


def _check_form(session: Session, package: Package, items: Sequence[ItemAnswer], file: str) -> None:
    """Raise Refusal when a form holds what its package does not."""
    version = session.version_by_id(package.version_id)
    choices = [
        Choice(key, version.categories[category_id].layer, version.categories[category_id].name, "")
        for key, category_id in category_keys(package, version).items()
    ]
    check = place_checker(choices)
    try:
        for item in items:
            if not 1 <= item.number <= len(package.items):
                raise ValueError
            for layer, place in item.places.items():
                check(layer, place)
    except ValueError as error:
        raise Refusal(
            "{file} holds items or categories that were not packed. Ask for the form as it was sent.", file=file
        ) from error


def store_answer(
    session: Session,
    package: Package,
    answer: ParcelAnswer,
    file: str,
    *,
    replace: bool = False,
    origin: object | None = None,
) -> ReadAnswer:
    """Take an answer into the study as ``read_answer`` does; ``file`` is its name for sentences."""
    study = session.study
    known = study.reviews.get(answer.id)
    told = _told(session, package)
    digest = digest_of(answer)
    if known is not None and known.package_id != package.id:
        raise Refusal("{file} has the number of another answer in the study. Ask for a new answer.", file=file)
    if name_key(answer.judge) == name_key(package.researcher):
        raise Refusal(
            "{file} is answered in the name of {judge}, who packed it, so it can't be another researcher's answer. Ask "
            "someone else to answer.",
            file=file,
            judge=answer.judge,
        )
    others = [
        review
        for review in study.reviews_of(package.id)
        if review.id != answer.id and name_key(review.judge) == name_key(answer.judge)
    ]
    if others and not replace:
        raise Refusal(
            "{judge} has answered this package already, on {date}, and {file} is a second answer. Replace the first "
            "one, or leave it as it is.",
            judge=answer.judge,
            date=others[0].answered[:10],
            file=file,
        )
    if known is not None and known.digest == digest:
        unchanged = Sentence(mark("Nothing has changed in {file} since it was read."), {"file": file})
        return ReadAnswer(known, unchanged=len(study.sortings_in(known.id)), told=(*told, unchanged))
    if known is not None and answer.changed < known.answered and not replace:
        raise Refusal(
            "{file} is an earlier state of {judge}'s answer than the one that was read. Choose the latest file.",
            file=file,
            judge=answer.judge,
        )
    if known is not None and name_key(known.judge) != name_key(answer.judge):
        renamed = mark("This answer was {former}'s when it was read before. It is {judge}'s now.")
        told = (*told, Sentence(renamed, {"former": known.judge, "judge": answer.judge}))
    review = _review(session, package, answer, digest, known)
    before = study.sortings_in(review.id)
    after = {sorting.item_id: sorting for sorting in _sortings(session, package, answer, before)}
    added = [sorting for item, sorting in after.items() if item not in before]
    changed = [sorting for item, sorting in after.items() if item in before and before[item] != sorting]
    removed = [sorting for item, sorting in before.items() if item not in after]
    gone: list[Record] = [*removed]
    for other in others:
        gone += study.sortings_in(other.id).values()
        gone += [comment for comment in study.comments.values() if comment.review_id == other.id]
        gone += hanging_on(study, other.id)

    def store(transaction: Transaction) -> None:
        transaction.delete(*gone)
        transaction.delete(*others)
        (transaction.insert if known is None else transaction.update)(review)
        transaction.update(*changed)
        transaction.insert(*added)

    parameters = {"judge": review.judge, "count": len(added) + len(changed) + len(removed)}
    session.run("review.read", parameters, store, origin=origin)
    unchanged_count = len(after) - len(added) - len(changed)
    return ReadAnswer(review, len(added), len(changed), len(removed), unchanged_count, told)


def _told(session: Session, package: Package) -> tuple[Sentence, ...]:
    study = session.study
    present = system_fingerprint(study, package.items)
    if present in _followed(study, package):
        return ()
    kept = next((one for one in study.iterations_in_order() if one.version_id == package.version_id), None)
    values = {"date": package.packed[:10]}
    if kept is not None:
        template = mark(
            "The categories have changed since the package was made on {date}. Its figures are of the iteration {name} "
            "and are stale."
        )
        return (Sentence(template, values | {"name": kept.name}),)
    return (
        Sentence(
            mark(
                "The categories have changed since the package was made on {date}. Its figures are of the categories "
                "of that day and are stale."
            ),
            values,
        ),
    )


def _followed(study: Study, package: Package) -> set[str]:
    """The systems on which figures of a package hold: as packed, and as changed since by resolving disagreements."""
    return {package.fingerprint, *(review.fingerprint for review in study.reviews_of(package.id))}


def _review(session: Session, package: Package, answer: ParcelAnswer, digest: str, known: Review | None) -> Review:
    study = session.study
    present = system_fingerprint(study, package.items)
    if known is not None:
        system = known.fingerprint
    else:
        system = present if present in _followed(study, package) else package.fingerprint
    return Review(
        id=answer.id,
        kind=ReviewKind.BLIND if package.blind else ReviewKind.OPEN,
        judge=clean_name(answer.judge),
        package_id=package.id,
        answered=answer.changed,
        read=_now(),
        researcher=session.researcher,
        asked=known.asked if known is not None else package.asked,
        outcome=known.outcome if known is not None else "",
        fingerprint=system,
        digest=digest,
    )


def _sortings(session: Session, package: Package, answer: ParcelAnswer, before: Mapping[str, Sorting]) -> list[Sorting]:
    """What was said of each item, with the study's own ids; items of which nothing was said are left out."""
    ids = category_keys(package, session.version_by_id(package.version_id))
    sortings = []
    for item in answer.items:
        places = {layer: _with_ids(place, ids) for layer, place in item.places.items()}
        remark = clean_text(item.remark)
        if not any(places.values()) and not remark:
            continue
        item_id = package.items[item.number - 1]
        sortings.append(
            Sorting(
                id=before[item_id].id if item_id in before else new_id(),
                review_id=answer.id,
                item_id=item_id,
                first=places.get(Layer.FIRST, ""),
                second=places.get(Layer.SECOND, ""),
                encounter=places.get(Layer.ENCOUNTER, ""),
                remark=remark,
            )
        )
    return sortings


def _with_ids(place: str, ids: Mapping[str, str]) -> str:
    if place in ("", UNSURE, NOWHERE):
        return place
    return "+".join(sorted(ids[key] for key in place.split("+")))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
