"""The dated log of what the researcher takes for granted, written down so that it can be held back (bracketing)."""

from dataclasses import replace
from datetime import UTC, datetime

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.records import Presupposition, new_id
from phenocode.study.rules import clean_text, hanging_on


def write_presupposition(session: Session, text: str, *, origin: object | None = None) -> Presupposition:
    """Add an entry, dated now, in the researcher's name. Raises Refusal for a blank text."""
    written = datetime.now(UTC).isoformat(timespec="microseconds")  # so that two of one second keep their order
    entry = Presupposition(new_id(), _told(text), session.researcher, written)
    session.run("presupposition.write", {}, lambda tx: tx.insert(entry), origin=origin)
    return entry


def correct_presupposition(session: Session, entry_id: str, text: str, *, origin: object | None = None) -> None:
    """Write an entry anew; its date and name stay, the former words stay in the history. Raises Refusal when blank."""
    entry = session.study.presuppositions[entry_id]
    corrected = replace(entry, text=_told(text))
    if corrected != entry:
        session.run("presupposition.correct", {}, lambda tx: tx.update(corrected), origin=origin)


def remove_presupposition(session: Session, entry_id: str, *, origin: object | None = None) -> None:
    """Take an entry out of the log; it stays in the history."""
    gone = [*hanging_on(session.study, entry_id), session.study.presuppositions[entry_id]]
    session.run("presupposition.remove", {}, lambda tx: tx.delete(*gone), origin=origin)


def _told(text: str) -> str:
    told = clean_text(text)
    if not told:
        raise Refusal("An entry of the log needs words. Write what you take for granted, and try again.")
    return told
