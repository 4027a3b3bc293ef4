"""Every place of the program that shows words: opened one after the other in a real window on the sample study."""

from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtWidgets import QDialog, QMenuBar, QWidget
from shiboken6 import isValid

from phenocode.commands.packing import Packing, pack, prepare_package
from phenocode.commands.people_paste import prepare_paste
from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.session import Session
from phenocode.commands.sorting import SortingBook
from phenocode.errors import Refusal
from phenocode.study.debriefing import Verdict
from phenocode.study.records import Layer
from phenocode.ui.anchoring.window import AnchoringWindow
from phenocode.ui.correcting.joiners import JoinersWindow
from phenocode.ui.correcting.pseudonyms import PseudonymWindow
from phenocode.ui.correcting.rechecks import RechecksWindow
from phenocode.ui.correcting.reimport import ReimportWindow
from phenocode.ui.debrief.agreement_dialogs import ThresholdDialog
from phenocode.ui.debrief.reading import AnswerDialog
from phenocode.ui.debrief.register_window import RegisterWindow
from phenocode.ui.debrief.send_dialog import SendDialog
from phenocode.ui.debrief.talk_dialog import TalkDialog
from phenocode.ui.frame.messages import show_crash, show_refusal
from phenocode.ui.importing.table_window import TableWindow
from phenocode.ui.importing.window import ImportWindow
from phenocode.ui.joining.window import JoiningWindow
from phenocode.ui.people.merging import MergeDialog
from phenocode.ui.people.preview import PastePreview
from phenocode.ui.people.window import PeopleWindow
from phenocode.ui.reviewing.start_dialog import StartReviewDialog
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.judge import JudgeDialog
from phenocode.ui.sorting.window import SortingWindow
from phenocode.ui.welcome.new_study import NewStudyDialog, ResearcherDialog
from tests.stage import Stage, dialogs
from tests.surfaces_outcome import bare_outcome, dimensions, figure, frameworks, literature, outcome, quantities
from tests.surfaces_report import projects, report

WORKSPACES = ("read", "group", "outcome", "debrief", "report")


def welcome(stage):
    stage.window.close_study()
    yield "welcome", stage.window
    yield "new study", (dialog := stage.opened(NewStudyDialog(Settings(), lambda *_: None, stage.window)))
    dialog.try_deed()  # says what is missing
    yield "new study, refused", dialog
    yield "your name", stage.opened(ResearcherDialog(Settings(), stage.window))
    yield "begin a review", (dialog := stage.opened(start_review(stage)))
    dialog.name.setText("")
    dialog.deed.click()
    yield "begin a review, refused", dialog
    for shown in dialogs(stage):
        shown.done(0)
    show_refusal(stage.window, str(Refusal("There is nothing to undo.")))
    yield "a refusal", dialogs(stage)[-1]
    show_crash(stage.window, "report")
    yield "a crash", dialogs(stage)[-1]


def start_review(stage):
    return StartReviewDialog(stage.study, Settings(), lambda *_: None, stage.window)


def read(stage):
    bench = stage.show("read")
    study = stage.bridge.study
    stage.wait(lambda: stage.bridge.checks.report is not None)
    yield "read, nothing chosen", stage.window
    for statement in (study.statements_in_order()[0], max(study.statements.values(), key=lambda s: len(s.spans))):
        bench.read.choose(statement.id)
        yield "read, a statement", stage.window
    here = next(s for s in study.statements_in_order() if s.transcript_id)
    bench.read.open_transcript(here.transcript_id)
    bench.read.choose(here.id)
    bench.read.open_palette()
    yield "code palette", stage.window
    bench.read.palette_of_codes.put_away()
    stage.window.palette_.open()
    yield "command palette", stage.window
    stage.window.palette_.close()
    bench.search.open()
    yield "search", stage.window
    bench.search.panel.field.setText(study.codes_in_order()[0].name.split()[0])
    stage.wait(lambda: not bench.search.live.is_under_way)
    yield "search, hits", stage.window
    bench.search.panel.filter.setChecked(True)
    yield "search, filters", stage.window
    bench.search.panel.filter.setChecked(False)
    bench.search.close()
    bench.read.show_details()
    yield "details", dialogs(stage)[0]
    stage.window.describe_study()
    yield "about the study", dialogs(stage)[0]
    stage.window._show_history()
    yield "history", dialogs(stage)[0]
    page = bench.read.correcting.page
    bench.read.correcting.begin()
    page.editor.put_caret(20)
    page.editor.textCursor().insertText("نو ")
    yield "correcting", stage.window
    page.go_on.click()
    yield "correcting, looked over", stage.window
    page._discard()
    yield (
        "send again",
        stage.opened(
            ReimportWindow(
                stage.bridge,
                Settings(),
                bench.read.marks.colouring,
                study.transcripts[here.transcript_id],
                stage.window,
            )
        ),
    )
    yield "rechecks", stage.opened(RechecksWindow(stage.bridge, bench.read.marks.colouring, stage.window))


