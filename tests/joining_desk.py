"""A study that two analysts coded in parallel, each in a copy, with something of every kind to join."""

import shutil
from pathlib import Path

from phenocode.commands.categories import describe_card, make_category, make_code, move_cards, rename_card
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, mark_statement, unmark_statements
from phenocode.study.records import Layer
from tests.studies import add_transcript, make_session

TEXTS = {
    "fa": "مصاحبه‌گر: چرا به کتابخانه می‌آیید؟\n"
    "ک۱: آنجا خانهٔ دوم من است و هر روز عصر به آن سر می‌زنم. با بچه‌ها کتاب می‌خوانیم و گفت‌وگو می‌کنیم.\n"
    "مصاحبه‌گر: دیگر چه؟\n"
    "ک۱: گاهی فقط می‌نشینم و کسی با من کاری ندارد. همین آرامش برایم بس است.\n",
    "en": "Interviewer: Why do you come to the library?\n"
    "P1: It is my second home and I go there every evening. We read with the children and then we talk.\n"
    "Interviewer: What else?\n"
    "P1: Sometimes I only sit there and nobody wants anything of me. That peace is enough for me.\n",
}
WORDS = {
    "fa": ("خانهٔ دوم", "خانه بودن", "تعلق", "آرامش", "گفت‌وگو", "خواندن با هم", "جای من", "خلوت"),
    "en": ("second home", "Being at home", "Belonging", "Peace", "Talking", "Reading together", "My place", "Quiet"),
}
SAID = {
    "fa": (
        "خانهٔ دوم من است",
        "هر روز عصر به آن سر می‌زنم",
        "با بچه‌ها کتاب می‌خوانیم و گفت‌وگو می‌کنیم",
        "همین آرامش برایم بس است",
    ),
    "en": (
        "my second home",
        "I go there every evening",
        "We read with the children and then we talk",
        "That peace is enough for me",
    ),
}


class Pair:
    """The study, open, and the copy's path. Afterwards there are the conflicts ``conflicts``."""

    conflicts = 4  # a name, a memo, a code's place, a statement that one of the two took out

    def __init__(self, folder: Path, language: str = "fa") -> None:
        self.language = language
        self.words, self.said = WORDS[language], SAID[language]
        self.text = TEXTS[language]
        session = make_session(folder, language=language)
        self.transcript = add_transcript(session, self.text, participant="ک۱" if language == "fa" else "P1")
        self.first = self.mark(session, 0, self.words[0])
        self.code = session.study.codes_of(self.first.id)[0]
        self.home = make_category(session, Layer.FIRST, self.words[2])
        self.other = make_category(session, Layer.FIRST, self.words[7])
        self.spare = self.mark(session, 1)
        self.moved = make_code(session, self.words[4])
        session.close()
        self.path = folder / "copy.pheno"
        shutil.copy(session.path, self.path)
        copy = Session.open(self.path, researcher="ه. صالحی" if language == "fa" else "H. Salehi")
        self.go_theirs(copy)
        copy.close()
        self.session = Session.open(session.path, researcher="ن. مرادی" if language == "fa" else "N. Moradi")
        self.go_mine(self.session)

    def mark(self, session: Session, number: int, *codes: str, less: int = 0):
        start = self.text.index(self.said[number])
        return mark_statement(
            session, self.transcript.id, [(start, start + len(self.said[number]) - less)], codes=codes
        )

    def go_mine(self, session: Session) -> None:
        rename_card(session, self.code.id, self.words[1])
        describe_card(session, self.code.id, definition=self.words[0])
        write_memo(session, self.first.id, self.words[2])
        unmark_statements(session, [self.spare.id])
        self.mark(session, 2, self.words[5])
        self.mark(session, 3, self.words[3])
        move_cards(session, [self.moved.id], self.home.id)

    def go_theirs(self, session: Session) -> None:
        rename_card(session, self.code.id, self.words[6])
        write_memo(session, self.first.id, self.words[3])
        self.mark(session, 2, self.words[4], less=8)
        statement = self.mark(session, 3, self.words[3])
        code_statement(session, statement.id, self.words[7])
        move_cards(session, [self.moved.id], self.other.id)
