"""What the article tells of its people: the tables that the readers of events fill and the statuses are read from."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.triggers import PLUPERFECT, Triggers
from tweetpress.components.roles.times.careers import Careers
from tweetpress.components.roles.times.event_tables import BOARD, NETWORK, Event, EventTable
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.words import verbs

REACH_OF_HOUSE = 7
"""Tokens from the verb of « claque la porte de Vine », « fait ses adieux au réseau social Vine »."""
SPAN_TO_BOARD = 4
NETWORKS = frozenset(("réseau", "réseaux", "plateforme", "plate-forme", "oiseau", "twittosphère"))
TOWARDS = frozenset(("chez", "pour", "rejoindre", "vers"))


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
        self.unnamed: set[int] = set()
        """Verbs of leaving whose subject is nobody named."""
        self.last_departure = -1
        """The last sentence in which somebody leaves."""

    def note(
        self, table: EventTable, people: list[Name], index: int, sentence: Sentence, *, final: bool = False
    ) -> None:
        """Add the event of the word at token `index`, with the company right behind it."""
        company = self.company_behind(index, sentence)
        if company is None and table is self.arrived:  # « *Vine* accueille X, le patron de Deezer »
            company = next((one.name for one in self.anchors.companies_between(sentence.start, index)[-1:]), None)
        told = not PLUPERFECT & set(self.triggers.auxiliaries(index, sentence))
        told = told and not self.careers.is_dated(index, sentence)
        verb = verbs().get(self.anchors.word(index))
        meant = idioms().get(self.anchors.word(index), ())
        final = final or any(one.sense in ("dismiss", "oust") for one in meant)
        final = final or verb is not None and (verb.sense in ("dismiss", "lose") or verb.infinitive == "démissionner")
        for person in people:
            table.add(person.name, Event(sentence.index, index, company, told, final))
        if table is self.departed and people:
            self.last_departure = sentence.index

    def note_move(self, people: list[Name], index: int, sentence: Sentence) -> None:
        """Add the company right behind the verb at `index` to those that the people go to."""
        companies = self.anchors.companies_between(index + 1, min(index + 4, sentence.end))
        source = bool(companies) and self.anchors.word(companies[0].start - 1) in ("de", "d'", "du")
        for person in people if companies and not source else ():
            self.joined.setdefault(person.name, set()).add(companies[0].name)

    def company_behind(self, index: int, sentence: Sentence) -> str | None:
        """The company that is left or entered: not the one of « part chez Vine »; `NETWORK` for « le réseau »."""
        reach = range(index + 1, min(index + REACH_OF_HOUSE, sentence.end))
        end = next((at for at in reach if self.is_end(at)), reach.stop)
        companies = self.anchors.companies_between(index + 1, end)
        network = NETWORKS & set(self.anchors.words(index + 1, end))
        if companies or network:
            return companies[0].name if companies else NETWORK
        if "conseil" in self.anchors.words(index + 1, min(end, index + SPAN_TO_BOARD)):
            return BOARD
        named = (at for at in range(index + 1, end) if self.is_house(at, index))
        return next((self.anchors.tokens[at].text for at in named), None)

    def is_end(self, at: int) -> bool:
        """« part *chez* Vine », not « se retire *pour de bon* du réseau »."""
        good = self.anchors.words(at, at + 3) == ["pour", "de", "bon"]
        return self.anchors.word(at) in TOWARDS | {","} and not good

    def is_house(self, at: int, index: int) -> bool:
        """« a démissionné d'*Orbicom* », « quitte la *Fédération* »: nobody knows it for a company."""
        capital = self.anchors.tokens[at].text[:1].isupper() and at not in self.anchors.people
        before = ("le", "la", "l'") if self.anchors.word(index).startswith("quitt") else ("de", "d'")
        return capital and self.anchors.word(at - 1) in before
