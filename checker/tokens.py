"""Text in, sentences of tokens out; every offset is a code point of the text that came in.

Two passes, so that a caller can leave a sentence early: `split_sentences` looks only at the places where a sentence
could end, `read_tokens` cuts one stretch of text into tokens. `tokenize` does both.

What a token is: a word with its digits and accents (`MH17`, `Côte`, `O'Brien`); the possessive and short verbs on their
own (`Poland` + `'s`, `do` + `n't`); a number with its separators (`4,500`, `1.5`), an ordinal or a decade (`20th`,
`1990s`); a numeric date (`2021-04-20`, `24.08.1991`, `05/06/2004`); an abbreviation with its dots (`U.S.`, `Dec.`, the
`W.` of `George W. Bush`); a web address; else one punctuation mark. Hyphens and dashes are tokens (`pro` + `-` +
`Russian`).
"""

from __future__ import annotations

import re
from typing import Protocol, TypeAlias

from ledger.light import NamedTuple, dataclass


class Token(NamedTuple):
    """One word, number or mark: `text` is `document[start:end]`, `lower` its lower case with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text without white space at its ends, and its tokens in order."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class Stretch(Protocol):
    """Anything that begins and ends somewhere in the text: a sentence with its tokens or without."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Tokens: TypeAlias = tuple[Sentence, ...]
"""A tokenized text: its sentences in order."""

# Always an abbreviation when a full stop follows. Ones that are also words stand with what must come next.
_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpt|Cmdr|Sgt|Adm|Brig|Sen|Rep|Gov|Pres|Amb|Sec|Rev|Hon|Fr|Messrs|Mme|Mlle"
)
_MONTHS = "Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec"
_OTHER = "Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Univ|vs|cf|ca|approx|viz|resp|Ph\\.D"
_BEFORE_NUMBER = "No|Nos|no|nos|Art|art|Vol|vol|Fig|fig|p|pp|c|Mar|Apr|Jun|Jul|para|Para|sec|ch"
_ABBREVIATION = (
    rf"(?:{_TITLES}|{_MONTHS}|{_OTHER})\.(?![\w.])"
    rf"|(?:{_BEFORE_NUMBER})\.(?=\s?\d)"
    r"|(?:St|Mt|Ft)\.(?=\s[A-Z])"
    r"|(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?"
    r"|[A-Z]\.(?=\s?[A-Z])"
)
_WORD = r"[^\W\d_][\w\u0300-\u036f]*(?:['’][^\W\d_]+)*"
_TOKEN = re.compile(
    rf"""
    ([^\W\d_][\w\u0300-\u036f]*+(?![.:'’]))  # a plain word, which begins none of the next three
    |(?:https?://|www\.)[^\s<>()\[\]"”]+
    |\b(?=[A-Zacnpv])(?:{_ABBREVIATION})
    |{_WORD}
    |\d{{4}}-\d\d-\d\d(?!\d)
    |\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?!\d)
    |\d{{1,2}}/\d{{1,2}}/\d{{4}}(?!\d)
    |\d{{1,3}}(?:,\d{{3}}){{1,6}}(?:\.\d+)?(?![\d,])
    |\d+(?:st|nd|rd|th|s)\b
    |\d+(?:\.\d+)*
    |['’](?:s|d|m|re|ve|ll)\b
    |\S
    """,
    re.VERBOSE,
)
_SHORT_FORM = re.compile(r"(?:n['’]t|['’](?:s|d|m|re|ve|ll))$", re.IGNORECASE)

