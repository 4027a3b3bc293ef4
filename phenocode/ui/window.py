"""The main window: the frame, the menus, and the one study that is open in it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from phenocode import __version__
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import StudyInfo
from phenocode.ui.frame.appearance import Appearance
from phenocode.ui.frame.command_palette import CommandPalette, Entry
from phenocode.ui.frame.menus import MenuBar, Menus, plain
from phenocode.ui.frame.messages import show_refusal
from phenocode.ui.frame.status import StatusBar
from phenocode.ui.frame.steps import Steps
from phenocode.ui.jobs import Job
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.tasks import Tasks
from phenocode.ui.welcome.page import WelcomePage
from phenocode.ui.welcome.recent import RecentStudies, RecentStudy
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import ElidedLabel
from phenocode.ui.widgets.panels import Divider

if TYPE_CHECKING:
    from phenocode.analysis.findings import Report
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
        self.steps = Steps(self)
        self._making: Job | None = None
        self.palette_ = CommandPalette(self, self._entries)
        self.setAccessibleName(tr("Phenocode"))
        self.welcome = WelcomePage(settings)
        self.welcome.new_wanted.connect(self.new_study)
        self.welcome.open_wanted.connect(self.ask_for_study)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.status = StatusBar()
        self.appearance = Appearance(settings, language, self.status.show_zoom)
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
        self.menus = Menus(bar, self)
        self._make_menus()
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
        self.resize(look.theme().px(1440), look.theme().px(900))
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        self._show_nothing_open()
        self.status.show_zoom(settings.zoom)

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
                self, tr("Open a study"), str(self._settings.last_folder or ""), tr("Phenocode studies (*.pheno)")
            )
            if not chosen:
                return
            path = Path(chosen)
            self._settings.last_folder = path.parent
        self.open_study(path)

    def open_study(self, path: Path) -> bool:
        """Open a study in place of the present one; a refusal is said in a dialog and changes nothing."""
        from phenocode.commands.session import Session  # noqa: PLC0415 - the welcome page shows before the store

        if self.workbench is not None and _is_same_file(self.workbench.bridge.session.path, path):
            return True
        if not self.let_go():
            return False
        try:
            session = Session.open(path, researcher=self._researcher())
        except Refusal as refusal:
            show_refusal(self, str(refusal))
            return False
        self._show_session(session)
        return True

    def open_sample(self, language: str) -> None:
        """Open the sample study; it is made first, in a thread, when it is not there yet."""
        from phenocode.ui.samples import make_sample_file, sample_path  # noqa: PLC0415 - loads the store

        path = sample_path(language)
        if path.exists():
            self.open_study(path)
            return
        if self._making is not None:
            return
        researcher = self._researcher()
        job = self._making = Job(lambda progress, cancelled: make_sample_file(path, language, researcher), self)
        job.done.connect(self.open_study)
        job.refused.connect(lambda sentence: show_refusal(self, sentence))
        job.ended.connect(self._end_making)
        self.status.say(tr("Making the sample study…"))
        self.status.progress.start(tr("Making the sample study…"), cancellable=False)
        job.start()

    def _end_making(self) -> None:
        self.status.progress.finish()
        if self._making is not None:
            self._making.deleteLater()
            self._making = None

    def close_study(self) -> None:
        """Let go of the study and show the welcome page."""
        if self.workbench is None or not self.let_go():
            return
        workbench, self.workbench = self.workbench, None
        self._remember(workbench.bridge.session)
        workbench.close_study()
        self.menus.remove_workspaces()
        self._stack.removeWidget(workbench)
        workbench.deleteLater()
        self.welcome.refresh()
        self._show_nothing_open()

    def let_go(self) -> bool:
        """Whether no typed correction would be lost; otherwise it is shown, and asked what becomes of it."""
        if self.workbench is None or not self.workbench.read.correcting.page.holds_edits:
            return True
        self.workbench.show_workspace("read")
        return self.workbench.read.correcting.page.let_go()

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
        if self._making is not None:
            self._making.cancel()
            self._making.wait()
        self.close_study()
        super().closeEvent(event)

    def _create(self, path: Path, values: dict[str, str]) -> None:
        """Make a study and open it. Raises Refusal, which the dialog shows at its field."""
        from phenocode.commands.session import Session  # noqa: PLC0415 - the welcome page shows before the store

        self._show_session(Session.create(path, researcher=self._researcher(), **values))

    def _show_session(self, session: "Session") -> None:
        from phenocode.ui.workbench import Workbench  # noqa: PLC0415 - the welcome page shows before the workspaces

        self.close_study()
        self.workbench = workbench = Workbench(session)
        bridge = workbench.bridge
        bridge.refused.connect(lambda sentence: show_refusal(self, sentence))
        bridge.said.connect(self.status.say)
        bridge.changed.connect(self._follow)
        bridge.saved.connect(lambda: self.status.show_saving(session))
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
        self.status.show_saving(session)
        self._remember(session)
        workbench.show_workspace("read")

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

    def _remember(self, session: "Session") -> None:
        about = session.study.about
        self._recent.remember(
            RecentStudy(
                path=session.path.absolute(),
                title=about.title,
                language=about.language,
                phenomenon=about.phenomenon,
                interviews=len(session.study.interviews()),
                statements=session.study.count_statements(),
            )
        )

    def _researcher(self) -> str:
        from phenocode.commands.researcher import default_researcher  # noqa: PLC0415 - loaded with the study

        return self._settings.researcher or default_researcher()

    # Deeds of the window

    def describe_study(self) -> None:
        """Show what the study is about, to be said better."""
        from phenocode.commands.interviews import describe_study  # noqa: PLC0415 - seldom needed
        from phenocode.ui.welcome.new_study import StudyDialog  # noqa: PLC0415

        if self.workbench is not None:
            bridge = self.workbench.bridge
            StudyDialog(bridge.study.about, lambda said: bridge.do(describe_study, **said), self.workbench).open()

    def ask_name(self) -> None:
        """Ask in whose name deeds are done from now on."""
        from phenocode.ui.welcome.new_study import ResearcherDialog  # noqa: PLC0415 - seldom needed

        dialog = ResearcherDialog(self._settings, self)
        dialog.accepted.connect(self._sign)
        dialog.open()

    def _sign(self) -> None:
        if self.workbench is not None:
            session = self.workbench.bridge.session
            session.sign_as(self._researcher())
            self.status.show_saving(session)

    def _show_history(self) -> None:
        from phenocode.ui.frame.history import HistoryDialog  # noqa: PLC0415 - seldom needed

        if self.workbench is not None:
            HistoryDialog(self.workbench.bridge.session, self.workbench).open()

    def _show_about(self) -> None:
        show_refusal(
            self,
            tr(
                "Phenocode {version}. A workbench for phenomenographic research. MIT licence. "
                "Everything stays on this computer; nothing is sent anywhere.",
                version=__version__,
            ),
        )

    # Menus and the palette

    def _make_menus(self) -> None:
        add = self.menus.add
        add("file", tr("&New study…"), self.new_study, QKeySequence.StandardKey.New)
        add("file", tr("&Open a study…"), self.ask_for_study, QKeySequence.StandardKey.Open)
        self._needs_study = [
            add("file", tr("&Import interviews…"), self.tasks.import_files, "Ctrl+I", rule=True),
            add("file", tr("Import a coding &table…"), self.tasks.import_table, "Ctrl+Shift+T"),
            add("file", tr("Save a copy &without history…"), self.tasks.copy_without_history, "Ctrl+Shift+S"),
            add("file", tr("&Close the study"), self.close_study, QKeySequence.StandardKey.Close),
        ]
        quit_ = add("file", tr("&Quit"), self.close, QKeySequence.StandardKey.Quit, "Ctrl+Q", end=True)
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
        add("edit", tr("&Your name…"), self.ask_name, rule=True)
        self._needs_study += [
            add("study", tr("&About the study…"), self.describe_study, "Ctrl+Shift+I"),
            add("study", tr("Participants and &settings…"), self.tasks.show_people, "Ctrl+Shift+A"),
            add("study", tr("&Pseudonymise…"), self.tasks.pseudonymise, "Ctrl+Shift+P", end=True),
            add("study", tr("Restore &half-spaces…"), self.tasks.restore_half_spaces, "Ctrl+Shift+Space"),
            add("study", tr("P&lace quotations…"), self.tasks.place_quotations, "Ctrl+Shift+L"),
        ]
        self.menus.before_showing("edit", lambda: self.steps.name(self._undo, self._redo))
        for key, name, shortcut in (
            ("read", tr("&Read"), "Ctrl+1"),
            ("group", tr("&Group"), "Ctrl+2"),
            ("outcome", tr("O&utcome space"), "Ctrl+3"),
            ("report", tr("R&eport"), "Ctrl+5"),
        ):
            self._needs_study.append(add("view", name, self._workspace_shower(key), shortcut))
        self._needs_study.append(add("view", tr("Go &back"), self._go_back, QKeySequence.StandardKey.Back, rule=True))
        self.appearance.add_to(self.menus, self)
        about = add("help", tr("&About Phenocode"), self._show_about)
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
        for action in self._needs_study:
            action.setEnabled(is_open)

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


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def show_after_start(window: Window, do: Callable[[], object]) -> None:
    """Do something once the window has been seen."""
    QTimer.singleShot(0, window, lambda: do())
