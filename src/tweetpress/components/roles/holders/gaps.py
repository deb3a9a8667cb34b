"""What may part a name from its title: fillers, « de son côté », a short clause."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.times.times import until_when
from tweetpress.components.roles.words import is_demonym, words_of

BOUNDARIES = frozenset((",", ".", ";", ":", ")", "(", "»", "«", '"', "!", "?", "…", "–", "—", "-", "|"))
OPENERS = frozenset(("et", "qui", "dont"))
VERBAL = frozenset(("VERB", "AUX", "ADV", "PRON"))
SPAN_OF_VERB = 4
SPAN_OF_EPITHETS = 5
PARTICIPLES = ("é", "ée", "és", "ées")
"""Endings that no finite verb has."""
SPAN_OF_ADVERBIAL = 6
"""Tokens of « de son côté » between a name and its title."""
ADVERBIALS = frozenset(
    ("pour", "chez", "de", "d'", "du", "depuis", "à", "dans", "en", "il", "bientôt", "demain", "tour", "hier")
)


class Gaps:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens

    def skip_verb(self, at: int, start: int) -> int:
        """Back from token `at` over a short clause: « X *y est entrée* (directrice), Y *aussi* (juriste) »."""
        floor = max(start, at - SPAN_OF_VERB)
        while at > floor and self.tokens[at].pos_ in VERBAL and at not in self.anchors.people:
            at -= 1
        return at

    def skip_adverbial(self, at: int, start: int) -> int:
        """Back from token `at` over « pour sa part », « jusqu'à hier »; the comma before it, or `at` for none."""
        if (until := until_when(at + 1, self.anchors)) and until > start:
            return until
        if self.tokens[at].pos_ in ("ADP", "DET", "VERB", "AUX") or self.tokens[at].text in BOUNDARIES:
            return at
        for index in range(at, max(start, at - SPAN_OF_ADVERBIAL), -1):
            token = self.tokens[index]
            if token.text == ",":
                return index if self.anchors.word(index + 1) in ADVERBIALS else at
            if not (token.is_alpha or token.like_num or token.text.endswith(("'", "’"))) or token.pos_ == "VERB":
                return at
            if token.pos_ == "PROPN" and index in self.anchors.people:
                return at
        return at

    def skip_fillers(self, at: int, start: int) -> int:
        steps = 0
        while at >= start and self.tokens[at].lower_ in words_of("filler") and steps < 5:
            at -= 1
            steps += 1
        return at

    def is_closed(self, at: int, sentence: Sentence) -> bool:
        """Whether nothing more belongs to the phrase that ends before token `at`."""
        if at >= sentence.end or self.tokens[at].text in BOUNDARIES or self.anchors.word(at) in OPENERS:
            return True
        article = self.anchors.word(at) in ("l'", "le", "la")  # « son PDG, X *l'Américain* … »
        return article and at + 1 < sentence.end and self.anchors.is_a(at + 1, "nationality")

    def skip_epithets(self, at: int, end: int) -> int:
        """Past « banni », « libérale-radicale », « démocrate chrétienne » before a name; `at` where none follows."""
        for index in range(at, min(end, at + SPAN_OF_EPITHETS)):
            if index in self.anchors.people:
                return index
            if not self.is_epithet(index):
                return at
        return at

    def is_epithet(self, index: int) -> bool:
        """Whether a participle, a nationality or another adjective of people stands at `index`, or a hyphen in one."""
        word = self.anchors.word(index)
        if word == "-":
            return not self.tokens[index - 1].whitespace_
        if word.endswith(PARTICIPLES) or (is_demonym(self.tokens[index].text) and self.tokens[index].pos_ != "VERB"):
            return True
        return self.anchors.is_a(index, "epithet", "politics", "party", "nationality")

    def skip_since(self, at: int, end: int) -> int:
        """Past « depuis 2010 », « en la personne de », « (et cofondateur de B) », « (avec X et Y) »."""
        words = self.anchors.words(at, min(at + 4, end))
        others = words[:2] == ["(", "avec"]
        if others or (words[:1] == ["("] and any(i in self.anchors.posts for i in range(at + 2, at + 4))):
            close = next((i for i in range(at, end) if self.tokens[i].text == ")"), end)
            named = bool(self.anchors.people_between(at, close)) and not others
            return at if named or close + 1 >= end else close + 1
        if words[:1] == ["("] and at + 2 in self.anchors.people and words[1] in words_of("nationality"):
            return at + 2  # « Le président (américain X) », completed in a quotation
        if words[:3] == ["en", "la", "personne"]:
            return at + 4
        return at + 2 if words[:1] == ["depuis"] and at + 1 < end and self.tokens[at + 1].like_num else at
