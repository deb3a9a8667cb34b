"""What a public office serves: « les présidents X du Gabon », « la députée Y (Cher) », « À Genève, la maire, X »."""

from __future__ import annotations

from tweetpress.components.grammar import ARTICLES, OF
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.neighbours import is_of_parliament
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.words import words_of

STATE_OFFICES = frozenset(("président", "vice-président", "roi"))
"""Offices of states and of companies: of a country they are the former."""
STATES = frozenset(("country", "region", "department"))
"""Kinds of places (`lexicon/places.tsv`) that have a president."""
WIDER = STATES | {"continent"}
"""Those that are no towns."""
ENDS = frozenset((")", ",", "-", "–", "/", ";"))
# Those whose party a text names as it does the houses of others, besides members of parliaments.
PARTISANS = ("candidat", "conseiller", "tête de liste", "élu")
# « la maire », « l'échevin », and those whom a town has besides: « l'adjoint à la culture », « l'élu d'opposition ».
MANDATES = (*sorted(words_of("mandate")), "adjoint", "deuxième adjoint", "élu")
TOWN_WORDS = words_of("town")
"""Words before the name of a town that say that it is one: « la *mairie* de », « le conseil *municipal* de »."""
MAX_BETWEEN = 3
"""Tokens from such a word to « de »: « maire *Les Républicains* de »."""
MAX_PLACE = 6
"""Tokens of « Provence-Alpes-Côte d'Azur »."""
SENTENCES_BACK = 2
"""Sentences before a mandate in which its town may be named."""


def is_public(page: Page, claim: Claim) -> bool:
    """Whether the post may serve a place: an office of the state or of a town, or « président »."""
    return claim.title.noun.kind == "public" or claim.title.noun.noun in STATE_OFFICES


def place_beside(page: Page, claim: Claim) -> str | None:
    """The place right behind the name: « du Gabon », « (Sierra Leone) », « (Paris, PS) »; the country before « sa »."""
    if claim.title.possessive and claim.title.noun.kind == "public":
        return state_before(page, claim)
    if claim.mention is None:
        return None
    anchors, at = page.anchors, claim.mention.end
    end = anchors.sentence(claim.mention.start).end
    if at >= end or not (anchors.word(at) == "(" or anchors.word(at) in OF):
        return None
    start = at + 1
    while start < end and anchors.word(start) in ARTICLES and anchors.tokens[start].text.islower():
        start += 1
    stop = place_end(anchors, start, end)
    closed = anchors.word(at) != "(" or (stop < end and anchors.word(stop) in ENDS)
    kind = load_knowledge().places.get(fold(anchors.text(start, stop))) if stop > start else None
    fits = claim.title.noun.noun not in STATE_OFFICES or kind in STATES
    return anchors.text(start, stop) if stop > start and closed and fits else None


def state_before(page: Page, claim: Claim) -> str | None:
    """« *La Belgique*, par la voix de *sa* ministre »: the last country before it in the sentence."""
    anchors, left = page.anchors, claim.title.left
    for at in range(left - 1, anchors.sentence(left).start - 1, -1):
        stop = place_end(anchors, at, left) if anchors.tokens[at].ent_type_ == "LOC" else at
        if load_knowledge().places.get(fold(anchors.text(at, max(stop, at + 1)))) == "country":
            return anchors.text(at, stop)
    return None


def place_end(anchors: Anchors, start: int, limit: int) -> int:
    """End of the place whose name begins with token `start`; `start` where there is none."""
    if start >= limit or not anchors.tokens[start].text[:1].isupper():
        return start
    known = load_knowledge().places
    ends = [
        end for end in range(min(limit, start + MAX_PLACE), start, -1) if anchors.tokens[end - 1].text[-1].isalnum()
    ]
    end = next((end for end in ends if fold(anchors.text(start, end)) in known), start)
    while end < limit and anchors.tokens[end].ent_type_ == "LOC":
        end += 1
    return end


def party(page: Page, claim: Claim) -> str | None:
    """« le député *PS* X »: of members of parliaments, whose place is not said."""
    noun = claim.title.noun.noun
    return claim.title.party or None if is_of_parliament(claim) or noun.startswith(PARTISANS) else None


def is_of_a_town(page: Page, claim: Claim) -> bool:
    """« la maire », « l'adjointe à la culture », « l'élu »."""
    return claim.title.noun.noun.startswith(MANDATES)


def town_before(page: Page, claim: Claim) -> str | None:
    """« A Lille, … », « Rennes a ouvert … »: the town named last, in the sentence or the two before it."""
    anchors, left = page.anchors, claim.title.left
    here = anchors.sentence(claim.title.start).index
    start = max(anchors.sentences[max(0, here - SENTENCES_BACK)].start, page.turns.paragraphs[left])
    for at in range(left - 1, start - 1, -1):
        if anchors.tokens[at].ent_type_ == "LOC" and (at == start or anchors.tokens[at - 1].ent_type_ != "LOC"):
            town = anchors.text(at, place_end(anchors, at, left))
            if load_knowledge().places.get(fold(town)) not in WIDER:
                return town
    return None


def town_of_page(page: Page, claim: Claim) -> str | None:
    """The one town whose hall, council or mayor the page names."""
    anchors = page.anchors
    towns: dict[str, str] = {}
    for at in range(len(anchors.tokens)):
        if anchors.word(at) not in TOWN_WORDS:
            continue
        limit = anchors.sentence(at).end
        end = min(limit, at + MAX_BETWEEN + 2)
        start = next((index for index in range(at + 1, end) if anchors.word(index) in OF), end) + 1
        town = anchors.text(start, stop) if (stop := place_end(anchors, start, limit)) > start else ""
        if town and load_knowledge().places.get(fold(town)) not in WIDER:
            towns.setdefault(fold(town), town)
    return min(towns.values()) if len(towns) == 1 else None
