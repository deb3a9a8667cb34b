"""Where the text has said that a person works, or where he or she is known to: what other posts say of this one."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import FOUNDERS, HEADS
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.houses.nearby import DISCUSSED
from tweetpress.components.roles.houses.neighbours import BODY_KINDS, named_with
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.words import words_of

# Those who are what they are at no house: « l'entrepreneur », said of the founder of one.
ON_THEIR_OWN = tuple(sorted(words_of("own account")))
LISTING = frozenset((",", "et", "ainsi", "que", "m.", "mme"))
INDEPENDENT = words_of("independent")
LONERS = tuple(sorted(words_of("loner")))
REACH = 10
"""Tokens between two posts of one trade: « le footballeur *ivoirien Nom Nom,* latéral droit de »."""
# Constructions that tell the steps of a career though nothing in them is past.
CAREER_STEPS = ("become: devient", "apposition to an unnamed")


def own_house(page: Page, claim: Claim) -> str | None:
    """« la journaliste », « il redevient journaliste »: of a trade, where the text has said that the person works."""
    title = claim.title
    if title.noun.kind not in BODY_KINDS or title.indefinite or title.noun.noun.startswith(ON_THEIR_OWN):
        return None
    return page.memory.workplaces.get((claim.person, title.noun.kind)) or named_with(page, claim)


def told_behind(page: Page, claim: Claim) -> str | None:
    """« X, journaliste, rédacteur en chef *de M* », « le footballeur X, ailier *du Paris FC* »: of the post behind."""
    title, anchors = claim.title, page.anchors
    alone = title.noun.noun.startswith(LONERS) or INDEPENDENT & set(anchors.words(title.start, title.right))
    if title.noun.kind not in ("press", "sport") or title.indefinite or title.implied or alone:
        return None
    end = min(anchors.sentence(title.start).end, title.right + REACH)
    one = next((one for at in range(title.right, end) if (one := page.posts.get((claim.person, at)))), None)
    same = one is not None and one.noun.kind == title.noun.kind and one.status == title.status
    return one.employers[0] if one is not None and same and one.employers else None


def career(page: Page, claim: Claim) -> str | None:
    """« entre chez Vine comme stagiaire. Deux ans plus tard, il devient chef de produit »: still at Vine."""
    at, company = page.memory.careers.get(claim.person, (0, None))
    title = claim.title
    past = claim.past or claim.status == "former" or claim.rule.startswith(CAREER_STEPS)
    told = past and not title.definite
    if company is None or not told or title.start < at or claim.rule.startswith("arrive"):
        return None
    near = page.anchors.sentence(title.start).index - page.anchors.sentence(at - 1).index <= DISCUSSED
    if not near or {name.name for name in page.anchors.companies_between(at, title.left)} - {company}:
        return None
    claim.past = True
    return company


def is_second(page: Page, claim: Claim) -> bool:
    """« ministre de la Défense *et* président en exercice », « patron *et* fondateur »: joined to the last post."""
    before = page.memory.settled[0]
    if before is None or before.person != claim.person:
        return False
    return page.anchors.words(before.title.right, claim.title.left) == ["et"]


def is_second_office(page: Page, claim: Claim) -> bool:
    """The first of the two is a public office that is still held."""
    before = page.memory.settled[0]
    held = before is not None and before.title.noun.kind == "public" and "former" not in before.title.marks
    return held and is_second(page, claim)


def joined(page: Page, claim: Claim) -> str | None:
    """The house of the post that the text has just joined this one to."""
    return page.memory.settled[1] if is_second(page, claim) else None


def listed(page: Page, claim: Claim) -> str | None:
    """« avec X, directrice générale de Vine, Y, directeur financier, et Z, juriste »: officers of one house."""
    before, company = page.memory.settled
    at = page.place(claim)
    if before is None or page.anchors.sentence(before.title.right - 1) is not page.anchors.sentence(at):
        return None
    between = page.anchors.words(before.title.right, at)
    beside = between[:1] in ([","], ["et"], ["ainsi"]) and set(between) <= LISTING
    return company if beside and claim.person != before.person and claim.mention is not None else None


def known(page: Page, claim: Claim) -> str | None:
    """The company of the article where the person is known to have held such a post: the topic before others."""
    houses = posts_of(claim.person).houses(claim.title.noun.function)
    if claim.title.possessive and page.anchors.word(claim.title.left) == claim.title.determiner:
        here = page.anchors.sentence(claim.title.start)
        start = page.anchors.sentences[max(0, here.index - 1)].start
        near = [house.name for house in page.named_between(start, claim.title.left) if fold(house.name) in houses]
        if near:
            return near[-1]
    return among(page, houses)


def known_exactly(page: Page, claim: Claim) -> str | None:
    """The same, where no house stands in for want of one of that function; a field leaves a head none."""
    head = claim.title.noun.function in HEADS | FOUNDERS and not claim.title.has_field(page.anchors)
    return known(page, claim) if head else known_post(page, claim)


def known_post(page: Page, claim: Claim) -> str | None:
    """The same, of that very function alone; lawyers plead for those whose `counsel` they are known to be."""
    noun = claim.title.noun
    function = "counsel" if noun.kind == "law" else noun.function
    return among(page, posts_of(claim.person).houses_of(function))


def among(page: Page, houses: tuple[str, ...]) -> str | None:
    """The first of `houses` that the article names, as it is called there; the topic before others."""
    if page.topic is not None and fold(page.topic) in houses:
        return page.topic
    here = {fold(house.name): house.name for house in reversed(page.turns.houses)}
    return next((here[one] for house in houses for one in (house, house.removeprefix("le ")) if one in here), None)


def house_of_colleague(page: Page, claim: Claim) -> str | None:
    """« X, PDG de Vine, et son associée Y »: the house named last."""
    return page.memory.last_house
