"""Which case study a row is: by its address, or by its recipient, category and edition."""

from collections import defaultdict
from urllib.parse import urlsplit

from ..models import CaseStudy, Recipient
from ..problems import quoted, suggest
from ..records import Located, Records, fold_name
from ..source import Step
from .cells import Words
from .columns import ADDRESS, RECIPIENT
from .rows import Row

NAME: tuple[Step, ...] = (RECIPIENT, "name")
SLUG: tuple[Step, ...] = (RECIPIENT, "slug")


class Known:
    """What the content knows already, by all that a row may call it."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.by_address = {address_of(one): one for one in records.case_studies}
        self.by_key = {(one.recipient_slug, one.value.category, one.value.edition): one for one in records.case_studies}
        self.slugs_by_name: dict[str, list[str]] = defaultdict(list)
        for slug, recipient in records.recipients.items():
            for name in {fold_name(name) for name in (slug, *names_of(recipient.value))}:
                self.slugs_by_name[name].append(slug)

    def recipients_called(self, name: str) -> list[str]:
        """The slugs of the recipients that go by a name."""
        return self.slugs_by_name.get(fold_name(name), [])

    def recipient_of(self, row: Row) -> Located[Recipient] | None:
        """The known recipient that a row names; of several by one name none."""
        slug, name = row.get(*SLUG), row.get(*NAME)
        if slug:
            return self.records.recipients.get(slug)
        found = self.recipients_called(name) if name else []
        return self.records.recipients[found[0]] if len(found) == 1 else None

    def case_study_of(self, row: Row) -> Located[CaseStudy] | Words | None:
        """The known case study that a row is; nothing for a new one; words where that cannot be told."""
        if address := row.get(*ADDRESS):
            found = self.by_address.get(short_address(address))
            return found or self.unknown_address(address)
        recipient = self.recipient_of(row)
        if recipient is None and not row.get(*SLUG) and len(self.recipients_called(row.get(*NAME) or "")) > 1:
            return self.ambiguous(row.get(*NAME))
        key = (recipient.slug if recipient else "", row.get("category") or "", row.get("edition") or "")
        return self.by_key.get(key)

    def unknown_address(self, address: str) -> Words:
        """What to say about an address that no case study has."""
        near = suggest(short_address(address), list(self.by_address), "Leave the cell empty for a new case study.")
        return f"There is no case study {quoted(short_address(address))}", near

    def ambiguous(self, name: str) -> Words:
        """What to say about a name that several recipients go by."""
        listed = " or ".join(f"`{slug}`" for slug in sorted(self.recipients_called(name)))
        return f"More than one recipient is called {quoted(name)}", f"Write {listed} into a column “Recipient slug”."


def names_of(recipient: Recipient) -> list[str]:
    """Every name that a recipient goes by, or went by."""
    return [recipient.name, *recipient.aliases, *(former.name for former in recipient.former_names)]


def address_of(case_study: Located[CaseStudy]) -> str:
    """The address of a case study, from its edition on."""
    return f"{case_study.value.edition}/{case_study.slug}"


def short_address(text: str) -> str:
    """An address from its edition on, however much of it was copied."""
    return "/".join([part for part in urlsplit(text).path.split("/") if part][-2:])
