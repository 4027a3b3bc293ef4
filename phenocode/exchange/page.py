"""The page of a written document, and the style profiles: small files that say in which faces, sizes and margins it is
set (docs/profiles.md)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phenocode import i18n
from phenocode.errors import Refusal
from phenocode.exchange.documents import shown, shown_name
from phenocode.exchange.small_files import read_small_json
from phenocode.paths import resource

PAGE_LONG, PAGE_SHORT, MARGIN = 16838, 11906, 1134  # A4, and margins of 2 cm, in twentieths of a point

TEXT_WIDTH = PAGE_LONG - 2 * MARGIN
"""The width between such margins of a landscape page, in twentieths of a point."""

COLUMN_SHARES = (0.37, 0.165, 0.165, 0.165, 0.135)
"""How the coding table's five columns share the text width, the statements first."""

FORMAT = 1
_ENDING = ".json"
_MOST_KILOBYTES = 16
_LONGEST = 80  # characters of a title or the name of a face
_NOT_IN_NAMES = frozenset("\"'\\<>&{};")  # of faces: they would have to be masked differently in each kind of file
_SIZES, _MARGINS, _SPACINGS = (6, 24), (1, 4), (1, 3)  # points, cm, lines: at least and at most
_TWIPS_PER_CM = 1440 / 2.54
_SIDES = ("top", "bottom", "start", "end")


@dataclass(frozen=True, slots=True)
class Margins:
    """The four margins of a page in twentieths of a point; ``start`` is where lines begin."""

    top: int
    bottom: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twentieths of a point."""

    width: int
    height: int
    margins: Margins

    @property
    def upright(self) -> bool:
        """Whether it is higher than wide."""
        return self.height > self.width

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.margins.start - self.margins.end

    @property
    def text_height(self) -> int:
        """The height between the margins."""
        return self.height - self.margins.top - self.margins.bottom


@dataclass(frozen=True, slots=True)
class Profile:
    """How a document is set; sizes are in points, for Latin and for Persian words."""

    name: str  # as the command line takes it
    titles: Mapping[str, str]  # by the interface's language
    latin: str
    persian: str
    latin_size: float
    persian_size: float
    own_digits: bool = True  # whether numbers stand in the study's digits, or always in those of English
    margins: Margins = Margins(MARGIN, MARGIN, MARGIN, MARGIN)
    line_spacing: float = 1.15  # of text, in lines
    columns: int = 1  # of text; tables and figures go across all of them
    tables_upright: bool = False  # whether documents that are one table stand upright

    @property
    def title(self) -> str:
        """What it is called in the interface's language."""
        return self.titles[i18n.language()]

    @property
    def table_page(self) -> Page:
        """The page of documents that are one table."""
        return self.page(upright=self.tables_upright)

    def page(self, *, upright: bool, larger: float = 1.0) -> Page:
        """An A4 page, or one so many times as wide and high with the same margins."""
        width, height = (PAGE_SHORT, PAGE_LONG) if upright else (PAGE_LONG, PAGE_SHORT)
        return Page(round(width * larger), round(height * larger), self.margins)

    def number(self, value: int, language: str) -> str:
        """A number in the digits that the profile has for a study in ``language``."""
        return i18n.digits(str(value), language) if self.own_digits else str(value)

    def said(self, text: str) -> str:
        """What the program says in the study's language, its digits as the profile wants them.

        In the study's digits it stays as it is: those of a name, a year of a source or a version are not the study's.
        """
        return text if self.own_digits else text.translate(_IN_ASCII)


_IN_ASCII = {ord(persian): str(value) for value, persian in enumerate("۰۱۲۳۴۵۶۷۸۹")} | {ord("٫"): "."}


def profile_named(name: str) -> Profile:
    """The profile with this name, or a researcher's own: the path of a file that ends in .json.

    Raises Refusal, naming the possible ones, when there is none, and for a file that is no profile.
    """
    if name in PROFILES:
        return PROFILES[name]
    if name.casefold().endswith(_ENDING):
        return read_profile(Path(name))
    raise Refusal(
        "There is no profile {name}. Choose one of {names}, or a file of your own that ends in {ending}.",
        name=name,
        names=list(PROFILES),
        ending=_ENDING,
    )


