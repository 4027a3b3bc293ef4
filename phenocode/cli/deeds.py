"""Commands that change a study or write a file: new, import, rename, move, merge, undo, redo, export."""

import argparse
from collections.abc import Callable
from typing import Any

from phenocode.cli.answer import Answer, opened
from phenocode.commands.categories import Card, cards_of, merge_cards, move_cards, rename_card
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.importing import FileChoice, Imported, Prepared, prepare_import, store_import
from phenocode.commands.labels import say_step
from phenocode.commands.researcher import default_researcher
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr, trn
from phenocode.study.rules import find_named

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
    """Import transcripts; a file that can't be read does not stop the others."""
    choices = [
        FileChoice(
            path,
            encoding=arguments.encoding,
            participant=arguments.participant,
            setting=arguments.setting,
            literature=arguments.literature,
        )
        for path in arguments.files
    ]
    answer = Answer([])
    with opened(arguments.study) as session:
        session.refuse_if_read_only()
        known = [speaker.label for speaker in session.study.speakers.values()]
        read = prepare_import(choices, known_labels=known)
        imported = iter(store_import(session, [one for one in read if isinstance(one, Prepared)]))
        for choice, one in zip(choices, read, strict=True):
            if isinstance(one, Prepared):
                answer.value.append(_row(str(choice.path), next(imported)))
            else:
                answer.value.append(_row(str(choice.path), Imported(str(choice.path), "refused"), str(one.reason)))
                answer.refused.append(one.reason)
    for row in answer.value:
        answer.lines.append(f"{row['file']}: {row['status']}, {trn('1 turn', '{n} turns', row['turns'])}")
        answer.lines += [f"  {warning}" for warning in row["warnings"]]
    return answer


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


def _row(file: str, imported: Imported, refused: str = "") -> dict[str, Any]:
    transcript = imported.transcript
    return {
        "file": file,
        "status": imported.status,
        "transcript": transcript.name if transcript else None,
        "characters": transcript.characters if transcript else 0,
        "turns": imported.turns,
        "warnings": [refused] if refused else [str(warning) for warning in imported.warnings],
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
