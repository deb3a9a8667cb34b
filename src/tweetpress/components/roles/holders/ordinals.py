"""Which of two people « le premier », « la seconde » mean."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence

ORDINALS = {"premier": 0, "première": 0, "second": 1, "seconde": 1, "deuxième": 1}
MANY_OF_TWO = 2
REACH_OF_TWO = 6
"""Sentences back from « le second » to the two people."""


def is_ordinal(index: int, anchors: Anchors) -> bool:
    """Whether « le second » ends at token `index`, no noun behind it."""
    if anchors.word(index) not in ORDINALS or anchors.words(index - 1, index) not in (["le"], ["la"]):
        return False
    after = anchors.tokens[min(index + 1, len(anchors.tokens) - 1)]
    return after.pos_ not in ("NOUN", "PROPN", "ADJ") and not after.is_quote


def of_two(index: int, sentence: Sentence, anchors: Anchors) -> Name | None:
    """« le premier », « la seconde » at token `index`: of the last two people whom the text names before."""
    pair: list[Name] = []
    for back in range(min(REACH_OF_TWO, sentence.index) + 1):
        run = anchors.sentences[sentence.index - back]
        people = anchors.people_between(run.start, index if back == 0 else run.end)
        pair = list({name.name: name for name in [*people, *pair]}.values())
        if len(pair) >= MANY_OF_TWO:
            break
    return pair[ORDINALS[anchors.word(index)]] if len(pair) == MANY_OF_TWO else None
