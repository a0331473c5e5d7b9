"""A page in, the days on which it says that it was published out, the best first: JSON-LD, `<meta>`, microdata, `<time>`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from checker.formats.html_tree import Element, Tree

_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "published_time", "publication_date", "publication-date", "published",
    "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date", "citation_date",
)  # fmt: skip
_MAX_LINKED = 10_000
_ELSEWHERE = frozenset(
    "itemListElement hasPart isPartOf mentions comment review video image subjectOf isBasedOn citation relatedLink "
    "significantLink associatedMedia".split()
)
"""Where JSON-LD speaks of other works than the page."""
_WORKS = ("Article", "BlogPosting", "Report", "Posting", "Review")
_MARKED = frozenset(("published", "entry-date", "dt-published", "pubdate", "post-date", "article-date"))


def find_dates(
    tree: Tree, hidden: Sequence[bool], linked: Sequence[bool], scripts: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield (where, date as written). `scripts` are the page's JSON-LD; what is `hidden` or in a link dates nothing."""
    works: list[tuple[int, str]] = [found for text in scripts for found in _published(text)]
    yield from (("JSON-LD", value) for _, value in sorted(works, key=lambda found: found[0]))
    yield from _in_meta(tree.elements)
    times: list[tuple[str, str]] = []
    after: list[tuple[str, str]] = []
    titled = False
    for number, element in enumerate(tree.elements):
        titled = titled or (element.tag == "h1" and not hidden[number])
        values = element.attributes
        written = values.get("datetime", "") or values.get("content", "")
        if written and element.tag != "meta" and "datepublished" in values.get("itemprop", "").lower():
            yield "microdata", written
        elif element.tag == "time" and written and not hidden[number] and not linked[number]:
            if "pubdate" in values or _MARKED & set(values.get("class", "").lower().split()):
                yield "<time>", written
            (after if titled else times).append(("<time>", written))
    yield from [*after, *times][:1]


def _in_meta(elements: Sequence[Element]) -> Iterator[tuple[str, str]]:
    meta: dict[str, str] = {}
    for element in elements:
        if element.tag == "meta":
            values = element.attributes
            for key in ("property", "name", "itemprop"):
                if values.get(key) and values.get("content"):
                    meta.setdefault(values[key].lower(), values["content"])
    yield from (("<meta>", meta[name]) for name in _META if name in meta)


def _published(text: str) -> list[tuple[int, str]]:
    """The values of `datePublished` in JSON-LD, those of articles ranked before those of other things."""
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return []
    found: list[tuple[int, str]] = []
    for value in waiting:  # grows while it is walked
        if len(waiting) > _MAX_LINKED:
            break
        if isinstance(value, dict):
            kind = value.get("@type")
            kinds = [kind] if isinstance(kind, str) else kind if isinstance(kind, list) else []
            if isinstance(value.get("datePublished"), str):
                is_work = any(isinstance(name, str) and name.endswith(_WORKS) for name in kinds)
                found.append((0 if is_work else 1, value["datePublished"]))
            waiting += [inner for key, inner in value.items() if key not in _ELSEWHERE]
        elif isinstance(value, list):
            waiting += value
    return found
