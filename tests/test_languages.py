"""Every workspace and dialog in both languages: nothing left in English, no word cut off, nothing lost on switching."""

import re
import shutil
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QMessageBox,
    QScrollArea,
    QStyleOptionMenuItem,
    QWidget,
)

from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.exchange.framework_files import shipped_frameworks
from phenocode.i18n import language, speak, tr
from phenocode.study.debriefing import Verdict
from phenocode.study.records import Layer
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.languages import speak_language
from phenocode.ui.look.theme import theme
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.buttons import Button, ToolButton
from phenocode.ui.widgets.choices import CheckBox, Choice, _Part
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import Label
from phenocode.ui.widgets.marks import StateLine, Tag
from tests.refi_files import TEXT
from tests.stage import dialogs, staged
from tests.surfaces import WORKSPACES, walk
from tests.surfaces_report import PROJECT_NAMES
from tests.test_translatable import texts_of

# Names, formats and keys stay Latin; so do the headings of the table of statements, which are for other programs.
LATIN = re.compile(
    "Phenocode|Word|Excel|CSV|HTML|SVG|PDF|PNG|TeX|UTF|utf|windows|txt|docx|csv|pheno|qdpx|review|English|Open|in"
    "|Ctrl|Alt|Shift|Up|Down|Left|Right|Enter|Esc|Del|Space|Backspace|Delete|Times|New|Roman|Nazanin|APA|Guest|Namey|Chen"
    "|transcript|statement|code|first_layer|second_layer|encounter|et|al|COREQ|SRQR|REFI|QDA"
)
_INSERTED = re.compile("\u2068[^\u2068\u2069]*\u2069")
_WORD = re.compile(r"[A-Za-z_][A-Za-z_]+")


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample study in Persian, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.pheno"
    make_sample(path, language="fa", researcher="ن. مرادی").close()
    return path


@pytest.fixture
def study(sample, tmp_path):
    path = tmp_path / "study.pheno"
    shutil.copy(sample, path)
    return path


@pytest.fixture(autouse=True)
def english_after():
    yield
    speak_language("en")
    speak("en", isolates=False)


# What is shown


def widgets_of(top):
    return [one for one in [top, *top.findChildren(QWidget)] if one.isVisibleTo(top)]


def own_words(text):
    """What a sentence says of its own: without what was put into it."""
    while _INSERTED.search(text):
        text = _INSERTED.sub("", text)
    return {word for word in _WORD.findall(text.replace("&", "")) if not LATIN.fullmatch(word)}


def english_in(top, known):
    found = set()
    for widget in widgets_of(top):
        if widget.objectName().startswith("qt_"):
            continue
        for where, text in texts_of(widget):
            if own_words(text) - known:
                found.add(f"{type(widget).__name__} {where}: {text!r}")
    return found


def words_of_study(session):
    """Latin words that are the study's own."""
    texts = [repr(record) for record in session.study.all_records()]
    texts += [session.source(one.source_id).text for one in session.study.transcripts.values()]
    return set(_WORD.findall(" ".join(texts))) | set(_WORD.findall(str(session.path)))


def latin_words_of_data(stage, folder):
    """Latin words that are the study's own, files' or sources', wherever they are shown."""
    shipped = " ".join(one.source for one in shipped_frameworks().values())
    shown = {"empty", "wrong", "table", "copy", "Oak", "Rooms"}
    shown |= set(_WORD.findall(f"{TEXT} {PROJECT_NAMES}"))
    return words_of_study(stage.bridge.session) | shown | {*_WORD.findall(str(folder)), *_WORD.findall(shipped)}


# Room for words

_NEVER_CUT = (Button, ToolButton, _Part, CheckBox, Choice, KeyCap, Tag, StateLine)


