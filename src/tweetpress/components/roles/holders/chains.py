"""Titles in a row: « X, PDG de A, cofondateur de B », « X, PDG de A (et ex-directeur de B) »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.words import words_of

JOINS = frozenset(("avant", "cela", "ça", "naguère", "hier", ",", ";", "&"))
MAX_JOINT = 5
OF_HOUSES = frozenset(("spécialiste", "éditeur", "leader", "expert", "pionnier", "acteur", "producteur", "opérateur"))
OF_HOUSES |= {"fabricant", "constructeur", "gestionnaire", "fournisseur", "distributeur", "hébergeur", "prestataire"}
"""Nouns that tell what a house does as well as what somebody does."""


class Chains:
    """Tells which titles follow one that the same person holds."""

    def __init__(self, anchors: Anchors, lists: NameLists) -> None:
        self.anchors = anchors
        self.lists = lists

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """Give a further title to the person before: « X, PDG de A, *cofondateur de B* »."""
        after = self.anchors.words(group.right, group.right + 1)
        apposed = group.bare or (group.titles[0].indefinite and after in (["qui"], ["dont"]))
        if previous is None or not (previous.claims and apposed and self.is_chain(previous, group)):
            return
        mention = previous.claims[0].mention
        if mention is not None and after != [":"]:  # « (directeur : Y) »
            group.claim(mention, "further title")

    def is_of_house(self, previous: Group | None, group: Group) -> bool:
        """« PDG de Vine, spécialiste de la vidéo »: what the house is."""
        if previous is None or self.anchors.words(previous.right, group.left) != [","]:
            return False
        house = self.anchors.companies.get(previous.right - 1)
        return house is not None and group.bare and group.titles[0].noun.noun in OF_HOUSES

    def is_chain(self, previous: Group, group: Group) -> bool:
        """Whether only commas, « et » and fillers part the groups, a bracket or a work after the first passed over."""
        if self.is_of_house(previous, group):
            return False
        start = self.lists.skip_work(self.lists.skip_bracket(previous.right, group.left), group.left)
        inside = group.bare and self.anchors.words(previous.right, group.left)[:1] == ["("]
        between = self.anchors.words(start + inside, group.left)
        near = (inside or bool(between)) and len(between) <= MAX_JOINT
        return near and all(word in words_of("filler") | JOINS for word in between)
