"""Every word that the window says of its own can be translated: a translator that puts all it is given in brackets
shows what never came to it."""

import re

import docx
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from phenocode import i18n
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS
from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
from phenocode.exchange.page import PROFILES
from phenocode.study.debriefing import Verdict
from phenocode.ui.frame.history import HistoryDialog
from phenocode.ui.frame.messages import show_crash
from phenocode.ui.importing.window import ImportWindow
from phenocode.ui.place import Place
from phenocode.ui.reviewing.why import WhyDialog
from phenocode.ui.settings import Settings
from phenocode.ui.welcome.new_study import ResearcherDialog
from tests.window_desk import TEXT, Hands, make_study, make_window

# What is data of the study or of this test, a name, a key, a format, a language in its own words, or no word at all.
_CAP = r"(Ctrl|Shift|Alt|Enter|Return|Esc|Del|Space|F\d+|[A-Z]|\d|[^\w\s])"
_NO_WORDS = re.compile(
    rf"[\W\d_]*|{_CAP}([ +]{_CAP})*|Phenocode|Word|Excel|CSV|HTML|SVG|PNG|PDF|utf-\d+|windows-\d+"
    "|فارسی|English|Open in English|گشودن به فارسی"
)
_DATA = re.compile(r"[\u0600-\u06ff]|\.(pheno|txt|docx|md|xlsx|csv)\b|N\. N\.|P\d")
# The names of style profiles stand in their own files, in both languages.
_TITLES = frozenset(profile.title for profile in PROFILES.values())
# Qt's own words, which Qt translates: the parts of a line to type in, of a scroll bar, of a box with details.
_OF_QT = re.compile(r"qt_|Show Details|Hide Details")


@pytest.fixture(autouse=True)
def in_brackets():
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)


def texts_of(widget: QWidget):
    """What a widget says or shows: (where, what)."""
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tooltip", re.sub(r"<span.*?</span>|<[^>]*>|&nbsp;|&#x?\w+;", "", widget.toolTip())
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield "choice", widget.itemText(index)
    elif isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    elif isinstance(widget, QListWidget):
        for row in range(widget.count()):
            yield "item", widget.item(row).text()
    elif isinstance(widget, QHeaderView):
        yield from headings(widget.model(), widget.orientation())
    if hasattr(widget, "_text") and isinstance(widget._text, str):
        yield "painted", widget._text
    for action in widget.actions():
        yield "action", action.text()


def headings(model: QAbstractItemModel, orientation: Qt.Orientation):
    count = model.columnCount() if orientation == Qt.Orientation.Horizontal else 0
    for section in range(count):
        yield "heading", str(model.headerData(section, orientation) or "")


def offenders(top: QWidget) -> set[str]:
    """What is said without ever having been given to the translator."""
    found = set()
    for widget in [top, *top.findChildren(QWidget)]:
        if _OF_QT.match(widget.objectName()):
            continue
        for where, text in texts_of(widget):
            if not is_fair(text.replace("&", "")):
                found.add(f"{type(widget).__name__} {where}: {text!r}")
    return found


def is_fair(text: str) -> bool:
    """Whether what stands outside of all brackets is no word of ours."""
    rest = outside(text)
    return not rest or any(
        (
            _NO_WORDS.fullmatch(rest),
            _DATA.search(rest),
            _OF_QT.search(rest),
            rest in STATEMENT_HEADINGS,
            rest in _TITLES,
        )
    )


def outside(text: str) -> str:
    """``text`` without what stands in brackets, however deep."""
    kept, depth = [], 0
    for letter in text:
        depth += letter == "⟦"
        if not depth:
            kept.append(letter)
        depth -= letter == "⟧"
    return "".join(kept).strip()


@pytest.fixture
def hands(qapp, qtbot):
    shown = make_window(qtbot)
    yield shown
    shown.window.close()


@pytest.fixture
def at_work(hands, tmp_path):
    hands.window.open_study(make_study(tmp_path))
    hands.settle()
    return hands


def test_the_brackets_are_seen(qtbot):
    label = QLabel("Not translated")
    qtbot.addWidget(label)
    label.setToolTip(f"<div>{i18n.tr('Told')} by me</div>")
    assert offenders(label) == {"QLabel text: 'Not translated'", "QLabel tooltip: '⟦Told⟧ by me'"}
    assert outside("⟦a ⟦b⟧ c⟧ ک۱") == "ک۱"


def test_the_welcome_page(hands, tmp_path):
    assert offenders(hands.window) == set()
    hands.window.open_study(make_study(tmp_path))
    hands.window.close_study()
    assert offenders(hands.window) == set()


@pytest.mark.parametrize("key", ["read", "group", "report"])
def test_the_workspaces(at_work, qtbot, key):
    qtbot.waitUntil(lambda: at_work.bench.bridge.checks.report is not None)
    at_work.bench.show_workspace(key)
    statement = at_work.study.statements_in_order()[0]
    at_work.bench.read.choose(statement.id)
    make_code(at_work.session, "نو")
    at_work.settle()
    at_work.actions("⟦Edit⟧")
    assert offenders(at_work.window) == set()
    assert offenders_of_menus(at_work.window) == set()


def offenders_of_menus(window: QWidget) -> set[str]:
    return {action.text() for action in window.findChildren(QAction) if not is_fair(action.text().replace("&", ""))}


