"""The child process that reads foreign files, so that a hostile or damaged one can't harm the workbench."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import BinaryIO

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, damaged, shown_name

if sys.platform != "win32":
    import resource

Reader = Callable[[str, str | None], Document]


# Each reader loads its library when the first file of its form comes: a batch seldom has more than one or two forms.


def _read_text(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.text_files import read_text_file  # noqa: PLC0415

    return read_text_file(path, encoding)


def _read_word(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.word_files import read_word_file  # noqa: PLC0415

    return read_word_file(path, encoding)


def _read_odt(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.odt_files import read_odt_file  # noqa: PLC0415

    return read_odt_file(path, encoding)


def _read_rtf(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.rtf_files import read_rtf_file  # noqa: PLC0415

    return read_rtf_file(path, encoding)


def _read_vtt(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.subtitle_files import read_vtt_file  # noqa: PLC0415

    return read_vtt_file(path, encoding)


def _read_srt(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.subtitle_files import read_srt_file  # noqa: PLC0415

    return read_srt_file(path, encoding)


def _read_pdf(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.pdf_files import read_pdf_file  # noqa: PLC0415

    return read_pdf_file(path, encoding)


def _read_xlsx(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.sheet_files import read_xlsx_file  # noqa: PLC0415

    return read_xlsx_file(path, encoding)


def _read_csv(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.sheet_files import read_csv_file  # noqa: PLC0415

    return read_csv_file(path, encoding)


def _read_word_tables(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.word_tables import read_word_tables  # noqa: PLC0415

    return read_word_tables(path, encoding)


def _read_review(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.review_files import read_review_document  # noqa: PLC0415

    return read_review_document(path)


def _read_form(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.form_rows import read_form_rows  # noqa: PLC0415

    return read_form_rows(path, encoding)


def _read_framework(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.framework_files import read_framework_document  # noqa: PLC0415

    return read_framework_document(path)


def _read_project(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.qdpx_reader import read_project_document  # noqa: PLC0415

    return read_project_document(path)


def _read_codebook(path: str, encoding: str | None) -> Document:
    from phenocode.exchange.qdc_reader import read_codebook_document  # noqa: PLC0415

    return read_codebook_document(path)


# Every form that can be read, by the ending of its name.
READERS: dict[str, Reader] = {
    ".docx": _read_word,
    ".odt": _read_odt,
    ".rtf": _read_rtf,
    ".txt": _read_text,
    ".md": _read_text,
    ".vtt": _read_vtt,
    ".srt": _read_srt,
    ".pdf": _read_pdf,
    ".xlsx": _read_xlsx,
    ".csv": _read_csv,
}
# Every form whose tables can be read.
TABLE_READERS: dict[str, Reader] = {
    ".docx": _read_word_tables,
    ".xlsx": _read_xlsx,
    ".csv": _read_csv,
}
# Every form in which a reviewer's answer can come back.
REVIEW_READERS: dict[str, Reader] = {
    ".pheno-review": _read_review,
    ".docx": _read_form,
}
# The form of a framework of the researcher's own.
FRAMEWORK_READERS: dict[str, Reader] = {".json": _read_framework}
# The forms in which other programs for qualitative analysis give their projects and codebooks (REFI-QDA).
PROJECT_READERS: dict[str, Reader] = {".qdpx": _read_project, ".qde": _read_project, ".qdc": _read_codebook}
_WANTED = {
    "tables": TABLE_READERS,
    "review": REVIEW_READERS,
    "framework": FRAMEWORK_READERS,
    "project": PROJECT_READERS,
}
ENCODED = (".txt", ".md", ".vtt", ".srt", ".csv")
"""The forms that do not always say how their letters are encoded, so that the researcher may have to."""

_MEMORY = 1536 * 1024 * 1024
# The parent ends a file that takes too long; this holds where the parent is gone.
_PROCESSOR_SECONDS = 120


def read_file(path: str, encoding: str | None = None, **wanted: bool) -> Document:
    """The document in a file, read as its ending says; or its ``tables``, ``review``, ``framework`` or ``project``.

    Raises Refusal for what can't be read.
    """
    ending = PurePath(path).suffix
    readers = next((_WANTED[name] for name, asked in wanted.items() if asked), READERS)
    reader = readers.get(ending.casefold())
    if reader is None:
        raise Refusal(
            "{file} can't be read: only files that end in {endings} can. Save it as one of these and import that.",
            file=shown_name(path),
            endings=list(readers),
        )
    return reader(path, encoding)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line of ``requests`` with one line, until they end; both hold one JSON object a line.

    A request has "file" and "encoding", and one of "tables", "review", "framework" and "project" where that is wanted;
    an answer has a "document" or a "refusal". The first line says "ready".
    """
    _write(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        _allow_processor_time()
        wanted = {name: bool(request.get(name, False)) for name in _WANTED}
        _write(answers, _answer(request["file"], request["encoding"], wanted))


def main() -> int:
    """Be the child: serve standard input and output, within limits, and write nothing else anywhere."""
    # The parent, which gets the same Ctrl+C, ends this process itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    _limit_resources()
    with open(0, "rb", closefd=False) as source, open(answers, "wb") as target:
        try:
            serve(source, target)
        except (OSError, ValueError, KeyError, TypeError):
            return 1  # Nobody listens any more, or whoever writes is not the workbench.
    return 0


def _answer(file: str, encoding: str | None, wanted: dict[str, bool]) -> dict[str, object]:
    try:
        document = read_file(file, encoding, **wanted)
    except Refusal as refusal:
        return _refused(refusal)
    except Exception:  # Whatever a file does to a reader is the file's refusal, and never a trace of its content.
        return _refused(damaged(shown_name(file)))
    return {
        "document": {
            "format": document.format,
            "encoding": document.encoding,
            "text": document.text,
            "warnings": [{"text": warning.text, "values": dict(warning.values)} for warning in document.warnings],
            "labels": document.labels,
            "moments": document.moments,
            "heads": document.heads,
            "tables": document.tables,
        }
    }


def _refused(refusal: Refusal) -> dict[str, object]:
    return {"refusal": {"text": refusal.text, "values": refusal.values}}


def _write(answers: BinaryIO, answer: dict[str, object]) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()


def _limit_resources() -> None:
    if sys.platform != "win32":
        _set_limit(resource.RLIMIT_AS, _MEMORY)
        # The memory of a process that fails holds participants' words.
        _set_limit(resource.RLIMIT_CORE, 0)


def _allow_processor_time() -> None:
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set_limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + _PROCESSOR_SECONDS)


if sys.platform != "win32":

    def _set_limit(kind: int, wanted: int) -> None:
        _, most = resource.getrlimit(kind)
        if most != resource.RLIM_INFINITY:
            wanted = min(wanted, most)
        try:
            resource.setrlimit(kind, (wanted, most))
        except (ValueError, OSError):
            return  # Some systems know the limit and do not let it be set; the parent's clock still holds.
