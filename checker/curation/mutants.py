"""The ledger's true sentences in, the share of mistakes that checking catches out: by relation and by kind of mistake.

Only sentences under `pass` of which a claim is supported take part: what is planted in them is certainly a mistake, and
a sentence whose truth the checker does not see cannot show whether it would see its falsehood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.curation.examples import alarms_of, check_sentence
from checker.curation.planting import KINDS, Known, Plant, plants
from checker.pipeline import Checker
from checker.values import Span, Status
from ledger.examples import PASS, Example
from ledger.light import NamedTuple


class Mutant(NamedTuple):
    """A sentence with a mistake planted in it, and whether it was caught."""

    example: Example
    relation: str
    """The relation of the claim that was made false."""
    kind: str
    text: str
    wrong: Span
    """The planted words, in `text`."""
    caught: bool
    """An alarm is raised: there was none before the planting."""
    exact: bool
    """It marks the planted words, and no more than the time, name or number that holds them (a verb: the claim)."""
    said: str
    """The alarm's message, or what was said instead."""


class Score(NamedTuple):
    """Caught and exact among planted."""

    planted: int
    caught: int
    exact: int

    @property
    def share(self) -> float:
        return self.caught / self.planted if self.planted else 0.0


def run_mutants(checker: Checker, examples: Iterable[Example]) -> Iterator[Mutant]:
    """Yield every mutant of every example, each once."""
    seen: set[str] = set()
    for example in examples:
        if example.outcome == PASS:
            for mutant in _of_example(checker, example):
                if mutant.text not in seen:
                    seen.add(mutant.text)
                    yield mutant


def scores(mutants: Iterable[Mutant]) -> dict[str, dict[str, Score]]:
    """Relation -> kind (and `all`) -> score; the whole under the relation `all`."""
    found: dict[str, dict[str, list[Mutant]]] = {}
    for mutant in mutants:
        for relation in (mutant.relation, "all"):
            for kind in (mutant.kind, "all"):
                found.setdefault(relation, {}).setdefault(kind, []).append(mutant)
    order = [*sorted(relation for relation in found if relation != "all"), *(["all"] if "all" in found else [])]
    return {
        relation: {
            kind: Score(len(listed), sum(m.caught for m in listed), sum(m.exact for m in listed))
            for kind in (*KINDS, "all")
            if (listed := found[relation].get(kind))
        }
        for relation in order
    }


def _of_example(checker: Checker, example: Example) -> Iterator[Mutant]:
    checked = check_sentence(checker, example.text, example.as_of)
    if alarms_of(checked):  # it fails as an example already
        return
    for entry in checked.judged:
        if entry.verdict.status is not Status.SUPPORTED:
            continue
        facts = tuple(fact for one in entry.verdict.facts if (fact := checker.ledger.fact(one)))
        for plant in plants(Known(entry.claim, example.text, facts, checker.ledger)):
            yield _judged(checker, example, entry.claim.relation, plant)


def _judged(checker: Checker, example: Example, relation: str, plant: Plant) -> Mutant:
    text = example.text[: plant.span.start] + plant.replacement + example.text[plant.span.end :]
    longer = len(plant.replacement) - (plant.span.end - plant.span.start)
    wrong = Span(plant.span.start, plant.span.end + longer)
    mention = Span(plant.mention.start, plant.mention.end + longer)
    checked = check_sentence(checker, text, example.as_of)
    alarms = alarms_of(checked)
    target = mention if plant.kind == "relation" else wrong
    hits = [alarm for alarm in alarms if alarm.span.overlaps(target)]
    exact = any(mention.start <= alarm.span.start and alarm.span.end <= mention.end for alarm in hits)
    statuses = sorted({entry.verdict.status.value for entry in checked.judged})
    said = (hits or alarms)[0].message if alarms else ", ".join(statuses) or "no claim read"
    return Mutant(example, relation, plant.kind, text, wrong, bool(alarms), exact, said)
