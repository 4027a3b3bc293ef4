"""Researchers' deeds in random order on a real study, for tests of the journal; no reader of files is brought in."""

from random import Random

from phenocode.commands.acceptances import accept_finding, revoke_acceptance
from phenocode.commands.anchoring import anchor_statements, mark_found, propose_places, unanchored_statements
from phenocode.commands.apart import bring_together, keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import (
    cards_of,
    describe_card,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
    reorder_card,
)
from phenocode.commands.correcting import confirm_statements, prepare_correction, store_correction
from phenocode.commands.interviews import describe_participant, describe_study, map_speaker, remove_transcript
from phenocode.commands.iterations import (
    describe_iteration,
    keep_iteration,
    remove_iteration,
    restore_iteration,
)
from phenocode.commands.memos import write_memo
from phenocode.commands.presuppositions import (
    correct_presupposition,
    remove_presupposition,
    write_presupposition,
)
from phenocode.commands.pseudonyms import Name, propose_occurrences, replace_names
from phenocode.commands.recoding import recode_statements
from phenocode.commands.session import Session
from phenocode.commands.splitting import split_card
from phenocode.commands.statements import (
    code_statement,
    explain_choice,
    extend_statement,
    mark_statement,
    part_statement,
    uncode_statement,
    unmark_statements,
)
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, Category, Check, Layer, Recheck, Role, Transcript
from phenocode.text.edits import Edit
from phenocode.text.joiners import propose_joiners
from tests.random_outcome_deeds import OutcomeDeeds

LAYERS = ("code", "first", "second", "encounter")
# Letters that the journal's images and SQL must carry unharmed.
PECULIAR = ("O'Hara, 'x'", "a,b", "NULL", "'", "''", "خط\nنو", "🙂", '"', "--", "1", "؛,'،", "%?#{}")
WRITTEN = (*PECULIAR, "", "\u200c", "\nم۱: ")
# What the text says again and again, taken for people's names.
NAMES = ("پاسخ", "پرسش", "واژه", "نقل", "دیگر")
INTERVIEW = "\n".join(
    f"مصاحبه‌گر: پرسش {number}؟\nم۱: پاسخ شمارهٔ {number}، 'نقل' و 🙂 و باز هم واژه‌های دیگر." for number in range(30)
)


