"""Plural titles that more parts from the names: « les journalistes X, du Monde, et Y, de Libération »."""

from __future__ import annotations

import dataclasses
import itertools

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.gaps import BOUNDARIES
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import GENERIC, Sharing, count_of
from tweetpress.components.roles.words import words_of

SPAN = 24
"""Tokens of what stands between a counted title and its list: « venus de Suisse », « nés la même année »."""
SPAN_OF_OPENING = 10
"""Tokens from « Parmi les fondateurs » to the first of them: « les plus connus figurent notamment le Suisse »."""
INTO = OF | {"chez", "à", "au", "aux", "pour", "la", "le", "l'", "les"}
AMONG = (["parmi"], ["nombre"])


class Members:
    """Finds whom a plural title means where they do not follow it at once, or where more is said of each."""

    def __init__(self, anchors: Anchors, lists: NameLists, sharing: Sharing) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = lists
        self.sharing = sharing

    def each_told(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Les journalistes X, du Monde, et Y, de Libération »: as a name follows the plural, others must too."""
        title = group.titles[-1]
        if not title.plural or len(group.titles) > 1:
            return
        people = self.lists.members(group.right, sentence.end)
        own = next((at for at, one in enumerate(people) if at and self.has_post(one)), len(people))
        if own < 2:
            return
        for person in people[:own]:
            house = self.house_behind(person.end, sentence.end)
            one = dataclasses.replace(title, employers=[house.name]) if house else title
            Group([one], group.claims).claim(person, "title before name")

    def has_post(self, person: Name) -> bool:
        """Whether a post of the person's own stands before the name: « …, le maire X »."""
        ends = (person.start, person.start - 1)
        return any(self.anchors.posts.get(left) in ends for left in range(person.start - SPAN, person.start))

    def house_behind(self, at: int, end: int) -> Name | None:
        """The house of « X, du Monde, » or « X (Odeo) », which nothing else is said of."""
        if at + 1 >= end or self.anchors.word(at) not in (",", "(", "de", "d'", "du", "chez"):
            return None
        at += self.anchors.word(at) in (",", "(")
        while at < end and self.anchors.word(at) in INTO:
            at += 1
        house = self.anchors.companies.get(at)
        closed = house is not None and (house.end >= end or self.anchors.word(house.end) in BOUNDARIES | {"et"})
        return house if closed else None

    def behind_clause(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« trois investisseurs venus de Suisse, X, Y et Z », « deux cadres partent : X et Y »: just as many."""
        title = group.titles[0]
        count = count_of(title, self.anchors)
        verb = False
        for at in range(group.right, min(sentence.end - 1, group.right + SPAN) if title.plural and count else 0):
            text = self.tokens[at].text
            if at in self.anchors.people or text in ".;!?«»":
                return
            verb = verb or self.lists.is_main_verb(at, group.right)
            if text == ":" or (text == "," and not verb):
                people = self.lists.listed(at + 1, sentence.end)
                if len(people) == count:
                    self.sharing.give(group, people, "title, comma, name")
                    return

    def is_closed(self, at: int, sentence: Sentence) -> bool:
        return at >= sentence.end or self.tokens[at].text in BOUNDARIES

    def among(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« Parmi les fondateurs, X et Y », « Au nombre des administrateurs figurent X et Y »."""
        title = group.titles[0]
        if not title.plural or self.anchors.words(group.left - 1, group.left) not in AMONG:
            return
        before = self.anchors.word(group.left - 2) if group.left - 1 > sentence.start else ","
        if title.possessive and before not in words_of("counting") | {",", ";"}:
            return  # « qui l'avait admis *parmi ses administrateurs*, X … »
        for person in self.opened(group.right, sentence.end, counted=before in words_of("counting")):
            if title.noun.noun not in GENERIC or not self.has_post(person):
                group.claim(person, "title, comma, name")

    def opened(self, at: int, end: int, *, counted: bool) -> list[Name]:
        """The list that « Parmi les fondateurs », which ends at token `at`, opens at once or by « figurent »."""
        plain = True
        for index in range(at, min(end, at + SPAN_OF_OPENING)):
            if counted and (people := self.lists.members(index, end)):
                return people
            if index in self.anchors.people:
                return self.lists.listed(index, end) if plain else []
            if self.tokens[index].text in BOUNDARIES - {",", ":"}:
                break
            counted = counted or self.anchors.word(index) in words_of("counting")
            plain = plain and self.anchors.word(index) in words_of("among them")
        return []

    def below(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« X, 48 ans / Directrice depuis 2017 »: a line without a verb, below one that is nothing but a name."""
        verbal = any(token.pos_ in ("VERB", "AUX") for token in self.tokens[group.right : sentence.end])
        if not group.bare or group.left != sentence.start or not sentence.index or verbal:
            return
        line = self.anchors.sentences[sentence.index - 1]
        last = line.end - 1 - (self.tokens[line.end - 1].text == ".")  # « X, 34 ans. »
        person = self.lists.name_ending(last, line.start)
        people = self.lists.listed_back(person) if person is not None else []
        if people and people[0].start == line.start and not self.anchors.people_between(group.right, sentence.end):
            self.sharing.give(group, people, "name before title")

    def with_companions(self, group: Group, sentence: Sentence) -> None:
        """« Cofondateur de Z avec X, Y … », « Y, avocat comme X, … »: those named beside the holder hold it too."""
        title = group.titles[-1]
        at = group.right + (self.anchors.words(group.right, group.right + 1) in ([","], ["("]))
        word = self.anchors.word(at) if at < sentence.end else ""
        shared = word == "comme" or (word == "avec" and title.noun.kind == "founder")
        if not shared or title.plural or len({claim.person for claim in group.claims}) != 1:
            return
        first = group.claims[0]
        named = self.lists.listed(at + 1, sentence.end)
        people = list(itertools.takewhile(lambda person: person.name != first.person, named))
        if not people or (word == "comme" and not self.is_closed(people[-1].end, sentence)):
            return
        own = [one for one in group.titles if word == "comme" or one.noun.kind == "founder"]
        for person in people:
            Group(own, group.claims).claim(person, first.rule, first.status, past=first.past)
