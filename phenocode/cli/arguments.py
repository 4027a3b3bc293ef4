"""The command line's words: commands, arguments and options, as a contract that only grows."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from phenocode import __version__
from phenocode.cli.given import count, decision, deed, name, named_path, score, share, whole
from phenocode.cli.outcome_arguments import add_framework_choice, add_outcome
from phenocode.study.records import Check

PLACES = ("transcripts", "statements", "codes", "categories", "memos", "literature")
LAYERS = ("code", "first", "second", "encounter")
UNITS = ("codes", "first_layer", "second_layer")
ROWS = ("participant", "setting", "dimension", "framework")
EXPORTS = (
    *("table", "statements", "matrix", "saturation", "selection"),
    *("referral", "participants", "iterations", "agreement", "debriefing"),
    *("outcome-space", "literature", "cards", "report", "codebook", "coreq"),
    *("workbook", "audit", "qdpx", "qdc", "all"),
)
WINDOW_OPTIONS = ("--sample",)


def opens_window(given: Sequence[str]) -> bool:
    """Whether the program was called to open the workbench: with nothing, or with a study, not with a command."""
    if any(option in ("-h", "--help", "--version") for option in given):
        return False
    words = [word for word in given if not word.startswith("-")]
    options = [word for word in given if word.startswith("-")]
    if any(option not in WINDOW_OPTIONS for option in options):
        return False
    return not words or (len(words) == 1 and words[0] not in _commands() and _may_be_study(words[0]))


def _may_be_study(word: str) -> bool:
    # A mistyped command is wrong usage, not a study that is missing.
    return word.casefold().endswith((".pheno", ".pheno-review")) or Path(word).exists()


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="phenocode",
        description="A workbench for phenomenographic research. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"phenocode {__version__}")
    parser.epilog = "phenocode --smoke tries the installed program out and leaves nothing behind."
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, told: str, *, study: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=told, description=told)
        added.add_argument("--json", action="store_true", help="print one JSON value instead of text")
        added.add_argument("--debug", action="store_true", help="show technical detail when something goes wrong")
        if study:
            added.add_argument("study", type=Path, metavar="STUDY")
        return added

    new = command("new", "make a new, empty study")
    new.add_argument("--title", required=True)
    new.add_argument("--phenomenon", required=True)
    new.add_argument("--question", required=True)
    new.add_argument("--language", required=True, choices=("fa", "en"))

    command("info", "what a study holds, in numbers")

    take = command("import", "import transcripts")
    take.add_argument("files", nargs="+", type=named_path, metavar="FILE")
    take.add_argument("--setting", default="")
    take.add_argument("--participant", default="", metavar="CODE")
    take.add_argument("--encoding", metavar="E", help="utf-8, utf-16 or windows-1256")
    take.add_argument("--literature", action="store_true", help="the files are literature, not interviews")
    take.add_argument("--direction", choices=("rtl", "ltr"), default="", help="where it is not the study's")
    take.add_argument("--group", action="store_true", help="focus groups: each speaker is a participant of their own")
    take.add_argument(
        "--speaker",
        action="append",
        default=[],
        metavar="LABEL=ROLE",
        help="whose words a label announces, as in Sara=participant; kept for the whole study",
    )
    take.add_argument("--columns", metavar="C", help="sheets: text=2,speaker=1,name=3,setting=4,date=5,time=6")
    take.add_argument("--rows", choices=("turns", "documents"), help="sheets, with --columns: what a row is")
    take.add_argument(
        "--without-running-heads", action="store_true", help="PDF: leave out running heads, feet and page numbers"
    )

    table = command("import-table", "import a coding table: statements, codes, categories")
    table.add_argument("table", type=Path, metavar="TABLE")
    table.add_argument(
        "--columns",
        metavar="C",
        help="which column holds what, counted from 1: statement=1,code=2,first_layer=3,second_layer=4,encounter=5",
    )
    table.add_argument("--encoding", metavar="E", help="of a .csv file: utf-8, utf-16 or windows-1256")

    for kind, told in (("import-qdpx", "a project"), ("import-qdc", "a codebook")):
        foreign = command(kind, f"import {told} of another program by REFI-QDA: codes and layers by their depth")
        foreign.add_argument("file", type=Path, metavar="FILE")
        foreign.add_argument(
            "--depths", metavar="D", help="what the codes of each depth become: 1=encounter,2=second,3=first,4=code"
        )

    find = command("search", "find words after folding")
    find.add_argument("text", metavar="TEXT")
    find.add_argument("--word", action="store_true", help="whole words only")
    find.add_argument("--loose", action="store_true", help="also what is nearly so, after the others")
    find.add_argument("--in", dest="places", action="append", choices=PLACES)
    find.add_argument("--participant", action="append", default=[], metavar="NAME", help="in their words only")
    find.add_argument("--setting", action="append", default=[], metavar="NAME", help="in words from there only")
    find.add_argument("--role", choices=("interviewer", "participant"), help="in the words of these speakers only")
    find.add_argument("--code", action="append", default=[], metavar="NAME", help="in what has this code only")
    find.add_argument("--category", action="append", default=[], metavar="NAME", help="in what is below it only")
    find.add_argument("--limit", type=count, metavar="N", help="tell the first N only")

    place = command("locate", "where a quotation stands in the transcripts, or what is most like it")
    place.add_argument("text", metavar="TEXT")

    anchor = command("anchor", "places for the statements that have none in a transcript")
    anchor.add_argument("--accept-exact", action="store_true", help="take those whose words stand in one place only")

    command("check", "exclusive, exhaustive, parsimonious: the state of the analysis")

    leave = command("accept", "leave on purpose what a check found; it leaves the count")
    leave.add_argument("check", choices=[one.value for one in Check], metavar="CHECK", help="as check names it")
    leave.add_argument(
        "names", nargs="+", metavar="NAME", help="of what was found, or ids; of a pair or a circle all of them"
    )
    leave.add_argument("--reason", default="", metavar="R", help="why")
    leave.add_argument("--again", action="store_true", help="count it again")

    alike = command("overlaps", "pairs of codes that are alike or used alike, and why")
    alike.add_argument("--threshold", type=score, default=50, metavar="0-100", help="pairs from this score on (50)")
    alike.add_argument("--limit", type=count, metavar="N", help="the N highest only")
    alike.add_argument("--kept-apart", action="store_true", help="list also the pairs that are kept apart on purpose")

    curve = command("saturation", "what each interview added, in interview order")
    curve.add_argument("--keep", action="store_true", help="note that it was measured, on which categories and when")
    _add_curve(curve)

    crossed = command("matrix", "participants, settings, dimensions or a framework against categories")
    crossed.add_argument("rows", choices=ROWS)
    crossed.add_argument("--layer", choices=LAYERS[1:], help="of the categories (first; dimension: second)")
    add_framework_choice(crossed)
    add_outcome(command)

    command("selection", "what was selected from each interview, and how much of it has codes")

    rename = command("rename", "give a code or category another name")
    rename.add_argument("layer", choices=LAYERS)
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("new", metavar="NEW")
    rename.add_argument("--reason", default="", metavar="R")

    move = command("move", "put a code or category under a category of the next layer")
    move.add_argument("layer", choices=LAYERS[:-1])
    move.add_argument("name", metavar="NAME")
    move.add_argument("target", metavar="TARGET")
    move.add_argument("--reason", default="", metavar="R")

    merge = command("merge", "fold A into B; B keeps its name")
    merge.add_argument("layer", choices=LAYERS)
    merge.add_argument("gone", metavar="A")
    merge.add_argument("into", metavar="B")
    merge.add_argument("--reason", default="", metavar="R")

    _add_iterations(command("iterations", "versions of the category system; now names the present one"))
    _add_presuppositions(command("presuppositions", "the dated log of what the researcher takes for granted"))

    _add_participants(command("participants", "who takes part: their table, which can be written in"))

    export = command("export", "write a table or a figure out", study=False)
    export.add_argument("kind", choices=EXPORTS)
    export.add_argument("study", type=Path, metavar="STUDY")
    export.add_argument("out", type=Path, metavar="OUT", help="a file, whose ending tells the format; all: a folder")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    export.add_argument("--split-rows", type=int, metavar="N", help="table: a new table after N rows")
    export.add_argument("--labels", action="store_true", help="table: participant and line after each statement")
    export.add_argument(
        "--profile",
        default="default",
        metavar="P",
        help="Word, HTML: a style profile (default, apa, persian-journal) or a .json file",
    )
    export.add_argument(
        "--complete-only", action="store_true", help="table: leave out what has not reached a kind of encounter"
    )
    export.add_argument("--rows", choices=ROWS, default="participant", help="matrix: what a row is (participant)")
    export.add_argument(
        "--layer", choices=LAYERS[1:], help="matrix, agreement, cards, literature: of this layer (matrix: first)"
    )
    add_framework_choice(export, "matrix ")
    export.add_argument(
        "--placed", action="store_true", help="outcome-space: leave out what has not reached a kind of encounter"
    )
    export.add_argument(
        "--quotations", type=count, metavar="N", help="report, codebook: of each category (3), of each code (1)"
    )
    export.add_argument("--no-method", action="store_true", help="report: the findings without the methods section")
    export.add_argument(
        "--checklist", choices=("coreq", "srqr"), default="coreq", help="coreq: which checklist (coreq)"
    )
    export.add_argument("--from", dest="before", metavar="A", help="iterations: what is other in B than in A")
    export.add_argument("--to", dest="after", metavar="B", help="iterations: see --from")
    export.add_argument(
        "--judge", action="extend", nargs="+", default=[], metavar="NAME", help="agreement: these judges only"
    )
    export.add_argument("--package", type=count, metavar="N", help="agreement: the Nth package packed")
    shown = export.add_mutually_exclusive_group()
    shown.add_argument("--confusion", action="store_true", help="agreement: of a --layer, who put the items where")
    shown.add_argument("--categories", action="store_true", help="agreement: of a --layer, category by category")
    _add_curve(export, "saturation: ")

    _add_debrief(command("debrief", "packages for reviewers, their answers, the agreement", study=False))

    again = command("reimport", "a corrected file in place of a transcript's text; statements are anchored again")
    again.add_argument("transcript", metavar="TRANSCRIPT")
    again.add_argument("file", type=Path, metavar="FILE")
    again.add_argument("--encoding", metavar="E", help="utf-8, utf-16 or windows-1256")
    again.add_argument("--reason", default="", metavar="R")

    joiners = command("joiners", "where a Persian transcript lacks a zero-width non-joiner")
    joiners.add_argument("transcript", metavar="TRANSCRIPT")
    joiners.add_argument("--apply", action="store_true", help="put them in")
    joiners.add_argument("--reason", default="", metavar="R")

    masked = command("pseudonymise", "names and where they stand in the whole study")
    masked.add_argument("--names", required=True, type=Path, metavar="FILE.csv", help="columns name and pseudonym")
    masked.add_argument("--apply", action="store_true", help="replace those that can be nothing but the name")
    masked.add_argument("--key", type=Path, metavar="KEYFILE", help="with --apply: keep the names there, encrypted")
    masked.add_argument("--reason", default="", metavar="R")

    key = command("key", "the names and pseudonyms that a key holds", study=False)
    key.add_argument("keyfile", type=Path, metavar="KEYFILE")

    checked = command("check-qdpx", "look a REFI-QDA project or codebook over", study=False)
    checked.add_argument("file", type=Path, metavar="FILE")

    copy = command("copy", "the study as it is now in a new file, without its history and former texts")
    copy.add_argument("out", type=Path, metavar="OUT")
    copy.add_argument("--force", action="store_true", help="replace an existing file")

    compare = command("compare", "who marked what in a copy that was coded in parallel, and what joining it would do")
    compare.add_argument("copy", type=named_path, metavar="COPY")

    joining = command("join", "join a copy that was coded in parallel; additions of both are kept")
    joining.add_argument("copy", type=named_path, metavar="COPY")
    joining.add_argument("--take", choices=("mine", "theirs"), help="decides every conflict that --decide does not")
    joining.add_argument(
        "--decide",
        action="append",
        type=decision,
        default=[],
        metavar="KEY=DECISION",
        help="one conflict, by its key as compare tells it: mine, theirs, or both where it is offered",
    )
    joining.add_argument("--reason", default="", metavar="R")

    command("history", "all steps: what, who, when, why")
    command("undo", "take back the newest step")
    command("redo", "do again the step taken back last")

    demo = command("demo", "make the sample study and go the whole way without a window", study=False)
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.add_argument("--language", choices=("fa", "en"), default="fa")
    return parser


def _add_iterations(command: argparse.ArgumentParser) -> None:
    deeds = command.add_subparsers(dest="deed", required=True, metavar="DEED")
    deed(deeds, "list", "the kept iterations and what they come to")
    keep = deed(deeds, "keep", "keep the present category system under a name")
    keep.add_argument("name", metavar="NAME")
    keep.add_argument("--reason", required=True, metavar="R")
    differ = deed(deeds, "diff", "what is other in B than in A")
    differ.add_argument("before", metavar="A")
    differ.add_argument("after", metavar="B")
    back = deed(deeds, "restore", "bring the category system back to what it was")
    back.add_argument("name", metavar="NAME")
    back.add_argument("--reason", default="", metavar="R")


def _add_presuppositions(command: argparse.ArgumentParser) -> None:
    deeds = command.add_subparsers(dest="deed", required=True, metavar="DEED")
    deed(deeds, "list", "all entries, the oldest first")
    deed(deeds, "add", "add an entry, dated now").add_argument("text", metavar="TEXT")


def _add_participants(command: argparse.ArgumentParser) -> None:
    deeds = command.add_subparsers(dest="deed", metavar="DEED")
    deed(deeds, "list", "all participants in interview order, and what is wrong with what was typed")
    deed(deeds, "add", "a new participant, last in interview order").add_argument("name", metavar="NAME")
    change = deed(deeds, "set", "write what is given of a participant")
    change.add_argument("name", metavar="NAME")
    change.add_argument("--rename", metavar="NEW", help="another code name")
    change.add_argument("--setting", metavar="S", help="made when new; an empty one is none")
    change.add_argument("--date", metavar="D", help="Jalali or Gregorian, kept as typed")
    change.add_argument("--length", metavar="L", help="minutes, or hours and minutes as in 1:05")
    change.add_argument("--consent", metavar="C", help="written, oral, withdrawn, or nothing")
    change.add_argument("--referrer", metavar="R", help="a participant's code name, or any words")
    change.add_argument("--order", type=count, metavar="N", help="place in the interview order")
    change.add_argument("--attribute", action="append", default=[], metavar="K=V", help="a column's value")
    take = deed(deeds, "take", "take a table of participants, its columns named in the first row")
    take.add_argument("file", type=named_path, metavar="FILE")
    take.add_argument("--encoding", metavar="E", help="of a .csv file: utf-8, utf-16 or windows-1256")


def _add_debrief(command: argparse.ArgumentParser) -> None:
    deeds = command.add_subparsers(dest="deed", required=True, metavar="DEED")
    packed = deed(deeds, "pack", "a package for reviewers: .pheno-review, or .docx to be filled in on paper")
    packed.add_argument("study", type=Path, metavar="STUDY")
    packed.add_argument("out", type=named_path, metavar="OUT")
    packed.add_argument("--blind", action="store_true", help="without the places that the items have in the analysis")
    packed.add_argument("--unit", choices=("statement", "code"), default="statement", help="of the items (statement)")
    packed.add_argument("--sample", type=count, metavar="N", help="draw N items instead of taking all")
    packed.add_argument("--seed", type=whole, metavar="S", help="of the sample and the order; the same gives the same")
    packed.add_argument(
        "--stratify", choices=("category", "participant"), default="category", help="the sample (category)"
    )
    packed.add_argument("--pseudonymise", action="store_true", help="show participants by random letters")
    packed.add_argument("--recipient", default="", metavar="R", help="for whom it is")
    packed.add_argument("--asked", default="", metavar="A", help="what the reviewer is asked to do")
    packed.add_argument("--force", action="store_true", help="replace an existing file")
    sort = deed(deeds, "sort", "answer a package from a table, as the window does")
    sort.add_argument("package", type=Path, metavar="PACKAGE")
    sort.add_argument("--judge", required=True, metavar="NAME", help="who sorts")
    sort.add_argument(
        "--placements",
        required=True,
        type=named_path,
        metavar="FILE",
        help="columns statement or code, first_layer, second_layer, encounter, remark",
    )
    sort.add_argument("--out", type=named_path, metavar="ANSWER", help="write there instead of into the package")
    sort.add_argument("--encoding", metavar="E", help="of a .csv file: utf-8, utf-16 or windows-1256")
    read = deed(deeds, "read", "take a reviewer's answers into the study")
    read.add_argument("study", type=Path, metavar="STUDY")
    read.add_argument("answer", type=named_path, metavar="ANSWER")
    read.add_argument("--judge", default="", metavar="NAME", help="who answered, where a form does not say")
    read.add_argument("--replace", action="store_true", help="also in place of another answer of the same judge")
    told = deed(deeds, "agreement", "the agreement of analyst and judges, layer by layer")
    told.add_argument("study", type=Path, metavar="STUDY")
    told.add_argument(
        "--judge", action="extend", nargs="+", type=name, default=[], metavar="NAME", help="these judges only"
    )
    told.add_argument("--package", type=count, metavar="N", help="the Nth package packed (the newest with answers)")


def _add_curve(command: argparse.ArgumentParser, of: str = "") -> None:
    command.add_argument("--unit", choices=UNITS, default="codes", help=f"{of}what is counted (codes)")
    command.add_argument("--base", type=count, default=4, metavar="N", help=f"{of}interviews of the base (4)")
    command.add_argument("--run", type=count, default=2, metavar="N", help=f"{of}interviews of a run (2)")
    command.add_argument("--threshold", type=share, default=0.05, metavar="S", help=f"{of}new information (0.05)")


def _commands() -> frozenset[str]:
    parser = make_parser()
    return frozenset(
        name for action in parser._actions if isinstance(action, argparse._SubParsersAction) for name in action.choices
    )
