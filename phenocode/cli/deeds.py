"""Commands that change a study or write a file: new, import, rename, move, merge, undo, redo, export."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.categories import cards_of, merge_cards, move_cards, rename_card
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.importing import (
    FileChoice,
    Imported,
    Prepared,
    files_in,
    prepare_import,
    remembered_columns,
    store_import,
)
from phenocode.commands.labels import say_step
from phenocode.commands.researcher import default_researcher
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected, shown_name
from phenocode.exchange.sheets import Columns
from phenocode.i18n import mark, tr, trn
from phenocode.study.records import Card, Role
from phenocode.study.rules import find_named
from phenocode.text.fold import fold
from phenocode.text.turns import label_key, likely_labels

_ABSENT = {
    "code": mark("There is no code named {name} in {file}. Check the name."),
    "first": mark("There is no first-layer category named {name} in {file}. Check the name, or make it first."),
    "second": mark("There is no second-layer category named {name} in {file}. Check the name, or make it first."),
    "encounter": mark("There is no kind of encounter named {name} in {file}. Check the name, or make it first."),
}
_ABOVE = {"code": "first", "first": "second", "second": "encounter"}


def new(arguments: argparse.Namespace) -> Answer:
    """Make a new, empty study."""
    Session.create(
        arguments.study,
        title=arguments.title,
        phenomenon=arguments.phenomenon,
        question=arguments.question,
        language=arguments.language,
        researcher=default_researcher(),
    ).close()
    return Answer(
        {"study": str(arguments.study), "title": arguments.title, "language": arguments.language},
        [tr("{file} was made.", file=arguments.study.name)],
    )


def import_files(arguments: argparse.Namespace) -> Answer:
    """Import files and folders of them; a file that can't be read does not stop the others."""
    named, skipped = _expanded(arguments.files)
    columns = _columns(arguments.columns, arguments.rows)
    said = dict(map(_speaker, arguments.speaker))
    choices = [
        FileChoice(
            path,
            encoding=arguments.encoding,
            participant=arguments.participant,
            setting=arguments.setting,
            literature=arguments.literature,
            columns=columns,
            without_heads=arguments.without_running_heads,
            group=arguments.group,
            direction=arguments.direction,
        )
        for path in named
        if isinstance(path, Path)
    ]
    answer = Answer([])
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        known = {speaker.label for speaker in session.study.speakers.values() if speaker.transcript_id is None}
        read = prepare_import(choices, known_labels=known | {*said}, known_columns=remembered_columns(session.study))
        prepared = [one for found in read if isinstance(found, tuple) for one in found]
        roles = {label: said[key] for one in prepared for label in one.labels if (key := label_key(label)) in said}
        imported = iter(store_import(session, prepared, roles=roles))
        fates = iter(read)
        for path in named:
            fate = path if isinstance(path, Rejected) else next(fates)
            if isinstance(fate, Rejected):
                answer.value.append(_row(fate.file, [Imported(fate.file, "refused")], [str(fate.reason)]))
                answer.refused.append(fate.reason)
            else:
                outcome = [next(imported) for _ in fate]
                warnings = dict.fromkeys(str(warning) for one in outcome for warning in one.warnings)
                warnings |= dict.fromkeys(_asked(fate))
                answer.value.append(_row(str(path), outcome, list(warnings)))
    for path in skipped:
        warning = tr("It was left out: files that end in {ending} can't be read.", ending=path.suffix or path.name)
        answer.value.append(_row(str(path), [Imported(str(path), "skipped")], [warning]))
    for row in answer.value:
        answer.lines.append(f"{row['file']}: {row['status']}, {trn('1 turn', '{n} turns', row['turns'])}")
        answer.lines += [f"  {warning}" for warning in row["warnings"]]
    return answer


def _speaker(said: str) -> tuple[str, Role]:
    """A label, folded, and the role that the command line gives it."""
    label, _, role = said.rpartition("=")
    if not label_key(label) or role not in ("interviewer", "participant"):
        raise Refusal(
            "--speaker can't be read at {part}. Write a label and a role, as in Sara=participant or A=interviewer.",
            part=said,
        )
    return label_key(label), Role(role)


def _asked(prepared: Sequence[Prepared]) -> Iterator[str]:
    """What has to be said about words that may be labels and were not taken for such."""
    for one in prepared:
        labels = likely_labels(one.source.text, {*map(label_key, one.labels)}) if not one.choice.literature else ()
        if labels:
            yield tr(
                "{file} has paragraphs that begin with {labels}, which were not taken for speakers. If they are, undo "
                "this and import it again with --speaker {label}=participant.",
                file=shown_name(one.document.file),
                labels=", ".join(labels),
                label=labels[0],
            )


_COLUMNS = ("text", "speaker", "name", "setting", "date", "time")


def _columns(said: str | None, rows: str | None) -> Columns | None:
    """How a sheet's columns were given on the command line, from 1 on; ``heading=no`` says that it has no headings."""
    if not said:
        if rows:
            raise Refusal("--rows needs --columns. Say which column holds the text, for instance --columns text=2.")
        return None
    given: dict[str, int] = {}
    heading = True
    for part in said.split(","):
        name, _, number = part.strip().partition("=")
        if name == "heading":
            heading = number not in ("no", "0", "false")
        elif name in _COLUMNS and fold(number).isdecimal() and int(fold(number)) > 0:
            given[name] = int(fold(number)) - 1
        else:
            raise Refusal(
                "{part} is no column of a sheet. Write for instance text=2,speaker=1 with names from {names}.",
                part=part.strip() or said,
                names=", ".join(_COLUMNS),
            )
    if "text" not in given:
        raise Refusal("Say which column holds the text, for instance text=2.")
    text = given.pop("text")
    return Columns(rows or ("turns" if "speaker" in given else "documents"), text, heading=heading, **given)


