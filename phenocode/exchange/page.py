"""The page of a printed table: its measures, and the profiles of faces and sizes that it can be set in."""

from dataclasses import dataclass

from phenocode.errors import Refusal
from phenocode.i18n import mark

PAGE_LONG, PAGE_SHORT, MARGIN = 16838, 11906, 1134  # A4 with margins of 2 cm, in twentieths of a point

TEXT_WIDTH = PAGE_LONG - 2 * MARGIN
"""The width between the margins of a landscape page, in twentieths of a point."""

COLUMN_SHARES = (0.37, 0.165, 0.165, 0.165, 0.135)
"""How the coding table's five columns share the text width, the statements first."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The faces and sizes (in points) of a document, for Latin and for Persian words."""

    name: str  # as the command line takes it
    title: str  # a template for ``tr``
    latin: str
    persian: str
    latin_size: float
    persian_size: float


PROFILES = {
    profile.name: profile
    for profile in (
        # Times New Roman comes with Windows, macOS and Office, and has Persian letters.
        Profile("default", mark("Times New Roman"), "Times New Roman", "Times New Roman", 11, 12),
        Profile("persian-journal", mark("B Nazanin with Times New Roman"), "Times New Roman", "B Nazanin", 11, 12),
        Profile("apa", mark("APA (Times New Roman 12)"), "Times New Roman", "Times New Roman", 12, 12),
    )
}


def profile_named(name: str) -> Profile:
    """The profile with this name. Raises Refusal, naming the possible ones, when there is none."""
    if name not in PROFILES:
        raise Refusal("There is no profile {name}. Choose one of {names}.", name=name, names=list(PROFILES))
    return PROFILES[name]
