"""A document's text in, what its author asks to be left alone out: comments, and a list in the front matter.

    <!-- factledger-ignore: wrong-date@1f2684a6 the programme of 1955 is quoted as printed -->

stands in a paragraph or before it, and reaches over that paragraph. `factledger-ignore-file:` reaches over the article,
`factledger-ignore-start:` as far as `<!-- factledger-ignore-end -->`. Several findings are separated by commas.
In front matter the same lines make a list, and reach over the article:

    factledger-ignore:
      - wrong-date@1f2684a6 the programme of 1955 is quoted as printed
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.catalogue import CODES
from checker.formats import is_html
from checker.formats.front_matter import read_front_matter
from checker.formats.markdown import without_code
from checker.suppressions.inline import MARK
from checker.values import Span
from ledger.light import NamedTuple

_FORM = re.compile(rf"\s*{MARK}(?P<form>-[a-z]+)?(?P<colon>\s*:)?(?P<body>.*)", re.DOTALL)
_TARGET = re.compile(r"(?P<code>[a-z][a-z-]*)(?:@(?P<pin>[0-9a-f]{8})(?![0-9a-zA-Z]))?")
_BETWEEN = re.compile(r"\s*,\s*")
_LEAD = " \t\r\n:;,-–—"
_CODE_SPAN = re.compile(r"`[^`\n]{1,2000}+`")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\r?\n")


class Directive(NamedTuple):
    """One finding that is to be left alone."""

    span: Span
    """Where it is asked for."""
    reach: Span
    """Where the finding may stand."""
    code: str
    pin: str
    reason: str
    problem: str = ""
    """Why it cannot be heeded, if so."""


def read_directives(text: str, path: str) -> tuple[Directive, ...]:
    """Return what is asked for in a document, in the order of the places."""
    if MARK not in text:
        return ()
    front = read_front_matter(text).end
    whole = Span(0, len(text))
    found: list[Directive] = []
    if MARK in text[:front]:
        from checker.suppressions.listed import listed

        found += [d for body, span in listed(text[:front]) for d in _targets(body, span, whole)]
    found += _in_comments(text if is_html(path, text) else _without_code(text), front)
    return tuple(found)


def _in_comments(text: str, start: int) -> Iterator[Directive]:
    breaks = [(found.start(), found.end()) for found in _PARAGRAPH_END.finditer(text)]
    opened: list[tuple[str, Span]] = []
    at = text.find("<!--", start)
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            break
        span = Span(at, end + 3)
        asked = _FORM.match(text, at + 4, end)
        at = text.find("<!--", end + 3)
        if asked is None:
            continue
        body = asked["body"] if asked["colon"] else ""
        match asked["form"]:
            case None:
                yield from _targets(body, span, _paragraph(text, breaks, span))
            case "-file":
                yield from _targets(body, span, Span(0, len(text)))
            case "-start":
                opened.append((body, span))
            case "-end" if opened:
                opening, begin = opened.pop()
                yield from _targets(opening, begin, Span(begin.start, span.end))
            case "-end":
                yield _broken(span, f"there is no <!-- {MARK}-start: … --> before it")
            case form:
                yield _broken(span, f"there is no {MARK}{form}: write {MARK}, {MARK}-file, {MARK}-start or {MARK}-end")
    for _, begin in opened:
        yield _broken(begin, f"it is not closed with <!-- {MARK}-end -->")


def _paragraph(text: str, breaks: list[tuple[int, int]], span: Span) -> Span:
    """The paragraph in which a comment stands; the next one, if it stands alone. `breaks` are between paragraphs."""
    before = span.start
    while before and text[before - 1] in " \t":
        before -= 1
    if before == 0 or text[before - 1] == "\n":
        begin = span.end
        while begin < len(text) and text[begin].isspace():
            begin += 1
    else:
        at = bisect_right(breaks, (span.start, span.start))
        begin = breaks[at - 1][1] if at else 0
    at = bisect_left(breaks, (max(begin, span.end), 0))
    return Span(begin, breaks[at][0] if at < len(breaks) else len(text))


def _targets(body: str, span: Span, reach: Span) -> Iterator[Directive]:
    """Read `code@pin, code@pin reason`."""
    targets: list[tuple[str, str]] = []
    at = len(body) - len(body.lstrip())
    while (target := _TARGET.match(body, at)) is not None:
        if targets and target["pin"] is None:
            break  # a word of the reason after a comma
        targets.append((target["code"], target["pin"] or ""))
        at = target.end()
        between = _BETWEEN.match(body, at)
        if between is None:
            break
        at = between.end()
    reason = " ".join(body[at:].strip(_LEAD).split())
    if not targets:
        yield _broken(span, f"it names no finding: write {MARK}: CODE@PIN and the reason")
    for code, pin in targets:
        problem = ""
        if code not in CODES:
            problem = f"there is no code “{code}”"
        elif not pin:
            problem = "it lacks the pin of the finding"
        elif not reason:
            problem = "it gives no reason"
        yield Directive(span, reach, code, pin, reason, problem)


def _broken(span: Span, problem: str) -> Directive:
    return Directive(span, span, "", "", "", problem)


def _without_code(text: str) -> str:
    """The text with code blanked out: an example of a comment is none."""
    return _CODE_SPAN.sub(lambda found: " " * len(found[0]), without_code(text))
