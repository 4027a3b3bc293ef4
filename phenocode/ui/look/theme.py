"""The present theme: colours, fonts and lengths at the present scale, and its laying on the application."""

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from phenocode.paths import resource
from phenocode.ui.look import tokens as look
from phenocode.ui.look.fonts import Faces, choose_faces

_PLACE = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")
_BEGUN = "phenocode_theme_begun"


class ThemeChanges(QObject):
    """Says that the theme has changed: first the widgets take it on, then whoever else has to know re-reads it."""

    put_on = Signal()
    changed = Signal()


class Theme:
    """One scheme at one scale in one interface language.

    Lengths come in px at 100 % and leave in device-independent px at the present scale. Colours and fonts are made
    once and shared: copy one before changing it.
    """

    def __init__(
        self,
        dark: bool = False,
        zoom: float = 1.0,
        language: str = "en",
        reading_faces: Mapping[str, str] | None = None,
        reduced_motion: bool = False,
    ) -> None:
        self.dark = dark
        self.zoom = zoom
        self.language = language
        self.reduced_motion = reduced_motion
        self.tokens = look.DARK if dark else look.LIGHT
        self.rtl = language == "fa"
        self.direction = Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight
        self.scale = zoom * _screen_scale()
        self._faces: Faces = choose_faces(reading_faces)
        self.missing_faces = self._faces.missing
        self._colours = {name: QColor(value) for name, value in asdict(self.tokens).items()}
        self._code_colours = tuple(QColor(colour.dark if dark else colour.light) for colour in look.CODE_COLOURS)
        self._tints: dict[tuple[int, str, int], QColor] = {}
        self._shades: dict[tuple[str, str, float], QColor] = {}
        self._fonts: dict[tuple[str, ...], QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}

    def px(self, n: float) -> int:
        """``n`` px of the look in whole px; never less than 1 for something that is there at all."""
        if n <= 0:
            return round(n * self.scale)
        return max(1, round(n * self.scale))

    def length(self, n: float) -> float:
        """``n`` px of the look, not rounded: the width of a pen."""
        return n * self.scale

    def colour(self, token: str) -> QColor:
        """The colour of a token, such as "ink" or "accent_tint"."""
        return self._colours[token]

    def code_colour(self, number: int) -> QColor:
        """The colour 1 to 12 of a category, over twelve from the start again; 0 is unplaced and grey."""
        return self._code_colours[(number - 1) % len(self._code_colours)] if number > 0 else self._colours["line2"]

    def is_double(self, number: int) -> bool:
        """Whether a code colour is drawn as two thin strokes."""
        return number > 0 and look.CODE_COLOURS[(number - 1) % len(look.CODE_COLOURS)].double

    def tint(self, number: int, state: str = "rest", over: str | QColor = "sheet") -> QColor:
        """The opaque ground of a statement: its code colour over a ground, at "rest", "hover" or "selected"."""
        ground = self._colours[over] if isinstance(over, str) else over
        key = (number, state, ground.rgb())
        found = self._tints.get(key)
        if found is None:
            strengths = look.TINTS_UNPLACED if number <= 0 else look.TINTS_DARK if self.dark else look.TINTS_LIGHT
            found = _blend(self.code_colour(number), ground, strengths[state])
            self._tints[key] = found
        return found

    def shade(self, ground: str, strength: float, colour: str = "ink") -> QColor:
        """A ground with a little of another colour on it: what is under the mouse, or pressed."""
        key = (ground, colour, strength)
        found = self._shades.get(key)
        if found is None:
            found = self._shades[key] = _blend(self._colours[colour], self._colours[ground], strength)
        return found

    def interface_font(
        self, size: str = "body", bold: bool = False, tabular: bool = False, language: str | None = None
    ) -> QFont:
        """The program's own face; ``tabular`` gives all digits one width, for numbers in columns.

        ``language`` is that of the words where they are not the interface's, as in a field for a study's names: a face
        that is only borrowed for them would sit too high there.
        """
        language = language or self.language
        key = ("interface", size, str(bold), str(tabular), language)
        found = self._fonts.get(key)
        if found is None:
            families = self._faces.interface[language]
            found = self._fonts[key] = self._font(families, look.INTERFACE_SIZES[size].size, bold)
            if tabular:
                found.setFeature(QFont.Tag("tnum"), 1)
        return found

    def reading_font(self, language: str, kind: str = "text", size_step: int = 0, bold: bool = False) -> QFont:
        """The participants' face, in the "text", on a "card" or in a "table"; a step makes it a tenth larger."""
        key = ("reading", language, kind, str(size_step), str(bold))
        found = self._fonts.get(key)
        if found is None:
            size = look.READING_SIZES[language, kind].size * look.READING_STEP**size_step
            found = self._fonts[key] = self._font(self._faces.reading[language], size, bold)
        return found

    def interviewer_font(self, language: str, size_step: int = 0) -> QFont:
        """The face of the interviewer's words in a transcript."""
        key = ("interviewer", language, str(size_step))
        found = self._fonts.get(key)
        if found is None:
            size = look.READING_SIZES[language, "interviewer"].size * look.READING_STEP**size_step
            found = self._fonts[key] = self._font(self._faces.interface[language], size, False)
        return found

    def line_height(self, language: str, kind: str = "text", size_step: int = 0) -> float:
        """The height of a line of "text", "card", "table" or "interviewer"; set it, never leave it to the face."""
        return self.length(look.READING_SIZES[language, kind].line * look.READING_STEP**size_step)

    def interface_line_height(self, size: str = "body") -> float:
        """The height of a line of the interface's face."""
        return self.length(look.INTERFACE_SIZES[size].line)

    def metrics(self, font: QFont) -> QFontMetricsF:
        """The measures of a font, kept."""
        key = font.key()
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(font)
        return found

    def palette(self) -> QPalette:
        """The colours as Fusion wants them."""
        return _palette(self)

    def style_sheet(self) -> str:
        """The style sheet with this theme's colours, lengths, sizes and sides put in."""
        return _PLACE.sub(self._fill_place, _template())

    def _fill_place(self, match: re.Match[str]) -> str:
        name = match.group(1)
        if name in ("start", "end"):
            return "left" if (name == "start") != self.rtl else "right"
        kind, _, rest = name.partition("-")
        if kind == "px":
            return f"{self.px(float(rest))}px"
        if kind == "pt":
            return f"{_points(look.INTERFACE_SIZES[rest].size) * self.zoom:.2f}pt"
        return self._colours[name].name()

    def _font(self, families: tuple[str, ...], size: float, bold: bool) -> QFont:
        font = QFont(list(families))
        font.setPointSizeF(_points(size) * self.zoom)
        font.setWeight(QFont.Weight(look.BOLD if bold else look.REGULAR))
        return font


