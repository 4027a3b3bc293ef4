"""Small PDF files written byte by byte: pages of glyphs, each with the letters that the file says it stands for."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

GLYPH_WIDTH = 500  # in thousandths of the face's size
PAGE = (595, 842)


@dataclass
class Page:
    """What is drawn on a page; all measures are points from its lower left corner."""

    operators: list[tuple[float, float, float, tuple[str, ...], str]] = field(default_factory=list)
    raw: str = ""  # further content, as it stands in the file
    picture: bool = False
    rotate: int = 0

    def draw(self, x: float, y: float, glyphs: Sequence[str], *, size: float = 10, actual: str = "") -> float:
        """Draw ``glyphs`` from left to right, each standing for its letters; answers where the next would stand.

        ``actual`` is the text that the file says the glyphs mean as a whole.
        """
        self.operators.append((x, y, size, tuple(glyphs), actual))
        return x + len(glyphs) * size * GLYPH_WIDTH / 1000

    def draw_from_right(self, right: float, y: float, text: str, *, size: float = 10) -> None:
        """Draw ``text``, all of it right-to-left letters, glyph by glyph so that it begins at ``right``."""
        self.draw_right(right, y, list(reversed(text)), size=size)

    def draw_right(self, right: float, y: float, glyphs: Sequence[str], *, size: float = 10) -> None:
        """Draw ``glyphs``, the leftmost first, so that they end at ``right``."""
        self.draw(right - len(glyphs) * size * GLYPH_WIDTH / 1000, y, glyphs, size=size)


def write_pdf(pages: Sequence[Page], *, encrypt: bytes = b"", widths: dict[str, int] | None = None) -> bytes:
    """The file with ``pages``; ``encrypt`` is put in as its encryption dictionary, ``widths`` of glyphs if unusual."""
    glyphs = dict.fromkeys(glyph for page in pages for *_, drawn, _ in page.operators for glyph in drawn)
    codes = {glyph: number for number, glyph in enumerate(glyphs, start=1)}
    special = " ".join(f"{codes[glyph]} [{width}]" for glyph, width in (widths or {}).items() if glyph in codes)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(pages)))}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor 5 0 R/DW {GLYPH_WIDTH}/W[{special}]/CIDToGIDMap/Identity>>".encode(),
        b"<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 700/StemV 80>>",
        _stream(_unicode_map(codes)),
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]/Contents {8 + 2 * number} 0 R"
            f"/Rotate {page.rotate}/Resources<</Font<</F 3 0 R>>>>>>".encode()
        )
        objects.append(_stream(_content(page, codes)))
    return _file(objects, encrypt)


def _content(page: Page, codes: dict[str, int]) -> bytes:
    lines = ["q 495 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"] if page.picture else []
    for x, y, size, drawn, actual in page.operators:
        shown = f"BT /F {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{''.join(f'{codes[g]:04x}' for g in drawn)}> Tj ET"
        if actual:
            shown = f"/Span<</ActualText<feff{actual.encode('utf-16-be').hex()}>>>BDC {shown} EMC"
        lines.append(shown)
    return "\n".join([*lines, page.raw]).encode("latin-1")


def _unicode_map(codes: dict[str, int]) -> bytes:
    # A glyph called "?…" is one of which the file says nothing.
    pairs = [
        f"<{code:04x}> <{glyph.encode('utf-16-be').hex()}>"
        for glyph, code in codes.items()
        if not glyph.startswith("?")
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Made def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream"


def _file(objects: list[bytes], encrypt: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    more = b"/Encrypt " + encrypt + b"/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R".encode() + (more if encrypt else b"")
    return bytes(out + f">>\nstartxref\n{start}\n%%EOF\n".encode())
