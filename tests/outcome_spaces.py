"""Outcome spaces for tests of their figure: built from records as small studies, or by the numbers."""

from dataclasses import replace

from phenocode.analysis.outcome_space import Link, Node, OutcomeSpace
from phenocode.study.outcome import FigurePlace, Relation, RelationKind, Support
from phenocode.study.records import Layer
from tests.small_studies import Builder

LONG_NAMES = {
    "fa": "همراهی و گفت‌وگو دربارهٔ کتاب (Koha) چیزی که میان دو نفر در کتابخانه می‌گذرد و دیده نمی‌شود",
    "en": "Accompanying and talking about the book, which passes between two people unseen",
}
_NAMES = {
    "fa": ("انجام کار", "نظم‌پذیری", "حضور و دیده‌شدن", "همراهی و گفت‌وگو", "سهم در تصمیم", "از آنِ خود دانستن"),
    "en": ("Getting work done", "Discipline", "Being seen", "Talking and walking along", "A say", "Owning the place"),
}
_LINES = {
    "fa": ("یاری در کارهای روزمره", "نوبت و مسئولیت", "رعایت قاعدهٔ جمعی", "بودن در فضا", "گفت‌وگو دربارهٔ کتاب"),
    "en": ("Helping with daily work", "Turns and duties", "Keeping the common rule", "Being in the room", "Book talk"),
}
_DEFINITIONS = {
    "fa": "دانش‌آموز چیزی را که وگرنه کتابدار تعیین می‌کرد تعیین می‌کند و از این راه در کتابخانه سهم دارد.",
    "en": "The student decides what the librarian would have decided otherwise, and so has a share in the library.",
}
_ENCOUNTERS = {
    "fa": (
        "مواجههٔ ابزاری",
        "مواجههٔ رابطه‌ای",
        "مواجههٔ عاملیت‌محور",
        "مواجههٔ آیینی",
        "مواجههٔ گریزان",
        "مواجههٔ زیباشناختی",
    ),
    "en": ("Instrumental", "Relational", "Agency", "Ritual", "Evasive", "Aesthetic"),
}


def space_of(
    language="en",
    shape=((2, 1), (1, 2), (2, 2)),
    links=(),
    *,
    unplaced_second=0,
    unplaced_first=0,
    long=False,
    moved=None,
):
    """``shape`` has for each encounter the numbers of lines in its boxes; ids are "e0", "e0.1", "e0.1.2", "s0", "f0".

    ``links`` are (one, kind, other), ``moved`` maps ids to (across, down).
    """
    moved = moved or {}

    def name(names, number):
        base = LONG_NAMES[language] if long else names[language][number % len(names[language])]
        return base if number < len(names[language]) and not long else f"{base} {number}"

    count = iter(range(10_000))

    def node(key, layer, named, below=()):
        across, down = moved.get(key, (0, 0))
        number = next(count)
        definition = _DEFINITIONS[language] if layer is Layer.SECOND and number % 3 else ""
        colour = 1 + number % 12 if layer is Layer.SECOND else 0
        return Node(
            key,
            layer,
            named,
            definition,
            colour,
            5 + 7 * number % 40,
            1 + number % 9,
            1 + number % 3,
            below,
            across,
            down,
        )

    def first(key, number):
        return node(key, Layer.FIRST, name(_LINES, number))

    def second(key, number, lines):
        below = tuple(first(f"{key}.{line}", number + line) for line in range(lines))
        return node(key, Layer.SECOND, name(_NAMES, number), below)

    encounters, boxes = [], 0
    for number, lines in enumerate(shape):
        below = []
        for place, several in enumerate(lines):
            below.append(second(f"e{number}.{place}", boxes, several))
            boxes += 1
        encounters.append(node(f"e{number}", Layer.ENCOUNTER, name(_ENCOUNTERS, number), tuple(below)))
    return OutcomeSpace(
        language,
        "مشارکت" if language == "fa" else "participation",
        tuple(encounters),
        tuple(second(f"s{number}", boxes + number, 1) for number in range(unplaced_second)),
        tuple(first(f"f{number}", number) for number in range(unplaced_first)),
        tuple(
            Link(f"r{number}", RelationKind(kind), one, other, "چون…" if language == "fa" else "because", ())
            for number, (one, kind, other) in enumerate(links)
        ),
    )


