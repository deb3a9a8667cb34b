"""Who leaves and who arrives: what the sentences of an article tell of its people, whether beside a title or not."""

from __future__ import annotations

from typing import NamedTuple

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.clauses import Clauses
from tweetpress.components.roles.titles import POSSESSIVES
from tweetpress.components.roles.triggers import PLUPERFECT, Triggers
from tweetpress.components.roles.words import Verb, verbs, words_of

ALWAYS_DISMISS = frozenset(("limoger", "congédier", "licencier", "évincer", "renvoyer", "destituer", "révoquer"))
PLURAL_AUXILIARIES = frozenset(("ont", "sont", "vont", "avaient", "seront"))
JOINING = frozenset(("rejoindre", "intégrer", "arriver", "débarquer"))
# « ont été évincés, *parmi lesquels* X »
LISTING = frozenset(("lesquels", "lesquelles", "dont"))
REACH_OF_OBJECT = 5


class Event(NamedTuple):
    """That somebody leaves or arrives: the sentence, and the company where it is named beside the verb."""

    sentence: int
    company: str | None


class Events:
    """Reads the document once."""

    def __init__(self, anchors: Anchors, clauses: Clauses, triggers: Triggers, heads: dict[int, int]) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.triggers = triggers
        self.heads = heads
        """Where the title before a name begins, by the token of the name."""
        self.departed: dict[str, list[Event]] = {}
        self.arrived: dict[str, list[Event]] = {}
        self.joined: dict[str, set[str]] = {}
        """The companies that each person goes to."""
        self.stayed: dict[str, list[Event]] = {}
        self.promoted: set[tuple[str, int]] = set()
        """Who gets a post in which sentence."""
        for sentence in anchors.sentences:
            self.read_events(sentence)

    def read_events(self, sentence: Sentence) -> None:
        """Note who leaves and who arrives in `sentence`."""
        for index in range(sentence.start, sentence.end):
            if index in self.anchors.people or index in self.anchors.companies:
                continue
            word = self.anchors.word(index)
            if self.triggers.is_noun(index):
                if word in words_of("departure"):
                    self.note(self.departed, self.leavers(index, sentence), index, sentence)
                elif word in words_of("appointment"):
                    self.note(self.arrived, self.owners(index, sentence), index, sentence)
                continue
            verb = verbs().get(word)
            if verb is not None and not self.is_negated(index, sentence):
                self.read_verb(index, verb, sentence)

    def read_verb(self, index: int, verb: Verb, sentence: Sentence) -> None:
        """Note the event of the verb at token `index`, if it is one and of these days."""
        before = set(self.triggers.auxiliaries(index, sentence))
        if before & PLUPERFECT:
            return
        if verb.tense == "infinitive" and not before & words_of("announcing"):
            return
        active = verb.tense != "participle" or self.triggers.has_avoir(index, sentence)
        ahead = set(self.anchors.words(index + 1, min(index + 1 + REACH_OF_OBJECT, sentence.end)))
        if verb.sense == "leave" and verb.tense == "participle" and self.anchors.word(index - 1) == ",":
            self.note(self.departed, self.anchors.people_between(sentence.start, index)[-1:], index, sentence)
        elif verb.sense == "leave" and self.is_leaving(index, verb.infinitive, ahead):
            self.note(self.departed, self.subjects(index, sentence), index, sentence)
        elif verb.sense == "dismiss" and (not active or verb.infinitive in ALWAYS_DISMISS):
            people = self.objects(index, sentence) if active else self.subjects(index, sentence)
            self.note(self.departed, people, index, sentence)
        elif verb.sense == "lose" and self.is_losing(index, sentence):
            self.note(self.departed, self.objects(index, sentence), index, sentence)
        elif verb.sense == "remain" and ahead & words_of("taken up"):
            self.note(self.stayed, self.subjects(index, sentence), index, sentence)
        elif (
            verb.sense == "arrive" and verb.infinitive in JOINING and verb.tense in ("present", "future", "participle")
        ):
            self.note_move(self.subjects(index, sentence)[:1], index, sentence)
        elif verb.sense in ("succeed", "replace"):
            self.read_succession(index, active, verb.tense, sentence)
        elif verb.sense == "welcome" and active:
            self.note(self.arrived, self.objects(index, sentence), index, sentence)
        elif verb.sense == "take" and "porte" in ahead:
            self.note(self.departed, self.subjects(index, sentence), index, sentence)
        elif verb.sense == "take" and ahead & words_of("taken up") and verb.tense in ("present", "future"):
            self.note(self.arrived, self.subjects(index, sentence), index, sentence)

    def is_leaving(self, index: int, infinitive: str, ahead: set[str]) -> bool:
        if infinitive == "partir":
            return self.anchors.tokens[index].pos_ != "NOUN" and not ahead & {"de", "du"}
        if infinitive == "aller":
            return self.anchors.words(index - 2, index) == ["s'", "en"]
        return infinitive in ("quitter", "démissionner") or bool(ahead & words_of("given up"))

    def read_succession(self, index: int, active: bool, tense: str, sentence: Sentence) -> None:
        """« X remplacera Y » gives X another post, « X est remplacé » takes his."""
        people = self.subjects(index, sentence)[:1]
        if not active:
            self.note(self.departed, people, index, sentence)
        elif tense in ("present", "future"):
            self.promoted.update((person.name, sentence.index) for person in people)

    def is_losing(self, index: int, sentence: Sentence) -> bool:
        """« perd son directeur, X », « se sépare de sa directrice, X »: a holder, not a share of the market."""
        ahead = self.anchors.words(index + 1, min(index + 4, sentence.end))
        return bool(set(ahead) & POSSESSIVES) and bool(self.objects(index, sentence))

    def is_negated(self, index: int, sentence: Sentence) -> bool:
        around = self.anchors.words(max(sentence.start, index - 3), min(index + 2, sentence.end))
        return bool({"pas", "jamais"} & set(around))

    def leavers(self, index: int, sentence: Sentence) -> list[Name]:
        """« le départ de X »; « X annonce son départ »."""
        if self.anchors.word(index - 1) in ("son", "sa"):
            person = self.clauses.subject(index - 1, sentence)
            return [] if person is None else [person]
        if self.anchors.word(index).endswith("s"):
            return self.anchors.people_between(index + 1, sentence.end)
        return self.owners(index, sentence)

    def owners(self, index: int, sentence: Sentence) -> list[Name]:
        """« la nomination de X (…) et de Y (…) »: the persons that « de » joins to the noun."""
        if index + 1 >= sentence.end or self.anchors.word(index + 1) not in (
            "de",
            "d'",
            "du",
            "à",
            "ce",
            "en",
            "surprise",
        ):
            return []
        people = self.anchors.people_between(index + 1, sentence.end)
        return [name for name in people if self.governor(name) in ("de", "d'", "du")]

    def governor(self, name: Name) -> str:
        """The preposition before the name, or before its title: « *du* directeur financier, X »."""
        at = self.heads.get(name.start, name.start)
        word = self.anchors.word(at)
        return word if at < name.start and word in ("du", "au") else self.anchors.word(at - 1)

    def subjects(self, index: int, sentence: Sentence) -> list[Name]:
        """The person, or for a plural verb the persons, that the verb at `index` is about."""
        person = self.clauses.subject(index, sentence)
        plural = self.anchors.word(index).endswith(("nt", "és", "ées", "is", "ies"))
        plural = plural or bool(PLURAL_AUXILIARIES & set(self.triggers.auxiliaries(index, sentence)))
        others = self.anchors.people_between(sentence.start, index) if plural else []
        listing = next((at for at in range(index, sentence.end) if self.anchors.word(at) in LISTING), None)
        if plural and listing is not None:
            others += self.anchors.people_between(listing, sentence.end)
        return ([] if person is None else [person]) + others

    def objects(self, index: int, sentence: Sentence) -> list[Name]:
        return self.anchors.people_between(index + 1, sentence.end)

    def note(self, table: dict[str, list[Event]], people: list[Name], index: int, sentence: Sentence) -> None:
        """Add the event of the word at token `index`, with the company right behind it."""
        company = self.company_behind(index, sentence)
        for person in people:
            table.setdefault(person.name, []).append(Event(sentence.index, company))

    def note_move(self, people: list[Name], index: int, sentence: Sentence) -> None:
        """Add the company right behind the verb at `index` to those that the people go to."""
        company = self.company_behind(index, sentence)
        if company is None:
            return
        for person in people:
            self.joined.setdefault(person.name, set()).add(company)

    def company_behind(self, index: int, sentence: Sentence) -> str | None:
        companies = self.anchors.companies_between(index + 1, min(index + 4, sentence.end))
        return companies[0].name if companies else None
