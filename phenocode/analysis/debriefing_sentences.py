"""What a methods section says of peer debriefing and of the evidence claimed: one passage in the study's language.

It says who judged what and how, the agreement with its numbers, how differences ended, and what is claimed. A claim
without an entry in the validity register carries a mark that no reader overlooks, and so do figures out of date.
"""

from collections.abc import Callable
from dataclasses import dataclass

from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_words import STALE, day_said, isolated
from phenocode.analysis.debriefing_record import Check, DebriefingRecord, build_record, outcomes_of
from phenocode.analysis.debriefing_words import CLAIMS, NO_ENTRY
from phenocode.i18n import digits
from phenocode.study.debriefing import Claim, ReviewKind, ValidityKind, Verdict
from phenocode.study.model import Study


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences, one paragraph a check and one for the claims, and what in them must not be passed over."""

    paragraphs: tuple[str, ...]
    unsupported: tuple[ValidityKind, ...]  # claimed without an entry; each is marked where it is said
    stale: bool  # figures of other categories than the present ones are among it, marked where they are said

    @property
    def text(self) -> str:
        """The whole passage."""
        return "\n".join(self.paragraphs)


def debriefing_sentences(study: Study, version_of: Callable[[str], Study]) -> str:
    """The passage about a study; ``version_of`` reads a version by its id. Isolates stand around names."""
    return debriefing_passage(build_record(study, version_of)).text


def debriefing_passage(record: DebriefingRecord) -> Passage:
    """The passage about a record."""
    persian = record.language == "fa"
    paragraphs = [_comprised_fa(record) if persian else _comprised_en(record)]
    paragraphs += [" ".join((_check_fa if persian else _check_en)(check)) for check in record.checks]
    claims = [_claimed(record, claim) for claim in record.claims]
    if claims:
        paragraphs.append(" ".join(claims))
    return Passage(tuple(filter(None, paragraphs)), tuple(record.unsupported), record.stale)


def _claimed(record: DebriefingRecord, claim: Claim) -> str:
    """A claim in its sentence, with what the register has for it, or the mark that it has nothing."""
    language = record.language
    comma, semicolon = ("، ", "؛ ") if language == "fa" else (", ", "; ")
    said = claim.wording or CLAIMS[language][claim.kind]
    entries = record.entries_of(claim.kind)
    if not entries:
        return f"{said.rstrip('. ')} {NO_ENTRY[language]}."
    told = []
    for entry in entries:
        by = comma.join(isolated(part) for part in (entry.who, entry.held) if part)
        told.append(f"{by}: {entry.outcome}" if by else entry.outcome)
    return f"{said.rstrip('. ')} ({semicolon.join(one.rstrip('. ') for one in told)})."


# English


def _comprised_en(record: DebriefingRecord) -> str:
    blind, open_ = len(record.coder_checks), len(record.dialogic_checks)
    parts = []
    if blind:
        parts.append(f"{_count(blind, 'coder check', 'coder checks')} (blind)")
    if open_:
        parts.append(f"{_count(open_, 'dialogic check', 'dialogic checks')} (challenge, response, change)")
    return f"Peer debriefing comprised {' and '.join(parts)}." if parts else ""


def _check_en(check: Check) -> list[str]:
    judge = isolated(check.judges[0])
    if check.kind is ReviewKind.MEETING:
        held = f" ({isolated(check.reviews[0].answered)})" if check.reviews[0].answered else ""
        return [f"The analysis was talked over with {judge}{held}.", *_told(check)]
    if check.kind is ReviewKind.IN_PLACE:
        verdicts = check.verdicts
        parts = [
            f"{judge} read the analysis in place ({day_said(check.reviews[0].answered, 'en')}) and judged"
            f" {_count(verdicts.total(), 'link or category', 'links and categories')}: agreed with"
            f" {verdicts[Verdict.AGREE]}, disagreed with {verdicts[Verdict.DISAGREE]}, was unsure of"
            f" {verdicts[Verdict.UNSURE]}."
        ]
        if check.stale:
            parts.append(f"[{STALE['en']}]")
    else:
        parts = [_marked(check, "en")]
    return [*parts, _ended_en(check), *_told(check)]


def _ended_en(check: Check) -> str:
    outcomes = outcomes_of(check.matters)
    if not outcomes.differed:
        return "There was no disagreement."
    ends = [
        (outcomes.kept, "ended in keeping the analysis"),
        (outcomes.changed, "ended in changing it"),
        (outcomes.followed, f"{'were' if outcomes.followed > 1 else 'was'} settled with the layer below"),
        (outcomes.open, "are unresolved" if outcomes.open > 1 else "is unresolved"),
    ]
    told = ", ".join(f"{number} {words}" for number, words in ends if number)
    were = "was" if outcomes.differed == 1 else "were"
    if check.kind is ReviewKind.IN_PLACE:
        return f"There {were} {_count(outcomes.differed, 'point', 'points')} of disagreement or doubt: {told}."
    counted = _count(outcomes.differed, "disagreement", "disagreements")
    return f"Counted by item and layer there {were} {counted}: {told}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# Persian


def _comprised_fa(record: DebriefingRecord) -> str:
    blind, open_ = len(record.coder_checks), len(record.dialogic_checks)
    parts = []
    if blind:
        parts.append(f"{_fa(blind)} بازبینی کدگذاری (کور)")
    if open_:
        parts.append(f"{_fa(open_)} بازبینی گفت‌وگویی (چالش، پاسخ، تغییر)")
    return f"بازبینی همتا دربرگیرندهٔ {' و '.join(parts)} بود." if parts else ""


def _check_fa(check: Check) -> list[str]:
    judge = isolated(check.judges[0])
    if check.kind is ReviewKind.MEETING:
        held = f" ({isolated(check.reviews[0].answered)})" if check.reviews[0].answered else ""
        return [f"دربارهٔ تحلیل با {judge} گفت‌وگو شد{held}.", *_told(check)]
    if check.kind is ReviewKind.IN_PLACE:
        verdicts = check.verdicts
        parts = [
            f"{judge} تحلیل را در همان‌جا خواند ({day_said(check.reviews[0].answered, 'fa')}) و دربارهٔ"
            f" {_fa(verdicts.total())} پیوند یا طبقه داوری کرد: با {_fa(verdicts[Verdict.AGREE])} مورد موافق، با"
            f" {_fa(verdicts[Verdict.DISAGREE])} مورد مخالف و در {_fa(verdicts[Verdict.UNSURE])} مورد نامطمئن بود."
        ]
        if check.stale:
            parts.append(f"[{STALE['fa']}]")
    else:
        parts = [_marked(check, "fa")]
    return [*parts, _ended_fa(check), *_told(check)]


def _ended_fa(check: Check) -> str:
    outcomes = outcomes_of(check.matters)
    if not outcomes.differed:
        return "اختلافی نبود."
    ends = [
        (outcomes.kept, "مورد به نگه داشتن تحلیل انجامید"),
        (outcomes.changed, "مورد به تغییر آن انجامید"),
        (outcomes.followed, "مورد با لایهٔ پایین‌تر روشن شد"),
        (outcomes.open, "مورد حل‌نشده است"),
    ]
    told = "، ".join(f"{_fa(number)} {words}" for number, words in ends if number)
    if check.kind is ReviewKind.IN_PLACE:
        return f"{_fa(outcomes.differed)} مورد مخالفت یا تردید بود: {told}."
    return f"به شمار هر مورد در هر لایه {_fa(outcomes.differed)} اختلاف بود: {told}."


def _fa(number: int) -> str:
    return digits(str(number), "fa")


# Both


def _marked(check: Check, language: str) -> str:
    """The agreement of all judges; that it is out of date stands in brackets, as every mark of the passage does."""
    return agreement_sentence(check.agreements[0]).replace(STALE[language], f"[{STALE[language]}]")


def _told(check: Check) -> list[str]:
    """What came of it in the researcher's words, as a sentence."""
    told = (review.outcome.strip() for review in check.reviews)
    return [one if one.endswith((".", "!", "؟", "?", "…")) else f"{one}." for one in told if one]