def group(stage):
    bench = stage.show("group")
    study, shown = stage.bridge.study, bench.group
    yield "group", stage.window
    for card in (study.codes_in_order()[0], *(study.layer(layer)[0] for layer in Layer)):
        shown._show_id(card.id)
        shown._open_whole_card()
        yield f"group, a card of {type(card).__name__}", stage.window
    for tab in ("overlap", "iterations"):
        shown.inspector.show_tab(tab)
        stage.wait(lambda: not getattr(shown.overlaps, "searching", False))
        yield f"group, {tab}", stage.window
    shown.keep_iteration()
    yield "keep an iteration", stage.window
    shown.leave()
    shown.deeds.make()
    yield "new category", stage.window
    shown.deeds.leave()
    shown._show_id(study.layer(Layer.FIRST)[0].id)
    shown.deeds.move()
    yield "move to", stage.window
    shown.deeds.leave()
    shown.deeds.finding.begin()
    yield "find on the board", stage.window
    shown.deeds.finding.end() if hasattr(shown.deeds.finding, "end") else shown.deeds.leave()
    shown._show_id(study.layer(Layer.FIRST)[0].id)
    shown.deeds.split()
    for dialog in dialogs(stage):
        yield "split", dialog
    kept = study.iterations_in_order()
    shown.show_face("meanings")
    yield "pool of meanings", stage.window
    if kept:
        shown.compare(kept[0].id, "")
        yield "comparison", stage.window
    shown.show_face("board")


def debrief(stage):
    bench = stage.show("debrief")
    desk = bench.debrief.desk
    yield "debrief", stage.window
    for row in [row for row in desk.list.rows.rows if row.kind != "heading"]:
        desk.list.choose(row.kind, row.id)
        stage.wait(lambda: not desk.agreement.measuring)
        yield f"debrief, {row.kind}", stage.window
    if desk.disagreements.current is not None:
        desk.deeds.write_reason()
        yield "a decision", stage.window
        desk.deeds.change()
        yield "change to", stage.window
        desk.deeds.leave()
        desk.deeds.show_why()
        yield from ((f"why {number}", dialog) for number, dialog in enumerate(dialogs(stage)))
    for name, deed in (
        ("confusion", desk.agreement.show_confusion),
        ("agreement sentence", desk.agreement.show_sentence),
        ("methods sentences", desk.recording.show_sentences),
    ):
        deed()
        for dialog in dialogs(stage):
            yield name, dialog
    yield "thresholds", stage.opened(ThresholdDialog(stage.bridge, desk))
    yield "a talk", stage.opened(TalkDialog(stage.bridge, None, desk))
    if desk.review is not None:
        yield "about a review", stage.opened(TalkDialog(stage.bridge, desk.review, desk))
    yield "send", stage.opened(SendDialog(stage.bridge, desk))
    yield "register", stage.opened(RegisterWindow(stage.bridge, desk))
    yield "an answer", stage.opened(AnswerDialog("error", "—", ("—",), desk, replaces=True))


def tasks(stage):
    bench, bridge, folder = stage.show("read"), stage.bridge, stage.folder
    study = bridge.study
    importing = stage.opened(ImportWindow(bridge, Settings(), bench))
    yield "import", importing
    (folder / "files").mkdir(exist_ok=True)
    (folder / "files" / "م۹.txt").write_text("مصاحبه‌گر: چرا؟\nم۹: چون با هم می‌خوانیم.\n", encoding="utf-8")
    (folder / "files" / "wrong.txt").write_bytes(
        "م۹: چرا با هم مي خوانيم؟ گاهي ساکت مي مانيم".encode("cp1256", "ignore")
    )
    (folder / "files" / "empty.txt").touch()
    importing.add_paths([folder / "files"])
    stage.wait(lambda: importing._job is None)
    for row in range(len(importing.model.entries)):
        importing.table.choose(row)
        yield f"import, file {row}", importing
    table = folder / "table.csv"
    table.write_text("statement,code,first_layer\nچون با هم می‌خوانیم,با هم,کنار هم\n", encoding="utf-8")
    shown = stage.opened(TableWindow(bridge, table, bench))
    stage.wait(lambda: getattr(shown, "_job", None) is None)
    yield "a coding table", shown
    copy = folder / "copy.pheno"
    if not copy.exists():
        copy.write_bytes(stage.study.read_bytes())
    shown = stage.opened(JoiningWindow(bridge, copy, bench))
    stage.wait(lambda: getattr(shown, "_job", None) is None)
    yield "join", shown
    shown = stage.opened(AnchoringWindow(bridge, bench))
    stage.wait(lambda: getattr(shown, "_job", None) is None)
    yield "place quotations", shown
    people = stage.opened(PeopleWindow(bridge, bench))
    for key in [*people.views, "referrals"]:
        people.tabs.set_value(key)
        people.show_tab(key)
        yield f"people, {key}", people
    settings = study.settings_in_order()
    yield "merge settings", stage.opened(MergeDialog(settings[0], settings[1:], people))
    pasting = prepare_paste(bridge.session, [["نام رمزی", "چیزی"], ["تازه", "x"], ["", "y"]])
    yield "paste people", stage.opened(PastePreview(pasting, people))
    people.reject()
    names = stage.opened(PseudonymWindow(bridge, Settings(), bench))
    yield "pseudonyms", names
    names.table.names.put(0, [("کتاب", "دفتر"), ("", "")])
    names.next.click()
    stage.wait(lambda: not names.busy)
    yield "pseudonyms, found", names
    names.found.proposals.tick_all(True)
    names.next.click()
    yield "pseudonyms, key", names
    shown = stage.opened(JoinersWindow(bridge, None, bench))
    shown.look()
    stage.wait(lambda: not shown.busy)
    yield "half-spaces", shown


