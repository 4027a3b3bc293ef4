"""Packing statements or codes for reviewers: from an allow-list, in a shuffled order, all of them or a drawn sample."""

import random
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from phenocode.analysis.evidence import system_fingerprint
from phenocode.commands.hidden_names import HiddenNames, shuffled
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Sentence
from phenocode.exchange.review_content import choice_key
from phenocode.exchange.review_documents import REVIEW_ENDING, Choice, PackedItem, Parcel
from phenocode.exchange.review_files import write_parcel
from phenocode.exchange.target import former_content, write_target
from phenocode.i18n import mark
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import Package, Unit
from phenocode.study.model import Study
from phenocode.study.records import Category, Layer, Statement, new_id
from phenocode.study.rules import clean_text
from phenocode.text.names import name_key

CATEGORY, PARTICIPANT = "category", "participant"
FILE, FORM = "file", "form"
MOST_SEED = 2**31 - 1
FORM_ENDING = ".docx"


@dataclass(frozen=True, slots=True)
class Packing:
    """What is to be packed, and how."""

    unit: Unit = Unit.STATEMENT
    blind: bool = True
    sample: int | None = None  # how many items; None takes all
    seed: int | None = None  # of the sample and the order, 0 to MOST_SEED; None draws one
    stratify: str = CATEGORY  # or PARTICIPANT, for statements
    pseudonymise: bool = False  # show participants by random letters instead of not at all
    recipient: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A package that can be looked at before it is written."""

    package: Package  # its version is stored, and its medium known, when it is written
    parcel: Parcel
    version: Study  # the study from which it was made
    left_out: tuple[Sentence, ...]  # what is to be told of it


def prepare_package(session: Session, packing: Packing) -> Prepared:
    """Make a package without writing anything: the same study and the same seed make the same sample and order.

    Raises Refusal when nothing can be packed, or not in this way.
    """
    study = session.study
    seed = _seed(packing)
    chance = random.Random(seed)
    told: list[Sentence] = []
    could = _could_be_taken(study, packing.unit, told)
    taken = _drawn(study, could, packing, chance, told)
    order = shuffled(taken, chance)
    choices, categories = _choices(study)
    lettered = packing.pseudonymise and packing.unit is Unit.STATEMENT
    hidden = HiddenNames(study, order, chance, lettered=lettered)
    keys = {category.id: choice.key for choice, category in zip(choices, categories, strict=True)}
    items = tuple(
        PackedItem(
            number=number,
            words=tuple(hidden.without(words) for words in _words(study, packing.unit, item)),
            code=study.codes[item].name if packing.unit is Unit.CODE else "",
            participant=hidden.stand_in_of(item),
            shown={} if packing.blind else _places(study, packing.unit, item, keys),
        )
        for number, item in enumerate(order, start=1)
    )
    choices = [replace(choice, definition=hidden.without(choice.definition)) for choice in choices]
    said = [choice.name for choice in choices] + [item.code for item in items]
    told += hidden.told([*said, study.about.phenomenon, study.about.question, packing.asked])
    if packing.sample is not None and packing.seed is None:
        told.append(Sentence(mark("The sample was drawn with the seed {seed}."), {"seed": str(seed)}))
    sampled = packing.sample is not None and len(taken) < len(could)
    package = Package(
        id=new_id(),
        blind=packing.blind,
        unit=packing.unit,
        items=tuple(order),
        categories=tuple(category.id for category in categories),
        sampled_from=len(could),
        seed=seed,
        stratified_by=packing.stratify if sampled else "",
        pseudonymised=packing.pseudonymise,
        medium="",
        recipient=clean_text(packing.recipient),
        asked=clean_text(packing.asked),
        researcher=session.researcher,
        packed=_moment(study),
        version_id="",
        fingerprint=system_fingerprint(study, order),
    )
    parcel = Parcel(
        package_id=package.id,
        study_id=study.about.id,
        language=study.about.language,
        phenomenon=study.about.phenomenon,
        question=study.about.question,
        asked=package.asked,
        blind=package.blind,
        unit=package.unit,
        packed=package.packed,
        items=items,
        choices=tuple(choices),
    )
    return Prepared(package, parcel, study, tuple(told))


def pack(
    session: Session, prepared: Prepared, path: Path, *, force: bool = False, origin: object | None = None
) -> Package:
    """Write a prepared package, as its ending says, and note in the study what was packed; undo passes over the note.

    Raises Refusal in a study that can't be changed, when the categories have changed since, for another ending, and as
    ``write_target`` does. When the study can't note it no file is left, and a replaced one is what it was.
    """
    session.refuse_if_read_only()
    study, package = session.study, prepared.package
    if package.id in study.packages:
        raise Refusal("This package was written already. Prepare another.")
    if prepared.version is not study or system_fingerprint(study, package.items) != package.fingerprint:
        raise Refusal("The categories have changed since the package was prepared. Prepare it again.")
    ending = path.suffix.casefold()
    former = former_content(path) if force and ending in (REVIEW_ENDING, FORM_ENDING) else None
    if ending == REVIEW_ENDING:
        write_parcel(prepared.parcel, None, path, force=force)
    elif ending == FORM_ENDING:
        # The library that writes Word files is loaded when one is written: the window starts without it.
        from phenocode.exchange.form_word import write_form  # noqa: PLC0415

        write_form(prepared.parcel, path, force=force)
    else:
        raise Refusal(
            "{file} can't be a package: its name must end in {endings}.",
            file=path.name,
            endings=f"{REVIEW_ENDING}, {FORM_ENDING}",
        )
    try:
        return note_package(session, prepared, FILE if ending == REVIEW_ENDING else FORM, origin=origin)
    except BaseException:
        with suppress(OSError, Refusal):
            _put_back(path, former)
        raise


def _put_back(path: Path, former: bytes | None) -> None:
    if former is None:
        path.unlink()
    else:

        def write(out: BinaryIO) -> None:
            out.write(former)

        write_target(path, True, write)


def note_package(session: Session, prepared: Prepared, medium: str, *, origin: object | None = None) -> Package:
    """Note in the study what was packed, and on which version of the categories, so that answers can be read."""
    made: list[Package] = []

    def note(transaction: Transaction) -> None:
        version_id = transaction.add_version(session.study)
        made.append(replace(prepared.package, medium=medium, version_id=version_id))
        transaction.insert(made[0])

    session.run("note.pack", {"count": len(prepared.package.items)}, note, origin=origin)
    return made[0]


def shares(sizes: Sequence[int], wanted: int) -> list[int]:
    """How many of ``wanted`` each stratum gets: in proportion to its size by largest remainder, the first of equals.

    Each gets at least one where ``wanted`` allows that, and none more than it has; ``wanted`` is at most their sum.
    """
    total = sum(sizes)
    given = [wanted * size // total for size in sizes]
    by_remainder = sorted(range(len(sizes)), key=lambda n: -(wanted * sizes[n] % total))
    for stratum in by_remainder[: wanted - sum(given)]:
        given[stratum] += 1
    if wanted >= len(sizes):
        for stratum in (n for n, share in enumerate(given) if share == 0):
            # From whom has most above their share, so that the proportions suffer least.
            richest = max(
                (n for n, share in enumerate(given) if share > 1), key=lambda n: given[n] * total - wanted * sizes[n]
            )
            given[richest] -= 1
            given[stratum] = 1
    return given


def _moment(study: Study) -> str:
    """Now, but later than any other package: their order is that of packing, whatever the clock does."""
    now = datetime.now(UTC).replace(microsecond=0)
    known = [datetime.fromisoformat(package.packed) for package in study.packages.values()]
    return max([now, *(moment + timedelta(seconds=1) for moment in known)]).isoformat()


def _seed(packing: Packing) -> int:
    if packing.seed is None:
        return secrets.randbelow(MOST_SEED + 1)
    if not 0 <= packing.seed <= MOST_SEED:
        raise Refusal("{seed} can't be a seed. Choose a number from 0 to {most}.", seed=packing.seed, most=MOST_SEED)
    return packing.seed


def _could_be_taken(study: Study, unit: Unit, told: list[Sentence]) -> list[str]:
    """The items that stand somewhere in the analysis, in the study's order."""
    if unit is Unit.CODE:
        every = [code.id for code in study.codes_in_order()]
        could = [code_id for code_id in every if study.placements_of(code_id)]
        nothing = mark("There is nothing to pack: no code has reached a first-layer category yet.")
        left = mark("Codes without a first-layer category were left out: {count}.")
    else:
        every = [statement.id for statement in study.statements_in_order()]
        could = [statement_id for statement_id in every if study.first_layer_of(statement_id)]
        nothing = mark("There is nothing to pack: no statement has reached a first-layer category yet.")
        left = mark("Statements without a first-layer category were left out: {count}.")
    if not could:
        raise Refusal(nothing)
    if len(could) < len(every):
        told.append(Sentence(left, {"count": len(every) - len(could)}))
    return could


