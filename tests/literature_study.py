"""A small study with findings, sources and a literature document, for the tests of the literature comparison."""

from pathlib import Path

from phenocode.commands.categories import describe_card, make_category
from phenocode.commands.literature import add_reference, link_passages, make_finding, write_comparison
from phenocode.commands.recommendations import write_recommendation
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.outcome import Stance
from phenocode.study.records import Layer, Transcript, new_id
from phenocode.study.rules import next_position
from tests.studies import add_transcript, make_session, make_source

TEXT = {
    "fa": "ک۱: کتاب را با هم می‌خوانیم. بعد گفت‌وگو می‌کنیم (کریمی، ۱۳۸۵).\nک۱: گاهی ساکت می‌مانیم.\n",
    "en": "P1: We read the book together. Then we talk (Karimi, 1985).\nP1: Sometimes we are silent.\n",
}
WORDS = {
    "fa": ("با هم می‌خوانیم", "گفت‌وگو می‌کنیم", "ساکت می‌مانیم"),
    "en": ("read the book together", "Then we talk", "we are silent"),
}
ARTICLE = "Citizens are not customers. They meet a wall.\nParticipation in design comes last (Marton, 1981).\n"
PASSAGES = ("They meet a wall", "Participation in design comes last")


def add_document(session: Session, text: str = ARTICLE, name: str = "King 2007") -> Transcript:
    """Put a literature document into a study; it reads from left to right."""
    source = make_source(text)
    position = next_position(session.study.transcripts.values())
    document = Transcript(new_id(), name, None, source.id, True, f"{name}.txt", len(text), position, "ltr")

    def add(transaction):
        transaction.add_source(source)
        transaction.insert(document)

    session.run("interview.import", {"count": 1}, add)
    return document


def mark(session: Session, transcript: Transcript, text: str, words: str, codes=()) -> str:
    """Mark words of a transcript; the id of the statement or passage."""
    start = text.index(words)
    return mark_statement(session, transcript.id, [(start, start + len(words))], codes=list(codes)).id


def make_literature(folder: Path, language: str = "fa") -> Session:
    """Counted by hand: meeting > bond > (together: 2 statements, silence: 1); one own finding; three sources; the bond
    is aligned with King and partly in conflict with Ahmadi, silence was sought and not found, the own finding is bare.
    """
    session = make_session(folder, language=language, name=language)
    fa = language == "fa"
    transcript = add_transcript(session, TEXT[language], participant="ک۱" if fa else "P1")
    codes = ("یاری", "گفت‌وگو", "سکوت") if fa else ("Helping", "Talking", "Silence")
    for words, code in zip(WORDS[language], codes, strict=True):
        mark(session, transcript, TEXT[language], words, [code])
    ids = {code.name: code.id for code in session.study.codes.values()}
    meeting = make_category(session, Layer.ENCOUNTER, "رابطه" if fa else "Relation")
    bond = make_category(session, Layer.SECOND, "پیوند" if fa else "Bond", parent_id=meeting.id)
    together = make_category(
        session,
        Layer.FIRST,
        "کنار هم" if fa else "Side by side",
        parent_id=bond.id,
        holding=[ids[c] for c in codes[:2]],
    )
    silence = make_category(session, Layer.SECOND, "خاموشی" if fa else "Keeping silent", parent_id=meeting.id)
    describe_card(
        session,
        together.id,
        definition=(
            "خواندن با دیگری (کینگ، ۲۰۰۷)؛ نیز بنگرید به احمدی و همکاران (۱۴۰۰، ص. ۵)."
            if fa
            else "Reading with another (King, 2007); see also Marton and Booth (1997, p. 5)."
        ),
    )
    document = add_document(session)
    passages = [mark(session, document, ARTICLE, words) for words in PASSAGES]
    king = add_reference(
        session,
        authors="King, S. F. [کینگ]",
        year="2007",
        title="Citizens as customers",
        publication="Government Information Quarterly, 24(1), 47–63",
        transcript_id=document.id,
    )
    ahmadi = add_reference(
        session,
        authors="رضایی، مریم؛ کریمی، علی" if fa else "Hernon, P.; Altman, E.",
        year="۱۳۹۹" if fa else "2001",
        title="خواندن گروهی" if fa else "Assessing service quality",
        publication="تهران: نشر نمونه" if fa else "ALA",
    )
    add_reference(session, authors="Stefanou, C. J.; Sarmaniotis, C.; Stafyla, A.", year="2003", title="CRM")
    said = write_comparison(
        session,
        bond.id,
        king.id,
        pages="51-53",
        stance=Stance.ALIGNED,
        note="نزدیک به دیوار" if fa else "Near the wall",
    )
    link_passages(session, said.id, passages)
    write_comparison(session, bond.id, ahmadi.id, pages="۱۲" if fa else "12", stance=Stance.PARTLY_IN_CONFLICT)
    write_comparison(session, silence.id, None, stance=Stance.NOTHING_FOUND)
    own = make_finding(session, "خواندن بی دیگری معنا ندارد" if fa else "Nobody reads alone")
    write_recommendation(
        session,
        "گروه‌های خواندن بسازید (استفانو، ۲۰۰۳)." if fa else "Make reading groups (Stefanou et al., 2003).",
        [bond.id, own.id],
    )
    write_recommendation(session, "آزمایشی آغاز کنید." if fa else "Begin with a trial.")
    return session
