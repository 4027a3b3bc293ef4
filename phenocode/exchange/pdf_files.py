"""PDF files: their text whole and in reading order, page after page, with what looks like running heads."""

import io
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect, PDFXRefFallback
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfminer.psparser import literal_name

from phenocode.errors import Refusal
from phenocode.exchange.documents import (
    MOST_CHARACTERS,
    Document,
    Sentence,
    damaged,
    finished,
    regular_bytes,
    shown_name,
    too_long,
)
from phenocode.exchange.heads import HEADS_OFFERED
from phenocode.exchange.pdf_content import UNKNOWN, Interpreter, TextDevice
from phenocode.exchange.pdf_heads import mark_heads
from phenocode.exchange.pdf_lines import Glyph, Line, Setting, lines_of
from phenocode.exchange.pdf_order import brackets_are_shapes, drop_strokes, frequent_words, turn_brackets
from phenocode.exchange.pdf_paragraphs import join_paragraphs
from phenocode.i18n import mark

MOST_MEGABYTES = 100
MOST_PAGES = 2_000

_MOST_UNKNOWN = 0.5
_BACKWARDS_WORDS = 3
_CLEARLY = 3
_MOST_STRANGE = 0.4

_FORMS = mark(
    "{file} writes shapes of letters (presentation forms) instead of letters; they were turned into plain letters. "
    "Compare the text with the file."
)
_TURNED = mark(
    "{file} had the letters of its lines in backward order; this was put right. Compare the text with the file."
)
_WRONG = mark(
    "The text of {file} looks wrong: its letters may be others than it shows, or run backwards. Compare the text with "
    "the file before you use it."
)
_UNREADABLE = mark(
    "{file} does not say which letters some of its signs are; each of them is a � in the text. "
    "Compare the text with the file."
)
_STRETCHED = mark(
    "{file} stretches words with strokes that it names no letter for; they were left out. Compare the text with the "
    "file."
)
_SET_FROM_LEFT = mark(
    "{file} sets its Persian lines as if they ran from left to right; Latin words, numbers and stops may stand in "
    "other places than they were written in. Compare the text with the file."
)
_PICTURES = mark(
    "{file} has pages that hold pictures and no text: {count}. If they are scanned, have their text recognised first "
    "and import the file again."
)
_NOTED = mark("{file} has comments or form fields; they are no part of the text and were left out.")
_REPAIRED = mark("{file} is damaged and was read as far as possible. Compare the text with the file.")

# Its log lines can hold pieces of the text; that there was one of damage is all that is kept of them.
_LOG = logging.getLogger("pdfminer")
_LOG.propagate = False


def read_pdf_file(path: str, encoding: str | None = None) -> Document:
    """The text of a PDF; ``encoding`` has no meaning for it.

    What looks like running heads and page numbers stands in it as paragraphs of their own, which ``heads`` names.
    Raises Refusal for a file that is no PDF, is damaged, protected, without text or too large.
    """
    file = shown_name(path)
    data = regular_bytes(path, MOST_MEGABYTES)
    if b"%PDF-" not in data[:1024]:
        raise Refusal("{file} is not a PDF file. Check that it is the right file.", file=file)
    reading = _Reading(file)
    _LOG.addHandler(reading.damage)
    try:
        pages = list(reading.pages(data))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise Refusal(
            "{file} is protected by a password. Save it without one and import it again.", file=file
        ) from error
    except PSException as error:
        raise damaged(file) from error
    finally:
        _LOG.removeHandler(reading.damage)
    reading.check_letters()
    lines = [line for page in pages for line in page]
    turned = _put_in_order(lines)
    stretched = _drop_strokes(lines)
    unknown = any(UNKNOWN in line.text for line in lines) or (reading.unknown > 0 and not stretched)
    mark_heads(pages)
    text, heads = join_paragraphs(pages)
    noticed = [
        (_TURNED, turned),
        (_WRONG, _looks_wrong(lines)),
        (_FORMS, reading.has_forms),
        (_UNREADABLE, unknown),
        (_STRETCHED, stretched),
        (_SET_FROM_LEFT, reading.setting.from_left),
        (_NOTED, reading.has_notes),
        (_REPAIRED, reading.damage.noted),
        (HEADS_OFFERED, bool(heads)),
    ]
    warnings = [Sentence(template, {"file": file}) for template, holds in noticed if holds]
    if reading.pictures:
        warnings.append(Sentence(_PICTURES, {"file": file, "count": reading.pictures}))
    return replace(finished(path, "pdf", "", text, tuple(warnings)), heads=heads)


