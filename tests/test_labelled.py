"""The project's own labelled sentences come out no worse than the frozen result."""

from __future__ import annotations

import json

from benchmarks.labelled import FROZEN, figures, outcomes


def test_no_figure_falls() -> None:
    now, before = figures(outcomes()), json.loads(FROZEN.read_text(encoding="utf-8"))
    assert now["precision"] >= before["precision"]
    assert now["recall"] >= before["recall"]
    assert now["exact"] >= before["exact"]
