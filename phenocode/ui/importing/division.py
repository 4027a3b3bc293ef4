"""The texts that files give: put on the list when a file was read, and again when it is divided in another way."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from phenocode.commands.importing import Prepared, divide, holder_of, remembered_columns
from phenocode.commands.session import Session
from phenocode.exchange.sheets import Columns
from phenocode.ui.importing.entries import Entry
from phenocode.ui.importing.files_model import FilesModel


class Division:
    """How the files of a list are divided; what was said here of one sheet holds for others of its headings."""

    def __init__(self, session: Session, model: FilesModel) -> None:
        self._session = session
        self._model = model
        self._said: dict[str, Columns] = {}  # by a sheet's headings

    def known_columns(self) -> dict[str, Columns]:
        """How sheets are divided by their headings: as remembered in the study, and as said here."""
        return remembered_columns(self._session.study) | self._said

    def fill(self, entry: Entry, prepared: Sequence[Prepared]) -> None:
        """Take what was read of a file: one text, or the several of a sheet as rows of their own."""
        if prepared[0].columns is not None:
            entry.asked = entry.asked or entry.choice
            entry.choice = prepared[0].choice
        entry.parts = len(prepared)
        parts = [
            Entry(one.choice, one, entry.previews, asked=entry.asked, part=number, parts=len(prepared))
            for number, one in enumerate(prepared[1:], start=1)
        ]
        for text, one in zip(prepared, (entry, *parts), strict=True):
            one.outcome = text
            holder = holder_of(self._session, text.source.text)
            one.known_as = holder.name if holder is not None else ""
        if parts:
            self._model.add(parts, after=entry)

    def drop_parts(self, entry: Entry) -> None:
        """Take the further texts of a sheet off the list."""
        self._model.remove(self._model.parts_of(entry))

    def map_columns(self, entry: Entry, columns: Columns, labels: Collection[str]) -> None:
        """Divide a sheet by what its columns hold, and with it those of the same headings that nobody has divided.

        Raises Refusal, with nothing changed, when the columns do not fit.
        """
        self.divide_anew(entry, labels, columns=columns)
        if not isinstance(entry.outcome, Prepared):
            return
        headings = entry.outcome.headings
        self._said[headings] = columns
        for other in [one for one in self._model.entries if not one.part and one is not entry]:
            undivided = other.asked is not None and other.asked.columns is None
            if undivided and isinstance(other.outcome, Prepared) and other.outcome.headings == headings:
                self.divide_anew(other, labels)

    def divide_anew(self, first: Entry, labels: Collection[str], **said: Any) -> None:
        """Divide what was read in another way, without reading the file again.

        What the researcher has said of a text stays said, as long as the sheet still has a text of its name. Raises
        Refusal, with nothing changed, when the columns do not fit.
        """
        if not isinstance(first.outcome, Prepared):
            return
        choice = replace(first.asked or first.choice, **said)
        prepared = divide(choice, first.outcome.read, labels, self.known_columns())
        former = {one.named_by_sheet: replace(one) for one in (first, *self._model.parts_of(first))}
        self.drop_parts(first)
        first.choice = choice
        first.asked = choice if first.asked is not None else None
        self.fill(first, prepared)
        if first.asked is not None:
            for one in (first, *self._model.parts_of(first)):
                if one.named_by_sheet in former:
                    one.keep_said(former[one.named_by_sheet])
