"""What every figure is: a title, a description in words, and a drawing at any width."""

from typing import Protocol

from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style


class Figure(Protocol):
    """One figure of a study; its words are in the study's language and so is its direction."""

    @property
    def language(self) -> str:
        """The study's: "fa" or "en"."""

    @property
    def title(self) -> str:
        """What the figure shows; it stands beside the figure, not in it."""

    @property
    def description(self) -> str:
        """What can be read off the figure, for those who can't see it."""

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the figure out at ``width`` px, or as wide as it must be where that is more.

        Needs a QGuiApplication, for the faces (``application.ensure_application``).
        """
