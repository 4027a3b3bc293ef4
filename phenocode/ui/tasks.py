"""What is done to an open study in a window of its own: importing, placing, correcting, copying, who takes part."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.frame.messages import show_refusal
from phenocode.ui.place import Place
from phenocode.ui.settings import Settings

if TYPE_CHECKING:
    from phenocode.ui.workbench import Workbench


class Owner(Protocol):
    """The window that an open study stands in."""

    workbench: "Workbench | None"

    def let_go(self) -> bool:
        """Whether no typed correction would be lost."""


class Tasks:
    """Each opens its window over the study, or says why it can't be done; what they need is loaded when wanted."""

    def __init__(self, owner: Owner, settings: Settings) -> None:
        self._owner = owner
        self._settings = settings

    def import_files(self) -> None:
        """Open the import preview."""
        from phenocode.ui.importing.window import ImportWindow  # noqa: PLC0415

        workbench = self._writable()
        if workbench is not None:
            ImportWindow(workbench.bridge, self._settings, workbench).open()

    def import_table(self) -> None:
        """Ask for a coding table, and show how it would come in."""
        from phenocode.ui.importing.table_window import TableWindow  # noqa: PLC0415

        workbench = self._writable()
        if workbench is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("Import a coding table"),
            str(self._settings.last_folder or ""),
            file_kind(tr("Coding tables"), "*.docx", "*.xlsx", "*.csv"),
        )
        if chosen:
            self._settings.last_folder = Path(chosen).parent
            TableWindow(workbench.bridge, Path(chosen), workbench).open()

    def import_project(self) -> None:
        """Ask for another program's project or codebook, and show how it would come in."""
        from phenocode.ui.importing.refi_window import RefiWindow  # noqa: PLC0415

        workbench = self._writable()
        if workbench is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("Import from another program"),
            str(self._settings.last_folder or ""),
            file_kind(tr("REFI-QDA projects and codebooks"), "*.qdpx", "*.qde", "*.qdc"),
        )
        if chosen:
            self._settings.last_folder = Path(chosen).parent
            RefiWindow(workbench.bridge, Path(chosen), workbench).open()

    def join_copy(self) -> None:
        """Ask for a copy that another analyst coded, and show what joining it would bring."""
        from phenocode.ui.joining.window import JoiningWindow  # noqa: PLC0415

        workbench = self._writable(texts=True)
        if workbench is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("A copy of this study"),
            str(self._settings.last_folder or ""),
            file_kind(tr("Phenocode studies"), "*.pheno"),
        )
        if chosen:
            self._settings.last_folder = Path(chosen).parent
            workbench.leave()
            JoiningWindow(workbench.bridge, Path(chosen), workbench).open()

    def place_quotations(self) -> None:
        """Show where quotations without a place may stand."""
        from phenocode.ui.anchoring.window import AnchoringWindow  # noqa: PLC0415

        workbench = self._writable()
        if workbench is not None:
            AnchoringWindow(workbench.bridge, workbench).open()

    def show_people(self, place: Place | None = None) -> None:
        """Open the table of participants and settings, where wanted at one of them."""
        from phenocode.ui.people.window import PeopleWindow  # noqa: PLC0415

        workbench = self._owner.workbench
        if workbench is None:
            return
        workbench.leave()
        window = PeopleWindow(workbench.bridge, workbench)
        window.go.connect(workbench.go)
        window.open()
        if place is not None:
            window.show_place(place.kind, place.id)

    def check_quantities(self) -> None:
        """Check the quantity words of a draft and of all definitions against what the study counts."""
        from phenocode.ui.outcome.quantities.window import QuantitiesWindow  # noqa: PLC0415

        workbench = self._owner.workbench
        if workbench is None:
            return
        workbench.leave()
        window = QuantitiesWindow(workbench.bridge, workbench)
        window.go.connect(workbench.go)
        window.open()

    def pseudonymise(self) -> None:
        """Replace names all over the study."""
        from phenocode.ui.correcting.pseudonyms import PseudonymWindow  # noqa: PLC0415

        workbench = self._writable(texts=True)
        if workbench is not None:
            PseudonymWindow(workbench.bridge, self._settings, workbench).open()

    def restore_half_spaces(self) -> None:
        """Propose the half-spaces that are missing, of the open transcript or of all."""
        from phenocode.ui.correcting.joiners import JoinersWindow  # noqa: PLC0415

        workbench = self._writable(texts=True)
        if workbench is not None:
            window = JoinersWindow(workbench.bridge, workbench.read.transcript_id, workbench)
            window.open()
            window.look()

    def copy_without_history(self) -> None:
        """Write what the study holds now into a file without history."""
        from phenocode.ui.correcting.copying import copy_study  # noqa: PLC0415

        if self._owner.workbench is not None:
            self._owner.workbench.leave()
            copy_study(self._owner.workbench.bridge, self._settings, self._parent)

    @property
    def _parent(self) -> QWidget:
        assert isinstance(self._owner, QWidget)  # noqa: S101 - it is the window
        return self._owner

    def _writable(self, *, texts: bool = False) -> "Workbench | None":
        """The open study's workbench, unless it is read only or, where ``texts`` change, one is being typed in."""
        workbench = self._owner.workbench
        if workbench is None or (texts and not self._owner.let_go()):
            return None
        try:
            workbench.bridge.session.refuse_if_read_only()
        except Refusal as refusal:
            show_refusal(self._parent, str(refusal))
            return None
        return workbench
