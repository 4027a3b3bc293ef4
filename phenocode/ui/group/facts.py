"""What a category rests on in numbers, counted once and kept until a deed touches it."""

from dataclasses import dataclass

from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Category, Coding, InitialCode, Layer, Participant, Placement, Statement, Transcript

_Ids = frozenset[str | None]


@dataclass(frozen=True, slots=True)
class Facts:
    """What reaches a category. None among participants or settings stands for one that is not known."""

    codes: int
    statements: frozenset[str]
    interviews: frozenset[str]  # transcripts; the participant where a statement lies in none
    participants: _Ids
    settings: _Ids

    @property
    def one_participant(self) -> bool:
        """Whether everything comes from one, known participant."""
        return len(self.participants) == 1 and None not in self.participants

    @property
    def one_setting(self) -> bool:
        """Whether everything comes from one, known setting."""
        return len(self.settings) == 1 and None not in self.settings


_NOTHING: frozenset[str] = frozenset()
_NO_IDS: _Ids = frozenset()


class FactsBook:
    """The facts of a study's categories, counted when they are asked for."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._known: dict[str, Facts] = {}

    def of(self, category: Category) -> Facts:
        """The facts of a category of any layer."""
        known = self._known.get(category.id)
        if known is None:
            known = self._count(category) if category.layer is Layer.FIRST else self._gather(category)
            self._known[category.id] = known
        return known

    def of_code(self, code: InitialCode) -> Facts:
        """The facts of one code; not kept."""
        return self._of_codes([code])

    def forget(self, change_set: ChangeSet) -> None:
        """Count anew what ``change_set`` touched, once it has been applied to the study."""
        if change_set.touches(Participant, Transcript):
            self._known.clear()
            return
        touched: set[str] = set()
        for change in change_set.changes:
            for record in (change.before, change.after):
                match record:
                    case Placement():
                        touched.add(record.category_id)
                    case Statement():
                        # In a focus group somebody else may speak.
                        codes = [coding.code_id for coding in self._study.codings_of(record.id)]
                        touched.update(p.category_id for code in codes for p in self._study.placements_of(code))
                    case Coding():
                        touched.update(p.category_id for p in self._study.placements_of(record.code_id))
                    case Category():
                        touched.update((record.id, record.parent_id or ""))
                    case _:
                        pass
        for category_id in touched:
            known: str | None = category_id
            while known:
                self._known.pop(known, None)
                category = self._study.categories.get(known)
                known = category.parent_id if category is not None else None

    def _count(self, category: Category) -> Facts:
        return self._of_codes(self._study.codes_under(category.id))

    def _of_codes(self, codes: list[InitialCode]) -> Facts:
        study = self._study
        statements = {statement.id for code in codes for statement in study.statements_with(code.id)}
        interviews: set[str] = set()
        people: set[str | None] = set()
        settings: set[str | None] = set()
        for statement_id in statements:
            statement = study.statements[statement_id]
            participant = study.participant_of(statement)
            people.add(participant.id if participant else None)
            settings.add(participant.setting_id if participant else None)
            interview = statement.transcript_id or statement.participant_id
            if interview is not None:
                interviews.add(interview)
        return Facts(len(codes), frozenset(statements), frozenset(interviews), frozenset(people), frozenset(settings))

    def _gather(self, category: Category) -> Facts:
        below = [self.of(child) for child in self._study.children_of(category.id)]
        return Facts(
            sum(facts.codes for facts in below),
            _NOTHING.union(*(facts.statements for facts in below)),
            _NOTHING.union(*(facts.interviews for facts in below)),
            _NO_IDS.union(*(facts.participants for facts in below)),
            _NO_IDS.union(*(facts.settings for facts in below)),
        )
