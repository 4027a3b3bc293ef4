"""An output of the Report workspace: one object that makes, counts, copies and writes itself; views only show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from phenocode.analysis.cards import CategoryCards
from phenocode.analysis.coding_table import CodingTable
from phenocode.analysis.manuscript import Manuscript
from phenocode.analysis.statement_rows import StatementRow
from phenocode.commands.deliverables import Choices
from phenocode.commands.session import Session
from phenocode.exchange.page import Profile
from phenocode.ui.jobs import Progress

Shown: TypeAlias = CodingTable | list[StatementRow] | CategoryCards | Manuscript
"""What an output shows; each kind has its view."""

Write: TypeAlias = Callable[[Path, bool, Progress, Callable[[], bool]], object]
"""How it is written: where to, whether what stands there is replaced, how far it is, and whether it was cancelled."""


class Option(StrEnum):
    """What can be chosen of an output; formats that it has no effect on don't offer it."""

    PROFILE = "profile"
    SPLIT = "split"
    CONTENT = "content"
    QUOTATIONS = "quotations"


@dataclass(frozen=True, slots=True)
class Made:
    """An output as the study is now; it needs the study no more, so it can be written in a worker."""

    shown: Shown
    detail: str  # how much it is, in words of the interface
    copied: Callable[[Profile], QMimeData]
    said: str  # when it was copied
    write: Write
    figures: Mapping[str, int] = field(default_factory=dict)  # its numbers, for the note of what was written
    later: Callable[[], "Made"] | None = None  # makes the whole of it, in a worker, where this is only its beginning
    told: Callable[[object], str] | None = None  # a word about what ``write`` answered, when it is done
    pictures: Mapping[str, Callable[[], QImage]] = field(default_factory=dict)  # of a manuscript's figures, by key


@dataclass(frozen=True, slots=True)
class Output:
    """``make`` runs where the study is open; it raises Refusal where the study has nothing for it yet.

    ``file_name`` has places for the study and the ending; what has no ``endings`` is a folder.
    """

    key: str
    title: str  # in the interface's language
    group: str
    endings: tuple[str, ...]  # without their dots, the customary one first
    file_name: str
    make: Callable[[Session, Choices], Made]
    options: frozenset[Option] = frozenset()

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return not self.endings

    def name_of_file(self, study: str, ending: str) -> str:
        """What the file or the folder is called, unless the researcher says otherwise."""
        return self.file_name.format(study=study, ending=ending)
