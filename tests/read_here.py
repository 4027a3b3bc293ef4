"""Foreign files read in the test's own process, by the readers that the child process has: a child takes a while."""

from phenocode.commands import sorting
from phenocode.errors import Refusal
from phenocode.exchange import form_files, review_files
from phenocode.exchange.documents import Rejected
from phenocode.exchange.parser import read_file


def read_here(monkeypatch) -> None:
    """From now on, until the test ends."""
    for module in (sorting, form_files, review_files):
        monkeypatch.setattr(module, "parse_files", _parse)


def _parse(requests):
    return [_outcome(request) for request in requests]


def _outcome(request):
    try:
        return read_file(request.file, request.encoding, tables=request.tables, review=request.review)
    except Refusal as refusal:
        return Rejected(request.file, refusal)
