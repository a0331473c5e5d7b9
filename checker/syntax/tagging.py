"""Items in, the same items with their classes settled by their neighbours.

A word that could be a verb or a noun is decided by what stands around it; where nothing decides it, it is a noun, because a
verb too few loses a claim while a verb too many invents one.
"""

from __future__ import annotations

from checker.syntax import lexicon
from checker.syntax.item import ADV, GEN, NAME, NEG, NUM, PR, PUNCT, TIME, TO, C, D, Item, M, N, P, R, S, V, X
from checker.syntax.verbs import Form

_AFTER_PARTICLE = frozenset(("on", "in", "by", "with", "as", "from", "only", "together", "after", "before"))
"""What follows "in" where it stands alone ("was let in on 1 May", "came in as early as 1999")."""
_DECIDED = frozenset(
    "in out off 's ' ’ being that where after before since until till time all both each her first last so once "
    "acting himself herself itself".split()
)
"""Words whose class their neighbours decide, besides verbs, "to" and what looks like a participle: others are passed by (a test holds this)."""


_REFLEXIVES = frozenset(("itself", "himself", "herself", "themselves"))


def decide(items: list[Item]) -> None:
    """Settle, left to right, the words whose class depends on their neighbours."""
    for at, item in enumerate(items):
        tag, lower = item.tag, item.lower
        if lower in _REFLEXIVES and at and items[at - 1].tag in (N, NAME, PR):
            item.tag = ADV  # "the plan itself exists since 1999"
            continue
        if tag != V and tag != TO and lower not in _DECIDED and (tag != N or not lower.endswith("ed")):
            continue
        before = items[at - 1] if at else None
        after = items[at + 1] if at + 1 < len(items) else None
        if item.lower == "'s" and item.tag == GEN and after is not None:
            # "it's joined", "there's": a verb, not a genitive.
            if before is not None and before.tag == PR:
                item.tag = X
        elif item.tag == PUNCT and item.lower in ("'", "’") and before is not None and before.lower.endswith("s"):
            if after is not None and after.tag in (N, NAME, V, TIME) and before.tag in (N, NAME):
                item.tag = GEN
        elif item.tag == TO:
            follows = after
            if follows is not None and follows.tag == ADV and at + 2 < len(items):
                follows = items[at + 2]
            infinitive = follows is not None and (
                follows.lower in ("be", "have", "do") or any(form.form == "base" for form in follows.forms)
            )
            if not infinitive and follows is not None and follows is after and _unlisted_verb(items, at + 1):
                infinitive, follows.tag, follows.forms = True, V, (Form(follows.lower, "base"),)
            item.tag = TO if infinitive else P
        elif item.lower == "being" and before is not None and before.lower in ("into", "human"):
            item.tag = N
        elif item.lower == "that" and item.tag == S:
            item.tag = _that(items, at, before, after)
        elif item.lower in ("in", "out") and item.tag == P and _opens_inverted(items, at):
            item.tag, items[at + 1].tag = ADV, V  # "In came Oman"
        elif item.lower in ("in", "off") and item.tag == P:
            # "was let in on 1 May": a particle, for another preposition follows.
            parted = before is not None and before.tag in (NAME, PR) and after is not None and after.tag == P
            if before is not None and before.tag == V and after is not None and after.lower in _AFTER_PARTICLE:
                item.tag = ADV
            elif parted and at > 1 and items[at - 2].tag == V and item.lower == "in":
                item.tag = ADV  # "let Chad in in 1995"
            elif item.lower == "in" and after is not None and after.lower in ("since", "until", "till"):
                item.tag = ADV  # "has been in since 1995", "Oman, in since 1995"
        elif item.lower == "acting" and item.tag == V and before is not None and before.tag in (P, D, X, V, NAME):
            if after is not None and after.tag == N and after.name is None:
                item.tag = N  # "stepped in as acting president"
        elif item.lower in ("himself", "herself", "itself") and before is not None and before.tag in (X, V):
            if (
                after is not None
                and (after.tag in (N, D, NUM) or after.lower == "head")
                and before.lower in ("was", "is", "had", "been", "became")
            ):
                item.tag = ADV  # "was himself prime minister"
        elif item.lower == "once":
            if before is not None and (
                before.lower == "at" or (before.tag == R and after is not None and after.tag == V)
            ):
                item.tag = ADV  # "both at once", "who once led it"
        elif item.lower == "so" and item.tag == S:
            if before is not None and before.lower in ("do", "did", "does", "done", "doing"):
                item.tag = ADV  # "Sweden did so in 2024"
        elif item.lower == "last" and before is not None and before.tag in (D, GEN):
            # "the last to join", "the last of them": whoever came last.
            if after is not None and (after.tag in (TO, PUNCT, R) or after.lower in ("to", "of", "that", "in")):
                item.tag = N
        elif item.lower in ("where",) and before is not None and before.tag in (N, NAME):
            item.tag = R
        elif (
            item.lower in ("first", "last") and item.tag == NUM and after is not None
            and any(form.form == "pp" for form in after.forms) and (before is None or before.tag in (PUNCT, X, PR, R, NAME, C))
        ):  # fmt: skip
            item.tag = ADV  # "Novak, first elected in 1994"
        elif item.lower == "her" and (after is None or after.tag in (P, PUNCT, TIME, TO, C, S, R)):
            item.tag = PR  # "succeeded her in 1990"; but "her predecessor"
        elif item.lower in ("after", "before", "since", "until", "till") and after is not None:
            if after.tag == TIME:
                item.tag = P
        elif item.lower == "time" and at > 1 and items[at - 1].lower == "the" and items[at - 2].lower == "by":
            # "by the time Croatia arrived": a subordinator.
            if after is not None and after.tag in (N, NAME, D, PR):
                items[at - 2].tag, items[at - 1].tag, item.tag = S, ADV, ADV
        elif (
            item.lower in ("all", "both", "each")
            and item.tag == D
            and before is not None
            and before.tag in (N, NAME, PR)
        ):
            # "Poland and Hungary both joined": says that each did.
            if after is not None and (after.tag in (V, X, M) or after.forms):
                item.tag = ADV
        elif item.tag == V:
            if before is None or before.tag != ADV or not _opens_inverted(items, at - 1):
                item.tag = _verb_or_noun(items, at, item, before, after)
        elif item.tag == N and not item.forms and _looks_like_verb(items, at, item, before, after):
            # Which of them it is a form of is not known: "compil" or "compile".
            stems = (item.lower[:-2], item.lower[:-1])
            item.tag, item.forms = V, tuple(Form(stem, form) for form in ("past", "pp") for stem in stems)


