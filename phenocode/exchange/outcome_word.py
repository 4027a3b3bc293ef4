"""The outcome space in Word: its figure with a caption, and a table of the relations with what they rest on.

METHOD.md, "Word output for a right-to-left study".
"""

from typing import BinaryIO

from phenocode.analysis.outcome_space import RELATION_SAID, Link, OutcomeSpace, link_caption, link_headings
from phenocode.exchange.figures_word import CAPTION_ROOM, PICTURE, Picture, drawing, share_of
from phenocode.exchange.page import MARGIN, PAGE_LONG, PAGE_SHORT, Profile
from phenocode.exchange.word_document import CAPTION, END, LABEL, TEXT, run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_runs import RunFormat
from phenocode.i18n import digits

_SHARES = (0.17, 0.11, 0.17, 0.25, 0.3)
_BREAKABLE = 1200  # a row with more characters may go over the page's end
_NO_BREAK = "\u00a0"
_FIGURE = {"fa": "شکل 1. {title}", "en": "Figure 1. {title}"}
_TABLE = {"fa": "جدول 1. {title}", "en": "Table 1. {title}"}
_UPRIGHT = (PAGE_SHORT - 2 * MARGIN, PAGE_LONG - 2 * MARGIN - CAPTION_ROOM)
_ACROSS = (PAGE_LONG - 2 * MARGIN, PAGE_SHORT - 2 * MARGIN - CAPTION_ROOM)


def shown_share(width: float, height: float) -> float:
    """By how much a figure of so many inches shrinks on the page that shows it larger."""
    return max(share_of(width, height, _UPRIGHT), share_of(width, height, _ACROSS))


def write_outcome_docx(space: OutcomeSpace, file: BinaryIO, *, profile: Profile, picture: Picture | None) -> None:
    """Write the figure, where there is one, and the table of relations, where there are any.

    The page is upright unless the figure is larger on one turned aside.
    """
    upright = picture is None or share_of(picture.width, picture.height, _UPRIGHT) >= share_of(
        picture.width, picture.height, _ACROSS
    )
    width = (_UPRIGHT if upright else _ACROSS)[0]
    widths = [round(width * share) for share in _SHARES]
    widths[-1] += width - sum(widths)
    grid = Grid(widths, profile, right_to_left=space.right_to_left, caption=link_caption(space.language))
    title = _caption(_FIGURE, space.title, space.language)
    body = ""
    if picture is not None:
        # The figure and its caption stay on one page.
        room = _UPRIGHT if upright else _ACROSS
        body += grid.paragraph(TEXT, drawing(picture, room), "<w:keepNext/>", alignment="center")
        body += grid.paragraph(TEXT, grid.runs(title, grid.bold), alignment="center")
    else:
        body += grid.paragraph(TEXT, grid.runs(space.title, grid.bold))
    if space.links:
        body += _table(space, grid, run_format(profile, style=LABEL))
    pictures = {PICTURE: picture.png} if picture is not None else {}
    write_document(
        body, file, profile=profile, language=space.language, title=space.title, pictures=pictures, upright=upright
    )


def _caption(templates: dict[str, str], title: str, language: str) -> str:
    return digits(templates[language], language).format(title=title)


def _table(space: OutcomeSpace, grid: Grid, label: RunFormat) -> str:
    language = space.language
    names = {node.id: node.name for node in space.nodes()}
    caption = _caption(_TABLE, link_caption(language), language)
    above = grid.paragraph(CAPTION, grid.runs(caption, grid.bold), "<w:keepNext/>")
    rows = "".join(_row(link, names, language, grid, label) for link in space.links)
    return above + grid.table(link_headings(language), rows) + END


def _row(link: Link, names: dict[str, str], language: str, grid: Grid, label: RunFormat) -> str:
    said = RELATION_SAID[language][link.kind]
    cells = [
        [grid.paragraph(TEXT, grid.runs(words, formats))]
        for words, formats in (
            (names[link.category_id], grid.bold),
            (said, grid.plain),
            (names[link.other_id], grid.bold),
        )
    ]
    cells.append([grid.paragraph(TEXT, grid.runs(line, grid.plain)) for line in link.justification.splitlines()])
    cells.append(
        [
            grid.paragraph(
                TEXT,
                grid.runs(quoted.text, grid.plain)
                + (grid.runs(f" {quoted.label.replace(' ', _NO_BREAK)}", label) if quoted.label else ""),
            )
            for quoted in link.quotations
        ]
    )
    characters = len(link.justification) + sum(len(quoted.text) for quoted in link.quotations)
    whole = "<w:cantSplit/>" if characters <= _BREAKABLE else ""
    content = "".join(
        grid.cell(column, "".join(paragraphs) or grid.paragraph(TEXT, "")) for column, paragraphs in enumerate(cells)
    )
    return f"<w:tr><w:trPr>{whole}</w:trPr>{content}</w:tr>"
