"""A study with a tree of cards to merge, split and recode, as a real file; everything is found by its name.

Statements s0 to s5 of two interviews. Codes and what carries them: a (s0, s1), b (s1, s2), c (s3), d (s4, s5), e.
First layer: A (a, b), B (c), C (d). Second layer: X (A, B), Y (C). Encounter: K (X); Y has none. e stands nowhere.
So s1 carries two codes of A, nothing straddles, and s0 to s3 of the six statements are complete.
"""

import shutil
from pathlib import Path

from phenocode.commands.categories import cards_of, make_category, make_code
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Layer
from tests.studies import add_transcript, make_session, picture_of

TEXT = "م۱: " + " ".join(f"واژهٔ{number:02d}" for number in range(60))
CARRIED = ("a", "a b", "b", "c", "d", "d")


class Grouped:
    """The open study; ``id`` of a card or statement by its name, names of whatever is asked for."""

    def __init__(self, path: Path) -> None:
        self.session = Session.open(path, researcher="ن. مرادی")
        self.statements = [statement.id for statement in self.session.study.statements_in_order()]

    @property
    def study(self):
        return self.session.study

    def card(self, name):
        found = [c for word in ("code", "first", "second", "encounter") for c in cards_of(self.study, word)]
        return next(card for card in found if card.name == name)

    def id(self, name):
        if name[0] == "s" and name[1:].isdigit():
            return self.statements[int(name[1:])]
        return self.card(name).id

    def ids(self, names):
        return [self.id(name) for name in names.split()]

    def carrying(self, code):
        """Which statements carry a code, such as "s0 s1"."""
        ids = {statement.id for statement in self.study.statements_with(self.id(code))}
        return " ".join(f"s{number}" for number, one in enumerate(self.statements) if one in ids)

    def under(self, name):
        """The names of the cards directly under a category."""
        category = self.card(name)
        if category.layer is Layer.FIRST:
            return " ".join(code.name for code in self.study.codes_under(category.id))
        return " ".join(child.name for child in self.study.children_of(category.id))

    def coding(self, code, statement):
        found = self.study.codings_of(self.id(statement))
        return next(coding.id for coding in found if coding.code_id == self.id(code))

    def cases(self, category):
        """The cases of a category: (statement, kind)."""
        return [
            (f"s{self.statements.index(case.statement_id)}", case.kind.value)
            for case in self.study.cases_of(self.id(category))
        ]

    def apart(self):
        """The pairs that are kept apart, by names."""
        codes = self.study.codes
        pairs = [sorted((codes[a.code_id].name, codes[a.other_id].name)) for a in self.study.kept_apart.values()]
        assert all(a.code_id < a.other_id for a in self.study.kept_apart.values())
        return sorted("".join(pair) for pair in pairs)


def plant(folder: Path) -> Path:
    """The closed study."""
    session = make_session(folder)
    transcripts = [add_transcript(session, TEXT, participant=name) for name in ("ک۱", "ک۲")]
    for number, codes in enumerate(CARRIED):
        place = 4 + 8 * (number % 3)
        mark_statement(session, transcripts[number // 3].id, [(place, place + 7)], codes=codes.split())
    make_code(session, "e")
    made = {code.name: code.id for code in session.study.codes.values()}

    def category(layer, name, holding):
        made[name] = make_category(session, layer, name, holding=[made[one] for one in holding]).id

    for name, holding in (("A", "ab"), ("B", "c"), ("C", "d")):
        category(Layer.FIRST, name, holding)
    category(Layer.SECOND, "X", "AB")
    category(Layer.SECOND, "Y", "C")
    category(Layer.ENCOUNTER, "K", "X")
    session.close()
    return session.path


def open_copy(path: Path, folder: Path) -> Grouped:
    """A copy of the planted study, open."""
    return Grouped(Path(shutil.copy(path, folder)))


def comes_back(g, before):
    """Undo leads to the study as it was, redo to the one that is, in memory and in the file."""
    after = picture_of(g.study)
    g.session.undo()
    assert picture_of(g.study) == before
    g.session.redo()
    assert picture_of(g.study) == picture_of(g.session._file.read_study()) == after
