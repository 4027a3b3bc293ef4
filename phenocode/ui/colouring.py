"""Which colour a code or a statement wears under "colour by".

LOOK, "Colour is a finding": a code has no colour until it reaches the layer that gives the colours. Numbers are those
of the twelve code colours, 0 for what has none yet.
"""

from enum import StrEnum

from phenocode.study.model import Chain, Study
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.study.rules import COLOUR_ORDER


class ColourBy(StrEnum):
    """What gives the colours."""

    SECOND = "second"
    FIRST = "first"
    ENCOUNTER = "encounter"
    CODE = "code"


def handed_out(position: int) -> int:
    """The colour number of the record at a 0-based ``position`` among its like."""
    return COLOUR_ORDER[position % len(COLOUR_ORDER)]


class Colouring:
    """The colours of one study; asks the study each time, so it is never stale."""

    def __init__(self, study: Study, by: ColourBy = ColourBy.SECOND) -> None:
        self._study = study
        self.by = by

    def of_code(self, code_id: str) -> int:
        """The colour of a code, by its first chain."""
        code = self._study.codes.get(code_id)
        return self._of_chain(code, self._study.chain_of(code_id)) if code is not None else 0

    def of_category(self, category: Category) -> int:
        """The colour of a category: its own, or that of the one above it that gives the colours."""
        if self.by is ColourBy.CODE:
            return 0
        wanted = Layer(self.by.value)
        above: Category | None = category
        while above is not None and above.layer is not wanted:
            above = self._study.categories.get(above.parent_id or "")
        return self._own(above)

    def of_statement(self, statement_id: str) -> tuple[int, ...]:
        """The colour of a statement: that of its first code that has one; two where its codes straddle categories."""
        colours: list[int] = []
        first_layer: list[str] = []
        by_category: list[int] = []
        for coding in self._study.codings_of(statement_id):
            code = self._study.codes[coding.code_id]
            for chain in self._study.chains_of(code.id):
                colours.append(self._of_chain(code, chain))
                if chain.first is not None and chain.first.id not in first_layer:
                    first_layer.append(chain.first.id)
                    by_category.append(colours[-1])
        if len(first_layer) > 1:
            return (by_category[0], by_category[1])
        return (next((colour for colour in colours if colour), 0),)

    def _of_chain(self, code: InitialCode | None, chain: Chain) -> int:
        match self.by:
            case ColourBy.CODE:
                return handed_out(code.position) if code is not None else 0
            case ColourBy.FIRST:
                return self._own(chain.first)
            case ColourBy.ENCOUNTER:
                return self._own(chain.encounter)
            case _:
                return self._own(chain.second)

    def _own(self, category: Category | None) -> int:
        if category is None:
            return 0
        return category.colour if category.layer is Layer.SECOND else handed_out(category.position)
