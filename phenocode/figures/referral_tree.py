"""The referrals as a tree: who brought whom to the study, layer by layer; cycles and strangers are dashed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from phenocode.analysis.referrals import Referral, Referrals
from phenocode.figures.canvas import Canvas, Side
from phenocode.figures.drawing import DASHED, SOLID, Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits

_BOX = (132.0, 30.0)  # width and height in px at 100 %
_STRANGER = 46.0  # the height of a box of two lines
_ACROSS, _DOWN = 44.0, 10.0  # between boxes
_PAD, _BETWEEN = 10.0, 18.0
_NATURAL = 640.0

_WORDS = {
    "fa": {
        "title": "زنجیرهٔ ارجاع مشارکت‌کنندگان",
        "cycle": "چرخه",
        "unknown": "در مطالعه نیست",
        "isolated": "بدون ارجاعِ ثبت‌شده",
        "by": "معرف: {name}",
        "brought": "معرفی کرده است: {names}",
        "in cycle": "در چرخهٔ ارجاع",
        "description": "{known} نفر از {all} مشارکت‌کننده را مشارکت‌کننده‌ای دیگر معرفی کرده است؛ درازترین زنجیره"
        " {depth} ارجاع دارد.",
        "cycles": "چرخه: {names}.",
        "strangers": "معرفانی که در مطالعه نیستند: {names}.",
        "comma": "، ",
    },
    "en": {
        "title": "Referral chains of the participants",
        "cycle": "cycle",
        "unknown": "not in the study",
        "isolated": "No referral recorded",
        "by": "Referred by {name}",
        "brought": "Referred {names}",
        "in cycle": "In a cycle of referrals",
        "description": "Of all participants ({all}), {known} were referred by another one; the longest chain has"
        " {depth} referrals.",
        "cycles": "Cycle: {names}.",
        "strangers": "Referrers who are not in the study: {names}.",
        "comma": ", ",
    },
}


@dataclass
class _Node:
    """A participant or a stranger with those that they referred; places in px at 100 %."""

    name: str
    referral: Referral | None  # None for a stranger
    ids: tuple[str, ...]
    below: list["_Node"] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0  # the middle

    def walk(self) -> Iterator["_Node"]:
        """This one and all below it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.below)


