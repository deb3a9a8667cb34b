"""Lists of those who leave or arrive: « Parmi les partants, X et Y », « Trois cadres s'en vont : X, Y »."""

from __future__ import annotations

from tweetpress.components.grammar import RELATIVES
from tweetpress.components.roles.anchors import MAX_PHRASE, Anchors, Name, Sentence
from tweetpress.components.roles.times.event_tables import EventTable
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.words import COUNTS, words_of

BEFORE_LEAVERS = frozenset(("les", "des", "sont", ".", "-", "–", "du", ":", "premiers", "premières"))
FALLING = frozenset(("tomber", "partir", "quitter", "démissionner", "sauter"))
CONCERNED = frozenset(("concernés", "concernées", "visés", "visées", "touchés", "touchées", "s'agit"))
REACH_OF_IDIOM = 4
SHARE = frozenset(("parmi", "nombre", "partie"))
"""« *parmi* les départs, X », « X fait *partie* des 200 employés licenciés »."""
SPAN_OF_SHARE = 6
SPAN_OF_ORDINAL = 12
"""Tokens from « la *troisième* directrice » to « *à* démissionner »."""
OPENING = frozenset((":", "–", "—", "(", "sont", "seraient", "figurent", "savoir"))
"""Before the names of « trois cadres s'en vont : X … », « les cadres évincés *sont* X … »."""
LISTING = OPENING | {"dont", "comprennent", "concernent", "touchent", "notamment", "comme", "que", "lesquels", ","}
"""Before the names of « l'éviction de quatre dirigeants, *dont* X », « les départs *comprennent* X ; Y »."""
CROWD = frozenset(("cadres", "dirigeants", "responsables", "hauts", "têtes", "membres", "piliers", "plusieurs"))
CROWD |= COUNTS.keys()
NOT_LISTED = frozenset(("par", "selon", "chez", "avec"))
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
        falling = word in FALLING and self.anchors.words(index + 1, index + 2) != ["de"]
        if before == "à" and (falling or self.is_idiom(index)):
            back = self.anchors.words(max(sentence.start, index - SPAN_OF_ORDINAL), index)
            listed = bool(words_of("ordinal") & set(back))
        else:
            near = set(self.anchors.words(max(sentence.start, index - SPAN_OF_SHARE), index))
            shared = bool(SHARE & near)
            listed = word in words_of("leaver") | words_of("incomer") and (label or before in BEFORE_LEAVERS or shared)
            listed = listed or (shared and word in words_of("departure") and word.endswith("s"))
        if listed:
            self.log.note(table, self.of_list(index, sentence), index, sentence)
        return listed

    def is_idiom(self, index: int) -> bool:
        """« premiers à *passer à la trappe* », « à *faire ses valises* »."""
        ahead = set(self.anchors.words(index + 1, index + REACH_OF_IDIOM))
        found = idioms().get(self.anchors.word(index), ())
        return any(idiom.sense == "leave" and idiom.objects & ahead for idiom in found)

    def of_list(self, index: int, sentence: Sentence) -> list[Name]:
        """Whom « *l'un des* partants, X », « les partants : X, Y », « X est le premier à partir » mean."""
        people = self.anchors.people_between(index + 1, sentence.end)
        people = people or self.anchors.people_between(sentence.start, index)
        return people[:1] if {"un", "une"} & set(self.anchors.words(index - 3, index)) else people

    def read_item(self, sentence: Sentence) -> None:
        """« Sont nommés : / – X, directeur / – Y, juriste », and « Deux cadres s'en vont. *Sur la liste*, X et Y »."""
        opening = self.anchors.text(sentence.start, min(sentence.end, sentence.start + MAX_PHRASE)).lower()
        followed = self.log.last_departure == sentence.index - 1
        if followed and (opening.startswith(tuple(words_of("all follow"))) or self.is_same(sentence)):
            people = self.anchors.people_between(sentence.start, sentence.end)
            self.log.note(self.log.departed, people, sentence.start, sentence)
        if self.anchors.word(sentence.start) not in DASHES:
            self.list = self.heading(sentence)
        elif self.list is not None:
            people = self.anchors.people_between(sentence.start, sentence.end)[:1]
            self.log.note(self.list, people, sentence.start, sentence)

    def is_same(self, sentence: Sentence) -> bool:
        """« X a été limogé. Y a connu *le même sort* »."""
        places = range(sentence.start, sentence.end)
        fate = next((at for at in places if self.anchors.phrase_end(at, sentence.end, "same fate") > at), None)
        feared = words_of("hedge") | {"pas"}
        return fate is not None and not feared & set(self.anchors.words(sentence.start, fate))

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

    def crowd(self, index: int, sentence: Sentence) -> list[Name]:
        """« l'éviction de *quatre* cadres – X, PDG, Y – », « les départs comprennent X ; Y », noun at `index`."""
        people = self.anchors.people_between(index + 1, sentence.end)
        people = [name for name in people if self.parties.governor(name) not in NOT_LISTED]
        if not people:
            return []
        left = min(self.parties.heads.get(people[0].start, people[0].start), people[0].start)
        between = self.anchors.words(index + 1, left)
        several = self.anchors.word(index).endswith("s") or CROWD & set(between)
        if not several or self.anchors.word(left - 1) not in LISTING or {"«", '"', "“"} & set(between):
            return []
        end = self.clause(left, sentence)
        listed = [name for name in people if name.start < end]
        told = end < sentence.end or len(listed) == 1  # « Deux départs : X promet de réagir »
        return [] if told and self.anchors.word(left - 1) == ":" else listed

    def clause(self, start: int, sentence: Sentence) -> int:
        """Where the list from token `start` ends: its dash, or a verb that no relative pronoun opens."""
        dash = self.anchors.word(start - 1)
        for at in range(start + 1, sentence.end):
            token = self.anchors.tokens[at]
            finite = "VerbForm=Fin" in token.morph and token.pos_ in ("VERB", "AUX")
            if (dash in DASHES and token.text == dash) or (
                finite and not RELATIVES & set(self.anchors.words(at - 3, at))
            ):
                return at
        return sentence.end

    def followers(self, index: int, sentence: Sentence) -> list[Name]:
        """« X a été limogé, *de même que* Y et Z »: who leaves with the people of the verb at token `index`."""
        for at in range(index + 1, sentence.end):
            behind = self.anchors.phrase_end(at, sentence.end, "together")
            if behind > at:
                people = self.anchors.people_between(behind, self.clause(behind, sentence))
                return [one for one in people if "dont" not in self.anchors.words(behind, one.start)]
        return []

    def forerunners(self, index: int, sentence: Sentence) -> list[Name]:
        """« *Après X et Y*, c'est Z qui s'en va », « au tour *de Z* de partir »: who goes by the verb at `index`."""
        words = self.anchors.words(sentence.start, index)
        turn = next((at for at in range(1, len(words)) if words[at - 1 : at + 2] == [",", "c'", "est"]), 0)
        after = next((at for at in range(turn) if words[at] == "après"), turn)
        end = index if words[turn + 2 : turn + 4] == ["au", "tour"] else sentence.start + turn
        return self.anchors.people_between(sentence.start + after, end)

    def behind_colon(self, index: int, sentence: Sentence) -> list[Name]:
        """The people of the list behind the colon or dash after token `index`; nobody where something is quoted."""
        colon = next((at for at in range(index, sentence.end) if self.anchors.word(at) in OPENING), sentence.end)
        quoted = {"«", "»", '"', "“"} & set(self.anchors.words(colon, sentence.end))
        return [] if quoted else self.anchors.people_between(colon, sentence.end)
