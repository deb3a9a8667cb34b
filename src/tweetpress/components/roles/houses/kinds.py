"""Posts that only houses of one kind have: the journalist of a paper, the partner of a fund."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.nearby import turned
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import kinds
from tweetpress.components.roles.words import words_of
from tweetpress.components.topics import HOUSES

PARTNERS = tuple(sorted(words_of("partner post")))
LONERS = ("blog", "influenc", "auteur", "écriv", "youtubeu", "instagram")
INSIDE = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "chez"))
FIRMS = frozenset(("investor", "agency", "consulting", "law", "bank"))
"""Kinds of houses that have partners."""
FIRM_NOUNS = frozenset(("agence", "agences", "institut", "cabinet", "fonds", "banque"))
SCHOOLS = words_of("school")


def is_partner(page: Page, claim: Claim) -> bool:
    """« un associé »."""
    return claim.title.noun.noun.startswith(PARTNERS)


def house_of_partner(page: Page, claim: Claim) -> str | None:
    """The house that the text turns to, the fund or agency named last, or the topic; nobody is a partner of Twitter."""
    named = page.named_between(page.turns.paragraphs[claim.title.left], page.place(claim))
    firms = [house.name for house in named if page.is_of_kind(house, FIRMS, FIRM_NOUNS)]
    houses = (turned(page, claim), *reversed(firms), page.topic)
    return next((house for house in houses if house not in {None, *HOUSES}), None)


def is_of_the_press(page: Page, claim: Claim) -> bool:
    """« la journaliste X », « le présentateur »: not a blogger, who has no paper."""
    title = claim.title
    return title.noun.kind == "press" and not title.noun.noun.startswith(LONERS)


def paper_of_the_page(page: Page, claim: Claim) -> str | None:
    """« Les journalistes de la RTS sur Twitter »: the paper or station whose staff the article is about."""
    papers = [house for house in page.named if page.in_headline(house) and kinds().get(fold(house.name)) == "media"]
    names = {house.name for house in papers}
    staffed = any(
        house.name in page.memory.kept or is_inside(page, house) or page.turns.acts(house) for house in papers
    )
    return min(names) if len(names) == 1 and staffed else None


def is_inside(page: Page, house: Name) -> bool:
    """« les journalistes *de la* RTS », « *au* Monde »."""
    return bool(INSIDE & set(page.anchors.words(house.start - 2, house.start)))
