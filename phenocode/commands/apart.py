"""Deeds on pairs of codes that look alike: kept apart on purpose, or no longer."""

from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.records import KeptApart, new_id
from phenocode.study.rules import clean_text


def keep_apart(
    session: Session, code_id: str, other_id: str, *, reason: str = "", origin: object | None = None
) -> KeptApart:
    """Remember that two codes are two on purpose; for a pair that is remembered the reason is written anew.

    Raises Refusal when both are the same code.
    """
    study = session.study
    code, other = study.codes[code_id], study.codes[other_id]
    if code_id == other_id:
        raise Refusal("{name} can't be kept apart from itself. Choose another code.", name=code.name)
    known = study.kept_apart_from(code_id, other_id)
    said = clean_text(reason)
    if known is None:
        first, second = sorted((code_id, other_id))
        apart = KeptApart(new_id(), first, second, said)
    else:
        apart = replace(known, reason=said)
    session.run(
        "code.keep_apart",
        {"name": code.name, "other": other.name},
        lambda tx: tx.insert(apart) if known is None else tx.update(apart),
        reason=reason,
        origin=origin,
    )
    return apart


def bring_together(session: Session, kept_apart_id: str, *, origin: object | None = None) -> None:
    """Forget that two codes are kept apart, so that they can be found alike again."""
    study = session.study
    apart = study.kept_apart[kept_apart_id]
    parameters = {"name": study.codes[apart.code_id].name, "other": study.codes[apart.other_id].name}
    session.run("code.bring_together", parameters, lambda tx: tx.delete(apart), origin=origin)