MOCK_LINKS = (
    ("e0.0", "parallel", "e1.0"),
    ("e1.0", "includes", "e1.1"),
    ("e2.0", "includes", "e2.1"),
    ("e2.0", "includes", "e1.1"),
    ("e0.1", "contradicts", "e2.1"),
)
"""The relations of the figure as it was designed."""

MOCK_SHAPE = ((2, 1), (2, 2), (2, 2))


def big(language="en", **options):
    """6 encounters, 20 second-layer categories, 60 first-layer ones and 25 relations of all sorts."""
    shape = ((3, 3, 3, 3), (2, 4, 3), (3, 3, 3, 3), (3, 4, 2), (3, 3, 3), (3, 3, 3))
    ids = [f"e{e}.{b}" for e, boxes in enumerate(shape) for b in range(len(boxes))]
    lines = [f"e{e}.{b}.{n}" for e, boxes in enumerate(shape) for b, many in enumerate(boxes) for n in range(many)]
    kinds = ("includes", "contradicts", "parallel")
    links = [(ids[n], kinds[n % 3], ids[(n * 7 + 3) % 20]) for n in range(0, 20) if ids[n] != ids[(n * 7 + 3) % 20]]
    links += [(lines[n], kinds[n % 3], lines[59 - 2 * n]) for n in range(3)] + [
        ("e0", "includes", "e3"),
        ("e1", "parallel", "e2"),
    ]
    return space_of(language, shape, links[:25], **options)


def study_with_relations(language="en"):
    """A small study whose relations rest on statements."""
    fa = language == "fa"
    b = Builder(language, "مشارکت" if fa else "participation")
    b.setting("S1")
    b.participant("م۱" if fa else "P1", "S1")
    b.participant("م۲" if fa else "P2")
    b.transcript("t1", "م۱" if fa else "P1")
    b.transcript("t2", "م۲" if fa else "P2")
    names = [*_ENCOUNTERS[language][:2], *_NAMES[language][:3], *_LINES[language][:4]]
    first, second = b.encounter(names[0]), b.encounter(names[1])
    one, two, three = b.second(names[2], first), b.second(names[3], first), b.second(names[4], second)
    b.change(one, definition=_DEFINITIONS[language], colour=3)
    b.change(three, colour=2)
    for code, (name, parent) in enumerate(zip(names[5:], (one, two, three, three), strict=True)):
        b.first(name, parent)
        b.new_code(f"c{code}", name)
    loose = b.second("Loose")
    b.first("Under loose", loose)
    b.first("Alone")
    b.new_code("c4", "Alone")
    quotations = (
        ("مشارکت یعنی بچه‌ها کمک کنند.", "اسمش را روی تخته می‌نویسیم (Koha).", "فقط می‌آیند و می‌نشینند.")
        if fa
        else ("They help me put the books back.", "Their names are on the board.", "Some just come and sit.")
    )
    b.statement("q0", "t1", (0, quotations[0]), codes=["c0", "c4"])
    b.statement("q1", "t1", (100, quotations[1]), codes=["c1", "c0"])
    b.statement("q2", "t2", (0, quotations[2]), codes=["c2"])
    relations = (
        ("r1", RelationKind.INCLUDES, one, two, _DEFINITIONS[language]),
        ("r2", RelationKind.CONTRADICTS, two, three, ""),
        ("r3", RelationKind.PARALLEL, names[5], loose, "?"),
    )
    for key, kind, category, other, why in relations:
        b.records[key] = Relation(key, kind, category, other, why)
    for place, (key, statement) in enumerate((("r1", "q1"), ("r1", "q0"), ("r2", "q2"))):
        b.records[f"support {place}"] = Support(f"support {place}", key, statement, place)
    b.records["place"] = FigurePlace("place", two, 30, 40)
    return b


def renamed(space, key, name):
    """The space with another name for an encounter."""
    return replace(
        space, encounters=tuple(replace(one, name=name) if one.id == key else one for one in space.encounters)
    )
