"""Deeds on the validity register: kinds of evidence that the study claims, their entries, thresholds of agreement."""

from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.debriefing import Claim, Measure, Threshold, ValidityEntry, ValidityKind
from phenocode.study.records import new_id
from phenocode.study.rules import clean_text, hanging_on, next_position, read_threshold


def claim(session: Session, kind: ValidityKind, wording: str = "", *, origin: object | None = None) -> Claim:
    """Claim a kind of evidence in the methods section, in the researcher's own ``wording`` or in the program's ("").

    What is claimed already gets this wording.
    """
    known = find_claim(session, kind)
    said = clean_text(wording)
    claimed = Claim(new_id(), kind, said) if known is None else replace(known, wording=said)
    if claimed != known:
        session.run(
            "validity.claim" if known is None else "validity.word",
            {"kind": kind.value},
            lambda tx: tx.insert(claimed) if known is None else tx.update(claimed),
            origin=origin,
        )
    return claimed


def unclaim(session: Session, kind: ValidityKind, *, origin: object | None = None) -> None:
    """Claim a kind of evidence no more; its entries stay, for what was done was done."""
    known = find_claim(session, kind)
    if known is not None:
        gone = [*hanging_on(session.study, known.id), known]
        session.run("validity.unclaim", {"kind": kind.value}, lambda tx: tx.delete(*gone), origin=origin)


def find_claim(session: Session, kind: ValidityKind) -> Claim | None:
    """The claim of a kind of evidence."""
    return next((one for one in session.study.claims.values() if one.kind is kind), None)


def enter_validity(
    session: Session, kind: ValidityKind, *, who: str, held: str, outcome: str, origin: object | None = None
) -> ValidityEntry:
    """Enter what was done for a kind of evidence: by whom, when (as typed), with what outcome.

    Raises Refusal for a blank outcome.
    """
    entries = (one for one in session.study.validity_entries.values() if one.kind is kind)
    entry = ValidityEntry(new_id(), kind, clean_text(who), clean_text(held), _outcome(outcome), next_position(entries))
    session.run("validity.enter", {"kind": kind.value}, lambda tx: tx.insert(entry), origin=origin)
    return entry


def correct_validity(
    session: Session,
    entry_id: str,
    *,
    who: str | None = None,
    held: str | None = None,
    outcome: str | None = None,
    origin: object | None = None,
) -> None:
    """Write an entry anew where something is given. Raises Refusal for a blank outcome."""
    entry = session.study.validity_entries[entry_id]
    corrected = replace(
        entry,
        who=entry.who if who is None else clean_text(who),
        held=entry.held if held is None else clean_text(held),
        outcome=entry.outcome if outcome is None else _outcome(outcome),
    )
    if corrected != entry:
        session.run("validity.correct", {"kind": entry.kind.value}, lambda tx: tx.update(corrected), origin=origin)


def remove_validity(session: Session, entry_id: str, *, origin: object | None = None) -> None:
    """Take an entry out of the register."""
    entry = session.study.validity_entries[entry_id]
    session.run("validity.remove", {"kind": entry.kind.value}, lambda tx: tx.delete(entry), origin=origin)


def set_threshold(
    session: Session, measure: Measure, value: str, source: str, *, origin: object | None = None
) -> Threshold:
    """Set the researcher's own threshold for a measure, as typed, with the citation that it rests on.

    Raises Refusal for an impossible value (``study.rules.read_threshold``) and for a blank citation.
    """
    read_threshold(measure, value)
    cited = clean_text(source)
    if not cited:
        raise Refusal("A threshold is the researcher's own and cited. Write the source that it is taken from.")
    known = find_threshold(session, measure)
    threshold = Threshold(known.id if known is not None else new_id(), measure, clean_text(value), cited)
    if threshold != known:
        session.run(
            "threshold.set",
            {"kind": measure.value, "value": threshold.value},
            lambda tx: tx.insert(threshold) if known is None else tx.update(threshold),
            origin=origin,
        )
    return threshold


def remove_threshold(session: Session, measure: Measure, *, origin: object | None = None) -> None:
    """Set no threshold for a measure any more."""
    known = find_threshold(session, measure)
    if known is not None:
        session.run("threshold.remove", {"kind": measure.value}, lambda tx: tx.delete(known), origin=origin)


def find_threshold(session: Session, measure: Measure) -> Threshold | None:
    """The threshold that was set for a measure."""
    return next((one for one in session.study.thresholds.values() if one.measure is measure), None)


def _outcome(text: str) -> str:
    outcome = clean_text(text)
    if not outcome:
        raise Refusal("An entry of the register says what was done and what came of it. Write the outcome.")
    return outcome
