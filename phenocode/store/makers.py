"""Who made which record, and when: the first step of the journal that touched it."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from phenocode.store.rows import RECORD_TABLES
from phenocode.store.schema import journal_image, journal_step
from phenocode.study.records import Record


class Maker(NamedTuple):
    """Who made a record, and when."""

    researcher: str
    time: str  # ISO 8601, UTC


def makers_of(connection: Connection, kinds: Collection[type[Record]]) -> dict[str, Maker]:
    """The makers of all records of these kinds that the history knows, by id; those that are gone are among them."""
    image, step = journal_image.c, journal_step.c
    tables = [RECORD_TABLES[kind].name for kind in kinds]
    firsts = select(image.row_id, func.min(image.step_id)).where(image.table_name.in_(tables)).group_by(image.row_id)
    steps = {
        number: Maker(researcher, time)
        for number, researcher, time in connection.execute(select(step.id, step.researcher, step.time))
    }
    return {row: steps[number] for row, number in connection.execute(firsts)}
