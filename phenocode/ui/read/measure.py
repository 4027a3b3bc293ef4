"""The measure of the text, and how the room beside it is shared between gutter and margin."""

from phenocode.ui.look.theme import theme

# About 58 letters (LOOK, "Read"), as a line of running text in each language.
_LINE = {
    "en": "the garden is looked after when everybody can find the fo",
    "fa": "باغچه وقتی رسیدگی شده است که هر کس بیاید چیزی را که می‌خواه",
}
_GUTTER = 50
_MARGIN_LEAST = 196
_MARGIN_MOST = 340
_TEXT_LEAST = 220


def sides_of_text(room: int, language: str, size_step: int) -> tuple[int, int]:
    """How much of ``room`` (device-independent px) stands before and after the text; the text takes the rest.

    In a narrow room the text gives way first, then the margin; what a wide one has over is shared by both sides.
    """
    present = theme()
    font = present.reading_font(language, "text", size_step)
    measure = round(present.metrics(font).horizontalAdvance(_LINE[language]))
    gutter = present.px(_GUTTER)
    text = max(min(measure, room - gutter - present.px(_MARGIN_LEAST)), present.px(_TEXT_LEAST))
    margin = min(max(room - gutter - text, 0), present.px(_MARGIN_MOST))
    spare = max(0, room - gutter - text - margin)
    return gutter + spare // 2, margin + spare - spare // 2
