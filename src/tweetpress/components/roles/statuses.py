"""Status at the time of writing: what the title, the construction, and departures and arrivals elsewhere say."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.clauses import Clauses
from tweetpress.components.roles.known import posts_of
from tweetpress.components.roles.words import Verb, verbs, words_of
from tweetpress.datatypes import Status

LASTING_KINDS = frozenset(("founder", "press", "arts", "academia", "law", "expert", "finance"))
"""Who leaves a company stays its founder, and keeps his trade."""


class Statuses:
    def __init__(self, anchors: Anchors, clauses: Clauses) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.departed: dict[str, set[int]] = {}
        self.arrived: dict[str, set[int]] = {}
        for sentence in anchors.sentences:
            self.read_events(sentence)

    def of(self, claim: Claim, at_topic: bool) -> tuple[Status, bool]:
        """The status of `claim`, and whether the page prints it; `at_topic`: at the company the article is about."""
        title = claim.title
        if title.status is not None and not (title.marks == {"outgoing"} and posts_of(claim.person).posts):
            return title.status, True
        if claim.past and not at_topic and title.noun.kind != "founder":
            return "former", True
        if claim.status in ("former", "incoming"):
            return claim.status, True
        index = self.anchors.sentence(title.start).index
        if title.noun.kind not in LASTING_KINDS:
            if index in self.departed.get(claim.person, ()):
                return "former", True
            if index in self.arrived.get(claim.person, ()):
                return "incoming", True
            if self.is_past_moment(title.left):
                return "former", True
        return "current", claim.status == "current"

    def is_past_moment(self, left: int) -> bool:
        """« alors ingénieur », « jusque-là directeur technique », « longtemps numéro deux »."""
        return bool(set(self.anchors.words(left - 2, left)) & words_of("until then"))

    def read_events(self, sentence: Sentence) -> None:
        """Note who leaves and who arrives in `sentence`."""
        for index in range(sentence.start, sentence.end):
            word = self.anchors.word(index)
            if word in words_of("departure") and self.clauses.is_noun(index):
                self.note(self.departed, self.owner(index, sentence), sentence)
            verb = verbs().get(word)
            named = index in self.anchors.people or index in self.anchors.companies
            if verb is None or named or self.clauses.is_noun(index) or self.is_negated(index, sentence):
                continue
            self.read_verb(index, verb, sentence)

    def read_verb(self, index: int, verb: Verb, sentence: Sentence) -> None:
        participle = verb.tense == "participle"
        active = not participle or self.clauses.has_avoir(index, sentence)
        ahead = set(self.anchors.words(index + 1, min(index + 5, sentence.end)))
        if verb.sense == "leave" and self.is_leaving(index, verb.infinitive, ahead, sentence):
            self.note(self.departed, self.subjects(index, sentence), sentence)
        elif verb.sense == "dismiss":
            people = self.objects(index, sentence) if active else self.subjects(index, sentence)
            self.note(self.departed, people, sentence)
        elif verb.sense == "welcome" and active:
            self.note(self.arrived, self.objects(index, sentence), sentence)
        elif verb.sense == "take" and ahead & words_of("taken up"):
            self.note(self.arrived, self.subjects(index, sentence), sentence)

    def is_leaving(self, index: int, infinitive: str, ahead: set[str], sentence: Sentence) -> bool:
        if infinitive == "partir":
            return self.anchors.tokens[index].pos_ != "NOUN" and not ahead & {"de", "du"}
        if infinitive == "aller":
            return self.anchors.words(index - 2, index) == ["s'", "en"]
        return infinitive in ("quitter", "démissionner") or bool(ahead & words_of("given up"))

    def is_negated(self, index: int, sentence: Sentence) -> bool:
        around = self.anchors.words(max(sentence.start, index - 3), min(index + 2, sentence.end))
        return bool({"pas", "jamais"} & set(around))

    def owner(self, index: int, sentence: Sentence) -> list[Name]:
        """« le départ de Jack Dorsey »."""
        return self.anchors.people_between(index + 1, min(sentence.end, index + 7))[:1]

    def subjects(self, index: int, sentence: Sentence) -> list[Name]:
        """The person, or for a plural verb the persons, that the verb at `index` is about."""
        person = self.clauses.subject(index, sentence)
        plural = self.anchors.word(index).endswith(("nt", "és", "ées", "is", "ies"))
        others = self.anchors.people_between(sentence.start, index) if plural else []
        return ([] if person is None else [person]) + others

    def objects(self, index: int, sentence: Sentence) -> list[Name]:
        return self.anchors.people_between(index + 1, sentence.end)

    def note(self, table: dict[str, set[int]], people: list[Name], sentence: Sentence) -> None:
        for person in people:
            table.setdefault(person.name, set()).add(sentence.index)
