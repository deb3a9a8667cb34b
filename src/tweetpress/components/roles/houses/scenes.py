"""The house that a sentence, or a part of it, opens with or lets speak."""

from __future__ import annotations

from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.kinds import SCHOOLS
from tweetpress.components.roles.houses.memory import OUTSIDERS
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import is_reporter, last_between
from tweetpress.components.roles.words import words_of


def scene(page: Page, claim: Claim) -> str | None:
    """« Chez X, la directrice juridique … »: of any trade, for the sentence itself."""
    lead = page.turns.lead(page.place(claim))
    if claim.title.noun.kind in OUTSIDERS:
        return None
    sentence = page.anchors.sentence(claim.title.start)
    body = page.anchors.words(sentence.start, sentence.start + 2)
    if body[:1] == ["côté"] and body[1] in words_of("institution"):
        return body[1]  # « Côté gouvernement, … »
    if lead is None or (claim.title.noun.kind == "press" and SCHOOLS & set(lead.name.casefold().split())):
        return None  # « À l'école X, Y, journaliste, enseigne … »
    here = sentence.start <= lead.start and page.turns.is_scene(lead, sentence.start)
    return lead.name if here or page.turns.heads_paragraph(lead) else None


def client(page: Page, claim: Claim) -> str | None:
    """« commente pour l'UEJF son avocat »: the house that the sentence names last; not that of a person."""
    start, at = page.anchors.sentence(claim.title.start).start, page.place(claim)
    house = last_between(page.named, page.named_starts, start, at)
    if house is None or page.anchors.people_between(start, at):
        return None
    if "»" in page.anchors.words(house.end, at):
        return None  # « « … de Vine … », écrit son attachée de presse »: named in what is quoted
    told = is_reporter(house.name) and not page.turns.acts(house)  # « Le Monde l'a révélé: leurs avocats … »
    return None if told else house.name
