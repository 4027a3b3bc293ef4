"""Everything that a study can write, in one folder with a list of what is in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from phenocode.commands.deliverables import DELIVERABLES, FIGURES, Choices, Deliverable, deliverables_of
from phenocode.commands.exporting import can_draw
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target_folder import write_folder
from phenocode.exchange.translations import translator_for
from phenocode.i18n import spoken
from phenocode.text.days import numbered_day

LIST = "README.txt"
"""The file that says what is in the folder, in the study's language."""

_OF_FRAMEWORK = re.compile(r"(framework|levels|gap)-[0-9]+")
_WORDS = {
    "fa": {
        "made": "این پوشه را برنامهٔ Phenocode در {day} از مطالعه ساخته است.",
        "phenomenon": "پدیده: {words}",
        "question": "پرسش پژوهش: {words}",
        "files": "پرونده‌ها:",
        "file": "- {title}: {files}",
        "left_out": "آنچه ساخته نشد، و چرا:",
        "undrawn": "شکل‌ها کشیده نشدند، زیرا در این رایانه به Qt دسترسی نبود.",
        "names": "مشارکت‌کنندگان تنها با نام رمزی آمده‌اند.",
    },
    "en": {
        "made": "Phenocode made this folder of the study on {day}.",
        "phenomenon": "Phenomenon: {words}",
        "question": "Research question: {words}",
        "files": "Files:",
        "file": "- {title}: {files}",
        "left_out": "What was not made, and why:",
        "undrawn": "The figures were not drawn, because Qt could not be used on this computer.",
        "names": "Participants appear under their code names only.",
    },
}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of one deliverable."""

    deliverable: Deliverable
    files: Sequence[str]  # names in the folder


@dataclass(frozen=True, slots=True)
class Everything:
    """What came into a folder, and what could not be made, with the reason."""

    folder: Path
    written: Sequence[Written]
    left_out: Sequence[tuple[Deliverable, Refusal]]
    drawn: bool  # whether figures could be drawn here

    @property
    def files(self) -> list[str]:
        """The names of all files, the list of them first."""
        return [LIST, *(file for one in self.written for file in one.files)]


def export_all(
    session: Session,
    folder: Path,
    *,
    force: bool = False,
    choices: Choices | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Everything | None:
    """Write all deliverables of the study into a folder that is new; None when ``cancelled`` said so.

    The folder appears when all is in it, or not at all. With ``force`` it takes the place of an earlier one; what
    others put there stays. ``progress`` is told how many deliverables are done, of how many, and the next one's title
    in the study's language. What can't be made, as an agreement without answers, is left out and told. Raises Refusal
    when the folder has something in it and ``force`` is not given, and when something can't be written.
    """
    study = session.study
    language = study.about.language
    chosen = choices or Choices()
    wanted = deliverables_of(study)
    written: list[Written] = []
    left_out: list[tuple[Deliverable, Refusal]] = []
    everything = Everything(folder, written, left_out, can_draw())

    def fill(beside: Path) -> bool:
        for done, one in enumerate(wanted):
            if cancelled is not None and cancelled():
                return False
            if progress is not None:
                progress(done, len(wanted), one.titles[language])
            try:
                taken = one.take(session, chosen)
            except Refusal as refusal:
                left_out.append((one, refusal))
                continue
            for file in one.files:
                taken.write(beside / file, False)
            written.append(Written(one, one.files))
        (beside / LIST).write_text(_listed(session, everything), encoding="utf-8-sig", newline="\n")
        return cancelled is None or not cancelled()

    return everything if write_folder(folder, force, fill, _is_ours) else None


def export_all_of(
    path: Path,
    folder: Path,
    *,
    researcher: str,
    force: bool = False,
    choices: Choices | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Everything | None:
    """``export_all`` of the study in a file, opened for reading only: for a thread that has no session."""
    session = Session.open(path, researcher=researcher, read_only=True)
    try:
        return export_all(session, folder, force=force, choices=choices, progress=progress, cancelled=cancelled)
    finally:
        session.close()


def _is_ours(name: str) -> bool:
    """Whether a file is one that an earlier folder of everything may have had."""
    file = Path(name)
    known = {(one.stem or one.key, ending) for one in DELIVERABLES for ending in one.endings}
    of_framework = _OF_FRAMEWORK.fullmatch(file.stem) is not None and file.suffix in FIGURES
    return name == LIST or (file.stem, file.suffix) in known or of_framework


def _listed(session: Session, everything: Everything) -> str:
    """What is in the folder, for a person."""
    about = session.study.about
    language, words = about.language, _WORDS[about.language]
    day = numbered_day(datetime.now(UTC).isoformat(), language)
    lines = [about.title]
    lines += [
        words[key].format(words=said)
        for key, said in (("phenomenon", about.phenomenon), ("question", about.question))
        if said
    ]
    lines += ["", words["made"].format(day=day), words["names"], "", words["files"]]
    lines += [
        words["file"].format(title=one.deliverable.titles[language], files=", ".join(one.files))
        for one in everything.written
    ]
    if everything.left_out:
        with spoken(language, translator_for(language)):
            reasons = [f"- {one.titles[language]}: {refusal}" for one, refusal in everything.left_out]
        lines += ["", words["left_out"], *reasons]
    if not everything.drawn:
        lines += ["", words["undrawn"]]
    return "\n".join([*lines, ""])
