"""The measurements, one function for each row of the table; each returns lines.

CPU times (user and system) wherever that can be: other work on the machine then disturbs little. Ratios are of one run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import generate
from benchmarks.peers import SPACY, Programs
from benchmarks.table import Line, against, aimed
from benchmarks.texts import ARTICLE, dense_news, ordinary_news, text_file, unrelated_prose
from benchmarks.timing import ROOT, call, environment, in_turn, once, used_by_children

_IMPORTS = """
import gc, time
gc.disable()
at = time.process_time()
from checker import patterns
patterns.recall()
import checker.commandline, checker.commandline.check, checker.pipeline, checker.reports.text
print(time.process_time() - at)
"""
_PART = 30_000
"""Characters of the text that spaCy is given."""


class Setting(NamedTuple):
    """Where to write, the programs, how large the ledgers of the growth row are, how long the texts on throughput."""

    folder: Path
    programs: Programs
    facts: tuple[int, ...]
    characters: int


def start(setting: Setting) -> list[Line]:
    """A whole process on one article, warm disk, and the imports in it."""
    programs = setting.programs
    lines = []
    for name, text in (("ordinary", ordinary_news(ARTICLE)), ("nothing but statements", dense_news(ARTICLE))):
        article = str(text_file(setting.folder, f"article-{name[:8]}.md", text))
        commands = {"ours": [*programs.ours, "check", article, "--as-of", "2020"]}
        if programs.proselint:
            commands["proselint"] = [programs.proselint, "check", article]
        found = in_turn(commands, 11, checkout=not programs.installed)
        lines.append(
            against(f"check of an article, {name}", 1000 * found["ours"], "ms", "proselint",
                    1000 * found["proselint"] if "proselint" in found else None, "not slower", lambda ratio: ratio <= 1)
        )  # fmt: skip
    times = []
    for _ in range(12):
        run = subprocess.run(
            [programs.python, "-c", _IMPORTS], env=environment(not programs.installed), capture_output=True, text=True,
            check=True, cwd=setting.folder,
        )  # fmt: skip
        times.append(1000 * float(run.stdout))
    lines.append(aimed("imports in it", median(times[1:]), "ms", "< 120 ms", median(times[1:]) < 120))
    version = in_turn({"ours": [*programs.ours, "--version"]}, 7, checkout=not programs.installed)["ours"]
    return [*lines, Line("--version", 1000 * version, "ms")]


def _throughput(text: str, runs: int = 3) -> float:
    """Characters a second, in millions, of one process that is warm."""
    from checker.check import check_text
    from checker.pipeline import Checker
    from ledger import open_ledger

    checker, data = Checker(open_ledger()), text.encode()
    check_text(checker, "a.txt", data[:200_000], "2020")
    return len(text) / 1e6 / call(lambda: check_text(checker, "a.txt", data, "2020"), runs, 0)


def news(setting: Setting) -> list[Line]:
    """Throughput on news, beside proselint and spaCy on the same text (spaCy on a part of it)."""
    programs, lines = setting.programs, []
    nothing = str(text_file(setting.folder, "nothing.txt", "Nothing.\n"))
    for name, text in (
        ("statements only", dense_news(setting.characters)),
        ("ordinary", ordinary_news(setting.characters)),
    ):
        ours, proselint, spacy = _throughput(text), None, None
        if programs.proselint:
            file = str(text_file(setting.folder, f"news-{name[:8]}.txt", text))
            spent = in_turn({file: [programs.proselint, "check", file], "": [programs.proselint, "check", nothing]}, 2)
            proselint = len(text) / 1e6 / (spent[file] - spent[""])
        if programs.spacy:
            part = str(text_file(setting.folder, "news-part.txt", text[:_PART]))
            command = [programs.spacy, "-c", SPACY, part]
            run = subprocess.run(command, env=environment(False), capture_output=True, text=True, check=True)
            spacy = _PART / 1e6 / float(run.stdout.split()[-1])
        lines += [
            against(
                f"{setting.characters / 1e6:g} MB of news, {name}",
                ours,
                "MB/s",
                "proselint",
                proselint,
                ">= 1",
                lambda ratio: ratio >= 1,
            ),
            against(
                f"{setting.characters / 1e6:g} MB of news, {name}",
                ours,
                "MB/s",
                "spaCy small",
                spacy,
                ">= 40",
                lambda ratio: ratio >= 40,
            ),
        ]
    return lines


def unrelated(setting: Setting) -> list[Line]:
    """Throughput on text that has nothing to do with the ledger."""
    found = _throughput(unrelated_prose(setting.characters))
    return [aimed("text about something else", found, "MB/s", ">= 5 MB/s", found >= 5)]


def warm(setting: Setting) -> list[Line]:
    """An article of a thousand words, checked again after every word that is put in somewhere, by the library."""
    from checker.document import read_document
    from checker.pipeline import Checker
    from checker.rechecking import Rechecker
    from ledger import open_ledger

    checker, lines = Checker(open_ledger()), []
    for name, text in (("ordinary", ordinary_news(ARTICLE)), ("nothing but statements", dense_news(ARTICLE))):
        rechecker, times = Rechecker(checker), []
        for edit in range(61):
            place = text.index(" ", edit * 7919 % (len(text) - 200))
            document = read_document("a.md", f"{text[:place]} indeed{text[place:]}".encode(), as_of="2020")
            at = time.process_time()
            rechecker.check(document)
            times.append(time.process_time() - at)
        found = 1000 * median(times[1:])
        lines.append(aimed(f"an article again, {name}", found, "ms", "<= 10 ms", found <= 10))
    return lines


def typing(setting: Setting) -> list[Line]:
    """An article of a thousand words in the language server, checked again after every word that is put in somewhere."""
    from checker.languageserver.desk import Desk
    from checker.languageserver.documents import Open
    from checker.languageserver.projects import Options
    from checker.languageserver.text import Text

    lines = []
    for name, text in (("ordinary", ordinary_news(ARTICLE)), ("nothing but statements", dense_news(ARTICLE))):
        desk, written, times = Desk(Options(as_of="2020"), print, print), Text(text), []
        for edit in range(61):
            at = time.process_time()
            desk.diagnostics(Open("file:///a.md", "/a.md", "markdown", edit, written))
            times.append(time.process_time() - at)
            place = text.index(" ", edit * 7919 % (len(text) - 200))
            written = Text(text).edited(place, place, " indeed")
        found = 1000 * median(times[1:])
        lines.append(aimed(f"an article in the editor, {name}", found, "ms", "<= 10 ms", found <= 10))
    return lines


def growth(setting: Setting) -> list[Line]:
    """Start, time an article and memory with ledgers of growing size."""
    sizes = []
    for facts in setting.facts:
        file = setting.folder / f"ledger-{facts}.sqlite"
        generate.compile_large(file, facts, f"generated {facts}")
        told = generate.news(facts, 40 * ARTICLE)
        parts = "\x00".join(told[at : at + ARTICLE] for at in range(0, len(told), ARTICLE))
        articles = text_file(setting.folder, f"articles-{facts}.txt", parts)
        sizes.append((facts, [sys.executable, "-m", "benchmarks.probe", str(file.absolute()), str(articles)]))
    found: dict[int, list[dict[str, float]]] = {facts: [] for facts, _ in sizes}
    for _ in range(5):
        for facts, command in sizes:
            run = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True, cwd=ROOT)
            found[facts].append(json.loads(run.stdout))
    middle = {facts: {key: median(one[key] for one in rows) for key in rows[0]} for facts, rows in found.items()}
    small = middle[setting.facts[0]]
    lines = []
    for facts, row in middle.items():
        least = f"{setting.facts[0]:,} facts"
        lines += [
            against(f"start, {facts:,} facts", 1000 * row["start"], "ms", least, 1000 * small["start"], "<= 2",
                    lambda ratio: ratio <= 2),
            against(f"an article, {facts:,} facts", 1000 * row["article_warm"], "ms", least,
                    1000 * small["article_warm"], "<= 1.5", lambda ratio: ratio <= 1.5),
            aimed(f"memory, {facts:,} facts", row["memory_mb"], "MB", "<= 300 MB", row["memory_mb"] <= 300),
        ]  # fmt: skip
    return lines


def validate(setting: Setting) -> list[Line]:
    """`facts validate`: the shipped ledger, anew and unchanged, and two generated ones of which the second is ten times as large."""
    programs = setting.programs
    command = [*programs.ours, "facts", "validate"]
    spent = in_turn({"anew": [*command, "--no-cache"], "unchanged": command}, 3, checkout=not programs.installed)
    lines = [
        aimed("shipped ledger, from cold", spent["anew"], "s", "<= 3 s", spent["anew"] <= 3),
        aimed("shipped ledger, nothing changed", spent["unchanged"], "s", "<= 0.5 s", spent["unchanged"] <= 0.5),
    ]
    times = {}
    for facts in (10_000, 100_000):
        folder = setting.folder / f"facts-{facts}"
        if not folder.is_dir():
            generate.write_yaml(folder, facts)
        used = once([*command, "--no-cache", "--extend-facts", str(folder.absolute())], not programs.installed)
        times[facts] = used.cpu - spent["anew"]
    large, small = times[100_000], times[10_000]
    lines.append(aimed("100,000 generated facts", large, "s", "<= 60 s", large <= 60))
    return [
        *lines,
        against("the same", large, "s", "10 times 10,000", 10 * small, "<= 1.2", lambda ratio: ratio <= 1.2),
    ]


def jobs(setting: Setting) -> list[Line]:
    """The same folder with one process and with two, in turn.

    Wall-clock time says something only where nothing else runs; the CPU time that both processes take together says how fast
    they would be on two processors of their own.
    """
    programs, folder = setting.programs, setting.folder / "articles"
    folder.mkdir(exist_ok=True)
    for number in range(32):
        (folder / f"{number:02d}.txt").write_text(dense_news(40_000), encoding="utf-8")
    times: dict[int, list[float]] = {1: [], 2: []}
    cpu: dict[int, list[float]] = {1: [], 2: []}
    written = {}
    for _ in range(3):
        for number, spent in times.items():
            command = [*programs.ours, "check", str(folder.absolute()), "--format", "jsonl", "--as-of", "2020"]
            at, before = time.perf_counter(), used_by_children()
            run = subprocess.run(
                [*command, "--jobs", str(number)],
                env=environment(not programs.installed),
                capture_output=True,
                check=False,
            )
            spent.append(time.perf_counter() - at)
            cpu[number].append(used_by_children() - before)
            written[number] = run.stdout
    faster, same = median(times[1]) / median(times[2]), written[1] == written[2]
    possible = 2 * median(cpu[1]) / median(cpu[2])
    return [
        aimed("two processes: times as fast as one", faster, "", ">= 1.8", faster >= 1.8),
        aimed("two processes: the same by CPU time", possible, "", ">= 1.8", possible >= 1.8),
        aimed("two processes: the same bytes", float(same), "", "1", same),
    ]


def memory(setting: Setting) -> list[Line]:
    """A text of 100 MB with `--format jsonl`, beside one of 25 MB; a tenth of it is news."""
    used = {}
    part = unrelated_prose(900_000) + dense_news(100_000) + "\n\n"
    for megabytes in (25, 100):
        file = setting.folder / f"long-{megabytes}.txt"
        with file.open("w", encoding="utf-8") as opened:
            for _ in range(megabytes):
                opened.write(part)
        command = [*setting.programs.ours, "check", str(file.absolute()), "--format", "jsonl", "--as-of", "2020"]
        used[megabytes] = once(command, not setting.programs.installed)
        file.unlink()
    large, small = used[100], used[25]
    return [
        aimed("100 MB of text: memory", large.memory, "MB", "<= 300 MB", large.memory <= 300),
        against(
            "100 MB of text: CPU time", large.cpu, "s", "4 times 25 MB", 4 * small.cpu, "<= 1.1", lambda r: r <= 1.1
        ),
    ]


ROWS: dict[str, Callable[[Setting], list[Line]]] = {
    "start": start,
    "news": news,
    "unrelated": unrelated,
    "warm": warm,
    "typing": typing,
    "growth": growth,
    "validate": validate,
    "jobs": jobs,
    "memory": memory,
}
"""Every row of the table: what is measured, and the function that does it."""
