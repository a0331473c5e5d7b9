"""The JSON Schema says what reading says: of the shipped facts, and of every field."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from ledger.curating.explanations import WRONG_FILES
from ledger.curating.schemas import FILE_NAME, MODELINE, facts_schema, schema_text
from ledger.curating.starting import files
from ledger.entries import entities, facts, relations, renderings, sources, synonyms, tellings
from ledger.folders import read_sources, shipped_facts, yaml_files
from ledger.loading import load

jsonschema = pytest.importorskip("jsonschema")


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: 1999 is a number, true is a boolean; a day stays text."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(schema: dict[str, Any], text: str) -> list[str]:
    found = jsonschema.Draft7Validator(schema).iter_errors(yaml.load(text, EditorLoader) or {})
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


@pytest.mark.parametrize("with_ids", [False, True])
def test_the_shipped_facts_fit_the_schema(with_ids: bool) -> None:
    content = load(read_sources([shipped_facts()])[0])[0] if with_ids else None
    schema = facts_schema(content)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    loader = type("Fast", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {})
    loader.yaml_implicit_resolvers = EditorLoader.yaml_implicit_resolvers
    for path, file in yaml_files(shipped_facts()):
        document = yaml.load(file.read_text("utf-8"), loader)
        assert document is None or not [error.message for error in validator.iter_errors(document)], path


def test_the_schema_beside_the_shipped_facts_is_the_one_of_this_version() -> None:
    written = shipped_facts() / FILE_NAME
    assert written.read_text("utf-8") == schema_text(), "run: factledger facts schema --write --no-modelines"


def test_every_field_of_the_format_is_described() -> None:
    sections = facts_schema()["properties"]
    for name, module in {
        "sources": sources, "entities": entities, "relations": relations, "renderings": renderings,
        "tellings": tellings, "synonyms": synonyms, "facts": facts,
    }.items():  # fmt: skip
        described = sections[name]["items"]["properties"]
        assert module.FIELDS | {"rows"} == set(described)
        assert not [field for field, value in described.items() if value == {} or set(value) == {"description"}], name


@pytest.mark.parametrize(
    "code",
    ["bad-quantity", "duplicate-id", "unknown-field", "unknown-section", "unknown-value", "wrong-shape", "not-a-list"],
)
def test_a_schema_refuses_what_it_can(code: str) -> None:
    if code == "duplicate-id":  # only reading knows the whole ledger
        assert not errors(facts_schema(), WRONG_FILES[code])
    else:
        assert errors(facts_schema(), WRONG_FILES[code])


def test_with_the_ids_of_a_ledger_a_wrong_id_and_role_are_seen() -> None:
    content = load(read_sources([shipped_facts()])[0])[0]
    schema = facts_schema(content)
    good = "facts:\n- {relation: member_of, subject: poland, object: nato, time: 1999-03-12/..}\n"
    assert not errors(schema, good)
    assert errors(schema, good.replace("poland", "polland"))
    assert errors(schema, good.replace("time:", "tyme:"))


def test_a_new_repository_names_its_schema() -> None:
    started = files()
    assert started[f"facts/{FILE_NAME}"] == schema_text()
    for path, text in started.items():
        if path.endswith(".yaml") and path.startswith("facts/"):
            assert text.startswith(f"{MODELINE}{FILE_NAME}\n")
            assert not errors(facts_schema(), text)
