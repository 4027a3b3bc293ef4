"""The checks of participants: consent, setting, date and length of the interview, and who referred them."""

from collections.abc import Generator, Iterable

from phenocode.analysis.findings import Item
from phenocode.analysis.referrals import referrals
from phenocode.study.model import Study
from phenocode.study.records import Check, Participant
from phenocode.text.dates import read_date
from phenocode.text.durations import read_minutes

_PEOPLE_A_STEP = 50


def check_people(study: Study) -> Generator[None, None, dict[Check, list[Item]]]:
    """What is missing or impossible in what is told of the participants, with rests; in interview order."""
    found: dict[Check, list[Item]] = {
        Check.NO_CONSENT: [],
        Check.NO_SETTING: [],
        Check.NO_DATE: [],
        Check.IMPOSSIBLE_DATE: [],
        Check.UNREADABLE_LENGTH: [],
    }
    for count, person in enumerate(study.people_in_order(), 1):
        if count % _PEOPLE_A_STEP == 0:
            yield
        if not person.consent.given:
            found[Check.NO_CONSENT].append(_item([person]))
        if person.setting_id is None:
            found[Check.NO_SETTING].append(_item([person]))
        date = read_date(person.interview_date)
        if date.blank:
            found[Check.NO_DATE].append(_item([person]))
        elif date.problem is not None:
            found[Check.IMPOSSIBLE_DATE].append(_item([person], date.typed))
        if person.interview_length.strip() and read_minutes(person.interview_length) is None:
            found[Check.UNREADABLE_LENGTH].append(_item([person], person.interview_length))
    yield
    snowball = referrals(study)
    found[Check.REFERRAL_CYCLE] = [_item(cycle) for cycle in snowball.cycles]
    found[Check.UNKNOWN_REFERRER] = [_item(unknown.referred, unknown.name) for unknown in snowball.unknown]
    return found


def _item(people: Iterable[Participant], *told: str) -> Item:
    people = tuple(people)
    return Item(tuple(person.id for person in people), (*(person.name for person in people), *told))
