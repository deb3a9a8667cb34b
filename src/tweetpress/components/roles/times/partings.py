"""Departures told without a verb of leaving: « n'est plus en poste », « voit filer X », « au tour de X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.holders.triggers import SEEING
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.times.times import UNITS
from tweetpress.components.roles.words import words_of

HOLDING = frozenset(("est", "sont", "était", "fait", "font", "faisait", "a", "ont", "avait", "avaient"))
WATCHING = SEEING | {"laisse", "laissé", "regarde", "regardé", "voyait", "voir"}
GOING = frozenset(("partir", "filer", "démissionner", "aller", "fuir", "éloigner", "déguerpir"))
SPAN_TO_HELD = 5
SPAN_TO_SEEN = 6
SPAN_OF_TURN = 25
LAST_TIMES = frozenset(("jour", "journée", "semaine"))
"""« c'était son *dernier jour* »."""
STAYED = frozenset(("resté", "restée", "restés", "restées", "demeuré", "demeurée"))
PARTING_WORDS = STAYED | GOING | LAST_TIMES | words_of("enduring") | {"plus", "tour", "même", "autant"}


class Partings:
    def __init__(self, anchors: Anchors, parties: Parties, log: EventLog) -> None:
        self.anchors = anchors
        self.parties = parties
        self.log = log

    def read(self, index: int, sentence: Sentence) -> bool:
        """Whether token `index` tells of such a departure; it is noted."""
        word = self.anchors.word(index)
        if word == "plus":
            return self.read_end(index, sentence)
        if word == "tour":
            return self.read_turn(index, sentence)
        if word in STAYED and self.is_short(index):
            self.log.note(self.log.departed, self.parties.subjects(index, sentence), index, sentence)
            return True
        if word in LAST_TIMES and self.anchors.word(index - 1) in ("dernier", "dernière"):
            if self.anchors.word(index - 2) not in ("mon", "ma", "son", "sa"):
                return False
            person = self.parties.clauses.focus.before(index, sentence)
            self.log.note(self.log.departed, [] if person is None else [person], index, sentence)
            return True
        if word in ("même", "autant") and self.log.last_departure in (sentence.index, sentence.index - 1):
            return self.read_same(index, sentence)
        if word in words_of("enduring") and {"pas", "guère"} & set(self.anchors.words(index - 2, index + 2)):
            people = self.parties.subjects(index, sentence)
            self.log.note(self.log.departed, people, index, sentence)
            return True
        return word in GOING and self.read_seen(index, sentence)

    def is_short(self, index: int) -> bool:
        """« n'était *restée* que six mois »: who has not been there for long has left."""
        before, after = self.anchors.words(index - 3, index), self.anchors.words(index + 1, index + 5)
        return "n'" in before and after[:1] in (["que"], ["qu'"]) and bool(UNITS & set(after))

    def read_same(self, index: int, sentence: Sentence) -> bool:
        """« Y a fait de *même* », « en a fait *autant* », behind one who leaves."""
        if self.anchors.words(index - 2, index) != ["fait", "de"] and self.anchors.words(index - 1, index) != ["fait"]:
            return False
        self.log.note(self.log.departed, self.parties.subjects(index - 1, sentence), index, sentence)
        return True

    def read_end(self, index: int, sentence: Sentence) -> bool:
        """« X n'est *plus* en poste », « il ne travaille *plus* chez Vine »."""
        verb = next(
            (at for at in (index - 1, index - 2) if self.anchors.word(at) in HOLDING | words_of("working")), None
        )
        if verb is None or not {"n'", "ne"} & set(self.anchors.words(max(sentence.start, verb - 2), verb)):
            return False
        held = words_of("held") & set(self.anchors.words(index + 1, min(sentence.end, index + SPAN_TO_HELD)))
        if not held and self.anchors.word(verb) not in words_of("working"):
            return False
        self.log.note(self.log.departed, self.parties.subjects(verb, sentence), index, sentence)
        return True

    def read_seen(self, index: int, sentence: Sentence) -> bool:
        """« Vine voit *partir* son directeur, X »: whoever is named right behind."""
        before = self.anchors.words(max(sentence.start, index - SPAN_TO_SEEN), index)
        if not WATCHING & set(before[-1:]) and not SEEING & set(before):
            return False
        people = self.parties.objects(index, sentence)
        head = self.parties.heads.get(people[0].start, people[0].start) if people else sentence.end
        near = head <= index + SPAN_TO_SEEN and "," not in self.anchors.words(index + 1, head)
        self.log.note(self.log.departed, people if near else [], index, sentence)
        return True

    def read_turn(self, index: int, sentence: Sentence) -> bool:
        """« C'est au *tour* du directeur, X, de plier bagage »."""
        if self.anchors.word(index - 1) != "au":
            return False
        for at in range(index + 2, min(sentence.end, index + SPAN_OF_TURN)):
            if self.is_leaving(at, sentence) and {"de", "d'", "en"} & set(self.anchors.words(at - 2, at)):
                self.log.note(self.log.departed, self.anchors.people_between(index, at)[:1], at, sentence)
                return True
        return False

    def is_leaving(self, at: int, sentence: Sentence) -> bool:
        """Whether the infinitive of a verb or idiom of leaving stands at token `at`."""
        word = self.anchors.word(at)
        if word in GOING or word == "quitter":
            return True
        ahead = set(self.anchors.words(at + 1, min(sentence.end, at + SPAN_TO_SEEN)))
        return any(one.sense == "leave" and one.objects & ahead for one in idioms().get(word, ()))
