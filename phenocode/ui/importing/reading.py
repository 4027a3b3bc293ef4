"""Reading the files of the list in a worker, each with the encodings that it could have."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from phenocode.commands.importing import FileChoice, Prepared, prepare_import
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected, regular_bytes
from phenocode.exchange.parser import ENCODED, READERS
from phenocode.exchange.sheets import Columns
from phenocode.exchange.text_files import MOST_MEGABYTES, preview_encodings
from phenocode.ui.importing.entries import Previews
from phenocode.ui.jobs import Progress

ENDINGS = tuple(READERS)

Read = tuple[tuple[Prepared, ...] | Rejected, Previews]


def read_files(
    choices: Sequence[FileChoice],
    known_labels: Collection[str],
    known_columns: Mapping[str, Columns],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> list[Read]:
    """Read and divide ``choices``, in their order. Raises Cancelled; may be called from any thread."""
    prepared = prepare_import(
        choices, known_labels=known_labels, known_columns=known_columns, progress=progress, cancelled=cancelled
    )
    return [(one, previews_of(choice.path)) for choice, one in zip(choices, prepared, strict=True)]


def previews_of(path: Path) -> Previews:
    """The encodings in which a file is text, with its first lines; none for a format that names its own."""
    if path.suffix.casefold() not in ENCODED:
        return ()
    try:
        return tuple(preview_encodings(regular_bytes(str(path), MOST_MEGABYTES)))
    except Refusal:
        return ()
