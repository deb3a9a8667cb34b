"""Several people as the party of one event: « X, directeur, et Y, juriste, … *Ils* ont été limogés »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.adjacency import BOTH
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.plurals import ALL, distinct
from tweetpress.components.roles.words import COUNTS

THEY = frozenset(("ils", "elles"))
EVERYONE = sorted(BOTH, key=len, reverse=True)
REACH = 2
"""Sentences back to those whom « les trois dirigeants » counts."""
SPAN_OF_COUNT = 4
"""Tokens of « les *trois* hauts dirigeants » from the number to the verb."""


class Several:
    def __init__(self, anchors: Anchors, clauses: Clauses) -> None:
        self.anchors = anchors
        self.clauses = clauses

    def before_all(self, index: int, sentence: Sentence) -> int:
        """Where « ont *l'un et l'autre* quitté » has its auxiliary, for the verb at token `index`; else `index`."""
        words = self.anchors.words(sentence.start, index)
        return index - next((len(phrase) for phrase in EVERYONE if words[-len(phrase) :] == phrase), 0)

    def listed(self, start: int, end: int) -> list[Name]:
        """The last list of two people or more between the tokens: « le PDG X, la juriste Y et Z, directeur »."""
        found: list[Name] = []
        at = start
        while at < end:
            people = (
                self.clauses.lists.members(at, end) if at in self.anchors.posts or at in self.anchors.people else []
            )
            if len(distinct(people)) > 1:
                found = people
            at = people[-1].end if people else at + 1
        return distinct(found)

    def taken_up(self, index: int, sentence: Sentence) -> list[Name]:
        """Whom the plural subject of the verb at `index` means: « ils », « tous », « les trois dirigeants »."""
        at = index - 1
        while at > sentence.start and self.clauses.subjects.is_clitic(at):
            at -= 1
        if self.anchors.word(at) in THEY or ALL & set(self.anchors.words(at, index)):
            return self.listed_before(at, sentence)
        before = self.anchors.words(max(sentence.start, at - SPAN_OF_COUNT), at)
        counts = [COUNTS[word] for left, word in zip(before, before[1:], strict=False) if self.is_count(left, word)]
        return self.listed_before(at, sentence, counts[-1]) if counts else []

    def is_count(self, left: str, word: str) -> bool:
        return word in COUNTS and left in ("les", "ces")

    def listed_before(self, at: int, sentence: Sentence, count: int = 0) -> list[Name]:
        """The list nearest before token `at`; with `count`, one of so many people."""
        for back in range(min(REACH, sentence.index) + 1):
            run = self.anchors.sentences[sentence.index - back]
            end = at if back == 0 else run.end
            for people in (self.listed(run.start, end), distinct(self.anchors.people_between(run.start, end))):
                if people and count in ((0, len(people)) if len(people) > 1 else (0,)):
                    return people
            if back and not count:
                return []
        return []
