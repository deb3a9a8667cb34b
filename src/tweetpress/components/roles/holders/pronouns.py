"""Pronouns that their sentence explains: « Quand *elle* était PDG, X … », « Y, venue de Z, où *elle* … »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.words import words_of

if TYPE_CHECKING:
    from tweetpress.components.roles.holders.focus import Focus

SPAN_OF_OPENING = 30
"""Tokens from the pronoun of an opening phrase to the subject behind the phrase."""
SPAN_TO_WORD = 4
"""Tokens from the pronoun to « beau »."""


def announced(index: int, sentence: Sentence, focus: Focus) -> Name | None:
    """« Dans le groupe qu'elle quitte, X a … »: the pronoun of an opening phrase means the subject after it."""
    if not is_in_opening(index, sentence, focus.anchors) or focus.anchors.people_between(sentence.start, index):
        return None
    for comma in range(index, min(sentence.end - 1, index + SPAN_OF_OPENING)):
        person = focus.anchors.people.get(comma + 1)
        if person is not None and focus.anchors.word(comma) == ",":
            return person if focus.fits(person.name, focus.gender_at(index)) else None
    return None


def is_in_opening(index: int, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether the pronoun at `index` stands in a phrase before the subject: « Venue de Vine, *où elle* était »."""
    opener = anchors.tokens[sentence.start]
    participle = opener.morph.get("VerbForm") == ["Part"] or opener.lower_.endswith(("é", "ée"))
    if participle or opener.lower_ in words_of("opening"):
        return True
    after = anchors.words(index + 1, index + SPAN_TO_WORD)
    if "beau" in after or after[:1] == ["qui"]:  # « Elle a *beau* être PDG, X … », « Lui *qui* fut PDG, X … »
        return True
    finite = any("VerbForm=Fin" in token.morph for token in anchors.tokens[sentence.start : index])
    return not finite and anchors.word(index - 1) in ("où", "dont")


def told_of(index: int, sentence: Sentence, focus: Focus) -> Name | None:
    """« X a reçu *Y, qui quitte Vine, où elle* dirigeait … »: whom the clause round the pronoun is about."""
    people = focus.anchors.people_between(sentence.start, index)
    if not people or focus.anchors.word(index - 1) not in ("où", "dont"):
        return None
    at = people[-1].end + (focus.anchors.word(people[-1].end) == ",")
    told = focus.anchors.word(at) == "qui" or "VerbForm=Part" in focus.anchors.tokens[at].morph
    return people[-1] if told and at < index and focus.fits(people[-1].name, focus.gender_at(index)) else None
