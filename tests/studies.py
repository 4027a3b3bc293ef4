"""Small real studies for the tests."""

from pathlib import Path

from phenocode.commands.session import Session
from phenocode.store.sources import source_id
from phenocode.study.records import Participant, Setting, Source, Transcript, Turn, new_id
from phenocode.study.rules import find_named, next_position
from phenocode.text.turns import find_turns


def make_session(folder: Path, *, language: str = "fa", title: str = "مطالعهٔ آزمایشی", name: str = "study") -> Session:
    """A new, empty study in ``folder``."""
    return Session.create(
        folder / f"{name}.pheno",
        title=title,
        phenomenon="مشارکت",
        question="مشارکت چگونه فهمیده می‌شود؟",
        language=language,
        researcher="ن. مرادی",
    )


def make_source(text: str) -> Source:
    """A stored text with its turns."""
    turns = tuple(Turn(piece.start, piece.body, piece.end, piece.label) for piece in find_turns(text))
    return Source(source_id(text, turns), text, turns)


def add_transcript(session: Session, text: str, *, participant: str = "ک۱", setting: str = "کتابخانهٔ نیلوفر") -> Transcript:
    """Put an interview into a study."""
    study = session.study
    source = make_source(text)
    known = find_named(setting, study.settings.values())
    place = study.settings[known.id] if known else Setting(new_id(), setting, next_position(study.settings.values()))
    order = len(study.participants) + 1
    person = Participant(new_id(), participant, place.id, order, "۱۴۰۴/۰۸/۱۲", order)
    position = next_position(study.transcripts.values())
    transcript = Transcript(new_id(), participant, person.id, source.id, False, f"{participant}.txt", len(text), position)

    def add(transaction):
        transaction.add_source(source)
        transaction.insert(*([] if known else [place]), person, transcript)

    session.run("interview.import", {"count": 1}, add)
    return transcript
