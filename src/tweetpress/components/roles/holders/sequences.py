"""Careers told in one breath: « journaliste au Soir jusqu'en 2009, puis conseillère chez Z, et depuis consultante »."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.words import words_of
from tweetpress.datatypes import Status

REACH = 10
"""Tokens between two posts of one career: a place, a date, how long it lasted."""
STEPS = frozenset(("puis", "ensuite", "enfin"))
SINCE = frozenset(("depuis", "désormais", "aujourd'hui", "maintenant", "actuellement"))
BEFORE_TITLE = 3
"""Tokens from « puis » to the post: « puis, plus tard, directeur »."""
SPANS = frozenset(("pendant", "durant", "ans", "mois", "an", "plus", "tard", "enfin", ",", "et"))
FRONTED = "apposition to an unnamed subject"
SPAN_OF_DATE = 6
"""Tokens of « Il y a dix ans, » before « alors »."""
SPAN_OF_FRONT = 7
"""Tokens between a fronted title and what follows it: a place, a comma."""
CAREER = frozenset(("passé", "passée", "passe", "carrière", "débuté", "débute", "parcours", "travaillé", "officié"))
STATION_LINKS = (["par"], ["chez"], [","], ["et"], ["puis"], ["à"])
PRONOUNS = frozenset(("celui", "celle", "celles", "ceux"))
BESIDE = ("title before name", "title, comma, name")
BECOME = frozenset(("devenu", "devenue"))
GENDERS = frozenset(("masculine", "feminine"))
OF_TITLE = frozenset(("ADJ", "ADP", "NOUN", "DET", "ADV"))
BREAKS = frozenset((";", ":", ".", "(", ")", "«", "»", "?", "!", "–", "—", "qui", "dont", "que", "où"))


def continue_careers(groups: list[Group], anchors: Anchors) -> None:
    """Give a bare title that « puis » joins to one whose holder is known to the same holder."""
    for previous, group in itertools.pairwise(groups):
        if not previous.claims or group.claims or group.titles[0].plural:
            continue
        if exchanged(previous, group, anchors):
            continue
        if passes(previous, group, anchors):
            for one in group.titles:
                group.claims.append(Claim(one, previous.claims[-1].person, "next post", None, "incoming"))
            continue
        if not group.bare and not is_row(previous, group, anchors) and not is_joined(previous, group, anchors):
            continue
        link = "puis" if not group.bare else step(previous.right, group.left, anchors)
        if link is None:
            continue
        before = previous.claims[-1]
        title = group.titles[-1]
        if link in STEPS and not (title.employers or title.implied):
            title.employers += previous.titles[-1].employers
        status: Status | None = "current" if link in SINCE else before.status
        group.claims += [
            Claim(one, before.person, "next post", before.mention, status, before.past) for one in group.titles
        ]


def exchanged(previous: Group, group: Group, anchors: Anchors) -> bool:
    """« troque son poste de chef *contre celui* de directeur », « ajoute les fonctions de chef *à celles* de PDG »."""
    words = [word for word in anchors.words(previous.right, group.left) if word not in ("de", "d'")]
    if len(words) != 2 or words[0] not in ("contre", "pour", "à") or words[1] not in PRONOUNS:
        return False
    before = previous.claims[-1]
    status: Status = "current" if words[0] == "à" else "incoming"
    if words[0] != "à":
        for claim in previous.claims:
            claim.status = "former"
    group.claims += [Claim(one, before.person, "next post", before.mention, status) for one in group.titles]
    return True


def passes(previous: Group, group: Group, anchors: Anchors) -> bool:
    """« passe de chef des ventes *à* directrice »."""
    words = anchors.words(previous.right, group.left) or [group.titles[0].determiner]
    return words == ["à"] and previous.claims[-1].rule.startswith("arrive: pass")


def is_row(previous: Group, group: Group, anchors: Anchors) -> bool:
    """« les fonctions *de* président *et de* directeur », « *du* poste de chef *et de* celui de … »."""
    joined = anchors.words(previous.right, group.left) == ["et"]
    return joined and group.titles[0].determiner in ("de", "d'") and ":" in previous.claims[-1].rule


def is_joined(previous: Group, group: Group, anchors: Anchors) -> bool:
    """« en devient le directeur financier, *puis le directeur des opérations* », as the parse has it."""
    if ":" not in previous.claims[-1].rule or not STEPS & set(anchors.words(previous.right, group.left)):
        return False
    head = anchors.tokens[group.titles[0].start]
    low, high = (anchors.tokens[at].i for at in (previous.left, previous.right - 1))
    return bool(head.dep_ == "conj" and low <= head.head.i <= high)


def step(start: int, end: int, anchors: Anchors) -> str | None:
    """The word between tokens `start` and `end` that says that one post follows another, if nothing else does."""
    words = anchors.words(start, end)
    if not words or len(words) > REACH or anchors.sentence(start) is not anchors.sentence(end):
        return None
    tokens = anchors.tokens[start:end]
    if BREAKS & set(words) or any(token.pos_ in ("VERB", "AUX") for token in tokens):
        return None
    if anchors.people_between(start, end):
        return None
    link = next((word for word in words[-BEFORE_TITLE:] if word in STEPS | SINCE), None)
    lasting = "et" in words and all(
        word in SPANS or token.pos_ == "NUM" for word, token in zip(words, tokens, strict=True)
    )
    return link or ("puis" if lasting and len(words) > 1 else None)


def lead_rows(groups: list[Group], anchors: Anchors) -> None:
    """« *La journaliste indépendante*, *chroniqueuse* et blogueuse X »: the titles before those beside the name."""
    for previous, group in reversed(list(itertools.pairwise(groups))):
        first, second = previous.titles[-1], group.titles[0]
        beside = group.bare and group.claims and group.claims[-1].rule in BESIDE
        if not beside or previous.claims or first.plural or {first.noun.gender, second.noun.gender} >= GENDERS:
            continue
        between = anchors.words(previous.right, group.left)
        if between.count(",") != 1 or len(between) > SPAN_OF_FRONT or first.of_person:
            continue
        comma = previous.right + between.index(",")
        told = all(token.pos_ in OF_TITLE for token in anchors.tokens[previous.right : comma])
        since = all(word in words_of("filler") | BECOME for word in anchors.words(comma + 1, group.left))
        person = group.claims[-1].mention
        if told and since and person is not None and not anchors.people_between(previous.left, group.left):
            previous.claim(person, "title before name")


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
        if fronted and described and previous.bare and not previous.claims:
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
        if group.claims or house is None or anchors.word(group.left - 1) != "(" or house.end != group.left - 1:
            continue
        before = anchors.words(sentence.start, house.start)
        if before[-1:] not in STATION_LINKS or not CAREER & set(before):
            continue
        people = [name for name in anchors.people_between(sentence.start, house.start) if focus.is_direct(name)]
        person = people[-1] if people else focus.ahead(group.right, sentence) or focus.before(sentence.start, sentence)
        if person is not None:
            for title in group.titles:
                title.employers = title.employers or [house.name]
            group.claim(person, "station", "former", past=True)
