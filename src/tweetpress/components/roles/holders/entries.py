"""Entries of a list: name, post and house, set off by commas, dashes or brackets: « X – Odeo – directrice »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists

DASHES = frozenset(("-", "–", "—", "|", "/"))
MARKS = DASHES | {",", ":", "(", ")"}
INTO = frozenset(("chez", "à", "au", "aux", "de", "du", "d'", "la", "le", "l'"))
OPENERS = DASHES | {",", "("}


class Entries:
    """Reads the house that stands in an entry between or behind name and post."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.lists = NameLists(anchors)

    def bind(self, group: Group, at: int, sentence: Sentence) -> bool:
        """« X, MAISON : directeur des ventes », « X - Maison - directeur »; token `at` is the mark before the post.

        A body before the title, « X – CELSA, blogueur », may be X's school: it is passed over.
        """
        house = self.anchors.companies.get(at - 1) or self.anchors.bodies.get(at - 1)
        if house is None or house.end != at or self.anchors.word(at) not in MARKS:
            return False
        opener = house.start - 1
        if opener <= sentence.start or self.anchors.word(opener) not in OPENERS:
            return False
        person = self.lists.name_ending(opener - 1, sentence.start)
        if person is not None:
            group.claim(person, "name before title")
        return person is not None

    def place(self, group: Group) -> None:
        """Give the post of one person the house of its entry, where its phrase names none."""
        title = group.titles[-1]
        mention = group.claims[0].mention
        if mention is None or len({claim.person for claim in group.claims}) > 1:
            return
        if any(one.employers or one.implied or one.elsewhere for one in group.titles) or title.of_person:
            return
        house = self.between(mention.end, group.left) or self.behind(group.right)
        if house is not None:
            for one in group.titles:
                one.employers.append(house.name)

    def between(self, start: int, end: int) -> Name | None:
        """« X (Odeo), directrice », « X, chez Odeo directrice »: the one house between tokens `start` and `end`."""
        at = start
        while at < end and self.anchors.word(at) in MARKS | INTO and at not in self.anchors.companies:
            at += 1
        house = self.anchors.companies.get(at) if start < at < end else None
        return house if house is not None and house.end < end else None

    def behind(self, at: int) -> Name | None:
        """« directrice (Odeo) », « directrice – Odeo »."""
        return self.anchors.companies.get(at + 1) if DASHES.union("(") & set(self.anchors.words(at, at + 1)) else None