def sorting(stage):
    session = stage.bridge.session
    path = stage.folder / "to sort.pheno-review"
    if not path.exists():
        rehearsed = prepare_package(session, Packing(sample=4, seed=1))
        with suppress(Refusal):
            session.refuse_if_read_only()
        pack(session, rehearsed, path)
    book = SortingBook.open(path, "ب.")
    yield "who sorts", stage.opened(JudgeDialog(SortingBook.open(path), Settings(), stage.window))
    board = SortingWindow(book, Settings())
    board.resize(stage.window.size())
    board.show()
    stage.settle()
    board.show_start()
    yield "sorting, start", board
    board.show_board()
    yield "sorting", board
    while book.progress(board.desk.layer)[0] < len(board.desk.items):
        board.desk.put(board.piles.keyed(1))
    stage.settle()
    yield "sorting, end", board
    board.close()
    stage.settle()


def review_in_place(stage):
    stage.window.close_study()
    session = Session.open(stage.study, researcher="ب.", read_only=True)
    book = ReviewBook.open(stage.folder / "in place.pheno-review", session, "ب.")
    stage.window.show_session(session, book)
    link = book.links[0]
    book.judge_link(link.subject_id, link.aspect, Verdict.DISAGREE, "ک", "ب")
    book.comment(link.subject_id, link.aspect, "ک")
    bench = stage.show("read")
    bench.read.choose(link.subject_id if link.subject_id in session.study.statements else None)
    yield "review in place, read", stage.window
    bench.read.card.show_why()
    for dialog in dialogs(stage):
        yield "why here", dialog
    for key in ("group", "debrief", "outcome"):
        stage.show(key)
        yield f"review in place, {key}", stage.window
    for key in ("dimensions", "frameworks", "literature"):
        bench.outcome.show_page(key)
        yield f"review in place, {key}", stage.window
    stage.window.close_study()


def menus(stage):
    stage.show("outcome")
    bar = stage.window.findChild(QMenuBar)
    for title in [one for one in bar.actions() if one.isVisible()]:
        menu = title.menu()
        menu.popup(stage.window.pos())
        stage.settle()
        yield "menu", menu
        for inner in [deed.menu() for deed in menu.actions() if deed.menu() is not None]:
            inner.popup(stage.window.pos())
            yield "menu, language", inner
            inner.hide()
        menu.hide()


SURFACES = (
    welcome, menus, read, group, outcome, figure, dimensions, frameworks, literature, quantities,
    debrief, report, projects, tasks, sorting, review_in_place, bare_outcome,
)  # fmt: skip


def walk(stage: Stage, surfaces=SURFACES) -> Iterator[tuple[str, QWidget]]:
    """Open each surface, name it and show it; what was opened for it is closed before the next."""
    for surface in surfaces:
        for name, widget in surface(stage):
            stage.settle()
            if isinstance(widget, QDialog):
                _give_room(widget)
                stage.settle()
            yield name, widget
            if isValid(widget) and isinstance(widget, QDialog) and name.partition(",")[0] not in _STAY:
                widget.done(0)
            stage.settle()
        for dialog in dialogs(stage):
            dialog.done(0)
        stage.settle()


def _give_room(dialog: QDialog) -> None:
    """A dialog that the small screen of the tests has cut gets what a person's screen would have given it."""
    screen = dialog.screen().availableGeometry()
    if dialog.width() > screen.width() - 80 or dialog.height() > screen.height() - 100:
        dialog.resize(max(dialog.width(), 1600), max(dialog.height(), 980))


_STAY = (
    "import", "people", "pseudonyms", "new study", "begin a review", "merge settings", "paste people",
    "choose quotations", "add a framework", "lay it on", "quantity words", "a project",
)  # fmt: skip