class _Damage(logging.Handler):
    """Whether the library tells that it has lost data."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.noted = False

    def emit(self, record: logging.LogRecord) -> None:
        self.noted |= record.name in ("pdfminer.pdftypes", "pdfminer.pdfdevice")


class _Reading:
    """One walk through the pages of a file, and what was noticed on the way."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._letters = 0
        self.damage = _Damage()
        self.setting = Setting()
        self.unknown = 0
        self.pictures = 0
        self.has_forms = False
        self.has_notes = False

    def pages(self, data: bytes) -> Iterator[list[Line]]:
        """The lines of each page."""
        document = PDFDocument(PDFParser(io.BytesIO(data)), password="")
        # Without its table of places a file was cut or changed, and its parts were looked for one by one.
        self.damage.noted |= any(isinstance(xref, PDFXRefFallback) for xref in document.xrefs)
        device = TextDevice()
        interpreter = Interpreter(PDFResourceManager(), device)
        count = characters = 0
        for page in PDFPage.create_pages(document):
            count += 1
            if count > MOST_PAGES:
                raise Refusal(
                    "{file} has more than {limit} pages. Divide it into one file for each interview.",
                    file=self._file,
                    limit=MOST_PAGES,
                )
            interpreter.process_page(page)
            self.has_notes |= _has_notes(page)
            lines = [line for angle in sorted(device.drawn) for line in self._lines(device.drawn[angle], count, angle)]
            characters += sum(len(line.text) for line in lines)
            if characters > MOST_CHARACTERS:
                raise too_long(self._file)
            self.pictures += device.pictures > 0 and not lines
            self.unknown += device.unknown
            self._letters += device.letters
            self.has_forms |= device.has_forms
            self.damage.noted |= device.is_damaged
            yield lines
        said = resolve1(resolve1(document.catalog.get("Pages", {})).get("Count"))
        self.damage.noted |= isinstance(said, int) and said > count

    def _lines(self, glyphs: list[Glyph], page: int, angle: int) -> Iterator[Line]:
        for line in lines_of(glyphs, self.setting):
            line.page = page
            line.block = line.block * 4 + angle
            yield line

    def check_letters(self) -> None:
        """Raise Refusal where no text can be had from the file."""
        if not self._letters and self.pictures:
            raise Refusal(
                "{file} holds no text: its pages are pictures. Have their text recognised (OCR) first, and import the "
                "file that comes of it.",
                file=self._file,
            )
        if self.unknown > self._letters * _MOST_UNKNOWN:
            raise Refusal(
                "{file} does not say which letters its signs are, so its text can't be taken. Open it, copy its text "
                "into a new document, and check and import that; or have it recognised (OCR) as a scanned file.",
                file=self._file,
            )


def _has_notes(page: PDFPage) -> bool:
    notes = resolve1(page.annots)
    if not isinstance(notes, list):
        return False
    return any(
        isinstance(note, dict) and (literal_name(note.get("Subtype")) in ("Text", "FreeText") or bool(note.get("V")))
        for note in map(resolve1, notes)
    )


def _put_in_order(lines: list[Line]) -> bool:
    """Turn brackets and, where a program drew letters without regard to their direction, lines; whether lines were."""
    forwards, backwards = frequent_words(line.text for line in lines)
    if backwards >= _BACKWARDS_WORDS and backwards > _CLEARLY * forwards:
        for line in lines:
            line.text, line.brackets, line.right_to_left = line.drawn, [], False
        return True
    shapes = brackets_are_shapes((line.text, line.brackets) for line in lines)
    for line in lines:
        if line.brackets:
            line.text = turn_brackets(line.text, line.brackets, shapes=shapes)
    return False


def _drop_strokes(lines: list[Line]) -> bool:
    """Leave out strokes that stretch words; answers whether there were any."""
    texts = [line.text for line in lines]
    plain = drop_strokes(texts)
    for line, text in zip(lines, plain, strict=True):
        line.text = text
    return plain != texts


def _looks_wrong(lines: list[Line]) -> bool:
    """Whether too many words run backwards, or too many letters are of the kind that wrong letters are."""
    forwards, backwards = frequent_words(line.text for line in lines)
    if backwards >= _BACKWARDS_WORDS and backwards * _CLEARLY > forwards:
        return True
    letters = Counter(
        "\u0080" <= character <= "\u00ff" or "\ue000" <= character <= "\uf8ff"
        for line in lines
        for character in line.text
        if not character.isspace() and character not in "«»\u00a0"
    )
    return letters[True] > _MOST_STRANGE * letters[False]
