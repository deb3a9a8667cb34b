"""Lists of those who leave or arrive: « Parmi les partants, X et Y », « Trois cadres s'en vont : X, Y »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import MAX_PHRASE, Anchors, Name, Sentence
from tweetpress.components.roles.times.event_tables import EventTable
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.words import words_of

BEFORE_LEAVERS = frozenset(("les", "des", "sont", ".", "-", "–", "du", ":", "premiers", "premières"))
FALLING = frozenset(("tomber", "partir", "quitter", "démissionner", "sauter"))
CONCERNED = frozenset(("concernés", "concernées", "visés", "visées", "touchés", "touchées", "s'agit"))
SPAN_OF_ORDINAL = 12
"""Tokens from « la *troisième* directrice » to « *à* démissionner »."""
OPENING = frozenset((":", "–", "—", "(", "sont", "seraient", "figurent", "savoir"))
"""Before the names of « trois cadres s'en vont : X … », « les cadres évincés *sont* X … »."""
DASHES = frozenset(("-", "–", "—", "•", "*", "·"))


class Rosters:
    """Reads lists; told of each sentence before its events are."""

    def __init__(self, anchors: Anchors, parties: Parties, log: EventLog) -> None:
        self.anchors = anchors
        self.parties = parties
        self.log = log
        self.list: EventTable | None = None
        """What the list that is being read tells of its people."""

    def read(self, index: int, sentence: Sentence) -> bool:
        """« Parmi les partants, X et Y », « les promus : X », « les premiers à partir : X et Y »."""
        word, before = self.anchors.word(index), self.anchors.word(index - 1) if index else "."
        table = self.log.arrived if word in words_of("incomer") else self.log.departed
        label = index == sentence.start and self.anchors.words(index + 1, index + 2) == [":"]
        if before == "à" and word in FALLING and "de" not in self.anchors.words(index + 1, index + 2):
            back = self.anchors.words(max(sentence.start, index - SPAN_OF_ORDINAL), index)
            listed = bool(words_of("ordinal") & set(back))
        else:
            listed = word in words_of("leaver") | words_of("incomer") and (label or before in BEFORE_LEAVERS)
        if listed:
            self.log.note(table, self.of_list(index, sentence), index, sentence)
        return listed

    def of_list(self, index: int, sentence: Sentence) -> list[Name]:
        """Whom « *l'un des* partants, X », « les partants : X, Y », « X est le premier à partir » mean."""
        people = self.anchors.people_between(index + 1, sentence.end)
        people = people or self.anchors.people_between(sentence.start, index)
        return people[:1] if {"un", "une"} & set(self.anchors.words(index - 3, index)) else people

    def read_item(self, sentence: Sentence) -> None:
        """« Sont nommés : / – X, directeur / – Y, juriste », and « Deux cadres s'en vont. *Sur la liste*, X et Y »."""
        opening = self.anchors.text(sentence.start, min(sentence.end, sentence.start + MAX_PHRASE)).lower()
        if self.log.last_departure == sentence.index - 1 and opening.startswith(tuple(words_of("all follow"))):
            people = self.anchors.people_between(sentence.start, sentence.end)
            self.log.note(self.log.departed, people, sentence.start, sentence)
        if self.anchors.word(sentence.start) not in DASHES:
            self.list = self.heading(sentence)
        elif self.list is not None:
            people = self.anchors.people_between(sentence.start, sentence.end)[:1]
            self.log.note(self.list, people, sentence.start, sentence)

    def heading(self, sentence: Sentence) -> EventTable | None:
        """What the sentence says of the people of the list that it opens, if it ends with a colon."""
        words = set(self.anchors.words(sentence.start, sentence.end))
        if self.anchors.word(sentence.end - 1) != ":":
            return None
        if words & words_of("named"):
            return self.log.arrived
        if words & CONCERNED and self.log.last_departure >= sentence.index - 1:
            return self.log.departed
        return self.log.departed if words & (words_of("leaver") | {"quittent"}) else None

    def behind_colon(self, index: int, sentence: Sentence) -> list[Name]:
        """The people of the list behind the colon or dash after token `index`; nobody where something is quoted."""
        colon = next((at for at in range(index, sentence.end) if self.anchors.word(at) in OPENING), sentence.end)
        quoted = {"«", "»", '"', "“"} & set(self.anchors.words(colon, sentence.end))
        return [] if quoted else self.anchors.people_between(colon, sentence.end)
