"""Who arrives, and whose place it is: « X rejoint Vine », « X remplace Y », « Vine accueille X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.words import Verb, words_of

JOINING = frozenset(("rejoindre", "intégrer", "arriver", "débarquer"))


class Arrivals:
    def __init__(self, anchors: Anchors, parties: Parties, log: EventLog) -> None:
        self.anchors = anchors
        self.parties = parties
        self.log = log

    def read(self, index: int, verb: Verb, active: bool, ahead: set[str], sentence: Sentence) -> None:
        """Note who stays, moves, succeeds or arrives by the verb at token `index`, the words `ahead` behind it."""
        if verb.sense == "arrive" and (
            verb.infinitive in JOINING or self.anchors.words(index, index + 2)[1:] == ["chez"]
        ):
            reported = {"qu'", "que"} & set(
                self.anchors.words(index - 2, index)
            )  # « fait savoir *qu'il rejoignait* Vine »
            if verb.tense in ("present", "future", "participle") or (verb.tense == "imperfect" and reported):
                self.log.note_move(self.parties.subjects(index, sentence)[:1], index, sentence)
        elif verb.sense in ("succeed", "replace"):
            self.read_succession(index, active, sentence)
        else:
            self.read_arrival(index, verb, active, ahead, sentence)

    def read_arrival(self, index: int, verb: Verb, active: bool, ahead: set[str], sentence: Sentence) -> None:
        """« Vine accueille X », « X prend les rênes », « Vine nomme trois directeurs : X (…), Y (…) »."""
        if verb.sense == "welcome" and active:
            self.log.note(self.log.arrived, self.parties.received(index, sentence), index, sentence)
        elif verb.sense == "appoint" and active:
            colon = next((at for at in range(index, sentence.end) if self.anchors.word(at) == ":"), sentence.end)
            if not self.anchors.people_between(index, colon):
                self.log.note(self.log.arrived, self.anchors.people_between(colon, sentence.end), index, sentence)
        elif verb.sense == "take" and ahead & words_of("taken up") and verb.tense in ("present", "future"):
            self.log.note(self.log.arrived, self.parties.subjects(index, sentence), index, sentence)

    def read_succession(self, index: int, active: bool, sentence: Sentence) -> None:
        """« X remplacera Y » ends Y's post, « X est remplacé » his; « *par Z* » gives Z another one."""
        people = self.parties.preceding(index, sentence) if active else self.parties.subjects(index, sentence)[:1]
        self.log.note(self.log.departed, people, index, sentence)
        by = [name for name in self.parties.objects(index, sentence) if self.parties.governor(name) == "par"]
        self.log.promoted.update((person.name, sentence.index) for person in by[:1])
