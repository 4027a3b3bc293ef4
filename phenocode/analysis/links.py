"""The links of an analysis that a reviewer judges one by one, and whether one that was judged still stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.study.records import Layer


@dataclass(frozen=True, slots=True)
class Link:
    """A link by its two ids (``study/debriefing.py`` says how links are named); a category itself has no aspect."""

    subject_id: str
    aspect: str = ""


def links_of(study: Study, record_id: str) -> list[Link]:
    """What can be judged where a statement, a code or a category is shown: its links upwards, and a category itself."""
    if record_id in study.statements:
        return [Link(record_id, coding.code_id) for coding in study.codings_of(record_id)]
    if record_id in study.codes:
        return [Link(record_id, placement.category_id) for placement in study.placements_of(record_id)]
    category = study.categories.get(record_id)
    if category is None:
        return []
    upwards = [Link(record_id, category.parent_id)] if category.parent_id is not None else []
    return [*upwards, Link(record_id)]


def all_links(study: Study) -> list[Link]:
    """All links between two: of the statements by interview and place, of the codes, of the layers upwards."""
    return list(_links(study))


def stands(study: Study, link: Link) -> bool:
    """Whether the link, or the category itself, is part of the analysis as it is now."""
    return link in links_of(study, link.subject_id)


def _links(study: Study) -> Iterator[Link]:
    for statement in study.statements_in_order():
        yield from links_of(study, statement.id)
    for code in study.codes_in_order():
        yield from links_of(study, code.id)
    for layer in (Layer.FIRST, Layer.SECOND):
        for category in study.layer(layer):
            yield from (link for link in links_of(study, category.id) if link.aspect)
