"""Foreign files read in the test's own process, by the readers that the child process has: a child takes a while."""

from phenocode.commands import refi_import, sorting
from phenocode.errors import Refusal
from phenocode.exchange import form_files, review_files
from phenocode.exchange.documents import Rejected
from phenocode.exchange.parser import read_file


def read_here(monkeypatch) -> None:
    """From now on, until the test ends."""
    for module in (sorting, form_files, review_files, refi_import):
        monkeypatch.setattr(module, "parse_files", _parse)


def _parse(requests, **_told):
    return [_outcome(request) for request in requests]


def _outcome(request):
    try:
        wanted = {name: getattr(request, name) for name in ("tables", "review", "project")}
        return read_file(request.file, request.encoding, **wanted)
    except Refusal as refusal:
        return Rejected(request.file, refusal)
