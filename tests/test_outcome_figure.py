"""The outcome figure: nothing lies on anything else, ways begin and end where they must, and words stay legible."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from phenocode.figures.drawing import DOTTED, LONG_DASHED, Box, Line, Outline
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.figures.style import PRINT
from phenocode.study.outcome import RelationKind
from tests.outcome_spaces import MOCK_LINKS, MOCK_SHAPE, big, space_of, study_with_relations

LANGUAGES = ("fa", "en")
KINDS = [kind.value for kind in RelationKind]


@pytest.fixture(autouse=True)
def application(qapp):
    """Faces need an application."""


class Seen:
    """A drawing taken apart: boxes by category, words, and the corners of each relation's way."""

    def __init__(self, space, width=0.0, style=PRINT, **options):
        self.space = space
        self.figure = OutcomeFigure(space, **options)
        self.drawing = self.figure.draw(style, width)
        self.rects = {area.ids[0]: area.rect for area in self.drawing.areas if area.kind != "relation"}
        self.words = {area.ids[0]: area.rect for area in self.drawing.areas if area.kind == "relation"}
        self.routing = self.figure._lay_out(style, (width / style.scale or 820.0) - 8, natural=not width)
        self.lines = [shape for shape in self.drawing.shapes if isinstance(shape, Line)]

    def ways(self):
        """Each relation with the corners of its way as drawn (heads left out of account)."""
        full = self.drawing.width
        room = max(self.routing.width, 0.0)
        aside = (full - room) / 2
        for way in self.routing.ways:
            points = [QPointF(aside + x, y + 4) for x, y in way.points]
            if self.space.right_to_left:
                points = [QPointF(full - point.x(), point.y()) for point in points]
            yield way.link, points

    def check(self):
        self.check_boxes()
        self.check_words()
        self.check_ways()

    def check_boxes(self):
        sheet = QRectF(0, 0, self.drawing.width, self.drawing.height)
        for rect in (*self.rects.values(), *self.words.values()):
            assert sheet.adjusted(-0.5, -0.5, 0.5, 0.5).contains(rect), rect
        for area in self.drawing.areas:
            assert area.text
        frames = [self.rects[one.id] for one in self.space.encounters]
        boxes = [self.rects[box.id] for one in self.space.encounters for box in one.below]
        boxes += [self.rects[one.id] for one in self.space.unplaced_second]
        for group in (frames, boxes):
            for one, other in combinations(group, 2):
                assert not shared(one, other), (one, other)
        for encounter in self.space.encounters:
            for box in encounter.below:
                assert self.rects[encounter.id].contains(self.rects[box.id])
                lines = [self.rects[line.id] for line in box.below]
                assert all(self.rects[box.id].adjusted(-0.1, -0.1, 0.1, 0.1).contains(line) for line in lines)
                assert all(before.bottom() <= after.top() + 0.1 for before, after in pairwise(lines))

    def check_words(self):
        for line in self.lines:
            assert line.face.font.pixelSize() >= 11
        solid = [
            QRectF(rect) for node in self.space.nodes() if node.layer != "encounter" for rect in (self.rects[node.id],)
        ]
        words = list(self.words.values())
        for one, other in combinations(words, 2):
            assert not shared(one, other), (one, other)
        for word in words:
            assert not any(shared(word, box) for box in solid), word
        # Every line of text lies in exactly the boxes that hold its middle, and in no other partly.
        for line in self.lines:
            place = QRectF(line.place.x(), line.place.y() + 3, line.face.width(line.text), line.face.line - 6)
            for rect in (*solid, *words):
                assert rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(place) or not shared(rect, place), line.text
        level = [
            QRectF(line.place.x(), line.place.y() + 3, line.face.width(line.text), line.face.line - 6)
            for line in self.lines
        ]
        for one, other in combinations(level, 2):
            assert not shared(one, other)

    def check_ways(self):
        inner = {
            box.id: self.rects[box.id].adjusted(1, 1, -1, -1) for one in self.space.encounters for box in one.below
        }
        inner |= {one.id: self.rects[one.id].adjusted(1, 1, -1, -1) for one in self.space.unplaced_second}
        inner |= {one.id: self.rects[one.id].adjusted(1, 1, -1, -1) for one in self.space.unplaced_first}
        seen = 0
        for link, points in self.ways():
            seen += 1
            assert on_edge(points[0], self.rects[link.category_id]), (link, points)
            assert on_edge(points[-1], self.rects[link.other_id]), (link, points)
            for before, after in pairwise(points):
                assert abs(before.x() - after.x()) < 0.01 or abs(before.y() - after.y()) < 0.01
                stroke = QRectF(before, after).normalized().adjusted(-0.01, -0.01, 0.01, 0.01)
                assert not any(stroke.intersects(rect) for rect in inner.values()), (link, points)
            assert any(
                QRectF(a, b).normalized().adjusted(-1, -1, 1, 1).intersects(self.words[link.id])
                for a, b in pairwise(points)
            ), link
        assert seen == len(self.space.links)


