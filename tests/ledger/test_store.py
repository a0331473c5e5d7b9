from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ledger import Ledger, dates, packing
from ledger.model import Closure, Entity, Fact, Moment, Phrase, Relation, WordSet


def test_facts_by_every_combination(football: Ledger) -> None:
    assert [fact.subject for fact in football.facts("member_of", object="harbour-league")] == [
        "rovers", "united", "city-club", "city-club", "wanderers",
    ]  # fmt: skip
    assert [fact.id for fact in football.facts("member_of", "city-club")] == [
        "member_of/city-club/harbour-league/1922",
        "member_of/city-club/harbour-league/1935",
    ]
    assert {fact.relation for fact in football.facts(subject="rovers")} == {"exists", "member_of"}
    assert football.facts("member_of", "nobody") == ()
    assert len(football.facts()) == football.size["facts"]


def test_a_fact_carries_everything_that_was_written(football: Ledger) -> None:
    rovers = football.fact("member_of/rovers/harbour-league")
    assert rovers is not None
    assert rovers.founder and rovers.open_end and not rovers.negative
    assert rovers.also == (dates.parse_moment("1920-07-31"),)
    assert rovers.sense("announced") == dates.parse_moment("1920-06-01")
    assert rovers.sources == ("league-record",)
    assert (rovers.path, rovers.line) == ("facts/members.yaml", 15)
    final = football.fact("happened/cup-final-1950")
    assert final is not None
    assert final.role("by") == ("rovers", "united") and final.role("place") == ("port-anna",) and final.role("x") == ()
    assert final.quantity == ("2,300", "spectators")
    assert final.begin == final.end
    disputed = football.fact("exists/old-northland")
    assert disputed is not None
    assert [(position.time, position.held_by) for position in disputed.positions] == [
        ("1800/1910", ("northland",)), ("1800/1900", ()),
    ]  # fmt: skip


def test_entities(football: Ledger) -> None:
    rovers = football.entity("rovers")
    assert rovers is not None and (rovers.kind, rovers.cls, rovers.seat) == ("organisation", "club", "port-anna")
    assert football.entity("nobody") is None
    assert [entity.id for entity in football.entities("organisation", "league")] == ["harbour-league"]
    assert [entity.id for entity in football.of("harbour-league")] == ["president-of-the-harbour-league"]
    assert [entity.id for entity in football.pointing_at("port-anna", "capital")] == ["northland"]
    assert [entity.id for entity in football.pointing_at("united", "continues")] == ["new-united"]
    assert [entity.id for entity in football.titled("league chief")] == ["president-of-the-harbour-league"]
    assert football.title_keys_starting("league") == {"league chief"}


def test_names(football: Ledger) -> None:
    assert [(name.entity, name.kind) for name in football.names("north end wanderers")] == [("wanderers", "canonical")]
    assert football.name_keys_starting("anna") == {"anna united", "anna city", "anna van der berg"}
    assert football.name_keys_starting("zebra") == frozenset()
    assert "harbour" in football.first_words()
    kinds = {(name.text, name.kind, name.lang) for name in football.names_of("harbour-league")}
    assert kinds == {
        ("Harbour League", "canonical", "en"), ("HL", "name", "en"), ("league", "contextual", "en"),
        ("Hafenliga", "foreign", "de"), ("Port Union", "mistranslation", "de"),
    }  # fmt: skip
    assert [name.text for name in football.names_of_kind("former")] == ["Dock Workers"]
    (former,) = football.names("dock workers")
    assert (former.begin, former.end) == (None, dates.parse_moment("1920").hi)
    (mistake,) = football.names("port union")
    assert mistake.because == "Liga is a league here"
    assert [name.text for name in football.names_of("anna-van-der-berg")] == [
        "Anna van der Berg", "Berg", "van der Berg",
    ]  # fmt: skip
    assert [name.case_sensitive for name in football.names("hl")] == [True]


def test_relations_and_phrases(football: Ledger) -> None:
    member = football.relation("member_of")
    assert member is not None and member.counts == ("member", "club") and member.senses == ("announced",)
    assert football.relation("nothing") is None
    role = next(phrase for phrase in football.phrases() if phrase.trigger == "leaguer")
    assert role.fixed == (("O", "harbour-league"),) and role.note("factive") == "true" and role.note("x") is None
    announced = next(phrase for phrase in football.phrases() if phrase.sense == "announced")
    assert (announced.aspect, announced.trigger, announced.tail) == ("begin", "announce", ("entry",))


def test_closures(football: Ledger) -> None:
    (closure,) = football.closures("member_of", "rovers", "harbour-league")
    assert (closure.object, closure.lists, closure.kinds) == ("harbour-league", "subjects", ("club",))
    assert closure.end == dates.parse_moment("2020-05-01")
    assert football.closures("member_of", object="other") == ()
    assert football.closures("exists") == ()


def test_sources(football: Ledger) -> None:
    source = football.source("club-site")
    assert source is not None and (source.seen, source.seen_as) == ("2020-05-01", "page")
    assert football.source("nothing") is None
    assert [source.id for source in football.sources()] == ["club-site", "league-record"]


def test_renderings(football: Ledger) -> None:
    (league,) = football.renderings()
    assert (league.id, league.words, league.odd) == ("league", ("league", "union"), ("alloy",))
    assert league.languages == (("de", "Liga"), ("de", "Bund"), ("ru", "лига"))
    assert league.because == ""


MOMENT = st.builds(Moment, st.integers(1, 10**6), st.integers(1, 10**6), st.text(max_size=4))
TEXTS = st.lists(st.text(max_size=3), max_size=2).map(tuple)


@given(st.none() | MOMENT, st.lists(MOMENT, max_size=2).map(tuple), TEXTS, st.text(max_size=5), st.booleans())
def test_packing_loses_nothing(
    moment: Moment | None, moments: tuple[Moment, ...], texts: tuple[str, ...], text: str, flag: bool
) -> None:
    roles = tuple((entry, texts) for entry in texts)
    senses = tuple(("x", entry) for entry in moments)
    pairs = tuple((entry, text) for entry in texts)
    fact = Fact(text, "r", "s", None, moment, moment, flag, text, moments, moments, senses, roles, texts, flag, flag,
                flag, flag, None, (), (text, None), texts, moment, "p", 1)  # fmt: skip
    assert packing.unpack_fact(packing.pack(fact)) == fact
    entity = Entity(text, "k", None, text, None, None, None, texts, texts, texts, None, None, texts, "single", texts,
                    moment, moment, text, "p", 1)  # fmt: skip
    assert packing.unpack_entity(packing.pack(entity)) == entity
    relation = Relation(
        text, "state", texts, texts, roles, None, pairs, texts, texts, pairs, texts, texts, text, texts, "p", 1
    )
    assert packing.unpack_relation(packing.pack(relation)) == relation
    phrase = Phrase("r", "begin", None, "verb", text, text, "active", texts, texts, texts, pairs, pairs, pairs, "p", 1)
    assert packing.unpack_phrase(packing.pack(phrase)) == phrase
    words = WordSet(text, texts, texts, pairs, text, "p", 1)
    assert packing.unpack_rendering(packing.pack(words)) == words
    closure = Closure("r", None, text, roles, moment, moment, "subjects", texts, texts, texts, "p", 1)
    assert packing.unpack_closure(packing.pack(closure)) == closure
