"""A REFI-QDA codebook file (.qdc): its codes and sets, as a project that has nothing else."""

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, regular_bytes, shown_name
from phenocode.exchange.packages import safe_root
from phenocode.exchange.qdpx_reader import FORMAT
from phenocode.exchange.refi_content import dump_project
from phenocode.exchange.refi_reader import read_codebook
from phenocode.exchange.refi_schema import departures, local_name

_MOST_MEGABYTES = 10


def read_codebook_document(path: str) -> Document:
    """The codebook in a file as JSON (``refi_content``), departures from the schema as its warnings.

    Raises Refusal for a file that is no codebook, is damaged or unsafe.
    """
    file = shown_name(path)
    data = regular_bytes(path, _MOST_MEGABYTES)
    root = safe_root(data, file) if data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<") else None
    if root is None or local_name(root) != "CodeBook":
        raise Refusal(
            "{file} holds no REFI-QDA codebook. Export it again as .qdc from the program that made it.", file=file
        )
    return Document(path, FORMAT, "", dump_project(read_codebook(root, file), []), warnings=tuple(departures(root)))
