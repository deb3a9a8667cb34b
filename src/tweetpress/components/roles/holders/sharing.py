"""Who of several people gets which of the titles beside them: all the same one, or one each."""

from __future__ import annotations

import dataclasses

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.groups import verb_between
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.phrases.series import fields_of, singular_adjectives
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import COUNTS
from tweetpress.datatypes import Status

EACH = frozenset(("respectifs", "respectives", "respectivement"))
SPAN_TO_COUNT = 8
"""Tokens from « deux » to the title they hold."""
BRACKETED = "brackets after name"
"""The rule whose plural may be a slip: « X (responsables presse) »."""
GENERIC = frozenset(("dirigeant", "membre", "haut dirigeant", "responsable", "haut responsable", "cadre"))
GENERIC |= {"patron", "parlementaire", "élu"}
"""Nouns that a second, narrower title explains: « quatre dirigeants : X, PDG, … »."""


def count_of(title: Title, anchors: Anchors) -> int:
    """The number before the noun of the phrase, « les *deux* fondateurs »; 0 for none."""
    words = anchors.words(title.left, title.start)
    return next((COUNTS[word] for word in words if word in COUNTS), 0)


class Sharing:
    """Gives the titles of a group to the people beside it."""

    def __init__(self, anchors: Anchors, lists: NameLists) -> None:
        self.anchors = anchors
        self.lists = lists
        self.taken: set[int] = set()
        """Starts of mentions that a title before them claimed: no longer free for a title after them."""

    def share_row(self, group: Group) -> None:
        """« X et Y, respectivement PDG et directrice de Z »: from the last, where a name was not recognised."""
        names = group.row
        between = verb_between(self.anchors, names[-1].end, group.left) if names[-1].end <= group.left else None
        status: Status | None = "incoming" if between is not None and between.sense in ("appoint", "become") else None
        if len(group.titles) == 1 and self.share_out(group, names):
            return
        for own, person in zip(group.titles[-len(names) :], names[-len(group.titles) :], strict=True):
            Group([own], group.claims).claim(person, "one each", status)
            self.taken.add(person.start)

    def give(self, group: Group, people: list[Name], rule: str) -> None:
        """Several holders only for a plural."""
        if len(people) > 1 and group.titles[0].plural and self.share_out(group, people):
            return
        lone = group.titles[0].plural and len(people) == 1
        if lone and self.anchors.word(people[0].start - 1) != "(" and not self.is_example(people[0]):
            return
        for person in people if group.titles[0].plural or self.told_of(group) == len(people) else people[:1]:
            group.claim(person, rule)
            self.taken.add(person.start)

    def is_example(self, person: Name) -> bool:
        """« Plusieurs dirigeants, dont X, … »: one of those whom the plural means."""
        at = person.end
        closed = at >= len(self.anchors.tokens) or self.anchors.word(at) in (",", ".", ")")
        return closed and self.anchors.word(person.start - 1) in ("dont", "notamment", "lesquels", "lesquelles")

    def told_of(self, group: Group) -> int:
        """« elles sont *deux* à porter le titre de directrice »: how many hold the post of a singular title."""
        for at in range(group.left - 1, max(0, group.left - SPAN_TO_COUNT), -1):
            word = self.anchors.word(at)
            if word in (",", ".", ";", ":") or at in self.anchors.people:
                return 0
            if word in COUNTS and self.anchors.word(at + 1) in ("à", "au"):
                return COUNTS[word]
        return 0

    def share_out(self, group: Group, people: list[Name]) -> bool:
        """« les PDG de Tesla et de Ford, X et Y »: one employer or field each; whether there are as many as people."""
        title = group.titles[0]
        if len(group.titles) > 1:
            return False
        shares = [dataclasses.replace(title, employers=[employer]) for employer in title.employers]
        if len(shares) != len(people):
            shares = fields_of(title, self.anchors)
        if len(shares) != len(people):
            return False
        for person, own in zip(people, shares, strict=True):
            Group([own], group.claims).claim(person, "one each")
            self.taken.add(person.start)
        return True

    def give_one(self, group: Group, person: Name, rule: str) -> None:
        """A name before a plural title may close a list: « X et Y, fondateurs de Z »."""
        title = group.titles[0]
        people = self.lists.listed_back(person) if title.plural else [person]
        each = EACH & set(self.anchors.words(title.start, title.right)) or singular_adjectives(title, self.anchors)
        if each and len(people) > 1 and self.share_out(group, people):
            return
        count = self.how_many(group)
        if title.plural and len(people) == 1 and rule != BRACKETED:  # « X (responsables presse) »
            return
        for one in people[-count:]:
            group.claim(one, rule)

    def how_many(self, group: Group) -> int:
        """« X (a), Y et Z (deux des fondateurs) »: as many as the phrase says; 0 where it does not say."""
        at = group.left - 1 - (self.anchors.word(group.left - 1) == "des")
        of = group.titles[0].determiner == "des" or at == group.left - 2
        return COUNTS.get(self.anchors.word(at), 0) if of else 0
