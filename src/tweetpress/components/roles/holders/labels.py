"""Labels: titles that open a line or an item, « Trésorier : X – Secrétaire : Y »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.holders.sharing import Sharing

ITEM_MARKS = frozenset(("-", "–", "—", "•", "|", "▪", ";", "*"))
LINKS = ITEM_MARKS | {",", ".", "(", ")", "@", "chez", "à", "de", "d'", "du"}
"""Beside the house in the line of a post."""
SPAN_OF_LABEL = 8
"""Tokens of a label behind its title: « Chargée des relations *avec la presse* : »."""

SINCE = frozenset(("depuis", "en", "(", ")", "–", "-"))
"""Beside the year: « Directeur financier *depuis 2017* », « Maire *(2014-2020)* »."""


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

    def alone(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """A line that is nothing but a post and its house, below or above one that is nothing but names."""
        start = self.skip_marks(sentence.start, sentence.end)
        if start != group.left or not self.is_house(group.right, sentence.end):
            return
        before = slice(sentence.index - 1, sentence.index) if sentence.index and group.bare else slice(0)
        for line in (*self.anchors.sentences[before], *self.anchors.sentences[sentence.index + 1 : sentence.index + 2]):
            people = self.named(line)
            if people and not group.claims:
                self.sharing.give(group, people, "name before title")

    def named(self, sentence: Sentence) -> list[Name]:
        """The people named in a line that says nothing else."""
        start = self.skip_marks(sentence.start, sentence.end)
        people = self.lists.listed(start, sentence.end)
        end = self.lists.skip_bracket(people[-1].end, sentence.end) if people else start
        aged = self.anchors.words(end + 2, end + 3) == ["ans"] and end + 3 <= sentence.end
        end += 3 * (aged and self.tokens[end].text == ",")  # « X, 48 ans »
        return people if end >= sentence.end - (self.tokens[sentence.end - 1].text in (",", ".")) else []

    def skip_marks(self, at: int, end: int) -> int:
        return next((index for index in range(at, end) if self.tokens[index].text not in ITEM_MARKS), end)

    def is_house(self, at: int, end: int) -> bool:
        """Whether nothing but a house, if anything, stands between tokens `at` and `end`."""
        rest = [index for index in range(at, end) if index not in self.anchors.companies]
        dated = [index for index in rest if not (self.tokens[index].like_num or self.anchors.word(index) in SINCE)]
        return end - at <= SPAN_OF_LABEL and all(self.anchors.word(index) in LINKS for index in dated)

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
        return group.bare and (left == sentence.start or self.tokens[left - 1].text in ITEM_MARKS)
