from __future__ import annotations

from pathlib import Path

from ledger.diffing import Change, diff
from ledger.folders import SourceFile, read_sources
from ledger.loading import Content, load

FOOTBALL = Path(__file__).parent.parent / "ledgers" / "football"


def content(*replacements: tuple[str, str]) -> Content:
    files, _ = read_sources([FOOTBALL])
    changed = []
    for file in files:
        text = file.data.decode()
        for old, new in replacements:
            text = text.replace(old, new)
        changed.append(SourceFile(file.path, file.layer, text.encode()))
    return load(changed)[0]


def changes(*replacements: tuple[str, str]) -> list[Change]:
    return list(diff(content(), content(*replacements)))


def test_the_same_ledger_has_no_changes() -> None:
    assert changes() == []
    assert changes(("# A ledger about", "# Moved down\n\n# A ledger about")) == []


def test_a_changed_date_is_one_field() -> None:
    (change,) = changes(("1921/1950", "1921/1951"))
    assert (change.section, change.kind, change.id) == ("facts", "changed", "member_of/united/harbour-league")
    assert ("time", "1921/1950", "1921/1951") in change.fields
    assert change.line > 0


def test_added_and_removed_rows() -> None:
    added = "  - {subject: city-club, time: 1935-01-01/..}\n"
    (removed,) = changes((added, ""))
    # The row that stays loses the year in its id; that is no change of the fact.
    assert (removed.kind, removed.id) == ("removed", "member_of/city-club/harbour-league/1935")
    back = diff(content((added, "")), content())
    assert [(change.kind, change.id) for change in back] == [("added", "member_of/city-club/harbour-league/1935")]


def test_names_entities_and_sources() -> None:
    found = changes(("names: [Rovers, HRFC]", "names: [Rovers]"), ("publisher: Rovers", "publisher: Club"))
    assert [(change.section, change.kind, change.id) for change in found] == [
        ("sources", "changed", "club-site"),
        ("names", "removed", "HRFC, rovers"),
    ]
