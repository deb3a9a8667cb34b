"""Who of several people gets which of the titles beside them: all the same one, or one each."""

from __future__ import annotations

import dataclasses
import itertools

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import COUNTS, verbs
from tweetpress.datatypes import Status

EACH = frozenset(("respectifs", "respectives", "respectivement"))
SPAN_TO_COUNT = 8
"""Tokens from « deux » to the title they hold."""
BRACKETED = "brackets after name"
"""The rule whose plural may be a slip: « X (responsables presse) »."""
GENERIC = frozenset(
    (
        "dirigeant",
        "membre",
        "haut dirigeant",
        "responsable",
        "haut responsable",
        "cadre",
        "patron",
        "parlementaire",
        "élu",
    )
)
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
        if self.share_employers(group, names):
            return
        given = {verb.sense for word in self.anchors.words(names[-1].end, group.left) if (verb := verbs().get(word))}
        status: Status | None = "incoming" if given & {"appoint", "become"} else None
        for own, person in zip(group.titles[-len(names) :], names[-len(group.titles) :], strict=True):
            Group([own], group.claims).claim(person, "one each", status)
            self.taken.add(person.start)

    def give(self, group: Group, people: list[Name], rule: str) -> None:
        """Several holders only for a plural."""
        lone = group.titles[0].plural and len(people) == 1
        if lone and self.anchors.word(people[0].start - 1) != "(":
            return
        for person in people if group.titles[0].plural or self.told_of(group) == len(people) else people[:1]:
            group.claim(person, rule)
            self.taken.add(person.start)

    def give_one(self, group: Group, person: Name, rule: str) -> None:
        """A name before a plural title may close a list: « X et Y, fondateurs de Z »."""
        title = group.titles[0]
        people = self.lists.listed_back(person) if title.plural else [person]
        if EACH & set(self.anchors.words(title.start, title.right)) and self.share_employers(group, people):
            return
        count = self.how_many(group)
        if title.plural and len(people) == 1 and rule != BRACKETED:  # « X (responsables presse) »
            return
        for one in people[-count:]:
            group.claim(one, rule)

    def told_of(self, group: Group) -> int:
        """« elles sont *deux* à porter le titre de directrice »: how many hold the post of a singular title."""
        words = self.anchors.words(max(0, group.left - SPAN_TO_COUNT), group.left)
        counts = (COUNTS[word] for word, after in itertools.pairwise(words) if word in COUNTS and after in ("à", "au"))
        return next(counts, 0)

    def share_employers(self, group: Group, people: list[Name]) -> bool:
        """« X et Y, *respectivement patrons de A et de B* »: one employer each, if there are as many as people."""
        title = group.titles[0]
        if len(group.titles) > 1 or len(people) < 2 or len(title.employers) != len(people):
            return False
        for person, employer in zip(people, title.employers, strict=True):
            Group([dataclasses.replace(title, employers=[employer])], group.claims).claim(person, "one each")
        return True

    def how_many(self, group: Group) -> int:
        """« X (a), Y et Z (deux des fondateurs) »: as many as the phrase says; 0 where it does not say."""
        at = group.left - 1 - (self.anchors.word(group.left - 1) == "des")
        of = group.titles[0].determiner == "des" or at == group.left - 2
        return COUNTS.get(self.anchors.word(at), 0) if of else 0
