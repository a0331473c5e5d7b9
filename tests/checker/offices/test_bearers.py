"""Offices that share a title are found by what they belong to, in the order of the ledger."""

from __future__ import annotations

from checker.claims.bearers import Bearers


def test_offices_are_found_by_their_owner_in_order() -> None:
    bearers = Bearers([("b-of-x", "x"), ("a-of-y", "y"), ("a-of-x", "x"), ("b-of-x", "x"), ("none", None)])
    assert bearers.of(["x"]) == ("b-of-x", "a-of-x")
    assert bearers.of({"y", "x"}) == bearers.of(["x", "y"]) == ("b-of-x", "a-of-y", "a-of-x")
    assert bearers.of(["z"]) == ()
    assert bearers.every() == ("b-of-x", "a-of-y", "a-of-x", "none")
    assert bearers.among({"none", "a-of-y", "other"}, ["x"]) == ("a-of-y", "none")


def test_a_word_for_any_leader_adds_those_who_lead_the_owner() -> None:
    asked: list[object] = []

    def led(owners: object) -> list[str]:
        asked.append(owners)
        return ["head", "a-of-x"]

    bearers = Bearers([("a-of-x", "x"), ("a-of-y", "y")], led)
    assert bearers.of(["x"]) == ("a-of-x", "head")
    assert bearers.among({"head"}, ["x"]) == ("head",)
    assert bearers.every() == ("a-of-x", "a-of-y")
    assert asked == [["x"], ["x"]]
