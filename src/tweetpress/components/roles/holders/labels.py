"""Labels: titles that open a line or an item, « Trésorier : X – Secrétaire : Y »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import Sharing

ITEM_MARKS = frozenset(("-", "–", "—", "•", "|", "▪", ";", "*"))
SPAN_OF_LABEL = 8
"""Tokens of a label behind its title: « Chargée des relations *avec la presse* : »."""


class Labels:
    def __init__(self, anchors: Anchors, lists: NameLists, sharing: Sharing) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = lists
        self.sharing = sharing

    def bind(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« – Trésorier : X – Secrétaire : Y »: a label before its name, though a name stands before the dash too."""
        at = self.label_end(group.right, sentence.end)
        if at < sentence.end and self.tokens[at].text == ":" and self.is_label(group, sentence):
            people = self.lists.listed(at + 1, sentence.end)
            if people and (group.titles[0].plural or len(people) == 1):
                group.titles[-1].add(group.right, at)
                self.sharing.give(group, people, "title, comma, name")

    def label_end(self, at: int, end: int) -> int:
        """The colon after the rest of a label: « Chargée des relations *avec la presse* : X »."""
        for index in range(at, min(end, at + SPAN_OF_LABEL)):
            token = self.tokens[index]
            if token.text == ":":
                return index
            if not (token.is_alpha or token.text in ("'", "-")) and not token.text.endswith(("'", "’")):
                return at
            if index in self.anchors.people or index in self.anchors.companies:
                return at
        return at

    def is_label(self, group: Group, sentence: Sentence) -> bool:
        """Whether the title opens a line, or an item after a dash."""
        left = group.left
        return group.bare and (
            left == sentence.start
            or self.tokens[left - 1].text in ITEM_MARKS
            or "\n" in self.anchors.doc[self.tokens[left - 1].i + 1 : self.tokens[left].i].text
        )
