"""The town of a mandate: « A Genève, la conseillère administrative X », « La ville de Nantes … la maire, X »."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.words import words_of

MANDATES = tuple(sorted(words_of("mandate")))
TOWN_HALLS = frozenset(("ville", "mairie", "commune", "municipalité", "cité"))
OF = frozenset(("de", "d'", "du"))
MAYORS = ("maire", "bourgmestre", "mayeur", "maïeur", "syndic")
# Those whom a town has besides: « l'adjoint à la culture », « l'élu d'opposition ».
SECONDS = ("adjoint", "deuxième adjoint", "élu")
IN_COUNTRY = (["en"], ["au"], ["aux"])
SENTENCES_BACK = 2
"""Sentences before a mandate in which its town may be named."""


def is_of_the_state(page: Page, claim: Claim) -> bool:
    """« délégué ministériel », « sous-directrice de la cybercriminalité »: a field that only the state has."""
    pieces = claim.title.pieces
    return any(words_of("state field") & set(page.anchors.words(start, end)) for start, end in pieces)


def public_body(page: Page, claim: Claim) -> str | None:
    """The last house of the sentence that is no company: « le ministère a envoyé X, délégué ministériel »."""
    start = page.anchors.sentence(claim.title.start).start
    bodies = [body for body in page.named_between(start, page.place(claim)) if body.start not in page.anchors.companies]
    return bodies[-1].name if bodies else None


def is_mandate(page: Page, claim: Claim) -> bool:
    """« la maire », « l'échevin », « la conseillère administrative »."""
    return claim.title.noun.noun.startswith(MANDATES)


def heads_a_town(page: Page, claim: Claim) -> bool:
    """« le bourgmestre », not « la conseillère municipale », of whom a text says of which party she is."""
    return is_mandate(page, claim) and not claim.title.noun.noun.startswith(("conseiller", "municipal"))


def is_of_a_town(page: Page, claim: Claim) -> bool:
    """« la maire », « l'adjointe à la culture », « l'élu »; « son adjointe » is whose the text has just named."""
    second = claim.title.noun.noun.startswith(SECONDS) and not claim.title.possessive
    return is_mandate(page, claim) or second


def town_spoken_of(page: Page, claim: Claim) -> str | None:
    """The one town whose hall, council or mayor the page names; for a mayor not where it is another's."""
    heads = claim.title.noun.noun.startswith(MAYORS)
    if heads and claim.title.plural:
        return None
    towns = page.towns.named
    if heads and len(page.towns.free) < 2:
        towns = page.towns.free | page.towns.of.get(claim.person, {})
    return min(towns.values()) if len(towns) == 1 else None


def town(page: Page, claim: Claim) -> str | None:
    """The town that the sentence, or one before it in the paragraph, opens with or names by its hall."""
    here = page.anchors.sentence(claim.title.start)
    for index in range(here.index, max(-1, here.index - SENTENCES_BACK - 1), -1):
        sentence = page.anchors.sentences[index]
        found = town_in(page, sentence, min(sentence.end, claim.title.left))
        if found is not None:
            return found
    return None


def town_in(page: Page, sentence: Sentence, end: int) -> str | None:
    """« A Lille, … », « Rennes a ouvert … », « la mairie de Vevey »."""
    anchors, start = page.anchors, sentence.start
    for at in range(start, end - 2):
        if anchors.word(at) in TOWN_HALLS and anchors.word(at + 1) in OF:
            return place_at(page, at + 2)
    opening = start + (anchors.words(start, start + 1) in (["à"], ["a"]))
    return place_at(page, opening) if opening < end else None


def place_at(page: Page, at: int) -> str | None:
    """The place whose name begins with token `at`."""
    tokens = page.anchors.tokens
    end = at
    while end < len(tokens) and tokens[end].ent_type_ == "LOC":
        end += 1
    return page.anchors.text(at, end) if end > at else None


def town_of_page(page: Page, claim: Claim) -> str | None:
    """The one town of the headline and the first sentence, or the one whose mayor the person is known to have been."""
    anchors, tokens = page.anchors, page.anchors.tokens
    known = known_town(page, claim)
    if known is not None or not claim.title.definite:
        return known
    first = next((index for index, token in enumerate(tokens) if token.idx >= page.body), 0)
    end = anchors.sentence(first).end if tokens else 0
    starts = (at for at in range(end) if tokens[at].ent_type_ == "LOC" and tokens[at - 1].ent_type_ != "LOC")
    towns = {place_at(page, at) for at in starts if anchors.words(at - 1, at) not in IN_COUNTRY}
    return towns.pop() if len(towns) == 1 else None


def known_town(page: Page, claim: Claim) -> str | None:
    """« le maire X », known to have been « maire de Lyon »: the town as the article prints it."""
    ends = (post.partition(" de ")[2] for post in posts_of(claim.person).posts if post.startswith("maire"))
    towns = {town for town in ends if town}
    tokens = page.anchors.tokens
    places = (place_at(page, at) for at in range(len(tokens)) if tokens[at].ent_type_ == "LOC")
    return next((place for place in places if place is not None and fold(place) in towns), None) if towns else None
