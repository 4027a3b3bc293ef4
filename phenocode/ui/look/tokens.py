"""The numbers and colours of the look, as plain values: nothing here needs Qt.

Lengths are px at 100 %; colours are hex strings.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme. Grounds first, then ink on them, lines, and the colours that carry a state."""

    window: str
    panel: str
    sheet: str
    raised: str
    ink: str
    ink2: str
    ink3: str
    line: str
    line2: str
    accent: str
    on_accent: str
    accent_tint: str
    ok: str
    warn: str
    warn_ground: str
    error: str
    error_ground: str
    shadow: str


LIGHT: Final = Tokens(
    window="#E9ECEF",
    panel="#F4F6F8",
    sheet="#FFFFFF",
    raised="#FFFFFF",
    ink="#171C23",
    ink2="#434C58",
    ink3="#5B6572",
    line="#D3D9E0",
    line2="#77818D",
    accent="#2A4594",
    on_accent="#FFFFFF",
    accent_tint="#E3E9F8",
    ok="#1F6B43",
    warn="#855000",
    warn_ground="#FBEFD8",
    error="#A32020",
    error_ground="#FBE7E5",
    shadow="#40171C23",
)

DARK: Final = Tokens(
    window="#121519",
    panel="#181C21",
    sheet="#1D2126",
    raised="#262C33",
    ink="#E4E8EC",
    ink2="#BAC2CC",
    ink3="#99A3AF",
    line="#343C46",
    line2="#7A8591",
    accent="#A9BDF7",
    on_accent="#0F1A3C",
    accent_tint="#28334F",
    ok="#7CCB9B",
    warn="#E8B25C",
    warn_ground="#382C16",
    error="#F29A92",
    error_ground="#3D2321",
    shadow="#80000000",
)

# The grounds that text and controls may stand on.
GROUNDS: Final = ("window", "panel", "sheet", "raised", "accent_tint")


@dataclass(frozen=True, slots=True)
class CodeColour:
    """One of the twelve code colours; a double one is drawn as two thin strokes."""

    name: str
    light: str
    dark: str
    double: bool


CODE_COLOURS: Final = (
    CodeColour("clay", "#975A5E", "#C77359", False),
    CodeColour("orange", "#CB7809", "#DF8C4A", True),
    CodeColour("sand", "#9B884D", "#E6C158", False),
    CodeColour("olive", "#635A02", "#D9D39B", True),
    CodeColour("leaf", "#20511F", "#9DCCA9", False),
    CodeColour("emerald", "#009F73", "#53E9D4", True),
    CodeColour("teal", "#368893", "#3DA2AA", False),
    CodeColour("petrol", "#106181", "#82B6D4", True),
    CodeColour("indigo", "#565AB8", "#919BF4", False),
    CodeColour("violet", "#8284B9", "#957AD2", True),
    CodeColour("plum", "#613C65", "#E6C8F6", False),
    CodeColour("wine", "#861A43", "#AC7B96", True),
)

# The share of the colour that is laid over the ground under a statement.
TINTS_LIGHT: Final = MappingProxyType({"rest": 0.13, "hover": 0.20, "selected": 0.28})
TINTS_DARK: Final = MappingProxyType({"rest": 0.14, "hover": 0.19, "selected": 0.26})
TINTS_UNPLACED: Final = MappingProxyType({"rest": 0.16, "hover": 0.22, "selected": 0.30})


@dataclass(frozen=True, slots=True)
class TypeSize:
    """A size of type and the height of its line."""

    size: float
    line: float


INTERFACE_SIZES: Final = MappingProxyType(
    {
        "caption": TypeSize(11.5, 18),
        "body": TypeSize(13, 20),
        "lead": TypeSize(15, 22),
        "title": TypeSize(18, 26),
        "display": TypeSize(33, 40),
    }
)

# What participants say, by language and place; the interviewer's words stand in the interface face.
READING_SIZES: Final = MappingProxyType(
    {
        ("en", "text"): TypeSize(16.5, 29),
        ("fa", "text"): TypeSize(21, 36),
        ("en", "card"): TypeSize(15, 25),
        ("fa", "card"): TypeSize(18, 30),
        ("en", "table"): TypeSize(14, 22),
        ("fa", "table"): TypeSize(16, 25),
        ("en", "interviewer"): TypeSize(13.5, 22),
        ("fa", "interviewer"): TypeSize(14, 26),
    }
)

# One step of the reading size that the reader chooses.
READING_STEP: Final = 1.1

REGULAR: Final = 400
BOLD: Final = 600

SPACES: Final = (4, 8, 12, 16, 24, 32)

MENU: Final = 30
HEADER: Final = 44
ROW: Final = 28
BUTTON: Final = 28
BUTTON_SMALL: Final = 24
STATUS: Final = 26
RAIL: Final = 84

RADIUS: Final = 3
RADIUS_CARD: Final = 6

RULE: Final = 1
ICON: Final = 18
ICON_RAIL: Final = 22
BRACKET: Final = 2.5
BRACKET_SELECTED: Final = 4
BRACKET_DOUBLE: Final = 1.4
BRACKET_DOUBLE_GAP: Final = 2
BRACKET_DOUBLE_SELECTED: Final = 2
BRACKET_UNPLACED: Final = 1.25
QUOTATION_BAR: Final = 3

RING: Final = 2
RING_GAP: Final = 2
