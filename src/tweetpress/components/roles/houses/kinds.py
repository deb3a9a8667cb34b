"""Posts that only houses of one kind have: the editor of a paper, the rector of a university, the partner of a fund."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.deals import AGENCY, AGENCY_NOUNS
from tweetpress.components.roles.houses.nearby import turned
from tweetpress.components.roles.houses.owners import bodies_in
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import is_reporter, kinds
from tweetpress.components.roles.words import words_of
from tweetpress.components.topics import HOUSES

EDITORS = ("rédacteur en chef", "directeur de la rédaction")
TEACHERS = tuple(sorted(words_of("school post")))
PARTNERS = tuple(sorted(words_of("partner post")))
CREATIVES = tuple(sorted(words_of("agency post")))
LONERS = ("blog", "influenc", "auteur", "écriv", "youtubeu", "instagram")
INSIDE = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "chez"))
FIRMS = frozenset(("investor", "agency", "consulting", "law", "bank"))
"""Kinds of houses that have partners."""
FIRM_NOUNS = AGENCY_NOUNS | {"cabinet", "fonds", "banque"}
SCHOOLS = words_of("school")
MEMORY = 400
"""Tokens back to the school or paper that such a post is of."""


def house_of_its_kind(page: Page, claim: Claim) -> str | None:
    """The house of the right kind that the text named last; an editor's not where it only reports."""
    noun = claim.title.noun.noun
    start, at = max(0, claim.title.left - MEMORY), page.place(claim)
    if noun.startswith(TEACHERS):
        return last_school(page, start, at)
    if noun.startswith(EDITORS):
        return last_paper(page, page.turns.paragraphs[claim.title.left], at)
    if noun.startswith(CREATIVES):
        return last_agency(page, at)
    return None


def last_agency(page: Page, at: int) -> str | None:
    """« Odeo a confié ses comptes à l'agence Vine. La directrice de création … »: not the client that leads."""
    lead = page.turns.lead(at)
    if lead is None or page.is_of_kind(lead, AGENCY, AGENCY_NOUNS):
        return None
    named = page.named_between(lead.end, at)
    agencies = [house.name for house in named if page.is_of_kind(house, AGENCY, AGENCY_NOUNS)]
    return agencies[-1] if agencies else None


def last_school(page: Page, start: int, at: int) -> str | None:
    """« l'université Lumière », « HEC »: named, or in the words of the page."""
    named = [house for house in page.named_between(start, at) if SCHOOLS & set(house.name.casefold().split())]
    schools = [body for body in bodies_in(page, start, at) if page.anchors.word(body.start) in SCHOOLS]
    long = [body for body in schools if body.end > body.start + 1]
    found = sorted([*named, *long], key=lambda house: house.start)
    return found[-1].name if found else None


def last_paper(page: Page, start: int, at: int) -> str | None:
    """The paper that the paragraph has turned to or that the article is about; no network."""
    papers = [house for house in page.named_between(start, at) if is_reporter(house.name) and leads(page, house)]
    return papers[-1].name if papers else None


def leads(page: Page, house: Name) -> bool:
    """Whether a sentence is about the paper, or opens with it: « A Ouest-France, on … »."""
    return any(lead.start == house.start for lead in page.turns.leads)


def is_partner(page: Page, claim: Claim) -> bool:
    """« un associé »."""
    return claim.title.noun.noun.startswith(PARTNERS)


def house_of_partner(page: Page, claim: Claim) -> str | None:
    """The house that the text turns to, or the fund or agency named last; nobody is a partner of Twitter."""
    lead = turned(page, claim)
    if lead is not None and lead not in HOUSES:
        return lead
    at = page.place(claim)
    named = page.named_between(page.turns.paragraphs[claim.title.left], at)
    firms = [house.name for house in named if page.is_of_kind(house, FIRMS, FIRM_NOUNS)]
    if firms:
        return firms[-1]
    return None if page.topic in HOUSES else page.topic


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
