"""How texts and sentences open on somebody: « *La perte d'X* est un coup dur », « *Il* était PDG. *X* s'en va »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.words import Gender, role_nouns, words_of

if TYPE_CHECKING:
    from tweetpress.components.roles.holders.focus import Focus

SPAN_TO_OWNER = 4
"""Tokens from the beginning of the sentence to « de » and the name."""
REACH_AHEAD = 2


def is_owner(person: Name, sentence: Sentence, anchors: Anchors) -> bool:
    """« *La perte d'X* est un coup dur. Il … »: the sentence opens with what is X's."""
    at = person.start - 1
    if anchors.words(at, at + 1) in (["de"], ["d'"]) and anchors.word(at - 1) in ("celui", "celle", "tour"):
        return True  # « Puis ce fut *le tour d'X*. Il … »
    if anchors.word(at) not in ("de", "d'") or not 1 < at - sentence.start <= SPAN_TO_OWNER:
        return False
    person_like = words_of("kin") | words_of("successor") | words_of("predecessor") | words_of("reference")
    return anchors.word(at - 1) not in person_like and anchors.word(at - 1) not in role_nouns()


def named_later(sentence: Sentence, gender: Gender, anchors: Anchors, focus: Focus) -> Name | None:
    """« *Il* était directeur depuis dix ans. *X* s'en va »: a text that opens with the pronoun names it next."""
    body = anchors.doc._.tweetpress_body
    first = anchors.sentence(next((i for i, token in enumerate(anchors.tokens) if token.idx >= body), 0)).index
    if sentence.index - first >= REACH_AHEAD:
        return None
    before = anchors.people_between(0, sentence.end)
    if any(anchors.tokens[name.start].idx >= body or focus.fits(name.name, gender) for name in before):
        return None
    for run in anchors.sentences[sentence.index + 1 : sentence.index + 1 + REACH_AHEAD]:
        people = [name for name in anchors.people_between(run.start, run.end) if focus.is_direct(name)]
        if people:
            return (
                people[0]
                if people[0].start - run.start <= SPAN_TO_OWNER and focus.fits(people[0].name, gender)
                else None
            )
    return None
