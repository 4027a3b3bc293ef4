"""A small study made to be counted by hand, with Persian and English names, for saturation and matrices.

| interview (in order) | statement and its codes | new codes | new first layer | new second layer |
|---|---|---|---|---|
| م۱, P1, Library | a1: نوبت, help; a2: help | 2 | کار, Care | Doing |
| P2, مدرسه | b1: خاموش; b2: (none) | 1 | حضور | Being |
| م۳, مدرسه | c1: نوبت, خاموش | 0 | | |
| P4, nowhere | d1: loose | 1 | (loose stands nowhere) | |
| م۵, Library | nothing | 0 | | |
| P6, Library | e1: قفسه, Koha | 2 | Orphan (of Koha, which stands under no second layer) | |

Then a statement of nobody known (help), one without codes, and a passage of literature (elsewhere).
"""

from tests.small_studies import Builder


def counted(language="en") -> Builder:
    b = Builder(language, "reading")
    b.setting("Library")
    b.setting("مدرسه")
    # Not in interview order, so that the order counts.
    b.participant("P6", "Library", order=6)
    b.participant("م۱", "Library", order=1)
    b.participant("P2", "مدرسه", order=2)
    b.participant("م۳", "مدرسه", order=3)
    b.participant("P4", order=4)
    b.participant("م۵", "Library", order=5)
    for name in ("P2", "P6", "م۵", "P4", "م۳", "م۱"):
        b.transcript(f"interview {name}", name)
    b.encounter("ابزاری")
    b.second("Doing", "ابزاری")
    b.second("Being")
    b.first("کار", "Doing")
    b.first("Care", "Doing")
    b.first("حضور", "Being")
    b.first("Orphan")
    b.first("Empty", "Being")
    b.new_code("نوبت", "کار")
    b.new_code("help", "Care")
    b.new_code("خاموش", "حضور")
    b.new_code("loose")
    b.new_code("قفسه", "کار")
    b.new_code("Koha", "Orphan")
    b.new_code("elsewhere", "Empty")
    add = b.statement
    add("e1", "interview P6", (0, "x"), codes=["قفسه", "Koha"])
    add("a1", "interview م۱", (0, "x"), codes=["نوبت", "help"])
    add("a2", "interview م۱", (20, "x"), codes=["help"])
    add("b1", "interview P2", (0, "x"), codes=["خاموش"])
    add("b2", "interview P2", (20, "x"))
    add("c1", "interview م۳", (0, "x"), codes=["نوبت", "خاموش"])
    add("d1", "interview P4", (0, "x"), codes=["loose"])
    add("n1", None, "x", codes=["help"])
    add("n2", None, "y")
    b.transcript("a book", literature=True)
    add("passage", "a book", (0, "x"), codes=["elsewhere"])
    return b
