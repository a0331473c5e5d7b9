"""Clauses in, claims out: one file for each shape of claim, in the order of `READERS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.claims.anchors import anchor_times
from checker.claims.announcements import read_announcements
from checker.claims.citizens import read_citizens
from checker.claims.clubs import read_clubs
from checker.claims.company import read_company
from checker.claims.comparisons import read_comparisons
from checker.claims.compatriots import read_compatriots
from checker.claims.counts import read_counts
from checker.claims.dated import read_dated_names
from checker.claims.days import read_days
from checker.claims.deeds import read_deeds
from checker.claims.distances import settle_distances
from checker.claims.durations import read_durations
from checker.claims.echoes import read_echoes
from checker.claims.enumerations import read_enumerations
from checker.claims.envoys import read_envoys
from checker.claims.eras import read_eras
from checker.claims.figures import read_figures
from checker.claims.fragments import read_fragments
from checker.claims.holders import read_holders
from checker.claims.lasting import read_borders, read_lasting
from checker.claims.makeup import read_makeup
from checker.claims.meetings import read_meetings
from checker.claims.misplaced import read_misplaced
from checker.claims.namings import read_namings
from checker.claims.notes import read_notes
from checker.claims.nouns import read_nouns
from checker.claims.occasions import read_occasions
from checker.claims.papers import read_papers
from checker.claims.phrasebook import Phrasebook
from checker.claims.policies import read_policies
from checker.claims.profiles import read_profiles
from checker.claims.provisions import read_provisions
from checker.claims.ranks import rank_claims
from checker.claims.roles import read_roles
from checker.claims.rosters import read_rosters
from checker.claims.rounds import read_rounds
from checker.claims.seats import read_seats
from checker.claims.sentence import Sentence
from checker.claims.sequence import put_in_order
from checker.claims.signatories import put_at_the_scene, read_signatories
from checker.claims.spans import read_spans
from checker.claims.succession import read_succession
from checker.claims.successions import put_holders_in_order
from checker.claims.sums import read_sums
from checker.claims.synchrony import synchronise
from checker.claims.tallies import read_tallies
from checker.claims.tellings import read_tellings
from checker.claims.tenures import read_tenures
from checker.claims.terms import read_terms
from checker.claims.totals import read_totals
from checker.claims.verbs import read_verbs
from checker.claims.witnessed import read_witnessed
from checker.values import Aspect, Claim
from ledger.light import replace

Reader = Callable[[Sentence, Phrasebook], Iterable[Claim]]

READERS: tuple[Reader, ...] = (
    read_verbs, read_nouns, read_roles, read_holders, read_succession, read_profiles, read_envoys, read_policies, read_terms, read_rosters,
    read_dated_names, read_counts, read_fragments, read_tellings, read_papers, read_meetings, read_witnessed,
    read_lasting, read_borders, read_days, read_namings, read_enumerations, read_tallies, read_clubs, read_provisions, read_seats, read_rounds,
    read_citizens, read_compatriots, read_makeup, read_misplaced, read_notes, read_spans, read_sums,
)  # fmt: skip
"""Every reader of claims; each sees the same sentence, none sees what another read."""

TIME, NUMBER = 1, 2
"""What an item of a sentence may be."""
NEEDS: dict[Reader, int] = {
    read_terms: TIME, read_counts: NUMBER, read_sums: NUMBER, read_fragments: TIME, read_meetings: TIME, read_witnessed: TIME,
    read_days: TIME, read_notes: TIME, read_spans: TIME, read_rounds: TIME, read_compatriots: NUMBER, read_misplaced: TIME, read_borders: TIME,
}  # fmt: skip
"""What a sentence must hold before a reader can find anything in it: others it is not shown."""


def read_claims(sentence: Sentence, book: Phrasebook) -> list[Claim]:
    """Return the claims of a sentence in the order of their places, each once."""
    found: dict[object, Claim] = {}
    holds = _held(sentence)
    for reader in READERS:
        if NEEDS.get(reader, 0) & ~holds:
            continue
        for claim in reader(sentence, book):
            key = (claim.relation, claim.aspect, claim.shape, claim.arguments, claim.when, claim.quantity)
            found.setdefault(key, claim)
    for claim in read_announcements(sentence, list(found.values()), book):
        key = (claim.relation, claim.aspect, claim.shape, claim.arguments, claim.when, claim.quantity)
        if key not in found or found[key].certainty == "open":
            found[key] = claim
    found = {key: _of_a_mission(sentence, claim) for key, claim in found.items()}
    outright = _said_outright(sentence, rank_claims(sentence, _outermost(list(found.values()))))
    claims = anchor_times(sentence, _once(outright), book)
    claims = synchronise(sentence, put_holders_in_order(sentence, put_in_order(sentence, claims)))
    claims += read_echoes(sentence, claims, book)
    claims += read_deeds(sentence, claims, book)
    claims = put_at_the_scene(sentence, claims)
    claims += read_signatories(sentence, claims, book)
    claims += read_occasions(sentence, claims)
    claims += read_comparisons(sentence, claims, book)
    claims += read_company(sentence, claims, book)
    claims += read_eras(sentence, claims, book)
    claims += read_totals(sentence, claims)
    claims = settle_distances(sentence, claims)
    claims += read_figures(sentence, claims)
    claims += read_durations(sentence, claims, book)
    claims += read_tenures(sentence, claims, book)
    return sorted(claims, key=lambda claim: (claim.span, claim.trigger, claim.relation, claim.found_by))


def _held(sentence: Sentence) -> int:
    holds = 0
    for item in sentence.items:
        if item.time is not None:
            holds |= TIME
        if item.number is not None:
            holds |= NUMBER
    return holds


def _of_a_mission(sentence: Sentence, claim: Claim) -> Claim:
    """ "Operation Deliberate Force followed in 1995": what happened is said of a mission, of which it is known when it worked."""
    subject, ledger = claim.argument("subject"), sentence.ledger
    if claim.relation not in ("happened", "exists") or claim.shape != "relation" or subject is None:
        return claim
    entity = subject.entities[0] if len(subject.entities) == 1 else ""
    if not entity or ledger.facts(claim.relation, entity) or not ledger.facts("operates", entity):
        return claim
    if claim.relation == "exists":  # "the office started work in 2001"
        return replace(claim, relation="operates") if claim.sense is None else claim
    if claim.aspect != "event":
        return claim
    began = claim.sense == "begin" or claim.found_by == "verb:follow"
    aspect: Aspect = "begin" if began else "end" if claim.sense == "end" else "state"
    return replace(claim, relation="operates", aspect=aspect, sense=None)


def _said_outright(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """What a verb says of something that is named it does not tell of something else: "the pact was dissolved in Prague"."""
    read = {
        claim.trigger for claim in claims
        if claim.found_by.startswith("verb:") and not claim.loose and _is_known_of(sentence, claim)
    }  # fmt: skip
    return [
        replace(claim, loose=True, doubt="words") if claim.found_by == "telling" and claim.trigger in read else claim
        for claim in claims
    ]


def _is_known_of(sentence: Sentence, claim: Claim) -> bool:
    """Is anything of the sort on record of these? That a wall "was opened" is said of no facility of which the ledger knows the work."""
    subject, object = claim.argument("subject"), claim.argument("object")
    return any(
        sentence.ledger.facts(claim.relation, s, o)
        for s in (subject.entities if subject is not None else (None,))
        for o in (object.entities if object is not None else (None,))
    )


def _once(claims: list[Claim]) -> list[Claim]:
    """Leave out a loose reading of what another claim says outright, of the same thing at the same time; and what leaves out of
    whom it is, where another claim says it ("Novakia has been in talks with the union": those talks are no others')."""
    firm = {_said(claim) for claim in claims if not claim.loose}
    done = {_done(claim) for claim in claims if claim.argument("subject") is not None}
    return [
        claim for claim in claims
        if not claim.loose
        or (_said(claim) not in firm and (_says_who(claim) or _done(claim) not in done))
    ]  # fmt: skip


def _says_who(claim: Claim) -> bool:
    """Does a claim say of whom it is, or how many there were?"""
    return claim.argument("subject") is not None or claim.quantity is not None


def _done(claim: Claim) -> tuple[object, ...]:
    """What was done to whom, and when; by whom is left out."""
    object, when = claim.argument("object"), claim.when
    days = (when.low, when.high) if when is not None else None
    return claim.relation, claim.aspect, object.entities if object is not None else None, days


def _said(claim: Claim) -> tuple[object, ...]:
    subject, when = claim.argument("subject"), claim.when
    return (
        claim.relation,
        subject.entities if subject is not None else claim.trigger,
        (when.low, when.high) if when is not None else None,
    )


def _outermost(claims: list[Claim]) -> list[Claim]:
    """Leave out what is read from a part of the words of another claim: "revoked its ratification" ratifies nothing."""
    return [
        claim
        for claim in claims
        if not any(
            other.trigger.start <= claim.trigger.start
            and claim.trigger.end <= other.trigger.end
            and other.trigger != claim.trigger
            and other.relation != claim.relation
            and claim.shape == other.shape == "relation"
            for other in claims
        )
    ]
