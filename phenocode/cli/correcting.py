"""Commands that correct transcripts: reimport, joiners, pseudonymise, key, copy."""

import argparse
import csv
import getpass
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.importing import FileChoice, prepare_import
from phenocode.commands.pseudonyms import (
    Name,
    Occurrence,
    copy_without_history,
    make_names,
    propose_occurrences,
    read_key,
    replace_names,
    write_key,
)
from phenocode.commands.reimporting import prepare_reimport, store_reimport
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.i18n import tr, trn
from phenocode.study.records import Transcript
from phenocode.study.rules import find_named
from phenocode.text.fold import fold
from phenocode.text.joiners import propose_joiners

_PASSPHRASE = "PHENOCODE_KEY_PASSPHRASE"  # noqa: S105 - a variable's name
_LARGEST = 4_000_000  # bytes of a list of names
# How the columns of a list of names may be headed, folded.
_NAMES = frozenset(map(fold, ("name", "real name", "نام", "نام واقعی")))
_PSEUDONYMS = frozenset(map(fold, ("pseudonym", "نام مستعار", "مستعار")))


def reimport(arguments: argparse.Namespace) -> Answer:
    """A corrected file in place of a transcript's text."""
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        transcript = _transcript(session, arguments.transcript)
        (read,) = prepare_import([FileChoice(arguments.file, arguments.encoding)])
        if isinstance(read, Rejected):
            raise read.reason
        if len(read) != 1:
            raise Refusal("{file} holds several texts. Choose a file with one.", file=arguments.file.name)
        prepared = read[0]
        correction = prepare_reimport(session, transcript.id, prepared)
        store_reimport(session, correction, reason=arguments.reason)
        study = session.study
        warnings = [str(warning) for warning in prepared.document.warnings]
        unplaced = [{"id": i, "quotation": study.statements[i].quotation} for i in correction.unplaced]
        value = {
            "transcript": transcript.name,
            "status": "known" if correction.empty else "imported",
            "anchored": sum(statement.anchored for statement in study.statements_in(transcript.id)),
            "changed": sum(changed.statement_id not in correction.unplaced for changed in correction.changed),
            "unplaced": unplaced,
            "warnings": warnings,
        }
    lines = [
        tr("{transcript} has this text already; nothing was changed.", transcript=transcript.name)
        if correction.empty
        else tr(
            "{transcript}: {anchored} statements anchored again, {changed} with other words, {lost} without a place",
            transcript=transcript.name,
            anchored=value["anchored"],
            changed=value["changed"],
            lost=len(unplaced),
        )
    ]
    lines += [f"  {one['quotation']}" for one in unplaced]
    return Answer(value, [*lines, *(f"  {warning}" for warning in warnings)])


def joiners(arguments: argparse.Namespace) -> Answer:
    """Where a transcript lacks a ZWNJ; puts them in when asked."""
    with opened(arguments.study, read_only=not arguments.apply) as session:
        transcript = _transcript(session, arguments.transcript)
        text = session.source(transcript.source_id).text
        edits = propose_joiners(text)
        if arguments.apply:
            session.refuse_if_read_only()
            correction = prepare_correction(session, {transcript.id: edits})
            store_correction(session, correction, reason=arguments.reason)
    value = [
        {"start": edit.start, "end": edit.end, "text": text[edit.start : edit.end], "replacement": edit.text}
        for edit in edits
    ]
    lines = [f"{edit.start}: {_line(text[max(edit.start - 15, 0) : edit.end + 15])}" for edit in edits]
    if arguments.apply:
        lines.append(trn("1 joiner was put in.", "{n} joiners were put in.", len(edits)))
    else:
        lines.append(trn("1 joiner is missing.", "{n} joiners are missing.", len(edits)))
    return Answer(value, lines)


