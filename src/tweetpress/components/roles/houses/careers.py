"""Where the text has said that a person works, or where he or she is known to: what other posts say of this one."""

from __future__ import annotations

from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import FOUNDERS, HEADS
from tweetpress.components.roles.houses.known import house_key, posts_of
from tweetpress.components.roles.houses.page import Page

TO = frozenset(("à", "de", "d'", "par"))
RISING = ("be: ", "become: ")
LISTING = frozenset((",", "et", "ainsi", "que", "m.", "mme"))


def joined(page: Page, claim: Claim) -> str | None:
    """« patronne *et* fondatrice »: the house of the post that the text has just joined this one to."""
    before, company = page.memory.settled
    if before is None or before.person != claim.person or claim.title.one_of:
        return None  # « ancien PDG de Vine et *l'un des* administrateurs »
    return company if page.anchors.words(before.title.right, claim.title.left) == ["et"] else None


def listed(page: Page, claim: Claim) -> str | None:
    """« avec X, directrice générale de Vine, Y, directeur financier, et Z, juriste »: officers of one house."""
    before, company = page.memory.settled
    at = page.place(claim)
    if before is None or page.anchors.sentence(before.title.right - 1) is not page.anchors.sentence(at):
        return None
    between = page.anchors.words(before.title.right, at)
    beside = between[:1] in ([","], ["et"], ["ainsi"]) and LISTING.issuperset(between)
    return company if beside and claim.person != before.person and claim.mention is not None else None


def superior(page: Page, claim: Claim) -> str | None:
    """« … chez Vine, *rattaché à X*, directrice », « Il *relèvera de la directrice*, X »: the house told last."""
    at = page.place(claim)
    at -= page.anchors.word(at - 1) in TO
    told = page.anchors.word(at - 1) == "compte" and page.anchors.word(at - 2).startswith("rend")
    if not told and not page.anchors.is_a(at - 1, "answering"):
        return None
    before, company = page.memory.settled
    near = before is not None and page.anchors.sentence(at).index - page.anchors.sentence(before.title.left).index <= 1
    return company if near and company == page.memory.last_house else None


def home(page: Page, claim: Claim) -> str | None:
    """« X, juriste chez Vine … Elle *sera* directrice »: who rises where the text says that he or she works."""
    rises = claim.rule.startswith(RISING) and claim.status == "incoming"
    return page.memory.homes.get(claim.person) if rises else None


def known(page: Page, claim: Claim) -> str | None:
    """The company of the article where the person is known to have held such a post: the topic before others."""
    houses = posts_of(claim.person).houses(claim.title.noun.function)
    if claim.title.possessive and page.anchors.word(claim.title.left) == claim.title.determiner:
        here = page.anchors.sentence(claim.title.start)
        start = page.anchors.sentences[max(0, here.index - 1)].start
        near = [house.name for house in page.named_between(start, claim.title.left) if house_key(house.name) in houses]
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
    if page.topic is not None and house_key(page.topic) in houses:
        return page.topic
    here = {house_key(house.name): house.name for house in reversed(page.turns.houses)}
    return next((here[one] for house in houses for one in (house, house.removeprefix("le ")) if one in here), None)


def house_of_colleague(page: Page, claim: Claim) -> str | None:
    """« X, PDG de Vine, et son associée Y »: the house named last; not of « la banque Vine et son associé Y »."""
    left = claim.title.left
    others = page.anchors.people_between(page.anchors.sentence(left).start, left)
    beside = page.anchors.words(left - 1, left) == ["et"]
    return page.memory.last_house if others or not beside else None


def kept_on(page: Page, claim: Claim) -> str | None:
    """« X, directeur financier de Vine, *reste conseiller* », « *devient conseillère* »: at the topic, as before."""
    given = claim.title.noun.kind == "expert" and claim.rule.startswith(("become", "remain"))
    return page.topic if given and claim.person in page.memory.at_topic else None
