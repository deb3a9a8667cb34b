"""What the article tells of its people: the tables that the readers of events fill and the statuses are read from."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.triggers import PLUPERFECT, Triggers
from tweetpress.components.roles.times.careers import Careers
from tweetpress.components.roles.times.event_tables import NETWORK, Event, EventTable
from tweetpress.components.roles.words import COUNTS, role_nouns

REACH_OF_HOUSE = 7
"""Tokens from the verb of « claque la porte de Vine », « fait ses adieux au réseau social Vine »."""
REACH_OF_GROUP = 4
REACH_OF_GOAL = 4
"""Tokens from the verb of « rejoint l'agence Vine »."""
NETWORKS = frozenset(("réseau", "réseaux", "plateforme", "plate-forme", "oiseau", "twittosphère"))
TOWARDS = frozenset(("chez", "pour", "rejoindre", "vers", ","))
"""« part *chez* Vine »: not the house that is left."""


class EventLog:
    def __init__(self, anchors: Anchors, triggers: Triggers, careers: Careers) -> None:
        self.anchors = anchors
        self.triggers = triggers
        self.careers = careers
        self.departed = EventTable()
        self.arrived = EventTable()
        self.joined: dict[str, set[str]] = {}
        """The companies that each person goes to."""
        self.promoted: set[tuple[str, int]] = set()
        """Who gets a post in which sentence."""
        self.dead: set[str] = set()
        self.groups: dict[int, set[str]] = {}
        """The nouns of those who leave unnamed, by sentence: « quatre *vice-présidents* s'en vont »."""
        self.last_departure = -1
        """The last sentence in which somebody leaves."""

    def note(self, table: EventTable, people: list[Name], index: int, sentence: Sentence) -> None:
        """Add the event of the word at token `index`, with the company right behind it."""
        company = self.company_behind(index, sentence)
        told = self.is_news(index, sentence)
        if table is self.departed:
            self.last_departure = sentence.index
            if not people:
                self.groups[sentence.index] = self.counted(sentence)
        for person in people:
            table.add(person.name, Event(sentence.index, index, company, told))

    def counted(self, sentence: Sentence) -> set[str]:
        """The role nouns behind a number: « *quatre vice-présidents* »."""
        places = range(sentence.start + 1, sentence.end)
        counted = (self.anchors.word(at) for at in places if self.anchors.word(at - 1) in COUNTS)
        return {role_nouns()[word].noun for word in counted if word in role_nouns()}

    def is_of_group(self, noun: str, sentence: int) -> bool:
        """Whether some who have the post left unnamed, in this sentence or a little before."""
        return any(noun in self.groups.get(sentence - back, ()) for back in range(REACH_OF_GROUP + 1))

    def note_move(self, people: list[Name], index: int, sentence: Sentence, *, inside: bool = False) -> None:
        """Add the company right behind the word at `index` to those that the people go to.

        `inside`: behind « de », where a noun says that they head it: « prend la *tête* de Vine ».
        """
        companies = self.anchors.companies_between(index + 1, min(index + REACH_OF_GOAL, sentence.end))
        source = bool(companies) and self.anchors.word(companies[0].start - 1) in ("de", "d'", "du")
        for person in people if companies and source == inside else ():
            self.joined.setdefault(person.name, set()).add(companies[0].name)

    def note_hiring(self, people: list[Name], index: int, sentence: Sentence) -> None:
        """« *Vine* débauche X, directrice d'Odeo »: the house before the verb at `index` is where the people go."""
        houses = self.anchors.companies_between(sentence.start, index)
        for person in people if houses and self.is_news(index, sentence) else ():
            self.joined.setdefault(person.name, set()).add(houses[-1].name)

    def is_news(self, index: int, sentence: Sentence) -> bool:
        """Whether what the word at `index` tells happens now: no pluperfect, no date of another year."""
        told = not PLUPERFECT & set(self.triggers.auxiliaries(index, sentence))
        told = told and not self.careers.is_dated(index, sentence)
        return told and not self.careers.is_dated_behind(index, sentence)

    def company_behind(self, index: int, sentence: Sentence) -> str | None:
        """The company that is left or entered: not the one of « part chez Vine »; `NETWORK` for « le réseau »."""
        reach = range(index + 1, min(index + REACH_OF_HOUSE, sentence.end))
        goals = (at for at in reach if self.anchors.word(at) in TOWARDS and self.anchors.word(at + 1) != "de")
        end = next(goals, reach.stop)  # not « quitte *pour* de bon la plateforme »
        if companies := self.anchors.companies_between(index + 1, end):
            return companies[0].name
        if NETWORKS & set(self.anchors.words(index + 1, end)):
            return NETWORK
        return next((self.anchors.tokens[at].text for at in range(index + 2, end) if self.is_house(at, index)), None)

    def is_house(self, at: int, index: int) -> bool:
        """« a démissionné d'*Orbicom* », « quitte la *Fédération* »: nobody knows it for a company."""
        capital = self.anchors.tokens[at].text[:1].isupper() and at not in self.anchors.people
        before: tuple[str, ...] = ("le", "la", "l'") if self.anchors.word(index).startswith("quitt") else ("de", "d'")
        if before[0] == "le" and any(place in self.anchors.posts for place in range(index + 1, at - 1)):
            before = ("de", "d'", "du", "la")  # « quitte *la présidence* du Conseil »
        return capital and self.anchors.word(at - 1) in before
