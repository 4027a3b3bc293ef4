"""The panel that says how an output is written: format, faces, splitting, what goes in, and where to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.commands.deliverables import Choices
from phenocode.errors import Refusal
from phenocode.exchange.page import PROFILES, profile_named
from phenocode.i18n import tr, trn
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.look.theme import theme
from phenocode.ui.report.output import Option, Output
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import CheckBox, Choice, Segmented
from phenocode.ui.widgets.counts import CountField
from phenocode.ui.widgets.fields import field
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.panels import Notice, PanelFooter, SidePanel
from phenocode.ui.widgets.progress import ProgressStrip

_STYLED = frozenset({"docx", "html"})
_BESIDE_EACH_OTHER = 3  # formats; more stand in a list
_ROWS, _MOST_ROWS = 25, 9999
_MOST_QUOTATIONS = 99
_LEAST_WIDTH = 256
_PROGRESS = 48
_OWN = "…"  # asks for a profile's file


class ExportPanel(SidePanel):
    """Options, notices and the deed."""

    content_changed = Signal()  # what stands in the output is another
    layout_changed = Signal()  # how it stands on its pages is another
    target_changed = Signal()
    export_wanted = Signal()
    elsewhere_wanted = Signal()
    notice_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Export"), edge="end", width=300)
        self._output: Output | None = None
        self._formats: dict[tuple[str, ...], Segmented | Choice] = {}
        self._format_fields: dict[tuple[str, ...], QWidget] = {}
        self._only_format = label("")
        self._only_field = field(tr("Format"), self._only_format)
        self._format_place = Column(spacing=0)
        self._profile = "default"
        self._own_profiles: dict[str, str] = {}  # paths of files of the researcher's own, and their titles
        self.profile = Choice([], None)
        self._list_profiles()
        self._missing = label("", "caption", "ink3", wrap=True)
        self._missing.hide()
        self._profile_field = Column(field(tr("Style profile"), self.profile), self._missing, spacing=4)
        self.split = CheckBox(tr("Split after"))
        self.rows = CountField(_ROWS, _MOST_ROWS, tr("Rows of each part"))
        split = Row(self.split, self.rows, label(tr("rows"), tone="ink2"))
        split.add_stretch()
        self._split_field = Column(field(tr("Long table"), split), spacing=0)
        self.labels = CheckBox(tr("Participant labels"))
        self.incomplete = CheckBox(tr("Statements without a full chain"), True)
        self._content_field = Column(field(tr("In the table"), self.labels), self.incomplete, spacing=6)
        self.quotations = CountField(Choices().quotations, _MOST_QUOTATIONS, tr("Quotations of each category"))
        each = Row(self.quotations, label(tr("of each category"), tone="ink2"))
        each.add_stretch()
        self._quotations_field = Column(field(tr("Quotations"), each), spacing=0)
        self._notices = Column(spacing=8)
        body = Column(self._format_place, margins=(16, 16, 16, 16), spacing=16)
        options = (self._split_field, self._content_field, self._quotations_field)
        for part in (self._only_field, self._profile_field, *options, self._notices):
            body.add(part)
        body.add_stretch()
        self.body.add(body, 1)
        self._add_foot()
        self._connect()

    def restyle(self) -> None:
        """Leave the formats and buttons whole."""
        super().restyle()
        if not self.folded():
            self.setMinimumWidth(theme().px(_LEAST_WIDTH))

    @property
    def format(self) -> str:
        """The ending of the file, without its dot; empty for a folder."""
        choice = self._formats.get(self._output.endings) if self._output is not None else None
        return choice.value() if choice is not None else ""

    @property
    def options(self) -> Choices:
        """What was chosen."""
        return Choices(
            profile=self.profile.value(),
            quotations=self.quotations.value(),
            labels=self.labels.isChecked(),
            split_rows=self.rows.value() if self.split.isChecked() else None,
            incomplete=self.incomplete.isChecked(),
        )

    def show_output(self, output: Output) -> None:
        """Offer what an output can be."""
        self._output = output
        if output.endings and output.endings not in self._formats:
            self._offer_formats(output.endings)
        self._show_fields()

    def set_format(self, ending: str) -> None:
        """Choose a format, where the output has it."""
        if self._output is not None and self._output.endings in self._formats:
            self._formats[self._output.endings].set_value(ending)
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
        if not count:
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

    def _offer_formats(self, endings: tuple[str, ...]) -> None:
        words = [(ending, _named(ending)) for ending in endings]
        few = len(words) <= _BESIDE_EACH_OTHER
        choice = Segmented(words, words[0][0], tr("Format")) if few else Choice(words, words[0][0])
        choice.chosen.connect(self._change_format)
        self._formats[endings] = choice
        self._format_fields[endings] = self._format_place.add(field(tr("Format"), choice))

    def _list_profiles(self) -> None:
        shipped = [(profile.name, profile.title) for profile in PROFILES.values()]
        self.profile.set_options([*shipped, *self._own_profiles.items(), (_OWN, tr("A file of my own…"))])
        self.profile.set_value(self._profile)

    def _choose_profile(self, name: str) -> None:
        if name == _OWN:
            self.profile.set_value(self._profile)
            kinds = file_kind(tr("Style profiles"), "*.json")
            name, _ = QFileDialog.getOpenFileName(self, tr("Choose a style profile"), "", kinds)
            if not name:
                return
            try:
                title = profile_named(name).title
            except Refusal as refusal:
                self.say("profile", "error", str(refusal))
                return
            self._own_profiles[name] = title
        self.say("profile")
        self._profile = name
        self._list_profiles()
        self.layout_changed.emit()

    def _add_foot(self) -> None:
        self._target = ElidedLabel("", "caption", "ink2")
        self.export = button(tr("Export"), icon="export", primary=True)
        self.elsewhere = button(tr("Other place…"))
        self.progress = ProgressStrip(_PROGRESS)
        buttons = Row(self.export, self.elsewhere, spacing=8)
        buttons.add_stretch()
        foot = Column(spacing=0)
        foot.add(PanelFooter(self._target))
        foot.add(Column(self.progress, buttons, margins=(14, 0, 14, 12)))
        self.add_footer(foot)

    def _connect(self) -> None:
        self.profile.chosen.connect(self._choose_profile)
        self.split.toggled.connect(lambda _on: self._change_split())
        self.rows.value_changed.connect(lambda _n: self._change_split() if self.split.isChecked() else None)
        self.labels.toggled.connect(lambda _on: self.content_changed.emit())
        self.incomplete.toggled.connect(lambda _on: self.content_changed.emit())
        self.quotations.value_changed.connect(lambda _n: self.content_changed.emit())
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
        output = self._output
        if output is None:
            return
        for endings, part in self._format_fields.items():
            part.setVisible(endings == output.endings)
        self._format_place.setVisible(len(output.endings) > 1)
        self._only_field.setVisible(len(output.endings) == 1)
        self._only_format.setText("".join(map(_named, output.endings[:1])))
        offered = output.options
        self._profile_field.setVisible(Option.PROFILE in offered and (output.is_folder or self.format in _STYLED))
        self._split_field.setVisible(Option.SPLIT in offered and self.format == "docx")
        self._content_field.setVisible(Option.CONTENT in offered)
        self._quotations_field.setVisible(Option.QUOTATIONS in offered)
        self.rows.setEnabled(self.split.isChecked())


_FORMATS = {"docx": "Word", "xlsx": "Excel", "html": "HTML", "qdpx": "REFI-QDA", "qdc": "REFI-QDA"}


def _named(ending: str) -> str:
    """A format as people call it."""
    return _FORMATS.get(ending, ending.upper())
