"""The command that takes a coding table into a study: import-table."""

import argparse
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.table_import import prepare_table, read_coding_tables, store_table
from phenocode.errors import Refusal
from phenocode.exchange.coding_headings import COLUMNS
from phenocode.i18n import tr, trn


def import_table(arguments: argparse.Namespace) -> Answer:
    """Take the statements, codes and categories of a coding table into a study."""
    columns = None if arguments.columns is None else read_columns(arguments.columns)
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        document = read_coding_tables(arguments.table, encoding=arguments.encoding)
        plan = prepare_table(session, document, columns)
        changes = store_table(session, plan)
    value: dict[str, Any] = {
        "file": str(arguments.table),
        "statements": plan.statements,
        "codes": plan.codes,
        "anchored": plan.anchored,
        "unanchored": plan.unanchored,
        "unified": list(map(str, plan.unified)),
        "warnings": list(map(str, plan.warnings)),
        "step": None if changes is None else changes.step,
    }
    lines = [
        trn("1 statement in {file}", "{n} statements in {file}", plan.statements, file=plan.file),
        trn("1 code", "{n} codes", plan.codes),
        tr("{anchored} found in the transcripts, {unanchored} not", anchored=plan.anchored, unanchored=plan.unanchored),
        *value["unified"],
        *value["warnings"],
    ]
    if changes is None:
        lines.append(tr("The study holds all of it already; nothing was changed."))
    return Answer(value, lines)


def read_columns(given: str) -> dict[str, int]:
    """Columns as ``--columns`` gives them (name=number, from 1 on), 0-based by name. Raises Refusal for others."""
    columns: dict[str, int] = {}
    for one in given.split(","):
        name, _, number = (part.strip() for part in one.partition("="))
        if name not in COLUMNS or not number.isdecimal():
            raise Refusal(
                "--columns can't be read at {part}. Write it as statement=1,code=2; the names are {names}.",
                part=one.strip(),
                names=", ".join(COLUMNS),
            )
        if name in columns:
            raise Refusal("--columns gives {name} twice. Give each column once.", name=name)
        columns[name] = int(number) - 1
    return columns
