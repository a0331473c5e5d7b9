"""`factledger explain`: a code, a fact's id, or a line of an article in; what it means, and where that comes from,
out.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from checker.catalogue import CODES, find_code
from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.opening import open_chosen, place
from checker.commandline.options import add_as_of_option, add_ledger_options
from checker.reports.harmless import harmless, shown_path
from checker.settings import Settings
from ledger.store import Ledger

_PLACE = re.compile(r"(.+?):(\d+)(?::\d+)?")
WIDTH = 100
EPILOG = """\
examples:
  factledger explain wrong-date                 what a code means, and how to silence it
  factledger explain member_of/poland/nato      what a fact says, since when, and where that was read
  factledger explain article.md:12              each claim of that line: how it was read, compared and judged
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `explain`."""
    parser.epilog = EPILOG
    parser.add_argument(
        "subject",
        metavar="CODE | FACT-ID | FILE:LINE",
        help="what to explain; without it, the codes are listed",
        nargs="?",
    )
    add_as_of_option(parser)
    add_ledger_options(parser)
    parser.add_argument("--settings", metavar="FILE", help="use this settings file instead of the nearest one")


def run(arguments: argparse.Namespace) -> Exit:
    """Explain what was asked for. Raises `UsageError` if it is nothing known."""
    subject: str | None = arguments.subject
    if subject is None:
        rows: Iterator[str] = _list_of_codes()
    elif subject in CODES:
        rows = _code(subject)
    elif (text := _problem_code(subject)) is not None:
        rows = iter([f"{subject} (a problem of the facts)", "", text])
    else:
        found = _PLACE.fullmatch(subject)
        own, chosen = _settings(found[1] if found is not None else "-", arguments.settings)
        facts = arguments.facts if arguments.facts is not None else chosen.facts
        extend = [*chosen.extend_facts, *(arguments.extend_facts or ())]
        ledger = open_chosen(facts, extend, cache=not arguments.no_cache)
        if ledger.fact(subject) is not None:
            rows = _fact(subject, ledger, _folders(facts, extend))
        elif found is not None:
            rows = _line(found[1], int(found[2]), ledger, as_of_value(arguments.as_of), own)
        else:
            raise UsageError(_unknown(subject, ledger))
    for row in rows:
        sys.stdout.write(row + "\n")
    return Exit.CLEAN


def _settings(path: str, file: str | None) -> tuple[Settings, Settings]:
    """The settings for a document, and for a run over it."""
    from checker.settings_file import SettingsError, SettingsFinder

    try:
        finder = SettingsFinder(Path(file) if file else None)
        return finder.for_document(path), finder.for_run([path])
    except SettingsError as error:
        raise UsageError(str(error)) from None


def _list_of_codes() -> Iterator[str]:
    yield "The codes of findings; `factledger explain CODE` says more:"
    yield ""
    for code in CODES:
        found = find_code(code)
        if found is not None:
            yield f"  {code:<18} {textwrap.shorten(found.what, WIDTH - 21, placeholder=' …')}"


def _code(code: str) -> Iterator[str]:
    found = find_code(code)
    if found is None:
        return
    yield code
    yield ""
    yield from textwrap.wrap(found.what, WIDTH)
    yield ""
    yield from textwrap.wrap(f"How it is judged: {found.why}", WIDTH)
    yield ""
    yield "Example:"
    yield f"  {found.wrong}"
    yield f"  {found.right}"
    yield ""
    yield "To silence it:"
    yield "  factledger check … --suggest-suppressions           the comment for one sentence of one article"
    yield f"  factledger check … --ignore {code}                once"
    yield f'  ignore = ["{code}"]                               for a project, in factledger.toml'
    yield f'  severity = {{{code} = "info"}}                      or make it weigh less'
    yield "  an [[overrides]] table with `paths` and `ignore`         for some of its articles"


def _problem_code(code: str) -> str | None:
    if not re.fullmatch(r"[a-z0-9-]+", code):
        return None
    from ledger.invariants import explain  # only here: it brings the whole validation with it

    return explain(code)


def _folders(facts: str | None, extend: list[str]) -> list[Path]:
    from ledger.folders import shipped_facts

    return [Path(facts) if facts is not None else shipped_facts(), *map(Path, extend)]


def _fact(fact_id: str, ledger: Ledger, folders: list[Path]) -> Iterator[str]:
    from checker.reports.evidence import cite, evidence_of, seen

    evidence = evidence_of(ledger, fact_id)
    if evidence is None:
        return
    fact = evidence.fact
    yield fact_id
    yield ""
    yield f"  {evidence.statement} {evidence.period}".rstrip()
    yield ""
    if fact.time:
        yield f"  time       {fact.time}"
    for label, moments in (("also", fact.also), ("also ended", fact.also_end)):
        if moments:
            yield f"  {label:<10} {', '.join(moment.edtf for moment in moments)}"
    for name, moment in fact.senses:
        yield f"  {name:<10} {moment.edtf}"
    for role, entities in fact.roles:
        more = " (not all)" if role in fact.open_roles else ""
        yield f"  {role:<10} {', '.join(entities)}{more}"
    if fact.quantity is not None:
        yield f"  {'quantity':<10} {' '.join(part for part in fact.quantity if part)}"
    for flag in ("founder", "acting", "elected"):
        if getattr(fact, flag):
            yield f"  {flag:<10} yes"
    if fact.status:
        yield f"  {'status':<10} {fact.status}"
        for position in fact.positions:
            held = f"held by {', '.join(position.held_by)}" if position.held_by else ""
            said = ", ".join(part for part in (position.time or "never", held, position.note) if part)
            yield f"  {'position':<10} {said}"
    if fact.confirmed is not None:
        yield f"  {'confirmed':<10} {fact.confirmed.edtf}"
    for source in evidence.sources:
        yield f"  {'source':<10} {cite(source)}; {seen(source)} [{source.id}]"
    yield f"  {'file':<10} {place(fact.path, folders)}:{fact.line}"


def _line(path: str, number: int, ledger: Ledger, as_of: str | None, settings: Settings) -> Iterator[str]:
    from checker.check import check_document, open_document
    from checker.document import DocumentError
    from checker.lines import Lines
    from checker.pipeline import Checker
    from checker.reports.derivation import derivation

    try:
        document = open_document(path, as_of, settings)
    except DocumentError as error:
        raise UsageError(f"{path}: {error}") from None
    checked = check_document(Checker(ledger), document)
    lines = Lines(checked.text)
    if not 1 <= number <= lines.count:
        raise UsageError(f"{path} has {lines.count} lines")
    yield f"{shown_path(path)}:{number}, as of {checked.as_of or 'no known date'}"
    yield f"  {harmless(lines.line(number))}"
    entries = [
        e
        for e in checked.judged
        if lines.place(e.claim.span.start)[0] <= number <= lines.place(e.claim.span.end - 1)[0]
    ]
    for entry in entries:
        yield ""
        for step, text in derivation(entry, checked.text, ledger):
            yield f"  {step:<11}{harmless(text)}"
    from checker.formats import keeps_text
    from checker.suppressions.inline import suggested_comment

    for finding in checked.findings:
        if finding.pin and lines.place(finding.span.start)[0] == number:
            yield ""
            how = "write above the paragraph: " if keeps_text(path) else ""
            yield f"  to live with {finding.code}, {how}{suggested_comment(finding, path)}"
    if not entries:
        yield ""
        yield "  no claim was read in this line; `factledger mentions` shows the names and times that were recognised"


def _unknown(subject: str, ledger: Ledger) -> str:
    known = [*CODES, *(fact.id for fact in ledger.facts())]
    close = get_close_matches(subject, known, 3)
    hint = f"; did you mean {' or '.join(close)}?" if close else "; give a code, the id of a fact, or FILE:LINE"
    return f"explain: there is nothing called '{subject}'{hint}"
