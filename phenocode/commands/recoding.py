"""The deed of giving several statements one code in the place of another."""

from collections.abc import Sequence
from dataclasses import replace

from phenocode.commands.session import Session
from phenocode.store.study_file import Transaction
from phenocode.study.records import Coding, InitialCode, Record, new_id
from phenocode.study.rules import clean_name, find_named, next_position


def recode_statements(
    session: Session, statement_ids: Sequence[str], *, take: str | None, give: str, origin: object | None = None
) -> InitialCode | None:
    """Take a code (id; None: none) from statements and give them the one named ``give`` ("": none) in its place.

    The code is made when no other has its name after folding; answers it. Raises Refusal for a name without letters.
    """
    study = session.study
    name = clean_name(give) if give.strip() else ""
    found = find_named(name, study.codes.values()) if name else None
    given = study.codes[found.id] if found is not None else None
    if name and given is None:
        given = InitialCode(new_id(), name, "", next_position(study.codes.values()))
    if given is not None and given.id == take:
        return given
    deleted: list[Record] = []
    updated: list[Record] = []
    inserted: list[Record] = [given] if given is not None and found is None else []
    for statement_id in dict.fromkeys(statement_ids):
        codings = study.codings_of(statement_id)
        taken = next((coding for coding in codings if coding.code_id == take), None)
        carries = given is not None and any(coding.code_id == given.id for coding in codings)
        if given is not None and not carries:
            if taken is not None:  # the new code stands where the old one stood
                updated.append(replace(taken, code_id=given.id))
            else:
                inserted.append(Coding(new_id(), statement_id, given.id, next_position(codings)))
        elif taken is not None:
            deleted.append(taken)

    def recode(transaction: Transaction) -> None:
        transaction.delete(*deleted)
        transaction.insert(*inserted)
        transaction.update(*updated)

    changed = len(deleted) + len(updated) + sum(1 for record in inserted if isinstance(record, Coding))
    if changed:
        parameters = {
            "count": changed,
            "code": given.name if given is not None else "",
            "taken": study.codes[take].name if take is not None else "",
        }
        session.run("statement.recode", parameters, recode, origin=origin)
    return given
