"""Careers told in one breath: « journaliste au Soir jusqu'en 2009, puis conseillère chez Z »."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.words import words_of

VERB_LINKS = ([","], ["et"], [",", "et"], ["puis"], ["ainsi", "que"])
STEPS = frozenset(("puis", "ensuite", "enfin"))
BEFORE_TITLE = 3
"""Tokens from « puis » to the post: « puis, plus tard, directeur »."""
FRONTED = "apposition to an unnamed subject"
SPAN_OF_DATE = 6
"""Tokens of « Il y a dix ans, » before « alors »."""
SPAN_OF_FRONT = 7
"""Tokens between a fronted title and what follows it: a place, a comma."""
CAREER = frozenset(("passé", "passée", "passe", "carrière", "débuté", "débute", "parcours", "travaillé", "officié"))
BREAKS = frozenset((";", ":", ".", "(", ")", "«", "»", "?", "!", "–", "—", "qui", "dont", "que", "où"))


def continue_careers(groups: list[Group], anchors: Anchors) -> None:
    """Give a bare title that « puis » joins to one whose holder is known to the same holder."""
    for previous, group in itertools.pairwise(groups):
        if previous.claims and group.claims:
            share_verb(previous, group, anchors)
        if not previous.claims or group.claims or group.titles[0].plural:
            continue
        stepped = group.bare or not STEPS.isdisjoint(anchors.words(previous.right, group.left))
        if not stepped or not is_step(previous.right, group.left, anchors):
            continue
        before, title = previous.claims[-1], group.titles[-1]
        title.employers = title.employers or list(previous.titles[-1].employers)
        group.claims += [
            Claim(one, before.person, "next post", before.mention, before.status, before.past) for one in group.titles
        ]


def share_verb(previous: Group, group: Group, anchors: Anchors) -> None:
    """« Z nomme X directrice *et Y juriste* »: what the verb says of the first post it says of the next."""
    given, mention = previous.claims[-1], group.claims[0].mention
    told = ":" in given.rule or given.rule.endswith("as title")
    beside = mention is not None and group.bare and mention.end == group.left
    if told and mention is not None and beside and anchors.words(previous.right, mention.start) in VERB_LINKS:
        for claim in group.claims:
            claim.rule, claim.status, claim.past = given.rule, given.status, given.past


def is_step(start: int, end: int, anchors: Anchors) -> bool:
    """Whether a word between tokens `start` and `end` says that one post follows another, and nothing else does."""
    words = anchors.words(start, end)
    if BREAKS & set(words) or anchors.people_between(start, end):
        return False
    if any("VerbForm=Fin" in token.morph for token in anchors.tokens[start:end]):
        return False  # not « et, au siècle *passé*, journaliste »
    return bool(STEPS & set(words[-BEFORE_TITLE:])) or ("et" in words and len(words) > 1)


def continue_fronted(groups: list[Group], anchors: Anchors) -> None:
    """Bind what stands beside a title that opens a sentence.

    « Professeur à Lyon, *ancien correspondant de Z*, il … » goes on; « *Ex-consultante de Z*, la directrice … » is said
    of whom the description behind its comma means.
    """
    for previous, group in itertools.pairwise(groups):
        sentence = anchors.sentence(previous.left)
        if anchors.sentence(group.left) is not sentence or group.titles[0].plural:
            continue
        between = anchors.tokens[previous.right : group.left]
        plain = 0 < len(between) <= SPAN_OF_FRONT and not any(
            token.pos_ in ("VERB", "AUX") and token.text.islower() for token in between
        )
        if not plain or between[-1].text not in (",", "et") or anchors.people_between(previous.right, group.left):
            continue
        if group.bare and previous.claims and not group.claims and previous.claims[0].rule == FRONTED:
            group.claims += [Claim(title, previous.claims[0].person, FRONTED) for title in group.titles]
        fronted = opens_sentence(previous, sentence, anchors)
        described = bool(group.claims) and group.claims[0].rule == "description" and between[-1].text == ","
        if fronted and described and not previous.claims:
            previous.claims += [Claim(title, group.claims[0].person, FRONTED) for title in previous.titles]


def opens_sentence(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """« Ancien chef de X, il … », « Longtemps chef de X, il … », « En 2012, alors chef de X, il … »."""
    before = anchors.words(sentence.start, group.left)
    for words in (["tour", "à", "tour"], ["d'", "abord"]):
        before = before[len(words) :] if before[: len(words)] == words else before
    if "," in before[:SPAN_OF_DATE] and not anchors.people_between(sentence.start, group.left):
        before = before[before.index(",") + 1 :]
        return bool(before) and all(word in words_of("until then") for word in before)
    return len(before) <= 1 or all(word in words_of("until then") | words_of("filler") for word in before)


def read_stations(groups: list[Group], anchors: Anchors, focus: Focus) -> None:
    """« Passé par A (rédacteur) et B (directeur), X … », « X a fait carrière chez A (rédacteur) »."""
    for group in groups:
        sentence = anchors.sentence(group.left)
        house = anchors.companies.get(group.left - 2) if group.left - 2 > sentence.start else None
        if group.claims or house is None or anchors.word(group.left - 1) != "(":
            continue
        people = anchors.people_between(sentence.start, house.start)
        person = people[-1] if people else focus.ahead(group.right, sentence) or focus.before(sentence.start, sentence)
        if person is not None and CAREER & set(anchors.words(sentence.start, house.start)):
            for title in group.titles:
                title.employers = [house.name]
            group.claim(person, "station", "former", past=True)
