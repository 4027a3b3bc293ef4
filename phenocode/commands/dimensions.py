"""Deeds on dimensions of variation: making, wording, ordering, removing; and what a category is in each of them.

METHOD.md, "dimensions of variation": a grid of categories and dimensions, each cell a value and its quotations.
"""

from collections.abc import Sequence
from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.commands.supports import refuse_wrong_supports
from phenocode.store.study_file import Transaction
from phenocode.study.outcome import Dimension, Support, Variation
from phenocode.study.records import new_id
from phenocode.study.rules import clean_name, clean_text, hanging_on, next_position, refuse_taken


def make_dimension(session: Session, name: str, *, origin: object | None = None) -> Dimension:
    """Make a dimension, the last one. Raises Refusal for a blank or taken name."""
    dimensions = session.study.dimensions
    cleaned = clean_name(name)
    refuse_taken(cleaned, dimensions.values())
    dimension = Dimension(new_id(), cleaned, "", next_position(dimensions.values()))
    session.run("dimension.make", {"name": cleaned}, lambda tx: tx.insert(dimension), origin=origin)
    return dimension


def rename_dimension(session: Session, dimension_id: str, name: str, *, origin: object | None = None) -> None:
    """Give a dimension another name. Raises Refusal for a blank or taken one."""
    cleaned = clean_name(name)
    refuse_taken(cleaned, session.study.dimensions.values(), besides=dimension_id)
    _change(session, replace(session.study.dimensions[dimension_id], name=cleaned), origin)


def describe_dimension(session: Session, dimension_id: str, definition: str, *, origin: object | None = None) -> None:
    """Say in what respect the categories differ."""
    described = replace(session.study.dimensions[dimension_id], definition=clean_text(definition))
    _change(session, described, origin)


def reorder_dimension(
    session: Session, dimension_id: str, before_id: str | None, *, origin: object | None = None
) -> None:
    """Put a dimension before another, or last; before itself it stays where it is."""
    if before_id == dimension_id:
        return
    dimension = session.study.dimensions[dimension_id]
    order = [other for other in session.study.dimensions_in_order() if other.id != dimension_id]
    at = next((i for i, other in enumerate(order) if other.id == before_id), len(order))
    order.insert(at, dimension)
    moved = [replace(other, position=i) for i, other in enumerate(order) if other.position != i]
    if moved:
        session.run("dimension.reorder", {"name": dimension.name}, lambda tx: tx.update(*moved), origin=origin)


def remove_dimension(session: Session, dimension_id: str, *, origin: object | None = None) -> None:
    """Remove a dimension with all its values and their links to quotations; undo brings them back."""
    study = session.study
    dimension = study.dimensions[dimension_id]
    gone = [*hanging_on(study, dimension_id), dimension]
    session.run("dimension.remove", {"name": dimension.name}, lambda tx: tx.delete(*gone), origin=origin)


def write_value(
    session: Session, dimension_id: str, category_id: str, value: str, *, origin: object | None = None
) -> None:
    """Say what a category is in a dimension. A blank value is removed, unless quotations were chosen for it.

    These are kept then, with a blank value: to take them away is a deed of its own (``choose_quotations``).
    """
    study = session.study
    dimension, category = study.dimensions[dimension_id], study.categories[category_id]
    cleaned = clean_text(value)
    known = study.variation_of(dimension_id, category_id)
    if cleaned == (known.value if known is not None else ""):
        return

    def write(transaction: Transaction) -> None:
        if known is None:
            transaction.insert(Variation(new_id(), dimension_id, category_id, cleaned))
        elif cleaned or study.supports_of(known.id):
            transaction.update(replace(known, value=cleaned))
        else:
            transaction.delete(known)

    parameters = {"name": category.name, "dimension": dimension.name}
    session.run("variation.write", parameters, write, origin=origin)


def choose_quotations(
    session: Session,
    dimension_id: str,
    category_id: str,
    statement_ids: Sequence[str],
    *,
    origin: object | None = None,
) -> None:
    """Let what a category is in a dimension rest on these statements and no others, in one step.

    Any statement can be a quotation. Those it rests on keep their order, others follow. Where no value is written yet,
    a blank one is made to hold them; without a value and quotations nothing is kept. Raises Refusal for a passage of
    literature.
    """
    study = session.study
    dimension, category = study.dimensions[dimension_id], study.categories[category_id]
    known = study.variation_of(dimension_id, category_id)
    variation = known or Variation(new_id(), dimension_id, category_id, "")
    refuse_wrong_supports(study, variation, statement_ids)
    present = sorted(study.linked(Support, "subject_id", variation.id), key=lambda one: (one.position, one.id))
    gone = [support for support in present if support.statement_id not in statement_ids]
    held = {support.statement_id for support in present}
    wanted = [one for one in dict.fromkeys(statement_ids) if one not in held]
    first = next_position(present)
    new = [Support(new_id(), variation.id, one, place) for place, one in enumerate(wanted, first)]
    if not (gone or new):
        return
    empty = not variation.value and not new and len(gone) == len(present)

    def choose(transaction: Transaction) -> None:
        if known is None:
            transaction.insert(variation)
        transaction.delete(*gone)
        transaction.insert(*new)
        if empty:
            transaction.delete(variation)

    name = f"{category.name}, {dimension.name}"
    session.run("support.choose" if new else "support.remove", {"name": name}, choose, origin=origin)


def remove_quotation(
    session: Session, dimension_id: str, category_id: str, statement_id: str, *, origin: object | None = None
) -> None:
    """Let what a category is in a dimension rest on a statement no more."""
    known = session.study.variation_of(dimension_id, category_id)
    if known is not None:
        kept = [one.id for one in session.study.supports_of(known.id) if one.id != statement_id]
        choose_quotations(session, dimension_id, category_id, kept, origin=origin)


def _change(session: Session, dimension: Dimension, origin: object | None) -> None:
    former = session.study.dimensions[dimension.id]
    if dimension != former:
        parameters = {"name": former.name}
        session.run("dimension.describe", parameters, lambda tx: tx.update(dimension), origin=origin)