def shared(one, other):
    both = one.intersected(other)
    return both.width() > 0.6 and both.height() > 0.6


def on_edge(point, rect):
    outer, inner = rect.adjusted(-0.6, -0.6, 0.6, 0.6), rect.adjusted(0.6, 0.6, -0.6, -0.6)
    return outer.contains(point) and not inner.contains(point)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [0.0, 500.0, 1000.0, 2000.0])
def test_the_designed_figure(language, width):
    seen = Seen(space_of(language, MOCK_SHAPE, MOCK_LINKS, unplaced_second=1, unplaced_first=2), width)
    seen.check()
    assert seen.drawing.width >= width


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [0.0, 1500.0])
def test_six_encounters_sixty_categories_and_25_relations(language, width):
    space = big(language)
    assert (len(space.encounters), len(space.links)) == (6, 25)
    assert sum(node.layer == "first" for node in space.nodes()) == 60
    Seen(space, width).check()


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_names(language):
    seen = Seen(space_of(language, MOCK_SHAPE, MOCK_LINKS, long=True))
    seen.check()
    assert not any(line.text.endswith("…") and "80" in line.text for line in seen.lines)


@st.composite
def spaces(draw):
    shape = draw(st.lists(st.lists(st.integers(0, 4), max_size=4).map(tuple), min_size=1, max_size=6))
    ids = [f"e{e}" for e in range(len(shape))]
    ids += [f"e{e}.{b}" for e, boxes in enumerate(shape) for b in range(len(boxes))]
    ids += [f"e{e}.{b}.{n}" for e, boxes in enumerate(shape) for b, count in enumerate(boxes) for n in range(count)]
    second, first = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    ids += [f"s{n}" for n in range(second)] + [f"f{n}" for n in range(first)]
    one = st.sampled_from(ids)
    pairs = draw(
        st.lists(st.tuples(one, st.sampled_from(KINDS), one), max_size=14, unique_by=lambda p: frozenset((p[0], p[2])))
    )
    links = [pair for pair in pairs if pair[0] != pair[2]]
    movable = [key for key in ids if key.count(".") < 2 and not key.startswith("f")]
    moved = draw(
        st.dictionaries(st.sampled_from(movable), st.tuples(st.integers(-400, 400), st.integers(-300, 300)), max_size=4)
    )
    return space_of(
        draw(st.sampled_from(LANGUAGES)), shape, links, unplaced_second=second, unplaced_first=first, moved=moved
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spaces(), st.sampled_from([0.0, 500.0, 900.0, 1600.0]))
def test_nothing_lies_on_anything_and_no_way_crosses_a_box(space, width):
    Seen(space, width).check()


