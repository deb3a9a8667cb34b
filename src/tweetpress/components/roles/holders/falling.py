"""Posts that come to somebody who is no subject: « le poste revient *à X* », « la présidence lui échoit »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.focus import RETURNING, Focus

SPAN_TO_RETURN = 5


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
