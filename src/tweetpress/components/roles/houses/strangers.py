"""Founders and heads of whom everybody knows that they are of another house than the topic."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import FOUNDERS
from tweetpress.components.roles.houses.known import is_foreign
from tweetpress.components.roles.houses.nearby import DISCUSSED
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import is_reporter
from tweetpress.components.roles.houses.workplaces import PARENTS
from tweetpress.components.topics import HOUSES

SPAN_TO_PARENT = 5
"""Tokens from « filiale » to the house that owns it: « la *filiale* du câblo-opérateur Nom »."""
# Heads of a national branch too, of whom no list could know all.
BRANCH_HEADS = ("directeur général", "country manager")


def is_stranger(page: Page, claim: Claim, company: str | None) -> bool:
    """Whether everybody knows who founded `company`, or has led Twitter, and the person is none of them."""
    noun = claim.title.noun
    if company is None:
        return False
    if noun.function in FOUNDERS:
        return is_foreign(claim.person, "founded", company)
    leads = noun.function in ("chief executive", "chair") and not noun.noun.startswith(BRANCH_HEADS)
    committee = "comité" in page.anchors.words(claim.title.start, claim.title.right)  # « président *du comité* »
    return leads and not committee and company in HOUSES


def is_no_founder(page: Page, claim: Claim, company: str | None) -> bool:
    """Whether the post is that of a founder of the topic, and everybody knows that the person is none."""
    return company in HOUSES and claim.title.noun.function in FOUNDERS and is_stranger(page, claim, company)


def house_of_stranger(page: Page, claim: Claim) -> str | None:
    """The house of a founder or head who cannot be the topic's: the headline's, or the last one of the text."""
    headline = [house.name for house in page.named if page.anchors.tokens[house.start].idx < page.body]
    if page.principal in headline:
        return page.principal
    at = page.place(claim)
    others = [house for house in page.named if house.start < at and is_other(page, house)]
    start = page.anchors.sentences[max(0, page.anchors.sentence(at).index - DISCUSSED)].start
    near = [house for house in others if house.start >= start]
    return (near or others)[-1].name if others else None


def is_other(page: Page, house: Name) -> bool:
    """Whether somebody who is not of the topic may work there: no owner of a house, no paper that only reports."""
    staffed = house.name in page.memory.kept | page.memory.quitted
    owner = not PARENTS.isdisjoint(page.anchors.words(house.start - SPAN_TO_PARENT, house.start))
    return not (page.is_topic(house.name) or owner or (is_reporter(house.name) and not staffed))


def topic_of(page: Page, claim: Claim) -> str | None:
    """What the article is about; for a founder or a head who is of no such family, and for those named with him,
    another house.
    """
    sentence = page.anchors.sentence(claim.title.start).index
    if is_stranger(page, claim, page.topic):
        page.memory.strangers[sentence] = house_of_stranger(page, claim)
    elif sentence not in page.memory.strangers:
        return page.topic
    return page.memory.strangers[sentence]
