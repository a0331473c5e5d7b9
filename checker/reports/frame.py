"""A span of a text in, the lines around it with the words underlined out."""

from __future__ import annotations

from checker.lines import Lines
from checker.reports.harmless import harmless, width
from checker.reports.paint import Paint
from checker.values import Span

WINDOW = 100
"""Code points shown of a long line."""
MAX_LINES = 3


def code_frame(lines: Lines, span: Span, paint: Paint, role: str) -> list[str]:
    """Return the frame: each line of the text that the span touches (the first few), its number, and marks below."""
    first, _ = lines.place(span.start)
    last, _ = lines.place(max(span.start, span.end - 1))
    shown = range(first, min(last, first + MAX_LINES - 1) + 1)
    margin = len(str(shown[-1]))
    bar = paint("|", "frame")
    rows = [f"{' ' * margin} {bar}"]
    for number in shown:
        text, begin, end = _window(lines.line(number), span.start - lines.start(number), span.end - lines.start(number))
        before, marked, after = harmless(text[:begin]), harmless(text[begin:end]), harmless(text[end:])
        rows.append(f"{paint(str(number).rjust(margin), 'frame')} {bar} {before}{paint(marked, role)}{after}".rstrip())
        marks = " " * width(before) + paint("^" * max(1, width(marked)), role)
        rows.append(f"{' ' * margin} {bar} {marks}")
    if last > shown[-1]:
        rows.append(f"{' ' * margin} {bar} …")
    return rows


def _window(line: str, begin: int, end: int) -> tuple[str, int, int]:
    """Return the part of a line to show, and where the span begins and ends in it."""
    begin, end = max(0, begin), min(len(line), max(end, 0))
    if len(line) <= WINDOW + 20:
        return line, begin, end
    room = max(0, WINDOW - (end - begin)) // 2
    start, stop = max(0, begin - room), min(len(line), max(end + room, WINDOW))
    if end - begin > WINDOW:
        stop = begin + WINDOW
    # Cut at a space where one is near, so that words stay whole.
    if start > 0 and (space := line.find(" ", start, min(start + 15, begin))) >= 0:
        start = space + 1
    if stop < len(line) and (space := line.rfind(" ", max(stop - 15, min(end, stop)), stop)) >= 0:
        stop = space
    left, right = ("…" if start > 0 else ""), ("…" if stop < len(line) else "")
    end = min(end, stop)
    return left + line[start:stop] + right, begin - start + len(left), end - start + len(left)
