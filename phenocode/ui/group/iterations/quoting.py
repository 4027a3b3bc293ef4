"""The words and the places of statements of any version: as they are now, or as their transcript's text has them."""

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.place import Place


class Quoting:
    """Versions hold no words. Of a statement that is marked no longer they are read where it was marked."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._versions: tuple[Study, ...] = ()

    def use(self, *versions: Study) -> None:
        """Look for statements that are gone in these."""
        self._versions = versions

    def words_of(self, statement_id: str) -> str:
        """A statement's words, or a sentence where they are not known any more."""
        present = self._bridge.study.statements.get(statement_id)
        if present is not None:
            return present.quotation
        found = self._find(statement_id)
        if found is None or not found[0].anchored:
            return tr("Its words were not kept.")
        statement, version = found
        source_id = version.transcripts[statement.transcript_id or ""].source_id
        try:
            text = self._bridge.session.source(source_id).text
        except Refusal:
            return tr("Its words were not kept.")
        return " […] ".join(text[span.start : span.end] for span in statement.spans)

    def whose(self, statement_id: str) -> str:
        """The participant of a statement, as far as it is known."""
        study = self._bridge.study
        found = self._find(statement_id)
        if statement_id in study.statements:
            person = study.participant_of(study.statements[statement_id])
        elif found is not None:
            person = study.participant_of(found[0])
        else:
            person = None
        return person.name if person is not None else ""

    def place_of(self, statement_id: str) -> Place | None:
        """Where a statement is, or was, in its transcript."""
        study = self._bridge.study
        if statement_id in study.statements:
            return Place("statement", statement_id)
        found = self._find(statement_id)
        if found is None or found[0].transcript_id not in study.transcripts or not found[0].anchored:
            return None
        statement, version = found
        transcript_id = statement.transcript_id or ""
        if study.transcripts[transcript_id].source_id != version.transcripts[transcript_id].source_id:
            return Place("transcript", transcript_id)  # its text is another now: the place means nothing any more
        return Place("transcript", transcript_id, statement.start, statement.end)

    def _find(self, statement_id: str) -> tuple[Statement, Study] | None:
        for version in self._versions:
            if statement_id in version.statements:
                return version.statements[statement_id], version
        return None