def test_the_first_encounter_stands_where_reading_begins():
    for language, ahead in (("en", 1), ("fa", -1)):
        seen = Seen(space_of(language, MOCK_SHAPE))
        lefts = [ahead * seen.rects[key].left() for key in ("e0", "e1", "e2")]
        assert lefts == sorted(lefts)
        edges = [shape for shape in seen.drawing.shapes if isinstance(shape, Box) and 1 < shape.rect.width() <= 5.01]
        box = seen.rects["e0.0"]
        mine = [edge.rect for edge in edges if box.adjusted(-1, -1, 1, 1).contains(edge.rect)]
        assert mine
        assert all((abs(rect.center().x() - box.left()) < 6) == (language == "en") for rect in mine)


def test_areas_are_in_reading_order_and_tell_layer_counts_and_relations():
    seen = Seen(space_of("en", ((2,), (1,)), [("e0.0", "includes", "e1.0.0")]))
    areas = seen.drawing.areas
    assert [(area.kind, *area.ids) for area in areas] == [
        ("encounter", "e0"),
        ("category", "e0.0"),
        ("category", "e0.0.0"),
        ("category", "e0.0.1"),
        ("encounter", "e1"),
        ("category", "e1.0"),
        ("category", "e1.0.0"),
        ("relation", "r0"),
    ]
    assert areas[0].text.startswith("\u2068Instrumental\u2069, kind of encounter, ")
    assert "\u2068Getting work done\u2069 includes " in areas[-1].text
    assert areas[-1].text.endswith("\nbecause")


def test_arrows_are_drawn_by_kind():
    for kind, dash, heads in (("includes", (), 1), ("contradicts", LONG_DASHED, 2), ("parallel", DOTTED, 0)):
        seen = Seen(space_of("en", ((1,), (1,)), [("e0.0", kind, "e1.0")]), legend=False)
        outlines = [shape for shape in seen.drawing.shapes if isinstance(shape, Outline)]
        assert sum(shape.fill is not None for shape in outlines) == heads
        assert [shape.dash for shape in outlines if shape.fill is None][-1] == dash
    # An inclusion points to what is included.
    for link in (("e0.0", "includes", "e1.0"), ("e1.0", "includes", "e0.0")):
        seen = Seen(space_of("en", ((1,), (1,)), [link]), legend=False)
        (head,) = [shape for shape in seen.drawing.shapes if isinstance(shape, Outline) and shape.fill is not None]
        assert on_edge(head.points[0], seen.rects[link[2]])


def test_the_chosen_relation_stands_out_without_moving_anything():
    space = space_of("en", MOCK_SHAPE, MOCK_LINKS)
    plain, chosen = Seen(space), Seen(space, selected="r4")
    assert [a.rect for a in plain.drawing.areas] == [a.rect for a in chosen.drawing.areas]
    wide = [shape.width for shape in chosen.drawing.shapes if isinstance(shape, Outline) and shape.dash == LONG_DASHED]
    assert wide[0] == 2.0


def test_unrelated_stays_unrelated_and_there_is_no_legend_without_arrows():
    drawing = Seen(space_of("en", MOCK_SHAPE)).drawing
    assert not any(isinstance(shape, Outline) and (shape.dash or shape.fill is not None) for shape in drawing.shapes)
    told = [line.text for line in Seen(space_of("en", MOCK_SHAPE, MOCK_LINKS[:1])).lines]
    assert told.count("parallel to") == 2  # on the arrow and in the legend
    assert "includes" not in told


def test_boxes_moved_by_hand_stand_there_and_others_give_way():
    still = Seen(space_of("en", MOCK_SHAPE))
    moved = Seen(space_of("en", MOCK_SHAPE, moved={"e0.0": (60, 30)}))
    moved.check()
    before, after = still.rects["e0.0"], moved.rects["e0.0"]
    assert after.top() - before.top() == pytest.approx(30)
    frame = moved.rects["e0"]
    assert after.left() - moved.rects["e0.1"].left() == pytest.approx(60)
    assert frame.width() == pytest.approx(still.rects["e0"].width() + 60)
    over = Seen(space_of("en", MOCK_SHAPE, moved={"e0.1": (0, -400)}))
    over.check()
    assert over.rects["e0.1"].top() < over.rects["e0.0"].top()
    frames = Seen(space_of("en", MOCK_SHAPE, moved={"e0": (900, 40)}))
    frames.check()
    assert frames.rects["e0"].left() > frames.rects["e2"].right()
    assert frames.rects["e0"].top() - frames.rects["e1"].top() == pytest.approx(40)


