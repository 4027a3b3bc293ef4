"""The panel that says how an output is written: format, faces, splitting, what goes in, and where to."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal

from phenocode.exchange.page import PROFILES
from phenocode.i18n import tr, trn
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox, Choice, Segmented
from phenocode.ui.widgets.counts import CountField
from phenocode.ui.widgets.fields import field
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.panels import Notice, PanelFooter, SidePanel
from phenocode.ui.widgets.progress import ProgressStrip

TABLE, STATEMENTS, CARDS = "table", "statements", "cards"
FORMATS = {TABLE: ("docx", "xlsx", "csv"), STATEMENTS: ("xlsx", "csv"), CARDS: ("docx", "xlsx", "csv")}
_WORDS = {"docx": "Word", "xlsx": "Excel", "csv": "CSV"}
_ROWS, _MOST_ROWS = 25, 9999
_LEAST_WIDTH = 256


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How the coding table is to be made and written."""

    profile: str
    split_rows: int | None
    labels: bool
    incomplete: bool


class ExportPanel(SidePanel):
    """Options, notices and the deed."""

    content_changed = Signal()  # what stands in the table is another
    layout_changed = Signal()  # how it stands on its pages is another
    target_changed = Signal()
    export_wanted = Signal()
    elsewhere_wanted = Signal()
    notice_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Export"), edge="end", width=300)
        self._output = TABLE
        self._formats = {
            output: Segmented([(key, _WORDS[key]) for key in keys], keys[0], tr("Format"))
            for output, keys in FORMATS.items()
        }
        self._format_fields = {output: field(tr("Format"), choice) for output, choice in self._formats.items()}
        self.profile = Choice([(profile.name, tr(profile.title)) for profile in PROFILES.values()], "default")
        self._missing = label("", "caption", "ink3", wrap=True)
        self._missing.hide()
        self._profile_field = Column(field(tr("Font profile"), self.profile), self._missing, spacing=4)
        self.split = CheckBox(tr("Split after"))
        self.rows = CountField(_ROWS, _MOST_ROWS, tr("Rows of each part"))
        split = Row(self.split, self.rows, label(tr("rows"), tone="ink2"))
        split.add_stretch()
        self._split_field = Column(field(tr("Long table"), split), spacing=0)
        self.labels = CheckBox(tr("Participant labels"))
        self.incomplete = CheckBox(tr("Statements without a full chain"), True)
        self._content_field = Column(field(tr("In the table"), self.labels), self.incomplete, spacing=6)
        self._notices = Column(spacing=8)
        body = Column(*self._format_fields.values(), margins=(16, 16, 16, 16), spacing=16)
        for part in (self._profile_field, self._split_field, self._content_field, self._notices):
            body.add(part)
        body.add_stretch()
        self.body.add(body, 1)
        self._add_foot()
        self._connect()
        self.show_output(TABLE)

    def restyle(self) -> None:
        """Leave the formats and buttons whole."""
        super().restyle()
        if not self.folded():
            self.setMinimumWidth(theme().px(_LEAST_WIDTH))

    @property
    def format(self) -> str:
        """The ending of the file, without its dot."""
        return self._formats[self._output].value()

    @property
    def options(self) -> ExportOptions:
        """What was chosen."""
        split = self.rows.value() if self.split.isChecked() else None
        return ExportOptions(self.profile.value(), split, self.labels.isChecked(), self.incomplete.isChecked())

    def show_output(self, output: str) -> None:
        """Offer what an output can be."""
        self._output = output
        self._show_fields()

    def set_format(self, ending: str) -> None:
        """Choose a format, where the output has it."""
        self._formats[self._output].set_value(ending)
        self._show_fields()

    def show_missing_faces(self, faces: tuple[str, ...]) -> None:
        """Say that the preview stands in other faces than the file will ask for."""
        self._missing.setText(tr("{faces}: not on this computer, so the preview shows another face.", faces=faces))
        self._missing.setVisible(bool(faces))

    def show_target(self, path: Path, beside_study: bool) -> None:
        """Say where the file goes."""
        name = path.name
        self._target.setText(
            tr("{file}, beside the study", file=name)
            if beside_study
            else tr("{file} in {folder}", file=name, folder=path.parent.name or str(path.parent))
        )

    def show_incomplete(self, count: int, included: bool) -> None:
        """Say how many statements reach no kind of encounter, and what becomes of them."""
        self.say("incomplete")
        if not count or self._output != TABLE:
            return
        if included:
            text = trn(
                "{n} statement reaches no kind of encounter yet and stands in the table with a dash.",
                "{n} statements reach no kind of encounter yet and stand in the table with a dash.",
                count,
            )
        else:
            text = trn(
                "{n} statement reaches no kind of encounter yet and is left out.",
                "{n} statements reach no kind of encounter yet and are left out.",
                count,
            )
        self.say("incomplete", "warn", text, [("incomplete", tr("Show them"))])

    def say(self, about: str, kind: str = "info", text: str = "", actions: list[tuple[str, str]] | None = None) -> None:
        """Show one notice ``about`` something, in the place of an earlier one; none without ``text``."""
        old = self._notices.findChild(Notice, about)
        if old is not None:
            old.setObjectName("")
            old.hide()
            old.setParent(None)
            old.deleteLater()
        if text:
            notice = Notice(kind, text, actions or [])
            notice.setObjectName(about)
            notice.chosen.connect(self.notice_chosen)
            self._notices.add(notice)

    def notice(self, about: str) -> str:
        """The sentence of a notice that is shown, or an empty string."""
        found = self._notices.findChild(Notice, about)
        return found.text() if found is not None else ""

    def set_busy(self, busy: bool) -> None:
        """While a file is written nothing else can be."""
        self.export.setEnabled(not busy)
        self.elsewhere.setEnabled(not busy)

    def _add_foot(self) -> None:
        self._target = ElidedLabel("", "caption", "ink2")
        self.export = button(tr("Export"), icon="export", primary=True)
        self.elsewhere = button(tr("Other place…"))
        self.progress = ProgressStrip()
        buttons = Row(self.export, self.elsewhere, spacing=8)
        buttons.add_stretch()
        foot = Column(spacing=0)
        foot.add(PanelFooter(self._target))
        foot.add(Column(self.progress, buttons, margins=(14, 0, 14, 12)))
        self.add_footer(foot)

    def _connect(self) -> None:
        for choice in self._formats.values():
            choice.chosen.connect(self._change_format)
        self.profile.chosen.connect(lambda _name: self.layout_changed.emit())
        self.split.toggled.connect(lambda _on: self._change_split())
        self.rows.value_changed.connect(lambda _n: self._change_split() if self.split.isChecked() else None)
        self.labels.toggled.connect(lambda _on: self.content_changed.emit())
        self.incomplete.toggled.connect(lambda _on: self.content_changed.emit())
        self.export.clicked.connect(self.export_wanted)
        self.elsewhere.clicked.connect(self.elsewhere_wanted)

    def _change_split(self) -> None:
        self._show_fields()
        self.layout_changed.emit()

    def _change_format(self, _format: str) -> None:
        self._show_fields()
        self.target_changed.emit()
        self.layout_changed.emit()

    def _show_fields(self) -> None:
        """Only what has an effect is offered."""
        for output, part in self._format_fields.items():
            part.setVisible(output == self._output)
        table = self._output == TABLE
        word = self.format == "docx"
        self._profile_field.setVisible(word)
        self._split_field.setVisible(table and word)
        self._content_field.setVisible(table)
        self.rows.setEnabled(self.split.isChecked())
