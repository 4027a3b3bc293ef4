"""A study in memory with everything that a REFI-QDA project carries, odd things among it."""

from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind, Support
from phenocode.study.records import (
    Attribute,
    Case,
    CaseKind,
    Category,
    Coding,
    Consent,
    InitialCode,
    Layer,
    Memo,
    Participant,
    Placement,
    Role,
    Setting,
    Source,
    Span,
    Speaker,
    Statement,
    StudyInfo,
    Subject,
    Transcript,
    Turn,
)
from phenocode.text.moments import Moment

WORDS = "پرسش: چرا؟\nپاسخ: من می‌روم 🚶🏽 و\tمی‌آیم\x0b، <بی> «تو» & با _x000B_ تو\n"
ARTICLE = "Taking part is a way of knowing."


def one(number: int) -> str:
    """The same id for the same number."""
    return f"{number:032x}"


def span(text: str, words: str) -> Span:
    """The place of words in a text."""
    start = text.index(words)
    return Span(start, start + len(words), words)


INTERVIEW = Transcript(one(10), "مصاحبهٔ ۱", one(30), "s1", False, "آقای محمدی.docx", len(WORDS), 0)
GROUP = Transcript(one(11), "گروه", None, "s2", False, "گروه.txt", len(WORDS), 1, "ltr")
PAPER = Transcript(one(12), "Paper", None, "s3", True, "paper.pdf", len(ARTICLE), 2, "ltr")
TEXTS = {
    "s1": Source("s1", WORDS, (Turn(0, 6, 11, "پرسش"), Turn(11, 17, len(WORDS), "پاسخ")), (Moment(11, 4000),)),
    "s2": Source("s2", WORDS, (Turn(0, 0, len(WORDS), ""),)),
    "s3": Source("s3", ARTICLE, (Turn(0, 0, len(ARTICLE), ""),)),
}
SINGLE = Statement(one(40), INTERVIEW.id, None, (span(WORDS, "من می‌روم 🚶🏽"),), "چون\nمی‌رود", 0)
DOUBLE = Statement(one(41), INTERVIEW.id, None, (span(WORDS, "«تو» &"), span(WORDS, "می‌آیم\x0b")), "", 1)
SPOKEN = Statement(one(42), GROUP.id, one(31), (span(WORDS, "_x000B_ تو\n"),), "", 2)
LOST = Statement(one(43), None, one(31), (Span(None, None, "گم 🙈"), Span(None, None, "شده\r\nاست")), "", 3)
EMPTY = Statement(one(44), None, None, (Span(None, None, ""),), "", 4)
MIXED = Statement(one(45), GROUP.id, None, (Span(0, 4, "پرسش"), Span(None, None, "نیست")), "", 5)
OUTSIDE = Statement(one(46), INTERVIEW.id, None, (Span(5, 9_999, "دور"),), "", 6)
PASSAGE = Statement(one(47), PAPER.id, None, (span(ARTICLE, "a way of knowing"),), "", 7)
UNLIKE = Statement(one(48), INTERVIEW.id, None, (Span(0, 4, "دیگر"),), "", 8)
STATEMENTS = (SINGLE, DOUBLE, SPOKEN, LOST, EMPTY, MIXED, OUTSIDE, PASSAGE, UNLIKE)

ENCOUNTER = Category(
    one(50), Layer.ENCOUNTER, "رفتن", None, 0, 0, "تعریف\nدو خط", "چه", "", "", second_language_name="Go"
)
SECOND = Category(one(51), Layer.SECOND, "رفتن", ENCOUNTER.id, 0, 3, "", "", "", "")
FIRST = Category(one(52), Layer.FIRST, "راه ⟨2⟩", SECOND.id, 1, 0, "\x01کنترل", "", "", "نه این")
APART = Category(one(53), Layer.FIRST, "جدا", None, 0, 0, "", "", "", "")
CODE = InitialCode(one(60), "رفتن", "", 1)
LATIN = InitialCode(one(61), "Walking & <going>", 'to "go"', 0)
UNPLACED = InitialCode(one(62), "walking & <going>", "", 2)


def full_study(*, language: str = "fa") -> Study:
    """Everything at once."""
    person = Participant(
        one(30),
        "ک۱",
        one(20),
        2,
        "۱۴۰۴/۰۱/۳۵",
        0,
        "1:05",
        Consent.ORAL,
        one(31),
        "",
        ((one(1), "۴۲"), (one(2), "کتابدار")),
    )
    other = Participant(one(31), "ک۲", None, 1, "", 1, referrer="دوستِ ک۹")
    return Study(
        [
            StudyInfo(one(99), "پژوهش", "رفتن", "چرا؟", language, "2025-01-02T03:04:05+00:00"),
            Setting(one(20), "کتابخانه", 1, ((one(3), "خوانش"),)),
            Setting(one(21), "خالی", 0),
            Attribute(one(1), Subject.PARTICIPANT, "سن", 1),
            Attribute(one(2), Subject.PARTICIPANT, "پیشه", 0),
            Attribute(one(3), Subject.SETTING, "کارکرد", 0),
            person,
            other,
            INTERVIEW,
            GROUP,
            PAPER,
            Speaker(one(5), "پرسش", Role.INTERVIEWER),
            Speaker(one(6), "پاسخ", Role.PARTICIPANT, other.id, GROUP.id),
            *STATEMENTS,
            ENCOUNTER,
            SECOND,
            FIRST,
            APART,
            CODE,
            LATIN,
            UNPLACED,
            Placement(one(70), CODE.id, FIRST.id),
            Placement(one(71), CODE.id, APART.id),
            Placement(one(72), LATIN.id, FIRST.id),
            Coding(one(80), SINGLE.id, LATIN.id, 0),
            Coding(one(81), SINGLE.id, CODE.id, 1),
            Coding(one(82), DOUBLE.id, CODE.id, 0),
            Coding(one(83), LOST.id, UNPLACED.id, 0),
            Coding(one(84), PASSAGE.id, CODE.id, 0),
            Memo(one(90), SINGLE.id, "یادداشتِ گزاره"),
            Memo(one(91), CODE.id, "کد\r\nکهنه"),
            Memo(one(92), FIRST.id, "طبقه"),
            Memo(one(93), INTERVIEW.id, "متن"),
            Memo(one(94), person.id, "کس"),
            Memo(one(95), one(99), "پژوهش"),
            Memo(one(96), DOUBLE.id, "دو\x0cپاره"),
            Memo(one(97), one(100), "رابطه"),
            Relation(one(100), RelationKind.CONTRADICTS, SECOND.id, FIRST.id, "زیرا"),
            Support(one(101), one(100), SINGLE.id, 0),
            Case(one(102), FIRST.id, DOUBLE.id, CaseKind.NEGATIVE, 0),
        ]
    )


def text_of(source_id: str) -> Source:
    """The text of one of its transcripts."""
    return TEXTS[source_id]
