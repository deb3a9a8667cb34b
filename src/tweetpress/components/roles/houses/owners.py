"""Whom « son », « sa », « leur » mean: the house, the body or the person that the text has just spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tweetpress.components.roles.anchors import Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.words import words_of

# Those who serve a person where the text speaks of one: « Nom s'est tue. Sa porte-parole … ».
SERVANTS = tuple(sorted(words_of("servant")))
# Those whom a house has only where no person is named at all.
ATTENDANTS = tuple(sorted(words_of("attendant")))
COACHES = ("coach", "coéquipier", "entraîneur", "sélectionneur")
DEFINITE = frozenset(("le", "la", "l'", "du", "au"))
# Parts of a house, not bodies: « L'équipe de Vine … Son directeur ».
PARTS = words_of("part of a house")
SENTENCES_BACK = 2
"""Sentences before a post in which the text may have spoken of its owner."""
# Those whom no public body has: « La mairie attaque Vine. Son PDG … ».
OF_COMPANIES = frozenset(("chief executive", "founder"))


@dataclass(frozen=True, slots=True)
class Owner:
    """What a possessive may mean."""

    kind: Literal["person", "house", "body"]
    name: Name


def owner_of(page: Page, claim: Claim) -> Owner | None:
    """The subject of the sentence up to the post, or of the last one before it that names anybody or any house."""
    here = page.anchors.sentence(claim.title.start)
    for index in range(here.index, max(-1, here.index - SENTENCES_BACK - 1), -1):
        sentence = page.anchors.sentences[index]
        owners = owners_in(page, claim, sentence, min(sentence.end, claim.title.left))
        if owners:
            return owners[0]
    return None


def owners_in(page: Page, claim: Claim, sentence: Sentence, end: int) -> list[Owner]:
    """Everything in the sentence that may own a post, in order; not the holder of the post."""
    people = page.anchors.people_between(sentence.start, end)
    owners = [Owner("person", name) for name in people if name.name != claim.person]
    houses = page.turns.between(sentence.start, end)
    owners += [Owner("house", house) for house in houses if not (page.is_medium(house) or page.is_origin(house))]
    taken = {owner.name.start for owner in owners}
    owners += [Owner("body", body) for body in bodies_in(page, sentence.start, end) if body.start not in taken]
    return sorted(owners, key=lambda owner: owner.name.start)


def bodies_in(page: Page, start: int, end: int) -> list[Name]:
    """« le gouvernement », « la préfecture de police »: bodies with no name of their own, in the words of the page."""
    anchors, found = page.anchors, list[Name]()
    for at in range(start + 1, end):
        if anchors.word(at) not in words_of("institution") - PARTS or anchors.word(at - 1) not in DEFINITE:
            continue
        stop = Bodies(anchors, {}).institution_end(at, end)
        found.append(Name(at, stop, anchors.text(at, stop)))
    return found


def serves_a_person(page: Page, claim: Claim) -> bool:
    """« Nom est en retard. Son attachée de presse … »: a post that is held with a person and not at a house."""
    title = claim.title
    if not title.possessive or not title.noun.noun.startswith(SERVANTS):
        return False
    owner = owner_of(page, claim)
    if title.noun.noun.startswith(ATTENDANTS) and owner is not None:
        start = page.anchors.sentences[max(0, page.anchors.sentence(title.start).index - 1)].start
        return any(name.name != claim.person for name in page.anchors.people_between(start, title.left))
    return owner is not None and owner.kind == "person"


def club(page: Page, claim: Claim) -> str | None:
    """« X, joueur de l'Odeo, s'en est pris à son entraîneur »: the club of the player whose coach it is."""
    owner = owner_of(page, claim)
    if owner is None or not claim.title.noun.noun.startswith((*COACHES, "porte-parole")):
        return None
    if owner.kind != "person" or claim.title.noun.noun == "porte-parole":  # « Nom s'est tue. Son porte-parole … »
        return owner.name.name
    start = page.anchors.sentence(claim.title.start).start
    clubs = [house for (person, _), house in page.memory.workplaces.items() if person == owner.name.name]
    clubs += [
        one.name for one in page.named_between(start, claim.title.left) if one.start not in page.anchors.companies
    ]
    return clubs[0] if clubs else None


def body(page: Page, claim: Claim) -> str | None:
    """« Le gouvernement s'y est mis. Sa porte-parole … »."""
    if claim.title.noun.function in OF_COMPANIES:
        return None
    owner = owner_of(page, claim)
    return owner.name.name if owner is not None and owner.kind == "body" else None
