"""The outcome space in Word: its figure with a caption, and a table of the relations with what they rest on.

METHOD.md, "Word output for a right-to-left study".
"""

from typing import BinaryIO

from phenocode.analysis.outcome_space import RELATION_SAID, Link, OutcomeSpace, link_caption, link_headings
from phenocode.exchange.figures_word import CAPTION_ROOM, PICTURE, Picture, drawing, share_of
from phenocode.exchange.page import PAGE_LONG, Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import END, Layout, run_format, section_break, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_runs import RunFormat
from phenocode.exchange.word_styles import LABEL, TEXT

_SHARES = (0.17, 0.11, 0.17, 0.25, 0.3)
_BREAKABLE = 1200  # a row with more characters may go over the page's end
_NO_BREAK = "\u00a0"
_LEAST_SHARE = 6 / 8.25  # of a figure: its smallest words are of 8.25 points, and shown with 6 or more
_LARGEST = 31680 / PAGE_LONG  # Word's pages go up to 22 inches


def shown_share(width: float, height: float, profile: Profile) -> float:
    """By how much a figure of so many inches shrinks on the page that shows it larger."""
    return max(share_of(width, height, _room(profile, upright)) for upright in (True, False))


def write_outcome_docx(space: OutcomeSpace, file: BinaryIO, *, profile: Profile, picture: Picture | None) -> None:
    """Write the figure, where there is one, and the table of relations, where there are any.

    The page is upright unless the figure is larger on one turned aside; where its words would still be too small to
    read, the figure has a larger page to itself.
    """
    standing, lying = (
        1.0 if picture is None else share_of(picture.width, picture.height, _room(profile, upright))
        for upright in (True, False)
    )
    upright = standing >= lying
    larger = min(max(1.0, _LEAST_SHARE / max(standing, lying)), _LARGEST)
    layout = Layout(upright, larger=larger)
    width = profile.page(upright=upright).text_width
    widths = [round(width * share) for share in _SHARES]
    widths[-1] += width - sum(widths)
    grid = Grid(widths, profile, right_to_left=space.right_to_left, caption=link_caption(space.language))
    captions = Captions(space.language, profile)
    body = ""
    if picture is not None:
        # The figure and its caption stay on one page.
        body += grid.paragraph(
            TEXT, drawing(picture, _room(profile, upright, larger)), "<w:keepNext/>", alignment="center"
        )
        body += captions.figure(space.title)
    else:
        body += grid.paragraph(TEXT, grid.runs(space.title, grid.bold))
    if space.links and larger > 1.0:
        body += section_break(profile, layout, right_to_left=space.right_to_left, new_page=True)
        layout = Layout(upright)
    if space.links:
        body += captions.table(link_caption(space.language)) + _table(space, grid, run_format(profile, style=LABEL))
    pictures = {PICTURE: picture.png} if picture is not None else {}
    write_document(
        body, file, profile=profile, language=space.language, title=space.title, pictures=pictures, layout=layout
    )


def _room(profile: Profile, upright: bool, larger: float = 1.0) -> tuple[int, int]:
    page = profile.page(upright=upright, larger=larger)
    return page.text_width, page.text_height - CAPTION_ROOM


def _table(space: OutcomeSpace, grid: Grid, label: RunFormat) -> str:
    language = space.language
    names = {node.id: node.name for node in space.nodes()}
    rows = "".join(_row(link, names, language, grid, label) for link in space.links)
    return grid.table(link_headings(language), rows) + END


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
