"""Peer debriefing as tables: the matters that were judged or talked over, and the validity register."""

from phenocode.analysis.debriefing_record import DebriefingRecord, Matter
from phenocode.analysis.debriefing_words import DECISIONS, EVIDENCE, FOLLOWS, KINDS, UNRESOLVED
from phenocode.analysis.sheets import Cell, Sheet

_MATTERS = {"fa": "آنچه در بازبینی همتا بر سر آن سخن بود", "en": "What peer debriefing was about"}
_MATTER_HEADINGS = {
    "fa": (
        *("بازبینی", "داوران", "مورد", "مشارکت‌کننده", "لایه یا پیوند", "در تحلیل", "داور چه گفت"),
        *("گفت‌وگو", "نتیجه", "دلیل", "چه کسی", "روز"),
    ),
    "en": (
        *("Check", "Reviewers", "Item", "Participant", "Layer or link", "In the analysis", "What reviewers said"),
        *("Discussion", "Resolution", "Reason", "By whom", "Day"),
    ),
}
_REGISTER = {"fa": "دفتر اعتبار", "en": "Validity register"}
_REGISTER_HEADINGS = {
    "fa": ("گواه", "ادعاشده", "چه کسی", "کی", "آنچه شد و آنچه از آن برآمد"),
    "en": ("Evidence", "Claimed", "Who", "When", "What was done and what came of it"),
}
_YES = {"fa": "بله", "en": "yes"}


def matter_sheet(record: DebriefingRecord) -> Sheet:
    """Every matter on which somebody differed or that was talked over, check by check."""
    language = record.language
    rows: list[tuple[Cell, ...]] = []
    for check in record.checks:
        judges = ("، " if language == "fa" else ", ").join(dict.fromkeys(check.judges))
        for matter in check.matters:
            sides = "\n".join(
                f"{side.judge}: {side.said}" + (f" ({side.reason})" if side.reason else "") for side in matter.sides
            )
            thread = "\n".join(f"{one.author}, {one.day}: {one.text}" for one in matter.thread)
            rows.append(
                (
                    KINDS[language][check.kind],
                    judges,
                    matter.subject,
                    matter.participant,
                    matter.at,
                    matter.analyst,
                    sides,
                    thread,
                    *_ended(matter, language),
                )
            )
    return Sheet(language, _MATTERS[language], _MATTER_HEADINGS[language], rows)


def _ended(matter: Matter, language: str) -> tuple[str, str, str, str]:
    """How a matter ended, why, by whom and when."""
    decided = matter.decided
    if decided is not None:
        said = DECISIONS[language][decided.decision].format(place=decided.place)
        return said, decided.reason, decided.by, decided.day
    if not matter.differs:
        return "", "", "", ""
    return (FOLLOWS if matter.follows else UNRESOLVED)[language], "", "", ""


def register_sheet(record: DebriefingRecord) -> Sheet:
    """What was done for the study's trustworthiness; a claim without an entry stands with nothing behind it."""
    language = record.language
    claimed = {claim.kind for claim in record.claims}
    rows = [
        (EVIDENCE[language][one.kind], _YES[language] if one.kind in claimed else "", one.who, one.held, one.outcome)
        for one in record.entries
    ]
    rows += [(EVIDENCE[language][kind], _YES[language], "", "", "") for kind in record.unsupported]
    return Sheet(language, _REGISTER[language], _REGISTER_HEADINGS[language], rows)
