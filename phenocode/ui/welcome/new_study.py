"""The few questions that make a new study, and the researcher's name where it is not known yet."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.records import StudyInfo
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.look.theme import theme
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import Button, button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Notice

ENDING = ".pheno"
# Each language in its own script, whatever the interface's language is.
_LANGUAGES = (("fa", "فارسی"), ("en", "English"))
_UNUSABLE = re.compile(r'[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069<>:"/\\|?*]+')
_LONGEST_NAME = 60
_WIDTH = 560


def suggest_name(title: str) -> str:
    """A file name for a study with this title, which every system takes."""
    name = " ".join(_UNUSABLE.sub(" ", title).split())[:_LONGEST_NAME].rstrip(" .").lstrip(".")
    return f"{name or tr('Study')}{ENDING}"


class _Question(Column):
    """A field with its label, its help, and a sentence when something is missing."""

    def __init__(self, name: str, widget: QWidget, hint: str) -> None:
        super().__init__(field(name, widget, hint), spacing=4)
        self.widget = widget
        self._problem = StateLine("error", "", "error")
        self._problem.hide()
        self.add(self._problem)

    def complain(self, problem: str) -> bool:
        """Show ``problem``, or none where it is empty; whether there is one."""
        self._problem.set_state("error", problem, "error")
        self._problem.setVisible(bool(problem))
        return bool(problem)

    @property
    def problem(self) -> str:
        """The sentence that is shown."""
        return "" if self._problem.isHidden() else self._problem.text()


class _Form(Themed, QDialog):
    """A small window of questions, 560 wide, with its deed and Cancel at its foot."""

    def __init__(self, title: str, deed: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self.body = Column(margins=(24, 20, 24, 20), spacing=16)
        self.deed: Button = button(deed, primary=True)
        self.deed.clicked.connect(self.try_deed)
        self.cancel = button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        foot = Row(margins=(24, 0, 24, 20))
        foot.add_stretch()
        foot.add(self.cancel)
        foot.add(self.deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(foot)
        self.deed.setDefault(True)

    def restyle(self) -> None:
        """Keep the width."""
        self.setFixedWidth(theme().px(_WIDTH))

    def try_deed(self) -> None:
        """Do what the form is for, when all questions are answered."""
        raise NotImplementedError


class NewStudyDialog(_Form):
    """Asks title, phenomenon, research question and language, then where to save; ``create`` makes the study.

    ``create`` gets the path and the answers by name (``title``, ``phenomenon``, ``question``, ``language``), and raises
    Refusal when it can't; the sentence is shown and the answers stay. The researcher's name is asked as well while the
    settings hold none, and lies there before ``create`` is called.
    """

    def __init__(
        self, settings: Settings, create: Callable[[Path, dict[str, str]], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("New study"), tr("Create…"), parent)
        self._settings = settings
        self._create = create
        self.title = TextField()
        self.phenomenon = TextField()
        self.question = NoteEdit(min_lines=2, max_lines=4)
        self.language = Segmented(_LANGUAGES, chosen="", name=tr("Language of the interviews"))
        self.researcher = TextField()
        self._title_row = _Question(tr("Title"), self.title, tr("As it will stand on the report."))
        self._phenomenon_row = _Question(
            tr("Phenomenon"), self.phenomenon, tr("The one thing that people understand differently.")
        )
        self._question_row = _Question(
            tr("Research question"), self.question, tr("It decides which statements are selected.")
        )
        self._language_row = _Question(
            tr("Language of the interviews"),
            self.language,
            tr("It decides the direction of texts and tables; the window's language is another matter."),
        )
        self._researcher_row = _Question(
            tr("Your name"), self.researcher, tr("It stands beside every step in the history from now on.")
        )
        for row in (self._title_row, self._phenomenon_row, self._question_row, self._language_row):
            self.body.add(row)
        self.body.add(self._researcher_row)
        self._researcher_row.setVisible(not settings.researcher)
        self._refusal = _refusal_notice()
        self.body.add(self._refusal)
        self.body.add_stretch()
        self.language.chosen.connect(self._turn_fields)
        self.init_theme()
        self.title.setFocus()

    def answers(self) -> dict[str, str]:
        """What was answered, by name."""
        return {
            "title": self.title.text().strip(),
            "phenomenon": self.phenomenon.text().strip(),
            "question": " ".join(self.question.text().split()),
            "language": self.language.value(),
        }

    def try_deed(self) -> None:
        """Ask where to save, and create."""
        self._refusal.hide()
        if self._complain():
            return
        path = self._ask_where()
        if path is None:
            return
        if not self._settings.researcher:
            self._settings.researcher = self.researcher.text()
        try:
            self._create(path, self.answers())
        except Refusal as refusal:
            self._refusal.set_text(str(refusal))
            self._refusal.show()
            return
        self._settings.last_folder = path.parent
        self.accept()

    def _complain(self) -> bool:
        """Say what is missing, at its place, and put the keyboard on the first of it."""
        needed = [
            (self._title_row, bool(self.title.text().strip()), tr("A study needs a title.")),
            (self._language_row, bool(self.language.value()), tr("Choose the language of the interviews.")),
        ]
        if self._researcher_row.isVisibleTo(self):
            named = bool(self.researcher.text().strip())
            needed.append((self._researcher_row, named, tr("Type your name; the history needs it.")))
        missing = [row for row, given, problem in needed if row.complain("" if given else problem)]
        if missing:
            target = missing[0].widget
            (target.findChildren(QRadioButton)[0] if target is self.language else target).setFocus()
        return bool(missing)

    def _ask_where(self) -> Path | None:
        folder = self._settings.last_folder or documents_folder()
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Where shall the study be saved?"),
            str(folder / suggest_name(self.title.text())),
            file_kind(tr("Studies"), f"*{ENDING}"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # a study never takes the place of a file
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.casefold() == ENDING else path.with_name(path.name + ENDING)

    def _turn_fields(self, language: str) -> None:
        """What belongs to the study is written in its direction."""
        self._language_row.complain("")
        direction = Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight
        self.title.set_direction(direction)
        self.phenomenon.set_direction(direction)
        self.question.set_direction(direction)


class StudyDialog(_Form):
    """Shows what a study is about and lets it be said better; ``save`` gets title, phenomenon and question by name.

    Without it they are only shown.
    """

    def __init__(
        self, about: StudyInfo, save: Callable[[dict[str, str]], object] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("About the study"), tr("Save"), parent)
        self._save = save
        side = Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.title = TextField(direction=side)
        self.title.setText(about.title)
        self.phenomenon = TextField(direction=side)
        self.phenomenon.setText(about.phenomenon)
        self.question = NoteEdit(min_lines=2, max_lines=4, direction=side)
        self.question.set_text(about.question)
        self._title_row = _Question(tr("Title"), self.title, tr("As it will stand on the report."))
        self.body.add(self._title_row)
        self.body.add(
            _Question(tr("Phenomenon"), self.phenomenon, tr("The one thing that people understand differently."))
        )
        self.body.add(
            _Question(tr("Research question"), self.question, tr("It decides which statements are selected."))
        )
        self.body.add_stretch()
        if save is None:
            self.cancel.setText(tr("Close"))
            self.deed.hide()
            for written in (self.title, self.phenomenon, self.question):
                written.setReadOnly(True)
        self.init_theme()

    def try_deed(self) -> None:
        """Save what is said now; a study without a title is not saved."""
        if self._title_row.complain("" if self.title.text().strip() else tr("A study needs a title.")):
            self.title.setFocus()
            return
        if self._save is None:
            return
        self._save(
            {
                "title": self.title.text(),
                "phenomenon": self.phenomenon.text(),
                "question": " ".join(self.question.text().split()),
            }
        )
        self.accept()


class ResearcherDialog(_Form):
    """Asks in whose name deeds are done."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Your name"), tr("Go on"), parent)
        self._settings = settings
        self.researcher = TextField()
        self._row = _Question(
            tr("Your name"), self.researcher, tr("It stands beside every step in the history from now on.")
        )
        self.researcher.setText(settings.researcher)
        self.body.add(self._row)
        self.body.add_stretch()
        self.init_theme()

    def try_deed(self) -> None:
        """Remember the name."""
        name = self.researcher.text().strip()
        if self._row.complain("" if name else tr("Type your name; the history needs it.")):
            self.researcher.setFocus()
            return
        self._settings.researcher = name
        self.accept()


def documents_folder() -> Path:
    """Where this system keeps its user's documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def _refusal_notice() -> Notice:
    notice = Notice("error", "")
    notice.hide()
    return notice
