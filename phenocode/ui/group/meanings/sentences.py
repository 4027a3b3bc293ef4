"""What the pool of meanings says: of statements and piles to screen readers, and of what a deed will do."""

from collections.abc import Sequence

from phenocode.commands.session import Session
from phenocode.i18n import isolate, tr, trn
from phenocode.study.records import Statement
from phenocode.ui.group import words
from phenocode.ui.group.meanings.piles import Pile


class Whose:
    """Whose words a statement holds and in which line they begin; lines are looked up once and kept."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, str] = {}

    def forget(self) -> None:
        """Look everything up anew."""
        self._known.clear()

    def label(self, statement: Statement) -> str:
        """The participant and the line (a paragraph of the transcript, from 1), as far as they are known."""
        known = self._known.get(statement.id)
        if known is None:
            known = self._known[statement.id] = self._look_up(statement)
        return known

    def _look_up(self, statement: Statement) -> str:
        study = self._session.study
        transcript = study.transcripts.get(statement.transcript_id or "")
        person = study.participant_of(statement)
        name = person.name if person is not None else transcript.name if transcript is not None else ""
        if transcript is None or not statement.anchored:
            return isolate(name)
        line = self._session.lines(transcript.source_id).number_at(statement.start)
        return tr("{name}, line {line}", name=name, line=line) if name else tr("line {line}", line=line)


def spoken_statement(statement: Statement, whose: str, others: Sequence[Pile]) -> str:
    """All that a statement's card shows; ``others`` are the other piles in which it lies."""
    parts = [isolate(statement.quotation), whose]
    if others:
        parts.append(also_in(others))
    return tr("; ").join(part for part in parts if part)


def also_in(others: Sequence[Pile]) -> str:
    """In which other piles a statement lies."""
    return tr("also in {piles}", piles=[pile.name for pile in others])


def spoken_pile(pile: Pile, is_open: bool) -> str:
    """All that a pile's head shows."""
    parts = [pile.name]
    if pile.card is not None:
        parts.append(words.kind_word(pile.card))
    parts.append(words.statements_count(len(pile.statements)))
    parts.append(tr("open") if is_open else tr("closed"))
    if pile.definition:
        parts.append(pile.definition)
    return tr(", ").join(parts)


def goes(n: int, taken: str, given: str) -> str:
    """What a move from one code to another will do."""
    return trn(
        "{n} statement goes from {taken} to {given}; with Ctrl it keeps {taken}",
        "{n} statements go from {taken} to {given}; with Ctrl they keep {taken}",
        n,
        taken=taken,
        given=given,
    )


def gets(n: int, given: str) -> str:
    """What giving a code will do."""
    return trn("{n} statement gets the code {given}", "{n} statements get the code {given}", n, given=given)


def gets_too(n: int, given: str) -> str:
    """What adding a code will do."""
    return trn("{n} statement gets {given} as well", "{n} statements get {given} as well", n, given=given)


def loses(n: int, taken: str) -> str:
    """What taking a code off will do."""
    return trn("{n} statement loses the code {taken}", "{n} statements lose the code {taken}", n, taken=taken)


def gets_new(n: int) -> str:
    """What laying statements on the empty place will do."""
    return trn("{n} statement goes to a new code", "{n} statements go to a new code", n)


def done(n: int, taken: str, given: str) -> str:
    """What was done to statements; an empty name stands for no code."""
    if taken and given:
        return trn(
            "{n} statement went from {taken} to {given}",
            "{n} statements went from {taken} to {given}",
            n,
            taken=taken,
            given=given,
        )
    if given:
        return trn("{n} statement got the code {given}", "{n} statements got the code {given}", n, given=given)
    return trn("{n} statement lost the code {taken}", "{n} statements lost the code {taken}", n, taken=taken)


def not_here() -> str:
    """Why statements can't be moved between piles of categories."""
    return tr("Piles of codes can be rearranged; categories follow from the codes.")