def lack_of(widget):
    """How a widget is too small for its words, in px; empty where it isn't."""
    width, height = widget.width(), widget.height()
    if isinstance(widget, Label):
        least = widget.minimumSizeHint()
        if widget.wordWrap():
            needed = widget.heightForWidth(width)
            return f"{needed} high, has {height}" if widget.text() and height < needed - 1 else ""
        cut = width < least.width() - 1 or height < least.height() - 1
        return f"{least.width()}×{least.height()}, has {width}×{height}" if widget.text() and cut else ""
    if isinstance(widget, _NEVER_CUT):
        least = widget.minimumSizeHint()
        air = theme().px(6) if isinstance(widget, _Part) else 1  # which has some of its own around the word
        cut = width < least.width() - air or height < least.height() - 1
        return f"{least.width()}×{least.height()}, has {width}×{height}" if cut else ""
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        margins = widget.textMargins()
        room = width - margins.left() - margins.right()
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        told = isinstance(widget, TextField) or widget.placeholderText() in widget.toolTip()
        return f"{needed} wide, has {room}" if needed > room and not told else ""
    return ""


def outside_of(widget, top):
    """How much of a widget lies outside of what it stands in, where nothing scrolls there."""
    inner, place = widget, QRect(QPoint(0, 0), widget.size())
    while inner is not top and inner.parentWidget() is not None:
        place.translate(inner.pos())
        inner = inner.parentWidget()
        area = inner.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is inner:
            sideways = isinstance(area, QScrollArea) and not area.horizontalScrollBar().isVisible()
            if not sideways:
                return ""
            place.setTop(0)
            place.setBottom(0)
        if inner.isWindow():
            break
        if place.left() < -1 or place.right() > inner.width() + 1:
            return f"sideways {place.left()}…{place.right()} in {type(inner).__name__} of {inner.width()}"
        if place.height() > 1 and (place.top() < -1 or place.bottom() > inner.height() + 1):
            return f"down {place.top()}…{place.bottom()} in {type(inner).__name__} of {inner.height()}"
    return ""


def narrow_headings(header):
    if header.orientation() != Qt.Orientation.Horizontal or header.count() == 0:
        return
    for section in range(header.count()):
        text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        needed, has = header.fontMetrics().horizontalAdvance(text), header.sectionSize(section)
        if not header.isSectionHidden(section) and needed > has:
            yield f"{text} {needed}, has {has}"


def cut_in(top):
    found = []
    for widget in widgets_of(top):
        if widget.width() <= 1 or widget.height() <= 1:
            continue
        said = widget.text() if isinstance(widget, Label) else widget.accessibleName()
        lack = lack_of(widget)
        if not lack and isinstance(widget, (Label, *_NEVER_CUT)):
            lack = outside_of(widget, top)
        if lack:
            found.append(f"{type(widget).__name__} {said!r}: {lack}")
        if isinstance(widget, QHeaderView):
            found += [f"heading {text!r}" for text in narrow_headings(widget)]
    return found


