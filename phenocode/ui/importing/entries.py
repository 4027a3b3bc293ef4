"""The files that are being looked at: what is known of each, what the researcher says of it, and how it stands."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from phenocode.commands.importing import FileChoice, Prepared
from phenocode.commands.interviews import participant_named
from phenocode.commands.session import Session
from phenocode.exchange.documents import Rejected
from phenocode.i18n import tr
from phenocode.study.records import Role
from phenocode.study.rules import find_named
from phenocode.text.names import name_key
from phenocode.text.turns import label_key

Previews = tuple[tuple[str, tuple[str, ...]], ...]
"""The encodings in which a file is text, each with its first lines."""


class State(StrEnum):
    """How a file stands."""

    WAITING = "waiting"
    READY = "ready"
    WARNED = "warned"  # ready, with something to be told
    ENCODING = "encoding"  # the researcher has to say in which encoding it is text
    KNOWN = "known"  # the study holds this text already
    REFUSED = "refused"


@dataclass
class Entry:
    """One file of the list."""

    choice: FileChoice
    outcome: Prepared | Rejected | None = None
    previews: Previews = ()
    known_as: str = ""

    @property
    def path(self) -> Path:
        """The file."""
        return self.choice.path

    @property
    def prepared(self) -> Prepared | None:
        """The file as read, with what the researcher has said of it since; None while it can't be imported."""
        if not isinstance(self.outcome, Prepared) or self.known_as:
            return None
        return replace(self.outcome, choice=self.choice)

    @property
    def state(self) -> State:
        """How it stands."""
        if self.outcome is None:
            return State.WAITING
        if isinstance(self.outcome, Rejected):
            return State.ENCODING if self.previews and self.choice.encoding is None else State.REFUSED
        if self.known_as:
            return State.KNOWN
        return State.WARNED if self.outcome.document.warnings else State.READY

    @property
    def taken(self) -> bool:
        """Whether it will be imported."""
        return self.choice.take and self.prepared is not None

    @property
    def turns(self) -> int:
        """How many turns bear a speaker label."""
        return sum(1 for turn in self.outcome.source.turns if turn.label) if isinstance(self.outcome, Prepared) else 0

    @property
    def participant(self) -> str:
        """The participant's code name: as written, otherwise the file's name."""
        return self.choice.participant or self.path.stem

    def say_state(self) -> str:
        """How it stands, in words."""
        match self.state:
            case State.WAITING:
                return tr("Being read")
            case State.READY:
                return tr("Ready")
            case State.WARNED:
                return tr("Ready, with a remark")
            case State.ENCODING:
                return tr("It is not UTF-8. Choose its encoding at the side.")
            case State.KNOWN:
                return tr("The study holds this text already, as {name}.", name=self.known_as)
            case State.REFUSED:
                return str(self.outcome.reason) if isinstance(self.outcome, Rejected) else ""


def first_choice(path: Path, number: int) -> FileChoice:
    """What is said of a file before the researcher says anything; ``number`` names one whose name has no letters."""
    return FileChoice(path, participant="" if name_key(path.stem) else f"P{number}")


def is_new(session: Session, entry: Entry) -> bool:
    """Whether its participant is not in the study yet."""
    return participant_named(session, entry.participant) is None


def is_new_setting(session: Session, name: str) -> bool:
    """Whether no setting of the study has this name."""
    return find_named(name, session.study.settings.values()) is None


@dataclass
class SpeakerLabel:
    """A speaker label of the chosen files, as written first, with its turns and its role."""

    key: str
    label: str
    turns: int
    role: Role


def speaker_labels(session: Session, entries: list[Entry], decided: dict[str, Role]) -> list[SpeakerLabel]:
    """The labels of the interviews that will be imported; ``decided`` holds roles by folded label."""
    found: dict[str, SpeakerLabel] = {}
    for entry in entries:
        if not entry.taken or entry.choice.literature or not isinstance(entry.outcome, Prepared):
            continue
        for turn in entry.outcome.source.turns:
            if not turn.label:
                continue
            key = label_key(turn.label)
            if key not in found:
                role = decided.get(key, session.role_of(turn.label))
                found[key] = SpeakerLabel(key, turn.label, 0, role)
            found[key].turns += 1
    return list(found.values())