class Deeds(OutcomeDeeds):
    """Draws deeds and does them; those that the rules refuse are left."""

    def __init__(self, session: Session, random: Random) -> None:
        self.session = session
        self.random = random
        self.drawn: dict[str, int] = {}
        self.possible: set[str] = set()  # whatever could have been drawn

    def do_one(self) -> bool:
        """One deed; answers whether it left a step."""
        possible = self._possible()
        self.possible.update(one.__name__ for one in possible)
        deed = self.random.choice(possible)
        before = self.session.next_undo()
        try:
            deed()
        except Refusal:
            return False
        self.drawn[deed.__name__] = self.drawn.get(deed.__name__, 0) + 1
        return self.session.next_undo() != before

    def do_steps(self, count: int) -> None:
        """Deeds until ``count`` of them have left a step."""
        while count:
            count -= self.do_one()

    def _possible(self):
        study = self.session.study
        deeds = [self.make, self.describe_study, self.map_speaker]
        if study.transcripts:
            deeds += [self.mark, self.mark, self.mark, self.mark, self.describe_participant]
            deeds += [self.remove_transcript]
            deeds += [self.correct, self.correct, self.put_joiners_in, self.pseudonymise, self.mark_found]
            deeds += [self.map_speaker_here]
        if study.statements:
            deeds += [self.code, self.code, self.code, self.extend, self.unmark, self.explain, self.uncode]
            deeds += [self.memo, self.accept, self.revoke, self.part, self.recode]
        if unanchored_statements(study):
            deeds += [self.anchor, self.anchor]
        if self._rechecks():
            deeds += [self.confirm, self.confirm]
        if study.codes or study.categories:
            deeds += [self.rename, self.describe, self.move, self.move, self.move, self.reorder, self.merge]
            deeds += [self.remove, self.memo, self.merge_several, self.split, self.split]
        if study.codes:
            deeds += [self.keep_apart]
        if study.kept_apart:
            deeds += [self.bring_together]
        if study.categories and study.statements:
            deeds += [self.choose_case, self.choose_case]
        if study.codes or study.categories:
            deeds += [self.keep_iteration, self.write_presupposition]
        if study.iterations:
            deeds += [self.describe_iteration, self.remove_iteration, self.restore_iteration]
        if study.presuppositions:
            deeds += [self.correct_presupposition, self.remove_presupposition]
        return deeds + self._possible_outcome()

    def _name(self) -> str:
        return f"{self.random.choice(PECULIAR)} {self.random.randrange(60)}"

    def _statement(self) -> str:
        return self.random.choice(list(self.session.study.statements))

    def _transcript(self) -> Transcript:
        return self.random.choice(list(self.session.study.transcripts.values()))

    def _text(self, transcript: Transcript) -> str:
        return self.session.source(transcript.source_id).text

    def _rechecks(self) -> list[str]:
        return [r.statement_id for r in self.session.study.all_records() if isinstance(r, Recheck)]

    def _layer(self) -> str:
        return self.random.choice([word for word in LAYERS if cards_of(self.session.study, word)])

    def _cards(self, word: str, most: int = 1) -> list[str]:
        cards = cards_of(self.session.study, word)
        return [card.id for card in self.random.sample(cards, self.random.randint(1, min(most, len(cards))))]

    def _places(self, text: str) -> list[tuple[int, int]]:
        starts = [self.random.randrange(len(text)) for _ in range(self.random.choice((1, 1, 2)))]
        return [(start, min(len(text), start + self.random.randrange(60))) for start in starts]

    def mark(self) -> None:
        transcript = self._transcript()
        text = self._text(transcript)
        codes = [self._name() for _ in range(self.random.choice((0, 0, 1, 2)))]
        mark_statement(self.session, transcript.id, self._places(text), codes=codes, relevance=self._name())

    def extend(self) -> None:
        statement = self.session.study.statements[self._statement()]
        transcript = self.session.study.transcripts.get(statement.transcript_id)
        text = self._text(transcript) if transcript else " "
        extend_statement(self.session, statement.id, self._places(text))

    def correct(self) -> None:
        transcript = self._transcript()
        text, statements = self._text(transcript), self.session.study.statements_in(transcript.id)
        if statements and self.random.random() < 0.3:  # all words of a statement go
            edits = [Edit(span.start, span.end, "") for span in self.random.choice(statements).spans]
        else:
            cuts = sorted(self.random.randint(0, len(text)) for _ in range(2 * self.random.choice((1, 1, 3))))
            edits = [
                Edit(start, min(end, start + self.random.choice((0, 1, 5, 40))), self.random.choice(WRITTEN))
                for start, end in zip(cuts[::2], cuts[1::2], strict=True)
            ]
        store_correction(self.session, prepare_correction(self.session, {transcript.id: edits}), reason=self._name())

    def put_joiners_in(self) -> None:
        transcript = self._transcript()
        edits = propose_joiners(self._text(transcript))
        store_correction(self.session, prepare_correction(self.session, {transcript.id: edits[:3]}))

    def pseudonymise(self) -> None:
        names = [Name(self.random.choice(NAMES), f"مستعار {self.random.randrange(9)}")]
        found = propose_occurrences(self.session, names)
        chosen = self.random.sample(found, min(len(found), self.random.randint(1, 40)))
        replace_names(self.session, names, chosen)

    def confirm(self) -> None:
        asked = self._rechecks()
        confirm_statements(self.session, self.random.sample(asked, self.random.randint(1, len(asked))))

    def anchor(self) -> None:
        statement = self.random.choice(unanchored_statements(self.session.study))
        (proposal,) = propose_places(self.session, statement_ids=[statement.id])
        places = [(place.transcript_id, place.spans) for place in proposal.places]
        if not places and self.session.study.transcripts:
            transcript = self._transcript()
            places = [(transcript.id, self._places(self._text(transcript)))]
        if places:
            anchor_statements(self.session, [(statement.id, *self.random.choice(places))])

    def mark_found(self) -> None:
        transcript = self._transcript()
        start, end = self._places(self._text(transcript))[0]
        (proposal,) = propose_places(self.session, [self._text(transcript)[start:end]])
        places = [(place.transcript_id, place.spans) for place in proposal.places]
        mark_found(self.session, places, [self._name()])

    def unmark(self) -> None:
        known = list(self.session.study.statements)
        unmark_statements(self.session, self.random.sample(known, min(len(known), self.random.choice((1, 1, 3)))))

    def explain(self) -> None:
        explain_choice(self.session, self._statement(), self._name())

    def code(self) -> None:
        code_statement(self.session, self._statement(), self._name())

    def uncode(self) -> None:
        codes = self.session.study.codes_of(statement := self._statement())
        if codes:
            uncode_statement(self.session, statement, self.random.choice(codes).id)

    def accept(self) -> None:
        check, ids = self._finding()
        accept_finding(self.session, check, ids, self._name())

    def revoke(self) -> None:
        left = list(self.session.study.acceptances.values())
        if left and self.random.random() < 0.7:
            one = self.random.choice(left)
            revoke_acceptance(self.session, one.check, one.subject_id.split("+"))
        else:
            revoke_acceptance(self.session, *self._finding())

    def _finding(self) -> tuple[Check, list[str]]:
        """What a check could have found: in a statement, a transcript, a category, two or three codes."""
        study = self.session.study
        possible = [(Check.STRADDLING, [self._statement()])]
        if study.transcripts:
            possible.append((Check.NO_STATEMENTS, [self._transcript().id]))
        if study.categories:
            possible.append((Check.ONE_STATEMENT, [self.random.choice(list(study.categories))]))
        if len(study.codes) > 2:
            possible.append((Check.EQUAL_NAMES, self.random.sample(list(study.codes), self.random.choice((2, 3)))))
        return self.random.choice(possible)

    def part(self) -> None:
        codes = self.session.study.codes_of(statement := self._statement())
        part_statement(self.session, statement, [code.id for code in codes[1:]])

    def make(self) -> None:
        word = self.random.choice(LAYERS)
        if word == "code":
            make_code(self.session, self._name())
            return
        layer = Layer(word)
        above = [c.id for c in self.session.study.layer(layer.above)] if layer.above else []
        below = cards_of(self.session.study, {"first": "code", "second": "first", "encounter": "second"}[word])
        holding = self.random.sample([card.id for card in below], min(len(below), self.random.randrange(4)))
        parent = self.random.choice([None, *above])
        make_category(self.session, layer, self._name(), parent_id=parent, holding=holding)

    def rename(self) -> None:
        rename_card(self.session, self._cards(self._layer())[0], self._name(), reason=self._name())

    def describe(self) -> None:
        (card_id,) = self._cards(self._layer())
        fields = ["definition"]
        if isinstance(self.session.study.find(card_id), Category):
            fields += ["referential", "structural", "is_not", "internal_horizon", "external_horizon", "relevance"]
            fields.append("second_language_name")
        describe_card(self.session, card_id, **{self.random.choice(fields): self._name()})

    def move(self) -> None:
        word = self._layer()
        above = {"code": Layer.FIRST, "first": Layer.SECOND, "second": Layer.ENCOUNTER}.get(word)
        targets = [c.id for c in self.session.study.layer(above)] if above else []
        move_cards(self.session, self._cards(word, 3), self.random.choice([None, *targets]), reason=self._name())

    def reorder(self) -> None:
        word = self._layer()
        reorder_card(self.session, self._cards(word)[0], self.random.choice([None, *self._cards(word)]))

    def merge(self) -> None:
        word = self._layer()
        merge_cards(self.session, self._cards(word)[0], self._cards(word)[0], reason=self._name())

    def merge_several(self) -> None:
        word = self._layer()
        merge_cards(self.session, self._cards(word, 3), self._cards(word)[0], reason=self._name())

    def split(self) -> None:
        study = self.session.study
        (card_id,) = self._cards(self._layer())
        card = study.find(card_id)
        codes = study.codes_below(card) if isinstance(card, Category) else [card]
        below = [coding.id for code in codes for coding in study.codings_with(code.id)]
        if isinstance(card, Category):
            below += [code.id for code in codes] + [child.id for child in study.children_of(card_id)]
        split_card(self.session, card_id, self._name(), [one for one in below if self.random.random() < 0.4])

    def keep_apart(self) -> None:
        codes = list(self.session.study.codes)
        keep_apart(self.session, self.random.choice(codes), self.random.choice(codes), reason=self._name())

    def bring_together(self) -> None:
        bring_together(self.session, self.random.choice(list(self.session.study.kept_apart)))

    def choose_case(self) -> None:
        category = self.random.choice(list(self.session.study.categories))
        kind = self.random.choice([*CaseKind, CaseKind.NEGATIVE, None])
        choose_case(self.session, category, self._statement(), kind)

    def recode(self) -> None:
        statements = [self._statement() for _ in range(3)]
        codes = self.session.study.codes_of(statements[0])
        take = codes[0].id if codes else None
        recode_statements(self.session, statements, take=take, give=self.random.choice(["", self._name()]))

    def keep_iteration(self) -> None:
        keep_iteration(self.session, self._name(), reason=self._name())

    def _iteration(self) -> str:
        return self.random.choice(list(self.session.study.iterations))

    def describe_iteration(self) -> None:
        describe_iteration(self.session, self._iteration(), name=self._name(), reason=self._name())

    def remove_iteration(self) -> None:
        remove_iteration(self.session, self._iteration())

    def restore_iteration(self) -> None:
        if self.random.random() < 0.2:  # otherwise nothing would grow
            restore_iteration(self.session, self._iteration(), reason=self._name())

    def write_presupposition(self) -> None:
        write_presupposition(self.session, self._name())

    def _presupposition(self) -> str:
        return self.random.choice(list(self.session.study.presuppositions))

    def correct_presupposition(self) -> None:
        correct_presupposition(self.session, self._presupposition(), self._name())

    def remove_presupposition(self) -> None:
        remove_presupposition(self.session, self._presupposition())

    def remove(self) -> None:
        remove_cards(self.session, self._cards(self._layer(), 2), reason=self._name())

    def memo(self) -> None:
        study = self.session.study
        noted = (study.statements, study.codes, study.categories, study.transcripts, study.iterations)
        subjects = [one for table in (*noted, study.participants, study.presuppositions) for one in table]
        write_memo(self.session, self.random.choice(subjects), self.random.choice(["", self._name()]))

    def describe_study(self) -> None:
        describe_study(self.session, title=self._name())

    def describe_participant(self) -> None:
        person = self.random.choice(list(self.session.study.participants))
        changes = {"name": self._name(), "setting": self._name(), "interview_date": self._name(), "interview_order": 3}
        describe_participant(self.session, person, **dict(self.random.sample(sorted(changes.items()), 2)))

    def map_speaker(self) -> None:
        map_speaker(self.session, self.random.choice(("س", "راوی", "O'H")), self.random.choice(list(Role)))

    def map_speaker_here(self) -> None:
        transcript = self._transcript()
        labels = sorted({turn.label for turn in self.session.source(transcript.source_id).turns if turn.label})
        person = self.random.choice((None, "", "ک۱", self._name()))
        label, role = self.random.choice(labels or ["س"]), self.random.choice(list(Role))
        map_speaker(self.session, label, role, transcript_id=transcript.id, participant=person)

    def remove_transcript(self) -> None:
        if self.random.random() < 0.1:
            remove_transcript(self.session, self.random.choice(list(self.session.study.transcripts)))
