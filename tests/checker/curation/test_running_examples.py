"""Sentences in the ledger, run both ways; mistakes planted in the true ones."""

from __future__ import annotations

from pathlib import Path

from checker.curation.examples import missing_examples, run_example, run_examples
from checker.curation.mutants import run_mutants, scores
from checker.curation.planting import KINDS, PLANTERS
from checker.curation.wordings import cardinal, count_words, ordinal
from checker.pipeline import Checker
from ledger.examples import Example, parse_example, read_examples


def example(outcome: str, marked: str) -> Example:
    text, wrong, as_of = parse_example(marked)
    return Example("a.yaml", 1, "member_of", outcome, text, wrong, as_of)


def test_brackets_and_dates_are_taken_out_of_the_sentence() -> None:
    assert parse_example("A [b] c [d].") == ("A b c d.", ((2, 3), (6, 7)), None)
    assert parse_example("2019-04-04: Now [x].") == ("Now x.", ((4, 5),), "2019-04-04")
    assert parse_example("2014~: It holds.") == ("It holds.", (), "2014~")
    assert parse_example("NATO: a history") == ("NATO: a history", (), None)


def test_examples_are_read_with_their_place(facts: Path) -> None:
    found = read_examples(facts)
    assert [(e.outcome, e.line, e.relation) for e in found] == [
        ("flag", 30, "member_of"),
        ("pass", 32, "member_of"),
        ("pass", 33, "member_of"),
    ]


def test_facts_and_blocks_carry_examples_too(facts: Path) -> None:
    more = """\
facts:
- relation: member_of
  object: harbour-pact
  source: gazette
  examples: {pass: [Ostland is a state.]}
  rows:
  - {subject: ostland, time: 2020/2021, examples: {flag: ["[Ostland] left."]}}
"""
    (facts / "more.yaml").write_text(more, "utf-8")
    found = [e for e in read_examples(facts) if e.path == "more.yaml"]
    assert [(e.outcome, e.text, e.relation) for e in found] == [
        ("pass", "Ostland is a state.", "member_of"),
        ("flag", "Ostland left.", "member_of"),
    ]


def test_a_flag_holds_only_with_exactly_its_words_marked(checker: Checker) -> None:
    assert run_example(checker, example("flag", "Norland joined the Harbour Pact in [1955].")).holds
    other = run_example(checker, example("flag", "[Norland] joined the Harbour Pact in 1955."))
    assert other.failure == "marked “1955”, not “Norland”"
    silent = run_example(checker, example("flag", "Norland joined the Harbour Pact in [1970]."))
    assert silent.failure == "did not mark “1970”"
    assert silent.supported


def test_a_pass_holds_only_in_silence(checker: Checker) -> None:
    assert run_example(checker, example("pass", "Norland joined the Harbour Pact in March 1970.")).holds
    flagged = run_example(checker, example("pass", "Norland joined the Harbour Pact in 1955."))
    assert flagged.failure.startswith("flagged “1955”: ")


def test_relations_without_examples_are_named(checker: Checker, facts: Path) -> None:
    assert missing_examples(checker, read_examples(facts)) == []
    (missing,) = missing_examples(checker, [e for e in read_examples(facts) if e.outcome == "pass"])
    assert (missing.relation, missing.lacks) == ("member_of", ("flag",))


def test_the_examples_of_the_fixture_hold(checker: Checker, facts: Path) -> None:
    assert [outcome.failure for outcome in run_examples(checker, read_examples(facts))] == ["", "", ""]


def test_mistakes_are_planted_and_caught(checker: Checker, facts: Path) -> None:
    mutants = list(run_mutants(checker, read_examples(facts)))
    assert {"year", "country", "count"} <= {mutant.kind for mutant in mutants}
    assert len({mutant.text for mutant in mutants}) == len(mutants)
    for mutant in mutants:
        assert mutant.text != mutant.example.text
        assert mutant.text[mutant.wrong.start : mutant.wrong.end] not in ("1970", "two")
    whole = scores(mutants)["all"]["all"]
    assert whole.planted == len(mutants)
    assert whole.exact <= whole.caught <= whole.planted
    assert whole.share > 0.5


def test_nothing_true_is_planted(checker: Checker, facts: Path) -> None:
    """Sorland did join, in 1990: it may not be planted into a sentence of that year."""
    sentences = [
        example("pass", "Sorland joined the Harbour Pact in 1990."),
        example("pass", "In 1980 the Harbour Pact had one member."),
    ]
    for mutant in run_mutants(checker, sentences):
        assert "Norland joined the Harbour Pact in 1970" not in mutant.text
        assert (
            "one member" not in mutant.text or "In 19" not in mutant.text or not 1971 <= int(mutant.text[3:7]) <= 1989
        )


def test_a_false_or_unread_sentence_is_not_planted_in(checker: Checker) -> None:
    assert list(run_mutants(checker, [example("pass", "Norland joined the Harbour Pact in 1955.")])) == []
    assert list(run_mutants(checker, [example("pass", "The weather was fine.")])) == []
    assert scores([]) == {}


def test_the_kinds_are_the_planters() -> None:
    assert (
        KINDS
        == tuple(planter.__name__ for planter in PLANTERS)
        == ("year", "day", "holder", "country", "count", "relation")
    )


def test_numbers_in_words() -> None:
    assert [cardinal(n) for n in (0, 13, 20, 27, 99, 193)] == [
        "zero",
        "thirteen",
        "twenty",
        "twenty-seven",
        "ninety-nine",
        "193",
    ]
    assert [ordinal(n) for n in (1, 12, 20, 32)] == ["first", "twelfth", "twentieth", "thirty-second"]
    assert count_words("27", 27, 29) == "29"
    assert count_words("Twelve", 12, 14) == "Fourteen"
    assert count_words("30th", 30, 32) == "32nd"
    assert count_words("a dozen", 12, 14) == ""
