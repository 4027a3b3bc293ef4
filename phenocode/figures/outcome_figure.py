"""The outcome space as a figure: kinds of encounter as frames, categories in them, relations as arrows between them."""

from collections.abc import Sequence
from typing import Final

from phenocode.analysis.outcome_space import (
    LAYER_SAID,
    RELATION_SAID,
    Link,
    Node,
    OutcomeSpace,
    counts_said,
    statements_said,
)
from phenocode.figures.canvas import Canvas, Side
from phenocode.figures.drawing import DASHED, DOTTED, LONG_DASHED, SOLID, Drawing
from phenocode.figures.outcome_layout import (
    BOX_LEAST,
    BOX_MOST,
    DEFINITION_LINES,
    EDGE,
    HEAD_LINES,
    INSET,
    LABEL_HEIGHT,
    LINE_LINES,
    NAME_LINES,
    Box,
    Frame,
    Measure,
    Spot,
    Words,
    arrange,
    columns_for,
    line_room,
    make_frames,
    text_left,
    text_room,
)
from phenocode.figures.outcome_routes import Routing, Way
from phenocode.figures.style import Style
from phenocode.i18n import digits
from phenocode.study.outcome import RelationKind
from phenocode.study.records import Layer

_NATURAL = 820.0  # the width where none is asked for: legible in a journal at 16 cm
_NATURAL_COLUMNS = 3
_GUTTER = 30.0
_PAD = 4.0
_WORD_PAD = 7.0
_SAMPLE = 44.0  # the arrows of the legend
_STROKES: Final = {
    RelationKind.INCLUDES: SOLID,
    RelationKind.CONTRADICTS: LONG_DASHED,
    RelationKind.PARALLEL: DOTTED,
}
_HEADS: Final = {RelationKind.INCLUDES: (False, True), RelationKind.CONTRADICTS: (True, True)}

_WORDS = {
    "fa": {
        "no encounter": "هنوز بی نوع مواجهه",
        "no second": "هنوز بی طبقهٔ لایهٔ دوم",
        "nothing": "هنوز نوع مواجهه‌ای نیست.",
        "part": "{name}، {layer}، {counts}",
        "encounters": "انواع مواجهه: {n}.",
        "encounter": "{name} ({counts}): {below}.",
        "nothing below": "بی طبقه",
        "category": "{name} ({counts})",
        "category with": "{name} ({counts}؛ در آن: {below})",
        "loose": "هنوز بی نوع مواجهه: {below}.",
        "relations": "پیوندها: {n}.",
        "no relations": "میان طبقه‌ها پیوندی نیست.",
        RelationKind.INCLUDES: "{one}، {other} را دربر می‌گیرد.",
        RelationKind.CONTRADICTS: "{one} در تقابل با {other} است.",
        RelationKind.PARALLEL: "{one} هم‌تراز با {other} است.",
        "semicolon": "؛ ",
        "comma": "، ",
    },
    "en": {
        "no encounter": "No kind of encounter yet",
        "no second": "No second-layer category yet",
        "nothing": "No kinds of encounter yet.",
        "part": "{name}, {layer}, {counts}",
        "encounters": "Kinds of encounter: {n}.",
        "encounter": "{name} ({counts}): {below}.",
        "nothing below": "no categories",
        "category": "{name} ({counts})",
        "category with": "{name} ({counts}; in it: {below})",
        "loose": "No kind of encounter yet: {below}.",
        "relations": "Relations: {n}.",
        "no relations": "No relations between the categories.",
        RelationKind.INCLUDES: "{one} includes {other}.",
        RelationKind.CONTRADICTS: "{one} contradicts {other}.",
        RelationKind.PARALLEL: "{one} is parallel to {other}.",
        "semicolon": "; ",
        "comma": ", ",
    },
}


