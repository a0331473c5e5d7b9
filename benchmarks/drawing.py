"""The lines of the growth row in, curves as SVG out: the same numbers make the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.table import Line

_PANELS = (
    ("start", "start: imports, opening, first article"),
    ("an article", "an article again"),
    ("memory", "memory"),
)


def draw(file: Path, lines: Sequence[Line]) -> bool:
    """Draw the curves over the number of facts; False where matplotlib is missing."""
    try:
        import matplotlib
    except ImportError:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams.update(
        {"svg.hashsalt": "factledger", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False}
    )
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, len(_PANELS), figsize=(10, 3))
    for axis, (what, title) in zip(axes, _PANELS, strict=True):
        points = [
            (int("".join(filter(str.isdigit, line.what))), line) for line in lines if line.what.startswith(what + ",")
        ]
        axis.plot([facts for facts, _ in points], [line.ours for _, line in points], marker="o", color="#1f5fa8")
        for facts, line in points:
            axis.annotate(
                f"{line.ours:.0f}", (facts, line.ours), textcoords="offset points", xytext=(0, 7), ha="center"
            )
        top = 1.3 * max((line.ours for _, line in points), default=1)
        axis.set(xscale="log", xlabel="facts", ylabel=points[0][1].unit if points else "", ylim=(0, top), title=title)
    figure.tight_layout()
    figure.savefig(file, metadata={"Date": None, "Creator": None})
    pyplot.close(figure)
    return True
