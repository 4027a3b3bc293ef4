"""The command line: reads its words, runs one command, prints for a person or as JSON, answers the exit status."""

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from phenocode.cli import (
    analyses,
    anchoring,
    checking,
    correcting,
    debriefing,
    deeds,
    dimensions,
    exports,
    frameworks,
    iterations,
    joining,
    literature,
    people,
    quantities,
    questions,
    refi_exports,
    refi_import,
    relations,
    report_exports,
    tables,
    whole_exports,
)
from phenocode.cli.answer import Answer
from phenocode.cli.arguments import make_parser
from phenocode.cli.demo import run_demo
from phenocode.errors import Refusal
from phenocode.exchange.cells import printable
from phenocode.i18n import tr

DrawPictures: TypeAlias = Callable[[Path, Path], list[Path]]

_INTERRUPTED = 130  # what shells expect of a command ended by Ctrl+C

_EXPORTS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "table": deeds.export,
    "statements": deeds.export,
    "matrix": exports.export_matrix,
    "saturation": exports.export_saturation,
    "selection": exports.export_selection,
    "referral": exports.export_referral,
    "participants": exports.export_participants,
    "iterations": exports.export_iterations,
    "agreement": exports.export_agreement,
    "debriefing": exports.export_debriefing,
    "outcome-space": exports.export_outcome_space,
    "literature": exports.export_literature,
    "cards": exports.export_cards,
    "report": report_exports.export_report,
    "codebook": report_exports.export_codebook,
    "coreq": report_exports.export_coreq,
    "workbook": whole_exports.export_workbook,
    "audit": whole_exports.export_audit,
    "qdpx": refi_exports.export_qdpx,
    "qdc": refi_exports.export_qdc,
    "all": whole_exports.export_all,
}
_COMMANDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "new": deeds.new,
    "info": questions.info,
    "import": deeds.import_files,
    "import-table": tables.import_table,
    "import-qdpx": refi_import.import_project,
    "import-qdc": refi_import.import_codebook,
    "search": questions.search,
    "locate": anchoring.locate,
    "anchor": anchoring.anchor,
    "check": checking.check,
    "accept": checking.accept,
    "overlaps": analyses.overlaps,
    "saturation": analyses.saturation,
    "matrix": analyses.matrix,
    "relations": relations.relations,
    "dimensions": dimensions.dimensions,
    "frameworks": frameworks.frameworks,
    "literature": literature.literature,
    "quantities": quantities.quantities,
    "selection": analyses.selection,
    "rename": deeds.rename,
    "move": deeds.move,
    "merge": deeds.merge,
    "participants": people.participants,
    "export": lambda arguments: _EXPORTS[arguments.kind](arguments),
    "iterations": iterations.iterations,
    "presuppositions": iterations.presuppositions,
    "debrief": debriefing.debrief,
    "reimport": correcting.reimport,
    "joiners": correcting.joiners,
    "pseudonymise": correcting.pseudonymise,
    "key": correcting.key,
    "copy": correcting.copy,
    "check-qdpx": refi_exports.check_qdpx,
    "compare": joining.compare,
    "join": joining.join_copy,
    "history": questions.history,
    "undo": deeds.undo,
    "redo": deeds.redo,
}


def answer_to(arguments: argparse.Namespace, draw_pictures: DrawPictures | None = None) -> Answer:
    """The answer to one command. Raises Refusal."""
    if arguments.command == "demo":
        return run_demo(arguments.folder, arguments.language, draw_pictures)
    return _COMMANDS[arguments.command](arguments)


def run_command(given: Sequence[str], draw_pictures: DrawPictures | None = None) -> int:
    """Run one command: 0 done, 1 refused or wrong input, 2 wrong usage. ``draw_pictures`` is what ``demo`` may use."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = make_parser().parse_args(list(given))
    try:
        answer = answer_to(arguments, draw_pictures)
    except Refusal as refusal:
        answer = Answer(refused=[refusal])
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:
        if arguments.debug:
            traceback.print_exc()
        print(
            tr("Something went wrong that should not have. The study is as it was. --debug shows more."),
            file=sys.stderr,
        )
        return 1
    subject: Path = next(
        getattr(arguments, name) for name in ("study", "folder", "keyfile", "package", "file") if name in arguments
    )
    try:
        _print(answer, subject.name, as_json=arguments.json)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the answer has read enough; the interpreter would complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if answer.refused else 0


def _print(answer: Answer, subject: str, *, as_json: bool) -> None:
    if as_json:
        if answer.value is not None or not answer.refused:
            json.dump(answer.value, sys.stdout, ensure_ascii=False, indent=1)
            print()
    else:
        for line in answer.lines:
            print(_in_one(line.splitlines()))  # reasons and quotations may have several
    for refusal in answer.refused:
        print(_one_line(refusal, subject), file=sys.stderr)


def _in_one(parts: Iterable[str]) -> str:
    """Parts in one line, without the characters by which a name could steer the terminal."""
    return printable(" ".join(parts))


def _one_line(refusal: Refusal, subject: str) -> str:
    """A refusal in one line, which names the file or folder that it is about."""
    line = _in_one(str(refusal).split())
    return line if "file" in refusal.values or subject in line else f"{subject}: {line}"
