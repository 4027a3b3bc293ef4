"""Rich text files (.rtf): their text whole and in order, one line a paragraph, with notes at the end."""

import re
from collections.abc import Callable
from copy import copy

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, damaged, finished, regular_bytes, shown_name
from phenocode.exchange.rtf_markup import (
    BOXES,
    CHARACTERS,
    LAYOUT,
    MATH_PROPERTIES,
    NOT_TEXT,
    OPTIONAL_TEXT,
    PAGE_WORDS,
    SIGNS,
    Fonts,
    Token,
    tokens,
)
from phenocode.exchange.rtf_stories import Group, Story
from phenocode.exchange.word_processing import (
    COMMENTS,
    HIDDEN,
    MARGINS,
    NOTES_MOVED,
    NUMBERED,
    OBJECTS,
    SYMBOLS,
    TRACKED,
    note_sign,
)

MOST_MEGABYTES = 50
_MOST_NESTED = 1_000

_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?=\{\\rtf)")
_AFTER_THE_END = b"\x00\t\n\r\x1a }"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]")
_PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_SYMBOL_PAGE = 0xF000
# The property of a shape that holds the words it is made of.
_LETTERING = "gtextUNICODE"

# Groups that are only looked at: what is told if their text has what is searched for. A list's bullet may be a letter
# of an odd font, its number has a digit or a sign after it.
_MARGIN = (MARGINS, re.compile(r"[^\W\d_]"))
_LIST_NUMBER = (NUMBERED, re.compile(r"\d|\w\W"))
_ASIDES = {
    **dict.fromkeys(b"header headerl headerr headerf footer footerl footerr footerf".split(), _MARGIN),
    **dict.fromkeys((b"listtext", b"pntext"), _LIST_NUMBER),
}


def read_rtf_file(path: str, encoding: str | None = None) -> Document:
    """The text of an .rtf; ``encoding`` has no meaning for it, as its fonts tell which one they have.

    A row of a table is one line, its cells divided by tabs; the lines of a text box follow the paragraph that holds it.
    Raises Refusal for a file that is no .rtf, is damaged, or is empty.
    """
    file = shown_name(path)
    data = regular_bytes(path, MOST_MEGABYTES)
    beginning = _BEGINNING.match(data)
    if beginning is None:
        raise Refusal(
            "{file} is not an RTF file. Give it the ending of what it is, such as .docx or .txt, or open it in Word "
            "or LibreOffice and save it as .rtf.",
            file=file,
        )
    reading = _Reading(file)
    text = reading.text(data[beginning.end() :])
    warnings = tuple(Sentence(template, {"file": file}) for template in reading.noticed)
    return finished(path, "rtf", "", text, warnings)


