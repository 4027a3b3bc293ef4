"""The recent studies: what the welcome page says of each without opening it."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phenocode.ui.settings import Settings

if TYPE_CHECKING:
    from phenocode.study.model import Study

_MOST = 20


@dataclass(frozen=True, slots=True)
class RecentStudy:
    """A study as it was when it was last open."""

    path: Path
    title: str
    language: str  # the study's: "fa" or "en"
    phenomenon: str = ""
    opened: str = ""  # ISO 8601, UTC
    interviews: int = 0
    statements: int = 0

    @property
    def opened_at(self) -> datetime | None:
        """When it was last open, in this computer's time zone."""
        try:
            return datetime.fromisoformat(self.opened).astimezone()
        except ValueError:
            return None


def recent_study(path: Path, study: "Study") -> RecentStudy:
    """An open study as it is remembered."""
    about = study.about
    return RecentStudy(
        path=path.absolute(),
        title=about.title,
        language=about.language,
        phenomenon=about.phenomenon,
        interviews=len(study.interviews()),
        statements=study.count_statements(),
    )


class RecentStudies:
    """The list, the last opened first; kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> list[RecentStudy]:
        """Every study that is remembered; an entry that makes no sense is passed over."""
        try:
            entries = json.loads(self._settings.recent or "[]")
        except ValueError:
            return []
        found = [_read(entry) for entry in entries] if isinstance(entries, list) else []
        return [study for study in found if study is not None]

    def remember(self, study: RecentStudy) -> None:
        """Put ``study`` first, opened now unless it says when."""
        if not study.opened:
            study = replace(study, opened=datetime.now(UTC).isoformat(timespec="seconds"))
        self._write([study, *self._without(study.path)])

    def forget(self, path: Path) -> None:
        """Take a study off the list; its file stays as it is."""
        self._write(self._without(path))

    def moved(self, old: Path, new: Path) -> None:
        """A study was found in another place."""
        others = [study for study in self.all() if study.path != new]
        self._write([replace(study, path=new) if study.path == old else study for study in others])

    def _without(self, path: Path) -> list[RecentStudy]:
        return [study for study in self.all() if study.path != path]

    def _write(self, studies: list[RecentStudy]) -> None:
        entries = [asdict(study) | {"path": str(study.path)} for study in studies[:_MOST]]
        self._settings.recent = json.dumps(entries)


def _read(entry: Any) -> RecentStudy | None:
    try:
        return RecentStudy(
            path=Path(str(entry["path"])),
            title=str(entry["title"]),
            language="fa" if entry.get("language") == "fa" else "en",
            phenomenon=str(entry.get("phenomenon", "")),
            opened=str(entry.get("opened", "")),
            interviews=int(entry.get("interviews", 0)),
            statements=int(entry.get("statements", 0)),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
