"""The gap of expectations: numbers as typed, the two gaps, the zone of tolerance, means, the figure."""

import zipfile
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.gaps import Numbers, Tolerance, gap_sheet, gap_table, read_score, say_number
from phenocode.analysis.sheets import as_data, in_digits
from phenocode.commands.framework_exports import export_gap
from phenocode.commands.frameworks import add_framework, add_shipped, score
from phenocode.commands.supports import choose_supports
from phenocode.errors import Refusal
from phenocode.figures.drawing import Line
from phenocode.figures.gap_zones import GapFigure
from phenocode.figures.style import PRINT
from phenocode.study.outcome import FrameworkKind
from tests.grouped_study import Grouped, plant

NUMBER = st.decimals(min_value=-20, max_value=20, places=2)
PERSIAN, ARABIC = "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"


@pytest.fixture
def grouped(tmp_path):
    made = Grouped(plant(tmp_path))
    yield made
    made.session.close()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7", "7"),
        (" ۷ ", "7"),
        ("٧٫٥", "7.5"),
        ("۷٫۲۵", "7.25"),
        ("7.5", "7.5"),
        ("۷.۵", "7.5"),
        ("-1", "-1"),
        ("۷/۵", "7.5"),
    ],
)
def test_numbers_are_read_in_three_kinds_of_digits(typed, value):
    assert read_score(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["seven", "7,5,1", "7.5.1", "1e3", "نه", "7-", ".", "NaN", "9" * 7, "²"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(Refusal, match="is no number"):
        read_score(typed)


@given(NUMBER, st.sampled_from(["0123456789", PERSIAN, ARABIC]), st.sampled_from(".٫"))
def test_a_number_is_the_same_in_every_script(number, digits, mark):
    typed = str(number).translate(str.maketrans("0123456789.", digits + mark))
    assert read_score(typed) == number


@given(st.one_of(st.none(), NUMBER), st.one_of(st.none(), NUMBER), st.one_of(st.none(), NUMBER))
def test_the_arithmetic_of_the_gaps(desired, adequate, perceived):
    numbers = Numbers(desired, adequate, perceived)
    if adequate is None or perceived is None:
        assert numbers.adequacy is None
    else:
        assert numbers.adequacy + adequate == perceived
    if desired is None or perceived is None:
        assert numbers.superiority is None
    else:
        assert numbers.superiority + desired == perceived
    if not numbers.complete or adequate > desired:
        assert numbers.place is None
    else:
        # Width of the zone: the two gaps differ by it, and their signs alone say where the perceived lies.
        assert numbers.adequacy - numbers.superiority == desired - adequate
        below, above = numbers.adequacy < 0, numbers.superiority > 0
        assert numbers.place is (Tolerance.BELOW if below else Tolerance.ABOVE if above else Tolerance.WITHIN)
    assert numbers.unusual is (desired is not None and adequate is not None and adequate > desired)


@pytest.mark.parametrize(
    ("perceived", "place"),
    [("5.99", Tolerance.BELOW), ("6", Tolerance.WITHIN), ("8", Tolerance.WITHIN), ("8.01", Tolerance.ABOVE)],
)
def test_both_ends_lie_within_the_zone(perceived, place):
    assert Numbers(Decimal(8), Decimal(6), Decimal(perceived)).place is place


@given(NUMBER)
def test_a_number_is_said_with_two_places_at_most(number):
    said = say_number(number, "en", signed=True).replace("−", "-")
    assert Decimal(said) == number
    assert said[0] in "+-" or number == 0


def test_scores_are_written_changed_and_forgotten(grouped):
    session = grouped.session
    gap = add_framework(session, "Gap", FrameworkKind.GAP, aspects=["space"])
    (aspect,) = session.study.aspects_of(gap.id)
    person = session.study.people_in_order()[0]
    made = score(session, aspect.id, person.id, desired="۹")
    score(session, aspect.id, person.id, adequate="6.5", perceived="٧")
    (said,) = session.study.expectations.values()
    assert (said.id, said.desired, said.adequate, said.perceived) == (made.id, "۹", "6.5", "٧")
    steps = len(session.history())
    score(session, aspect.id, person.id, desired="۹")
    with pytest.raises(Refusal, match="is no number"):
        score(session, aspect.id, person.id, perceived="خوب")
    assert len(session.history()) == steps
    choose_supports(session, made.id, [grouped.id("s0")], name=person.name)
    score(session, aspect.id, person.id, desired="", adequate="", perceived="")
    assert made.id in session.study.expectations  # a quotation was chosen for it
    session.undo()
    session.undo()
    assert score(session, aspect.id, person.id, desired="", adequate="", perceived="") is None
    assert not session.study.expectations
    session.undo()
    assert session.study.expectations[made.id].perceived == "٧"


@pytest.fixture
def filled(grouped):
    session = grouped.session
    gap = add_shipped(session, "service-quality-gap")
    first, second = session.study.aspects_of(gap.id)[:2]
    one, two = session.study.people_in_order()[:2]
    score(session, first.id, one.id, desired="9", adequate="6", perceived="5")
    score(session, first.id, two.id, desired="8", adequate="5", perceived="7")
    score(session, second.id, one.id, desired="5", adequate="7", perceived="6")  # unusual
    score(session, second.id, two.id, desired="8", perceived="9")  # not complete
    return session, gap


def test_the_table_by_hand(filled):
    session, gap = filled
    table = gap_table(session.study, gap)
    first, second = table.means[:2]
    assert (first.n, first.numbers.adequacy, first.numbers.superiority) == (2, Decimal("0.5"), Decimal("-2.5"))
    assert first.numbers.place is Tolerance.WITHIN
    assert (second.n, second.numbers.unusual, second.numbers.place) == (1, True, None)
    sheet = gap_sheet(table)
    read = [[in_digits(cell, "fa") for cell in row[1:]] for row in sheet.rows]
    assert read[0] == ["ملموس‌ها", "۹", "۶", "۵", "\u200e−۱", "\u200e−۴", "پایین‌تر از دامنه"]
    assert read[1][-1] == "ترتیب نامعمول: کافی بیش از مطلوب است"
    assert read[3][1:] == ["۸", "", "۹", "", "\u200e+۱", ""]
    assert [as_data(cell) for cell in sheet.rows[0][2:7]] == ["9", "6", "5", "-1", "-4"]
    assert [row[0] for row in sheet.feet] == ["میانگین (n = ۲)", "میانگین (n = ۱)"]
    told = table.as_json()
    assert told["rows"][0]["place"] == "below"
    assert len(told["rows"]) == len(session.study.participants) * 5


def test_the_figure_says_each_answer_and_is_written(filled, tmp_path, qapp):
    session, gap = filled
    table = gap_table(session.study, gap)
    drawing = GapFigure(table).draw(PRINT)
    told = [area.text for area in drawing.areas]
    assert len(told) == 6
    aspect = next(one for one in drawing.shapes if isinstance(one, Line) and one.text == table.means[0].aspect.name)
    assert aspect.place.x() > drawing.width / 2  # where reading begins in a Persian study
    assert any("پایین‌تر از دامنه" in one for one in told)
    assert any("نامعمول" in one for one in told)
    for ending in ("docx", "xlsx", "csv", "svg", "png"):
        export_gap(table, tmp_path / f"gap.{ending}")
    with zipfile.ZipFile(tmp_path / "gap.docx") as archive:
        assert "word/media/image1.png" in archive.namelist(), "the zones stand beside their numbers"


def test_numbers_beyond_one_to_nine_have_their_own_scale(grouped, qapp):
    session = grouped.session
    gap = add_framework(session, "Gap", FrameworkKind.GAP, aspects=["space"])
    (aspect,) = session.study.aspects_of(gap.id)
    for person in session.study.people_in_order():
        score(session, aspect.id, person.id, desired="100", adequate="-3", perceived="41.5")
    drawing = GapFigure(gap_table(session.study, gap)).draw(PRINT)
    assert drawing.height > 0
    assert len(drawing.areas) == len(session.study.participants) + 1
