"""The claims of one list with their verdicts in, the same out with the wrong member blamed rather than the date that
all share.

"Estonia, Latvia and Croatia joined in 2004": two are right, so the date is not what is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.values import Claim, Span, Status, Verdict
from ledger.light import replace

_WITHOUT_VERB = frozenset(("entry", "fragment"))
_SHARED = frozenset(("wrong-date", "other-relation"))
"""Codes of conflicts in what the members of a list share."""
EXPLICIT = frozenset(("name", "metonym", "adjective"))


def blame_members(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Return the verdicts in their order; only conflicts about a time that other members of the list share are
    changed."""
    lists: dict[object, list[int]] = defaultdict(list)
    for order, claim in enumerate(claims):
        if claim.when is not None and claim.shape == "relation":
            # Of an entry without a verb the names are all that there is.
            said = claim.trigger if claim.found_by not in _WITHOUT_VERB else _named(claim, "object")
            lists[(said, claim.relation, claim.aspect, claim.when.span, claim.found_by)].append(order)
    out = list(verdicts)
    supported = {
        claim.trigger for claim, verdict in zip(claims, verdicts, strict=True) if verdict.status is Status.SUPPORTED
    }
    for i, claim in enumerate(claims):
        left = claim.argument("object")
        if (
            claim.found_by.startswith("from:")
            and out[i].code == "wrong-date"
            and left is not None
            and claim.trigger in supported
        ):
            out[i] = replace(
                out[i], code="wrong-place", wrong=left.span, repairs=()
            )  # it came then, from somewhere else
    for orders in lists.values():
        wrong = [i for i in orders if verdicts[i].status is Status.CONFLICT and verdicts[i].code in _SHARED]
        right = [i for i in orders if verdicts[i].status is Status.SUPPORTED]
        if not wrong or len(wrong) >= max(len(right), 2):
            continue
        for i in wrong:
            member = _member(claims[i], [claims[j] for j in right])
            if member is not None:
                out[i] = replace(verdicts[i], code="wrong-member", wrong=member, repairs=())
    return out


def _named(claim: Claim, slot: str) -> tuple[str, ...]:
    argument = claim.argument(slot)
    return argument.entities if argument is not None else ()


def _member(claim: Claim, right: Sequence[Claim]) -> Span | None:
    """The one argument in which the claim differs from those that are right."""
    different = [
        argument
        for slot, argument in claim.arguments
        if any(other.argument(slot) is None or other.argument(slot) != argument for other in right)
    ]
    if len(different) != 1 or different[0].via not in EXPLICIT:
        return None
    return different[0].span
