"""The codes and categories that the code tree of a foreign project makes in a study."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from phenocode.commands.refi_layers import CODE, SKIP, TreeRow
from phenocode.commands.refi_taken import LONGEST_NAME, Taken, told_name
from phenocode.exchange.refi import LAYER_SETS, Code, Project, derived, id_of
from phenocode.exchange.refi_data import CategoryData
from phenocode.exchange.refi_tree import COLOURS
from phenocode.i18n import mark
from phenocode.study.records import Category, InitialCode, Layer, Placement, new_id
from phenocode.study.rules import clean_text, free_name, next_colour, next_position
from phenocode.text.names import name_key

NAMELESS = {"fa": "بی‌نام", "en": "Unnamed"}

_SAME = mark("{name} stands in the file more than once at the same place; these became one.")
_RENAMED = mark("{name} is the name of several in the file; the one under {parent} became {new}.")
_KEPT_PARENT = mark("{name} stands under {other} in the file; in the study it stays under {kept}.")
_PARTED = mark("{name} stands under {parent} in the file, but not in the next layer; it was left without a category.")
_BOTH = mark("{name} is a category here and was coded with itself; a code of the same name was made too.")
_SKIPPED = mark("{name} (depth {depth}) was skipped, as the depths say.")
_CUT = mark("A name is longer than a study can have; it was cut to {name}.")
_KEPT_DEFINITION = mark("The study has another definition of {name}; it was kept.")


def marked_ranks(project: Project) -> dict[str, str]:
    """What each code is as the sets of our own files say, by GUID, in the order of the study."""
    members = {one.guid: one.codes for one in project.sets}
    return {code: rank for rank, guid in LAYER_SETS.items() for code in members.get(guid, ())}


def take_tree(taken: Taken, rows: Sequence[TreeRow], order: Mapping[str, int]) -> None:
    """Make what the rows say. ``order`` puts GUIDs in another order than that of the rows."""
    tree = _Tree(taken, rows)
    for row in sorted(rows, key=lambda row: order.get(row.code.guid, 0)):
        if row.becomes_category:
            tree.make_category(row)
    for row in sorted(rows, key=lambda row: order.get(row.code.guid, 0)):
        if row.becomes_code:
            tree.make_code(row)
        if row.rank == SKIP and not row.as_code:
            taken.miss(_SKIPPED, name=told_name(row.code.name), depth=row.depth)
    for row in rows:
        tree.put_under(row)
    tree.place_codes(rows)


class _Tree:
    def __init__(self, taken: Taken, rows: Sequence[TreeRow]) -> None:
        self._taken = taken
        self._study = taken.study
        self._above = {child.guid: row.code.name for row in rows for child in row.code.codes}
        self._nameless = NAMELESS[taken.study.about.language]
        self._known: dict[tuple[str, str], list[str]] = {}  # layer and name -> records
        for layer in Layer:
            for category in self._study.layer(layer):
                self._know(layer, category)
        for code in self._study.codes_in_order():
            self._know(CODE, code)
        self._met: dict[tuple[str, str], str | None] = {}  # layer and name -> under which the file had it first
        self._times: Counter[tuple[str, str]] = Counter()  # how often our own file has a name in a layer
        self._positions = {layer.value: next_position(self._study.layer(layer)) for layer in Layer}
        self._positions[CODE] = next_position(self._study.codes.values())
        self._before = set(self._study.codes)  # what the study had

    def make_category(self, row: TreeRow) -> None:
        """The category of a row, or the one of its name that there is."""
        layer, code = Layer(row.rank), row.code
        name, known = self._name(row, layer.value, row.parent)
        definition = clean_text(code.description)
        data = self._own_card(code)
        texts: dict[str, Any] = {field: clean_text(text) for field, text in data.texts.items()}
        if known is not None:
            category = self._taken.complete(self._study.categories[known], **texts)
            self._taken.change(category, replace(category, definition=self._defined(category, definition)))
        else:
            colour = data.colour or (next_colour(self._study) if layer is Layer.SECOND else 0)
            made = Category(new_id(), layer, name, None, self._position(layer.value), colour, definition, "", "", "")
            made = replace(made, **texts)
            known = made.id
            self._know(layer, made)
            self._taken.put(made)
        self._taken.ids[code.guid] = known

    def make_code(self, row: TreeRow) -> None:
        """The initial code of a row, or the one of its name that there is."""
        code = row.code
        name, known = self._name(row, CODE, row.first)
        definition = "" if row.becomes_category else clean_text(code.description)
        if known is not None:
            found = self._study.codes[known]
            self._taken.change(found, replace(found, definition=self._defined(found, definition)))
        else:
            made = InitialCode(new_id(), name, definition, self._position(CODE))
            known = made.id
            self._know(CODE, made)
            self._taken.put(made)
        self._taken.codes[code.guid] = known
        self._taken.ids.setdefault(code.guid, known)
        if row.as_code and row.becomes_category:
            self._taken.warn(_BOTH, name=told_name(code.name))

    def put_under(self, row: TreeRow) -> None:
        """A category under its parent."""
        if row.parted and (row.becomes_category or row.first is None):
            above = self._parent_name(row)
            self._taken.warn(_PARTED, name=told_name(row.code.name), parent=above)
        if not row.becomes_category or row.parent is None:
            return
        child = self._study.categories[self._taken.ids[row.code.guid]]
        parent = self._study.categories[self._taken.ids[row.parent]]
        if child.parent_id is None:
            self._taken.change(child, replace(child, parent_id=parent.id))
        elif child.parent_id != parent.id:
            kept = self._study.categories[child.parent_id]
            self._taken.warn(_KEPT_PARENT, name=child.name, other=parent.name, kept=kept.name)

    def place_codes(self, rows: Sequence[TreeRow]) -> None:
        """Initial codes under their first-layer categories; several only where our own file says so."""
        under: dict[str, list[str]] = {}
        for row in rows:
            if row.becomes_code and row.first is not None:
                under.setdefault(self._taken.codes[row.code.guid], []).append(self._taken.ids[row.first])
        if self._taken.marked:
            also = {one.guid: one.codes for one in self._taken.project.sets}
            for row in rows:
                for guid in also.get(derived("also", id_of(row.code.guid)), ()) if row.becomes_category else ():
                    if guid in self._taken.codes:
                        under.setdefault(self._taken.codes[guid], []).append(self._taken.ids[row.code.guid])
        for code_id, categories in under.items():
            held = [placement.category_id for placement in self._study.placements_of(code_id)]
            wanted = [one for one in dict.fromkeys(categories) if one not in held]
            if held and wanted and code_id in self._before:
                name = self._study.codes[code_id].name
                for one in wanted:
                    self._taken.warn(
                        _KEPT_PARENT,
                        name=name,
                        other=self._study.categories[one].name,
                        kept=self._study.categories[held[0]].name,
                    )
                continue
            # What stands first stays first: a code's placements are in the order of their ids.
            for number, one in zip(sorted(new_id() for _ in wanted), wanted, strict=True):
                self._taken.put(Placement(number, code_id, one))

    def _name(self, row: TreeRow, layer: str, under: str | None) -> tuple[str, str | None]:
        """The name of a row's record, and the record's id where there is one of that name already."""
        records = self._study.codes.values() if layer == CODE else self._study.layer(Layer(layer))
        name = self._taken.name_of(row.code.name, self._nameless, records)
        if len(" ".join(row.code.name.split())) > LONGEST_NAME:
            self._taken.warn(_CUT, name=told_name(name))
        key = name_key(name)
        met = (layer, key)
        held = self._known.get(met, [])
        if self._taken.marked:  # a study can hold two of one name, and a check says so
            self._times[met] += 1
            return name, held[self._times[met] - 1] if len(held) >= self._times[met] else None
        if met not in self._met:
            self._met[met] = under
            return name, held[0] if held else None
        if self._met[met] == under:
            self._taken.warn(_SAME, name=told_name(name))
            return name, held[0]
        parent = self._parent_name(row)
        new = f"{name} ({parent})"
        held = self._known.get((layer, name_key(new)), [])
        if not held or (layer, name_key(new)) in self._met:
            new, held = free_name(new, records), []
        self._taken.warn(_RENAMED, name=told_name(name), parent=parent, new=told_name(new))
        self._met[layer, name_key(new)] = under
        return new, held[0] if held else None

    def _know(self, layer: str, record: Category | InitialCode) -> None:
        self._known.setdefault((layer, name_key(record.name)), []).append(record.id)

    def _parent_name(self, row: TreeRow) -> str:
        """The name of what a row stands under in the file; a dash at the top."""
        return told_name(self._above.get(row.code.guid, "—"))

    def _own_card(self, code: Code) -> CategoryData:
        """What our own file tells of a category besides; a codebook only its colour."""
        data = self._taken.read.data
        if data is not None:
            return data.categories.get(id_of(code.guid), CategoryData())
        known = self._taken.marked and code.colour in COLOURS
        return CategoryData(COLOURS.index(code.colour) + 1 if known else 0)

    def _defined(self, record: Category | InitialCode, definition: str) -> str:
        if record.definition and definition and record.definition != definition:
            self._taken.warn(_KEPT_DEFINITION, name=record.name)
        return record.definition or definition

    def _position(self, kind: str) -> int:
        self._positions[kind] += 1
        return self._positions[kind] - 1
