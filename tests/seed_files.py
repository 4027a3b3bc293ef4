"""One valid file of each form that can be read, written from nothing, for the tests that damage files."""

import csv
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
import xlsxwriter

from phenocode.exchange.cells import guard
from tests.pdf_pages import Page, write_pdf

INTERVIEW = (
    "مصاحبه‌گر: کتابخانه برای شما چیست؟",
    "م۱: جایی است که می‌شود در آن مکث کرد 🙂 و «خواند».",
    "Interviewer: And at home?",
    "P1: There I read less – perhaps a page a day.",
)

ODT_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'
)


def write_odt(path: Path, body: str, *, automatic: str = "", styles: str = "", manifest: str = "") -> None:
    """An .odt: ``body`` is the inside of office:text, ``automatic`` that of its styles, ``styles`` of styles.xml."""
    content = (
        f"<office:document-content {ODT_NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {ODT_NAMESPACES}>{styles}</office:document-styles>")
        archive.writestr("META-INF/manifest.xml", _MANIFEST.format(manifest))


def rtf_of(text: str) -> str:
    """``text`` as RTF writes letters beyond ASCII, each with a fallback of one byte."""
    units = memoryview(text.encode("utf-16-le")).cast("H")
    signs = {0x0A: "\\par\n", 0x5C: "\\\\", 0x7B: "\\{", 0x7D: "\\}"}
    return "".join(
        signs.get(unit) or (chr(unit) if unit < 0x80 else f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?")
        for unit in units
    )


def _write_odt_seed(path: Path) -> None:
    paragraphs = [f"<text:p>{line}</text:p>" for line in INTERVIEW]
    note = (
        '<text:p>words<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>a note</text:p></text:note-body></text:note><text:s/><text:tab/><text:line-break/>"
        "<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame><text:span text:style-name="
        '"H">hidden</text:span></text:p>'
    )
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("P2:", "a cell"))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    write_odt(path, "".join([*paragraphs, note, table]), automatic=hidden)


def _write_rtf_seed(path: Path) -> None:
    fonts = "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset178 Tahoma;}}"
    arabic = "".join(f"\\'{byte:02x}" for byte in "سلام".encode("cp1256"))
    table = "\\trowd\\cellx1000\\cellx2000\\pard\\intbl P2:\\cell a cell\\cell\\row\\pard "
    note = "words{\\super\\chftn}{\\footnote{\\super\\chftn} a note}{\\v hidden}{\\deleted gone}\\par "
    box = "{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt in a box\\par}}}\\par "
    path.write_text(
        f"{{\\rtf1\\ansi\\ansicpg1256\\deff0{fonts}{{\\header head}}\\uc1 {rtf_of(chr(10).join(INTERVIEW))}\\par "
        f"\\f1 {arabic}\\f0\\par {note}{table}{box}{{\\pict 89504e47\\bin4 {{}}{{}}}}}}",
        encoding="ascii",
    )


def _write_vtt_seed(path: Path) -> None:
    cues = "\n\n".join(
        f"{number}\n00:00:{number:02}.000 --> 00:00:{number + 2:02}.500 align:start\n<v Voice {number % 2}>{line}</v>"
        for number, line in enumerate(INTERVIEW, 1)
    )
    path.write_text(
        f"WEBVTT - an interview\n\nSTYLE\n::cue {{}}\n\nNOTE a remark\n\n{cues}\n\n01:00:00.000 --> 01:00:01.000\n"
        "two <i>lines</i> &amp; more\n- of another\n",
        encoding="utf-8",
    )


def _write_srt_seed(path: Path) -> None:
    cues = (
        f"{number}\n00:00:{number:02},000 --> 00:00:{number + 2:02},500\n{line}\nand <i>on</i>\n"
        for number, line in enumerate(INTERVIEW, 1)
    )
    path.write_text("\n".join(cues), encoding="utf-8-sig")


def _write_word_seed(path: Path) -> None:
    document = docx.Document()
    for line in INTERVIEW:
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "P2:", "a cell"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "merged"
    document.sections[0].header.paragraphs[0].text = "head"
    document.save(str(path))


def _write_text_seed(path: Path) -> None:
    path.write_text("\n".join(INTERVIEW), encoding="utf-8")


def _write_pdf_seed(path: Path) -> None:
    pages = []
    for number in range(3):
        page = Page(picture=number == 1)
        page.draw(50, 800, list("head"))
        for index, line in enumerate(INTERVIEW):
            if index < 2:
                page.draw_from_right(520, 700 - 16 * index, line)
            else:
                page.draw(50, 700 - 16 * index, list(line))
        page.draw(300, 30, [str(number)])
        pages.append(page)
    path.write_bytes(write_pdf(pages, widths={"\u200c": 0}))


_ROWS = (
    ("name", "speaker", "text", "time", "date"),
    ("م۱", "مصاحبه‌گر", INTERVIEW[0], "00:00:01", "2024-03-05"),
    ("م۱", "م۱", INTERVIEW[1], "00:00:07", "2024-03-05"),
    ("P1", "Interviewer", 'two\nlines; and "quotes", too', "61", "2024-03-06"),
    ("P1", "P1", "=no formula", "1:02:03", "2024-03-06"),
)


def _write_xlsx_seed(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    sheet = book.add_worksheet("interviews")
    for number, row in enumerate(_ROWS):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    sheet.write_datetime(6, 4, datetime(2024, 3, 7), book.add_format({"num_format": "yyyy/mm/dd"}))
    sheet.write_number(6, 3, 12.5)
    sheet.write_formula(6, 1, '="P"&2', None, "P2")
    sheet.merge_range(6, 0, 7, 0, "P2")
    sheet.write_string(6, 2, "words")
    sheet.write_string(7, 2, "and more")
    book.add_worksheet("empty")
    book.close()


def _write_csv_seed(path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([guard(cell) for cell in row] for row in _ROWS)


SEEDS: dict[str, Callable[[Path], None]] = {
    ".docx": _write_word_seed,
    ".odt": _write_odt_seed,
    ".rtf": _write_rtf_seed,
    ".txt": _write_text_seed,
    ".md": _write_text_seed,
    ".vtt": _write_vtt_seed,
    ".srt": _write_srt_seed,
    ".pdf": _write_pdf_seed,
    ".xlsx": _write_xlsx_seed,
    ".csv": _write_csv_seed,
}
"""Writes a valid file, by the ending of its name."""
