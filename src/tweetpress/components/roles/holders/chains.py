"""Further titles of one person: « X, PDG de A, cofondateur de B », « X, PDG de A (et ex-directeur de B) »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.gaps import Gaps
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import Sharing
from tweetpress.components.roles.words import words_of

FURTHERED = frozenset(("name before title", "further title", "brackets after name"))
"""Rules of a title that another may follow with a comma."""
BEFORE = frozenset(("avant", "cela", "ça", "naguère", "hier"))
OF_HOUSES = frozenset(("spécialiste", "éditeur", "leader", "expert", "pionnier", "acteur", "producteur", "opérateur"))
"""Nouns that tell what a house does as well as what somebody does."""


class Chains:
    """Gives the titles that follow one to whoever holds that."""

    def __init__(self, anchors: Anchors, lists: NameLists, sharing: Sharing) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = lists
        self.sharing = sharing
        self.gaps = Gaps(anchors)

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« X, PDG de A, cofondateur de B »: a further title of the person before."""
        if (
            previous is None
            or not previous.claims
            or group.titles[0].definite
            and not self.is_chain(previous, group, strict=True)
        ):
            return
        if not group.bare and (not self.gaps.is_closed(group.right, sentence) or self.has_own_name(group, sentence)):
            return
        if self.anchors.words(group.right, group.right + 1) == [":"]:
            return  # « (directeur financier : Y) »
        between = self.anchors.words(previous.right, group.left)
        if between == [",", "et"]:
            return  # « X, journaliste, et un avocat »
        first = previous.claims[0]
        if first.rule not in FURTHERED and not self.is_inside(previous, group) or first.mention is None:
            return
        if self.is_chain(previous, group):
            self.sharing.give_one(group, first.mention, "further title")

    def is_of_house(self, previous: Group | None, group: Group) -> bool:
        """« PDG de Vine, spécialiste de la vidéo »: what the house is."""
        if previous is None or self.anchors.words(previous.right, group.left) != [","]:
            return False
        house = self.anchors.companies.get(previous.right - 1)
        return house is not None and group.bare and group.titles[0].noun.noun in OF_HOUSES

    def has_own_name(self, group: Group, sentence: Sentence) -> bool:
        """« X, la maire, et le préfet de A, Y, »: the name behind the title is whose it is."""
        at = group.right
        return self.anchors.words(at, at + 1) == [","] and self.anchors.person_from(at + 1, sentence.end) is not None

    def is_chain(self, previous: Group, group: Group, strict: bool = False) -> bool:
        """Whether only commas, « et » and fillers part the groups, a bracket or a work after the first passed over."""
        start = self.lists.skip_work(self.lists.skip_bracket(previous.right, group.left), group.left)
        if self.is_of_house(previous, group):
            return False
        inside = self.is_inside(previous, group)
        between = self.tokens[start + inside : group.left]
        joins = words_of("filler") | BEFORE | {",", ";", "&"} if not strict else {",", "et", "aussi", "mais"}
        return (inside or len(between) > 0) and len(between) <= 5 and all(token.lower_ in joins for token in between)

    def is_inside(self, previous: Group, group: Group) -> bool:
        """« PDG de A (et ex-directeur de B) »: the further title in brackets behind the first."""
        return group.bare and previous.right < group.left and self.tokens[previous.right].text == "("
