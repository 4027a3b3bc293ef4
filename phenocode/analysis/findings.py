"""What the checks of an analysis answer: things found, those left on purpose, and the measures of a category system."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from phenocode.i18n import mark
from phenocode.study.records import Check

TITLES: dict[str, str] = {
    Check.UNCODED: mark("Statements without a code"),
    Check.NO_FIRST_LAYER: mark("Codes without a first-layer category"),
    Check.NO_SECOND_LAYER: mark("First-layer categories without a second layer"),
    Check.NO_ENCOUNTER: mark("Second-layer categories without a kind of encounter"),
    Check.MULTI_PARENT: mark("Codes with more than one parent"),
    Check.STRADDLING: mark("Statements whose codes straddle categories"),
    Check.ONE_STATEMENT: mark("First-layer categories resting on one statement"),
    Check.ONE_PARTICIPANT: mark("First-layer categories resting on one participant"),
    Check.ONE_SETTING: mark("First-layer categories resting on one setting"),
    Check.NO_STATEMENTS: mark("Interviews without a statement"),
    Check.NO_CONSENT: mark("Participants without consent"),
    Check.NO_SETTING: mark("Participants without a setting"),
    Check.NO_DATE: mark("Participants without an interview date"),
    Check.IMPOSSIBLE_DATE: mark("Impossible interview dates"),
    Check.UNREADABLE_LENGTH: mark("Interview lengths that can't be read"),
    Check.REFERRAL_CYCLE: mark("Participants who referred each other in a circle"),
    Check.UNKNOWN_REFERRER: mark("Referrers who are no participants"),
    Check.EQUAL_NAMES: mark("Codes with equal names"),
    Check.NEAR_NAMES: mark("Codes with nearly equal names"),
    Check.TO_REVIEW: mark("Statements to look at again"),
    Check.STALE_EVIDENCE: mark("Evidence computed on an older version of the categories"),
    Check.UNSUPPORTED_CLAIM: mark("Claimed kinds of evidence without an entry"),
    Check.UNRESOLVED: mark("Unresolved disagreements with reviewers"),
    Check.UNLIKE_TRANSCRIPT: mark("Statements whose text no longer equals the transcript"),
    Check.INTERVIEWER: mark("Statements with the interviewer's words"),
}
"""What each check looks for, by its key; the last three need the packed versions or the transcripts' texts."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found: the records concerned and their names (a statement's name is its quotation).

    Names beyond those of the records say what is wrong, such as a date as typed.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    reason: str = ""  # why it was left on purpose

    @property
    def words(self) -> str:
        """Whom or what it is about, and what is wrong where that is more than the check says."""
        records, told = self.names[: len(self.ids)], self.names[len(self.ids) :]
        return ": ".join(" / ".join(part) for part in (records, told) if part)

    def as_json(self) -> dict[str, list[str]]:
        """Ids and names as COMMANDS.md, ``check``, says them."""
        return {"ids": list(self.ids), "names": list(self.names)}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    check: Check
    items: tuple[Item, ...]
    accepted: tuple[Item, ...] = ()  # found as well, but left on purpose; they are not counted

    @property
    def count(self) -> int:
        """How many things were found that were not left on purpose."""
        return len(self.items)

    @property
    def severity(self) -> str:
        """``warn`` when something was found, otherwise ``ok``."""
        return "warn" if self.items else "ok"

    @property
    def title(self) -> str:
        """What was looked for, as a template for ``tr``."""
        return TITLES[self.check]

    def everything(self) -> Iterator[Item]:
        """What was found, then what was left on purpose."""
        yield from self.items
        yield from self.accepted


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of all checks that were run, and the three measures of a category system."""

    findings: tuple[Finding, ...]
    complete: int  # statements with at least one complete chain
    selected: int
    categories: int  # of the first layer

    @property
    def ratio(self) -> float | None:
        """Exhaustiveness, 0 to 1; None while no statement is selected."""
        return self.complete / self.selected if self.selected else None

    @property
    def warnings(self) -> int:
        """How many things were found in all."""
        return sum(finding.count for finding in self.findings)

    def finding(self, check: str) -> Finding:
        """What the check with this key found. Raises KeyError when it was not run."""
        for finding in self.findings:
            if finding.check == check:
                return finding
        raise KeyError(check)

    def as_json(self) -> dict[str, Any]:
        """The report as COMMANDS.md, ``check``, says it; ``ratio`` is null while no statement is selected."""
        return {
            "exhaustiveness": {"complete": self.complete, "selected": self.selected, "ratio": self.ratio},
            "exclusive": {
                "multi_parent_codes": self.finding(Check.MULTI_PARENT).count,
                "straddling_statements": self.finding(Check.STRADDLING).count,
            },
            "parsimony": {
                "categories": self.categories,
                "single_statement_categories": self.finding(Check.ONE_STATEMENT).count,
            },
            "findings": [
                {
                    "check": finding.check.value,
                    "count": finding.count,
                    "severity": finding.severity,
                    "items": [item.as_json() for item in finding.items],
                    "accepted": [item.as_json() | {"reason": item.reason} for item in finding.accepted],
                }
                for finding in self.findings
            ],
        }
