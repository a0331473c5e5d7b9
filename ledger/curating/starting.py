"""A folder in, the files of a new facts repository out: facts that validate at once, settings, CI, pre-commit."""

from __future__ import annotations

from pathlib import Path

from ledger.curating.schemas import FILE_NAME, MODELINE, schema_text
from ledger.light import NamedTuple
from ledger.problem import LedgerError

_SOURCES = """\
# Where facts were read. `seen` is the day on which the value itself was on screen; null until somebody has looked.
sources:
- id: benelux-treaty-1958
  title: Treaty establishing the Benelux Economic Union, The Hague, 3 February 1958
  publisher: United Nations Treaty Series
  reference: UNTS 381, 165
  seen: null
"""

_ENTITIES = """\
# Things with an id. Other names, adjectives and spellings belong here, so that texts are understood.
entities:
- kind: state
  rows:
  - {id: belgium, name: Belgium, demonyms: [Belgian, Belgians], adjectives: [Belgian]}
  - {id: luxembourg, name: Luxembourg, demonyms: [Luxembourger, Luxembourgers], adjectives: [Luxembourgish]}
  - {id: netherlands, name: Netherlands, names: [Holland], demonyms: [Dutch], adjectives: [Dutch]}
- {id: benelux, kind: organisation, name: Benelux Union, names: [Benelux, Benelux Economic Union]}
"""

_RELATIONS = """\
# Kinds of statements, with the English that expresses them, and sentences by which `factledger facts test` tries them.
relations:
- id: member_of
  shape: state
  subject: [state]
  object: [organisation]
  counts: [member, member state]
  says:
    begin: "{subject} joined {object}"
    state: "{subject} was a member of {object}"
    end: "{subject} left {object}"
  phrases:
    begin:
      verbs: [S join O, S accede to O, S become member of O, O admit S]
      nouns: [accession of S to O]
    state:
      verbs: [S belong to O]
      roles: [member of O, member state of O]
    end:
      verbs: [S leave O, S withdraw from O]
      nouns: [withdrawal of S from O]
  examples:
    flag:
    - Belgium joined the Benelux Union in [1975].
    pass:
    - Belgium joined the Benelux Union in 1960.
"""

_FACTS = """\
# One line a fact. What all rows share stands once above them; `complete` says that the list has no one else.
facts:
- relation: member_of
  object: benelux
  source: benelux-treaty-1958
  confirmed: 2026-01-01
  complete: {from: 1960-11-01, subjects: [state]}
  rows:
  - {subject: belgium, time: 1960-11-01/.., also: [1958-02-03], founder: true}
  - {subject: luxembourg, time: 1960-11-01/.., also: [1958-02-03], founder: true}
  - {subject: netherlands, time: 1960-11-01/.., also: [1958-02-03], founder: true}
"""

_SETTINGS = """\
# Settings of factledger; `factledger check --help` names the options.
facts = "facts"
"""

_WORKFLOW = """\
name: facts
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  facts:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
      with:
        fetch-depth: 0
    - uses: actions/setup-python@v5
      with:
        python-version: "3.12"
    - run: pip install factledger
    - run: factledger facts validate facts --format github
    - run: factledger facts fmt --check facts
    - run: factledger facts schema --check --facts facts
    - run: factledger facts test facts
    - if: github.event_name == 'pull_request'
      env:
        BASE: ${{ github.event.pull_request.base.sha }}
      run: factledger facts diff "$BASE...HEAD" --facts facts --format markdown >> "$GITHUB_STEP_SUMMARY"
"""

_PRE_COMMIT = """\
repos:
- repo: local
  hooks:
  - id: facts-fmt
    name: facts in canonical form
    entry: factledger facts fmt
    language: python
    additional_dependencies: [factledger]
    files: ^facts/.*\\.yaml$
  - id: facts-validate
    name: facts are valid
    entry: factledger facts validate facts
    language: python
    additional_dependencies: [factledger]
    files: ^facts/
    pass_filenames: false
  - id: facts-test
    name: the examples in the facts hold
    entry: factledger facts test facts
    language: python
    additional_dependencies: [factledger]
    files: ^facts/
    pass_filenames: false
"""

_README = """\
# Facts

Facts for factledger: the YAML files in `facts/`.

    factledger facts validate facts    # what is wrong, and where
    factledger facts fmt facts         # canonical form
    factledger facts test facts        # the examples in the facts
    factledger facts show benelux      --facts facts
    factledger check article.md        # an article against these facts

The rows about the Benelux Union are there to be replaced.
"""


class StartedFile(NamedTuple):
    """A file of the new repository."""

    path: str
    written: bool
    """False: there was one of that name, and it was left as it is."""


def files() -> dict[str, str]:
    """The path and text of every file of a new repository."""
    modeline = f"{MODELINE}{FILE_NAME}\n"
    return {
        "facts/entities.yaml": modeline + _ENTITIES,
        "facts/members.yaml": modeline + _FACTS,
        "facts/relations.yaml": modeline + _RELATIONS,
        "facts/sources.yaml": modeline + _SOURCES,
        f"facts/{FILE_NAME}": schema_text(),
        "factledger.toml": _SETTINGS,
        ".github/workflows/facts.yml": _WORKFLOW,
        ".pre-commit-config.yaml": _PRE_COMMIT,
        "README.md": _README,
    }


def start(folder: Path) -> tuple[StartedFile, ...]:
    """Write the files of a new repository; what is there already is left alone. Raises `LedgerError`."""
    facts = folder / "facts"
    if facts.is_dir() and any(facts.rglob("*.yaml")):
        raise LedgerError(f"{facts} holds facts already; nothing is written")
    results = []
    for path, text in files().items():
        file = folder / path
        try:
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(text)
            results.append(StartedFile(path, True))
        except OSError as error:
            if file.is_file():
                results.append(StartedFile(path, False))
                continue
            raise LedgerError(f"cannot write {file}: {error.strerror}") from None
    return tuple(results)
