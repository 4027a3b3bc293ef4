"""Iterations: keeping the category system as a dated, named, reasoned version, and bringing a version back."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import (
    Case,
    Category,
    Coding,
    InitialCode,
    Iteration,
    Memo,
    Placement,
    Record,
    Span,
    Statement,
    new_id,
)
from phenocode.study.rules import clean_name, clean_text, find_named, hanging_on
from phenocode.text.names import name_key

NOW = "now"
"""How the present category system is called beside the kept ones; in Persian too, as ``PRESENT_NAMES`` says."""
PRESENT_NAMES = (NOW, "اکنون")

R = TypeVar("R", InitialCode, Category, Coding, Placement, Case, Memo)
OnStatement = TypeVar("OnStatement", Coding, Case)


@dataclass(frozen=True, slots=True)
class Restored:
    """What bringing an iteration back did; statements are counted, not their spans."""

    step: int  # of the history; 0 when everything was so already
    brought_back: int  # statements unmarked since that are marked again
    left_out: int  # statements unmarked since whose transcript is gone or has another text now
    kept_since: int  # statements marked since, which stay
    cards_back: int  # codes and categories that were gone
    cards_gone: int  # codes and categories made since
    cards_changed: int  # codes and categories renamed, moved or otherwise changed since

    def as_json(self) -> dict[str, int]:
        """The counts by name."""
        return {name: getattr(self, name) for name in self.__slots__}


def find_iteration(study: Study, name: str) -> Iteration:
    """The iteration of this name after folding. Raises Refusal, which names those there are, when there is none."""
    kept = study.iterations_in_order()
    found = find_named(name, kept)
    if found is not None:
        return study.iterations[found.id]
    if not kept:
        raise Refusal("No iteration was kept yet. Keep one first, with a name and a reason.")
    raise Refusal(
        "There is no iteration named {name}. There are: {names}.", name=name, names=[one.name for one in kept]
    )


def is_present(name: str) -> bool:
    """Whether a name means the present category system instead of a kept one."""
    return name_key(name) in map(name_key, PRESENT_NAMES)


def system_named(session: Session, name: str) -> Study:
    """The category system of a kept iteration, or the present one. Raises Refusal when there is none of this name."""
    return session.study if is_present(name) else session.version(find_iteration(session.study, name).id)


def keep_iteration(session: Session, name: str, *, reason: str, origin: object | None = None) -> Iteration:
    """Keep the present category system under a name. Raises Refusal for a blank, reserved or taken name or no reason.

    METHOD: a pass is kept as a dated, named, reasoned version of the whole category system.
    """
    study = session.study
    cleaned, told = _name(study, name), _reason(reason)
    made: list[Iteration] = []

    def keep(transaction: Transaction) -> None:
        version_id = transaction.add_version(study)
        made.append(Iteration(new_id(), cleaned, told, session.researcher, _next_moment(study), version_id))
        transaction.insert(made[0])

    session.run("iteration.keep", {"name": cleaned}, keep, reason=told, origin=origin)
    return made[0]


def describe_iteration(
    session: Session,
    iteration_id: str,
    *,
    name: str | None = None,
    reason: str | None = None,
    origin: object | None = None,
) -> None:
    """Give an iteration another name or reason; what it holds stays. Raises Refusal as ``keep_iteration`` does."""
    iteration = session.study.iterations[iteration_id]
    described = replace(
        iteration,
        name=iteration.name if name is None else _name(session.study, name, besides=iteration_id),
        reason=iteration.reason if reason is None else _reason(reason),
    )
    if described != iteration:
        session.run("iteration.describe", {"name": iteration.name}, lambda tx: tx.update(described), origin=origin)


def remove_iteration(session: Session, iteration_id: str, *, origin: object | None = None) -> None:
    """Keep an iteration no longer; undo brings it back whole."""
    iteration = session.study.iterations[iteration_id]
    gone = [*hanging_on(session.study, iteration_id), iteration]
    session.run("iteration.remove", {"name": iteration.name}, lambda tx: tx.delete(*gone), origin=origin)


def restore_iteration(
    session: Session, iteration_id: str, *, reason: str = "", origin: object | None = None
) -> Restored:
    """Bring the category system back to what it was when an iteration was kept, in one step.

    Codes, categories, who stands under what, codings, cases and the memos on cards become those of the version. What
    was made since goes, with all that hangs on it. Statements unmarked since come back where their transcript still
    has the same text; statements marked since stay, with those of their codes and cases that the version has.
    Participants, texts and places of statements stay as they are.
    """
    iteration = session.study.iterations[iteration_id]
    plan = _Plan(session, session.version(iteration_id))
    changes = session.run("iteration.restore", {"name": iteration.name}, plan.carry_out, reason=reason, origin=origin)
    return replace(plan.restored, step=changes.step)


class _Plan:
    """What has to be deleted, changed and inserted so that the present study has the system of a version."""

    def __init__(self, session: Session, version: Study) -> None:
        self._study = study = session.study
        self._gone: list[Record] = []
        self._come: list[Record] = []
        unmarked = [statement for statement in version.statements.values() if statement.id not in study.statements]
        back = [found for one in unmarked if (found := _marked_again(session, version, one)) is not None]
        self._come += back
        statements = study.statements.keys() | {statement.id for statement in back}
        since = study.statements.keys() - version.statements.keys()
        cards = version.codes.keys() | version.categories.keys()
        made_since = (study.codes.keys() | study.categories.keys()) - cards
        codings = _of_both(
            version.codings, statements, (c for c in study.codings.values() if c.code_id in cards), since
        )
        cases = _of_both(version.cases, statements, (c for c in study.cases.values() if c.category_id in cards), since)
        on_cards = {one.id: one for one in study.memos.values() if one.subject_id in cards | made_since}
        self._bring(study.categories, version.categories)
        self._bring(study.codes, version.codes)
        self._bring(study.placements, version.placements)
        self._bring(study.codings, codings)
        self._bring(study.cases, cases)
        self._bring(on_cards, version.memos)
        for card in made_since:
            self._gone += hanging_on(study, card)  # what the version has of it comes anew
        self.restored = Restored(
            step=0,
            brought_back=len(back),
            left_out=len(unmarked) - len(back),
            kept_since=len(since),
            cards_back=len(cards - study.codes.keys() - study.categories.keys()),
            cards_gone=len(made_since),
            cards_changed=sum(1 for card in cards if _differs(card, study, version)),
        )

    def carry_out(self, transaction: Transaction) -> None:
        """The deed: all that goes or changes makes room first, for links may have taken each other's place."""
        transaction.delete(*self._gone)
        transaction.insert(*self._come)

    def _bring(self, present: Mapping[str, R], wanted: Mapping[str, R]) -> None:
        """Make ``present`` records of one kind the ``wanted`` ones."""
        self._gone += (record for key, record in present.items() if wanted.get(key) != record)
        self._come += (record for key, record in wanted.items() if present.get(key) != record)


