"""Speaker turns: which paragraphs of a transcript are whose words.

The rules are METHOD.md's: a label stands at the start of a paragraph or on a line of its own and is matched after
folding; a paragraph without one continues the speaker; «نکته:» is not a speaker.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from phenocode.text.fold import fold
from phenocode.text.lines import Lines

_INTERVIEWER_WORDS = (
    "مصاحبه‌گر", "مصاحبه‌کننده", "پرسشگر", "پرسش‌گر", "پرسش‌کننده", "محقق", "پژوهشگر", "پژوهش‌گر", "سؤال", "پرسش", "س",
    "interviewer", "researcher", "moderator", "question", "i", "q", "int",
)  # fmt: skip
_PARTICIPANT_WORDS = (
    "مصاحبه‌شونده", "مشارکت‌کننده", "شرکت‌کننده", "پاسخگو", "پاسخ‌گو", "پاسخ‌دهنده", "جواب", "پاسخ", "ج",
    "interviewee", "participant", "respondent", "informant", "answer", "a", "r", "p",
)  # fmt: skip

# A letter or two and a number, as in «م۱», "P3", "R-12"; a word for a speaker and a number, as in "Speaker 2".
_NUMBERED = re.compile(
    r"(?:[^\W\d_]{1,2}|speaker|participant|respondent|interviewee"
    r"|گوینده|مشارکت ?کننده|شرکت ?کننده|مصاحبه ?شونده|پاسخ ?گو)[ .-]?\d{1,3}"
)
_BLANK = r"[ \t\u200c-\u200f]*"
# A colon between digits belongs to a time of day. Markdown's signs of bold or slanted letters are no part of a label.
_LABEL = re.compile(
    rf"{_BLANK}(?P<sign>\*{{1,3}}|_{{1,3}})?(?P<label>[^\n:：]{{1,120}}?){_BLANK}(?P<closed>(?P=sign))?"
    rf"(?:(?<!\d)[:：]|[:：](?!\d))(?(sign)(?(closed)|(?P=sign)))\s?[ \t]*"
)
_MAY_BE_LABEL = re.compile(r"^[ \t]*([^\W\d_][^\n:：.،؛,;!؟?]{0,23}?)[ \t]*[:：][ \t]*\S", re.MULTILINE)
_OFTEN = 2  # times
_MOST_LIKELY = 4  # labels
_LONGEST_LABEL = 120  # of those that are known; programs write whole names with titles
_OWN_LINE_MINIMUM = 4  # a single letter on a line of its own is no label


def label_key(label: str) -> str:
    """What makes two spellings of a speaker label one: folded, without spaces."""
    return fold(label).replace(" ", "")


_INTERVIEWER_KEYS = frozenset(map(label_key, _INTERVIEWER_WORDS))
_PARTICIPANT_KEYS = frozenset(map(label_key, _PARTICIPANT_WORDS))


@dataclass(frozen=True, slots=True)
class Piece:
    """A turn as found: from ``start`` to ``end``, its words from ``body`` on; ``label`` as written, maybe empty."""

    start: int
    body: int
    end: int
    label: str


def is_interviewer_label(label: str) -> bool | None:
    """Whose words a known label announces: True the interviewer's, False a participant's, None when unknown.

    A number does not change whose they are: «س۱» is a question as «س» is.
    """
    key = label_key(label)
    if key.rstrip("0123456789").rstrip(".-") in _INTERVIEWER_KEYS:
        return True
    if key in _PARTICIPANT_KEYS or _NUMBERED.fullmatch(fold(label).strip()):
        return False
    return None


def find_turns(text: str, known: Collection[str] = ()) -> list[Piece]:
    """The turns of ``text``, in order, covering it whole; ``known`` are further label keys, mapped by the researcher.

    Text before the first label is a turn with an empty label; a text without labels is one such turn.
    """
    known_keys = frozenset(known)
    starts: list[tuple[int, int, str]] = []
    lines = Lines(text)
    for number in range(1, len(lines) + 1):
        start, end = lines.span_of(number)
        found = _label_at(text, start, end, known_keys)
        if found is not None:
            starts.append((start, *found))
    if not text:
        return []
    if not starts or text[: starts[0][0]].strip():
        starts.insert(0, (0, 0, ""))
    elif starts[0][0] > 0:
        starts[0] = (0, starts[0][1], starts[0][2])
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    return [Piece(start, body, end, label) for (start, body, label), end in zip(starts, ends, strict=True)]


def likely_labels(text: str, known: Collection[str]) -> list[str]:
    """What stands before a colon at the start of several paragraphs, as written first; not the ``known`` label keys."""
    written: dict[str, str] = {}
    count: Counter[str] = Counter()
    for found in _MAY_BE_LABEL.finditer(text):
        key = label_key(found[1])
        if key and key not in known:
            written.setdefault(key, found[1])
            count[key] += 1
    return [written[key] for key, times in count.most_common(_MOST_LIKELY) if times >= _OFTEN]


def _label_at(text: str, start: int, end: int, known: frozenset[str]) -> tuple[int, str] | None:
    """The label at the start of a paragraph, as (offset of the words after it, label)."""
    found = _LABEL.match(text, start, end)
    if found is not None:
        label = found["label"]
        if is_interviewer_label(label) is not None or label_key(label) in known:
            body = found.end()
            return (body if body < end else min(end + 1, len(text))), label
        return None
    if end - start > _LONGEST_LABEL:
        return None
    label = text[start:end].strip().strip("*_")
    key = label_key(label)
    if len(key) >= _OWN_LINE_MINIMUM and (key in known or key in _INTERVIEWER_KEYS or key in _PARTICIPANT_KEYS):
        return min(end + 1, len(text)), label
    return None
