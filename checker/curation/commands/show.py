"""Everything that the ledger knows about an entity: its names, its links to others, its facts as a table, and a
timeline. The entity is named by its id or by any of its names."""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, signs, terminal_width, write
from ledger import open_ledger
from ledger.curating.dossiers import Dossier, dossier, fact_object, when
from ledger.curating.drawing import table, timeline
from ledger.curating.finding import find_entity
from ledger.curating.places import Places, harmless
from ledger.model import Fact
from ledger.store import Ledger

EPILOG = """\
examples:
  factledger facts show nato
  factledger facts show "Vladimir Putin" --no-timeline
  factledger facts show ukraine --relation party_to
  factledger facts show president-of-ukraine --format json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `show`."""
    parser.epilog = EPILOG
    parser.add_argument("entity", metavar="ENTITY", help="an id or a name")
    parser.add_argument("--relation", action="append", default=[], metavar="ID", help="only facts of these relations")
    parser.add_argument("--no-timeline", action="store_true", help="the table only")
    add_folder(parser)
    add_format(parser, "text", "json")


def run(arguments: argparse.Namespace) -> int:
    """Write what is known; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    found = dossier(ledger, find_entity(ledger, arguments.entity))
    if arguments.relation:
        kept = (
            (part, tuple(fact for fact in facts if fact.relation in arguments.relation)) for part, facts in found.facts
        )
        found = found._replace(facts=tuple((part, facts) for part, facts in kept if facts))
    if arguments.format == "json":
        write(json.dumps(_as_json(ledger, found), ensure_ascii=False, indent=1) + "\n")
        return 0
    write(_as_text(ledger, found, Places(arguments.facts, arguments.extend_facts), not arguments.no_timeline))
    return 0


def label(ledger: Ledger, entity_id: str | None) -> str:
    """The name of an entity, or nothing."""
    entity = ledger.entity(entity_id) if entity_id else None
    return entity.name if entity else entity_id or ""


def other_side(ledger: Ledger, fact: Fact, part: str) -> str:
    """What stands on the other side of a fact in which an entity plays `part`."""
    if part == "subject":
        return label(ledger, fact.object) or ", ".join(label(ledger, one) for _, ids in fact.roles for one in ids[:3])
    if part == "object":
        return label(ledger, fact.subject)
    return " – ".join(filter(None, (label(ledger, fact.subject), label(ledger, fact.object))))


def details(fact: Fact) -> str:
    """What else a row says: flags, quantity, other dates."""
    said = [flag for flag in ("founder", "acting", "elected") if getattr(fact, flag)]
    said += ["not so"] if fact.negative else []
    said += [fact.status] if fact.status else []
    said += [" ".join(filter(None, fact.quantity))] if fact.quantity else []
    said += [f"{name} {moment.edtf}" for name, moment in fact.senses]
    said += [f"also {', '.join(moment.edtf for moment in fact.also)}"] if fact.also else []
    said += [f"also until {', '.join(moment.edtf for moment in fact.also_end)}"] if fact.also_end else []
    return "; ".join(said)


def _as_text(ledger: Ledger, found: Dossier, places: Places, draw: bool) -> str:
    entity = found.entity
    kind = f"{entity.kind}, {entity.cls}" if entity.cls else entity.kind
    parts = [f"{entity.name}  ({entity.id}: {kind})  {places.path(entity.path)}:{entity.line}\n"]
    rows: list[tuple[str, str]] = []
    for name_kind in dict.fromkeys(name.kind for name in found.names if name.kind != "canonical"):
        names = [name for name in found.names if name.kind == name_kind]
        said = ", ".join(f"{name.text} [{name.lang}]" if name.lang not in ("en", "") else name.text for name in names)
        rows.append((name_kind, said))
    rows += [(field, ", ".join(ids)) for field, ids in found.links]
    for field in ("born", "died"):
        if moment := getattr(entity, field):
            rows.append((field, moment.edtf))
    if entity.titles:
        rows.append(("titles", ", ".join(entity.titles)))
    if entity.note:
        rows.append(("note", entity.note))
    width = terminal_width()
    parts.append(table([("  " + name, value) for name, value in rows], width, head=False))
    for part, facts in found.facts:
        parts.append(f"\nas {part} ({len(facts)} fact{'' if len(facts) == 1 else 's'})\n")
        shown = [("relation", "with", "time", "more", "source", "at")]
        shown += [
            (
                f.relation,
                other_side(ledger, f, part),
                f.time,
                details(f),
                ", ".join(f.sources),
                f"{places.path(f.path)}:{f.line}",
            )
            for f in facts
        ]
        parts.append(table(shown, width, longest={3: 40, 4: 30}))
    if not found.facts:
        parts.append("\nno facts\n")
    bars = {
        f.id: (f"{f.relation.replace('_', ' ')} {other_side(ledger, f, part)}".rstrip(), f)
        for part, facts in found.facts
        for f in facts
        if not f.negative
    }
    if draw and (drawn := timeline(sorted(bars.values(), key=lambda row: when(row[1])), width, signs())):
        parts.append("\n" + drawn)
    return "".join(harmless(line) + "\n" for line in "".join(parts).splitlines())


def _as_json(ledger: Ledger, found: Dossier) -> dict[str, object]:
    entity = found.entity
    return {
        "schema_version": 1,
        "id": entity.id, "kind": entity.kind, "class": entity.cls, "name": entity.name,
        "names": [{"text": name.text, "kind": name.kind, "lang": name.lang} for name in found.names],
        "links": {field: list(ids) for field, ids in found.links},
        "born": entity.born.edtf if entity.born else None, "died": entity.died.edtf if entity.died else None,
        "path": entity.path, "line": entity.line,
        "facts": [{"part": part, **fact_object(ledger, fact)} for part, facts in found.facts for fact in facts],
    }  # fmt: skip
