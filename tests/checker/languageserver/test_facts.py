"""Files of facts: what is wrong with them as they stand in the editor, and the ids that may stand somewhere."""

from __future__ import annotations

from lsprotocol import types
from office import Office

from checker.languageserver import facts_files

FACTS = """\
sources:
- {id: almanac, title: Almanac of the league, reference: page 3, seen: null}

entities:
- {id: eli-brandt, kind: person, class: player, name: Eli Brandt}

facts:
- relation: plays_for
  object: rovers
  source: almanac
  rows:
  - {subject: eli-brandt, time: 2014-01-01/2015-01-01}
"""


def completed(office: Office, text: str, name: str = "facts/more.yaml") -> list[str]:
    at = text.index("|")
    opened = office.open(name, text.replace("|", ""), "yaml")
    found = office.desk.completions(opened, at, [opened])
    for item in found.items if found is not None else ():
        assert item.text_edit.new_text == item.label
    return [item.label for item in found.items] if found is not None else []


def wrong(office: Office, *texts: tuple[str, str]) -> dict[str, list[types.Diagnostic]]:
    opened = [office.open(name, text, "yaml") for name, text in texts]
    home = office.desk.home(opened[0])
    assert home is not None
    found = facts_files.validate(home, opened)
    return {
        one.path.removeprefix(str(office.folder) + "/"): facts_files.diagnostics(
            next((listed for file, listed in found.items() if str(file) == one.path), ()), one.text
        )
        for one in opened
    }


def test_a_file_in_order_has_nothing_wrong(office: Office) -> None:
    found = wrong(office, ("facts/more.yaml", FACTS))
    assert [one.code for one in found["facts/more.yaml"] if one.severity == types.DiagnosticSeverity.Error] == []


def test_what_is_wrong_is_shown_at_its_word_before_it_is_saved(office: Office) -> None:
    text = FACTS.replace("subject: eli-brandt", "subject: eli-brant")
    found = wrong(office, ("facts/more.yaml", text))["facts/more.yaml"]
    (dangling,) = [one for one in found if one.severity == types.DiagnosticSeverity.Error]
    assert dangling.code == "dangling-id" and "did you mean 'eli-brandt'?" in dangling.message
    opened = office.open("facts/more.yaml", text, "yaml")
    assert opened.text.offset(dangling.range.start.line, dangling.range.start.character) == text.index("eli-brant,")
    assert dangling.range.end.character - dangling.range.start.character == len("eli-brant")


def test_unsaved_files_are_read_together(office: Office) -> None:
    entities, facts = FACTS.split("facts:")
    both = wrong(office, ("facts/a.yaml", "facts:" + facts), ("facts/b.yaml", entities))
    assert not [one for found in both.values() for one in found if one.severity == types.DiagnosticSeverity.Error]


def test_text_that_is_no_yaml_is_a_finding_and_no_crash(office: Office) -> None:
    for text in ("facts: [", "\t- a", "- 1", "a: &b 1", "\0", "😀: [}"):
        found = wrong(office, ("facts/more.yaml", text))["facts/more.yaml"]
        assert any(one.severity == types.DiagnosticSeverity.Error for one in found), text


def test_yaml_that_is_no_facts_is_left_alone(office: Office) -> None:
    for name in ("other.yaml", "config/a.yaml", "facts/.hidden/a.yaml"):
        assert office.desk.home(office.open(name, "a: 1", "yaml")) is None
    assert completed(office, "relation: |", "other.yaml") == []


def test_ids_are_offered_where_they_belong(office: Office) -> None:
    rows = "facts:\n- relation: plays_for\n  source: transfer-book\n  rows:\n  - {subject: |"
    assert completed(office, rows)[:3] == ["bo-lund", "cy-marsh", "dan-okello"]
    assert completed(office, "facts:\n- {relation: pl|ays, subject: x}") == ["plays_for"]
    assert completed(office, "facts:\n- relation: plays_for\n  object: ro|")[0] == "rovers"
    assert completed(office, "facts:\n- relation: plays_for\n  source: |") == ["transfer-book"]
    assert completed(office, "facts:\n- relation: plays_for\n  source: [transfer-book, tr|]") == ["transfer-book"]
    assert completed(office, "facts:\n- overrides: plays_for/cy|") == ["plays_for/cy-marsh/rovers"]
    assert completed(office, "entities:\n- {id: x, kind: off|, name: X}") == ["office"]
    assert "rovers" in completed(office, "entities:\n- id: x\n  confusable:\n  - city\n  - ro|")
    assert "harbour-league" in completed(office, "entities:\n- {id: x, of: |}")
    assert completed(office, "relations:\n- {id: x, precedes: pl|}") == ["plays_for"]


def test_a_name_leads_to_its_id(office: Office) -> None:
    assert completed(office, "facts:\n- relation: plays_for\n  subject: okello|") == ["dan-okello"]


def test_nothing_is_offered_where_no_id_belongs(office: Office) -> None:
    for text in (
        "facts:\n- relation: plays_for\n  time: |", "facts:\n- note: pl|", "facts:\n# relation: |", "facts:\n|", "|",
        "entities:\n- {id: x, name: |}", "sources:\n- {id: |}",
    ):  # fmt: skip
        assert completed(office, text) == [], text


def test_ids_of_unsaved_files_are_offered(office: Office) -> None:
    assert "eli-brandt" in completed(office, FACTS.replace("subject: eli-brandt", "subject: eli|"))
    assert "almanac" in completed(office, FACTS.replace("source: almanac", "source: al|"))


def test_ids_are_offered_while_the_ledger_is_broken(office: Office) -> None:
    office.write("facts/broken.yaml", "facts:\n- {relation: nothing, subject: nobody}\n")
    assert completed(office, "facts:\n- {relation: pl|") == ["plays_for"]


def test_the_word_that_was_meant_and_the_form_are_offered(office: Office) -> None:
    text = FACTS.replace("subject: eli-brandt", "subject: eli-brant").replace("{id: almanac", "{ id:   almanac")
    opened = office.open("facts/more.yaml", text, "yaml")
    home = office.desk.home(opened)
    assert home is not None
    problems = {file.resolve(): listed for file, listed in facts_files.validate(home, [opened]).items()}
    at = types.Position(*opened.text.position(text.index("eli-brant,")))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(opened.uri), types.Range(at, at), types.CodeActionContext([])
    )
    titles = [one.title for one in office.desk.actions(opened, params, problems)]
    assert "Replace “eli-brant” with “eli-brandt”" in titles


def test_ids_lead_to_their_entries_and_are_told(office: Office) -> None:
    text = FACTS.replace("object: rovers", "object: city")
    opened = office.open("facts/more.yaml", text, "yaml")
    at = text.index("city")
    (place,) = office.desk.definitions(opened, at)
    file = next((office.folder / "facts").glob("*.yaml"))
    assert place.uri == file.as_uri() and "id: city" in file.read_text().splitlines()[place.range.start.line]
    shown = office.desk.hover(opened, at)
    assert shown is not None and "Anna City" in shown.contents.value
    assert office.desk.hover(opened, text.index("rows")) is None