def _drawn(
    study: Study, could: Sequence[str], packing: Packing, chance: random.Random, told: list[Sentence]
) -> list[str]:
    wanted = packing.sample
    if packing.stratify not in (CATEGORY, PARTICIPANT):
        raise Refusal("{name} is nothing to stratify by. Choose category or participant.", name=packing.stratify)
    if wanted is None:
        return list(could)
    if wanted < 1:
        raise Refusal("A sample needs at least one item. Choose a larger number.")
    if packing.stratify == PARTICIPANT and packing.unit is Unit.CODE:
        raise Refusal("Codes belong to no single participant. Stratify them by category.")
    if wanted >= len(could):
        if wanted > len(could):
            told.append(
                Sentence(
                    mark("There are fewer than the sample of {wanted}: all {count} were taken."),
                    {"wanted": wanted, "count": len(could)},
                )
            )
        return list(could)
    strata: dict[str, list[str]] = {}
    for item in could:
        strata.setdefault(_stratum(study, item, packing), []).append(item)
    # Which of equal strata gets the odd item is drawn too.
    groups = [strata[name] for name in shuffled(list(strata), chance)]
    given = shares([len(group) for group in groups], wanted)
    return [item for group, count in zip(groups, given, strict=True) for item in shuffled(group, chance)[:count]]


