"""What all word processors' files have in common: what is said about them, notes and their signs, text boxes."""

from phenocode.i18n import mark

TRACKED = mark("{file} has tracked changes; the final text was taken.")
COMMENTS = mark("{file} has comments; they are no part of the text and were left out.")
NOTES_MOVED = mark(
    "{file} has footnotes or endnotes; they stand at the end of the text, and [1] or [i] marks their place."
)
NUMBERED = mark("{file} has automatic numbers, as in a numbered list; they are no part of the text.")
SYMBOLS = mark("{file} has symbols of a special font; they may look different here.")
HIDDEN = mark("{file} has hidden text; it was taken too.")
MARGINS = mark("{file} has words in its page headers or footers; they were left out.")
OBJECTS = mark("{file} has objects of other programs in it, such as sheets or charts; their text was left out.")

# Where a page ends inside a paragraph; no text has this character.
PAGE_END = "\f"


class Paragraph:
    """The pieces of one paragraph's text, and the lines of the text boxes that hang on it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.boxes: list[str] = []

    def text(self) -> str:
        """The paragraph's text; the end of a page divides words and makes no empty line."""
        return "".join(self.pieces).strip(PAGE_END).replace(PAGE_END, "\n")

    def lines(self) -> list[str]:
        """Its text, and the lines of its boxes after it."""
        return [self.text(), *self.boxes]


def note_sign(count: int, *, endnote: bool) -> str:
    """The sign of a note where the text refers to it, as Word does it in plain text: [1], or [i] for an endnote."""
    return f"[{_roman(count) if endnote else count}]"


def _roman(count: int) -> str:
    text = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        text += sign * (count // value)
        count %= value
    return text
