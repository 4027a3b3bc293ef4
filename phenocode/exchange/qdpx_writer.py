"""Writing REFI-QDA: a project as a zip of XML and a file for each text, a codebook as XML; the same bytes each time."""

import zipfile
from typing import BinaryIO

from phenocode.exchange.refi import INTERNAL, PROJECT_FILE, SOURCES_FOLDER, Codebook, Project
from phenocode.exchange.refi_elements import codebook_xml, project_xml

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 3  # half the time of the usual 6 and a seventh more bytes
_UNIX = 3  # said whatever system writes, so that the bytes are the same on all
_READABLE = 0o644 << 16


def write_qdpx(project: Project, file: BinaryIO) -> None:
    """Write a project of text sources (.qdpx); texts that have a path go into a file of that name."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(PROJECT_FILE), project_xml(project), compresslevel=_LEVEL)
        for source in (*project.sources, *project.notes):
            if source.text_path:
                name = f"{SOURCES_FOLDER}/{source.text_path.removeprefix(INTERNAL)}"
                archive.writestr(_entry(name), (source.text or "").encode(), compresslevel=_LEVEL)


def write_qdc(project: Project, file: BinaryIO) -> None:
    """Write the codebook of a project (.qdc): its codes, which must not be none, and its sets of codes alone."""
    sets = tuple(one for one in project.sets if not (one.sources or one.notes))
    file.write(codebook_xml(Codebook(project.codes, sets, project.origin)))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry
