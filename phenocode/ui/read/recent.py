"""The recent codes, under the keys 1 to 9: a code keeps its key until a newer one pushes it out."""

from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Coding

KEYS = 9


class RecentCodes:
    """At first the codes made last; then those that were given last."""

    def __init__(self, study: Study) -> None:
        self._study = study
        newest = sorted(study.codes.values(), key=lambda code: -code.position)[:KEYS]
        self._slots = [code.id for code in newest]
        self._by_age = list(reversed(self._slots))  # the longest unused first

    def ids(self) -> list[str]:
        """The codes in the order of their keys."""
        return [code_id for code_id in self._slots if code_id in self._study.codes]

    def use(self, code_id: str) -> None:
        """A code was given to a statement."""
        self._slots = self.ids()
        self._by_age = [known for known in self._by_age if known in self._slots]
        if code_id not in self._slots:
            if len(self._slots) < KEYS:
                self._slots.append(code_id)
            else:
                self._slots[self._slots.index(self._by_age.pop(0))] = code_id
        else:
            self._by_age.remove(code_id)
        self._by_age.append(code_id)

    def follow(self, change_set: ChangeSet) -> None:
        """Take in what was coded."""
        if not change_set.undone:
            for change in change_set.changes:
                if isinstance(change.after, Coding) and change.before is None:
                    self.use(change.after.code_id)
