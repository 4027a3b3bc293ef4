"""The details of an interview: code name, setting, date, order, whose words each label announces, and its memo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QVBoxLayout, QWidget

from phenocode.commands.interviews import describe_participant, map_speaker
from phenocode.commands.memos import write_memo
from phenocode.i18n import digits, language, tr
from phenocode.study.records import Participant, Role, Transcript
from phenocode.text.fold import fold
from phenocode.text.turns import label_key
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import NoteEdit, TextField, field, section_label
from phenocode.ui.widgets.labels import ElidedLabel

_WIDTH = 440


class InterviewDetails(QDialog):
    """Everything that is said about one interview, changed together with one button."""

    def __init__(self, bridge: Bridge, transcript: Transcript, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._transcript = transcript
        study = bridge.study
        direction = Qt.LayoutDirection.RightToLeft if study.about.right_to_left else Qt.LayoutDirection.LeftToRight
        self._participant = study.participants.get(transcript.participant_id or "")
        self.setWindowTitle(tr("Details of the interview"))
        content = Column(margins=(24, 20, 24, 20), spacing=12)
        self.name = TextField(direction=direction)
        self.setting = TextField(direction=direction)
        self.date = TextField(direction=direction)
        self.order = TextField()
        if self._participant is not None:
            self._fill(self._participant, content)
        self.memo = NoteEdit("", direction)
        memo = study.memo_on(transcript.id)
        self.memo.set_text(memo.text if memo else "")
        self.roles: dict[str, Segmented] = {}
        self._add_speakers(content, direction)
        content.add(field(tr("Memo on the interview"), self.memo))
        save = button(tr("Save"), primary=True)
        save.clicked.connect(self.accept)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = Row(spacing=8)
        row.add_stretch()
        row.add(cancel)
        row.add(save)
        content.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.setMinimumWidth(theme().px(_WIDTH))

    def accept(self) -> None:
        """Save what was changed; stay open when something is refused."""
        refusals: list[str] = []
        connection = self._bridge.refused.connect(refusals.append)
        self._save()
        self._bridge.refused.disconnect(connection)
        if not refusals:
            super().accept()

    def _save(self) -> None:
        if self._participant is not None:
            order = fold(self.order.text()).strip()
            self._bridge.do(
                describe_participant,
                self._participant.id,
                name=self.name.text(),
                setting=self.setting.text(),
                interview_date=self.date.text(),
                interview_order=int(order) if order.isdecimal() else None,
            )
        for spoken, role in self.roles.items():
            if Role(role.value()) is not self._bridge.session.role_of(spoken):
                self._bridge.do(map_speaker, spoken, Role(role.value()))
        self._bridge.do(write_memo, self._transcript.id, self.memo.text())

    def _fill(self, participant: Participant, content: Column) -> None:
        study = self._bridge.study
        setting = study.settings.get(participant.setting_id or "")
        self.name.setText(participant.name)
        self.setting.setText(setting.name if setting else "")
        completer = QCompleter([known.name for known in study.settings.values()], self.setting)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setting.setCompleter(completer)
        self.date.setText(participant.interview_date)
        self.order.setText(digits(str(participant.interview_order), language()))
        content.add(field(tr("Code name"), self.name))
        content.add(field(tr("Setting"), self.setting, tr("An organisation or site; a new name makes a new setting.")))
        pair = Row(spacing=12)
        pair.add(field(tr("Interview date"), self.date), 1)
        pair.add(field(tr("Place in the interview order"), self.order), 1)
        content.add(pair)

    def _add_speakers(self, content: Column, direction: Qt.LayoutDirection) -> None:
        source = self._bridge.session.source(self._transcript.source_id)
        labels = {label_key(turn.label): turn.label.strip() for turn in source.turns if turn.label.strip()}
        if not labels:
            return
        content.add(section_label(tr("Whose words each label announces, for the whole study")))
        for spoken in labels.values():
            chosen = Segmented(
                [(Role.PARTICIPANT.value, tr("Participant")), (Role.INTERVIEWER.value, tr("Interviewer"))],
                self._bridge.session.role_of(spoken).value,
                tr("Role of {label}", label=spoken),
            )
            self.roles[spoken] = chosen
            row = Row(spacing=8)
            row.add(ElidedLabel(spoken, direction=direction), 1)
            row.add(chosen)
            content.add(row)
