"""How a sentence opens on somebody who is not its subject: « *La perte d'X* est un coup dur »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.words import role_nouns, words_of

SPAN_TO_OWNER = 4
"""Tokens from the beginning of the sentence to « de » and the name."""


def is_owner(person: Name, sentence: Sentence, anchors: Anchors) -> bool:
    """« *La perte d'X* est un coup dur. Il … »: the sentence opens with what is X's."""
    at = person.start - 1
    if anchors.word(at) not in ("de", "d'") or not 1 < at - sentence.start <= SPAN_TO_OWNER:
        return False
    noun = next((i for i in range(at - 1, sentence.start, -1) if anchors.tokens[i].pos_ != "ADJ"), sentence.start)
    person_like = words_of("kin") | words_of("successor") | words_of("predecessor") | words_of("reference")
    thing = anchors.tokens[noun].pos_ == "NOUN" and anchors.word(noun) not in person_like
    return thing and noun not in anchors.posts and anchors.word(noun) not in role_nouns()
