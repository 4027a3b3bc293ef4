"""The files that are being looked at: what is known of each, what the researcher says of it, and how it stands."""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from phenocode.commands.importing import FileChoice, Prepared
from phenocode.commands.interviews import participant_named
from phenocode.commands.session import Session
from phenocode.exchange.documents import Rejected
from phenocode.i18n import tr
from phenocode.study.records import Role, Source
from phenocode.study.rules import find_named
from phenocode.text.names import name_key
from phenocode.text.turns import label_key

Previews = tuple[tuple[str, tuple[str, ...]], ...]
"""The encodings in which a file is text, each with its first lines."""

_SAID = ("participant", "setting", "interview_date", "literature", "take", "group")


def asks_for_encoding(previews: Previews) -> bool:
    """Whether a file that could not be read is text in an encoding that has to be said."""
    return bool(previews) and "utf-8" not in dict(previews)


class Kind(StrEnum):
    """What a text is: which of its words count, and whose they are."""

    INTERVIEW = "interview"
    GROUP = "group"  # several participants
    LITERATURE = "literature"

    def say(self) -> str:
        """In words."""
        match self:
            case Kind.INTERVIEW:
                return tr("Interview")
            case Kind.GROUP:
                return tr("Focus group")
            case Kind.LITERATURE:
                return tr("Literature")


class State(StrEnum):
    """How a file stands."""

    WAITING = "waiting"
    READY = "ready"
    WARNED = "warned"  # ready, with something to be told
    ENCODING = "encoding"  # the researcher has to say in which encoding it is text
    KNOWN = "known"  # the study holds this text already
    REFUSED = "refused"


@dataclass(eq=False)
class Entry:
    """One file of the list, or one text of a sheet; the first of these stands for the file.

    ``asked`` is what a sheet was read with, before its own names came in; ``parts`` how many texts it gave.
    """

    choice: FileChoice
    outcome: Prepared | Rejected | None = None
    previews: Previews = ()
    known_as: str = ""
    asked: FileChoice | None = None
    part: int = 0
    parts: int = 1
    _counted: tuple[Source, Counter[str]] | None = field(default=None, repr=False)

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
            unsaid = self.choice.encoding is None and self.may_have_other_encoding
            return State.ENCODING if unsaid else State.REFUSED
        if self.known_as:
            return State.KNOWN
        return State.WARNED if self.outcome.document.warnings else State.READY

    @property
    def may_have_other_encoding(self) -> bool:
        """Whether a file that could not be read may be text in another encoding."""
        return asks_for_encoding(self.previews) or (bool(self.previews) and self.choice.encoding is not None)

    @property
    def taken(self) -> bool:
        """Whether it will be imported."""
        return self.choice.take and self.prepared is not None

    @property
    def turns(self) -> int:
        """How many turns bear a speaker label."""
        return self.labels.total()

    @property
    def labels(self) -> Counter[str]:
        """The speaker labels as written, each with the number of its turns; literature has none."""
        if not isinstance(self.outcome, Prepared) or self.choice.literature:
            return Counter()
        source = self.outcome.source
        if self._counted is None or self._counted[0] is not source:
            self._counted = source, Counter(turn.label for turn in source.turns if turn.label)
        return self._counted[1]

    @property
    def kind(self) -> Kind:
        """What it is taken as."""
        if self.choice.literature:
            return Kind.LITERATURE
        return Kind.GROUP if self.choice.group else Kind.INTERVIEW

    def take_as(self, kind: Kind) -> None:
        """Have it taken as this."""
        self.choice = replace(self.choice, literature=kind is Kind.LITERATURE, group=kind is Kind.GROUP)

    @property
    def named_by_sheet(self) -> str:
        """By what a text of a sheet is known again when the sheet is divided in another way."""
        return name_key(self.outcome.choice.participant) if isinstance(self.outcome, Prepared) else ""

    def keep_said(self, former: "Entry") -> None:
        """Say of this text what the researcher had said of another, beyond what its sheet says."""
        if isinstance(former.outcome, Prepared):
            told, said = former.outcome.choice, former.choice
            kept = {name: getattr(said, name) for name in _SAID if getattr(said, name) != getattr(told, name)}
            self.choice = replace(self.choice, **kept)

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
        if not entry.taken:
            continue
        for label, turns in entry.labels.items():
            key = label_key(label)
            if key not in found:
                found[key] = SpeakerLabel(key, label, 0, decided.get(key, session.role_of(label)))
            found[key].turns += turns
    return list(found.values())
