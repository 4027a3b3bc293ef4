"""What stands in a package in place of the participants' code names."""

import random
import re
from collections.abc import Iterable, Sequence

from phenocode.exchange.documents import Sentence
from phenocode.i18n import mark
from phenocode.study.model import Study
from phenocode.text.edits import Edit, apply_edits
from phenocode.text.fold import fold
from phenocode.text.names import name_key
from phenocode.text.personal_names import NameFinder

STAND_IN = re.compile(r"\[(?:…|\.\.\.|[A-Z]{1,3})\]")
"""What stands in words in place of a name, or of what the analyst left out."""

_OMITTED = "[…]"
_SHORTEST_NAME = 2  # letters and digits; a single one stands in too many words' places


class HiddenNames:
    """What stands in a package in place of the participants' code names."""

    def __init__(self, study: Study, items: Sequence[str], chance: random.Random, *, lettered: bool) -> None:
        """``lettered`` gives those who speak in ``items``, ids of statements, letters drawn by ``chance``."""
        people = [person for person in study.people_in_order() if _can_be_found(person.name)]
        self._people = [person.id for person in people]
        self._finder = NameFinder([person.name for person in people])
        self._speaker: dict[str, str] = {}
        self._letters: dict[str, str] = {}
        self._replaced = self._doubtful = 0
        if lettered:
            for item in items:
                person = study.participant_of(study.statements[item])
                if person is not None:
                    self._speaker[item] = person.id
            speaking = set(self._speaker.values())
            everybody = [person.id for person in study.people_in_order() if person.id in speaking]
            self._letters = {one: _letters(n) for n, one in enumerate(shuffled(everybody, chance))}

    def stand_in_of(self, item: str) -> str:
        """The letter of whose words an item holds; empty while participants are hidden."""
        return self._letters.get(self._speaker.get(item, ""), "")

    def without(self, text: str) -> str:
        """``text`` with a stand-in in brackets, or ``[…]``, wherever a code name stands as a word."""
        edits = []
        for place in self._finder.find(text):
            if place.certain:
                letter = self._letters.get(self._people[place.name])
                edits.append(Edit(place.start, place.end, f"[{letter}]" if letter else _OMITTED))
            else:
                self._doubtful += 1
        self._replaced += len(edits)
        return apply_edits(text, edits)

    def told(self, left: Iterable[str]) -> list[Sentence]:
        """How many places were replaced, and how many may be names and were left; ``left`` are words left as they are.

        Names of codes and categories are, since answers are told apart by them.
        """
        told = []
        stay = sum(place.certain for text in left for place in self._finder.find(text))
        if stay:
            told.append(
                Sentence(
                    mark(
                        "Participants' code names stand in names of categories or codes, or in what the reviewer is "
                        "told, and were left there; places: {count}."
                    ),
                    {"count": stay},
                )
            )
        if self._replaced:
            told.append(
                Sentence(
                    mark("Participants' code names in the words were replaced; places: {count}."),
                    {"count": self._replaced},
                )
            )
        if self._doubtful:
            told.append(
                Sentence(
                    mark("Words that may be participants' code names or not were left as they are; places: {count}."),
                    {"count": self._doubtful},
                )
            )
        return told


def _can_be_found(name: str) -> bool:
    """Whether a code name can be told from other words: «۱۲» or «A» alone can't."""
    key = name_key(name)
    return len(key) >= _SHORTEST_NAME and any(character.isalpha() for character in fold(name))


def _letters(number: int) -> str:
    """A, B, …, Z, AA, AB, … for 0, 1, …."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def shuffled(names: Sequence[str], chance: random.Random) -> list[str]:
    """``names`` in an order drawn by ``chance``, the same in every version of Python."""
    # Of Python's generator only ``random`` itself is promised to give the same in every version.
    drawn = [(chance.random(), n) for n in range(len(names))]
    return [names[n] for _, n in sorted(drawn)]
