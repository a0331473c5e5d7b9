"""The texts that are measured with: about the shipped ledger's subject, about something else, and both in turn."""

from __future__ import annotations

from pathlib import Path

ARTICLE = 6_500
"""Characters of an article of about a thousand words."""


def statements() -> list[str]:
    """The sentences by which the relations of the shipped ledger are tested."""
    from ledger import open_ledger

    return [
        sentence.replace("[", "").replace("]", "")
        for relation in open_ledger().relations()
        for _, sentence in relation.examples
    ]


def dense_news(characters: int) -> str:
    """Nothing but statements about the shipped ledger's subject, in paragraphs of five."""
    sentences = statements()
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
    prose = unrelated_prose(2_000_000)
    others = [part for part in prose.split("\n\n") if part.endswith(".") and len(part) > 300]
    sentences = statements()
    paragraphs = [f"{other} {sentences[at * 11 % len(sentences)]}" for at, other in enumerate(others)]
    text = "\n\n".join(paragraphs) + "\n\n"
    return (text * (characters // len(text) + 1))[:characters]


def text_file(folder: Path, name: str, text: str) -> Path:
    """A file with a text."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file.absolute()