LONGEST = 2500
"""Code points after which a sentence is cut."""
# A place where a sentence could end: end punctuation with what closes it, or the end of a line.
_CANDIDATE = re.compile(
    r"[.!?…\n](?:(?<=\n)\s*|(?<![.!?…].)[.!?…]*+[)\]\"'”’»*_]*+(?=\s)|(?<=[a-z][a-z].)(?=[A-Z][a-z]))"
)
_ABBREVIATION_HERE = re.compile(_ABBREVIATION)
_LABEL = re.compile(r"[A-Z][^\W\d_]+(?: [^\W\d_]+){0,6}: ")
"""What opens a line of headwords ("Born: 1931"); two such lines after one another are no wrapped sentence."""
_LIST_MARKER = re.compile(r"(?:[#>|•*+–—-]|\d{1,3}[.)]|[a-z]\))[ \t]*(?=\S)")
_LINE_NUMBER = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])\.$")
# After an abbreviation a capital alone proves nothing ("the U.S. Senate"); these words begin sentences.
_OPENER = re.compile(
    r"\s*[\"“‘'(\[]*(?:The|A|An|This|That|These|Those|It|He|She|They|We|You|I|His|Her|Its|Their|Our|In|On|At|By|As|After|Before"
    r"|Since|Until|When|While|Although|Though|However|But|And|So|Yet|If|There|Then|Here|For|From|With|Some|Many|Most|Both|What"
    r"|Why|How|Who|Meanwhile|Later|Now|Today|Another|Other|One|Two|Three)\b"
)
_NEXT_LOWER = re.compile(r"\s*[\"“‘'(\[]*[a-z]")
_NO_OPENER = re.compile(rf"(?:{_TITLES}|{_MONTHS}|[A-Z]|St|Mt|Ft|No|Nos)\.$")
_ENTRY = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:1[89]|20)\d\d(?: ?[–—:]|\t| - |-\s)\s*(?![\d\s])"
)
"""What opens an entry of a chronology on a line of its own ("1952 – Greece", "4 April 1949: …")."""
SHORT_LINE = 50


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the sentences of `text[start:end]` with their tokens; offsets are into the whole `text`."""
    return tuple(Sentence(a, b, read_tokens(text, a, b)) for a, b in split_sentences(text, start, end))


def read_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of `text[start:end]`."""
    tokens: list[Token] = []
    add, new = tokens.append, tuple.__new__
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        at, to = match.span()
        # Built without the named tuple's own constructor, which would take most of the time of this loop.
        if match.lastindex or to - at == 1:
            add(new(Token, (at, to, word, word.lower() if word != "’" else "'")))
            continue
        short = _SHORT_FORM.search(word) if to - at > 2 else None
        if short is not None and short.start() > 0:
            cut = at + short.start()
            add(Token(at, cut, text[at:cut], text[at:cut].lower().replace("’", "'")))
            at, word = cut, short[0]
        add(Token(at, to, word, word.lower().replace("’", "'")))
    return tuple(tokens)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each sentence of `text[start:end]`, without the white space around it."""
    stop = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        at, to = match.span()
        at_newline = "\n" in match[0]
        if _ends_at_newline(text, begin, at, to, stop) if at_newline else _ends_at_mark(text, begin, to, stop):
            _add_trimmed(spans, text, begin, to)
            begin = to
    _add_trimmed(spans, text, begin, stop)
    return tuple(spans)


def _add_trimmed(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        # No sentence of English is as long: a table or a dump on one line is cut at white space, so that time stays linear.
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        _add_trimmed(spans, text, start, cut)
        start = cut
    stretch = text[start:end]
    body = stretch.strip()
    if body:
        start += len(stretch) - len(stretch.lstrip())
        spans.append((start, start + len(body)))


def _ends_at_mark(text: str, begin: int, to: int, stop: int) -> bool:
    """Does a sentence end with the punctuation before `to`?"""
    if _NEXT_LOWER.match(text, to, stop):
        return False
    if text[to - 1] != ".":
        return True
    before = text[max(begin, to - 24) : to]
    if _LINE_NUMBER.fullmatch(text, begin, to):
        return False
    # The look-aheads of the abbreviations need the text that follows, so they are matched in place.
    word_at = to - len(before.split()[-1]) if before.split() else to
    word_at = to - len(re.split(r"[\s(\[\"“‘'’/–—-]", text[word_at:to])[-1])
    abbreviation = _ABBREVIATION_HERE.match(text, word_at, stop)
    if abbreviation is None or abbreviation.end() != to:
        return True
    if _NO_OPENER.fullmatch(text, word_at, to):
        return False
    return _OPENER.match(text, to, stop) is not None


def _ends_at_newline(text: str, begin: int, at: int, to: int, stop: int) -> bool:
    """Does a sentence end at the white space `text[at:to]`, which holds a newline?"""
    if text.count("\n", at, to) > 1 or to >= stop:
        return True
    if _LIST_MARKER.match(text, to, stop) or _ENTRY.match(text, to, stop):
        return True
    line = text.rfind("\n", begin, at) + 1 or begin
    if _LIST_MARKER.match(text, line, at):
        # A wrapped list item goes on, a heading or a table row does not.
        return text[line] in "#|" or (text[to].isupper() and at - line < SHORT_LINE)
    if _LABEL.match(text, line, at) and _LABEL.match(text, to, stop):
        return True
    return at - line < SHORT_LINE and (text[to].isupper() or text[to].isdigit())
