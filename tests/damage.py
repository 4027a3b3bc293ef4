"""Files damaged by chance: bytes flipped, cut, doubled and put in, in the whole or inside one part of a package."""

import io
import zipfile
from random import Random

from phenocode.exchange.documents import Document, Rejected
from phenocode.exchange.parser import READERS, TABLE_READERS
from phenocode.text.turns import find_turns

FORMS = [(ending, tables) for tables, readers in ((False, READERS), (True, TABLE_READERS)) for ending in readers]
"""Each form that is read: its ending, and whether for its tables."""

# What readers stumble over: ends of text, marks of order, halves of letters, the signs of each format's own markup.
_PECULIAR = (
    *(b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\x85", b"\xd8", b"\x1a"),
    *(b"<", b"&#0;", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<text:s text:c='999999999'/>", b"PK"),
    *(b"{", b"}", b"\\", b"\\'", b"\\u-10179 ", b"\\bin9999999 ", b"\\itap99999 ", b"\\nestrow ", b"{\\footnote "),
    *(b"-->", b"99:99:99.999 --> 0:0:0,0\n", b"<v ", b"&", b'"', b",", b";", b"\t", b"\n\n"),
    *(b"%PDF-1.7", b"endobj", b"stream\n", b"<<", b"[ ", b"/Length 999999999 ", b"0 0 R "),
)
_ENCODINGS = ("utf-16", "utf-8-sig", "cp1256")


def damage_file(random: Random, content: bytes) -> bytes:
    """``content`` damaged; a package mostly inside one of its parts, so that it unpacks."""
    if zipfile.is_zipfile(io.BytesIO(content)) and random.random() < 0.6:
        return _damage_part(random, content)
    if random.random() < 0.3:
        content = _recoded(random, content)
    return _damage(random, content)


def judge(outcome: Document | Rejected, name: str) -> str:
    """Whether a damaged file called ``name`` was "read" or "refused"; fails if it is neither as it should be."""
    if isinstance(outcome, Rejected):
        sentence = str(outcome.reason)
        assert name in sentence
        assert "was given up" not in sentence
        assert "Traceback" not in sentence
        return "refused"
    text = outcome.text
    assert "\r" not in text
    turns = find_turns(text)
    assert all(0 <= turn.start <= turn.body <= turn.end <= len(text) for turn in turns)
    assert all(0 <= moment.offset <= len(text) for moment in outcome.moments)
    assert all(0 <= start < end <= len(text) for start, end in outcome.heads)
    return "read"


def _recoded(random: Random, content: bytes) -> bytes:
    """A text in another encoding; anything else as it is."""
    try:
        return content.decode("utf-8-sig").encode(random.choice(_ENCODINGS), "replace")
    except UnicodeDecodeError:
        return content


def _damage_part(random: Random, package: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        largest = max(names, key=lambda name: old.getinfo(name).file_size)
        mains = [name for name in names if name.endswith(("document.xml", "content.xml", "sheet1.xml"))] or [largest]
        hit = random.choice([*names, *mains * len(names)])
        for name in names:
            content = old.read(name)
            new.writestr(name, _damage(random, content) if name == hit else content)
    return out.getvalue()


def _damage(random: Random, content: bytes) -> bytes:
    damaged = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        at = random.randrange(len(damaged) + 1)
        to = min(len(damaged), at + random.choice((1, 8, 300, 5_000)))
        match random.randrange(5):
            case 0 if at < len(damaged):
                damaged[at] ^= 1 << random.randrange(8)
            case 1:
                del damaged[at:to]
            case 2:
                damaged[at:at] = damaged[at:to]
            case 3:
                damaged[at:at] = random.choice(_PECULIAR) * random.choice((1, 1, 1_000))
            case _:
                damaged[at:at] = random.randbytes(random.choice((1, 4, 64)))
    return bytes(damaged)
