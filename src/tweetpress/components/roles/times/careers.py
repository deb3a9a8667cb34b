"""Told careers: what says that a post belongs to a story of the past, though its verb may stand in the present."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.times.times import LASTING_WORDS, UNITS, has_ended, is_year
from tweetpress.components.roles.words import words_of

OPENERS = ("en", "dès", "fin", "début", "courant", "durant", "mi")
"""« *En* 2013, il est directeur »."""
COUNTERS = frozenset(("dans", "depuis", "a", "d'ici", "ici", "sous"))
"""Before « deux ans » where it tells when, not how long: « *dans* deux ans », « il y *a* deux ans »."""
AGO = frozenset((("y", "a"), ("plus", "tôt"), "auparavant", "suivant", "suivante"))
"""With a length of time: « il *y a* deux ans », « l'année *suivante* »."""
PAST = frozenset((("à", "peine"), ("sitôt", "nommé"), ("depuis", "qu'"), ("depuis", "que"), ("plus", "tard")))
LAST = frozenset(("dernier", "dernière", "passé", "passée"))
SPAN_TO_DURATION = 8
"""Tokens of « passe *deux ans* chez Vine comme » before « comme »."""


class Careers:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        years = (token.text for token in anchors.tokens if is_year(token.text))
        self.latest = max(years, default="")
        """The latest year that the page names: a story told with earlier ones is past."""

    def is_span(self, left: int, sentence: Sentence) -> bool:
        """« *Pendant trois ans*, il y est T », « *quatre années durant* » before the title at token `left`."""
        words = self.anchors.words(sentence.start, left)
        durant = any(unit in UNITS and word in LASTING_WORDS for unit, word in itertools.pairwise(words))
        return durant or has_ended(self.anchors, sentence.start, left)

    def is_stay(self, left: int, sentence: Sentence) -> bool:
        """« passe *deux ans* chez Vine comme T »: a length of time before the title at token `left`."""
        before = self.anchors.words(max(sentence.start, left - SPAN_TO_DURATION - 1), left)
        units = (at for at, word in enumerate(before) if word in UNITS)
        return any(not COUNTERS & set(before[max(0, at - 2) : at]) for at in units)

    def is_dated(self, index: int, sentence: Sentence, *, opening: bool = False) -> bool:
        """« *En 2013*, il est T », « vient le chercher *en 2010* : il sera T »: earlier than the page.

        With `opening`, the year that opens the sentence is one of the past, though no other year stands in the text.
        """
        if opening and "époque" in self.anchors.words(sentence.start, min(index, sentence.start + 4)):
            return True
        for at in range(sentence.start, index):
            year = self.anchors.word(at)
            told = is_year(year) and self.anchors.word(at - 1) in OPENERS
            if told and "qui" in self.anchors.words(at, index):
                continue  # « fondé *en 2006* par X, qui en est le président »
            if told and (year < self.latest or (opening and at <= sentence.start + 1)):
                return True
        return False

    def is_dated_behind(self, index: int, sentence: Sentence) -> bool:
        """« *écarté* de la direction *en 2008* »: behind the verb, a year before the latest that the page names."""
        words = self.anchors.words(index, sentence.end)
        clause = words[: words.index(",")] if "," in words else words
        return any(
            is_year(year) and before in OPENERS and year < self.latest for before, year in itertools.pairwise(clause)
        )

    def is_past(self, low: int, high: int) -> bool:
        """« *l'an dernier* », « *à peine* élu », « *depuis qu'*il a pris », « *il y a deux ans* », « *plus tard* »."""
        words = self.anchors.words(low, high)
        pairs = set(itertools.pairwise(words))
        if PAST & pairs or (AGO & {*words, *pairs} and UNITS & set(words)):
            return True
        return any(word in LAST and before in words_of("period") for before, word in pairs)
