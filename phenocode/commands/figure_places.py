"""The deeds of moving the outcome figure's boxes and frames by hand, and of laying it out by the program again."""

from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.study.outcome import FigurePlace
from phenocode.study.records import new_id

FARTHEST = 10_000
"""How far anything can be moved, px at 100 %."""


def move_in_figure(session: Session, category_id: str, across: int, down: int, *, origin: object | None = None) -> None:
    """Draw a category this far from where the program lays it out, px at 100 %; (0, 0) is there again.

    ``across`` counts from the side where reading begins. Whatever stands in a frame goes along with it.
    """
    study = session.study
    name = study.categories[category_id].name
    across, down = (max(-FARTHEST, min(FARTHEST, length)) for length in (across, down))
    present = next(iter(study.linked(FigurePlace, "category_id", category_id)), None)
    if (across, down) == ((present.across, present.down) if present is not None else (0, 0)):
        return
    if present is None:
        place = FigurePlace(new_id(), category_id, across, down)
        session.run("figure.move", {"name": name}, lambda tx: tx.insert(place), origin=origin)
    elif across or down:
        moved = replace(present, across=across, down=down)
        session.run("figure.move", {"name": name}, lambda tx: tx.update(moved), origin=origin)
    else:
        session.run("figure.move", {"name": name}, lambda tx: tx.delete(present), origin=origin)


def reset_figure(session: Session, *, origin: object | None = None) -> int:
    """Lay the whole figure out by the program again; answers how many categories had been moved by hand."""
    places = list(session.study.figure_places.values())
    if places:
        session.run("figure.reset", {"count": len(places)}, lambda tx: tx.delete(*places), origin=origin)
    return len(places)