def read_profile(path: Path) -> Profile:
    """A profile out of its file; its name is the path.

    Raises Refusal for a file that is none: too large, no JSON, with keys that no profile has, or with a wrong value.
    """
    file = shown_name(str(path))
    content = read_small_json(
        str(path),
        _MOST_KILOBYTES,
        too_large=Refusal(
            "{file} is larger than {limit} KB, more than a style profile ever needs. Check that it is the right file.",
            file=file,
            limit=_MOST_KILOBYTES,
        ),
        unreadable=Refusal(
            "{file} is no style profile: it can't be read as JSON in UTF-8. Check its commas, quotes and brackets.",
            file=file,
        ),
    )
    return _profile(content, str(path), file)


def _profile(content: Any, name: str, file: str) -> Profile:
    """The profile that a JSON value holds. Raises Refusal where it is none."""
    needed = ("format", "title", "faces", "sizes", "margins")
    top = _object(content, file, "", needed, ("digits", "line_spacing", "columns", "tables"))
    if top["format"] != FORMAT or isinstance(top["format"], bool):
        raise _wrong(file, "format")
    titles = _object(top["title"], file, "title.", ("en",), ("fa",))
    english = _name(titles["en"], file, "title.en")
    faces = _object(top["faces"], file, "faces.", ("latin", "persian"))
    sizes = _object(top["sizes"], file, "sizes.", ("latin", "persian"))
    margins = _object(top["margins"], file, "margins.", _SIDES)
    return Profile(
        name,
        {"en": english, "fa": _name(titles.get("fa", english), file, "title.fa")},
        _face(faces["latin"], file, "faces.latin"),
        _face(faces["persian"], file, "faces.persian"),
        _size(sizes["latin"], file, "sizes.latin"),
        _size(sizes["persian"], file, "sizes.persian"),
        own_digits=_one_of(top.get("digits", "study"), file, "digits", ("study", "latin")) == "study",
        margins=Margins(
            *(round(_number(margins[side], file, f"margins.{side}", _MARGINS) * _TWIPS_PER_CM) for side in _SIDES)
        ),
        line_spacing=_number(top.get("line_spacing", 1.15), file, "line_spacing", _SPACINGS),
        columns=int(_one_of(top.get("columns", 1), file, "columns", (1, 2))),
        tables_upright=_one_of(top.get("tables", "landscape"), file, "tables", ("landscape", "portrait")) == "portrait",
    )


def _object(
    value: Any, file: str, where: str, needed: tuple[str, ...], possible: tuple[str, ...] = ()
) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(file, where.rstrip(".") or "{…}")
    for key in value:
        if key not in (*needed, *possible):
            raise Refusal(
                "{file} is no style profile: it holds {key}, which profiles don't have. Take it out, or check how it "
                "is spelt.",
                file=file,
                key=shown(where + key)[:_LONGEST],
            )
    for key in needed:
        if key not in value:
            raise _wrong(file, where + key)
    return value


def _name(value: Any, file: str, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        raise _wrong(file, where)
    return value.strip()


def _face(value: Any, file: str, where: str) -> str:
    name = _name(value, file, where)
    if _NOT_IN_NAMES & set(name):
        raise _wrong(file, where)
    return name


def _size(value: Any, file: str, where: str) -> float:
    """In half points, as Word counts them."""
    return round(2 * _number(value, file, where, _SIZES)) / 2


def _number(value: Any, file: str, where: str, bounds: tuple[float, float]) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not bounds[0] <= value <= bounds[1]:
        raise _wrong(file, where)
    return value


def _one_of(value: Any, file: str, where: str, possible: tuple[str | int, ...]) -> str | int:
    if isinstance(value, bool) or not isinstance(value, str | int) or value not in possible:
        raise _wrong(file, where)
    return value


def _wrong(file: str, where: str) -> Refusal:
    return Refusal(
        "{file} is no style profile: {key} is missing there, or is not what it should be. See how one is written in "
        "the manual, docs/profiles.md.",
        file=file,
        key=where,
    )


def _shipped() -> dict[str, Profile]:
    """The profiles that come with the program, the one that is taken by itself first."""
    paths = sorted(resource("profiles").glob(f"*{_ENDING}"), key=lambda path: (path.stem != "default", path.stem))
    return {path.stem: _profile(json.loads(path.read_text(encoding="utf-8")), path.stem, path.name) for path in paths}


PROFILES = _shipped()
"""The profiles that come with the program, by name."""
