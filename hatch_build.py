"""Build hook: the wheel carries the shipped facts compiled, so that the first check after an installation is quick.

Runs wherever a wheel is made, also when a tool builds the package from a checkout. Whatever goes wrong here (a
build environment without the libraries that read YAML), the wheel is made without the compiled form: it is built in the
user's cache at the first run instead.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED, TABLES = "ledger/shipped.sqlite", "ledger/shipped.tables"


class CompileLedger(BuildHookInterface[Any]):
    """Compiles `facts/`, and what reading texts needs of it, and puts the results beside the package's code."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled ledger to the wheel; an editable install uses the facts as they are edited."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from checker.prepared import keep
            from ledger.caching import open_compiled
            from ledger.opening import compile_shipped

            file = compile_shipped(Path(self.root, "build", "shipped.sqlite"))
            ledger = open_compiled(file, None)
            tables = keep(ledger, file.with_suffix(".tables")) if ledger is not None else None
        except Exception as error:  # a slower first run is better than no package
            self.app.display_warning(f"the ledger is not compiled into the wheel: {error}")
            return
        finally:
            sys.path.remove(self.root)
        build_data["force_include"][str(file)] = COMPILED
        if tables is not None:
            build_data["force_include"][str(tables)] = TABLES
