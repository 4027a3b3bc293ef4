"""What laying statements on a pile would do: the lawful targets, and the sentence that announces each."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.ui.group.meanings import sentences
from phenocode.ui.group.meanings.laid import NEW
from phenocode.ui.group.meanings.piles import Pile


@dataclass(frozen=True, slots=True)
class Drop:
    """A lawful drop: the code taken (id; None for none), the name of the one given ("" for none), what it says."""

    take: str | None
    give: str
    sentence: str
    target: str  # the pile that is lit

    @property
    def new(self) -> bool:
        """Whether the code that is given has to be named yet."""
        return self.target == NEW.key


def drop_on(study: Study, statements: Sequence[str], source: Pile, target: Pile | None, *, adding: bool) -> Drop | None:
    """Statements of the pile ``source`` laid on ``target``, None for the empty place: lawful if it changes something.

    ``adding`` lets them keep the code of the pile from which they come.
    """
    n = len(statements)
    taken = source.card
    take = taken.id if taken is not None and not adding else None
    if target is None:
        return Drop(take, "", sentences.gets_new(n), NEW.key)
    if target.id == source.id:
        return None
    given = target.card
    if given is None:
        return Drop(take, "", sentences.loses(n, source.name), target.id) if take is not None else None
    lacking = sum(all(code.id != given.id for code in study.codes_of(one)) for one in statements)
    if take is not None:
        return Drop(take, given.name, sentences.goes(n, source.name, given.name), target.id)
    if not lacking:
        return None
    sentence = sentences.gets(n, given.name) if taken is None else sentences.gets_too(n, given.name)
    return Drop(None, given.name, sentence, target.id)
