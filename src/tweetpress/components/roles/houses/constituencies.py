"""What a public office serves, told beside the name: « les présidents X du Gabon », « la députée Y (Cher) »."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.neighbours import is_of_parliament
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.towns import place_end
from tweetpress.components.roles.phrases.fields import ARTICLES, OF
from tweetpress.components.roles.words import words_of

STATE_OFFICES = frozenset(("président", "vice-président", "roi"))
"""Offices of states and of companies: of a country they are the former."""
STATES = frozenset(("country", "region", "department"))
"""Kinds of places (`lexicon/places.tsv`) that have a president."""
ENDS = frozenset((")", ",", "-", "–", "/", ";"))
HEADS_OF_STATE = words_of("state head")
# Those whose party a text names as it does the houses of others, besides members of parliaments.
PARTISANS = ("candidat", "conseiller", "tête de liste", "élu")


def is_public(page: Page, claim: Claim) -> bool:
    """Whether the post may serve a place: an office of the state or of a town, or « président »."""
    return claim.title.noun.kind == "public" or claim.title.noun.noun in STATE_OFFICES


def place_beside(page: Page, claim: Claim) -> str | None:
    """The place right behind the name: « du Gabon », « (Sierra Leone) », « (Paris, PS) »."""
    if claim.mention is None or claim.title.employers:
        return None
    anchors, at = page.anchors, claim.mention.end
    end = anchors.sentence(claim.mention.start).end
    if at + 1 >= end or not (anchors.word(at) == "(" or anchors.word(at) in OF):
        return None
    start = at + 1
    while start < end and anchors.word(start) in ARTICLES and anchors.tokens[start].text.islower():
        start += 1
    stop = place_end(anchors, start, end)
    closed = anchors.word(at) != "(" or (stop < end and anchors.word(stop) in ENDS)
    if stop == start or not closed or not is_fitting(page, claim, start, stop):
        return None
    return anchors.text(start, stop)


def is_fitting(page: Page, claim: Claim, start: int, stop: int) -> bool:
    """Whether such an office may be of the place: a president of a country, the others of any."""
    kind = load_knowledge().places.get(fold(page.anchors.text(start, stop)))
    return claim.title.noun.noun not in STATE_OFFICES or kind in STATES


def country(page: Page, claim: Claim) -> str | None:
    """« Au Kenya, le président X … », « Au Congo, où le chef de l'Etat, X, … »: the country that opens the sentence."""
    anchors, title = page.anchors, claim.title
    start = anchors.sentence(title.start).start
    if anchors.word(start) not in ("au", "en", "aux") or title.possessive:
        return None
    stop = place_end(anchors, start + 1, title.left)
    opened = stop > start + 1 and anchors.words(stop, stop + 1) == [","]
    known = load_knowledge().places.get(fold(anchors.text(start + 1, stop))) if opened else None
    return anchors.text(start + 1, stop) if known == "country" else None


def is_of_a_state(page: Page, claim: Claim) -> bool:
    """« le président X », « le chef de l'État », with no field or house of its own."""
    return (
        claim.title.noun.noun.lower() in HEADS_OF_STATE
        and claim.title.definite
        and claim.title.right == claim.title.end
    )


def party(page: Page, claim: Claim) -> str | None:
    """« le député *PS* X »: of members of parliaments, whose place is not said."""
    noun = claim.title.noun.noun
    return claim.title.party or None if is_of_parliament(claim) or noun.startswith(PARTISANS) else None