def pseudonymise(arguments: argparse.Namespace) -> Answer:
    """Where names stand; replaces the certain ones when asked."""
    names = make_names(_read_names(arguments.names))
    if arguments.key is not None and not arguments.apply:
        raise Refusal("The key is written when names are replaced. Add --apply, or leave --key out.")
    with opened(arguments.study, read_only=not arguments.apply) as session:
        occurrences = propose_occurrences(session, names)
        if not arguments.apply:
            rows = [_row(one) for one in occurrences]
            lines = [f"{r['where']} {r['start']}-{r['end']}: {r['text']}{'' if r['certain'] else ' ?'}" for r in rows]
            return Answer(rows, [*lines, trn("1 place", "{n} places", len(rows))])
        session.refuse_if_read_only()
        certain = [one for one in occurrences if one.certain]
        if arguments.key is not None:
            write_key(arguments.key, names, _passphrase(new=True))
        try:
            replace_names(session, names, certain, reason=arguments.reason)
        except BaseException:
            if arguments.key is not None:
                with suppress(OSError):
                    arguments.key.unlink()
            raise
        left = [_row(one) for one in propose_occurrences(session, names)]
    warnings = [tr("The history of the study still holds the former words; `copy` writes a study without history.")]
    key_file = str(arguments.key) if arguments.key else None
    value = {"replaced": len(certain), "left": left, "key": key_file, "warnings": warnings}
    lines = [trn("Replaced in one place.", "Replaced in {n} places.", len(certain))]
    if left:
        lines.append(
            trn(
                "One place may be another word and was left.", "{n} places may be other words and were left.", len(left)
            )
        )
        lines += [f"  {row['where']} {row['start']}-{row['end']}: {row['text']}" for row in left]
    return Answer(value, [*lines, *warnings])


def key(arguments: argparse.Namespace) -> Answer:
    """What a key holds."""
    names = read_key(arguments.keyfile, _passphrase(new=False))
    value = [{"name": name, "pseudonym": pseudonym} for name, pseudonym in names]
    return Answer(value, [f"{name}\t{pseudonym}" for name, pseudonym in names])


def copy(arguments: argparse.Namespace) -> Answer:
    """The study as it is now in a new file."""
    with opened(arguments.study, read_only=True) as session:
        copy_without_history(session, arguments.out, force=arguments.force)
    return Answer({"study": str(arguments.out)}, [tr("{file} was made.", file=arguments.out.name)])


def _transcript(session: Session, name: str) -> Transcript:
    known = find_named(name, session.study.transcripts.values())
    if known is None:
        raise Refusal(
            "There is no transcript named {name} in {file}. Check the name.", name=name, file=session.path.name
        )
    return session.study.transcripts[known.id]


def _row(occurrence: Occurrence) -> dict[str, Any]:
    return {
        "where": occurrence.where,
        "id": occurrence.id,
        "field": occurrence.field,
        "start": occurrence.start,
        "end": occurrence.end,
        "text": occurrence.text,
        "replacement": occurrence.replacement,
        "certain": occurrence.certain,
    }


def _read_names(path: Path) -> list[Name]:
    """The names of a table with the columns name and pseudonym; headings may be left out."""
    if not path.is_file():
        raise Refusal("{file} was not found. Check the name, or where the file was moved to.", file=path.name)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise Refusal("{file} can't be read. Ask its owner for permission to read it.", file=path.name) from error
    try:
        if len(content) > _LARGEST:
            raise ValueError("too large for a list of names")
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except (ValueError, csv.Error) as error:
        raise Refusal(
            "{file} is not a table of names in UTF-8. Save it as .csv with the columns name and pseudonym.",
            file=path.name,
        ) from error
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    name, pseudonym = 0, 1
    headings = [fold(cell).strip() for cell in rows[0]] if rows else []
    if _NAMES.intersection(headings):
        name = next(column for column, heading in enumerate(headings) if heading in _NAMES)
        pseudonym = next((column for column, heading in enumerate(headings) if heading in _PSEUDONYMS), name + 1)
        del rows[0]
    last = max(name, pseudonym)
    if any(len(row) <= last or not row[name].strip() or not row[pseudonym].strip() for row in rows):
        raise Refusal("A row of {file} lacks a name or its pseudonym. Fill in both columns.", file=path.name)
    return [Name(row[name].strip(), row[pseudonym].strip()) for row in rows]


def _passphrase(*, new: bool) -> str:
    given = os.environ.get(_PASSPHRASE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Refusal("The key needs its passphrase. Give it in the environment variable {name}.", name=_PASSPHRASE)
    typed = getpass.getpass(tr("Passphrase of the key: "))
    if new and getpass.getpass(tr("The same passphrase again: ")) != typed:
        raise Refusal("The two passphrases differ. Nothing was changed; do it again.")
    return typed


def _line(text: str) -> str:
    return " ".join(text.split())
