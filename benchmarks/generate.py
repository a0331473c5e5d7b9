"""Ledgers of any size, and texts, made up from a number: nothing in them is true, and the same number makes the same bytes.

For every ten facts there is one organisation. Every fourth has an office, five people who held it one after another, and
five territories that joined; the others have ten such members. A territory belongs to about seventeen organisations.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.prepared import keep, prepared
from ledger import folders, opening
from ledger.caching import open_compiled
from ledger.compiling import write
from ledger.dates import parse_moment
from ledger.loading import load
from ledger.model import Entity, Fact, Moment, Name
from ledger.naming import fold, surnames
from ledger.tables import Kept

_HEADS = "Bren Carr Dun Els Fair Garn Hald Ing Kes Lind Marr Nor Oak Pell Quin Ross Sel Thorn Ulver Vent Wald Yar Zell".split()
_TAILS = "wick ford mouth holm stead burn by ton field gate haven mere ridge shaw thorpe vale worth dale".split()
_SUBJECTS = (
    "Maritime Agricultural Postal Railway Fisheries Forestry Mining Standards Weather Aviation Banking Statistical Veterinary "
    "Heritage Library Energy Water Transport Textile Customs"
).split()
_FORMS = "Institute Authority Board Council Agency Union Commission Service Bureau Exchange".split()
_GIVEN = (
    "Alda Bertil Carin Dagny Edvin Frida Gustav Hedda Ivar Jonna Karsten Livia Marten Nadia Oskar Petra Ragnar Sanna Torben "
    "Ulla Viktor Wilma Anders Britta Casper Doris Emil Fanny Georg Helga"
).split()


class Group(NamedTuple):
    """An organisation with its office, the holders of that and its members."""

    number: int
    organisation: str
    people: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"g{self.number}-" + self.organisation.lower().replace(" ", "-")


def _town(number: int) -> str:
    """A name of two parts, or three where two are not enough."""
    head, rest = number % len(_HEADS), number // len(_HEADS)
    tail, more = rest % len(_TAILS), rest // len(_TAILS)
    name = _HEADS[head] + _TAILS[tail]
    while more:
        more, middle = divmod(more - 1, len(_HEADS))
        name = _HEADS[middle] + name.lower()
    return name


def groups(facts: int) -> Iterator[Group]:
    """Yield the groups of a ledger with so many facts."""
    for number in range(facts // 10):
        subject, form = _SUBJECTS[number % len(_SUBJECTS)], _FORMS[number // len(_SUBJECTS) % len(_FORMS)]
        town = _town(number // (len(_SUBJECTS) * len(_FORMS)))
        people = tuple(
            f"{_GIVEN[(number * 7 + i * 11) % len(_GIVEN)]} {_town((number * 5 + i) % 60_000)}son"
            for i in range(0 if number % 4 else 5)
        )
        members = tuple(f"{_town((number * 7 + i) % territories(facts))}land" for i in range(10 - len(people)))
        yield Group(number, f"{town} {subject} {form}", people, members)


def territories(facts: int) -> int:
    """How many territories a ledger of so many facts has."""
    return max(10, facts // 20)


def write_yaml(folder: Path, facts: int) -> None:
    """Write the groups as facts files that extend the shipped facts."""
    folder.mkdir(parents=True, exist_ok=True)
    source = "sources:\n- {id: generated, title: Generated for a measurement, publisher: Nobody, seen: null}\n"
    (folder / "sources.yaml").write_text(source, encoding="utf-8")
    names = [f"{_town(number)}land" for number in range(territories(facts))]
    rows = [f"- {{id: {name.lower()}, kind: territory, name: {name}}}" for name in names]
    (folder / "territories.yaml").write_text("\n".join(["entities:", *rows]) + "\n", encoding="utf-8")
    waiting: list[Group] = []
    for group in groups(facts):
        waiting.append(group)
        if len(waiting) == 100:
            _write_file(folder, waiting)
            waiting = []
    if waiting:
        _write_file(folder, waiting)


def _write_file(folder: Path, listed: list[Group]) -> None:
    entities, rows = ["entities:"], ["facts:"]
    for group in listed:
        entities.append(f"- {{id: {group.id}, kind: organisation, name: {group.organisation}}}")
        if group.people:
            entities.append(
                f"- {{id: director-of-{group.id}, kind: office, name: Director of the {group.organisation}, of: {group.id}}}"
            )
        entities += [f"- {{id: {group.id}-p{i}, kind: person, name: {name}}}" for i, name in enumerate(group.people)]
        if group.people:
            rows += [
                "- relation: holds_office",
                f"  object: director-of-{group.id}",
                "  source: [generated]",
                "  rows:",
            ]
        rows += [
            f"  - {{subject: {group.id}-p{i}, time: {1990 + 5 * i}/{1995 + 5 * i}}}" for i, _ in enumerate(group.people)
        ]
        rows += ["- relation: member_of", f"  object: {group.id}", "  source: [generated]", "  rows:"]
        rows += [f"  - {{subject: {name.lower()}, time: {1991 + i}/..}}" for i, name in enumerate(group.members)]
    text = "\n".join([*entities, "", *rows]) + "\n"
    (folder / f"groups-{listed[0].number:07d}.yaml").write_text(text, encoding="utf-8")


def compile_large(file: Path, facts: int, key: str) -> None:
    """Compile the shipped facts and the groups into a file, without a detour through YAML, with the tables of the checker.

    A file that holds just that is left as it is.
    """
    sources, _ = folders.read_sources([folders.shipped_facts()])
    key = f"{key} {folders.fingerprint(sources)} {opening.code()}"
    ledger = open_compiled(file, key)
    if ledger is not None:
        if not isinstance(prepared(ledger), Kept):
            keep(ledger, file.with_suffix(".tables"))
        return
    content, _ = load(sources)
    begin = {i: parse_moment(str(1990 + 5 * i)) for i in range(6)}
    joined = {i: parse_moment(str(1991 + i)) for i in range(5)}
    model = content.facts[0]
    entities, names, rows = list(content.entities), list(content.names), list(content.facts)
    for number in range(territories(facts) if facts else 0):
        name = f"{_town(number)}land"
        entities.append(_entity(name.lower(), "territory", name))
        names.append(_name(name, name.lower(), "canonical"))
    for group in groups(facts):
        office = f"director-of-{group.id}"
        entities.append(_entity(group.id, "organisation", group.organisation))
        names.append(_name(group.organisation, group.id, "canonical"))
        if group.people:
            entities.append(_entity(office, "office", f"Director of the {group.organisation}")._replace(of=group.id))
            names.append(_name(entities[-1].name, office, "canonical"))
        for i, person in enumerate(group.people):
            subject = f"{group.id}-p{i}"
            entities.append(_entity(subject, "person", person))
            names.append(_name(person, subject, "canonical"))
            names += [_name(short, subject, "surname") for short in surnames(person)]
            rows.append(_fact(model, "holds_office", subject, office, begin[i], begin[i + 1]))
        for i, member in enumerate(group.members):
            rows.append(_fact(model, "member_of", member.lower(), group.id, joined[i % 5], None))
    large = content._replace(entities=tuple(entities), names=tuple(names), facts=tuple(rows))
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    connection = sqlite3.connect(part)
    write(large, connection, {"fingerprint": f"generated {facts}", "key": key})
    connection.close()
    part.replace(file)
    ledger = open_compiled(file, None)
    if ledger is not None:
        keep(ledger, file.with_suffix(".tables"))


def _entity(entity_id: str, kind: str, name: str) -> Entity:
    empty: dict[str, object] = dict.fromkeys(Entity._fields)
    lists = dict.fromkeys(("members", "continues", "after", "titles", "confusable"), ())
    given = {
        "id": entity_id,
        "kind": kind,
        "name": name,
        "holders": "single",
        "note": "",
        "path": "generated",
        "line": 1,
    }
    return Entity(**{**empty, **lists, **given})  # type: ignore[arg-type]


def _name(text: str, entity: str, kind: str) -> Name:
    return Name(text, entity, kind, "en", None, None, None, fold(text), False)


def _fact(model: Fact, relation: str, subject: str, object: str, begin: Moment | None, end: Moment | None) -> Fact:
    return model._replace(
        id=f"{relation}/{subject}/{object}", relation=relation, subject=subject, object=object, begin=begin, end=end,
        open_end=end is None, also=(), sources=("generated",), path="generated",
    )  # fmt: skip


def news(facts: int, characters: int) -> str:
    """A text about the groups: every sentence names somebody, states something, and two of three are dated."""
    sentences: list[str] = []
    length = 0
    while length < characters:
        for group in groups(max(facts, 10)):
            i = group.number % 5
            told = f"{group.members[i]} joined the {group.organisation} in {1991 + group.number % 7}. "
            if group.people:
                told += f"{group.people[i]} became Director of the {group.organisation} in {1990 + 5 * i}. "
            sentences.append(
                f"{told}Its board met on {1 + group.number % 27} May {2001 + group.number % 9}. Poland, a member of NATO since "
                f"1999, and Spain, which joined in 1982, welcomed the decision. {group.members[i - 1]} has 29 members of parliament."
            )
            length += len(sentences[-1]) + 2
            if length >= characters:
                break
    return "\n\n".join(sentences)[:characters]