def _stratum(study: Study, item: str, packing: Packing) -> str:
    if packing.unit is Unit.CODE:
        return study.placements_of(item)[0].category_id
    if packing.stratify == CATEGORY:
        return study.first_layer_of(item)[0].id
    person = study.participant_of(study.statements[item])
    return person.id if person is not None else ""


def _choices(study: Study) -> tuple[list[Choice], list[Category]]:
    """The categories of all layers by folded name, so that their order betrays no parent."""
    choices: list[Choice] = []
    categories: list[Category] = []
    for layer in Layer:
        ordered = sorted(study.layer(layer), key=lambda category: (name_key(category.name), category.name))
        for place, category in enumerate(ordered, start=1):
            choices.append(Choice(choice_key(layer, place), layer, category.name, category.definition))
            categories.append(category)
    return choices, categories


def _words(study: Study, unit: Unit, item: str) -> list[str]:
    if unit is Unit.STATEMENT:
        return [study.statements[item].quotation]
    order: Callable[[Statement], tuple[int, str]] = lambda statement: (statement.position, statement.id)  # noqa: E731
    return [statement.quotation for statement in sorted(study.statements_with(item), key=order)]


def _places(study: Study, unit: Unit, item: str, keys: Mapping[str, str]) -> dict[Layer, str]:
    """Where the analyst has put an item, by keys in the order of the choices."""
    codes = [item] if unit is Unit.CODE else [code.id for code in study.codes_of(item)]
    chains = [chain for code_id in codes for chain in study.chains_of(code_id)]
    reached = {
        Layer.FIRST: {chain.first.id for chain in chains if chain.first is not None},
        Layer.SECOND: {chain.second.id for chain in chains if chain.second is not None},
        Layer.ENCOUNTER: {chain.encounter.id for chain in chains if chain.encounter is not None},
    }
    order = {category_id: n for n, category_id in enumerate(keys)}
    return {
        layer: "+".join(keys[category_id] for category_id in sorted(ids, key=order.__getitem__))
        for layer, ids in reached.items()
        if ids
    }
