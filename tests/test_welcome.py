"""The welcome page, the recent studies and the questions of a new study, used as a researcher uses them."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QRadioButton

from phenocode import i18n
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.text.days import say_when
from phenocode.ui.look.theme import apply, theme
from phenocode.ui.settings import Settings
from phenocode.ui.welcome.cards import RecentRow
from phenocode.ui.welcome.new_study import NewStudyDialog, ResearcherDialog, suggest_name
from phenocode.ui.welcome.page import WelcomePage
from phenocode.ui.welcome.recent import RecentStudies, RecentStudy
from phenocode.ui.widgets.buttons import Button
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import Label
from phenocode.ui.widgets.panels import Notice

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture
def settings(qapp) -> Settings:
    apply(qapp, "light", 1.0, "en")
    return Settings()


@pytest.fixture
def page(qtbot, settings):
    """A function that shows the page as it would be now."""

    def show() -> WelcomePage:
        shown = WelcomePage(settings)
        qtbot.addWidget(shown)
        shown.resize(1440, 842)
        with qtbot.waitExposed(shown):
            shown.show()
        shown.activateWindow()
        return shown

    return show


def remember(
    settings, folder: Path, name: str, title: str, language: str = "en", *, there: bool = True, **more
) -> Path:
    path = folder / f"{name}.pheno"
    if there:
        path.touch()
    RecentStudies(settings).remember(RecentStudy(path, title, language, **more))
    return path


def rows(page: WelcomePage) -> list[RecentRow]:
    return [row for row in page.findChildren(RecentRow) if row.isVisible()]


def words(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def button(widget, text: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.accessibleName() == text and b.isVisible())


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))


def write(field: QLineEdit, text: str) -> None:
    """What an input method does; key events of the tests know only ASCII."""
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_the_page_is_there_before_anything_heavy_is_loaded():
    heavy = (
        "sqlalchemy",
        "phenocode.store",
        "phenocode.exchange",
        "phenocode.ui.report",
        "phenocode.ui.importing",
        "docx",
    )
    script = (
        "import sys, phenocode.ui.welcome.page, phenocode.ui.welcome.new_study\n"
        f"print([m for m in sys.modules if m.startswith({heavy!r})])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_study_opens_before_the_workspaces_that_nobody_looks_at_are_loaded():
    later = ("phenocode.ui.group.workspace", "phenocode.ui.outcome", "phenocode.ui.report.workspace", "docx")
    script = f"import sys, phenocode.ui.workbench\nprint([m for m in sys.modules if m.startswith({later!r})])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class TestSettings:
    def test_are_found_again(self, settings_of_its_own):
        first = Settings()
        first.researcher = "  ن.  مرادی "
        first.language, first.scheme, first.zoom = "fa", "dark", 1.5
        first.faces_told = True
        again = Settings()
        assert (again.researcher, again.language, again.scheme, again.zoom) == ("ن. مرادی", "fa", "dark", 1.5)
        assert again.faces_told
        assert settings_of_its_own.exists()

    def test_that_make_no_sense_count_as_not_set(self, settings_of_its_own):
        store = QSettings(str(settings_of_its_own), QSettings.Format.IniFormat)
        for key in ("language", "scheme", "zoom", "recent", "geometry", "last_folder"):
            store.setValue(key, "nonsense")
        store.sync()
        settings = Settings()
        assert (settings.language, settings.scheme, settings.zoom) == ("en", "system", 1.0)
        assert settings.geometry.isEmpty()
        assert settings.last_folder is None
        assert RecentStudies(settings).all() == []

    def test_an_absurd_zoom_is_not_taken(self):
        Settings().zoom = 400.0
        assert Settings().zoom == 1.0

    def test_a_folder_that_is_gone_is_not_offered(self, tmp_path):
        settings = Settings()
        settings.last_folder = tmp_path
        assert settings.last_folder == tmp_path
        settings.last_folder = tmp_path / "gone"
        assert settings.last_folder is None


class TestRecentStudies:
    def test_the_last_opened_stands_first_and_once(self, tmp_path, settings):
        recent = RecentStudies(settings)
        for name in ("a", "b", "a"):
            recent.remember(RecentStudy(tmp_path / name, f"title {name}", "fa", "پدیده", interviews=3, statements=40))
        assert [study.title for study in recent.all()] == ["title a", "title b"]
        first = recent.all()[0]
        assert (first.language, first.phenomenon, first.interviews, first.statements) == ("fa", "پدیده", 3, 40)
        assert abs(first.opened_at - datetime.now().astimezone()) < timedelta(minutes=1)

    def test_are_not_kept_without_end(self, tmp_path, settings):
        recent = RecentStudies(settings)
        for number in range(50):
            recent.remember(RecentStudy(tmp_path / str(number), str(number), "en"))
        assert len(recent.all()) == 20
        assert recent.all()[0].title == "49"

    @pytest.mark.parametrize(
        "damage",
        ["{", "[1, null]", '[{"title": "no path"}]', '{"a": 1}', '[{"path": "x", "title": "t", "interviews": "many"}]'],
    )
    def test_damaged_entries_are_passed_over(self, settings, damage):
        settings.recent = damage
        assert RecentStudies(settings).all() == []

    def test_a_moment_that_makes_no_sense_is_left_out(self, tmp_path):
        assert RecentStudy(tmp_path, "t", "en", opened="yesterday").opened_at is None


class TestDays:
    now = datetime(2026, 7, 31, 15, 0)

    def test_in_english(self):
        assert say_when(datetime(2026, 7, 31, 9, 5), self.now) == "today, 09:05"
        assert say_when(datetime(2026, 7, 30, 23, 59), self.now) == "yesterday"
        assert say_when(datetime(2026, 1, 9), self.now) == "9 January"
        assert say_when(datetime(2025, 12, 2), self.now) == "2 December 2025"

    def test_in_persian_by_the_jalali_year(self):
        i18n.speak("fa", isolates=False)
        assert say_when(datetime(2026, 7, 31, 9, 5), self.now) == "today, ۰۹:۰۵"
        assert say_when(datetime(2026, 4, 9), self.now) == "۲۰ فروردین"
        assert say_when(datetime(2026, 1, 9), self.now) == "۱۹ دی ۱۴۰۴"


class TestPage:
    def test_the_first_deeds(self, qtbot, page):
        shown = page()
        assert shown.focusWidget() is shown.new_card
        with qtbot.waitSignal(shown.new_wanted):
            QTest.keyClick(shown.new_card, Qt.Key.Key_Return)
        with qtbot.waitSignal(shown.open_wanted) as opened:
            click(shown.open_card)
        assert opened.args == [None]
        with qtbot.waitSignal(shown.review_wanted):
            click(shown.review_card)
        assert [cap.accessibleName() for cap in shown.findChildren(KeyCap)] == ["Ctrl N", "Ctrl O", "Ctrl R"]
        cards = (shown.new_card, shown.open_card, shown.review_card)
        assert [card.accessibleName() for card in cards] == ["New study", "Open a study", "Review a study"]

    def test_says_that_nothing_is_sent(self, page):
        assert "Everything stays on this computer. Nothing is sent anywhere." in words(page())

    def test_without_studies_says_what_comes_first(self, page):
        assert any("No study yet" in text for text in words(page()))

    def test_a_study_shows_its_title_as_it_stands_and_in_its_own_direction(self, page, settings, tmp_path):
        title = "<b>کتابداران</b> & CRM"
        remember(settings, tmp_path, "a", title, "fa", phenomenon="<img src=x>", interviews=9, statements=181)
        (row,) = rows(page())
        assert {title, "<img src=x>", "9 interviews, 181 statements"} <= set(words(row))
        assert row.accessibleName() == title
        label = next(label for label in row.findChildren(Label) if label.text() == title)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label._is_rtl()
        assert not row.isRightToLeft()

    def test_a_study_opens_by_click_and_by_key(self, qtbot, page, settings, tmp_path):
        path = remember(settings, tmp_path, "a", "One")
        shown = page()
        (row,) = rows(shown)
        with qtbot.waitSignal(shown.open_wanted) as clicked:
            click(row)
        with qtbot.waitSignal(shown.open_wanted) as pressed:
            QTest.keyClick(row, Qt.Key.Key_Return)
        assert clicked.args == pressed.args == [path]

    def test_the_arrow_keys_go_through_the_list(self, page, settings, tmp_path):
        for name in "ab":
            remember(settings, tmp_path, name, name)
        shown = page()
        first, second = rows(shown)
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Down)
        assert shown.focusWidget() is second
        QTest.keyClick(second, Qt.Key.Key_Down)
        QTest.keyClick(second, Qt.Key.Key_Up)
        assert shown.focusWidget() is first

    def test_the_filter_folds_what_is_typed(self, page, settings, tmp_path):
        remember(settings, tmp_path, "a", "کتابداران مدرسه", "fa")
        remember(settings, tmp_path, "b", "Nurses", phenomenon="Handover")
        shown = page()
        field = shown._filter
        write(field, "كتابداران")
        assert [row.study.title for row in rows(shown)] == ["کتابداران مدرسه"]
        field.clear()
        QTest.keyClicks(field, "HANDOVER nur")
        assert [row.study.title for row in rows(shown)] == ["Nurses"]
        QTest.keyClicks(field, "zzz")
        assert rows(shown) == []
        assert any("No recent study" in text for text in words(shown))

    def test_a_lost_file_says_so_and_can_be_forgotten(self, qtbot, page, settings, tmp_path):
        remember(settings, tmp_path, "lost", "Lost", there=False)
        remember(settings, tmp_path, "kept", "Kept")
        shown = page()
        kept, lost = rows(shown)
        qtbot.waitUntil(lambda: lost.lost)
        assert not kept.lost
        assert lost.accessibleDescription() == "The file is no longer where it was."
        QTest.mouseClick(button(lost, "Forget it"), Qt.MouseButton.LeftButton)
        assert [study.title for study in RecentStudies(settings).all()] == ["Kept"]
        assert [row.study.title for row in rows(shown)] == ["Kept"]

    def test_a_lost_file_can_be_found(self, qtbot, page, settings, tmp_path, monkeypatch):
        remember(settings, tmp_path, "lost", "Lost", there=False)
        found = tmp_path / "elsewhere" / "lost.pheno"
        found.parent.mkdir()
        found.touch()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(found), ""))
        shown = page()
        (row,) = rows(shown)
        qtbot.waitUntil(lambda: row.lost)
        with qtbot.waitSignal(shown.open_wanted) as opened:
            QTest.mouseClick(button(row, "Find it"), Qt.MouseButton.LeftButton)
        assert opened.args == [found]
        assert [study.path for study in RecentStudies(settings).all()] == [found]
        assert not rows(shown)[0].lost

    def test_delete_takes_a_study_off_the_list_and_leaves_its_file(self, qtbot, page, settings, tmp_path):
        path = remember(settings, tmp_path, "a", "One")
        shown = page()
        (row,) = rows(shown)
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Delete)
        assert rows(shown) == []
        assert path.exists()

    def test_the_sample_opens_in_the_language_that_its_button_speaks(self, qtbot, page):
        shown = page()
        with qtbot.waitSignal(shown.sample_wanted) as wanted:
            QTest.mouseClick(button(shown, "گشودن به فارسی"), Qt.MouseButton.LeftButton)
        assert wanted.args == ["fa"]
        with qtbot.waitSignal(shown.sample_wanted) as wanted:
            QTest.mouseClick(button(shown, "Open in English"), Qt.MouseButton.LeftButton)
        assert wanted.args == ["en"]

    def test_a_study_file_can_be_dropped(self, qtbot, page, tmp_path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.txt")), QUrl.fromLocalFile(str(tmp_path / "s.pheno"))])
        shown = page()
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        with qtbot.waitSignal(shown.open_wanted) as opened:
            shown.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
        assert opened.args == [tmp_path / "s.pheno"]

    def test_missing_faces_are_told_until_put_away(self, page, settings, monkeypatch):
        monkeypatch.setattr(theme(), "missing_faces", ("Amiri", "Source Serif 4"))
        shown = page()
        (notice,) = shown.findChildren(Notice)
        assert "Amiri, for the words of Persian interviews: amirifont.org" in notice.text()
        assert "Vazirmatn" not in notice.text()
        QTest.mouseClick(button(notice, "Copy the addresses"), Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text().splitlines()[0] == "https://amirifont.org"
        QTest.mouseClick(button(notice, "Don't show this again"), Qt.MouseButton.LeftButton)
        assert not notice.isVisible()
        assert page().findChildren(Notice) == []

    def test_faces_that_are_all_there_are_not_spoken_of(self, page, monkeypatch):
        monkeypatch.setattr(theme(), "missing_faces", ())
        assert page().findChildren(Notice) == []

    def test_from_right_to_left_the_deeds_stand_at_the_right(self, qapp, page, settings, tmp_path):
        remember(settings, tmp_path, "a", "One")
        i18n.speak("fa")
        apply(qapp, "dark", 1.0, "fa")
        shown = page()
        (row,) = rows(shown)
        assert shown.new_card.mapTo(shown, QPoint()).x() > row.mapTo(shown, QPoint()).x() + row.width()
        first, second = (
            button(shown, text).mapTo(shown, QPoint()).x() for text in ("گشودن به فارسی", "Open in English")
        )
        assert first > second

    @pytest.mark.parametrize("zoom", [1.0, 2.0])
    def test_nothing_is_wider_than_a_screen(self, qapp, page, settings, tmp_path, zoom):
        apply(qapp, "light", zoom, "en")
        remember(settings, tmp_path, "a", "A title " * 30, phenomenon="A phenomenon " * 30, there=False)
        shown = page()
        assert shown.width() == 1440
        (row,) = rows(shown)
        assert row.mapTo(shown, QPoint(row.width(), 0)).x() <= 1440

    def test_the_page_follows_the_list(self, page, settings, tmp_path):
        shown = page()
        assert rows(shown) == []
        remember(settings, tmp_path, "a", "One")
        shown.refresh()
        assert [row.study.title for row in rows(shown)] == ["One"]


class TestNewStudy:
    @pytest.fixture
    def dialog(self, qtbot, settings):
        def show(create) -> NewStudyDialog:
            shown = NewStudyDialog(settings, create)
            qtbot.addWidget(shown)
            shown.open()
            return shown

        return show

    @pytest.fixture
    def place(self, monkeypatch):
        """Answers the question where to save, and keeps what was suggested."""

        class Place:
            answer = ""
            suggested = ""

        def ask(_parent, _title, suggested, _filter, **_more):
            Place.suggested = suggested
            return Place.answer, ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return Place

    def test_makes_a_study(self, dialog, place, settings, tmp_path):
        made = {}

        def create(path: Path, values: dict[str, str]) -> None:
            session = Session.create(path, researcher=settings.researcher, **values)
            made["about"], made["researcher"] = session.study.about, session.researcher
            session.close()

        place.answer = str(tmp_path / "مطالعه")
        shown = dialog(create)
        assert shown.focusWidget() is shown.title
        write(shown.title, "کتابداران: مدرسه؟")
        write(shown.phenomenon, " مشارکت ")
        shown.question.setPlainText("چگونه\nمی‌فهمند؟")
        click(shown.language.findChildren(QRadioButton)[0])
        write(shown.researcher, "ن. مرادی")
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        about = made["about"]
        assert (about.title, about.phenomenon, about.language) == ("کتابداران: مدرسه؟", "مشارکت", "fa")
        assert about.question == "چگونه می‌فهمند؟"
        assert made["researcher"] == settings.researcher == "ن. مرادی"
        assert (tmp_path / "مطالعه.pheno").exists()
        assert Path(place.suggested).name == "کتابداران مدرسه؟.pheno"
        assert settings.last_folder == tmp_path
        assert not shown.isVisible()

    def test_says_at_each_field_what_is_missing(self, dialog, place):
        shown = dialog(lambda *_: pytest.fail("nothing can be made of this"))
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        assert shown._title_row.problem == "A study needs a title."
        assert shown._language_row.problem == "Choose the language of the interviews."
        assert shown._researcher_row.problem
        assert not shown._phenomenon_row.problem
        assert shown.focusWidget() is shown.title
        assert place.suggested == ""
        QTest.keyClicks(shown.title, "T")
        QTest.keyClicks(shown.researcher, "N")
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        assert not shown._title_row.problem
        assert isinstance(shown.focusWidget(), QRadioButton)

    def test_the_name_is_asked_only_once(self, dialog, settings):
        settings.researcher = "N"
        shown = dialog(lambda *_: None)
        assert not shown.researcher.isVisible()

    def test_shows_a_refusal_and_keeps_the_answers(self, dialog, place, settings, tmp_path):
        def create(_path, _values):
            raise Refusal("{file} exists already.", file="<b>a</b>.pheno")

        settings.researcher = "N"
        place.answer = str(tmp_path / "a.pheno")
        shown = dialog(create)
        QTest.keyClicks(shown.title, "T")
        click(shown.language.findChildren(QRadioButton)[1])
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        assert shown.isVisible()
        assert shown._refusal.isVisible()
        assert shown._refusal.text() == "<b>a</b>.pheno exists already."
        assert shown.title.text() == "T"

    def test_leaving_the_question_of_the_place_changes_nothing(self, dialog, place, settings):
        settings.researcher = "N"
        shown = dialog(lambda *_: pytest.fail("no place was given"))
        QTest.keyClicks(shown.title, "T")
        click(shown.language.findChildren(QRadioButton)[1])
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        assert shown.isVisible()

    def test_the_fields_turn_with_the_studys_language(self, dialog):
        shown = dialog(lambda *_: None)
        persian, english = shown.language.findChildren(QRadioButton)
        shown.title.setText("CRM و مشارکت")
        click(persian)
        at_right = shown.title.cursorRect().x()
        click(english)
        assert at_right < shown.title.cursorRect().x()  # the end of the text stands at the other side
        assert [persian.accessibleName(), english.accessibleName()] == ["فارسی", "English"]

    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ('a/b\\c: "d" <e>|f?*', "a b c d e f.pheno"),
            ("...", "Study.pheno"),
            ("", "Study.pheno"),
            ("x" * 200, "x" * 60 + ".pheno"),
            ("کتاب‌داران\u202e", "کتاب‌داران.pheno"),
        ],
    )
    def test_the_suggested_name_is_one_that_every_system_takes(self, title, name):
        assert suggest_name(title) == name

    def test_the_name_can_be_changed_later(self, qtbot, settings):
        settings.researcher = "N. Moradi"
        shown = ResearcherDialog(settings)
        qtbot.addWidget(shown)
        shown.open()
        assert shown.researcher.text() == "N. Moradi"
        shown.researcher.selectAll()
        QTest.keyClick(shown.researcher, Qt.Key.Key_Delete)
        QTest.mouseClick(shown.deed, Qt.MouseButton.LeftButton)
        assert shown._row.problem
        QTest.keyClicks(shown.researcher, "M. Rossi")
        QTest.keyClick(shown.researcher, Qt.Key.Key_Return)
        assert settings.researcher == "M. Rossi"
