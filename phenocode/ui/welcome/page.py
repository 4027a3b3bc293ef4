"""The welcome page: the first deeds, the recent studies and the sample, shown before anything heavy is loaded."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from phenocode.i18n import language, mark, tr
from phenocode.text.fold import fold
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.languages import OWN_NAMES
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.settings import Settings
from phenocode.ui.welcome.cards import DeedCard, RecentRow
from phenocode.ui.welcome.recent import RecentStudies, RecentStudy
from phenocode.ui.welcome.sketch import Sketch
from phenocode.ui.widgets.boxes import Column, Mirrored, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import Label, label
from phenocode.ui.widgets.panels import Divider, Notice
from phenocode.ui.widgets.strokes import draw_box

# Each face's use and where it can be had; all four are free.
_FACES = {
    "Vazirmatn": (mark("{face}, for the program's own Persian words: {address}"), "github.com/rastikerdar/vazirmatn"),
    "Inter": (mark("{face}, for the program's own English words: {address}"), "rsms.me/inter"),
    "Amiri": (mark("{face}, for the words of Persian interviews: {address}"), "amirifont.org"),
    "Source Serif 4": (
        mark("{face}, for the words of English interviews: {address}"),
        "github.com/adobe-fonts/source-serif",
    ),
}
# Each language says this in its own words, whatever the interface's language is.
_OPEN_SAMPLE = {"en": "Open in English", "fa": "گشودن به فارسی"}

_ENDINGS = (".pheno", ".pheno-review")
_DEEDS_WIDTH = 468
_STUDIES_WIDTH = 900
_SKETCH_WIDTH = 620  # of its side, from which on there is room for the drawing


class WelcomePage(Mirrored, QWidget):
    """What is seen first. It opens nothing itself: it says what is wanted."""

    new_wanted = Signal()
    open_wanted = Signal(object)  # the Path of a study, or None to ask for one
    review_wanted = Signal()
    sample_wanted = Signal(str)  # "fa" or "en"
    language_wanted = Signal(str)  # "fa" or "en"

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._recent = RecentStudies(settings)
        self._rows: list[RecentRow] = []
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Welcome"))
        self._deeds = self._make_deeds()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._deeds)
        row.addWidget(Divider(vertical=True))
        row.addWidget(self._make_studies(), 1)
        self.init_theme()
        self.refresh()

    def refresh(self) -> None:
        """Show the recent studies anew; whether their files are there is asked after the page is seen."""
        now = datetime.now().astimezone()
        self._list.clear()
        self._rows = [self._make_row(study, now) for study in self._recent.all()]
        for row in self._rows:
            self._list.add(row)
        self._filter.setVisible(len(self._rows) > 1)
        self._narrow(self._filter.text())
        if self.isVisible():
            QTimer.singleShot(0, self, self._look_for_files)

    def restyle(self) -> None:
        """Share the width anew."""
        self._share_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first deed."""
        super().showEvent(event)
        if self.window().focusWidget() is None:
            self.new_card.setFocus()
        QTimer.singleShot(0, self, self._look_for_files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the two sides."""
        super().resizeEvent(event)
        self._share_width()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a study file."""
        if _dropped_study(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the study file that was dropped."""
        path = _dropped_study(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_wanted.emit(path)

    def _make_deeds(self) -> QScrollArea:
        self.new_card = DeedCard("plus", tr("New study"), tr("Title, phenomenon, question and language"), "Ctrl N")
        self.open_card = DeedCard("folder", tr("Open a study"), tr("A .pheno file, or a package to sort"), "Ctrl O")
        self.review_card = DeedCard("debrief", tr("Review a study"), tr("As a peer, in a file of your own"), "Ctrl R")
        self.new_card.clicked.connect(self.new_wanted)
        self.open_card.clicked.connect(lambda: self.open_wanted.emit(None))
        self.review_card.clicked.connect(lambda: self.review_wanted.emit())
        about = tr("Reading interviews for the different ways in which people understand one thing.")
        name = _Name("Phenocode", "display")
        self._deeds_column = Column(name, label(about, "lead", "ink2", wrap=True), ground="panel", spacing=10)
        self._deeds_column.add_space(14)
        self._deeds_column.add(self.new_card)
        self._deeds_column.add(self.open_card)
        self._deeds_column.add(self.review_card)
        self._deeds_column.add_stretch()
        if theme().missing_faces and not self._settings.faces_told:
            self._deeds_column.add(self._make_faces_notice())
        self._deeds_column.add(self._make_languages())
        promise = tr("Everything stays on this computer. Nothing is sent anywhere.")
        self._deeds_column.add(label(promise, "caption", "ink3", wrap=True))
        return scrolled(self._deeds_column, "panel")

    def _make_languages(self) -> QWidget:
        """The interface's language; each says its name in its own words."""
        self.languages = Segmented(list(OWN_NAMES.items()), language(), tr("Language"))
        self.languages.chosen.connect(self.language_wanted)
        row = Row(label(tr("Language"), "caption", "ink2"), self.languages, spacing=8)
        row.add_stretch()
        return row

    def _make_faces_notice(self) -> Notice:
        places = [(name, *_FACES[name]) for name in theme().missing_faces]
        said = "\n".join(tr(use, face=name, address=address) for name, use, address in places)
        text = tr("This computer lacks good faces for long reading. They are free:")
        notice = Notice(
            "info", f"{text}\n{said}", [("copy", tr("Copy the addresses")), ("hide", tr("Don't show this again"))]
        )

        def act(key: str) -> None:
            if key == "copy":
                QGuiApplication.clipboard().setText("\n".join(f"https://{address}" for _, _, address in places))
                return
            self._settings.faces_told = True
            notice.hide()
            self.new_card.setFocus()

        notice.chosen.connect(act)
        return notice

    def _make_studies(self) -> QScrollArea:
        self._filter = TextField(tr("Filter"), icon="search")
        self._filter.setClearButtonEnabled(False)
        self._filter.textChanged.connect(self._narrow)
        self._filter.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = Row(label(tr("Recent studies"), "lead", bold=True))
        head.add_stretch()
        head.add(self._filter)
        self._list = Column(spacing=0)
        self._nothing = label("", "lead", "ink2", wrap=True)
        content = Column(Column(head, margins=(8, 0, 8, 0)), spacing=8)
        self._nothing_place = content.add(Column(self._nothing, margins=(8, 0, 8, 0)))
        content.add(self._list)
        content.add_space(16)
        content.add(self._make_sample())
        content.add_stretch()
        self._studies_column = content
        self._studies_side = Row(spacing=0, ground="sheet")
        self._studies_side.add(content, 1)
        self._area = scrolled(self._studies_side, "sheet")
        return self._area

    def _make_sample(self) -> QWidget:
        words = Column(label(tr("The sample study"), bold=True), spacing=2)
        words.add(
            label(
                tr(
                    "Invented interviews and an analysis that is nearly done. Carry it to a first outcome space in "
                    "about ten minutes; you can't spoil it."
                ),
                tone="ink2",
                wrap=True,
            )
        )
        words.add_space(8)
        deeds = Row(spacing=8)
        for code in sorted(_OPEN_SAMPLE, key=lambda code: code != language()):
            open_it = deeds.add(button(_OPEN_SAMPLE[code]))
            open_it.clicked.connect(lambda _checked=False, chosen=code: self.sample_wanted.emit(chosen))
        deeds.add_stretch()
        words.add(deeds)
        card = _SampleCard(margins=(18, 18, 22, 18), spacing=32)
        card.add(words, 1)
        self._sketch = card.add(Sketch(), align=Qt.AlignmentFlag.AlignVCenter)
        return card

    def _make_row(self, study: RecentStudy, now: datetime) -> RecentRow:
        row = RecentRow(study, now)
        row.clicked.connect(lambda: self._find(study) if row.lost else self.open_wanted.emit(study.path))
        row.find_wanted.connect(lambda: self._find(study))
        row.forget_wanted.connect(lambda: self._forget(row))
        row.step_wanted.connect(lambda step: self._step(row, step))
        return row

    def _step(self, row: RecentRow, step: int) -> None:
        rows = [row for row in self._rows if not row.isHidden()]
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(rows[at])

    def _look_for_files(self) -> None:
        for row in self._rows:
            if not _is_there(row.study.path):
                row.set_lost()

    def _find(self, study: RecentStudy) -> None:
        name = study.path.name
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Where is {file}?", file=name),
            str(self._settings.last_folder or Path.home()),
            file_kind(tr("Studies"), "*.pheno"),
        )
        if chosen:
            path = Path(chosen)
            self._settings.last_folder = path.parent
            self._recent.moved(study.path, path)
            self.refresh()
            self.open_wanted.emit(path)

    def _forget(self, row: RecentRow) -> None:
        at = self._rows.index(row)
        self._recent.forget(row.study.path)
        self.refresh()
        rows: list[QWidget] = [*self._rows[at : at + 1], *self._rows[at - 1 : at], self.new_card]
        rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _narrow(self, typed: str) -> None:
        folded = fold(typed)
        for row in self._rows:
            row.setVisible(row.fits(folded))
        shown = any(not row.isHidden() for row in self._rows)
        self._nothing_place.setVisible(not shown)
        if not self._rows:
            self._nothing.setText(tr("No study yet. Make a new one, or look at the sample study first."))
        elif not shown:
            self._nothing.setText(tr("No recent study has this in its title or phenomenon."))

    def _share_width(self) -> None:
        """Both sides keep their margins where there is room, and give them up before anything else."""
        present = theme()
        deeds = min(present.px(_DEEDS_WIDTH), round(self.width() * 0.38))
        across = min(present.px(64), round(deeds * 0.14))
        words = max(card.minimumSizeHint().width() for card in (self.new_card, self.open_card, self.review_card))
        words += self._deeds.verticalScrollBar().sizeHint().width()
        across = max(min(across, (deeds - words) // 2), present.px(8))
        deeds = max(deeds, words + 2 * across)
        self._deeds.setFixedWidth(deeds)
        above = min(present.px(84), round(self.height() * 0.1))
        self._deeds_column.setContentsMargins(across, above, across, present.px(22))
        room = self.width() - deeds
        self._sketch.setVisible(room >= present.px(_SKETCH_WIDTH))
        start = min(present.px(56), round(room * 0.06))
        end = max(start, room - start - present.px(_STUDIES_WIDTH))
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._studies_side.setContentsMargins(left, above, right, present.px(32))
        self._filter.setFixedWidth(min(present.px(200), round(room * 0.4)))

    def changeEvent(self, event: QEvent) -> None:
        """Turn the margins round with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._styled_with is not None:
            self._share_width()


class _Name(Label):
    """The program's name, in the face of what it is about."""

    def restyle(self) -> None:
        """Take that face in the size of a display."""
        super().restyle()
        font = QFont(theme().reading_font("en"))
        font.setPointSizeF(theme().interface_font("display").pointSizeF())
        self.setFont(font)


class _SampleCard(Row):
    """The ground of the sample study."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        present = theme()
        draw_box(QPainter(self), self.rect().toRectF(), RADIUS_CARD, present.colour("panel"), present.colour("line"))


def _dropped_study(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.casefold() in _ENDINGS), None)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
