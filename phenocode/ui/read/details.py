"""The details of an interview: code name, setting, date, order, whose words each label announces, and its memo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QVBoxLayout, QWidget

from phenocode.commands.interviews import describe_interview, map_speaker
from phenocode.i18n import digits, language, tr
from phenocode.study.model import Study
from phenocode.study.records import Consent, Participant, Role, Transcript
from phenocode.text.fold import fold
from phenocode.text.turns import label_key
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import theme
from phenocode.ui.people.model import say_consent
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.choices import Choice, Segmented
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
        literature = transcript.literature
        self.setWindowTitle(tr("Details of the document") if literature else tr("Details of the interview"))
        content = Column(margins=(24, 20, 24, 20), spacing=12)
        self.name = TextField(direction=direction)
        self.setting = TextField(direction=direction)
        self.date = TextField(direction=direction)
        self.order = TextField()
        self.length = TextField(direction=direction)
        self.consent = Choice([(one.value, say_consent(one) or tr("not known")) for one in Consent])
        if self._participant is not None:
            self._fill(self._participant, content)
        else:
            self.name.setText(transcript.name)
            content.add(field(tr("Name"), self.name))
        self.direction = Segmented(
            [("rtl", tr("Right to left")), ("ltr", tr("Left to right"))],
            _direction_of(study, transcript),
            tr("Direction of the text"),
        )
        content.add(field(tr("Direction of the text"), self.direction))
        self.memo = NoteEdit("", direction)
        memo = study.memo_on(transcript.id)
        self.memo.set_text(memo.text if memo else "")
        self.roles: dict[str, Segmented] = {}
        self.people: dict[str, TextField] = {}  # of a focus group, by label as written
        self._add_speakers(content, direction)
        content.add(field(tr("Memo on the document") if literature else tr("Memo on the interview"), self.memo))
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
        order = fold(self.order.text()).strip()
        own = self.direction.value()
        self._bridge.do(
            describe_interview,
            self._transcript.id,
            name=self.name.text(),
            setting=self.setting.text(),
            interview_date=self.date.text(),
            interview_order=int(order) if order.isdecimal() else None,
            interview_length=self.length.text(),
            consent=Consent(self.consent.value()) if self._participant is not None else None,
            direction="" if (own == "rtl") is self._bridge.study.about.right_to_left else own,
            memo=self.memo.text(),
        )
        for spoken, chosen in self.roles.items():
            self._save_speaker(spoken, Role(chosen.value()))

    def _save_speaker(self, spoken: str, role: Role) -> None:
        session, transcript = self._bridge.session, self._transcript
        person = session.study.participants.get(session.study.person_of(spoken, transcript.id) or "")
        named = self.people[spoken].text().strip()
        if named != (person.name if person else ""):
            self._bridge.do(map_speaker, spoken, role, transcript_id=transcript.id, participant=named)
        elif role is not session.role_of(spoken, transcript.id):
            mapped = session.study.speaker_of(spoken, transcript.id)
            only_here = mapped.transcript_id if mapped is not None else None
            self._bridge.do(map_speaker, spoken, role, transcript_id=only_here)

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
        self.length.setText(participant.interview_length)
        self.consent.set_value(participant.consent.value)
        further = Row(spacing=12)
        further.add(field(tr("Interview length"), self.length), 1)
        further.add(field(tr("Consent"), self.consent), 1)
        content.add(further)

    def _add_speakers(self, content: Column, direction: Qt.LayoutDirection) -> None:
        session, transcript = self._bridge.session, self._transcript
        source = session.source(transcript.source_id)
        labels = {label_key(turn.label): turn.label.strip() for turn in source.turns if turn.label.strip()}
        if not labels:
            return
        content.add(section_label(tr("Whose words each label announces, for the whole study")))
        people = [person.name for person in session.study.participants.values()]
        group = any(session.study.person_of(spoken, transcript.id) for spoken in labels.values())
        several = link(tr("Several participants speak here"), "caption")
        fields = []
        for spoken in labels.values():
            role = session.role_of(spoken, transcript.id)
            chosen = Segmented(
                [(Role.PARTICIPANT.value, tr("Participant")), (Role.INTERVIEWER.value, tr("Interviewer"))],
                role.value,
                tr("Role of {label}", label=spoken),
            )
            self.roles[spoken] = chosen
            row = Row(spacing=8)
            row.add(ElidedLabel(spoken, direction=direction), 1)
            row.add(chosen)
            content.add(row)
            person = session.study.participants.get(session.study.person_of(spoken, transcript.id) or "")
            named = self.people[spoken] = TextField(tr("Code name of who speaks as {label}", label=spoken))
            named.set_direction(direction)
            named.setAccessibleName(tr("Code name of who speaks as {label}", label=spoken))
            named.setText(person.name if person else "")
            named.setCompleter(QCompleter(people, named))
            named.setVisible(group and role is Role.PARTICIPANT)
            chosen.chosen.connect(
                lambda role, named=named: named.setVisible(several.isHidden() and role == Role.PARTICIPANT.value)
            )
            fields.append((chosen, named))
            content.add(named)

        def name_them() -> None:
            several.hide()
            for chosen, named in fields:
                named.setVisible(chosen.value() == Role.PARTICIPANT.value)
            next((named for _, named in fields if named.isVisibleTo(self)), self.name).setFocus()

        several.clicked.connect(name_them)
        several.setHidden(group)
        content.add(several)


def _direction_of(study: Study, transcript: Transcript) -> str:
    return "rtl" if study.language_of(transcript) == "fa" else "ltr"