class ReferralFigure:
    """Its areas are "participant" (the id) and "unknown" (ids of those whom an unknown referrer referred)."""

    def __init__(self, language: str, referrals: Referrals) -> None:
        self.language = language
        self.referrals = referrals

    @property
    def title(self) -> str:
        """What the figure shows."""
        return _WORDS[self.language]["title"]

    @property
    def description(self) -> str:
        """How many were referred, how far, and what is odd."""
        found = self.referrals
        everybody = sum(len(chain) for chain in found.chains)
        told = [self._say("description", known=found.known, all=everybody, depth=found.depth)]
        told += [self._say("cycles", names=self._listed([one.name for one in cycle])) for cycle in found.cycles]
        if found.unknown:
            told.append(self._say("strangers", names=self._listed([one.name for one in found.unknown])))
        return " ".join(told)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the tree out; it grows from the side where reading begins."""
        trees, alone = self._trees()
        layers = max((_depth(tree) for tree in trees), default=0)
        least = layers * (_BOX[0] + _ACROSS) - _ACROSS + 2 * _PAD + 20
        canvas = Canvas(
            max(width / style.scale or _NATURAL, least, 2 * (_BOX[0] + _PAD)),
            style,
            self.language,
            mirrored=self.language == "fa",
        )
        top = _PAD
        for tree in trees:
            bottom = _place(tree, top)
            bottom += self._draw_lines(canvas, tree, bottom)
            for node in tree.walk():
                self._draw_node(canvas, node)
            top = bottom + _BETWEEN
        if alone:
            top = self._draw_alone(canvas, alone, top)
        return canvas.finish(top)

    def _trees(self) -> tuple[list[_Node], list[_Node]]:
        """The trees of the chains, those of one stranger joined under them; and participants without any referral."""
        strangers = {
            person.id: _Node(stranger.name, None, tuple(one.id for one in stranger.referred))
            for stranger in self.referrals.unknown
            for person in stranger.referred[:1]
        }
        stranger_of = {
            person.id: strangers[stranger.referred[0].id]
            for stranger in self.referrals.unknown
            for person in stranger.referred
        }
        trees: list[_Node] = []
        alone: list[_Node] = []
        for chain in self.referrals.chains:
            nodes: dict[str, _Node] = {}
            for referral in chain:
                person = referral.participant
                node = nodes[person.id] = _Node(person.name, referral, (person.id,))
                if referral.depth and referral.referrer is not None:
                    nodes[referral.referrer.id].below.append(node)
            root = nodes[chain[0].participant.id]
            stranger = stranger_of.get(root.ids[0])
            if stranger is not None:
                stranger.below.append(root)
                if root.ids[0] in strangers:
                    trees.append(stranger)
            elif len(chain) == 1 and not chain[0].in_cycle:
                alone.append(root)
            else:
                trees.append(root)
        return trees, alone

    def _draw_lines(self, canvas: Canvas, tree: _Node, bottom: float) -> float:
        """The arrows of a tree, and under it the one that closes its cycle; how much more room that takes."""
        closing: list[tuple[_Node, _Node]] = []
        nodes = {node.ids[0]: node for node in tree.walk() if node.referral is not None}
        for node in tree.walk():
            start = node.x + _BOX[0]
            for other in node.below:
                both = _circles(node) and _circles(other)
                dash = DASHED if both or node.referral is None else SOLID
                middle = start + _ACROSS / 2
                bend = [(middle, node.y), (middle, other.y)] if abs(node.y - other.y) > 0.5 else []
                canvas.arrow([(start, node.y), *bend, (other.x, other.y)], dash=dash)
            if _circles(node) and node.referral is not None and not node.referral.depth:
                referrer = node.referral.referrer
                if referrer is not None:
                    closing.append((nodes[referrer.id], node))
        for last, first in closing:
            self._close_cycle(canvas, last, first, bottom + 14)
        return 24.0 if closing else 0.0

    def _close_cycle(self, canvas: Canvas, last: _Node, first: _Node, level: float) -> None:
        """From the last one of a cycle below the tree and back to the first, with the word on the way."""
        out = last.x + _BOX[0]
        foot = first.x + _BOX[0] / 2
        way = [
            (out, last.y + 8),
            (out + 10, last.y + 8),
            (out + 10, level),
            (foot, level),
            (foot, first.y + _BOX[1] / 2),
        ]
        canvas.arrow(way, dash=DASHED)
        word = self._say("cycle")
        room = canvas.width_of(word) + 14
        middle = (out + 10 + foot) / 2
        canvas.box(middle - room / 2, level - 9, room, 18, fill="sheet")
        canvas.text(word, middle - room / 2, level - 9, room, colour="ink2", side=Side.MIDDLE)

    def _draw_node(self, canvas: Canvas, node: _Node) -> None:
        stranger = node.referral is None
        height = _STRANGER if stranger else _BOX[1]
        top = node.y - height / 2
        canvas.box(
            node.x,
            top,
            _BOX[0],
            height,
            fill="sheet",
            edge="line2" if stranger else "ink2",
            radius=3,
            dash=DASHED if stranger else SOLID,
        )
        if stranger:
            canvas.text(node.name, node.x + 6, top + 4, _BOX[0] - 12, colour="ink2", side=Side.MIDDLE)
            canvas.text(
                self._say("unknown"), node.x + 6, top + 23, _BOX[0] - 12, size="small", colour="ink3", side=Side.MIDDLE
            )
        else:
            canvas.text(node.name, node.x + 6, top, _BOX[0] - 12, side=Side.MIDDLE, height=height)
        kind = "unknown" if stranger else "participant"
        canvas.area(node.x, top, _BOX[0], height, kind, self._told(node), node.ids)

    def _draw_alone(self, canvas: Canvas, alone: Sequence[_Node], top: float) -> float:
        """Those without a referral, in rows of their own."""
        canvas.text(self._say("isolated"), _PAD, top, canvas.width - 2 * _PAD, bold=True)
        top += 24
        step = _BOX[0] + 12
        columns = max(1, int((canvas.width - 2 * _PAD + 12) // step))
        for index, node in enumerate(alone):
            node.x = _PAD + (index % columns) * step
            node.y = top + _BOX[1] / 2 + (index // columns) * (_BOX[1] + _DOWN)
            self._draw_node(canvas, node)
        return alone[-1].y + _BOX[1] / 2 + _PAD

    def _told(self, node: _Node) -> str:
        lines = [node.name]
        if node.referral is None:
            lines.append(self._say("unknown"))
        elif node.referral.referrer is not None:
            lines.append(self._say("by", name=f"\u2068{node.referral.referrer.name}\u2069"))
        elif node.referral.unknown:
            lines.append(self._say("by", name=f"\u2068{node.referral.unknown}\u2069"))
        if node.below:
            lines.append(self._say("brought", names=self._listed([one.name for one in node.below])))
        if _circles(node):
            lines.append(self._say("in cycle"))
        return "\n".join(lines)

    def _listed(self, names: Sequence[str]) -> str:
        return self._say("comma").join(f"\u2068{name}\u2069" for name in names)

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: value if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)


def _circles(node: _Node) -> bool:
    return node.referral is not None and node.referral.in_cycle


def _depth(tree: _Node) -> int:
    """How many layers a tree has."""
    deepest, layer = 0, [tree]
    while layer:
        deepest += 1
        layer = [node for parent in layer for node in parent.below]
    return deepest


def _place(tree: _Node, top: float) -> float:
    """Give every node its place: leaves under each other, parents in the middle of theirs; where the tree ends."""
    layer, x = [tree], _PAD
    margin = (_STRANGER - _BOX[1]) / 2 if tree.referral is None else 0.0
    while layer:
        for node in layer:
            node.x = x
        x += _BOX[0] + _ACROSS
        layer = [node for parent in layer for node in parent.below]
    bottom = top + margin
    for node in tree.walk():
        if not node.below:
            node.y = bottom + _BOX[1] / 2
            bottom += _BOX[1] + _DOWN
    for node in reversed(list(tree.walk())):
        if node.below:
            node.y = (node.below[0].y + node.below[-1].y) / 2
    return bottom - _DOWN + margin
