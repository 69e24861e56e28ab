"""The veil: records as they may be seen at a moment, and all that is held back until another, or for good."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from ..models import CaseStudy, Recipient, Rise, Withdrawn
from ..records import Located, Records
from .timetable import Step, Timetable, is_over


class Held(NamedTuple):
    """A case study that is held back: whole, or only the levels that it rises to later."""

    located: Located[CaseStudy]
    why: str
    lifts: datetime | None
    """When it may be seen; nothing where it was withdrawn."""
    is_whole: bool = True
    rises: tuple[Rise, ...] = ()


class Seen(NamedTuple):
    """The records that may be seen, among all; what is held back of case studies, and recipients that go with it."""

    records: Records
    every: Records
    held: tuple[Held, ...] = ()
    recipients: tuple[Located[Recipient], ...] = ()


def as_of(records: Records, now: datetime | None) -> Seen:
    """What may be seen at a moment. Without one nothing is too early; what was withdrawn stays away even so."""
    timetable = Timetable(records)
    shown: list[Located[CaseStudy]] = []
    held: list[Held] = []
    for located in records.case_studies:
        visible, back = judge(located, timetable.steps(located.value), now)
        shown += [visible] if visible else []
        held += [back] if back else []
    if not held and all(one is other for one, other in zip(shown, records.case_studies, strict=True)):
        return Seen(records, records)
    gone = find_hidden_recipients(shown, held)
    hidden = tuple(records.recipients[slug] for slug in gone if slug in records.recipients)
    return Seen(draw(records, shown, held, gone), records, tuple(held), hidden)


def judge(
    located: Located[CaseStudy], steps: tuple[Step, ...], now: datetime | None
) -> tuple[Located[CaseStudy] | None, Held | None]:
    """A case study as it may be seen, and what of it is held back."""
    value = located.value
    if not is_over(steps[0].lifts, now):
        return None, Held(located, waiting_for(steps[0]), steps[0].lifts)
    if value.withdrawn:
        return None, Held(located, f"withdrawn on {value.withdrawn.date}", None)
    if not value.rises:
        return located, None
    count = sum(is_over(step.lifts, now) for step in steps[1:])
    later = value.rises[count:]
    back = Held(located, waiting_for(steps[count + 1]), steps[count + 1].lifts, False, later) if later else None
    return replace(located, value=risen(value, count)), back


def waiting_for(step: Step) -> str:
    """Why a level is not seen yet, in words."""
    return f"embargoed until the milestone “{step.milestone}”"


def risen(value: CaseStudy, count: int) -> CaseStudy:
    """The case study after its first rises: it is introduced as the last of them says."""
    rises = value.rises[:count]
    standfirst = next((rise.standfirst for rise in reversed(rises) if rise.standfirst), value.standfirst)
    return value.altered(rises=rises, standfirst=standfirst)


def find_hidden_recipients(shown: Iterable[Located[CaseStudy]], held: Iterable[Held]) -> dict[str, bool]:
    """The recipients of which nothing else is seen, and whether any of it was seen once."""
    visible = {one.recipient_slug for one in shown}
    gone: dict[str, bool] = defaultdict(bool)
    for one in held:
        if one.is_whole and one.located.recipient_slug not in visible:
            gone[one.located.recipient_slug] |= one.lifts is None
    return dict(gone)


def draw(records: Records, shown: list[Located[CaseStudy]], held: list[Held], gone: dict[str, bool]) -> Records:
    """The records without what is held back; what was withdrawn keeps its address, and says so there."""
    return replace(
        records,
        case_studies=tuple(shown),
        recipients={slug: one for slug, one in records.recipients.items() if slug not in gone},
        withdrawn=records.withdrawn | withdrawals(held, gone),
    )


def withdrawals(held: Iterable[Held], gone: dict[str, bool]) -> dict[str, Located[Withdrawn]]:
    """For each address that is there no more: when that was, by whom, and why; by address."""
    found: dict[str, Located[Withdrawn]] = {}
    for one in held:
        located = one.located
        withdrawal = located.value.withdrawn
        if withdrawal is None or one.lifts is not None:
            continue
        addresses = [f"/case-studies/{located.value.edition}/{located.slug}/"]
        if gone.get(located.recipient_slug):
            addresses.append(f"/recipients/{located.recipient_slug}/")
        for address in addresses:
            value = Withdrawn(address=address, **withdrawal.model_dump())
            found[address] = Located(value, "withdrawn", located.path, located.line, located.column)
    return found
