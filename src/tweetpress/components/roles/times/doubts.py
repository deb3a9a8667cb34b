"""Events that have not happened: what is wished, denied or only said in an infinitive."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.holders.triggers import Triggers
from tweetpress.components.roles.times.times import is_open
from tweetpress.components.roles.words import words_of

SUBJUNCTIVE = frozenset(("soit", "soient", "fût"))
REACH_OF_WISH = 14
UNREAL = (["s'", "il"], ["s'", "ils"])


class Doubts:
    def __init__(self, anchors: Anchors, triggers: Triggers) -> None:
        self.anchors = anchors
        self.triggers = triggers

    def is_wish(self, index: int, sense: str, sentence: Sentence) -> bool:
        """« claquer la porte », which nobody has done: no « annonce » before it; a dismissal after « veut »."""
        if not self.anchors.word(index).endswith(("er", "dre", "tre", "ir")) or self.is_announced(index, sentence):
            return False
        before = self.triggers.auxiliaries(index, sentence)
        return sense != "dismiss" or bool((words_of("hedge") | words_of("wish")) & set(before))

    def is_announced(self, index: int, sentence: Sentence) -> bool:
        """« annonce quitter », « va partir », « c'est au tour de X de partir »: an infinitive as good as done."""
        if self.anchors.word(index - 1) in ("de", "d'") and "tour" in self.anchors.words(sentence.start, index):
            return True
        before = self.triggers.auxiliaries(index, sentence)
        return bool(set(before) & words_of("announcing")) or before[-3:-1] == ["a", "été"]

    def is_negated(self, index: int, sentence: Sentence) -> bool:
        around = self.anchors.words(max(sentence.start, index - 3), min(index + 2, sentence.end))
        before = self.anchors.words(max(sentence.start, index - 5), index)
        prompt = "pas" in before and words_of("announcing") & set(self.anchors.words(index - 3, index))
        if ({"pas", "jamais"} & set(around) and not prompt) or {"personne", "aucun", "aucune", "si"} & set(before):
            return True
        if is_open(self.anchors, index, sentence):
            return True
        wished = self.anchors.words(max(sentence.start, index - REACH_OF_WISH), index)
        if ":" in before and {"que", "qu'"} & set(before[before.index(":") :][1:2]):
            return True  # « la réponse est claire : *qu'il* démissionne »
        if SUBJUNCTIVE & set(before) or (words_of("wish") & set(wished) and {"que", "qu'"} & set(wished)):
            return True  # « veulent *que* X démissionne », « pour que *soit* évincé X »
        no_more = self.anchors.word(min(index + 1, sentence.end - 1)) == "plus" and bool({"n'", "ne"} & set(before))
        return no_more or any(before[at : at + 2] in UNREAL for at in range(len(before)))
