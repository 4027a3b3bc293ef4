"""Memos: one note on any record."""

from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.study.records import Memo, new_id
from phenocode.study.rules import clean_text


def write_memo(session: Session, subject_id: str, text: str, *, origin: object | None = None) -> None:
    """Write the memo on a record; an empty text takes it away. The earlier text stays in the history."""
    known = session.study.memo_on(subject_id)
    cleaned = clean_text(text)
    if cleaned == (known.text if known else ""):
        return
    if known is None:
        memo = Memo(new_id(), subject_id, cleaned)
        session.run("memo.write", {}, lambda tx: tx.insert(memo), origin=origin)
    elif not cleaned:
        session.run("memo.remove", {}, lambda tx: tx.delete(known), origin=origin)
    else:
        session.run("memo.write", {}, lambda tx: tx.update(replace(known, text=cleaned)), origin=origin)
