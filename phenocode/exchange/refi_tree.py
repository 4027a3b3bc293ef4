"""The codes of a study as REFI-QDA nests them, with the sets that mark the layers."""

from collections.abc import Mapping, Sequence

from phenocode import __version__
from phenocode.exchange.refi import LAYER_SETS, ORIGIN, Code, Set, derived, guid_of, unique_names
from phenocode.exchange.refi_words import SAID
from phenocode.study.model import Study
from phenocode.study.records import Card, Category, InitialCode, Layer

OWN_ORIGIN = f"{ORIGIN} {__version__}"

# The code colours as figures print them, 1 to 12.
COLOURS = (
    "#975A5E", "#CB7809", "#9B884D", "#635A02", "#20511F", "#009F73", "#368893", "#106181", "#565AB8", "#8284B9",
    "#613C65", "#861A43",
)  # fmt: skip

_DOWNWARDS = (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST)


def code_tree(study: Study, notes: Mapping[str, Sequence[str]]) -> tuple[Code, ...]:
    """The uppermost codes with what is nested in them; ``notes`` are GUIDs by the record that they are about."""
    # From above, so that the upper layers keep their names where a lower one has the same.
    named: list[Card] = [*(one for layer in _DOWNWARDS for one in study.layer(layer)), *study.codes_in_order()]
    unique = unique_names(one.name for one in named)
    names = {one.id: name for one, name in zip(named, unique, strict=True)}

    def of_category(category: Category) -> Code:
        below = [of_category(one) for one in study.children_of(category.id)]
        for code in study.codes_under(category.id):
            if study.placements_of(code.id)[0].category_id == category.id:
                below.append(of_code(code))
        return Code(
            guid_of(category.id),
            names[category.id],
            codable=False,
            colour=COLOURS[category.colour - 1] if 0 < category.colour <= len(COLOURS) else "",
            description=category.definition,
            notes=tuple(notes.get(category.id, ())),
            codes=tuple(below),
        )

    def of_code(code: InitialCode) -> Code:
        return Code(guid_of(code.id), names[code.id], description=code.definition, notes=tuple(notes.get(code.id, ())))

    tops = [one for layer in _DOWNWARDS for one in study.layer(layer) if one.parent_id not in study.categories]
    return (*map(of_category, tops), *map(of_code, study.unplaced_codes()))


def tree_sets(study: Study) -> tuple[Set, ...]:
    """The sets of the four layers, also of one that is empty, and of the further categories of codes with several."""
    words = SAID[study.about.language]
    members: dict[str, Sequence[Card]] = {layer.value: study.layer(layer) for layer in Layer}
    members["code"] = study.codes_in_order()
    sets = [Set(guid, words.layers[key], codes=_guids(members[key])) for key, guid in LAYER_SETS.items()]
    for category in study.layer(Layer.FIRST):
        also = [
            code
            for code in study.codes_under(category.id)
            if category.id in [placement.category_id for placement in study.placements_of(code.id)[1:]]
        ]
        if also:
            name = words.also.format(name=category.name)
            sets.append(Set(derived("also", category.id), name, codes=_guids(also)))
    return tuple(sets)


def _guids(found: Sequence[Card]) -> tuple[str, ...]:
    return tuple(guid_of(one.id) for one in found)
