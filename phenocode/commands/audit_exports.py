"""The audit trail written out of a study: Word, Excel, CSV, a page for the browser."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phenocode.analysis.audit_trail import Entry, PresentNames, audit_sheet
from phenocode.analysis.sheets import Sheet
from phenocode.commands.exporting import export_sheet
from phenocode.commands.labels import say_label
from phenocode.commands.session import Session
from phenocode.exchange.translations import translator_for
from phenocode.i18n import spoken
from phenocode.store.journal import names_borne
from phenocode.study.records import Participant, Setting, Transcript

_EXACT = (".xlsx", ".csv")  # for programs; people read the day and the hour
_NAMING = ("participant.", "setting.", "interview.", "transcript.", "statement.", "framework.score")
_NAMES = ("name", "new", "into", "transcript")
_NOT_TOLD = {"speaker.map": "label", "table.import": "name", "project.import": "name", "study.join": "file"}
_HIDDEN = "[…]"


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """The steps of a study, the first one first, in the study's language."""

    language: str
    entries: Sequence[Entry]

    def sheet(self, *, exact: bool = False) -> Sheet:
        """The trail as a table; ``exact`` as ``audit_sheet``."""
        return audit_sheet(self.entries, self.language, exact=exact)


def audit_trail_of(session: Session) -> AuditTrail:
    """The study's history, participants under their present code names. Raises Refusal when the file is damaged."""
    language = session.study.about.language
    names = _present_names(session)
    with spoken(language, translator_for(language)):
        entries = [
            Entry(
                step.number,
                step.time,
                step.researcher,
                say_label(step.label, _renamed(step.label, step.parameters, names)),
                names.within(step.reason),
                step.state != "done",
            )
            for step in session.history()
        ]
    return AuditTrail(language, entries)


def export_audit(trail: AuditTrail, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the trail as the ending of ``out`` says; needs no study, so it can run anywhere.

    Excel and CSV have each moment as programs read it, too. Raises as ``export_table``.
    """
    export_sheet("audit", trail.sheet(exact=out.suffix.casefold() in _EXACT), None, out, force, profile)


def _present_names(session: Session) -> PresentNames:
    study = session.study
    present: dict[str, str] = {}
    people: list[str] = []
    named = ((Setting, study.settings), (Transcript, study.transcripts), (Participant, study.participants))
    for kind, records in named:
        borne = session.ask(lambda connection, kind=kind: names_borne(connection, kind))  # type: ignore[misc]
        names = {one: records[one].name if one in records else borne[one][-1] for one in borne}
        for one, former in borne.items():
            changed = [name for name in former if name not in names.values()]
            present |= dict.fromkeys(changed, names[one])
            if kind is Participant:
                people += changed
    return PresentNames(present, people)


def _renamed(label: str, parameters: Mapping[str, Any], names: PresentNames) -> Mapping[str, Any]:
    """What a step names, under its present name; speakers' labels and file names can tell people's and are hidden."""
    changed = dict(parameters)
    if label in _NOT_TOLD:
        changed[_NOT_TOLD[label]] = _HIDDEN
    if label.startswith(_NAMING):
        changed |= {key: names.of(changed[key]) for key in _NAMES if isinstance(changed.get(key), str)}
    return changed