class _Present:
    """The theme that is on, what was asked for, and who tells of a change."""

    theme: Theme | None = None
    changes: ThemeChanges | None = None
    put_on_again: Callable[[], object] | None = None


def theme() -> Theme:
    """The present theme; a light English one until ``apply`` is called."""
    if _Present.theme is None:
        _Present.theme = Theme()
    return _Present.theme


def changes() -> ThemeChanges:
    """Whose ``changed`` is emitted after each change of the theme."""
    if _Present.changes is None:
        _Present.changes = ThemeChanges()
    return _Present.changes


def apply(
    app: QApplication,
    scheme: str = "system",
    zoom: float = 1.0,
    interface_language: str = "en",
    reading_faces: Mapping[str, str] | None = None,
    reduced_motion: bool = False,
) -> Theme:
    """Put a theme on the application: style, colours, font, style sheet and layout direction.

    ``scheme`` is "light", "dark" or "system"; ``zoom`` 1.0 is 100 %; ``reading_faces`` maps "en" and "fa" to the face
    that the reader chose.
    """
    hints = QGuiApplication.styleHints()
    if not app.property(_BEGUN):
        app.setProperty(_BEGUN, True)
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(_follow_system)
    _Present.put_on_again = None
    hints.setColorScheme(_SCHEMES[scheme])
    dark = hints.colorScheme() == Qt.ColorScheme.Dark if scheme == "system" else scheme == "dark"
    present = Theme(dark, zoom, interface_language, reading_faces, reduced_motion)
    _put_on(app, present)
    if scheme == "system":
        _Present.put_on_again = lambda: apply(app, scheme, zoom, interface_language, reading_faces, reduced_motion)
    return present


def _put_on(app: QApplication, present: Theme) -> None:
    # Qt takes twice as long to change one sheet for another as to take one off and put one on. Nothing may hear of the
    # new theme in between: a font set there would be undone by the new sheet.
    app.setStyleSheet("")
    _Present.theme = present
    app.setLayoutDirection(present.direction)
    app.setPalette(present.palette())
    app.setFont(present.interface_font())
    app.setStyleSheet(present.style_sheet())
    changes().put_on.emit()
    changes().changed.emit()


def _follow_system() -> None:
    if _Present.put_on_again is not None:
        _Present.put_on_again()


_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


def _blend(colour: QColor, ground: QColor, share: float) -> QColor:
    def mixed(over: int, under: int) -> int:
        return round(under + (over - under) * share)

    return QColor(
        mixed(colour.red(), ground.red()),
        mixed(colour.green(), ground.green()),
        mixed(colour.blue(), ground.blue()),
    )


def _base_dpi() -> float:
    # A point is a pixel on a Mac and four thirds of one elsewhere; sizes in the look are px at 100 %.
    return 72.0 if QGuiApplication.platformName() == "cocoa" else 96.0


def _points(size: float) -> float:
    return size * 72.0 / _base_dpi()


def _screen_scale() -> float:
    screen = QGuiApplication.primaryScreen()
    return float(screen.logicalDotsPerInch()) / _base_dpi() if screen is not None else 1.0


@functools.cache
def _template() -> str:
    return resource("style.qss").read_text(encoding="utf-8")


def _palette(present: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "sheet",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "sheet",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "error",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Highlight: "accent_tint",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "panel",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line2",
        QPalette.ColorRole.Shadow: "line2",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, present.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, present.colour("ink3"))
    return palette