class OutcomeFigure:
    """Its areas are "encounter" and "category" (the category's id) in reading order, then "relation" (its id).

    ``selected`` is the id of the relation that stands out; ``legend`` says whether the arrows are explained below.
    """

    def __init__(self, space: OutcomeSpace, *, selected: str = "", legend: bool = True) -> None:
        self.space = space
        self.language = space.language
        self.selected = selected
        self.legend = legend
        self._names = {node.id: node.name for node in space.nodes()}

    @property
    def title(self) -> str:
        """What the figure shows."""
        return self.space.title

    @property
    def description(self) -> str:
        """Every kind of encounter with its categories, and every relation, in words."""
        space = self.space
        told = [self._say("encounters", n=len(space.encounters))]
        for encounter in space.encounters:
            below = self._listed(encounter.below) if encounter.below else self._say("nothing below")
            counts = counts_said(encounter, self.language)
            told.append(self._say("encounter", name=_isolated(encounter.name), counts=counts, below=below))
        if not space.complete:
            told.append(self._say("loose", below=self._listed((*space.unplaced_second, *space.unplaced_first))))
        if not space.links:
            return " ".join([*told, self._say("no relations")])
        told.append(self._say("relations", n=len(space.links)))
        return " ".join([*told, *map(self._link_said, space.links)])

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the figure out; the first kind of encounter stands where reading begins."""
        room = (width / style.scale or _NATURAL) - 2 * _PAD
        routing = self._lay_out(style, room, natural=not width)
        if routing is None:
            canvas = self._canvas(style, max(width / style.scale, 300.0))
            canvas.text(self._say("nothing"), 8, 8, canvas.width - 16, size="lead", colour="ink2", most=2)
            return canvas.finish(60)
        full = max(routing.width, room if width else 0.0)
        aside = _PAD + (full - routing.width) / 2
        canvas = self._canvas(style, full + 2 * _PAD)
        canvas.shift(aside, _PAD)
        for row in routing.rows:
            for frame in sorted(row, key=lambda one: one.place):
                self._draw_frame(canvas, frame)
        ways = sorted(routing.ways, key=lambda way: way.link.id == self.selected)
        for way in ways:
            self._draw_way(canvas, way)
        for way in ways:
            self._draw_word(canvas, way)
        for way in routing.ways:
            self._say_way(canvas, way)
        height = routing.height
        if self.legend and self.space.links:
            height = self._draw_legend(canvas, height + 14, routing.width)
        return canvas.finish(height + 2 * _PAD)

    def _canvas(self, style: Style, width: float) -> Canvas:
        return Canvas(width, style, self.language, mirrored=self.space.right_to_left)

    def _lay_out(self, style: Style, room: float, *, natural: bool = False) -> Routing | None:
        """As many frames beside each other as there is room for, their boxes as wide as they can be then.

        A figure with many relations is rather wider than the room than a single column; ``natural`` is one for a page.
        """
        measuring = self._canvas(style, 0.0)
        measure = Measure(
            lambda text, size, bold: measuring.width_of(text, size, bold=bold),
            lambda text, across, most, size, bold: measuring.height_of(text, across, most, size, bold=bold),
        )
        words = self._words()
        count = len(self.space.encounters) + (not self.space.complete)
        if not count:
            return None

        def attempt(columns: int, box: float, *, by_hand: bool = False) -> Routing:
            frames = make_frames(self.space, words, measure, box, by_hand=by_hand)
            rows = arrange(frames, columns, self.space.links)
            return Routing(rows, self.space.links, lambda link: measure.width(self._word(link)) + 2 * _WORD_PAD)

        def empty(columns: int) -> float:
            return columns * (BOX_LEAST + 2 * INSET) + (columns - 1) * _GUTTER

        columns = next(n for n in range(count, 0, -1) if n == 1 or empty(n) <= room)
        least = min(columns, _NATURAL_COLUMNS if natural else 2)
        columns = columns_for(count, columns)
        while (routing := attempt(columns, BOX_LEAST)).width > room and columns > least:
            columns = max(least, columns_for(count, columns - 1))
        box = BOX_LEAST
        spare = int((room - routing.width) / columns)
        if spare >= 4:
            wider = attempt(columns, min(BOX_LEAST + spare, BOX_MOST))
            if wider.width <= room:
                routing, box = wider, min(BOX_LEAST + spare, BOX_MOST)
        # What is moved by hand changes nothing of how the rest is laid out.
        moved = any(node.across or node.down for node in self.space.nodes())
        return attempt(columns, box, by_hand=True) if moved else routing

    def _words(self) -> Words:
        language = self.language
        return Words(
            lambda node: counts_said(node, language),
            lambda node: statements_said(node.statements, language),
            lambda node: digits(str(node.statements), language),
            self._say("no encounter"),
            self._say("no second"),
        )

    # Frames and boxes

    def _draw_frame(self, canvas: Canvas, frame: Frame) -> None:
        node = frame.node
        canvas.box(
            frame.left,
            frame.top,
            frame.width,
            frame.height,
            fill="ink",
            share=0.035,
            edge="line2",
            radius=5,
            dash=SOLID if node is not None else DASHED,
        )
        room = frame.width - 2 * INSET
        name = node.name if node is not None else self._say("no encounter")
        top = frame.top + 10
        top += canvas.text(
            name,
            frame.left + INSET,
            top,
            room,
            size="lead",
            bold=True,
            side=Side.MIDDLE,
            most=HEAD_LINES,
            colour="ink" if node is not None else "ink2",
        )
        if node is not None:
            counts = counts_said(node, self.language)
            canvas.text(counts, frame.left + INSET, top, room, colour="ink2", side=Side.MIDDLE, most=2)
            canvas.area(frame.left, frame.top, frame.width, frame.height, "encounter", self._part(node), [node.id])
        for box in frame.boxes:
            self._draw_box(canvas, box)

    def _draw_box(self, canvas: Canvas, box: Box) -> None:
        node, room, left = box.node, text_room(box.width), text_left(box)
        canvas.box(box.left, box.top, box.width, box.height, fill="sheet")
        for line in box.lines:
            canvas.line([(box.left, line.top), (box.right, line.top)], colour="line")
        canvas.box(
            box.left,
            box.top,
            box.width,
            box.height,
            edge="line2",
            radius=1,
            dash=SOLID if node is not None else DASHED,
        )
        if node is None:
            canvas.text(self._say("no second"), left, box.top + 7, room, colour="ink2", most=2)
        else:
            canvas.edge(box.left, box.top, EDGE, box.height, node.colour)
            top = box.top + 8
            count = statements_said(node.statements, self.language)
            height = canvas.text(node.name, left, top, room, size="body", bold=True, most=NAME_LINES)
            if box.count_beside:
                canvas.text(count, left, top + 1, room, colour="ink2", side=Side.END)
            else:
                canvas.text(count, left, top + height, room, colour="ink2")
            top += height + box.count_height
            if box.definition_height:
                canvas.text(node.definition, left, top + 3, room, colour="ink2", most=DEFINITION_LINES)
            canvas.area(box.left, box.top, box.width, box.height, "category", self._part(node), [node.id])
        for line in box.lines:
            self._draw_line(canvas, line)

    def _draw_line(self, canvas: Canvas, line: Spot) -> None:
        node, left = line.node, text_left(line)
        if node is None:
            return
        number = digits(str(node.statements), self.language)
        across = line_room(line.width, canvas.width_of(number))
        canvas.text(node.name, left, line.top, across, most=LINE_LINES, height=line.height)
        canvas.text(number, left, line.top, text_room(line.width), colour="ink2", side=Side.END, height=line.height)
        canvas.area(line.left, line.top, line.width, line.height, "category", self._part(node), [node.id])

    # Relations

    def _draw_way(self, canvas: Canvas, way: Way) -> None:
        chosen = way.link.id == self.selected
        begin, finish = _HEADS.get(way.link.kind, (False, False))
        canvas.arrow(
            way.points,
            colour="accent" if chosen else "ink2",
            width=2.0 if chosen else 1.4,
            dash=_STROKES[way.link.kind],
            begin=begin,
            finish=finish,
        )

    def _draw_word(self, canvas: Canvas, way: Way) -> None:
        chosen = way.link.id == self.selected
        left, top = way.word[0] - way.word_width / 2, way.word[1] - LABEL_HEIGHT / 2
        canvas.box(
            left,
            top,
            way.word_width,
            LABEL_HEIGHT,
            fill="accent" if chosen else "sheet",
            share=0.12 if chosen else 1.0,
            edge="accent" if chosen else "line",
            stroke=1.5 if chosen else 1.0,
            radius=3,
        )
        canvas.text(
            self._word(way.link),
            left,
            top,
            way.word_width,
            colour="accent" if chosen else "ink",
            side=Side.MIDDLE,
            height=LABEL_HEIGHT,
        )

    def _say_way(self, canvas: Canvas, way: Way) -> None:
        left, top = way.word[0] - way.word_width / 2, way.word[1] - LABEL_HEIGHT / 2
        text = self._link_said(way.link)
        if way.link.justification:
            text += f"\n{way.link.justification}"
        canvas.area(left, top, way.word_width, LABEL_HEIGHT, "relation", text, [way.link.id])

    def _draw_legend(self, canvas: Canvas, top: float, width: float) -> float:
        """The kinds of arrows that occur, each with its word; where it ends."""
        left = 0.0
        for kind in RelationKind:
            if not any(link.kind is kind for link in self.space.links):
                continue
            word = RELATION_SAID[self.language][kind]
            room = canvas.width_of(word) + 2
            if left and left + _SAMPLE + 8 + room > width:
                left, top = 0.0, top + 22
            begin, finish = _HEADS.get(kind, (False, False))
            canvas.arrow(
                [(left, top + 10), (left + _SAMPLE, top + 10)],
                width=1.4,
                dash=_STROKES[kind],
                begin=begin,
                finish=finish,
            )
            canvas.text(word, left + _SAMPLE + 8, top, room, colour="ink2", height=20)
            left += _SAMPLE + 8 + room + 26
        return top + 20

    # Words

    def _word(self, link: Link) -> str:
        return RELATION_SAID[self.language][link.kind]

    def _part(self, node: Node) -> str:
        layer = LAYER_SAID[self.language][node.layer]
        told = self._say("part", name=_isolated(node.name), layer=layer, counts=counts_said(node, self.language))
        return f"{told}\n{node.definition}" if node.definition else told

    def _link_said(self, link: Link) -> str:
        one, other = _isolated(self._names[link.category_id]), _isolated(self._names[link.other_id])
        return self._say(link.kind, one=one, other=other)

    def _listed(self, nodes: Sequence[Node]) -> str:
        told = []
        for node in nodes:
            key = "category with" if node.below else "category"
            counts = statements_said(node.statements, self.language)
            below = self._say("comma").join(
                self._say("category", name=_isolated(one.name), counts=statements_said(one.statements, self.language))
                for one in node.below
            )
            told.append(self._say(key, name=_isolated(node.name), counts=counts, below=below))
        between = "semicolon" if any(node.layer is not Layer.FIRST for node in nodes) else "comma"
        return self._say(between).join(told)

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: value if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)


def _isolated(name: str) -> str:
    return f"\u2068{name}\u2069"