def _expanded(paths: Sequence[Path]) -> tuple[list[Path | Rejected], list[Path]]:
    """The files that were named and those in the folders that were, in order; and what in these can't be read."""
    named: list[Path | Rejected] = []
    skipped: list[Path] = []
    for path in paths:
        if not path.is_dir():
            named.append(path)
            continue
        try:
            readable, others = files_in(path)
            if not readable:
                raise Refusal("{file} is a folder without any file that can be read. Choose another.", file=path.name)
        except Refusal as refusal:
            named.append(Rejected(str(path), refusal))
        else:
            named += readable
            skipped += others
    return named, skipped


def rename(arguments: argparse.Namespace) -> Answer:
    """Give a card another name."""
    with opened(arguments.study) as session:
        card = _named(session, arguments.layer, arguments.name)
        return _done(session, lambda: rename_card(session, card.id, arguments.new, reason=arguments.reason))


def move(arguments: argparse.Namespace) -> Answer:
    """Put a card under a category of the next layer."""
    with opened(arguments.study) as session:
        card = _named(session, arguments.layer, arguments.name)
        above = cards_of(session.study, _ABOVE[arguments.layer])
        target = find_named(arguments.target, above) or find_named(arguments.target, [card])
        target = target or find_named(arguments.target, session.study.categories.values())
        if target is None:
            raise Refusal(_ABSENT[_ABOVE[arguments.layer]], name=arguments.target, file=session.path.name)
        target_id = target.id
        return _done(session, lambda: move_cards(session, [card.id], target_id, reason=arguments.reason))


def merge(arguments: argparse.Namespace) -> Answer:
    """Fold one card into another."""
    with opened(arguments.study) as session:
        gone = _named(session, arguments.layer, arguments.gone)
        into = _named(session, arguments.layer, arguments.into)
        return _done(session, lambda: merge_cards(session, gone.id, into.id, reason=arguments.reason))


def undo(arguments: argparse.Namespace) -> Answer:
    """Take back the newest step."""
    with opened(arguments.study) as session:
        step = session.next_undo()
        if session.undo() is None or step is None:
            raise Refusal("There is nothing to undo in {file}.", file=arguments.study.name)
        return Answer({"step": step.number, "label": say_step(step)}, [tr("Undone: {step}", step=say_step(step))])


def redo(arguments: argparse.Namespace) -> Answer:
    """Do again the step taken back last."""
    with opened(arguments.study) as session:
        step = session.next_redo()
        if session.redo() is None or step is None:
            raise Refusal("There is nothing to redo in {file}.", file=arguments.study.name)
        return Answer({"step": step.number, "label": say_step(step)}, [tr("Done again: {step}", step=say_step(step))])


def export(arguments: argparse.Namespace) -> Answer:
    """Write a table out."""
    with opened(arguments.study, read_only=True) as session:
        if arguments.kind == "table":
            table = coding_table(session, labels=arguments.labels, incomplete=not arguments.complete_only)
            export_table(
                table,
                arguments.out,
                force=arguments.force,
                split_rows=arguments.split_rows,
                profile=arguments.profile,
            )
            count, left_out = len({row.statement_id for row in table.rows}), table.left_out
        else:
            rows = statement_rows(session)
            right_to_left = session.study.about.right_to_left
            export_statements(rows, arguments.out, right_to_left=right_to_left, force=arguments.force)
            count, left_out = session.study.count_statements(), 0
    lines = [trn("1 statement in {file}", "{n} statements in {file}", count, file=arguments.out.name)]
    if left_out:
        lines.append(
            trn(
                "1 statement has not reached a kind of encounter and was left out.",
                "{n} statements have not reached a kind of encounter and were left out.",
                left_out,
            )
        )
    return Answer({"file": str(arguments.out), "statements": count, "left_out": left_out}, lines)


def _row(file: str, outcome: Sequence[Imported], warnings: list[str]) -> dict[str, Any]:
    """What became of one file; a sheet can hold several transcripts, whose numbers are added up."""
    transcripts = [one.transcript for one in outcome if one.transcript is not None]
    statuses = [one.status for one in outcome]
    return {
        "file": file,
        "status": "imported" if "imported" in statuses else statuses[0],
        "transcript": transcripts[0].name if transcripts else None,
        "transcripts": [transcript.name for transcript in transcripts],
        "characters": sum(transcript.characters for transcript in transcripts),
        "turns": sum(one.turns for one in outcome),
        "warnings": warnings,
    }


def _named(session: Session, layer: str, name: str) -> Card:
    cards = cards_of(session.study, layer)
    known = find_named(name, cards)
    if known is None:
        raise Refusal(_ABSENT[layer], name=name, file=session.path.name)
    return next(card for card in cards if card.id == known.id)


def _done(session: Session, deed: Callable[[], None]) -> Answer:
    """Do a deed; answers the step that it left, or that nothing had to be changed."""
    before = session.next_undo()
    deed()
    step = session.next_undo()
    if step is None or step == before:
        return Answer({"step": None, "label": ""}, [tr("It is so already; nothing was changed.")])
    return Answer({"step": step.number, "label": say_step(step)}, [say_step(step)])
