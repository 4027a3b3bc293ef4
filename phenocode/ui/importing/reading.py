"""Reading the files of the list in a worker, each with the encodings that it could have."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from phenocode.commands.importing import FileChoice, Prepared, prepare_import
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected, regular_bytes
from phenocode.exchange.parser import ENCODED, READERS
from phenocode.exchange.text_files import MOST_MEGABYTES, preview_encodings
from phenocode.ui.importing.entries import Previews
from phenocode.ui.jobs import Progress

ENDINGS = tuple(READERS)

Read = tuple[Prepared | Rejected, Previews]


def read_files(
    choices: Sequence[FileChoice], known_labels: Collection[str], progress: Progress, cancelled: Callable[[], bool]
) -> list[Read]:
    """Read and divide ``choices``, in their order. Raises Cancelled; may be called from any thread."""
    prepared = prepare_import(choices, known_labels=known_labels, progress=progress, cancelled=cancelled)
    return [(one, _previews(choice.path)) for choice, one in zip(choices, prepared, strict=True)]


def files_in(folder: Path) -> list[Path]:
    """The files that stand in ``folder`` itself and can be read, by name. Raises Refusal where it can't be opened."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.casefold() in ENDINGS and path.is_file()]
    except OSError as error:
        raise Refusal(
            "{folder} can't be opened. Check that you may read it, then add it again.", folder=folder.name
        ) from error
    return sorted(path for path in found if not path.name.startswith(("~$", ".")))


def _previews(path: Path) -> Previews:
    if path.suffix.casefold() not in ENCODED:
        return ()
    try:
        return tuple(preview_encodings(regular_bytes(str(path), MOST_MEGABYTES)))
    except Refusal:
        return ()