def _marked_again(session: Session, version: Study, statement: Statement) -> Statement | None:
    """A statement of a version with its words, read from its transcript; None where that is gone or changed."""
    study = session.study
    before = version.transcripts.get(statement.transcript_id or "")
    transcript = study.transcripts.get(statement.transcript_id or "")
    if before is None or transcript is None or transcript.source_id != before.source_id or not statement.anchored:
        return None
    text = session.source(transcript.source_id).text
    spans = tuple(Span(start, end, text[start:end]) for start, end, _ in statement.spans)
    person = statement.participant_id if statement.participant_id in study.participants else None
    return replace(statement, spans=spans, participant_id=person)


def _of_both(
    before: Mapping[str, OnStatement], statements: Set[str], present: Iterable[OnStatement], since: Set[str]
) -> dict[str, OnStatement]:
    """The records of a version on the ``statements`` that there will be, and the present ones on those marked since."""
    found = {key: record for key, record in before.items() if record.statement_id in statements}
    for record in present:
        if record.statement_id in since:
            # A coding that went to a statement made since goes back; that one gets another in its place.
            kept = replace(record, id=new_id()) if record.id in before else record
            found[kept.id] = kept
    return found


def _differs(card: str, study: Study, version: Study) -> bool:
    """Whether a card that there is before and after is changed."""
    if card in version.categories:
        present = study.categories.get(card)
        return present is not None and present != version.categories[card]
    if card not in study.codes:
        return False
    parents, before = ({one.category_id for one in system.placements_of(card)} for system in (study, version))
    return study.codes[card] != version.codes[card] or parents != before


def _name(study: Study, name: str, *, besides: str = "") -> str:
    cleaned = clean_name(name)
    if is_present(cleaned):
        raise Refusal("{name} always means the present category system. Choose another name.", name=cleaned)
    taken = find_named(cleaned, (one for one in study.iterations.values() if one.id != besides))
    if taken is not None:
        raise Refusal("An iteration named {name} was kept already. Choose another name.", name=taken.name)
    return cleaned


def _reason(reason: str) -> str:
    told = clean_text(reason)
    if not told:
        raise Refusal("An iteration is kept with a reason. Write why this pass ends here, and try again.")
    return told


def _next_moment(study: Study) -> str:
    """Now, but later than the last iteration: their order is that of keeping, whatever the clock does."""
    moment = datetime.now(UTC)
    kept = study.iterations_in_order()
    if kept:
        moment = max(moment, datetime.fromisoformat(kept[-1].kept) + timedelta(microseconds=1))
    return moment.isoformat(timespec="microseconds")
