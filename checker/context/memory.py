"""What the sentences of a document leave behind for those that follow: subjects, names, and the objects of their claims.

Nothing is remembered longer than `FAR` sentences, but for the offices that were named and the lists that agreed with them. So what a
sentence gives rests on a small state, by which it can be kept (`checker.keeping`) and put back.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.values import Argument, Aspect, Claim, Company, Span
from ledger.light import NamedTuple, dataclass, field, replace

FAR = 8
"""Sentences after which a name is forgotten."""
FADING = 6
"""So many sentences on, a pronoun no longer takes up the last subject that was named."""
NOWHERE = Span(0, 0)
"""The span of what is remembered: only the words and the entities count."""


def namesake(surname: str) -> str:
    """Return how `whole` says that a stranger to the ledger bears a surname in the document."""
    return f"namesake/{surname}"


class Act(NamedTuple):
    """What somebody did, for clauses that say it again of somebody else ("Sweden did so in 2024")."""

    relation: str
    aspect: Aspect
    object: Argument | None

    @classmethod
    def of(cls, claim: Claim) -> Act | None:
        """Return what a claim says was done, None where it says of a state, a number or an order."""
        object, subject = claim.argument("object"), claim.argument("subject")
        if claim.aspect not in ("begin", "end", "event") or claim.shape != "relation" or subject is None:
            return None
        if not claim.positive or claim.certainty == "open" or len(claim.arguments) != (1 if object is None else 2):
            return None
        return cls(claim.relation, claim.aspect, object)


class State(NamedTuple):
    """A memory without its places: sentences are told by their distance from the present one."""

    subjects: tuple[Argument, ...]
    told: int
    mentioned: tuple[tuple[str, int], ...]
    named: tuple[tuple[str, int], ...]
    objects: tuple[tuple[str, Argument, int], ...]
    person: int
    offices: frozenset[str]
    listed: tuple[tuple[str, int], ...]
    holders: tuple[tuple[str, tuple[str, ...], int], ...]
    act: tuple[Act, int] | None
    company: frozenset[Company]
    rightly: frozenset[str]
    scene: tuple[frozenset[str], int] | None
    day: int
    profile: str
    topic: tuple[str, ...]
    heading: bool
    opens: bool


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the same document left behind for pronouns, omitted arguments and contextual names."""

    subjects: list[Argument] = field(default_factory=list)
    """The subjects of the last sentence that had named ones; set by `speak_of`."""
    told: int = 0
    """The number of the sentence after the one that named them."""
    mentioned: dict[str, int] = field(default_factory=dict)
    """Entity id -> number of the sentence that mentioned it last, as a noun or an adjective; the latest stands last."""
    named: dict[str, int] = field(default_factory=dict)
    """The same, without adjectives ("the Ukrainian army" mentions Ukraine and names it not) and without names that
    may be several."""
    whole: frozenset[str] = frozenset()
    """The entities that the document names beyond doubt anywhere, earlier or later, and the surnames that strangers to the ledger
    bear in it; asked by `is_named` and `has_namesake`."""
    asked: dict[str, bool] = field(default_factory=dict)
    """What the present sentence asked of `whole`, and the answers."""
    number: int = 0
    """The number of the sentence being read, from 1."""
    paragraph: int = 0
    """The number of the first sentence of the paragraph."""
    objects: dict[str, Argument] = field(default_factory=dict)
    """Relation id -> the object of the last claim of that relation."""
    object_sentence: dict[str, int] = field(default_factory=dict)
    person: int = 0
    """The number of the sentence that last named a person."""
    offices: set[str] = field(default_factory=set)
    """The offices that the text has named so far."""
    listed: dict[str, int] = field(default_factory=dict)
    """Office -> how many ends of terms in lists agreed with it."""
    holders: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    """Person -> the offices that the text last gave them, and the number of that sentence."""
    company: frozenset[Company] = frozenset()
    """What the paragraph has rightly said of somebody, with its time."""
    rightly: frozenset[str] = frozenset()
    """The facts that the paragraph has told at their own time."""
    scene: frozenset[str] = frozenset()
    """Those that the sentence `scene_sentence` told."""
    day: int = 0
    """The last day that the paragraph has said with its year, as an ordinal; 0 where it said none."""
    scene_sentence: int = 0
    act: Act | None = None
    """What the sentence `act_sentence` last said that somebody did."""
    act_sentence: int = 0
    profile: str = ""
    """The person of whom the lines after a heading speak, where the heading is only a name."""
    topic: tuple[str, ...] = ()
    """What the last heading names, for what its section leaves unsaid; of several entities one name may mean each."""
    heading: bool = False
    """Is the present sentence a heading?"""

    def next_sentence(self, opens_paragraph: bool, heading: bool = False) -> None:
        """Go on to the next sentence, and forget what is too far back."""
        self.heading = heading
        if heading:
            self.topic = ()
        if opens_paragraph:
            self.subjects = []
            self.paragraph = self.number + 1
            self.company = frozenset()
            self.rightly = self.scene = frozenset()
            self.day = 0
        self.number += 1
        if self.asked:
            self.asked = {}
        if self.subjects and self.number - self.told > FADING:
            self.subjects = []
        since = self.number - FAR
        for places in (self.mentioned, self.named, self.object_sentence):
            while places and (first := next(iter(places))) is not None and places[first] < since:
                del places[first]
        if len(self.objects) != len(self.object_sentence):
            self.objects = {relation: self.objects[relation] for relation in self.object_sentence}
        while self.holders and (eldest := next(iter(self.holders))) is not None and self.holders[eldest][1] < since:
            del self.holders[eldest]

    @property
    def opens(self) -> bool:
        """Does the present sentence open a paragraph?"""
        return self.number == self.paragraph

    @property
    def has_just_named(self) -> bool:
        """Did the sentence before name something?"""
        return next(reversed(self.named.values()), 0) == self.number - 1 > 0

    def speak_of(self, subjects: Iterable[Argument]) -> None:
        """Take the subjects of the present sentence for what the text speaks of."""
        self.subjects = [replace(subject, span=NOWHERE) for subject in subjects]
        self.told = self.number + 1

    def name(self, entity: str) -> None:
        """Take down that the present sentence names an entity beyond doubt."""
        self.named.pop(entity, None)
        self.named[entity] = self.number

    def mention(self, entity: str) -> None:
        """Take down that the present sentence may speak of an entity."""
        self.mentioned.pop(entity, None)
        self.mentioned[entity] = self.number

    def keep_object(self, relation: str, object: Argument) -> None:
        """Take down the object of a claim of a relation."""
        self.object_sentence.pop(relation, None)
        self.objects[relation] = replace(object, span=NOWHERE)
        self.object_sentence[relation] = self.number

    def keep_holder(self, person: str, offices: tuple[str, ...]) -> None:
        """Take down which offices the present sentence gave a person."""
        self.holders.pop(person, None)
        self.holders[person] = (offices, self.number)

    def forget(self, entities: Iterable[str]) -> None:
        """Take no later word for these: the sentence has set another thing of their kind, which it does not name, against them."""
        gone = frozenset(entities)
        self.named = {entity: number for entity, number in self.named.items() if entity not in gone}
        self.subjects = [subject for subject in self.subjects if gone.isdisjoint(subject.entities)]
        for relation in [r for r, object in self.objects.items() if not gone.isdisjoint(object.entities)]:
            del self.objects[relation], self.object_sentence[relation]

    def keep_act(self, act: Act) -> None:
        """Take down what the present sentence says that somebody did."""
        self.act = act if act.object is None else act._replace(object=replace(act.object, span=NOWHERE))
        self.act_sentence = self.number

    def tell(self, facts: frozenset[str]) -> None:
        """Take down which facts the present sentence tells at their own time."""
        self.rightly |= facts
        if facts:
            self.scene, self.scene_sentence = facts, self.number

    @property
    def just_told(self) -> frozenset[str]:
        """The facts that the sentence before told at their own time."""
        return self.scene if self.scene_sentence == self.number - 1 else frozenset()

    def is_named(self, entity: str) -> bool:
        """Does the document name an entity beyond doubt anywhere?"""
        answer = self.asked[entity] = entity in self.whole
        return answer

    def has_namesake(self, surname: str) -> bool:
        """Does the document name somebody else of this surname (folded) anywhere?"""
        return self.is_named(namesake(surname))

    def state(self) -> State:
        """Return all that the present sentence can know of those before it, but for `whole` and for where its paragraph began."""
        now = self.number
        return State(
            tuple(self.subjects),
            now - self.told if self.subjects else 0,
            tuple([(entity, now - number) for entity, number in self.mentioned.items()]),
            tuple([(entity, now - number) for entity, number in self.named.items()]),
            tuple([(relation, self.objects[relation], now - at) for relation, at in self.object_sentence.items()]),
            min(now - self.person, FAR),
            frozenset(self.offices),
            tuple(sorted(self.listed.items())),
            tuple([(person, offices, now - number) for person, (offices, number) in self.holders.items()]),
            (self.act, now - self.act_sentence) if self.act is not None and now - self.act_sentence <= 1 else None,
            self.company,
            self.rightly,
            (self.scene, now - self.scene_sentence) if self.scene and now - self.scene_sentence <= 1 else None,
            self.day,
            self.profile,
            self.topic,
            self.heading,
            self.opens,
        )

    def put_back(self, state: State) -> None:
        """Become as a memory was whose `state` this is."""
        now = self.number
        self.subjects = list(state.subjects)
        self.told = now - state.told
        self.mentioned = {entity: now - back for entity, back in state.mentioned}
        self.named = {entity: now - back for entity, back in state.named}
        self.objects = {relation: object for relation, object, _ in state.objects}
        self.object_sentence = {relation: now - back for relation, _, back in state.objects}
        self.person = now - state.person
        self.day = state.day
        self.profile = state.profile
        self.topic = state.topic
        self.offices = set(state.offices)
        self.company = state.company
        self.rightly = state.rightly
        self.scene, self.scene_sentence = (state.scene[0], now - state.scene[1]) if state.scene else (frozenset(), 0)
        self.listed = dict(state.listed)
        self.holders = {person: (offices, now - back) for person, offices, back in state.holders}
        self.act, self.act_sentence = (state.act[0], now - state.act[1]) if state.act is not None else (None, 0)
