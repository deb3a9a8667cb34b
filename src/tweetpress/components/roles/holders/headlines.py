"""Headlines that speak of a post without the name: « Le directeur technique de Vine claque la porte ».

Who is meant is the first person of the text to whom it gives no other post.
"""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Claim, Group
from tweetpress.components.roles.holders.described import described_gender
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import verbs, words_of

REACH = 6
"""Sentences of the body in which the person is named."""
BRINGING = frozenset(("appoint", "welcome", "dismiss", "lose", "leave", "become"))
"""Verbs of « Vine *perd* son directeur », « Odeo *recrute* une directrice »."""
LONG = 40
"""Tokens of a headline at most."""


def bind_headlines(groups: list[Group], anchors: Anchors, focus: Focus) -> None:
    """Give the post of a headline without names to the person whom the text begins with."""
    body = anchors.doc._.tweetpress_body
    end = next((at for at, token in enumerate(anchors.tokens) if token.idx >= body), len(anchors.tokens))
    if not 0 < end <= LONG:
        return
    named = {name.name for name in anchors.people_between(0, end)}
    titled = {claim.person for group in groups for claim in group.claims if not is_past(claim)}
    for group in groups:
        title = group.titles[0]
        if group.left >= end or group.claims or not is_news(title, anchors, end):
            continue
        if named and not is_brought(title, anchors):
            continue  # « *X* limoge le directeur juridique »: somebody else than X
        person = first_person(title, end, anchors, focus, titled, named)
        if person is not None:
            group.claim(person, "headline", None if title.determiner else "incoming")


def is_past(claim: Claim) -> bool:
    """« celui qui était alors le directeur »: a post before the one of the headline."""
    return claim.past or "former" in (claim.status, claim.title.status) or claim.rule in ("be: était", "be: fut")


def is_news(title: Title, anchors: Anchors, end: int) -> bool:
    """Whether the headline tells of one holder: its subject, or the object of a verb that gives or ends a post."""
    one = title.definite or title.possessive or title.determiner in ("un", "une")
    if not title.determiner and anchors.word(title.left - 1) == "comme":  # « Vine prend un hacker *comme* directeur »
        return is_brought(title, anchors) or "prend" in anchors.words(0, title.left)
    if title.plural or not one or title.noun.kind == "office" or title.determiner in ("du", "au"):
        return False
    general = anchors.words(title.right, title.right + 2) == [",", "ça"]  # « Un patron, ça décide »
    if words_of("hedge") & set(anchors.words(0, end)) or title.of_person or general:
        return False
    before = anchors.words(0, title.left)
    if not before or before[-1] in words_of("clause opener") | {"»", "."}:
        return True
    return is_brought(title, anchors)


def is_brought(title: Title, anchors: Anchors) -> bool:
    """Whether a verb before the title says that its holder comes or goes."""
    told = (verbs().get(word) for word in anchors.words(0, title.left))
    return any(verb is not None and verb.sense in BRINGING for verb in told)


def first_person(
    title: Title, end: int, anchors: Anchors, focus: Focus, titled: set[str], named: set[str]
) -> Name | None:
    """The person that the body begins with, besides those `named` before, if the text gives no other post."""
    first = anchors.sentence(end).index
    for sentence in anchors.sentences[first : first + REACH]:
        told = anchors.people_between(max(end, sentence.start), sentence.end)
        people = {name.name: name for name in told[::-1] if focus.is_direct(name) and name.name not in named}
        if people:
            fits = [name for name in people.values() if focus.fits(name.name, described_gender(title))]
            opens = bool(fits) and fits[0].start == sentence.start  # « *X*, que l'on surnomme Y, … »
            return fits[0] if (len(fits) == 1 or opens) and not titled.intersection(people) else None
    return None