class _Reading:
    """One walk through a document; ``noticed`` holds what must be said, in the order it was met."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._fonts = Fonts()
        self._default_font = 0
        self._defined_font = 0
        self._main = Story(lambda _story: None)
        self._stories = [self._main]
        self._group = Group()
        self._groups: list[Group] = []
        self._bytes = bytearray()
        self._to_pass_over = 0
        self._optional = False
        self._property = ""
        self._notes: dict[bool, list[str]] = {False: [], True: []}
        self._counts = {False: 0, True: 0}
        self.noticed: dict[str, None] = {}

    def text(self, data: bytes) -> str:
        """The text of the whole document."""
        rest = len(data)
        for token in tokens(data):
            if token.kind == "bytes":
                self._take_bytes(token.value)
            else:
                self._flush()
                self._take(token)
                if token.kind == "close" and not self._groups:
                    rest = token.end
                    break
        # A group that does not end, or text after the last one, tells that something is missing.
        if self._groups or data[rest:].strip(_AFTER_THE_END):
            raise damaged(self._file)
        texts = [self._main.text(), *self._notes[False], *self._notes[True]]
        if len(texts) > 1:
            self.noticed[NOTES_MOVED] = None
        whole = "\n".join(texts)
        return _PAIRS.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), whole)

    def _take(self, token: Token) -> None:
        if token.kind == "open":
            self._to_pass_over = 0
            self._open()
        elif token.kind == "close":
            self._to_pass_over = 0
            self._close()
        elif token.kind == "sign":
            self._take_sign(token.value)
        elif not self._group.skipped:
            self._take_word(token.value, token.number)
        elif token.value == b"ud" and self._group.in_choice:
            self._group.skipped = self._group.in_choice = self._optional = False

    def _open(self) -> None:
        if len(self._groups) >= _MOST_NESTED:
            raise damaged(self._file)
        self._groups.append(self._group)
        self._group = copy(self._group)
        self._group.story = None
        self._optional = False

    def _close(self) -> None:
        if self._group.story is not None:
            self._stories.pop()
            self._group.story.end(self._group.story)
        self._group = self._groups.pop()

    # --- text ---

    def _take_bytes(self, value: bytes) -> None:
        passed_over = min(self._to_pass_over, len(value))
        self._to_pass_over -= passed_over
        if not (self._group.skipped or self._group.in_fonts):
            self._bytes += value[passed_over:]

    def _flush(self) -> None:
        """Add the bytes that were met; a letter may be made of several."""
        if not self._bytes:
            return
        font = self._default_font if self._group.font is None else self._group.font
        codec = self._fonts.codec(font)
        if codec:
            self._add(_CONTROLS.sub(_UNKNOWN, self._bytes.decode(codec, "replace")))
        else:
            self._add("".join(chr(_SYMBOL_PAGE + byte) if byte > 0x20 else " " for byte in self._bytes))
            self._notice(SYMBOLS)
        self._bytes.clear()

    def _add(self, text: str) -> None:
        group = self._group
        if group.added or group.removed:
            self._notice(TRACKED)
        if group.removed or group.in_fonts:
            return
        if group.hidden:
            self._notice(HIDDEN)
        self._stories[-1].paragraph.pieces.append(text)

    def _notice(self, sentence: str) -> None:
        """Say something of the text; of what is only looked at, no more is said."""
        if not any(story.aside for story in self._stories):
            self.noticed[sentence] = None

    def _take_sign(self, sign: bytes) -> None:
        if self._group.skipped:
            return
        if sign == b"*":
            self._optional = True
        elif sign in (b"\r", b"\n"):
            self._end_paragraph()
        elif sign in SIGNS:
            if self._to_pass_over:
                self._to_pass_over -= 1
            else:
                self._add(SIGNS[sign])

    def _take_word(self, word: bytes, number: int | None) -> None:
        optional, self._optional = self._optional, False
        character = CHARACTERS.get(word)
        if character is not None and self._to_pass_over:
            self._to_pass_over -= 1
            return
        self._to_pass_over = 0
        deed = _DEEDS.get(word)
        if character is not None or word in LAYOUT:
            self._add(character or LAYOUT[word])
        elif word in NOT_TEXT or MATH_PROPERTIES.fullmatch(word):
            self._group.skipped = True
        elif word in _ASIDES:
            self._begin_story(lambda story: self._look_at(story, *_ASIDES[word]), aside=True)
        elif word in BOXES:
            paragraph = self._stories[-1].paragraph
            self._begin_story(lambda story: paragraph.boxes.append(story.text()))
        elif word in PAGE_WORDS:
            self._fonts.set_code_page(PAGE_WORDS[word])
        elif deed is not None:
            deed(self, number)
        elif optional and word not in OPTIONAL_TEXT:
            self._group.skipped = True

    def _add_unicode(self, number: int | None) -> None:
        if number is None:
            return
        self._to_pass_over = self._group.fallback
        code = number + 0x10000 if number < 0 else number
        if not 0 <= code <= 0x10FFFF:
            return self._add(_UNKNOWN)
        if _SYMBOL_PAGE <= code <= _SYMBOL_PAGE + 0xFF:
            self._notice(SYMBOLS)
        self._add(_CONTROLS.sub(_UNKNOWN, chr(code)))

    # --- characters' properties ---

    def _reset_characters(self, _number: int | None) -> None:
        group = self._group
        group.font, group.hidden, group.added, group.removed = None, False, False, False

    def _hide(self, number: int | None) -> None:
        self._group.hidden = number != 0

    def _mark_added(self, number: int | None) -> None:
        self._group.added = number != 0

    def _mark_removed(self, number: int | None) -> None:
        self._group.removed = number != 0

    def _set_fallback(self, number: int | None) -> None:
        self._group.fallback = 1 if number is None else max(0, number)

    # --- fonts ---

    def _set_code_page(self, number: int | None) -> None:
        if number:
            self._fonts.set_code_page(number)

    def _set_default_font(self, number: int | None) -> None:
        self._default_font = number or 0

    def _begin_fonts(self, _number: int | None) -> None:
        self._group.in_fonts = True

    def _set_font(self, number: int | None) -> None:
        if self._group.in_fonts:
            self._defined_font = number or 0
        else:
            self._group.font = number

    def _set_character_set(self, number: int | None) -> None:
        self._fonts.add_set(self._defined_font, 1 if number is None else number)

    def _set_font_page(self, number: int | None) -> None:
        if number and self._group.in_fonts:
            self._fonts.add_page(self._defined_font, number)

    # --- paragraphs and tables ---

    def _end_paragraph(self, _number: int | None = None) -> None:
        if self._group.removed:
            self._notice(TRACKED)
        else:
            self._stories[-1].end_paragraph(self._group.table_level())

    def _end_section(self, _number: int | None) -> None:
        if self._stories[-1].paragraph.pieces:
            self._end_paragraph()

    def _reset_paragraph(self, _number: int | None = None) -> None:
        self._group.in_table, self._group.level = False, 0

    def _enter_table(self, _number: int | None) -> None:
        self._group.in_table = True

    def _set_level(self, number: int | None) -> None:
        self._group.level = max(0, number or 0)

    def _end_cell(self, _number: int | None) -> None:
        self._stories[-1].end_cell(1)

    def _end_row(self, _number: int | None) -> None:
        self._stories[-1].end_row(1)

    def _end_inner_cell(self, _number: int | None) -> None:
        self._stories[-1].end_cell(max(2, self._group.table_level()))

    def _end_inner_row(self, _number: int | None) -> None:
        self._stories[-1].end_row(max(2, self._group.table_level()))

    def _define_row(self, _number: int | None) -> None:
        self._stories[-1].merged = []

    def _merge_cell(self, _number: int | None) -> None:
        self._stories[-1].merges = True

    def _define_cell(self, _number: int | None) -> None:
        story = self._stories[-1]
        story.merged.append(story.merges)
        story.merges = False

    # --- groups that are something else than the text around them ---

    def _begin_story(self, end: Callable[[Story], None], *, aside: bool = False) -> None:
        if self._group.removed:
            self._notice(TRACKED)
            self._group.skipped = True
        if self._group.removed or self._group.story is not None:
            return
        self._group.story = Story(end, aside=aside)
        self._reset_paragraph()
        self._stories.append(self._group.story)

    def _look_at(self, story: Story, sentence: str, wanted: re.Pattern[str]) -> None:
        if wanted.search(story.text().strip()):
            self._notice(sentence)

    def _begin_note(self, _number: int | None) -> None:
        pieces = self._stories[-1].paragraph.pieces
        place = len(pieces)
        pieces.append("")

        def end(story: Story) -> None:
            sign = ""
            if story.numbered:
                self._counts[story.endnote] += 1
                sign = note_sign(self._counts[story.endnote], endnote=story.endnote)
            pieces[place] = sign
            text = story.text().lstrip(" \t")
            self._notes[story.endnote].append(f"{sign} {text}" if sign else text)

        self._begin_story(end)

    def _name_property(self, _number: int | None) -> None:
        def end(story: Story) -> None:
            self._property = story.text()

        self._begin_story(end, aside=True)

    def _give_property(self, _number: int | None) -> None:
        boxes = self._stories[-1].paragraph.boxes

        def end(story: Story) -> None:
            if self._property == _LETTERING:
                boxes.append(story.text())

        self._begin_story(end, aside=True)

    def _show_note_sign(self, _number: int | None) -> None:
        self._stories[-1].numbered = True

    def _make_endnote(self, _number: int | None) -> None:
        self._stories[-1].endnote = True

    def _pass_over_comment(self, _number: int | None) -> None:
        self._notice(COMMENTS)
        self._group.skipped = True

    def _meet_object(self, _number: int | None) -> None:
        self._notice(OBJECTS)

    def _begin_choice(self, _number: int | None) -> None:
        self._group.skipped = self._group.in_choice = True


_DEEDS: dict[bytes, Callable[[_Reading, int | None], None]] = {
    b"u": _Reading._add_unicode,
    b"uc": _Reading._set_fallback,
    b"plain": _Reading._reset_characters,
    b"v": _Reading._hide,
    b"revised": _Reading._mark_added,
    b"deleted": _Reading._mark_removed,
    b"ansicpg": _Reading._set_code_page,
    b"deff": _Reading._set_default_font,
    b"fonttbl": _Reading._begin_fonts,
    b"f": _Reading._set_font,
    b"fcharset": _Reading._set_character_set,
    b"cpg": _Reading._set_font_page,
    b"par": _Reading._end_paragraph,
    b"sect": _Reading._end_section,
    b"pard": _Reading._reset_paragraph,
    b"intbl": _Reading._enter_table,
    b"itap": _Reading._set_level,
    b"cell": _Reading._end_cell,
    b"row": _Reading._end_row,
    b"nestcell": _Reading._end_inner_cell,
    b"nestrow": _Reading._end_inner_row,
    b"trowd": _Reading._define_row,
    b"clmrg": _Reading._merge_cell,
    b"cellx": _Reading._define_cell,
    b"footnote": _Reading._begin_note,
    b"chftn": _Reading._show_note_sign,
    b"ftnalt": _Reading._make_endnote,
    b"annotation": _Reading._pass_over_comment,
    b"object": _Reading._meet_object,
    b"sn": _Reading._name_property,
    b"sv": _Reading._give_property,
    b"upr": _Reading._begin_choice,
}
