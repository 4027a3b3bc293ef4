"""The main window: the frame, the menus, and the one study that is open in it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from phenocode.errors import Refusal
from phenocode.i18n import language as spoken
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import StudyInfo
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.frame.appearance import Appearance
from phenocode.ui.frame.command_palette import CommandPalette, Entry
from phenocode.ui.frame.menus import MenuBar, Menus, plain
from phenocode.ui.frame.messages import show_about, show_refusal
from phenocode.ui.frame.status import StatusBar
from phenocode.ui.frame.steps import Steps
from phenocode.ui.look import theme as look
from phenocode.ui.reviewers import REVIEW_ENDING, Reviewers, is_same_file
from phenocode.ui.sample_opener import SampleOpener
from phenocode.ui.settings import Settings
from phenocode.ui.tasks import Tasks
from phenocode.ui.welcome.page import WelcomePage
from phenocode.ui.welcome.recent import RecentStudies, recent_study
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import ElidedLabel
from phenocode.ui.widgets.panels import Divider

if TYPE_CHECKING:
    from phenocode.analysis.findings import Report
    from phenocode.commands.reviewing import ReviewBook
    from phenocode.commands.session import Session
    from phenocode.ui.workbench import Workbench


class Window(QMainWindow):
    """Welcome page or workbench, between menu bar and status bar."""

    def __init__(self, settings: Settings, language: str = "en") -> None:
        super().__init__()
        self._settings = settings
        self._recent = RecentStudies(settings)
        self.workbench: Workbench | None = None
        self.tasks = Tasks(self, settings)
        self.reviewers = Reviewers(self, settings)
        self.samples = SampleOpener(self)
        self.steps = Steps(self)
        self.appearance = Appearance(settings, language, lambda zoom: self.status.show_zoom(zoom))
        self._make()
        self.resize(look.theme().px(1440), look.theme().px(900))
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        self._show_nothing_open()

    def _make(self) -> None:
        """Make all that the window shows, in the present language; what was shown before goes."""
        self.setAccessibleName(tr("Phenocode"))
        self.welcome = WelcomePage(self._settings)
        self.welcome.new_wanted.connect(self.new_study)
        self.welcome.open_wanted.connect(self.ask_for_study)
        self.welcome.review_wanted.connect(self.reviewers.review_study)
        self.welcome.sample_wanted.connect(self.samples.open)
        self.welcome.language_wanted.connect(self._speak_soon)
        self.status: StatusBar = StatusBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(centre)
        bar = MenuBar()
        self.menus = Menus(bar)
        self._make_menus(bar)
        self._title = ElidedLabel("", "caption", "ink2")
        self._find = button(tr("Find any action, transcript or code"), icon="search", key="Ctrl K", small=True)
        self._find.clicked.connect(lambda: self.palette_.open())
        self._find.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = Row(margins=(4, 2, 8, 2), spacing=12, ground="window")
        top.add(bar)
        top.add_stretch()
        top.add(self._title)
        top.add(self._find)
        self.setMenuWidget(Column(top, Divider(), spacing=0, ground="window"))
        self.palette_: CommandPalette = CommandPalette(self, self._entries)
        self.status.show_zoom(self._settings.zoom)

    # The language

    def speak(self, language: str) -> None:
        """Say everything in another language, in the same study at the same place.

        Nothing is lost: what is typed is kept, as on leaving a workspace; a correction, a review that can't be saved
        and other open windows come first, and are shown or named.
        """
        if language == spoken():
            return
        if self.reviewers.at_work or any(dialog.isVisible() for dialog in self.findChildren(QDialog)):
            show_refusal(self, tr("Other windows are open. Close them, then change the language; nothing is lost."))
            return
        if not self.let_go():
            return
        old = self.workbench
        session, review = (old.bridge.session, old.bridge.review) if old is not None else (None, None)
        take_up = None
        if old is not None:
            from phenocode.ui.standing import keep_standing  # noqa: PLC0415 - loaded with the study

            take_up = keep_standing(old)
            old.part()
            self.workbench = None
        self.setUpdatesEnabled(False)
        for shown in (self.palette_, self.menuWidget(), self.takeCentralWidget()):
            if shown is not None:
                shown.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # before all of it would be styled anew
        self.appearance.set_language(language)
        self._make()
        self._show_nothing_open()
        if session is not None and take_up is not None:
            take_up(self._show_session(session, review))
        self.setUpdatesEnabled(True)

    def _speak_soon(self, language: str) -> None:
        """Once the menu or the button that asked for it, and that goes, has been left."""
        QTimer.singleShot(0, self, lambda: self.speak(language))

    # Studies

    def new_study(self) -> None:
        """Ask for the four things that a new study needs, then make it."""
        from phenocode.ui.welcome.new_study import NewStudyDialog  # noqa: PLC0415 - not needed for the first look

        if self.let_go():
            dialog = NewStudyDialog(self._settings, self._create, self)
            dialog.open()

    def ask_for_study(self, path: Path | None = None) -> None:
        """Open a study, asking which when no path is given."""
        if path is None:
            chosen, _ = QFileDialog.getOpenFileName(
                self,
                tr("Open a study"),
                str(self._settings.last_folder or ""),
                file_kind(tr("Studies and packages to sort"), "*.pheno", f"*{REVIEW_ENDING}"),
            )
            if not chosen:
                return
            path = Path(chosen)
            self._settings.last_folder = path.parent
        self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a study, or a package on its board."""
        if path.suffix.casefold() == REVIEW_ENDING:
            self.reviewers.open_review_file(path)
        else:
            self.open_study(path)

    def open_study(self, path: Path) -> bool:
        """Open a study in place of the present one; a refusal is said in a dialog and changes nothing."""
        from phenocode.commands.session import Session  # noqa: PLC0415 - the welcome page shows before the store

        bridge = self.workbench.bridge if self.workbench is not None else None
        if bridge is not None and bridge.review is None and is_same_file(bridge.session.path, path):
            return True
        if not self.let_go():
            return False
        try:
            session = Session.open(path, researcher=self.researcher())
        except Refusal as refusal:
            show_refusal(self, str(refusal))
            return False
        self.show_session(session)
        return True

    def close_study(self) -> bool:
        """Let go of the study and show the welcome page; whether no study is open any more."""
        if self.workbench is None:
            return True
        if not self.let_go():
            return False
        workbench, self.workbench = self.workbench, None
        self._remember(workbench)
        workbench.close_study()
        self.menus.remove_workspaces()
        self._stack.removeWidget(workbench)
        workbench.deleteLater()
        self.welcome.refresh()
        self._show_nothing_open()
        return True

    def let_go(self) -> bool:
        """Whether nothing typed would be lost; otherwise it is shown, and asked what becomes of it."""
        return self.workbench is None or self.workbench.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the palette in its place."""
        super().resizeEvent(event)
        self.palette_.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit what is being typed, remember the window, let go of the file; a text in correction keeps it open."""
        if not self.let_go():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.samples.stop()
        self.reviewers.stop()
        self.close_study()
        super().closeEvent(event)

    def _create(self, path: Path, values: dict[str, str]) -> None:
        """Make a study and open it. Raises Refusal, which the dialog shows at its field."""
        from phenocode.commands.session import Session  # noqa: PLC0415 - the welcome page shows before the store

        self.show_session(Session.create(path, researcher=self.researcher(), **values))

    def show_session(self, session: "Session", review: "ReviewBook | None" = None) -> None:
        """Show an open study in place of the present one; with ``review`` it is reviewed in place."""
        if not self.close_study():
            if review is not None:
                review.close()
            session.close()
            return
        self._show_session(session, review).show_workspace("read")

    def _show_session(self, session: "Session", review: "ReviewBook | None") -> "Workbench":
        from phenocode.ui.workbench import Workbench  # noqa: PLC0415 - the welcome page shows before the workspaces

        self.workbench = workbench = Workbench(session, review=review)
        bridge = workbench.bridge
        bridge.refused.connect(lambda sentence: show_refusal(self, sentence))
        bridge.said.connect(self.status.say)
        bridge.changed.connect(self._follow)
        bridge.saved.connect(self._show_saving)
        bridge.checks.found.connect(self._show_state)
        workbench.made.connect(lambda key, groups: self.menus.add_workspace(key, groups))
        workbench.shown.connect(self.menus.show_workspace)
        workbench.import_wanted.connect(self.tasks.import_files)
        workbench.people_wanted.connect(self.tasks.show_people)
        self._stack.addWidget(workbench)
        self._stack.setCurrentWidget(workbench)
        for key, groups in workbench.menus().items():
            self.menus.add_workspace(key, groups)
        self.menus.show_workspace(workbench.active)
        self._set_study_open(True)
        self._show_title(session.study.about)
        self.status.say("")
        self._show_saving()
        self._remember(workbench)
        return workbench

    def _show_saving(self) -> None:
        if self.workbench is not None:
            bridge = self.workbench.bridge
            self.status.show_saving(bridge.session, reviewing=bridge.review is not None)

    def _show_state(self, report: "Report") -> None:
        """The newest iteration and how much the categories cover."""
        if self.workbench is not None:
            kept = self.workbench.bridge.study.iterations_in_order()
            self.status.show_state(len(kept), kept[-1].name if kept else "", report.ratio)

    def _follow(self, changes: ChangeSet) -> None:
        for about in changes.of(StudyInfo):
            self._show_title(about)

    def _show_title(self, about: StudyInfo) -> None:
        self._title.set_direction(
            Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._title.setText(about.title)
        self.setWindowTitle(tr("{title} – Phenocode", title=about.title))

    def _show_nothing_open(self) -> None:
        self._stack.setCurrentWidget(self.welcome)
        self._title.setText("")
        self.setWindowTitle(tr("Phenocode"))
        self.status.show_nothing_open()
        self._set_study_open(False)

    def _remember(self, workbench: "Workbench") -> None:
        """Put the study among the recent ones, unless it is reviewed: from there it is opened to be worked in."""
        session = workbench.bridge.session
        if workbench.bridge.review is None:
            self._recent.remember(recent_study(session.path, session.study))

    def researcher(self) -> str:
        """In whose name deeds are done."""
        from phenocode.commands.researcher import default_researcher  # noqa: PLC0415 - loaded with the study

        return self._settings.researcher or default_researcher()

    # Deeds of the window

    def describe_study(self) -> None:
        """Show what the study is about, to be said better."""
        from phenocode.commands.interviews import describe_study  # noqa: PLC0415 - seldom needed
        from phenocode.ui.welcome.new_study import StudyDialog  # noqa: PLC0415

        if self.workbench is not None:
            bridge = self.workbench.bridge
            save = None if bridge.session.read_only else lambda said: bridge.do(describe_study, **said)
            StudyDialog(bridge.study.about, save, self.workbench).open()

    def ask_name(self) -> None:
        """Ask in whose name deeds are done from now on."""
        from phenocode.ui.welcome.new_study import ResearcherDialog  # noqa: PLC0415 - seldom needed

        dialog = ResearcherDialog(self._settings, self)
        dialog.accepted.connect(self._sign)
        dialog.open()

    def _sign(self) -> None:
        if self.workbench is not None:
            self.workbench.bridge.session.sign_as(self.researcher())
            self._show_saving()

    def _show_history(self) -> None:
        from phenocode.ui.frame.history import HistoryDialog  # noqa: PLC0415 - seldom needed

        if self.workbench is not None:
            HistoryDialog(self.workbench.bridge.session, self.workbench).open()

    # Menus and the palette

    def _make_menus(self, bar: MenuBar) -> None:
        add = self.menus.add
        add("file", tr("&New study…"), self.new_study, QKeySequence.StandardKey.New)
        add("file", tr("&Open a study…"), self.ask_for_study, QKeySequence.StandardKey.Open)
        add("file", tr("&Review a study…"), self.reviewers.review_study, "Ctrl+R")
        self._changes_study = [
            add("file", tr("&Import interviews…"), self.tasks.import_files, "Ctrl+I", rule=True),
            add("file", tr("Import a coding &table…"), self.tasks.import_table, "Ctrl+Shift+T"),
            add("file", tr("Import from another pro&gram…"), self.tasks.import_project),
        ]
        self._needs_study = [
            add("file", tr("Save a copy &without history…"), self.tasks.copy_without_history, "Ctrl+Shift+S"),
            add("file", tr("&Close the study"), self.close_study, QKeySequence.StandardKey.Close),
        ]
        leave = QApplication.closeAllWindows  # what is being sorted has a window of its own
        quit_ = add("file", tr("&Quit"), leave, QKeySequence.StandardKey.Quit, "Ctrl+Q", end=True)
        quit_.setMenuRole(QAction.MenuRole.QuitRole)
        self._undo = add("edit", tr("&Undo"), self.steps.undo, QKeySequence.StandardKey.Undo)
        self._redo = add("edit", tr("&Redo"), self.steps.redo, QKeySequence.StandardKey.Redo, "Ctrl+Y")
        history = add("edit", tr("&History…"), self._show_history, "Ctrl+H", rule=True)
        self._needs_study += [self._undo, self._redo, history]
        self._needs_study += [
            add("edit", tr("Find in the &study…"), self._searcher(0), QKeySequence.StandardKey.Find, rule=True),
            add("edit", tr("Ne&xt hit"), self._searcher(1), "F3", "Ctrl+G"),
            add("edit", tr("&Previous hit"), self._searcher(-1), "Shift+F3", "Ctrl+Shift+G"),
        ]
        add("edit", tr("&Find anything…"), lambda: self.palette_.open(), "Ctrl+K", rule=True)
        self._ask_name = add("edit", tr("&Your name…"), self.ask_name, rule=True)
        self._needs_study += [
            add("study", tr("&About the study…"), self.describe_study, "Ctrl+Shift+I"),
            add("study", tr("Participants and &settings…"), self.tasks.show_people, "Ctrl+Shift+A"),
            add("study", tr("Check &quantity words…"), self.tasks.check_quantities),
        ]
        self._changes_study += [
            add("study", tr("&Join a colleague's copy…"), self.tasks.join_copy, "Ctrl+J"),
            add("study", tr("&Pseudonymise…"), self.tasks.pseudonymise, "Ctrl+Shift+P", end=True),
            add("study", tr("Restore &half-spaces…"), self.tasks.restore_half_spaces, "Ctrl+Shift+Space"),
            add("study", tr("P&lace quotations…"), self.tasks.place_quotations, "Ctrl+Shift+L"),
        ]
        self.menus.before_showing("edit", lambda: self.steps.name(self._undo, self._redo))
        for key, name, shortcut in (
            ("read", tr("&Read"), "Ctrl+1"),
            ("group", tr("&Group"), "Ctrl+2"),
            ("outcome", tr("O&utcome space"), "Ctrl+3"),
            ("debrief", tr("&Debrief"), "Ctrl+4"),
            ("report", tr("R&eport"), "Ctrl+5"),
        ):
            self._needs_study.append(add("view", name, self._workspace_shower(key), shortcut))
        self._needs_study.append(add("view", tr("Go &back"), self._go_back, QKeySequence.StandardKey.Back, rule=True))
        self.appearance.add_to(self.menus, bar, self._speak_soon)
        about = add("help", tr("&About Phenocode"), lambda: show_about(self))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _go_back(self) -> None:
        if self.workbench is not None:
            self.workbench.go_back()

    def _workspace_shower(self, key: str) -> Callable[[], None]:
        def show() -> None:
            if self.workbench is not None:
                self.workbench.show_workspace(key)

        return show

    def _searcher(self, by: int) -> Callable[[], None]:
        """What opens the search, or steps to the next hit (1) or the previous one (-1)."""

        def search() -> None:
            if self.workbench is not None:
                self.workbench.search.step(by) if by else self.workbench.search.open()

        return search

    def _set_study_open(self, is_open: bool) -> None:
        reviewing = self.workbench is not None and self.workbench.bridge.review is not None
        for action in self._needs_study:
            action.setEnabled(is_open)
        for action in self._changes_study:
            action.setEnabled(is_open and not reviewing)
        self._ask_name.setEnabled(not reviewing)  # the review has its own

    def _entries(self) -> Sequence[Entry]:
        self.steps.name(self._undo, self._redo)
        entries = [
            Entry(
                tr("Actions"),
                plain(action.text()),
                menu,
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                "chevron-end",
                action.trigger,
            )
            for menu, action in self.menus.deeds()
        ]
        if self.workbench is not None:
            from phenocode.ui.frame.findable import study_entries  # noqa: PLC0415 - loaded with the study

            # First: a code comes before the deed of the recent key that bears its name.
            entries[:0] = study_entries(self.workbench.bridge.study, self.workbench.go)
        return entries


def show_after_start(window: Window, do: Callable[[], object]) -> None:
    """Do something once the window has been seen."""
    QTimer.singleShot(0, window, lambda: do())
