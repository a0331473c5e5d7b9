"""The shipped facts as curators must find them: valid, in canonical form, with a schema and with examples that hold."""

from __future__ import annotations

import pytest

from checker.curation.commands.schema import with_modeline
from checker.curation.examples import missing_examples, run_examples
from checker.pipeline import Checker
from ledger.examples import read_examples
from ledger.folders import shipped_facts, yaml_files
from ledger.formatting import format_bytes
from ledger.problem import ERROR
from ledger.validating import validate


def test_the_shipped_facts_have_no_errors() -> None:
    assert [str(problem) for problem in validate() if problem.level == ERROR] == []


def test_every_file_is_in_canonical_form() -> None:
    odd = [
        path
        for path, file in yaml_files(shipped_facts())
        if format_bytes(file.read_bytes(), path)[0] != file.read_bytes()
    ]
    assert odd == [], "run: factledger facts fmt facts"


def test_every_file_names_its_schema() -> None:
    odd = [
        path
        for path, file in yaml_files(shipped_facts())
        if with_modeline(file.read_bytes(), path) != file.read_bytes()
    ]
    assert odd == [], "run: factledger facts schema --write --facts facts"


def test_every_example_holds(shipped_checker: Checker) -> None:
    outcomes = run_examples(shipped_checker, read_examples())
    assert [f"{one.example.path}:{one.example.line}: {one.failure}" for one in outcomes if not one.holds] == []


def test_every_relation_has_examples_both_ways(shipped_checker: Checker) -> None:
    missing = {one.relation: one.lacks for one in missing_examples(shipped_checker, read_examples())}
    assert missing == {}


@pytest.fixture(scope="module")
def shipped_checker() -> Checker:
    from ledger import open_ledger

    return Checker(open_ledger())
