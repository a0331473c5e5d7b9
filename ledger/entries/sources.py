"""A row of `sources` in, a `Source` out."""

from __future__ import annotations

from ledger import dates
from ledger.entries.fields import Reader
from ledger.model import Source

FIELDS = frozenset(["id", "title", "publisher", "address", "reference", "licence", "seen", "as", "note", "overrides"])


def read_source(reader: Reader) -> Source:
    """The source; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "a source")
    address = reader.text("address")
    if address and address != "reference" and not address.startswith(("https://", "http://")):
        reader.report("bad-address", f"'{address}' is not an address", reader.fields["address"],
                      "a URL; for a book or gazette use 'reference'")  # fmt: skip
    seen = reader.text("seen")
    if seen:
        try:
            dates.day_of(seen)
        except dates.BadDate as error:
            reader.report("bad-date", str(error), reader.fields["seen"])
            seen = None
    seen_as = reader.one_of("as", ("excerpt", "page", "dataset")) or None
    if bool(reader.text("seen")) != bool(seen_as):
        reader.report("seen-without-as", "'seen' and 'as' stand together", reader.fields.get("seen"),
                      "say both the day and excerpt, page or dataset, or 'seen: null' alone")  # fmt: skip
    return Source(
        id=reader.id(),
        title=reader.required("title"),
        publisher=reader.text("publisher") or "",
        address=address,
        reference=reader.text("reference"),
        licence=reader.text("licence"),
        seen=seen or None,
        seen_as=seen_as,
        path=reader.row.path,
        line=reader.row.line,
    )
