"""Sentences without a verb that say a post: « X, 34 ans. *Directeur d'Odeo.* », « *Profession : avocat.* »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.described import described_gender
from tweetpress.components.roles.holders.focus import Focus

TRADES = frozenset(("profession", "métier", "fonction", "poste", "emploi", "occupation"))
SHORT = 30
"""Tokens of such a sentence at most."""


def bind_nominal(groups: list[Group], anchors: Anchors, focus: Focus) -> None:
    """Give a bare title that is a sentence of its own to whom the sentence before it is about."""
    for group in groups:
        sentence = anchors.sentence(group.left)
        if group.claims or not group.bare or group.titles[0].plural or not is_nominal(group, sentence, anchors):
            continue
        person = focus.before(sentence.start, sentence, described_gender(group.titles[0]))
        if person is not None and sentence.index - anchors.sentence(person.start).index <= 1:
            group.claim(person, "sentence of its own")


def is_nominal(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether the sentence goes on in its paragraph, and has no verb and no name."""
    if not sentence.index or sentence.end - sentence.start > SHORT or anchors.word(sentence.end - 1) != ".":
        return False
    gap = anchors.doc[anchors.tokens[sentence.start - 1].i + 1 : anchors.tokens[sentence.start].i]
    if any("\n" in space.text for space in gap) or anchors.people_between(sentence.start, sentence.end):
        return False
    opens = group.left == sentence.start
    trade = anchors.word(sentence.start) in TRADES and anchors.words(sentence.start + 1, group.left) == [":"]
    verbal = any(
        token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm") != ["Part"]
        for token in anchors.tokens[group.right : sentence.end]
    )
    verbal = verbal or ":" in anchors.words(group.right, sentence.end)  # « Directeur en vue : tout le monde le dit »
    return (opens or trade) and not verbal and group.titles[0].noun.kind != "office"