@pytest.mark.parametrize("spoken", ["fa", "en"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_word_is_cut_off_and_none_left_in_english(qtbot, study, tmp_path, spoken, zoom):
    cut, english = [], []
    with staged(qtbot, study, tmp_path, spoken, zoom=zoom) as stage:
        known = latin_words_of_data(stage, tmp_path)
        for name, widget in walk(stage):
            assert widget.isRightToLeft() is (spoken == "fa"), name
            cut += [f"{name}: {one}" for one in cut_in(widget)]
            if spoken == "fa" and zoom == 1:
                english += [f"{name}: {one}" for one in sorted(english_in(widget, known))]
    assert (cut, english) == ([], [])


def test_the_checks_see_what_is_cut_and_what_is_english(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(40, 40)
    cut, told = (
        Label("Words that need more room than there is"),
        Label("\u2068Words\u2069 و \u2068a \u2068b\u2069"),
    )
    for label in (cut, told):
        label.setParent(place)
        label.resize(30, 20)
    place.show()
    assert [one.partition(":")[0] for one in cut_in(place)][:1] == [f"Label {cut.text()!r}"]
    assert english_in(place, set()) == {f"Label text: {cut.text()!r}"}


# Menus


def letters_of(texts):
    return [letter.lower() for text in texts for letter in re.findall("&([^&])", text.replace("&&", ""))]


@pytest.mark.parametrize("spoken", ["fa", "en"])
def test_each_deed_of_a_menu_has_a_letter_of_its_own(qtbot, study, tmp_path, spoken):
    with staged(qtbot, study, tmp_path, spoken) as stage:
        bar = stage.window.findChild(QMenuBar)
        pages = {"outcome": list(stage.bench.outcome._makers)}
        for key, page in [(one, page) for one in WORKSPACES for page in pages.get(one, [""])]:
            stage.show(key)
            if page:
                stage.bench.outcome.show_page(page)
                stage.settle()
            titles = [title for title in bar.actions() if title.isVisible()]
            assert max(Counter(letters_of(title.text() for title in titles)).values()) == 1
            for title in titles:
                shown = [deed for deed in title.menu().actions() if deed.isVisible() and not deed.isSeparator()]
                named = [deed.text() for deed in shown if not deed.shortcut().toString().isdigit()]
                letters = letters_of(named)
                assert len(letters) == len(named), (key, page, title.text())
                twice = [letter for letter, many in Counter(letters).items() if many > 1]
                assert not twice, (key, page, title.text(), twice)


# Switching


def press_language(stage, name):
    """Choose a language in the View menu, as a person does."""
    bar = stage.window.findChild(QMenuBar)
    inner = next(
        menu for title in bar.actions() for deed in title.menu().actions() if (menu := deed.menu()) is not None
    )
    next(deed for deed in inner.actions() if deed.text() == name).trigger()
    stage.settle()


def test_the_language_changes_at_once_and_nothing_is_lost(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "en") as stage:
        bench = stage.show("read")
        session = bench.bridge.session
        statement = next(s for s in session.study.statements_in_order()[9:] if s.transcript_id)
        bench.read.open_transcript(statement.transcript_id)
        bench.read.choose(statement.id)
        span = statement.spans[0].start, statement.spans[0].end
        bench.read.view.select(*span)
        top = bench.read.view.offset_at_top()
        bench.read.card.relevance.setFocus()
        bench.read.card.relevance.setPlainText("نیمه‌کاره")
        bench.search.open()
        bench.search.panel.field.setText("جدول")
        press_language(stage, "فارسی")
        now = stage.bench
        assert now is not bench
        assert now.bridge.session is session
        assert session.study.statements[statement.id].relevance == "نیمه‌کاره"
        assert language() == Settings().language == "fa"
        assert stage.window.isRightToLeft()
        assert now.active == "read"
        assert now.read.transcript_id == statement.transcript_id
        assert now.read.current.id == statement.id
        assert now.read.view.selected_span() == span
        assert abs(now.read.view.offset_at_top() - top) < 400
        assert now.search.panel.field.text() == "جدول"
        assert session.next_undo() is not None
        stage.window.steps.undo()
        assert session.study.statements[statement.id].relevance != "نیمه‌کاره"
        now.show_workspace("group")
        card = session.study.layer(Layer.FIRST)[0]
        now.group._show_id(card.id)
        now.group.inspector.show_tab("iterations")
        now.show_workspace("report")
        now.report.outputs.choose("statements")
        now.show_workspace("group")
        press_language(stage, "English")
        again = stage.bench
        assert language() == "en"
        assert not stage.window.isRightToLeft()
        assert again.active == "group"
        assert again.group.inspector.tab == "iterations"
        assert again.group.views.current_card().id == card.id
        assert again.report.output == "statements"


def test_what_can_not_wait_comes_before_another_language(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "en") as stage:
        bench = stage.show("read")
        bench.read.correcting.begin()
        page = bench.read.correcting.page
        page.editor.textCursor().insertText("نو ")
        press_language(stage, "فارسی")
        assert language() == "en"
        assert stage.bench is bench
        assert page.holds_edits
        page._discard()
        bench.read.show_details()
        stage.window.speak("fa")
        assert language() == "en"
        box = next(one for one in dialogs(stage) if isinstance(one, QMessageBox))
        assert box.text().startswith("Other windows are open.")
        for dialog in dialogs(stage):
            dialog.done(QDialog.DialogCode.Rejected)
        stage.settle()
        stage.window.speak("fa")
        assert language() == "fa"


def test_a_review_goes_on_in_another_language(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "en") as stage:
        session = Session.open(study, researcher="ب.", read_only=True)
        book = ReviewBook.open(tmp_path / "in place.pheno-review", session, "ب.")
        stage.window.show_session(session, book)
        link = book.links[0]
        book.judge_link(link.subject_id, link.aspect, Verdict.DISAGREE, "ک", "ب")
        press_language(stage, "فارسی")
        assert stage.bench.bridge.review is book
        assert not book.unsaved
        other = book.links[1]
        book.judge_link(other.subject_id, other.aspect, Verdict.AGREE)
        assert stage.window.steps.undo() is None
        assert book.done == 1


def test_nothing_of_the_former_language_is_left_behind(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "en") as stage:
        for key in ("group", "report", "read"):
            stage.show(key)
        many = []
        for spoken in ("fa", "en", "fa", "en"):
            stage.window.speak(spoken)
            stage.settle()
            many.append(len(QApplication.allWidgets()))
        assert many[0] == many[2]
        assert many[1] == many[3]


def test_a_menu_names_its_keys_from_left_to_right(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "fa") as stage:
        menu = next(title.menu() for title in stage.window.findChild(QMenuBar).actions())
        option = QStyleOptionMenuItem()
        menu.initStyleOption(option, menu.actions()[0])
        assert option.text.endswith("\t\u2066Ctrl+N\u2069")


def test_the_language_is_chosen_on_the_welcome_page_too(qtbot, study, tmp_path):
    with staged(qtbot, study, tmp_path, "en") as stage:
        said = stage.window.welcome.new_card.accessibleName()
        buttons = {part.words: part for part in stage.window.welcome.languages.findChildren(_Part)}
        assert list(buttons) == ["English", "فارسی"]
        buttons["فارسی"].click()
        stage.settle()
        assert language() == "fa"
        assert stage.window.welcome.isRightToLeft()
        assert stage.window.welcome.new_card.accessibleName() != said
        assert stage.window.isVisible()


@pytest.mark.parametrize("spoken", ["fa", "en"])
@pytest.mark.parametrize("of_study", ["fa", "en"])
def test_the_interface_and_the_study_have_each_their_language(qtbot, tmp_path, spoken, of_study):
    from tests.window_desk import make_study

    with staged(qtbot, make_study(tmp_path, language=of_study), tmp_path, spoken) as stage:
        bench = stage.show("read")
        assert stage.window.isRightToLeft() is (spoken == "fa")
        assert bench.read.view.rtl is (of_study == "fa")
        assert bench.bridge.study.about.language == of_study


def test_the_first_start_follows_the_system(monkeypatch):
    assert Settings().language == "en"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    assert Settings().language == "fa"
    Settings().language = "en"
    assert Settings().language == "en"


# Words of Qt, files, lists


def test_qt_says_its_own_words_in_persian_and_keys_by_their_names(qtbot):
    speak_language("fa")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "انصراف"
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&رونوشت"
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Ctrl"
    speak_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_file_dialog_gets_bare_patterns():
    speak_language("fa")
    assert file_kind(tr("Studies"), "*.pheno", "*.x") == "مطالعه‌ها (*.pheno *.x)"


def test_a_list_in_a_sentence_is_said_by_the_language():
    speak("en", isolates=False)
    assert tr("There are {names}.", names=["a", "b", 3]) == "There are a, b, 3."
    speak("fa", {", ": "، ", "There are {names}.": "{names} هست."}.get)
    assert tr("There are {names}.", names=("a", 3)) == "\u2068a\u2069، ۳ هست."