def _opens_inverted(items: list[Item], at: int) -> bool:
    """ "In came Oman", "1973: in come the British": does a particle before a verb of movement open the clause?"""
    if items[at].lower not in ("in", "out") or (at and items[at - 1].tag not in (PUNCT, C)) or at + 2 >= len(items):
        return False
    moves = any(form.lemma in ("come", "go") and form.form in ("past", "base", "s") for form in items[at + 1].forms)
    return moves and items[at + 2].tag in (NAME, D, N, NUM)


def _unlisted_verb(items: list[Item], at: int) -> bool:
    """ "to counterbalance the …": a plain word between "to" and a determiner or pronoun."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    plain = (
        item.tag == N
        and item.name is None
        and item.text.isalpha()
        and item.text.islower()
        and not item.lower.endswith("s")
    )
    return plain and after is not None and after.tag in (D, PR) and after.lower != "that"


def _that(items: list[Item], at: int, before: Item | None, after: Item | None) -> str:
    if before is None and after is not None and any(form.form in ("s", "past") for form in after.forms):
        follows = items[at + 2] if at + 2 < len(items) else None
        if follows is not None and follows.tag in (D, PR, NUM, P):
            return PR  # "That takes the total up to 25", "That made fifteen"
    if (
        after is not None
        and after.tag in (N, TIME)
        and not after.forms
        and (before is None or before.tag in (P, PUNCT, C))
    ):
        return D
    plain = after is not None and after.tag == N and not after.forms and after.text.islower()
    if plain and before is not None and before.tag == TIME:
        return D  # "in 1997 that body gave way"
    if before is not None and before.tag in (N, NAME) and after is not None and (after.tag in (X, M, V, ADV)):
        return R
    if before is not None and before.tag == V and after is not None and after.tag == N and not _says(before):
        return D  # "revoked that ratification"
    return S


def _says(item: Item) -> bool:
    """Is the verb one of those that take a clause with "that"?"""
    taking = (
        lexicon.REPORTS
        | lexicon.PRESENTS_AS_FACT
        | lexicon.REJECTS
        | {"agree", "decide", "find", "ensure", "learn", "mean"}
    )
    return any(form.lemma in taking for form in item.forms)


def _looks_like_verb(items: list[Item], at: int, item: Item, before: Item | None, after: Item | None) -> bool:
    if not item.lower.endswith("ed") or len(item.lower) < 5 or item.text[0].isupper() or before is None:
        return False
    if before.tag in (NAME, PR, R, X):
        return True
    return before.tag == N and after is not None and after.tag in (D, P, NAME, TIME, TO)


_PEOPLE = frozenset(("states", "forces", "troops", "parties"))
"""Plurals that are verbs, too."""


_SEVERAL = frozenset("other these those many several few most both all various fellow".split())


def _several(item: Item) -> bool:
    """Does the word ask for a plural noun?"""
    return item.lower in _SEVERAL or (item.number is not None and item.number.low > 1 and not item.number.ordinal)


_WITH_OF = frozenset(
    "speak consist dispose think talk dream complain approve get become rid warn hear learn know make".split()
)


def _verb_or_noun(items: list[Item], at: int, item: Item, before: Item | None, after: Item | None) -> str:
    kinds = {form.form for form in item.forms}
    real_before = before
    back = at - 1
    while back > 0 and items[back].tag in (ADV, NEG):
        back -= 1
        real_before = items[back]
    tag = real_before.tag if real_before is not None else PUNCT
    next_tag = after.tag if after is not None else PUNCT
    if tag in (TO, M):
        return V if "base" in kinds or "past" in kinds else N
    if kinds == {"s"} and next_tag in (V, X, M) and any(f.lemma in lexicon.KIND_NOUNS["state"] for f in item.forms):
        return N  # "the thirty NATO allies met"
    if tag == X:
        auxiliary = real_before.lower if real_before is not None else ""
        if auxiliary in lexicon.DO:
            return V if "base" in kinds else N
        return V if kinds & {"pp", "ing"} else N
    if kinds <= {"ing"}:
        if tag == NUM and next_tag in (N, V):
            # "the twelve founding members"
            return N
        if (
            tag == PUNCT
            and after is not None
            and after.lower == "of"
            and not any(f.lemma in _WITH_OF for f in item.forms)
        ):
            return N  # "1955: signing of the pact"
        if real_before is not None and any(form.lemma == "become" for form in real_before.forms):
            return N  # "became binding"
        if tag in (D, GEN) or (
            tag == NAME and next_tag == P and item.lower.endswith("ing") and after is not None and after.lower == "of"
        ):
            return N
        if tag == P or tag in (PUNCT, S, C, N, NAME, PR, R, TIME, NUM, ADV, V):
            return V
        return N
    if kinds & {"past", "pp"} and "base" not in kinds:
        if tag in (D, GEN):
            # "the annexed peninsula", "its proposed treaty"; but "those admitted in 1999".
            return N if next_tag in (N, NAME, V) or tag == GEN else V
        if tag == P and next_tag in (N, NAME):
            return N
        if tag == NUM and next_tag == N:
            numbered = back > 0 and items[back - 1].tag in (N, NAME) and items[back - 1].text[0].isupper()
            return V if numbered and "past" in kinds else N  # "Charter 77 came forward"
        return V
    if "past" in kinds and tag in (NAME, PR, R) and next_tag in (D, NAME, PR, ADV, P, TIME, NUM):
        # "set", "put", "quit": alike in the present and the past.
        return V
    if "past" in kinds and tag in (NAME, PR, R) and next_tag == N and not _verb_ahead(items, at):
        opening = items[at - 2] if at > 1 else None
        if opening is None or (
            opening.lower not in ("a", "an") and not (opening.tag in (D, GEN) and _is_adjective(real_before))
        ):
            return V  # "Moscow cut gas supplies", "it put troops there"; but "the Soviet split", "a Moscow hit squad"
    plural = before is real_before and before is not None and before.lower.endswith("s") and before.lower[-2:] != "ss"
    if "past" in kinds and tag == N and plural and next_tag in (D, NAME, PR):
        return V  # "the leaders put their names to it"
    # base or s forms, often nouns too
    if item.text[0].isupper() and at > 0 and before is not None and before.tag != PUNCT and not _headline(items):
        return N
    if tag in (D, GEN, P, NUM) or (tag == N and _verb_in_clause(items, at)):
        return N
    if "s" in kinds and "base" not in kinds:
        leads = next_tag in (X, M) or (after is not None and any(form.form == "past" for form in after.forms))
        if tag == NAME and item.lower in _PEOPLE and (leads or (next_tag == PUNCT and _verb_in_part(items, at))):
            return N  # "nine CIS states signed", "Ruritanian troops have left", "began under two Warsaw Pact states"
        if tag == NAME and item.lower in _PEOPLE and at > 1 and _several(items[at - 2]):
            return N  # "joined other EU states in expelling them"
        if tag in (NAME, PR, R):
            return V
        if tag == N:
            opens = next_tag in (N, V) and _opens_clause(items, at)
            sure = next_tag in (D, NAME, P, TO, PR, S, ADV, TIME, NUM) or opens
            return V if sure and not _verb_ahead(items, at) else N
        if tag in (C, PUNCT) and next_tag in (D, NAME, P, PR, TO, TIME, NUM):
            return V if _verb_before(items, at) or (next_tag == D and _after_apposition(items, at)) else N
        return N
    if tag in (PR, R):
        return V
    if tag == NAME:
        if at > 1 and items[at - 2].tag in (D, GEN) and next_tag not in (D, NAME, PR) and _is_adjective(real_before):
            return N  # "on the Russian border to the north"
        if items[at - 2 if at > 1 else 0].lower in ("a", "an") and real_before is before:
            return N  # "became a NATO ally in 2009": one name, and the verb would be that of several
        if next_tag == P and _verb_in_clause(items, at) and not _says(_last_verb(items, at)):
            return N  # "became NATO ally in 2009"
        if next_tag == NAME and _verb_ahead(items, at) and not (at > 1 and items[at - 2].tag == C):
            return N  # "NATO ally Turkey said"
        if next_tag in (D, NAME, PR, TO, S, TIME, NUM):
            return V
        return V if next_tag == P and not _verb_ahead(items, at) else N
    if tag == N:
        many = real_before is not None and real_before.lower.endswith("s")
        goes_on = next_tag in (D, NAME, PR, TO, S, P, TIME) or (after is not None and after.lower in _PARTICLES)
        return V if many and goes_on and not _verb_ahead(items, at) else N
    if tag in (C, PUNCT):
        return V if next_tag in (D, NAME, PR, TO) and _verb_before(items, at) else N
    return N


_PARTICLES = frozenset(("down", "up", "out", "off", "away"))
"""After a plural and what may be a verb they make it one ("tanks put down the rising")."""


def _is_adjective(item: Item | None) -> bool:
    """Is a name one that stands before a noun ("Russian"), and no plural of people?"""
    readings = item.name.readings if item is not None and item.name is not None else ()
    return bool(readings) and any(reading.kind == "adjective" for reading in readings)


def _after_apposition(items: list[Item], at: int) -> bool:
    """ "Malta, a member since 2004, uses the euro": does the comma before close what was said beside the subject?"""
    commas = [i for i in range(at) if items[i].lower == ","]
    return len(commas) > 1 and commas[-1] == at - 1 and 0 < commas[0] < 4 and items[commas[0] - 1].tag in (NAME, N)


def _opens_clause(items: list[Item], at: int) -> bool:
    """ "the cabinet halts work on …": one noun with its article before it, at the beginning of a clause or after its time."""
    if at < 2 or items[at - 2].tag not in (D, GEN) or items[at - 1].lower.endswith("s"):
        return False
    before = items[at - 3] if at > 2 else None
    return before is None or before.tag in (PUNCT, TIME, C)


def _verb_ahead(items: list[Item], at: int) -> bool:
    """Is there a sure finite verb later in this stretch of the sentence?"""
    for item in items[at + 1 :]:
        if item.tag in (PUNCT, S, R) or item.tag == C:
            return False
        if item.tag in (M, X):
            return True
        if item.forms and {form.form for form in item.forms} & {"past"}:
            return True
    return False


def _verb_in_clause(items: list[Item], at: int) -> bool:
    """Has this clause its verb already ("launched military attacks")?"""
    for item in reversed(items[:at]):
        if item.tag in (PUNCT, C, S, R):
            return False
        if item.tag in (V, X, M):
            return True
    return False


def _verb_in_part(items: list[Item], at: int) -> bool:
    """The same, of a clause with a list in it."""
    for item in reversed(items[:at]):
        if item.tag in (PUNCT, S, R):
            return False
        if item.tag in (V, X, M):
            return True
    return False


def _last_verb(items: list[Item], at: int) -> Item:
    return next(item for item in reversed(items[:at]) if item.tag in (V, X, M))


def _verb_before(items: list[Item], at: int) -> bool:
    return any(item.tag in (V, X, M) for item in items[:at])


def _headline(items: list[Item]) -> bool:
    """Are most longer words capitalised, as in a title?"""
    words = [item for item in items if item.name is None and len(item.text) > 3 and item.text[0].isalpha()]
    return len(words) > 2 and sum(word.text[0].isupper() for word in words) > 0.7 * len(words)
