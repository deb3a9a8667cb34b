"""Departures told by what befalls others or by what is taken away: « a subi le même sort », « est imité par X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.words import words_of

REACH = 2
"""Sentences from a departure to the one that tells of the same fate."""
SHARING = frozenset(
    ("connu", "connaît", "connaissent", "connut", "subi", "subit", "subissent", "partage", "partagent", "partagé")
)
"""« X a *connu* le même sort », not « pourrait connaître »."""
MEETING = frozenset(("réservé", "arrivé", "frappe", "frappé", "attend", "attendait", "pour"))
"""« le même sort *a été réservé* à X », « même sort *pour* X »."""
FOLLOWED = frozenset(("imité", "imitée", "imités", "imitées", "suivi", "suivie", "suivis", "suivies"))
ENDED = frozenset(("fonctions", "contrat", "mandat", "mission", "collaboration"))
FATE_WORDS = FOLLOWED | ENDED | {"sort", "bal", "accès"}
TO = frozenset(("à", "au", "aux", "pour", "par"))
TOOLS = frozenset(("messagerie", "ordinateur", "courriel", "courriels", "mails", "slack", "bureaux", "locaux", "badge"))
"""What an employee has *accès* to."""
SPAN_TO_TOOL = 6
SPAN_TO_VERB = 5


class Fates:
    """Reads the words of `FATE_WORDS`; the log knows of the departures before."""

    def __init__(self, anchors: Anchors, parties: Parties, log: EventLog) -> None:
        self.anchors = anchors
        self.parties = parties
        self.log = log

    def read(self, index: int, sentence: Sentence) -> bool:
        """Whether token `index` tells of such a departure; it is noted."""
        word = self.anchors.word(index)
        if word not in FATE_WORDS:
            return False
        if word in ENDED:  # « a mis fin aux *fonctions* de X et de Y »
            ended = "fin" in self.anchors.words(index - 3, index)
            people = self.parties.owners(index, sentence) if ended else []
        elif word == "accès":
            people = self.shut_out(index, sentence)
        elif not self.is_near(sentence):
            return False
        elif word == "sort":
            people = self.sharers(index, sentence)
        elif word == "bal":
            people = self.parties.subjects(self.verb_before(index, sentence), sentence)
        else:
            people = self.followers(index, sentence)
        self.log.note(self.log.departed, people, index, sentence, final=True)
        return bool(people)

    def is_near(self, sentence: Sentence) -> bool:
        """Whether somebody leaves in this sentence or shortly before, or departures are spoken of."""
        told = words_of("departure") & set(self.anchors.words(sentence.start, sentence.end))
        return bool(told) or max(0, sentence.index - REACH) <= self.log.last_departure

    def sharers(self, index: int, sentence: Sentence) -> list[Name]:
        """« X, juriste, et Y *ont subi le même sort* », « *le même sort* a été réservé à X et à Y »."""
        if self.anchors.word(index - 1) != "même":
            return []
        verb = self.verb_before(index, sentence)
        if SHARING & set(self.anchors.words(verb, index)):
            return self.parties.subjects(verb, sentence)
        if not MEETING & set(self.anchors.words(index + 1, index + SPAN_TO_VERB)):
            return []
        people = self.anchors.people_between(index, sentence.end)
        return [name for name in people if self.parties.governor(name) in TO]

    def followers(self, index: int, sentence: Sentence) -> list[Name]:
        """« *imité* par X, directeur, et par Y », « X a *suivi* jeudi »."""
        if index + 1 >= sentence.end:
            return []
        if self.anchors.word(index + 1) in ("par", "de"):
            at = index + 2
            people = self.parties.clauses.lists.members(at, sentence.end)
            others = self.anchors.people_between(at, sentence.end)
            return people + [name for name in others if self.parties.governor(name) == "par"]
        alone = self.anchors.tokens[index + 1].pos_ in ("NOUN", "ADV", "PUNCT", "ADP")
        moved = alone and self.parties.triggers.has_avoir(index, sentence)
        return self.parties.subjects(index, sentence) if moved else []

    def shut_out(self, index: int, sentence: Sentence) -> list[Name]:
        """« fait couper *les accès* de X et de Y », « X n'a plus *accès* à sa messagerie »."""
        before = self.anchors.words(max(sentence.start, index - SPAN_TO_VERB), index)
        if any(word.startswith(("coup", "désactiv", "bloqu")) for word in before):
            return self.parties.owners(index, sentence)
        tool = TOOLS & set(self.anchors.words(index + 1, min(sentence.end, index + SPAN_TO_TOOL)))
        lost = {"sans", "plus"} & set(before[-2:]) or any(word.startswith("perd") for word in before)
        return self.parties.subjects(self.verb_before(index, sentence), sentence) if tool and lost else []

    def verb_before(self, index: int, sentence: Sentence) -> int:
        """The nearest verb before token `index`."""
        back = range(index - 1, sentence.start, -1)
        return next((at for at in back if self.anchors.tokens[at].pos_ in ("VERB", "AUX")), index)
