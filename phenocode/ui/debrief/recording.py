"""The whole record of peer debriefing in the window: written as a Word document, and as sentences to be copied."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from phenocode.analysis.check_debriefing import VALIDITY_WORDS
from phenocode.analysis.debriefing_record import DebriefingRecord, build_record
from phenocode.analysis.debriefing_sentences import Passage, debriefing_passage
from phenocode.commands.debriefing_exports import note_debriefing, write_debriefing
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.errands import Errands
from phenocode.ui.debrief.passage import PassageDialog


class Recording:
    """Reads the study in the thread of an errand, over a connection of its own: the record measures all agreement."""

    def __init__(self, bridge: Bridge, errands: Errands, parent: QWidget) -> None:
        self._bridge, self._errands, self._parent = bridge, errands, parent
        self.dialog: PassageDialog | None = None

    def export(self) -> None:
        """Ask where the record is to be written, and note that it left the program."""
        study, researcher = self._bridge.session.path, self._bridge.session.researcher

        def write(path: Path, replace: bool) -> DebriefingRecord:
            session = Session.open(study, researcher=researcher, read_only=True)
            try:
                return write_debriefing(session, path, force=replace)
            finally:
                session.close()

        def note(record: DebriefingRecord) -> None:
            self._bridge.do(note_debriefing, record, origin=self)

        self._errands.write(self._parent, "debriefing", ("docx",), write, note)

    def show_sentences(self) -> None:
        """Open what a methods section says of peer debriefing and of the evidence that is claimed."""
        study, researcher = self._bridge.session.path, self._bridge.session.researcher

        def read() -> Passage:
            session = Session.open(study, researcher=researcher, read_only=True)
            try:
                passage = debriefing_passage(build_record(session.study, session.version_by_id))
            finally:
                session.close()
            if not passage.paragraphs:
                raise Refusal("There is nothing to record yet: no answer was read, no talk noted, no evidence claimed.")
            return passage

        self._errands.run(tr("Putting the sentences together"), read, self._open)

    def _open(self, passage: Passage) -> None:
        if not self._parent.isVisible():
            return
        warnings = []
        if passage.unsupported:
            kinds = [tr(VALIDITY_WORDS[kind]) for kind in passage.unsupported]
            warnings.append(
                tr("Claimed without an entry in the register, and marked so in the text: {kinds}.", kinds=kinds)
            )
        if passage.stale:
            warnings.append(
                tr("Some figures are stale: the categories have changed since. They are marked so in the text.")
            )
        told = tr("In the study's language, with the study's own numbers. The program gives no verdict.")
        self.dialog = PassageDialog(
            self._bridge, tr("Sentences for the methods section"), told, passage.text, self._parent, warnings
        )
        self.dialog.open()
