"""Lines that a page repeats at its edges, taken out of a document, and lines that a page divides, joined."""

from collections.abc import Sequence
from dataclasses import replace

from phenocode.exchange.documents import Document
from phenocode.i18n import mark
from phenocode.study.records import Moment
from phenocode.text.edits import Edit, Moves, apply_edits
from phenocode.text.turns import find_turns

HEADS_OFFERED = mark(
    "{file} repeats lines at the top or bottom of its pages, such as running heads and page numbers. They stand in the "
    "text as paragraphs of their own, and can be removed."
)
SOFT_HYPHEN = "\N{SOFT HYPHEN}"

_SENTENCE_ENDS = ".!?؟:۔…"
_CLOSING = "\"'”’»)]} \u200c\u200e\u200f"
_HYPHENS = "-\u2010"


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence does, quotation marks and brackets behind it aside."""
    return text.rstrip(_CLOSING).endswith(tuple(_SENTENCE_ENDS))


def starts_turn(text: str) -> bool:
    """Whether a line begins with a speaker's label."""
    return any(piece.label for piece in find_turns(text))


def seam(before: str, after: str) -> tuple[int, str]:
    """How two lines of one paragraph become one: how many letters at the end of the first go, and what comes between.

    A soft hyphen goes; another hyphen stays, and the word goes on behind it.
    """
    if before.endswith(SOFT_HYPHEN):
        return 1, ""
    if len(before) > 1 and before[-1] in _HYPHENS and before[-2].isalpha() and after[:1].isalpha():
        return 0, ""
    return 0, " "


def remove_heads(document: Document) -> Document:
    """``document`` without its ``heads``; a paragraph that a page's end had cut is whole again."""
    edits: list[Edit] = []
    text = document.text
    for start, end in _joined(document.heads):
        before = text[text.rfind("\n", 0, start - 1) + 1 : start - 1] if start else ""
        after_end = text.find("\n", end)
        after = text[end : after_end if after_end >= 0 else len(text)]
        if not after and end >= len(text):
            edits.append(Edit(max(start - 1, 0), end, ""))
        elif before.strip() and after.strip() and not ends_sentence(before) and not starts_turn(after):
            going, glue = seam(before, after)
            edits.append(Edit(start - 1 - going, end, glue))
        else:
            edits.append(Edit(start, end, ""))
    moves = Moves(edits)
    return replace(
        document,
        text=apply_edits(text, edits),
        heads=(),
        moments=tuple(Moment(moves.offset(moment.offset), moment.milliseconds) for moment in document.moments),
        warnings=tuple(warning for warning in document.warnings if warning.text != HEADS_OFFERED),
    )


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
