"""The recipient of a row: written inside its case study, or in a file of its own that several rows may speak of."""

from collections.abc import Iterator
from typing import Any

from ..models import Recipient
from ..problems import quoted, shown_path, suggest
from ..records import Located
from ..source import Step
from ..writing import Fields, fields_of, same
from .columns import RECIPIENT, value_at
from .drafts import Draft, changed
from .identity import SLUG, Known, address_of
from .rows import Row

Values = dict[tuple[Step, ...], Any]


class Recipients:
    """Gathers what rows say about recipients with files of their own."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.rows_by_slug: dict[str, list[tuple[Row, Values, bool]]] = {}

    def settle(self, row: Row, fields: Fields, clears: bool) -> None:
        """Nothing; the fields of a case study have their recipient, and what the row says of it is noted."""
        values, before = values_of(row), fields.get(RECIPIENT)
        target = self.target(row, fields)
        if target is None:
            self.settle_inline(row, fields, values, clears)
            return
        if isinstance(before, str) and row.get(*SLUG) and row.get(*SLUG) not in self.known.records.recipients:
            slugs = list(self.known.records.recipients)
            row.refuse(SLUG, (f"There is no recipient {quoted(row.get(*SLUG))}", suggest(row.get(*SLUG), slugs)))
        fields[RECIPIENT] = target.slug
        if isinstance(before, str) and before != target.slug:
            return  # what else the row says of a recipient was said of the one before
        hidden = {("slug",)} if clears else {("slug",), ("name",)}
        kept = {steps: value for steps, value in values.items() if steps not in hidden}
        self.rows_by_slug.setdefault(target.slug, []).append((row, kept, clears))

    def target(self, row: Row, fields: Fields) -> Located[Recipient] | None:
        """The recipient in a file of its own that a row speaks of; None for one that is written in its case study."""
        recipients = self.known.records.recipients
        current = fields.get(RECIPIENT)
        named = self.known.recipient_of(row)
        if isinstance(current, dict):
            return None
        if isinstance(current, str):
            return named if named is not None else recipients[current]
        return named if named is not None and not named.is_inline else None

    def settle_inline(self, row: Row, fields: Fields, values: Values, clears: bool) -> None:
        """Nothing; the recipient stands inside the case study."""
        current = fields.get(RECIPIENT)
        if current is None:
            named = self.known.recipient_of(row)
            current = {"slug": named.value.slug} if named is not None and named.value.slug else {}
        elif not clears:
            values.pop(("name",), None)  # in a sheet of somebody's own the name only says whom the row is about
        fields[RECIPIENT] = changed(current, values, clears)

    def drafts(self) -> Iterator[Draft]:
        """A draft of each recipient with a file of its own that rows change; a problem where they disagree."""
        for slug, said in self.rows_by_slug.items():
            recipient = self.known.records.recipients[slug]
            old = fields_of(recipient.value)
            changes = [
                (row, steps, value)
                for row, values, clears in said
                for steps, value in values.items()
                if (value is not None or clears) and not same(value_at(old, steps), value)
            ]
            if changes and recipient.is_inline:
                self.refuse_elsewhere(recipient, changes)
            elif changes and agree(said, changes):
                values = {steps: value for _, steps, value in changes}
                new = changed(old, values, clears=True)
                yield Draft(Recipient, recipient.file, recipient.steps, old, new, changes[0][0], (RECIPIENT,))

    def refuse_elsewhere(self, recipient: Located[Recipient], changes: list[tuple[Row, tuple[Step, ...], Any]]) -> None:
        """Nothing; each change of a recipient that another case study writes out is a problem."""
        place = recipient.place()
        owner = next(one for one in self.known.records.case_studies if (*one.steps, RECIPIENT) == recipient.steps
                     and one.path == recipient.path)  # fmt: skip
        for row, steps, _ in changes:
            what = f"This recipient is written in {shown_path(place.file)}, in the case study {address_of(owner)}"
            row.refuse((RECIPIENT, *steps), (what, "Change it in the row of that case study"))


def values_of(row: Row) -> Values:
    """What a row says of its recipient, by the recipient's own fields."""
    return {steps[1:]: value for steps, value in row.values.items() if steps[0] == RECIPIENT}


def agree(said: list[tuple[Row, Values, bool]], changes: list[tuple[Row, tuple[Step, ...], Any]]) -> bool:
    """True when no two rows say different things of one recipient; else the later ones have a problem."""
    is_one = True
    for first, steps, value in changes:
        for row, values, clears in said:
            other = values.get(steps)
            if row is not first and steps in values and (other is not None or clears) and not same(other, value):
                shown = quoted(value) if isinstance(value, str) else "something else"
                what = f"Row {first.number} says {shown} of the same recipient"
                row.refuse((RECIPIENT, *steps), (what, "Write the same in both rows"))
                is_one = False
    return is_one
