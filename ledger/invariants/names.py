"""Names that could be two things."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import Whole, problem_at
from ledger.model import Name
from ledger.problem import WARNING, Problem

_PROPER = ("canonical", "name", "former")


def ambiguous_names(ledger: Whole) -> Iterator[Problem]:
    """One name belongs to two entities, and neither says so.

    What: two entities share a name (canonical, `names`, or `former` in the same period). It is declared where one lists
    the other as `confusable`, or where the name stands under `contextual` for one of them. Surnames, adjectives,
    demonyms and foreign names may be shared freely, and so may names along the chain of succession, and of a body and
    the thing it belongs to.

    Why: a text that uses such a name cannot be judged; often one of the names is simply too short.

    What to do: add the other id under `confusable`, make the name `contextual` for the rarer thing, or drop it there.

    Example: `names: [Georgia]` for the country and for the American state.
    """
    keys: dict[str, list[Name]] = {}
    for name in ledger.content.names:
        if name.kind in _PROPER:
            keys.setdefault(name.key, []).append(name)
    for names in keys.values():
        first = names[0]
        reported: set[str] = {first.entity}
        for name in names[1:]:
            if name.entity in reported:
                continue
            rival = next((other for other in names if _clash(ledger, other, name)), None)
            if rival is None:
                continue
            reported.add(name.entity)
            entity = ledger.entities[name.entity]
            message = f"'{name.text}' is a name of '{rival.entity}' and of '{name.entity}'"
            hint = f"if that is so, say 'confusable: [{rival.entity}]'; else drop the name from one of them"
            yield problem_at(entity, "ambiguous-name", message, hint, WARNING)


def article_in_name(ledger: Whole) -> Iterator[Problem]:
    """The canonical name begins with "the".

    What: `name: The Hague Conference` instead of `name: Hague Conference`, where the article is not part of the name.

    Why: the article is understood; messages put it where English wants it. Titles and cities that own their article
    ("The Hague", "The New York Times") are left out: their names are of kind city and outlet.

    What to do: drop "the".

    Example: `name: the European Union`.
    """
    for entity in ledger.content.entities:
        if entity.name.startswith(("the ", "The ")) and entity.kind not in ("city", "outlet", "place", "document"):
            message = f"the name '{entity.name}' begins with 'the'"
            yield problem_at(entity, "article-in-name", message, f"write '{entity.name[4:]}'", WARNING)


def _clash(ledger: Whole, first: Name, second: Name) -> bool:
    """Whether two names stand for two things that nobody told apart."""
    if first.entity == second.entity:
        return False
    if first.case_sensitive and second.case_sensitive and first.text.replace(".", "") != second.text.replace(".", ""):
        return False
    if first.case_sensitive != second.case_sensitive and first.text.isupper() != second.text.isupper():
        return False  # "WHO" and "Who"
    if (first.end is not None and second.begin is not None and first.end < second.begin) or (
        second.end is not None and first.begin is not None and second.end < first.begin
    ):
        return False
    one, other = ledger.entities[first.entity], ledger.entities[second.entity]
    near_one = {*one.confusable, *one.continues, *one.after, one.of, one.part_of, one.capital, one.seat}
    near_other = {*other.confusable, *other.continues, *other.after, other.of, other.part_of, other.capital, other.seat}
    return other.id not in near_one and one.id not in near_other
