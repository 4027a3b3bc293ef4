"""A large made-up corpus for the benchmarks: transcripts, statements and codes in any number, always the same."""

import random
from pathlib import Path

from phenocode.commands.session import Session
from phenocode.store.sources import source_id
from phenocode.study.records import (
    Category,
    Coding,
    InitialCode,
    Layer,
    Participant,
    Placement,
    Setting,
    Source,
    Span,
    Statement,
    Transcript,
    Turn,
    new_id,
)
from phenocode.study.rules import next_colour
from phenocode.text.turns import find_turns

_PERSIAN = """مشارکت یعنی این‌که آدم‌ها خودشان تصمیم بگیرند و بعد پای آن بایستند راستش اوایل فکر می‌کردم کمک به کار ماست
ولی بعد دیدم چیزی میان آدم‌ها اتفاق می‌افتد که نامش را نمی‌دانستم کسی گفت بی‌آنکه بخواهیم شکل گرفت"""
_ENGLISH = """taking part means that people decide for themselves and stand by it later at first it seemed like helping
us with the work but then something happened between them that had no name yet and nobody had asked for it"""
_LABELS = {"fa": ("مصاحبه‌گر", "مصاحبه‌شونده"), "en": ("Interviewer", "P1")}


def make_text(random_: random.Random, characters: int, language: str) -> str:
    """An interview of about so many characters, paragraphs up to 5,000."""
    words = (_PERSIAN if language == "fa" else _ENGLISH).split()
    asks, answers = _LABELS[language]
    lines: list[str] = []
    length = 0
    while length < characters:
        lines.append(f"{asks}: " + " ".join(random_.choices(words, k=random_.randint(6, 18))) + "؟")
        for number in range(random_.randint(1, 3)):
            size = min(random_.choice((200, 400, 800, 1600, 4800)), 5000)
            paragraph = " ".join(random_.choices(words, k=size // 5))[:4900]
            lines.append(paragraph if number else f"{answers}: {paragraph}")
        length = sum(map(len, lines)) + len(lines)
    return "\n".join(lines)[:characters]


def make_corpus(path: Path, *, transcripts: int, characters: int, statements: int, codes: int) -> None:
    """A study with ``statements`` coded statements spread over its transcripts, half Persian, half English."""
    random_ = random.Random(7)
    session = Session.create(path, title="پیکره", phenomenon="مشارکت", question="؟", language="fa", researcher="bench")
    settings = [Setting(new_id(), f"بستر {number}", number) for number in range(5)]
    encounters = [_category(Layer.ENCOUNTER, number, None, 0) for number in range(2)]
    seconds = [_category(Layer.SECOND, number, encounters[number % 2].id, 3 + number) for number in range(6)]
    firsts = [_category(Layer.FIRST, number, seconds[number % 6].id, 0) for number in range(30)]
    code_records = [InitialCode(new_id(), _code_name(random_, number), "", number) for number in range(codes)]
    placements = [Placement(new_id(), code.id, firsts[n % 30].id) for n, code in enumerate(code_records) if n % 10]
    people, interviews, sources, marked, codings = [], [], [], [], []
    for number in range(transcripts):
        text = make_text(random_, characters, "fa" if number % 2 == 0 else "en")
        turns = tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(text))
        source = Source(source_id(text, turns), text, turns)
        person = Participant(new_id(), f"ک{number + 1}", settings[number % 5].id, number + 1, "۱۴۰۴/۰۸/۱۲", number)
        interview = Transcript(new_id(), person.name, person.id, source.id, False, "x.txt", len(text), number)
        people.append(person)
        interviews.append(interview)
        sources.append(source)
        share = statements // transcripts + (number < statements % transcripts)
        step = len(text) / share
        for index in range(share):
            start = int(index * step)
            end = min(len(text), start + random_.randint(40, 260))
            span = Span(start, end, text[start:end])
            statement = Statement(new_id(), interview.id, None, (span,), "", len(marked))
            marked.append(statement)
            codings.append(Coding(new_id(), statement.id, random_.choice(code_records).id, 0))

    def fill(transaction):
        for source in sources:
            transaction.add_source(source)
        transaction.insert(*settings, *people, *interviews, *code_records, *encounters, *seconds, *firsts)
        transaction.insert(*placements, *marked, *codings)

    session.run("bench.fill", {}, fill)
    assert next_colour(session.study)
    session.close()


def _category(layer: Layer, number: int, parent: str | None, colour: int) -> Category:
    return Category(new_id(), layer, f"{layer.value} {number}", parent, number, colour, "", "", "", "")


def _code_name(random_: random.Random, number: int) -> str:
    return f"{' '.join(random_.sample(_PERSIAN.split(), 3))} {number}"