def test_two_boxes_can_stand_beside_each_other():
    seen = Seen(
        space_of(
            "en",
            ((2, 1, 1),),
            [("e0.0", "includes", "e0.1"), ("e0.1", "parallel", "e0.2")],
            moved={"e0.1": (300, -200)},
        ),
        1200,
    )
    seen.check()
    assert seen.rects["e0.1"].left() > seen.rects["e0.0"].right()
    assert seen.rects["e0.1"].top() < seen.rects["e0.0"].bottom()


def test_what_has_no_place_is_shown_apart_and_left_out_when_asked():
    space = study_space("en")
    seen = Seen(space)
    told = [line.text for line in seen.lines]
    assert "No kind of encounter yet" in told
    assert any(isinstance(shape, Box) and shape.dash for shape in seen.drawing.shapes)
    assert {"Loose", "Alone"} <= set(told)
    placed = Seen(space.placed())
    assert not {"Loose", "Alone", "No kind of encounter yet"} & {line.text for line in placed.lines}
    assert [link.id for link in space.placed().links] == ["r1", "r2"]


def study_space(language):
    from phenocode.analysis.outcome_space import build_outcome_space

    return build_outcome_space(study_with_relations(language).study())


def test_the_space_of_a_study():
    space = study_space("en")
    first = space.encounters[0]
    assert (first.statements, first.participants, first.settings) == (2, 1, 1)
    assert [node.statements for node in first.walk()] == [2, 2, 2, 1, 1]
    assert [one.below[0].name for one in space.unplaced_second] == ["Under loose"]
    assert [one.name for one in space.unplaced_first] == ["Alone"]
    assert [(q.statement_id, q.label) for q in space.links[0].quotations] == [("q1", "(P1)"), ("q0", "(P1)")]
    assert [(node.across, node.down) for node in first.below] == [(0, 0), (30, 40)]
    assert space.title == "Outcome space: participation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_description_names_everything(language):
    space = study_space(language)
    figure = OutcomeFigure(space)
    for node in space.nodes():
        assert node.name in figure.description
    names = {node.id: node.name for node in space.nodes()}
    for link in space.links:
        assert figure.description.count(names[link.category_id]) >= 2
    assert ("includes" if language == "en" else "دربر می‌گیرد") in figure.description
    assert "no relations" not in figure.description.casefold()
    assert OutcomeFigure(replace(space, links=())).description.split(". ")[-1]


def test_a_study_without_categories_says_so():
    empty = space_of("en", ())
    drawing = OutcomeFigure(empty).draw(PRINT)
    assert [line.text for line in drawing.shapes if isinstance(line, Line)] == ["No kinds of encounter yet."]
    assert drawing.areas == []


def test_lengths_grow_with_the_scale():
    space = space_of("fa", MOCK_SHAPE, MOCK_LINKS)
    twice = OutcomeFigure(space).draw(replace(PRINT, scale=2.0))
    assert twice.width == pytest.approx(2 * OutcomeFigure(space).draw(PRINT).width, rel=0.03)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_two_short_ways_that_cross_stay_between_the_frames_and_off_the_ways(language):
    links = [("e0.0.3", "contradicts", "e1.0.1"), ("e0.0.1", "parallel", "e1.0.3")]
    seen = Seen(space_of(language, shape=((4,), (4, 3)), links=links))
    seen.check()
    lowest = max(seen.rects[one.id].bottom() for one in seen.space.encounters)
    for link, points in seen.ways():
        assert seen.words[link.id].bottom() < lowest, "no way goes below the frames for its word"
        for other, word in seen.words.items():
            if other != link.id:
                strokes = [QRectF(a, b).normalized().adjusted(-1, -1, 1, 1) for a, b in pairwise(points)]
                assert not any(stroke.intersects(word) for stroke in strokes if stroke.width() > stroke.height())
