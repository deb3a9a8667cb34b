"""Posts that come to somebody who is no subject: « le poste revient *à X* », « Vine a fait *d'X* son directeur »."""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.focus import RETURNING, Focus
from tweetpress.components.roles.holders.triggers import MAKING

SPAN_TO_RETURN = 5
SPAN_TO_MAKING = 4


def returned(group: Group, sentence: Sentence, anchors: Anchors, focus: Focus) -> bool:
    """Read « le poste de T revient à X », « la présidence échoit à X », « le poste lui revient »."""
    after = anchors.words(group.right, min(sentence.end, group.right + SPAN_TO_RETURN))
    at = next((index for index, word in enumerate(after) if word in RETURNING), None)
    if at is None or "pas" in after:
        return False
    if after[at - 1 : at] == ["lui"]:
        person = focus.before(sentence.start, sentence)
    elif "à" in after[at + 1 : at + 3]:
        person = anchors.person_from(group.right + after.index("à", at) + 1, sentence.end)
    else:
        return False
    if person is not None:
        group.claim(person, "falls to X", "incoming")
    return person is not None


def made_of(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """« Vine a *fait d'X* son directeur »."""
    person = anchors.person_until(group.left - 1, sentence.start)
    if person is None or anchors.word(person.start - 1) not in OF:
        return False
    before = set(anchors.words(max(sentence.start, person.start - SPAN_TO_MAKING), person.start - 1))
    if not MAKING & before or {"pas", "jamais", "n'", "ne"} & before:
        return False
    group.claim(person, "make: fait de X", "incoming")
    return True