def test_a_statement_without_and_with_everything(at_work):
    at_work.bench.read.choose(None)
    assert offenders(at_work.bench) == set()
    at_work.bench.read.choose(at_work.study.statements_in_order()[0].id)
    at_work.bench.read.open_palette()
    at_work.settle()
    assert at_work.bench.read.palette_of_codes.isVisible()
    assert offenders(at_work.bench) == set()


def test_the_cards_of_the_board(at_work):
    at_work.bench.show_workspace("group")
    for record in [*at_work.study.categories.values(), *at_work.study.codes.values()]:
        at_work.bench.group._show_id(record.id)
        at_work.settle()
        assert offenders(at_work.bench.group) == set()


def test_the_command_palette(at_work):
    at_work.control(Qt.Key.Key_K)
    palette = at_work.window.palette_
    assert offenders(palette) == set()
    for row in palette._model.rows:
        for text in [row] if isinstance(row, str) else [row.group, row.name, row.detail]:
            assert is_fair(text), text


def test_the_words_of_the_status_bar(at_work):
    at_work.bench.bridge.do(make_code, "نو")
    at_work.control(Qt.Key.Key_Z)
    assert at_work.word().startswith("⟦Undone: ⟦Make the code نو")
    assert offenders(at_work.window.status) == set()
    path = at_work.session.path
    at_work.window.close_study()
    other = Session.open(path, researcher="ب.")
    at_work.window.open_study(path)
    assert at_work.saving().startswith("⟦Read-only: held by ب.")
    at_work.window.close_study()
    other.close()


def dialog_of(hands: Hands) -> QDialog:
    hands.settle()
    (shown,) = hands.dialogs()
    return shown


def test_the_dialogs(at_work, qtbot, tmp_path):
    window = at_work.window
    Settings().researcher = ""
    window.new_study()
    dialog = dialog_of(at_work)
    dialog.try_deed()  # says what is missing
    assert offenders(dialog) == set()
    dialog.reject()
    at_work.settle()
    window._show_history()
    history = dialog_of(at_work)
    assert isinstance(history, HistoryDialog)
    assert offenders(history) == set()
    history.reject()
    at_work.settle()
    at_work.bench.read.show_details()
    details = dialog_of(at_work)
    assert offenders(details) == set()
    details.reject()
    at_work.settle()
    at_work.choose("⟦Help⟧", "⟦About")
    assert offenders(dialog_of(at_work)) == set()
    at_work.told()
    box = show_crash(window, "report")
    assert isinstance(box, QMessageBox)
    assert offenders(box) == set()
    at_work.told()
    name = ResearcherDialog(Settings(), window)
    name.open()
    assert offenders(name) == set()
    name.reject()
    at_work.settle()


def test_what_a_reviewer_sees(hands, qtbot, tmp_path):
    window = hands.window

    def untold(top):
        return {one for one in offenders(top) if str(tmp_path) not in one}  # where the file lies

    Settings().researcher = ""
    window.reviewers.review_study(make_study(tmp_path))
    dialog = dialog_of(hands)
    dialog.deed.click()  # says what is missing
    assert untold(dialog) == set()
    dialog.name.setText("N. N.")
    dialog.deed.click()
    hands.settle()
    bench = hands.bench
    book = bench.bridge.review
    link = book.links[0]
    book.judge_link(link.subject_id, link.aspect, Verdict.DISAGREE, "ک", "ب")
    book.comment(link.subject_id, link.aspect, "ک")
    bench.go(Place("statement", link.subject_id))
    assert untold(window) == set()
    bench.go(Place("code", link.aspect))
    hands.settle()
    assert untold(window) == set()
    bench.show_workspace("debrief")
    assert untold(window) == set()
    lines = bench.debrief.overview.list.lines
    assert all(is_fair(str(lines.data(lines.index(row)))) for row in range(lines.rowCount()))
    bench.read.card.show_why()
    why = next(one for one in hands.dialogs() if isinstance(one, WhyDialog))
    assert untold(why) == set()
    why.accept()


def test_the_import_preview(at_work, qtbot, tmp_path):
    (tmp_path / "م۹.txt").write_text(TEXT.replace("ک۱", "م۹"), encoding="utf-8")
    arabic = TEXT.replace("\u200c", " ").replace("ی", "ي").replace("ک", "ك").replace("ك۱", "P4")
    (tmp_path / "wrong.txt").write_bytes(arabic.encode("cp1256"))
    (tmp_path / "empty.txt").touch()
    document = docx.Document()
    document.add_paragraph("P3: words")
    document.save(tmp_path / "P3.docx")
    at_work.window.tasks.import_files()
    importing = dialog_of(at_work)
    assert isinstance(importing, ImportWindow)
    assert offenders(importing) == set()
    importing.add_paths([tmp_path])
    qtbot.waitUntil(lambda: importing._job is None, timeout=20_000)
    for row in range(len(importing.model.entries)):
        importing.table.choose(row)
        at_work.settle()
        assert offenders(importing) == set()
    for row in range(importing.model.rowCount()):
        for column in range(importing.model.columnCount()):
            text = str(importing.model.index(row, column).data() or "")
            assert is_fair(text) or text in ("utf-8", "windows-1256", "docx", "txt", "wrong", "empty"), text
    importing.import_chosen()
    at_work.settle()
    assert offenders(importing) == set()
    importing.reject()
    at_work.settle()
