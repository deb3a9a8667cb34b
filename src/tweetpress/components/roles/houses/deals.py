"""Who buys whom and who belongs to whom: « l'acquéreur », « la start-up », « la filiale », « la maison mère »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from tweetpress.components.roles.anchors import Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.phrases.fields import ARTICLES, OF
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of
from tweetpress.components.topics import HOUSES

BUYERS = words_of("buyer")
# « la start-*up* », « la *jeune* pousse »: the token by which a title keeps the noun.
BOUGHT = words_of("bought")
DAUGHTERS = frozenset(("filiale", "branche", "division", "marque"))
# Those with whom the topic deals: « l'annonceur », « le rival ».
OTHERS = words_of("counterpart")
CLIENTS = frozenset(("annonceur", "client"))
RIVALS = frozenset(("concurrent", "concurrente", "prestataire", "rival", "rivale"))
AGENCY = frozenset(("agency", "research"))
AGENCY_NOUNS = frozenset(("agence", "agences", "institut"))
SPAN_OF_SIDE = 5
"""Tokens of « du côté de l'annonceur »."""
# Verbs of buying beside those of the lexicon: « s'offre », « met la main sur », « prend le contrôle de ».
BUYING = words_of("buying")
SALES = words_of("sale")
SENTENCES_BACK = 3
"""Sentences before a post in which a deal may be told."""
SPAN_OF_DEAL = 9
"""Tokens from the word that tells the deal to the houses behind it."""


@dataclass(frozen=True, slots=True)
class Deal:
    """The buyer and the bought, or the parent and the daughter; either may be unsaid."""

    upper: str | None
    lower: str | None


def other(page: Page, claim: Claim) -> str | None:
    """« le patron du rival », « la directrice de l'annonceur »: the last house but the topic that the text names.

    An agency is no advertiser.
    """
    if claim.title.organisation not in OTHERS:
        return None
    here = page.anchors.sentence(claim.title.start).index
    start = page.anchors.sentences[max(0, here - SENTENCES_BACK)].start
    client = claim.title.organisation in CLIENTS
    named = [house for house in page.named_between(start, claim.title.left) if house.name not in HOUSES]
    if client:
        agencies = {house.name for house in named if page.is_of_kind(house, AGENCY, AGENCY_NOUNS)}
        named = [house for house in named if house.name not in agencies]
    return last(named)


def on_one_side(page: Page, claim: Claim) -> str | None:
    """« Chez l'annonceur, la directrice … », « Côté acquéreur, X, PDG »: the house that a scene names by its part."""
    start = page.anchors.sentence(claim.title.start).start
    words = [word for word in page.anchors.words(start, start + SPAN_OF_SIDE) if word not in ARTICLES | {"du", "de"}]
    if words[:1] not in (["chez"], ["côté"]) or words[1:2] == [] or words[1] not in CLIENTS | BUYERS | RIVALS:
        return None
    told = Claim(dataclasses.replace(claim.title, organisation=words[1]), claim.person, claim.rule)
    return other(page, told) or of_a_deal(page, told)


def of_a_deal(page: Page, claim: Claim) -> str | None:
    """The house that « l'acquéreur », « la jeune pousse », « la filiale » or « la maison mère » means."""
    title, tie = claim.title, side(page, claim.title)
    if tie is None:
        return None
    last = page.anchors.sentence(title.start).index
    for index in range(last, max(-1, last - SENTENCES_BACK - 1), -1):
        sentence = page.anchors.sentences[index]
        told = list(deals(page, sentence, title) if title.organisation not in DAUGHTERS | {"maison"} else ())
        told += daughters(page, sentence, title)
        found = [deal.upper if tie == "upper" else deal.lower for deal in told]
        named = next((house for house in found if house is not None), None)
        if named is not None:
            return named
    return None


def side(page: Page, title: Title) -> str | None:
    """Whether the noun means the buyer or the bought, if any of both."""
    noun = title.organisation
    mother = "mère" in page.anchors.words(title.right - 1, title.right + 1)
    if noun in BUYERS or (noun == "maison" and mother):
        return "upper"
    return "lower" if noun in BOUGHT | DAUGHTERS else None


def deals(page: Page, sentence: Sentence, title: Title) -> Iterator[Deal]:
    """What the sentence tells of purchases: « A rachète B », « le rachat de B par A », « B vendu à A »."""
    anchors = page.anchors
    for at in range(sentence.start, min(sentence.end, title.left)):
        word = anchors.word(at)
        if word not in words_of("acquisition") | BUYING | SALES:
            continue
        before = last(page.named_between(sentence.start, at))
        behind = page.named_between(at + 1, min(sentence.end, at + SPAN_OF_DEAL))
        mark = {"par", "à", "au"} if word in SALES else {"par"}
        passive = bool(mark & set(anchors.words(at + 1, at + 2)))
        parted = next((house for house in behind if anchors.word(house.start - 1) in mark), None)
        if passive:
            yield Deal(first(behind), before)
        elif parted is not None:
            yield Deal(parted.name, behind[0].name)
        elif behind:
            yield Deal(before, behind[0].name)


def daughters(page: Page, sentence: Sentence, title: Title) -> Iterator[Deal]:
    """« Nimbus, filiale de Publicis »."""
    anchors = page.anchors
    for at in range(sentence.start, min(sentence.end, title.left)):
        if anchors.word(at) in DAUGHTERS and OF & set(anchors.words(at + 1, at + 3)):
            behind = page.named_between(at + 1, min(sentence.end, at + SPAN_OF_DEAL))
            yield Deal(first(behind), last(page.named_between(sentence.start, at)))


def first(houses: list[Name]) -> str | None:
    return houses[0].name if houses else None


def last(houses: list[Name]) -> str | None:
    return houses[-1].name if houses else None
