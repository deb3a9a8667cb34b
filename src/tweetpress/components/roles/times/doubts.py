"""Events that have not happened: what is wished, denied or only said in an infinitive."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.holders.triggers import Triggers
from tweetpress.components.roles.times.unsettled import is_unsettled
from tweetpress.components.roles.words import verbs, words_of

UNREAL = (["s'", "il"], ["s'", "ils"], ["si", "elle"], ["si", "elles"], ["si", "l'"], ["si", "on"])
AT_ONCE = frozenset(("tardé", "hésité", "attendu"))
"""« n'a pas *tardé* à limoger X »."""
REACH_OF_WISH = 6


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

    def is_wished(self, index: int, sentence: Sentence) -> bool:
        """« réclament *le départ* de X », « espèrent que X *s'en aille* »: nobody has gone."""
        before = self.anchors.words(max(sentence.start, index - REACH_OF_WISH), index)
        return bool(
            words_of("wish") & set(before[max((at for at, word in enumerate(before) if word in "«»:;,"), default=0) :])
        )

    def is_announced(self, index: int, sentence: Sentence) -> bool:
        """« annonce quitter », « va partir », « a été de limoger »: an infinitive that is as good as done."""
        before = self.triggers.auxiliaries(index, sentence)
        return bool(set(before) & words_of("announcing")) or before[-3:-1] == ["a", "été"]

    def is_negated(self, index: int, sentence: Sentence) -> bool:
        verb = verbs().get(self.anchors.word(index))
        if verb is not None and verb.sense == "leave" and is_unsettled(self.anchors, index, sentence):
            return True
        around = self.anchors.words(max(sentence.start, index - 3), min(index + 2, sentence.end))
        nobody = self.anchors.words(max(sentence.start, index - 5), index)
        never = {"pas", "jamais"} & set(around) and not AT_ONCE & set(around)
        if never or {"personne", "aucun", "aucune"} & set(nobody):
            return True
        if "si" in nobody or ("que" in nobody and self.is_wished(index, sentence)):  # « Et *si* X quittait Vine ? »
            return True
        no_more = self.anchors.word(min(index + 1, sentence.end - 1)) == "plus" and bool({"n'", "ne"} & set(nobody))
        return no_more or any(nobody[at : at + 2] in UNREAL for at in range(len(nobody)))
