"""Told careers: what says that a post belongs to a story of the past, though its verb may stand in the present."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.times.times import LASTING_WORDS, UNITS, has_ended, is_year
from tweetpress.components.roles.words import COUNTS, words_of

STEP_WORDS = frozenset(("ensuite", "puis"))
OPENERS = ("en", "dès", "fin", "début", "courant", "durant", "mi")
"""« *En* 2013, il est directeur »."""
SCENES = (["nous", "sommes"], ["on", "est"])
REACH_OF_SCENE = 2
"""Sentences after « Nous sommes en 2006 »."""
COUNTERS = frozenset(("dans", "depuis", "a", "d'ici", "ici", "sous"))
"""Before « deux ans » where it tells when, not how long: « *dans* deux ans », « il y *a* deux ans »."""
AGO = frozenset((("y", "a"), ("plus", "tôt"), "auparavant", "suivant", "suivante"))
"""With a length of time: « il *y a* deux ans », « l'année *suivante* »."""
PAST = frozenset((("à", "peine"), ("sitôt", "nommé"), ("depuis", "qu'"), ("depuis", "que"), ("plus", "tard")))
LAST = frozenset(("dernier", "dernière", "passé", "passée"))
SPAN_TO_DURATION = 8
"""Tokens of « passe *deux ans* chez Vine comme » before « comme »."""
SPAN_TO_STEP = 4
"""Tokens of « *puis* a aussi été promue » before the participle."""


class Careers:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        years = (token.text for token in anchors.tokens if is_year(token.text))
        self.latest = max(years, default="")
        """The latest year that the page names: a story told with earlier ones is past."""

    def is_span(self, left: int, sentence: Sentence) -> bool:
        """« *Pendant trois ans*, il y est T », « *quatre années durant* » before the title at token `left`."""
        if has_ended(self.anchors, sentence.start, left):
            return True  # « *Jusqu'en 2009*, il est T »
        words = self.anchors.words(sentence.start, left)
        return any(unit in UNITS and word in LASTING_WORDS for unit, word in itertools.pairwise(words))

    def is_stay(self, left: int, sentence: Sentence) -> bool:
        """« passe *deux ans* chez Vine comme T », « *deux autres* comme T », « vivait depuis un an comme T »."""
        words = self.anchors.words(sentence.start, left)
        comme = next((at for at in range(len(words) - 1, -1, -1) if words[at] in ("comme", "tant")), None)
        if comme is None:
            return False
        before = words[max(0, comme - SPAN_TO_DURATION) : comme]
        counted = bool(before) and before[-1] in COUNTS.keys() | {"autres", "premiers", "derniers"}
        units = (at for at, word in enumerate(before) if word in UNITS)
        counted = counted or any(not COUNTERS & set(before[max(0, at - 2) : at]) for at in units)
        verbs = self.anchors.tokens[sentence.start : left]
        imperfect = any(token.lower_.endswith(("ait", "aient")) and token.pos_ == "VERB" for token in verbs)
        return counted or (imperfect and "depuis" in before)

    def is_narrated(self, index: int, left: int, sentence: Sentence) -> bool:
        """« *puis* devient T », « rejoint *d'abord* Vine comme T », « prend *alors* la tête »: the verb `index`."""
        before = self.anchors.words(max(sentence.start, index - SPAN_TO_STEP), index)
        after = self.anchors.words(index + 1, left)
        first = ["d'", "abord"] in (after[:2], before[-2:])
        return first or bool(STEP_WORDS & {*before, *after}) or after[:1] == ["alors"]

    def is_dated(self, index: int, sentence: Sentence, *, opening: bool = False) -> bool:
        """« *En 2013*, il est T », « vient le chercher *en 2010* : il sera T »: earlier than the page.

        With `opening`, the year that opens the sentence is one of the past, though no other year stands in the text.
        """
        while_ = opening and self.anchors.word(sentence.start) == "alors"  # « Alors qu'elle est T, elle fonde en 1978 »
        for at in range(sentence.start, sentence.end if while_ else index):
            year = self.anchors.word(at)
            told = is_year(year) and self.anchors.word(at - 1) in OPENERS
            if told and "qui" in self.anchors.words(at, index) and not while_:
                continue  # « fondé *en 2006* par X, qui en est le président »
            if told and (year < self.latest or while_ or (opening and at <= sentence.start + 1)):
                return True
        return False

    def is_scene(self, index: int, sentence: Sentence) -> bool:
        """« *À l'époque*, il est T », « *Nous sommes en 2006.* Il est T »: a scene of the past told in the present."""
        opening = self.anchors.words(sentence.start, min(index, sentence.start + SPAN_TO_STEP))
        if "époque" in opening:
            return True
        for run in self.anchors.sentences[max(0, sentence.index - REACH_OF_SCENE) : sentence.index + 1]:
            words = self.anchors.words(run.start, min(run.end, index))
            told = (at for at in range(len(words) - 2) if words[at : at + 2] in SCENES)
            if any(is_year(word) for at in told for word in words[at + 2 : at + 2 + SPAN_TO_STEP]):
                return True
        return False

    def is_past(self, low: int, high: int) -> bool:
        """« *l'an dernier* », « *à peine* élu », « *depuis qu'*il a pris », « *il y a deux ans* », « *plus tard* »."""
        words = self.anchors.words(low, high)
        pairs = set(itertools.pairwise(words))
        later = zip(words, words[1:], words[2:], strict=False)
        if any(unit in UNITS | {"jours", "semaines"} and rest == ["après", ","] for unit, *rest in later):
            return True  # « Quelques mois *après*, X est nommé PDG »
        if PAST & pairs or (AGO & {*words, *pairs} and UNITS & set(words)):
            return True
        return any(word in LAST and before in words_of("period") for before, word in pairs)
