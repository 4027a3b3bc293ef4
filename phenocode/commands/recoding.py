"""The deed of giving several statements one code in the place of another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from phenocode.commands.session import Session
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import Coding, InitialCode, Record, new_id
from phenocode.study.rules import clean_name, find_named, next_position


@dataclass(frozen=True, slots=True)
class Recoding:
    """What gives statements one code in the place of others, as the part of a deed."""

    deleted: tuple[Record, ...]
    inserted: tuple[Record, ...]
    updated: tuple[Record, ...]

    def __call__(self, transaction: Transaction) -> None:
        """Do it."""
        transaction.delete(*self.deleted)
        transaction.insert(*self.inserted)
        transaction.update(*self.updated)


def recoding_of(
    study: Study, statement_ids: Sequence[str], take: Collection[str], given: InitialCode | None
) -> Recoding:
    """What takes codes (ids) from statements and gives them ``given``, which may be new, in the place of the first."""
    deleted: list[Record] = []
    updated: list[Record] = []
    inserted: list[Record] = [given] if given is not None and given.id not in study.codes else []
    for statement_id in dict.fromkeys(statement_ids):
        codings = study.codings_of(statement_id)
        taken = [coding for coding in codings if coding.code_id in take]
        if given is not None and not any(coding.code_id == given.id for coding in codings):
            if taken:  # the new code stands where the old one stood
                updated.append(replace(taken.pop(0), code_id=given.id))
            else:
                inserted.append(Coding(new_id(), statement_id, given.id, next_position(codings)))
        deleted.extend(taken)
    return Recoding(tuple(deleted), tuple(inserted), tuple(updated))


def find_or_make_code(study: Study, name: str) -> InitialCode:
    """The code that has this name after folding, else one to be inserted. Raises Refusal for a name without letters."""
    cleaned = clean_name(name)
    found = find_named(cleaned, study.codes.values())
    if found is not None:
        return study.codes[found.id]
    return InitialCode(new_id(), cleaned, "", next_position(study.codes.values()))


def recode_statements(
    session: Session, statement_ids: Sequence[str], *, take: str | None, give: str, origin: object | None = None
) -> InitialCode | None:
    """Take a code (id; None: none) from statements and give them the one named ``give`` ("": none) in its place.

    The code is made when no other has its name after folding; answers it. Raises Refusal for a name without letters.
    """
    study = session.study
    given = find_or_make_code(study, give) if give.strip() else None
    if given is not None and given.id == take:
        return given
    recode = recoding_of(study, statement_ids, {take} if take is not None else (), given)
    changed = len(recode.deleted) + len(recode.updated) + sum(isinstance(one, Coding) for one in recode.inserted)
    if changed:
        parameters = {
            "count": changed,
            "code": given.name if given is not None else "",
            "taken": study.codes[take].name if take is not None else "",
        }
        session.run("statement.recode", parameters, recode, origin=origin)
    return given
