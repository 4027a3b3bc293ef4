"""How a figure looks: faces, sizes and colours as plain values, for the printed page or given by the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

FACES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "fa": (
            "Vazirmatn",
            "Noto Sans Arabic UI",
            "Noto Sans Arabic",
            "Segoe UI",
            "SF Arabic",
            "Tahoma",
            "DejaVu Sans",
        ),
        "en": ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"),
    }
)
"""The interface's faces by language, in the order in which they are asked for."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a figure as hex strings, named as the window's tokens are."""

    sheet: str  # the ground
    ink: str
    ink2: str
    ink3: str
    line: str  # rules
    line2: str  # edges
    accent: str
    warn: str


PRINT_COLOURS: Final = Colours(
    sheet="#FFFFFF",
    ink="#000000",
    ink2="#333333",
    ink3="#555555",
    line="#D0D0D0",
    line2="#777777",
    accent="#3A3A3A",
    warn="#000000",
)


PRINT_CODES: Final = (
    "#975A5E",
    "#CB7809",
    "#9B884D",
    "#635A02",
    "#20511F",
    "#009F73",
    "#368893",
    "#106181",
    "#565AB8",
    "#8284B9",
    "#613C65",
    "#861A43",
)
"""The twelve code colours on white, which differ in depth where they are printed in grey."""


@dataclass(frozen=True, slots=True)
class Style:
    """Colours, faces by language ("fa", "en"), and the scale of all lengths (1.0 is 100 %)."""

    colours: Colours = PRINT_COLOURS
    faces: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: FACES)
    scale: float = 1.0
    codes: tuple[str, ...] = PRINT_CODES  # the code colours; every second one is drawn double

    def code_colour(self, number: int) -> str:
        """The colour of a second-layer category (1-12, over that repeated); an edge's where it has none."""
        return self.codes[(number - 1) % len(self.codes)] if number > 0 else self.colours.line2

    def px(self, length: float) -> float:
        """A length of the look at this scale."""
        return length * self.scale


PRINT: Final = Style()
"""Black and grey on white, for files."""
